"""Sequences: each step and each failure in order, on as many sheets as they need."""

from msgspec.structs import replace

from tests.diagram.register import TRANSFER
from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram.drawing import TALLEST, Words
from wipo_bc_std.diagram.sequence import Failure, Participant, Step, arrange_sequence


def test_all_can_be_read_on_a_page() -> None:
    (scene,) = arrange_sequence(TRANSFER)
    check(scene)
    assert scene.height <= TALLEST


def test_everything_is_shown_in_order() -> None:
    (scene,) = arrange_sequence(TRANSFER)
    words = shown(scene)
    for participant in TRANSFER.participants:
        assert participant.title in words
    for step in TRANSFER.steps:
        assert f"{step.label} {step.text}" in words
        assert all(each.title in words for each in step.data)
    for failure in TRANSFER.failures:
        assert failure.when in words
        assert failure.then in words
    places = {shape.text.split()[0]: shape.y for shape in scene.shapes if isinstance(shape, Words)}
    assert places["1."] < places["2."] < places["3."] < places["7."]


def test_a_failure_stands_after_its_step() -> None:
    (scene,) = arrange_sequence(TRANSFER)
    lines = [(shape.y, shape.text) for shape in scene.shapes if isinstance(shape, Words)]
    when = next(y for y, text in lines if text.startswith("When: the node cannot"))
    step = {number: next(y for y, text in lines if text.startswith(f"{number}. ")) for number in (4, 5)}
    assert step[4] < when < step[5]


def test_a_long_sequence_is_told_on_several_sheets() -> None:
    long = replace(TRANSFER, steps=TRANSFER.steps * 5, failures=())
    scenes = arrange_sequence(long)
    assert len(scenes) > 1
    for scene in scenes:
        check(scene)
        assert scene.height <= TALLEST
        assert all(participant.title in shown(scene) for participant in TRANSFER.participants)


def test_one_participant_and_many_and_none() -> None:
    alone = replace(TRANSFER, participants=TRANSFER.participants[:1], failures=(Failure(step=9, when="w", then="t"),))
    alone = replace(alone, steps=(Step(start="holder", end="holder", label="1.", text="thinks"),))
    (scene,) = arrange_sequence(alone)
    check(scene)
    assert "w" in shown(scene)
    many = tuple(Participant(id=f"p{n}", title=f"Participant {n}", kind="actor") for n in range(12))
    steps = tuple(Step(start=f"p{n}", end=f"p{n - 3}", label=f"{n}.", text="does something") for n in range(3, 12))
    (scene,) = arrange_sequence(replace(TRANSFER, participants=many, steps=steps, failures=()))
    check(scene, sheet=2000)
    assert arrange_sequence(replace(TRANSFER, steps=())) == ()


def test_hostile_words() -> None:
    process = replace(
        TRANSFER,
        participants=tuple(
            Participant(id=f"p{n}", title=title, kind="component") for n, title in enumerate(HOSTILE[:5])
        ),
        steps=tuple(
            Step(start=f"p{n % 5}", end=f"p{(n + 1) % 5}", label=f"{n}.", text=t) for n, t in enumerate(HOSTILE)
        ),
        failures=tuple(Failure(step=n, when=text, then=text) for n, text in enumerate(HOSTILE)),
    )
    for scene in arrange_sequence(process):
        check_written(svg(scene))
        check_written(svg(scene, "rtl"))
