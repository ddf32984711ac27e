"""The dates that come next."""

from wipo_bc_std.session.briefing import tell_dates
from wipo_bc_std.session.part import Part

PART = Part("next-dates", "the dates that come next", tell_dates)
