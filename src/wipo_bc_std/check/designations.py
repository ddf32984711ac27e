"""How concepts are named: every form of every designation, and where running text uses one."""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Emphasis, Inlines, Link, Pending, Strong, Text, Unsettled
from wipo_bc_std.model.term import Acceptability, Concept

# Languages that write words without spaces between them.
_UNSPACED: tuple[LanguageCode, ...] = ("zh",)


class Form(Struct, frozen=True):
    """One way in which a designation is written: the term itself, or a variant of it."""

    text: str
    concept: Concept
    acceptability: Acceptability
    route: tuple[str | int, ...]

    @property
    def at(self) -> Span:
        """Return where the form is written."""
        return self.concept.at(*self.route)


def forms(concept: Concept, language: LanguageCode) -> Iterator[Form]:
    """Yield the forms of a concept's designations in a language, each term before its variants."""
    for position, designation in enumerate(concept.designations.get(language, ())):
        route = ("designations", language, position)
        yield Form(designation.term, concept, designation.acceptability, (*route, "term"))
        for place, variant in enumerate(designation.variants):
            yield Form(variant, concept, designation.acceptability, (*route, "variants", place))


def fold(text: str) -> str:
    """Return what two forms have in common that differ in capitals or spaces only."""
    return " ".join(text.casefold().split())


def is_abbreviation(text: str) -> bool:
    """Return whether a form is all capitals, so that capitals make it what it is."""
    return len(text) > 1 and text.isupper() and " " not in text


class FormPattern(Struct, frozen=True):
    """Finds forms as whole words; a longer form in which one of them is only a part is passed over."""

    wanted: frozenset[str]
    pattern: re.Pattern[str]

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the uses of the forms in a text."""
        return (match for match in self.pattern.finditer(text) if fold(match[0]) in self.wanted)


def make_pattern(wanted: Iterable[str], others: Iterable[str], language: LanguageCode) -> FormPattern:
    """Return what finds `wanted` forms, but not inside one of the `others`."""
    keys = frozenset(map(fold, wanted))
    longer = {fold(other): other for other in others if any(key in fold(other) for key in keys)}
    listed = {**longer, **{fold(form): form for form in wanted}}
    alternatives = "|".join(_as_pattern(form) for form in sorted(listed.values(), key=len, reverse=True))
    border = ("", "") if language in _UNSPACED else (r"(?<![\w-])", r"(?![\w-])")
    return FormPattern(keys, re.compile(f"{border[0]}(?:{alternatives}){border[1]}"))


def _as_pattern(form: str) -> str:
    words = r"\s+".join(map(re.escape, form.split()))
    return words if is_abbreviation(form) else f"(?i:{words})"


def words_outside(inlines: Inlines, passed_over: Callable[[Link], bool]) -> Iterator[Text]:
    """Yield the plain words of a running text, without those of the links that are `passed_over`."""
    for inline in inlines:
        match inline:
            case Text():
                yield inline
            case Link() if passed_over(inline):
                pass
            case Strong() | Emphasis() | Link() | Unsettled() | Pending():
                yield from words_outside(inline.children, passed_over)
            case _:
                pass
