"""How the draft answers the task, as a part of papers."""

from wipo_bc_std.session.part import Part
from wipo_bc_std.session.task_entry import tell_answers

PART = Part("task-answers", "what the draft contributes to each part of the task", tell_answers)
