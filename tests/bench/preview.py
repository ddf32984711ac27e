"""Print what one edited paragraph costs a preview that runs: `python preview.py DRAFT RUNS`.

A line for each save: seconds from the moment the file is written until a browser hears of the new page, and the CPU
seconds of the process meanwhile. The browser is a bare socket here; what it takes to draw is its own.
"""

import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from wipo_bc_std.serve.preview import Preview, new_feed
from wipo_bc_std.serve.server import EVENTS, listen, open_server


def edits(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield without end a file of clauses and its text with a word more in its first paragraph."""
    paths = sorted((root / "standard" / "clauses").glob("*.md"))
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    marked = [path for path in paths if "\n{#" in texts[path]]
    count = 0
    while True:
        # In the middle of the draft, at its beginning, and at its end.
        for path in (marked[len(marked) // 2], marked[0], marked[-1]):
            count += 1
            lines = texts[path].split("\n")
            first = next(number for number, line in enumerate(lines) if line.startswith("{#"))
            lines[first + 1] += f" Again {count}."
            yield path, "\n".join(lines)


def main() -> None:
    root, runs = Path(sys.argv[1]), int(sys.argv[2])
    server, stop = open_server(new_feed(), 0), threading.Event()
    preview = threading.Thread(target=Preview(root, server.feed).run, args=(stop,))
    with listen(server), closing(socket.create_connection(("127.0.0.1", server.port))) as connection:
        preview.start()
        connection.sendall(f"GET {EVENTS} HTTP/1.0\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
        told = connection.makefile("rb")

        def wait_for(name: bytes) -> None:
            while told.readline().strip() != b"event: " + name:
                pass

        wait_for(b"problems")
        for (path, text), _ in zip(edits(root), range(runs + 1), strict=False):
            spent, begun = time.process_time(), time.perf_counter()
            path.write_text(text, encoding="utf-8")
            wait_for(b"page")
            print(time.perf_counter() - begun, time.process_time() - spent, flush=True)
            wait_for(b"problems")
        stop.set()
        preview.join()


if __name__ == "__main__":
    main()
