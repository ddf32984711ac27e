"""What the draft is called."""

from wipo_bc_std.session.briefing import tell_title
from wipo_bc_std.session.part import Part

PART = Part("draft-title", "what the draft is called", tell_title)
