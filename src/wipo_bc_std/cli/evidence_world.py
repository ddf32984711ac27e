"""`evidence reopened` and `evidence changes`: what the world did to the draft, and the papers that say so."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.evidence.changes import Since
    from wipo_bc_std.evidence.reopening import Assumption, Fallen, Reopened, Watch
    from wipo_bc_std.pipeline import Checked
    from wipo_bc_std.render.format import Artifact
    from wipo_bc_std.resolve.draft import Draft
    from wipo_bc_std.view.fixed import Language

PaperKind = Literal["html", "docx", "pdf", "json"]
_KINDS: tuple[PaperKind, ...] = ("html", "docx", "pdf", "json")
_Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The day to judge by [default: the date of the draft]."),
]
_Language = Annotated[
    str, typer.Option("--lang", metavar="LANG", help="The language of papers: en, fr, es, ru, zh or ar.")
]


def reopened(
    *,
    today: _Today = None,
    report: Annotated[Literal["text", "json"], typer.Option("--format", help="How it is told.")] = "text",
    to: Annotated[
        Path | None,
        typer.Option(
            "--to", metavar="DIR", help="A folder for a proposal for revision of each text, as Word and Markdown."
        ),
    ] = None,
    language: _Language = "en",
) -> None:
    """Say which assumptions fell, and which texts that reopens.

    With --to, a proposal for revision is drafted for each: what fell, the text with the place to change marked, who decides,
    whom to ask, and a decision paragraph. The sources stay as they are.
    """
    from wipo_bc_std.evidence.changes_report import report_reopening  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.evidence.reopening import watch_assumptions  # noqa: PLC0415

    chosen = _read_language(language)
    checked = _read(today)
    watch = watch_assumptions(checked.draft)
    if report == "json":
        Call.console.data(report_reopening(watch).model_dump_json(by_alias=True, indent=2) + "\n")
    else:
        for line in _tell(watch, checked.draft):
            Call.console.result(line)
    if to is not None and watch.reopened:
        _write(to, list(_draft_proposals(checked, watch, chosen)), is_data=report == "json")
    _complain_of_errors(checked)


def changes(
    *,
    since: Annotated[
        str,
        typer.Option("--since", metavar="ID", help="A publication, such as draft-1; or a session, or a date."),
    ],
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The folder to write to.")],
    today: _Today = None,
    forms: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="KIND", help="html, docx, pdf or json; again for more [default: all]."),
    ] = None,
    language: _Language = "en",
) -> None:
    """Write what changed in the world since a publication.

    A page or two are for a session, and an annex has it all. It says which texts that touches and what is proposed for each, and what was looked at and found unchanged. Evidence, the
    catalogue of documents and the dates of publications are those of the sources; nothing is looked up elsewhere.
    """
    from wipo_bc_std.evidence.change_search import find_changes  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.session.paper import render_paper  # noqa: PLC0415
    from wipo_bc_std.session.world_change import make_world_change, make_world_change_json  # noqa: PLC0415
    from wipo_bc_std.session.world_matter import make_world_matter  # noqa: PLC0415

    chosen, kinds = _read_language(language), _choose_kinds(forms)
    checked = _read(today)
    found = find_changes(checked.draft, _find_since(since, checked.draft))
    matter = make_world_matter(draft_for(checked, chosen), chosen)
    paper = make_world_change(found, matter)
    _write(
        to, [make_world_change_json(found, matter) if kind == "json" else render_paper(paper, kind) for kind in kinds]
    )
    _complain_of_errors(checked)


def _read(today: str | None) -> "Checked":
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.pipeline import read_project  # noqa: PLC0415

    return read_project(open_project(find_call_root()), read_day("--today", today))


def _complain_of_errors(checked: "Checked") -> None:
    from wipo_bc_std.diagnostics.defect import Severity  # noqa: PLC0415 - help does not wait for the stages

    if checked.problems.reach(Severity.ERROR):
        Call.console.complain("the draft has errors, and what cannot be read counts for nothing: see wipo-bc-std check")
        raise typer.Exit(1)


def _read_language(language: str) -> "Language":
    from wipo_bc_std.view.fixed import LANGUAGES  # noqa: PLC0415 - help does not wait for the stages

    found = next((each for each in LANGUAGES if each == language), None)
    if found is None:
        raise UsageError(f"“{language[:20]}” is no language of the papers; they are {', '.join(LANGUAGES)}")
    return found


def _choose_kinds(forms: list[str] | None) -> tuple[PaperKind, ...]:
    strange = [form for form in forms or () if form not in _KINDS]
    if strange:
        raise UsageError(f"there is no kind “{strange[0][:20]}” of this paper; write {', '.join(_KINDS)}")
    return tuple(kind for kind in _KINDS if not forms or kind in forms)


def draft_for(checked: "Checked", language: "Language") -> "Draft":
    """Return the draft in a language, on the same day, else in the original one where it is not there in that."""
    from msgspec.structs import replace  # noqa: PLC0415 - help does not wait for the stages

    from wipo_bc_std.pipeline import choose_languages, draft_in  # noqa: PLC0415

    if language not in choose_languages(checked):
        return checked.draft
    return replace(draft_in(checked, language), today=checked.draft.today)


def _find_since(name: str, draft: "Draft") -> "Since":
    """Return from when on changes count; raise UsageError where nothing known has that name, or where it lies ahead."""
    from wipo_bc_std.evidence.changes import Since  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.model.fields import parse_day  # noqa: PLC0415

    records = {record.publication: record.date for record in draft.standard.published}
    sessions = {
        session.id: session.ends or session.begins
        for session in draft.standard.sessions
        if session.ends is not None or session.begins is not None
    }
    day = records.get(name) or sessions.get(name) or parse_day(name)
    if day is None:
        known = ", ".join((*records, *sessions)) or "none yet"
        raise UsageError(
            f"“{name[:60]}” is no publication with a record, no session of which the day is known, and no date; "
            f"known are {known}"
        )
    if day > draft.today:
        raise UsageError(f"{name[:60]} is of {day}, after the day to judge by, {draft.today}; give a later --today")
    return Since(name, day)


def _draft_proposals(checked: "Checked", watch: "Watch", language: "Language") -> "Iterator[Artifact]":
    from wipo_bc_std.pipeline import lower_draft  # noqa: PLC0415 - help does not wait for the stages
    from wipo_bc_std.session.paper import render_paper  # noqa: PLC0415
    from wipo_bc_std.session.paper_markdown import make_markdown  # noqa: PLC0415
    from wipo_bc_std.session.revision_proposal import make_proposal  # noqa: PLC0415
    from wipo_bc_std.session.world_matter import make_world_matter  # noqa: PLC0415

    draft = draft_for(checked, language)
    matter, manuscript = make_world_matter(draft, language), lower_draft(draft, tells_past=False)
    for item in watch.reopened:
        paper = make_proposal(item, manuscript, matter)
        yield from (make_markdown(paper), render_paper(paper, "docx"))


def _write(folder: Path, artifacts: "list[Artifact]", *, is_data: bool = False) -> None:
    from wipo_bc_std.files import replace_file  # noqa: PLC0415 - help does not wait for the stages

    for artifact in artifacts:
        replace_file(folder / artifact.path, artifact.content, is_remade=True)
    names = ", ".join(artifact.path for artifact in artifacts)
    told = f"wrote {_count(len(artifacts), 'file')} to {folder}: {names}"
    # Beside data, standard output holds nothing else.
    (Call.console.note if is_data else Call.console.result)(told)


# --- In words ---------------------------------------------------------------------------------------------------------


def _tell(watch: "Watch", draft: "Draft") -> Iterator[str]:
    texts = {name for names in watch.assumptions.values() for name in names}
    yield (
        f"on {watch.today}: {_count(len(watch.assumptions), 'assumption')} of {_count(len(texts), 'text')} watched, "
        f"{len(watch.fallen) or 'none'} fallen"
    )
    for fallen in watch.fallen:
        yield f"  {_say_fall(fallen, draft)}: it reopens {', '.join(fallen.dependants)}"
    for item in watch.reopened:
        yield f"reopened: {item.id} ({item.kind} in {item.division}); {_say_who(item)}"
    if watch.unknown:
        told = "; ".join(
            f"{_say_assumption(each, draft)} ({', '.join(names)})" for each, names in watch.unknown.items()
        )
        yield f"not known whether it holds: {told}"
    if watch.events:
        yield f"events in words, which nobody but a person can notice: {', '.join(watch.events)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s'[: number != 1]}"


def _say_assumption(assumption: "Assumption", draft: "Draft") -> str:
    from wipo_bc_std.model.reference import Reference  # noqa: PLC0415 - help does not wait for the stages

    match assumption.kind:
        case "reference":
            target = draft.index.find(assumption.name)
            node = None if target is None else target.node
            return f"{assumption.name} ({node.designation})" if isinstance(node, Reference) else assumption.name
        case "algorithm":
            return assumption.name
        case "production":
            return f"at least {assumption.name} offices in production"
        case "date":
            return f"the day {assumption.name}"


def _say_fall(fallen: "Fallen", draft: "Draft") -> str:
    fall, name = fallen.fall, _say_assumption(fallen.assumption, draft)
    match fall.state:
        case "withdrawn" | "superseded":
            newer = f"; in force is {fall.successors[-1]}" if fall.successors else ""
            teller = "its own record" if fall.source == "record" else "the catalogue"
            return f"{name} is {fall.state}, says {teller} as of {fall.day or 'a day that is not known'}{newer}"
        case "too-few":
            return f"{name} were assumed, known are {', '.join(fall.offices) or 'none'}"
        case "reached":
            return f"{name} has come"


def _say_who(item: "Reopened") -> str:
    body = "the Task Force decides" if item.body == "task-force" else "the CWS decides"
    if item.asked is None:
        return f"{body}; no office is known that could be asked"
    standing = "owner" if item.asked.standing == "owner" else "a witness"
    return f"{body}; ask {item.asked.office}, {standing} of {item.asked.evidence}"
