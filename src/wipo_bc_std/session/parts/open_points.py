"""What is open."""

from wipo_bc_std.session.briefing import tell_open
from wipo_bc_std.session.part import Part

PART = Part("open-points", "what is open in the text and in its review", tell_open)
