"""The committee's task, word for word."""

from wipo_bc_std.session.briefing import tell_task
from wipo_bc_std.session.part import Part

PART = Part("task-text", "the parts of the committee's task, word for word", tell_task)
