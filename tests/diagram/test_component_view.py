"""The component view: everything of the data is there, and can be read."""

from itertools import combinations
from math import dist

import pytest
from msgspec.structs import replace

from tests.diagram.register import REGISTER, WORDS
from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram import component_view
from wipo_bc_std.diagram.clashes import outlines
from wipo_bc_std.diagram.component_view import Boundary, Box, ComponentView, Data, Flow, arrange_components
from wipo_bc_std.diagram.drawing import TALLEST, Area, Path, Scene, Words

SMALL = ComponentView(
    boxes=(
        Box(id="office", title="IP Office", kind="actor", remarks=("Register authority",)),
        Box(id="node", title="Ledger node", kind="component", boundary="domain", data=("hash",)),
    ),
    boundaries=(Boundary(id="domain", title="Domain of the office"), Boundary(id="other", title="Nothing inside")),
    data=(
        Data(id="hash", title="Hash", abode="on-ledger", remark="Legal weight: evidence"),
        Data(id="deed", title="Deed", abode="off-ledger", remark="Legal weight: authoritative"),
    ),
    flows=(Flow(start="office", end="node", title="records", data=("hash",)),),
    words=WORDS,
)


def arranged(view: ComponentView) -> Scene:
    scene = arrange_components(view)
    assert scene is not None
    return scene


@pytest.mark.parametrize("view", [SMALL, REGISTER], ids=["small", "register"])
def test_all_can_be_read_on_a_page(view: ComponentView) -> None:
    scene = arranged(view)
    check(scene)
    assert scene.height <= TALLEST


@pytest.mark.parametrize("view", [SMALL, REGISTER], ids=["small", "register"])
def test_everything_is_shown(view: ComponentView) -> None:
    words = shown(arranged(view))
    parts = ((each.title for each in group) for group in (view.boxes, view.boundaries, view.data, view.flows))
    for title in (title for titles in parts for title in titles):
        assert title in words
    for remark in (*(remark for box in view.boxes for remark in box.remarks), *(data.remark for data in view.data)):
        assert remark in words


def test_the_legend_explains_only_what_is_there() -> None:
    plain = replace(SMALL, boundaries=(), data=(), flows=())
    words = shown(arranged(plain))
    assert WORDS.actor in words
    assert WORDS.component in words
    for absent in (WORDS.boundary, WORDS.on_ledger, WORDS.off_ledger, WORDS.interaction):
        assert absent not in words


def test_words_stand_at_lines_while_there_is_room_for_them() -> None:
    small, large = (arranged(view) for view in (SMALL, REGISTER))
    assert not any(shape.text == "1" for shape in small.shapes if isinstance(shape, Words))
    # Eight lines between ten boxes: numbers at the lines, and what they stand for below.
    assert sum(shape.text == "8" for shape in large.shapes if isinstance(shape, Words)) == 2


def test_the_same_data_gives_the_same_bytes() -> None:
    assert svg(arranged(REGISTER)) == svg(arranged(REGISTER))


def test_right_to_left_is_mirrored() -> None:
    scene = arranged(SMALL)
    one, other = svg(scene), svg(scene, "rtl")
    first = next(shape for shape in scene.shapes if isinstance(shape, Words))
    assert f'<text x="{first.x:g}" y="{first.y:g}"' in one
    assert f'<text x="{scene.width - first.x:g}" y="{first.y:g}"' in other
    assert 'text-anchor="end"' in other
    assert 'text-anchor="end"' not in one


def test_hostile_titles_are_words_only() -> None:
    view = ComponentView(
        boxes=tuple(
            Box(
                id=f"b{number}",
                title=title,
                kind="component" if number % 2 else "actor",
                remarks=(title,),
                boundary="frame" if number % 3 else "",
                data=("d",),
            )
            for number, title in enumerate(HOSTILE)
        ),
        boundaries=(Boundary(id="frame", title=HOSTILE[0]), Boundary(id="empty", title=HOSTILE[3])),
        data=(Data(id="d", title=HOSTILE[2], abode="on-ledger", remark=HOSTILE[1]),),
        flows=tuple(Flow(start=f"b{n}", end=f"b{n + 1}", title=title) for n, title in enumerate(HOSTILE[:-1])),
        words=WORDS,
    )
    for direction in ("ltr", "rtl"):
        written = svg(arranged(view), direction)
        check_written(written)
        assert "<script" not in written
        assert "\u202e" not in written


def test_mistakes_of_authors_are_drawn_all_the_same() -> None:
    view = replace(
        SMALL,
        boxes=(
            *SMALL.boxes,
            replace(SMALL.boxes[0], title="The same id"),
            Box(id="c", title="C", kind="component", boundary="gone", data=("gone",)),
        ),
        boundaries=(*SMALL.boundaries, SMALL.boundaries[0]),
        flows=(
            *SMALL.flows,
            Flow(start="nobody", end="node", title="x"),
            Flow(start="node", end="node", title="itself", data=("gone",)),
        ),
    )
    assert "itself" in shown(arranged(view))


def test_a_large_model_is_wider_rather_than_unreadable() -> None:
    boxes = tuple(Box(id=f"b{n}", title=f"Component number {n}", kind="component") for n in range(24))
    flows = tuple(Flow(start=f"b{n}", end=f"b{n * 5 % 24}", title=f"sends {n}") for n in range(24) if n != n * 5 % 24)
    scene = arranged(replace(SMALL, boxes=boxes, flows=flows, boundaries=(), data=()))
    assert all(f"sends {n}" in shown(scene) for n in range(24) if n != n * 5 % 24)


def test_without_a_layout_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(component_view, "lay_out", lambda *_: None)
    assert arrange_components(SMALL) is None


# Two that turn to each other, and a line that leads slanted from one frame into the next.
HOLDERS = ComponentView(
    boxes=tuple(
        Box(
            id=name,
            title=title,
            kind="component",
            remarks=("Run by: Register authority",),
            boundary=place,
            data=(name,),
        )
        for name, title, place in (
            ("files", "Identity files", "issuer"),
            ("holder", "Wallet of the holder", "private"),
            ("agent", "Wallet of the agent", "private"),
            ("desk", "Filing desk", "office"),
            ("node", "Status ledger", "network"),
        )
    ),
    boundaries=(
        Boundary(id="private", title="With holder and agent"),
        Boundary(id="issuer", title="Site of the issuer"),
        Boundary(id="office", title="Site of the office"),
        Boundary(id="network", title="The network"),
    ),
    data=tuple(
        Data(id=name, title="Evidence of identity", abode="off-ledger", remark="Legal weight: evidence")
        for name in ("files", "holder", "agent", "desk", "node")
    ),
    flows=tuple(
        Flow(start=start, end=end, title="gives evidence of identity", data=(start,))
        for start, end in (
            ("holder", "files"),
            ("files", "holder"),
            ("holder", "agent"),
            ("files", "node"),
            ("agent", "desk"),
            ("node", "desk"),
        )
    ),
    words=WORDS,
)


def test_lines_there_and_back_run_side_by_side() -> None:
    paths = [shape for shape in arranged(HOLDERS).shapes if isinstance(shape, Path)]
    # The only lines that are curves are those of flows.
    lines = [
        outlines([path])[0].pieces
        for path in paths
        if {letter for letter, _ in path.steps} == {"M", "C"} and not path.mark
    ]
    assert len(lines) == len(HOLDERS.flows)
    for one, other in combinations(lines, 2):
        middle = one[len(one) // 2][0]
        assert min(dist(middle, point) for point, _ in other) > 8


def test_no_number_stands_on_a_frame() -> None:
    scene = arranged(HOLDERS)
    paths = [shape for shape in scene.shapes if isinstance(shape, Path)]
    frames = outlines(path for path in paths if path.dash)
    numbers = [words for words in scene.shapes if isinstance(words, Words) and words.text in set("123456")]
    assert len(frames) == len(HOLDERS.boundaries)
    assert len(numbers) == 2 * len(HOLDERS.flows)
    for words in numbers:
        ring = Area(words.area.middle[0] - 9, words.area.middle[1] - 9, 18, 18)
        assert not any(each.crosses(ring) for each in frames), words.text
