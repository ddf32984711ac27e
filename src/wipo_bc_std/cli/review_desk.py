"""Comments that wait, one by one beside their texts: on a terminal, or answered line by line through a pipe."""

import sys
from typing import TYPE_CHECKING

from msgspec import Struct

from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.review_acts import Desk, keep, put_into_text, read_working_text
from wipo_bc_std.cli.review_lines import comment_lines, name_place, tell_counts
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.review.anchors import Carried, NewTexts
    from wipo_bc_std.review.comment import Comment
    from wipo_bc_std.review.passage import Passage

_VERDICTS = {
    "a": "accepted",
    "p": "accepted-in-principle",
    "n": "not-accepted",
    "o": "noted",
    "d": "deferred",
    "x": "out-of-scope",
}
_HELP = """\
a accepted      p accepted in principle   n not accepted    o noted   d deferred   x out of scope
e the editor recommends (then a verdict)  t open: take up   r return to its sender
u duplicate of another comment            g disputed        w withdrawn by its sender
s or Enter: next   b: back   q: stop   ?: this help"""
_ACTS = {"t": "open", "r": "return", "g": "dispute", "w": "withdraw", "u": "duplicate-of", "e": "recommend"}
_WITH_WHY = ("r", "g")


class _Sitting(Struct):
    """What was said last, so that a whole meeting is named once; and the texts as the sources have them."""

    texts: "NewTexts"
    language: str
    decided_in: str = ""


class _EndOfInputError(Exception):
    """Nobody answers any more."""


def step_through(desk: Desk) -> None:
    """Show each comment that waits for a decision beside its text, ask what becomes of it, and keep it at once."""
    from wipo_bc_std.review.listing import count_comments, order_comments  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.review.states import list_unfinished  # noqa: PLC0415

    labels = [comment.label for comment in order_comments(list_unfinished(desk.comments), desk.passages)]
    if not labels:
        Call.console.result("no comment waits for a decision")
        return
    # Asked before anything is answered that could not be kept.
    Call.console.note(f"{desk.day}: {len(labels)} comments wait; ? tells what can be answered")
    with Call.console.step("reading the text as it is now"):
        sitting = _Sitting(*_read_texts())
    place = 0
    try:
        while place < len(labels):
            place = _attend(desk, labels, place, sitting)
    except _EndOfInputError:
        Call.console.result("")
    Call.console.result(tell_counts(count_comments(desk.comments), len(desk.comments)))


def _attend(desk: Desk, labels: list[str], place: int, sitting: _Sitting) -> int:
    """Show a comment and do what is answered; return the number of the one to show next."""
    from wipo_bc_std.review.decisions import find_comment  # noqa: PLC0415 - see TYPE_CHECKING

    comment = find_comment(desk.comments, labels[place])
    by_id = {each.id: each for each in desk.passages}
    passage = by_id.get(comment.anchor.id or "")
    Call.console.result("")
    Call.console.result(f"{place + 1} of {len(labels)}: {name_place(comment, by_id)}")
    for line in comment_lines(comment, passage, Call.console.out.width, _find_now(desk, comment, sitting)):
        Call.console.result(line)
    while True:
        answer = _ask("What becomes of it?").casefold()
        if answer in {"", "s"}:
            return place + 1
        if answer == "b":
            return max(place - 1, 0)
        if answer == "q":
            return len(labels)
        try:
            if _act(desk, comment, answer, sitting):
                return place + 1
        except UsageError as error:
            # Nothing was kept; whoever sits there can answer otherwise.
            Call.console.complain(str(error))


def _find_now(desk: Desk, comment: "Comment", sitting: _Sitting) -> "tuple[Passage | None, Carried] | None":
    """Return the text that a comment stands in now, and where; None where it is about the whole draft."""
    from wipo_bc_std.review.anchors import carry_anchor  # noqa: PLC0415 - see TYPE_CHECKING

    if comment.anchor.id is None:
        return None
    old = {passage.id: passage for passage in desk.passages}
    carried = carry_anchor(comment.anchor, old, sitting.texts, sitting.language)
    return next((each for each in sitting.texts.passages if each.id == carried.id), None), carried


def _act(desk: Desk, comment: "Comment", answer: str, sitting: _Sitting) -> bool:
    """Do what is answered, and return whether it is done: help and what is not understood are not."""
    from wipo_bc_std.cli.review_decisions import act_on  # noqa: PLC0415 - it imports this module
    from wipo_bc_std.review.decisions import LEADER, Moment  # noqa: PLC0415 - see TYPE_CHECKING

    if answer in _VERDICTS:
        _decide(desk, comment, _VERDICTS[answer], sitting)
        return True
    if answer not in _ACTS:
        Call.console.result(_HELP)
        return False
    value, why = "", None
    if answer == "u":
        value = _ask("Of which comment, by its label?").upper()
    elif answer == "e":
        told = _ask("Which verdict (a, p, n, o, d or x)?").casefold()
        value = _VERDICTS.get(told, told)
    if answer in _WITH_WHY or (answer == "t" and comment.state not in {"submitted", "returned"}):
        why = _ask("Why, in a sentence?") or None
    by = LEADER
    if answer == "g":
        by = _ask("Who objects, by its code?").upper() or LEADER
    keep(desk, act_on(desk, comment, (_ACTS[answer], value), Moment(desk.day, by), why), f"Review {comment.label}")
    # What was opened only is decided next.
    return answer != "t"


def _decide(desk: Desk, comment: "Comment", verdict: str, sitting: _Sitting) -> None:
    from wipo_bc_std.cli.review_decisions import make_disposition  # noqa: PLC0415 - it imports this module
    from wipo_bc_std.review import decisions  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.review.states import EDITOR, FAST_LANE  # noqa: PLC0415

    needed = "" if verdict == "accepted" else ", as its sender will read it"
    rationale = _ask(f"Why{needed}?") or None
    usual = sitting.decided_in or (EDITOR if comment.kind in FAST_LANE else "")
    asked = f"Where was it decided? [{usual}]" if usual else "Where was it decided, such as: meeting of 2027-02-01?"
    decided_in = _ask(asked) or usual or None
    disposition = make_disposition(verdict, rationale, decided_in)
    decided = decisions.decide(comment, disposition, decisions.Moment(desk.day))
    if decided_in and decided_in != EDITOR:
        sitting.decided_in = decided_in
    keep(desk, (decided,), f"Decide {comment.label}")
    if verdict == "accepted" and comment.proposed is not None:
        _put_into_text(desk, decisions.find_comment(desk.comments, comment.label), sitting)


def _put_into_text(desk: Desk, comment: "Comment", sitting: _Sitting) -> None:
    put_into_text(desk, comment, write=False)
    if _ask("Put these words into the sources now (y, or Enter for later)?").casefold() != "y":
        return
    if put_into_text(desk, comment, write=True).state == "implemented":
        sitting.texts, sitting.language = _read_texts()


def _read_texts() -> "tuple[NewTexts, str]":
    from wipo_bc_std.review.anchors import NewTexts  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.session.passages import list_passages  # noqa: PLC0415

    manuscript = read_working_text(find_call_root())
    return NewTexts(list_passages(manuscript)), manuscript.language


def _ask(question: str) -> str:
    """Return a line that was answered; raise _EndOfInputError where none comes any more."""
    Call.console.out.print(f"{question} ", end="", markup=False, highlight=False, soft_wrap=True)
    Call.console.out.file.flush()
    line = sys.stdin.readline()
    if not line:
        raise _EndOfInputError
    if not sys.stdin.isatty():
        # Of a pipe nobody sees what was answered.
        Call.console.result(line.strip())
    return line.strip()
