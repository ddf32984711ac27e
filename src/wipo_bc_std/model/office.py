"""Offices of intellectual property, by their code of WIPO ST.3."""

from pydantic import Field

from wipo_bc_std.model.fields import OfficeCode, Words
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node


class Office(Node):
    """An office or organization."""

    code: OfficeCode = Field(description="Its code in WIPO ST.3, such as KR.")
    name: LocalText = Field(description="Its name, as text or by language.")
    region: Words | None = Field(None, description="The region that it is counted in.")


class Offices(Node):
    """The file offices.yml."""

    offices: tuple[Office, ...] = Field(description="The offices that the draft or its evidence names.")
