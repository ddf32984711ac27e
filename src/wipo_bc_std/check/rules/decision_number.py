"""W009: the number of a decision has another form, another day than its meeting, or is given twice."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.meeting import Meeting
from wipo_bc_std.resolve.draft import Draft

_FORM = re.compile(r"D-(?P<day>\d{4}-\d{2}-\d{2})-\d{2}")


@rule("W009", basis="house rule: a decision is cited by its number")
def decision_number(draft: Draft) -> Iterator[Finding]:
    """A decision of a meeting has no number of the form D-2026-05-20-01, that of another day, or one that is given twice.

    Minutes, reasons of changes and comments cite a decision by its number. It tells the day, so that one finds the meeting.

    Flagged:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2026-05-20
        kind: virtual
        decisions:
          - {id: D-1, text: The draft is shortened.}

    Flagged:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2026-05-20
        kind: virtual
        decisions:
          - {id: D-2026-05-20-01, text: The draft is shortened.}
          - {id: D-2026-05-20-01, text: The draft gets an annex.}

    Flagged:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2026-05-20
        kind: virtual
        decisions:
          - {id: D-2025-05-20-01, text: The draft is shortened.}

    Accepted:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2026-05-20
        ends: 2026-05-21
        kind: virtual
        decisions:
          - {id: D-2026-05-20-01, text: The draft is shortened.}
          - {id: D-2026-05-21-01, text: The draft gets an annex.}
    """
    first: dict[str, Span] = {}
    for meeting in draft.standard.meetings:
        for decision in meeting.decisions:
            at = decision.at("id")
            found = _FORM.fullmatch(decision.id)
            if found is None:
                hint = f"write D, the day and two digits, such as D-{_first_day(meeting)}-01"
                yield Finding(at, f"“{decision.id[:60]}” is not the number of a decision", hint=hint)
            elif not _is_on(found["day"], meeting):
                hint = f"write D-{_first_day(meeting)}-01, or correct the date of the meeting"
                yield Finding(at, f"the meeting “{meeting.id}” was not on {found['day']}", hint=hint)
            elif decision.id in first:
                related = (Related(first[decision.id], "it is given here first"),)
                yield Finding(
                    at, f"the number {decision.id} is given twice", hint="count on: -02, -03 …", related=related
                )
            first.setdefault(decision.id, at)


def _first_day(meeting: Meeting) -> str:
    """Return the day of a meeting; what is not known of it is filled in from the first of January."""
    return (meeting.date + "-01-01")[: len("2026-05-20")]


def _is_on(day: str, meeting: Meeting) -> bool:
    if meeting.ends is not None and len(meeting.date) == len(day):
        return meeting.date <= day <= meeting.ends.isoformat()
    return day.startswith(meeting.date)
