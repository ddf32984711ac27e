"""The page on the notation is a clause without a finding that uses every directive and every kind of link."""

import re

from tests.project import check_all, make_project, sample_files, shown
from wipo_bc_std.cli.explanations import read_notation, read_paper_notation
from wipo_bc_std.load.directive_source import DIRECTIVES, PAPER_DIRECTIVES
from wipo_bc_std.load.inline_source import LINK_KINDS, PAPER_LINK_KINDS

# What the text says of these is enough.
IN_WORDS = {"example", "editor-note", "reservation"}
SESSIONS = "sessions:\n  - {id: notation-session, symbol: CWS/99, ordinal: 99}\n"
SCOPE = sample_files()["clauses/scope.md"].decode()
BESIDE = {
    "clauses/scope.md": SCOPE.replace(":target: office\n", ":target: office\n:verify: inspection\n"),
    "annexes/provision-list.md": (
        "---\nid: provision-list\ntitle: Provisions\nstatus: informative\n---\n\n"
        "{#list-intro}\nAll of them:\n\n:::{list}\n:of: provisions\n:::\n"
    ),
    "models/notation-model.yml": (
        "id: notation-model\ntitle: A model\nsummary: An office keeps a record.\n"
        "actors:\n  - {id: office, title: Office, governed_by: [GA-91, GA-92, GA-93, GA-94]}\n"
    ),
    "use-cases/notation-case.yml": (
        "id: notation-case\ntitle: A case\nsummary: An office looks for an error.\nexercises: [GA-90, GA-01]\n"
    ),
    "scenarios/notation-story.yml": (
        "id: notation-story\ntitle: A story\nsummary: An office finds an error.\n"
        "steps:\n  - {happens: It is late., needs: Help., answered_by: [GA-01, GA-90]}\n"
    ),
    "evidence/notation-evidence.yml": (
        "id: notation-evidence\ntitle: What is known\nkind: survey\nclaim: Records are kept.\nas_of: 2026-01-01\n"
        "supports: [{id: GA-90, relation: justifies}, {id: notation-case, relation: illustrates}]\nsources: [{ref: bcp-14, kind: official}]\n"
    ),
    "figures/notation.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>\n',
}


def standard() -> str:
    text = sample_files()["standard.yml"].decode().replace("body: [scope]", "body: [scope, notation]")
    return (
        text
        + "annexes: [provision-list]\nverify: {inspection: Inspection}\nrights: {patents: Patents}\nsetups: {single: Single}\n"
    )


def test_the_page_has_no_finding() -> None:
    found = check_all(make_project({"clauses/notation.md": read_notation(), "standard.yml": standard(), **BESIDE}))
    assert [f"{shown(item)} {item.message}" for item in found] == []


def test_the_page_uses_every_directive_and_kind_of_link() -> None:
    page = read_notation()
    assert set(DIRECTIVES) - set(re.findall(r"^:{3,}\{([a-z-]+)\}", page, re.MULTILINE)) == IN_WORDS
    assert all(f"`{name}`" in page for name in IN_WORDS)
    assert set(LINK_KINDS) - set(re.findall(r"[(<]([a-z-]+):", page)) == set()


def test_the_page_on_papers_has_no_finding_and_uses_what_papers_have_beside_it() -> None:
    page = read_paper_notation()
    found = check_all(make_project({"papers/notation-paper.md": page, "sessions.yml": SESSIONS}))
    assert [f"{shown(item)} {item.message}" for item in found] == []
    used = set(re.findall(r"^:{3,}\{([a-z-]+)\}", page, re.MULTILINE))
    assert set(PAPER_DIRECTIVES) - set(DIRECTIVES) <= used
    assert set(PAPER_LINK_KINDS) - set(LINK_KINDS) <= set(re.findall(r"[(<]([a-z-]+):", page))
