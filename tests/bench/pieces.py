"""A clause or annex as the pieces that can be repeated: paragraphs with what they own, headings, directives, footnotes."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import yaml

from tests.bench.prose import count_words
from wipo_bc_std.check.rules.rationale_names_no_harm import HARM

Kind = Literal["heading", "provision", "footnote", "other"]
Edit = Callable[[str], str]

LINK = re.compile(r"(?:\[(?P<words>[^\[\]]*)\]\(|<)(?P<kind>[a-z][a-z-]*):(?P<id>[^()<>\s]+)[)>]")
FOOTNOTE_MARK = re.compile(r"\[\^(?P<label>[^\]]+)\](?!:)")
FENCE = re.compile(r"(?P<colons>:{3,})\{(?P<kind>[a-z-]+)\}(?:[ ]+(?P<id>\S+))?[ ]*")
ID_LINE = re.compile(r"\{#(?P<id>[^\s{}]+)[^{}]*\}")
PICTURE = re.compile(r":src:[ ]*(?P<name>\S+)[ ]*")
PROVISIONS = ("requirement", "recommendation", "permission", "capability")
# Directives that belong to the paragraph before them.
_OWNED = ("table", "figure", "list", "model")
# Options that hold running text, and whether a reader counts it to the text.
_PROSE_OPTION = re.compile(r"(?P<before>:(?P<key>caption|question|title|reopen_when|alt):[ ]+)(?P<text>[^\W\d_].*)")
_PREFIX = re.compile(r"(?P<before>[ ]*(?:(?:[-*+]|\d+[.)]|#{1,6}|\[\^[^\]]+\]:)[ ]+)?)(?P<text>.*)")
_CELL = re.compile(r"(?<!\\)\|")
_MODEL = re.compile(r"^:+\{model\}|[<(]model:")
_SENTENCE = re.compile(r".+?[.?!](?=\s+[^a-z\s]|\s*$)")


@dataclass(frozen=True)
class Piece:
    """Lines that are repeated as a whole. `level` is that of a heading, else 0; `name` is a footnote's label."""

    lines: tuple[str, ...]
    kind: Kind
    level: int = 0
    name: str = ""

    @cached_property
    def words(self) -> int:
        """Return how many words a reader sees in the piece."""
        counted: list[int] = []

        def count(text: str) -> str:
            counted.append(count_words(text))
            return text

        lines = [line for line in self.lines if not line.startswith(":alt:")]
        edit_prose(lines, count)
        return sum(counted)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Return the ids that the piece gives."""
        found = (ID_LINE.fullmatch(line) or FENCE.fullmatch(line) for line in self.lines)
        return tuple(match["id"] for match in found if match and match["id"])

    @cached_property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Return kind and id of each link."""
        return tuple((match["kind"], match["id"]) for line in self.lines for match in LINK.finditer(line))

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """Return the footnotes that are marked in the piece."""
        return tuple(match["label"] for line in self.lines for match in FOOTNOTE_MARK.finditer(line))

    @cached_property
    def generated(self) -> bool:
        """Return whether the piece prints a list of the whole draft, which a draft has once."""
        return any(line.startswith(":::{list}") for line in self.lines)


@dataclass(frozen=True)
class Division:
    """A clause or annex: its folder, its name, its front matter, its pieces in order and its footnotes by label."""

    folder: str
    name: str
    matter: dict[str, Any]
    pieces: tuple[Piece, ...]
    footnotes: dict[str, Piece]

    @cached_property
    def provisions(self) -> tuple[Piece, ...]:
        """Return the provisions."""
        return tuple(piece for piece in self.pieces if piece.kind == "provision")


def read_division(path: Path) -> Division:
    """Return the division that a Markdown source holds."""
    lines = path.read_text(encoding="utf-8").splitlines()
    end = lines.index("---", 1)
    matter = yaml.load("\n".join(lines[1:end]), Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    # Models are not copied: what shows one has nothing to show.
    groups = (group for group in _groups(lines[end + 1 :]) if not any(_MODEL.search(line) for line in group))
    pieces = tuple(map(_piece, groups))
    footnotes = {piece.name: piece for piece in pieces if piece.kind == "footnote"}
    return Division(
        path.parent.name, path.stem, matter, tuple(piece for piece in pieces if piece.kind != "footnote"), footnotes
    )


def edit_prose(lines: Sequence[str], edit: Edit) -> list[str]:
    """Return the lines with each running text in them (of a paragraph, item, cell, title or option) edited."""
    edited, code = [], False
    for line in lines:
        if line.lstrip().startswith("```"):
            code = not code
        edited.append(line if code else _edit_line(line, edit))
    return edited


def _edit_line(line: str, edit: Edit) -> str:
    option = _PROSE_OPTION.fullmatch(line)
    if option:
        return option["before"] + edit(option["text"])
    if line.startswith(("{#", ":", "% allow", "```")) or not line.strip():
        return line
    if line.startswith("|"):
        return line if set(line) <= set("|-: ") else "|".join(_edit_cell(cell, edit) for cell in _CELL.split(line))
    match = _PREFIX.fullmatch(line)
    return line if match is None else match["before"] + edit(match["text"])


def _edit_cell(cell: str, edit: Edit) -> str:
    text = cell.strip()
    return cell.replace(text, edit(text), 1) if text else cell


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines of each piece, without the empty ones around them."""
    group: list[str] = []
    stack: list[int] = []
    for line in lines:
        fence = FENCE.fullmatch(line)
        if not stack and _begins(line, fence) and not all(part.startswith("% allow") for part in group if part):
            yield _trimmed(group)
            group = []
        if fence:
            stack.append(len(fence["colons"]))
        elif line.rstrip() and set(line.rstrip()) == {":"} and len(line.rstrip()) in stack:
            del stack[stack.index(len(line.rstrip())) :]
        group.append(line)
    if any(group):
        yield _trimmed(group)


def _begins(line: str, fence: re.Match[str] | None) -> bool:
    if fence is not None:
        return fence["kind"] not in _OWNED
    return line.startswith(("{#", "% allow", "[^"))


def _trimmed(group: Sequence[str]) -> list[str]:
    kept = [number for number, line in enumerate(group) if line.strip()]
    return list(group[kept[0] : kept[-1] + 1])


def _piece(group: Sequence[str]) -> Piece:
    fence = next((match for line in group[:2] if (match := FENCE.fullmatch(line))), None)
    if fence and fence["kind"] in PROVISIONS:
        return Piece(tuple(_shortened(group)), "provision")
    label = re.match(r"\[\^([^\]]+)\]:", group[0])
    if label:
        return Piece(tuple(group), "footnote", name=label[1])
    heading = next((match for line in group[:3] if (match := re.match(r"(#+)[ ]", line))), None)
    return Piece(tuple(group), "heading", level=len(heading[1])) if heading else Piece(tuple(group), "other")


def _shortened(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a provision with the first sentence of its rationale alone that names a harm."""
    inside, written = False, False
    for line in lines:
        fence = FENCE.fullmatch(line)
        if fence and fence["kind"] == "rationale":
            inside, written = True, False
        elif inside and line.strip() and set(line.strip()) == {":"}:
            inside = False
        elif inside and line.strip():
            if not written:
                sentences = [match[0].strip() for match in _SENTENCE.finditer(line)] or [line]
                yield next(filter(HARM.search, sentences), sentences[0])
            written = True
            continue
        yield line
