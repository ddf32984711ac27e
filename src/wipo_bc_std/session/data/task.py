"""Figures of the committee's task."""

from collections.abc import Iterator

from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view.documents import cite


def _read(matter: PaperMatter) -> Iterator[Datum]:
    task = matter.draft.standard.task
    if task is None:
        return
    yield Datum("task.number", task.number, str(task.at("number")))
    yield Datum("task.parts", len(task.description), str(task.at("description")))
    cited = cite(task.source.document, task.source.paragraphs or "", matter.speech)
    yield Datum("task.source", cited, str(task.at("source")))


TASK = DataGroup(
    "task",
    {
        "task.number": "The task's number.",
        "task.parts": "How many parts its description has.",
        "task.source": "Where its description is recorded, as it is cited.",
    },
    _read,
)
