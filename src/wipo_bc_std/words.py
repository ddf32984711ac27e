"""Words of running text: how they are told apart, what changed between two texts, how alike two texts are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word of any script, with what joins it inside (don't, ST.96, BD-01); Chinese has no spaces, so each sign is a word.
_TOKEN = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+(?:[-.’'·/][^\W_\u3400-\u9fff\uf900-\ufaff]+)*|\s+|[^\w\s]|_"
)


@dataclass(frozen=True, slots=True)
class TextChange:
    """A piece of text that was replaced: `start` and `end` count characters in the old text, `new` stands there now."""

    start: int
    end: int
    new: str


def split_words(text: str) -> tuple[str, ...]:
    """Return words, runs of spaces and single signs, in order: joined, they are the text."""
    return tuple(_TOKEN.findall(text))


def find_changes(old: str, new: str) -> Iterator[TextChange]:
    """Yield what changed from one text to another, whole words at a time, in order: applied, they make the new text."""
    if old == new:
        return
    before, after = split_words(old), split_words(new)
    starts = [0]
    for word in before:
        starts.append(starts[-1] + len(word))
    for tag, low, high, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
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
    return SequenceMatcher(None, one, two, autojunk=False).ratio()
