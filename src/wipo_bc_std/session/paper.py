"""A paper: what is made of data for members or a meeting, as one description that any of the formats prints.

The words of others stand in it as plain text: what hides, turns or commands is written out, and what they write from right
to left moves nothing beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Literal, assert_never

from msgspec import Struct

from wipo_bc_std.render.format import Artifact, Layout
from wipo_bc_std.review.visible import show_words
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import direction, say_day, word

PaperFormat = Literal["docx", "pdf", "html"]
PAPER_FORMATS: tuple[PaperFormat, ...] = ("docx", "pdf", "html")

# What is longer is no reading matter: the rest is counted, and stands whole in the table as data.
_MOST_SHOWN = 12_000
_MOST_IN_CELL = 4_000
_NOT_SPACE_LIKE = str.maketrans({"\t": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n"})
# Words between these move nothing outside (Unicode Standard Annex #9: first strong isolate).
_ISOLATED = "\u2068{}\u2069"
_FIRST_APART = re.compile("\u2068([^\u2068\u2069]*)\u2069(?=.)", re.DOTALL)
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Speech(Struct, frozen=True):
    """Fixed words in one language."""

    language: Language

    def word(self, key: str, /, **fields: str) -> str:
        """Return fixed words."""
        return word(key, self.language, **fields)

    def say(self, key: str, /, **fields: str) -> str:
        """Return fixed words of papers of a review."""
        return word(f"review-paper.{key}", self.language, **fields)

    def day(self, day: date) -> str:
        """Return a day in words."""
        return say_day(day, self.language)


class Paper(Struct, frozen=True, kw_only=True):
    """A paper in one language: `stem` is the name of its files, `number` what it is about, `state` the occasion.

    `day` is its date, and the time that its files tell. `notices` are whole sentences that stand first. Where it shows words as
    deleted and inserted, `author` is who tracked them in Word. Of `slides` each section is one page; a
    `compact` paper is meant for one page in all.
    A paper for a session has a `form`, made by `view.paper_form`: the front of a document of the committee, or of a specimen.
    """

    stem: str
    language: Language
    number: str
    state: str
    version: str
    title: str
    day: date
    sections: tuple[nodes.Section, ...]
    notices: tuple[str, ...] = ()
    watermark: str = ""
    closing: str = ""
    wide: bool = False
    contents: bool = True
    author: str = ""
    slides: bool = False
    compact: bool = False
    form: nodes.PaperForm | None = None
    footnotes: tuple[nodes.FootnoteText, ...] = ()


def render_paper(paper: Paper, form: PaperFormat) -> Artifact:
    """Return a paper as a file; the same paper gives the same bytes. Raise FormatError where it cannot be made."""
    manuscript, moment = make_manuscript(paper), datetime.combine(paper.day, time(), UTC)
    layout = Layout(
        wide=paper.wide,
        contents=paper.contents,
        names_signs=True,
        slides=paper.slides,
        compact=paper.compact,
        form=paper.form,
    )
    # What makes files are large libraries: each is waited for where it is used.
    match form:
        case "docx":
            from wipo_bc_std.render.word.package import word_file  # noqa: PLC0415
            from wipo_bc_std.render.word.tracking import Remarks  # noqa: PLC0415

            remarks = Remarks(paper.author, moment, {}) if paper.author else None
            content = word_file(manuscript, moment, remarks=remarks, layout=layout)
        case "pdf":
            from wipo_bc_std.render.formats.pdf import pdf_file  # noqa: PLC0415

            content = pdf_file(_with_notice_of_signs(manuscript), moment, layout)
        case "html":
            from wipo_bc_std.render.formats.html import paper_additions, render_page  # noqa: PLC0415

            content = render_page(manuscript, paper_additions(paper.form))
        case _:
            assert_never(form)
    return Artifact(f"{paper.stem}.{form}", content)


def _with_notice_of_signs(manuscript: nodes.Manuscript) -> nodes.Manuscript:
    """Return a text that says so where names stand for signs that the fonts of a PDF do not have."""
    from wipo_bc_std.render.font_signs import name_signs  # noqa: PLC0415 - only where a PDF is made

    said = "".join(line for section in manuscript.sections for line in _all_words(section))
    if name_signs(said) == said:
        return manuscript
    cover = manuscript.cover
    notice = Speech(manuscript.language).say("signs")
    return replace(manuscript, cover=replace(cover, notices=(*cover.notices, notice)))


def _all_words(section: nodes.Section) -> Iterator[str]:
    for block in nodes.walk((section,)):
        if isinstance(block, nodes.Box):
            yield f"{block.label}{block.heading}"
        yield from map(nodes.shown_text, nodes.texts(block))


def make_manuscript(paper: Paper) -> nodes.Manuscript:
    """Return a paper in the vocabulary that formats know."""
    # It brings the model of sources along, which tables as data do not wait for.
    from wipo_bc_std.view.parts import format_words  # noqa: PLC0415

    speech = Speech(paper.language)
    sections = paper.sections if paper.form is None else tuple(_close(paper.sections, paper.form, paper.language))
    return nodes.Manuscript(
        language=paper.language,
        direction=direction(paper.language),
        cover=nodes.Cover(
            number=show_words(paper.number),
            title=paper.title,
            # No format prints this key: what is printed is the label.
            stage="working-draft",
            stage_label=paper.state,
            version=paper.version,
            version_label=speech.word("cover.version", version=paper.version),
            date=paper.day.isoformat(),
            date_label=speech.day(paper.day),
            task_label="",
            notices=paper.notices,
            running_header=paper.title if paper.form is None else paper.form.heading,
            # It is nothing that is edited and given back.
            kind="explanation",
            watermark=paper.watermark or ("" if paper.form is None else paper.form.specimen),
        ),
        words=format_words(speech),
        vocabulary=nodes.Vocabulary(targets=(), rights=(), setups=()),
        sections=sections,
        footnotes=paper.footnotes,
        media=(),
        # Where there are annexes, the last of them has it.
        closing="" if paper.form is not None and sections[-1:] and sections[-1].role == "annex" else paper.closing,
    )


def _close(sections: tuple[nodes.Section, ...], form: nodes.PaperForm, language: Language) -> Iterator[nodes.Section]:
    """Yield the divisions of a paper for a session: each part says at its end what follows.

    An annex without a label, the only one, is called so.
    """
    from wipo_bc_std.view.paper_form import closing_of  # noqa: PLC0415 - see make_manuscript

    annexes = tuple(each.number for each in sections if each.role == "annex")
    ended = 0
    for section, following in zip(sections, (*sections[1:], None), strict=True):
        is_annex = section.role == "annex"
        ended += is_annex
        ends = annexes and (is_annex or (following is not None and following.role == "annex"))
        closing = section.closing or (closing_of(language, annexes=annexes, after=ended) if ends else "")
        label = section.label or (form.annex if is_annex else "")
        yield replace(section, closing=closing, label=label)


# --- Pieces of papers -------------------------------------------------------------------------------------------------


def quote_line(text: str, speech: Speech, most: int = _MOST_IN_CELL) -> str:
    """Return words of others on one line, safe to show: the number of signs that are left out is told behind them."""
    shown = show_words(" ".join(text[:most].translate(_NOT_SPACE_LIKE).split()))
    return isolate(shown, speech) + _tell_rest(text, most, speech)


def quote_lines(text: str, speech: Speech) -> Iterator[str]:
    """Yield words of others line by line, without empty lines, as `quote_line` does."""
    lines = text[:_MOST_SHOWN].replace("\r\n", "\n").replace("\r", "\n").translate(_NOT_SPACE_LIKE).split("\n")
    shown = [isolate(show_words(" ".join(line.split())), speech) for line in lines if line.strip()]
    rest = _tell_rest(text, _MOST_SHOWN, speech)
    yield from shown[:-1] if rest else shown
    if rest:
        yield (shown[-1] if shown else "") + rest


def isolate(shown: str, speech: Speech) -> str:
    """Return words kept apart from those around them where they run the other way."""
    from_right = _FROM_RIGHT.search(shown) is not None
    return shown if not shown or from_right is (direction(speech.language) == "rtl") else _ISOLATED.format(shown)


def _tell_rest(text: str, most: int, speech: Speech) -> str:
    left = len(text) - most
    return f" … [{speech.say('cut', count=f'{left:,}')}]" if left > 0 else ""


def plain(text: str) -> nodes.Inlines:
    """Return plain words as running text."""
    return (nodes.Text(text=_lead(text)),) if text else ()


def _lead(text: str) -> str:
    """Return words that begin with such as run the other way behind a mark of their own direction.

    A browser takes the first letters of a text for its direction, also where they are kept apart (HTML, 3.2.6.4).
    """
    first = _FIRST_APART.match(text)
    if first is None:
        return text
    return (_LEFT_TO_RIGHT if _FROM_RIGHT.search(first[1]) else _RIGHT_TO_LEFT) + text


def paragraph(text: str) -> nodes.Paragraph:
    """Return plain words as a paragraph without a number."""
    return nodes.Paragraph(text=plain(text))


def section(identifier: str, title: str, blocks: tuple[nodes.Block, ...], *, label: str = "") -> nodes.Section:
    """Return a division of a paper."""
    return nodes.Section(
        id=identifier, role="clause", level=1, number=label, label=label, title=plain(title), blocks=blocks
    )


def grid(
    name: str, heads: tuple[str, ...], rows: tuple[tuple[nodes.Inlines, ...], ...], *, numeric: tuple[int, ...] = ()
) -> nodes.Grid:
    """Return a table; columns that are `numeric` stand at the end of their width."""
    head = nodes.Row(id=f"{name}/head", cells=tuple(nodes.Cell(text=plain(each)) for each in heads))
    return nodes.Grid(
        id=name,
        alignments=tuple("end" if place in numeric else "start" for place in range(len(heads))),
        head=(head,),
        rows=tuple(
            nodes.Row(id=f"{name}/row-{number}", cells=tuple(nodes.Cell(text=text) for text in cells))
            for number, cells in enumerate(rows, start=1)
        ),
    )


def fact(name: str, label: str, value: nodes.Inlines) -> nodes.Fact:
    """Return a labelled property."""
    return nodes.Fact(name=name, label=label, value=value)
