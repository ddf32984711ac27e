"""Reasons of changes: why something of the draft was changed since the publication before, and on what that rests."""

from pydantic import Field

from wipo_bc_std.model.fields import Identifier, OneOrMore, OneOrMoreElements, OneOrMoreWords, ProseField
from wipo_bc_std.model.node import Node


class Reason(Node):
    """A file of `changes/`. Its id is a name among reasons alone; it is shown in redlines and in the revision history."""

    id: Identifier = Field(description="The reason's id: the name of its file without .yml.")
    about: OneOrMoreElements = Field(
        description="What was changed: ids of clauses, paragraphs, provisions, terms, models, use cases and so on, those that are gone included."
    )
    reason: ProseField = Field(description="Why it was changed, in one sentence.")
    evidence: OneOrMore | None = Field(None, description="The pieces of evidence that it rests on, by id.")
    references: OneOrMore | None = Field(None, description="The documents that it rests on, as ids of references.yml.")
    open_issues: OneOrMore | None = Field(None, description="The open issues that it settles, by id.")
    comments: OneOrMoreWords | None = Field(
        None, description="The comments of a review that it answers, as they are numbered there."
    )
    decisions: OneOrMoreWords | None = Field(
        None, description="The decisions that it carries out, such as CWS/12/28, paragraph 45."
    )
    since: Identifier | None = Field(
        None,
        description="The publication that was the first to have the change; left out, it is the next one to be published.",
    )
