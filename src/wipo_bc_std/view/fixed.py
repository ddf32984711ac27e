"""What fixed words are: one text a language, and whether somebody answers for it."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Language = Literal["en", "fr", "es", "ru", "zh", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "fr", "es", "ru", "zh", "ar")
# What a program may print of a key.
Wording = Mapping[str, Mapping[Language, "Fixed"]]


class Fixed(Struct, frozen=True):
    """Fixed words in one language, and whether a person or a published WIPO text answers for them."""

    text: str
    reviewed: bool = False


def fixed(
    *, en: str, fr: str, es: str, ru: str, zh: str, ar: str, reviewed: tuple[Language, ...] = ("en",)
) -> Mapping[Language, Fixed]:
    """Return fixed words in all languages; `reviewed` are those that somebody answers for."""
    texts: dict[Language, str] = {"en": en, "fr": fr, "es": es, "ru": ru, "zh": zh, "ar": ar}
    return {language: Fixed(text, reviewed=language in reviewed) for language, text in texts.items()}
