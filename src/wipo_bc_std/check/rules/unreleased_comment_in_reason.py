"""V005: a reason of a change names a comment that nobody released."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.model.released import RELEASED_LABEL
from wipo_bc_std.resolve.draft import Draft


@rule("V005", basis="house rule: what an office said is public when it agreed", severity=Severity.WARNING)
def unreleased_comment_in_reason(draft: Draft) -> Iterator[Finding]:
    """A reason in `changes/` names a comment by its label, and no file in `released/` has it.

    The label tells which office commented on what, and the redline prints it: that is for the office to say. Comments of
    other reviews, which are numbered otherwise, may be named.

    Flagged:

        file: changes/clearer.yml
        id: clearer
        about: [scope-purpose]
        reason: It was not clear which register is meant.
        comments: [XA-001]

    Accepted:

        file: changes/clearer.yml
        id: clearer
        about: [scope-purpose]
        reason: It was not clear which register is meant.
        comments: [XA-001]

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
    if standard.may_miss("released/"):
        return
    released = {comment.label for each in standard.released for comment in each.comments}
    for reason in standard.reasons:
        for position, label in enumerate(reason.comments or ()):
            if RELEASED_LABEL.fullmatch(label) and label not in released:
                yield Finding(
                    reason.at("comments", position),
                    f"nobody released the comment {label}",
                    hint="leave it out until its office did: wipo-bc-std review release",
                )
