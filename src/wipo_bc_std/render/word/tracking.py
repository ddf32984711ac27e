"""Tracked changes of a Word file: insertions, deletions and moves, with the author, the date and comments that say why.

What pandoc can say of them ends where tables, lists and moves begin, so all of it is said after pandoc, where the tree of
the text told it. Before the text is finished `note_tracks` notes at runs and paragraphs what becomes of them; afterwards
`write_tracks` makes elements of that (ISO/IEC 29500-1, 17.13.5).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from itertools import count, pairwise
from typing import Final

from lxml import etree
from msgspec import Struct, field

from wipo_bc_std.render.word.running_text import clean
from wipo_bc_std.render.word.styles import NAMESPACES

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What the tree tells, and the element of Word.
_ELEMENTS: Final[Mapping[str, str]] = {
    "added": "ins",
    "inserted": "ins",
    "deleted": "del",
    "moved-here": "moveTo",
    "moved-away": "moveFrom",
}
_GONE: Final = ("del", "moveFrom")
# Rows, and what is in them, come and go: Word knows no moves of them.
_IN_TABLE: Final[Mapping[str, str]] = {"moveTo": "ins", "moveFrom": "del"}
_TRACK: Final = "track"
_CHANGE: Final = "change"


class Remarks(Struct, frozen=True):
    """Who tracked the changes and when, and what is said of each, by the id of the change."""

    author: str
    moment: datetime
    texts: Mapping[str, str]


class Tracker(Struct):
    """Writes the tracked changes of one file: it numbers them, and remembers which were remarked on."""

    remarks: Remarks
    keys: Iterator[int] = field(default_factory=lambda: count(1))
    remarked: list[str] = field(default_factory=list)

    def element(self, kind: str, **more: str) -> etree._Element:
        """Return an element that tells who changed something, and when."""
        values = {
            "id": str(next(self.keys)),
            "author": self.remarks.author,
            "date": f"{self.remarks.moment:%Y-%m-%dT%H:%M:%SZ}",
            **more,
        }
        return etree.Element(f"{_W}{kind}", {f"{_W}{key}": value for key, value in values.items()})


def note_tracks(root: etree._Element) -> None:
    """Note at each run and paragraph of a part what becomes of it, and which change it is part of."""
    for paragraph in root.iter(f"{_W}p"):
        whole, change = "", ""
        for told in paragraph.iter(f"{_W}told"):
            if _TRACK in told.attrib:
                whole, change = _ELEMENTS[told.get(_TRACK, "")], told.get(_CHANGE, "")
            if "comment" in told.attrib:
                paragraph.set("comment", told.get("comment", ""))
        if whole:
            whole = _IN_TABLE.get(whole, whole) if _is_in_table(paragraph) else whole
            paragraph.set(_TRACK, whole)
            paragraph.set(_CHANGE, change)
        _note_runs(paragraph, whole, change)


def _note_runs(paragraph: etree._Element, whole: str, around: str) -> None:
    status, change = whole, around
    for element in paragraph.iter(f"{_W}told", f"{_W}r"):
        if element.tag == f"{_W}told":
            if "revise" in element.attrib and not whole:
                status, change = _ELEMENTS[element.get("revise", "")], element.get(_CHANGE, "")
            elif "revised" in element.attrib:
                status, change = whole, around
        elif status:
            element.set(_TRACK, status)
            element.set(_CHANGE, change)


def _is_in_table(element: etree._Element) -> bool:
    return next(element.iterancestors(f"{_W}tc"), None) is not None


def write_tracks(root: etree._Element, tracker: Tracker, *, comments: bool) -> None:
    """Make tracked changes of what was noted in a part; with `comments`, each change has a remark where it shows first."""
    for row in root.iter(f"{_W}tr"):
        _track_row(row, tracker)
    paragraphs = list(root.iter(f"{_W}p"))
    if comments:
        for paragraph in paragraphs:
            _remark_on(paragraph, tracker)
    _name_moves(paragraphs, tracker)
    for paragraph in paragraphs:
        whole = _take(paragraph, _TRACK)
        _take(paragraph, _CHANGE)
        if whole:
            _track_mark(paragraph, whole, tracker)
    for run in list(root.iter(f"{_W}r")):
        _track_run(run, tracker)


def _take(element: etree._Element, name: str) -> str:
    """Return what was noted at an element, and take it away, also where nothing is said in it."""
    value = element.get(name, "")
    if name in element.attrib:
        del element.attrib[name]
    return value


def _track_row(row: etree._Element, tracker: Tracker) -> None:
    """Track a row all words of which came or went."""
    runs = [run for run in row.iter(f"{_W}r") if run.find(f"{_W}t") is not None]
    found = {run.get(_TRACK, "") for run in runs} or {p.get(_TRACK, "") for p in row.iter(f"{_W}p")}
    options = row.find(f"{_W}trPr")
    if len(found) == 1 and options is not None and (status := found.pop()):
        options.append(tracker.element(status))
        # What the row is, its paragraphs are too: else their ends would be left.
        for paragraph in row.iter(f"{_W}p"):
            _take(paragraph, _TRACK)


def _track_mark(paragraph: etree._Element, name: str, tracker: Tracker) -> None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = etree.Element(f"{_W}pPr")
        paragraph.insert(0, properties)
    own = properties.find(f"{_W}rPr")
    if own is None:
        own = etree.Element(f"{_W}rPr")
        after = [child for child in properties if child.tag in {f"{_W}sectPr", f"{_W}pPrChange"}]
        (after[0].addprevious if after else properties.append)(own)
    own.insert(0, tracker.element(name))


def _track_run(run: etree._Element, tracker: Tracker) -> None:
    status = _take(run, _TRACK)
    _take(run, _CHANGE)
    if not status:
        return
    if status in _GONE:
        for text in run.iter(f"{_W}t"):
            text.tag = f"{_W}delText"
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        for text in run.iter(f"{_W}instrText"):
            text.tag = f"{_W}delInstrText"
    before = run.getprevious()
    if before is not None and before.tag == f"{_W}{status}":
        before.append(run)
        return
    around = tracker.element(status)
    run.addprevious(around)
    around.append(run)


def _name_moves(paragraphs: Sequence[etree._Element], tracker: Tracker) -> None:
    """Name what was moved, so that Word finds the other place: a range around paragraphs that follow one another."""
    for name in ("moveFrom", "moveTo"):
        groups: dict[str, list[etree._Element]] = {}
        for paragraph in paragraphs:
            if paragraph.get(_TRACK) == name and paragraph.get(_CHANGE):
                groups.setdefault(paragraph.get(_CHANGE, ""), []).append(paragraph)
        for change, group in groups.items():
            if any(one.getparent() is not other.getparent() for one, other in pairwise(group)):
                continue
            start = tracker.element(f"{name}RangeStart", name=change)
            end = etree.Element(f"{_W}{name}RangeEnd", {f"{_W}id": start.get(f"{_W}id", "")})
            _insert_first(group[0], start)
            group[-1].append(end)


def _insert_first(paragraph: etree._Element, element: etree._Element) -> None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        paragraph.insert(0, element)
    else:
        properties.addnext(element)


# --- Comments ---------------------------------------------------------------------------------------------------------


def _remark_on(paragraph: etree._Element, tracker: Tracker) -> None:
    asked = [_take(paragraph, "comment")]
    asked += [run.get(_CHANGE, "") for run in paragraph.iter(f"{_W}r")]
    for change in dict.fromkeys(asked):
        if change in tracker.remarks.texts and change not in tracker.remarked:
            key = {f"{_W}id": str(len(tracker.remarked))}
            tracker.remarked.append(change)
            _insert_first(paragraph, etree.Element(f"{_W}commentRangeStart", key))
            paragraph.append(etree.Element(f"{_W}commentRangeEnd", key))
            run = etree.SubElement(paragraph, f"{_W}r")
            etree.SubElement(run, f"{_W}commentReference", key)


def comments_part(tracker: Tracker) -> bytes:
    """Return `word/comments.xml`."""
    remarks = tracker.remarks
    told = (
        f'<w:comment w:id="{number}" w:author="{escape(clean(remarks.author))}" '
        f'w:date="{remarks.moment:%Y-%m-%dT%H:%M:%SZ}"><w:p><w:r>'
        f'<w:t xml:space="preserve">{escape(clean(remarks.texts[change]))}</w:t></w:r></w:p></w:comment>'
        for number, change in enumerate(tracker.remarked)
    )
    return f"{_HEAD}<w:comments {NAMESPACES}>{''.join(told)}</w:comments>".encode()
