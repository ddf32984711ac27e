"""A passage: one text of a publication that can be commented on, as its readers saw it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from pydantic import TypeAdapter

PassageKind = Literal[
    "division", "heading", "paragraph", "provision", "principle", "table", "figure", "term", "reference", "record"
]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text under an id: `number` is what is printed (“12”, “BD-01”, “Table 3”, “Annex II”), empty where nothing is.

    `division` is the id of the clause or annex that it stands in, `title` the heading it stands under, `text` its words, a
    line for each of its parts. `digest` is that by which records of publications tell whether it changed. `former_ids` are
    names that it had before.
    """

    id: str
    kind: PassageKind
    division: str
    title: str
    number: str
    text: str
    digest: str
    former_ids: tuple[str, ...] = field(default=())


_ADAPTER = TypeAdapter(tuple[Passage, ...])


def write_passages(passages: Sequence[Passage]) -> bytes:
    """Return passages as JSON text in UTF-8, one value a line."""
    return _ADAPTER.dump_json(tuple(passages), indent=1) + b"\n"


def read_passages(content: bytes) -> tuple[Passage, ...]:
    """Return the passages of a file that `write_passages` wrote; raise ValueError where it is none."""
    return _ADAPTER.validate_json(content)
