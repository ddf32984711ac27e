"""The kinds of papers made of their templates: no holes in any language, and what is private stays out of what is public."""

from collections.abc import Mapping

import pytest

from tests.session.session_matter import complete_matter, real_matter, said
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.markdown_source import read_paper
from wipo_bc_std.load.source import Source
from wipo_bc_std.model.stage import STAGES, Stage
from wipo_bc_std.session.composition import Composed, all_kinds, all_parts, compose
from wipo_bc_std.session.draft_state import count_divisions
from wipo_bc_std.session.figures import Figures
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.template import Occasion, render_template
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

KINDS = ("proposal", "task-entry", "invitation", "comments", "released-comments", "decision-sheet")


def make(
    kind: str, matter: PaperMatter, stage: Stage = "working-draft", changes: Mapping[str, str] | None = None
) -> Composed:
    """Return the paper that the template of a kind gives, with words of its source changed."""
    occasion = Occasion(id="paper", language=matter.speech.language, session=matter.session, stage=stage)
    text = render_template(all_kinds()[kind], occasion)
    for old, new in (changes or {}).items():
        assert old in text
        text = text.replace(old, new)
    report: list[Diagnostic] = []
    source = read_paper(Source("standard/papers/paper.md", text, tuple(text.split("\n"))), "paper", report)
    assert source is not None
    assert report == []
    return compose(source, all_kinds()[kind], matter)


def decided(made: Composed) -> list[str]:
    """Return what a paper invites the session to."""
    lists = [block for block in nodes.walk(made.paper.sections) if isinstance(block, nodes.Items) and block.ordered]
    return [said(item.blocks) for item in lists[-1].items]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_template_of_each_kind_gives_a_paper_without_holes_in_each_language(kind: str, language: Language) -> None:
    made = make(kind, complete_matter(language))
    assert made.problems == ()
    assert not [
        block for block in nodes.walk(made.paper.sections) if isinstance(block, nodes.Box) and block.role == "missing"
    ]


@pytest.mark.parametrize("stage", STAGES)
def test_what_a_session_is_invited_to_goes_by_the_stage_of_the_draft(stage: Stage) -> None:
    told = decided(make("proposal", complete_matter(), stage))
    assert told[0].startswith("note the content of the present document;")
    assert told[-1].endswith(".")
    assert all(each.endswith((";", "; and")) for each in told[:-1])
    assert any("adopt" in each for each in told) == (stage in {"final-draft", "adopted"})
    assert any("Task No. 999" in each for each in told) == (stage in {"final-draft", "adopted", "held", "discontinued"})
    # A working draft is shared, and nothing is asked of it but comments.
    assert any("for information and comments" in each for each in told) == (stage == "working-draft")


def test_a_proposal_ends_by_saying_that_its_annex_follows() -> None:
    assert make("proposal", complete_matter()).paper.closing == "[Annex follows]"
    assert make("task-entry", complete_matter()).paper.closing == "[End of document]"


def test_what_offices_said_stands_in_no_paper_that_is_not_private() -> None:
    matter = complete_matter()
    for name, part in all_parts().items():
        if not part.private:
            continue
        made = make("released-comments", matter, changes={"released-comments\n::::": f"{name}\n::::"})
        assert [each.message for each in made.problems] == [
            f"the part “{name}” tells what offices said, and this paper is not private"
        ]
        told = said(made.paper.sections)
        for found in matter.rounds:
            assert not [each.label for each in found.comments if each.label in told]


def test_the_structure_counts_what_the_figures_of_the_draft_count() -> None:
    for matter in (real_matter(), complete_matter()):
        figures, divisions = Figures(matter), count_divisions(matter)
        counted = {
            "paragraphs": sum(each.paragraphs for each in divisions),
            "provisions": sum(sum(each.provisions.values()) for each in divisions),
            "terms": sum(each.holds.get("concept", 0) for each in divisions),
            "annexes": sum(each.section.role == "annex" for each in divisions),
        }
        found = {name: figures.find(f"draft.{name}") for name in counted}
        assert {name: datum.value for name, datum in found.items() if datum is not None} == counted


def test_the_paragraphs_of_a_proposal_are_numbered_through() -> None:
    made = make("proposal", real_matter())
    numbers = [
        block.number for block in nodes.walk(made.paper.sections) if isinstance(block, nodes.Paragraph) and block.number
    ]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
