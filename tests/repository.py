"""Git repositories for tests: real ones, made in a folder, with the same names of commits on every machine."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.project import SAMPLES

_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Editor",
    "GIT_AUTHOR_EMAIL": "editor@example.invalid",
    "GIT_COMMITTER_NAME": "Editor",
    "GIT_COMMITTER_EMAIL": "editor@example.invalid",
}


def git(folder: Path, *arguments: str, day: int = 1) -> str:
    """Return what Git prints; what it makes is dated on a day of January 2026."""
    when = f"2026-01-{day:02}T12:00:00+00:00"
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **_ALONE, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout.strip()


def make_repository(folder: Path) -> Path:
    """Return a folder with the smallest sample in a new repository, not committed yet."""
    shutil.copytree(SAMPLES / "minimal", folder)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "core.autocrlf", "false")
    return folder


def commit(folder: Path, subject: str, day: int) -> str:
    """Commit all that there is and return the commit's name."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--allow-empty-message", "--message", subject, day=day)
    return git(folder, "rev-parse", "HEAD")
