"""Block tokens become the blocks of a clause."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token
from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.diagnostics.defect import Defect
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Edit, Fix, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.load.directive_source import (
    DIRECTIVES,
    PAPER_DIRECTIVES,
    Ingredients,
    Placement,
    make_block,
    read_options,
    with_article,
)
from wipo_bc_std.load.id_line_source import IdLine, read_id_line
from wipo_bc_std.load.inline_source import LINK_KINDS, PAPER_LINK_KINDS, read_inlines
from wipo_bc_std.load.markdown_grammar import OPTION, DirectiveHead
from wipo_bc_std.load.source import LineLocator, Source
from wipo_bc_std.load.table_source import looks_like_table, read_table
from wipo_bc_std.load.validate import suggest
from wipo_bc_std.model.block import (
    Aside,
    Block,
    Blocks,
    Decision,
    Figure,
    Item,
    Items,
    Listing,
    Paragraph,
    Subclause,
    Table,
    texts,
    walk_blocks,
)
from wipo_bc_std.model.clause import Footnote
from wipo_bc_std.model.fields import IDENTIFIER, name_odd_sign
from wipo_bc_std.model.inline import Inlines, Text, plain_text
from wipo_bc_std.model.place import Place

# What a rationale can explain.
_SHORT_FENCE = re.compile(r"\s*::?\s*\{[a-z-]+\}")
_TAIL_ID = re.compile(r"(?P<space>\s*)\{#(?P<id>[^{}\s]*)[^{}]*\}\s*$")
_LOOKS_LIKE_MARKUP = re.compile(r"\s*(?:[\u2013\u2014\u2022\u00b7\u25cf]\s|\uff1a{3})")
_TIGHT_HEADING = re.compile(r"\s{0,3}(#{2,6}[^#\s]|#{7,})")
_HOLDERS = frozenset({"requirement", "recommendation", "permission", "capability", "principle"})


class _Around(Struct, frozen=True):
    """A directive that is being read: its kind, its fence, its last line, and the line (from 0) of its content."""

    kind: str
    fence: Span
    last: Span
    content: int


class BlockReader(Struct):
    """Reads the tokens of one clause, or of a paper of a session, from left to right."""

    source: Source
    clause: str
    report: list[Diagnostic]
    footnotes: list[Footnote] = field(default_factory=list)
    derived: Counter[str] = field(default_factory=Counter)
    around: list[_Around] = field(default_factory=list)
    closed: _Around | None = None
    reservations: int = 0
    decisions: int = 0
    is_paper: bool = False

    def read_division(self, tokens: Sequence[Token]) -> Blocks:
        """Return the blocks of a clause: paragraphs with what they own, directives, and subclauses around theirs."""
        flat = self._read(tokens, 0, len(tokens), top=True)
        return _nest(self._own(flat))

    # --- blocks ---------------------------------------------------------------------------------------------------------

    def _read(self, tokens: Sequence[Token], start: int, end: int, *, top: bool) -> list[Block]:
        """Return the blocks of the tokens from `start` to before `end`; only `top` ones can have ids."""
        blocks: list[Block] = []
        pending: IdLine | None = None
        position = start
        while position < end:
            token = tokens[position]
            close = _closing(tokens, position)
            if token.type == "id_line":
                self._dangle(pending)
                pending = read_id_line(self.source, (token.map or [0])[0], self.report)
                position += 1
                continue
            named = top and token.type in {"paragraph_open", "heading_open"} and _follows(pending, token)
            taken = pending if named else None
            if pending is not None and taken is None:
                self._dangle(pending)
            pending = None
            blocks.extend(self._block(tokens, position, close, taken, top=top))
            position = close + 1
        self._dangle(pending)
        return blocks

    def _block(
        self, tokens: Sequence[Token], start: int, close: int, id_line: IdLine | None, *, top: bool
    ) -> Sequence[Block]:
        token = tokens[start]
        match token.type:
            case "paragraph_open":
                return (self._paragraph(token, tokens[start + 1], id_line, top=top),)
            case "heading_open":
                return self._heading(token, tokens[start + 1], id_line, top=top)
            case "bullet_list_open" | "ordered_list_open":
                return (self._items(tokens, start, close),)
            case "table_open":
                return (read_table(tokens[start:close], self.source, self._lines(token), self.report, self._kinds()),)
            case "fence":
                return (Listing(token.info.strip(), token.content.rstrip("\n"), self._lines(token)),)
            case "directive_open":
                return self._directive(tokens, start, close, top=top)
            case "footnote_reference_open":
                self._footnote(tokens, start, close)
                return ()
            case "blockquote_open":
                hint = "use a `note` or `example`"
                self._say(codes.UNSUPPORTED_MARKUP, token, "a quotation mark `>` begins the line", hint)
                return self._read(tokens, start + 1, close, top=False)
            case "html_block":
                return (self._html(token),)
            case "hr":
                self._say(codes.UNSUPPORTED_MARKUP, token, "a ruler stands in the text", "use a heading")
                return ()
        raise AssertionError(f"the grammar makes no {token.type}")

    def _paragraph(self, token: Token, inline: Token, id_line: IdLine | None, *, top: bool) -> Paragraph:
        text = self._inlines(inline)
        at = self._lines(token)
        self._warn_of_other_blocks(token)
        if id_line is not None:
            return Paragraph(
                id_line.id or self._derive(text), id_line.at, id_line.former_ids, id_line.agreement, text, (), at
            )
        # A top-level paragraph always has an id; where none is written it is the one that a fix would write.
        return Paragraph(self._derive(text) if top else "", None, (), None, text, (), at)

    def _warn_of_other_blocks(self, token: Token) -> None:
        """Report the lines of a paragraph that were meant to be something else."""
        first, last = token.map or (0, 0)
        for number in range(first, last):
            line = self.source.lines[number]
            if line.lstrip().startswith(":") and (OPTION.fullmatch(line) or self._is_under_head(number)):
                message = "this line is no option, as it does not stand as one directly under the fence of a directive"
                hint = "write `:key: value` there, without an empty line between; or begin the line with another sign"
                self._report(codes.MISPLACED_OPTION, number, message, hint)
            elif _SHORT_FENCE.match(line):
                message = "the fence of a directive has three colons or more"
                hint = "write `:::` before the braces, and end it with as many colons"
                self._report(codes.UNCLOSED_DIRECTIVE, number, message, hint)
            elif _LOOKS_LIKE_MARKUP.match(line):
                hint = "begin an item with `- `, and a directive with three plain colons"
                sign = name_odd_sign(line.lstrip()[0]).removeprefix("; ")
                self._report(codes.UNSUPPORTED_MARKUP, number, f"this line is no item and no directive: {sign}", hint)
            elif _TIGHT_HEADING.match(line):
                hint = "write a space after two or more number signs, such as `## Title`; levels go up to ######"
                self._report(codes.UNSUPPORTED_MARKUP, number, "number signs begin a line that is no heading", hint)
            elif number > first and line.strip() and not line.strip().strip("="):
                hint = "write the title as `## Title`, in one line"
                self._report(codes.UNSUPPORTED_MARKUP, number, "a line of equals signs underlines a title", hint)
        failed = looks_like_table(self.source, first, last)
        if failed is not None:
            message = "this is no table: under its first row stands no line of hyphens with as many columns"
            columns = max(1, self.source.lines[first].strip().strip("|").count("|") + 1)
            hint = f"write `|{'---|' * columns}` under the first row"
            self._report(codes.RAGGED_ROW, failed, message, hint)

    def _is_under_head(self, number: int) -> bool:
        return bool(self.around) and self.around[-1].content == number

    def _heading(self, token: Token, inline: Token, id_line: IdLine | None, *, top: bool) -> Sequence[Block]:
        level = int(token.tag[1])
        title = self._inlines(inline)
        at = self._lines(token)
        tail = _TAIL_ID.search(self.source.lines[at.line - 1]) if top else None
        if tail is not None:
            id_line, title = self._tail_id(tail, at, id_line), _cut(title, len(tail[0].rstrip()))
        if not top:
            message, hint = "a heading stands inside a directive or list", "close it first"
            self._report(codes.MISPLACED_DIRECTIVE, at.line - 1, message, hint, self._ends_of_holder())
            return (Paragraph("", None, (), None, title, (), at),)
        if level == 1:
            hint = "the title stands in the front matter; begin with ##"
            self._say(codes.UNSUPPORTED_MARKUP, token, "a heading of level 1 stands in the text", hint)
            level = 2
        if id_line is None:
            return (Subclause(self._derive(title), None, (), None, level, title, (), at),)
        return (
            Subclause(
                id_line.id or self._derive(title),
                id_line.at,
                id_line.former_ids,
                id_line.agreement,
                level,
                title,
                (),
                at,
            ),
        )

    def _tail_id(self, tail: re.Match[str], at: Span, above: IdLine | None) -> IdLine:
        """Report an id at the end of a heading, and return it as if it stood above."""
        number, name = at.line, tail["id"]
        hint = f"put {{#{name}}} on a line of its own above the heading"
        place = self.source.line(number, tail.start() + len(tail["space"]), tail.end())
        edits = (
            Edit(Span(at.file, number, 1, number, 1), f"{{#{name}}}\n"),
            Edit(self.source.line(number, tail.start(), len(tail.string)), ""),
        )
        fix = Fix("put the id above the heading", edits, safe=True) if above is None else None
        message = "the id stands at the end of the heading"
        self.report.append(Diagnostic(codes.DANGLING_ID_LINE, place, message, hint=hint, fix=fix))
        return above or IdLine(name if IDENTIFIER.fullmatch(name) else "", (), None, place, number - 1)

    def _ends_of_holder(self) -> tuple[Related, ...]:
        if not self.around:
            return ()
        inner = self.around[-1]
        return (Related(inner.fence, f"the {inner.kind} begins here"), Related(inner.last, "and it ends here"))

    def _items(self, tokens: Sequence[Token], start: int, close: int) -> Items:
        token = tokens[start]
        ordered = token.type == "ordered_list_open"
        if ordered and token.attrGet("start") is not None:
            message = f"the list begins with {token.attrGet('start')}, yet its items are counted from the first"
            hint = "begin with 1; write a backslash before the dot where the number is text"
            self._say(codes.UNSUPPORTED_MARKUP, token, message, hint)
        items = []
        position = start + 1
        while position < close:
            end = _closing(tokens, position)
            blocks = tuple(self._read(tokens, position + 1, end, top=False))
            items.append(Item(blocks, self._lines(tokens[position])))
            position = end + 1
        return Items(ordered, tuple(items), self._lines(token))

    def _footnote(self, tokens: Sequence[Token], start: int, close: int) -> None:
        token = tokens[start]
        blocks = tuple(self._read(tokens, start + 1, close, top=False))
        if len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
            self._say(codes.UNSUPPORTED_MARKUP, token, "a footnote is not one paragraph", "write it as one")
        at = self.source.line((token.map or [0])[0] + 1)
        parts = [text for block in walk_blocks(blocks) for text in self._words(block) if text]
        joined = [inline for number, text in enumerate(parts) for inline in (*_space(text, number), *text)]
        self.footnotes.append(Footnote(str((token.meta or {}).get("label", "")), tuple(joined), at))

    def _words(self, block: Block) -> tuple[Inlines, ...]:
        """Return all running texts of a block, so that none is lost where only text can stand."""
        if isinstance(block, Listing):
            place = Place(LineLocator(self.source.path, ((0, block.at.line, block.at.column),)), 0, 0)
            return ((Text(place, block.text),),)
        return texts(block)

    def _html(self, token: Token) -> Paragraph:
        comment = token.content.lstrip().startswith("<!--")
        hint = "use an `editor-note` for a remark" if comment else "use Markdown, or write the sign as text: \\<"
        self._say(codes.RAW_HTML, token, "HTML stands in the text", hint)
        content = token.content.strip()
        place = Place(self._locator(token, content), 0, len(content))
        return Paragraph("", None, (), None, (Text(place, content),), (), self._lines(token))

    # --- directives -----------------------------------------------------------------------------------------------------

    def _directive(self, tokens: Sequence[Token], start: int, close: int, *, top: bool) -> Sequence[Block]:
        token = tokens[start]
        head: DirectiveHead = token.meta["head"]
        at = self._lines(token)
        fence = self.source.line(head.line + 1)
        before = self.closed
        this = _Around(head.kind, fence, self.source.line(at.end_line), head.content)
        self.around.append(this)
        blocks = tuple(self._read(tokens, start + 1, close, top=False))
        self.around.pop()
        self.closed = this
        known, elsewhere = (PAPER_DIRECTIVES, DIRECTIVES) if self.is_paper else (DIRECTIVES, PAPER_DIRECTIVES)
        directive = known.get(head.kind)
        if directive is None and head.kind in elsewhere:
            place, hint = (
                ("in a paper of a session", f"write it into a clause; a paper has {', '.join(known)}")
                if self.is_paper
                else ("in a clause or annex", "write it into a paper of a session, papers/*.md")
            )
            message = f"{with_article(head.kind)} cannot stand {place}"
            self._report(codes.MISPLACED_DIRECTIVE, head.line, message, hint)
            return blocks
        if directive is None:
            hint = suggest(head.kind, known) or f"write {{kind}}, one of {', '.join(known)}"
            message = f"there is no directive “{head.kind[:60]}”"
            self.report.append(Diagnostic(codes.UNKNOWN_DIRECTIVE, fence, message, hint=hint))
            return blocks
        if directive.placement is Placement.TOP and not top:
            message, hint = (
                f"{with_article(head.kind)} cannot stand inside another directive or a list",
                "close the outer one first",
            )
            self._report(codes.MISPLACED_DIRECTIVE, head.line, message, hint, self._ends_of_holder())
            return blocks
        if directive.placement is Placement.INSIDE and not any(outer.kind in _HOLDERS for outer in self.around):
            message = f"{with_article(head.kind)} belongs to no provision"
            hint = "put it inside the provision or principle that it explains"
            related = (Related(before.last, f"the {before.kind} before it ends here"),) if before else ()
            self._report(codes.MISPLACED_DIRECTIVE, head.line, message, hint, related)
        options = read_options(self.source, head, directive, self.report, self._kinds())
        if options is None:
            return blocks
        made = make_block(Ingredients(self.source, head, options, blocks, at), directive, self.report)
        if isinstance(made, Aside) and made.kind == "reservation":
            self.reservations += 1
            made = replace(made, footnote=f"{self.clause}/reservation-{self.reservations}")
        if isinstance(made, Decision):
            self.decisions += 1
            made = made if self.decisions == 1 else replace(made, id=f"{made.id}-{self.decisions}")
        return (made,) if made is not None else blocks

    # --- ids ------------------------------------------------------------------------------------------------------------

    def _dangle(self, id_line: IdLine | None) -> None:
        # What is no id line was reported as such.
        if id_line is not None and id_line.id:
            hint = "put it directly above the paragraph or heading that it names"
            message = f"the id “{id_line.id}” stands above neither a paragraph nor a heading of the clause"
            below = self.source.line(min(id_line.line + 2, len(self.source.lines)))
            related = (Related(below, "this stands below it"),)
            self.report.append(Diagnostic(codes.DANGLING_ID_LINE, id_line.at, message, hint=hint, related=related))

    def _derive(self, text: Inlines) -> str:
        """Return `<clause>-<four letters of the text's hash>`, with a number where the clause has the same text twice."""
        words = " ".join(plain_text(text).split())
        digest = base64.b32encode(hashlib.sha256(words.encode()).digest()).decode("ascii").lower()[:4]
        self.derived[digest] += 1
        count = self.derived[digest]
        return f"{self.clause}-{digest}" if count == 1 else f"{self.clause}-{digest}-{count}"

    # --- structure ------------------------------------------------------------------------------------------------------

    def _own(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Yield the blocks, each paragraph with the lists, tables and listings right after it."""
        holder: Paragraph | None = None
        owned: list[Block] = []
        for block in blocks:
            if holder is not None and isinstance(block, Items | Table | Listing | Figure):
                owned.append(block)
                continue
            if holder is not None:
                yield replace(holder, blocks=tuple(owned))
            holder, owned = (block, []) if isinstance(block, Paragraph) else (None, [])
            if isinstance(block, Items) or (isinstance(block, Table) and block.options is None):
                hint = "put a paragraph that leads to it directly before it"
                message = "a list or table follows no paragraph, so it cannot be cited"
                self._report(codes.MISPLACED_DIRECTIVE, block.at.line - 1, message, hint)
            if holder is None:
                yield block
        if holder is not None:
            yield replace(holder, blocks=tuple(owned))

    # --- places ---------------------------------------------------------------------------------------------------------

    def _inlines(self, token: Token) -> Inlines:
        locator = self._locator(token, token.content)
        return read_inlines(token.children or (), token.content, locator, self.report, self._kinds())

    def _kinds(self) -> Sequence[str]:
        return PAPER_LINK_KINDS if self.is_paper else LINK_KINDS

    def _locator(self, token: Token, content: str) -> LineLocator:
        """Return the locator of a block's text, each line of which is a line of the source less its indentation."""
        breaks = []
        offset = 0
        for number, part in enumerate(content.split("\n"), start=(token.map or [0])[0]):
            raw = self.source.lines[number] if number < len(self.source.lines) else ""
            found = raw.rfind(part)
            breaks.append((offset, number + 1, (found if found >= 0 else len(raw) - len(raw.lstrip())) + 1))
            offset += len(part) + 1
        return LineLocator(self.source.path, tuple(breaks))

    def _lines(self, token: Token) -> Span:
        first, last = token.map or (0, 1)
        while last > first + 1 and not self.source.lines[last - 1].strip():
            last -= 1
        raw = self.source.lines[first]
        end = self.source.lines[last - 1] if last <= len(self.source.lines) else ""
        return Span(self.source.path, first + 1, len(raw) - len(raw.lstrip()) + 1, last, len(end) + 1)

    def _say(self, defect: Defect, token: Token, message: str, hint: str) -> None:
        self._report(defect, (token.map or [0])[0], message, hint)

    def _report(self, defect: Defect, line: int, message: str, hint: str, related: tuple[Related, ...] = ()) -> None:
        """Report a finding on a line (from 0)."""
        self.report.append(Diagnostic(defect, self.source.line(line + 1), message, hint=hint, related=related))


def _cut(title: Inlines, count: int) -> Inlines:
    """Return a text without its last characters, which are plain words."""
    if not title or not isinstance(title[-1], Text):
        return title
    words = title[-1].text.rstrip()[:-count].rstrip()
    return (*title[:-1], *((replace(title[-1], text=words),) if words else ()))


def _nest(blocks: Iterable[Block]) -> Blocks:
    """Put what follows each heading into its subclause."""
    whole: list[Block] = []
    stack: list[tuple[Subclause, list[Block]]] = []

    def close() -> None:
        subclause, inside = stack.pop()
        (stack[-1][1] if stack else whole).append(replace(subclause, blocks=tuple(inside)))

    for block in blocks:
        if isinstance(block, Subclause):
            while stack and stack[-1][0].level >= block.level:
                close()
            stack.append((block, []))
        else:
            (stack[-1][1] if stack else whole).append(block)
    while stack:
        close()
    return tuple(whole)


def _space(text: Inlines, number: int) -> Inlines:
    """Return what parts a text from the one before it."""
    return (Text(text[0].place, " "),) if number else ()


def _closing(tokens: Sequence[Token], start: int) -> int:
    """Return the position of the token that closes the one at `start`; its own when it opens nothing."""
    if tokens[start].nesting != 1:
        return start
    level = tokens[start].level
    position = start + 1
    while not (tokens[position].nesting == -1 and tokens[position].level == level):
        position += 1
    return position


def _follows(id_line: IdLine | None, token: Token) -> bool:
    return id_line is not None and token.map is not None and token.map[0] == id_line.line + 1
