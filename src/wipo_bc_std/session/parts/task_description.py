"""The description of the task, as a part of papers."""

from wipo_bc_std.session.part import Part
from wipo_bc_std.session.task_entry import tell_description

PART = Part("task-description", "The description of the task word for word, with its source.", tell_description)
