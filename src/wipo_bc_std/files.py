"""To write a file so that nobody ever sees half of it."""

import os
import tempfile
from pathlib import Path

# Temporary files are for their owner alone; a draft is for everybody who may read the folder.
_FOR_EVERYBODY = 0o644


def replace_file(path: Path, content: bytes, mode: int = _FOR_EVERYBODY, *, is_remade: bool = False) -> None:
    """Write `content` to `path`, whole or not at all, with the permissions `mode`; raise OSError where that fails.

    What `is_remade` from its sources at will is not waited for until it is on the disk.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as part:
        try:
            part.write(content)
            part.flush()
            if not is_remade:
                os.fsync(part.fileno())
        except BaseException:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise
    try:
        Path(part.name).chmod(mode)
        Path(part.name).replace(path)
    except BaseException:
        Path(part.name).unlink(missing_ok=True)
        raise
