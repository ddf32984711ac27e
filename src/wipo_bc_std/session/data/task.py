"""Figures of the committee's task."""

from collections.abc import Iterator

from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.work_plan import lies_ahead
from wipo_bc_std.view.documents import cite


def _read(matter: PaperMatter) -> Iterator[Datum]:
    task = matter.draft.standard.task
    if task is None:
        return
    yield Datum("task.number", task.number, str(task.at("number")))
    yield Datum("task.parts", len(task.description), str(task.at("description")))
    cited = cite(task.source.document, task.source.paragraphs or "", matter.speech)
    yield Datum("task.source", cited, str(task.at("source")))
    if task.leaders:
        yield Datum("task.leaders", len(task.leaders), str(task.at("leaders")))
    plan = matter.draft.standard.work_plan
    ahead = [] if plan is None else [item for item in plan.items if lies_ahead(item, matter)]
    if plan is not None and ahead:
        yield Datum("task.actions", len(ahead), str(plan.at("items")))


TASK = DataGroup(
    "task",
    {
        "task.number": "The task's number.",
        "task.parts": "How many parts its description has.",
        "task.source": "Where its description is recorded, as it is cited.",
        "task.leaders": "How many offices lead the task; only where they are known.",
        "task.actions": "How many items of the work plan lie ahead; only where there are some.",
    },
    _read,
)
