"""A preview of a small draft, and a browser's tab reduced to what it hears."""

import json
import shutil
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

from tests.project import SAMPLES
from wipo_bc_std.serve.preview import Preview, new_feed
from wipo_bc_std.serve.server import EVENTS, Server, listen, open_server

# Generous: only a test that fails waits so long.
PATIENCE = 30.0


@dataclass(frozen=True)
class Served:
    """A preview that runs, of a draft in the folder `root`."""

    root: Path
    server: Server
    preview: Preview

    @property
    def scope(self) -> Path:
        """Return the one clause of the draft."""
        return self.root / "standard" / "clauses" / "scope.md"

    def change(self, old: str, new: str) -> None:
        """Save the clause with other words in it."""
        text = self.scope.read_text(encoding="utf-8")
        assert old in text
        self.scope.write_text(text.replace(old, new), encoding="utf-8")

    def ask(self, path: str = "/", method: str = "GET", **heads: str) -> HTTPResponse:
        """Return the answer to a request; `heads` are named with underscores for hyphens."""
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in heads.items()})
        return connection.getresponse()

    def page(self) -> str:
        """Return the page as it is now."""
        answer = self.ask()
        assert answer.status == 200
        return answer.read().decode()


@dataclass(frozen=True)
class Tab:
    """What a tab hears."""

    connection: socket.socket
    lines: Iterator[bytes]

    def hear(self, name: str) -> Mapping[str, Any]:
        """Return the data of the next event of this name."""
        for line in self.lines:
            if line == f"event: {name}\n".encode():
                data = next(self.lines)
                assert data.startswith(b"data: ")
                return dict(json.loads(data[6:]))
        raise AssertionError(f"the stream ended without an event “{name}”")


@contextmanager
def open_tab(served: Served) -> Iterator[Tab]:
    """Listen to the events in the meantime."""
    with socket.create_connection(("127.0.0.1", served.server.port), PATIENCE) as connection:
        connection.sendall(f"GET {EVENTS} HTTP/1.1\r\nHost: 127.0.0.1:{served.server.port}\r\n\r\n".encode())
        with connection.makefile("rb") as lines:
            yield Tab(connection, lines)


def copy_sample(folder: Path, name: str = "minimal") -> Path:
    """Return a copy of a sample in a folder whose name has a space and letters beyond ASCII."""
    root = folder / "ein Entwurf – 草案"
    shutil.copytree(SAMPLES / name, root)
    return root


@contextmanager
def serve(root: Path, language: str | None = None) -> Iterator[Served]:
    """Run a preview in the meantime; it has to end cleanly."""
    server, stop = open_server(new_feed(), 0), threading.Event()
    preview = Preview(root, server.feed, language)
    thread = threading.Thread(target=preview.run, args=(stop,), name="resident draft")
    with listen(server):
        thread.start()
        try:
            yield Served(root, server, preview)
        finally:
            stop.set()
            thread.join(PATIENCE)
    assert not thread.is_alive()
