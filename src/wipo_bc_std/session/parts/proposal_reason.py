"""Why a proposal for revision was made: its reason, the assumption that fell, and the evidence."""

from collections.abc import Iterator

from wipo_bc_std.model.proposal import FallenAssumption, Proposal
from wipo_bc_std.session.chosen import choose_proposal, say_local
from wipo_bc_std.session.paper import plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("proposal-reason", "why a proposal for revision was made: its reason, the assumption that fell, the evidence")
def proposal_reason(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return a numbered paragraph for each of the reason, the assumption and the evidence."""
    proposal = choose_proposal(matter)
    told = () if proposal is None else tuple(_reasons(proposal, matter))
    return tuple(nodes.Paragraph(number="#", text=plain(words)) for words in told)


def _reasons(proposal: Proposal, matter: PaperMatter) -> Iterator[str]:
    reason = say_local(proposal.reason, matter)
    yield reason
    if proposal.assumption is not None:
        fallen = _say_fallen(proposal.assumption, matter)
        # A reason that was made of what fell says it already.
        if fallen not in reason:
            yield fallen
    if proposal.evidence:
        yield matter.speech.word("pfr.evidence", names=matter.world.names(proposal.evidence))


def _say_fallen(fallen: FallenAssumption, matter: PaperMatter) -> str:
    word, day = matter.speech.word, matter.speech.day(fallen.seen_on)
    match fallen.state:
        case "withdrawn" | "superseded":
            return word(f"proposal.fell.{fallen.state}", name=matter.world.name(fallen.name), date=day)
        case "too-few":
            return word("pfr.fell-too-few", least=fallen.name, date=day)
        case "reached":
            return word("proposal.fell.reached", date=day)
