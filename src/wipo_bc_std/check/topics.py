"""What a short text is about: the words that carry its meaning and the names in it, and whether two are about the same."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from wipo_bc_std.words import split_words

# English words that say nothing of what a text is about.
_EMPTY = frozenset(
    [
        "a",
        "about",
        "all",
        "also",
        "among",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "both",
        "but",
        "by",
        "can",
        "could",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "more",
        "most",
        "new",
        "next",
        "no",
        "not",
        "of",
        "on",
        "only",
        "or",
        "other",
        "our",
        "out",
        "over",
        "per",
        "shall",
        "should",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "upon",
        "use",
        "used",
        "uses",
        "using",
        "utilize",
        "utilizes",
        "was",
        "we",
        "were",
        "further",
        "cws",
        "wipo",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "will",
        "with",
        "within",
        "without",
        "would",
    ]
)
# Names that half of the items of any plan of the committee have.
_EVERYWHERE = frozenset(
    {
        ("task", "force"), ("blockchain", "task"), ("ip", "office"), ("wipo", "standard"), ("international", "bureau"),
        ("wipo", "standards"), ("force", "leader"), ("ip", "offices"),
    }
)  # fmt: skip
_WORDY = re.compile(r"\w", re.UNICODE)
_SHORTEST = 3  # Letters of an English word that says something: “IP” does, and is kept as a name.
# The name that two texts share is no work yet: two words more are.
_LEAST_BESIDE_NAME = 2
_LEAST_WITHOUT_NAME = 5
_SHARE_WITH_NAME = 0.4
_SHARE_WITHOUT = 0.7


class Topic(Struct, frozen=True):
    """What a text is about: its words without endings, pairs of words that are names, and words with a figure in them."""

    words: frozenset[str]
    names: frozenset[tuple[str, str]]
    figures: frozenset[str]


def read_topic(text: str) -> Topic:
    """Return what a text is about."""
    tokens = [token for token in split_words(text) if _WORDY.search(token)]
    parts = [part for token in tokens for part in (token.split("-") if not any(map(str.isdigit, token)) else [token])]
    figures = frozenset(token.casefold() for token in tokens if any(map(str.isdigit, token)))
    words = frozenset(
        _stem(part.casefold())
        for part in parts
        if part.casefold() not in _EMPTY
        and part.casefold() not in figures
        and (len(part) >= _SHORTEST or not part.isascii() or part.isupper())
    )
    return Topic(words, frozenset(_names(text)), figures)


def _names(text: str) -> Iterator[tuple[str, str]]:
    """Yield each two words that follow each other with capital letters, apart from those that any plan has."""
    tokens = [token for token in split_words(text) if not token.isspace()]
    for first, second in pairwise(tokens):
        pair = (first.casefold(), second.casefold())
        if first[:1].isupper() and second[:1].isupper() and pair not in _EVERYWHERE:
            yield pair


def _stem(word: str) -> str:
    """Return an English word without the ending of its plural."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def measure_overlap(first: Topic, second: Topic) -> tuple[float, tuple[str, ...]]:
    """Return which share of the words of the shorter text both have, and those words."""
    shared = first.words & second.words
    fewer = min(len(first.words), len(second.words))
    return (len(shared) / fewer if fewer else 0.0), tuple(sorted(shared))


def are_alike(first: Topic, second: Topic) -> bool:
    """Return whether two texts are about the same.

    With a name in common they share two words beside it, and four tenths of those of the shorter one; without, five words,
    and seven tenths. What differs in a figure, such as CWS/12 and CWS/13, is not the same.
    """
    if first.figures and second.figures and first.figures != second.figures:
        return False
    share, shared = measure_overlap(first, second)
    names = first.names & second.names
    beside = set(shared) - {_stem(word) for name in names for word in name}
    if names:
        return share >= _SHARE_WITH_NAME and len(beside) >= _LEAST_BESIDE_NAME
    return share >= _SHARE_WITHOUT and len(beside) >= _LEAST_WITHOUT_NAME
