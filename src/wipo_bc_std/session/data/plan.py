"""Figures of the work plan."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from wipo_bc_std.model.task import WorkStatus
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.work_plan import is_past, lies_ahead, list_work

_SOURCE = "standard/work-plan.yml"
_STATUSES = get_args(WorkStatus)


def _read(matter: PaperMatter) -> Iterator[Datum]:
    items = list_work(matter)
    if matter.draft.standard.work_plan is None:
        return
    counts = Counter(item.status for item in items)
    yield Datum("plan.items", len(items), f"the items of {_SOURCE}")
    for status in _STATUSES:
        yield Datum(f"plan.{status}", counts[status], f"the items with status {status} in {_SOURCE}")
    yield Datum(
        "plan.carried",
        sum(item.carried_from is not None for item in items),
        f"the items with carried_from in {_SOURCE}",
    )
    yield Datum(
        "plan.past",
        sum(is_past(item, matter) for item in items),
        f"the items of {_SOURCE} whose time is past on the day",
    )
    yield Datum(
        "plan.ahead",
        sum(lies_ahead(item, matter) for item in items),
        f"the items of {_SOURCE} that are planned or under way, and whose time is not past on the day",
    )


PLAN = DataGroup(
    "plan",
    {
        "plan.items": "How many items the work plan has.",
        "plan.planned": "How many of them are planned.",
        "plan.under-way": "How many of them are under way.",
        "plan.done": "How many of them are done.",
        "plan.dropped": "How many of them were dropped.",
        "plan.unknown": "Of how many of them nobody knows what became of them.",
        "plan.carried": "How many of them were carried over from an earlier plan.",
        "plan.past": "How many of them are not known to be done or dropped, and their time is past.",
        "plan.ahead": "How many of them are still to be done, and their time is not past.",
    },
    _read,
)
