"""What editors, word processors and keyboards put into sources unseen: each is told by its name, at its place."""

import pytest

from tests.project import check_all, clause, make_project, sample_files, shown

STANDARD = sample_files()["standard.yml"].decode()
TERMS = sample_files()["terms/general.yml"].decode()
REST = "\n\n{#scope-rest}\nThis draft concerns [IP Offices](term:ip-office) and cites <ref:bcp-14>."


def scope(body: str) -> str:
    return clause(body + REST)


TRAPS: dict[str, tuple[str, str | bytes, str, str]] = {
    # what it is: file, content, what is to be found, a word of its hint
    "byte order mark": ("clauses/scope.md", "\ufeff" + scope("{#a}\nText."), "S005 clauses/scope.md:1:1", "BOM"),
    "no-break space after a key": (
        "standard.yml", STANDARD.replace("stage: ", "stage:\u00a0"), "S010 standard.yml:5:1", "no-break space",
    ),
    "no-break spaces as indentation": (
        "terms/general.yml", TERMS.replace("    source", "\u00a0" * 4 + "source"), "S010 terms/general.yml:7:5",
        "no-break space",
    ),
    "no-break space in a link": (
        "clauses/scope.md", scope("{#a}\nSee <clause:scope\u00a0>."), "R002 clauses/scope.md:7:5", "no-break space",
    ),
    "right-to-left mark in an id": (
        "clauses/scope.md", scope("{#a\u200f}\nText."), "M002 clauses/scope.md:6:1", "right-to-left mark",
    ),
    "direction turned": ("clauses/scope.md", scope("{#a}\nText \u202eabc."), "S014 clauses/scope.md:7:6", "delete it"),
    "typographic quotes around a value": (
        "standard.yml", STANDARD.replace("working-draft", "“working-draft”"), "S022 standard.yml:5:8", "working-draft",
    ),
    "typographic quotes around a key": (
        "standard.yml", STANDARD.replace("stage:", "“stage”:"), "S020 standard.yml:5:1", "“stage”",
    ),
    "typographic quotes in an id line": (
        "clauses/scope.md", scope("{#a former=“old”}\nText."), "M002 clauses/scope.md:6:1", "quotation mark",
    ),
    "tab as indentation": (
        "terms/general.yml", TERMS.replace("    source", "\tsource"), "S010 terms/general.yml:6:1", "tabs",
    ),
    "decomposed id": ("clauses/scope.md", scope("{#cafe\u0301}\nText."), "M002 clauses/scope.md:6:1", "combining"),
    "decomposed term": (
        "terms/general.yml", TERMS.replace("IP Office", "IP Offi\u0301ce"), "S027 terms/general.yml:4:25", "--fix",
    ),
    "zero width space in a link": (
        "clauses/scope.md", scope("{#a}\nSee <clause:sco\u200bpe>."), "R002 clauses/scope.md:7:5", "zero width space",
    ),
    "full-width colon after a key": (
        "standard.yml", STANDARD.replace("stage: ", "stage：")  , "S010 standard.yml:5:1", "fullwidth colon",
    ),
    "full-width colons as a fence": (
        "clauses/scope.md", scope("{#a}\nText.\n\n：：：{note}\nText.\n：：："), "M008 clauses/scope.md:9:1", "plain colons",
    ),
    "non-breaking hyphen in an identifier": (
        "clauses/scope.md", scope("{#a}\nSee <provision:GA\u201101>."), "R002 clauses/scope.md:7:5", "non-breaking hyphen",
    ),
    "soft hyphen": ("clauses/scope.md", scope("{#a}\nAn of\u00adfice."), "S014 clauses/scope.md:7:6", "delete it"),
    "dashes made of hyphens": (
        "clauses/scope.md", scope("{#a}\nText.").replace("---", "—"), "M001 clauses/scope.md:1:1", "---",
    ),
    "dashes as items": (
        "clauses/scope.md", scope("{#a}\nA list:\n– one\n– two"), "M008 clauses/scope.md:8:1", "`- `",
    ),
    "Windows-1252": ("clauses/scope.md", scope("{#a}\nCafé").encode("cp1252"), "S003 clauses/scope.md:7:4", "UTF-8"),
    "CR LF": ("clauses/scope.md", scope("{#a}\nText.").replace("\n", "\r\n"), "S006 clauses/scope.md:1:4", "LF"),
    "digits of another script": (
        "standard.yml", STANDARD.replace("0.1.0", "٠.١.٠"), "S022 standard.yml:6:10", "0.2.0",
    ),
    "Cyrillic letter in an id": ("clauses/scope.md", scope("{#а}\nText."), "M002 clauses/scope.md:6:1", "cyrillic"),
}  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_told_at_its_place_with_its_name(trap: str) -> None:
    file, content, expected, word = TRAPS[trap]
    found = {shown(item): item.hint for item in check_all(make_project({file: content}))}
    assert expected in found
    assert word in found[expected]


@pytest.mark.parametrize(
    "body",
    [
        ":::{permission} GA-01\n:target:\u00a0office\n\nAn IP Office MAY wait.\n:::",
        "::::{requirement} GA-01\n:target: office\n\nAn IP Office MUST\u00a0NOT wait.\n\n:::{rationale}\nIt fails.\n:::\n::::",
        "{#a}\nAn office’s “draft” – all of it…",
    ],
    ids=["no-break space before a value", "no-break space in a keyword", "typographic signs in text"],
)
def test_what_does_no_harm_is_let_be(body: str) -> None:
    assert [shown(item) for item in check_all(make_project({"clauses/scope.md": scope(body)}))] == []
