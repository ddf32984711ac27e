"""Git, asked in a way that only reads: nothing that a repository sets can make it run another program or go online."""

import os
import shutil
import subprocess
from pathlib import Path

from wipo_bc_std.settings import UsageError

_LONGEST = 120
_SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "log.showSignature=false", "log.showRoot=true")
# Without these the repository is the one of the folder, also when a hook of another one calls us.
_PLACES = (
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_CONFIG", "GIT_EXTERNAL_DIFF",
)  # fmt: skip
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # A clone that lacks objects would fetch them, by a command that its settings name.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}


def run_git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what Git prints when it is asked in a folder; raise UsageError where it cannot answer."""
    command = [_program(folder), "--no-pager", *(part for item in _SETTINGS for part in ("-c", item)), *arguments]
    environment = {key: value for key, value in os.environ.items() if key not in _PLACES} | _ENVIRONMENT
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, no shell
            command, cwd=folder, env=environment, input=given, capture_output=True, timeout=_LONGEST, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError(f"Git has not answered in {_LONGEST} seconds; the repository may be too large") from error
    except OSError as error:
        raise UsageError(f"Git cannot be run: {error.strerror or error}") from error
    if done.returncode != 0:
        raise UsageError(_complaint(folder, done.stderr.decode("utf-8", errors="replace")))
    return done.stdout


def _program(folder: Path) -> str:
    found = shutil.which("git")
    # Some systems look for programs in the folder itself, too, and that is not ours to run.
    if found is None or Path(found).resolve().is_relative_to(folder.resolve()):
        raise UsageError("Git is not installed, or not on the search path; install it to look into the past")
    return found


def _complaint(folder: Path, told: str) -> str:
    if "not a git repository" in told:
        return f"{folder} is not in a Git repository, so nothing is known of its past"
    first = next(iter(told.strip().splitlines()), "no reason given")
    return f"Git cannot answer: {first.removeprefix('fatal: ').removeprefix('error: ')}"
