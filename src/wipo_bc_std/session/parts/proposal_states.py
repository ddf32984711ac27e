"""The states that a proposal for revision came into, with who decided and where that is recorded."""

from wipo_bc_std.model.proposal import ProposalEvent
from wipo_bc_std.session.chosen import choose_proposal, say_local, say_source
from wipo_bc_std.session.paper import grid, isolate, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("proposal-states", "the states that a proposal for revision came into, with the record of each decision")
def proposal_states(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return where the proposal stands as a numbered paragraph, and its history as a table."""
    proposal = choose_proposal(matter)
    if proposal is None:
        return ()
    word = matter.speech.word
    now = word(
        "pfr.state-now",
        number=proposal.number,
        state=word(f"pfr.state.{proposal.state}"),
        date=matter.speech.day(proposal.last.date),
    )
    heads = tuple(word(f"pfr.field.{name}") for name in ("date", "state", "by", "record", "remark"))
    rows = tuple(
        (
            plain(matter.speech.day(event.date)),
            plain(word(f"pfr.state.{event.state}")),
            plain(isolate(event.by or "", matter.speech)),
            plain("" if event.source is None else say_source(event.source, matter)),
            plain(_say_remark(event, matter)),
        )
        for event in proposal.history
    )
    return (nodes.Paragraph(number="#", text=plain(now)), grid("proposal-states", heads, rows))


def _say_remark(event: ProposalEvent, matter: PaperMatter) -> str:
    told = [say_local(event.note, matter)]
    if event.publication is not None:
        told.append(matter.speech.word("pfr.implemented-in", publication=event.publication))
    return " ".join(filter(None, told))
