"""Functional views: each component in the row of its layer."""

from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram.drawing import TALLEST, Path, Scene, Words
from wipo_bc_std.diagram.functional_view import Layer, Placed, arrange_layers

LAYERS = (
    Layer(title="Outside the ledger system", components=(Placed(title="IP register", remark="Run by: Office"),), open=True),
    Layer(title="Interface", components=(Placed(title="Gateway with keys", remark="Run by: Office"),)),
    Layer(
        title="Platform",
        components=(
            *(Placed(title=f"Ledger node number {number}", remark="Run by: Operator") for number in range(4)),
            Placed(title="Contract"),
        ),
    ),
)  # fmt: skip


def heights(scene: Scene) -> dict[str, float]:
    """Return how far down each line of words stands."""
    return {shape.text: shape.y for shape in scene.shapes if isinstance(shape, Words)}


def test_all_can_be_read_and_nothing_is_missing() -> None:
    (scene,) = arrange_layers(LAYERS)
    check(scene)
    words = shown(scene)
    for layer in LAYERS:
        assert layer.title in words
        assert all(each.title in words and each.remark in words for each in layer.components)


def test_components_stand_in_the_row_of_their_layer_from_above() -> None:
    (scene,) = arrange_layers(LAYERS)
    at = heights(scene)
    assert at["IP register"] < at["Gateway with keys"] < at["Contract"]
    rows = [each for each in scene.shapes if isinstance(each, Path) and _width(each) > scene.width / 2]
    assert len(rows) == len(LAYERS)
    for row, (title, component) in zip(
        rows,
        [("IP register", "IP register"), ("Interface", "Gateway with keys"), ("Platform", "Contract")],
        strict=True,
    ):
        top, bottom = _top(row), _bottom(row)
        assert top < at[title] < bottom
        assert top < at[component] < bottom


def test_what_is_outside_is_told_apart_without_colour() -> None:
    (scene,) = arrange_layers(LAYERS)
    rows = [each for each in scene.shapes if isinstance(each, Path) and _width(each) > scene.width / 2]
    assert [row.dash for row in rows] == ["dashed", "", ""]


def test_many_components_go_on_in_further_rows_and_sheets() -> None:
    many = tuple(Placed(title=f"Component {number}", remark="Run by: An office") for number in range(150))
    scenes = arrange_layers((Layer(title="Platform", components=many),))
    assert len(scenes) > 1
    for scene in scenes:
        check(scene)
        assert scene.height <= TALLEST
    assert all(any(each.title in shown(scene) for scene in scenes) for each in many)
    assert arrange_layers(()) == ()


def test_hostile_words() -> None:
    parts = tuple(Placed(title=each, remark=each) for each in HOSTILE)
    for scene in arrange_layers([Layer(title=each, components=parts) for each in HOSTILE]):
        check_written(svg(scene))


def _points(path: Path) -> list[tuple[float, float]]:
    return [point for _, points in path.steps for point in points]


def _width(path: Path) -> float:
    xs = [x for x, _ in _points(path)]
    return max(xs) - min(xs)


def _top(path: Path) -> float:
    return min(y for _, y in _points(path))


def _bottom(path: Path) -> float:
    return max(y for _, y in _points(path))
