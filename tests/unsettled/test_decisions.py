"""A decision changes what it decides and not one character more."""

import pytest

from tests.unsettled.drafts import TWO_LINKS, alternative, answered, draft_of, project_of, text_of
from wipo_bc_std.settings import UsageError
from wipo_bc_std.unsettled.decisions import decide
from wipo_bc_std.unsettled.questions import find_questions


def test_the_alternative_that_was_chosen_stays_without_its_fence() -> None:
    project = project_of(TWO_LINKS)
    text = text_of(answered(project, {"of-paper": "of-tin"}))
    paper, tin = (
        alternative("of-paper", "paper-care", "keep paper"),
        alternative("of-tin", "tin-care", "keep tin; see <table:round-care>"),
    )
    kept = tin.partition("\n\n")[2].removesuffix("::::\n")
    assert text == text_of(project).replace(f"{paper}\n{tin}", kept)


@pytest.mark.parametrize(
    ("words", "keep", "drop"),
    [
        ("Keep it [[dry and]] cool.", "Keep it dry and cool.", "Keep it cool."),
        ("Keep it cool [[and dry]].", "Keep it cool and dry.", "Keep it cool."),
        ("Keep it cool[[, and dry]].", "Keep it cool, and dry.", "Keep it cool."),
        ("[[Always]] keep it.", "Always keep it.", "keep it."),
        ("Keep [[it\nalways]] cool.", "Keep it\nalways cool.", "Keep cool."),
    ],
)
def test_words_in_brackets_stay_or_go_with_one_of_their_spaces(words: str, keep: str, drop: str) -> None:
    project = project_of(f"{{#p}}\n{words}")
    assert text_of(answered(project, {"p/words-1": "keep"})) == text_of(project).replace(words, keep)
    assert text_of(answered(project, {"p/words-1": "drop"})) == text_of(project).replace(words, drop)


@pytest.mark.parametrize(
    ("question", "answer", "told"),
    [("of-wood", "of-tin", "options list tells all"), ("of-paper", "of-wood", "its answers are of-paper, of-tin")],
)
def test_what_is_not_there_is_told_with_what_is(question: str, answer: str, told: str) -> None:
    project = project_of(TWO_LINKS)
    draft = draft_of(project)
    with pytest.raises(UsageError, match=told):
        decide(draft, find_questions(draft), project, question, answer)
