"""What became of comments, as a picture."""

from wipo_bc_std.session.briefing import draw_outcomes
from wipo_bc_std.session.part import Part

PART = Part("outcome-chart", "what became of comments, as a picture", draw_outcomes)
