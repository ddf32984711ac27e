"""To write what formats make, below one folder."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from wipo_bc_std.files import replace_file
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.settings import UsageError


def write_artifacts(artifacts: Iterable[Artifact], folder: Path) -> Iterator[Path]:
    """Write each file below `folder`, whole or not at all, and yield its path; raise UsageError where that fails."""
    for artifact in artifacts:
        path = folder / artifact.path
        if not path.resolve().is_relative_to(folder.resolve()):
            raise UsageError(f"{path} lies outside of {folder}")
        try:
            replace_file(path, artifact.content)
        except OSError as error:
            raise UsageError(
                f"{path} cannot be written: {error.strerror or error}; name another folder with --to"
            ) from error
        yield path
