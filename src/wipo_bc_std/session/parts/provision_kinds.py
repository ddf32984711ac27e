"""Provisions by what they do, as a picture."""

from wipo_bc_std.session.briefing import draw_provisions
from wipo_bc_std.session.part import Part

PART = Part("provision-kinds", "provisions by what they do, as a picture", draw_provisions)
