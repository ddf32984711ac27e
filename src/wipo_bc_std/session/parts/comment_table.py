"""The table of comments, as a part of private papers."""

from wipo_bc_std.session.disposition_summary import tell_table
from wipo_bc_std.session.part import Part

PART = Part("comment-table", "all comments of each round in the columns of ISO, IEC and CEN", tell_table, private=True)
