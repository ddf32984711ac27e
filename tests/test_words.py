"""Words, changes between texts, likeness."""

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from wipo_bc_std.words import TextChange, align_words, apply_changes, find_changes, measure_likeness, split_words

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


def test_long_texts_are_compared_in_the_time_that_their_length_takes() -> None:
    chance = Random(5)  # noqa: S311 - no secret
    old = [chance.choice("abcdefghijklmnopqrstuvwxyz ") for _ in range(30_000)]
    new = ["1", *old[1:9_000], "2", "3", *old[9_000:20_000], *old[20_010:-1], "4"]
    spans = list(align_words(old, new))
    assert all(old[low:high] == new[first:last] for is_same, low, high, first, last in spans if is_same)
    assert [word for _, low, high, _, _ in spans for word in old[low:high]] == old
    assert [word for *_, first, last in spans for word in new[first:last]] == new
    assert all(one[0] != other[0] for one, other in pairwise(spans))
    assert sum(high - low for is_same, low, high, _, _ in spans if not is_same) <= 30
    # What has no place of its own is other words, and none is lost.
    assert list(align_words(["a"] * 3_000, ["a"] * 3_001)) == [(False, 0, 3_000, 0, 3_001)]
