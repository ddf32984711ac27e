"""The questions that are put to offices."""

from wipo_bc_std.session.part import Part
from wipo_bc_std.session.questionnaire import tell_questions

PART = Part("questions", "the questions of the questionnaires that go with the session", tell_questions)
