"""docs/evidence.md: what it shows is what the commands print, run one after the other on the sample."""

import shutil
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.guides import blocks, commands, missing, read_guide
from tests.project import SAMPLES


def put(path: Path, text: str) -> None:
    """Write a file, or add confirmations to the record that is there, below those that it has."""
    if not path.exists():
        path.write_text(text, encoding="utf-8", newline="\n")
        return
    before, sign, history = path.read_text(encoding="utf-8").partition("history:\n")
    path.write_text(f"{before}{text}{sign}{history}", encoding="utf-8", newline="\n")


def test_each_command_prints_what_the_guide_shows(tmp_path: Path) -> None:
    project = tmp_path / "draft"
    shutil.copytree(SAMPLES / "complete", project)
    seen = set()
    for block in blocks(read_guide("evidence.md")):
        if block.path:
            put(project / block.path, block.text)
            continue
        assert block.kind == "console"
        for shown in commands(block.text):
            name, *arguments = shown.words
            assert name == "wipo-bc-std"
            done = run(*arguments, cwd=project)
            # On Windows paths have other signs between their parts.
            printed = done.stdout.replace("\\", "/").splitlines()
            assert (shown.typed, missing(shown.lines, printed), done.stderr if done.returncode > 1 else "") == (
                shown.typed,
                [],
                "",
            )
            seen.add(arguments[1] if arguments[0] == "evidence" else arguments[0])
    assert seen == {"status", "catalogue", "links", "reopened", "changes", "check"}


@pytest.mark.parametrize(
    ("shown", "printed", "lost"),
    [
        (["a", "…"], ["a", "b"], []),
        (["a long …"], ["a long line"], []),
        (["…", "b"], ["a", "b"], []),
        (["a"], ["a", "b"], ["… b"]),
        (["b"], ["a", "b"], ["b", "… a"]),
        (["…", "c"], ["a", "b"], ["c"]),
    ],
)
def test_what_is_shown_is_held_against_what_is_printed(shown: list[str], printed: list[str], lost: list[str]) -> None:
    assert missing(shown, printed) == lost
