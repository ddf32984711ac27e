"""Figures of the last adopted version."""

from collections.abc import Iterator

from wipo_bc_std.session.adoption import adopted_versions
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter


def _read(matter: PaperMatter) -> Iterator[Datum]:
    versions = adopted_versions(matter.draft.standard)
    particulars = matter.draft.standard.particulars
    yield Datum("revision.number", particulars.number, f"number of the draft, {particulars.at('number')}")
    if not versions:
        return
    outcome, record = versions[-1].outcome, versions[-1].record
    decided, published = f"outcomes/{outcome.session}.yml", f"published/{record.publication}/record.yml"
    yield Datum("revision.version", record.version, published)
    yield Datum("revision.publication", record.publication, decided)
    if len(versions) > 1:
        before = versions[-2].record
        yield Datum("revision.version-before", before.version, f"published/{before.publication}/record.yml")
    for name, day in (
        ("adopted-on", outcome.date),
        ("effect", outcome.effect),
        ("transition-until", outcome.transition_until),
    ):
        if day is not None:
            yield Datum(f"revision.{name}", day, decided)
    if record.changes is not None:
        counts = record.changes
        for name in ("obligation", "technical", "explanation", "editorial"):
            yield Datum(f"revision.changes-{name}", getattr(counts, name), published)


REVISION = DataGroup(
    "revision",
    {
        "revision.number": "The number of the standard.",
        "revision.version": "The last version that was adopted and recorded.",
        "revision.publication": "The publication that holds it.",
        "revision.version-before": "The version that was adopted before it.",
        "revision.adopted-on": "The day of its adoption.",
        "revision.effect": "The day from which it has effect.",
        "revision.transition-until": "The last day on which the version before it may be used.",
        "revision.changes-obligation": "How many changes of obligations it has since the publication before.",
        "revision.changes-technical": "How many technical changes it has.",
        "revision.changes-explanation": "How many changes of explanations it has.",
        "revision.changes-editorial": "How many editorial changes it has.",
    },
    _read,
)
