"""A computed part of a paper: a name, and a function that makes its blocks of data."""

from collections.abc import Callable

from msgspec import Struct

from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes

Make = Callable[[PaperMatter], tuple[nodes.Block, ...]]


class Part(Struct, frozen=True):
    """What `::::{computed} NAME` in the source of a paper prints; no blocks where there is nothing to tell.

    A `private` one tells what offices said, and stands in private papers alone.
    """

    name: str
    summary: str
    make: Make
    private: bool = False


def part(name: str, summary: str, *, private: bool = False) -> Callable[[Make], Part]:
    """Return the decorator that makes a function a computed part of papers."""
    return lambda make: Part(name, summary, make, private)
