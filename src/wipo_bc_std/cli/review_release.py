"""`review release`: what senders agreed to publish of a round, shown word by word before it is written."""

from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.review_acts import Desk, lay_out
from wipo_bc_std.cli.review_rounds import keep_history
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from datetime import date

    from wipo_bc_std.model.released import Released
    from wipo_bc_std.review.consent import Consent
    from wipo_bc_std.review.discretion import Doubt

_PROBLEMS = 1
_FOLDER = "released"
_Codes = list[str] | None


class _Target(Struct, frozen=True):
    """The public file of a round: where it is, what it holds now, the language of the draft, names of offices by code."""

    path: Path
    content: bytes
    before: "Released | None"
    language: str
    names: Mapping[str, tuple[str, ...]]


def release(
    *,
    round_name: Annotated[
        str | None, typer.Option("--round", metavar="ID", help="The round [default: the only one].")
    ] = None,
    office: Annotated[
        _Codes,
        typer.Option(
            "--office",
            metavar="CODE",
            help="An office that agreed that its comments are public under its name, X for whoever is none (with --only), "
            "all in a round that is public; again for more.",
        ),
    ] = None,
    unnamed: Annotated[
        _Codes,
        typer.Option("--unnamed", metavar="CODE", help="One that agreed if it is not named; again for more."),
    ] = None,
    thank: Annotated[
        _Codes, typer.Option("--thank", metavar="CODE", help="One that agreed to be thanked by name; again for more.")
    ] = None,
    evidence: Annotated[
        _Codes,
        typer.Option(
            "--evidence",
            metavar="CODE",
            help="An office that agreed that its answers about evidence become public under its name; again for more.",
        ),
    ] = None,
    only: Annotated[
        _Codes, typer.Option("--only", metavar="LABEL", help="Only this comment of them; again for more.")
    ] = None,
    without: Annotated[
        _Codes, typer.Option("--without", metavar="LABEL", help="All but this comment of them; again for more.")
    ] = None,
    withdraw: Annotated[
        _Codes,
        typer.Option(
            "--withdraw", metavar="LABEL", help="Take this comment out again, or all of an office by its code."
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            "--today", "--as-of", metavar="DATE", help="The day [default: that of the last step of a comment]."
        ),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write what is shown to standard/released/; nothing is written without it.")
    ] = False,
) -> None:
    """Make public what offices agreed to, and nothing else.

    It shows each word that would become public, and what may tell more than was agreed. With --write the extract goes into
    the sources, where the next site shows it. Comments of offices that are not to be named are called N-001, N-002 …: which
    is whose stands in consent.yml of the round, in the store alone; release them together, as numbers that come later tell
    that they came later. What was released before stays, with what became of it since; the words of a sender stay as it
    agreed to them, until the office is named again. Without offices it is only brought up to date. Answers about evidence of
    an office (--evidence) become public when `evidence confirm` writes them; until then, only that it agreed is kept.
    """
    from wipo_bc_std.review import agreement  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.review.store import read_consent, write_consent  # noqa: PLC0415 - as above

    desk = lay_out(round_name, None, is_written=write)
    if len(desk.matter.problems):
        raise UsageError("files of the round cannot be read, so that its numbers would be wrong; mend them first")
    agreed = agreement.Agreed(
        *(_read_codes(codes) for codes in (office, unnamed, thank)),
        *(tuple(label.upper() for label in labels or ()) for labels in (only, without, withdraw)),
    )
    agreement.refuse_round(desk.matter.round, agreed)
    consent, target = read_consent(desk.store, desk.matter.round.id), _find_target(desk)
    public = target.before.comments if target.before is not None else ()
    agreement.refuse_strange_labels(consent, [each.label for each in public], _shown(target.path))
    day = _choose_day(desk, today, target.before)
    after, renewed = agreement.extend_consent(consent, desk.matter, desk.passages, agreed, day)
    after = _agree_on_evidence(desk, target, after, _read_codes(evidence), day)
    if not (after.comments or after.thanked or after.replies) and after == consent:
        raise UsageError("nobody is said to have agreed: name offices with --office, --unnamed, --thank or --evidence")
    content, refused = target.content, 0
    if after.comments or after.thanked or target.content:
        content, refused = _show(desk, target, after, renewed, day)
    _tell_withdrawn(consent, after, agreed.withdrawn)
    if refused:
        Call.console.complain(f"nothing is written: {refused} of these must not become public")
        raise typer.Exit(_PROBLEMS)
    if not write:
        Call.console.note("nothing was written; when each sender agrees to this, do the same with --write")
        return
    from wipo_bc_std.files import replace_file  # noqa: PLC0415 - as above

    if after != consent:
        # First: without it nobody knows any more who is meant by what is public.
        path = write_consent(desk.store, desk.matter.round.id, after)
        keep_history(desk.store, f"Release {len(after.public_labels())} comments of {desk.matter.round.id}")
        if after.replies != consent.replies:
            Call.console.result(f"wrote {path}")
            Call.console.note(f"next: wipo-bc-std evidence confirm --round {desk.matter.round.id}")
    if content == target.content:
        if content:
            Call.console.result(f"{_shown(target.path)} says this already")
        return
    replace_file(target.path, content)
    Call.console.result(f"wrote {_shown(target.path)}")
    Call.console.note("next: wipo-bc-std check, and commit that file; the next site shows it")


def _read_codes(codes: _Codes) -> tuple[str, ...]:
    from wipo_bc_std.review.agreement import ALL  # noqa: PLC0415 - see release

    return tuple(dict.fromkeys(code if code == ALL else code.upper() for code in codes or ()))


def _agree_on_evidence(
    desk: Desk, target: _Target, consent: "Consent", codes: tuple[str, ...], day: "date"
) -> "Consent":
    """Return a consent with the answers about evidence of offices; show each word of them."""
    from wipo_bc_std.review.discretion import Hidden  # noqa: PLC0415 - see release
    from wipo_bc_std.review.giveaways import find_names  # noqa: PLC0415
    from wipo_bc_std.review.reply_consent import agree_to_replies, judge_replies  # noqa: PLC0415
    from wipo_bc_std.review.visible import show_words  # noqa: PLC0415

    if not codes:
        return consent
    after = agree_to_replies(consent, desk.matter, codes, day)
    hidden = Hidden(desk.matter, after, target.names)
    for outcome in judge_replies(desk.matter, after):
        question, reply = outcome.question, outcome.reply
        if question.office not in codes:
            continue
        Call.console.result(f"{question.office} on {question.about} ({question.id}), as everybody would read it:")
        for name in ("answer", "checked", "source"):
            if getattr(reply, name):
                Call.console.result(f"  {name}: {show_words(getattr(reply, name))}")
        own = {question.office, *target.names.get(question.office, ())}
        others = [name for name in (*hidden.senders, *hidden.persons) if name not in own]
        told = " ".join(filter(None, (reply.checked, reply.source)))
        for name in find_names(told, hidden.codes - own, others):
            Call.console.note(f"look: {question.id} names {show_words(name)}, who agreed to nothing here")
        if outcome.fate == "bare":
            Call.console.note(f"look: {question.id} does not say what was checked, so that it confirms nothing")
    return after


def _find_target(desk: Desk) -> _Target:
    from wipo_bc_std.diagnostics.diagnostic import Diagnostic  # noqa: PLC0415 - see release
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415
    from wipo_bc_std.model.inline import plain_text  # noqa: PLC0415
    from wipo_bc_std.model.released import Released  # noqa: PLC0415
    from wipo_bc_std.review.store_source import read_node  # noqa: PLC0415

    root = find_call_root()
    project = open_project(root)
    standard = load(project).standard
    path = root / project.folder / _FOLDER / f"{desk.matter.round.id}.yml"
    content = path.read_bytes() if path.is_file() else b""
    report: list[Diagnostic] = []
    before = read_node(Released, str(path), content, report) if content else None
    if report:
        raise UsageError(f"{report[0].at}: {report[0].message}; {report[0].hint}")
    names = {
        each.code: tuple(dict.fromkeys(plain_text(prose.inlines) for prose in each.name.proses))
        for each in standard.offices
    }
    return _Target(path, content, before, standard.particulars.original_language, names)


def _choose_day(desk: Desk, today: str | None, before: "Released | None") -> "date":
    """Return the day of a release: no earlier than what it tells, nor than the one before."""
    made = desk.matter.round
    days = [made.opens, *(event.date for each in desk.comments for event in each.events)]
    days += [made.closed] if made.closed is not None else []
    days += [before.as_of] if before is not None else []
    day = read_day("--today", today) or max(days)
    if day < max(days):
        raise UsageError(f"what would be told is of {max(days)}, later than {day}; give a later day")
    return day


def _show(desk: Desk, target: _Target, consent: "Consent", renewed: frozenset[str], day: "date") -> tuple[bytes, int]:
    """Print what would become public, and what speaks against it; return the file, and how much is refused."""
    from wipo_bc_std.review import extract  # noqa: PLC0415 - see release
    from wipo_bc_std.review.discretion import Hidden, find_doubts  # noqa: PLC0415

    edition = extract.Edition(target.language, desk.passages, day, target.before, renewed)
    made = extract.make_extract(desk.matter, consent, edition)
    content = extract.write_extract(made)
    _show_difference(target, content)
    doubts = find_doubts(made, Hidden(desk.matter, consent, target.names), desk.passages)
    for doubt in doubts:
        _tell(doubt)
    for label in extract.name_reworded(made, desk.matter, consent):
        Call.console.note(
            f"{label} reads otherwise now than its sender agreed to; name its office again to release that"
        )
    gone = [each.label for each in made.comments if each.state == "withdrawn"]
    if gone:
        Call.console.note(
            f"withdrawn by its sender, and public all the same: {', '.join(gone)}; --withdraw takes it out"
        )
    named = {each.office for each in made.comments} | set(made.thanked)
    named |= {code for each in made.comments for code in each.supported_by}
    strange = sorted(code for code in named if code is not None and code not in target.names)
    if strange:
        Call.console.note(f"offices.yml does not list {', '.join(strange)}; add their names, or `check` complains")
    Call.console.note(_count(made, consent))
    return content, sum(doubt.is_refused for doubt in doubts)


def _show_difference(target: _Target, content: bytes) -> None:
    from wipo_bc_std.review.visible import show_words  # noqa: PLC0415 - see release

    name = _shown(target.path)
    old, new = (text.decode("utf-8").splitlines() for text in (target.content, content))
    if old == new:
        Call.console.result(f"nothing of {name} changes")
        return
    lines = unified_diff(old, new, name if old else "nothing", name, lineterm="") if old else iter(new)
    Call.console.result(f"{name}, as everybody would read it:" if not old else f"what changes in {name}:")
    for line in lines:
        Call.console.result(f"  {show_words(line)}")


def _tell(doubt: "Doubt") -> None:
    from wipo_bc_std.review.visible import show_line  # noqa: PLC0415 - see release

    told = f"{doubt.place}: {show_line(doubt.message, 200)}; {doubt.hint}"
    if doubt.is_refused:
        Call.console.complain(told)
    else:
        Call.console.note(f"look: {told}")


def _count(made: "Released", consent: "Consent") -> str:
    unnamed = sum(each.is_unnamed for each in made.comments)
    number = len(made.comments)
    told = (
        f"{number} of {made.received} comments are released{f', {unnamed} of them without a name' if unnamed else ''}"
    )
    return f"{told}; {made.answered} of {made.invited} offices answered, {len(consent.thanked)} are thanked by name"


def _tell_withdrawn(before: "Consent", after: "Consent", names: tuple[str, ...]) -> None:
    gone = sorted(set(before.public_labels().values()) - set(after.public_labels().values()))
    if gone:
        Call.console.note(
            f"{', '.join(gone)}: taken out from now on; what was published stays published, in earlier publications, their "
            "archives and the history of the sources"
        )
    out = sorted(after.withdrawn_labels())
    if out and not names:
        Call.console.note(f"taken out before, and left out: {', '.join(out)}; --only releases such a comment again")


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
