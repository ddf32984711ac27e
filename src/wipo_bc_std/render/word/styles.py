"""The styles of a Word file: what each name of `office_files.word_profile` looks like, in the geometry of the PDF."""

import re
from collections.abc import Iterator
from html import escape
from typing import Final, Literal, get_args

from msgspec import Struct

from wipo_bc_std.office_files import word_profile as profile
from wipo_bc_std.view.nodes import BoxRole, Manuscript

# Twentieths of a point, as Word counts: A4 with the margins of the PDF, and the column where numbers stand.
PAGE_WIDTH: Final = 11906
PAGE_HEIGHT: Final = 16838
SIDE_MARGIN: Final = 1418
TOP_MARGIN: Final = 1588
BOTTOM_MARGIN: Final = 1418
TEXT_WIDTH: Final = PAGE_WIDTH - 2 * SIDE_MARGIN
# Of pages that lie on their side.
WIDE_TEXT_WIDTH: Final = PAGE_HEIGHT - 2 * SIDE_MARGIN
# Between the margins of a page that lies across.
LANDSCAPE_MARGIN: Final = 851
LANDSCAPE_WIDTH: Final = PAGE_HEIGHT - 2 * LANDSCAPE_MARGIN
COLUMN: Final = 709
LIST_STEP: Final = 425
_BOX: Final = COLUMN + 142
_MINOR: Final = COLUMN + 284
_ENTRY: Final = COLUMN + 567

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

# Half points.
_BASE_SIZE = 20
_SMALL_SIZE = 17
_BIG_SIZE = 24
_QUIET = "464646"
_LINK = "0B3D80"

_PROVISIONS: tuple[BoxRole, ...] = ("requirement", "recommendation", "permission", "capability")
_MINOR_ROLES: tuple[BoxRole, ...] = ("rationale", "note", "example", "editor-note", "reservation")
_TITLED: tuple[BoxRole, ...] = ("principle", "model", "use-case", "scenario", "evidence", "comment")

_HEADING_DEPTH = profile.DEEPEST_HEADING
_LIST_DEPTH = profile.DEEPEST_LIST
_CONTENTS_DEPTH = 3


class Style(Struct, frozen=True):
    """One style: `paragraph` and `run` are XML, in the order that Word asks for; `kind` says of what it is."""

    name: str
    based_on: str = ""
    paragraph: str = ""
    run: str = ""
    kind: Literal["paragraph", "character", "table"] = "paragraph"
    following: str = ""


def identify(name: str) -> str:
    """Return the id of the style of a name."""
    return re.sub(r"[^A-Za-z0-9]", "", name.title() if name.islower() else name)


def list_indent(depth: int) -> int:
    """Return where the words of a list of some depth begin."""
    return COLUMN + LIST_STEP * depth


def indent_of(style: Style) -> int:
    """Return how far from the margin the text of a style begins."""
    found = re.search(r'w:ind w:left="(\d+)"', style.paragraph)
    return int(found[1]) if found else 0


def styles_of(manuscript: Manuscript) -> tuple[Style, ...]:
    """Return all styles of a file, each after the one it is based on."""
    return (
        *_basic(),
        *_headings(capitals=manuscript.cover.capitals),
        *_texts(),
        *_boxes(),
        *_tables_and_figures(),
        *_generated(),
        *_runs(),
        _TABLE,
    )


def _spaced(before: int = 0, after: int = 160, *, line: int = 276) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _indented(left: int, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if hanging else f'<w:ind w:left="{left}"/>'


def _bar(width: int, space: int = 6, kind: str = "single") -> str:
    return f'<w:pBdr><w:left w:val="{kind}" w:sz="{width}" w:space="{space}" w:color="404040"/></w:pBdr>'


def _shaded(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def _sized(size: int) -> str:
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


_BOLD = "<w:b/><w:bCs/>"
# What became of a comment: ink and ground of its words.
_OUTCOMES: Final = (
    ("Accepted", "0A5C36", "E3F3EA"),
    ("Partly", "0B4A82", "E3EDF7"),
    ("Refused", "9C1C1C", "FBE9E8"),
    ("Aside", "4A4F57", "EDEEF0"),
    ("Undecided", "1B1D21", "FFF2B3"),
)
_KEPT = "<w:keepNext/><w:keepLines/>"
_QUIET_SMALL = f'<w:color w:val="{_QUIET}"/>{_sized(_SMALL_SIZE)}'


def _basic() -> Iterator[Style]:
    yield Style("Normal")
    yield Style("Body Text", "Normal", _spaced())
    yield Style("header", "Normal", _edge("bottom") + _END_TAB + _spaced(after=0, line=240), _QUIET_SMALL)
    yield Style("footer", "Normal", _END_TAB + _spaced(after=0, line=240), _QUIET_SMALL)
    yield Style(profile.FOOTNOTE_TEXT, "Normal", _spaced(after=60, line=240), _sized(_SMALL_SIZE))


_END_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'


def _edge(side: str) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="4" w:space="4" w:color="6E6E6E"/></w:pBdr>'


def _headings(*, capitals: bool) -> Iterator[Style]:
    caps = "<w:caps/>" if capitals else ""
    for in_annex in (False, True):
        for level in range(1, _HEADING_DEPTH + 1):
            name = profile.heading_style(level, in_annex=in_annex)
            numbered = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{2 if in_annex else 1}"/></w:numPr>'
            outline = f'<w:outlineLvl w:val="{level - 1}"/>'
            size = _sized(_BIG_SIZE if level == 1 else _BASE_SIZE)
            if name == profile.ANNEX_TITLE:
                placed = _spaced(after=240) + '<w:ind w:left="0" w:firstLine="0"/><w:jc w:val="center"/>'
                paragraph = f"{_KEPT}<w:pageBreakBefore/>{numbered}{placed}{outline}"
            else:
                before = 360 if level == 1 else 280
                paragraph = f"{_KEPT}{numbered}{_spaced(before, 180)}{_indented(COLUMN, COLUMN)}{outline}"
            run = _BOLD + (caps if level == 1 else "") + size
            yield Style(name, "Normal", paragraph, run, following=profile.PARAGRAPH)


def _texts() -> Iterator[Style]:
    yield Style(profile.PARAGRAPH, "Body Text", _indented(COLUMN))
    for name, numbered in ((profile.NUMBERED_PARAGRAPH, True), (profile.ANNEX_PARAGRAPH, False)):
        # The list of an annex is its own: each paragraph names it.
        listed = '<w:numPr><w:numId w:val="3"/></w:numPr>' if numbered else ""
        yield Style(name, "Body Text", listed + _indented(COLUMN, COLUMN))
    for depth in range(1, _LIST_DEPTH + 1):
        left = list_indent(depth)
        yield Style(profile.list_item_style(depth), "Body Text", _spaced(after=100) + _indented(left, LIST_STEP))
        yield Style(profile.list_text_style(depth), "Body Text", _spaced(after=100) + _indented(left))
    yield Style(
        profile.DEFINITION,
        "Body Text",
        f"{_KEPT}{_spaced(160, 60)}{_indented(_ENTRY, _ENTRY - COLUMN)}",
        following=profile.DEFINITION_TEXT,
    )
    yield Style(profile.DEFINITION_TEXT, "Body Text", _spaced(after=80) + _indented(_ENTRY))
    yield Style(profile.DEFINITION_NOTE, "Body Text", _spaced(after=80) + _indented(_ENTRY), _sized(18))
    yield Style(profile.REFERENCE, "Body Text", _spaced(120, 40) + _indented(COLUMN + 284, 284))
    yield Style(profile.REFERENCE_TEXT, "Body Text", _spaced(after=60) + _indented(COLUMN + 284))
    yield Style(profile.REFERENCE_NOTE, "Body Text", _spaced(after=60) + _indented(COLUMN + 284), _sized(18))
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="4" w:color="6E6E6E"/>'
        for side in ("top", "left", "bottom", "right")
    )
    listing = f'<w:pBdr>{edges}</w:pBdr><w:suppressAutoHyphens/><w:bidi w:val="0"/>{_spaced(80, 200, line=240)}'
    yield Style(
        profile.LISTING,
        "Normal",
        f'{listing}<w:ind w:left="{_BOX}" w:right="142"/><w:jc w:val="left"/>',
        f"{_MONO}<w:noProof/>{_sized(_SMALL_SIZE)}",
    )


_MONO = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>'


def _boxes() -> Iterator[Style]:
    for role in get_args(BoxRole):
        if role == "decision":
            # Only papers have one, and the form of a paper its look.
            continue
        bar, left, run = _look_of(role)
        head, text = profile.box_head(role), profile.box_text(role)
        size = f"{_sized(18)}" if role in _MINOR_ROLES else ""
        if role != "missing":
            # The bar of a head differs, or Word would join those of two boxes that follow one another.
            beside = _bar(22) if role in _PROVISIONS else bar
            spaced = _spaced(120, 0, line=320) if role in _PROVISIONS else _spaced(120, 80)
            yield Style(head, "Body Text", f"{_KEPT}{beside}{spaced}{_indented(left)}", run + size, following=text)
        yield Style(text, "Body Text", f"{bar}{_spaced(after=100)}{_indented(left)}", size)


def _look_of(role: BoxRole) -> tuple[str, int, str]:
    """Return the bar beside a box, where its text begins, and the look of the words in its head."""
    if role in _PROVISIONS:
        return _bar(18), _BOX, ""
    if role in _TITLED:
        return "", COLUMN, ""
    if role in _MINOR_ROLES:
        return _bar(6, kind="dotted" if role == "editor-note" else "single"), _MINOR, ""
    if role == "missing":
        return _bar(18), _BOX, _BOLD
    return _bar(8, kind="dashed"), _BOX, ""


def _tables_and_figures() -> Iterator[Style]:
    for start in ("", "Generated "):
        yield Style(f"{start}{profile.TABLE_TEXT}", "Normal", _spaced(40, 40, line=240), _sized(18))
        yield Style(
            f"{start}{profile.TABLE_HEAD}", "Normal", f"<w:keepNext/>{_spaced(40, 40, line=240)}", _BOLD + _sized(18)
        )
        yield Style(f"{start}{profile.TABLE_CAPTION}", "Normal", f"{_KEPT}{_spaced(160, 100)}")
        yield Style(f"{start}{profile.FIGURE_CAPTION}", "Normal", f"{_KEPT}{_spaced(160, 100)}{_indented(COLUMN)}")
        yield Style(f"{start}{profile.FIGURE}", "Normal", _spaced(after=100, line=240) + _indented(COLUMN))
        yield Style(
            f"{start}{profile.FIGURE_ALTERNATIVE}",
            "Normal",
            _spaced(after=60, line=240) + _indented(COLUMN),
            _QUIET_SMALL,
        )


_TABLE = Style(
    profile.DRAFT_TABLE,
    kind="table",
    paragraph=(
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="6E6E6E"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + '</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    ),
)


# The frame stands outside of the words.
_INSET = '<w:ind w:left="142" w:right="142"/>'


def _generated() -> Iterator[Style]:
    centred, unnumbered = '<w:jc w:val="center"/>', "<w:suppressLineNumbers/>"
    quiet = f'<w:color w:val="{_QUIET}"/>'
    yield Style(
        "Generated Cover Letter", "Normal", unnumbered + _spaced(after=0) + '<w:jc w:val="right"/>', _BOLD + _sized(40)
    )
    yield Style("Generated Cover Symbol", "Normal", unnumbered + _spaced(after=60) + '<w:jc w:val="right"/>')
    yield Style(
        "Generated Cover Committee", "Normal", unnumbered + _edge("top") + _spaced(160, 80), _BOLD + _sized(_BIG_SIZE)
    )
    yield Style("Generated Cover Session", "Normal", unnumbered + _spaced(after=60))
    yield Style("Generated Cover Number", "Normal", unnumbered + _spaced(360) + centred, _BOLD + _sized(_BIG_SIZE))
    yield Style(
        "Generated Cover Title", "Normal", unnumbered + _spaced(after=240) + centred, f"{_BOLD}<w:caps/>{_sized(30)}"
    )
    yield Style("Generated Cover Line", "Normal", unnumbered + _spaced(after=80) + centred)
    framed = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="6" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    yield Style("Generated Cover Notice", "Normal", f"{unnumbered}<w:pBdr>{framed}</w:pBdr>{_spaced(after=80)}{_INSET}")
    yield Style(
        "Generated Contents Title", "Normal", f"{_KEPT}{unnumbered}{_spaced(360, 200)}", _BOLD + _sized(_BIG_SIZE)
    )
    for level in range(1, _CONTENTS_DEPTH + 1):
        # Numbers of clauses, or of subclauses, stand in a column of their own.
        left = 425 if level == 1 else 425 + 567 * (level - 1)
        hanging = 425 if level == 1 else 567
        tabs = (
            f'<w:tabs><w:tab w:val="left" w:pos="{left}"/>'
            f'<w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
        )
        yield Style(
            f"toc {level}", "Normal", f"{unnumbered}{tabs}{_spaced(after=20, line=240)}{_indented(left, hanging)}"
        )
    for level in range(2, _HEADING_DEPTH + 1):
        outline = f'<w:outlineLvl w:val="{level - 1}"/>'
        yield Style(f"Generated Heading {level}", "Normal", f"{_KEPT}{_spaced(280, 180)}{outline}", _BOLD)
    yield Style("Generated Remark", "Normal", _spaced(after=200) + _indented(COLUMN), _QUIET_SMALL)
    yield Style("Generated Annex Remark", "Normal", _spaced(after=240) + centred, _QUIET_SMALL)
    yield Style("Generated Closing", "Normal", _spaced(360, 200) + centred)
    yield Style("Generated Paragraph", "Body Text", _indented(COLUMN))
    yield Style("Generated Listing", profile.LISTING)
    for depth in range(1, _LIST_DEPTH + 1):
        for kind, name in (("Item", profile.list_item_style(depth)), ("Text", profile.list_text_style(depth))):
            yield Style(f"Generated List {kind} {depth}", name)
    yield Style(profile.CITED_DEFINITION, profile.DEFINITION_TEXT)
    yield Style(profile.DELETED_PROVISION, profile.box_text("requirement"))
    yield Style(profile.FACT, "Normal", _spaced(after=60, line=252) + _indented(COLUMN), _QUIET_SMALL)
    yield Style(
        profile.PROVISION_FACT, "Normal", _bar(18) + _spaced(after=60, line=252) + _indented(_BOX), _QUIET_SMALL
    )
    yield Style(profile.DEFINITION_FACT, "Normal", _spaced(after=60, line=252) + _indented(_ENTRY), _QUIET_SMALL)
    yield Style(
        profile.DESIGNATIONS, "Normal", _spaced(after=40, line=252) + _indented(_ENTRY), quiet + _sized(_SMALL_SIZE)
    )


def _runs() -> Iterator[Style]:
    for name, run in (
        ("Default Paragraph Font", ""),
        ("Computed Label", _BOLD),
        ("Computed Kind", ""),
        ("Computed Number", ""),
        ("Computed Break", ""),
        ("Computed Reference", f'<w:color w:val="{_LINK}"/>'),
        ("Computed Bracket", ""),
        ("Computed Remark", _QUIET_SMALL),
        ("Computed Identifier", _QUIET_SMALL),
        ("Computed State", f'<w:color w:val="{_QUIET}"/>{_sized(15)}'),
        ("Computed Direction", ""),
        *(
            (f"Computed Outcome {name}", f'{_BOLD}<w:color w:val="{ink}"/>{_shaded(fill)}')
            for name, ink, fill in _OUTCOMES
        ),
        ("Computed Footnote Number", '<w:vertAlign w:val="superscript"/>'),
        (profile.KEYWORD, _BOLD),
        (profile.CODE, f"{_MONO}<w:noProof/>"),
        (profile.TERM, _BOLD),
        (profile.DESIGNATION, _BOLD),
        (profile.UNSETTLED, '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>'),
        (profile.MISSING, _BOLD),
        (profile.AUTOMATIC_LINK, f'<w:u w:val="dotted" w:color="{_LINK}"/>'),
        (profile.TERM_LINK, f'<w:color w:val="{_LINK}"/><w:u w:val="dotted" w:color="{_LINK}"/>'),
        ("Hyperlink", f'<w:color w:val="{_LINK}"/><w:u w:val="single" w:color="{_LINK}"/>'),
        ("Footnote Reference", '<w:vertAlign w:val="superscript"/>'),
    ):
        parent = "" if name == "Default Paragraph Font" else "Default Paragraph Font"
        yield Style(name, parent, "", run, kind="character")


# --- The part ---------------------------------------------------------------------------------------------------------

_EAST_ASIAN = {"zh": ("Microsoft YaHei", "zh-CN")}


def language_tags(language: str) -> str:
    """Return the `w:lang` of a text whose language is one of the six."""
    east_asian = _EAST_ASIAN.get(language, ("", "zh-CN"))[1]
    own = {"zh": "en-US", "en": "en-GB"}.get(language, language)
    return f'<w:lang w:val="{own}" w:eastAsia="{east_asian}" w:bidi="{"ar" if language != "ar" else language}"/>'


def styles_part(styles: tuple[Style, ...], language: str, *, right_to_left: bool) -> bytes:
    """Return the part `word/styles.xml`."""
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Microsoft YaHei" w:cs="Arial"/>'
    bidi = "<w:bidi/>" if right_to_left else ""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_sized(_BASE_SIZE)}{language_tags(language)}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr><w:widowControl/>{bidi}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    body = "".join(_written(style) for style in styles)
    if right_to_left:
        # Indents follow the writing direction, borders do not.
        body = body.replace("<w:pBdr><w:left ", "<w:pBdr><w:right ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:styles {NAMESPACES}>{defaults}{body}</w:styles>'.encode()


_DEFAULTS = ("Normal", "Default Paragraph Font")
_BUILT_IN = re.compile(r"Normal$|Body Text$|Heading \d$|header$|footer$|toc \d$|Footnote |Hyperlink$|Default ")


def _written(style: Style) -> str:
    custom = "" if _BUILT_IN.match(style.name) else ' w:customStyle="1"'
    default = ' w:default="1"' if style.name in _DEFAULTS else ""
    parts = [f'<w:name w:val="{escape(style.name)}"/>']
    if style.based_on:
        parts.append(f'<w:basedOn w:val="{identify(style.based_on)}"/>')
    if style.following:
        parts.append(f'<w:next w:val="{identify(style.following)}"/>')
    if style.name == "Default Paragraph Font":
        parts.append("<w:semiHidden/>")
    else:
        parts.append("<w:qFormat/>")
    if style.kind == "table":
        parts.append(style.paragraph)
    elif style.paragraph:
        parts.append(f"<w:pPr>{style.paragraph}</w:pPr>")
    if style.run:
        parts.append(f"<w:rPr>{style.run}</w:rPr>")
    opening = f'<w:style w:type="{style.kind}"{default}{custom} w:styleId="{identify(style.name)}">'
    return f"{opening}{''.join(parts)}</w:style>"
