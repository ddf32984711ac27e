"""The work plan as papers tell it: its three columns, what became of each item, what is carried over and what is past."""

import pytest

from tests.session.plan_matter import make_matter, table_of, words_of
from wipo_bc_std.session.data.plan import PLAN
from wipo_bc_std.session.parts.work_plan_status import work_plan_status
from wipo_bc_std.session.parts.work_plan_table import work_plan_table
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


def test_the_table_tells_what_became_of_each_item() -> None:
    head, *rows = table_of(work_plan_status.make(make_matter()))
    assert head == ["Item", "Time frame", "State"]
    assert rows == [
        [
            "Shelves [carried over from SC/0/5, paragraphs 8 and 9]",
            "2026 – 2027",
            "under way",
        ],
        ["Ask couriers", "2025", "not known what became of it, its time ended on December 31, 2025"],
        ["Count shelves", "October 2026", "done on October 20, 2026"],
        ["Report to SC/2", "2027", "planned"],
    ]
    assert "Source of the plan: SC/1/3, paragraph 14." in words_of(work_plan_status.make(make_matter()))


def test_without_a_plan_a_sentence_says_so() -> None:
    matter = make_matter(files={"work-plan.yml": None})
    assert words_of(work_plan_status.make(matter)) == "There is no work plan."
    assert list(PLAN.read(matter)) == []


def test_the_figures_are_those_of_the_table() -> None:
    found = {each.name: each.value for each in PLAN.read(make_matter())}
    assert found.keys() == PLAN.names.keys()
    assert found == {
        "plan.items": 4,
        "plan.planned": 1,
        "plan.under-way": 1,
        "plan.done": 1,
        "plan.dropped": 0,
        "plan.unknown": 1,
        "plan.carried": 1,
        "plan.past": 1,
        "plan.ahead": 2,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language(language: Language) -> None:
    head, *rows = table_of(work_plan_status.make(make_matter(language=language)))
    assert len({*head}) == 3
    assert all(all(row) for row in rows)


def test_several_actions_of_an_item_have_a_row_each() -> None:
    _, first, second, *_ = table_of(work_plan_table.make(make_matter()))
    assert first[1:] == ["Visit three cellars.", "2026 – 2027"]
    assert second == ["", "Measure how damp they are.", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_that_nothing_is_ahead(language: Language) -> None:
    past = "items:\n  - {id: one, title: One, time_frame: '2025', status: unknown}\n"
    told = words_of(work_plan_table.make(make_matter(language=language, files={"work-plan.yml": past})))
    assert told.endswith(word("plan.work.nothing-ahead", language))
    assert word("plan.work.nothing-ahead", language) not in words_of(
        work_plan_table.make(make_matter(language=language))
    )
