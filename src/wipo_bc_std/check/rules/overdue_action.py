"""W008: the day by which an action of a meeting was to be done has passed."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.resolve.draft import Draft


@rule("W008", basis="house rule: an action has a day", severity=Severity.WARNING)
def overdue_action(draft: Draft) -> Iterator[Finding]:
    """An action that a meeting agreed on is open, and its day has passed on the day by which the draft is judged.

    That day is the draft's own date, or the one given with `--today`. An action that nobody follows up is soon followed by
    none. While work rests (stage `held`) or has ended (`discontinued`) no day counts.

    Flagged:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2020-01-10
        kind: virtual
        actions:
          - {text: Ask the offices., role: Task Force leader, due: 2020-02-01}

    Accepted:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2020-01-10
        kind: virtual
        actions:
          - {text: Ask the offices., role: Task Force leader, due: 2020-02-01, status: done}
          - {text: Write to the offices., role: Task Force leader, due: 2099-02-01}
          - {text: Collect what comes in., role: Task Force leader}
    """
    if not draft.standard.particulars.manner.active:
        return
    for meeting in draft.standard.meetings:
        for action in meeting.actions:
            if action.status == "open" and action.due is not None and action.due < draft.today:
                yield Finding(
                    action.at("due"),
                    f"an action of the meeting “{meeting.id}” was to be done by {action.due}",
                    hint="write `status: done` with `done_on`, or `dropped`, or agree on a new day",
                )
