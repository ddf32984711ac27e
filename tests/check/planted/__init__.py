"""Defects planted in a copy of the real draft: one module a letter of codes, each with its tuple `PLANTED`."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Planted:
    """A slip that an author could make: in `file`, `old` (which stands there once) becomes `new`.

    `also` are whole files beside it, by path below `standard/`, None for one that is taken away; `at` is the file of the
    finding, or the files, where that is another one.
    """

    code: str
    file: str
    old: str
    new: str
    also: Mapping[str, str | None] = field(default_factory=dict)
    at: str | tuple[str, ...] = ""
