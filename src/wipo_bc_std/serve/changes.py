"""What differs between two Manuscripts of the same draft, by id: the passages that a reader is to look at.

Numbers and labels do not count: where a paragraph is inserted, those after it are what they were.
"""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import assert_never

from msgspec import Struct

from wipo_bc_std.render.fragments import NOTE
from wipo_bc_std.view.nodes import (
    Block,
    Box,
    Changed,
    Code,
    Emphasis,
    Entry,
    Footnote,
    Grid,
    Index,
    Inlines,
    Items,
    Keyword,
    Link,
    Listing,
    Manuscript,
    Mark,
    Paragraph,
    Picture,
    Revised,
    Section,
    Strong,
    Text,
)

# Items and rows are named by where they stand: one inserted gives all that follow another name.
_POSITION = re.compile(r"(?P<holder>.*)/(?:item|row)-\d+")
# What these are called is written by authors; elsewhere a label is a number or a settled word.
_TITLED = ("principle", "model", "use-case", "scenario", "evidence")

Words = tuple[object, ...]


class Changes(Struct, frozen=True):
    """The ids of passages that are new or read otherwise, in reading order, and how many are gone."""

    ids: tuple[str, ...] = ()
    gone: int = 0


def find_changes(before: Manuscript, after: Manuscript) -> Changes:
    """Return what differs between two states of a draft."""
    old, new = {section.id: section for section in before.sections}, {section.id: section for section in after.sections}
    media = before.media == after.media
    unchanged = {name for name, section in new.items() if media and old.get(name) == section}
    earlier = _read(before, {name: section for name, section in old.items() if name not in unchanged})
    later = _read(after, {name: section for name, section in new.items() if name not in unchanged})
    standing = _by_holder(earlier)
    ids = []
    for name, words in later.items():
        position = _POSITION.fullmatch(name)
        if position is None:
            same = earlier.get(name) == words
        else:
            known = standing.get(position["holder"], Counter())
            same = known[words] > 0
            known[words] -= same
        if not same:
            ids.append(name)
    gone = [name for name in earlier if name not in later and not _POSITION.fullmatch(name)]
    return Changes(tuple(ids), len(gone))


def _by_holder(passages: Mapping[str, Words]) -> dict[str, Counter[Words]]:
    found: dict[str, Counter[Words]] = {}
    for name, words in passages.items():
        position = _POSITION.fullmatch(name)
        if position is not None:
            found.setdefault(position["holder"], Counter())[words] += 1
    return found


def _read(manuscript: Manuscript, sections: Mapping[str, Section]) -> dict[str, Words]:
    """Return by id what each passage says itself, without the passages inside it that have an id."""
    reading = _Reading({medium.name: medium.data for medium in manuscript.media}, {})
    for section in sections.values():
        reading.read(section, "")
    for note in manuscript.footnotes:
        reading.take(f"{NOTE}{note.id}", _words(note.text))
    return {name: tuple(words) for name, words in reading.said.items()}


class _Reading(Struct, frozen=True):
    media: Mapping[str, str]
    said: dict[str, list[object]]

    def take(self, name: str, *words: object) -> None:
        self.said.setdefault(name, []).extend(words)

    def read(self, block: Block, holder: str) -> None:
        """Take in a block that stands in the passage `holder`."""
        name = getattr(block, "id", "") or holder
        match block:
            case Section():
                self.take(name, _words(block.title), block.agreement)
            case Paragraph():
                self.take(name, _words(block.text), block.agreement)
            case Items():
                self._read_items(block, name)
            case Grid():
                self._read_grid(block, name)
            case Picture():
                data = self.media.get(block.source)
                self.take(name, _words(block.caption), block.alternative, block.source, data, block.agreement)
            case Listing():
                self.take(name, block.text, block.language)
            case Box():
                title = block.label if block.role in _TITLED else ""
                facts = tuple((fact.name, _words(fact.value)) for fact in block.facts)
                self.take(name, block.role, title, facts, block.agreement)
            case Entry():
                facts = tuple((fact.name, _words(fact.value)) for fact in block.facts)
                self.take(name, _words(block.heading), block.names, facts)
            case Changed():
                self.take(name, block.status, block.change)
            case Index():
                # What only repeats the draft is not what an author changed.
                for inner in block.blocks:
                    if isinstance(inner, Entry | Box):
                        self.read(inner, name)
                return
            case _:
                assert_never(block)
        if isinstance(block, Section | Paragraph | Box | Entry | Changed):
            for inner in block.blocks:
                self.read(inner, name)

    def _read_items(self, block: Items, name: str) -> None:
        for item in block.items:
            self.take(item.id or name, block.ordered)
            for inner in item.blocks:
                self.read(inner, item.id or name)

    def _read_grid(self, block: Grid, name: str) -> None:
        self.take(name, _words(block.caption), block.alignments, block.agreement)
        for row in (*block.head, *block.rows):
            self.take(row.id or name, *(_words(cell.text) for cell in row.cells))


def _words(inlines: Inlines) -> Words:
    """Return running text without what is computed: labels, numbers, and links that were set by the program."""
    words: list[object] = []
    for inline in inlines:
        match inline:
            case Text():
                words.append(inline.text)
            case Keyword() | Code():
                words.append((inline.type, inline.text))
            case Link(automatic=True):
                words += _words(inline.children)
            case Link():
                words.append((inline.kind, inline.target, _words(inline.children)))
            case Strong() | Emphasis():
                words.append((inline.type, _words(inline.children)))
            case Revised():
                words.append((inline.status, _words(inline.children)))
            case Mark():
                words.append((inline.role, _words(inline.children)))
            case Footnote():
                words.append((inline.type, inline.id))
            case _:
                assert_never(inline)
    # A link that the program sets parts one text into three.
    return tuple(
        part
        for is_text, run in groupby(words, lambda word: isinstance(word, str))
        for part in (("".join(map(str, run)),) if is_text else run)
    )
