"""The server answers its own pages on this machine, and nobody else."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.serve.tab import PATIENCE, Served, copy_sample, open_tab, serve
from wipo_bc_std.serve.preview import new_feed
from wipo_bc_std.serve.server import EVENTS, SCRIPT, STYLE, open_server
from wipo_bc_std.settings import UsageError


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(copy_sample(tmp_path_factory.mktemp("served"))) as running:
        yield running


def test_it_listens_on_the_loopback_interface_only(served: Served) -> None:
    assert served.server.server_address == ("127.0.0.1", served.server.port)
    assert served.server.address == f"http://127.0.0.1:{served.server.port}/"


@pytest.mark.parametrize("path", ["/", SCRIPT, STYLE, "/elsewhere"])
def test_every_answer_is_guarded(served: Served, path: str) -> None:
    answer = served.ask(path)
    assert answer.status == (404 if path == "/elsewhere" else 200)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert "'unsafe-eval'" not in answer.headers["Content-Security-Policy"]
    assert answer.read()


def test_the_policy_of_the_page_runs_files_of_the_server_and_no_script_in_the_page(served: Served) -> None:
    page = served.page()
    (policy,) = [line for line in page.splitlines() if "Content-Security-Policy" in line]
    assert "script-src 'self';" in policy
    assert "connect-src 'self';" in policy
    assert page.count("<script") == 1
    assert f'<script src="{SCRIPT}" defer></script>' in page


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1.evil.example:{port}", "localhost:1", "", "[::]:{port}"]
)
@pytest.mark.parametrize("path", ["/", EVENTS, SCRIPT])
def test_another_host_name_is_refused(served: Served, path: str, host: str) -> None:
    answer = served.ask(path, Host=host.format(port=served.server.port))
    assert answer.status == 403
    assert b"draft" not in answer.read()


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]"])
def test_names_of_this_machine_are_known(served: Served, name: str) -> None:
    assert served.ask(Host=f"{name}:{served.server.port}").status == 200


@pytest.mark.parametrize("path", ["/", EVENTS, SCRIPT])
@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:{port}"])
def test_a_page_from_elsewhere_is_refused(served: Served, path: str, origin: str) -> None:
    assert served.ask(path, Origin=origin.format(port=served.server.port)).status == 403


def test_a_page_of_its_own_is_answered(served: Served) -> None:
    own = f"http://localhost:{served.server.port}"
    assert served.ask("/", Origin=own, Sec_Fetch_Site="same-origin").status == 200


def test_a_page_from_elsewhere_may_link_to_the_draft_and_embed_nothing(served: Served) -> None:
    assert served.ask("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate").status == 200
    assert served.ask("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors").status == 403
    assert served.ask(SCRIPT, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors").status == 403
    assert served.ask(EVENTS, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate").status == 403


def test_two_host_names_are_none(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.server.port), PATIENCE) as connection:
        host = f"Host: 127.0.0.1:{served.server.port}\r\n"
        connection.sendall(f"GET / HTTP/1.1\r\n{host}Host: evil.example\r\n\r\n".encode())
        assert b" 403 " in connection.recv(100)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_is_done_but_reading(served: Served, method: str) -> None:
    answer = served.ask("/", method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


def test_a_method_that_nobody_knows_is_refused(served: Served) -> None:
    assert served.ask("/", "BREW").status == 501


@pytest.mark.parametrize("path", ["/", SCRIPT, EVENTS])
def test_head_has_no_body(served: Served, path: str) -> None:
    answer = served.ask(path, "HEAD")
    assert (answer.status, answer.read()) == (200, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/standard/standard.yml",
        "/../standard/standard.yml",
        "/_preview/../../pyproject.toml",
        "/_preview/empty.html",
        "/_preview/%2e%2e/html/page.css",
        "//etc/passwd",
        "/_preview/",
    ],
)
def test_no_file_of_the_disk_is_given_away(served: Served, path: str) -> None:
    answer = served.ask(path)
    assert answer.status == 404
    assert b"draft is at /" in answer.read()


def test_a_tab_that_is_closed_leaves_no_thread_behind(served: Served) -> None:
    with open_tab(served) as tab:
        tab.hear("problems")
        assert served.server.feed.listeners == 1
    with served.server.feed.bell:
        assert served.server.feed.bell.wait_for(lambda: not served.server.feed.listeners, PATIENCE)


def test_it_ends_with_tabs_open_and_gives_its_port_back(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    with ExitStack() as stack:
        with serve(copy_sample(tmp_path)) as served:
            port = served.server.port
            tabs = [stack.enter_context(open_tab(served)) for _ in range(3)]
            for tab in tabs:
                tab.hear("problems")
        assert [b"".join(tab.lines).strip() for tab in tabs] == [b"", b"", b""]
    for thread in set(threading.enumerate()) - before:
        thread.join(PATIENCE)
        assert not thread.is_alive()
    open_server(new_feed(), port).server_close()


def test_a_port_in_use_is_misuse_that_names_the_way_out(served: Served) -> None:
    with pytest.raises(UsageError, match=f"port {served.server.port} is in use.*--port 0"):
        open_server(new_feed(), served.server.port)
