"""The draft and its review in one row of figures."""

from wipo_bc_std.session.briefing import tell_in_figures
from wipo_bc_std.session.part import Part

PART = Part("in-figures", "the draft and its review in one row of figures", tell_in_figures)
