"""Groups of commands that are imported when one is called."""

from pathlib import Path

import pytest

from tests.cli.command import PROGRAM, run, run_process

# Tells at last what was imported of the commands of groups.
_PROGRAM = f"""
import atexit, sys
begins = ("wipo_bc_std.cli.review", "wipo_bc_std.review")
atexit.register(lambda: print("imported:", *(name for name in sys.modules if name.startswith(begins))))
{PROGRAM}
"""


def test_other_commands_do_not_wait_for_them(tmp_path: Path) -> None:
    assert run_process("explain", "notation", cwd=tmp_path, program=_PROGRAM).stdout.endswith("imported:\n")
    assert "wipo_bc_std.cli.reviews" in run_process("review", cwd=tmp_path, program=_PROGRAM).stdout


@pytest.mark.parametrize(
    ("typed", "meant"), [("review decied", "decide"), ("new clase", "clause"), ("i18n updat", "update")]
)
def test_a_mistyped_command_of_one_is_told_the_nearest(typed: str, meant: str, tmp_path: Path) -> None:
    done = run(*typed.split(), cwd=tmp_path)
    assert done.returncode == 2
    assert f"Did you mean '{meant}'" in done.stderr


def test_without_a_command_it_tells_all_of_them_and_an_example(tmp_path: Path) -> None:
    told = run("review", cwd=tmp_path).stderr
    assert {line.split()[0] for line in told.splitlines() if line.startswith("  ")} >= {"open", "decide", "consensus"}
    assert "Example: wipo-bc-std review list" in told
    assert "completion" not in told
