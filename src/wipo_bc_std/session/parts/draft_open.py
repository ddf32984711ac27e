"""What is open in the draft, as a part of papers."""

from wipo_bc_std.session.new_standard import tell_open
from wipo_bc_std.session.part import Part

PART = Part("draft-open", "the open issues of the draft, and what is to be decided in it", tell_open)
