"""Words of running text: how they are told apart, what changed between two texts, how alike two texts are."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

# A word of any script, with what joins it inside (don't, ST.96, BD-01); Chinese has no spaces, so each sign is a word.
# Text: the first search compiles it, as most commands tell no words apart.
_PIECE = r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+(?:[-.’'·/][^\W_\u3400-\u9fff\uf900-\ufaff]+)*|\s+|[^\w\s]|_"

# How many pairs of words are compared one by one: more take longer than a reader waits.
_MOST_PAIRS = 4_000_000
# So many words in one order that stand once in both texts are the same place.
_PLACE = 8
# Whether words are the same, and where they begin and end among the old and the new ones.
Span = tuple[bool, int, int, int, int]


class TextChange(Struct, frozen=True):
    """A piece of text that was replaced: `start` and `end` count characters in the old text, `new` stands there now."""

    start: int
    end: int
    new: str


def split_words(text: str) -> tuple[str, ...]:
    """Return words, runs of spaces and single signs, in order: joined, they are the text."""
    return tuple(re.findall(_PIECE, text))


def find_changes(old: str, new: str) -> Iterator[TextChange]:
    """Yield what changed from one text to another, whole words at a time, in order: applied, they make the new text."""
    if old == new:
        return
    before, after = split_words(old), split_words(new)
    starts = [0]
    for word in before:
        starts.append(starts[-1] + len(word))
    for is_same, low, high, first, last in align_words(before, after):
        if not is_same:
            yield TextChange(starts[low], starts[high], "".join(after[first:last]))


def apply_changes(old: str, changes: tuple[TextChange, ...]) -> str:
    """Return the old text with changes made; they are in order and do not overlap."""
    parts: list[str] = []
    done = 0
    for change in changes:
        parts += (old[done : change.start], change.new)
        done = change.end
    return "".join((*parts, old[done:]))


def measure_likeness(first: str, second: str) -> float:
    """Return how alike two texts are, from 0 to 1: twice the words that both have in one order, of all words."""
    one, two = ([word for word in split_words(text.casefold()) if not word.isspace()] for text in (first, second))
    if not one and not two:
        return 1.0
    same = sum(high - low for is_same, low, high, _, _ in align_words(one, two) if is_same)
    return 2 * same / (len(one) + len(two))


def align_words(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Span]:
    """Yield what two texts have in one order and what they have not, in turn and in order.

    In long texts, places that stand once in both are found first, and only what is between them is compared word by word:
    the time grows with the length and not with its square. Where there are none, all is taken for other words.
    """
    last: Span | None = None
    for span in _align(old, new):
        if last is not None and last[0] == span[0]:
            last = (last[0], last[1], span[2], last[3], span[4])
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _align(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Span]:
    if len(old) * len(new) <= _MOST_PAIRS:
        for tag, low, high, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            yield tag == "equal", low, high, first, last
        return
    done, done_new = 0, 0
    for place, place_new in _common_places(old, new):
        if place < done or place_new < done_new:
            # Part of the one before, as long as it goes on in both.
            if place - done == place_new - done_new:
                yield True, done, place + _PLACE, done_new, place_new + _PLACE
                done, done_new = place + _PLACE, place_new + _PLACE
            continue
        yield from _between(old, new, (done, place, done_new, place_new))
        done, done_new = place + _PLACE, place_new + _PLACE
        yield True, place, done, place_new, done_new
    yield from _between(old, new, (done, len(old), done_new, len(new)))


def _between(old: Sequence[Hashable], new: Sequence[Hashable], gap: tuple[int, int, int, int]) -> Iterator[Span]:
    low, high, first, last = gap
    if low == high and first == last:
        return
    if (high - low) * (last - first) > _MOST_PAIRS:
        yield False, *gap
        return
    for is_same, start, end, start_new, end_new in _align(old[low:high], new[first:last]):
        yield is_same, start + low, end + low, start_new + first, end_new + first


def _common_places(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return where words begin that stand once in both texts, as many as are in one order."""
    before, after = _unique_places(old), _unique_places(new)
    pairs = [(place, after[words]) for words, place in before.items() if words in after]
    # The longest chain that rises in both: for each length, the lowest end of such a chain.
    ends: list[int] = []
    at_end: list[int] = []
    back: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        back.append(at_end[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        at_end[length : length + 1] = [number]
    chain = []
    number = at_end[-1] if at_end else -1
    while number >= 0:
        chain.append(pairs[number])
        number = back[number]
    return chain[::-1]


def _unique_places(words: Sequence[Hashable]) -> dict[tuple[Hashable, ...], int]:
    """Return where words begin that stand once in a text, in order."""
    found: dict[tuple[Hashable, ...], int] = {}
    again = set()
    for place in range(len(words) - _PLACE + 1):
        key = tuple(words[place : place + _PLACE])
        if found.setdefault(key, place) != place:
            again.add(key)
    return {key: place for key, place in found.items() if key not in again}
