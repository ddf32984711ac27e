"""To give the text of a language into other hands, and to take it back: who holds it is written in pen.yml."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.load.git import run_git
from wipo_bc_std.load.pen_source import PEN_FILE, digest_file, read_digests, read_pen, text_files
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.revision import find_commit
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.pen import HeldFile, Hold, Pen
from wipo_bc_std.pipeline import Checked, draft_in, lower_draft
from wipo_bc_std.settings import UsageError


class PenChange(Struct, frozen=True):
    """What becomes of pen.yml at `path`: its new content, None where nobody holds anything any more.

    `hold` is what was given or taken, `told` what there is to know, one thing a line.
    """

    path: str
    content: bytes | None
    hold: Hold
    told: tuple[str, ...] = ()


class Difference(Struct, frozen=True):
    """A held file that is not what was given: `kind` is changed, added or deleted."""

    path: str
    kind: str


def give(
    root: Path, project: Project, checked: Checked, language: LanguageCode, *, holder: str, day: date
) -> PenChange:
    """Return what pen.yml is when the text of a language is given to `holder` on a day.

    Raise UsageError where it is given already, the draft has errors, or Git does not have what would be given.
    """
    pen = read_pen(project)
    held = pen.hold_of(language) if pen is not None else None
    if held is not None:
        raise UsageError(f"{held.holder} holds the text ({language}) since {held.since}; take it back first")
    if checked.problems.reach(Severity.ERROR):
        raise UsageError("the draft has errors, and is not given into other hands; see wipo-bc-std check")
    original = checked.written.particulars.original_language
    names = text_files(project, language, original)
    if not names:
        raise UsageError(
            f"there is no {project.folder}i18n/{language}.po to give; begin it with wipo-bc-std i18n update"
        )
    revision = _find_revision(root, [f"{project.folder}{name}" for name in names])
    hold = Hold(
        language=language,
        holder=holder,
        since=day.isoformat(),  # as a source has it
        revision=revision,
        manuscript=_digest_manuscript(checked, language),
        files=tuple(HeldFile(path=name, sha256=digest_file(project, name) or "") for name in names),
    )
    told = () if revision else ("Git knows of no commit here: what was given is known by its digests alone",)
    return PenChange(f"{project.folder}{PEN_FILE}", write_pen((*_holds(pen), hold)), hold, told)


def find_held(project: Project, language: LanguageCode) -> Hold:
    """Return who holds the text of a language; raise UsageError where nobody else does."""
    pen = read_pen(project)
    hold = pen.hold_of(language) if pen is not None else None
    if hold is None:
        raise UsageError(f"nobody else holds the text ({language}); wipo-bc-std pen status lists who holds what")
    return hold


def take(project: Project, language: LanguageCode) -> PenChange:
    """Return what pen.yml is when the text of a language is taken back, with what was changed here in the meantime told.

    Raise UsageError where nobody holds it.
    """
    hold = find_held(project, language)
    told = (f"{item.path} was {item.kind} here while {hold.holder} held it" for item in find_differences(project, hold))
    left = tuple(item for item in _holds(read_pen(project)) if item != hold)
    return PenChange(f"{project.folder}{PEN_FILE}", write_pen(left) if left else None, hold, tuple(told))


def find_differences(project: Project, hold: Hold) -> tuple[Difference, ...]:
    """Return the held files that are not what was given, in order of path."""
    now = read_digests(project, Pen(held=(hold,)))
    given = {item.path: item.sha256 for item in hold.files}
    return tuple(
        Difference(path, "changed" if path in now and path in given else "added" if path in now else "deleted")
        for path in sorted(now.keys() | given.keys())
        if now.get(path) != given.get(path)
    )


def write_pen(holds: Sequence[Hold]) -> bytes:
    """Return pen.yml; the same holds always give the same bytes."""
    import yaml  # noqa: PLC0415 - whoever only looks does not write

    data = [{key: value for key, value in hold.model_dump(mode="json").items() if value is not None} for hold in holds]
    text: str = yaml.safe_dump({"held": data}, allow_unicode=True, sort_keys=False, width=10_000)
    return f"# Written by `wipo-bc-std pen`: who holds the text of which language.\n{text}".encode()


def _holds(pen: Pen | None) -> tuple[Hold, ...]:
    return () if pen is None else pen.held


def _digest_manuscript(checked: Checked, language: LanguageCode) -> str:
    from wipo_bc_std.view.manuscript import write_manuscript  # noqa: PLC0415 - view is not waited for by who only looks

    return sha256(write_manuscript(lower_draft(draft_in(checked, language)))).hexdigest()


def _find_revision(root: Path, paths: Sequence[str]) -> str | None:
    """Return the commit that has what would be given, None where there is none; raise UsageError where files differ."""
    try:
        commit = find_commit(root, "HEAD")
    except UsageError:
        return None
    changed = run_git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", *paths)
    if changed:
        first = changed.split(b"\0")[0][3:].decode("utf-8", errors="replace")
        raise UsageError(
            f"{first} is not committed as it is; commit it first, so that what was given can be found again"
        )
    return commit
