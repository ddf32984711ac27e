"""`evidence confirm`: what offices answered and released becomes confirmations in the sources; the rest is told."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.authoring.addition import Change
    from wipo_bc_std.authoring.confirmation import Said
    from wipo_bc_std.authoring.open_draft import OpenDraft
    from wipo_bc_std.review.reply_consent import Outcome

_PROBLEMS = 1
_WORDS = 160


def confirm(
    *,
    round_name: Annotated[
        str | None, typer.Option("--round", metavar="ID", help="The round [default: the only one].")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write what is shown to standard/evidence/; nothing is written without it.")
    ] = False,
) -> None:
    """Add what offices confirmed in a round, and released, to the records of evidence.

    Only an answer “still true” that says what was checked, and that its office agreed to publish (review release --evidence),
    becomes a confirmation, at the end of the list of its record; nothing else in the file changes. What changed or ended is
    listed with an entry for the history of the record, which you put there when you have changed the record. An answer that
    does not say what was checked is refused: ask its office for a sentence.
    """
    from wipo_bc_std.authoring.addition import Addition, write_addition  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.authoring.open_draft import open_draft  # noqa: PLC0415
    from wipo_bc_std.cli.reviews import find_round, find_store  # noqa: PLC0415 - it imports the commands of `review`
    from wipo_bc_std.review.reply_consent import judge_replies  # noqa: PLC0415
    from wipo_bc_std.review.store import read_consent  # noqa: PLC0415

    store = find_store(is_written=write)
    matter = find_round(store, round_name)
    if len(matter.problems):
        raise UsageError("files of the round cannot be read, so that answers would be missing; mend them first")
    outcomes = judge_replies(matter, read_consent(store, matter.round.id))
    if not outcomes:
        Call.console.result(f"nothing was answered about evidence in {matter.round.id}")
        return
    draft = open_draft(find_call_root())
    changes, failed = _add(draft, outcomes)
    refused = _tell_others(outcomes, matter.round.id) + failed
    _show(draft, changes)
    if changes and write:
        for change in write_addition(draft, Addition("", tuple(changes))):
            Call.console.result(f"wrote {change.text.path}")
        Call.console.note("next: wipo-bc-std check, and commit these files")
    elif changes:
        Call.console.note("nothing was written; add these confirmations with --write")
    if refused:
        raise typer.Exit(_PROBLEMS)


def _read(outcome: "Outcome") -> "Said":
    """Return an answer as a confirmation; a source that is no web address stays as words."""
    from pydantic import ValidationError  # noqa: PLC0415 - see TYPE_CHECKING

    from wipo_bc_std.authoring.confirmation import Said  # noqa: PLC0415
    from wipo_bc_std.model.evidence import EvidenceSource  # noqa: PLC0415

    question, reply = outcome.question, outcome.reply
    if reply.answer is None:
        raise ValueError(f"{question.id} has no answer")
    checked, url = reply.checked or "", reply.source or ""
    try:
        if url:
            EvidenceSource.model_validate({"url": url, "kind": "office-statement"})
    except ValidationError:
        checked, url = " ".join(filter(None, (checked, f"({url})"))), ""
    return Said(reply.received, question.office, reply.answer, checked, url)


def _add(draft: "OpenDraft", outcomes: "Sequence[Outcome]") -> "tuple[list[Change], int]":
    """Return the files with confirmations added, each once, and how many could not be; tell those that are there already."""
    from wipo_bc_std.authoring.confirmation import add_confirmation, is_confirmed, write_confirmation  # noqa: PLC0415

    records = {each.id: each for each in draft.standard.evidence}
    texts: dict[str, Change] = {}
    failed = 0
    for outcome in outcomes:
        if outcome.fate != "confirm":
            continue
        target, said = draft.index.find(outcome.question.about), _read(outcome)
        name = "" if target is None else target.id
        if name not in records:
            Call.console.complain(f"{_name(outcome)}: there is no evidence “{outcome.question.about}” any more")
            failed += 1
            continue
        if is_confirmed(records[name], said):
            Call.console.result(f"{_name(outcome)}: it is in {name}.yml already")
            continue
        change = add_confirmation(draft, texts[name].text if name in texts else None, name, said)
        if change is None:
            Call.console.complain(
                f"evidence/{name}.yml has a form that is not understood; add to its `confirmations` by hand: - {write_confirmation(said)}"
            )
            failed += 1
            continue
        texts[name] = change
        if said.date > draft.standard.particulars.date:
            Call.console.note(
                f"{_name(outcome)}: it is of {said.date}, later than the draft ({draft.standard.particulars.date}); set `date` in "
                "standard.yml, or `check` says that it is of the future"
            )
    return list(texts.values()), failed


def _tell_others(outcomes: "Sequence[Outcome]", round_id: str) -> int:
    """Tell what becomes no confirmation, with the next step; return how many answers are refused."""
    refused = 0
    for outcome in outcomes:
        match outcome.fate:
            case "bare" | "private" | "reworded":
                refused += 1
                Call.console.complain(f"{_name(outcome)}: {_refuse(outcome)}")
            case "unreleased":
                code = outcome.question.office
                Call.console.note(
                    f"{_name(outcome)}: {outcome.reply.answer}; {code} has not agreed that this becomes public; when it does: "
                    f"wipo-bc-std review release --round {round_id} --evidence {code} --write"
                )
            case "report":
                for line in _report(outcome):
                    Call.console.result(line)
            case "no-confirmation" | "reading":
                for line in _tell(outcome):
                    Call.console.result(line)
            case "confirm":
                pass
    return refused


def _refuse(outcome: "Outcome") -> str:
    code = outcome.question.office
    match outcome.fate:
        case "bare":
            return (
                f"{outcome.reply.answer}, and nothing says what was checked, so that nobody could judge it: ask {code} what it looked "
                "at (a sentence of ten letters or more, or a source), and import the newer file"
            )
        case "private":
            return (
                "there is a mail address or telephone number in it, which must not become public; ask for other words"
            )
        case _:
            return f"it reads otherwise now than {code} agreed to: show it to {code}, and release it again"


def _report(outcome: "Outcome") -> Iterator[str]:
    from wipo_bc_std.authoring.confirmation import write_prose  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.authoring.template import quote  # noqa: PLC0415

    question, reply = outcome.question, outcome.reply
    yield f"{_name(outcome)}: {reply.answer}: {_words(outcome)}"
    if question.kind != "evidence":
        yield (
            f"  it is about a provision: no record is confirmed by it; to keep it as one: wipo-bc-std new evidence, which supports {question.about}"
        )
        return
    told = f"{question.office} answered that it has {_SAY.get(reply.answer or '', '')}: {_join(reply.checked, reply.source)}"
    yield f"  look at evidence/{question.about}.yml: change what it claims{_ENDS.get(reply.answer or '', '')}, and add to its history:"
    yield f"  - {{date: {reply.received}, text: {quote(write_prose(told))}}}"


_SAY = {"changed": "changed", "discontinued": "ended"}
_ENDS = {"discontinued": ", and its maturity to discontinued"}


def _tell(outcome: "Outcome") -> Iterator[str]:
    reply = outcome.reply
    answer = f"{reply.answer}: " if reply.answer else ""
    yield f"{_name(outcome)}: {answer}{_words(outcome)}"
    if outcome.fate == "no-confirmation" and reply.answer is None:
        yield f"  no answer was chosen: ask {outcome.question.office} which it means, and import the newer file"
    elif outcome.fate == "no-confirmation":
        others = f" ({reply.passed_to[:40]})" if reply.passed_to else ""
        yield f"  it confirms nothing; the next round asks somebody else{others}"


def _name(outcome: "Outcome") -> str:
    question = outcome.question
    return f"{question.office} on {question.about} ({question.id})"


def _words(outcome: "Outcome") -> str:
    from wipo_bc_std.review.visible import show_line  # noqa: PLC0415 - see TYPE_CHECKING

    reply = outcome.reply
    return show_line(_join(reply.checked, reply.words, reply.source), _WORDS)


def _join(*texts: str | None) -> str:
    return "; ".join(filter(None, texts)) or "no more is said"


def _show(draft: "OpenDraft", changes: "Sequence[Change]") -> None:
    from wipo_bc_std.authoring.open_draft import read_text  # noqa: PLC0415 - see TYPE_CHECKING

    for change in changes:
        before = read_text(draft, change.text.path)
        old = before.lines if before is not None else ()
        for line in unified_diff(old, change.text.lines, change.text.path, change.text.path, n=1, lineterm=""):
            Call.console.result(line)
