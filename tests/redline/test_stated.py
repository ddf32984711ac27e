"""Reasons that authors state stand beside the changes that they are about, and beside no others."""

from tests.project import sample_files
from tests.redline.test_standing import TEXT, lowered, record_source
from wipo_bc_std.redline.changes import ChangeTable, tabulate, unexplaining
from wipo_bc_std.redline.compare import compare
from wipo_bc_std.view.nodes import Manuscript

KEEPS = ("which draft it follows", "which draft it keeps to")
WHY = "id: why\nabout: [{}]\nreason: The old word was vague.\n"
GROUNDS = "references: bcp-14\ndecisions: [Meeting of the editors]\n"
SESSIONS = {"sessions.yml": "publications: [{id: a, kind: milestone}, {id: b, kind: milestone}]\n"}


def told(old: Manuscript, new: Manuscript) -> list[tuple[str, list[str]]]:
    table = tabulate(compare(old, new))
    return [
        (change.now.id or change.before.id, [why.new for why in change.reasons if why.code == "stated"])
        for change in table.changes
    ]


def test_a_reason_stands_beside_its_change_with_what_it_rests_on() -> None:
    new = lowered(KEEPS, also={"changes/why.yml": WHY.format("GA-01") + GROUNDS})
    table: ChangeTable = tabulate(compare(lowered(), new))
    (change,) = table.changes
    assert change.reasons[-1].sentence == (
        "reason given: The old word was vague. Rests on: document: BCP 14; decision: Meeting of the editors"
    )
    assert [(ground.kind, ground.id) for ground in table.reasons[0].grounds] == [
        ("reference", "bcp-14"),
        ("decision", "Meeting of the editors"),
    ]
    assert unexplaining(table) == ()


def test_the_nearest_reason_counts_and_one_of_a_clause_holds_for_all_in_it() -> None:
    second = ("{#scope-purpose}\n", "{#scope-purpose}\nIndeed. ")
    both = {"changes/why.yml": WHY.format("scope"), "changes/word.yml": WHY.format("GA-01").replace("why", "word")}
    assert told(lowered(), lowered(KEEPS, second, also=both)) == [("scope-purpose", ["why"]), ("GA-01", ["word"])]


def test_what_is_gone_and_what_is_inside_something_new_has_its_reason() -> None:
    limits = TEXT[TEXT.index("{#scope-limits}") :]
    gone = (limits, "{#scope-other}\nNothing of the old sentence is here any more.\n")
    files = {"changes/why.yml": WHY.format("scope-limits")}
    assert ("scope-limits", ["why"]) in told(lowered(), lowered(gone, also=files))
    part = ("{#scope-purpose}", "## More of it\n\n{#scope-new}\nA new text.\n\n## Rest of it\n\n{#scope-purpose}")
    found = told(lowered(), lowered(part, also={"changes/why.yml": WHY.format("scope-new")}))
    assert ["why"] in [reasons for _, reasons in found]


def test_a_reason_of_an_earlier_change_is_told_no_more() -> None:
    old = lowered(also={"changes/why.yml": WHY.format("GA-01")})
    new = lowered(KEEPS, also={"changes/why.yml": WHY.format("GA-01")})
    assert told(old, new) == [("GA-01", [])]


def test_a_reason_that_was_written_later_names_its_publication() -> None:
    first = lowered()
    also = {**SESSIONS, **record_source("a", 22, first), "changes/why.yml": WHY.format("GA-01") + "since: a\n"}
    particulars = {"standard.yml": _dated("0.22.0", "2026-11-22")}
    old, new = lowered(also=particulars), lowered(KEEPS, also=also | {"standard.yml": _dated("0.23.0", "2026-11-23")})
    # The old state is publication a itself: its change was before it.
    assert told(old, new) == [("GA-01", [])]
    assert told(lowered(also={"standard.yml": _dated("0.1.0", "2026-11-01")}), new) == [("GA-01", ["why"])]


def test_a_reason_that_explains_no_change_is_known() -> None:
    table = tabulate(compare(lowered(), lowered(also={"changes/why.yml": WHY.format("GA-01")})))
    assert [reason.id for reason in unexplaining(table)] == ["why"]


def _dated(version: str, day: str) -> str:
    text = sample_files()["standard.yml"].decode()
    return text.replace("version: 0.1.0", f"version: {version}").replace("date: 2026-11-22", f"date: {day}")
