"""docs/evidence.md: what it shows is what the commands print, run one after the other on the sample."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.project import SAMPLES

GUIDE = Path(__file__).parents[1] / "docs" / "evidence.md"
BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> list[tuple[str, str, str]]:
    """Return kind, path and text of each block; a block with a path is a file, or lines to be added to one that is there."""
    return [(found[1], found[2], found[3]) for found in BLOCK.finditer(GUIDE.read_text(encoding="utf-8"))]


def put(path: Path, text: str) -> None:
    """Write a file, or add confirmations to the record that is there, below those that it has."""
    if not path.exists():
        path.write_text(text, encoding="utf-8", newline="\n")
        return
    before, sign, history = path.read_text(encoding="utf-8").partition("history:\n")
    path.write_text(f"{before}{text}{sign}{history}", encoding="utf-8", newline="\n")


def sessions(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each command of a block, and the lines that are shown below it."""
    for part in re.split(r"^\$ ", text.replace(" \\\n   ", ""), flags=re.MULTILINE)[1:]:
        command, *lines = part.splitlines()
        yield command, lines


def missing(shown: list[str], printed: list[str]) -> list[str]:
    """Return the lines shown that were not printed in this order; only “…” may stand for others."""
    at = 0
    lost = []
    is_open = False
    for line in shown:
        if line == "…":
            is_open = True
        elif is_open and line in printed[at:]:
            at = printed.index(line, at) + 1
            is_open = False
        elif not is_open and printed[at : at + 1] == [line]:
            at += 1
        else:
            lost.append(line)
    return lost if is_open or at == len(printed) else [*lost, f"… {printed[at]}"]


def test_each_command_prints_what_the_guide_shows(tmp_path: Path) -> None:
    project = tmp_path / "draft"
    shutil.copytree(SAMPLES / "complete", project)
    seen = set()
    for kind, path, text in blocks():
        if path:
            put(project / path, text)
            continue
        assert kind == "console"
        for command, shown in sessions(text):
            name, *arguments = shlex.split(command)
            assert name == "wipo-bc-std"
            done = run(*arguments, cwd=project)
            # On Windows paths have other signs between their parts.
            printed = done.stdout.replace("\\", "/").splitlines()
            assert (command, missing(shown, printed), done.stderr if done.returncode > 1 else "") == (command, [], "")
            seen.add(arguments[1] if arguments[0] == "evidence" else arguments[0])
    assert seen == {"status", "catalogue", "links", "reopened", "changes", "check"}


@pytest.mark.parametrize(
    ("shown", "printed", "lost"),
    [
        (["a", "…"], ["a", "b"], []),
        (["…", "b"], ["a", "b"], []),
        (["a"], ["a", "b"], ["… b"]),
        (["b"], ["a", "b"], ["b", "… a"]),
        (["…", "c"], ["a", "b"], ["c"]),
    ],
)
def test_what_is_shown_is_held_against_what_is_printed(shown: list[str], printed: list[str], lost: list[str]) -> None:
    assert missing(shown, printed) == lost
