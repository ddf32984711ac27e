"""Block tokens become the blocks of a clause."""

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from wipo_bc_std.diagnostics.defect import Defect
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.load.directive_source import DIRECTIVES, Ingredients, Placement, make_block, read_options
from wipo_bc_std.load.inline_source import read_inlines
from wipo_bc_std.load.markdown_grammar import ID_LINE, DirectiveHead
from wipo_bc_std.load.source import LineLocator, Source
from wipo_bc_std.load.validate import suggest
from wipo_bc_std.model.block import (
    Agreement,
    Alignment,
    Block,
    Blocks,
    Cell,
    Figure,
    Item,
    Items,
    Listing,
    Paragraph,
    Row,
    Subclause,
    Table,
)
from wipo_bc_std.model.clause import Footnote
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.model.inline import Inlines, Text, plain_text
from wipo_bc_std.model.place import Place

_ATTRIBUTE = re.compile(r"\s+(?P<key>[A-Za-z_-]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"]+))")
_CELL_BREAK = re.compile(r"(?<!\\)\|")
_ALIGNMENTS: dict[str, Alignment] = {"text-align:center": "center", "text-align:right": "end"}


@dataclass(frozen=True, slots=True)
class _IdLine:
    """An id line: what it says and where it stands."""

    id: str
    former_ids: tuple[str, ...]
    agreement: Agreement | None
    at: Span
    line: int


@dataclass(slots=True)
class BlockReader:
    """Reads the tokens of one clause from left to right."""

    source: Source
    clause: str
    report: list[Diagnostic]
    footnotes: list[Footnote] = field(default_factory=list)
    derived: set[str] = field(default_factory=set)

    def read_division(self, tokens: Sequence[Token]) -> Blocks:
        """Return the blocks of a clause: paragraphs with what they own, directives, and subclauses around theirs."""
        flat = self._read(tokens, 0, len(tokens), top=True)
        return self._nest(self._own(flat))

    # --- blocks ---------------------------------------------------------------------------------------------------------

    def _read(self, tokens: Sequence[Token], start: int, end: int, *, top: bool) -> list[Block]:
        """Return the blocks of the tokens from `start` to before `end`; only `top` ones can have ids."""
        blocks: list[Block] = []
        pending: _IdLine | None = None
        position = start
        while position < end:
            token = tokens[position]
            close = _closing(tokens, position)
            if token.type == "id_line":
                self._dangle(pending)
                pending = self._id_line(token)
                position += 1
                continue
            taken = pending if top and token.type in {"paragraph_open", "heading_open"} and _follows(pending, token) else None
            if pending is not None and taken is None:
                self._dangle(pending)
            pending = None
            blocks.extend(self._block(tokens, position, close, taken, top=top))
            position = close + 1
        self._dangle(pending)
        return blocks

    def _block(self, tokens: Sequence[Token], start: int, close: int, id_line: _IdLine | None, *, top: bool) -> Sequence[Block]:
        token = tokens[start]
        match token.type:
            case "paragraph_open":
                return (self._paragraph(token, tokens[start + 1], id_line, top=top),)
            case "heading_open":
                return self._heading(token, tokens[start + 1], id_line, top=top)
            case "bullet_list_open" | "ordered_list_open":
                return (self._items(tokens, start, close),)
            case "table_open":
                return (self._table(tokens, start, close),)
            case "fence":
                return (Listing(token.info.strip(), token.content.rstrip("\n"), self._lines(token)),)
            case "directive_open":
                return self._directive(tokens, start, close, top=top)
            case "footnote_reference_open":
                self._footnote(tokens, start, close)
                return ()
            case "blockquote_open":
                self._say(codes.UNSUPPORTED_MARKUP, token, "a quotation mark `>` begins the line", "use a `note` or `example`")
                return self._read(tokens, start + 1, close, top=False)
            case "html_block":
                return (self._html(token),)
            case "hr":
                self._say(codes.UNSUPPORTED_MARKUP, token, "a ruler stands in the text", "use a heading")
                return ()
        raise AssertionError(f"the grammar makes no {token.type}")

    def _paragraph(self, token: Token, inline: Token, id_line: _IdLine | None, *, top: bool) -> Paragraph:
        text = self._inlines(inline)
        at = self._lines(token)
        if id_line is not None:
            return Paragraph(id_line.id, id_line.at, id_line.former_ids, id_line.agreement, text, (), at)
        # A top-level paragraph always has an id; where none is written it is the one that a fix would write.
        return Paragraph(self._derive(text) if top else "", None, (), None, text, (), at)

    def _heading(self, token: Token, inline: Token, id_line: _IdLine | None, *, top: bool) -> Sequence[Block]:
        level = int(token.tag[1])
        title = self._inlines(inline)
        at = self._lines(token)
        if not top:
            self._say(codes.MISPLACED_DIRECTIVE, token, "a heading stands inside a directive or list", "close it first")
            return (Paragraph("", None, (), None, title, (), at),)
        if level == 1:
            hint = "the title stands in the front matter; begin with ##"
            self._say(codes.UNSUPPORTED_MARKUP, token, "a heading of level 1 stands in the text", hint)
            level = 2
        if id_line is None:
            return (Subclause(self._derive(title), None, (), level, title, (), at),)
        return (Subclause(id_line.id, id_line.at, id_line.former_ids, level, title, (), at),)

    def _items(self, tokens: Sequence[Token], start: int, close: int) -> Items:
        items = []
        position = start + 1
        while position < close:
            end = _closing(tokens, position)
            blocks = tuple(self._read(tokens, position + 1, end, top=False))
            items.append(Item(blocks, self._lines(tokens[position])))
            position = end + 1
        return Items(tokens[start].type == "ordered_list_open", tuple(items), self._lines(tokens[start]))

    def _table(self, tokens: Sequence[Token], start: int, close: int) -> Table:
        head: list[Row] = []
        rows: list[Row] = []
        alignments: list[Alignment] = []
        into, cells, cursor = head, [], 0
        for position in range(start, close):
            token = tokens[position]
            match token.type:
                case "tbody_open":
                    into = rows
                case "tr_open":
                    cells, cursor = [], 0
                case "th_open":
                    alignments.append(_ALIGNMENTS.get(str(token.attrGet("style") or ""), "start"))
                case "inline":
                    text, cursor = self._cell(token, tokens, position, cursor)
                    cells.append(text)
                case "tr_close":
                    into.append(tuple(cells))
        self._count_cells(tokens[start], len(alignments))
        # A header row without a word is how Markdown writes that there is none.
        shown = tuple(row for row in head if any(plain_text(cell.text).strip() for cell in row))
        return Table("", None, tuple(alignments), shown, tuple(rows), self._lines(tokens[start]))

    def _cell(self, token: Token, tokens: Sequence[Token], position: int, cursor: int) -> tuple[Cell, int]:
        """Return a cell and where in its line the next one is to be looked for."""
        line = _row_line(tokens, position)
        raw = self.source.lines[line]
        found = raw.find(token.content, cursor)
        column = found if found >= 0 else cursor
        locator = LineLocator(self.source.path, ((0, line + 1, column + 1),))
        text = read_inlines(token.children or (), token.content, locator, self.report)
        return Cell(text, locator.span(0, len(token.content))), column + len(token.content)

    def _count_cells(self, token: Token, columns: int) -> None:
        first, last = token.map or (0, 0)
        for number in range(first, last):
            raw = self.source.lines[number].strip()
            if not raw or number == first + 1:
                continue
            count = len(_CELL_BREAK.split(raw.removeprefix("|").removesuffix("|")))
            if count != columns:
                message = f"the row has {count} cells; the table has {columns} columns"
                at = self.source.line(number + 1)
                hint = "give each row as many cells as the first one; write a vertical bar inside a cell as \\|"
                self.report.append(Diagnostic(codes.RAGGED_ROW, at, message, hint=hint))

    def _footnote(self, tokens: Sequence[Token], start: int, close: int) -> None:
        token = tokens[start]
        texts = [self._inlines(item) for item in tokens[start:close] if item.type == "inline"]
        if len(texts) != 1:
            self._say(codes.UNSUPPORTED_MARKUP, token, "a footnote is more than one paragraph", "write it as one")
        joined = [
            inline
            for number, text in enumerate(texts)
            for inline in ((Text(text[0].place, " "), *text) if number and text else text)
        ]
        label = str((token.meta or {}).get("label", ""))
        self.footnotes.append(Footnote(label, tuple(joined), self.source.line((token.map or [0])[0] + 1)))

    def _html(self, token: Token) -> Paragraph:
        self._say(codes.RAW_HTML, token, "HTML stands in the text", "use Markdown, or write the sign as text: \\<")
        at = self._lines(token)
        place = Place(LineLocator(self.source.path, ((0, at.line, at.column),)), 0, len(token.content))
        return Paragraph("", None, (), None, (Text(place, token.content.strip()),), (), at)

    # --- directives -----------------------------------------------------------------------------------------------------

    def _directive(self, tokens: Sequence[Token], start: int, close: int, *, top: bool) -> Sequence[Block]:
        token = tokens[start]
        head: DirectiveHead = token.meta["head"]
        blocks = tuple(self._read(tokens, start + 1, close, top=False))
        directive = DIRECTIVES.get(head.kind)
        fence = self.source.line(head.line + 1)
        if directive is None:
            hint = suggest(head.kind, DIRECTIVES) or f"directives are {', '.join(DIRECTIVES)}"
            message = f"there is no directive “{head.kind}”"
            self.report.append(Diagnostic(codes.UNKNOWN_DIRECTIVE, fence, message, hint=hint))
            return blocks
        if directive.placement is Placement.TOP and not top:
            message = f"a {head.kind} cannot stand inside another directive or a list"
            self.report.append(Diagnostic(codes.MISPLACED_DIRECTIVE, fence, message, hint="close the outer one first"))
            return blocks
        if directive.placement is Placement.INSIDE and top:
            message = f"a {head.kind} belongs to no provision"
            hint = "put it inside the provision or principle that it explains"
            self.report.append(Diagnostic(codes.MISPLACED_DIRECTIVE, fence, message, hint=hint))
        options = read_options(self.source, head, directive, self.report)
        if options is None:
            return blocks
        made = make_block(Ingredients(self.source, head, options, blocks, self._lines(token)), directive, self.report)
        return (made,) if made is not None else blocks

    # --- ids ------------------------------------------------------------------------------------------------------------

    def _id_line(self, token: Token) -> _IdLine | None:
        line = (token.map or [0])[0]
        raw = self.source.lines[line]
        at = self.source.line(line + 1, len(raw) - len(raw.lstrip()))
        match = ID_LINE.fullmatch(token.content)
        if match is None or not IDENTIFIER.fullmatch(match["id"]):
            message = "this line is not an id line" if match is None else f"“{match['id'][:60]}” is not an id"
            hint = "write {#an-id} in small letters, digits and hyphens, on a line of its own"
            self.report.append(Diagnostic(codes.DANGLING_ID_LINE, at, message, hint=hint))
            return None
        attributes = {found["key"]: found["quoted"] or found["bare"] or "" for found in _ATTRIBUTE.finditer(match["attributes"])}
        if _ATTRIBUTE.sub("", match["attributes"]).strip() or attributes.keys() - {"former", "agreement"}:
            hint = 'beside the id there can be former="old-id" and agreement=open'
            self.report.append(Diagnostic(codes.DANGLING_ID_LINE, at, "part of the id line is not understood", hint=hint))
        return _IdLine(match["id"], tuple(attributes.get("former", "").split()), self._agreement(attributes, at), at, line)

    def _agreement(self, attributes: dict[str, str], at: Span) -> Agreement | None:
        match attributes.get("agreement"):
            case None:
                return None
            case "not-discussed" | "open" | "agreed" as agreement:
                return agreement
            case other:
                hint = "it is one of not-discussed, open, agreed"
                message = f"“{other[:60]}” is not a state of agreement"
                self.report.append(Diagnostic(codes.WRONG_VALUE, at, message, hint=hint))
                return None

    def _dangle(self, id_line: _IdLine | None) -> None:
        if id_line is not None:
            hint = "put it directly above the paragraph or heading that it names"
            message = f"the id “{id_line.id}” stands above neither a paragraph nor a heading of the clause"
            self.report.append(Diagnostic(codes.DANGLING_ID_LINE, id_line.at, message, hint=hint))

    def _derive(self, text: Inlines) -> str:
        """Return `<clause>-<four letters of the text's hash>`, with a number where the clause has the same text twice."""
        words = " ".join(plain_text(text).split())
        digest = base64.b32encode(hashlib.sha256(words.encode()).digest()).decode("ascii").lower()[:4]
        name = f"{self.clause}-{digest}"
        count = 2
        while name in self.derived:
            name = f"{self.clause}-{digest}-{count}"
            count += 1
        self.derived.add(name)
        return name

    # --- structure ------------------------------------------------------------------------------------------------------

    def _own(self, blocks: Sequence[Block]) -> list[Block]:
        """Give each paragraph the lists, tables and listings right after it."""
        owned: list[Block] = []
        for block in blocks:
            last = owned[-1] if owned else None
            if isinstance(block, Items | Table | Listing | Figure):
                if isinstance(last, Paragraph):
                    owned[-1] = Paragraph(
                        last.id, last.id_at, last.former_ids, last.agreement, last.text, (*last.blocks, block), last.at
                    )
                    continue
                if isinstance(block, Items) or (isinstance(block, Table) and block.options is None):
                    hint = "put a paragraph that leads to it directly before it"
                    message = "a list or table follows no paragraph, so it cannot be cited"
                    at = self.source.line(block.at.line)
                    self.report.append(Diagnostic(codes.MISPLACED_DIRECTIVE, at, message, hint=hint))
            owned.append(block)
        return owned

    def _nest(self, blocks: Sequence[Block]) -> Blocks:
        """Put what follows each heading into its subclause."""
        stack: list[tuple[Subclause | None, list[Block]]] = [(None, [])]

        def close() -> None:
            subclause, inside = stack.pop()
            if subclause is not None:
                stack[-1][1].append(
                    Subclause(
                        subclause.id, subclause.id_at, subclause.former_ids, subclause.level, subclause.title,
                        tuple(inside), subclause.at,
                    )  # fmt: skip
                )

        for block in blocks:
            if isinstance(block, Subclause):
                while stack[-1][0] is not None and stack[-1][0].level >= block.level:
                    close()
                stack.append((block, []))
            else:
                stack[-1][1].append(block)
        while len(stack) > 1:
            close()
        return tuple(stack[0][1])

    # --- places ---------------------------------------------------------------------------------------------------------

    def _inlines(self, token: Token) -> Inlines:
        first = (token.map or [0])[0]
        breaks = []
        offset = 0
        for number, part in enumerate(token.content.split("\n"), start=first):
            raw = self.source.lines[number] if number < len(self.source.lines) else ""
            breaks.append((offset, number + 1, max(0, raw.find(part)) + 1))
            offset += len(part) + 1
        return read_inlines(
            token.children or (), token.content, LineLocator(self.source.path, tuple(breaks)), self.report
        )

    def _lines(self, token: Token) -> Span:
        first, last = token.map or (0, 1)
        while last > first + 1 and not self.source.lines[last - 1].strip():
            last -= 1
        raw = self.source.lines[first]
        end = self.source.lines[last - 1] if last <= len(self.source.lines) else ""
        return Span(self.source.path, first + 1, len(raw) - len(raw.lstrip()) + 1, last, len(end) + 1)

    def _say(self, defect: Defect, token: Token, message: str, hint: str) -> None:
        at = self.source.line((token.map or [0])[0] + 1)
        self.report.append(Diagnostic(defect, at, message, hint=hint))


def _closing(tokens: Sequence[Token], start: int) -> int:
    """Return the position of the token that closes the one at `start`; its own when it opens nothing."""
    if tokens[start].nesting != 1:
        return start
    level = tokens[start].level
    position = start + 1
    while not (tokens[position].nesting == -1 and tokens[position].level == level):
        position += 1
    return position


def _follows(id_line: _IdLine | None, token: Token) -> bool:
    return id_line is not None and token.map is not None and token.map[0] == id_line.line + 1


def _row_line(tokens: Sequence[Token], position: int) -> int:
    while tokens[position].type != "tr_open":
        position -= 1
    return (tokens[position].map or [0])[0]
