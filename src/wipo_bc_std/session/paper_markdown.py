"""A paper as Markdown, for those who work on it as plain text (CommonMark, with the tables of GitHub)."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.session.paper import Paper, Speech
from wipo_bc_std.view import nodes

# What would be read as markup, anywhere or at the beginning of a line.
_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
_BEGINNINGS = re.compile(r"^(\s*\d*)([-+=.)])", re.MULTILINE)
_INDENT = "  "


def make_markdown(paper: Paper) -> Artifact:
    """Return a paper as a file of Markdown; the same paper gives the same bytes."""
    speech = Speech(paper.language)
    about = (paper.number, speech.word("cover.version", version=paper.version), paper.state)
    parts = [f"# {_escape(paper.title)}", _escape(speech.word("words.list-separator").join(about))]
    parts += [f"*{_escape(notice)}*" for notice in paper.notices]
    parts += ["\n".join(lines) for lines in _blocks(paper.sections)]
    return Artifact(f"{paper.stem}.md", ("\n\n".join(parts) + "\n").encode("utf-8", errors="replace"))


def _blocks(blocks: Iterable[nodes.Block]) -> Iterator[list[str]]:
    """Yield the lines of each block, between which empty ones belong."""
    for block in blocks:
        yield from _block(block)


def _block(block: nodes.Block) -> Iterator[list[str]]:
    match block:
        case nodes.Section():
            title = " ".join(filter(None, (_escape(block.label), _inlines(block.title))))
            yield [f"{'#' * min(block.level + 1, 6)} {title}"]
            yield from _blocks(block.blocks)
        case nodes.Paragraph():
            if block.text:
                yield [_inlines(block.text)]
            yield from _blocks(block.blocks)
        case nodes.Items():
            yield [line for item in block.items for line in _item(item)]
        case nodes.Grid():
            yield from _table(block)
        case nodes.Picture():
            yield [_escape(line) for line in block.alternative.splitlines()]
        case nodes.Listing():
            yield ["~~~", *block.text.replace("~~~", "~ ~ ~").splitlines(), "~~~"]
        case nodes.Box():
            yield list(_quoted(block))
        case nodes.Entry():
            yield [f"**{_inlines(block.heading)}**"]
            yield from _blocks(block.blocks)
        case nodes.Index() | nodes.Changed():
            yield from _blocks(block.blocks)
        case _:
            assert_never(block)


def _item(item: nodes.Item) -> Iterator[str]:
    first, *rest = [line for lines in _spaced(_blocks(item.blocks)) for line in lines] or [""]
    yield f"- {_escape(item.label)} {first}" if item.label else f"- {first}"
    yield from (f"{_INDENT}{line}" if line else "" for line in rest)


def _spaced(parts: Iterable[list[str]]) -> Iterator[list[str]]:
    for number, lines in enumerate(parts):
        yield [*([""] if number else []), *lines]


def _quoted(box: nodes.Box) -> Iterator[str]:
    """Yield the lines of a box as a quotation: what it is called, its facts, and its text."""
    name = " – ".join(filter(None, (_escape(box.label), _escape(box.heading))))
    parts: list[list[str]] = [[f"**{name}**"]] if name else []
    parts += [[f"{_escape(fact.label)}: {_inlines(fact.value)}"] for fact in box.facts]
    parts += _blocks(box.blocks)
    for lines in _spaced(parts):
        yield from (f"> {line}".rstrip() for line in lines)


def _table(grid: nodes.Grid) -> Iterator[list[str]]:
    if grid.caption:
        yield [f"**{_inlines(grid.caption)}**"]
    head, *more = [*grid.head, *grid.rows] or [nodes.Row(id="", cells=())]
    yield [_row(head), "|" + " --- |" * len(grid.alignments), *map(_row, more)]


def _row(row: nodes.Row) -> str:
    return "| " + " | ".join(_inlines(cell.text).replace("\n", " ") for cell in row.cells) + " |"


def _inlines(inlines: nodes.Inlines) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: nodes.Inline) -> str:
    match inline:
        case nodes.Text():
            return _escape(inline.text)
        case nodes.Keyword():
            return f"**{_escape(inline.text)}**"
        case nodes.Strong():
            return f"**{_inlines(inline.children)}**"
        case nodes.Emphasis():
            return f"*{_inlines(inline.children)}*"
        case nodes.Code():
            return f"<code>{_escape(inline.text)}</code>"
        case nodes.Link():
            shown = _inlines(inline.children) if inline.children else _escape(inline.label)
            return f"[{shown}](<{inline.target}>)" if inline.kind == "web" else shown
        case nodes.Mark(role="unsettled"):
            return f"\\[{_inlines(inline.children)}\\]"
        case nodes.Mark():
            return _inlines(inline.children)
        case nodes.Revised(status="deleted"):
            return f"<del>{_inlines(inline.children)}</del>"
        case nodes.Revised():
            return f"<ins>{_inlines(inline.children)}</ins>"
        case nodes.Footnote():
            return ""
        case _:
            return assert_never(inline)


def _escape(text: str) -> str:
    return _BEGINNINGS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", text))
