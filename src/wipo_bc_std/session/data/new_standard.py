"""Figures of a proposal for a new standard: what the draft is called, what changed in it, and what is open."""

from collections.abc import Iterator

from wipo_bc_std.redline.changes import count_classes
from wipo_bc_std.redline.obligations import GRAVITY
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.draft_state import (
    compare_with_earlier,
    count_divisions,
    count_provisions,
    find_earlier,
    find_open,
    list_open_issues,
)
from wipo_bc_std.session.paper_matter import PaperMatter

_FILE = "standard/standard.yml"
_DIVISIONS = "the clauses and annexes of the draft"
_OPTIONS = "wipo-bc-std options list"


def _read(matter: PaperMatter) -> Iterator[Datum]:
    standard = matter.draft.standard
    particulars = standard.particulars
    yield Datum("proposal.number", particulars.number, _FILE)
    yield Datum("proposal.title", matter.world.context.local(particulars.title), _FILE)
    yield Datum("proposal.version", particulars.version, _FILE)
    if particulars.task is not None:
        yield Datum("proposal.task", particulars.task, _FILE)
    yield from _count(matter)
    yield Datum("proposal.open-issues", sum(1 for _ in list_open_issues(matter)), "the open issues of the draft")
    yield Datum("proposal.questions", len(find_open(matter).questions), _OPTIONS)
    yield from _tell_changes(matter)


def _count(matter: PaperMatter) -> Iterator[Datum]:
    divisions = count_divisions(matter)
    annexes = sum(each.section.role == "annex" for each in divisions)
    yield Datum("proposal.clauses", len(divisions) - annexes, _FILE)
    yield Datum("proposal.annexes", annexes, _FILE)
    yield Datum("proposal.paragraphs", sum(each.paragraphs for each in divisions), _DIVISIONS)
    for name in ("requirements", "recommendations", "permissions", "capabilities"):
        count = sum(each.provisions.get(name, 0) for each in divisions)
        yield Datum(f"proposal.{name}", count, _DIVISIONS)


def _tell_changes(matter: PaperMatter) -> Iterator[Datum]:
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
    yield Datum("proposal.provisions-deleted", provisions.deleted, source)


DATA = DataGroup(
    "proposal",
    {
        "proposal.number": "The number of the standard, as its cover has it.",
        "proposal.title": "The title of the standard.",
        "proposal.version": "The version of the draft.",
        "proposal.task": "The number of the task.",
        "proposal.clauses": "How many clauses the draft has.",
        "proposal.annexes": "How many annexes it has.",
        "proposal.paragraphs": "How many numbered paragraphs it has.",
        "proposal.requirements": "How many requirements are in force in it.",
        "proposal.recommendations": "How many recommendations.",
        "proposal.permissions": "How many permissions.",
        "proposal.capabilities": "How many statements of capability.",
        "proposal.open-issues": "How many open issues it has.",
        "proposal.questions": "How many alternatives and words in brackets are to be decided.",
        "proposal.since": "The publication with which the draft is compared.",
        "proposal.changes": "How many changes there are since then.",
        **{f"proposal.changes-{grade}": f"How many of these are of the class {grade}." for grade in GRAVITY},
        "proposal.provisions-added": "How many provisions are new since then.",
        "proposal.provisions-changed": "How many provisions say something else, or are for others.",
        "proposal.provisions-deleted": "How many provisions are gone.",
    },
    _read,
)
