"""What words give away: addresses of persons, the names of those who did not agree to be named, words that others wrote."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from wipo_bc_std.words import split_words

# Text: the first search compiles it, as most drafts have no comments to search.
_MAIL = r"[^\s@<>()\[\]:;,“”\"]+@[^\s@<>()\[\]:;,“”\"]+\.[^\W\d_]{2,}"
# With the sign of international numbers (ITU-T E.123), or after a word that says what follows. Numbers of applications and
# documents have neither.
_DIGITS = r"\d(?:[\s().\-/\u2010-\u2013]{0,2}\d)"
_TELEPHONE = (
    rf"(?<![\w+])\+\s?{_DIGITS}{{7,14}}(?!\d)"
    rf"|(?i:\b(?:tel|telephone|phone|mobile|fax|tél|téléphone|teléfono|móvil|тел|телефон|факс)\b[.:\s]{{1,3}}|(?:电话|传真|هاتف|فاكس)[:：\s]{{0,3}})"
    rf"[+(]{{0,2}}{_DIGITS}{{5,14}}(?!\d)"
)
# As many words in one order are hardly an accident.
RUN = 6
_CODED = re.compile(r"(?<![A-Za-z0-9])[A-Z]+(?:-[0-9]+)?(?![A-Za-z0-9])")
_LETTER = re.compile(r"\w")


def find_address(text: str) -> str | None:
    """Return the first mail address or telephone number in a text, None where there is none."""
    found = re.search(_MAIL, text) or re.search(_TELEPHONE, text)
    return None if found is None else found[0]


def find_names(text: str, codes: Collection[str], names: Iterable[str]) -> Iterator[str]:
    """Yield the codes and labels that stand in a text as words of their own, and the names that stand there however written.

    What begins like a code and goes on with a number is one only as a whole: BD-02 is a provision and no office.
    """
    yield from (word for word in dict.fromkeys(_CODED.findall(text)) if word in codes)
    folded = _fold(text)
    yield from (name for name in names if _fold_name(name) in folded)


@cache
def _fold_name(name: str) -> str:
    return _fold(name)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def list_runs(text: str) -> Mapping[tuple[str, ...], str]:
    """Return all runs of words of a text, RUN words each, as they are compared and as they stand there."""
    tokens = split_words(text)
    places = [number for number, token in enumerate(tokens) if _LETTER.match(token)]
    runs = {}
    for start in range(len(places) - RUN + 1):
        chosen = places[start : start + RUN]
        key = tuple(tokens[place].casefold() for place in chosen)
        runs[key] = "".join(tokens[chosen[0] : chosen[-1] + 1])
    return runs
