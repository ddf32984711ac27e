"""Texts that are alike: which of many say almost the same in almost the same words."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
# Shorter texts say too little to be a repetition.
_FEWEST = 6
_RUN = 3
# Texts that share four fifths of their words in order share at least two fifths of their runs of three words.
_SHARED_RUNS = 0.4
# How many texts are kept for a run of words: a run that more texts share says little, and the latest is the likeliest.
_KEPT = 8
# How many words of a text are compared: the time grows with their square.
_LOOKED_AT = 200
# How many texts are compared word by word with one.
_COMPARED = 3

_Run = tuple[str, ...]


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters."""
    return tuple(_WORD.findall(text.lower()))


def find_alike(texts: Sequence[tuple[str, ...]], *, above: float, shortest: int) -> Iterator[tuple[int, int, float]]:
    """Yield (position, earlier position, likeness) for each text that is alike to an earlier one, the likest of those.

    Of long texts the first words are compared. Texts are given as words. Those of fewer than `shortest` words are alike to the same words only, and those of fewer than
    six to none. Likeness is twice the number of words that
    both have in the same order, divided by the number of words of both.
    """
    first: dict[tuple[str, ...], int] = {}
    runs_of: dict[int, Sequence[_Run]] = {}
    for position, words in enumerate(texts):
        if len(words) >= _FEWEST and words not in first:
            first[words] = position
            if len(words) >= shortest:
                runs_of[position] = tuple(dict.fromkeys(zip(*(words[start:] for start in range(_RUN)), strict=False)))
    # Of most runs there is no second one: only those that come again are looked for.
    seen = Counter(chain.from_iterable(runs_of.values()))
    holders: dict[_Run, list[int]] = {run: [] for run, count in seen.items() if count > 1}
    for position, words in enumerate(texts):
        if len(words) >= _FEWEST and first[words] != position:
            yield position, first[words], 1.0
        elif position in runs_of:
            kept = [holders[run] for run in runs_of[position] if run in holders]
            shared = Counter(chain.from_iterable(kept))
            # Most texts share nothing with any other.
            likest = max(_compare(texts, position, shared, runs_of), default=(0.0, 0)) if shared else (0.0, 0)
            if likest[0] > above:
                yield position, likest[1], likest[0]
            for positions in kept:
                positions.append(position)
                if len(positions) > _KEPT:
                    del positions[0]


def _compare(
    texts: Sequence[tuple[str, ...]], position: int, shared: Counter[int], runs_of: Mapping[int, Sequence[_Run]]
) -> Iterator[tuple[float, int]]:
    for earlier, count in shared.most_common(_COMPARED):
        if 2 * count >= _SHARED_RUNS * (len(runs_of[position]) + len(runs_of[earlier])):
            ours, theirs = texts[position][:_LOOKED_AT], texts[earlier][:_LOOKED_AT]
            matcher = difflib.SequenceMatcher(None, theirs, ours, autojunk=False)
            yield matcher.ratio(), earlier
