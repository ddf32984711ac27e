"""Life cycles: states and what leads from one to another."""

from msgspec.structs import replace

from tests.diagram.register import LIFE
from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram.drawing import TALLEST
from wipo_bc_std.diagram.life_cycle import Change, State, arrange_life_cycle


def test_all_can_be_read_and_nothing_is_missing() -> None:
    scene = arrange_life_cycle(LIFE)
    assert scene is not None
    check(scene)
    assert scene.height <= TALLEST
    words = shown(scene)
    assert all(state.title in words for state in LIFE.states)
    assert all(change.title in words for change in LIFE.changes)
    assert LIFE.words.first in words
    assert LIFE.words.last in words


def test_first_and_last_are_read_from_the_changes() -> None:
    assert LIFE.first() == {"filed"}
    assert LIFE.last() == {"refused", "expired"}


def test_states_without_changes_are_neither_first_nor_last() -> None:
    scene = arrange_life_cycle(replace(LIFE, changes=()))
    assert scene is not None
    check(scene)
    assert LIFE.words.first not in shown(scene)
    assert arrange_life_cycle(replace(LIFE, states=())) is None


def test_hostile_words() -> None:
    cycle = replace(
        LIFE,
        states=tuple(State(id=f"s{n}", title=title) for n, title in enumerate(HOSTILE)),
        changes=tuple(Change(start=f"s{n}", end=f"s{n - 1}", title=HOSTILE[n]) for n in range(1, len(HOSTILE))),
    )
    cycle = replace(cycle, changes=(*cycle.changes, Change(start="gone", end="s1", title="x")))
    scene = arrange_life_cycle(cycle)
    assert scene is not None
    check_written(svg(scene))
