"""The words of running text: how many there are, and the same ones in another order."""

import re
from collections.abc import Sequence
from random import Random

# What keeps its place: code, links (with their words), footnote marks.
_MARKUP = r"`[^`]*`|<[^<>\s]+>|\[\^[^\]]*\]|\[[^\[\]]*\]\([^()]*\)"
_TOKEN = re.compile(rf"(?P<markup>{_MARKUP})|(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
_WORDED_LINK = re.compile(r"\[(?P<words>[^\[\]]*)\]\([^()]*\)")
_KEYWORD = re.compile(r"(?<![`\w])(?:MUST|SHOULD|MAY|CANNOT|CAN)(?:\s+NOT)?(?![`\w])")
# A word written twice in a row, which the program takes for a slip.
_TWINS = re.compile(r"\b(\w+)\s+\1\b", re.IGNORECASE)
# Beside a keyword, in another place than the author gave it, it would read as a second one.
_OUT_OF_PLACE = {"can": "could"}
_TRIES = 20


def count_words(text: str) -> int:
    """Return how many words a reader sees in running text; a link without words of its own counts as one."""
    return len(_WORDED_LINK.sub(lambda match: match["words"], _FOOTNOTE.sub("", text)).split())


def shuffle_words(text: str, random: Random) -> str:
    """Return the text with its words in another order.

    Markup, punctuation, words with a capital, the first word, each “not”, and all up to a keyword stay where they are, so that
    what was a sentence still looks like one. No word stands beside itself, as far as the others allow it.
    """
    keyword = _KEYWORD.search(text)
    fixed = keyword.end() if keyword else 0
    slots = [
        match
        for number, match in enumerate(_TOKEN.finditer(text))
        if number
        and match.start() >= fixed
        and match["word"] is not None
        and match["word"].islower()
        # Behind a keyword it would read as a part of it.
        and match["word"] != "not"
    ]
    words = [_OUT_OF_PLACE.get(match[0], match[0]) if keyword else match[0] for match in slots]
    shuffled = text
    for _ in range(_TRIES):
        random.shuffle(words)
        shuffled = _fill(text, slots, _part_twins(words))
        if not _TWINS.search(shuffled):
            break
    return shuffled


def _fill(text: str, slots: Sequence[re.Match[str]], words: Sequence[str]) -> str:
    parts, last = [], 0
    for match, word in zip(slots, words, strict=True):
        parts += [text[last : match.start()], word]
        last = match.end()
    return "".join((*parts, text[last:]))


def _part_twins(words: Sequence[str]) -> list[str]:
    """Return the words with those that stand beside themselves put further back."""
    parted = list(words)
    for place in range(1, len(parted)):
        if parted[place] == parted[place - 1]:
            others = (later for later in range(place + 1, len(parted)) if parted[later] != parted[place])
            other = next(others, place)
            parted[place], parted[other] = parted[other], parted[place]
    return parted
