"""The complete sample uses every content type and every field that an author can write."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec import Struct, structs

from tests.project import SAMPLES
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load.project import open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model import block, inline
from wipo_bc_std.model.directive import FormerIds, NoOptions, Reopenable, Settled
from wipo_bc_std.model.document import Documents
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.office import Offices
from wipo_bc_std.model.place import Place
from wipo_bc_std.model.reference import References
from wipo_bc_std.model.reference_model import Governed, Part
from wipo_bc_std.model.session import Sessions
from wipo_bc_std.model.term import Terms, ThemeMatter

# Classes that only hold what others share, or a file's list that is taken apart when it is read.
NOT_THEMSELVES = {
    FormerIds,
    Governed,
    Part,
    Reopenable,
    Settled,
    NoOptions,
    References,
    Terms,
    ThemeMatter,
    Documents,
    Offices,
    Sessions,
}
# Made by the program and not written.
NOT_WRITTEN = {inline.Pending}


def parts(value: Any) -> Iterator[Any]:
    """Yield a value and everything inside it."""
    yield value
    if isinstance(value, Node):
        inner: list[Any] = list(value.__dict__.values())
    elif isinstance(value, dict):
        inner = [*value.keys(), *value.values()]
    elif isinstance(value, tuple):
        inner = list(value)
    elif isinstance(value, Struct) and not isinstance(value, Place | Span):
        inner = list(structs.astuple(value))
    else:
        inner = []
    for each in inner:
        yield from parts(each)


@cache
def everything() -> tuple[Any, ...]:
    return tuple(parts(load(open_project(Path(SAMPLES / "complete"))).standard))


def node_classes(base: type[Node] = Node) -> set[type[Node]]:
    found = {each for each in base.__subclasses__() if each.__module__.startswith("wipo_bc_std.model")}
    return found.union(*(node_classes(each) for each in found)) if found else found


CLASSES = sorted(node_classes() - NOT_THEMSELVES, key=lambda each: each.__name__)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_field_is_filled_in_somewhere(kind: type[Node]) -> None:
    written = [value for value in everything() if type(value) is kind]
    unused = kind.model_fields.keys() - {name for value in written for name in value.model_fields_set}
    assert (bool(written), unused) == (True, set())


@pytest.mark.parametrize("kind", [*get_args(block.Block), *get_args(inline.Inline)], ids=lambda kind: kind.__name__)
def test_every_kind_of_block_and_of_running_text_is_used(kind: type) -> None:
    assert (kind in {type(value) for value in everything()}) == (kind not in NOT_WRITTEN)


@pytest.mark.parametrize("words", [block.AsideKind, block.Agreement], ids=["asides", "agreement"])
def test_every_word_of_these_is_used(words: Any) -> None:
    used = {value for value in everything() if isinstance(value, str)}
    assert set(get_args(words)) - used == set()
