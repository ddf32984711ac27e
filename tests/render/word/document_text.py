"""A Word file as lines of text: style, number as Word counts it, bookmarks and runs of each paragraph."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass
class Line:
    """A paragraph: `computed` and `authored` are its words by who wrote them; `shown` is all of it, marked up."""

    style: str
    number: str = ""
    listed: bool = False
    bookmarks: list[str] = field(default_factory=list)
    shown: str = ""
    computed: str = ""
    authored: str = ""
    in_table: bool = False
    element: etree._Element | None = None

    def __str__(self) -> str:
        marks = " ".join(f"#{name}" for name in self.bookmarks)
        return f"{self.style} | {self.number} | {marks} | {self.shown}".rstrip()


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(content: bytes, part: str = "word/document.xml") -> etree._Element:
    """Return the root of a part."""
    return etree.fromstring(parts(content)[part])


def value(element: etree._Element | None, path: str, attribute: str = "val") -> str:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/"))) if element is not None else None
    return found.get(f"{W}{attribute}", "") if found is not None else ""


def count(number_format: str, number: int) -> str:
    """Return a number in one of Word's formats."""
    if number_format == "lowerLetter":
        return chr(97 + (number - 1) % 26) * (1 + (number - 1) // 26)
    if number_format in {"lowerRoman", "upperRoman"}:
        text = ""
        for worth, sign in ROMAN:
            while number >= worth:
                text += sign
                number -= worth
        return text.upper() if number_format == "upperRoman" else text
    return str(number)


class Numbers:
    """Counts as Word does: lists of one pattern go on with each other, unless one starts anew."""

    def __init__(self, content: bytes) -> None:
        root, styles = xml(content, "word/numbering.xml"), xml(content, "word/styles.xml")
        self.levels = {
            pattern.get(f"{W}abstractNumId"): {
                level.get(f"{W}ilvl"): (value(level, "numFmt"), value(level, "lvlText"))
                for level in pattern.iter(f"{W}lvl")
            }
            for pattern in root.iter(f"{W}abstractNum")
        }
        self.by_style = {
            value(level, "pStyle"): level.get(f"{W}ilvl", "0")
            for level in root.iter(f"{W}lvl")
            if value(level, "pStyle")
        }
        self.pattern_of = {item.get(f"{W}numId"): value(item, "abstractNumId") for item in root.iter(f"{W}num")}
        self.anew = {
            item.get(f"{W}numId"): {one.get(f"{W}ilvl") for one in item.iter(f"{W}lvlOverride")}
            for item in root.iter(f"{W}num")
        }
        self.style_list = {
            style.get(f"{W}styleId", ""): value(style, "pPr/numPr/numId") for style in styles.iter(f"{W}style")
        }
        self.counters: dict[str, list[int]] = {}
        self.begun: set[tuple[str, str]] = set()

    def next(self, paragraph: etree._Element, style: str) -> tuple[str, bool]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        key = value(own, "numId") if own is not None else self.style_list.get(style, "")
        if key in {"", "0"}:
            return "", False
        level = value(own, "ilvl") if own is not None else self.by_style.get(style, "0")
        pattern = self.pattern_of[key]
        counters = self.counters.setdefault(pattern, [0] * 9)
        place = int(level)
        if level in self.anew[key] and (key, level) not in self.begun:
            self.begun.add((key, level))
            counters[place] = 0
        counters[place] += 1
        counters[place + 1 :] = [0] * (8 - place)
        kind, text = self.levels[pattern][level]
        if kind == "bullet":
            return text, True
        for step in range(place + 1):
            form = self.levels[pattern][str(step)][0]
            text = text.replace(f"%{step + 1}", count(form, counters[step]))
        return text, True


def lines(content: bytes, part: str = "word/document.xml") -> list[Line]:
    """Return the paragraphs of a part in order."""
    names = {
        style.get(f"{W}styleId", ""): value(style, "name")
        for style in xml(content, "word/styles.xml").iter(f"{W}style")
    }
    numbers = Numbers(content)
    made: list[Line] = []
    waiting: list[str] = []
    for element in xml(content, part).iter(f"{W}p", f"{W}bookmarkStart"):
        parent = element.getparent()
        if element.tag == f"{W}bookmarkStart":
            if parent is not None and parent.tag != f"{W}p":
                waiting.append(element.get(f"{W}name", ""))
            continue
        style = value(element, "pPr/pStyle")
        number, listed = numbers.next(element, style)
        line = Line(names.get(style, "Normal"), number, listed, element=element)
        line.in_table = any(True for _ in element.iterancestors(f"{W}tbl"))
        line.bookmarks = waiting + [mark.get(f"{W}name", "") for mark in element.iter(f"{W}bookmarkStart")]
        waiting = []
        for words, kind, shown in runs(element, names):
            line.shown += shown
            if kind.startswith("Computed"):
                line.computed += words
            else:
                line.authored += words
        made.append(line)
    return made


def runs(paragraph: etree._Element, names: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield the words, the style and the marked up words of each run."""
    for run in paragraph.iter(f"{W}r"):
        kind = names.get(value(run, "rPr/rStyle"), "")
        words = "".join(
            {"t": child.text or "", "tab": "\t", "br": "\n", "instrText": ""}.get(etree.QName(child).localname, "")
            for child in run
        )
        shown = words.replace("\n", "⏎").replace("\t", "⇥")
        for reference in run.iter(f"{W}footnoteReference"):
            shown += f"[^{reference.get(f'{W}id')}]"
        for picture in run.iter("{*}docPr"):
            shown += f"[picture: {picture.get('descr')}]"
        if not shown:
            continue
        for mark, sign in (("b", "**"), ("i", "_")):
            if run.find(f"{W}rPr/{W}{mark}") is not None:
                shown = f"{sign}{shown}{sign}"
        if kind:
            shown = f"<{kind}: {shown}>"
        link = next(run.iterancestors(f"{W}hyperlink"), None)
        if link is not None:
            shown = f"[{shown}](#{link.get(f'{W}anchor')})" if link.get(f"{W}anchor") else f"[{shown}](web)"
        yield words, kind, shown


def document_text(content: bytes) -> str:
    """Return a Word file as text, to be compared."""
    told = [str(line) for line in lines(content)]
    told += ["", "Footnotes", ""] + [str(line) for line in lines(content, "word/footnotes.xml") if line.shown.strip()]
    for name in ("header", "footer"):
        told += ["", name, ""] + [str(line) for line in lines(content, f"word/{name}.xml")]
    # Pandoc counts footnotes on from what it keeps for itself.
    seen: dict[str, int] = {}
    return re.sub(r"\[\^(\d+)\]", lambda mark: f"[^{seen.setdefault(mark[1], len(seen) + 1)}]", "\n".join(told)) + "\n"
