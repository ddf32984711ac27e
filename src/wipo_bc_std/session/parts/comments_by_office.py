"""Comments by sender, as a part of private papers."""

from wipo_bc_std.session.disposition_summary import tell_senders
from wipo_bc_std.session.part import Part

PART = Part(
    "comments-by-office", "the comments of each round by sender and by what became of them", tell_senders, private=True
)
