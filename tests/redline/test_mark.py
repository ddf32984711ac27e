"""A marked text shows every change, and read without its marks it is either state."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import Any, Literal, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.redline.edits import as_data, as_manuscript, blocks_of, coming_and_going, edited, objects
from tests.redline.pair import states
from tests.redline.plainest import plainest
from tests.redline.test_compare import LANGUAGES, ONE_OR_TWO_DIVISIONS, WITH_A_MODEL, sample
from tests.redline.test_compare import hold as hold_both_states
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.redline.changes import ChangeReason, tabulate
from wipo_bc_std.redline.compare import accept, compare, reject
from wipo_bc_std.redline.mark import mark, say_change, say_reasons, shown_changes
from wipo_bc_std.redline.obligations import ReasonCode
from wipo_bc_std.redline.pieces import variant_of
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES as LANGUAGES_OF_WORDS
from wipo_bc_std.view.redline_words import REDLINE_WORDS

# What has no place in the text is told in the table alone.
NO_PLACE = ("cover", "named", "medium")


def without(value: Any, gone: Literal["added", "deleted"]) -> Any:
    """Return a marked text without what only one state has, and without all marks."""
    if isinstance(value, tuple):
        return tuple(each for inner in value for each in taken(inner, gone))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: without(getattr(value, each.name), gone) for each in fields(value)})
    return value


def taken(inner: Any, gone: str) -> tuple[Any, ...]:
    away = ("added", "moved-here", "inserted") if gone == "added" else ("deleted", "moved-away")
    if isinstance(inner, nodes.Changed | nodes.Revised):
        inside = inner.blocks if isinstance(inner, nodes.Changed) else inner.children
        return () if inner.status in away else without(inside, gone)  # type: ignore[arg-type]
    return (without(inner, gone),)  # type: ignore[arg-type]


def said(manuscript: nodes.Manuscript) -> list[str]:
    """Return the words of a text, line by line: those of its blocks, notes and facts, without labels of references."""
    lines = []
    for block in nodes.walk(without_lists(manuscript.sections)):
        lines += [unlabelled(text) for text in nodes.texts(block)]
        if isinstance(block, nodes.Listing):
            lines.append(block.text)
    lines += sorted(unlabelled(note.text) for note in manuscript.footnotes)
    return [line for line in lines if line]


def without_lists(value: Any) -> Any:
    """Return blocks without drawings and without lists that repeat what stands elsewhere: they are computed."""
    if isinstance(value, tuple):
        kept = (each for each in value if variant_of(each) not in {"repeating", "drawn"})
        return tuple(without_lists(each) for each in kept)
    if isinstance(value, nodes.Section | nodes.Box | nodes.Entry | nodes.Paragraph | nodes.Index):
        return replace(value, blocks=without_lists(value.blocks))
    return value


def unlabelled(text: nodes.Inlines) -> str:
    """Return a text with each space in it as one: those that end a reference or an emphasis stand between words too."""
    return " ".join("".join(words_of(text)).split())


def words_of(text: nodes.Inlines) -> Iterator[str]:
    for inline in text:
        children = getattr(inline, "children", ())
        if children:
            yield from words_of(children)
        else:
            yield getattr(inline, "text", "")


def hold(old: nodes.Manuscript, new: nodes.Manuscript) -> None:
    redline = compare(old, new)
    tracked = mark(redline, tracked=True)
    assert said(without(tracked, "deleted")) == said(accept(redline))
    assert said(without(tracked, "added")) == said(reject(redline))
    table = tabulate(redline)
    shown = mark(redline, table)
    notes = [nodes.Paragraph(text=note.text) for note in shown.footnotes]
    told = {change.id for change in table.changes if change.type not in NO_PLACE}
    assert told <= shown_changes((*shown.sections, *notes))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_did_not_change_has_no_marks(language: LanguageCode) -> None:
    redline = compare(sample(language), sample(language))
    assert mark(redline) == sample(language)
    assert mark(redline, tracked=True) == sample(language)


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_every_kind_of_change_shows_and_both_states_are_there(language: LanguageCode) -> None:
    old, new = (plainest(each) for each in states(language))
    hold(old, new)


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 10**6), times=st.integers(1, 8), language=st.sampled_from(LANGUAGES))
# Rows in another order in a table of which nothing else changed.
@example(seed=8839, times=5, language="en")
@example(seed=135623, times=4, language="en")
@example(seed=990569, times=5, language="en")
# A word inserted into the words of a link, whose parts end in spaces.
@example(seed=961351, times=8, language="en")
# An item of a list that went into a provision.
@example(seed=373111, times=5, language="en")
def test_whatever_was_edited_shows_and_both_states_are_there(seed: int, times: int, language: LanguageCode) -> None:
    hold(sample(language), plainest(edited(sample(language), Random(seed), times)))  # noqa: S311 - no secret


@settings(max_examples=2, deadline=None)
@given(taken=ONE_OR_TWO_DIVISIONS)
@example(taken=WITH_A_MODEL)
def test_whole_divisions_come_and_go(taken: set[str]) -> None:
    for old, new in coming_and_going(sample(), taken):
        hold_both_states(old, new)
        hold(old, new)


def test_plain_words_tell_what_was_deleted_and_inserted() -> None:
    marked = mark(compare(*states()))
    lines = [line for section in marked.sections for line in nodes.shown_lines(section)]
    assert any("[deleted: SHOULD] [inserted: MUST] look at each sample" in line for line in lines), lines
    titles = [
        nodes.shown_text(block.title) for block in nodes.walk(marked.sections) if isinstance(block, nodes.Section)
    ]
    assert "On shelves [inserted: and racks] " in titles


def test_a_move_tells_the_other_place() -> None:
    marked = mark(compare(*states()))
    moves = {block.status: block for block in nodes.walk(marked.sections) if isinstance(block, nodes.Changed)}
    assert moves["moved-here"].label == "Change 1: moved here from paragraph 3 (1. Introduction)"
    assert moves["moved-away"].label == "Change 1: moved from here to paragraph 1 (1. Introduction)"
    assert moves["moved-away"].other == "intro-layout"
    assert moves["moved-away"].blocks == ()


def test_items_rows_and_footnotes_show_the_number_of_their_change() -> None:
    marked = mark(compare(*states()))
    lines = [line for section in marked.sections for line in nodes.shown_lines(section)]
    lines += [nodes.shown_text(note.text) for note in marked.footnotes]
    told = [" ".join(line.split()) for line in lines if "[Change" in line]
    assert "– [Change 3] a [deleted: lock] [inserted: key] ;" in told
    assert any("[Change 16] [deleted: 10] [inserted: 12]" in line for line in told)
    assert any(line.startswith("[Change 19] [deleted: Reservation:") for line in told)
    numbers = [number for line in told for number in re.findall(r"\[Change (\d+)\]", line)]
    assert sorted(set(numbers)) == sorted(numbers)


def test_reasons_are_told_in_each_language() -> None:
    # What authors state they say in their own words.
    for code in set(get_args(ReasonCode)) - {"stated"}:
        assert set(REDLINE_WORDS[f"redline.reason.{code}"]) == set(LANGUAGES_OF_WORDS)
    (change, *_) = (each for each in tabulate(compare(*states("ar"))).changes if each.kinds == ("moved",))
    assert say_reasons(change, "ar") == "في موضع آخر"
    assert say_change(change, "zh") == "修改1：移动；编辑：位置改变"
    unnumbered = replace(change, reasons=(ChangeReason(code="number", old="18", new="no number", sentence=""),))
    assert [say_reasons(unnumbered, each) for each in ("en", "zh")] == ["18 became no number", "18改为无"]
    details = tuple(ChangeReason(code="data", old="", new=name, sentence=name) for name in ("number", "stage"))
    assert say_reasons(replace(change, reasons=details), "en") == "other details"


def test_brackets_of_unsettled_words_stay_one_pair() -> None:
    marked = mark(compare(*states()))
    lines = [line for section in marked.sections for line in nodes.shown_lines(section)]
    assert any("[below [deleted: 25] [inserted: 22] °C]" in line for line in lines)


def test_a_division_that_is_gone_is_told_where_all_in_it_stands_elsewhere() -> None:
    data = as_data(sample())
    inner = next(each for each in objects(data["sections"]) if each.get("id") == "keeping-indoors")
    for blocks in blocks_of(data):
        if inner in blocks:
            blocks.remove(inner)
    data["sections"][-1]["blocks"] += inner["blocks"]
    hold(sample(), as_manuscript(data))


def test_a_table_whose_rows_only_stand_in_another_order_is_there_in_both() -> None:
    data = as_data(sample())
    first = "lending/transitions/row-1"
    grids = (each for each in objects(data["sections"]) if each.get("type") == "grid")
    next(grid["rows"] for grid in grids if grid["rows"][0]["id"] == first).reverse()
    old, new = sample(), as_manuscript(data)
    hold(old, new)
    tracked = mark(compare(old, new), tracked=True)
    framed = [block for block in nodes.walk(tracked.sections) if isinstance(block, nodes.Changed)]
    assert [(each.status, each.label) for each in framed] == [
        ("deleted", "Change 1: moved"),
        ("added", "Change 1: moved"),
    ]


def test_an_item_that_became_part_of_a_provision_is_told_where_it_stood() -> None:
    data = as_data(sample())
    lists = {each["items"][0]["id"]: each["items"] for each in objects(data["sections"]) if each.get("type") == "items"}
    lists["KE-01/item-1"].append(lists["borrow-a-sample/costs-1"].pop())
    old, new = sample(), as_manuscript(data)
    hold(old, new)
    framed = [each for each in nodes.walk(mark(compare(old, new)).sections) if isinstance(each, nodes.Changed)]
    (away,) = (each for each in framed if each.status == "moved-away")
    assert away.label == "Change 2: moved from here to KE-01 (3.1.1 On shelves)"
    assert away.other == "KE-01"
