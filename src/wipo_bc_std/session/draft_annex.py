"""The draft as the annex of a proposal: the whole text in files of its own, clean and with changes marked.

Large standards of the CWS stand in files of their own beside the main document (documents CWS/7/4, Annex I, and CWS/4/7).
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.render.redline import redline_artifacts
from wipo_bc_std.session.draft_state import annex_text, compare_with_earlier
from wipo_bc_std.session.paper import Paper
from wipo_bc_std.session.paper_matter import PaperMatter


def make_annex(paper: Paper, matter: PaperMatter) -> tuple[Artifact, ...]:
    """Return the draft as Word, PDF and HTML, and where members saw an earlier one, the redline as Word and PDF.

    Raise FormatError where one of them cannot be made.
    """
    return (*_clean(paper, matter), *_marked(paper, matter))


def _clean(paper: Paper, matter: PaperMatter) -> Iterator[Artifact]:
    # What makes files are large libraries: each is waited for where it is used.
    from wipo_bc_std.render.formats.html import paper_additions, render_page  # noqa: PLC0415
    from wipo_bc_std.render.formats.pdf import pdf_file  # noqa: PLC0415
    from wipo_bc_std.render.word.package import word_file  # noqa: PLC0415

    text, moment, stem = annex_text(matter), datetime.combine(paper.day, time(), UTC), f"{paper.stem}-annex"
    yield Artifact(f"{stem}.docx", word_file(text, moment))
    yield Artifact(f"{stem}.pdf", pdf_file(text, moment))
    yield Artifact(f"{stem}.html", render_page(text, paper_additions()))


def _marked(paper: Paper, matter: PaperMatter) -> Iterator[Artifact]:
    comparison, moment = compare_with_earlier(matter), datetime.combine(paper.day, time(), UTC)
    if comparison is None:
        return
    for form in ("docx", "pdf"):
        (made,) = redline_artifacts(comparison, form, moment)
        yield Artifact(f"{paper.stem}-annex-redline.{form}", made.content)
