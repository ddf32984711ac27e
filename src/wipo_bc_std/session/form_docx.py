"""The form as a Word file: what is asked of an office, then the ISO table of comments; see `review.word_form`.

The columns are those of the ISO, IEC and CEN table (ISO/IEC Directives, Part 1, Consolidated ISO Supplement, Annex SI). Each
text that is asked about stands across the table, and below it a row for a comment on it, with the office filled in. Pages,
styles and directions of writing are those of the draft itself; content controls and bookmarks have no node there, so the
text is written here.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from msgspec import Struct, field

from wipo_bc_std.render.word.finishing import parse
from wipo_bc_std.render.word.package import FormFacts, change_parts, form_file
from wipo_bc_std.render.word.running_text import clean
from wipo_bc_std.render.word.styles import LANDSCAPE_WIDTH, NAMESPACES
from wipo_bc_std.review.form import write_manifest
from wipo_bc_std.review.sheet_form import OFFER_KEY, QUESTION_KEY, digest_cell
from wipo_bc_std.review.vocabulary import ANSWERS, FIELDS, KINDS, POSITIONS, WEIGHTS
from wipo_bc_std.review.word_form import (
    MORE_ROWS,
    UNCHOSEN,
    WHOLE_ROW,
    mark_words,
    name_row,
    pack_own,
    say_manifest,
)
from wipo_bc_std.session.evidence_sheet import index_asked, list_labels
from wipo_bc_std.session.form_matter import STAND_IN, FormMatter, make_for_offices

COLUMNS = ("office", "line", "number", "part", "kind", "text", "proposed", "observations")
# In twentieths of a point.
_SHARES = (960, 920, 1700, 1500, 1500, 3650, 3200)
_WIDTHS = (*_SHARES, LANDSCAPE_WIDTH - sum(_SHARES))
_LABEL_WIDTH = 4600
# Rows at the end, for second comments and for texts that are not listed.
_MORE = 8
# The letters that the ISO table has for kinds.
_LETTERS = {"general": "ge", "technical": "te", "editorial": "ed"}
_HEAD_FILL, _TEXT_FILL = "D9E2F3", "F2F2F2"
_STYLE, _HEAD_STYLE, _TITLE_STYLE = "GeneratedTableText", "GeneratedTableHead", "GeneratedContentsTitle"


class _Sheet(Struct):
    """A text that is being written: XML, all that it prints of its own, and the bookmarks so far."""

    matter: FormMatter
    pieces: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    marks: int = 0
    names: set[str] = field(default_factory=set)

    def say(self, text: str) -> str:
        """Return a text that the form says itself, which is noted."""
        self.own.append(text)
        return text


def make_documents(matters: Iterable[FormMatter]) -> Iterator[bytes]:
    """Yield forms of one round in one language as Word files, in the order of `matters`."""
    return make_for_offices(matters, _make, _name_office)


def _name_office(made: bytes, matter: FormMatter) -> bytes:
    """Return a form with the code of its office: the same parts otherwise."""
    office = matter.manifest.office
    if not office:
        return made
    pairs = (
        (STAND_IN.encode(), office.encode()),
        (digest_cell(STAND_IN).encode(), digest_cell(office).encode()),
    )

    def name(content: bytes) -> bytes:
        for old, new in pairs:
            content = content.replace(old, new)
        return content

    return change_parts(made, name, matter.moment)


def _make(matter: FormMatter) -> bytes:
    sheet = _Sheet(matter)
    cover = matter.manuscript.cover
    _write_asked(sheet)
    _write_answer(sheet)
    _write_comments(sheet)
    header = sheet.say(f"{cover.number} – {cover.version_label} – {cover.running_header}")
    footer = sheet.say(matter.say("form.title"))
    text = f"<w:document {NAMESPACES}><w:body>{''.join(sheet.pieces)}</w:body></w:document>"
    told = write_manifest(matter.manifest)
    facts = FormFacts(
        title=f"{matter.say('form.title')}: {cover.number}, {cover.version_label}",
        about=cover.running_header,
        header=header,
        small=say_manifest(told),
        footer=footer,
        properties={**told, **pack_own(sheet.own)},
    )
    return form_file(parse(text.encode()), matter.manuscript, matter.moment, facts)


# --- Before the table -------------------------------------------------------------------------------------------------


def _write_asked(sheet: _Sheet) -> None:
    """Write what a reader is told before anything else."""
    matter = sheet.matter
    cover = matter.manuscript.cover
    steps = (
        matter.say("form.step-1", position=matter.say("position.no-comment")),
        matter.say("docx.step-2"),
        matter.say("form.step-3", closes=matter.closes),
    )
    told: tuple[tuple[str, Sequence[str]], ...] = (
        (
            "form.draft",
            (f"{cover.number} – {cover.title}", f"{cover.stage_label} – {cover.version_label}", *cover.notices),
        ),
        *((("form.purpose", (matter.own_purpose,)),) if matter.own_purpose else ()),
        ("form.closes", (matter.closes,)),
        ("form.send", (matter.round.reply_to or matter.say("form.send-back"),)),
        ("form.visible", (matter.say(f"visible.{matter.round.visible_to}"),)),
        ("form.how", tuple(f"{number}. {step}" for number, step in enumerate(steps, start=1))),
    )
    sheet.pieces.append(_paragraph(sheet.say(matter.say("form.title")), style=_TITLE_STYLE))
    rows = [
        _row(
            _cell(_LABEL_WIDTH, _paragraph(sheet.say(matter.say(label)), style=_HEAD_STYLE), fill=_HEAD_FILL),
            _cell(LANDSCAPE_WIDTH - _LABEL_WIDTH, *(_paragraph(sheet.say(line)) for line in lines)),
        )
        for label, lines in told
    ]
    sheet.pieces.append(_table((_LABEL_WIDTH, LANDSCAPE_WIDTH - _LABEL_WIDTH), rows, sheet))


def _fields(matter: FormMatter) -> Iterator[tuple[str, str]]:
    """Yield key and label of each field; the questions stand before the contact, as in the workbook."""
    for key in FIELDS:
        if key == "organization" and matter.manifest.office:
            continue
        if key == "contact":
            for number, question in enumerate(matter.round.questions):
                yield f"{QUESTION_KEY}{question.id}", matter.ask(number)
            yield from list_labels(matter).items()
        yield key, matter.say(f"field.{key}")


def _write_answer(sheet: _Sheet) -> None:
    matter = sheet.matter
    sheet.pieces.append(_paragraph(sheet.say(matter.say("sheet.office")), style=_TITLE_STYLE))
    rows: list[str] = []
    asked = index_asked(matter)
    for key, label in _fields(matter):
        if key in asked and key == next(iter(asked)):
            rows.append(_tell(sheet, matter.say("sheet.asked"), matter.say("asked.intro")))
        if key in asked:
            rows.extend(_tell(sheet, *told) for told in asked[key].told)
        marks = (_small(mark_words(key, label)),) if key.startswith(QUESTION_KEY) else ()
        below: tuple[str, ...] = ()
        answer = _paragraph("")
        if key == "position":
            words = [matter.say(f"position.{each}") for each in POSITIONS]
            below = (_paragraph(sheet.say(" / ".join(words))),)
            answer = _choose(words, sheet.say(matter.say("form.choose")))
        elif key == "contact":
            below = (_paragraph(sheet.say(matter.say("form.contact-private"))),)
        elif key.startswith(OFFER_KEY):
            answer = _choose([matter.say(f"reply.{each}") for each in ("yes",) if each in ANSWERS], UNCHOSEN)
        elif key == "office" and matter.manifest.office:
            answer = _paragraph(matter.manifest.office)
        elif key in asked and asked[key].choices:
            answer = _choose(asked[key].choices, UNCHOSEN, typed=True)
        named = _bookmark(sheet, f"field_{key}", _paragraph(sheet.say(label), *marks, style=_HEAD_STYLE))
        rows.append(
            _row(_cell(_LABEL_WIDTH, named, *below, fill=_HEAD_FILL), _cell(LANDSCAPE_WIDTH - _LABEL_WIDTH, answer))
        )
    sheet.own.append(UNCHOSEN)
    sheet.pieces.append(_table((_LABEL_WIDTH, LANDSCAPE_WIDTH - _LABEL_WIDTH), rows, sheet))


def _tell(sheet: _Sheet, label: str, words: str) -> str:
    """Return a row that says something and asks nothing."""
    # In no style that stays with the next row: all questions together are longer than a page.
    named = _paragraph(sheet.say(label), bold=True)
    lines = (_paragraph(sheet.say(line)) for line in words.split("\n"))
    return _row(_cell(_LABEL_WIDTH, named, fill=_HEAD_FILL), _cell(LANDSCAPE_WIDTH - _LABEL_WIDTH, *lines))


# --- The table of comments --------------------------------------------------------------------------------------------


def _write_comments(sheet: _Sheet) -> None:
    matter = sheet.matter
    kinds = [_say_kind(matter, kind) for kind in KINDS]
    weights = ", ".join(matter.say(f"weight.{weight}") for weight in WEIGHTS)
    sheet.pieces.append(_paragraph(sheet.say(matter.say("sheet.comments")), style=_TITLE_STYLE))
    told = (
        matter.say("docx.kinds", kinds=", ".join(kinds), weights=weights),
        f"{matter.say('docx.rows')} {matter.say('help.language')}",
        matter.say("docx.signs"),
    )
    sheet.pieces.extend(_paragraph(sheet.say(line)) for line in told)
    rows = [_row(*_titles(sheet), head=True)]
    for name, number, lines in _texts(matter):
        words = "\n".join(lines)
        first, *others = lines
        mark = _small(mark_words(name, words))
        shown = _bookmark(sheet, name_row(name), _paragraph(first, mark, bold=True, keep=True))
        rest = [_paragraph(line, keep=True) for other in others for line in other.split("\n")]
        rows.append(_row(_cell(LANDSCAPE_WIDTH, shown, *rest, fill=_TEXT_FILL, span=len(COLUMNS)), keep=True))
        rows.extend(
            _row(*_entry(matter, number, mark_words(name, number) if number else "", kinds))
            for _ in range(_MORE if name == MORE_ROWS else 1)
        )
    sheet.pieces.append(_table(_WIDTHS, rows, sheet))


def _say_kind(matter: FormMatter, kind: str) -> str:
    letters = _LETTERS.get(kind)
    words = matter.say(f"kind.{kind}")
    return f"{words} ({letters})" if letters else words


def _titles(sheet: _Sheet) -> Iterator[str]:
    for key, width in zip(COLUMNS, _WIDTHS, strict=True):
        title = sheet.say(sheet.matter.say(f"docx.{key}"))
        yield _cell(width, _paragraph(title, style=_HEAD_STYLE), fill=_HEAD_FILL)


def _texts(matter: FormMatter) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Yield id, printed number and lines of each text that a comment can be about."""
    whole = matter.say("about.whole")
    yield WHOLE_ROW, whole, (whole,)
    for passage in matter.passages:
        # What has no number goes by its id.
        number = passage.number or passage.id
        head = f"{number} – {passage.title}" if passage.title else number
        yield passage.id, number, (head, passage.text)
    yield MORE_ROWS, "", (matter.say("docx.more"),)


def _entry(matter: FormMatter, number: str, mark: str, kinds: Sequence[str]) -> Iterator[str]:
    for key, width in zip(COLUMNS, _WIDTHS, strict=True):
        if key == "office":
            yield _cell(width, _paragraph(matter.manifest.office))
        elif key == "number" and number:
            yield _cell(width, _paragraph(number, _small(mark)))
        elif key == "kind":
            yield _cell(width, _choose(kinds, UNCHOSEN, typed=True))
        else:
            yield _cell(width, _paragraph(""))


# --- Pieces of WordprocessingML (ISO/IEC 29500-1, 17) -------------------------------------------------------------------


def _text(text: str, properties: str = "") -> str:
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{escape(clean(text))}</w:t></w:r>' if text else ""


def _small(text: str) -> str:
    """Return what a reader need not read, in the smallest letters."""
    return _text(f" {text}", '<w:color w:val="6E6E6E"/><w:sz w:val="6"/><w:szCs w:val="6"/>')


def _paragraph(text: str, *more: str, style: str = _STYLE, bold: bool = False, keep: bool = False) -> str:
    properties = f'<w:pStyle w:val="{style}"/>{"<w:keepNext/>" if keep else ""}'
    run = _text(text, "<w:b/><w:bCs/>" if bold else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}{''.join(more)}</w:p>"


def _choose(words: Sequence[str], unchosen: str, *, typed: bool = False) -> str:
    """Return a paragraph with a field in which one of the words is chosen or, where it is `typed`, others are written."""
    kind = "comboBox" if typed else "dropDownList"
    items = "".join(
        f'<w:listItem w:displayText="{escape(each)}" w:value="{escape(each)}"/>' for each in map(clean, words)
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{_STYLE}"/></w:pPr><w:sdt><w:sdtPr><w:showingPlcHdr/><w:{kind}>{items}</w:{kind}>'
        f"</w:sdtPr><w:sdtContent>{_text(unchosen)}</w:sdtContent></w:sdt></w:p>"
    )


def _bookmark(sheet: _Sheet, name: str, paragraph: str) -> str:
    """Return a paragraph with a bookmark around its words."""
    own = name_row(name).removeprefix("row_") if not name.startswith("row_") else name
    if own in sheet.names:
        return paragraph
    sheet.names.add(own)
    sheet.marks += 1
    before, end, rest = paragraph.partition("</w:pPr>")
    inside = rest.removesuffix("</w:p>")
    return (
        f'{before}{end}<w:bookmarkStart w:id="{sheet.marks}" w:name="{own}"/>{inside}'
        f'<w:bookmarkEnd w:id="{sheet.marks}"/></w:p>'
    )


def _cell(width: int, *paragraphs: str, fill: str = "", span: int = 1) -> str:
    told = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    told += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    told += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f"<w:tc><w:tcPr>{told}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def _row(*cells: str, head: bool = False, keep: bool = False) -> str:
    told = "<w:cantSplit/>" if head or keep else ""
    told += "<w:tblHeader/>" if head else ""
    return f"<w:tr>{f'<w:trPr>{told}</w:trPr>' if told else ''}{''.join(cells)}</w:tr>"


def _table(widths: Sequence[int], rows: Iterable[str], sheet: _Sheet) -> str:
    mirrored = "<w:bidiVisual/>" if sheet.matter.manuscript.direction == "rtl" else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="DraftTable"/>{mirrored}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>'
        f'<w:p><w:pPr><w:pStyle w:val="{_STYLE}"/></w:pPr></w:p>'
    )
