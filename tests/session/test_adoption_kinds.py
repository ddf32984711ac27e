"""The papers of what follows adoption, as their templates begin them: whole in each language, with and without data."""

import pytest

from tests.session.adopted_draft import FILES, SESSION, make_matter
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load.markdown_source import read_paper
from wipo_bc_std.load.source import Source
from wipo_bc_std.session.composition import Composed, all_kinds, compose
from wipo_bc_std.session.figures import Figures
from wipo_bc_std.session.kind import PaperKind
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.template import Occasion, render_template
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

KINDS = [
    all_kinds()[name] for name in ("revision-proposal", "revision-note", "corrigendum", "erratum", "implementation")
]
NOTHING = dict.fromkeys(FILES) | {"sessions.yml": FILES["sessions.yml"]}


def begin(kind: PaperKind, matter: PaperMatter) -> Composed:
    figures = Figures(matter)
    occasion = Occasion(
        id="p",
        language=matter.speech.language,
        session=SESSION,
        about=matter.about,
        known=lambda name: figures.find(name) is not None,
    )
    text = render_template(kind, occasion)
    report: list[Diagnostic] = []
    source = read_paper(Source("papers/p.md", text, tuple(text.split("\n"))), "p", report)
    assert source is not None
    assert source.matter.about == (matter.about or None)
    assert [item.message for item in report] == []
    made = compose(source, kind, matter)
    assert [item.message for item in made.problems] == []
    return made


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.command)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_whole_in_each_language(kind: PaperKind, language: Language) -> None:
    made = begin(kind, make_matter(language))
    numbers = [
        block.number for block in nodes.walk(made.paper.sections) if isinstance(block, nodes.Paragraph) and block.number
    ]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert numbers


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.command)
def test_each_says_so_where_there_is_nothing_to_tell(kind: PaperKind) -> None:
    made = begin(kind, make_matter(files=NOTHING))
    said = " ".join(line for block in made.paper.sections for line in nodes.shown_lines(block))
    assert any(told in said for told in ("No proposal", "No version", "No such correction", "No office"))


def test_a_paper_with_a_change_is_tracked_in_word_and_no_other() -> None:
    assert begin(KINDS[0], make_matter()).paper.author == "ST.XX"
    assert begin(KINDS[0], make_matter(about="pfr-2026-002")).paper.author == ""
