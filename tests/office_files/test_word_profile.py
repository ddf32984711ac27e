"""Ids survive as bookmarks, and styles say who wrote the words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wipo_bc_std.office_files.word_profile import (
    bookmark_of,
    box_head,
    box_text,
    heading_style,
    identifier_of,
    is_generated,
    list_item_style,
    style_of,
)

IDS = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*|[A-Z]{2,4}-[0-9]{2}", fullmatch=True)


@given(IDS)
def test_a_bookmark_is_one_that_word_takes_and_gives_the_id_back_where_it_is_short(identifier: str) -> None:
    bookmark = bookmark_of(identifier)
    assert re.fullmatch(r"[A-Za-z]\w{0,39}", bookmark, re.ASCII)
    assert identifier_of(bookmark) in {identifier, None}
    if len(identifier) < 38:
        assert identifier_of(bookmark) == identifier


def test_long_ids_that_begin_alike_have_bookmarks_of_their_own() -> None:
    first, second = (f"{'a-very-long-identifier-' * 3}{end}" for end in "ab")
    assert bookmark_of(first) != bookmark_of(second)
    assert identifier_of(bookmark_of(first)) is None


@pytest.mark.parametrize("path", ["x/row-2", "lending/book", "1st", "", "ü", "x_y", "\ud800"])
def test_what_is_no_id_has_a_bookmark_that_word_takes_and_that_is_no_id_either(path: str) -> None:
    bookmark = bookmark_of(path)
    assert re.fullmatch(r"[A-Za-z]\w{0,39}", bookmark, re.ASCII)
    assert identifier_of(bookmark) is None


def test_bookmarks_of_others_are_no_ids() -> None:
    assert [identifier_of(name) for name in ("_Toc123", "_b1", "OLE_LINK1", "P_abc", "a__b")] == [None] * 5


def test_word_may_write_its_own_styles_small() -> None:
    assert [style_of(name) for name in ("heading 1", "Heading 1", "footnote text", "toc 2", "Annex Title")] == [
        "Heading 1", "Heading 1", "Footnote Text", "toc 2", "Annex Title",
    ]  # fmt: skip


def test_generated_are_our_own_and_the_entries_of_contents() -> None:
    assert [is_generated(name) for name in ("Generated Fact", "toc 1", "TOC 1", "Paragraph")] == [
        True,
        True,
        True,
        False,
    ]


def test_styles_are_named_after_roles_and_depths() -> None:
    assert (box_head("open-issue"), box_text("use-case")) == ("Open Issue Head", "Use Case Text")
    assert is_generated(box_text("missing"))
    assert (heading_style(9, in_annex=False), heading_style(1, in_annex=True)) == ("Heading 5", "Annex Title")
    assert list_item_style(7) == "List Item 4"
