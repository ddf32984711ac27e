"""Terminological entries (ISO 704, ISO 10241-1)."""

from typing import Annotated, Literal

from msgspec import Struct
from pydantic import Field

from wipo_bc_std.model.directive import FormerIds
from wipo_bc_std.model.fields import Flag, Identifier, LanguageCode, ProseField, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node

Acceptability = Literal["preferred", "admitted", "deprecated"]
SourceRelation = Literal["own", "adapted", "cited", "identical"]


class Designation(Node):
    """A term that stands for a concept in one language."""

    term: Words = Field(description="The term, in the form in which a dictionary lists it.")
    acceptability: Acceptability = Field(
        description="preferred (the one to use), admitted (also allowed) or deprecated (no longer to be used)."
    )
    variants: tuple[Words, ...] = Field((), description="Other forms in running text, such as the plural.")
    reviewed: Flag = Field(
        default=True, description="false until a person who knows the field in that language has looked at it."
    )


Designations = Annotated[tuple[Designation, ...], Field(min_length=1)]


class ConceptSource(Node):
    """Where a definition comes from."""

    relation: SourceRelation = Field(
        description="own: written here; adapted: changed from the source; cited: read it there; identical: with permission."
    )
    ref: Identifier | None = Field(None, description="The document, as an id of references.yml.")
    entry: Words | None = Field(None, description="The entry's number; leave it out while nobody has checked it.")


class RelatedConcept(Node):
    """A relation to another concept (ISO 704)."""

    concept: Identifier = Field(description="The other concept's id.")
    relation: Literal["generic", "partitive", "associative"] = Field(
        description="generic (one is a kind of the other), partitive (a part of it) or associative (connected otherwise)."
    )


class Concept(FormerIds):
    """A concept with its designations, definition, notes and source."""

    id: Identifier = Field(description="The id by which the text links to the concept, as in [words](term:ip-office).")
    designations: Annotated[dict[LanguageCode, Designations], Field(min_length=1)] = Field(
        description="Terms by language; the first preferred one is the entry's heading."
    )
    source: ConceptSource = Field(description="Where the definition comes from.")
    definition: dict[LanguageCode, ProseField] = Field(
        {},
        description="The definition by language: one phrase that can stand in place of the term; only for own and adapted ones.",
    )
    notes: tuple[dict[LanguageCode, ProseField], ...] = Field(
        (), description="Notes printed under the definition, each by language."
    )
    related: tuple[RelatedConcept, ...] = Field((), description="Relations to other concepts.")

    def preferred(self, language: LanguageCode) -> str:
        """Return the preferred term in `language`, else the first one there, else the concept's id."""
        designations = self.designations.get(language, ())
        preferred = [item.term for item in designations if item.acceptability == "preferred"]
        return (*preferred, *(item.term for item in designations), self.id)[0]


class ThemeMatter(Node):
    """What a file of `terms/` says beside its concepts."""

    title: LocalText | None = Field(
        None, description="The theme in a few words, as its concept map is called; the name of the file if left out."
    )


class Terms(ThemeMatter):
    """A file of `terms/`."""

    concepts: tuple[Concept, ...] = Field(description="The concepts of one theme.")


class Theme(Struct, frozen=True):
    """What belongs together in one file of `terms/`: the file's name without .yml, a title if it has one, and ids."""

    name: str
    title: LocalText | None
    concepts: tuple[str, ...]
