"""`session report` and the like: a paper of its source, or of the template of its kind where there is no source yet."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import typer
from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.check.slides import find_page_faults, list_pages
from wipo_bc_std.cli.arguments import read_day
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.evidence_world import draft_for
from wipo_bc_std.cli.review_papers import refuse_public
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.files import replace_file
from wipo_bc_std.load.git import run_git
from wipo_bc_std.load.markdown_source import read_paper
from wipo_bc_std.load.project import Project, open_project
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.standard_source import FIGURES_END
from wipo_bc_std.model.block import Aside, walk_blocks
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.model.paper_source import PaperFigures, PaperSource
from wipo_bc_std.model.session import Session
from wipo_bc_std.pipeline import Checked, band_provisions, read_project
from wipo_bc_std.publish.record import read_recorded, record_folder
from wipo_bc_std.render.format import Artifact, FormatError
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.store import RoundMatter, Store, list_rounds, open_store, read_round, read_round_passages
from wipo_bc_std.review.store_source import read_node
from wipo_bc_std.session.composition import Composed, all_kinds, compose, tell_changes
from wipo_bc_std.session.datum import Datum
from wipo_bc_std.session.figures import Figures
from wipo_bc_std.session.imprint import add_imprint
from wipo_bc_std.session.kind import PaperKind
from wipo_bc_std.session.paper import PaperFormat, Speech, render_paper
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.paper_record import find_shifts, say_shifts, write_record
from wipo_bc_std.session.template import Occasion, render_template
from wipo_bc_std.settings import Settings, UsageError, read_settings
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.nodes import Manuscript
from wipo_bc_std.view.sessions import is_held

_PRIVATE = 0o600


class Wanted(Struct, frozen=True, kw_only=True):
    """What was typed after a command that makes a paper."""

    session: str | None = None
    round: str | None = None
    meeting: str | None = None
    about: str | None = None
    language: str | None = None
    source: str | None = None
    today: str | None = None
    begins: str | None = None
    minutes: int | None = None


class Workplace(Struct, frozen=True):
    """A project whose papers are made: its sources, its draft, and the review store, if there is one."""

    root: Path
    settings: Settings
    project: Project
    checked: Checked
    store: Store | None

    def papers_folder(self) -> Path:
        """Return the folder of the sources of papers."""
        return self.root / f"{self.project.folder}papers"


class _Job(Struct, frozen=True):
    """A paper to be made: its kind, its source, what it is made of, where, and what is wrong with its source."""

    kind: PaperKind
    source: PaperSource
    matter: PaperMatter
    place: Workplace
    problems: tuple[Diagnostic, ...] = ()


def open_workplace(today: str | None) -> Workplace:
    """Return the project of the call, judged as on the day that was given."""
    root = find_call_root()
    settings = read_settings(root)
    project = open_project(root)
    checked = read_project(project, read_day("--today", today))
    store = open_store(root, settings.review_store)
    return Workplace(root, settings, project, checked, store if store.folder.is_dir() else None)


def make_paper(
    kind: PaperKind,
    wanted: Wanted,
    forms: Sequence[str] | None,
    to: Path | None,
    *,
    explains: bool = False,
    records: bool = False,
) -> None:
    """Make a paper of a kind and write it; leave with exit code 1 where it has holes."""
    chosen = _choose_forms(kind, forms)
    place = open_workplace(wanted.today)
    job = _find_job(kind, wanted, place)
    if is_held(job.matter.session, job.matter.day) and not kind.about_meeting:
        Call.console.note(f"{job.matter.session.symbol} was held already; the paper says so")
    made = compose(job.source, kind, job.matter)
    kept = _read_kept(job.source, kind, place)
    shifts = () if kept is None else tuple(find_shifts(kept, _all_figures(kept, job.matter)))
    changed = "" if kept is None or not shifts else say_shifts(kept, shifts, job.matter.speech)
    made = _complete(made, job, changed)
    if explains:
        from wipo_bc_std.session.number_explanation import explain_numbers  # noqa: PLC0415 - asked for alone

        for line in explain_numbers(made, job.matter):
            Call.console.result(line)
    else:
        _write(made, job, chosen, to)
    if records:
        _record(made, job)
    if kept is not None and shifts:
        Call.console.note(say_shifts(kept, shifts, Speech("en")))
    _tell(made, job)


def choose_session(name: str | None, checked: Checked) -> Session:
    """Return the session that is meant: the one named, that of the mandate, or the next; raise UsageError where none is known."""
    standard, sessions = checked.written, checked.written.sessions
    wanted = name or (None if standard.mandate is None else standard.mandate.session)
    found = next((each for each in sessions if each.id == wanted), None)
    if found is not None:
        return found
    if name is not None or not sessions:
        known = ", ".join(each.id for each in sessions) or "none; write them into sessions.yml"
        raise UsageError(f"there is no session “{(name or '')[:60]}”; sessions are {known}")
    ahead = (each for each in sessions if each.begins is not None and each.begins >= checked.draft.today)
    return next(ahead, sessions[-1])


def name_paper(kind: PaperKind, session: Session, wanted: Wanted) -> str:
    """Return the id of the source of a paper that is not there yet."""
    language = wanted.language if wanted.language not in {None, "en"} else None
    return "-".join(filter(None, (session.id, kind.command, wanted.meeting, wanted.about, wanted.round, language)))


def begin_source(kind: PaperKind, wanted: Wanted, place: Workplace) -> tuple[str, str]:
    """Return the id of a paper, and what its source begins as: the template of its kind, filled in."""
    session = choose_session(wanted.session, place.checked)
    name, language = name_paper(kind, session, wanted), _read_language(wanted.language)
    if not IDENTIFIER.fullmatch(name):
        # It names a file, and stands in the front matter.
        raise UsageError(f"“{name[:60]}” would be the id of the paper, and is none; name what it is about by its id")
    rounds = _read_rounds(wanted.round, place)
    figures = Figures(_make_matter(session, language, rounds, (wanted.meeting or "", wanted.about or ""), place))
    occasion = Occasion(
        id=name,
        language=language,
        session=session,
        stage=place.checked.written.particulars.stage,
        round=wanted.round or "",
        meeting=wanted.meeting or "",
        about=wanted.about or "",
        known=lambda each: figures.find(each) is not None,
        count=lambda each: getattr(figures.find(each), "value", None),
    )
    return name, render_template(kind, occasion)


def count_waiting(source: PaperSource) -> int:
    """Return how many places of a paper wait for its leader: the notes that its template left."""
    return sum(isinstance(block, Aside) and block.kind == "editor-note" for block in walk_blocks(source.blocks))


def list_papers(today: str | None) -> Iterator[str]:
    """Yield a line for each source of a paper: what it is, what waits for the leader, and which figures changed."""
    place = open_workplace(today)
    papers = place.checked.draft.standard.papers
    if not papers:
        yield "there are no sources of papers yet; begin one: wipo-bc-std session new report"
    for source in papers:
        kind = all_kinds().get(source.matter.kind)
        told = [source.matter.kind, source.matter.session, source.matter.language]
        waiting = count_waiting(source)
        told.append(f"{waiting} place{'s'[: waiting != 1]} wait{'s'[: waiting == 1]} for the leader")
        if kind is None:
            told.append(f"there is no such kind; kinds are {', '.join(sorted(all_kinds()))}")
        yield f"{source.id}: {', '.join(told)}"
        kept = None if kind is None else _read_kept(source, kind, place)
        if kind is None or kept is None:
            continue
        try:
            matter = _matter_of(source, Wanted(), place)
        except UsageError as error:
            # The other papers are listed all the same.
            yield f"  its figures cannot be read: {error}"
            continue
        for shift in find_shifts(kept, _all_figures(kept, matter)):
            yield f"  since {kept.recorded}: {shift.name} from {shift.before} to {shift.now or 'not known'}"


# --- Sources ----------------------------------------------------------------------------------------------------------


def _find_job(kind: PaperKind, wanted: Wanted, place: Workplace) -> _Job:
    """Return the paper that is meant: of its source, else of what its template gives."""
    source = _choose_source(kind, wanted, place)
    if source is not None:
        _refuse(kind, _matter_of(source, wanted, place))
        own = tuple(item for item in place.checked.problems if item.at.file == source.at.file)
        return _Job(kind, source, _matter_of(source, wanted, place), place, own)
    _refuse(kind, _matter_for(choose_session(wanted.session, place.checked), wanted, place))
    name, text = begin_source(kind, wanted, place)
    path = f"{place.project.folder}papers/{name}.md"
    report: list[Diagnostic] = []
    made = Source(path, text, tuple(text.split("\n")))
    begun = read_paper(made, name, report)
    if begun is None:
        raise AssertionError(f"the template of {kind.name} has a front matter")
    place.checked.lines[path] = made.lines
    Call.console.note(
        f"{path} is not there yet: this is what the data give; go on from it with "
        f"wipo-bc-std session new {kind.command} --session {begun.matter.session}{_say_rest(wanted)}"
    )
    return _Job(kind, begun, _matter_of(begun, wanted, place), place, tuple(report))


def _say_rest(wanted: Wanted) -> str:
    """Return what else is to be typed for a source of the same paper."""
    given = (("meeting", wanted.meeting), ("round", wanted.round), ("lang", wanted.language))
    return "".join(f" --{option} {value}" for option, value in given if value is not None)


def _choose_source(kind: PaperKind, wanted: Wanted, place: Workplace) -> PaperSource | None:
    papers = [each for each in place.checked.draft.standard.papers if each.matter.kind == kind.name]
    if wanted.source is not None:
        found = next((each for each in papers if each.id == wanted.source), None)
        if found is None:
            known = ", ".join(each.id for each in papers) or f"none; begin one: wipo-bc-std session new {kind.command}"
            raise UsageError(f"there is no source “{wanted.source[:60]}” of this kind; there is {known}")
        return found
    session = choose_session(wanted.session, place.checked)
    given = (
        ("round", wanted.round),
        ("meeting", wanted.meeting),
        ("about", wanted.about),
        ("language", wanted.language),
    )
    fitting = [
        each
        for each in papers
        if each.matter.session == session.id
        and all(value is None or getattr(each.matter, name) == value for name, value in given)
    ]
    if len(fitting) > 1:
        names = ", ".join(each.id for each in fitting)
        raise UsageError(f"which paper is not said: there is {names}; name one with --source")
    return fitting[0] if fitting else None


def _matter_of(source: PaperSource, wanted: Wanted, place: Workplace) -> PaperMatter:
    session = choose_session(source.matter.session, place.checked)
    rounds = _read_rounds(wanted.round or source.matter.round, place)
    subject = wanted.meeting or source.matter.meeting or "", wanted.about or source.matter.about or ""
    return _as_wanted(_make_matter(session, source.matter.language, rounds, subject, place), wanted)


def _matter_for(session: Session, wanted: Wanted, place: Workplace) -> PaperMatter:
    """Return what a paper without a source is made of."""
    rounds = _read_rounds(wanted.round, place)
    subject = wanted.meeting or "", wanted.about or ""
    return _as_wanted(_make_matter(session, _read_language(wanted.language), rounds, subject, place), wanted)


def _as_wanted(matter: PaperMatter, wanted: Wanted) -> PaperMatter:
    """Return a matter with the first day of the session that is assumed, and for a meeting as long as was said."""
    begins = read_day("--begins", wanted.begins)
    if begins is not None:
        session = matter.session.model_copy(update={"begins": begins, "ends": None})
        matter = replace(matter, session=session)
    return matter if wanted.minutes is None else replace(matter, minutes=wanted.minutes)


def _refuse(kind: PaperKind, matter: PaperMatter) -> None:
    """Raise UsageError where no paper of a kind can be made of a matter."""
    told = kind.refuse(matter)
    if told:
        raise UsageError(told)


def _make_matter(
    session: Session,
    language: Language,
    rounds: tuple[RoundMatter, ...],
    subject: tuple[str, str],
    place: Workplace,
) -> PaperMatter:
    """Return what a paper is made of; `subject` is its meeting, and the proposal or correction that it is about."""
    mandate = place.checked.written.mandate
    return PaperMatter(
        draft=draft_for(place.checked, language),
        speech=Speech(language),
        session=session,
        day=place.checked.draft.today,
        rounds=rounds,
        bands=band_provisions(place.checked.draft),
        meeting=subject[0],
        about=subject[1],
        is_official=mandate is not None and mandate.session == session.id,
        read_published=partial(_read_published, place),
        read_texts=partial(_read_texts, place),
    )


def _read_published(place: Workplace, identifier: str, language: str) -> Manuscript | None:
    """Return a publication that is on record, None where it is not, or not in that language."""
    return read_recorded(record_folder(place.root, place.project.folder, identifier), language)


def _read_texts(place: Workplace, identifier: str) -> Mapping[str, tuple[Passage, ...]]:
    return {} if place.store is None else read_round_passages(place.store, identifier)


def _read_rounds(name: str | None, place: Workplace) -> tuple[RoundMatter, ...]:
    """Return the rounds that a paper tells of, in order of their opening: the one named, else all that there are."""
    store = place.store
    if store is None:
        if name is not None:
            raise UsageError(f"there is no round “{name[:60]}”: the review store is not there yet (review open)")
        return ()
    known = list_rounds(store)
    if name is not None and name not in known:
        raise UsageError(f"there is no round “{name[:60]}”; rounds are {', '.join(known) or 'none yet'}")
    found = [read_round(store, each) for each in known if name in {None, each}]
    return tuple(sorted(found, key=lambda each: (each.round.opens, each.round.id)))


def _read_language(language: str | None) -> Language:
    found = next((each for each in LANGUAGES if each == (language or "en")), None)
    if found is None:
        raise UsageError(f"“{(language or '')[:20]}” is no language of the papers; they are {', '.join(LANGUAGES)}")
    return found


# --- Records ----------------------------------------------------------------------------------------------------------


def _record_path(source: PaperSource, kind: PaperKind, place: Workplace) -> Path:
    # What a private paper counts stays where the paper is.
    folder = _private_folder(place) if kind.private else place.papers_folder()
    return folder / f"{source.id}{FIGURES_END}"


def _read_kept(source: PaperSource, kind: PaperKind, place: Workplace) -> PaperFigures | None:
    if not kind.private:
        return place.checked.written.paper_figures.get(source.id)
    path = _record_path(source, kind, place)
    if not path.is_file():
        return None
    report: list[Diagnostic] = []
    found = read_node(PaperFigures, path.name, path.read_bytes(), report)
    if found is None or report:
        raise UsageError(f"{path} cannot be read; mend it, or delete it and keep the figures again with --record")
    return found


def _all_figures(kept: PaperFigures, matter: PaperMatter) -> Mapping[str, Datum]:
    figures = Figures(matter)
    found = {name: figures.find(name) for name in kept.figures}
    return {name: datum for name, datum in found.items() if datum is not None}


def _record(made: Composed, job: _Job) -> None:
    path = _record_path(job.source, job.kind, job.place)
    text = write_record(made.figures, job.matter.day, made.paper.version)
    mode = {"mode": _PRIVATE} if job.kind.private else {}
    replace_file(path, text.encode(), is_remade=True, **mode)
    Call.console.result(f"kept {len(made.figures)} figure{'s'[: len(made.figures) != 1]} in {path}")


# --- Writing ----------------------------------------------------------------------------------------------------------


def _complete(made: Composed, job: _Job, changed: str) -> Composed:
    """Return a paper with what it says of itself: which figures changed, and of what it was made."""
    told = tell_changes(made, changed) if changed else made
    return add_imprint(told, job.matter, _find_commit(job.place))


def _find_commit(place: Workplace) -> str:
    """Return the commit that the sources are at, empty where that is not known or something was changed since."""
    folder = place.root / place.project.folder
    with suppress(UsageError):
        if run_git(folder, "status", "--porcelain", "--", ".").strip():
            return ""
        return run_git(folder, "log", "-1", "--format=%H", "--", ".").decode().strip()[:12]
    return ""


def _private_folder(place: Workplace) -> Path:
    return open_store(place.root, place.settings.review_store).folder / "papers"


def _choose_forms(kind: PaperKind, given: Sequence[str] | None) -> tuple[PaperFormat, ...]:
    strange = [form for form in given or () if form not in kind.forms]
    if strange:
        raise UsageError(f"there is no kind “{strange[0][:20]}” of this paper; write {', '.join(kind.forms)}")
    return tuple(form for form in kind.forms if not given or form in given)


def _write(made: Composed, job: _Job, forms: Sequence[PaperFormat], to: Path | None) -> None:
    is_private, place = job.kind.private, job.place
    own = _private_folder(place) if is_private else place.root / place.settings.output / "papers"
    folder = own if to is None else to
    if is_private:
        refuse_public(folder)
    beside = job.kind.accompany(made.paper, job.matter)
    annex = () if job.kind.annex is None else job.kind.annex(made.paper, job.matter, forms)
    artifacts = [*(_render(made, job, form) for form in forms), *beside, *annex]
    for artifact in artifacts:
        mode = {"mode": _PRIVATE} if is_private else {}
        replace_file(folder / artifact.path, artifact.content, is_remade=True, **mode)
    names = ", ".join(artifact.path for artifact in artifacts)
    Call.console.result(f"wrote {len(artifacts)} file{'s'[: len(artifacts) != 1]} to {folder}: {names}")


def _render(made: Composed, job: _Job, form: PaperFormat) -> Artifact:
    """Return a paper as a file; raise UsageError, with the place in its source, where a page cannot be shown."""
    try:
        return render_paper(made.paper, form)
    except FormatError as error:
        page = next((each for each in list_pages(job.source) if each.id == getattr(error, "slide", "")), None)
        told = str(error) if page is None else f"the page “{plain_text(page.title)[:60]}” {getattr(error, 'fault', '')}"
        raise UsageError(f"{job.source.at if page is None else page.at}: {told}") from error


def _tell(made: Composed, job: _Job) -> None:
    waiting = count_waiting(job.source)
    if waiting:
        told = f"{waiting} place{'s'[: waiting != 1]} in it wait{'s'[: waiting == 1]} for the leader's words"
        Call.console.note(told)
    if job.kind.slides:
        for fault in find_page_faults(job.source):
            Call.console.note(f"{fault.at}: {fault.message}; {fault.hint}")
    problems = Problems.of((*job.problems, *made.problems))
    if problems:
        Call.console.problems(problems, lambda path: job.place.checked.lines.get(path, ()))
    if problems.reach(Severity.ERROR):
        Call.console.complain("the paper has holes, which it shows")
        raise typer.Exit(1)
