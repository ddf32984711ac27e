"""The folder of publications: how a publication gets into it, so that whatever happens nothing in it is half.

A publication is made beside the others, in a folder of its own, and gets its name at once; the files at the root are made
anew after that, one by one, each at once, and name only what is there. Whatever stops this in between, the same command
finishes it.
"""

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.publish.disk import LOCK, WORK, Disk, remove_tree
from wipo_bc_std.publish.imprint import IMPRINT, Imprint, order, read_imprint
from wipo_bc_std.publish.manifest import (
    MANIFEST,
    digest,
    is_inside,
    list_files,
    named_publications,
    read_manifest,
    write_manifest,
)
from wipo_bc_std.publish.verification import verify_publication
from wipo_bc_std.settings import UsageError

# The folder of the page that leads to the newest publication.
LATEST = "latest"
RootPages = Callable[[tuple[Imprint, ...]], Mapping[str, bytes]]

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EROFS, errno.EACCES, errno.EPERM)
_UNTOUCHED = "what was published before is as it was"


class Store(Struct, frozen=True):
    """A folder of publications that this process alone may change; `make_pages` makes the pages at its root."""

    folder: Path
    disk: Disk
    make_pages: RootPages

    @property
    def work(self) -> Path:
        """Return the folder for what is in the making."""
        return self.folder / WORK

    def named(self) -> Mapping[str, str]:
        """Return the digest of the list of files of each publication that the root names; raise OSError, UsageError."""
        path = self.folder / MANIFEST
        if not path.exists():
            return {}
        listed = read_manifest(path.read_bytes())
        if listed.faults:
            raise UsageError(f"{path} is damaged: {listed.faults[0]}; see wipo-bc-std verify, and put back what it was")
        return named_publications(listed.digests)

    def has(self, identifier: str) -> bool:
        """Return whether there is a publication of this id, complete or damaged."""
        return (
            IDENTIFIER.fullmatch(identifier) is not None
            and identifier != LATEST
            and ((self.folder / identifier).exists())
        )

    def imprint(self, identifier: str) -> Imprint:
        """Return what a publication is; raise UsageError where it does not say, OSError where that cannot be read."""
        path = self.folder / identifier / IMPRINT
        try:
            return read_imprint(path.read_bytes())
        except (ValueError, FileNotFoundError) as error:
            raise UsageError(f"{path} does not say what is published there: {error}") from error

    def imprints(self, names: Iterable[str]) -> tuple[Imprint, ...]:
        """Return what publications are, from the oldest to the newest."""
        return order(self.imprint(name) for name in names)


@contextmanager
def open_store(folder: Path, disk: Disk, make_pages: RootPages) -> Iterator[Store]:
    """Hold a folder of publications for this process, in the state before whatever was interrupted there.

    Raise UsageError where somebody else holds it, or where an operation in it fails; it tells what to do next.
    """
    store = Store(folder, disk, make_pages)
    with telling(folder):
        disk.make_folder(folder)
        lock = disk.lock(folder / LOCK)
        try:
            lock.__enter__()
        except BlockingIOError as error:
            raise UsageError(
                f"somebody else is changing {folder} at this moment; when that is done, run the same command again "
                "(the lock goes with the process that holds it)"
            ) from error
        try:
            recover(store)
            yield store
            recover(store)
        except (OSError, UsageError):
            # What is left of a failed attempt would only take space; the next attempt would remove it as well.
            with suppress(OSError):
                recover(store)
            raise
        finally:
            lock.__exit__(None, None, None)


@contextmanager
def telling(folder: Path) -> Iterator[None]:
    """Turn an operation that fails in a folder into a UsageError that says what to do next."""
    try:
        yield
    except OSError as error:
        raise UsageError(explain(error, folder)) from error


def explain(error: OSError, folder: Path) -> str:
    """Return what a failed operation in a folder of publications means, and what to do next."""
    place = error.filename or folder
    if error.errno in _FULL:
        return f"no space is left for {folder}: make room there and run the same command again; {_UNTOUCHED}"
    if error.errno in _FORBIDDEN:
        return (
            f"{place} cannot be changed ({error.strerror}): get the right to write there, or name another folder with "
            f"--to, and run the same command again; {_UNTOUCHED}"
        )
    return f"{place}: {error.strerror or error}; run the same command again when that is mended; {_UNTOUCHED}"


def recover(store: Store) -> None:
    """Undo what an attempt that was stopped has left: what was to be replaced goes back, what was in the making goes."""
    replaced = store.work / "replaced"
    for path in sorted(replaced.iterdir()) if replaced.is_dir() else ():
        if not store.has(path.name):
            store.disk.rename(path, store.folder / path.name)
    remove_tree(store.disk, store.work)


def refuse_damaged(store: Store, identifier: str) -> None:
    """Raise UsageError where publications in the store are not what was published: their lists would be made anew.

    The publication of this id may be there without being named yet: then it was interrupted, and is about to be finished.
    """
    named = store.named()
    _refuse_foreign(store)
    for name, expected in named.items():
        path = store.folder / name
        if not path.is_dir():
            raise UsageError(
                f"{name} was published in {store.folder} and is gone; put it back, or it would be lost to readers"
            )
        _refuse_altered(path, expected)
    if identifier not in named and store.has(identifier):
        _refuse_altered(store.folder / identifier, None)
    for path in sorted(store.folder.iterdir()):
        if path.name not in {*named, identifier} and (path / IMPRINT).exists():
            raise UsageError(
                f"{path} is not named in {store.folder / MANIFEST}: its publication was interrupted; finish it first with "
                f"wipo-bc-std publish {path.name}, or take the folder away"
            )


def _refuse_foreign(store: Store) -> None:
    """Raise UsageError where pages that are not ours would be replaced: in a folder that holds no publications yet."""
    if (store.folder / MANIFEST).exists() or any((path / IMPRINT).exists() for path in store.folder.iterdir()):
        return
    for name in store.make_pages(()):
        if (store.folder / name).exists():
            raise UsageError(
                f"{store.folder / name} is there, and would be replaced; name a folder for publications alone with --to"
            )


def _refuse_altered(path: Path, expected: str | None) -> None:
    findings = verify_publication(path, path.name, expected)
    if findings:
        first = findings[0]
        raise UsageError(
            f"{path} is not what was published: {first.path}: {first.message}; see wipo-bc-std verify, and put back what "
            "was published"
        )


def put(store: Store, identifier: str, files: Mapping[str, bytes]) -> None:
    """Put a new publication into the store, and have the root name it; its list of files is made here.

    Raise OSError where an operation fails: then nothing that was there before has changed.
    """
    store.disk.rename(_stage(store, identifier, files), store.folder / identifier)
    renew(store, (*store.named(), identifier))


def replace(store: Store, identifier: str, files: Mapping[str, bytes]) -> None:
    """Put other files in the place of a publication; while that is done, the root does not name it."""
    staged = _stage(store, identifier, files)
    others = tuple(name for name in store.named() if name != identifier)
    renew(store, others)
    aside = store.work / "replaced" / identifier
    store.disk.make_folder(aside.parent)
    store.disk.rename(store.folder / identifier, aside)
    store.disk.rename(staged, store.folder / identifier)
    renew(store, (*others, identifier))


def renew(store: Store, names: Iterable[str]) -> None:
    """Make the files at the root anew, of the publications that they are to name; the list of digests comes last."""
    known = sorted(set(names))
    pages = store.make_pages(store.imprints(known))
    lists = {f"{name}/{MANIFEST}": digest((store.folder / name / MANIFEST).read_bytes()) for name in known}
    digests = {path: digest(content) for path, content in pages.items()} | lists
    for path, content in (*pages.items(), (MANIFEST, write_manifest(digests))):
        _exchange(store, path, content)


def _exchange(store: Store, path: str, content: bytes) -> None:
    """Put a file at the root in the place of the one that is there, unless they are the same."""
    target = store.folder / path
    if target.is_file() and not target.is_symlink() and target.read_bytes() == content:
        return
    part = store.work / "root" / path.replace("/", "-")
    store.disk.make_folder(part.parent)
    store.disk.write(part, content)
    store.disk.make_folder(target.parent)
    store.disk.rename(part, target)


def _stage(store: Store, identifier: str, files: Mapping[str, bytes]) -> Path:
    """Write a publication beside the others, and return its folder."""
    staged = store.work / "new" / identifier
    made: set[Path] = set()
    for path, content in (*sorted(files.items()), (MANIFEST, list_files(files))):
        if not is_inside(path) or path.split("/")[-1].startswith("."):
            raise UsageError(f"“{path}” cannot be the name of a file in a publication")
        target = staged / path
        if target.parent not in made:
            store.disk.make_folder(target.parent)
            made.add(target.parent)
        store.disk.write(target, content)
    return staged
