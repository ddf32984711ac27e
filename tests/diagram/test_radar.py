"""How far things are in use, by what they serve."""

import math

import pytest
from msgspec.structs import replace

from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram.drawing import NARROW, WIDEST, Scene, Words
from wipo_bc_std.diagram.radar import Blip, Radar, arrange_radar, sector_name

RADAR = Radar(
    sectors=("Generation", "Protection", "Management", "Commercialization"),
    rings=("in production", "pilot", "idea", "discontinued", "not known"),
    blips=(
        Blip(title="Register of one office", sectors=(1,), ring=0),
        Blip(title="Licences", sectors=(2, 3), ring=1),
        Blip(title="Proof of creation", sectors=(0, 1), ring=3),
        Blip(title="Recordal of transfers between offices and registers of several States", sectors=(2,), ring=4),
    ),
    nothing="none",
)


def places(scene: Scene, name: str) -> list[tuple[float, float]]:
    """Return where a number stands in the circle."""
    return [
        (shape.x, shape.y)
        for shape in scene.shapes
        if isinstance(shape, Words) and shape.text == name and shape.anchor == "middle"
    ]


def test_all_can_be_read_and_nothing_is_missing() -> None:
    (scene,) = arrange_radar(RADAR)
    check(scene, sheet=NARROW)
    words = shown(scene)
    for title in (*RADAR.sectors, *RADAR.rings, *(blip.title for blip in RADAR.blips), RADAR.nothing):
        assert title in words


def test_a_blip_stands_in_each_of_its_sectors_and_in_its_ring() -> None:
    (scene,) = arrange_radar(RADAR)
    middle = (NARROW / 2, NARROW / 2)
    assert [len(places(scene, str(number))) for number in (1, 2, 3, 4)] == [1, 2, 2, 1]
    rings = {number: [math.dist(middle, place) for place in places(scene, str(number))] for number in (1, 2, 3, 4)}
    assert max(rings[1]) < min(rings[2]) < max(rings[2]) < min(rings[3]) < max(rings[3]) < min(rings[4])
    # Clockwise from the top: the first sector is right and above.
    (one,) = places(scene, "1")
    assert (one[0] > middle[0], one[1] > middle[1]) == (True, True)
    (four,) = places(scene, "4")
    assert (four[0] < middle[0], four[1] > middle[1]) == (True, True)


@pytest.mark.parametrize(("count", "sheet"), [(5, NARROW), (25, WIDEST), (400, WIDEST)])
def test_there_is_room_for_many(count: int, sheet: int) -> None:
    blips = tuple(Blip(title=f"Case {n}", sectors=(1,), ring=4) for n in range(count))
    (scene,) = arrange_radar(replace(RADAR, blips=blips))
    check(scene, sheet=sheet)
    assert scene.width == sheet
    if count == 400:
        assert len(places(scene, "×400")) == 1
    else:
        assert all(len(places(scene, str(number))) == 1 for number in range(1, count + 1))


@pytest.mark.parametrize("sectors", [1, 2, 3, 7, 30])
@pytest.mark.parametrize("ring", range(5))
def test_any_number_of_sectors(sectors: int, ring: int) -> None:
    names = tuple(f"Phase {n}" for n in range(sectors))
    blips = (Blip(title="A case", sectors=tuple(range(sectors)), ring=ring),)
    (scene,) = arrange_radar(replace(RADAR, sectors=names, blips=blips))
    # Thirty letters meet in the middle, where one case stands in all of them.
    if sectors < 30:
        check(scene)


def test_nothing_to_show() -> None:
    assert arrange_radar(replace(RADAR, blips=())) == ()
    assert arrange_radar(replace(RADAR, sectors=())) == ()
    assert [sector_name(number) for number in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]


def test_hostile_words() -> None:
    blips = tuple(Blip(title=each, sectors=(0,), ring=0) for each in HOSTILE)
    for scene in arrange_radar(replace(RADAR, blips=blips, sectors=HOSTILE, rings=HOSTILE[:5])):
        check_written(svg(scene))
        check_written(svg(scene, "rtl"))
