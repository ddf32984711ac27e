"""What is to be decided, as a part of papers."""

from wipo_bc_std.session.decision_questions import tell_questions
from wipo_bc_std.session.part import Part

PART = Part(
    "decision-questions",
    "what the session or meeting has to decide, a row for each question",
    tell_questions,
    private=True,
)
