"""The imprint of a publication: what it is, as a file in it, `publication.json`, of which the pages at the root are made."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from wipo_bc_std.view.wording import word

IMPRINT = "publication.json"
_ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
PublicationId = Annotated[str, Field(pattern=_ID)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LanguageImprint(_Part):
    """One language of a publication: its name in itself, and the words that say there that the draft is unofficial."""

    code: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    autonym: str
    direction: Literal["ltr", "rtl"]
    header: str
    notices: tuple[str, ...]


class Withdrawal(_Part):
    """Why a publication was withdrawn, and the day if it was given (ISO 8601)."""

    reason: str
    date: str = ""

    @property
    def date_label(self) -> str:
        """Return the day in English words, as the pages around publications say it; empty where none was given."""
        if not self.date:
            return ""
        day = date.fromisoformat(self.date)
        return word("date.full", "en", month=word(f"month.{day.month}", "en"), day=str(day.day), year=str(day.year))


class Imprint(_Part):
    """What a publication is; `date` is that of the draft (ISO 8601), `summary` what changed, in one line.

    `position` is its place among the publications of sessions.yml. A correction says with its number what it `corrects`.
    `previous` is the publication before it, empty for the first.
    """

    schema_: Annotated[Literal["wipo-bc-std/publication/1"], Field(alias="schema")] = "wipo-bc-std/publication/1"
    id: PublicationId
    kind: Literal["milestone", "session"]
    session: str = ""
    position: Annotated[int, Field(ge=0)] = 0
    number: str
    title: str
    stage: str
    stage_label: str
    version: str
    date: str
    date_label: str
    languages: tuple[LanguageImprint, ...]
    summary: str
    previous: str = ""
    corrects: str = ""
    correction: int = 0
    withdrawn: Withdrawal | None = None


def is_publication_id(name: str) -> bool:
    """Return whether a name can be the id of a publication."""
    return re.fullmatch(_ID, name) is not None


def correction_id(identifier: str, number: int) -> str:
    """Return the id of the correction of a publication with this number, the publication's own for 0."""
    return f"{identifier}-corr-{number}" if number else identifier


def write_imprint(imprint: Imprint) -> bytes:
    """Return an imprint as a file."""
    return imprint.model_dump_json(by_alias=True, indent=1).encode() + b"\n"


def read_imprint(content: bytes) -> Imprint:
    """Return the imprint of a file; raise ValueError where it is none of version 1."""
    try:
        return Imprint.model_validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(step) for step in first["loc"])
        raise ValueError(f"not an imprint of version 1: {place}: {first['msg']}") from error


def order(imprints: Iterable[Imprint]) -> tuple[Imprint, ...]:
    """Return publications from the oldest to the newest, each correction after what it corrects."""
    known: Mapping[str, Imprint] = {imprint.id: imprint for imprint in imprints}

    def place(imprint: Imprint) -> tuple[str, int, str, int]:
        original = known.get(imprint.corrects, imprint)
        return original.date, original.position, original.id, imprint.correction

    return tuple(sorted(known.values(), key=place))
