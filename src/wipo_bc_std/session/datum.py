"""A figure of a paper: what it is called, what it is now, and where that comes from."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from wipo_bc_std.session.paper_matter import PaperMatter


class Datum(Struct, frozen=True):
    """A figure: `source` says in a few words where it comes from, with the path of a file where there is one."""

    name: str
    value: int | date | str
    source: str


class DataGroup(Struct, frozen=True):
    """Figures that are read together: `names` says what each is, `read` yields those that there are.

    A source of a paper prints one by `<datum:NAME>`; the names of a group begin with its own and a point, such as
    `comments.received`. What is not known is not yielded, and the paper shows a hole there.
    """

    name: str
    names: Mapping[str, str]
    read: Callable[[PaperMatter], Iterator[Datum]]
