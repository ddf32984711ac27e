"""`serve` from the command line: what it prints, how it ends, and what is misuse."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.cli.command import PROGRAM, run
from tests.serve.tab import PATIENCE, copy_sample

# On Windows a process started like this cannot be sent what Ctrl-C sends.
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals are of POSIX")


@contextmanager
def started(root: Path, *arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run the command in the meantime; give the process and the address that it prints."""
    command = [sys.executable, "-c", PROGRAM, "-C", str(root), "serve", "--port", "0", *arguments]
    # What runs in the background of a shell is born deaf to Ctrl-C, and so are its children.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("the draft is at http://127.0.0.1:"), line
            yield process, line.split()[-1]
        finally:
            process.kill()


def read_page(address: str) -> str:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    connection.request("GET", "/")
    return connection.getresponse().read().decode()


@posix_only
def test_it_prints_its_address_and_ends_fine_with_ctrl_c(tmp_path: Path) -> None:
    with started(copy_sample(tmp_path)) as (process, address):
        assert "This draft concerns" in read_page(address)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert "Traceback" not in told
    assert "Ctrl-C ends the preview" in told


@posix_only
def test_the_first_page_is_waited_for_and_may_be_of_a_project_without_standard_yml(tmp_path: Path) -> None:
    root = copy_sample(tmp_path)
    (root / "standard" / "standard.yml").unlink()
    with started(root) as (_, address):
        assert "This draft concerns" in read_page(address)


@posix_only
def test_another_language_is_served(tmp_path: Path) -> None:
    with started(copy_sample(tmp_path, "translated"), "--lang", "fr") as (_, address):
        assert '<html lang="fr"' in read_page(address)


def test_a_language_that_is_not_declared_is_misuse(tmp_path: Path) -> None:
    done = run("serve", "--port", "0", "--lang", "ru", cwd=copy_sample(tmp_path))
    assert done.returncode == 2
    assert "the draft is not in the language “ru”" in done.stderr


def test_a_port_in_use_is_misuse(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run("serve", "--port", str(taken.getsockname()[1]), cwd=copy_sample(tmp_path))
    assert done.returncode == 2
    assert "--port 0" in done.stderr


@pytest.mark.parametrize("port", ["-1", "65536", "many"])
def test_a_port_that_is_none_is_misuse(tmp_path: Path, port: str) -> None:
    assert run("serve", "--port", port, cwd=copy_sample(tmp_path)).returncode == 2


def test_no_project_is_misuse(tmp_path: Path) -> None:
    done = run("serve", "--port", "0", cwd=tmp_path)
    assert done.returncode == 2
    assert f"no draft found in {os.path.realpath(tmp_path)}" in done.stderr
