"""How many cells of a workbook hold anything: counted in the text of its parts, by other means than its reader has.

Whatever the reader overlooks shows as a difference. Only what `office_files` has opened may be given: a package that is safe.
"""

import html
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

# A prefix such as x: is put before names by some programs.
_CELL = re.compile(r"<(?:\w+:)?c(?P<told>\s[^>]*?)?(?:/>|>(?P<inside>.*?)</(?:\w+:)?c>)", re.DOTALL)
_FORMULA = re.compile(r"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(r"<(?:\w+:)?v(?:\s[^>]*)?>(.*?)</(?:\w+:)?v>", re.DOTALL)
_TEXT = re.compile(r"<(?:\w+:)?t(?:\s[^>]*)?(?<!/)>(.*?)</(?:\w+:)?t>", re.DOTALL)
_SHARED = re.compile(r"<(?:\w+:)?si(?:\s[^>]*)?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_READING = re.compile(r"<(?:\w+:)?rPh\s.*?</(?:\w+:)?rPh>", re.DOTALL)
_NOTE = re.compile(r"<(?:\w+:)?comment\s(?P<told>[^>]*?)(?:/>|>(?P<inside>.*?)</(?:\w+:)?comment>)", re.DOTALL)
_AUTHOR = re.compile(r"<(?:\w+:)?author(?:\s[^>]*)?(?:/>|>(.*?)</(?:\w+:)?author>)", re.DOTALL)
_THREADED = re.compile(
    r"<(?:\w+:)?threadedComment\s[^>]*>.*?<(?:\w+:)?text(?:\s[^>]*)?>(.*?)</(?:\w+:)?text>", re.DOTALL
)
_DRAWN = re.compile(r"<a:t(?:\s[^>]*)?>(.*?)</a:t>", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_ASIDE = re.compile(r"<!--.*?-->", re.DOTALL)


def count_cells(content: bytes) -> int:
    """Return how many cells, notes and drawings with words a workbook has."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: _text(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}
    shared = [
        _is_there("".join(_TEXT.findall(_READING.sub("", found[1] or ""))))
        for name, text in parts.items()
        if "<" in text and name.lower().endswith("sharedstrings.xml")
        for found in _SHARED.finditer(text)
    ]
    return sum(_count_part(text, shared) for text in parts.values())


def _text(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    text = _ASIDE.sub("", content.decode(encoding, "replace"))
    return _CDATA.sub(lambda found: html.escape(found[1]), text)


def _count_part(text: str, shared: list[bool]) -> int:
    if re.search(r"<(?:\w+:)?worksheet[\s>]", text[:4000]):
        return sum(_holds(found["told"] or "", found["inside"] or "", shared) for found in _CELL.finditer(text))
    if re.search(r"<(?:\w+:)?comments[\s>]", text[:4000]):
        return sum(_notes(text))
    if re.search(r"<(?:\w+:)?ThreadedComments[\s>]", text[:4000]):
        return sum(_is_there(found[1]) for found in _THREADED.finditer(text))
    if re.search(r"<(?:\w+:)?wsDr[\s>]", text[:4000]):
        return int(any(_is_there(found[1]) for found in _DRAWN.finditer(text)))
    return 0


def _holds(told: str, inside: str, shared: list[bool]) -> bool:
    if _FORMULA.search(inside):
        return True
    value = "".join(_VALUE.findall(inside)[:1])
    if re.search(r"""\bt=["']s["']""", told):
        return value.strip().isdecimal() and int(value) < len(shared) and shared[int(value)]
    if re.search(r"""\bt=["']inlineStr["']""", told):
        value = "".join(_TEXT.findall(_READING.sub("", inside)))
    return _is_there(value)


def _notes(text: str) -> Iterator[bool]:
    """Yield for each note whether it says anything; one whose author is a thread says what the thread says again."""
    authors = [found[1] or "" for found in _AUTHOR.finditer(text)]
    for found in _NOTE.finditer(text):
        author = re.search(r"""authorId=["'](\d+)["']""", found["told"])
        number = int(author[1]) if author else len(authors)
        if number < len(authors) and authors[number].startswith("tc="):
            continue
        yield _is_there("".join(_TEXT.findall(_READING.sub("", found["inside"] or ""))))


def _is_there(text: str) -> bool:
    return bool(html.unescape(text).replace("_x000D_", "").strip())
