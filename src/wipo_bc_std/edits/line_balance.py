"""The paragraphs of two Word files weighed against each other: what stands in one of them alone, whatever it is part of."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from wipo_bc_std.edits.word_lines import Line
from wipo_bc_std.office_files.word_nodes import Document, Paragraph, walk_paragraphs
from wipo_bc_std.office_files.word_profile import identifier_of
from wipo_bc_std.redline.match import Candidate, heaviest_chain

# A number or letter that counts, typed or computed, and the dot leaders and page at the end of a line of contents.
_COUNTED = re.compile(r"^\(?(?:[0-9]+(?:\.[0-9]+)*|[a-z]{1,2}|[ivxl]+)[.)]\s+|\t[0-9]+$")
# Stands for a number that nobody typed.
_ANY = "\N{OBJECT REPLACEMENT CHARACTER}#"
_FEW = 20
_QUOTED = 60
_CONTENTS = re.compile(r"Generated Contents|TOC\b", re.IGNORECASE)
# The page at its end is a number, or a field that Word counts.
_CONTENTS_LINE = re.compile(r"\S\t[0-9]*\s*$")
_CONTENTS_TITLE = re.compile(r"(?:table of )?contents", re.IGNORECASE)


class LineBalance(Struct, frozen=True):
    """The lines that stand in one of two files alone, or there more often: `gone` of the old one, `new` of the new one."""

    gone: tuple[Line, ...]
    new: tuple[Line, ...]


def weigh_lines(old: Sequence[Line], new: Sequence[Line]) -> LineBalance:
    """Return the lines that one file has and the other has not; counters before them and titles in capitals do not count.

    What differs in computed numbers alone counts as the same.
    """
    before = [line for line in old if _is_text(line)]
    after = [line for line in new if _is_text(line)]
    spelled = {words.casefold(): words for words in map(said, before)}
    gone, fresh = _rest(before, after, spelled), _rest(after, before, spelled)
    left = list(fresh)
    kept = []
    for line in gone:
        pattern = _numbered_otherwise(line)
        same = next((other for other in left if pattern.fullmatch(said(other))), None)
        if same is None:
            kept.append(line)
        else:
            left.remove(same)
    return LineBalance(tuple(kept), tuple(left))


class Renumbered(Struct, frozen=True):
    """A paragraph with another number: its id in our file, empty where it has none, its words, and both numbers."""

    id: str
    words: str
    old: str
    new: str


def compare_numbers(old: Document, new: Document) -> Iterator[Renumbered]:
    """Yield the paragraphs of two files that are the same and have another number, be it counted by Word or typed.

    They are the same by their bookmark, else by their words; of those with the same words, the first is the first.
    """
    by_name: dict[str, str] = {}
    by_words: dict[str, list[str]] = {}
    for paragraph in _counted(new):
        for mark in paragraph.bookmarks:
            by_name.setdefault(mark, _number(paragraph))
        by_words.setdefault(_words(paragraph), []).append(_number(paragraph))
    for paragraph in _counted(old):
        number = _number(paragraph)
        named = [by_name[mark] for mark in paragraph.bookmarks if mark in by_name]
        same = by_words.get(_words(paragraph))
        found = named[0] if named else same.pop(0) if same else ""
        if number and found and number != found:
            name = next(filter(None, map(identifier_of, reversed(paragraph.bookmarks))), "")
            yield Renumbered(name, " ".join(paragraph.text.split())[:_QUOTED], number, found)


def _counted(document: Document) -> Iterator[Paragraph]:
    return (each for each in walk_paragraphs(document.blocks) if each.text.strip())


def _number(paragraph: Paragraph) -> str:
    typed = _COUNTED.match(paragraph.text.strip())
    number = (paragraph.number or (typed[0] if typed else "")).strip(" .\t")
    # A dot or a dash counts nothing.
    return number if any(sign.isalnum() for sign in number) else ""


def _words(paragraph: Paragraph) -> str:
    return _tight(_COUNTED.sub("", paragraph.text.strip()))


def moved_lines(old: Sequence[Line], new: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of the new file that stand in another order, among those of some length that both have as often."""
    before, after = _places(old), _places(new)
    common = [
        Candidate(place, other, 1.0)
        for words, places in before.items()
        if len(places) == len(after.get(words, ()))
        for place, other in zip(places, after[words], strict=True)
    ]
    stays = {each.new for each in heaviest_chain(common)}
    return tuple(new[each.new] for each in common if each.new not in stays)


def _places(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return where each of the longer lines stands, by its words."""
    found: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        words = _tight(said(line))
        if len(words) >= _FEW and _is_text(line):
            found.setdefault(words, []).append(place)
    return found


def said(line: Line) -> str:
    """Return the words of a line without what counts it, with single spaces."""
    return " ".join(_COUNTED.sub("", line.text.strip()).split())


def overlap(words: str, texts: Iterable[str]) -> bool:
    """Return whether some words are one of several texts, contain it or stand in it, spaces apart.

    What is shorter than a few words stands in many a text and says nothing of it: it has to be the same.
    """
    one = _tight(words)
    return any(
        one == other or (min(len(one), len(other)) >= _FEW and (one in other or other in one))
        for other in map(_tight, texts)
    )


def _tight(words: str) -> str:
    return "".join(words.split()).casefold()


def _is_text(line: Line) -> bool:
    in_margin = line.spot.part in {"headers", "footers"}
    in_contents = (
        _CONTENTS.match(line.style) or _CONTENTS_TITLE.fullmatch(said(line)) or _CONTENTS_LINE.search(line.text)
    )
    return not in_margin and not in_contents and bool(said(line))


def _rest(lines: Sequence[Line], others: Sequence[Line], spelled: dict[str, str]) -> list[Line]:
    left = Counter(_spell(said(other), spelled) for other in others)
    rest = []
    for line in lines:
        words = _spell(said(line), spelled)
        if left[words]:
            left[words] -= 1
        else:
            rest.append(line)
    return rest


def _spell(words: str, spelled: dict[str, str]) -> str:
    return spelled.get(words.casefold(), words) if words.isupper() else words


def _numbered_otherwise(line: Line) -> re.Pattern[str]:
    """Return what matches the words of a line with any other number where nobody typed one."""
    parts: list[str] = []
    for sign, is_own in zip(line.text, line.authored, strict=True):
        is_number = sign.isdecimal() and not is_own
        if not is_number:
            parts.append(sign)
        elif not parts or parts[-1] != _ANY:
            parts.append(_ANY)
    words = " ".join(_COUNTED.sub("", "".join(parts).strip()).split())
    return re.compile("[0-9]+".join(map(re.escape, words.split(_ANY))))
