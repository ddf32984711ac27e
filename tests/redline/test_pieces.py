"""Each field of each node, altered: what is compared shows as a change and is given back, what is computed shows none."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, get_args

import pytest

from tests.redline.plainest import plainest
from tests.render.test_goldens import manuscript
from wipo_bc_std.redline.changes import tabulate
from wipo_bc_std.redline.compare import accept, compare, reject
from wipo_bc_std.redline.pieces import FIELDS, Node, Piece, authored, layout_of, list_pieces, variant_of
from wipo_bc_std.view import nodes

ALTERED = [(kind, name) for kind in get_args(Node) for name, use in FIELDS[kind].items() if use != "inside"]
# A node of another kind, in another language, or drawn from data is no longer the same node.
FIXED = {"type", "manuscript", "language", "key", "drawing"}


@cache
def divisions() -> tuple[nodes.Manuscript, ...]:
    """The sample cut into drafts of one clause or annex each: to compare the whole for each field takes long."""
    whole = plainest(manuscript())
    return tuple(replace(whole, sections=(section,)) for section in whole.sections)


def places(kind: Any) -> Iterator[tuple[nodes.Manuscript, Piece]]:
    for sample in divisions():
        for piece in list_pieces(sample):
            if isinstance(piece.node, kind):
                yield sample, piece


def altered(value: Any, name: str) -> Any:
    """Return another value of the same shape, None where none is made here."""
    choices = {
        "agreement": "open" if value != "open" else "agreed",
        "stage": "final-draft",
        "acceptability": "deprecated" if value != "deprecated" else "admitted",
        "media_type": "image/png" if value != "image/png" else "image/svg+xml",
        "direction": "rtl" if value != "rtl" else "ltr",
        "role": {"requirement": "recommendation", "clause": "subclause"}.get(str(value)),
        "of": None,
    }
    if name in choices:
        return choices[name]
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return f"{value} altered words"
    if isinstance(value, int):
        return value + 1
    if name in {"former_ids", "notices"}:
        return (*value, "altered")
    if name in {"title", "text", "caption", "heading"}:
        return (*value, nodes.Text(text=" altered words"))
    if name == "cells" and value:
        return (replace(value[0], text=(*value[0].text, nodes.Text(text=" altered"))), *value[1:])
    if name == "facts" and value:
        return (replace(value[0], value=(*value[0].value, nodes.Text(text=" altered"))), *value[1:])
    return None


def put(value: Any, old: Any, new: Any) -> Any:
    """Return data with one object in it replaced."""
    if value is old:
        return new
    if isinstance(value, tuple):
        return tuple(put(each, old, new) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        inner = {each.name: getattr(value, each.name) for each in fields(value)}
        return replace(value, **{name: put(each, old, new) for name, each in inner.items()})
    return value


@pytest.mark.parametrize(("kind", "name"), ALTERED, ids=lambda each: getattr(each, "__name__", each))
def test_what_is_compared_is_a_change_and_what_is_computed_is_none(kind: Any, name: str) -> None:
    if name in FIXED:
        return
    for sample, piece in places(kind):
        node: Any = piece.node
        other = altered(getattr(node, name), name)
        if other is None or variant_of(node) in {"drawn", "repeating"} or not piece.counts:
            continue
        new = put(sample, node, replace(node, **{name: other}))
        redline = compare(sample, new)
        assert accept(redline) == plainest(new)
        assert reject(redline) == sample
        layout = layout_of(kind, variant_of(node))
        compared = name in {layout.id, layout.former, *layout.text, *layout.words, *layout.data, "facts", "cells"}
        shown = bool(tabulate(redline).changes)
        assert shown == (authored(new) != authored(sample))
        if name != layout.id:
            assert shown == compared
        return
