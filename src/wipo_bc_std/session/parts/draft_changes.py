"""What changed in the draft, as a part of papers."""

from wipo_bc_std.session.new_standard import tell_changes
from wipo_bc_std.session.part import Part

PART = Part("draft-changes", "what changed since members saw the draft last, by class", tell_changes)
