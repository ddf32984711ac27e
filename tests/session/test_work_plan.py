"""The work plan as papers tell it: its three columns, what became of each item, what is carried over and what is past."""

import pytest

from tests.session.plan_matter import make_matter, table_of, words_of
from wipo_bc_std.session.data.plan import PLAN
from wipo_bc_std.session.parts.work_plan_status import work_plan_status
from wipo_bc_std.view.fixed import LANGUAGES, Language


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
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language(language: Language) -> None:
    head, *rows = table_of(work_plan_status.make(make_matter(language=language)))
    assert len({*head}) == 3
    assert all(all(row) for row in rows)
