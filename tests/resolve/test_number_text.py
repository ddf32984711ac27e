"""Numbers with what stands between them: written, read and ordered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wipo_bc_std.resolve.number_text import NumberForm, NumberKey, insert_keys, read_key, times, write_key

FORMS: tuple[NumberForm, ...] = ("decimal", "roman", "lower-letter", "upper-letter")


@pytest.mark.parametrize(
    ("key", "form", "text"),
    [
        (NumberKey(3), "decimal", "3"),
        (NumberKey(3, 2), "decimal", "3bis"),
        (NumberKey(3, 4), "decimal", "3quater"),
        (NumberKey(3, 21), "decimal", "3unvicies"),
        (NumberKey(2, 3), "roman", "IIter"),
        (NumberKey(29, 2), "lower-letter", "ac bis"),
        (NumberKey(3, 2), "upper-letter", "Cbis"),
        (NumberKey(3, 1, (1,)), "decimal", "3-1"),
        (NumberKey(3, 2, (0, 2)), "decimal", "3bis-0-2"),
        (NumberKey(0, 2), "decimal", "0bis"),
    ],
)
def test_a_number_is_written_and_read(key: NumberKey, form: NumberForm, text: str) -> None:
    assert write_key(key, form) == text
    assert read_key(text, form) == key


@given(
    st.sampled_from(FORMS),
    st.integers(1, 300),
    st.integers(1, 99),
    st.lists(st.integers(0, 12), max_size=3),
)
def test_what_is_written_is_read_again(form: NumberForm, base: int, count: int, path: list[int]) -> None:
    key = NumberKey(base, count, tuple(path))
    assert read_key(write_key(key, form), form) == key


@pytest.mark.parametrize("text", ["", "3a", "bis", "3 bis", "IIII", "03", "III", "3..1", "٣"])
def test_what_is_no_decimal_number_is_not_read(text: str) -> None:
    assert read_key(text, "decimal") is None


def test_no_two_counts_are_the_same_word() -> None:
    words = [times(count) for count in range(1, 100)]
    assert len({*words}) == len(words)
    assert words[:6] == ["", "bis", "ter", "quater", "quinquies", "sexies"]


@pytest.mark.parametrize(
    ("before", "after", "count", "made"),
    [
        ("3", "4", 3, ["3bis", "3ter", "3quater"]),
        (None, "1", 2, ["0bis", "0ter"]),
        ("3bis", "4", 1, ["3ter"]),
        ("3", "3bis", 2, ["3-1", "3-2"]),
        ("3", "3-1", 2, ["3-0-1", "3-0-2"]),
        ("3", "3ter", 1, ["3bis"]),
        ("3", "3ter", 2, ["3-1", "3-2"]),
        ("3-1", "3bis", 1, ["3-2"]),
        ("5", "2", 1, ["5bis"]),
    ],
)
def test_what_is_inserted_stands_between(before: str | None, after: str, count: int, made: list[str]) -> None:
    first = read_key(before, "decimal") if before else None
    last = read_key(after, "decimal")
    taken = {key for key in (first, last) if key is not None}
    assert [write_key(key, "decimal") for key in insert_keys(first, last, count, taken)] == made


def test_a_number_that_is_taken_elsewhere_is_passed_over() -> None:
    assert insert_keys(NumberKey(3), NumberKey(4), 2, {NumberKey(3, 2)}) == [NumberKey(3, 3), NumberKey(3, 4)]


KEYS = st.builds(
    NumberKey, st.integers(0, 3), st.integers(1, 3), st.lists(st.integers(0, 2), max_size=3).map(tuple)
).filter(lambda key: not key.path or key.path[-1] > 0)


@given(KEYS, KEYS, st.integers(1, 4), st.sets(KEYS, max_size=8))
def test_there_is_always_room(before: NumberKey, after: NumberKey, count: int, others: set[NumberKey]) -> None:
    taken = {before, after} | others
    made = insert_keys(before, after, count, taken)
    assert made == sorted({*made})
    assert len(made) == count
    assert not taken & {*made}
    assert before < made[0]
    assert made[-1] < after or after <= before
