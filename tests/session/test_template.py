"""Templates: what anybody typed stands in them as plain words."""

from itertools import pairwise

import pytest

from tests.project import make_project
from tests.session.paper_sources import SESSIONS
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.markdown_source import read_paper
from wipo_bc_std.load.source import Source
from wipo_bc_std.model.block import Paragraph
from wipo_bc_std.model.inline import Text, plain_text
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.session.composition import all_kinds
from wipo_bc_std.session.template import Occasion, escape, list_hints, render_template
from wipo_bc_std.template_files import TEMPLATES
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


@pytest.mark.parametrize(
    "typed",
    [
        "<b>bold</b>", "*stars* and _lines_", "[a](https://example.org)", "<datum:draft.version>", "`code`", "# heading",
        "- item", "+ item", "1. item", "12) item", "::: {decision}", "{#id}", "% allow W005: no", "a | b", "[[words]]",
        "&amp; entity", "back\\slash", "===", "[^note]", "![x](y)", "two\nlines", "{{ say }}", "~~~",
    ],
)  # fmt: skip
def test_what_is_typed_is_read_back_as_the_same_plain_words(typed: str) -> None:
    text = f"---\nid: p\nkind: k\nsession: s\n---\n\n{escape(typed)}\n"
    report: list[Diagnostic] = []
    paper = read_paper(Source("papers/p.md", text, tuple(text.split("\n"))), "p", report)
    assert report == []
    assert paper is not None
    (block,) = paper.blocks
    assert isinstance(block, Paragraph)
    assert {type(each) for each in block.text} == {Text}
    assert plain_text(block.text) == " ".join(typed.split())


def test_a_symbol_that_looks_like_markup_makes_no_markup() -> None:
    (session,) = read_project(make_project({"sessions.yml": SESSIONS})).draft.standard.sessions
    session = session.model_copy(update={"symbol": "X <b>*1*</b> [x](web:y)"})
    for kind in all_kinds().values():
        text = render_template(kind, Occasion(id="p", language="en", session=session))
        report: list[Diagnostic] = []
        read_paper(Source("papers/p.md", text, tuple(text.split("\n"))), "p", report)
        assert [item.message for item in report] == [], kind.name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["progress-report", "work-plan"])
def test_a_plan_with_nothing_ahead_is_not_put_forward_as_a_plan(name: str, language: Language) -> None:
    (session,) = read_project(make_project({"sessions.yml": SESSIONS})).draft.standard.sessions
    proposed, past = (
        ("report.note-plan", "report.note-no-plan")
        if name == "progress-report"
        else ("plan.invited", "plan.invited-past")
    )
    said = {key: word(key, language, paragraph="<para:work-plan>") for key in (proposed, past)}
    for ahead, told, other in ((1, proposed, past), (0, past, proposed), (None, past, proposed)):
        counts = {"plan.ahead": ahead}
        occasion = Occasion(id="p", language=language, session=session, count=counts.get)
        text = render_template(all_kinds()[name], occasion)
        assert said[told] in text
        assert said[other] not in text
        heading = word("report.plan" if ahead else "report.plan-past", language)
        assert heading in text


def test_each_note_of_a_template_asks_by_fixed_words_that_a_hole_can_say() -> None:
    notes = [
        line
        for file in (TEMPLATES / "session").glob("*.md.j2")
        for before, line in pairwise(file.read_text(encoding="utf-8").splitlines())
        if "{editor-note}" in before
    ]
    assert len(notes) > len(list_hints()) > 1
    assert {note.removeprefix('{{ say("').removesuffix('") }}') for note in notes} == list_hints()
