"""What a proposal for revision means for those who implemented the text: in words, and which provisions it touches."""

from wipo_bc_std.model.block import Provision
from wipo_bc_std.model.proposal import Proposal
from wipo_bc_std.session.chosen import choose_proposal, say_local
from wipo_bc_std.session.paper import grid, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("proposal-impact", "what a proposal for revision means for those who implemented the text")
def proposal_impact(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what the proposal says of it, and a table of the provisions that it touches, or that there are none."""
    proposal = choose_proposal(matter)
    if proposal is None:
        return ()
    word, context = matter.speech.word, matter.world.context
    told = [nodes.Paragraph(number="#", text=plain(say_local(proposal.impact, matter)))] if proposal.impact else []
    provisions = _provisions(proposal, matter)
    if not provisions:
        return (*told, nodes.Paragraph(number="#", text=plain(word("pfr.impact-none"))))
    declared = matter.draft.standard.particulars.targets
    rows = tuple(
        (
            plain(provision.id),
            plain(word(f"kind.{provision.kind}")),
            plain(context.names(provision.options.target, declared)),
        )
        for provision in provisions
    )
    heads = (word("fact.identifier"), word("fact.kind"), word("fact.target"))
    lead = nodes.Paragraph(number="#", text=plain(word("pfr.impact-provisions")))
    return (*told, lead, grid("proposal-impact", heads, rows))


def _provisions(proposal: Proposal, matter: PaperMatter) -> tuple[Provision, ...]:
    named = dict.fromkeys((*proposal.about, *(each.to for each in proposal.amendments)))
    targets = (matter.draft.index.find(name) for name in named)
    found = [target.node for target in targets if target is not None]
    return tuple(node for node in found if isinstance(node, Provision))
