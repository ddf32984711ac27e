"""Figures of evidence: how current the provisions are and what was reopened, as `evidence status` and `evidence reopened` count."""

from collections import Counter
from collections.abc import Iterator

from wipo_bc_std.evidence.grounds import assess
from wipo_bc_std.evidence.reopening import watch_assumptions
from wipo_bc_std.evidence.staleness import BANDS
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter

_DUE = ("due", "overdue", "long-overdue")


def _read(matter: PaperMatter) -> Iterator[Datum]:
    draft = matter.draft
    if matter.bands is None:
        return
    source = f"standard/evidence/ on {draft.today} (evidence status)"
    counted = Counter(matter.bands.values())
    for band in BANDS:
        yield Datum(f"evidence.{band}", counted[band], source)
    yield Datum("evidence.assessed", len(matter.bands), source)
    reasons = [reason for item in assess(draft) for reason in item.reasons if reason.kind in _DUE]
    yield Datum("evidence.due", len({reason.cause for reason in reasons}), source)
    yield Datum("evidence.overdue", len({reason.cause for reason in reasons if reason.kind != "due"}), source)
    yield Datum("evidence.records", len(draft.standard.evidence), "standard/evidence/")
    watch, watched = watch_assumptions(draft), f"assumptions of texts on {draft.today} (evidence reopened)"
    yield Datum("evidence.assumptions", len(watch.assumptions), watched)
    yield Datum("evidence.fallen", len(watch.fallen), watched)
    yield Datum("evidence.reopened", len(watch.reopened), watched)


EVIDENCE = DataGroup(
    "evidence",
    {
        "evidence.current": "How many provisions rest on what is current.",
        "evidence.watch": "How many provisions are to be watched.",
        "evidence.stale": "How many provisions are stale.",
        "evidence.urgent": "How many provisions are urgent.",
        "evidence.assessed": "How many provisions were assessed.",
        "evidence.due": "How many pieces of evidence are to be asked about by the next session, or were to be before.",
        "evidence.overdue": "How many of them were to be asked about before.",
        "evidence.records": "How many pieces of evidence there are.",
        "evidence.assumptions": "How many assumptions of texts are watched.",
        "evidence.fallen": "How many assumptions fell.",
        "evidence.reopened": "How many texts that reopens.",
    },
    _read,
)
