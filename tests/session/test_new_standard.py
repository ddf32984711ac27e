"""The proposal for a new standard: its computed parts say what the draft, its past and its rounds hold, in six languages."""

from collections import Counter

import pytest

from tests.session.session_matter import complete_matter, grids, real_matter, said, small_matter
from wipo_bc_std.review.outcome import find_outcomes
from wipo_bc_std.session.draft_state import read_text
from wipo_bc_std.session.new_standard import tell_changes, tell_open, tell_rounds, tell_structure
from wipo_bc_std.unsettled.questions import find_questions
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import word


def test_the_structure_has_a_row_for_each_clause_and_annex_with_headings_and_numbers_only() -> None:
    matter = complete_matter()
    rows = grids(tell_structure(matter))["structure"]
    assert [row[0] for row in rows] == [
        "1. Introduction",
        "2. Definitions",
        "3. Keeping samples",
        "4. Exchange of samples",
        "5. Lending samples",
        "6. Documents",
        "Annex I List of provisions",
        "Annex II Form of labels",
        "Annex III Overview",
    ]
    assert rows[2][1:] == ["3", "4"]


def test_what_is_counted_of_the_structure_is_what_its_rows_add_up_to() -> None:
    (paragraph,) = tell_structure(real_matter())
    rows = grids((paragraph,))["structure"]
    assert isinstance(paragraph, nodes.Paragraph)
    told = nodes.shown_text(paragraph.text)
    assert f"numbered paragraphs: {sum(int(row[1]) for row in rows)}." in told
    # What there is none of is left out.
    assert "capability" not in told
    assert sum(int(row[2]) for row in rows) == sum(
        provision.status == "current"
        for provision in {
            block.id: block.provision
            for block in nodes.walk(read_text(real_matter()).sections)
            if isinstance(block, nodes.Box) and block.provision is not None
        }.values()
    )


def test_what_changed_names_the_state_that_it_is_compared_with() -> None:
    told = said(tell_changes(real_matter()))
    assert told.startswith("Changes of the draft since draft-2 (version 0.2.0, ")


def test_without_an_earlier_publication_the_paper_says_so() -> None:
    assert said(tell_changes(complete_matter())) == (
        "There is no earlier publication with which the draft could be compared."
    )


def test_what_is_open_lists_issues_and_each_option_in_the_language_of_the_paper() -> None:
    matter = complete_matter()
    found = grids(tell_open(matter))
    # A day after the freeze is told as it is, and that it is too late.
    due = "March 31, 2027 [after the text is frozen on February 2, 2027]"
    assert found["open-issues"] == [
        ["3. Keeping samples", "Which label lasts longer: paper or tin?", "Task Force", due]
    ]
    assert len(found["questions"]) == len(find_questions(matter.draft).questions)
    assert "[and lend them]" in found["questions"][0][1]
    assert found["questions"][0][1].count(". ") == 0
    assert found["questions"][0][2] == "keep “and lend them”; leave out “and lend them”"
    french = grids(tell_open(complete_matter("fr")))["questions"]
    assert french[0][2].startswith("garder «\u00a0and lend them\u00a0»\u202f; supprimer")


def test_rounds_are_told_in_figures_that_are_those_of_the_disposition_report() -> None:
    matter = complete_matter()
    (found,) = matter.rounds
    rows = grids(tell_rounds(matter))["outcomes-round-1"]
    counts = Counter(outcome.fate for outcome in find_outcomes(found.comments).values())
    assert sorted(int(row[1]) for row in rows) == sorted(counts.values())
    told = said(tell_rounds(matter))
    assert f"Comments: {len(found.comments)}." in told
    # Nothing says who sent what, or what anybody said.
    for comment in found.comments:
        assert comment.label not in told
        assert comment.text not in told


def test_without_a_round_the_paper_says_so() -> None:
    assert said(tell_rounds(real_matter())) == "No round of review is on record."


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_is_made_in_each_language(language: Language) -> None:
    matter = complete_matter(language)
    for make in (tell_structure, tell_changes, tell_open, tell_rounds):
        blocks = make(matter)
        assert said(blocks).strip()
        assert all(not isinstance(block, nodes.Paragraph) or block.number == "#" for block in blocks)


def test_a_draft_without_anything_open_says_zero() -> None:
    told = said(tell_open(small_matter({})))
    assert told == "Open issues: 0.\nAlternatives between which nobody has decided, and words in square brackets: 0."


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_became_of_provisions_is_told_in_a_sentence_each(language: Language) -> None:
    (told,) = tell_changes(real_matter(language))
    first = said((told,)).split("\n", 1)[0]
    assert word("new-standard.marked", language) in first
    # The words before the number say what is counted.
    lead = word("new-standard.provisions-reopening", language, count="\0").partition("\0")[0]
    assert lead in first
