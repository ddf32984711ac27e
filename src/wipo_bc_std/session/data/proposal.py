"""Figures of proposals for revision."""

from collections.abc import Iterator

from wipo_bc_std.session.chosen import choose_proposal, say_local
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter

_FOLDER = "proposals/"


def _read(matter: PaperMatter) -> Iterator[Datum]:
    proposals = matter.draft.standard.proposals
    yield Datum("proposal.total", len(proposals), f"files in {_FOLDER}")
    yield Datum("proposal.open", sum(each.is_open for each in proposals), f"files in {_FOLDER} by their last state")
    proposal = choose_proposal(matter)
    if proposal is not None:
        source = f"{_FOLDER}{proposal.id}.yml"
        yield Datum("proposal.number", proposal.number, source)
        yield Datum("proposal.title", say_local(proposal.title, matter), source)
        yield Datum("proposal.state", matter.speech.word(f"pfr.state.{proposal.state}"), source)
        yield Datum("proposal.submitted-on", proposal.history[0].date, source)


PROPOSAL = DataGroup(
    "proposal",
    {
        "proposal.total": "How many proposals for revision there are.",
        "proposal.open": "How many of them are still to be decided or carried out.",
        "proposal.number": "The number of the proposal that the paper is about.",
        "proposal.title": "What that proposal is about.",
        "proposal.state": "Where that proposal stands.",
        "proposal.submitted-on": "The day on which that proposal was submitted.",
    },
    _read,
)
