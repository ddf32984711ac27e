"""To publish a state of the draft: what is refused, and in which order the rest is done."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from wipo_bc_std.load.git import run_git
from wipo_bc_std.load.project import Project, is_of_draft, open_project
from wipo_bc_std.load.record_source import RECORDS
from wipo_bc_std.load.revision import find_commit, open_revision
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.session import Publication
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.pipeline import Checked, band_provisions, check_project, choose_languages, file_moment, lower_draft
from wipo_bc_std.publish.contents import Naming, Step, make_contents, manuscript_path
from wipo_bc_std.publish.imprint import Imprint, correction_id, is_publication_id
from wipo_bc_std.publish.manifest import MANIFEST, list_files, read_manifest
from wipo_bc_std.publish.provenance import PROVENANCE, Provenance, digest_sources, read_commit
from wipo_bc_std.publish.record import (
    find_record,
    make_record,
    record_folder,
    records_before,
    refuse_other,
    without_records,
    write_record,
)
from wipo_bc_std.publish.store import LATEST, Store, put, refuse_damaged, renew, telling
from wipo_bc_std.settings import UsageError, read_settings


class Plan(Struct, frozen=True):
    """A publication to make: the draft at its commit, checked, and what it will be called.

    `declared` are the publications of sessions.yml as it is now, in order; `correction` is 0 where it is none.
    """

    root: Path
    folder: str
    project: Project
    commit: str
    checked: Checked
    declared: Standard
    publication: Publication
    correction: int = 0

    @property
    def id(self) -> str:
        """Return the id under which it is published."""
        return correction_id(self.publication.id, self.correction)


class Published(Struct, frozen=True):
    """What became of a plan: `is_new` is false where the same was published already; `record` was written, if any."""

    imprint: Imprint
    folder: Path
    files: int
    is_new: bool
    commit: str
    record: Path | None = None


def plan_publication(
    root: Path,
    identifier: str,
    *,
    revision: str | None = None,
    correction: int | None = None,
    today: date | None = None,
) -> Plan:
    """Return the plan to publish the draft of a project, as the last commit or a `revision` has it.

    Raise UsageError for an id that sessions.yml does not list, sources that are not committed, a revision that is none.
    """
    if correction is not None and correction < 1:
        raise UsageError(f"a correction has a number from 1 on, such as --correction 1, and not {correction}")
    here = open_project(root)
    declared = load(here).standard
    publication = next((item for item in declared.publications if item.id == identifier), None)
    if publication is None:
        raise UsageError(_unlisted(identifier, here.folder, [item.id for item in declared.publications]))
    if identifier == LATEST:
        raise UsageError(
            f"the address {LATEST}/ leads to the newest publication; call this one otherwise in sessions.yml"
        )
    commit = find_commit(root, revision or "HEAD")
    _refuse_uncommitted(root, here, only_sessions=revision is not None)
    project = open_revision(root, commit)
    if f"{project.folder}standard.yml" not in project.listing:
        raise UsageError(
            f"there is no draft at {revision or 'the last commit'}: it has no {project.folder}standard.yml"
        )
    # What a text says of its past does not change when it is recorded itself, or when others follow.
    before = records_before(identifier, correction or 0, [item.id for item in declared.publications])
    project = without_records(project, before)
    checked = check_project(project, today)
    return Plan(root, here.folder, project, commit, checked, declared, publication, correction or 0)


def publish(plan: Plan, store: Store, step: Step, *, is_recorded: bool = False) -> Published:
    """Carry out a plan; the same plan again does nothing, or finishes what was interrupted.

    Raise UsageError where other content is published or recorded under the id, a format fails, or something that was
    published is damaged; raise OSError where a file cannot be written. Then nothing that was published has changed.
    """
    refuse_damaged(store, plan.id)
    _refuse_orphan(plan, store)
    _refuse_withdrawn(plan, store)
    is_new = plan.id not in store.named()
    manuscripts = _make(plan, store, step) if is_new else _renew(plan, store)
    record = record_folder(plan.root, plan.folder, plan.id)
    is_recorded = is_recorded and find_record(record) is None
    if is_recorded:
        with telling(record):
            naming = _name(plan, store)
            before = (naming.previous_id, naming.previous)
            bands = band_provisions(plan.checked.draft)
            write_record(store.disk, record, make_record(manuscripts, plan.id, before, bands))
    path = store.folder / plan.id
    count = len(read_manifest((path / MANIFEST).read_bytes()).digests)
    commit = read_commit((path / PROVENANCE).read_bytes())
    return Published(store.imprint(plan.id), path, count, is_new, commit, record if is_recorded else None)


def _unlisted(identifier: str, folder: str, listed: Sequence[str]) -> str:
    """Return what to say of an id that sessions.yml does not list: which was meant, or how it is added."""
    told = f"{folder}sessions.yml lists no publication “{identifier}” (it lists {', '.join(listed) or 'none'})"
    meant = "-".join(identifier.casefold().replace("_", " ").split())
    if meant in listed:
        return f"{told}; {meant} may be meant"
    if not is_publication_id(identifier):
        return f"{told}; an id has small letters, digits and hyphens, such as draft-1"
    return f"{told}; add it with wipo-bc-std new publication {identifier}"


def _make(plan: Plan, store: Store, step: Step) -> Mapping[str, bytes]:
    """Make a publication, put it into the store, and return its manuscripts by language."""
    contents = make_contents(
        plan.checked,
        plan.project,
        languages=choose_languages(plan.checked),
        settings=read_settings(plan.root),
        naming=_name(plan, store),
        provenance=_provenance(plan),
        step=step,
    )
    refuse_other(record_folder(plan.root, plan.folder, plan.id), contents.manuscripts)
    path = store.folder / plan.id
    with step(f"writing {path}"):
        if not store.has(plan.id):
            put(store, plan.id, contents.files)
        elif (path / MANIFEST).read_bytes() == list_files(contents.files):
            renew(store, {*store.named(), plan.id})
        else:
            # Nobody has named it yet, so it is believed only if it is what would be made.
            raise UsageError(
                f"{path} is there, not named in {store.folder / MANIFEST}, and not what would be published now; take that "
                "folder away, and run the same command again"
            )
    return contents.manuscripts


def _renew(plan: Plan, store: Store) -> Mapping[str, bytes]:
    """Make the files at the root anew where something is published already, and return its manuscripts by language."""
    _refuse_other_content(plan, store, _provenance(plan))
    manuscripts = _published_manuscripts(store, plan.id)
    refuse_other(record_folder(plan.root, plan.folder, plan.id), manuscripts)
    renew(store, store.named())
    return manuscripts


def _provenance(plan: Plan) -> Provenance:
    settings = read_settings(plan.root)
    options = {
        "languages": list(choose_languages(plan.checked)),
        "judged_by": plan.checked.draft.today.isoformat(),
        "file_time": file_moment(lower_draft(plan.checked.draft)).isoformat(),
        "comment_to": settings.comment_to,
        "docx_sources": settings.docx_sources,
        "docx_ids": settings.docx_ids,
        # Publications that were made before there was this setting have no word of it.
        **({"review_copy": settings.review_copy} if settings.review_copy else {}),
    }
    return Provenance(plan.id, plan.commit, digest_sources(plan.project), options)


def _refuse_uncommitted(root: Path, project: Project, *, only_sessions: bool) -> None:
    """Raise UsageError where sources differ from the last commit: nobody could find again what was published."""
    names = [f"{project.folder}sessions.yml"] if only_sessions else [project.folder.rstrip("/") or "."]
    prefix = run_git(root, "rev-parse", "--show-prefix").decode("utf-8", errors="replace").strip("\n")
    told = run_git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", *names)
    changed = [line[3:].decode("utf-8", errors="replace").removeprefix(prefix) for line in told.split(b"\0") if line]
    sources = [
        path
        for path in changed
        if (project.folder or is_of_draft(path)) and not path.startswith(project.folder + RECORDS)
    ]
    if sources:
        more = f" and {len(sources) - 1} more" if len(sources) > 1 else ""
        raise UsageError(
            f"{sources[0]}{more}: not committed as it is; commit it first, so that what is published can be found again"
        )


def _refuse_orphan(plan: Plan, store: Store) -> None:
    """Raise UsageError where a correction has nothing to correct, or leaves out a number."""
    if not plan.correction:
        return
    before = correction_id(plan.publication.id, plan.correction - 1)
    if not store.has(before):
        which = "there is nothing to correct" if plan.correction == 1 else "its corrections are numbered one by one"
        raise UsageError(f"{before} is not published in {store.folder}: {which}; publish it first")


def _refuse_withdrawn(plan: Plan, store: Store) -> None:
    imprint = store.imprint(plan.id) if store.has(plan.id) else None
    if imprint is not None and imprint.withdrawn is not None:
        raise UsageError(
            f"{plan.id} was withdrawn ({imprint.withdrawn.reason}) and does not come back; publish a correction "
            "(--correction N), or list a new publication in sessions.yml"
        )


def _refuse_other_content(plan: Plan, store: Store, provenance: Provenance) -> None:
    content = (store.folder / plan.id / PROVENANCE).read_bytes()
    if not provenance.has_same_inputs(content):
        raise UsageError(
            f"{plan.id} is published in {store.folder} with other content, of commit {read_commit(content)[:10]}, and never "
            f"changes; publish a correction (--correction {plan.correction + 1}), or name that commit with --from"
        )


def _name(plan: Plan, store: Store) -> Naming:
    """Return what a publication is called, with the one that it follows or corrects."""
    ids = [item.id for item in plan.declared.publications]
    position = ids.index(plan.publication.id)
    session = next((item.symbol for item in plan.declared.sessions if item.id == plan.publication.session), "")
    if plan.correction:
        candidates = [correction_id(plan.publication.id, number) for number in range(plan.correction - 1, -1, -1)]
    else:
        candidates = [name for before in reversed(ids[:position]) for name in _newest_first(before, store)]
    previous, manuscripts = _find_previous(plan, store, candidates)
    return Naming(
        plan.id,
        plan.publication.kind,
        position,
        session,
        plan.publication.id if plan.correction else "",
        plan.correction,
        previous,
        manuscripts,
    )


def _newest_first(identifier: str, store: Store) -> Sequence[str]:
    """Return the ids of a publication and of its corrections that are there, the newest first."""
    number = 0
    while store.has(correction_id(identifier, number + 1)):
        number += 1
    return [correction_id(identifier, each) for each in range(number, -1, -1)]


def _find_previous(plan: Plan, store: Store, candidates: Sequence[str]) -> tuple[str, Mapping[str, bytes]]:
    """Return the first of some publications whose text is at hand, published or recorded, with its manuscripts."""
    for name in candidates:
        if store.has(name):
            if store.imprint(name).withdrawn is None:
                return name, _published_manuscripts(store, name)
            continue
        recorded = find_record(record_folder(plan.root, plan.folder, name))
        if recorded:
            return name, recorded
    return "", {}


def _published_manuscripts(store: Store, identifier: str) -> Mapping[str, bytes]:
    folder = store.folder / identifier
    paths = {language.code: manuscript_path(language.code) for language in store.imprint(identifier).languages}
    return {language: (folder / path).read_bytes() for language, path in paths.items() if (folder / path).is_file()}
