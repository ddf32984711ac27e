"""To write a file so that nobody ever sees half of it."""

import os
import tempfile
from pathlib import Path

# Temporary files are for their owner alone; a draft is for everybody who may read the folder.
_FOR_EVERYBODY = 0o644


def replace_file(path: Path, content: bytes, mode: int = _FOR_EVERYBODY, *, is_remade: bool = False) -> None:
    """Write `content` to `path`, whole or not at all, with the permissions `mode`; raise OSError where that fails.

    What `is_remade` from its sources at will is not waited for until it is on the disk, and stays as it is where it is
    the same already.
    """
    if is_remade and _holds(path, content):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            if not is_remade:
                os.fsync(file.fileno())
        part.chmod(mode)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _holds(path: Path, content: bytes) -> bool:
    try:
        # A link is replaced, whatever it leads to.
        return not path.is_symlink() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
