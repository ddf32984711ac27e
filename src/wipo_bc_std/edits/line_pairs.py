"""Paragraphs of two Word files paired: equal ones in order first, between them by bookmark, then by likeness."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from wipo_bc_std.edits.word_lines import Line
from wipo_bc_std.words import measure_likeness

_ALIKE: Final = 0.25
_SAME_NAME: Final = 2.0
_MOST_CELLS: Final = 40_000

# Numbers of the paragraphs before and after; None where there is none.
Pair = tuple[int | None, int | None]


def pair_lines(before: Sequence[Line], after: Sequence[Line]) -> Iterator[Pair]:
    """Yield which paragraph became which, each of both once, in order."""
    matcher = SequenceMatcher(None, [line.text for line in before], [line.text for line in after], autojunk=False)
    for tag, low, high, first, last in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(low, high), range(first, last), strict=True)
        else:
            yield from _pair_gap(before, after, range(low, high), range(first, last))


def _pair_gap(before: Sequence[Line], after: Sequence[Line], old: range, new: range) -> Iterator[Pair]:
    if len(old) * len(new) > _MOST_CELLS:
        # Another document altogether; to compare each with each would take hours.
        yield from ((number, None) for number in old)
        yield from ((None, number) for number in new)
        return
    scores = {(one, other): _score(before[one], after[other]) for one in old for other in new}
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores[old[i], new[j]])
    i = j = 0
    while i < len(old) or j < len(new):
        score = scores[old[i], new[j]] if i < len(old) and j < len(new) else 0.0
        if score and best[i][j] == best[i + 1][j + 1] + score:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1


def _score(before: Line, after: Line) -> float:
    names = {name for name in before.bookmarks if not name.startswith("_")}
    likeness = measure_likeness(before.text, after.text)
    if names & set(after.bookmarks):
        return _SAME_NAME + likeness
    return likeness if likeness >= _ALIKE and before.spot.part == after.spot.part else 0.0
