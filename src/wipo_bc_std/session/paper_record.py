"""The figures of a paper that was given away: what is kept of them, and which changed since."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from wipo_bc_std.model.paper_source import PaperFigures
from wipo_bc_std.session.datum import Datum
from wipo_bc_std.session.figures import say_value
from wipo_bc_std.session.paper import Speech


class Shift(Struct, frozen=True):
    """A figure that is not what it was: `now` is empty where it is not known any more."""

    name: str
    before: str
    now: str


def keep_value(datum: Datum) -> str:
    """Return a figure as it is kept: a day in digits, whatever the language of the paper."""
    return datum.value.isoformat() if isinstance(datum.value, date) else str(datum.value)


def find_shifts(kept: PaperFigures, figures: Mapping[str, Datum]) -> Iterator[Shift]:
    """Yield the figures that were kept and are not what they were, in the order in which they were kept."""
    for name, before in kept.figures.items():
        now = keep_value(figures[name]) if name in figures else ""
        if now != before:
            yield Shift(name, before, now)


def say_shifts(kept: PaperFigures, shifts: tuple[Shift, ...], speech: Speech) -> str:
    """Return in a sentence which figures changed since they were kept."""
    told = [
        speech.word(
            "paper.change",
            name=each.name,
            before=say_value(each.before, speech),
            now=say_value(each.now, speech) if each.now else speech.word("paper.unknown-now"),
        )
        for each in shifts
    ]
    changes = speech.word("words.list-separator").join(told)
    return speech.word("paper.changed", date=speech.day(kept.recorded), count=str(len(shifts)), changes=changes)


def write_record(figures: Mapping[str, Datum], day: date, version: str) -> str:
    """Return the text of the file that keeps the figures of a paper."""
    lines = [
        "# The figures of the paper beside this on the day on which they were kept; written by `session … --record`.",
        f"recorded: {day.isoformat()}",
        f"version: {version}",
        "figures:" if figures else "figures: {}",
    ]
    lines += [f"  {name}: {_quote(keep_value(datum))}" for name, datum in figures.items()]
    return "\n".join(lines) + "\n"


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
