"""What changed in the world since a publication: each kind of change, what it asks for, and what was found unchanged."""

from collections.abc import Mapping
from datetime import date

import pytest

from tests.project import make_project
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.evidence.change_search import find_changes
from wipo_bc_std.evidence.changes import Looked, Since, WorldChanges
from wipo_bc_std.pipeline import read_project

CLAUSE = """\
---
id: scope
title: Scope
---

{#scope-purpose}
This draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.

:::{permission} GA-01
:target: office

An IP Office MAY say which draft it follows, as in <ref:guide>.
:::

:::{permission} GA-02
:target: office
:reopen_when: {date: 2026-10-01}

An IP Office MAY publish the draft that it follows.
:::

:::{permission} GA-03
:target: office
:status: deleted
:::

:::{principle} openness
:title: Openness

Whoever asks is told which draft is followed.
:::
"""
REFERENCES = """\
references:
  - {id: guide, designation: "Guide 1:2020", title: A guide, use: informative, status: published}
  - {id: bcp-14, designation: BCP 14, title: Key words, use: normative, status: unknown}
"""
OFFICES = """\
offices:
  - {code: XA, name: Office A}
  - {code: XB, name: Office B}
"""
RECORD = """\
id: case
title: A case
kind: use-case
claim: An office tells which draft it follows.
owner: XA
supports: [{id: GA-01, relation: illustrates}]
as_of: 2026-01-01
sources: [{ref: bcp-14, kind: official}]
"""
HEAD = "designation,status,successor,stage,as_of,source\n"
SINCE = Since("draft-1", date(2026, 6, 1))
TODAY = date(2026, 11, 22)


def record(name: str = "case", **fields: str) -> dict[str, str]:
    """Return a record with some of its lines written anew, and others added."""
    lines = {line.split(":")[0]: line for line in RECORD.splitlines()}
    lines |= {"id": f"id: {name}"} | {key: f"{key}: {value}" for key, value in fields.items()}
    return {f"evidence/{name}.yml": "\n".join(line for line in lines.values() if line) + "\n"}


def changes(*files: Mapping[str, str], since: Since = SINCE, today: date = TODAY) -> WorldChanges:
    own = {"clauses/scope.md": CLAUSE, "references.yml": REFERENCES, "offices.yml": OFFICES}
    for each in files:
        own |= each
    checked = read_project(make_project(own), today)
    assert not checked.problems.reach(Severity.ERROR), list(checked.problems.items)
    return find_changes(checked.draft, since)


def proposed(found: WorldChanges) -> dict[str, str]:
    """Return what is proposed for each text and why, without the day that came meanwhile."""
    told = {each.id: f"{each.action} {' '.join(cause.kind for cause in each.causes)}" for each in found.affected}
    return {name: why for name, why in told.items() if why != "amend date-assumed"}


def test_where_nothing_happened_the_report_says_how_much_was_looked_at() -> None:
    answer = "[{date: 2026-11-02, office: XA, answer: still-true, checked: The list of services.}]"
    confirmed = {"maturity": "{value: production, since: 2024}", "confirmations": answer}
    references = REFERENCES.replace("status: published", "status: published, read_at: 2026-11-02")
    found = changes(
        record(**confirmed),
        record("statute", **confirmed, kind="law"),
        record("unasked", maturity="{value: production, since: 2024}", kind="law"),
        {"references.yml": references},
        since=Since("draft-2", date(2026, 11, 1)),
    )
    parts = (found.maturities, found.reported, found.unconfirmed, found.documents, found.platforms, found.laws)
    assert [*parts, found.fallen, found.affected] == [()] * 8
    # What nobody has looked at since then may have changed.
    assert found.looked == (
        Looked("maturity", 3, 0, 1),
        Looked("documents", 2, 0, 1),
        Looked("platforms", 0, 0, 0),
        Looked("laws", 2, 0, 1),
        Looked("assumptions", 1, 0, 0),
    )
    assert found.looked[0].unchanged == 2


@pytest.mark.parametrize(
    ("fields", "change"),
    [
        # A record that says what was before.
        (
            {
                "maturity": "{value: production, since: 2026-07}",
                "history": "[{date: 2026-08-01, text: So., was: pilot}]",
            },
            ("pilot", "production", "2026-07"),
        ),
        # Two steps in the time are one change, from the first state to the last.
        (
            {
                "maturity": "{value: production}",
                "history": "[{date: 2026-09-01, text: So., was: pilot}, {date: 2026-08-01, text: So., was: idea}]",
            },
            ("idea", "production", None),
        ),
        # One that says only since when.
        ({"maturity": "{value: production, since: 2026-07}"}, (None, "production", "2026-07")),
        # An office said that it has ended, and the record was not written anew.
        (
            {
                "maturity": "{value: production, since: 2020}",
                "confirmations": "[{date: 2026-10-01, office: XA, answer: discontinued, checked: The list of services.}]",
            },
            ("production", "discontinued", None),
        ),
        # Before the publication, after the day, or there and back again.
        ({"maturity": "{value: production, since: 2026-05}"}, None),
        ({"maturity": "{value: pilot}", "history": "[{date: 2026-06-01, text: So., was: idea}]"}, None),
        ({"maturity": "{value: pilot}", "history": "[{date: 2026-11-23, text: So., was: idea}]"}, None),
        ({"maturity": "{value: pilot}", "history": "[{date: 2026-08-01, text: So., was: pilot}]"}, None),
        # A bare “ended” says nothing; what was only reported in that time has not changed in it.
        (
            {
                "maturity": "{value: production}",
                "confirmations": "[{date: 2026-10-01, office: XA, answer: discontinued, checked: looked}]",
            },
            None,
        ),
        ({"as_of": "2026-09-01", "maturity": "{value: production, since: 2026-07}"}, None),
    ],
)
def test_maturity_that_changed(fields: dict[str, str], change: tuple[str | None, str, str | None] | None) -> None:
    found = changes(record(**fields))
    assert [(each.before, each.after, each.since) for each in found.maturities] == ([] if change is None else [change])
    assert all((each.office, each.texts) == ("XA", ("GA-01",)) for each in found.maturities)


@pytest.mark.parametrize(("since", "unknown"), [("2026", 1), ("2026-06", 1), ("2025", 0), ("2026-06-01", 0)])
def test_a_year_that_the_publication_lies_in_leaves_open_which_came_first(since: str, unknown: int) -> None:
    answer = "[{date: 2026-06-02, office: XA, answer: still-true, checked: The list of services.}]"
    found = changes(record(maturity=f"{{value: production, since: {since}}}", confirmations=answer))
    assert (found.maturities, found.looked[0].unknown) == ((), unknown)


def test_what_was_so_only_after_the_publication_is_newly_reported() -> None:
    began = {"history": "[{date: 2026-05-01, text: The record was begun.}]"}
    found = changes(
        record("fresh", as_of="2026-06-02"),
        record("renewed", as_of="2026-06-02", **began),
        record("known", as_of="2026-06-01"),
        record("statute", as_of="2026-06-02", kind="law"),
        record("future", as_of="2026-11-23"),
    )
    assert [(each.evidence, each.is_new) for each in found.reported] == [("fresh", True), ("renewed", False)]
    assert [(each.evidence, each.move) for each in found.laws] == [("statute", "reported")]


def test_what_was_to_be_confirmed_and_was_not() -> None:
    answered = "[{date: 2026-05-01, office: XA, answer: still-true, checked: The list of services.}]"
    found = changes(
        record("late", as_of="2025-07-01", interval="12"),
        record("older", as_of="2024-07-01", interval="12"),
        record("answered", as_of="2024-07-01", interval="12", confirmations=answered),
    )
    assert [(each.evidence, each.due, each.last, each.was_due) for each in found.unconfirmed] == [
        ("late", date(2026, 7, 1), date(2025, 7, 1), False),
        ("older", date(2025, 7, 1), date(2024, 7, 1), True),
    ]
    assert proposed(found) == {"GA-01": "confirm unconfirmed unconfirmed"}


@pytest.mark.parametrize(
    ("row", "move", "action", "known"),
    [
        ("withdrawn,Guide 1:2026,95.99,2026-07-01", "withdrawn", "amend reference-withdrawn", 1),
        ("superseded,Guide 1:2026,,2026-07-01", "superseded", "amend reference-superseded", 1),
        ("being-revised,,90.92,2026-07-01", "stage", "confirm reference-moved", 1),
        # As it was, known before, and not known at all.
        ("current,,60.60,2026-07-01", None, "", 1),
        ("withdrawn,,95.99,2026-06-01", None, "", 0),
        ("unknown,,,2026-07-01", None, "", 0),
    ],
)
def test_documents_that_are_no_longer_what_the_draft_records(
    row: str, move: str | None, action: str, known: int
) -> None:
    found = changes({"catalogue.csv": f"{HEAD}Guide 1:2020,{row},a list\n"})
    assert [each.move for each in found.documents] == ([] if move is None else [move])
    assert all(each.texts == ("GA-01",) for each in found.documents)
    assert found.looked[1] == Looked("documents", 2, int(move is not None), 2 - known)
    assert proposed(found) == ({"GA-01": action} if action else {})


@pytest.mark.parametrize(
    ("until", "ended"), [("2026-11-21", 1), ("2026-11-22", 0), ("2026-06-01", 1), ("2026-05-31", 0)]
)
def test_a_platform_of_which_the_support_ended(until: str, ended: int) -> None:
    found = changes(record(platform=f"{{name: Damp Cellar, version: 2, support_until: {until}}}"))
    assert len(found.platforms) == ended
    assert proposed(found) == ({"GA-01": "amend platform-unsupported"} if ended else {})
    assert found.looked[2] == Looked("platforms", 1, ended, 0)


def test_offices_that_answered_are_thanked_each_once_by_code() -> None:
    told = "[{date: 2026-10-01, office: XB, answer: cannot-confirm, checked: nothing}, {date: 2026-10-02, office: XA, answer: still-true, checked: The list of services.}]"
    earlier = "[{date: 2026-05-01, office: XB, answer: still-true, checked: The list of services.}, {date: 2026-11-01, office: XA, answer: passed-on, checked: nothing}]"
    found = changes(record("one", confirmations=told), record("two", confirmations=earlier))
    assert [(each.office, each.evidence, each.answers) for each in found.thanks] == [
        ("XA", ("one", "two"), 2),
        ("XB", ("one",), 1),
    ]


def test_law_that_an_office_says_has_changed_asks_for_other_words() -> None:
    answer = "[{date: 2026-10-01, office: XA, answer: changed, checked: The new text.}]"
    found = changes(record(kind="law", confirmations=answer))
    assert [(each.move, each.day) for each in found.laws] == [("changed", date(2026, 10, 1))]
    assert proposed(found) == {"GA-01": "amend law-changed"}


def test_an_assumption_that_fell_meanwhile_asks_for_other_words_of_what_depends_on_it() -> None:
    assert [(each.id, each.action) for each in changes().affected] == [("GA-02", "amend")]
    # It had fallen before.
    assert changes(since=Since("draft-2", date(2026, 10, 1))).affected == ()


ENDED = {"maturity": "{value: discontinued}", "history": "[{date: 2026-08-01, text: So., was: production}]"}


@pytest.mark.parametrize(
    ("relation", "others", "action"),
    [
        ("justifies", {}, "withdraw discontinued"),
        ("justifies, acknowledged: It stands all the same", {}, "confirm discontinued"),
        ("illustrates", {}, "confirm discontinued"),
        ("justifies", record("other"), "amend discontinued"),
        ("justifies", record("other", maturity="{value: discontinued}"), "withdraw discontinued"),
        ("justifies", record("other", supports="[{id: GA-01, relation: limits}]"), "withdraw discontinued"),
    ],
)
def test_a_text_of_which_all_that_justifies_it_has_ended_is_one_to_withdraw(
    relation: str, others: dict[str, str], action: str
) -> None:
    found = changes(record(supports=f"[{{id: GA-01, relation: {relation}}}]", **ENDED), others)
    assert proposed(found) == {"GA-01": action}


@pytest.mark.parametrize(
    ("relation", "action"),
    [
        ("illustrates", "confirm reported"),
        ("contradicts", "amend contradicted"),
        ("contradicts, acknowledged: It was another draft", "confirm reported"),
        ("limits", "amend limited"),
    ],
)
def test_what_is_reported_asks_for_other_words_where_it_speaks_against_a_text(relation: str, action: str) -> None:
    found = changes(record(as_of="2026-07-01", supports=f"[{{id: openness, relation: {relation}}}]"))
    assert proposed(found) == {"openness": action}


def test_the_gravest_action_counts_and_texts_stand_in_reading_order() -> None:
    both = "[{id: openness, relation: illustrates}, {id: GA-01, relation: justifies}, {id: GA-03, relation: justifies}]"
    found = changes(record(supports=both, as_of="2024-01-01", **ENDED))
    assert [(each.id, each.kind, each.action) for each in found.affected] == [
        ("GA-01", "provision", "withdraw"),
        ("GA-02", "provision", "amend"),
        ("openness", "principle", "confirm"),
    ]
    assert [cause.kind for cause in found.affected[0].causes] == ["discontinued", "unconfirmed"]
