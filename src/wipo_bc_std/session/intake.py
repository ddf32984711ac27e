"""A plan for a file that came back, carried out: what is written in which order, so that a stop in between loses nothing.

Comments come first and the record of the file last: what has no record is not taken in yet, and taking the file in again
finds what was written and adds the rest.
"""

from pathlib import Path

from msgspec.structs import replace

from wipo_bc_std.review.acceptance import Plan
from wipo_bc_std.review.store import (
    RoundMatter,
    Store,
    write_answer,
    write_comments,
    write_receipt,
    write_submission,
)
from wipo_bc_std.session.receipts import draw_receipt


def apply_plan(matter: RoundMatter, plan: Plan) -> RoundMatter:
    """Return what a round holds once a file is taken in."""
    comments = {each.label: each for each in (*matter.comments, *plan.changed)}
    submissions = {each.id: each for each in (*matter.submissions, plan.submission)}
    answers = list(matter.answers)
    made = plan.answer.answer
    if made is not None:
        answers = [each for each in answers if not set(each.submissions) & set(made.submissions)]
        answers = [each for each in answers if each.office is None or each.office != made.office]
        answers.append(made)
    return replace(
        matter,
        comments=tuple(comments[label] for label in sorted(comments)),
        answers=tuple(answers),
        submissions=tuple(submissions[name] for name in sorted(submissions)),
    )


def keep_plan(store: Store, matter: RoundMatter, plan: Plan, content: bytes, suffix: str) -> tuple[Path, ...]:
    """Write what became of a file into the store, and the receipt for its sender; return the files that changed.

    `matter` is what the round held before, `content` are the bytes that came, `suffix` the ending of the file's name.
    """
    name, record = matter.round.id, plan.submission
    answer = plan.answer.answer if plan.answer.fate != "same" else None
    if record in matter.submissions and not plan.changed and answer is None:
        return ()
    written = list(write_comments(store, name, plan.changed))
    written.append(write_receipt(store, name, record.id, draw_receipt(apply_plan(matter, plan), plan)))
    if answer is not None:
        written.append(write_answer(store, name, answer))
    written.append(write_submission(store, name, record, content, suffix))
    return tuple(written)
