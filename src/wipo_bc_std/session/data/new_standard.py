"""Figures of a proposal for a new standard: what changed in the draft since members saw it last, and what is to be decided."""

from collections.abc import Iterator

from wipo_bc_std.redline.changes import count_classes
from wipo_bc_std.redline.obligations import GRAVITY
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.draft_state import compare_with_earlier, count_provisions, find_earlier, find_open
from wipo_bc_std.session.paper_matter import PaperMatter

_OPTIONS = "wipo-bc-std options list"


def _read(matter: PaperMatter) -> Iterator[Datum]:
    particulars = matter.draft.standard.particulars
    yield Datum("proposal.title", matter.world.context.local(particulars.title), str(particulars.at("title")))
    yield Datum("proposal.questions", len(find_open(matter).questions), _OPTIONS)
    comparison, record = compare_with_earlier(matter), find_earlier(matter)
    if comparison is None or record is None:
        return
    source = f"wipo-bc-std redline {record.publication}"
    yield Datum("proposal.since", record.publication, source)
    yield Datum("proposal.changes", len(comparison.table.changes), source)
    for grade, count in count_classes(comparison.table).items():
        yield Datum(f"proposal.changes-{grade}", count, source)
    provisions = count_provisions(comparison)
    yield Datum("proposal.provisions-added", provisions.added, source)
    yield Datum("proposal.provisions-changed", provisions.changed, source)
    yield Datum("proposal.provisions-reworded", provisions.reworded, source)
    yield Datum("proposal.provisions-reopening", provisions.reopening, source)
    yield Datum("proposal.provisions-deleted", provisions.deleted, source)


DATA = DataGroup(
    "proposal",
    {
        "proposal.title": "The title of the standard.",
        "proposal.questions": "How many alternatives and words in brackets are to be decided.",
        "proposal.since": "The publication with which the draft is compared.",
        "proposal.changes": "How many changes there are since then.",
        **{f"proposal.changes-{grade}": f"How many of these are of the class {grade}." for grade in GRAVITY},
        "proposal.provisions-added": "How many provisions are new since then.",
        "proposal.provisions-changed": "How many provisions ask for something else, or ask it of others.",
        "proposal.provisions-reworded": "How many provisions have other words.",
        "proposal.provisions-reopening": "How many provisions have other conditions of reopening, and nothing else.",
        "proposal.provisions-deleted": "How many provisions are gone.",
    },
    _read,
)
