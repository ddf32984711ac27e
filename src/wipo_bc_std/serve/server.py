"""The server: the page, its script and style, and the stream of events, for browsers on this machine and no one else."""

import errno
import select
import socket
import socketserver
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.serve.feed import Feed
from wipo_bc_std.settings import UsageError

LOOPBACK = "127.0.0.1"
# In the meta element of the page and in the head of the answer.
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; style-src 'self' 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)
SCRIPT, STYLE, EVENTS = "/_preview/preview.js", "/_preview/preview.css", "/_preview/events"
# By whatever name a page of another host is reached here, it is not one of these (DNS rebinding).
_NAMES = ("127.0.0.1", "localhost", "[::1]")
_USUAL_PORT = 80
_LOOK, _LOOKS_A_BEAT = 0.5, 30
_HEADS = (
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)


class Server(ThreadingHTTPServer):
    """Serves a feed on the loopback interface, a thread for each request."""

    daemon_threads = True
    # Elsewhere this lets a port be taken again at once; on Windows it would let two programs have it.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, feed: Feed, port: int) -> None:
        self.feed = feed
        super().__init__((LOOPBACK, port), _Handler)
        names = (f"{name}:{self.port}" for name in _NAMES)
        self.hosts = frozenset((*names, *(_NAMES if self.port == _USUAL_PORT else ())))

    @property
    def port(self) -> int:
        """Return the port that it listens on."""
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        """Return the address that a browser opens."""
        return f"http://{LOOPBACK}:{self.port}/"

    def server_bind(self) -> None:
        """Take the port; nobody is asked for the name of this machine, as that may take long."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.port

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let pass what a tab that was closed leaves behind; all else is told as usual."""
        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def open_server(feed: Feed, port: int) -> Server:
    """Return a server that has its port, 0 being any that is free; raise UsageError where it cannot have it."""
    try:
        return Server(feed, port)
    except OSError as error:
        reason = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be had ({error.strerror or error})"
        raise UsageError(
            f"port {port} {reason}: another preview may run at http://{LOOPBACK}:{port}/; "
            "end it, or take any free port with --port 0"
        ) from error


@contextmanager
def listen(server: Server) -> Iterator[None]:
    """Answer requests in the meantime, and at the end send everyone home and give the port back."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, name="preview", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.feed.close()
        server.shutdown()
        server.server_close()
        thread.join()


class _Answer(Struct, frozen=True):
    status: HTTPStatus
    media_type: str
    body: bytes


_PLAIN = "text/plain; charset=utf-8"
_FILES = {SCRIPT: "text/javascript; charset=utf-8", STYLE: "text/css; charset=utf-8"}


class _Handler(BaseHTTPRequestHandler):
    """Answers one request and hangs up; HTTP/1.0 has nothing else."""

    server: Server
    timeout = 30

    def do_GET(self) -> None:
        """Answer."""
        refusal = self._refusal()
        if refusal is not None:
            self._send(refusal)
        elif self.path == EVENTS:
            self._stream()
        else:
            self._send(self._find())

    def do_HEAD(self) -> None:
        """Answer without a body."""
        refusal = self._refusal()
        stream = _Answer(HTTPStatus.OK, "text/event-stream", b"")
        self._send(refusal or (stream if self.path == EVENTS else self._find()))

    def do_POST(self) -> None:
        """Refuse whatever would change something."""
        self._send(_Answer(HTTPStatus.METHOD_NOT_ALLOWED, _PLAIN, b"The preview is only read.\n"))

    do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = do_CONNECT = do_POST  # noqa: N815 - names of methods of HTTP

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal tells what happens to the draft."""

    def _refusal(self) -> _Answer | None:
        """Return why a request is not answered: it was not sent by a page of this server, or by someone typing."""
        if self.headers.get_all("Host", []) not in [[host] for host in self.server.hosts]:
            text = f"The preview answers to {self.server.address} only.\n"
            return _Answer(HTTPStatus.FORBIDDEN, _PLAIN, text.encode())
        origin, site = self.headers.get("Origin"), self.headers.get("Sec-Fetch-Site", "none")
        foreign = origin is not None and origin.removeprefix("http://") not in self.server.hosts
        # A link from elsewhere may lead to the page; nothing from elsewhere may read it.
        followed = self.path == "/" and self.headers.get("Sec-Fetch-Mode") == "navigate"
        if foreign or (site not in {"none", "same-origin"} and not followed):
            return _Answer(HTTPStatus.FORBIDDEN, _PLAIN, b"The preview is not for pages from elsewhere.\n")
        return None

    def _find(self) -> _Answer:
        path = urlsplit(self.path).path
        if path == "/":
            # Who is here before the first page waits for it.
            self.server.feed.wait_after(0, self.timeout)
            return _Answer(HTTPStatus.OK, "text/html; charset=utf-8", self.server.feed.fetch())
        if path in _FILES:
            content = (TEMPLATES / "serve" / path.rsplit("/", 1)[-1]).read_bytes()
            return _Answer(HTTPStatus.OK, _FILES[path], content)
        return _Answer(HTTPStatus.NOT_FOUND, _PLAIN, b"There is nothing here; the draft is at /\n")

    def _send(self, answer: _Answer) -> None:
        self._send_head(answer)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _send_head(self, answer: _Answer) -> None:
        self.send_response_only(answer.status)
        self.send_header("Content-Type", answer.media_type)
        if answer.status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET, HEAD")
        for name, value in _HEADS:
            self.send_header(name, value)

    # --- Events -------------------------------------------------------------------------------------------------------

    def _stream(self) -> None:
        self._send_head(_Answer(HTTPStatus.OK, "text/event-stream", b""))
        self.end_headers()
        # A small packet is to leave at once.
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        feed = self.server.feed
        with feed.listen() as (greeted, state):
            self.wfile.write(b"retry: 500\n\n" + b"".join(map(bytes, state)))
            number, idle = greeted, 0
            while not feed.closed and not self._is_gone():
                events = feed.wait_after(number, _LOOK)
                idle = 0 if events else idle + 1
                if events:
                    number = events[-1].number
                    self.wfile.write(b"".join(map(bytes, events)))
                elif idle % _LOOKS_A_BEAT == 0:
                    # Says to both ends, and to what may lie between, that the other one is there.
                    self.wfile.write(b": still here\n\n")

    def _is_gone(self) -> bool:
        """Return whether the browser hung up; it sends nothing more while it listens."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        return bool(readable) and not self.connection.recv(1, socket.MSG_PEEK)
