"""The command line called by tests: at once in this process, or as a process of its own where that is what is looked at."""

import gc
import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

from wipo_bc_std.cli.app import main
from wipo_bc_std.cli.call import Call

Run = subprocess.CompletedProcess[str]

# What a process of its own is told to run.
PROGRAM = "from wipo_bc_std.cli.app import main; main()"


def run(*arguments: str | Path, cwd: Path, **environment: str) -> Run:
    """Return what the command line prints and its exit code, called in this process: a check is over in 30 ms, not in 1 s.

    Its folder, environment, arguments and streams are those of a process of its own, and are put back afterwards.
    """
    assert not any(name.startswith(("PYTHON", "LC_", "TZ")) for name in environment), (
        "a process reads these as it starts"
    )
    out, err = _stream(), _stream()
    call = ["wipo-bc-std", *map(str, arguments)]
    with (
        mock.patch.object(sys, "argv", call),
        mock.patch.dict(os.environ, _environment(environment)),
        mock.patch.multiple(Call, folder=Call.folder, console=Call.console),
        chdir(cwd),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        code = _exit_code(main)
    return subprocess.CompletedProcess(call, code, _text(out), _text(err))


def run_process(*arguments: str | Path, cwd: Path, program: str = PROGRAM, **environment: str) -> Run:
    """Return what a process of its own prints, and its exit code; `program` is what Python is told to run."""
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **_environment(environment)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    return {"COLUMNS": "120", **given}


def _exit_code(program: Callable[[], None]) -> int:
    code: object = 0
    try:
        program()
    except SystemExit as left:
        code = left.code
    finally:
        # The program ends without collecting; tests go on.
        gc.enable()
    assert isinstance(code, int)
    return code


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="replace", newline="\n", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")
