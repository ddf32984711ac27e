"""References to other documents."""

from typing import Literal

from pydantic import Field

from wipo_bc_std.model.directive import FormerIds
from wipo_bc_std.model.fields import Address, Day, Identifier, PartialDate, ProseField, Words
from wipo_bc_std.model.node import Node

ReferenceStatus = Literal["published", "under-revision", "superseded", "withdrawn", "draft", "unknown"]


class Reference(FormerIds):
    """A document that the text cites."""

    id: Identifier = Field(description="The id by which the text cites it, as in <ref:iso-22739-2024>.")
    designation: Words = Field(description="How the document is cited, such as ISO 22739:2024.")
    title: ProseField = Field(description="The document's title, word for word.")
    date: PartialDate | None = Field(
        None, description="When it was published, such as 2024 or 2024-01; left out where not known."
    )
    use: Literal["normative", "informative"] = Field(
        description="normative: conforming needs the document; informative: it only helps to understand."
    )
    status: ReferenceStatus = Field(
        description="What became of it, as read on `read_at`; superseded: another document took its place."
    )
    replaces: Words | None = Field(None, description="The id or designation of the document it replaces.")
    url: Address | None = Field(None, description="Where it can be read.")
    read_at: Day | None = Field(None, description="The day on which status and address were read.")
    note: ProseField | None = Field(None, description="What a reader needs to know about it.")


class References(Node):
    """The file references.yml."""

    references: tuple[Reference, ...] = Field(description="All documents that the text cites.")
