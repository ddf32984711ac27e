"""A paper is made of its source: figures, computed parts, numbers, references; what is not known is a hole that is told."""

import pytest

from tests.session.paper_sources import compose_text
from wipo_bc_std.session.composition import Composed, all_kinds, all_parts
from wipo_bc_std.template_files import TEMPLATES
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import WORDING, word

TASK = 'number: 7\ndescription: [One; and, Two.]\nsource: {document: CWS/98/3, paragraphs: "4"}\n'
PLAN = "items:\n  - {id: one, title: '*One* <b>', actions: [Do it.], time_frame: '2027'}\n"


def lines(made: Composed) -> list[str]:
    return [line for section in made.paper.sections for line in nodes.shown_lines(section)]


def test_paragraphs_are_counted_through_the_paper_and_referred_to_by_number() -> None:
    made = compose_text(
        "## One\n\n{#first}\nSee <para:third> and <para:decision>.\n\n## Two\n\n{#second}\nSee <para:first>.\n\n"
        "### Below\n\n{#third}\nSee <para:third>, [that](para:first), <para:scope-purpose>, <provision:GA-01>.\n\n"
        ":::{decision}\nThe CWS is invited to:\n\n1. note <para:second>.\n:::\n"
    )
    assert lines(made) == [
        "See paragraph 3 below and paragraph 4 below.",
        "See paragraph 1 above.",
        # What stands in the draft is called as it is there.
        "See paragraph 3, that, paragraph 1, GA-01.",
        # Without a mandate nobody is invited to anything.
        "specimen, not a WIPO document",
        "The CWS is invited to:",
        "(a) note paragraph 2 above.",
    ]
    assert made.problems == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_above_and_below_are_said_in_each_language(language: Language) -> None:
    made = compose_text("{#one}\nA <para:two>.\n\n{#two}\nB <para:one>.\n", language=language)
    above, below = WORDING["paper.above"][language].text, WORDING["paper.below"][language].text
    label = WORDING["label.paragraph"][language].text
    told = (below.format(paragraph=label.format(number=2)), above.format(paragraph=label.format(number=1)))
    assert lines(made) == [f"A {told[0]}.", f"B {told[1]}."]


def test_figures_and_parts_stand_in_the_paper() -> None:
    body = (
        "## Task <datum:task.number>\n\n{#one}\nVersion <datum:draft.version>, **<datum:draft.provisions>** of them.[^x]\n\n"
        ":::{computed} task-description\n:::\n\n:::{computed} work-plan-table\n:::\n\n[^x]: Of <datum:draft.date>.\n"
    )
    made = compose_text(body, {"task.yml": TASK, "work-plan.yml": PLAN})
    assert nodes.shown_text(made.paper.sections[0].title) == "Task 7"
    assert lines(made) == [
        "Version 0.1.0, 1 of them.",
        "“One; and",
        "Two.”",
        "(See paragraph 4 of document CWS/98/3.)",
        "Item | Description | Time frame",
        "One <b> | Do it. | 2027",
    ]
    assert [nodes.shown_text(each.text) for each in made.paper.footnotes] == ["Of November 22, 2026."]
    assert list(made.figures) == ["task.number", "draft.version", "draft.provisions", "draft.date"]


def test_what_is_not_known_is_a_hole_that_is_seen_and_told() -> None:
    made = compose_text(
        "{#one}\nOf <datum:draft.versoin>, <datum:comments.received>.\n\n:::{computed} work-plan\n:::\n"
    )
    assert lines(made) == ["Of datum:draft.versoin, datum:comments.received.", "work-plan"]
    told = [(item.at.line, item.message, item.hint) for item in made.problems]
    assert told == [
        (
            9,
            "there is no figure “draft.versoin”",
            "did you mean “draft.version”?; wipo-bc-std session figures lists all",
        ),
        (
            9,
            "the figure “comments.received” is not known now",
            "it is: how many comments were received; add the data, or write the sentence without it",
        ),
        (11, "there is no computed part “work-plan”", "did you mean “work-plan-table”?"),
    ]


def test_nothing_computed_carries_where_it_comes_from_into_a_format() -> None:
    made = compose_text(
        "{#one}\nVersion <datum:draft.version>.\n\n:::{computed} work-plan-table\n:::\n", {"work-plan.yml": PLAN}
    )
    kinds = {type(each) for block in nodes.walk(made.paper.sections) for text in nodes.texts(block) for each in text}
    assert kinds <= {nodes.Text, nodes.Emphasis}


def test_each_kind_has_a_title_in_the_fixed_words_and_a_template() -> None:
    for kind in all_kinds().values():
        assert kind.title in WORDING, kind.name
        assert (TEMPLATES / "session" / f"{kind.name}.md.j2").is_file(), kind.name
    assert all(part.summary for part in all_parts().values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hole_says_what_is_to_be_written_where_the_template_asks_for_it(language: Language) -> None:
    hint, hole = word("report.hint.objective", language), word("paper-form.to-be-written", language)
    made = compose_text(f":::{{editor-note}}\n{hint}\n:::\n", language=language)
    (line,) = (line for section in made.paper.sections for line in nodes.shown_lines(section))
    assert line.startswith(hole)
    assert line.endswith(hint)


def test_what_the_leader_noted_is_not_printed_in_a_hole() -> None:
    made = compose_text(":::{editor-note}\nAsk XB first.\n:::\n")
    told = [line for section in made.paper.sections for line in nodes.shown_lines(section)]
    assert told == ["[to be written by the leader]"]
