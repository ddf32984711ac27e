"""V001: a released comment is about a text that the draft does not have and never had."""

import difflib
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.resolve.draft import Draft


@rule("V001", basis="house rule: a comment leads to the text that it is about")
def unknown_text_in_released(draft: Draft) -> Iterator[Finding]:
    """A comment in `released/`, or what was changed for it, names an id that nothing has, or had when something was published.

    It would stand beside no text of the site, and nobody could find out what was meant. What was published and is gone, or
    stands in retired-ids.txt, may be named: the comment then says that its text is gone.

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: released/round-1.yml
        id: round-1
        publication: draft-1
        opens: 2026-12-01
        closes: 2027-01-15
        as_of: 2027-03-01
        invited: 2
        answered: 1
        received: 2
        decided: 1
        comments:
          - label: XA-001
            about: scope-purpos
            kind: general
            text: Which register is meant?
            state: agreed
            disposition: {verdict: accepted}

    Accepted:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: released/round-1.yml
        id: round-1
        publication: draft-1
        opens: 2026-12-01
        closes: 2027-01-15
        as_of: 2027-03-01
        invited: 2
        answered: 1
        received: 2
        decided: 1
        comments:
          - label: XA-001
            about: scope-purpose
            kind: general
            text: Which register is meant?
            state: agreed
            disposition: {verdict: accepted}
    """
    standard = draft.standard
    recorded = {record.publication for record in standard.published}
    for released in standard.released:
        for comment in released.comments:
            uses: list[tuple[str, Span]] = []
            # What could not be read may have any id, but for those that were published.
            if comment.about is not None and (released.publication in recorded or not standard.unread):
                uses.append((comment.about, comment.at("about")))
            if not standard.unread:
                uses += [(name, comment.at("changed", position)) for position, name in enumerate(comment.changed)]
            yield from (_make_finding(name, at, draft) for name, at in uses if not _is_known(name, draft))


def _make_finding(name: str, at: Span, draft: Draft) -> Finding:
    near = difflib.get_close_matches(name, list(draft.index.targets), n=1, cutoff=0.7)
    hint = "take the id of the publication that was read, or write one that is gone into retired-ids.txt"
    return Finding(at, f"there is no text “{name[:60]}”", hint=f"did you mean “{near[0]}”?" if near else hint)


def _is_known(name: str, draft: Draft) -> bool:
    standard = draft.standard
    is_past = name in standard.retired_ids or any(record.has(name) for record in standard.published)
    return is_past or draft.index.find(name) is not None
