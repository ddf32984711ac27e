"""Figures of proposals for revision."""

from collections.abc import Iterator

from wipo_bc_std.session.chosen import choose_proposal, say_local
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter

_FOLDER = "proposals/"


def _read(matter: PaperMatter) -> Iterator[Datum]:
    proposals = matter.draft.standard.proposals
    yield Datum("pfr.total", len(proposals), f"files in {_FOLDER}")
    yield Datum("pfr.open", sum(each.is_open for each in proposals), f"files in {_FOLDER} by their last state")
    proposal = choose_proposal(matter)
    if proposal is not None:
        source = f"{_FOLDER}{proposal.id}.yml"
        yield Datum("pfr.number", proposal.number, source)
        yield Datum("pfr.title", say_local(proposal.title, matter), source)
        yield Datum("pfr.state", matter.speech.word(f"pfr.state.{proposal.state}"), source)
        yield Datum("pfr.submitted-on", proposal.history[0].date, source)


PFR = DataGroup(
    "pfr",
    {
        "pfr.total": "How many proposals for revision there are.",
        "pfr.open": "How many of them are still to be decided or carried out.",
        "pfr.number": "The number of the proposal that the paper is about.",
        "pfr.title": "What that proposal is about.",
        "pfr.state": "Where that proposal stands.",
        "pfr.submitted-on": "The day on which that proposal was submitted.",
    },
    _read,
)
