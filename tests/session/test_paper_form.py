"""Papers in each format: heads of pages, the decision, what a specimen says, and the same bytes each time."""

import io
import re
import zipfile

from lxml import etree

from tests.session.form_papers import make_form_paper
from wipo_bc_std.session.paper import PAPER_FORMATS, render_paper

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(*, official: bool, annex: bool = True) -> dict[str, str]:
    content = render_paper(make_form_paper("en", official=official, annex=annex), "docx").content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def said(part: str) -> str:
    return "".join(map(str, etree.fromstring(part.encode()).itertext()))


def test_the_head_of_pages_names_the_symbol_and_counts_annexes_anew() -> None:
    made = parts(official=True)
    assert said(made["word/header.xml"]) == "SC/7/2page 1"
    assert said(made["word/header2.xml"]) == "SC/7/2Annex, page 1"
    assert said(made["word/footer.xml"]) == ""
    assert all('instr=" PAGE "' in made[f"word/{name}.xml"] for name in ("header", "header2"))
    first, second = etree.fromstring(made["word/document.xml"].encode()).iter(f"{W}sectPr")
    # The first page of a document of the committee has no head.
    assert first.find(f"{W}titlePg") is not None
    assert second.find(f"{W}titlePg") is None
    assert [each.get(f"{W}start") for each in second.iter(f"{W}pgNumType")] == ["1"]


def test_each_page_of_a_specimen_says_what_it_is() -> None:
    made = parts(official=False)
    for name in ("header", "header2"):
        assert "specimen, not a WIPO document" in said(made[f"word/{name}.xml"])
    assert all(
        each.find(f"{W}titlePg") is None
        for each in etree.fromstring(made["word/document.xml"].encode()).iter(f"{W}sectPr")
    )
    assert "SC/7/2" not in "".join(made.values())
    assert "ORIGINAL" not in said(made["word/document.xml"])


def test_a_paper_without_an_annex_has_one_section_of_pages() -> None:
    made = parts(official=True, annex=False)
    assert "word/header2.xml" not in made
    assert made["word/document.xml"].count("<w:sectPr") == 1
    assert "[End of document]" in said(made["word/document.xml"])


def test_the_decision_is_one_numbered_paragraph_with_its_list() -> None:
    root = etree.fromstring(parts(official=True)["word/document.xml"].encode())
    styles = [style.get(f"{W}val") for style in root.iter(f"{W}pStyle")]
    assert styles.count("DecisionParagraph") == 1
    assert styles.count("DecisionItem") == 2
    page = render_paper(make_form_paper("en", official=True), "html").content.decode()
    assert re.search(r'<div class="box decision" id="decision">\s*<div class="paragraph numbered"', page)
    assert '<p class="closing">[Annex follows]</p>' in page
    assert '<span class="label">Annex</span>' in page


def test_a_page_for_browsers_is_official_or_a_specimen() -> None:
    official, specimen = (
        render_paper(make_form_paper("en", official=value), "html").content.decode() for value in (True, False)
    )
    assert 'data-form="official"' in official
    assert 'data-form="specimen"' in specimen
    assert "Seventh Session" in official
    assert "SC/7/2" not in specimen
    assert 'class="letter"' not in specimen
    assert "specimen, not a WIPO document" in specimen


def test_the_same_paper_gives_the_same_bytes() -> None:
    for form in PAPER_FORMATS:
        paper = make_form_paper("ar", official=form != "pdf")
        assert render_paper(paper, form).content == render_paper(paper, form).content
