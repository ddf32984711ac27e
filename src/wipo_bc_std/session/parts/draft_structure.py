"""The structure of the draft, as a part of papers."""

from wipo_bc_std.session.new_standard import tell_structure
from wipo_bc_std.session.part import Part

PART = Part("draft-structure", "the clauses and annexes of the draft, with what each holds", tell_structure)
