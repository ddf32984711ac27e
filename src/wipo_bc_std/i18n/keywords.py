"""To find the verbal forms of a translation: those of the original anywhere, the language's own where they stand out.

French, Spanish and Russian write them in capitals. Chinese and Arabic have none, and the forms also occur inside common
words; there they count in bold.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec.structs import replace

from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Emphasis, Inline, Inlines, Keyword, Link, Strong, Text, Unsettled
from wipo_bc_std.model.keyword import PLURAL_FORMS, VERBAL_FORMS, Force
from wipo_bc_std.model.place import Place

_WITHOUT_CAPITALS: tuple[LanguageCode, ...] = ("zh", "ar")


def mark_keywords(inlines: Inlines, language: LanguageCode) -> Inlines:
    """Return running text of a language with its verbal forms as nodes of their own."""
    return tuple(part for inline in inlines for part in _marked(inline, language))


def _marked(inline: Inline, language: LanguageCode) -> Iterator[Inline]:
    match inline:
        case Text() if language not in _WITHOUT_CAPITALS:
            yield from _split(inline, language)
        case Strong(children=(Text(text=text),)) if text.strip() in _forms(language) and language in _WITHOUT_CAPITALS:
            yield Keyword(inline.place, _forms(language)[text.strip()], text.strip())
        case Strong() | Emphasis() | Link() | Unsettled():
            yield replace(inline, children=mark_keywords(inline.children, language))
        case _:
            yield inline


def _split(inline: Text, language: LanguageCode) -> Iterator[Inline]:
    last = 0
    for match in _pattern(language).finditer(inline.text):
        start, end = match.span()
        if start > last:
            yield Text(_part(inline, last, start), inline.text[last:start])
        word = _plain(match[0])
        yield Keyword(_part(inline, start, end), _forms(language)[word], word)
        last = end
    if last < len(inline.text):
        yield inline if last == 0 else Text(_part(inline, last, len(inline.text)), inline.text[last:])


def _part(inline: Text, start: int, end: int) -> Place:
    place = inline.place
    # In a text with escaped signs, a part stands a little further on than its offsets say.
    return Place(place.locator, min(place.start + start, place.end), min(place.start + end, place.end))


@cache
def _forms(language: LanguageCode) -> Mapping[str, Force]:
    found: dict[str, Force] = {}
    for table in (VERBAL_FORMS, PLURAL_FORMS):
        found |= {_plain(forms[language]): force for force, forms in table.items() if language in forms}
    return found


@cache
def _pattern(language: LanguageCode) -> re.Pattern[str]:
    words = sorted(_forms(language), key=len, reverse=True)
    forms = "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("’", "[’']") for word in words)
    return re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")


def _plain(form: str) -> str:
    return " ".join(form.replace("'", "’").split())
