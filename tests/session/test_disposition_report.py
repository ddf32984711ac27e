"""The disposition report: every comment that was submitted once, with its outcome in words, why, and what was changed."""

from collections import Counter

import pytest

from tests.session.paper_round import RATIONALE, make_comments, make_paper_matter
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.session.disposition_report import make_report
from wipo_bc_std.session.paper import PAPER_FORMATS, Paper, PaperFormat, render_paper
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

UNDECIDED = ["X-001", "XC-001", "XA-001", "XA-002", "XC-003", "XD-001"]


def boxes(paper: Paper) -> list[nodes.Box]:
    return [block for block in nodes.walk(paper.sections) if isinstance(block, nodes.Box)]


def words(paper: Paper) -> str:
    return "\n".join(line for section in paper.sections for line in nodes.shown_lines(section))


def test_every_comment_stands_once_with_its_outcome_in_words() -> None:
    found = boxes(make_report(make_paper_matter(), is_draft=True))
    assert Counter(box.label for box in found) == Counter(each.label for each in make_comments())
    outcomes = {box.label: next(nodes.shown_lines(box)) for box in found}
    assert outcomes["XA-003"] == "Accepted"
    assert outcomes["XB-003"] == "Treated with XA-003, which says the same – Accepted"
    assert outcomes["XC-004"] == "Withdrawn by its sender"
    assert [label for label, told in outcomes.items() if told == "Not decided yet"] == UNDECIDED
    facts = {fact.name: nodes.shown_text(fact.value) for box in found if box.label == "XB-001" for fact in box.facts}
    assert facts["why"] == RATIONALE
    assert facts["changed"] == "BG-02 (since draft-3)"
    assert facts["response"] == "satisfied"


def test_what_lacks_an_outcome_is_listed_and_nothing_is_made_unless_it_is_a_draft() -> None:
    with pytest.raises(UsageError) as refused:
        make_report(make_paper_matter())
    assert f"6 of 14 comments have no outcome: {', '.join(UNDECIDED)}; decide them" in str(refused.value)
    draft = make_report(make_paper_matter(), is_draft=True)
    assert draft.watermark == "NOT ALL DECIDED"
    assert "6 of 14" in draft.notices[0]
    assert draft.stem == "round-1-report-draft-en"


def test_a_report_of_what_is_decided_is_no_draft_and_marks_nothing() -> None:
    paper = make_report(make_paper_matter(complete=True))
    assert (paper.watermark, paper.stem) == ("", "round-1-report-en")
    assert "Not decided yet" not in words(paper)


def test_a_duplicate_of_what_is_undecided_lacks_its_outcome_too() -> None:
    open_again = [*make_comments()[2].events[:2]]
    matter = make_paper_matter(changed={"XA-003": {"events": tuple(open_again)}})
    assert {"XA-003", "XB-003"} <= {each.label for each in matter.missing()}


def test_what_names_no_text_of_the_round_stands_apart_and_last() -> None:
    paper = make_report(make_paper_matter(), is_draft=True)
    assert [section.id for section in paper.sections][:2] == ["summary", "on/whole"]
    last = paper.sections[-1]
    assert last.id == "lost"
    assert [box.label for box in last.blocks if isinstance(box, nodes.Box)] == ["XE-001"]


def rendered(form: PaperFormat, language: Language = "en") -> Artifact:
    return render_paper(make_report(make_paper_matter(language), is_draft=True), form)


@pytest.mark.parametrize("form", PAPER_FORMATS)
def test_the_same_report_gives_the_same_bytes(form: PaperFormat) -> None:
    assert rendered(form) == rendered(form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_made_in_each_language(language: Language) -> None:
    assert rendered("html", language).path == f"round-1-report-draft-{language}.html"


def test_html_of_others_is_text_and_each_outcome_has_a_colour_beside_its_words() -> None:
    page = rendered("html").content.decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "Guild of Test &lt;b&gt;Registrars&lt;/b&gt;" in page
    assert "\u202e" not in page
    assert '<strong class="outcome" data-outcome="accepted">Accepted</strong>' in page
    # What runs from right to left moves nothing beside it.
    assert "<bdi>\u2068هل يشمل" in page
