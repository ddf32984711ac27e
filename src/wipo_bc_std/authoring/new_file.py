"""New sources that are a file each."""

import difflib
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from wipo_bc_std.authoring.addition import Addition, Change
from wipo_bc_std.authoring.listing import add_name
from wipo_bc_std.authoring.open_draft import FileText, OpenDraft, find_taken, read_text, refuse_taken, refuse_wrong_id
from wipo_bc_std.authoring.template import fill_template, quote
from wipo_bc_std.model.fields import PROVISION_IDENTIFIER
from wipo_bc_std.model.proposal import next_number
from wipo_bc_std.model.publication_record import split_correction
from wipo_bc_std.settings import UsageError

CHECK = "`wipo-bc-std check` lists what is still to be filled in"
_WRITE_FIRST = f"write the first paragraph under its id line; {CHECK}"


def new_clause(draft: OpenDraft, identifier: str, title: str, after: str | None = None) -> Addition:
    """Return a new clause, listed in standard.yml after another one or last."""
    return _division(draft, "clause", identifier, {"title": title}, after)


def new_annex(draft: OpenDraft, identifier: str, title: str, status: str, after: str | None = None) -> Addition:
    """Return a new annex, `status` normative or informative, listed in standard.yml after another one or last."""
    return _division(draft, "annex", identifier, {"title": title, "status": status}, after)


def _division(draft: OpenDraft, kind: str, identifier: str, values: dict[str, str], after: str | None) -> Addition:
    folder, key = ("clauses", "body") if kind == "clause" else ("annexes", "annexes")
    refuse_taken(draft, identifier)
    listed = {"body": draft.standard.particulars.body, "annexes": draft.standard.particulars.annexes}[key]
    if after is not None and after not in listed:
        raise UsageError(f"standard.yml lists no {kind} “{after}”; under `{key}` are {', '.join(listed) or 'none'}")
    values = {
        **values,
        "title": quote(values["title"]),
        "id": identifier,
        "paragraph": _free_paragraph(draft, identifier),
    }
    file = _new_file(draft, f"{folder}/{identifier}.md", fill_template(f"{kind}.md", **values))
    lines = file.text.lines
    file = Change(file.text, next(number for number, line in enumerate(lines, 1) if line.startswith("{#")), is_new=True)
    if identifier in listed:
        return Addition(_WRITE_FIRST, (file,))
    path = draft.path("standard.yml")
    text = read_text(draft, path)
    added = add_name(text, key, identifier, after) if text is not None else None
    if text is None or added is None:
        place = draft.standard.particulars.at(key)
        by_hand = f"{path}:{place.line}: the list `{key}` has a form that is not understood; add {identifier} to it"
        return Addition(_WRITE_FIRST, (file,), by_hand=by_hand)
    particulars = Change(FileText(path, added.lines, text.mark, text.line_end), added.line, is_new=False)
    return Addition(_WRITE_FIRST, (file, particulars))


def _free_paragraph(draft: OpenDraft, identifier: str) -> str:
    """Return an id for the first paragraph of a division."""
    for word in ("intro", "begin", "first", "opening"):
        if find_taken(draft, f"{identifier}-{word}") is None:
            return f"{identifier}-{word}"
    raise UsageError(f"the ids that begin with “{identifier}-” are taken; choose another id")


def new_model(draft: OpenDraft, identifier: str, title: str) -> Addition:
    """Return a new reference model."""
    return _record(draft, "models", "model", identifier, title)


def new_use_case(draft: OpenDraft, identifier: str, title: str) -> Addition:
    """Return a new use case."""
    return _record(draft, "use-cases", "use-case", identifier, title)


def new_scenario(draft: OpenDraft, identifier: str, title: str) -> Addition:
    """Return a new scenario."""
    return _record(draft, "scenarios", "scenario", identifier, title)


def new_evidence(draft: OpenDraft, identifier: str, title: str) -> Addition:
    """Return a new piece of evidence."""
    return _record(draft, "evidence", "evidence", identifier, title)


def _record(draft: OpenDraft, folder: str, kind: str, identifier: str, title: str) -> Addition:
    refuse_taken(draft, identifier)
    lines = fill_template(f"{kind}.yml", id=identifier, title=quote(title))
    return Addition(f"fill it in; {CHECK}", (_new_file(draft, f"{folder}/{identifier}.yml", lines),))


def new_questionnaire(draft: OpenDraft, identifier: str, title: str) -> Addition:
    """Return a new questionnaire; its id is a name among questionnaires alone."""
    refuse_wrong_id(identifier)
    lines = fill_template("questionnaire.yml", id=identifier, title=quote(title))
    return Addition(f"fill it in; {CHECK}", (_new_file(draft, f"questionnaires/{identifier}.yml", lines),))


def new_outcome(draft: OpenDraft, session: str) -> Addition:
    """Return the file of what a session did with the draft; raise UsageError for a session that is not listed."""
    sessions = {each.id: each for each in draft.standard.sessions}
    if session not in sessions:
        raise UsageError(
            f"sessions.yml lists no session “{session}”; it has {', '.join(sessions) or 'none'}: "
            "add it with wipo-bc-std new session"
        )
    considered = next((each.id for each in draft.standard.publications if each.session == session), "")
    lines = fill_template("outcome.yml", session=session, considered=considered)
    return Addition(f"fill it in; {CHECK}", (_new_file(draft, f"outcomes/{session}.yml", lines),))


class Cause(Struct, frozen=True):
    """What caused a proposal: the assumption that fell, and that in words."""

    reason: str
    assumption: Mapping[str, str]


def new_proposal(draft: OpenDraft, about: Sequence[str], title: str, day: date, cause: Cause | None = None) -> Addition:
    """Return a proposal for revision with the next number of a year; raise UsageError where it is about what the draft has not.

    `cause` is the assumption that fell, where one did.
    """
    for name in about:
        _refuse_unknown(draft, name, was_enough=False)
    named = (path.rsplit("/", 1)[-1].removesuffix(".yml") for path in draft.project.below("proposals", ".yml"))
    # A number that was retired was given, too.
    identifier = next_number((*named, *draft.standard.retired_ids), day.year)
    lines = fill_template(
        "proposal.yml",
        id=identifier,
        title=quote(title),
        about=f"[{', '.join(about)}]" if about else "",
        reason="" if cause is None else quote(cause.reason),
        assumption="" if cause is None else _assumption_lines(cause.assumption),
        by="" if cause is None else "Task Force",
        date=day.isoformat(),
    )
    return Addition(f"fill it in; {CHECK}", (_new_file(draft, f"proposals/{identifier}.yml", lines),))


def _assumption_lines(assumption: Mapping[str, str]) -> str:
    told = "".join(f"  {key}: {quote(value)}\n" for key, value in assumption.items())
    return f"# The assumption that fell, as `evidence reopened` told it.\nassumption:\n{told}"


def new_correction(draft: OpenDraft, publication: str, kind: str, day: date) -> Addition:
    """Return the next correction of a publication; raise UsageError where that is not recorded."""
    recorded = {record.publication for record in draft.standard.published}
    if publication not in recorded:
        listed = ", ".join(sorted(name for name in recorded if split_correction(name)[1] == 0)) or "none"
        raise UsageError(
            f"no publication “{publication}” is recorded; recorded are {listed}: only what was published with --record "
            "can be corrected place by place"
        )
    # The number of a publication of corrected text, which may have no such file, is given as well.
    names = (path.rsplit("/", 1)[-1].removesuffix(".yml") for path in draft.project.below("corrections", ".yml"))
    given = (split_correction(name) for name in (*names, *recorded))
    number = max((each for corrected, each in given if corrected == publication), default=0) + 1
    identifier = f"{publication}-corr-{number}"
    lines = fill_template(
        "correction.yml",
        id=identifier,
        publication=publication,
        number=str(number),
        kind=kind,
        date=day.isoformat(),
    )
    next_step = (
        f"fill it in, and mend the sources; then wipo-bc-std publish {publication} --correction {number} --record"
    )
    return Addition(next_step, (_new_file(draft, f"corrections/{identifier}.yml", lines),))


def new_change(draft: OpenDraft, identifier: str, about: Sequence[str], reason: str) -> Addition:
    """Return a new reason of changes; raise UsageError where it is about what the draft never had."""
    refuse_wrong_id(identifier)
    for name in about:
        _refuse_unknown(draft, name, was_enough=True)
    listed = f"[{', '.join(about)}]" if about else ""
    lines = fill_template("change.yml", id=identifier, about=listed, reason=quote(reason))
    return Addition(f"fill it in; {CHECK}", (_new_file(draft, f"changes/{identifier}.yml", lines),))


def new_meeting(draft: OpenDraft, identifier: str, title: str) -> Addition:
    """Return the file of a meeting of the task force."""
    refuse_wrong_id(identifier)
    session = next((each.id for each in reversed(draft.standard.sessions)), "")
    lines = fill_template("meeting.yml", id=identifier, title=quote(title), session=session)
    return Addition(f"fill it in; {CHECK}", (_new_file(draft, f"meetings/{identifier}.yml", lines),))


def _refuse_unknown(draft: OpenDraft, name: str, *, was_enough: bool) -> None:
    """Raise UsageError for an id that nothing has, or if it `was_enough` to have had it, nothing had."""
    if draft.index.find(name) is not None:
        return
    standard = draft.standard
    if was_enough and (name in standard.retired_ids or any(record.has(name) for record in standard.published)):
        return
    # Another number is another provision and no slip.
    is_number = PROVISION_IDENTIFIER.fullmatch(name)
    near = [] if is_number else difflib.get_close_matches(name, list(draft.index.targets), n=1)
    ever = " or had" if was_enough else ""
    hint = f"did you mean “{near[0]}”?" if near else f"name an id that it has{ever}"
    raise UsageError(f"nothing has{ever} the id “{name}”; {hint}")


def new_task(draft: OpenDraft) -> Addition:
    """Return the file of the committee's task."""
    number = draft.standard.particulars.task
    lines = fill_template("task.yml", number="" if number is None else str(number))
    return Addition(f"fill it in; {CHECK}", (_new_file(draft, "task.yml", lines),))


def _new_file(draft: OpenDraft, name: str, lines: tuple[str, ...]) -> Change:
    path = draft.path(name)
    if path in draft.project.listing:
        raise UsageError(f"{path} is there already, and nothing is overwritten")
    return Change(FileText(path, (*lines, "")), 1, is_new=True)
