"""The revision history and reasons as they are shown; with records it is in `tests/publish` and in the goldens."""

import pytest

from tests.project import clause, make_project
from wipo_bc_std.pipeline import lower_draft, read_project
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.nodes import Manuscript, shown_lines
from wipo_bc_std.view.revisions import say_standing

LIST = clause("{#scope-past}\nThis was published:\n\n:::{list}\n:of: revisions\n:::")
RECORD = "publication: draft-1\nversion: 0.0.1\nstage: working-draft\ndate: 2026-11-01\nreasons: [old]\n"


def lowered(**files: str) -> Manuscript:
    named = {name.replace("__", "/").replace("_", "-") + ".yml": text for name, text in files.items()}
    return lower_draft(read_project(make_project({"clauses/scope.md": LIST, **named})).draft)


def test_where_nothing_is_published_a_list_says_so_and_there_is_no_history() -> None:
    manuscript = lowered()
    assert list(shown_lines(manuscript.sections[0]))[-1] == "Nothing has been published yet."
    assert manuscript.revision_history is None


def test_a_reason_stands_with_the_publication_that_first_had_its_change() -> None:
    manuscript = lowered(
        published__draft_1__record=RECORD,
        changes__old="id: old\nabout: [GA-09]\nreason: It was old.\n",
        changes__new="id: new\nabout: [scope-past]\nreason: It is new.\n",
        changes__told="id: told\nabout: [scope]\nreason: It was found later.\nsince: draft-1\n",
        changes__to_come="id: to-come\nabout: [scope]\nreason: It is to come.\nsince: draft-2\n",
    )
    assert {reason.id: reason.since for reason in manuscript.reasons} == {
        "new": "", "old": "draft-1", "told": "draft-1", "to-come": "draft-2",
    }  # fmt: skip
    listed = list(shown_lines(manuscript.sections[0]))[2:]
    assert [line.rsplit(" | ", 1)[-1] for line in listed] == [
        "It was old. About: GA-09. It was found later. About: Scope.",
        "It is new. About: paragraph 1. It is to come. About: Scope.",
    ]
    # What is listed again is no change of a redline.
    assert manuscript.revision_history is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_standing_is_told_in_each_language_by_words_of_its_own(language: Language) -> None:
    told = [
        say_standing("", "", "b", is_same=False, language=language),
        say_standing("a", "a", "b", is_same=True, language=language),
        say_standing("a", "b", "b", is_same=True, language=language),
        say_standing("a", "a", "b", is_same=False, language=language),
        say_standing("b", "b", "b", is_same=False, language=language),
    ]
    assert len(set(told)) == len(told)
    assert not any("{" in each for each in told)
