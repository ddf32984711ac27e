"""Checks of web addresses: what came of opening each on a day, as told from elsewhere."""

from typing import Literal

from pydantic import Field

from wipo_bc_std.model.fields import Address, Day
from wipo_bc_std.model.node import Node


class LinkCheck(Node):
    """A row of links.csv."""

    url: Address = Field(description="The web address, as evidence and references have it.")
    day: Day = Field(description="The day on which somebody tried to open it.")
    result: Literal["opened", "failed"] = Field(description="What came of it: opened or failed.")
