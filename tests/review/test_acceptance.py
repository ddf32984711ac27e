"""What came back, judged: nothing gets lost, nothing twice, newer words replace older ones, whatever the order of files."""

import hashlib
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace

from tests.review.filled import describe, make_round, real_passages
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.review.acceptance import ANSWER, Arrival, CensusError, Plan, judge
from wipo_bc_std.review.comment import Comment, Disposition, Event
from wipo_bc_std.review.placement import index_passages
from wipo_bc_std.review.returned import Returned, ReturnedComment, Unplaced, count_fields
from wipo_bc_std.review.states import make_step
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.review.store_source import read_node, write_node
from wipo_bc_std.session.intake import apply_plan

ROUND = make_round()
TEXTS = index_passages({"en": real_passages()}, "en")
DAY = date(2026, 12, 10)
_SENT = ("part", "quote", "kind", "weight", "text", "proposed", "rationale", "would_resolve", "supports")


def said(row: str, name: str, text: str, **more: str) -> ReturnedComment:
    """Return a row of a form about a text."""
    fields = sum(bool(words) for words in (text, *(words for key, words in more.items() if key in _SENT)))
    return ReturnedComment(row, id=name, text=text, fields=fields, **more)


def returned(*comments: ReturnedComment, office: str = "XA", **more: object) -> Returned:
    """Return what a form for an office holds."""
    made = Returned("xlsx", describe(ROUND, office), office=office, comments=comments, **more)  # type: ignore[arg-type]
    return Returned(**{**structs.asdict(made), "filled": count_fields(made)})


def arrive(name: str = "a", day: date = DAY, **more: str) -> Arrival:
    """Return what is known of a file besides what it holds."""
    return Arrival(f"{name}.xlsx", hashlib.sha256(name.encode()).hexdigest(), day, **more)  # type: ignore[arg-type]


def take(matter: RoundMatter, told: Returned, arrival: Arrival) -> tuple[Plan, RoundMatter]:
    plan = judge(matter, TEXTS, told, arrival)
    return plan, apply_plan(matter, plan)


def fates(plan: Plan) -> list[str]:
    return [row.fate for row in plan.rows]


def test_each_field_is_taken_and_stands_in_the_store() -> None:
    row = said("7", "BD-02", "Say which.", kind="técnica", weight="Bloquante", proposed="This.", would_resolve="That.")
    told = returned(row, position="Appui, avec observations", offers=("briefing",), answers=(("clear", "Yes."),))
    plan, matter = take(RoundMatter(ROUND), told, arrive())
    (comment,) = matter.comments
    assert (comment.label, comment.kind, comment.weight, comment.anchor.id) == (
        "XA-001",
        "technical",
        "blocking",
        "BD-02",
    )
    assert (comment.text, comment.proposed, comment.would_resolve) == ("Say which.", "This.", "That.")
    (answer,) = matter.answers
    assert (answer.office, answer.position, answer.offers) == ("XA", "support-with-comments", ("briefing",))
    assert [(each.question, each.text) for each in answer.answers] == [("clear", "Yes.")]
    assert (plan.submission.census.filled, plan.submission.census.taken, plan.is_whole) == (8, 8, True)
    for node in (comment, answer, plan.submission):
        # What is made without being looked at again is what a reader of the store accepts.
        assert read_node(type(node), "x.yml", write_node(node), []) == node


def test_a_comment_on_each_text_of_the_real_draft_is_read_by_the_store() -> None:
    rows = [said(str(at), passage.id, "Words.") for at, passage in enumerate(real_passages(), start=1)]
    _, matter = take(RoundMatter(ROUND), returned(*rows), arrive())
    # Some headings have ids that no author gave.
    for comment, passage in zip(matter.comments, real_passages(), strict=True):
        assert comment.anchor.id == passage.id
        assert read_node(Comment, "x.yml", write_node(comment), []) == comment


def test_the_same_file_and_the_same_words_in_another_file_change_nothing() -> None:
    told = returned(said("7", "BD-02", "Say which."), said("9", "BD-03", "Why?"), position="support")
    _, matter = take(RoundMatter(ROUND), told, arrive())
    again, after = take(matter, told, arrive(day=DAY + timedelta(days=3)))
    assert (fates(again), again.answer.fate, again.changed) == (["same", "same"], "same", ())
    assert after == matter
    other, after = take(matter, returned(said("2", "BD-02", "Say  which.\n")), arrive("b"))
    assert (fates(other), other.changed) == (["same"], ())
    assert after.comments == matter.comments


def test_a_newer_file_replaces_row_by_row_and_keeps_what_was_said() -> None:
    _, matter = take(RoundMatter(ROUND), returned(said("7", "BD-02", "Old."), said("8", "BD-03", "Stays.")), arrive())
    newer = returned(said("7", "BD-02", "Wholly other words.", weight="major"), said("9", "BD-04", "More."))
    plan, matter = take(matter, newer, arrive("b", DAY + timedelta(days=1)))
    assert fates(plan) == ["newer", "new"]
    first = matter.find_comment("XA-001")
    assert first is not None
    assert (first.text, first.weight, [each.text for each in first.earlier]) == (
        "Wholly other words.",
        "major",
        ["Old."],
    )
    assert [each.label for each in matter.comments] == ["XA-001", "XA-002", "XA-003"]
    # Neither file, taken in again, brings the old words back.
    for told, name in ((newer, "b"), (returned(said("7", "BD-02", "Old.")), "a")):
        plan, after = take(matter, told, arrive(name))
        assert (set(fates(plan)), after.comments) == ({"same"}, matter.comments)


def test_a_sender_may_go_back_to_earlier_words() -> None:
    matter = RoundMatter(ROUND)
    for at, words in enumerate(("First.", "Second.", "First.")):
        _, matter = take(matter, returned(said("7", "BD-02", words)), arrive(str(at), DAY + timedelta(days=at)))
    (comment,) = matter.comments
    assert (comment.text, [each.text for each in comment.earlier]) == ("First.", ["First.", "Second."])


def test_what_a_newer_file_repeated_is_not_replaced_by_one_from_before_it() -> None:
    matter = RoundMatter(ROUND)
    for day, words in ((0, "First."), (2, "First."), (1, "Second.")):
        _, matter = take(matter, returned(said("7", "BD-02", words)), arrive(str(day), DAY + timedelta(days=day)))
    (comment,) = matter.comments
    assert (comment.text, [each.text for each in comment.earlier]) == ("First.", ["First.", "Second."])


def test_several_comments_on_one_text_are_told_apart_by_their_words() -> None:
    first = said("7", "BD-02", "The word node has no definition in this text.")
    second = said("90", "BD-02", "Who decides when two offices disagree about a date?")
    _, matter = take(RoundMatter(ROUND), returned(first, second), arrive())
    newer = returned(
        said("7", "BD-02", "Who decides when two offices disagree about a day?"),
        said("8", "BD-02", "The word node has no definition in the text."),
    )
    plan, matter = take(matter, newer, arrive("b"))
    assert fates(plan) == ["newer", "newer"]
    assert [row.comment.label for row in plan.rows if row.comment] == ["XA-002", "XA-001"]
    plan, _ = take(
        matter, returned(said("7", "BD-02", "Something else."), said("8", "BD-02", "And more.")), arrive("c")
    )
    assert fates(plan) == ["new", "new"]


def test_what_was_decided_stays_and_newer_words_become_a_comment_beside_it() -> None:
    _, matter = take(RoundMatter(ROUND), returned(said("7", "BD-02", "Old words.")), arrive())
    (comment,) = matter.comments
    decided = comment.model_copy(
        update={"recommendation": "accepted", "disposition": Disposition(verdict="accepted", decided_in="meeting")}
    )
    for state in ("open", "proposed", "agreed"):
        decided = make_step(decided, Event.model_validate({"date": "2026-12-12", "to": state}))
    matter = RoundMatter(ROUND, (decided,), matter.answers, matter.submissions)
    plan, after = take(matter, returned(said("7", "BD-02", "New words.")), arrive("b", DAY + timedelta(days=5)))
    assert fates(plan) == ["new"]
    assert after.comments[0] == decided
    assert after.comments[1].text == "New words."
    same, _ = take(after, returned(said("7", "BD-02", "Old words.")), arrive("c"))
    assert fates(same) == ["same"]


def test_a_returned_comment_that_comes_again_is_submitted_again() -> None:
    _, matter = take(RoundMatter(ROUND), returned(said("7", "BD-02", "What?", weight="blocking")), arrive())
    back = make_step(
        matter.comments[0], Event.model_validate({"date": "2026-12-20", "to": "returned", "why": "Unclear."})
    )
    matter = RoundMatter(ROUND, (back,), matter.answers, matter.submissions)
    _, after = take(matter, returned(said("7", "BD-02", "This.", weight="blocking")), arrive("b", date(2026, 12, 22)))
    assert [event.to for event in after.comments[0].events] == ["submitted", "returned", "submitted"]


def test_an_older_file_that_comes_later_is_an_earlier_wording() -> None:
    _, matter = take(RoundMatter(ROUND), returned(said("7", "BD-02", "Newest."), position="support"), arrive("b", DAY))
    older = returned(said("7", "BD-02", "First."), position="abstain", contact="A. Person")
    plan, matter = take(matter, older, arrive("a", DAY - timedelta(days=2)))
    assert (fates(plan), plan.answer.fate) == (["older"], "older")
    (comment,), (answer,) = matter.comments, matter.answers
    assert (comment.text, [each.text for each in comment.earlier]) == ("Newest.", ["First."])
    assert (answer.position, answer.contact, len(answer.said)) == ("support", "A. Person", 2)


def test_two_offices_and_two_organizations_keep_their_own() -> None:
    matter = RoundMatter(ROUND)
    for at, (office, name) in enumerate((("XA", ""), ("XB", ""), ("", "Institute"), ("", "Union"), ("", "institute"))):
        told = returned(said("7", "BD-02", "Same words."), office=office, organization=name)
        _, matter = take(matter, told, arrive(str(at)))
    assert [each.label for each in matter.comments] == ["X-001", "X-002", "XA-001", "XB-001"]
    assert [each.organization for each in matter.comments] == ["Institute", "Union", None, None]


def test_what_is_not_understood_is_listed_and_the_comment_taken() -> None:
    row = said("7", "BD-02", "Say which.", kind="urgent", weight="sehr", supports="XB-044")
    told = returned(
        row, position="maybe", offers=("lunch",), answers=(("cost", "None."),), unplaced=(Unplaced("A9", "x", "why"),)
    )
    plan, matter = take(RoundMatter(ROUND), told, arrive())
    assert [each.words for each in plan.submission.listed] == [
        "x",
        "maybe",
        "lunch",
        "None.",
        "urgent",
        "sehr",
        "XB-044",
    ]
    assert (matter.comments[0].kind, matter.comments[0].weight, matter.comments[0].supports) == (
        "technical",
        "minor",
        None,
    )
    assert plan.submission.census.taken == 1
    assert not plan.is_whole


def test_a_row_without_words_is_listed_and_one_with_a_proposal_only_is_a_comment() -> None:
    empty, proposal = said("7", "BD-02", "", kind="editorial", part="row 3"), said("8", "BD-03", "", proposed="Other.")
    plan, matter = take(RoundMatter(ROUND), returned(empty, proposal), arrive())
    assert fates(plan) == ["listed", "new"]
    assert [each.words for each in plan.submission.listed] == ["row 3", "editorial"]
    assert matter.comments[0].text == matter.comments[0].proposed == "Other."


def test_a_reader_that_loses_or_invents_a_field_is_refused_as_our_bug() -> None:
    told = returned(said("7", "BD-02", "Say which."))
    for filled in (0, 2):
        wrong = Returned("xlsx", told.manifest, office="XA", comments=told.comments, filled=filled)
        with pytest.raises(CensusError, match="fields are filled in"):
            judge(RoundMatter(ROUND), TEXTS, wrong, arrive())


def test_what_stood_in_a_page_header_is_kept_with_the_file() -> None:
    plan, _ = take(RoundMatter(ROUND), returned(heads=(("Document", "draft-2"), ("Date", "2026-12-01"))), arrive())
    assert [(each.name, each.words) for each in plan.submission.heads] == [
        ("Document", "draft-2"),
        ("Date", "2026-12-01"),
    ]
    assert (plan.submission.census.taken, plan.submission.listed) == (2, ())


def test_only_accepted_rows_are_taken_and_the_others_may_follow() -> None:
    told = returned(said("7", "BD-02", "First."), said("8", "BD-03", "Second."), position="support")
    plan = judge(RoundMatter(ROUND), TEXTS, told, arrive(), frozenset({"8"}))
    matter = apply_plan(RoundMatter(ROUND), plan)
    assert [(each.label, each.text) for each in matter.comments] == [("XA-001", "Second.")]
    assert [each.words for each in plan.submission.listed] == ["support", "First."]
    plan = judge(matter, TEXTS, told, arrive(), frozenset({"7", ANSWER}))
    matter = apply_plan(matter, plan)
    assert [each.text for each in matter.comments] == ["Second.", "First."]
    assert (matter.answers[0].position, plan.submission.listed) == ("support", ())


@pytest.mark.parametrize(
    ("told", "arrival", "warning"),
    [
        (returned(office="XZ", position="support"), arrive(), "XZ was not invited to round-1"),
        (returned(position="support"), Arrival("wipo-bc-std_round-1_XB_0.2.0_en (1).xlsx", "0" * 64, DAY), "its name says XB"),
        (Returned("csv", position="support", filled=1), arrive(), "nothing says who sent it"),
        (Returned("csv", office="XA", position="support", filled=1), arrive(), "does not say of which round"),
        (Returned("xlsx", describe(ROUND, "XA"), office="XB", position="support", filled=1), arrive(), "was made for XA, and XB"),
        (returned(), arrive(), "nothing is filled in"),
        (returned(position="support"), arrive(day=date(2027, 1, 21)), "more than 5 days after the round ended"),
        (
            Returned("xlsx", describe(make_round(publication="draft-1"), "XA"), position="support", filled=1),
            arrive(),
            "its sender read draft-1, and the round is about draft-2",
        ),
        (Returned("xlsx", describe(make_round("round-0"), "XA"), position="support", filled=1), arrive(), "its form is of round-0"),
    ],
)  # fmt: skip
def test_what_is_doubtful_about_a_file_is_told(told: Returned, arrival: Arrival, warning: str) -> None:
    plan = judge(RoundMatter(ROUND), TEXTS, told, arrival)
    assert warning in "; ".join(plan.warnings)
    assert not plan.is_whole


def test_who_takes_a_file_in_settles_whose_it_is() -> None:
    told = returned(said("7", "BD-02", "Words."), office="XB")
    plan, matter = take(RoundMatter(ROUND), told, arrive(office="XA"))
    assert ([each.label for each in matter.comments], plan.warnings) == (["XA-001"], ())


def test_late_ones_are_marked_and_count() -> None:
    _, matter = take(
        RoundMatter(ROUND), returned(said("7", "BD-02", "Words."), position="support"), arrive(day=date(2027, 1, 16))
    )
    assert (matter.comments[0].late, matter.answers[0].late) == (True, True)
    _, matter = take(RoundMatter(ROUND), returned(said("7", "BD-02", "Words.")), arrive(day=date(2027, 1, 15)))
    assert not matter.comments[0].late


def test_a_quotation_keeps_the_words_around_it() -> None:
    passage = TEXTS.by_id["bd-02"]
    quoted = passage.text[10:40]
    _, matter = take(RoundMatter(ROUND), returned(said("7", "BD-02", "Words.", quote=quoted)), arrive())
    quote = matter.comments[0].anchor.quote
    assert quote is not None
    assert passage.text.startswith(quote.prefix + quote.exact + quote.suffix)


_NAMES = [passage.id for passage in real_passages()[:12]]
_WORDS = st.text(st.sampled_from("abc \n=<é中\u202e"), min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
_OPTIONAL = st.one_of(st.just(""), _WORDS)


@st.composite
def _files(draw: st.DrawFn) -> list[tuple[Returned, Arrival]]:
    """Draw files of two offices on different days, each with at most one comment on a text, as forms have rows."""
    made = []
    for at in range(draw(st.integers(1, 4))):
        names = draw(st.lists(st.sampled_from(_NAMES), unique=True, max_size=4))
        rows = [
            said(str(row), name, draw(_OPTIONAL), kind=draw(_OPTIONAL), proposed=draw(_OPTIONAL), part="")
            for row, name in enumerate(names)
        ]
        told = returned(
            *rows,
            office=draw(st.sampled_from(("XA", "XB"))),
            position=draw(st.sampled_from(("", "support", "弃权", "?"))),
            contact=draw(_OPTIONAL),
            answers=(("clear", draw(_WORDS)),),
        )
        made.append((told, arrive(str(at), DAY + timedelta(days=at))))
    return made


def _as_said(matter: RoundMatter) -> tuple[object, ...]:
    """Return what a round holds but for labels."""
    comments = sorted(
        (each.office or "", *write_node(each.model_copy(update={"label": "X-001", "row": "1"})).decode().splitlines())
        for each in matter.comments
    )
    answers = {each.office: each for each in matter.answers}
    return comments, answers


@settings(max_examples=40)
@given(files=_files(), chance=st.randoms(use_true_random=False))
def test_nothing_gets_lost_and_the_order_of_files_does_not_matter(
    files: list[tuple[Returned, Arrival]], chance: Random
) -> None:
    matter = RoundMatter(ROUND)
    for told, arrival in files:
        plan, matter = take(matter, told, arrival)
        listed = {each.words for each in plan.submission.listed}
        held = {words for each in matter.comments for words in _held(each)}
        for row in told.comments:
            for words in filter(str.strip, (row.text, row.proposed)):
                assert words.strip() in held | listed
        again, after = take(matter, told, arrival)
        assert (again.changed, after.comments, after.answers) == ((), matter.comments, matter.answers)
    other, mixed = RoundMatter(ROUND), list(files)
    chance.shuffle(mixed)
    for told, arrival in mixed:
        _, other = take(other, told, arrival)
    assert _as_said(other) == _as_said(matter)


_ANY = st.one_of(
    st.just(""),
    st.sampled_from(
        ("BD-02", "12", "general", "major", "XA-001", "XA-002", "support", "follow", "clear", " ", "\ud800")
    ),
    st.text(max_size=5),
)


@st.composite
def _anything(draw: st.DrawFn) -> Returned:
    """Draw what a reader might give of a file that nobody filled in as it is meant."""
    rows = []
    for at in range(draw(st.integers(0, 4))):
        words = {name: draw(_ANY).strip() for name in (*_SENT, "id", "number", "title", "text_read")}
        filled = sum(bool(words[name]) for name in _SENT)
        # A reader may have joined several fields, or found one in two.
        fields = max(1, filled + draw(st.integers(-1, 1)))
        rows.append(ReturnedComment(draw(st.sampled_from(("", "1", str(at)))), fields=fields, **words))
    names = ("organization", "contact", "position", "would_resolve", "can_answer_on")
    more: dict[str, object] = {name: draw(_ANY).strip() for name in names}
    more["offers"] = tuple(filter(None, (draw(_ANY).strip() for _ in range(2))))
    more["answers"] = tuple((draw(_ANY), draw(_ANY).strip() or "x") for _ in range(2))
    more["unplaced"] = (Unplaced(draw(_ANY), draw(_ANY), "a reason"),)
    made = returned(*rows, office=draw(st.sampled_from(("XA", ""))), **more)
    return replace(made, office=draw(st.sampled_from(("XA", "", "kr", "Office"))))


@settings(max_examples=60)
@given(told=st.lists(_anything(), min_size=1, max_size=3))
def test_whatever_a_reader_gives_is_judged_kept_and_known_again(told: list[Returned]) -> None:
    matter = RoundMatter(ROUND)
    for at, each in enumerate(told):
        plan, matter = take(matter, each, arrive(str(at), DAY + timedelta(days=at % 2)))
        for node in (*plan.changed, plan.submission, *(() if plan.answer.answer is None else (plan.answer.answer,))):
            report: list[Diagnostic] = []
            assert (read_node(type(node), "x.yml", write_node(node), report), report) == (node, [])
    for at, each in enumerate(told):
        again = judge(matter, TEXTS, each, arrive(str(at)))
        assert (again.changed, again.answer.fate in {"same", "none"}) == ((), True)


def _held(comment: Comment) -> list[str]:
    earlier = [words for each in comment.earlier for words in (each.text, each.proposed or "")]
    return [comment.text, comment.proposed or "", *earlier]
