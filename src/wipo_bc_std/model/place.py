"""Values that know where they stand in a source file."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Protocol

from msgspec import Struct
from msgspec.structs import asdict

from wipo_bc_std.diagnostics.span import Span

NOWHERE = Span("", 1, 1, 1, 1)


class Locator(Protocol):
    """Knows where each character of a text stands in its source."""

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from offset `start` to before `end`."""
        ...


class Nowhere(Struct, frozen=True):
    """The locator of text that has no source."""

    def span(self, start: int, end: int) -> Span:  # noqa: ARG002 - the protocol's names
        """Return the place that stands for none."""
        return NOWHERE


class Place(Struct, frozen=True):
    """The place of a stretch of a text, worked out only when asked for."""

    locator: Locator
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Return the place in the file."""
        return self.locator.span(self.start, self.end)

    def part(self, start: int, end: int) -> Span:
        """Return the place of a part, by offsets that count from the stretch's beginning."""
        return self.locator.span(self.start + start, self.start + end)


class Authored(Struct, frozen=True):
    """What somebody wrote somewhere. Two of it are equal when all but their places is, wherever they stand."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Authored) and type(self) is type(other) and _written(self) == _written(other)

    def __hash__(self) -> int:
        return hash((type(self), *_written(self).values()))

    def __repr__(self) -> str:
        # A place knows the whole source.
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in _written(self).items())})"


def _written(authored: Authored) -> dict[str, object]:
    return {name: value for name, value in asdict(authored).items() if not isinstance(value, Place | Span)}


class Origin(Locator, Protocol):
    """Knows where a whole text stands, and each of its characters."""

    @property
    def at(self) -> Span:
        """Return the place of the whole."""
        ...


class _Known(Struct, frozen=True):
    """The origin of a text whose place is known."""

    at: Span
    locator: Locator

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from offset `start` to before `end`."""
        return self.locator.span(start, end)


class PlacedText(str):
    """Text from a source. Where it stands is worked out when somebody asks, as of most text nobody does.

    `locate` says it of what the text was `read_from`.
    """

    __slots__ = ("locate", "read_from")

    locate: Callable[[Any], Origin]
    read_from: Any

    @classmethod
    def make(cls, text: str, at: Span, locator: Locator) -> "PlacedText":
        """Return `text` with its place."""
        placed = cls(text)
        placed.locate, placed.read_from = _as_it_is, _Known(at, locator)
        return placed

    @property
    def at(self) -> Span:
        """Return the place of the text."""
        return self.locate(self.read_from).at

    @property
    def locator(self) -> Locator:
        """Return what knows where each of its characters stands."""
        return self.locate(self.read_from)


def _as_it_is(origin: Origin) -> Origin:
    return origin


class PlacedSequence(list[Any]):
    """A list from a source; `find` works out where it stands when somebody asks."""

    find: Callable[[], Span]

    @cached_property
    def at(self) -> Span:
        """Return the place of the list."""
        return self.find()

    @classmethod
    def make(cls, items: list[Any], at: Span) -> "PlacedSequence":
        """Return `items` with their place."""
        placed = cls(items)
        placed.at = at
        return placed


class PlacedMapping(dict[str, Any]):
    """A mapping from a source, with the places of its keys.

    Where it was read from a file, `find` works out where it stands, and `written` are its keys as texts.
    """

    find: Callable[[], Span]
    written: dict[str, PlacedText]

    @cached_property
    def at(self) -> Span:
        """Return the place of the mapping."""
        return self.find()

    @cached_property
    def keys_at(self) -> dict[str, Span]:
        """Return the place of each key."""
        return {name: key.at for name, key in self.written.items()}

    @classmethod
    def make(cls, items: dict[str, Any], at: Span, keys_at: dict[str, Span]) -> "PlacedMapping":
        """Return `items` with their place and the places of their keys."""
        placed = cls(items)
        placed.at = at
        placed.keys_at = keys_at
        return placed


Placed = PlacedText | PlacedSequence | PlacedMapping
Route = tuple[str | int, ...]


def find_place(value: Any, route: Route) -> Span:
    """Return the place of what `route` leads to below `value`, else of the deepest value that is there.

    A route that ends in a key whose value is a mapping or list leads to the key, as that is what an author looks for.
    """
    at = value.at if isinstance(value, Placed) else NOWHERE
    for step in route:
        if isinstance(value, PlacedMapping) and step in value:
            holder, value = value, value[str(step)]
            at = value.at if isinstance(value, PlacedText) and value else holder.keys_at[str(step)]
        elif isinstance(value, PlacedSequence) and isinstance(step, int) and step < len(value):
            value = value[step]
            at = value.at if isinstance(value, Placed) else at
        else:
            break
    return at
