"""A submission: one file that came in, and the count of all that it held."""

from pydantic import Field

from wipo_bc_std.model.fields import Day, Digest, Identifier, LanguageCode, OfficeCode, WholeNumber, Words
from wipo_bc_std.model.node import Node
from wipo_bc_std.review.comment import Channel, Label
from wipo_bc_std.review.round import FormatVersion


class Listed(Node):
    """Something that stood in a file and did not become part of a comment or answer, with the reason."""

    place: Words = Field(description="Where it stands in the file.")
    words: str = Field("", description="What stands there.")
    reason: Words = Field(description="Why it was not taken.")
    fields: WholeNumber = Field(
        1, description="How many fields of the file it is; none where it is a remark on what was taken."
    )


class Head(Node):
    """Something that a sender wrote into the page header of a form, such as its date."""

    name: Words = Field(description="What the form calls it.")
    words: Words = Field(description="What was written there.")


class Census(Node):
    """How much was in a file: all that was filled in is either taken or listed."""

    filled: WholeNumber = Field(description="How many fields were filled in.")
    taken: WholeNumber = Field(description="How many of them became part of a comment or an answer.")

    def is_whole(self, listed: int) -> bool:
        """Return whether nothing got lost, with so many fields listed."""
        return self.filled == self.taken + listed


class Submission(Node):
    """A file of `submissions/` in a round, named by the first 16 digits of the digest of what came."""

    schema_: FormatVersion = Field("1", alias="schema", description="The version of this file's format: 1.")
    id: Words = Field(description="The first 16 digits of the digest.")
    file: Words = Field(description="What the file was called.")
    digest: Digest = Field(description="The SHA-256 of its bytes.")
    channel: Channel = Field(description="How it came.")
    office: OfficeCode | None = Field(None, description="The office that sent it.")
    organization: Words | None = Field(None, description="Who sent it, where that is no office with a code.")
    received: Day = Field(description="The day on which it came.")
    publication: Identifier | None = Field(None, description="The publication that its sender read, where it says so.")
    language: LanguageCode | None = Field(None, description="The language of the form, where it says so.")
    census: Census = Field(description="How much was in it.")
    comments: tuple[Label, ...] = Field((), description="The comments that came of it.")
    listed: tuple[Listed, ...] = Field((), description="What was not taken, each with its reason.")
    heads: tuple[Head, ...] = Field((), description="What stood in the page header of the form.")
