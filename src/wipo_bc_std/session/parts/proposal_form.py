"""The head of a proposal for revision: its number, the standard, what it is about, who submitted it, and its state."""

from collections.abc import Iterator

from wipo_bc_std.model.proposal import Proposal
from wipo_bc_std.session.adoption import say_publication
from wipo_bc_std.session.chosen import choose_proposal, say_local, say_submitter
from wipo_bc_std.session.paper import grid, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("proposal-form", "the head of a proposal for revision: number, standard, what is to be changed, by whom, state")
def proposal_form(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the form as a table of two columns, its number first."""
    proposal = choose_proposal(matter)
    if proposal is None:
        return (paragraph(matter.speech.word("pfr.none")),)
    rows = tuple((plain(label), plain(value)) for label, value in _fields(proposal, matter) if value)
    return (grid("proposal-form", (matter.speech.word("pfr.field.number"), proposal.number), rows),)


def _fields(proposal: Proposal, matter: PaperMatter) -> Iterator[tuple[str, str]]:
    word, particulars = matter.speech.word, matter.draft.standard.particulars
    record = next((each for each in matter.draft.standard.published if each.publication == proposal.publication), None)
    version = word("cover.version", version=particulars.version) if record is None else say_publication(record, matter)
    title = matter.world.context.local(particulars.title)
    yield word("pfr.field.title"), say_local(proposal.title, matter)
    yield word("pfr.field.standard"), f"{particulars.number} – {title} – {version}"
    yield word("pfr.field.about"), matter.world.names(proposal.about)
    yield word("pfr.field.submitted-by"), say_submitter(proposal, matter)
    yield word("pfr.field.submitted-on"), matter.speech.day(proposal.history[0].date)
    yield word("pfr.field.state"), word(f"pfr.state.{proposal.state}")
