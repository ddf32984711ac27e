"""Ids and links of papers: their own first, then those of the draft."""

import pytest

from tests.project import make_project, read_all, sample_files
from tests.session.paper_sources import FRONT, SESSIONS
from wipo_bc_std.load.project import hold_sources
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.pipeline import lower_draft, read_project
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.resolve.papers import paper_targets


def findings(body: str) -> list[tuple[int, str]]:
    text = FRONT.format(language="en") + body
    problems = read_all(make_project({"sessions.yml": SESSIONS, "papers/report.md": text}))
    return [(item.at.line, item.code) for item in problems]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{#one}\nSee <para:one>, <para:scope-purpose>, <provision:GA-01>, <term:ip-office>.\n", []),
        ("{#one}\nSee <para:decision>.\n\n:::{decision}\nThe CWS is invited to note <para:one>.\n:::\n", []),
        ("## One\n\n{#two}\nSee <para:nowhere>.\n", [(11, "R002")]),
        ("{#one}\nSee <clause:one>.\n", [(9, "R003")]),
        ("{#one}\nA.\n\n{#one}\nB.\n", [(11, "R005")]),
        ("{#scope-purpose}\nA.\n", [(8, "R005")]),
        ("{#one}\nA.[^x]\n", [(9, "R007")]),
        ("{#one}\nA.\n\n[^x]: B.\n", [(11, "R008")]),
        # Figures and documents are looked up where a paper is made, and in the list of documents.
        ("{#one}\n<datum:nothing.known> and <document:cws-1-2/3-4>.\n", []),
        (":::{requirement} GA-90\n:target: office\n\nX.\n:::\n", [(8, "M007")]),
        (":::{computed}\n:::\n", [(8, "M006")]),
        (":::{computed} part\nWords.\n:::\n", [(8, "M007")]),
        (":::{note}\n::::{decision}\nX\n::::\n:::\n", [(9, "M007")]),
    ],
)
def test_what_is_wrong_in_a_paper_is_told_at_its_place(body: str, expected: list[tuple[int, str]]) -> None:
    assert findings(body) == expected


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        (":::{computed} work-plan-table\n:::\n", "M007", "a computed part cannot stand in a clause or annex"),
        (":::{decision}\nWords.\n:::\n", "M007", "a decision paragraph cannot stand in a clause or annex"),
        ("Of <datum:draft.version>.\n", "R001", "a link to a figure stands outside of a paper"),
    ],
)
def test_what_papers_alone_have_is_refused_by_name_in_a_clause(text: str, code: str, told: str) -> None:
    scope = sample_files()["clauses/scope.md"].decode()
    problems = read_all(make_project({"clauses/scope.md": f"{scope}\n{text}"}))
    assert (code, told) in [(item.code, item.message) for item in problems]


def test_a_paper_is_no_part_of_the_draft() -> None:
    text = (
        FRONT.format(language="en")
        + "## One\n\n{#one}\nAn IP Office MUST [[not]] [^a] <provision:GA-01>.\n\n[^a]: B.\n"
    )
    plain = read_project(make_project({"sessions.yml": SESSIONS}))
    with_paper = read_project(make_project({"sessions.yml": SESSIONS, "papers/report.md": text}))
    assert lower_draft(with_paper.draft) == lower_draft(plain.draft)
    assert with_paper.draft.passages == plain.draft.passages
    assert with_paper.draft.backlinks == plain.draft.backlinks
    assert with_paper.draft.index.targets.keys() == plain.draft.index.targets.keys()


def test_a_session_that_is_not_listed_is_told_at_its_place() -> None:
    text = FRONT.format(language="en").replace("session: cws-99", "session: cws-98") + "{#one}\nA.\n"
    (found,) = read_all(make_project({"sessions.yml": SESSIONS, "papers/report.md": text}))
    assert (found.code, found.at.line, found.hint) == ("R002", 4, "did you mean “cws-99”?")


def test_ids_of_a_paper_stand_for_its_paragraphs_headings_and_tables() -> None:
    body = (
        "## One\n\n{#two}\nA.\n\n:::{table} three\n:caption: C\n\n| a |\n|---|\n| b |\n:::\n\n:::{decision}\nD.\n:::\n"
    )
    files = {
        **sample_files(),
        "sessions.yml": SESSIONS.encode(),
        "papers/report.md": (FRONT.format(language="en") + body).encode(),
    }
    draft, _ = resolve(load(hold_sources(files)).standard)
    (paper,) = draft.standard.papers
    found = {name: target.kind for name, target in paper_targets(paper).items()}
    assert found.items() >= {"two": "para", "three": "table", "decision": "para"}.items()
    assert "clause" in found.values()
