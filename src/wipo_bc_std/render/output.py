"""To write files so that nobody ever sees half of one."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.settings import UsageError


def write_artifacts(artifacts: Iterable[Artifact], folder: Path) -> Iterator[Path]:
    """Write each file below `folder`, whole or not at all, and yield its path; raise UsageError where that fails."""
    for artifact in artifacts:
        path = folder / artifact.path
        if not path.resolve().is_relative_to(folder.resolve()):
            raise UsageError(f"{path} lies outside of {folder}")
        try:
            _replace(path, artifact.content)
        except OSError as error:
            raise UsageError(
                f"{path} cannot be written: {error.strerror or error}; name another folder with --to"
            ) from error
        yield path


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as part:
        try:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        except BaseException:
            part.close()
            Path(part.name).unlink(missing_ok=True)
            raise
    # Temporary files are for their owner alone; a draft is for everybody who may read the folder.
    Path(part.name).chmod(0o644)
    Path(part.name).replace(path)
