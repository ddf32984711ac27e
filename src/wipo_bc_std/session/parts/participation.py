"""Who took part in the review, counted."""

from wipo_bc_std.session.briefing import tell_participation
from wipo_bc_std.session.part import Part

PART = Part(
    "participation", "how many offices answered and how many comments they made, in one row", tell_participation
)
