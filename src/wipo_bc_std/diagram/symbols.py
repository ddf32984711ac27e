"""The marks by which a picture tells things apart without colour: small shapes, each about 14 units high."""

from typing import Literal

from wipo_bc_std.diagram.drawing import Area, Path, Shape, area_path, arrow_head, frame, line

MARK = 14
GAP = 6

Abode = Literal["on-ledger", "off-ledger"]


def actor_mark(x: float, y: float) -> tuple[Shape, ...]:
    """Return the mark of somebody who takes part: a head and shoulders."""
    head = frame(Area(x + 4, y, 6, 6), radius=3, thickness=1.3)
    shoulders = Path(
        (
            ("M", ((x + 1, y + MARK),)),
            ("C", ((x + 1, y + 6), (x + 13, y + 6), (x + 13, y + MARK))),
            ("Z", ()),
        ),
        thickness=1.3,
        mark=True,
    )
    return (_as_mark(head), shoulders)


def component_mark(x: float, y: float) -> tuple[Shape, ...]:
    """Return the mark of something that is run: a box with two connectors at its side."""
    return (
        _as_mark(frame(Area(x + 3, y + 1, 11, 12), thickness=1.3)),
        _as_mark(frame(Area(x, y + 3.5, 6, 2.5), thickness=1, filled=1)),
        _as_mark(frame(Area(x, y + 8.5, 6, 2.5), thickness=1, filled=1)),
    )


def on_ledger_mark(x: float, y: float) -> tuple[Shape, ...]:
    """Return the mark of data on the ledger: two linked blocks, filled."""
    return (
        _as_mark(frame(Area(x, y + 4, 5.5, 6), thickness=1, filled=1)),
        _as_mark(line(((x + 5.5, y + 7), (x + 8.5, y + 7)), thickness=2)),
        _as_mark(frame(Area(x + 8.5, y + 4, 5.5, 6), thickness=1, filled=1)),
    )


def off_ledger_mark(x: float, y: float) -> tuple[Shape, ...]:
    """Return the mark of data beside the ledger: an empty sheet with a folded corner."""
    corners = ((x + 2, y + 1), (x + 8, y + 1), (x + 12, y + 5), (x + 12, y + 13.5), (x + 2, y + 13.5))
    fold = line(((x + 8, y + 1), (x + 8, y + 5), (x + 12, y + 5)))
    return (area_path(corners, mark=True), _as_mark(fold))


def data_mark(abode: Abode, x: float, y: float) -> tuple[Shape, ...]:
    """Return the mark of data by the place where it lives."""
    return on_ledger_mark(x, y) if abode == "on-ledger" else off_ledger_mark(x, y)


def failure_mark(x: float, y: float) -> tuple[Shape, ...]:
    """Return the mark of a failure: a triangle with a stroke and a point."""
    return (
        area_path(((x + 7, y), (x + 14, y + 13), (x, y + 13)), mark=True),
        _as_mark(line(((x + 7, y + 4.5), (x + 7, y + 8.5)), thickness=1.6)),
        _as_mark(line(((x + 7, y + 10), (x + 7, y + 11.6)), thickness=1.6)),
    )


def number_mark(x: float, y: float, radius: float) -> Path:
    """Return a ring around a number, with its middle at `x`, `y`."""
    return _as_mark(frame(Area(x - radius, y - radius, 2 * radius, 2 * radius), radius=radius))


def arrow_mark(x: float, y: float) -> tuple[Shape, ...]:
    """Return a short arrow, for a legend: 30 units long."""
    start, tip = (x, y + MARK / 2), (x + 30, y + MARK / 2)
    return (_as_mark(line((start, (x + 22, start[1])))), arrow_head(start, tip))


def _as_mark(path: Path) -> Path:
    return Path(path.steps, path.thickness, path.dash, path.filled, path.stroked, path.faint, mark=True)
