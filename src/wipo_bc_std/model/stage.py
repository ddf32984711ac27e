"""The stages of a draft in one table: what each prints, and what it asks of the text."""

from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct

Stage = Literal["working-draft", "public-comment", "final-draft", "adopted", "revision", "held", "discontinued"]


class Manner(Struct, frozen=True):
    """How a draft of one stage looks, and what counts as a mistake in it.

    `numbers_headings`: clauses have their numbers in front of their titles, as drafts of the committee have them;
    `capitals`: titles of clauses stand in capitals, as in the WIPO Handbook; `watermark`: the name of the stage stands
    behind each page; `line_numbers`: lines can be cited; `explains`: the reasons stand in the text, else in an explanatory
    document of their own; `settled`: what is unsettled, or not translated, is an error; `active`: somebody works on it, so
    that days count.
    """

    numbers_headings: bool = True
    capitals: bool = False
    watermark: bool = True
    line_numbers: bool = False
    explains: bool = True
    settled: bool = False
    active: bool = True


_FINAL = Manner(numbers_headings=False, capitals=True, watermark=False, explains=False, settled=True)

STAGES: Mapping[Stage, Manner] = {
    "working-draft": Manner(),
    "public-comment": Manner(line_numbers=True),
    "final-draft": _FINAL,
    "adopted": _FINAL,
    "revision": Manner(),
    "held": Manner(active=False),
    "discontinued": Manner(active=False),
}
SETTLED: tuple[Stage, ...] = tuple(stage for stage in get_args(Stage) if STAGES[stage].settled)
