"""The catalogue of documents of other bodies: what became of each, and which document is in force in its place."""

import datetime
from collections.abc import Iterable, Mapping

from msgspec import Struct

from wipo_bc_std.model.external_document import DocumentStatus, ExternalDocument, designation_key

Key = tuple[str, ...]


class Catalogue(Struct, frozen=True):
    """Documents by the words and numbers of their designations."""

    documents: Mapping[Key, ExternalDocument]

    def find(self, designation: str) -> ExternalDocument | None:
        """Return the document with a designation, however that is spaced, None where the catalogue has none."""
        return self.documents.get(designation_key(designation))

    def status(self, designation: str) -> DocumentStatus:
        """Return what became of a document: unknown where the catalogue does not have it, never current."""
        found = self.find(designation)
        return "unknown" if found is None else found.status

    @property
    def days(self) -> tuple[datetime.date, datetime.date] | None:
        """Return the oldest and the newest day of the data, None of an empty catalogue."""
        days = [document.as_of for document in self.documents.values()]
        return (min(days), max(days)) if days else None


def make_catalogue(documents: Iterable[ExternalDocument]) -> Catalogue:
    """Return the catalogue of documents; the first with a designation counts."""
    found: dict[Key, ExternalDocument] = {}
    for document in documents:
        found.setdefault(designation_key(document.designation), document)
    return Catalogue(found)


def follow_successors(catalogue: Catalogue, designation: str) -> tuple[str, ...]:
    """Return the designations of what took the place of a document, step by step, the last one being in force.

    Where rows name each other in a circle, the chain ends before it would begin again.
    """
    chain: list[str] = []
    seen = {designation_key(designation)}
    document = catalogue.find(designation)
    while document is not None and document.successor is not None:
        key = designation_key(document.successor)
        if key in seen:
            break
        seen.add(key)
        chain.append(document.successor)
        # What is only to be replaced is still in force.
        document = catalogue.documents.get(key)
        if document is not None and document.status not in {"superseded", "withdrawn"}:
            break
    return tuple(chain)
