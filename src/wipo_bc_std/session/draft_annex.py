"""The draft as the annex of a proposal: the whole text in files of its own, clean and with changes marked.

Large standards of the CWS stand in files of their own beside the main document (documents CWS/7/4, Annex I, and CWS/4/7).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Literal, assert_never

from msgspec import structs

from wipo_bc_std.redline.compare import Redline
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.render.redline import redline_artifacts
from wipo_bc_std.session.draft_state import compare_with_earlier, read_text
from wipo_bc_std.session.paper import PAPER_FORMATS, Paper, PaperFormat
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.paper_form import closing_of
from wipo_bc_std.view.wording import word

# As a page, what changed is read on the site.
_MARKED_FORMS: tuple[Literal["docx", "pdf"], ...] = ("docx", "pdf")


def make_annex(paper: Paper, matter: PaperMatter, forms: Sequence[PaperFormat] = PAPER_FORMATS) -> tuple[Artifact, ...]:
    """Return the draft in each format, and where members saw an earlier one, the redline as Word and PDF, if that is wanted.

    Raise FormatError where one of them cannot be made.
    """
    return (*_clean(paper, matter, forms), *_marked(paper, matter, forms))


def annex_text(paper: Paper, matter: PaperMatter) -> nodes.Manuscript:
    """Return the text of the draft as the annex of a paper: each page says of what, and its end that nothing follows."""
    text = read_text(matter)
    return replace(text, cover=_as_annex(text.cover, text.language, paper.form), closing=_close(text.language))


def _close(language: Language) -> str:
    return closing_of(language, annexes=("",), after=1)


def _as_annex(
    cover: nodes.Cover, language: Language, form: nodes.PaperForm | None, marked_since: str = ""
) -> nodes.Cover:
    """Return the cover of the draft as that of an annex; the block of an official front page stands on the paper itself.

    It says since which state changes are marked, where they are.
    """
    annex = word("paper-form.annex", language)
    is_official = form is not None and form.front is not None
    heading = form.heading if form is not None else word("paper-form.running", language)
    specimen = "" if is_official else word("paper-form.specimen", language)
    # It is found alone as often as with its paper, so that it says the same in its own box.
    warned = () if is_official else (specimen.upper(), word("paper-form.not-issued", language))
    separator = word("words.list-separator", language)
    since = f"{separator}{word('paper-form.marked-since', language, state=marked_since)}" if marked_since else ""
    # What stands at the foot of each page, as one comes loose from the others.
    footing = "" if is_official else word("paper-form.made-by", language, draft=cover.number)
    return replace(
        cover,
        front=None,
        stage_label=f"{cover.stage_label}{since}",
        notices=(*warned, *cover.notices),
        # Behind the denial, what is denied would seem to be that it is an annex.
        running_header=f"{heading}{separator}{annex}" if is_official else f"{annex} \u2013 {heading}".upper(),
        watermark=specimen or cover.watermark,
        footing=footing,
    )


def _clean(paper: Paper, matter: PaperMatter, forms: Sequence[PaperFormat]) -> Iterator[Artifact]:
    # What makes files are large libraries: each is waited for where it is used.
    from wipo_bc_std.render.formats.html import paper_additions, render_page  # noqa: PLC0415
    from wipo_bc_std.render.formats.pdf import pdf_file  # noqa: PLC0415
    from wipo_bc_std.render.word.package import word_file  # noqa: PLC0415

    text, moment, stem = annex_text(paper, matter), datetime.combine(paper.day, time(), UTC), f"{paper.stem}-annex"
    for form in forms:
        match form:
            case "docx":
                content = word_file(text, moment)
            case "pdf":
                content = pdf_file(text, moment)
            case "html":
                content = render_page(text, paper_additions())
            case _:
                assert_never(form)
        yield Artifact(f"{stem}.{form}", content)


def _marked(paper: Paper, matter: PaperMatter, forms: Sequence[PaperFormat]) -> Iterator[Artifact]:
    wanted = tuple(form for form in _MARKED_FORMS if form in forms)
    if not wanted:
        return
    comparison, moment = compare_with_earlier(matter), datetime.combine(paper.day, time(), UTC)
    if comparison is None:
        return
    comparison = structs.replace(comparison, redline=_with_cover(comparison.redline, paper.form, comparison.states.old))
    for form in wanted:
        (made,) = redline_artifacts(comparison, form, moment)
        yield Artifact(f"{paper.stem}-annex-redline.{form}", made.content)


def _with_cover(redline: Redline, form: nodes.PaperForm | None, since: str) -> Redline:
    """Return a redline whose pages and whose end say that it is an annex; its covers are computed, and no change."""
    whole = redline.whole
    parts = tuple(
        replace(part, node=_as_annex(part.node, redline.language, form, since))
        if isinstance(part.node, nodes.Cover)
        else part
        for part in whole.parts
    )
    node = whole.node
    if isinstance(node, nodes.Manuscript):
        node = replace(node, closing=_close(redline.language))
    return replace(redline, whole=replace(whole, node=node, parts=parts))
