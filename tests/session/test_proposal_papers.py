"""The parts of a proposal for revision: its form, reason, change, impact, states, and the list of all."""

from datetime import date

import pytest

from tests.session.adopted_draft import PROPOSAL, lines, make_matter
from wipo_bc_std.session.data.pfr import PFR as FIGURES
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.parts.proposal_change import proposal_change
from wipo_bc_std.session.parts.proposal_form import proposal_form
from wipo_bc_std.session.parts.proposal_impact import proposal_impact
from wipo_bc_std.session.parts.proposal_list import proposal_list
from wipo_bc_std.session.parts.proposal_reason import proposal_reason
from wipo_bc_std.session.parts.proposal_states import proposal_states
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

PARTS = (proposal_form, proposal_reason, proposal_change, proposal_impact, proposal_states, proposal_list)
NONE = {"proposals/pfr-2026-001.yml": None, "proposals/pfr-2026-002.yml": None}


def rows(blocks: tuple[nodes.Block, ...]) -> list[list[str]]:
    grids = [block for block in blocks if isinstance(block, nodes.Grid)]
    return [[nodes.shown_text(cell.text) for cell in row.cells] for grid in grids for row in (*grid.head, *grid.rows)]


def test_the_form_says_number_standard_and_who() -> None:
    assert rows(proposal_form.make(make_matter())) == [
        ["Number", "PFR-2026-001"],
        ["Subject", "Who says it"],
        ["Standard", "ST.XX – Recommendation for samples – two (version 2.0.0)"],
        ["What is to be changed", "GA-01"],
        ["Submitted by", "Office A"],
        ["Submitted on", "August 1, 2026"],
        ["State", "submitted"],
    ]


def test_an_office_that_did_not_agree_is_not_named() -> None:
    files = {"proposals/pfr-2026-001.yml": PROPOSAL.replace("released_on: 2026-08-01\n", "")}
    assert "Submitted by" not in {label for label, _ in rows(proposal_form.make(make_matter(files=files)))}


def test_the_change_is_marked_in_the_text_as_it_is() -> None:
    told = lines(proposal_change.make(make_matter()))
    assert told[0].startswith("What is to go is marked as deleted")
    assert (
        "An IP Office MUST say [deleted: which draft it follows] [inserted: which drafts it follows] ; see paragraph 1."
        in told
    )
    # A new paragraph stands behind the one that it follows, and a deleted one is marked whole.
    assert "[inserted: Courts may read it.] " in told
    assert "[deleted: This draft leaves out:] " in told


def test_words_that_are_not_there_any_more_are_told() -> None:
    files = {"proposals/pfr-2026-001.yml": PROPOSAL.replace("old: which draft it", "old: what it")}
    told = lines(proposal_change.make(make_matter(files=files)))
    assert "GA-01: “which drafts it follows” instead of “what it follows”" in told
    closed = PROPOSAL + "  - {state: withdrawn, date: 2026-08-04}\n"
    told = lines(proposal_change.make(make_matter(about="pfr-2026-001", files={"proposals/pfr-2026-001.yml": closed})))
    assert told == [
        "GA-01: “which drafts it follows” instead of “which draft it follows”",
        "behind paragraph 1, a new paragraph: “Courts may read it.”",
        "paragraph 3: deleted as a whole",
    ]


def test_reason_impact_and_states() -> None:
    assert lines(proposal_reason.make(make_matter())) == [
        "Readers cannot tell.",
        "On August 1, 2026, fewer offices than the 2 that the text assumes were known to have it in production.",
    ]
    # A reason that was made of what fell says that once.
    fell = "On August 1, 2026, fewer offices than the 2 that the text assumes were known to have it in production."
    made = {"proposals/pfr-2026-001.yml": PROPOSAL.replace("Readers cannot tell.", f"{fell} Ask them.")}
    assert lines(proposal_reason.make(make_matter(files=made))) == [f"{fell} Ask them."]
    impact = proposal_impact.make(make_matter())
    assert lines(impact)[0] == "Offices name all drafts."
    assert rows(impact)[1:] == [["GA-01", "Requirement", "IP Office"]]
    states = proposal_states.make(make_matter(about="pfr-2026-002"))
    assert rows(states)[1:] == [
        ["August 2, 2026", "submitted", "", "", ""],
        ["August 3, 2026", "rejected", "SC", "SC/2/9, paragraph 16", ""],
    ]
    assert lines(proposal_impact.make(make_matter(about="pfr-2026-002"))) == [
        "No provision is concerned: whoever implemented the text has nothing to change."
    ]


def test_the_paper_is_about_the_one_named_else_the_last_that_is_open() -> None:
    def number(matter: PaperMatter) -> str:
        return rows(proposal_form.make(matter))[0][1]

    assert number(make_matter()) == "PFR-2026-001"
    assert number(make_matter(about="pfr-2026-002")) == "PFR-2026-002"
    assert [row[0] for row in rows(proposal_list.make(make_matter()))] == ["Number", "PFR-2026-001", "PFR-2026-002"]


def test_the_figures_say_where_they_come_from() -> None:
    found = {datum.name: datum for datum in FIGURES.read(make_matter())}
    assert found.keys() == FIGURES.names.keys()
    assert (found["pfr.total"].value, found["pfr.open"].value) == (2, 1)
    assert found["pfr.submitted-on"].value == date(2026, 8, 1)
    assert found["pfr.number"].source == "proposals/pfr-2026-001.yml"
    assert {datum.name for datum in FIGURES.read(make_matter(files=NONE))} == {"pfr.total", "pfr.open"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_is_there_in_each_language_and_without_proposals(language: Language) -> None:
    for part in PARTS:
        assert part.make(make_matter(language))
        part.make(make_matter(language, files=NONE))
