"""One story of a Word file (its text, its footnotes, a header …) as blocks: what has no node is kept as words.

Each element is read, passed through, or known to hold no words; all others are asked for their words, so that none is lost.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.office_files.package import Package
from wipo_bc_std.office_files.word_nodes import (
    Block,
    Cell,
    ChangeKind,
    Leftover,
    ListLevel,
    Paragraph,
    Row,
    Run,
    Spot,
    StoryName,
    Table,
    TrackedChange,
)  # fmt: skip
from wipo_bc_std.office_files.word_numbers import Counters, NumberedList, bullet_of, count
from wipo_bc_std.office_files.word_styles import Style, Styles, is_on, is_set, read_outline, read_raised, read_toggles
from wipo_bc_std.office_files.xml_part import (
    Element,
    attribute,
    children,
    choose_branch,
    find,
    own_text,
    short_name,
    whole_number,
    words_inside,
)  # fmt: skip

_CHANGES: Final[Mapping[str, ChangeKind]] = {
    "w:ins": "inserted",
    "w:del": "deleted",
    "w:moveFrom": "moved-from",
    "w:moveTo": "moved-to",
}
GONE: Final[frozenset[ChangeKind]] = frozenset({"deleted", "moved-from"})
_THROUGH: Final = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:dir", "w:bdo", "w:rubyBase"})
# What says how something looks, or marks a place that no node keeps.
_SILENT: Final = frozenset({
    "w:pPr", "w:rPr", "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:tcPr", "w:sectPr", "w:sdtPr", "w:sdtEndPr",
    "w:customXmlPr", "w:smartTagPr", "w:rubyPr", "w:proofErr", "w:permStart", "w:permEnd", "w:lastRenderedPageBreak",
    "w:annotationRef", "w:footnoteRef", "w:endnoteRef", "w:separator", "w:continuationSeparator",
})  # fmt: skip
_SIGNS: Final = {
    "w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "w:softHyphen": "\N{SOFT HYPHEN}",
}  # fmt: skip
_HYPERLINK: Final = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r'"([^"]*)"')
_ANCHOR: Final = re.compile(r'\\l\s+"?([^"\s]+)', re.IGNORECASE)
_QUOTE: Final = 60
_MOST_COLUMNS: Final = 1000


class _Field(Struct):
    """A field that has begun: its instruction so far, and whether its result has begun."""

    instruction: list[str] = field(default_factory=list)
    is_result: bool = False


class _Look(Struct, frozen=True):
    """What is around a run: changes, a link, a simple field, the style of its paragraph."""

    paragraph: str = ""
    link: str = ""
    field: str = ""
    change: TrackedChange | None = None
    within: TrackedChange | None = None
    alternative: str = ""


class Anchor(Struct, frozen=True):
    """Where a comment stands: the paragraph it begins in, the last bookmark before it, the words it spans."""

    paragraph: int
    bookmark: str
    words: list[str] = field(default_factory=list)


class Story(Struct):
    """What is known while a story is read: counters, open fields and comments, and what has been left over."""

    package: Package
    part: str
    name: StoryName
    styles: Styles
    counters: Counters
    paragraphs: int = 0
    current: int = 0
    quotes: dict[int, str] = field(default_factory=dict)
    bookmarks: list[str] = field(default_factory=list)
    bookmark: str = ""
    open_bookmarks: dict[str, str] = field(default_factory=dict)
    ended: list[str] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)
    comments: dict[str, None] = field(default_factory=dict)
    anchors: dict[str, Anchor] = field(default_factory=dict)
    boxes: list[Block] = field(default_factory=list)
    leftovers: list[tuple[int, str, str]] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def spot(self, paragraph: int) -> Spot:
        """Return the place of a paragraph that has been read."""
        return Spot(self.name, paragraph, self.quotes.get(paragraph, ""))

    def leave(self, kind: str, text: str) -> None:
        """Keep what has no node, with its words."""
        self.leftovers.append((self.current or self.paragraphs or 1, kind, text))

    def found(self) -> Iterator[Leftover]:
        """Yield what was left over, each with its place."""
        for paragraph, kind, text in self.leftovers:
            yield Leftover(kind, text, self.spot(paragraph))


def begin_story(
    package: Package, part: str, name: StoryName, styles: Styles, lists: Mapping[str, NumberedList]
) -> Story:
    """Return a story of which nothing has been read."""
    return Story(package, part, name, styles, Counters(lists))


def read_story(story: Story, root: Element) -> tuple[Block, ...]:
    """Return the blocks of a story, or of a note or comment in it."""
    blocks = _read_blocks(story, root, _Look())
    if story.bookmarks and blocks and isinstance(blocks[-1], Paragraph):
        blocks[-1] = replace(blocks[-1], bookmarks=(*blocks[-1].bookmarks, *story.bookmarks))
        story.bookmarks = []
    # A field or a comment that nobody ends ends here: damaged files have them.
    story.fields = []
    return tuple(blocks)


# Blocks


def _read_blocks(story: Story, parent: Element, look: _Look) -> list[Block]:
    blocks: list[Block] = []
    for child in children(parent):
        name = short_name(child)
        if name == "w:p":
            blocks += _read_paragraph(story, child, look)
        elif name == "w:tbl":
            blocks += _read_table(story, child, look)
        elif name in _CHANGES:
            blocks += _read_blocks(story, child, _changed(look, child))
        elif name in _THROUGH:
            blocks += _read_blocks(story, child, look)
        elif name == "mc:AlternateContent":
            chosen = _choose(story, child)
            blocks += [] if chosen is None else _read_blocks(story, chosen, look)
        else:
            _read_between(story, child, name)
    return blocks


def _read_between(story: Story, element: Element, name: str) -> None:
    """Read what stands between blocks, rows, cells or runs: marks of places, and whatever is not known."""
    match name:
        case "w:bookmarkStart":
            bookmark = attribute(element, "w:name")
            story.bookmarks.append(bookmark)
            story.open_bookmarks[attribute(element, "w:id")] = bookmark
            # Word's own begin with a low line, such as the place of the last edit.
            if not bookmark.startswith("_"):
                story.bookmark = bookmark
        case "w:bookmarkEnd":
            story.ended.append(story.open_bookmarks.pop(attribute(element, "w:id"), ""))
        case "w:commentRangeStart":
            _anchor_comment(story, attribute(element, "w:id"))
            story.comments[attribute(element, "w:id")] = None
        case "w:commentRangeEnd":
            story.comments.pop(attribute(element, "w:id"), None)
        case "w:altChunk" | "w:subDoc":
            link = story.package.relationships.get(story.part, {}).get(attribute(element, "r:id"))
            story.leave("inserted file", link.target if link else "")
        case "m:oMath" | "m:oMathPara":
            story.leave("equation", words_inside(element))
        case _ if name in _SILENT:
            return
        case _:
            words = words_inside(element, " ")
            if words:
                story.leave(f"text in <{name}>", words)


def _anchor_comment(story: Story, key: str) -> None:
    if key not in story.anchors:
        # Between blocks, what follows is meant.
        story.anchors[key] = Anchor(story.current or story.paragraphs + 1, story.bookmark)


def _changed(look: _Look, element: Element) -> _Look:
    change = _read_change(element)
    if look.change is None:
        return replace(look, change=change)
    if change.kind in GONE:
        return replace(look, change=change, within=look.within if look.change.kind in GONE else look.change)
    if look.change.kind in GONE:
        return replace(look, within=change)
    return replace(look, change=change)


def _read_change(element: Element) -> TrackedChange:
    return TrackedChange(
        _CHANGES[short_name(element)], attribute(element, "w:author"), read_date(attribute(element, "w:date"))
    )


def read_date(text: str) -> datetime | None:
    """Return a date as Word writes it, or None for what is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _read_mark(properties: Element | None) -> TrackedChange | None:
    found = [child for child in children(properties) if short_name(child) in _CHANGES]
    gone = [child for child in found if _CHANGES[short_name(child)] in GONE]
    return _read_change((gone or found)[0]) if found else None


def _read_paragraph(story: Story, element: Element, look: _Look) -> list[Block]:
    properties = find(element, "w:pPr")
    style = attribute(find(properties, "w:pStyle"), "w:val", story.styles.paragraph)
    story.paragraphs += 1
    number = story.current = story.paragraphs
    runs: list[Run] = []
    ended, story.ended = tuple(filter(None, story.ended)), []
    _read_inlines(story, element, replace(look, paragraph=style), runs)
    merged = tuple(_merge(runs))
    story.quotes[number] = quote_words("".join(run.text for run in merged))
    mark = _read_mark(find(properties, "w:rPr")) or look.change
    printed, listed = "", None
    if mark is None or mark.kind not in GONE:
        printed, listed = _count(story, properties, style)
    outline = find(properties, "w:outlineLvl")
    paragraph = Paragraph(
        spot=story.spot(number),
        style=story.styles.get(style).name,
        runs=merged,
        number=printed,
        listed=listed,
        outline=story.styles.get(style).outline if outline is None else read_outline(outline),
        bookmarks=tuple(story.bookmarks),
        ended=ended,
        mark=mark,
        right_to_left=is_set(find(properties, "w:bidi")),
    )
    boxes = story.boxes
    story.current, story.bookmarks, story.boxes = 0, [], []
    return [paragraph, *boxes]


def _count(story: Story, properties: Element | None, style: str) -> tuple[str, ListLevel | None]:
    own = find(properties, "w:numPr")
    by_style = story.styles.get(style)
    key = attribute(find(own, "w:numId"), "w:val", by_style.list)
    level = attribute(find(own, "w:ilvl"), "w:val")
    linked = story.counters.lists.get(key)
    if level:
        number = whole_number(level, 0, 8)
    elif linked is not None and style in linked.by_style:
        number = linked.by_style[style]
    else:
        number = by_style.level or 0
    return count(story.counters, key, number)


def quote_words(text: str) -> str:
    """Return the first words of a text, for people to find it by."""
    text = " ".join(text.split())
    if len(text) <= _QUOTE:
        return text
    return f"{text[:_QUOTE].rsplit(' ', 1)[0]} …"


def _read_table(story: Story, element: Element, look: _Look) -> list[Block]:
    style = attribute(find(element, "w:tblPr", "w:tblStyle"), "w:val")
    before, story.bookmarks = tuple(story.bookmarks), []
    number = story.paragraphs + 1
    rows = [_read_row(story, row, around) for row, around in _named(story, element, "w:tr", look)]
    first = next((block for row in rows for cell in row.cells for block in cell.blocks), None)
    inside = first.bookmarks if first is not None else ()
    marks = tuple(dict.fromkeys((*before, *inside)))
    return [
        Table(story.spot(number), story.styles.get(style).name if style else "", _merge_rows(rows), marks),
    ]


def _named(story: Story, parent: Element, wanted: str, look: _Look) -> Iterator[tuple[Element, _Look]]:
    """Yield the rows of a table or the cells of a row, through what wraps them."""
    for child in children(parent):
        name = short_name(child)
        if name == wanted:
            yield child, look
        elif name in _CHANGES:
            yield from _named(story, child, wanted, _changed(look, child))
        elif name in _THROUGH:
            yield from _named(story, child, wanted, look)
        elif name == "mc:AlternateContent":
            chosen = _choose(story, child)
            if chosen is not None:
                yield from _named(story, chosen, wanted, look)
        else:
            _read_between(story, child, name)


class _DraftCell(Struct):
    """A cell that may still grow: downwards over the cells under it that go on with it."""

    start: int
    columns: int
    goes_on: bool
    begins: bool
    blocks: list[Block]
    rows: int = 1


class _DraftRow(Struct):
    cells: list[_DraftCell]
    heads: bool
    change: TrackedChange | None


def _read_row(story: Story, element: Element, look: _Look) -> _DraftRow:
    properties = find(element, "w:trPr")
    column = whole_number(attribute(find(properties, "w:gridBefore"), "w:val"), 0, _MOST_COLUMNS)
    cells: list[_DraftCell] = []
    for cell, around in _named(story, element, "w:tc", look):
        found = find(cell, "w:tcPr")
        merge, beside = find(found, "w:vMerge"), find(found, "w:hMerge")
        columns = max(1, whole_number(attribute(find(found, "w:gridSpan"), "w:val"), 1, _MOST_COLUMNS))
        blocks = _read_blocks(story, cell, around)
        if beside is not None and attribute(beside, "w:val", "continue") == "continue" and cells:
            cells[-1].columns += columns
            cells[-1].blocks += [block for block in blocks if _has_words(block)]
        else:
            begins = attribute(merge, "w:val", "continue") == "restart"
            cells.append(_DraftCell(column, columns, merge is not None and not begins, begins, blocks))
        column += columns
    return _DraftRow(cells, is_set(find(properties, "w:tblHeader")), _read_mark(properties) or look.change)


def _merge_rows(rows: list[_DraftRow]) -> tuple[Row, ...]:
    above: dict[int, _DraftCell] = {}
    merged: list[tuple[_DraftRow, list[_DraftCell]]] = []
    for row in rows:
        kept: list[_DraftCell] = []
        spanning: dict[int, _DraftCell] = {}
        for cell in row.cells:
            over = above.get(cell.start) if cell.goes_on else None
            if over is None:
                kept.append(cell)
                if cell.begins or cell.goes_on:
                    spanning[cell.start] = cell
            else:
                over.rows += 1
                # Word shows no words of a cell under another; a file can have them all the same.
                over.blocks += [block for block in cell.blocks if _has_words(block)]
                spanning[cell.start] = over
        above = spanning
        merged.append((row, kept))
    return tuple(
        Row(tuple(Cell(tuple(cell.blocks), cell.columns, cell.rows) for cell in kept), row.heads, row.change)
        for row, kept in merged
    )


def _has_words(block: Block) -> bool:
    return isinstance(block, Table) or bool(block.runs)


# Inside a paragraph


def _read_inlines(story: Story, parent: Element, look: _Look, runs: list[Run]) -> None:
    for child in children(parent):
        name = short_name(child)
        if name == "w:r":
            _read_run(story, child, look, runs)
        elif name in _CHANGES:
            _read_inlines(story, child, _changed(look, child), runs)
        elif name in _THROUGH:
            _read_inlines(story, child, look, runs)
        elif name == "w:hyperlink":
            _read_inlines(story, child, replace(look, link=_link(story, child)), runs)
        elif name == "w:fldSimple":
            _read_inlines(story, child, _in_field(look, attribute(child, "w:instr")), runs)
        elif name == "mc:AlternateContent":
            chosen = _choose(story, child)
            if chosen is not None:
                _read_inlines(story, chosen, look, runs)
        else:
            _read_between(story, child, name)


def _link(story: Story, element: Element) -> str:
    relationship = story.package.relationships.get(story.part, {}).get(attribute(element, "r:id"))
    anchor = attribute(element, "w:anchor")
    return f"{relationship.target if relationship else ''}{f'#{anchor}' if anchor else ''}"


def _in_field(look: _Look, instruction: str) -> _Look:
    if _HYPERLINK.match(instruction):
        address = _QUOTED.search(_ANCHOR.sub("", instruction))
        anchor = _ANCHOR.search(instruction)
        return replace(look, link=f"{address[1] if address else ''}{f'#{anchor[1]}' if anchor else ''}")
    return replace(look, field=look.field or " ".join(instruction.split()))


def _read_run(story: Story, element: Element, look: _Look, runs: list[Run]) -> None:
    properties = find(element, "w:rPr")
    toggles = read_toggles(properties)
    character_id = attribute(find(properties, "w:rStyle"), "w:val")
    character = story.styles.get(character_id) if character_id else Style()
    paragraph = story.styles.get(look.paragraph)
    is_complex = is_set(find(properties, "w:rtl")) or is_set(find(properties, "w:cs"))
    bold, italic = ("w:bCs", "w:iCs") if is_complex else ("w:b", "w:i")
    raised = read_raised(properties)
    language = attribute(find(properties, "w:lang"), "w:bidi" if is_complex else "w:val")
    by_styles = character.raised if character.raised is not None else paragraph.raised
    shape = Run(
        style=character.name,
        bold=is_on(bold, toggles, character, paragraph, story.styles),
        italic=is_on(italic, toggles, character, paragraph, story.styles),
        raised=bool(by_styles if raised is None else raised),
        hidden=is_on("w:vanish", toggles, character, paragraph, story.styles),
        language=language or character.language or paragraph.language,
    )
    _read_pieces(story, element, look, shape, runs)


def _read_pieces(story: Story, parent: Element, look: _Look, shape: Run, runs: list[Run]) -> None:
    for child in children(parent):
        name = short_name(child)
        text = _plain_text(child, name)
        if text:
            _add(story, look, replace(shape, text=text), runs)
            continue
        match name:
            case "w:fldChar":
                _turn_field(story, attribute(child, "w:fldCharType"))
            case "w:instrText" | "w:delInstrText" if story.fields:
                story.fields[-1].instruction.append(own_text(child))
            case "w:footnoteReference" | "w:endnoteReference":
                kind = name[2:].removesuffix("Reference")
                _add(story, look, replace(shape, footnote=f"{kind}-{attribute(child, 'w:id')}"), runs)
            case "w:commentReference":
                _anchor_comment(story, attribute(child, "w:id"))
            case "w:drawing" | "w:pict" | "w:object":
                _read_drawing(story, child, look, shape, runs)
            case "mc:AlternateContent":
                chosen = _choose(story, child)
                if chosen is not None:
                    _read_pieces(story, chosen, look, shape, runs)
            case "w:ruby":
                _read_ruby(story, child, look, runs)
            case "w:contentPart":
                story.leave("handwriting", "")
            case _:
                _read_between(story, child, name)


def _plain_text(element: Element, name: str) -> str:
    """Return the text that an element of a run stands for, or nothing for one that is no text."""
    match name:
        case "w:t" | "w:delText":
            return own_text(element)
        case "w:br":
            return "\n" if attribute(element, "w:type", "textWrapping") == "textWrapping" else ""
        case "w:sym":
            return _symbol(attribute(element, "w:char"))
        case _:
            return _SIGNS.get(name, "")


def _choose(story: Story, element: Element) -> Element | None:
    """Return the version to read of what is there in several, and keep the words of the others where they differ."""
    chosen, others = choose_branch(element)
    for words in others:
        story.leave("other version of the same", words)
    return chosen


def _read_ruby(story: Story, element: Element, look: _Look, runs: list[Run]) -> None:
    for child in children(element):
        if short_name(child) == "w:rt":
            story.leave("reading beside characters (ruby)", words_inside(child))
        elif short_name(child) == "w:rubyBase":
            _read_inlines(story, child, look, runs)
        else:
            _read_between(story, child, short_name(child))


def _symbol(code: str) -> str:
    """Return the sign of a code in hexadecimal digits; one that Unicode has no sign for is the replacement sign."""
    try:
        value = int(code, 16)
    except ValueError:
        return "\N{REPLACEMENT CHARACTER}"
    is_sign = 0x20 <= value <= 0x10FFFF and not 0xD800 <= value <= 0xDFFF  # noqa: PLR2004 - the range of Unicode
    return bullet_of(chr(value)) if is_sign else "\N{REPLACEMENT CHARACTER}"


def _turn_field(story: Story, kind: str) -> None:
    if kind == "begin":
        story.fields.append(_Field())
    elif kind == "separate" and story.fields:
        story.fields[-1].is_result = True
    elif kind == "end" and story.fields:
        ended = story.fields.pop()
        instruction = " ".join("".join(ended.instruction).split())
        if story.fields and not story.fields[-1].is_result:
            story.fields[-1].instruction.append("{ " + instruction + " }")
        elif not ended.is_result and instruction:
            story.leave("field without words", instruction)


def _add(story: Story, look: _Look, run: Run, runs: list[Run]) -> None:
    """Add a run, with the fields and comments that are open."""
    if not (run.text or run.footnote or run.picture):
        return
    if any(not item.is_result for item in story.fields):
        if run.text.strip():
            story.leave("words in the code of a field", run.text)
        return
    for item in story.fields:
        look = _in_field(look, "".join(item.instruction))
    gone = look.change is not None and look.change.kind in GONE
    for key in story.comments:
        if not gone:
            story.anchors[key].words.append(run.text)
    runs.append(
        replace(
            run,
            link=look.link,
            field=look.field,
            change=look.change,
            within=look.within,
            comments=tuple(story.comments),
        )
    )


def _merge(runs: list[Run]) -> Iterator[Run]:
    """Yield runs with neighbours of one look as one: Word divides words wherever it has been typing."""
    last: Run | None = None
    texts: list[str] = []
    for run in runs:
        plain = replace(run, text="")
        if last is not None and plain == last and not (run.footnote or run.picture):
            texts.append(run.text)
            continue
        if last is not None:
            yield replace(last, text="".join(texts))
        last, texts = plain, [run.text]
    if last is not None:
        yield replace(last, text="".join(texts))


# Pictures and what else is drawn


def _read_drawing(story: Story, element: Element, look: _Look, shape: Run, runs: list[Run]) -> None:
    """Read what a drawing holds: pictures as runs, boxes as blocks after the paragraph, all else by its words."""
    name = short_name(element)
    links = story.package.relationships.get(story.part, {})
    match name:
        case "w:txbxContent":
            _read_box(story, element, look)
        case "a:blip" | "v:imagedata":
            key = attribute(element, "r:embed" if name == "a:blip" else "r:id")
            link = links.get(key)
            _add_picture(story, link.target if link else "", replace(shape, alternative=look.alternative), look, runs)
        case "c:chart":
            link = links.get(attribute(element, "r:id"))
            _leave_part(story, "chart", link.target if link else "", look)
        case "dgm:relIds":
            link = links.get(attribute(element, "r:dm"))
            _leave_part(story, "diagram", link.target if link else "", look)
        case "o:OLEObject":
            story.leave("embedded file", attribute(element, "ProgID"))
        # A type of shape has one too, that says nothing.
        case "v:textpath" if attribute(element, "string"):
            story.leave("words drawn as a picture", attribute(element, "string"))
        case "a:p":
            words = words_inside(element)
            if words:
                story.leave("words in a drawing", words)
        case "mc:AlternateContent":
            chosen = _choose(story, element)
            if chosen is not None:
                _read_drawing(story, chosen, look, shape, runs)
        case "w:t" | "w:delText" | "m:t" | "a:t":
            story.leave("words in a drawing", own_text(element))
        case _:
            around = replace(look, alternative=_alternative(element) or look.alternative)
            for child in children(element):
                _read_drawing(story, child, around, shape, runs)


def _alternative(element: Element) -> str:
    """Return what stands for a drawing to those who do not see it."""
    found = find(element, "wp:docPr")
    if found is not None:
        return attribute(found, "descr") or attribute(found, "title")
    return attribute(element, "alt") if short_name(element).startswith("v:") else ""


def _read_box(story: Story, element: Element, look: _Look) -> None:
    outer = (story.current, story.bookmarks, story.boxes, story.fields)
    story.current, story.bookmarks, story.boxes, story.fields = 0, [], [], []
    blocks = _read_blocks(story, element, _Look(change=look.change, within=look.within))
    left = story.bookmarks
    story.current, story.bookmarks, story.boxes, story.fields = outer
    story.bookmarks += left
    story.boxes += blocks


def _add_picture(story: Story, part: str, run: Run, look: _Look, runs: list[Run]) -> None:
    content = story.package.parts.get(part)
    if content is None:
        story.leave("picture that is not in the file", run.alternative)
        return
    name = part.removeprefix("word/")
    story.pictures[name] = content
    _add(story, look, replace(run, picture=name), runs)


def _leave_part(story: Story, kind: str, part: str, look: _Look) -> None:
    root = story.package.tree(part)
    words = "" if root is None else words_inside(root, " ")
    story.leave(kind, words or look.alternative)
