"""Sentences, the places of their words, and what stands before a keyword."""

import pytest

from tests.project import check_all, clause, make_project
from wipo_bc_std.check.sentences import (
    names_as_subject,
    place_words,
    provisions,
    read_duties,
    split_sentences,
)
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.resolve.draft import Draft, resolve


def read(body: str) -> Draft:
    draft, _ = resolve(load(make_project({"clauses/scope.md": clause(body)})).standard)
    return draft


def found(body: str, code: str) -> list[str]:
    overlay = {"clauses/scope.md": clause(body)}
    return [item.message for item in check_all(make_project(overlay)) if item.code == code]


def provision(statement: str, kind: str = "requirement", reason: str = "Without it, data is lost.") -> str:
    return f"::::{{{kind}}} GA-01\n:target: office\n\n{statement}\n\n:::{{rationale}}\n{reason}\n:::\n::::"


def test_sentences_end_where_a_capital_follows_a_stop() -> None:
    text = "It is Task No. 59. The rest, e.g. this one, waits for ST.96! (Does it?) Yes"
    assert [text[start:end].strip() for start, end in split_sentences(text)] == [
        "It is Task No. 59.",
        "The rest, e.g. this one, waits for ST.96!",
        "(Does it?)",
        "Yes",
    ]


def test_words_are_placed_across_emphasis_and_lines() -> None:
    draft = read("{#a}\nSome words are\n*set apart* and `code` stays.")
    passage = next(item for item in draft.passages if item.said.startswith("Some"))
    start = passage.said.index("are")
    at = place_words(passage.text, start, start + len("are set apart and"))
    assert (at.line, at.column, at.end_line, at.end_column) == (7, 12, 8, 16)


def test_code_and_quotations_are_not_said() -> None:
    draft = read("{#a}\nWe read “it must” and `shall` and <para:a>, then <term:ip-office>.")
    passage = next(item for item in draft.passages if item.said.startswith("We"))
    assert "must" not in passage.said
    assert "shall" not in passage.said
    assert "para" not in passage.said
    assert passage.said.endswith("ip office.")


def test_a_keyword_in_a_list_has_the_words_that_open_it() -> None:
    draft = read(provision("Once a year, an IP Office\n\n- MUST wait. It rests;\n- in May, MUST go."))
    (item,) = provisions(draft)
    assert [duty.before for duty in read_duties(item)] == [
        "Once a year, an IP Office",
        "Once a year, an IP Office in May,",
    ]


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("A node operator", True),
        ("Each of the node operators", True),
        ("Before it writes for a register, the Node Operator", True),
        ("Data of a node operator", False),
        ("The data of each other node operator", False),
        ("A node operator’s data and a co-node operator", True),
        ("The node", False),
    ],
)
def test_a_target_is_the_subject_unless_a_preposition_stands_before_it(words: str, *, is_named: bool) -> None:
    assert names_as_subject(words, "Node operator") is is_named


@pytest.mark.parametrize(
    "statement",
    [
        "An IP Office MUST give each member a means by which others can verify it.",
        "An IP Office MUST say what it sells, so that whoever comes may ask.",
        "An IP Office MUST name those it can reach.",
        "An IP Office MUST reply in May; the answer stays.",
    ],
)
def test_a_verb_in_a_clause_that_hangs_on_another_is_ordinary(statement: str) -> None:
    assert found(provision(statement), "P005") == []


@pytest.mark.parametrize(
    "statement",
    [
        "An IP Office MUST reply, and may add a letter.",
        "An IP Office MUST reply or can wait.",
        "An IP Office MUST reply. It should be brief.",
    ],
)
def test_a_verb_beside_the_keyword_is_flagged(statement: str) -> None:
    assert len(found(provision(statement), "P005")) == 1


def test_what_editors_and_members_say_of_the_draft_is_not_its_text() -> None:
    assert found(":::{editor-note}\nThe numbers must be supplied.\n:::", "P005") == []


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("Data MUST be kept.", "GA-01 says what is to be done and not by which target"),
        ("If the door is closed, it MUST stay so.", "“it” does not say who conforms to GA-01"),
        (
            "The data of an IP Office MUST last.",
            "the subject of GA-01 is none of its targets: “The data of an IP Office”",
        ),
        ("The key `k1` MUST last.", "the subject of GA-01 is none of its targets: “The key …”"),
        ("MUST last.", "GA-01 begins with its keyword and does not say who conforms"),
    ],
)
def test_a_subject_that_is_no_target_is_named(statement: str, message: str) -> None:
    assert found(provision(statement), "P007") == [message]


@pytest.mark.parametrize("subject", ["Each office", "An IP Office", "IP Offices"])
def test_a_target_is_named_in_full_or_by_its_id(subject: str) -> None:
    assert found(provision(f"{subject} MUST wait."), "P007") == []


def test_whoever_stands_for_one_of_several_targets() -> None:
    source = provision("Whoever keeps data MUST say so.")
    assert len(found(source, "P007")) == 1
    overlay = {
        "clauses/scope.md": clause(source.replace(":target: office", ":target: [office, courier]")),
        "standard.yml": "schema: 1\nnumber: ST.XX\ntitle: Samples\nstage: working-draft\nversion: 0.1.0\n"
        "date: 2026-11-22\nbody: [scope]\ntargets: {office: IP Office, courier: Courier}\ngroups: {GA: General}\n",
    }
    assert [item.message for item in check_all(make_project(overlay)) if item.code == "P007"] == []


def test_each_alternative_may_hold_the_duty() -> None:
    options = "\n\n".join(f":::{{option}} way-{name}\nAn IP Office MUST go {name}.\n:::" for name in ("left", "right"))
    assert found(provision(options), "P006") == []
    assert len(found(provision(f"An IP Office MUST go.\n\n{options}"), "P006")) == 2


@pytest.mark.parametrize(
    ("subject", "count"),
    [
        ("Each Member State", 1),
        ("If asked, a court of law", 1),
        ("The applicable law", 1),
        ("In each State, an IP Office", 0),
        ("The law firm of an office", 0),
    ],
)
def test_outsiders_are_told_from_those_who_only_occur(subject: str, count: int) -> None:
    assert len(found(provision(f"{subject} MUST wait."), "P013")) == count


@pytest.mark.parametrize(
    ("reason", "count"),
    [
        ("Tools and notes are of normal use to the notary; hardware helps.", 1),
        ("The reader does not see the change.", 0),
        ("Others see it in <provision:GA-01>.", 0),
        ("A stale copy is read.", 0),
    ],
)
def test_a_harm_is_told_from_words_that_begin_alike(reason: str, count: int) -> None:
    assert len(found(provision("An IP Office MUST wait.", reason=reason), "P008")) == count
