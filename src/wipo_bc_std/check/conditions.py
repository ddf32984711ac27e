"""The conditions of a statement in six languages: the words that say when, for what or unless what it holds."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from wipo_bc_std.model.keyword import CONDITION_WORDS, LIMITING_WORDS

# See `negation`.
if TYPE_CHECKING:
    from wipo_bc_std.model.fields import LanguageCode

# Where a condition ends: at a sign that parts sentences or their parts, not at the point or comma of a number.
_PARTS = re.compile(r"[;:!?()\[\]\n]|[.,](?=\s|$)|\s[–—]\s|[，；：。！？、（）،؛؟]")


class _Patterns(Struct, frozen=True):
    opening: re.Pattern[str]
    limiting: re.Pattern[str]


def _whole(words: tuple[str, ...], language: LanguageCode) -> re.Pattern[str]:
    """Return the pattern of any of some words, the longest first; Chinese parts no words, and Arabic joins “and”."""
    told = sorted(words, key=len, reverse=True)
    made = "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0]+") for word in told)
    made = made.replace("’", "['’]").replace("…", ".*?")
    if language == "zh":
        return re.compile(made)
    joined = "[وف]?" if language == "ar" else ""
    # After an elision, the next word follows at once.
    return re.compile(rf"(?<!\w){joined}(?:{made})(?:(?<=['’])|(?!\w))", re.IGNORECASE)


@cache
def _patterns(language: LanguageCode) -> _Patterns:
    return _Patterns(_whole(CONDITION_WORDS[language], language), _whole(LIMITING_WORDS[language], language))


def find_conditions(statement: str, language: LanguageCode) -> tuple[str, ...]:
    """Return the conditions of a statement in order, each with its words, such as “unless the holder objects”.

    A condition ends with its part of the sentence; a word that limits by itself, such as “only”, stands alone.
    """
    words = _patterns(language)
    found = []
    for part in _PARTS.split(statement):
        opened = words.opening.search(part)
        # A Chinese condition may end with the words that make it one.
        limited = part if opened is None else part[: opened.start()] if language != "zh" else ""
        found += [match[0] for match in words.limiting.finditer(limited)]
        if opened is not None:
            found.append(" ".join((part if language == "zh" else part[opened.start() :]).split()))
    return tuple(found)
