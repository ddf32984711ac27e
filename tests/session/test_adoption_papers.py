"""The parts on what was adopted: effect and transition, changes, corrections, and what offices released of implementing it."""

import pytest

from tests.session.adopted_draft import PARTLY, SECOND, lines, make_matter
from tests.session.test_proposal_papers import rows
from wipo_bc_std.session.data.implementation import IMPLEMENTATION
from wipo_bc_std.session.data.revision import REVISION
from wipo_bc_std.session.datum import DataGroup
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import Part
from wipo_bc_std.session.parts.corrigendum_head import corrigendum_head
from wipo_bc_std.session.parts.corrigendum_places import corrigendum_places
from wipo_bc_std.session.parts.erratum_head import erratum_head
from wipo_bc_std.session.parts.erratum_places import erratum_places
from wipo_bc_std.session.parts.implementation_counts import implementation_counts
from wipo_bc_std.session.parts.implementation_provisions import implementation_provisions
from wipo_bc_std.session.parts.implementation_statements import implementation_statements
from wipo_bc_std.session.parts.revision_changes import revision_changes
from wipo_bc_std.session.parts.revision_effect import revision_effect
from wipo_bc_std.view.fixed import LANGUAGES, Language

PARTS = (
    revision_effect, revision_changes, corrigendum_head, corrigendum_places, erratum_head, erratum_places,
    implementation_counts, implementation_statements, implementation_provisions,
)  # fmt: skip


def said(part: Part, matter: PaperMatter) -> str:
    return "\n".join(lines(part.make(matter)))


def test_effect_and_transition_are_told_and_what_was_not_set() -> None:
    assert said(revision_effect, make_matter()) == (
        "The version 2.0.0 was adopted on June 10, 2026 (SC/2/9, paragraph 14). It takes effect on July 1, 2026. "
        "The version 1.0.0 before it may be used until June 30, 2027."
    )
    bare = SECOND.replace("effect: 2026-07-01\ntransition_until: 2027-06-30\n", "").replace("date: 2026-06-10\n", "")
    assert said(revision_effect, make_matter(files={"outcomes/sc-2.yml": bare})) == (
        "The version 2.0.0 was adopted (SC/2/9, paragraph 14). No day of effect was set. "
        "No period was set in which the version 1.0.0 before it may still be used."
    )
    first = said(revision_effect, make_matter(files={"outcomes/sc-2.yml": None}))
    assert first.endswith("It is the first version that was adopted.")
    none = make_matter(files={"outcomes/sc-1.yml": None, "outcomes/sc-2.yml": None})
    assert said(revision_effect, none) == "No version was adopted of which there is a record."


def test_changes_are_counted_by_class_and_listed_by_text() -> None:
    assert rows(revision_changes.make(make_matter())) == [
        ["Class", "Changes"],
        ["obligation", "1"],
        ["technical", "2"],
        ["explanation", "0"],
        ["editorial", "3"],
        ["Text", "Change", "Why"],
        ["GA-01", "changed", ""],
        ["GA-02", "new", ""],
        ["paragraph 2", "gone", ""],
    ]
    reason = "id: clearer\nabout: GA-01\nreason: Readers could not tell.\n"
    told = rows(revision_changes.make(make_matter(files={"changes/clearer.yml": reason})))
    assert ["GA-01", "changed", "Readers could not tell."] in told
    assert revision_changes.make(make_matter(files={"outcomes/sc-2.yml": None})) == ()


def test_a_correction_says_what_to_read_by_the_printed_number() -> None:
    assert said(erratum_places, make_matter()) == (
        "In paragraph 1, read “draft concerns” instead of “draft conserns”.\nA letter was wrong."
    )
    assert said(corrigendum_places, make_matter()) == (
        "In GA-01, read “Office MUST say” instead of “Office SHOULD say”.\nThe wrong word was printed."
    )
    assert lines(corrigendum_head.make(make_matter())) == [
        "Corrigendum 2 to ST.XX, version 2.0.0, of June 10, 2026 (publication “two”), issued on June 21, 2026.",
        "The Committee on WIPO Standards (CWS) decided on it; see SC/2/9, paragraph 15.",
        "The corrected text is published beside it as “two-corr-2”; what was published first stays as it was.",
    ]
    assert "slips of the editors" in said(erratum_head, make_matter())
    assert "Mot erroné." in said(corrigendum_places, make_matter("fr"))


def test_statements_are_counted_and_only_those_released_are_told() -> None:
    assert rows(implementation_counts.make(make_matter())) == [
        ["Version", "Completely", "Partly", "Not implemented", "Statements"],
        ["two (version 2.0.0)", "1", "1", "0", "2"],
    ]
    assert rows(implementation_statements.make(make_matter()))[1:] == [
        ["Office A", "two (version 2.0.0)", "August 1, 2026", "Partly", "We name one draft.", "All by 2027."],
        ["Office B", "two (version 2.0.0)", "August 1, 2026", "Completely", "", ""],
    ]
    assert rows(implementation_provisions.make(make_matter()))[1:] == [
        ["GA-01", "two (version 2.0.0)", "1", "1", "0", "0"]
    ]
    secret = {"implementations/xa-two.yml": PARTLY.split("released:", maxsplit=1)[0]}
    for part in (implementation_counts, implementation_statements, implementation_provisions):
        assert "We name one draft." not in said(part, make_matter(files=secret))
        assert "Office A" not in said(part, make_matter(files=secret))
    assert rows(implementation_counts.make(make_matter(files=secret)))[1] == ["two (version 2.0.0)", "1", "0", "0", "1"]
    none = make_matter(files={"implementations/xa-two.yml": None, "implementations/xb-two.yml": None})
    assert said(implementation_counts, none) == "No office has released a statement yet."


@pytest.mark.parametrize("group", [REVISION, IMPLEMENTATION], ids=lambda group: group.name)
def test_each_figure_is_there_and_has_a_name(group: DataGroup) -> None:
    assert {datum.name for datum in group.read(make_matter())} == group.names.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_part_is_there_in_each_language(language: Language) -> None:
    for part in PARTS:
        assert part.make(make_matter(language))
