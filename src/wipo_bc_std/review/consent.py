"""Consent: which senders agreed to publish what of a round, and what each comment is called in public.

It lies in the store and nowhere else, as it alone tells which office N-001 is. A public name is given once: it stays with
its comment, and is given to no other one after that was withdrawn.
"""

from collections.abc import Mapping

from pydantic import Field

from wipo_bc_std.model.fields import Day, Digest, Identifier, OfficeCode
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.released import ReleasedLabel
from wipo_bc_std.review.comment import Label
from wipo_bc_std.review.round import FormatVersion


class AgreedComment(Node):
    """A comment that its sender agreed to publish."""

    comment: Label = Field(description="What it is called in the store.")
    label: ReleasedLabel = Field(description="What it is called in public.")
    withdrawn: Day | None = Field(None, description="The day on which it was taken out of the extract again.")


class AgreedReply(Node):
    """An answer about evidence that its office agreed to publish, as it read then."""

    office: OfficeCode = Field(description="The office that answered.")
    question: Identifier = Field(description="The question's id, as asked.yml of the round has it.")
    digest: Digest = Field(description="The SHA-256 of the answer that it agreed to.")
    agreed: Day = Field(description="The day on which that was said.")


class Consent(Node):
    """The file consent.yml of a round."""

    schema_: FormatVersion = Field("1", alias="schema", description="The version of this file's format: 1.")
    named: tuple[OfficeCode, ...] = Field((), description="Offices that agreed to be named with all that they support.")
    thanked: tuple[OfficeCode, ...] = Field((), description="Offices that agreed to be thanked by name.")
    comments: tuple[AgreedComment, ...] = Field(
        (), description="The comments, in the order in which they were released."
    )
    replies: tuple[AgreedReply, ...] = Field(
        (), description="Answers about evidence that may become confirmations, under the names of their offices."
    )

    def public_labels(self) -> Mapping[str, str]:
        """Return what each comment that is released now is called in public, by its label in the store."""
        return {each.comment: each.label for each in self.comments if each.withdrawn is None}

    def withdrawn_labels(self) -> frozenset[str]:
        """Return the labels in the store of comments that were public and were taken out."""
        return frozenset(each.comment for each in self.comments) - self.public_labels().keys()
