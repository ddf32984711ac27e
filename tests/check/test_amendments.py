"""Amendments held against a text: words are found however they were typed, and only what is certain is told."""

import pytest

from tests.project import clause, make_project
from wipo_bc_std.check.amendments import find_words, judge_open_outcomes
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.draft import resolve

TEXT = "{#scope-one}\nThe office  keeps “the\nbook” of the\u00a0register; the office’s book is one.\n"
OUTCOME = """\
session: cws-1
considered: draft-1
result: adopted-with-amendments
source: {document: CWS/1/9, paragraphs: "12"}
amendments:
"""


def judged(amendment: str, text: str = TEXT, more: str = "") -> list[tuple[str, str, str]]:
    """Return the state of an amendment, what is told of it, and the hint."""
    files = {
        "clauses/scope.md": clause(text),
        "outcomes/cws-1.yml": f"{OUTCOME}  - {{to: scope-one, {amendment}}}\n{more}",
        "retired-ids.txt": "scope-old\n",
    }
    draft, _ = resolve(load(make_project(files)).standard)
    return [(each.state, each.message, each.hint) for each in judge_open_outcomes(draft)]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ('"the book"', "keeps “the book” of", ["“the book”"]),
        ("the office's", "the office’s book", ["the office’s"]),
        ("of the register", "of the\u00a0register", ["of the\u00a0register"]),
        ("a.b", "axb a.b", ["a.b"]),
        ("book", "book, book", ["book", "book"]),
        ("Book", "book", []),
    ],
)
def test_words_are_found_whatever_is_between_and_around_them(words: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_words(words, text)] == found


def test_words_that_stand_there_wait_to_be_replaced() -> None:
    ((state, *_),) = judged('old: "keeps \\"the book\\"", new: keeps two books')
    assert state == "open"


def test_new_words_around_the_old_ones_are_in_the_text() -> None:
    ((state, *_),) = judged("old: the office’s, new: the office’s book is one")
    assert state == "in-text"
    # Another place with the old words is not meant, or there would be more of them.
    ((state, message, _),) = judged("old: The office, new: The register", TEXT + "The office. The office.\n")
    assert (state, message) == ("misfit", "“The office” stands in scope-one 3 times")


def test_words_that_are_not_there_are_told_with_what_stands_there() -> None:
    assert judged("old: The office keeps a book, new: x") == [
        (
            "misfit",
            "“The office keeps a book” does not stand in scope-one",
            "there stands “The office keeps “the book” of”",
        )
    ]


@pytest.mark.parametrize(
    ("amendment", "state"),
    [
        ("delete: true", "open"),
        ("insert: {id: scope-two, text: More.}", "open"),
        ("insert: {id: scope-one, text: More.}", "in-text"),
        ("insert: {id: scope-old, text: More.}", "misfit"),
    ],
)
def test_what_comes_or_goes_as_a_whole_is_known_by_its_id(amendment: str, state: str) -> None:
    assert [found for found, *_ in judged(amendment)] == [state]


def test_what_is_gone_and_retired_was_deleted() -> None:
    other = "  - {to: scope-old, delete: true}\n  - {to: scope-new, delete: true}\n"
    assert [state for state, *_ in judged("delete: true", more=other)] == ["open", "in-text", "misfit"]


def test_once_the_text_is_published_nothing_is_looked_for() -> None:
    assert judged("old: nothing of this, new: x", more="published_as: draft-2\n") == []


def test_an_id_is_not_missed_where_a_source_could_not_be_read() -> None:
    files = {"outcomes/cws-1.yml": f"{OUTCOME}  - {{to: nowhere, delete: true}}\n"}
    draft, _ = resolve(load(make_project(files)).standard)
    assert [each.state for each in judge_open_outcomes(draft)] == ["misfit"]
    draft, _ = resolve(load(make_project({**files, "terms/broken.yml": "concepts: ["})).standard)
    assert list(judge_open_outcomes(draft)) == []
