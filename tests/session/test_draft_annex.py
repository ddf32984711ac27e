"""The draft as the annex of a proposal: files of its own, clean and marked, that say on each page what they are."""

from dataclasses import replace

from msgspec import structs

from tests.session.session_matter import complete_matter
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_changes import accept, has_changes
from wipo_bc_std.office_files.word_nodes import Document, walk_paragraphs
from wipo_bc_std.session.draft_annex import annex_text, make_annex
from wipo_bc_std.session.draft_state import read_text
from wipo_bc_std.session.paper import Paper
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.paper_form import OwnLines, make_form


def paper(matter: PaperMatter) -> Paper:
    return Paper(
        stem="proposal-en",
        language="en",
        number="",
        state="",
        version="",
        title="",
        day=matter.day,
        sections=(),
    )


def matter_with_earlier() -> PaperMatter:
    """Return the complete sample after a publication that had another first clause."""
    matter = complete_matter()
    text = read_text(matter)
    first, *others = text.sections
    old = replace(text, sections=(replace(first, title=(nodes.Text(text="Foreword"),)), *others))
    return structs.replace(matter, read_published=lambda _name, _language: old)


def test_the_annex_is_the_whole_draft_with_heads_that_say_so() -> None:
    matter = complete_matter()
    text = annex_text(paper(matter), matter)
    assert text.sections == read_text(matter).sections
    assert text.cover.running_header == "ANNEX – SPECIMEN, NOT A WIPO DOCUMENT"
    assert text.cover.watermark == "Specimen"
    # It is found without its paper, too.
    assert text.cover.notices[0] == "SPECIMEN"
    assert "nor its Blockchain Task Force" in text.cover.notices[1]
    assert text.closing == "[End of Annex and of document]"


def test_under_a_mandate_its_heads_name_the_document_and_its_front_block_stands_on_that_alone() -> None:
    matter = complete_matter()
    standard = matter.draft.standard
    own = OwnLines(symbol="SC/2/7")
    (session,) = (each for each in standard.sessions if each.id == "sc-2")
    official = structs.replace(paper(matter), form=make_form(standard, session, "en", own))
    assert read_text(matter).cover.front is not None
    cover = annex_text(official, matter).cover
    assert (cover.running_header, cover.front) == ("SC/2/7, Annex", None)


def test_it_is_made_in_each_format_and_without_an_earlier_text_nothing_is_marked() -> None:
    matter = complete_matter()
    made = {each.path: each.content for each in make_annex(paper(matter), matter)}
    assert list(made) == ["proposal-en-annex.docx", "proposal-en-annex.pdf", "proposal-en-annex.html"]
    assert made["proposal-en-annex.pdf"].startswith(b"%PDF")
    assert b"Keeping samples" in made["proposal-en-annex.html"]
    assert [each.path for each in make_annex(paper(matter), matter, ["html"])] == ["proposal-en-annex.html"]


def test_after_an_earlier_text_the_changes_are_tracked_in_word_and_marked_in_a_pdf() -> None:
    matter = matter_with_earlier()
    made = {each.path: each.content for each in make_annex(paper(matter), matter)}
    assert set(made) >= {"proposal-en-annex-redline.docx", "proposal-en-annex-redline.pdf"}
    clean, marked = (read_word(made[f"proposal-en-annex{each}.docx"], each) for each in ("", "-redline"))
    assert has_changes(marked)
    assert not has_changes(clean)
    # To accept all gives the clean file; a table of contents is made anew by Word.
    since = ", with changes marked since first (version 0.3.0, November 22, 2026)"
    told = _words(accept(marked))
    assert sum(since in line for line in told) == 1
    assert [line.replace(since, "") for line in told] == _words(clean)


def _words(document: Document) -> list[str]:
    paragraphs = (
        "".join(run.text for run in each.runs).strip()
        for each in walk_paragraphs(document.blocks)
        if not each.style.casefold().startswith("toc")
    )
    return [words for words in paragraphs if words]


def test_the_same_annex_gives_the_same_bytes() -> None:
    matter = complete_matter()
    assert make_annex(paper(matter), matter) == make_annex(paper(matter), matter)
