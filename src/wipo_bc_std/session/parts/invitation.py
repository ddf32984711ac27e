"""The invitation to a round, as a part of papers."""

from wipo_bc_std.session.circular import tell_invitation
from wipo_bc_std.session.part import Part

PART = Part("invitation", "the invitation to the round that was opened last, in three steps", tell_invitation)
