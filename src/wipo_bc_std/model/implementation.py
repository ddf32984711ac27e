"""What offices state about their implementation of the text, in the words of the survey on the use of WIPO Standards.

The survey asks standard by standard: Completely, Partly or Not Implemented, with an explanation and a plan. These sources are
public, so only what an office released stands here.
"""

from typing import Literal

from pydantic import Field

from wipo_bc_std.model.fields import AnyIdentifier, Day, Identifier, OfficeCode, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node

Implemented = Literal["completely", "partly", "not-implemented"]
ProvisionAnswer = Literal["completely", "partly", "not-implemented", "not-applicable"]


class Release(Node):
    """That an office agreed to have its statement published."""

    by: Words = Field(
        description="Who agreed for the office: a role or a part of it, such as its contact point; no person."
    )
    on: Day = Field(description="The day on which it agreed.")


class ImplementedProvision(Node):
    """What an office states about one provision."""

    id: AnyIdentifier = Field(description="The provision, such as BD-01.")
    answer: ProvisionAnswer = Field(description="completely, partly, not-implemented or not-applicable.")
    remark: Words | None = Field(None, description="What the office says about it.")


class Implementation(Node):
    """A file of `implementations/`: the statement of one office about one publication.

    There is a file for each, named by both, so that a statement is added, replaced or taken back as a whole and nobody edits
    that of another office.
    """

    id: Identifier = Field(
        description="The office in small letters and the publication, as the name of the file: xa-draft-1."
    )
    office: OfficeCode = Field(description="The code of the office in WIPO ST.3.")
    publication: Identifier = Field(description="The publication that it implements, as an id of sessions.yml.")
    date: Day = Field(description="The day of the statement.")
    overall: Implemented = Field(description="completely, partly or not-implemented: of the text as a whole.")
    explanation: LocalText | None = Field(None, description="What the office explains; as text or by language.")
    plan: LocalText | None = Field(None, description="What it plans; as text or by language.")
    provisions: tuple[ImplementedProvision, ...] = Field((), description="What it states about single provisions.")
    released: Release | None = Field(
        None, description="That the office agreed to publish this; nothing may stand here without."
    )
