"""Corrections of what was published: corrigenda, which the committee decides, and errata, slips that the editors mend."""

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from wipo_bc_std.model.fields import IDENTIFIER, AnyIdentifier, Day, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.outcome import OutcomeSource
from wipo_bc_std.model.publication_record import split_correction

CORRECTION_ID = re.compile(rf"{IDENTIFIER.pattern}-corr-[1-9][0-9]*")


def _correction_id(value: Any) -> str:
    if not isinstance(value, str) or not CORRECTION_ID.fullmatch(value):
        raise PydanticCustomError(
            "author",
            "“{value}” is not the name of a correction",
            {
                "value": str(value)[:60],
                "hint": "write the publication, -corr- and which correction of it this is, such as draft-1-corr-1",
            },
        )
    return value


CorrectionIdentifier = Annotated[
    str, BeforeValidator(_correction_id), WithJsonSchema({"type": "string", "pattern": f"^{CORRECTION_ID.pattern}$"})
]


class CorrectedPlace(Node):
    """A place that is corrected."""

    to: AnyIdentifier = Field(
        description="Where: the id of a paragraph, clause, table, figure or term, or an identifier such as BD-01."
    )
    old: Words = Field(description="The words that were published, as many as tell the place.")
    new: Words = Field(description="The words that are to be read instead.")
    why: LocalText = Field(description="Why they were wrong, in one sentence; as text or by language.")


class PublicationCorrection(Node):
    """A file of `corrections/`: what was published wrongly, and what is to be read instead.

    Its id is that under which `publish --correction N` publishes the corrected text: `draft-1-corr-2` is the second correction
    of the publication `draft-1`.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"kind": {"const": "corrigendum"}}, "required": ["kind"]},
            "then": {"required": ["source"]},
        }
    )

    id: CorrectionIdentifier = Field(
        description="The publication, -corr- and which correction of it this is, as the name of the file: draft-1-corr-1."
    )
    kind: Literal["corrigendum", "erratum"] = Field(
        description="corrigendum: of substance, decided by the committee; erratum: a slip, mended by the editors."
    )
    date: Day = Field(description="The day on which it is issued.")
    source: OutcomeSource | None = Field(
        None, description="Of a corrigendum, where the decision is recorded; there is none without a record."
    )
    items: Annotated[tuple[CorrectedPlace, ...], Field(min_length=1)] = Field(
        description="The places that are corrected, in the order of the text."
    )

    @property
    def publication(self) -> str:
        """Return the id of the publication that it corrects."""
        return split_correction(self.id)[0]

    @property
    def number(self) -> int:
        """Return which correction of its publication it is, from 1."""
        return split_correction(self.id)[1]

    @model_validator(mode="after")
    def _names_its_record(self) -> Self:
        if self.kind == "corrigendum" and self.source is None:
            hint = "name under `source` the document that records the decision, or write `kind: erratum` for a slip"
            raise PydanticCustomError("author", "a corrigendum does not say where it was decided", {"hint": hint})
        return self
