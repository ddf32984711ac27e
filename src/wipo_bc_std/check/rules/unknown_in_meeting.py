"""W020: a meeting is about something that the draft never had."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.meeting import Action, Decision, MeetingItem
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.draft import Draft

# KR-007 of an office by its code, X-003 of anybody else; the review store knows them, and the sources do not.
_COMMENT = re.compile(r"(?P<sender>[A-Z]{2}|X)-\d{3,}")


@rule("W020", basis="house rule: what a meeting was about can be opened")
def unknown_in_meeting(draft: Draft) -> Iterator[Finding]:
    """An item, a decision or an action of a meeting is about an id that nothing has or had.

    The agenda and the summary lead to the text by that id. Ids that are gone are right, and so are labels of comments, such
    as KR-007, of which only the review store knows. A decision names an item of the agenda by its place, counted from 1.

    Flagged:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2026-05
        kind: virtual
        items:
          - {title: Purpose, about: [scope-porpose]}

    Flagged:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2026-05-20
        kind: virtual
        items:
          - {title: Purpose, about: [scope-purpose]}
        decisions:
          - {id: D-2026-05-20-01, text: The purpose is told shorter., item: 2}

    Accepted:

        file: meetings/first.yml
        id: first
        title: First meeting
        date: 2026-05-20
        kind: virtual
        items:
          - {title: Purpose, about: [scope-purpose, XA-001]}
        decisions:
          - {id: D-2026-05-20-01, text: The purpose is told shorter., item: 1, about: [GA-01]}
    """
    standard = draft.standard
    for meeting in standard.meetings:
        parts: Sequence[MeetingItem | Decision | Action] = (*meeting.items, *meeting.decisions, *meeting.actions)
        for part in parts:
            # What could not be read may have any id.
            for place, name in enumerate(() if standard.unread else part.about or ()):
                if not _is_known(name, draft):
                    near = difflib.get_close_matches(name, _ids(draft), n=1)
                    hint = f"did you mean “{near[0]}”?" if near else "name an id that the draft has or had"
                    yield Finding(part.at("about", place), f"nothing has or had the id “{name}”", hint=hint)
        for decision in meeting.decisions:
            if decision.item is not None and not 1 <= decision.item <= len(meeting.items):
                hint = (
                    f"its items count from 1 to {len(meeting.items)}" if meeting.items else "list the item in `items`"
                )
                yield Finding(decision.at("item"), f"the meeting has no item {decision.item}", hint=hint)


def _ids(draft: Draft) -> list[str]:
    targets: Mapping[str, object] = draft.index.targets
    return list(targets)


def _is_known(name: str, draft: Draft) -> bool:
    standard = draft.standard
    # A part of a model is there if its model is.
    whole = name.split("/", 1)[0]
    if draft.index.find(name) is not None or draft.index.find(whole) is not None or name in standard.retired_ids:
        return True
    if any(record.has(name) for record in standard.published) or _is_released(name, standard):
        return True
    comment = _COMMENT.fullmatch(name)
    return comment is not None and comment["sender"] not in standard.particulars.groups


def _is_released(name: str, standard: Standard) -> bool:
    return any(name == comment.label for released in standard.released for comment in released.comments)
