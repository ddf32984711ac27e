"""Figures of the session that a paper is for."""

from collections.abc import Iterator

from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter


def _read(matter: PaperMatter) -> Iterator[Datum]:
    session = matter.session
    source = f"{session.id}, {session.at('symbol')}"
    yield Datum("session.symbol", session.symbol, source)
    yield Datum("session.ordinal", session.ordinal, source)
    if session.place is not None:
        yield Datum("session.place", matter.world.context.local(session.place), source)
    if session.begins is not None:
        yield Datum("session.begins", session.begins, source)
    if session.ends is not None:
        yield Datum("session.ends", session.ends, source)


SESSION = DataGroup(
    "session",
    {
        "session.symbol": "Its symbol, such as CWS/14.",
        "session.ordinal": "Which session it is: 14 for the fourteenth.",
        "session.place": "Where it is held.",
        "session.begins": "Its first day.",
        "session.ends": "Its last day.",
    },
    _read,
)
