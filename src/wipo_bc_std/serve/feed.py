"""What the tabs are told: the page as it is now, and events in order for everyone who listens."""

import json
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Condition

from msgspec import Struct, field

# Who misses older events misses marks and no page: each event names the newest page.
_KEPT = 100


class Happening(Struct, frozen=True):
    """One event: its number, its name, and its data as a line of JSON."""

    number: int
    name: str
    data: str

    def __bytes__(self) -> bytes:
        """Return the event as it is sent (HTML Standard, server-sent events)."""
        return f"id: {self.number}\nevent: {self.name}\ndata: {self.data}\n\n".encode("ascii")


class Feed(Struct):
    """The newest page and the events about it, shared by the one who makes them and the threads that send them.

    `state` holds by name the event that somebody new is told.
    """

    page: bytes
    state: dict[str, Happening] = field(default_factory=dict)
    events: deque[Happening] = field(default_factory=lambda: deque(maxlen=_KEPT))
    count: int = 0
    listeners: int = 0
    fetched: int = 0
    closed: bool = False
    bell: Condition = field(default_factory=Condition)

    def publish(
        self, name: str, data: Mapping[str, object], *, to_newcomers: Mapping[str, object], page: bytes | None = None
    ) -> None:
        """Tell all who listen; who comes later is told other data, as for them nothing has just changed."""
        with self.bell:
            self.count += 1
            if page is not None:
                self.page = page
            self.state[name] = Happening(self.count, name, json.dumps(to_newcomers))
            self.events.append(Happening(self.count, name, json.dumps(data)))
            self.bell.notify_all()

    def fetch(self) -> bytes:
        """Return the page for a browser that asks for it."""
        with self.bell:
            self.fetched += 1
            self.bell.notify_all()
            return self.page

    def wait_for_fetch(self, fetched: int, seconds: float) -> bool:
        """Return whether, within some seconds, each tab that listens has asked for the page since it was `fetched`."""
        with self.bell:
            return self.bell.wait_for(lambda: self.fetched >= fetched + self.listeners or self.closed, seconds)

    @contextmanager
    def listen(self) -> Iterator[tuple[int, tuple[Happening, ...]]]:
        """Count somebody who listens; give the number of the last event, and what somebody new is told."""
        with self.bell:
            self.listeners += 1
            state = self.count, tuple(sorted(self.state.values(), key=lambda event: event.number))
        try:
            yield state
        finally:
            with self.bell:
                self.listeners -= 1
                self.bell.notify_all()

    def close(self) -> None:
        """Send everyone home."""
        with self.bell:
            self.closed = True
            self.bell.notify_all()

    def wait_after(self, number: int, seconds: float) -> tuple[Happening, ...]:
        """Return the events after one, at once or within some seconds; none if nothing comes."""
        with self.bell:
            self.bell.wait_for(lambda: self.count > number or self.closed, seconds)
            return tuple(event for event in self.events if event.number > number)
