"""Blocks of text in mails: all that they hold is counted, damage is told, and several are told apart."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.filled import make_round, write_block
from wipo_bc_std.review.armour import wrap_text
from wipo_bc_std.review.intake.kinds import LARGEST, read_form
from wipo_bc_std.review.intake.text_block import read_answer
from wipo_bc_std.review.intake.unreadable import UnreadableFormError
from wipo_bc_std.review.returned import Returned, count_fields

ROUND = make_round()


def read(text: str, name: str = "mail.txt", encoding: str = "utf-8") -> Returned:
    (part,) = read_form(text.encode(encoding), name)
    assert isinstance(part.held, Returned)
    return part.held


def test_a_block_in_a_mail_holds_what_was_filled_in() -> None:
    comment = {
        "id": "BD-02",
        "number": "BD-02",
        "kind": "technical",
        "weight": "major",
        "text": " Say which. ",
        "proposed": "",
    }
    block = write_block(
        ROUND, "XA", comment, position="support", offers=["follow"], answers={"clear": "Yes.", "cost": ""}
    )
    mail = "Dear colleague,\r\n\r\n" + "".join(f"> {line}\r\n" for line in block.splitlines()) + "\r\nRegards\r\n"
    held = read(mail)
    assert (held.channel, held.office, held.position, held.offers, held.answers) == (
        "text",
        "XA",
        "support",
        ("follow",),
        (("clear", "Yes."),),
    )
    assert held.manifest is not None
    assert (held.manifest.round, held.manifest.office, held.manifest.language) == ("round-1", "XA", "en")
    (row,) = held.comments
    assert (row.row, row.id, row.text, row.fields) == ("1", "BD-02", "Say which.", 3)
    assert held.filled == count_fields(held) == 6


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_mails_are_saved_in_several_encodings(encoding: str) -> None:
    assert read("Été\n" + write_block(ROUND, "XA", {"text": "x"}), encoding=encoding).comments[0].text == "x"


def test_the_saved_file_of_the_review_copy_is_of_its_channel() -> None:
    assert read(write_block(ROUND, "XA", {"text": "x"}), "wipo-bc-std_round-1_XA_0.2.0_en.txt").channel == "html"


def test_several_blocks_in_one_mail_are_several_answers_each_of_which_can_be_read_again() -> None:
    blocks = [write_block(ROUND, office, {"id": "BD-02", "text": office}) for office in ("XA", "XB", "XC")]
    damaged = blocks[1].replace(blocks[1].splitlines()[2], blocks[1].splitlines()[2][::-1])
    mail = "\n".join(("One:", blocks[0], "two:", damaged, "three:", blocks[2], "Bye"))
    parts = read_form(mail.encode(), "mail.txt")
    assert [part.held.office if isinstance(part.held, Returned) else "" for part in parts] == ["XA", "", "XC"]
    assert isinstance(parts[1].held, UnreadableFormError)
    assert "changed or lost" in parts[1].held.message
    for part in parts:
        (again,) = read_form(part.content, "mail.txt")
        assert again.digest == part.digest
        assert type(again.held) is type(part.held)


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        ("Hello, we agree.", "mail.txt", "no block of text"),
        ("-----BEGIN REVIEW FORM 1-----\nABC", "mail.txt", "cut off"),
        (wrap_text(b"not json"), "mail.txt", "holds no form"),
        (wrap_text(b"[1]"), "mail.txt", "holds no form"),
        (wrap_text(b"[" * 100_000), "mail.txt", "holds no form"),
        (" \n", "mail.txt", "it is empty"),
        ("x", "form.pdf", "it is a PDF file"),
        ("x", "form.xls", "of the old kind"),
        ("x", "form.xlsm", "macros"),
        ("x", "form.png", "no form is a file of the kind .png"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_next_step(text: str, name: str, message: str) -> None:
    with pytest.raises(UnreadableFormError, match=message) as refused:
        _read_or_raise(text, name)
    assert refused.value.step


def _read_or_raise(text: str, name: str) -> None:
    for part in read_form(text.encode(), name):
        if isinstance(part.held, UnreadableFormError):
            raise part.held


def test_a_text_in_an_unknown_encoding_and_a_file_that_is_too_large_are_refused() -> None:
    with pytest.raises(UnreadableFormError, match="byte 0xE9 at 1"):
        read_form("é".encode("latin-1") + b" x", "mail.txt")
    with pytest.raises(UnreadableFormError, match="larger than"):
        read_form(bytes(LARGEST + 1), "mail.txt")


def test_what_a_form_does_not_hold_is_listed_by_its_place() -> None:
    told = {
        "office": "XA",
        "comments": [{"id": "BD-02", "text": ["a", "b"], "mood": "good"}, "loose"],
        "offers": {"x": "y"},
        "page": 7,
    }
    held = read_answer(told, "html")
    assert {(each.place, each.words) for each in held.unplaced} == {
        ("comment 1, text 1", "a"),
        ("comment 1, text 2", "b"),
        ("comment 1, mood", "good"),
        ("comment 2", "loose"),
        ("offers, x", "y"),
        ("page", "7"),
    }
    assert held.filled == count_fields(held) == 6


_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=6,
)
_KEYS = st.sampled_from(
    (
        "form",
        "office",
        "comments",
        "offers",
        "answers",
        "position",
        "contact",
        "row",
        "id",
        "text",
        "kind",
        "other",
        "number",
    )
)


@settings(max_examples=60)
@given(
    told=st.dictionaries(
        _KEYS, st.one_of(_VALUES, st.lists(st.dictionaries(_KEYS, _VALUES, max_size=4), max_size=3)), max_size=6
    )
)
def test_whatever_a_block_holds_is_taken_or_listed(told: dict[str, object]) -> None:
    held = read_answer(json.loads(json.dumps(told)), "text")
    assert held.filled == count_fields(held)
