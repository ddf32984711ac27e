"""The review store: what is written reads back as the same, whatever others wrote into it; nothing leads out of it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.review.comment import Anchor, Comment, Event, Quote
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.store import (
    Store,
    list_rounds,
    make_store,
    open_store,
    read_round,
    read_round_passages,
    rewrite_round,
    write_comments,
    write_round,
)
from wipo_bc_std.review.store_source import read_node, write_node
from wipo_bc_std.settings import UsageError

DAY = date(2026, 12, 1)
PASSAGE = Passage("scope", "division", "scope", "", "4", "Scope", "0" * 16)


def make_round(**changes: object) -> Round:
    """Return a round of the real second draft."""
    told = {
        "id": "round-1",
        "publication": "draft-2",
        "version": "0.2.0",
        "digests": {"en": "a" * 64},
        "purpose": "First round.",
        "opens": "2026-12-01",
        "closes": "2027-01-15",
    }
    return Round.model_validate({**told, **changes})


def make_comment(label: str = "KR-001", **changes: object) -> Comment:
    """Return a comment that nobody has looked at."""
    told = {
        "label": label,
        "channel": "xlsx",
        "received": "2026-12-01",
        "anchor": {"id": "scope", "quote": {"exact": "of the draft"}},
        "kind": "technical",
        "text": "What is meant by a node?",
        "events": [{"date": "2026-12-01", "to": "submitted"}],
    }
    return Comment.model_validate({**told, **changes})


_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: bool(text.strip()))


@settings(max_examples=25)
@given(text=_TEXTS, exact=_TEXTS)
def test_whatever_others_write_reads_back_as_the_same(text: str, exact: str) -> None:
    comment = make_comment().model_copy(
        update={"text": text, "anchor": Anchor(id="scope", quote=Quote(exact=exact, prefix=text))}
    )
    report: list[Diagnostic] = []
    read = read_node(Comment, "KR-001.yml", write_node(comment), report)
    # YAML has one sign for the end of a line; what else may end one comes back as it was.
    assert (read, report) == (comment, [])


def test_signs_that_hide_or_turn_stand_escaped_in_the_file() -> None:
    written = write_node(make_comment(text="pay \u202eEVIL\u202c now")).decode()
    assert "\u202e" not in written
    assert r"\u202e" in written


def test_a_text_of_several_lines_stands_line_by_line() -> None:
    written = write_node(make_comment(text="First.\nSecond: yes.")).decode()
    assert "text: |-\n  First.\n  Second: yes.\n" in written


def test_a_round_is_read_as_it_was_written(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    assert make_store(store)
    assert not make_store(store)
    made = make_round(
        questions=[{"id": "clear", "text": {"en": "Is it clear?", "fr": "Est-ce clair ?"}}], invited=["KR"]
    )
    write_round(store, made, {"en": (PASSAGE,)})
    write_comments(store, "round-1", (make_comment("KR-002"), make_comment("KR-001"), make_comment("X-001")))
    matter = read_round(store, "round-1")
    assert matter.round == made
    assert [comment.label for comment in matter.comments] == ["KR-001", "KR-002", "X-001"]
    assert read_round_passages(store, "round-1") == {"en": (PASSAGE,)}
    assert (matter.next_label("KR"), matter.next_label("FR"), matter.next_label(None)) == ("KR-003", "FR-001", "X-002")
    assert [comment.office for comment in matter.comments] == ["KR", "KR", None]
    with pytest.raises(UsageError, match="is there already"):
        write_round(store, made, {})


def test_a_round_that_was_read_can_be_written_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    made = make_round(purpose={"en": "First round.", "fr": "Premier tour."})
    write_round(store, made, {})
    read = read_round(store, "round-1").round
    rewrite_round(store, read.model_copy(update={"closed": DAY}))
    assert read_round(store, "round-1").round.closed == DAY
    write_round(store, make_round(id="round-2"), {})
    rewrite_round(store, read_round(store, "round-2").round)
    assert read_round(store, "round-2").round == make_round(id="round-2")


def test_a_file_that_is_not_understood_is_told_with_its_place(tmp_path: Path) -> None:
    store = Store(tmp_path)
    write_round(store, make_round(), {})
    (path,) = write_comments(store, "round-1", (make_comment(),))
    path.write_text(path.read_text().replace("kind: technical", "kind: tecnical"))
    matter = read_round(store, "round-1")
    (problem,) = matter.problems
    assert matter.comments == ()
    assert str(problem.at).startswith("rounds/round-1/comments/KR-001.yml:")
    assert "technical" in problem.hint


@pytest.mark.parametrize("name", ["../other", "a/b", "", "Round-1", "."])
def test_no_name_leads_out_of_the_store(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="no id of a round"):
        read_round(Store(tmp_path), name)


def test_a_round_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with pytest.raises(UsageError, match="begin one with `review open`"):
        read_round(store, "round-1")
    write_round(store, make_round(), {})
    assert list_rounds(store) == ("round-1",)
    with pytest.raises(UsageError, match="rounds are round-1"):
        read_round(store, "round-2")


def test_the_store_lies_beside_the_project_unless_a_setting_says_otherwise(tmp_path: Path) -> None:
    root = tmp_path / "draft"
    assert open_store(root, "").folder == tmp_path / "draft-reviews"
    assert open_store(root, "../private").folder == tmp_path / "private"
    with pytest.raises(UsageError, match="among the sources"):
        open_store(root, "standard/reviews")


def test_a_round_does_not_end_before_it_begins(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = write_round(store, make_round(), {})
    path.write_text(path.read_text().replace("closes: 2027-01-15", "closes: 2026-01-15"))
    with pytest.raises(UsageError, match="closes before it opens"):
        read_round(store, "round-1")


def test_a_comment_begins_with_having_been_submitted() -> None:
    report: list[Diagnostic] = []
    written = write_node(make_comment()).replace(b"to: submitted", b"to: open")
    assert read_node(Comment, "KR-001.yml", written, report) is None
    assert "never submitted" in report[0].message


def test_events_tell_the_state() -> None:
    comment = make_comment(events=[{"date": "2026-12-01", "to": "submitted"}, {"date": "2026-12-02", "to": "open"}])
    assert comment.state == "open"
    assert comment.events[0] == Event.model_validate({"date": "2026-12-01", "to": "submitted"})
    assert comment.received == DAY
