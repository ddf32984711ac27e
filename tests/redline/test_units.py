"""A text that stands in several places, as a model that clauses place and an annex lists, is compared in each and told once."""

from dataclasses import replace
from functools import cache

import pytest

from tests.redline.test_compare import hold as hold_tree
from tests.redline.test_compare import sample
from tests.redline.test_mark import hold as hold_marks
from wipo_bc_std.redline.changes import Change, tabulate
from wipo_bc_std.redline.compare import compare, walk_parts
from wipo_bc_std.redline.mark import mark
from wipo_bc_std.view import nodes

LENDING = "lending-out-samples"
LISTED = "overview"


@cache
def model() -> nodes.Box:
    """Return the model as its list has it, without its tables and pictures: to compare them each time takes long."""
    whole = _models(LISTED)[0]
    return replace(whole, blocks=tuple(each for each in whole.blocks if isinstance(each, nodes.Paragraph)))


def _models(division: str) -> list[nodes.Box]:
    blocks = nodes.walk(tuple(each for each in sample().sections if each.id == division))
    return [each for each in blocks if isinstance(each, nodes.Box) and each.id == "lending"]


def placed(
    *clauses: str, listed: bool = True, words: str = "", shown: nodes.Box | None = None, whole: nodes.Box | None = None
) -> nodes.Manuscript:
    """Return the clauses and the list of the sample with nothing in them but a first paragraph and the model.

    It is in `clauses`, as often as they are named, as `shown` there and as `whole` in the list, with `words` at its end.
    """
    closing = (nodes.Paragraph(text=(nodes.Text(text=words),)),) if words else ()
    shown, whole = (replace(each or model(), blocks=(*(each or model()).blocks, *closing)) for each in (shown, whole))
    sections = []
    for section in sample().sections:
        first = [each for each in section.blocks if isinstance(each, nodes.Paragraph)][:1]
        blocks: list[nodes.Block] = [*first, *[shown] * clauses.count(section.id)]
        if section.id == LISTED:
            blocks.append(nodes.Index(of="models", blocks=(whole,) if listed else ()))
        sections.append(replace(section, blocks=tuple(blocks)))
    return replace(sample(), sections=tuple(sections), footnotes=(), media=())


def changes(old: nodes.Manuscript, new: nodes.Manuscript) -> tuple[Change, ...]:
    """Return the changes between two states, both of which are got back from the redline and from its marks."""
    hold_tree(old, new)
    hold_marks(old, new)
    return tabulate(compare(old, new)).changes


def told(old: nodes.Manuscript, new: nodes.Manuscript) -> list[tuple[str, str, str]]:
    """Return of each change its first kind and where it was and is."""
    return [(change.kinds[0], change.before.clause, change.now.clause) for change in changes(old, new)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((), (LENDING,), [("added", "", LENDING)]),
        ((LENDING,), (), [("deleted", LENDING, "")]),
        (("exchange",), (LENDING,), [("moved", "exchange", LENDING)]),
        # Where it stands already nothing changed, whatever stands before.
        ((LENDING,), ("exchange", LENDING), [("added", "", "exchange")]),
        (("exchange", LENDING), (LENDING,), [("deleted", "exchange", "")]),
        (("exchange", LENDING), ("documents", LENDING), [("moved", "exchange", "documents")]),
        (("exchange", "exchange"), ("exchange",), [("deleted", "exchange", "")]),
    ],
)
def test_only_the_place_that_came_or_went_is_told(
    before: tuple[str, ...], after: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert told(placed(*before), placed(*after)) == expected
    assert told(placed(*before, listed=False), placed(*after, listed=False)) == expected


def test_a_model_that_is_new_is_told_where_it_is_placed_and_not_in_its_list() -> None:
    none, both = placed(listed=False), placed(LENDING)
    assert told(none, both) == [("added", "", LENDING)]
    assert told(both, none) == [("deleted", LENDING, "")]
    # A clause that came with it tells of it as well.
    without = replace(none, sections=tuple(each for each in none.sections if each.id != LENDING))
    assert [change.type for change in changes(without, both)] == ["section"]
    assert [change.type for change in changes(both, without)] == ["section"]


def test_what_changed_in_each_place_is_one_change_and_marked_in_each() -> None:
    old, new = (
        placed("exchange", LENDING, words="It is kept dry."),
        placed("exchange", LENDING, words="It is kept cool."),
    )
    (change,) = changes(old, new)
    assert (change.old, change.new, change.now.clause) == ("It is kept dry.", "It is kept cool.", "exchange")
    assert (change.words_deleted, change.words_added) == (1, 1)
    assert len(change.parts) == 3
    marked = [
        each.change
        for block in nodes.walk(mark(compare(old, new)).sections)
        for text in nodes.texts(block)
        for each in text
        if isinstance(each, nodes.Revised)
    ]
    assert marked == ["c1"] * 6


def test_what_only_the_list_shows_is_told_there() -> None:
    view = _models(LENDING)[0]
    pair = []
    for words in ("The borrower is told.", "The borrower waits."):
        closing = nodes.Paragraph(text=(nodes.Text(text=words),))
        pair.append(placed(LENDING, shown=view, whole=replace(model(), blocks=(*model().blocks, closing))))
    (change,) = changes(*pair)
    assert (change.old, change.new) == ("The borrower is told.", "The borrower waits.")
    assert change.now.clause == LISTED


def test_two_equal_changes_in_one_place_are_two() -> None:
    rows = tuple(
        nodes.Row(id="", cells=(nodes.Cell(text=(nodes.Text(text=word),)),)) for word in ("dry", "cool", "cool")
    )
    grid = nodes.Grid(alignments=("start",), head=rows[:1], rows=())
    old, new = (
        placed("exchange", shown=box, whole=box)
        for box in (replace(model(), blocks=(replace(grid, rows=each),)) for each in ((), rows[1:]))
    )
    found = changes(old, new)
    assert [(change.kinds, change.now.clause) for change in found] == [(("added",), "exchange")] * 2


def test_a_model_that_has_another_id_in_each_place_is_renamed_once() -> None:
    renamed = replace(model(), id="hiring", former_ids=("lending",))
    old, new = placed("exchange", LENDING), placed("exchange", LENDING, shown=renamed, whole=renamed)
    assert told(old, new) == [("renamed", "exchange", "exchange")]
    one_more = placed("exchange", "documents", LENDING, shown=renamed, whole=renamed)
    assert sorted(told(old, one_more)) == [("added", "", "documents"), ("renamed", "exchange", "exchange")]


def test_an_id_that_two_texts_share_by_mistake_loses_neither() -> None:
    def twins(*words: str) -> nodes.Manuscript:
        blocks = tuple(nodes.Paragraph(id="twin", text=(nodes.Text(text=each),)) for each in words)
        first, *rest = sample().sections
        return replace(sample(), sections=(replace(first, blocks=(*first.blocks, *blocks)), *rest))

    old, new = twins("One text is this.", "Another is that."), twins("One text is this.")
    assert told(old, new) == [("deleted", "introduction", "")]
    redline = compare(old, new)
    assert not any(part.place in {"moved", "left"} for part in walk_parts(redline.whole))
