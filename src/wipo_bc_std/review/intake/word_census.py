"""How many paragraphs of a Word file say anything: counted in the text of its parts, by other means than its reader has.

Whatever the reader overlooks shows as a difference. Only what `office_files` has opened may be given: a package that is safe.
"""

import html
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from msgspec import Struct, field

_MAIN = re.compile(
    r"""xmlns:(\w+)=["']http://(?:schemas\.openxmlformats\.org/wordprocessingml/2006|purl\.oclc\.org/ooxml/wordprocessingml)/main["']"""
)
_ROOTS = frozenset({"document", "hdr", "ftr", "footnotes", "endnotes", "comments"})
_ASIDE = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_TAG = re.compile(r"<(?P<end>/?)(?P<prefix>\w+):(?P<name>\w+)(?P<told>[^>]*?)(?P<empty>/?)>(?P<text>[^<]*)")
_TEXTS = frozenset({"t", "delText"})
# Signs that stand as elements.
_SIGNS = frozenset({"sym", "noBreakHyphen", "softHyphen"})
_GONE = frozenset({"del", "moveFrom"})
_NEW = frozenset({"ins", "moveTo"})


class _Paragraph(Struct):
    is_there: bool = False
    is_gone: bool = False
    is_new: bool = False


class _State(Struct):
    """Where a scan stands: what is open, and what was counted."""

    open: list[_Paragraph] = field(default_factory=list)
    rows: list[bool] = field(default_factory=list)
    depths: Counter[str] = field(default_factory=Counter)
    there: int = 0
    gone: int = 0
    marked: int = 0
    notes: int = 0
    is_said: bool = False


def count_paragraphs(content: bytes) -> int:
    """Return how many paragraphs of a Word file have words, and how many have words that are tracked as deleted.

    One that has both counts twice; a comment in the margin counts once, however many paragraphs it has.
    """
    return sum((state.notes if is_notes else state.there) + state.gone for is_notes, state in _scan(content))


def count_marks(content: bytes) -> int:
    """Return how many comments stand in the margin of a Word file, and how many paragraphs have words that are tracked."""
    return sum(state.notes if is_notes else state.marked for is_notes, state in _scan(content))


def _scan(content: bytes) -> Iterator[tuple[bool, _State]]:
    """Yield for each part with words whether it holds the comments in the margin, and what was counted in it."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml") and "/glossary/" not in f"/{name}"]
        for name in names:
            yield from _scan_part(_decode(archive.read(name)))


def _decode(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return _ASIDE.sub("", content.decode(encoding, "replace"))


def _scan_part(text: str) -> Iterator[tuple[bool, _State]]:
    main = _MAIN.search(text[:20000])
    first = _TAG.search(text)
    if main is None or first is None or first["prefix"] != main[1] or first["name"] not in _ROOTS:
        return
    state = _State()
    for found in _TAG.finditer(text):
        if found["prefix"] == main[1] or found["name"] == "Fallback":
            _step(state, found)
    yield first["name"] == "comments", state


def _step(state: _State, found: re.Match[str]) -> None:
    name, is_end, is_empty = found["name"], bool(found["end"]), bool(found["empty"])
    if name in _TEXTS and not is_end and not is_empty:
        _say(state, is_said=bool(html.unescape(found["text"]).strip()))
    elif name in _SIGNS and not is_end:
        _say(state, is_said=True)
    elif name == "del" and is_empty and state.depths["trPr"] and state.rows:
        state.rows[-1] = True
    elif is_empty:
        return
    elif name == "p":
        _turn_paragraph(state, is_end=is_end)
    elif name == "tr":
        if is_end:
            state.rows.pop()
        else:
            state.rows.append(False)
    elif name == "comment":
        state.notes += is_end and state.is_said
        state.is_said = False
    elif name in _GONE | _NEW or name in {"Fallback", "trPr"}:
        state.depths[name] += -1 if is_end else 1


def _say(state: _State, *, is_said: bool) -> None:
    if not is_said or not state.open or state.depths["Fallback"]:
        return
    if any(state.depths[name] for name in _GONE) or any(state.rows):
        state.open[-1].is_gone = True
    else:
        state.open[-1].is_there = state.is_said = True
        state.open[-1].is_new |= any(state.depths[name] for name in _NEW)


def _turn_paragraph(state: _State, *, is_end: bool) -> None:
    if not is_end:
        state.open.append(_Paragraph())
        return
    if state.depths["Fallback"]:
        state.open.pop()
        return
    ended = state.open.pop()
    state.there += ended.is_there
    state.gone += ended.is_gone
    state.marked += ended.is_gone or ended.is_new
