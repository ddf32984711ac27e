"""What a proposal for revision changes: each text with the change marked in it, or in words where that cannot be shown."""

from collections.abc import Iterator
from dataclasses import replace

from wipo_bc_std.model.outcome import Amendment
from wipo_bc_std.session.chosen import choose_proposal, say_local
from wipo_bc_std.session.paper import isolate, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.session.proposed_text import show_amendment
from wipo_bc_std.view import nodes
from wipo_bc_std.view.rewriting import rewrite_texts


@part("proposal-change", "what a proposal for revision changes, marked in the texts as they are now")
def proposal_change(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what is proposed in words, then each change in its text; of what is done or dropped, words alone are left."""
    proposal = choose_proposal(matter)
    if proposal is None:
        return ()
    told: list[nodes.Block] = []
    if proposal.proposed is not None:
        told.append(nodes.Paragraph(number="#", text=plain(say_local(proposal.proposed, matter))))
    if proposal.amendments:
        changes = tuple(_changes(proposal.amendments, matter, is_open=proposal.is_open))
        if any(shown for _, shown in changes):
            told.append(nodes.Paragraph(number="#", text=plain(matter.speech.word("pfr.shown"))))
        for words, shown in changes:
            # A box says itself which provision it is.
            lead = () if shown and isinstance(shown[0], nodes.Box) else (paragraph(words),)
            told += (*lead, *shown)
    return tuple(told) or (nodes.Paragraph(number="#", text=plain(matter.speech.word("pfr.words-open"))),)


def _changes(
    amendments: tuple[Amendment, ...], matter: PaperMatter, *, is_open: bool
) -> Iterator[tuple[str, tuple[nodes.Block, ...]]]:
    """Yield each change in words, and in its text where that still reads as the proposal found it."""
    from wipo_bc_std.pipeline import lower_draft  # noqa: PLC0415 - only a paper that shows texts waits for them

    manuscript = lower_draft(matter.draft, tells_past=False) if is_open else None
    for position, amendment in enumerate(amendments, start=1):
        shown = () if manuscript is None else show_amendment(amendment, manuscript, matter.speech)
        blocks = tuple(_name(block, f"proposal-change-{position}") for block in shown)
        if manuscript is not None and manuscript.language != matter.speech.language:
            blocks = rewrite_texts(blocks, lambda inlines: _keep_language(inlines, manuscript, matter))
        place = isolate(matter.world.name(amendment.to), matter.speech)
        # What is shown needs no telling beyond where it stands.
        told = matter.speech.word("pfr.text", place=place) if blocks else _say(amendment, place, matter)
        yield told, blocks


def _name(block: nodes.Block, name: str) -> nodes.Block:
    """Return a block under an id of the paper, where formats need one."""
    return replace(block, id=name) if isinstance(block, nodes.Box | nodes.Grid) else block


def _keep_language(inlines: nodes.Inlines, manuscript: nodes.Manuscript, matter: PaperMatter) -> nodes.Inlines:
    """Return words that are in another language than the paper as such, which tells formats how they run."""
    label = matter.speech.word("translation.untranslated")
    made = nodes.Mark(
        role="untranslated",
        label=label,
        language=manuscript.language,
        direction=manuscript.direction,
        children=inlines,
    )
    return (made,) if inlines else ()


def _say(amendment: Amendment, place: str, matter: PaperMatter) -> str:
    word = matter.speech.word
    if amendment.delete:
        return word("pfr.deleted", place=place)
    if amendment.insert is not None:
        return word("pfr.behind", place=place, new=isolate(amendment.insert.text, matter.speech))
    old = isolate(amendment.old or "", matter.speech)
    if amendment.new is None:
        return word("pfr.without", place=place, old=old)
    return word("pfr.instead", place=place, old=old, new=isolate(amendment.new, matter.speech))
