"""Released comments stand at the text that they are about or at none, and say who, what, and what became of it."""

import pytest
from msgspec.structs import replace

from tests.project import make_project
from tests.view.released_round import ROUND, comment, comments
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.pipeline import check_project, lower_draft
from wipo_bc_std.view.comments import Comments, ShownComment, gather_comments
from wipo_bc_std.view.inlines import Context

ABOUT = "id: one\npublication: first\nopens: 2026-11-02\ncloses: 2026-11-15\nas_of: 2026-11-20\n"
SCOPE = "---\nid: scope\ntitle: Scope\n---\n\n"


def gathered(files: dict[str, str], published: tuple[PublicationRecord, ...] = ()) -> Comments:
    draft = check_project(make_project(files)).draft
    draft = replace(draft, standard=replace(draft.standard, published=published))
    found = gather_comments(lower_draft(draft), Context(draft, "en"))
    assert found is not None
    return found


def named(comments: Comments, label: str) -> ShownComment:
    return next(each for each in comments.total.comments if each.label == label)


@pytest.mark.parametrize(
    ("label", "division", "about"),
    [
        ("XA-001", "whole_", ""),
        ("XA-002", "introduction", "introduction"),
        ("XA-003", "keeping", "KE-01"),
        # It has another id now.
        ("XB-001", "keeping", "keep-little"),
        # Two texts had that id, and it was retired.
        ("XB-002", "gone_", ""),
        ("XB-003", "gone_", ""),
        ("XB-005", "lending-out-samples", "lending"),
    ],
)
def test_a_comment_stands_at_its_own_text_or_at_none(label: str, division: str, about: str) -> None:
    found = comment(label)
    assert (found.division, found.about.target if found.about is not None else "") == (division, about)


def test_a_comment_says_that_its_text_is_gone_or_changed_since() -> None:
    assert comment("XB-002").remark == "Written about first (7); that text is not in this draft."
    assert comment("N-001").remark == "Written about first; the text has changed since."
    # In Arabic what was published in Arabic is compared.
    assert comment("N-001", "ar").remark.startswith("كُتب بشأن first")
    # What would reopen it is printed with it.
    assert comment("XA-003").remark == "Written about first; the text has changed since."
    assert comment("XA-001").remark == ""


def test_of_a_publication_that_nobody_recorded_nothing_is_said_of_changes() -> None:
    found = comments(text=ROUND.replace("publication: first", "publication: unknown"))
    assert [each.label for each in found.total.comments if each.remark] == ["XB-002", "XB-003"]


def test_what_was_taken_in_by_another_text_does_not_move_to_it() -> None:
    files = {
        "clauses/scope.md": f'{SCOPE}{{#kept former="taken"}}\nThis draft concerns IP Offices.\n',
        "released/one.yml": f"{ABOUT}comments: [{{label: XA-001, about: taken, kind: general, text: T, state: open}}]\n",
    }
    told = {"publication": "first", "version": "0.1", "stage": "working-draft", "date": "2026-11-01"}
    both = PublicationRecord.model_validate({**told, "texts": {"en": "kept 1\ntaken 2"}})
    renamed = PublicationRecord.model_validate({**told, "texts": {"en": "taken 2"}})
    moved, kept = (named(gathered(files, (record,)), "XA-001") for record in (renamed, both))
    assert moved.about is not None
    assert moved.about.target == "kept"
    assert "has changed" in moved.remark
    assert kept.about is None
    assert kept.division == "gone_"


@pytest.mark.parametrize(
    ("label", "fate", "outcome"),
    [
        ("XA-001", "noted", "Noted – closed"),
        ("XA-002", "undecided", "Not decided yet"),
        ("XA-003", "accepted-in-principle", "Accepted in principle – done in the text"),
        ("X-001", "duplicate", "Treated with XA-003, which says the same – Accepted in principle"),
        # What is only proposed is not decided.
        ("XB-001", "undecided", "Not decided yet – an answer is proposed"),
        ("XB-002", "undecided", "Not decided yet – disputed"),
        ("XB-003", "withdrawn", "Withdrawn by its sender"),
    ],
)
def test_what_became_of_a_comment_is_said(label: str, fate: str, outcome: str) -> None:
    found = comment(label)
    assert (found.fate, found.outcome) == (fate, outcome)


@pytest.mark.parametrize(
    ("disposition", "follows", "answers"),
    [("", "Not decided yet", []), (", disposition: {verdict: accepted, rationale: R}", "Accepted", ["why"])],
)
def test_a_duplicate_of_what_was_not_released_names_nothing(disposition: str, follows: str, answers: list[str]) -> None:
    line = f"{{label: XA-001, kind: general, text: T, state: duplicate{disposition}}}"
    found = named(gathered({"released/one.yml": f"{ABOUT}comments: [{line}]\n"}), "XA-001")
    assert found.outcome == f"Treated with another comment that says the same – {follows}"
    assert found.same_as == ""
    assert [fact.name for fact in found.answers] == answers


def test_facts_stand_in_their_order_with_their_languages() -> None:
    found = comment("XA-003")
    assert [(fact.name, fact.value.text) for fact in found.facts] == [
        ("part", "the first item"),
        ("proposed", "at most 40 % of humidity, and"),
        ("reason", "A courier cannot know what dry means."),
        ("support", "Office B"),
    ]
    assert [fact.name for fact in found.answers] == ["why", "decided-in", "changed"]
    assert found.text.text == "Dry is not measurable.\nGive a figure."
    assert found.quote is not None
    assert found.text.language == ""
    assert comment("XA-003", "ar").text.language == "en"
    assert comment("XB-001").text.language == "ar"
    # What is no tag of a language says nothing of one.
    assert comment("XB-004").text.language == ""


def test_who_sent_it_is_named_as_they_agreed() -> None:
    senders = {each.label: (each.sender.text, each.office) for each in comments().total.comments}
    assert senders["XA-003"] == ("Office A", "XA")
    assert senders["X-001"] == ("Friends of samples", "")
    assert senders["N-001"] == ("an office", "")
    assert [(group.key, len(group.comments)) for group in comments().offices] == [("XA", 3), ("XB", 5)]


def test_signs_that_turn_or_hide_others_are_written_out() -> None:
    assert "\u202e" not in comment("XB-004").text.text
    assert "\\u{202e}" in comment("XB-004").text.text


def test_divisions_stand_as_the_text_runs_and_count_what_became_of_comments() -> None:
    found = comments()
    assert [(each.name, each.told) for each in found.divisions] == [
        ("The whole draft", "Noted: 1"),
        ("1. Introduction", "Not decided yet: 1"),
        ("2. Definitions", "Deferred to a later draft: 1"),
        (
            "3. Keeping samples",
            "Accepted in principle: 1, Not accepted: 1, Treated with another comment that says the same: 1, Not decided yet: 1",
        ),
        ("5. Lending samples", "Noted: 1"),
        ("Texts that are not in this draft", "Withdrawn by its sender: 1, Not decided yet: 1"),
    ]
    assert sum(len(each.comments) for each in found.divisions) == len(found.total.comments) == 10
    assert [each.label for each in found.by_text["KE-01"]] == ["XA-003", "X-001"]


def test_who_took_part_is_told_and_nobody_who_did_not() -> None:
    (share,) = comments().rounds
    assert share.title == "Round of comments “round-1”: TEST DATA: a round that never was"
    assert share.lines[1:] == (
        "Offices that answered: 3 of 5 invited",
        "Comments received: 14",
        "Decided: 9",
        "Published here with the agreement of their senders: 10",
        "With thanks to Office A, Office B",
    )


def test_more_answers_than_invitations_are_no_share() -> None:
    (share,) = comments(text=ROUND.replace("invited: 5", "invited: 2")).rounds
    assert "Offices that answered: 3" in share.lines


def test_where_nothing_was_released_there_is_nothing() -> None:
    draft = check_project(make_project({})).draft
    assert gather_comments(lower_draft(draft), Context(draft, "en")) is None


def test_the_same_label_in_two_rounds_has_two_places() -> None:
    comment_line = "comments: [{label: XA-001, kind: general, text: T, state: open}]\n"
    files = {
        f"released/{name}.yml": f"{ABOUT.replace('id: one', f'id: {name}')}{comment_line}" for name in ("one", "two")
    }
    assert [each.id for each in gathered(files).total.comments] == ["comment_one_XA-001", "comment_two_XA-001"]


def test_every_language_says_all_of_it() -> None:
    for language in ("en", "ar"):
        assert all(each.sender.text and each.kind and each.outcome for each in comments(language).total.comments)
