"""Comments by clause, as a part of papers."""

from wipo_bc_std.session.disposition_summary import tell_clauses
from wipo_bc_std.session.part import Part

PART = Part(
    "comments-by-clause", "the comments of each round by clause and by what became of them", tell_clauses, private=True
)
