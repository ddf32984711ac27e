"""The history of an id: which commits touched what it stands for, as far as Git tells, and what publications say of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Literal, get_args

from msgspec import Struct, field

from wipo_bc_std.authoring.portion import Portion, find_portions
from wipo_bc_std.load.git import run_git
from wipo_bc_std.load.project import Project, open_project
from wipo_bc_std.load.record_source import list_records
from wipo_bc_std.load.revision import find_commit, is_shallow, open_revision, read_objects
from wipo_bc_std.load.source import Source, is_readable, read_source
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.settings import UsageError

MOST_COMMITS = 500
# What a commit can say at the end of its message, a line each: why, and on what that rests.
GroundKind = Literal["reason", "decision", "evidence", "comment"]
_GROUNDS: Mapping[str, GroundKind] = {kind: kind for kind in get_args(GroundKind)}
_ABOUT = "changes"
Touch = Literal["added", "changed", "moved", "removed"]
# A subject could otherwise move the cursor of a terminal or turn its text around.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


class Commit(Struct, frozen=True):
    """A commit, and the files that it changed: what each was in every parent, and what it is, by object names.

    `trailers` are the lines of key and value at the end of its message, the keys in small letters.
    """

    name: str
    date: str
    subject: str
    files: tuple[tuple[str, tuple[str, ...], str], ...]
    trailers: tuple[tuple[str, str], ...] = ()


class Event(Struct, frozen=True):
    """A commit that touched what an id stands for, under the ids and in the files that it had then.

    `grounds` are what the commit says of why, each with its kind.
    """

    commit: str
    date: str
    subject: str
    touch: Touch
    ids: tuple[str, ...]
    files: tuple[str, ...]
    grounds: tuple[tuple[GroundKind, str], ...] = ()


class Appearance(Struct, frozen=True):
    """What publications say of an id: in which it appeared, in which it was last changed, and how it stands to the newest.

    `label` says that in words. What is `gone` stands nowhere today.
    """

    since: str
    changed: str
    state: Literal["same", "changed", "new", "gone"]
    label: str


class Why(Struct, frozen=True):
    """A reason of a change, of those in `changes/`: `since` is the publication that has the change, empty while none has."""

    id: str
    text: str
    since: str


class History(Struct, frozen=True):
    """The events of an id, newest first; `today` is what it stands for now, `former_of` where another id has replaced it.

    `appearance` is None where nothing is published, or no publication tells of such a thing. `reasons` are those in
    `changes/` that are about it. `is_cut` says that there are older commits than those looked at, `is_uncommitted` that the files differ from the last one.
    """

    id: str
    today: tuple[Portion, ...]
    events: tuple[Event, ...]
    is_uncommitted: bool
    is_cut: bool
    appearance: Appearance | None = None
    reasons: tuple[Why, ...] = ()


def find_history(root: Path, identifier: str) -> History:
    """Return the history of an id in the project at `root`; raise UsageError where nothing is known of it."""
    project = open_project(root)
    today = _standing(project, identifier)
    ids = {identifier} | {name for item in today for name in (item.id, *item.former_ids)}
    committed = _standing_under(open_revision(root, find_commit(root, "HEAD")), ids)
    commits = _commits(root, project.folder)
    events = tuple(_events(root, commits[:MOST_COMMITS], ids))
    if not today and not events:
        raise UsageError(f"nothing has the id “{identifier}”, and Git knows of nothing that had it")
    is_uncommitted = _texts(today) != _texts(committed) or _files(today) != _files(committed)
    is_cut = len(commits) > MOST_COMMITS or is_shallow(root)
    appearance, reasons = _told(project, ids)
    return History(
        identifier,
        today,
        events,
        is_uncommitted=is_uncommitted,
        is_cut=is_cut,
        appearance=appearance,
        reasons=reasons,
    )


def _told(project: Project, ids: AbstractSet[str]) -> tuple[Appearance | None, tuple[Why, ...]]:
    """Return what publications, and the reasons of changes, say of something with all the ids that it had."""
    if not list_records(project) and not project.below("changes", ".yml"):
        return None, ()
    # The draft is made only where it has something to tell.
    from wipo_bc_std.pipeline import lower_draft, read_project  # noqa: PLC0415
    from wipo_bc_std.view.revisions import say_reason  # noqa: PLC0415

    draft = read_project(project).draft
    manuscript = lower_draft(draft)
    reasons = tuple(
        Why(reason.id, say_reason(reason, "en"), reason.since)
        for reason in manuscript.reasons
        if not ids.isdisjoint(reason.about)
    )
    for standing in manuscript.standings:
        if standing.id in ids:
            return Appearance(standing.since, standing.changed, standing.state, standing.label), reasons
    return _past(draft.standard.published, ids, manuscript.language), reasons


def _past(published: Sequence[PublicationRecord], ids: AbstractSet[str], language: str) -> Appearance | None:
    """Return what publications say of something that is gone, None where they say nothing."""
    from wipo_bc_std.redline.standing import find_past  # noqa: PLC0415

    past = find_past("", sorted(ids), published, language)
    if not past.since:
        return None
    last = next(record.publication for record in reversed(published) if any(record.has(name) for name in ids))
    told = f"In publications from {past.since} to {last}, last changed in {past.changed}"
    return Appearance(past.since, past.changed, "gone", f"{told}; gone since.")


def _standing(project: Project, identifier: str) -> tuple[Portion, ...]:
    """Return what an id stands for in a project, or stood for before."""
    here = _standing_under(project, {identifier})
    if here:
        return here
    return tuple(
        item for item in _standing_under(project, _former_of(project, identifier)) if identifier in item.former_ids
    )


def _former_of(project: Project, identifier: str) -> set[str]:
    """Return all ids that stand in sources which mention `identifier`: one of them may have replaced it."""
    word = re.compile(r"[A-Za-z][\w-]*")
    return {name for source in _sources(project) if identifier in source.text for name in word.findall(source.text)}


def _standing_under(project: Project, ids: AbstractSet[str]) -> tuple[Portion, ...]:
    return tuple(portion for source in _sources(project) for portion in _portions(source, ids))


def _sources(project: Project) -> Iterator[Source]:
    for path, kind in project.listing.items():
        source = read_source(project, path, []) if kind == "file" and _is_source(path) else None
        if source is not None and is_readable(source, []):
            yield source


def _is_source(path: str) -> bool:
    if "/i18n/" in f"/{path}" or "/published/" in f"/{path}":
        return False
    return path.endswith(".yml") or (path.endswith(".md") and path.split("/")[-2:-1] in (["clauses"], ["annexes"]))


def _portions(source: Source, ids: AbstractSet[str]) -> tuple[Portion, ...]:
    # To parse takes time; a look for the words takes none.
    if not any(name.rsplit("/", 1)[-1] in source.text for name in ids):
        return ()
    return tuple(find_portions(source, ids))


def _events(root: Path, commits: tuple[Commit, ...], ids: set[str]) -> Iterator[Event]:
    """Yield the events among commits, newest first; `ids` grows by the former ids that are met on the way."""
    names = {name for commit in commits for _, before, after in commit.files for name in (*before, after)}
    past = _Past(read_objects(root, names))
    for commit in commits:
        after = past.at(commit, ids, None)
        ids.update(name for portion in after for name in portion.former_ids)
        parents = max((len(before) for _, before, _ in commit.files), default=0)
        befores = [past.at(commit, ids, number) for number in range(parents)]
        ids.update(name for before in befores for portion in before for name in portion.former_ids)
        touch = _touch(befores, after)
        if touch is not None:
            known = after or befores[0]
            shown = tuple(dict.fromkeys(item.id for item in known)), tuple(dict.fromkeys(item.file for item in known))
            yield Event(commit.name, commit.date, commit.subject, touch, *shown, _grounds(commit, ids))


def _grounds(commit: Commit, ids: AbstractSet[str]) -> tuple[tuple[GroundKind, str], ...]:
    """Return what a commit says of why; where it names ids, that is of those alone."""
    about = {name for key, value in commit.trailers if key == _ABOUT for name in re.split(r"[,\s]+", value) if name}
    if about and not about & ids:
        return ()
    return tuple((_GROUNDS[key], value) for key, value in commit.trailers if key in _GROUNDS and value)


class _Past(Struct):
    """Contents of files by object names; each is read once, as it was before one commit and after another."""

    contents: Mapping[str, bytes]
    known: dict[tuple[str, str, frozenset[str]], tuple[Portion, ...]] = field(default_factory=dict)

    def at(self, commit: Commit, ids: AbstractSet[str], parent: int | None) -> tuple[Portion, ...]:
        """Return what `ids` stood for in the files that a commit changed: after it, or before it in a parent."""
        found: list[Portion] = []
        for path, before, after in commit.files:
            name = after if parent is None else before[parent]
            key = (name, path, frozenset(ids))
            if name in self.contents and key not in self.known:
                project = Project("", {path: "file"}, lambda _, name=name: self.contents[name])  # type: ignore[misc]
                source = read_source(project, path, [])
                is_fit = source is not None and is_readable(source, [])
                self.known[key] = _portions(source, ids) if source is not None and is_fit else ()
            found.extend(self.known.get(key, ()))
        return tuple(found)


def _touch(befores: list[tuple[Portion, ...]], after: tuple[Portion, ...]) -> Touch | None:
    """Return what a commit did, None where it did nothing; a merge did something if it is like none of its parents."""
    if any(_texts(before) == _texts(after) and _files(before) == _files(after) for before in befores):
        return None
    before = befores[0] if befores else ()
    if not before or not after:
        return "added" if after else "removed" if before else None
    return "moved" if _texts(before) == _texts(after) else "changed"


def _texts(portions: tuple[Portion, ...]) -> list[str]:
    return sorted(portion.text for portion in portions)


def _files(portions: tuple[Portion, ...]) -> list[str]:
    return sorted(portion.file for portion in portions)


def _commits(root: Path, folder: str) -> tuple[Commit, ...]:
    """Return the commits that touched the sources, newest first, one more than are looked at."""
    log = run_git(
        root, "log", "--date-order", f"--max-count={MOST_COMMITS + 1}", _FORMAT, "--raw", "-c", "-z",
        "--no-abbrev", "--no-renames", "--relative", "--no-color", "--no-ext-diff", "--no-textconv",
        "--no-show-signature", "--encoding=UTF-8", "HEAD", "--", folder or ".",
    )  # fmt: skip
    return tuple(_read_log(log.decode("utf-8", errors="replace").split("\0")))


# The trailers are those that Git finds: a last paragraph of lines with a key and a colon.
_FORMAT = "--format=%H%x00%as%x00%s%x00%(trailers:only=true,unfold=true)"


def _read_log(words: list[str]) -> Iterator[Commit]:
    position = 0
    while position + 3 < len(words):
        name, date, subject, trailers = words[position : position + 4]
        position = _skip_empty(words, position + 4)
        files = []
        while position + 1 < len(words) and words[position].lstrip("\n").startswith(":"):
            changed = _read_file(words[position].lstrip("\n"), words[position + 1])
            position += 2
            if _is_source(changed[0]):
                files.append(changed)
        position = _skip_empty(words, position)
        read = tuple(_read_trailers(trailers))
        yield Commit(name.strip("\n"), date, _UNSEEN.sub("\ufffd", subject), tuple(files), read)


def _read_trailers(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        key, colon, value = line.partition(":")
        if colon:
            yield key.strip().lower(), _UNSEEN.sub("\ufffd", value.strip())


def _skip_empty(words: list[str], position: int) -> int:
    """Return the position of the next word: merges and commits without files are followed by empty ones."""
    while position < len(words) and not words[position].strip("\n"):
        position += 1
    return position


def _read_file(head: str, path: str) -> tuple[str, tuple[str, ...], str]:
    """Return path, object names before and object name after, of a line with a colon for every parent."""
    parents = len(head) - len(head.lstrip(":"))
    names = head.split()[parents + 1 : 2 * parents + 2]
    return path, tuple(names[:parents]), names[parents]
