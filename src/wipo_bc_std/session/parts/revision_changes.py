"""What changed in the last adopted version: counts by class as its redline gave them, and each text that reads otherwise."""

from collections.abc import Iterator

from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.model.publication_record import Digests, PublicationRecord
from wipo_bc_std.session.adoption import adopted_versions, say_place, say_publication
from wipo_bc_std.session.paper import grid, isolate, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes

_CLASSES = ("obligation", "technical", "explanation", "editorial")


@part(
    "revision-changes", "What changed in the adopted version: counts by class, and a table of the texts with reasons."
)
def revision_changes(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the counts that were recorded at publication, and the texts that differ from the adopted version before it.

    Where it is the first one that was adopted, nothing is compared.
    """
    versions = adopted_versions(matter.draft.standard)
    if len(versions) < 2:  # noqa: PLR2004 - one before it
        return ()
    before, record = versions[-2].record, versions[-1].record
    return (*_count(record, matter), *_list(before, record, matter))


def _count(record: PublicationRecord, matter: PaperMatter) -> Iterator[nodes.Block]:
    if record.changes is None:
        return
    word = matter.speech.word
    since = next((each for each in matter.draft.standard.published if each.publication == record.changes.since), None)
    told = record.changes.since if since is None else say_publication(since, matter)
    yield nodes.Paragraph(number="#", text=plain(word("revision-note.counted", publication=told)))
    rows = tuple((plain(word(f"redline.class.{name}")), plain(str(getattr(record.changes, name)))) for name in _CLASSES)
    heads = (word("revision-note.field.class"), word("revision-note.field.count"))
    yield grid("revision-counts", heads, rows, numeric=(1,))


def _list(before: PublicationRecord, record: PublicationRecord, matter: PaperMatter) -> Iterator[nodes.Block]:
    word, told = matter.speech.word, say_publication(before, matter)
    rows = tuple(_rows(before, record, matter))
    key = "listed" if rows else "unchanged"
    yield nodes.Paragraph(number="#", text=plain(word(f"revision-note.{key}", publication=told)))
    if rows:
        yield grid(
            "revision-changes", tuple(word(f"revision-note.field.{name}") for name in ("text", "change", "why")), rows
        )


def _rows(
    before: PublicationRecord, record: PublicationRecord, matter: PaperMatter
) -> Iterator[tuple[nodes.Inlines, ...]]:
    """Yield a row for each numbered text, in reading order, and last those that are gone; what holds others is passed over."""
    original = matter.draft.standard.particulars.original_language
    old, new = before.texts.get(original, {}), record.texts.get(original, {})
    for name in _in_order(record, new):
        if new.get(name) != old.get(name):
            state = "changed" if name in old else "new"
            yield _row(name, state, record, matter)
    for name in _in_order(before, old):
        if name not in new:
            yield _row(name, "gone", before, matter)


def _in_order(record: PublicationRecord, texts: Digests) -> Iterator[str]:
    seen: set[str] = set()
    for kind, name, _ in record.given:
        # A clause differs as soon as a paragraph in it does, which is told by itself.
        if kind not in {"clause", "annex", "subclause"} and name in texts and name not in seen:
            seen.add(name)
            yield name


def _row(name: str, state: str, record: PublicationRecord, matter: PaperMatter) -> tuple[nodes.Inlines, ...]:
    reasons = [
        isolate(plain_text(each.reason.inlines), matter.speech)
        for each in matter.draft.standard.reasons
        if name in each.about
    ]
    place = say_place(name, record, matter)
    return (plain(place), plain(matter.speech.word(f"revision-note.{state}")), plain(" ".join(reasons)))
