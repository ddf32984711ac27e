"""What comes next in the task, as a part of papers."""

from wipo_bc_std.session.part import Part
from wipo_bc_std.session.task_entry import tell_actions

PART = Part("task-actions", "what the work plan says is still to be done", tell_actions)
