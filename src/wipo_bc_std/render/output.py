"""To write what formats make, below one folder."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from wipo_bc_std.files import replace_file
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.settings import UsageError


def write_artifacts(artifacts: Iterable[Artifact], folder: Path) -> Iterator[Path]:
    """Write each file below `folder`, whole or not at all, and yield its path; raise UsageError where that fails."""
    whole = folder.resolve()
    within: set[Path] = set()
    for artifact in artifacts:
        path = folder / artifact.path
        if path.parent not in within:
            if not path.parent.resolve().is_relative_to(whole):
                raise UsageError(f"{path} lies outside of {folder}")
            within.add(path.parent)
        try:
            replace_file(path, artifact.content, is_remade=True)
        except OSError as error:
            raise UsageError(
                f"{path} cannot be written: {error.strerror or error}; name another folder with --to"
            ) from error
        yield path


def remove_leftovers(written: Iterable[Path], folders: Iterable[Path], spared: Collection[str] = ()) -> None:
    """Remove from folders that belong to a format what an earlier build left there; raise UsageError where that fails.

    Folders in them that are named in `spared` stay as they are: those of languages that were not built now.
    """
    kept = set(written)
    for folder in folders:
        for path in sorted(folder.rglob("*"), reverse=True) if folder.is_dir() else ():
            if path.relative_to(folder).parts[0] in spared:
                continue
            try:
                if path.is_dir() and not path.is_symlink():
                    if not any(path.iterdir()):
                        path.rmdir()
                elif path not in kept:
                    path.unlink()
            except OSError as error:
                raise UsageError(f"{path} is left from an earlier build and cannot be removed: {error}") from error
