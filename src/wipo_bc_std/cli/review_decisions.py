"""`review list`, `decide` and `implemented`: from what came in to what becomes of it."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer
from msgspec import to_builtins

from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.review_acts import (
    Desk,
    find_changes,
    find_named_texts,
    keep,
    lay_out,
    offer_reason,
    put_into_text,
    read_states,
    read_words,
)
from wipo_bc_std.cli.review_lines import comment_lines, list_lines, tell_counts
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.review.comment import Comment, Disposition
    from wipo_bc_std.review.decisions import Moment

_SCHEMA = 1
_Round = Annotated[
    str | None, typer.Option("--round", metavar="ROUND", help="The round [default: the only one there is].")
]
_Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day on which it is done; each step is kept with it.")
]
_Format = Annotated[Literal["text", "json"], typer.Option("--format", help="Lines to read, or one JSON object.")]
# One act a call; what belongs to each stands in its help.
_ACTS = ("verdict", "recommend", "open", "return", "dispute", "withdraw", "duplicate-of", "response", "told", "close")
_Acts = dict[str, str]


def list_comments(
    *,
    round_name: _Round = None,
    states: Annotated[
        list[str] | None, typer.Option("--state", metavar="STATE", help="Such as open; may be given several times.")
    ] = None,
    clause: Annotated[
        str, typer.Option("--clause", metavar="ID", help="The id or number of a clause, annex or text.")
    ] = "",
    offices: Annotated[
        list[str] | None, typer.Option("--office", metavar="CODE", help="Such as KR, or X for whoever is no office.")
    ] = None,
    kinds: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Such as technical; may be given several times.")
    ] = None,
    form: _Format = "text",
) -> None:
    """List comments as the text runs, and count them.

    Those on the whole draft come first. Open a comment beside its text with review decide LABEL.
    """
    from wipo_bc_std.review.comment import Kind, State  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.listing import (  # noqa: PLC0415
        Selection,
        count_comments,
        order_comments,
        select_comments,
    )

    desk = lay_out(round_name, None)
    chosen = Selection(
        states=_known("--state", states, get_args(State)),
        kinds=_known("--kind", kinds, get_args(Kind)),
        offices=tuple(each.upper() for each in offices or ()),
        clause=clause,
    )
    ordered = order_comments(desk.comments, desk.passages)
    found = select_comments(ordered, chosen, desk.passages)
    counts = count_comments(desk.comments)
    if form == "json":
        data = {
            "schema": _SCHEMA,
            "round": desk.matter.round.id,
            "publication": desk.matter.round.publication,
            "counts": {**to_builtins(counts), "listed": len(found)},
            "comments": [_as_data(comment) for comment in found],
        }
        Call.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        Call.console.result("\n".join((*list_lines(found, desk.passages), tell_counts(counts, len(found)))))
    raise typer.Exit(1 if len(desk.matter.problems) else 0)


def _known(option: str, given: list[str] | None, names: tuple[str, ...]) -> tuple:  # type: ignore[type-arg]
    wrong = next((each for each in given or () if each not in names), None)
    if wrong is not None:
        raise UsageError(f"{option} cannot be “{wrong}”; it can be {', '.join(names)}")
    return tuple(given or ())


def _as_data(comment: "Comment") -> dict[str, object]:
    data = comment.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"schema_"})
    return {"label": comment.label, "state": comment.state, "office": comment.office, **data}


def decide(
    label: Annotated[
        str | None,
        typer.Argument(metavar="[LABEL]", help="The comment; all that wait are shown one by one if left out."),
    ] = None,
    *,
    round_name: _Round = None,
    verdict: Annotated[
        str | None,
        typer.Option(
            "--verdict",
            metavar="VERDICT",
            help="accepted, accepted-in-principle, not-accepted, noted, deferred or out-of-scope.",
        ),
    ] = None,
    rationale: Annotated[
        str | None, typer.Option("--rationale", metavar="TEXT", help="Why, as the sender will read it.")
    ] = None,
    decided_in: Annotated[
        str | None,
        typer.Option("--in", metavar="WHERE", help="Where it was decided; editor is for editorial matter alone."),
    ] = None,
    recommend: Annotated[
        str | None, typer.Option("--recommend", metavar="VERDICT", help="Put a verdict to the task force.")
    ] = None,
    duplicate_of: Annotated[
        str | None, typer.Option("--duplicate-of", metavar="LABEL", help="It says what this comment says.")
    ] = None,
    response: Annotated[
        str | None,
        typer.Option("--response", metavar="ANSWER", help="Its sender is satisfied, accepts or is not-satisfied."),
    ] = None,
    supported_by: Annotated[
        list[str] | None, typer.Option("--supported-by", metavar="CODE", help="An office spoke for it.")
    ] = None,
    why: Annotated[
        str | None, typer.Option("--why", metavar="TEXT", help="Why it is returned, disputed, opened or withdrawn.")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="CODE", help="The office that disputes or withdraws it.")
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="The sentence of a file in changes/, with --write.")
    ] = None,
    opens: Annotated[bool, typer.Option("--open", help="Take it up, or take it up again.")] = False,
    returns: Annotated[bool, typer.Option("--return", help="Send it back to be made clear.")] = False,
    disputes: Annotated[bool, typer.Option("--dispute", help="Somebody objects to what is recommended.")] = False,
    withdraws: Annotated[bool, typer.Option("--withdraw", help="Its sender withdrew it.")] = False,
    told: Annotated[bool, typer.Option("--told", help="Its sender was told in another way than by letter.")] = False,
    closes: Annotated[bool, typer.Option("--close", help="It is done with.")] = False,
    controversial: Annotated[bool, typer.Option("--controversial", help="It needs time in a meeting.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Put accepted words into the sources.")] = False,
    today: _Today = None,
) -> None:
    """Decide about comments beside their texts.

    They are shown one by one, or one is decided by options. What is decided is kept in the review store. Where proposed words are accepted, what they make of the text is shown; they
    are written into the sources with --write.
    """
    from wipo_bc_std.cli.review_desk import step_through  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.decisions import LEADER, Moment, find_comment  # noqa: PLC0415

    flags = {
        "open": opens,
        "return": returns,
        "dispute": disputes,
        "withdraw": withdraws,
        "told": told,
        "close": closes,
    }
    valued = {"verdict": verdict, "recommend": recommend, "duplicate-of": duplicate_of, "response": response}
    acts: _Acts = {name: "" for name, is_given in flags.items() if is_given}
    acts |= {name: value for name, value in valued.items() if value is not None}
    if len(acts) > 1:
        raise UsageError(f"--{' and --'.join(sorted(acts, key=_ACTS.index))} are several acts; do one at a time")
    desk = lay_out(round_name, today, is_written=True)
    if label is None:
        if acts or supported_by:
            raise UsageError("no comment is named; write its label, such as KR-007, before the options")
        step_through(desk)
        return
    comment = find_comment(desk.comments, label.upper())
    if supported_by:
        _support(desk, comment, supported_by)
        comment = find_comment(desk.comments, comment.label)
    if acts:
        ((act, value),) = acts.items()
        # Only an answer has no day: it stands beside the steps.
        moment = Moment(desk.day if act != "response" else date.min, read_words("--by", by) or LEADER)
        changed: Sequence[Comment]
        if act == "verdict":
            disposition = make_disposition(
                value,
                read_words("--rationale", rationale),
                read_words("--in", decided_in),
                controversial=controversial,
            )
            changed = _decide(comment, disposition, moment)
        else:
            changed = act_on(desk, comment, (act, value), moment, read_words("--why", why))
        keep(desk, changed, f"{act.capitalize()} {comment.label}")
        if act == "verdict":
            put_into_text(
                desk,
                find_comment(desk.comments, comment.label),
                write=write,
                reason=read_words("--reason", reason) or "",
            )
    elif not supported_by:
        for line in comment_lines(comment, desk.find_passage(comment), Call.console.out.width):
            Call.console.result(line)


def _support(desk: Desk, comment: "Comment", offices: Sequence[str]) -> None:
    from wipo_bc_std.review.decisions import add_support  # noqa: PLC0415 - help does not wait for the stages

    keep(desk, (add_support(comment, offices),), f"Support {comment.label}")


def make_disposition(
    verdict: str, rationale: str | None, decided_in: str | None, *, controversial: bool = False
) -> "Disposition":
    """Return what was decided; raise UsageError where there is no such verdict."""
    from wipo_bc_std.review.comment import Disposition  # noqa: PLC0415 - help does not wait for the stages

    _read_verdict("--verdict", verdict)
    # Fields are read as they are written in a file.
    flag = "true" if controversial else None
    data = {"verdict": verdict, "rationale": rationale, "decided_in": decided_in, "controversial": flag}
    return Disposition.model_validate({key: value for key, value in data.items() if value is not None})


def _read_verdict(option: str, value: str) -> None:
    from wipo_bc_std.review.decisions import VERDICTS  # noqa: PLC0415 - help does not wait for the stages

    if value not in VERDICTS:
        raise UsageError(f"{option} cannot be “{value[:40]}”; it can be {', '.join(VERDICTS)}")


def _decide(comment: "Comment", disposition: "Disposition", moment: "Moment") -> "tuple[Comment, ...]":
    from wipo_bc_std.review import decisions  # noqa: PLC0415 - help does not wait for the stages

    return (decisions.decide(comment, disposition, moment),)


def act_on(
    desk: Desk, comment: "Comment", act: tuple[str, str], moment: "Moment", why: str | None
) -> "tuple[Comment, ...]":
    """Return the comments that change by an act other than a verdict, by its name and what was given with it."""
    from wipo_bc_std.review import decisions  # noqa: PLC0415 - help does not wait for the stages

    name, value = act
    label = comment.label
    several: dict[str, Callable[[], tuple[Comment, ...]]] = {
        "open": lambda: _open(desk, comment, moment, why),
        "withdraw": lambda: decisions.withdraw(desk.comments, label, moment, why),
        "duplicate-of": lambda: decisions.mark_duplicate(desk.comments, label, value.upper(), moment, why),
    }
    if name in several:
        return several[name]()
    if name == "recommend":
        _read_verdict("--recommend", value)
    single: dict[str, Callable[[], Comment]] = {
        "recommend": lambda: decisions.recommend(comment, value, moment, why),  # type: ignore[arg-type]
        "return": lambda: decisions.send_back(comment, moment, why),
        "dispute": lambda: decisions.dispute(comment, moment, why),
        "response": lambda: decisions.respond(comment, value),  # type: ignore[arg-type]
        "told": lambda: decisions.note_told(comment, desk.day),
        "close": lambda: decisions.close(comment, moment),
    }
    return (single[name](),)


def _open(desk: Desk, comment: "Comment", moment: "Moment", why: str | None) -> "tuple[Comment, ...]":
    from wipo_bc_std.review import decisions  # noqa: PLC0415 - help does not wait for the stages

    if comment.state == "duplicate":
        return decisions.undo_duplicate(desk.comments, comment.label, moment, why)
    return (decisions.open_comment(comment, moment, why),)


def implemented(
    label: Annotated[
        str | None,
        typer.Argument(metavar="[LABEL]", help="The comment; all that reasons in changes/ name if left out."),
    ] = None,
    *,
    round_name: _Round = None,
    texts: Annotated[
        list[str] | None,
        typer.Option("--text", metavar="ID", help="A text that was changed for it [default: the one it is about]."),
    ] = None,
    commit: Annotated[
        str | None, typer.Option("--commit", metavar="REV", help="The Git commit that changed the text.")
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="The sentence of a file in changes/, with --write.")
    ] = None,
    write: Annotated[bool, typer.Option("--write", help="Put accepted words into the sources.")] = False,
    today: _Today = None,
) -> None:
    """Record what was changed for a comment.

    The texts are those that reasons in changes/ name beside the comment and the one it is about. They count as changed where
    they read otherwise now than in the publication of the round, or after the commit than before it. Without such a change,
    proposed words that were accepted are shown as a difference of the sources, and written with --write. The exit code is 1
    if nothing was changed for a comment.
    """
    from wipo_bc_std.review.decisions import find_comment  # noqa: PLC0415 - help does not wait for the stages

    desk = lay_out(round_name, today, is_written=True)
    if label is None and (texts or commit or write or reason):
        raise UsageError("no comment is named; write its label, such as KR-007, before the options")
    waiting = (_find_accepted(find_comment(desk.comments, label.upper())),) if label else _list_waiting(desk)
    if label is None and not waiting:
        Call.console.result("no comment that was accepted waits for its change")
        return
    missing = _record_changes(desk, waiting, tuple(texts or ()), commit, is_named=label is not None)
    if label is not None and missing and commit is None:
        done = put_into_text(desk, missing[0], write=write, reason=read_words("--reason", reason) or "")
        missing = [] if done.state == "implemented" else missing
    raise typer.Exit(1 if missing else 0)


def _find_accepted(comment: "Comment") -> "Comment":
    if comment.state not in {"agreed", "implemented"} or not _is_accepted(comment):
        found = f", {comment.disposition.verdict}" if comment.disposition is not None else ""
        raise UsageError(
            f"{comment.label} is {comment.state}{found}: a text is changed for what was accepted; "
            f"decide first: wipo-bc-std review decide {comment.label} --verdict accepted --in …"
        )
    return comment


def _list_waiting(desk: Desk) -> "tuple[Comment, ...]":
    return tuple(comment for comment in desk.comments if comment.state == "agreed" and _is_accepted(comment))


def _is_accepted(comment: "Comment") -> bool:
    found = comment.disposition
    return found is not None and found.verdict in {"accepted", "accepted-in-principle"}


def _record_changes(
    desk: Desk, waiting: "Sequence[Comment]", texts: tuple[str, ...], commit: str | None, *, is_named: bool
) -> "list[Comment]":
    """Record what was changed for comments, and return those for which nothing was."""
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.load.revision import find_commit  # noqa: PLC0415
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415
    from wipo_bc_std.review.decisions import Moment, record_changes  # noqa: PLC0415

    root = find_call_root()
    with Call.console.step("comparing the text with what was published"):
        standard = read_project(open_project(root)).written
        found_commit = find_commit(root, commit) if commit else None
        states = read_states(desk, found_commit)
    missing = []
    for comment in waiting:
        own = (comment.anchor.id,) if comment.anchor.id is not None and is_named else ()
        names = texts or (*find_named_texts(standard, comment.label), *own)
        changes = find_changes(names, states, found_commit)
        if not changes:
            missing.append(comment)
            named = ", ".join(names) or "any text"
            Call.console.result(f"{comment.label}: nothing was changed in {named} since it was read")
            continue
        keep(desk, (record_changes(comment, changes, Moment(desk.day)),), f"Implement {comment.label}")
        Call.console.result(f"{comment.label}: changed {', '.join(change.id for change in changes)}")
        if comment.label not in {each for reason in standard.reasons for each in reason.comments or ()}:
            offer_reason(comment, tuple(change.id for change in changes), "")
    return missing
