"""What the first page says of an outcome: a fact with its source, in each language, and never a claim of its own."""

import pytest

from tests.project import make_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.pipeline import lower_draft
from wipo_bc_std.resolve.draft import resolve
from wipo_bc_std.view.fixed import LANGUAGES, Language

SESSIONS = """\
sessions:
  - {id: sc-1, symbol: SC/1, ordinal: 1}
  - {id: sc-2, symbol: SC/2, ordinal: 2}
publications:
  - {id: first, kind: milestone}
"""
OUTCOME = """\
session: sc-1
considered: first
result: deferred
source: {document: SC/1/9, paragraphs: "12"}
"""


def notices(language: Language = "en", **outcomes: str) -> tuple[str, ...]:
    files = {f"outcomes/{name.replace('_', '-')}.yml": text for name, text in outcomes.items()}
    standard = load(make_project({"sessions.yml": SESSIONS, **files})).standard
    draft, _ = resolve(standard, language=language)
    return lower_draft(draft).cover.notices


def test_without_an_outcome_nothing_is_said() -> None:
    assert len(notices()) == 3


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ("deferred", "deferred its decision on the state “first” of this draft (SC/1/9, paragraph 12)."),
        ("returned", "returned the state “first” of this draft to the task force (SC/1/9, paragraph 12)."),
        ("adopted", "adopted the state “first” of this draft (SC/1/9, paragraph 12)."),
    ],
)
def test_an_outcome_is_told_with_its_source(result: str, words: str) -> None:
    told = notices(sc_1=OUTCOME.replace("deferred", result))
    # What the draft says of itself stands before it, and stays.
    assert told[:3] == notices()
    assert told[3] == f"At its session SC/1, the Committee on WIPO Standards (CWS) {words}"
    assert told[4:] == (
        ("What counts is the text that WIPO publishes, not this draft.",) if result == "adopted" else ()
    )


def test_the_number_given_is_told() -> None:
    assert notices(sc_1=f"{OUTCOME}number: ST.999\n")[-1] == "The number given to it is ST.999."


def test_the_last_session_counts() -> None:
    later = OUTCOME.replace("sc-1", "sc-2").replace("SC/1", "SC/2").replace("deferred", "returned")
    told = notices(sc_1=OUTCOME, sc_2=later)
    assert [("SC/2/9" in each, "SC/1/9" in each) for each in told[3:]] == [(True, False)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_names_session_state_and_source(language: Language) -> None:
    told = notices(language, sc_1=OUTCOME.replace("deferred", "adopted"))
    (line,) = (each for each in told if "SC/1/9" in each)
    assert ("SC/1" in line.replace("SC/1/9", ""), "first" in line) == (True, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_days_of_effect_and_transition_are_said_where_they_are_set(language: Language) -> None:
    adopted = OUTCOME.replace("deferred", "adopted\neffect: 2027-07-01\ntransition_until: 2028-06-30")
    told = notices(language, sc_1=adopted)
    assert len([notice for notice in told if "2027" in notice]) == 1
    assert len([notice for notice in told if "2028" in notice]) == 1
    assert len(told) == len(notices(language, sc_1=OUTCOME.replace("deferred", "adopted"))) + 2
    if language == "en":
        assert "It takes effect on July 1, 2027." in told
        assert "The version before it may be used until June 30, 2028." in told
