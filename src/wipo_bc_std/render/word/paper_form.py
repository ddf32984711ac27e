"""The form of a paper for a session as Word has it: its first lines, its styles, and the heads of its pages."""

from collections.abc import Iterator, Mapping
from html import escape
from types import MappingProxyType
from typing import Final

from lxml import etree
from msgspec.structs import replace

from wipo_bc_std.office_files import word_profile as profile
from wipo_bc_std.render.word.finishing import Finish, finish_notes, page_section, parse, set_property, write
from wipo_bc_std.render.word.running_text import clean
from wipo_bc_std.render.word.styles import COLUMN, LIST_STEP, NAMESPACES, TEXT_WIDTH, WIDE_TEXT_WIDTH, Style
from wipo_bc_std.view.nodes import Manuscript, PaperForm, Section, shown_text

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Neither Chinese nor Arabic slants its letters.
_SLANTED: Final = ("en", "fr", "es", "ru")
# What the committee is invited to do stands in the half at the end of the line.
DECISION_INDENT: Final = round(TEXT_WIDTH * 0.46)
DECISION_PARAGRAPH: Final = "Decision Paragraph"
DECISION_ITEM: Final = "Decision Item"
DECISION_TEXT: Final = "Decision Text"
_QUIET: Final = '<w:color w:val="464646"/><w:sz w:val="17"/><w:szCs w:val="17"/>'
_ITALIC: Final = "<w:i/><w:iCs/>"
_BOLD: Final = "<w:b/><w:bCs/>"
_KEPT: Final = "<w:keepNext/><w:keepLines/>"
_FRAME: Final = "".join(
    f'<w:{side} w:val="single" w:sz="12" w:space="8" w:color="000000"/>' for side in ("top", "left", "bottom", "right")
)


def form_styles(styles: tuple[Style, ...], form: PaperForm, language: str) -> tuple[Style, ...]:
    """Return the styles of a file with those that a paper for a session has otherwise, or alone."""
    own = {style.name: style for style in _own_styles(form, language)}
    annex = {profile.ANNEX_TITLE: f"{_BOLD}<w:caps/>{_sized(24)}"}
    known = (replace(style, run=annex.get(style.name, style.run)) for style in styles)
    return (*(own.pop(style.name, style) for style in known), *own.values())


def _own_styles(form: PaperForm, language: str) -> Iterator[Style]:
    slanted = _ITALIC if language in _SLANTED else ""
    yield Style("Heading 1", "Normal", _heading(1, 360), f"{_BOLD}<w:caps/>{_sized(20)}", following=profile.PARAGRAPH)
    yield Style("Heading 2", "Normal", _heading(2, 240), (slanted or _BOLD) + _sized(20), following=profile.PARAGRAPH)
    for name, listed in (
        (profile.NUMBERED_PARAGRAPH, '<w:numPr><w:numId w:val="3"/></w:numPr>'),
        (profile.ANNEX_PARAGRAPH, ""),
    ):
        # The lines after the first begin at the margin.
        tab = f'<w:tabs><w:tab w:val="left" w:pos="{COLUMN}"/></w:tabs>'
        yield Style(name, "Body Text", f'{listed}{tab}{_spaced(0, 200)}<w:ind w:left="0" w:firstLine="0"/>')
    yield Style("Generated Closing", "Normal", f'{_spaced(480, 200)}<w:jc w:val="right"/>')
    yield Style("Generated Cover Letter", "Normal", f'{_spaced(0, 0)}<w:jc w:val="right"/>', _BOLD + _sized(80))
    yield Style(
        "Generated Cover Symbol", "Normal", f'{_spaced(0, 20)}<w:jc w:val="right"/>', f"{_BOLD}<w:caps/>{_sized(18)}"
    )
    yield Style(
        "Generated Cover Committee",
        "Normal",
        f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="14" w:color="000000"/></w:pBdr>{_spaced(160, 320)}',
        _BOLD + _sized(28),
    )
    yield Style("Generated Cover Session", "Normal", _spaced(0, 40), _BOLD + _sized(24))
    yield Style("Generated Paper Title", "Normal", f"{_KEPT}{_spaced(480, 200)}", f"{_BOLD}<w:caps/>{_sized(28)}")
    yield Style("Generated Paper Prepared", "Normal", _spaced(0, 160), slanted + _sized(20))
    yield Style("Generated Paper Notice", "Normal", _spaced(0, 240), _QUIET)
    # “Paragraph 9 above” looks like any other words.
    yield Style("Computed Reference", kind="character")
    inset = '<w:ind w:left="170" w:right="170"/>'
    framed = f"<w:pBdr>{_FRAME}</w:pBdr>"
    yield Style(
        "Generated Paper Specimen",
        "Normal",
        f"{_KEPT}{framed}{_spaced(0, 100)}{inset}",
        f"{_BOLD}<w:caps/>{_sized(40)}",
    )
    yield Style("Generated Paper Warning", "Normal", f"<w:keepLines/>{framed}{_spaced(0, 80)}{inset}", _sized(20))
    yield Style("Generated Paper Fact", "Normal", _spaced(0, 40), _QUIET)
    first = DECISION_INDENT + COLUMN
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{first}"/></w:tabs>'
    yield Style(
        DECISION_PARAGRAPH,
        "Body Text",
        f'{_KEPT}{tab}{_spaced(280, 120)}<w:ind w:left="{DECISION_INDENT}" w:firstLine="0"/>',
        slanted,
    )
    item = DECISION_INDENT + LIST_STEP
    yield Style(
        DECISION_ITEM, "Body Text", f'{_KEPT}{_spaced(0, 120)}<w:ind w:left="{item}" w:hanging="{LIST_STEP}"/>', slanted
    )
    yield Style(DECISION_TEXT, "Body Text", f'{_KEPT}{_spaced(0, 120)}<w:ind w:left="{DECISION_INDENT}"/>', slanted)
    if form.front is not None:
        yield Style("header", "Normal", _spaced(0, 0), _sized(18))


def _heading(level: int, before: int) -> str:
    return f'{_KEPT}{_spaced(before, 160)}<w:ind w:left="0" w:firstLine="0"/><w:outlineLvl w:val="{level - 1}"/>'


def _spaced(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="264" w:lineRule="auto"/>'


def _sized(size: int) -> str:
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def first_lines(form: PaperForm, title: str, separator: str) -> Iterator[tuple[str, str]]:
    """Yield the lines that a paper begins with, each with its style."""
    front = form.front
    if front is None:
        yield "Generated Paper Specimen", form.specimen
        yield from (("Generated Paper Warning", notice) for notice in form.notices)
        yield "Generated Paper Title", title
        yield from (("Generated Paper Fact", fact.label + separator + shown_text(fact.value)) for fact in form.facts)
        return
    yield "Generated Cover Letter", front.language_letter
    yield from (("Generated Cover Symbol", line) for line in (front.symbol, front.original, front.date))
    yield "Generated Cover Committee", front.committee
    yield from (("Generated Cover Session", line) for line in (front.session, front.place_and_dates))
    yield "Generated Paper Title", title
    yield "Generated Paper Prepared", front.prepared_by
    yield from (("Generated Paper Notice", notice) for notice in form.notices)


# --- Pages ------------------------------------------------------------------------------------------------------------


def page_edges(manuscript: Manuscript, form: PaperForm, finish: Finish) -> Mapping[str, bytes]:
    """Return the heads of the pages, one for the text and one for each annex, and their foot, as parts by name."""
    edges = {"header": _header(form, form.page, finish), "footer": _edge("ftr", _line("Footer", form.footing), finish)}
    for place, annex in enumerate(_annexes(manuscript), start=1):
        told = form.annex_page.replace("{annex}", annex.label)
        edges[f"header{place + 1}"] = _header(form, told, finish)
    return MappingProxyType(edges)


def set_pages(root: etree._Element, form: PaperForm, finish: Finish) -> None:
    """Begin a section of pages of its own with each annex, whose pages are counted from 1.

    The first page of a document of the committee has no head.
    """
    body = root[0]
    _keep_ends(body)
    titles = [each for each in body.iterchildren(f"{_W}p") if _style_of(each) == "AnnexTitle"]
    official = form.front is not None
    last = body.find(f"{_W}sectPr")
    if last is not None:
        body.remove(last)
    body.append(_section(len(titles), official=official, finish=finish))
    for place, title in enumerate(titles):
        set_property(_properties(title), "pageBreakBefore", val="0")
        _properties(_ending_before(title)).append(_section(place, official=official, finish=finish))


def _keep_ends(body: etree._Element) -> None:
    """Keep what stands before a mark of the end on its page, so that no page has the mark alone."""
    for closing in [each for each in body.iterchildren(f"{_W}p") if _style_of(each) == "GeneratedClosing"]:
        before = closing.getprevious()
        if before is None:
            continue
        rows = list(before.iterchildren(f"{_W}tr"))
        for each in (rows[-1] if rows else before).iter(f"{_W}p"):
            set_property(_properties(each), "keepNext")


def _section(place: int, *, official: bool, finish: Finish) -> etree._Element:
    """Return the section of pages of the main text (0) or of an annex."""
    if place == 0:
        return page_section(finish, first_differs=official)
    return page_section(finish, header=f"header{place + 1}", counts_anew=True)


def _ending_before(title: etree._Element) -> etree._Element:
    """Return the paragraph before the title of an annex, a new one where there is none."""
    before = next((each for each in title.itersiblings(preceding=True) if each.tag in {f"{_W}p", f"{_W}tbl"}), None)
    if before is not None and before.tag == f"{_W}p":
        return before
    made = etree.Element(f"{_W}p")
    title.addprevious(made)
    return made


def _style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _properties(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(f"{_W}pPr")
    if found is None:
        found = etree.Element(f"{_W}pPr")
        paragraph.insert(0, found)
    return found


def _annexes(manuscript: Manuscript) -> Iterator[Section]:
    return (section for section in manuscript.sections if section.role == "annex")


def _header(form: PaperForm, which: str, finish: Finish) -> bytes:
    before, _, after = which.partition("{page}")
    number = f'{_run(before)}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>{_run(after)}'
    if form.front is not None:
        end = '<w:jc w:val="right"/>'
        return _edge(
            "hdr",
            _line("Header", form.heading, end) + f'<w:p><w:pPr><w:pStyle w:val="Header"/>{end}</w:pPr>{number}</w:p>',
            finish,
        )
    tabs = f'<w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/><w:tab w:val="right" w:pos="{WIDE_TEXT_WIDTH}"/>'
    placed = f"<w:tabs>{tabs}</w:tabs>" if finish.wide else ""
    told = f'<w:r><w:rPr><w:b/><w:bCs/><w:caps/></w:rPr><w:t xml:space="preserve">{escape(clean(form.heading))}</w:t></w:r>'
    return _edge(
        "hdr", f'<w:p><w:pPr><w:pStyle w:val="Header"/>{placed}</w:pPr>{told}<w:r><w:tab/></w:r>{number}</w:p>', finish
    )


def _line(style: str, text: str, placed: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{placed}</w:pPr>{_run(text)}</w:p>'


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(clean(text))}</w:t></w:r>' if text else ""


def _edge(root: str, paragraphs: str, finish: Finish) -> bytes:
    made = parse(f"<w:{root} {NAMESPACES}>{paragraphs}</w:{root}>".encode())
    finish_notes(made, finish, {})
    return write(made)
