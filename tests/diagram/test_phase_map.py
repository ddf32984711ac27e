"""The phases in the life of a right, in order, with their use cases."""

from msgspec.structs import replace

from tests.diagram.register import PHASES
from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram.drawing import TALLEST, Words
from wipo_bc_std.diagram.phase_map import Phase, arrange_phases


def test_all_can_be_read_and_nothing_is_missing() -> None:
    (scene,) = arrange_phases(PHASES)
    check(scene)
    words = shown(scene)
    for phase in PHASES.phases:
        assert phase.title in words
        assert all(case in words for case in phase.use_cases)
    assert PHASES.apart[0] in words
    assert PHASES.words.nothing in words


def test_phases_stand_in_their_order() -> None:
    (scene,) = arrange_phases(PHASES)
    places = {shape.text: shape.y for shape in scene.shapes if isinstance(shape, Words)}
    assert places["Creation"] < places["Filing"] < places["Examination"] < places["Enforcement"]


def test_many_cases_are_told_on_several_sheets() -> None:
    many = replace(PHASES, phases=tuple(Phase(title=f"Phase {n}", use_cases=("A case",) * 9) for n in range(12)))
    scenes = arrange_phases(many)
    assert len(scenes) > 1
    for scene in scenes:
        check(scene)
        assert scene.height <= TALLEST
    assert arrange_phases(replace(PHASES, phases=())) == ()


def test_hostile_words() -> None:
    for scene in arrange_phases(
        replace(PHASES, phases=tuple(Phase(title=each, use_cases=HOSTILE) for each in HOSTILE))
    ):
        check_written(svg(scene))
