"""Links from the text to the concepts that it names: at the first use in each clause, the longest name first.

A name is a designation or one of its variants, in whole words. Headings and captions have no such links, nor have code and
what is a link already; an entry of the definitions does not link to itself.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.memory import Memory, are_identical
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import (
    Emphasis,
    Inline,
    Inlines,
    Link,
    Pending,
    Prose,
    Strong,
    Text,
    Unsettled,
    walk_inlines,
)
from wipo_bc_std.model.place import Place
from wipo_bc_std.model.rewrite import Role, rewrite_division
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.term import Concept

# What stands from here on may have no spaces between words.
_FIRST_SIGN = "\u3040"
D = TypeVar("D", bound=Clause)

_WORD = re.compile(r"\w+(?:[-’']\w+)*")


@cache
def _word_or_sign() -> re.Pattern[str]:
    """Return what finds a word, or one sign of a script without spaces; made when such a text comes, as that takes long."""
    return re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+(?:[-’'][^\W\u3040-\u30ff\u3400-\u9fff]+)*|[\u3400-\u9fff]")


def _pattern(text: str) -> re.Pattern[str]:
    return _WORD if text.isascii() or max(text) < _FIRST_SIGN else _word_or_sign()


class Name(Struct, frozen=True):
    """A name of a concept: its words, in small letters unless they are to be `exact`, and all of it in small letters."""

    concept: str
    words: tuple[str, ...]
    folded: str
    exact: bool


Names = Mapping[str, tuple[Name, ...]]


class Use(Struct, frozen=True):
    """Where a text names a concept, by offsets."""

    name: Name
    start: int
    end: int


def collect_names(standard: Standard, language: LanguageCode) -> Names:
    """Return the names of all concepts in a language by their first word, the longest first."""
    found: dict[str, list[Name]] = {}
    for concept in standard.concepts:
        for text in _forms(concept, language):
            words = tuple(match[0] for match in _pattern(text).finditer(text))
            if words:
                # Capitals tell an abbreviation from a word.
                exact = text.isupper() and text.upper() != text.lower()
                name = Name(concept.id, words if exact else tuple(map(str.casefold, words)), text.casefold(), exact)
                found.setdefault(words[0].casefold(), []).append(name)
    return {word: tuple(sorted(names, key=lambda name: -len(name.words))) for word, names in found.items()}


def _forms(concept: Concept, language: LanguageCode) -> Iterator[str]:
    for designation in concept.designations.get(language, ()):
        yield designation.term
        yield from designation.variants


def find_uses(text: str, names: Names) -> Iterator[Use]:
    """Yield the uses of names in a text from left to right, none inside another."""
    # Most words begin no name: they are passed over before anything is known of their places.
    pattern = _pattern(text)
    words = pattern.findall(text)
    folded = list(map(str.casefold, words))
    begins = [position for position, word in enumerate(folded) if word in names]
    if not begins:
        return
    places: list[tuple[int, int]] = []
    free = 0
    for position in begins:
        if position < free:
            continue
        for name in names[folded[position]]:
            end = position + len(name.words)
            if tuple((words if name.exact else folded)[position:end]) == name.words:
                places = places or [match.span() for match in pattern.finditer(text)]
                use = Use(name, places[position][0], places[end - 1][1])
                # Between the words stands what stands in the name: a space or a hyphen, not the end of a sentence.
                if " ".join(text[use.start : use.end].split()).casefold() == name.folded:
                    yield use
                    free = end
                    break


def link_terms(standard: Standard, language: LanguageCode, memory: Memory | None = None) -> Standard:
    """Return the standard with links from its text, in `language`, to the concepts that it names."""
    memory = memory or Memory()
    original = standard.particulars.original_language
    names = _names_in(language, standard, memory)
    if not names:
        return standard
    fallback = _names_in(original, standard, memory)

    def link(division: D) -> D:
        # Of two equal divisions, each knows its own places.
        return memory.recall(
            ("linked", language, division.id),
            (division, names, fallback),
            lambda: _link_division(division, names, fallback),
            same=are_identical,
        )

    return replace(
        standard,
        clauses=tuple(link(division) for division in standard.clauses),
        annexes=tuple(link(division) for division in standard.annexes),
        concepts=tuple(_link_entry(concept, names, language) for concept in standard.concepts),
    )


def _names_in(language: LanguageCode, standard: Standard, memory: Memory) -> Names:
    return memory.recall(
        ("names", language), standard.concepts, lambda: collect_names(standard, language), same=are_identical
    )


def _link_division(division: D, names: Names, fallback: Names) -> D:
    linking = _Linking(names, fallback)

    def change(key: str, role: Role, text: Inlines) -> Inlines:  # noqa: ARG001 - the form of a change
        return linking.link(text) if role == "text" else linking.see(text)

    return rewrite_division(division, change)


def _link_entry(concept: Concept, names: Names, language: LanguageCode) -> Concept:
    linking = _Linking(names, names, {concept.id})
    definition = concept.definition.get(language)
    if definition is not None:
        definition = _link_prose(definition, linking)
    notes = tuple(
        {**note, language: _link_prose(note[language], linking)} if language in note else note for note in concept.notes
    )
    changed = definition is not concept.definition.get(language) or any(
        new.get(language) is not old.get(language) for new, old in zip(notes, concept.notes, strict=True)
    )
    if not changed:
        return concept
    defined = concept.definition if definition is None else {**concept.definition, language: definition}
    return concept.model_copy(update={"definition": defined, "notes": notes})


def _link_prose(prose: Prose, linking: "_Linking") -> Prose:
    inlines = linking.link(prose.inlines)
    return prose if inlines is prose.inlines else replace(prose, inlines=inlines)


class _Linking(Struct, frozen=True):
    """Goes through the texts of one clause in reading order; `seen` are the concepts that are linked already."""

    names: Names
    fallback: Names
    seen: set[str] = field(default_factory=set)

    def see(self, text: Inlines) -> Inlines:
        """Take note of the links in a text that gets none."""
        self.seen.update(inline.target for inline in walk_inlines(text) if isinstance(inline, Link))
        return text

    def link(self, text: Inlines) -> Inlines:
        """Return a text with links at the first uses; itself where there is none."""
        # What the author links further on in the same text is linked there.
        self.see(text)
        return self._link(text, self.names)

    def _link(self, text: Inlines, names: Names) -> Inlines:
        parts: list[Inline] = []
        changed = False
        for inline in text:
            made = self._inline(inline, names)
            changed = changed or made != (inline,) or made[0] is not inline
            parts.extend(made)
        return tuple(parts) if changed else text

    def _inline(self, inline: Inline, names: Names) -> Inlines:
        match inline:
            case Text():
                return tuple(self._split(inline, names))
            case Strong() | Emphasis() | Unsettled() | Pending():
                untranslated = isinstance(inline, Pending) and inline.state == "untranslated"
                children = self._link(inline.children, self.fallback if untranslated else names)
                return (inline,) if children is inline.children else (replace(inline, children=children),)
            case _:
                return (inline,)

    def _split(self, inline: Text, names: Names) -> Iterator[Inline]:
        last = 0
        for use in find_uses(inline.text, names):
            if use.name.concept in self.seen:
                continue
            self.seen.add(use.name.concept)
            if use.start > last:
                yield _part(inline, last, use.start)
            word = _part(inline, use.start, use.end)
            yield Link(word.place, "term", use.name.concept, (word,), word.place, automatic=True)
            last = use.end
        if last == 0:
            yield inline
        elif last < len(inline.text):
            yield _part(inline, last, len(inline.text))


def _part(inline: Text, start: int, end: int) -> Text:
    place = inline.place
    # A text that was typed as it reads has its parts where they stand in it.
    if place.end - place.start == len(inline.text):
        place = Place(place.locator, place.start + start, place.start + end)
    return Text(place, inline.text[start:end])
