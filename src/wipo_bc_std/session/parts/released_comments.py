"""Released comments, as a part of papers."""

from wipo_bc_std.session.disposition_summary import tell_released
from wipo_bc_std.session.part import Part

PART = Part(
    "released-comments",
    "the comments that their senders released, by clause and one by one, without offices",
    tell_released,
)
