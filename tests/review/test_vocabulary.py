"""Words of forms are understood in whatever language they come back, and never as something else."""

import pytest

from wipo_bc_std.review import vocabulary
from wipo_bc_std.review.vocabulary import Words, find_key
from wipo_bc_std.view.fixed import LANGUAGES

GROUPS: dict[str, Words] = {
    "kinds": vocabulary.KINDS,
    "weights": vocabulary.WEIGHTS,
    "positions": vocabulary.POSITIONS,
    "answers": vocabulary.ANSWERS,
    "columns": vocabulary.COLUMNS,
    "fields": vocabulary.FIELDS,
    "whole": vocabulary.WHOLE,
}


@pytest.mark.parametrize("name", GROUPS)
def test_each_word_in_each_language_means_its_key_and_no_other(name: str) -> None:
    words = GROUPS[name]
    for key, said in words.items():
        assert tuple(said) == ("en", "fr", "es", "ru", "zh", "ar")
        assert set(said) == set(LANGUAGES)
        assert [find_key(words, text) for text in (key, *said.values())] == [key] * 7


@pytest.mark.parametrize("text", ["  TECHNICAL ", "Technical.", "ｔｅｃｈｎｉｃａｌ", "تِقْنِيّ"])
def test_case_space_signs_and_vowels_make_no_other_word(text: str) -> None:
    assert find_key(vocabulary.KINDS, text) == "technical"


@pytest.mark.parametrize("text", ["", "…", "wood", "technical and editorial"])
def test_what_is_no_word_of_a_form_is_none(text: str) -> None:
    assert find_key(vocabulary.KINDS, text) is None
