"""The entry of the Task List: its description is word for word that of task.yml, and a change of it can be read."""

from collections.abc import Iterator

import pytest
import yaml

from tests.session.session_matter import ROOT, complete_matter, grids, real_matter, said, small_matter
from wipo_bc_std.model.task import DocumentPlace
from wipo_bc_std.session.paper import Speech
from wipo_bc_std.session.task_entry import (
    say_place,
    tell_actions,
    tell_answers,
    tell_description,
    tell_history,
    tell_leaders,
)
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

TASK = """\
number: 9
description: ["Collect models of labels;", Write a standard on labels.]
source: {document: SC/2/9, paragraphs: "7"}
former_description:
  description: ["Collect labels;", Write a standard on labels.]
  source: {document: SC/1/9, paragraphs: 12 to 13}
"""


def items(blocks: tuple[nodes.Block, ...]) -> list[nodes.Item]:
    return [item for block in nodes.walk(blocks) if isinstance(block, nodes.Items) for item in block.items]


def text_of(item: nodes.Item) -> nodes.Inlines:
    (paragraph,) = item.blocks
    assert isinstance(paragraph, nodes.Paragraph)
    return paragraph.text


def test_the_description_of_the_real_task_is_word_for_word_that_of_its_file() -> None:
    written = yaml.safe_load((ROOT / "standard" / "task.yml").read_text(encoding="utf-8"))
    blocks = tell_description(real_matter())
    assert [nodes.shown_text(text_of(item)) for item in items(blocks)] == written["description"]
    assert "Source of the description: paragraph 67 of document CWS/7/29" in said(blocks)


def test_a_changed_description_shows_what_went_and_what_came() -> None:
    blocks = tell_description(small_matter({"task.yml": TASK}))
    first, second = (text_of(item) for item in items(blocks))
    marked = [each for each in first if isinstance(each, nodes.Revised)]
    assert [(each.status, nodes.shown_text(each.children)) for each in marked] == [("inserted", "models of ")]
    assert not any(isinstance(each, nodes.Revised) for each in second)
    assert "(paragraphs 12 to 13 of document SC/1/9)" in said(blocks)


def test_words_that_are_kept_and_inserted_are_the_description_and_those_kept_and_deleted_the_former_one() -> None:
    matter = small_matter({"task.yml": TASK})
    task = matter.draft.standard.task
    assert task is not None
    assert task.former_description is not None
    for status, wanted in (("deleted", task.description), ("inserted", task.former_description.description)):
        left = [
            nodes.shown_text(tuple(_kept(text_of(item), without=status))) for item in items(tell_description(matter))
        ]
        assert left == [part.text for part in wanted]


def _kept(text: nodes.Inlines, without: str) -> Iterator[nodes.Inline]:
    for each in text:
        if not isinstance(each, nodes.Revised):
            yield each
        elif each.status != without:
            yield from each.children


def test_leaders_that_nobody_here_knows_are_not_invented() -> None:
    assert said(tell_leaders(real_matter())) == (
        "Task leaders: not known to the editors, co-leaders when it was created (2018): IP Australia, Rospatent"
    )
    assert said(tell_leaders(complete_matter())) == "Task leaders: Office A, Office B"


def test_the_history_cites_its_documents() -> None:
    rows = grids(tell_history(real_matter()))["history"]
    assert rows[7][3] == "paragraphs 96 to 99 of document CWS/8/24"
    # What is no document of the committee is named as its author named it.
    assert rows[0][0] == "May 2018"
    assert rows[2][3] == "slides of the Task Force leaders of July 1, 2019, read in a copy"


def test_the_draft_answers_each_part_in_its_own_paragraph_without_links_out_of_the_paper() -> None:
    blocks = tell_answers(real_matter())
    lead, *parts = blocks
    assert said((lead,)).startswith("What the draft contributes to each part")
    assert [said((each,)).partition(":")[0] for each in parts] == ["Part 1", "Part 2", "Part 3", "Part 4"]
    assert "joint projects, and proofs of concept”" in said(blocks)
    assert "What is still missing: What it cost" in said(blocks)
    texts = [text for block in nodes.walk(blocks) for text in nodes.texts(block)]
    assert not any(isinstance(inline, nodes.Link) for text in texts for inline in text)


def test_what_is_done_or_dropped_is_no_action_any_more() -> None:
    plan = """\
items:
  - {id: a, title: Look, time_frame: "2026", status: done}
  - {id: b, title: Write, actions: [Draft it., Read it.], time_frame: "2027", status: under-way}
  - {id: c, title: Sleep, time_frame: "2027", status: dropped}
"""
    rows = grids(tell_actions(small_matter({"work-plan.yml": plan})))["actions"]
    # Each action has a row: two in a cell run together.
    assert rows == [["Write", "Draft it.", "2027"], ["", "Read it.", ""]]
    told = said(tell_actions(small_matter({})))
    assert told == "No action is scheduled: the work plan has no item for the time ahead."


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_is_made_in_each_language(language: Language) -> None:
    matter = complete_matter(language)
    for make in (tell_history, tell_answers, tell_description, tell_leaders, tell_actions):
        assert said(make(matter)).strip()


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ({"document": "CWS/7/29", "paragraphs": "67"}, "paragraph 67 of document CWS/7/29"),
        ({"document": "CWS/8/24", "paragraphs": "96 to 99"}, "paragraphs 96 to 99 of document CWS/8/24"),
        ({"document": "SC/1/3", "paragraphs": "12–13"}, "paragraphs 12 to 13 of document SC/1/3"),
        ({"document": "CWS/8/15"}, "document CWS/8/15"),
        ({"document": "a letter"}, "a letter"),
    ],
)
def test_a_place_in_a_document_is_cited_as_the_committee_does(place: dict[str, str], told: str) -> None:
    assert say_place(DocumentPlace.model_validate(place), Speech("en")) == told
