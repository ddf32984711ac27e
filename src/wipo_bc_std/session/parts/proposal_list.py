"""All proposals for revision with their states."""

from wipo_bc_std.model.proposal import order_proposals
from wipo_bc_std.session.chosen import say_local
from wipo_bc_std.session.paper import grid, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("proposal-list", "all proposals for revision with the state of each")
def proposal_list(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a table with a row for each proposal, in the order of their numbers."""
    word = matter.speech.word
    rows = tuple(
        (
            plain(proposal.number),
            plain(say_local(proposal.title, matter)),
            plain(matter.world.names(proposal.about)),
            plain(word(f"pfr.state.{proposal.state}")),
            plain(matter.speech.day(proposal.last.date)),
        )
        for proposal in order_proposals(matter.draft.standard.proposals)
    )
    heads = tuple(word(f"pfr.field.{name}") for name in ("number", "title", "about", "state", "date"))
    return (grid("proposal-list", heads, rows),) if rows else (paragraph(word("pfr.none")),)
