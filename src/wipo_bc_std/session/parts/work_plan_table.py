"""The work plan as reports of task forces show it: item, description, time frame (CWS/12, Blockchain Task Force)."""

from collections.abc import Iterator

from wipo_bc_std.model.task import WorkItem
from wipo_bc_std.session.authored_text import say_authored, say_language
from wipo_bc_std.session.paper import grid, paragraph
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.session.told import mark_text, tell
from wipo_bc_std.session.work_plan import describe_item, lies_ahead, say_time
from wipo_bc_std.view import nodes


@part("work-plan-table", "the items of the work plan: item, description, time frame")
def work_plan_table(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the table of what is not dropped, in the order of work-plan.yml; a sentence where there is none."""
    plan, speech = matter.draft.standard.work_plan, matter.speech
    items = () if plan is None else tuple(item for item in plan.items if item.status != "dropped")
    if not items:
        return (paragraph(speech.word("plan.work.none")),)
    heads = tuple(speech.word(f"paper.plan.{name}") for name in ("item", "description", "time"))
    table = grid("work-plan-table", heads, tuple(row for item in items for row in _rows(item, matter)))
    ahead = "" if any(lies_ahead(item, matter) for item in items) else speech.word("plan.work.nothing-ahead")
    told = say_language(matter)
    return (*((paragraph(told),) if told else ()), table, *((paragraph(ahead),) if ahead else ()))


def _rows(item: WorkItem, matter: PaperMatter) -> Iterator[tuple[nodes.Inlines, ...]]:
    """Yield the row of an item; each further action has a row of its own below, so that no two run together in a cell."""
    source = f"work-plan-table, {item.id}"
    actions: list[nodes.Inlines] = [
        mark_text(say_authored(action, matter, is_told=True), f"{source}, {item.at('actions', number)}")
        for number, action in enumerate(item.actions)
    ]
    yield (
        mark_text(describe_item(item, matter), f"{source}, {item.at('title')}"),
        actions[0] if actions else (),
        tell(say_time(item, matter), f"{source}, {item.at('time_frame')}"),
    )
    yield from (((), action, ()) for action in actions[1:])
