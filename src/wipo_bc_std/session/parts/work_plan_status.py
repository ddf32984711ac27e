"""What became of each item of the work plan, and whether its time is past."""

from wipo_bc_std.session.authored_text import say_language
from wipo_bc_std.session.meeting_matter import say_place
from wipo_bc_std.session.paper import grid, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.session.work_plan import describe_item, is_past, list_work, say_state, say_time
from wipo_bc_std.view import nodes


@part("work-plan-status", "what became of each item of the work plan, and what is past")
def work_plan_status(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the table, and where the plan was presented; a sentence where there is none."""
    speech, items = matter.speech, list_work(matter)
    if not items:
        return (paragraph(speech.word("plan.work.none")),)
    heads = tuple(speech.word(f"plan.work.{key}") for key in ("item", "time-frame", "state"))
    rows = tuple(
        (
            describe_item(item, matter),
            plain(say_time(item, matter)),
            # What nobody followed up is to be seen.
            (nodes.Strong(children=plain(say_state(item, matter))),)
            if is_past(item, matter)
            else plain(say_state(item, matter)),
        )
        for item in items
    )
    table = grid("work-plan-status/table", heads, rows)
    plan, language = matter.draft.standard.work_plan, say_language(matter)
    told = (paragraph(language),) if language else ()
    if plan is None or plan.source is None:
        return (*told, table)
    return (paragraph(speech.word("plan.work.source", document=say_place(plan.source, speech))), *told, table)
