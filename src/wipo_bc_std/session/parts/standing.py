"""Where the draft stands, in one row."""

from wipo_bc_std.session.briefing import tell_standing
from wipo_bc_std.session.part import Part

PART = Part("standing", "where the draft stands, and the session, in one row", tell_standing)
