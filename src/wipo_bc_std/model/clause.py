"""Clauses and annexes: the divisions of a standard that are a file each."""

from typing import Literal

from msgspec import Struct
from pydantic import Field

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Blocks
from wipo_bc_std.model.directive import FormerIds
from wipo_bc_std.model.fields import Day, Identifier, ProseField, Version
from wipo_bc_std.model.inline import Inlines


class ClauseMatter(FormerIds):
    """The front matter of a clause."""

    id: Identifier = Field(description="The id, which is also the name of the file without .md; links lead to it.")
    title: ProseField = Field(description="The title, as it is printed.")


class AnnexMatter(ClauseMatter):
    """The front matter of an annex."""

    status: Literal["normative", "informative"] = Field(
        description="normative: its provisions bind; informative: it only informs."
    )
    version: Version | None = Field(
        None, description="The annex's own version, where it changes apart from the main text."
    )
    date: Day | None = Field(None, description="The date of that version, as printed.")
    approval: Literal["committee", "task-force"] | None = Field(
        None,
        description="Who approves changes of the annex, where it changes apart from the main text: committee or task-force.",
    )
    approved_on: Day | None = Field(None, description="The day on which its present version was approved.")


class Footnote(Struct, frozen=True):
    """The text of a footnote."""

    id: str
    text: Inlines
    at: Span


class Clause(Struct, frozen=True):
    """A clause of the body: front matter, blocks and footnotes. `at` is its title, or the file's first line."""

    matter: ClauseMatter
    blocks: Blocks
    footnotes: tuple[Footnote, ...]
    at: Span

    @property
    def id(self) -> str:
        """Return the clause's id."""
        return self.matter.id


class Annex(Clause, frozen=True):
    """An annex; its paragraphs count from 1."""

    matter: AnnexMatter
