"""W007: the time of a work item is past, and it is still planned or under way."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.task import OPEN_WORK
from wipo_bc_std.model.time_frame import find_end
from wipo_bc_std.resolve.draft import Draft


@rule("W007", basis="house rule: a work plan tells what is still to come", severity=Severity.WARNING)
def past_work(draft: Draft) -> Iterator[Finding]:
    """An item of the work plan is planned or under way, and its time has passed on the day by which the draft is judged.

    That day is the draft's own date, or the one given with `--today`. What counts is the day in `by`, else the last day of the
    item's session, else the end of its time frame, such as “2024 – 2025” or “September 16 – 19, 2024”. While work rests
    (stage `held`) or has ended (`discontinued`) no day counts.

    Flagged:

        file: work-plan.yml
        items:
          - {id: collect, title: Collect samples, time_frame: 2024 – 2025}

    Flagged:

        file: work-plan.yml
        items:
          - {id: collect, title: Collect samples, time_frame: "2030", by: 2026-01-31, status: under-way}

    Accepted:

        file: work-plan.yml
        items:
          - {id: collect, title: Collect samples, time_frame: 2024 – 2025, status: unknown}
          - {id: report, title: Report, time_frame: "March 2, 2020", status: done}
          - {id: meeting, title: Meeting, time_frame: 2026 – 2027}
    """
    plan = draft.standard.work_plan
    if plan is None or not draft.standard.particulars.manner.active:
        return
    sessions = {session.id: session for session in draft.standard.sessions}
    for item in plan.items:
        field, end = find_end(item, sessions.get(item.session or ""))
        if item.status in OPEN_WORK and end is not None and end < draft.today:
            yield Finding(
                item.at(field),
                f"“{item.id}” is {item.status.replace('-', ' ')}, and its time ended on {end}",
                hint="write `status: done` with `done_on`, `dropped` or `unknown`, or give it a new time",
            )
