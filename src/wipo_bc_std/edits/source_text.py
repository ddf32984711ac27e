"""Matter -> the text of sources: Markdown and YAML in which every word reads as just that word."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, assert_never

import yaml
from msgspec.structs import replace

from wipo_bc_std.edits.matter import (
    Concept,
    Directive,
    Division,
    DraftMatter,
    Grid,
    Heading,
    Items,
    Listing,
    Matter,
    OptionValue,
    Paragraph,
    Reference,
    Verbatim,
)
from wipo_bc_std.edits.running_text import Pieces, make_inlines, without_look, without_whole_look, words_of
from wipo_bc_std.i18n.markup import join_texts, write_inlines
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.model.inline import (
    Emphasis,
    Inline,
    Inlines,
    Keyword,
    Link,
    Pending,
    Strong,
    Text,
    Unsettled,
    plain_text,
)

# Below the length at which a line is no longer read.
_LONGEST_LINE = 15_000
_WIDTH = 120
# What makes something else of a line than a paragraph, at its beginning.
_NUMBERED = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")
_MARKED = re.compile(r"(?:[#>%|=:~]|[-+](?=[\s-]|$))")
_DASHED = re.compile(r"(?:[\u2013\u2014\u2022\u00b7\u25cf](?=\s)|\uff1a{3})")
_FOOTNOTE_TEXT = re.compile(r"\[\^[^\]]+\](?=:)")
_CLOSING_HASHES = re.compile(r"#+\s*$")
_ALIGNED = {"start": "---", "center": ":---:", "end": "---:"}
_YAML_BEGINS = ("[", "{", '"', "'")
# Needs no quotation marks in a mapping or list of one line.
_PLAIN = re.compile(r"[\w.-]+")


# --- Running text -----------------------------------------------------------------------------------------------------


def write_text(pieces: Pieces) -> str:
    """Return running text as Markdown in one line that reads back as the same; stress goes before words do."""
    inlines = make_inlines(pieces)
    written = _safe(write_inlines(inlines))
    if _reads_as(written, inlines):
        return written
    plain = make_inlines(without_look(pieces))
    written = _safe(write_inlines(plain))
    if _reads_as(written, plain):
        return written
    # Whatever signs meet here: as numbers of characters, they mean nothing.
    return "".join(
        each if each.isalnum() or each == " " else f"&#{ord(each)};" for each in " ".join(plain_text(plain).split(" "))
    )


def _safe(text: str) -> str:
    # At the end of a line this would be an id.
    return text.replace("{#", "{\\#")


def _reads_as(written: str, inlines: Inlines) -> bool:
    return join_texts(_as_text(prose_reader([])(written).inlines)) == join_texts(_as_text(inlines))


def _as_text(inlines: Inlines) -> Inlines:
    """Return running text in which keywords are plain words, with neighbouring words as one text."""
    parts: list[Inline] = []
    for each in inlines:
        if isinstance(each, Keyword):
            parts.append(Text(each.place, each.text))
        elif isinstance(each, Strong | Emphasis | Link | Unsettled | Pending):
            parts.append(replace(each, children=_as_text(each.children)))
        else:
            parts.append(each)
    return tuple(parts)


def guard_line(text: str) -> str:
    """Return a line that begins a paragraph, with a sign before what would make something else of it."""
    numbered = _NUMBERED.match(text)
    if numbered:
        return f"{numbered[1]}\\{text[numbered.end(1) :]}"
    footnote = _FOOTNOTE_TEXT.match(text)
    if footnote:
        return f"{footnote[0]}\\{text[footnote.end() :]}"
    if _MARKED.match(text):
        return f"\\{text}"
    if _DASHED.match(text):
        return f"&#{ord(text[0])};{text[1:]}"
    return text


def _paragraph_lines(text: str) -> list[str]:
    """Return a paragraph as lines: one, unless it is longer than a line can be."""
    lines = []
    rest = text
    while len(rest) > _LONGEST_LINE:
        space = rest.rfind(" ", 0, _LONGEST_LINE)
        end = space if space > 0 else _LONGEST_LINE
        lines.append(rest[:end])
        rest = rest[end:].lstrip(" ")
    return [guard_line(line) for line in (*lines, rest)]


# --- Divisions --------------------------------------------------------------------------------------------------------


def write_division(division: Division) -> str:
    """Return the Markdown of a clause or annex."""
    front: dict[str, Any] = {"id": division.id, "title": write_text(without_whole_look(division.title))}
    if division.status:
        front["status"] = division.status
    front |= division.front
    parts = [f"---\n{dump_yaml(front)}---\n"]
    for block, lines in zip(division.blocks, _block_groups(division.blocks), strict=True):
        name = block.argument if isinstance(block, Directive) else getattr(block, "id", "")
        parts.append("\n".join((*division.exemptions.get(name, ()), *lines)) + "\n")
    for name, text in division.notes.items():
        parts.append(f"[^{name}]: {guard_line(write_text(text)) or '…'}\n")
    return "\n".join(parts)


def _block_groups(blocks: Sequence[Matter]) -> Iterator[list[str]]:
    """Yield the lines of each block of a holder; an empty line belongs between two."""
    before: Matter | None = None
    marker = 0
    for block in blocks:
        # Two lists in a row would be one, but for their signs.
        follows_list = isinstance(before, Items) and isinstance(block, Items) and before.ordered == block.ordered
        marker = 1 - marker if follows_list else 0
        yield list(_block_lines(block, marker))
        before = block


def _block_lines(block: Matter, marker: int) -> Iterator[str]:
    match block:
        case Paragraph():
            if block.id:
                yield _id_line(block)
            yield from _paragraph_lines(write_text(block.text))
        case Heading():
            yield _id_line(block)
            title = write_text(without_whole_look(block.title))
            yield f"{'#' * block.level} {_CLOSING_HASHES.sub(lambda found: '&#35;' * found[0].count('#'), title)}"
        case Items():
            yield from _item_lines(block, marker)
        case Grid():
            yield from _grid_lines(block)
        case Listing():
            fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", block.text)), default=0))
            yield f"{fence}{block.language}"
            yield from block.text.split("\n")
            yield fence
        case Verbatim():
            yield from block.text.split("\n")
        case Directive():
            yield from _directive_lines(block)
        case _:
            assert_never(block)


def _id_line(block: Paragraph | Heading) -> str:
    former = f' former="{" ".join(block.former_ids)}"' if block.former_ids else ""
    agreement = f" agreement={block.agreement}" if block.agreement else ""
    return f"{{#{block.id}{former}{agreement}}}"


def _item_lines(block: Items, marker: int) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        sign = f"{number}{'.)'[marker]}" if block.ordered else "-+"[marker]
        groups = list(_block_groups(item))
        lines = [line for position, group in enumerate(groups) for line in _spaced(group, item, position)]
        indent = " " * (len(sign) + 1)
        first, *rest = lines or [""]
        if isinstance(item[0] if item else None, Items):
            # A list that begins an item stands under its sign.
            first, rest = "", lines
        yield f"{sign} {first}".rstrip()
        yield from (f"{indent}{line}" if line else "" for line in rest)


def _spaced(group: list[str], item: Sequence[Matter], position: int) -> list[str]:
    """Return the lines of a block in an item; a list follows its words directly, all else after an empty line."""
    follows = position and not (isinstance(item[position], Items) and isinstance(item[position - 1], Paragraph))
    return ["", *group] if follows else group


def _grid_lines(grid: Grid) -> Iterator[str]:
    head = grid.head if grid.head is not None else ((),) * len(grid.alignments)
    yield _row_line(head)
    yield f"| {' | '.join(_ALIGNED[each] for each in grid.alignments)} |"
    yield from (_row_line(row) for row in grid.rows)


def _row_line(cells: Sequence[Pieces]) -> str:
    # The parser of tables takes the backslash away, in code as well.
    written = (write_text(cell).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(written)} |"


def _directive_lines(block: Directive) -> Iterator[str]:
    inside = [line for group in _block_groups(block.blocks) for line in (*group, "")]
    colons = 3 + _depth(block.blocks)
    yield f"{':' * colons}{{{block.kind}}}{f' {block.argument}' if block.argument else ''}"
    for key, value in block.options.items():
        yield f":{key}: {_option(key, value)}"
    if inside:
        if block.options or not isinstance(block.blocks[0], Paragraph | Directive):
            yield ""
        yield from inside[:-1]
    yield ":" * colons


def _depth(blocks: Sequence[Matter]) -> int:
    inner = [1 + _depth(block.blocks) for block in blocks if isinstance(block, Directive)]
    items = [_depth(item) for block in blocks if isinstance(block, Items) for item in block.items]
    return max((*inner, *items), default=0)


def _option(key: str, value: OptionValue) -> str:
    match value:
        case str():
            return _option_text(value)
        case dict():
            return f"{{{', '.join(f'{name}: {_flow(inner)}' for name, inner in value.items())}}}"
        case list():
            return value[0] if len(value) == 1 and key != "former_ids" else f"[{', '.join(value)}]"
        case tuple():
            return _option_text(write_text(without_whole_look(value)))
        case _:
            assert_never(value)


def _flow(value: str | list[str]) -> str:
    """Return a value inside a mapping of one line."""
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _option_text(text: str) -> str:
    # Brackets and quotation marks can begin a value of YAML.
    return json.dumps(text, ensure_ascii=False) if text.startswith(_YAML_BEGINS) else text


# --- YAML -------------------------------------------------------------------------------------------------------------


class _Dumper(yaml.SafeDumper):
    """Writes no aliases, and items of a list further to the right than its key; every scalar is text to our reader."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the library's form
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the library's form
        return super().increase_indent(flow, indentless=False)


# To our reader every scalar is text, so that none needs quotation marks to be one.
_Dumper.yaml_implicit_resolvers = {}


def dump_yaml(data: Mapping[str, Any]) -> str:
    """Return data as YAML in which every text reads as just this text."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


def write_concepts(concepts: Sequence[Concept], language: str) -> str:
    """Return a file of `terms/` with concepts in the language of the draft."""
    rows = []
    for concept in concepts:
        own = {"term": concept.term, "acceptability": "preferred"}
        designations = {language: [own, *map(dict, concept.designations.get(language, ()))]}
        designations |= {key: list(map(dict, names)) for key, names in concept.designations.items() if key != language}
        row: dict[str, Any] = {
            "id": concept.id,
            "designations": designations,
            "source": dict(concept.source) or {"relation": "own"},
        }
        if concept.definition:
            row["definition"] = {language: write_text(concept.definition)}
        if concept.notes:
            row["notes"] = [{language: write_text(note)} for note in concept.notes]
        if concept.related:
            row["related"] = [dict(each) for each in concept.related]
        rows.append(row)
    return dump_yaml({"concepts": rows})


def write_references(references: Sequence[Reference]) -> str:
    """Return references.yml."""
    rows = []
    for each in references:
        row = {"id": each.id, "designation": each.designation, "title": write_text(each.title), "date": each.date}
        row |= {"use": each.use, "status": each.status, "replaces": each.replaces, "url": each.url}
        row |= {"read_at": each.read_at, "note": write_text(each.note)}
        rows.append({key: value for key, value in row.items() if value})
    return dump_yaml({"references": rows})


def write_particulars(draft: DraftMatter) -> str:
    """Return standard.yml; a remark stands above each key that is not known."""
    parts = ["# Made from a Word file. Lines under “to be filled in” hold what that file does not say.\n"]
    for key, (value, remark) in draft.particulars.items():
        if remark:
            parts.append(f"# to be filled in: {remark}\n")
        parts.append(dump_yaml({key: value}))
    parts.append(dump_yaml({"body": [division.id for division in draft.clauses]}))
    if draft.annexes:
        parts.append(dump_yaml({"annexes": [division.id for division in draft.annexes]}))
    return "".join(parts)


def write_sources(draft: DraftMatter, language: str = "en") -> dict[str, bytes]:
    """Return all files of a draft by their paths below `standard/`."""
    files = {"standard.yml": write_particulars(draft)}
    files |= {f"clauses/{division.id}.md": write_division(division) for division in draft.clauses}
    files |= {f"annexes/{division.id}.md": write_division(division) for division in draft.annexes}
    if draft.concepts:
        files["terms/definitions.yml"] = write_concepts(draft.concepts, language)
    if draft.references:
        files["references.yml"] = write_references(draft.references)
    contents = {path: text.encode() for path, text in files.items()}
    return contents | {f"figures/{picture.name}": picture.content for picture in draft.pictures}


def is_empty(pieces: Pieces) -> bool:
    """Return whether a text has neither words nor footnotes."""
    return not words_of(pieces).strip() and not any(piece.note for piece in pieces)
