"""A proposal for revision: what fell, the place to change, who decides, whom to ask, and the decision paragraph."""

import re
import zipfile
from io import BytesIO

import pytest

from tests.session.world_draft import EVIDENCE, make_world_draft
from wipo_bc_std.evidence.reopening import watch_assumptions
from wipo_bc_std.pipeline import lower_draft
from wipo_bc_std.session.paper import Paper, render_paper
from wipo_bc_std.session.paper_markdown import make_markdown
from wipo_bc_std.session.revision_proposal import make_proposal
from wipo_bc_std.session.world_matter import make_world_matter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language


def propose(name: str, language: Language = "en", **files: str | None) -> Paper:
    draft = make_world_draft({path.replace("__", "/") + ".yml": content for path, content in files.items()})
    item = next(each for each in watch_assumptions(draft).reopened if each.id == name)
    return make_proposal(item, lower_draft(draft, tells_past=False), make_world_matter(draft, language))


def said(paper: Paper, part: str) -> list[str]:
    section = next(each for each in paper.sections if each.id == part)
    return [line for block in section.blocks for line in nodes.shown_lines(block)]


def test_what_fell_is_told_with_its_chain_and_what_else_it_reopens() -> None:
    assert said(propose("GA-01"), "fallen") == [
        "Guide 1:2020 is withdrawn (data: August 1, 2026). In force in its place: Guide 1:2026. On the way there: Guide 1:2023.",
        "The same reopens: GA-03.",
    ]
    assert said(propose("GA-02"), "fallen") == [
        "Offices known to have it in production: 1 (Office A). The text assumes at least 2.",
        "The day on which the text is to be looked at again has come: October 1, 2026.",
    ]


def test_the_place_to_change_is_marked_and_nothing_else_of_the_text() -> None:
    told, _, first, second = said(propose("GA-01"), "text")
    assert told.startswith("The place to change is marked")
    assert first == "– [deleted: Guide 1:2020] [inserted: Guide 1:2026] , as it stands, or"
    assert second == "– the other guide."
    # What is cited in other words is marked as well; without a successor, words are wanted.
    assert said(propose("GA-03"), "text")[1] == ("An IP Office MAY follow [deleted: the other guide] [inserted: …] .")


def test_where_no_words_name_what_fell_the_whole_text_stands_in_brackets() -> None:
    told, text = said(propose("GA-02"), "text")
    assert told.startswith("No words of the text name")
    assert text == "[An IP Office MAY publish the draft that it follows.]"


def test_the_text_itself_is_that_of_the_draft() -> None:
    draft = make_world_draft()
    manuscript = lower_draft(draft, tells_past=False)
    boxes = {box.id: box for box in nodes.walk(manuscript.sections) if isinstance(box, nodes.Box)}
    for item in watch_assumptions(draft).reopened:
        paper = make_proposal(item, manuscript, make_world_matter(draft, "en"))
        stub = next(box for box in nodes.walk(paper.sections) if isinstance(box, nodes.Box))
        # Without what is inserted, and without marks, it is what stood there.
        before = [
            re.sub(r"\[inserted: [^]]*\] |\[deleted: ([^]]*)\] ", r"\1", line) for line in nodes.shown_lines(stub)
        ]
        was = [line for block in nodes.statement(boxes[item.id]) for line in nodes.shown_lines(block)]
        assert [line.strip("[]") for line in before] == was


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("owner: XA", "Office A: it knows best what is recorded under “A network”."),
        ("witnesses: [XB]", "Office B: it knows of what is recorded under “A network”."),
        ("", "No office is known: no evidence on the text names one."),
    ],
)
def test_one_office_is_asked_or_none_is_known(who: str, told: str) -> None:
    assert said(propose("GA-02", evidence__network=EVIDENCE.replace("owner: XA", who)), "asked") == [told]


def test_the_decision_paragraph_invites_whoever_decides() -> None:
    assert said(propose("GA-02"), "decides") == [
        "The text stands in “1 Scope”. The Committee on WIPO Standards (CWS) decides on changes of it."
    ]
    assert said(propose("GA-02"), "decision") == [
        "The CWS is invited to:",
        "(a) note the content of this proposal; and",
        "(b) consider the revision of GA-02 as marked above, and decide on it.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_draft_in_another_language_are_told_to_be_so(language: Language) -> None:
    paper = propose("GA-01", language)
    marks = [
        inline
        for block in nodes.walk(paper.sections)
        if isinstance(block, nodes.Paragraph)
        for inline in block.text
        if isinstance(inline, nodes.Mark)
    ]
    expected = [] if language == "en" else [("untranslated", "en", "ltr")] * 3
    assert [(mark.role, mark.language, mark.direction) for mark in marks] == expected
    assert make_markdown(paper) == make_markdown(propose("GA-01", language))


def test_word_tracks_what_is_deleted_and_inserted() -> None:
    artifact = render_paper(propose("GA-01"), "docx")
    with zipfile.ZipFile(BytesIO(artifact.content)) as package:
        text = package.read("word/document.xml").decode()
    gone = re.findall(r"<w:del .*?</w:del>", text, re.DOTALL)
    come = re.findall(r"<w:ins .*?</w:ins>", text, re.DOTALL)
    assert [re.sub("<[^>]*>", "", each) for each in (*gone, *come)] == ["Guide 1:2020", "Guide 1:2026"]
    assert 'w:author="ST.XX"' in gone[0]
    # What was noted while the file was made is taken out of it again, and there is nothing to remark on.
    assert not re.search(r"<w:r [^>]*change=", text)
    assert "commentReference" not in text
    assert artifact == render_paper(propose("GA-01"), "docx")


def test_the_paper_says_first_that_the_draft_is_unofficial() -> None:
    assert propose("GA-01").notices[0].startswith("This is an unofficial draft.")
