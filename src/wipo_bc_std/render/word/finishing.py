"""What pandoc cannot say, said after it: numbers, tables, writing direction and the page, in the text that it wrote."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.office_files.word_profile import DRAFT_TABLE
from wipo_bc_std.render.word.styles import (
    BOTTOM_MARGIN,
    LANDSCAPE_MARGIN,
    LIST_STEP,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE_MARGIN,
    TOP_MARGIN,
    identify,
)

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

# The order of what we set among the children of a property (ISO/IEC 29500-1, 17.3.1.26, 17.3.2.28 and 17.4.60).
_ORDER: Final = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath",
}
_PLACES: Final = {
    name: {f"{_W}{child}": place for place, child in enumerate(order.split())} for name, order in _ORDER.items()
}

_ARABIC: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LETTERS: Final = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff\u2c60-\u2c7f\ua720-\ua7ff\u3040-\u9fff"
)
_LEFT_TO_RIGHT = re.compile(rf"[{_LETTERS}0-9+#@](?:[^{_ARABIC}\n]*[{_LETTERS}0-9%+#])?")
_RIGHT_TO_LEFT = re.compile(rf"[{_ARABIC}](?:[^{_LETTERS}0-9\n]*[{_ARABIC}])?")
_HAS_ARABIC = re.compile(rf"[{_ARABIC}]")


class Finish(Struct, frozen=True):
    """What a text needs: its language and direction, whether its lines are numbered, and whether its pages lie on their side."""

    language: str
    right_to_left: bool
    numbers_lines: bool
    wide: bool = False


def parse(content: bytes) -> etree._Element:
    """Return the root of a part, read without entities and without the network."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def write(root: etree._Element) -> bytes:
    """Return a part as bytes."""
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def finish_text(root: etree._Element, finish: Finish) -> None:
    """Finish `word/document.xml` in place."""
    _finish_story(root, finish)
    body = root[0]
    _part_tables(body)
    for old in body.findall(f"{_W}sectPr"):
        body.remove(old)
    body.append(page_section(finish))


def finish_notes(root: etree._Element, finish: Finish, numbers: Mapping[str, str]) -> None:
    """Finish `word/footnotes.xml` in place; `numbers` are the marks by key that are not Word's own count."""
    for note in root.iterchildren(f"{_W}footnote"):
        number = numbers.get(note.get(f"{_W}id", ""))
        for own in list(note.iter(f"{_W}footnoteRef")) if number else ():
            text = etree.Element(f"{_W}t")
            text.text = number
            own.addnext(text)
            _remove(own)
    _finish_story(root, finish)


def set_footnote_numbers(root: etree._Element) -> dict[str, str]:
    """Give footnotes whose number is not Word's own count a mark of their own; return those by key."""
    other: dict[str, str] = {}
    counted = 0
    waiting: etree._Element | None = None
    for element in list(root.iter(f"{_W}footnoteReference", f"{_W}told")):
        if element.tag == f"{_W}footnoteReference":
            waiting = element
        elif waiting is not None and "note" in element.attrib:
            number = element.get("note", "")
            if number == str(counted + 1):
                counted += 1
            else:
                waiting.set(f"{_W}customMarkFollows", "1")
                text = etree.Element(f"{_W}t")
                text.text = number
                waiting.addnext(text)
                other[waiting.get(f"{_W}id", "")] = number
            waiting = None
    return other


def _finish_story(root: etree._Element, finish: Finish) -> None:
    for told in list(root.iter(f"{_W}told")):
        _follow(told, finish)
        _remove(told)
    for tag in root.iter(f"{_W}lang"):
        _tag_language(tag)
    for paragraph in root.iter(f"{_W}p"):
        # To look for the letters is many times as fast as to look at each run.
        if finish.right_to_left or _HAS_ARABIC.search("".join(map(str, paragraph.itertext()))):
            _direct(paragraph, finish)


def _follow(told: etree._Element, finish: Finish) -> None:
    """Do to a paragraph, or to the table it stands in, what was told in it."""
    paragraph = next(told.iterancestors(f"{_W}p"))
    values = {str(name): str(value) for name, value in told.attrib.items()}
    properties = _properties(paragraph)
    if "list" in values:
        numbered = set_property(properties, "numPr")
        # A level of zero stands for none.
        for name, value in (("ilvl", values.get("listlevel", "0")), ("numId", values["list"])):
            etree.SubElement(numbered, f"{_W}{name}", {f"{_W}val": value})
    if "entry" in values:
        set_property(properties, "ind", left="1276", hanging="567")
    if "keep" in values:
        set_property(properties, "keepNext")
    if "end" in values:
        set_property(properties, "spacing", after="200")
    if "page" in values:
        set_property(properties, "pageBreakBefore")
    if "flush" in values and values["flush"] == "1":
        set_property(properties, "ind", left="0", firstLine="0")
    if "side" in values:
        set_property(properties, "jc", val=values["side"])
    if "shift" in values:
        set_property(properties, "ind", left=values["shift"], hanging=str(LIST_STEP))
    if "table" in values:
        _finish_table(next(told.iterancestors(f"{_W}tbl")), values, finish)
    elif "indent" in values:
        set_property(properties, "ind", left=values["indent"])


def _finish_table(table: etree._Element, values: Mapping[str, str], finish: Finish) -> None:
    width, indent, heads = (int(values[name]) for name in ("width", "indent", "heads"))
    grid = table.find(f"{_W}tblGrid")
    shares = [int(column.get(f"{_W}w", "1")) for column in grid] if grid is not None else [1]
    widths = [round(width * share / sum(shares)) for share in shares]
    for column, each in zip(grid if grid is not None else (), widths, strict=True):
        column.set(f"{_W}w", str(each))
    properties = table.find(f"{_W}tblPr")
    if properties is not None:
        for child in list(properties):
            properties.remove(child)
        for name, own in (
            ("tblStyle", {"val": identify(DRAFT_TABLE)}),
            *((("bidiVisual", {}),) if finish.right_to_left else ()),
            ("tblW", {"w": str(width), "type": "dxa"}),
            ("tblInd", {"w": str(indent), "type": "dxa"}),
            ("tblLayout", {"type": "fixed"}),
            ("tblLook", {"val": "0020", "firstRow": "1"}),
        ):
            etree.SubElement(properties, f"{_W}{name}", {f"{_W}{key}": value for key, value in own.items()})
    for place, row in enumerate(table.iterchildren(f"{_W}tr")):
        for old in row.findall(f"{_W}trPr"):
            row.remove(old)
        options = etree.Element(f"{_W}trPr")
        etree.SubElement(options, f"{_W}cantSplit")
        if place < heads:
            etree.SubElement(options, f"{_W}tblHeader")
        row.insert(0, options)
        for cell, each in zip(row.iterchildren(f"{_W}tc"), widths, strict=False):
            for old in cell.findall(f"{_W}tcPr"):
                cell.remove(old)
            sized = etree.Element(f"{_W}tcPr")
            etree.SubElement(sized, f"{_W}tcW", {f"{_W}w": str(each), f"{_W}type": "dxa"})
            cell.insert(0, sized)


def _part_tables(body: etree._Element) -> None:
    """Keep tables apart from what follows: Word would make one of two, and sets none of its own space below."""
    for table in list(body.iterchildren(f"{_W}tbl")):
        following = next((each for each in table.itersiblings() if each.tag in {f"{_W}p", f"{_W}tbl"}), None)
        if following is not None and following.tag == f"{_W}p":
            properties = _properties(following)
            if properties.find(f"{_W}pStyle") is None:
                # An empty one, which pandoc sets between two tables.
                set_property(properties, "pStyle", val="GeneratedParagraph")
            set_property(properties, "spacing", before="200")
        else:
            gap = etree.Element(f"{_W}p")
            set_property(_properties(gap), "pStyle", val="GeneratedParagraph")
            table.addnext(gap)


# --- Writing direction ------------------------------------------------------------------------------------------------


def _direct(paragraph: etree._Element, finish: Finish) -> None:
    """Say which words run from right to left; each other run is from left to right."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    is_listing = style is not None and style.get(f"{_W}val", "").endswith("Listing")
    if finish.right_to_left and not is_listing:
        properties = _properties(paragraph)
        set_property(properties, "bidi")
        etree.SubElement(set_property(properties, "rPr"), f"{_W}rtl")
    for run in list(paragraph.iter(f"{_W}r")) if not is_listing else ():
        _split(run, finish)


def _tag_language(tag: etree._Element) -> None:
    """Tell a language in the attribute that Word reads for its script."""
    language = tag.get(f"{_W}val", "")
    if language in {"ar", "zh"}:
        tag.attrib.clear()
        tag.set(f"{_W}bidi" if language == "ar" else f"{_W}eastAsia", "ar" if language == "ar" else "zh-CN")


def _split(run: etree._Element, finish: Finish) -> None:
    text = run.find(f"{_W}t")
    words = text.text or "" if text is not None else ""
    style = run.find(f"{_W}rPr/{_W}rStyle")
    if text is None or (style is not None and style.get(f"{_W}val") == "Code"):
        return
    if not finish.right_to_left and not _HAS_ARABIC.search(words):
        return
    pieces = list(_pieces(words, mirrored=finish.right_to_left))
    for place, (piece, is_mirrored) in enumerate(pieces):
        own = run if place == len(pieces) - 1 else deepcopy(run)
        target = own.find(f"{_W}t")
        if target is not None:
            target.text = piece
            target.set(_SPACE, "preserve")
        if is_mirrored:
            set_property(_run_properties(own), "rtl")
        if own is not run:
            run.addprevious(own)


def _pieces(words: str, *, mirrored: bool) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of words and whether each runs from right to left."""
    pattern = _LEFT_TO_RIGHT if mirrored else _RIGHT_TO_LEFT
    done = 0
    for found in pattern.finditer(words):
        if found.start() > done:
            yield words[done : found.start()], mirrored
        yield found[0], not mirrored
        done = found.end()
    if done < len(words) or not words:
        yield words[done:], mirrored


# --- Properties -------------------------------------------------------------------------------------------------------


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _properties(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(f"{_W}pPr")
    if found is None:
        found = etree.Element(f"{_W}pPr")
        paragraph.insert(0, found)
    return found


def _run_properties(run: etree._Element) -> etree._Element:
    found = run.find(f"{_W}rPr")
    if found is None:
        found = etree.Element(f"{_W}rPr")
        run.insert(0, found)
    return found


def set_property(properties: etree._Element, name: str, **values: str) -> etree._Element:
    """Set a property in its place, in the stead of an earlier one."""
    for old in properties.findall(f"{_W}{name}"):
        properties.remove(old)
    made = etree.Element(f"{_W}{name}", {f"{_W}{key}": value for key, value in values.items()})
    places = _PLACES[etree.QName(properties).localname]
    own = places[made.tag]
    before = sum(places.get(str(child.tag), -1) < own for child in properties)
    properties.insert(before, made)
    return made


def page_section(
    finish: Finish,
    *,
    header: str = "header",
    counts_anew: bool = False,
    first_differs: bool = False,
) -> etree._Element:
    """Return what pages look like, and which part is their head; `counts_anew` begins with page 1."""
    section = etree.Element(f"{_W}sectPr")

    def add(name: str, **values: object) -> None:
        etree.SubElement(section, f"{_W}{name}", {f"{_W}{key}": str(value) for key, value in values.items()})

    for kind, part in (("header", header), ("footer", "footer")):
        etree.SubElement(section, f"{_W}{kind}Reference", {f"{_W}type": "default", f"{_R}id": part})
    if finish.wide:
        add("pgSz", w=PAGE_HEIGHT, h=PAGE_WIDTH, orient="landscape")
    else:
        add("pgSz", w=PAGE_WIDTH, h=PAGE_HEIGHT)
    sides = {"left": SIDE_MARGIN, "right": SIDE_MARGIN, "header": 709, "footer": 709, "gutter": 0}
    add("pgMar", top=TOP_MARGIN, bottom=BOTTOM_MARGIN, **sides)
    if finish.numbers_lines:
        add("lnNumType", countBy=5, restart="newPage")
    if counts_anew:
        add("pgNumType", start=1)
    add("cols", space=708)
    if first_differs:
        add("titlePg")
    if finish.right_to_left:
        add("bidi")
    return section


def landscape(finish: Finish) -> etree._Element:
    """Return the section of a form, whose pages lie across and have narrow margins."""
    section = page_section(replace(finish, wide=True))
    margins = section.find(f"{_W}pgMar")
    if margins is not None:
        for side in ("left", "right"):
            margins.set(f"{_W}{side}", str(LANDSCAPE_MARGIN))
        for side in ("top", "bottom"):
            margins.set(f"{_W}{side}", str(LANDSCAPE_MARGIN + 283))
    return section
