"""What was commented in rounds of review, in figures, as a part of papers."""

from wipo_bc_std.session.new_standard import tell_rounds
from wipo_bc_std.session.part import Part

PART = Part("rounds-outcomes", "the rounds of review in figures, with what became of the comments", tell_rounds)
