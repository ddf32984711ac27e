"""Words, changes between texts, likeness."""

from hypothesis import given
from hypothesis import strategies as st

from wipo_bc_std.words import TextChange, apply_changes, find_changes, measure_likeness, split_words

TEXTS = st.text(st.sampled_from("ab c-.’_\n 录é1,"), max_size=40)


@given(st.text())
def test_nothing_of_a_text_is_lost(text: str) -> None:
    assert "".join(split_words(text)) == text


@given(TEXTS, TEXTS)
def test_changes_make_the_new_text(old: str, new: str) -> None:
    assert apply_changes(old, tuple(find_changes(old, new))) == new


def test_whole_words_change() -> None:
    assert list(find_changes("the sixth node of BD-01", "the seventh node of BD-02")) == [
        TextChange(4, 9, "seventh"),
        TextChange(18, 23, "BD-02"),
    ]
    assert split_words("链上数据 on-chain") == ("链", "上", "数", "据", " ", "on-chain")


def test_likeness_is_of_words_in_order() -> None:
    assert measure_likeness("", "") == 1
    assert measure_likeness("A node records.", "a node records .") == 1
    assert measure_likeness("one two three four", "one two six four") == 0.75
    assert measure_likeness("one", "two") == 0
