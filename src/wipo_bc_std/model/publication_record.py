"""Records of publications: what `publish --record` leaves in the sources of what was published.

The program writes them and reads them again, so a record of a later version may say more than is read here.
"""

import datetime
import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from wipo_bc_std.model.adopted_text import NumberedKind
from wipo_bc_std.model.stage import Stage

_GIVEN_PARTS = 3
Digests = Mapping[str, str]
_CORRECTION = re.compile(r"(?P<corrected>.+)-corr-(?P<number>[1-9][0-9]*)")


def _read_digests(value: object) -> object:
    """Return what a text lists, an id and its digest or band on each line, by id."""
    if not isinstance(value, str):
        return value
    return dict(line.split(" ", 1) for line in value.splitlines() if " " in line)


def _read_given(value: object) -> object:
    """Return what a text lists, `kind id number` on each line, as rows."""
    if not isinstance(value, str):
        return value
    rows = (line.split(" ", _GIVEN_PARTS - 1) for line in value.splitlines() if line)
    return tuple(tuple(row) for row in rows if len(row) == _GIVEN_PARTS)


class ChangeCounts(BaseModel):
    """How many changes of each class there were since another publication, `since`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    since: str
    obligation: int
    technical: int
    explanation: int
    editorial: int


class PublicationRecord(BaseModel):
    """What was published: `numbers` are as printed, `reasons` the ids of those in `changes/` at that time.

    `texts` has for each language what each id stood for, as a digest of its words: where two records give different ones,
    the text was changed between them. `changes` is None for what follows nothing. `given` has all that is numbered, in reading
    order: its kind, its id and its number without the words around it. `bands` says how stale each provision was, None where
    nobody assessed it.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    publication: str
    version: str
    stage: Stage
    date: datetime.date
    changes: ChangeCounts | None = None
    reasons: tuple[str, ...] = ()
    numbers: Mapping[str, str] = {}
    given: Annotated[tuple[tuple[NumberedKind, str, str], ...], BeforeValidator(_read_given)] = ()
    texts: Mapping[str, Annotated[Digests, BeforeValidator(_read_digests)]] = {}
    bands: Annotated[Mapping[str, str], BeforeValidator(_read_digests)] | None = None

    def has(self, identifier: str) -> bool:
        """Return whether anything had an id in the publication."""
        return identifier in self.numbers or any(identifier in digests for digests in self.texts.values())


def split_correction(publication: str) -> tuple[str, int]:
    """Return the id of what a publication corrects and its number among the corrections; itself and 0 where it is none."""
    found = _CORRECTION.fullmatch(publication)
    return (found["corrected"], int(found["number"])) if found else (publication, 0)
