"""To write a file so that nobody ever sees half of it, and a folder so that one process at a time does."""

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

# Temporary files are for their owner alone; a draft is for everybody who may read the folder.
_FOR_EVERYBODY = 0o644


def replace_file(path: Path, content: bytes, mode: int = _FOR_EVERYBODY, *, is_remade: bool = False) -> None:
    """Write `content` to `path`, whole or not at all, with the permissions `mode`; raise OSError where that fails.

    What `is_remade` from its sources at will is not waited for until it is on the disk, and stays as it is where it is
    the same already.
    """
    if is_remade and _holds(path, content):
        return
    fill_file(path, lambda file: file.write(content), mode, is_remade=is_remade)


def fill_file(
    path: Path, fill: Callable[[IO[bytes]], object], mode: int = _FOR_EVERYBODY, *, is_remade: bool = False
) -> None:
    """Write to `path` what `fill` writes to the file that it is given, as `replace_file` does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            fill(file)
            file.flush()
            if not is_remade:
                os.fsync(file.fileno())
        part.chmod(mode)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_through(path: Path, content: bytes, mode: int = _FOR_EVERYBODY) -> None:
    """Write `content` to `path`, over what is there, and wait until it is on the disk; raise OSError where that fails.

    For files that nobody looks at yet: whoever reads at the same time may see half of it.
    """
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(mode)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can be asked for that."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def hold_lock(path: Path) -> Iterator[None]:
    """Hold the lock that a file stands for; raise BlockingIOError where another process holds it.

    The system keeps the lock, not the file: it is free as soon as the process that held it is gone, however it ended.
    """
    file = _lock_file(path)
    try:
        yield
    finally:
        if os.name == "nt":
            file.close()
        # Where an open file cannot be removed, it stays; it says nothing while nobody holds it.
        with contextlib.suppress(OSError):
            path.unlink()
        file.close()


def _holds(path: Path, content: bytes) -> bool:
    try:
        # A link is replaced, whatever it leads to.
        return not path.is_symlink() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _lock_file(path: Path) -> IO[bytes]:
    """Return the open file that holds the lock."""
    while True:
        file = path.open("ab")
        try:
            _hold(file.fileno())
            # Whoever held it before may have removed the file: then this one is nobody's any more.
            with contextlib.suppress(FileNotFoundError):
                if os.path.samestat(path.stat(), os.fstat(file.fileno())):
                    return file
        except BaseException:
            file.close()
            raise
        file.close()


def _hold(number: int) -> None:
    """Take the system's lock on an open file; raise BlockingIOError where it is taken."""
    if os.name == "nt":
        import msvcrt  # noqa: PLC0415 - there on Windows alone

        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError as error:
            raise BlockingIOError(*error.args) from error
    else:
        import fcntl  # noqa: PLC0415 - there on other systems alone

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
