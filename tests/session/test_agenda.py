"""The agenda: what is most pressing first, as far as the time goes, and nothing lost."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.review.test_store import make_comment, make_round
from tests.session.plan_matter import make_matter, table_of, words_of
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.agenda import ACTION, CLAUSE, CLOSING, FALLEN, HOT, OPEN, OPENING, OWN, Agenda, make_agenda
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.parts.agenda_items import agenda_items
from wipo_bc_std.session.parts.agenda_left import agenda_left
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

ISSUE = """
:::{open-issue} who-reads
:question: Who reads it?
:owner: Task Force
:by: 2027-01-31

Nobody so far.
:::
"""


def events(*steps: str) -> list[dict[str, object]]:
    return [
        {"date": f"2026-11-{day:02d}", "to": step, **({"why": "It is not clear."} if step == "disputed" else {})}
        for day, step in enumerate(("submitted", *steps), start=1)
    ]


def comments() -> tuple[Comment, ...]:
    """Return comments on a provision: disputed, undecided, agreed; on the whole: undecided; XA to XC are nobody."""
    on = {"id": "GA-02"}
    agreed = {"verdict": "accepted", "decided_in": "editor"}
    return (
        make_comment("XA-001", anchor=on, events=events("open", "proposed", "disputed")),
        make_comment("XA-002", anchor=on, events=events("open")),
        make_comment("XB-001", anchor=on, events=events("open", "proposed", "agreed"), disposition=agreed),
        make_comment("XB-002", anchor={"id": None}, events=events()),
        make_comment("XC-001", anchor=on, events=events("withdrawn")),
    )


def make_full(minutes: int = 120, language: Language = "en") -> PaperMatter:
    from tests.session.world_draft import CATALOGUE, CLAUSE  # noqa: PLC0415 - what of the world is used here alone

    files = {"catalogue.csv": CATALOGUE, "clauses/scope.md": CLAUSE + ISSUE}
    matter = make_matter(language=language, files=files, minutes=minutes)
    rounds = (RoundMatter(make_round(), comments()),)
    return replace(matter, rounds=rounds, bands={"GA-01": "urgent", "GA-02": "stale", "GA-03": "current"})


def titles(agenda: Agenda) -> list[str]:
    return [nodes.shown_text(item.title) for item in agenda.items]


def test_own_items_stand_first_then_what_is_controversial_has_fallen_is_undecided_or_open() -> None:
    agenda = make_agenda(make_full())
    found = titles(agenda)
    assert found[0] == "Opening, and adoption of the agenda"
    assert found[1:3] == ["Labels", "Cellars"]
    assert found[3].endswith("(controversial: 1, otherwise not decided: 1)")
    assert "Reopened" in found[4]
    assert found[-1] == "Decisions and actions are read out"
    rest = found[5:-1]
    kinds = [next(key for key in ("Reopened", "Urgent", "The whole draft", "Open issue", "Open actions", "To be") if key in each) for each in rest]  # fmt: skip
    assert kinds == sorted(
        kinds, key=("Reopened", "Urgent", "The whole draft", "Open issue", "Open actions", "To be").index
    )
    assert agenda.left == ()


def test_minutes_follow_the_rule_that_is_told() -> None:
    agenda = make_agenda(make_full())
    by_title = dict(zip(titles(agenda), (item.minutes for item in agenda.items), strict=True))
    assert by_title["Opening, and adoption of the agenda"] == OPENING
    assert by_title["Decisions and actions are read out"] == CLOSING
    assert (by_title["Labels"], by_title["Cellars"]) == (15, OWN)
    assert next(minutes for title, minutes in by_title.items() if "controversial: 1" in title) == CLAUSE + HOT + OPEN
    assert next(minutes for title, minutes in by_title.items() if "Reopened" in title) == FALLEN
    assert by_title["Open actions of earlier meetings: 1"] == ACTION
    assert f"Each clause on which there are comments has {CLAUSE} minutes" in words_of(agenda_items.make(make_full()))


def test_what_is_decided_or_withdrawn_is_not_discussed_again() -> None:
    told = words_of(agenda_items.make(make_full()))
    assert "XA-001" in told
    assert "XB-001" not in told
    assert "XC-001" not in told


@pytest.mark.parametrize("minutes", [0, 10, 30, 45, 60, 90, 240])
def test_the_whole_fits_into_the_time_and_nothing_is_lost(minutes: int) -> None:
    everything = make_agenda(make_full(10_000))
    agenda = make_agenda(make_full(minutes))
    assert agenda.minutes <= max(minutes, OPENING + CLOSING)
    assert sorted(map(str, (*agenda.items, *agenda.left))) == sorted(map(str, everything.items))
    if agenda.left:
        _, *rows = table_of(agenda_left.make(make_full(minutes)))
        assert [row[0] for row in rows] == [nodes.shown_text(item.title) for item in agenda.left]


def test_it_leads_to_the_texts() -> None:
    links = [
        inline for item in make_agenda(make_full()).items for inline in item.about if isinstance(inline, nodes.Link)
    ]
    assert {link.target for link in links} >= {"GA-01", "GA-02"}


def test_open_actions_of_other_meetings_come_again_with_who_and_when() -> None:
    told = words_of(agenda_items.make(make_full()))
    assert "Ask the offices. (Office B, December 1, 2026)" in told
    # Those of the meeting itself are none of an earlier one.
    assert "Write to the couriers" not in told


def test_an_empty_draft_has_the_beginning_and_the_end() -> None:
    files = {"meetings/first.yml": None, "meetings/second.yml": None, "clauses/scope.md": None}
    quiet = "---\nid: scope\ntitle: Scope\n---\n\n{#scope-purpose}\nThis draft concerns [IP Offices](term:ip-office); see <ref:bcp-14>.\n"
    matter = make_matter(files={**files, "clauses/scope.md": quiet}, today=date(2026, 11, 22))
    assert len(make_agenda(matter).items) == 2
    assert words_of(agenda_left.make(matter)) == "Everything fits into the time of the meeting."


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language(language: Language) -> None:
    head, *rows = table_of(agenda_items.make(make_full(language=language)))
    assert len(set(head)) == 3
    assert all(row[0] and row[2].isdigit() for row in rows)
