"""The entry of the Task List."""

from wipo_bc_std.session.kind import PaperKind

KIND = PaperKind(
    name="task-entry",
    command="task",
    title="task-entry.title",
    summary="The entry of the Task List: the description word for word, leaders, actions, remarks, proposals.",
)
