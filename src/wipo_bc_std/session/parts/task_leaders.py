"""Who leads the task, as a part of papers."""

from wipo_bc_std.session.part import Part
from wipo_bc_std.session.task_entry import tell_leaders

PART = Part("task-leaders", "who leads the task, as far as that is known", tell_leaders)
