"""What a new author typed on the first day: each slip is told in words that lead on, and no fix does harm."""

import pytest

from tests.project import check_all, clause, make_project, shown
from wipo_bc_std.diagnostics.correction import apply_edits

REST = "\n\n{#scope-rest}\nThis draft concerns [IP Offices](term:ip-office) and cites <ref:bcp-14>."


def findings(body: str, **others: str) -> dict[str, str]:
    """Return the hints of the findings in a clause with this body, by code and place."""
    project = make_project({"clauses/scope.md": clause(body + REST), **others})
    return {shown(item): item.hint for item in check_all(project)}


def test_an_id_at_the_end_of_a_heading_is_kept_and_moved_above_it() -> None:
    text = clause(
        "## Off-ledger originals {#originals}\n\n{#a}\nText.\n\n{#b}\n## Others\n\n{#c}\n<clause:originals>" + REST
    )
    found = check_all(make_project({"clauses/scope.md": text}))
    assert [shown(item) for item in found] == ["M002 clauses/scope.md:6:25"]
    (item,) = found
    assert item.fix is not None
    mended = apply_edits(text, item.fix.edits)
    assert mended == text.replace("## Off-ledger originals {#originals}", "{#originals}\n## Off-ledger originals")
    assert [shown(each) for each in check_all(make_project({"clauses/scope.md": mended}))] == []


@pytest.mark.parametrize(
    ("body", "place", "words"),
    [
        ("{#a}\nSee <GA-01>.", "M003 clauses/scope.md:7:5", "<provision:GA-01>"),
        ("{#a}\nSee <requirement:GA-01>.", "R001 clauses/scope.md:7:5", "“provision”"),
        ("{#a}\nSee <issue:x>.", "R001 clauses/scope.md:7:5", "“open-issue”"),
        ("{#a}\nSee <paragraph:a>.", "R001 clauses/scope.md:7:5", "“para”"),
        ("{#a}\nText.\n\n::{note}\nWords.\n::", "M005 clauses/scope.md:9:1", "`:::`"),
        ("{#a}\nA table:\n\n| a | b | c |\n|---|---|\n| 1 | 2 | 3 |", "G001 clauses/scope.md:10:1", "`|---|---|---|`"),
        ("{#a}\nSee <ref:wipo-st-3>.", "R002 clauses/scope.md:7:5", "wipo-bc-std new reference wipo-st-3"),
    ],
)
def test_the_hint_names_what_was_meant(body: str, place: str, words: str) -> None:
    found = findings(body)
    assert words in found[place]


def test_the_word_that_was_meant_as_a_keyword_is_marked() -> None:
    body = (
        "::::{requirement} GA-02\n:target: office\n\nAn IP Office shall wait; see <ref:bcp-14>.\n\n"
        ":::{rationale}\nOtherwise it fails.\n:::\n::::"
    )
    assert findings(body)["P001 clauses/scope.md:9:14"] == "write MUST NOT or MUST for “shall”"


def test_text_with_a_colon_in_a_list_is_told_to_be_quoted() -> None:
    case = "id: wait\ntitle: Waiting\nsummary: An office waits.\nexercises: [GA-01]\nsteps:\n  - The office writes: by letter.\n"
    found = findings("", **{"use-cases/wait.yml": case})
    assert "quotation marks" in found["S022 use-cases/wait.yml:6:5"]


def test_one_broken_line_is_one_finding() -> None:
    references = "references:\n  - id: bcp-14\n    title: Key words: a guide\n"
    found = findings("{#a}\nSee <ref:bcp-14> and <ref:bcp-15>.", **{"references.yml": references})
    assert list(found) == ["S010 references.yml:3:21"]
