"""The numbers that an adopted text has given: they are kept for ever, and never given to anything else."""

import datetime
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from wipo_bc_std.model.stage import Stage

NumberedKind = Literal["clause", "annex", "subclause", "paragraph", "table", "figure", "definition", "provision"]
_PARTS = 3


def _read_lines(value: object) -> object:
    """Return what a text lists, `kind id number` on each line, as rows."""
    if not isinstance(value, str):
        return value
    rows = (line.split(" ", _PARTS - 1) for line in value.splitlines() if line)
    return tuple(tuple(row) for row in rows if len(row) == _PARTS)


class AdoptedRecord(BaseModel):
    """The file record.yml of an adopted publication, as far as later texts depend on it.

    `given` has all that is numbered, in reading order: its kind, its id and its number without the words around it. A
    record of a later version may say more than is read here.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    publication: str
    stage: Stage
    date: datetime.date
    given: Annotated[tuple[tuple[NumberedKind, str, str], ...], BeforeValidator(_read_lines)] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """One number that was given, to what, and where that stood: `parent` is the section around it, `annex` its annex.

    Both are ids, and empty where there is none.
    """

    id: str
    kind: NumberedKind
    number: str
    parent: str = ""
    annex: str = ""
