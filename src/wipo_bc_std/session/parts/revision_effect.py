"""Since when the last adopted version has effect, and until when the one before it may be used."""

from collections.abc import Iterator

from wipo_bc_std.session.adoption import Version, adopted_versions
from wipo_bc_std.session.chosen import say_source
from wipo_bc_std.session.paper import plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("revision-effect", "since when the adopted version has effect, and until when the one before it may be used")
def revision_effect(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return one numbered paragraph that says all of it, also what was not set."""
    versions = adopted_versions(matter.draft.standard)
    told = " ".join(_sentences(versions, matter)) if versions else matter.speech.word("revision-note.none")
    return (nodes.Paragraph(number="#", text=plain(told)),)


def _sentences(versions: tuple[Version, ...], matter: PaperMatter) -> Iterator[str]:
    word, day = matter.speech.word, matter.speech.day
    *earlier, last = versions
    outcome = last.outcome
    source = say_source(outcome.source, matter)
    if outcome.date is None:
        yield word("revision-note.adopted-undated", version=last.record.version, source=source)
    else:
        yield word("revision-note.adopted", version=last.record.version, date=day(outcome.date), source=source)
    if outcome.effect is None:
        yield word("revision-note.effect-open")
    else:
        yield word("revision-note.effect-from", date=day(outcome.effect))
    if not earlier:
        yield word("revision-note.first")
        return
    before = earlier[-1].record.version
    if outcome.transition_until is None:
        yield word("revision-note.transition-open", version=before)
    else:
        yield word("revision-note.transition", version=before, date=day(outcome.transition_until))
