"""What happened to the task, as a part of papers."""

from wipo_bc_std.session.part import Part
from wipo_bc_std.session.task_entry import tell_history

PART = Part("task-history", "what is recorded of the task, with the documents that say so", tell_history)
