"""What the draft holds, in one row of figures."""

from wipo_bc_std.session.briefing import tell_draft
from wipo_bc_std.session.part import Part

PART = Part("draft-figures", "how much the draft holds of each kind, in one row", tell_draft)
