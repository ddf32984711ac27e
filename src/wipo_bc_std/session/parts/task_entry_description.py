"""The description of the task as the entry of the Task List has it, as a part of papers."""

from wipo_bc_std.session.part import Part
from wipo_bc_std.session.task_entry import tell_description

PART = Part(
    "task-entry-description",
    "the description of the task word for word, what changed in it, and its source",
    tell_description,
)
