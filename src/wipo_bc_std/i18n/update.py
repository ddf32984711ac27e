"""To bring a catalogue up to its sources: no translation is lost, and none passes for new that is old."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.i18n.catalogue import Catalogue, Entry
from wipo_bc_std.i18n.units import Unit


class Tally(Struct):
    """How many entries of a catalogue are new, changed, moved to another key, gone, and back."""

    new: int = 0
    changed: int = 0
    moved: int = 0
    gone: int = 0
    back: int = 0

    def __str__(self) -> str:
        names = ("new", "changed", "moved", "gone", "back")
        return ", ".join(f"{count} {name}" for name in names if (count := getattr(self, name))) or "as it was"


class Updated(Struct, frozen=True):
    """A catalogue after its update, and what that did."""

    catalogue: Catalogue
    tally: Tally


def update_catalogue(catalogue: Catalogue, units: Sequence[Unit]) -> Updated:
    """Return a catalogue with one entry for each unit, in their order.

    A text whose source changed keeps its translation as `fuzzy`, with the source that it was translated from. A text that
    stands under another key, as when a note is inserted before it, takes its translation along unless two could be meant.
    What is translated and gone is kept as obsolete, and comes back when the text does.
    """
    return _Matching(catalogue, units).run()


class _Matching(Struct):
    catalogue: Catalogue
    units: Sequence[Unit]
    tally: Tally = field(default_factory=Tally)
    found: dict[str, Entry] = field(default_factory=dict)

    def run(self) -> Updated:
        active = self.catalogue.by_key
        obsolete = list(self.catalogue.obsolete)
        for unit in self.units:
            same = active.get(unit.key)
            if same is not None and same.source == unit.source:
                self.found[unit.key] = _tidy(active.pop(unit.key))
        self.tally.moved, used = self._take(active.values())
        active = {key: entry for key, entry in active.items() if entry not in used}
        self.tally.back, used = self._take(obsolete)
        obsolete = [entry for entry in obsolete if entry.text and entry not in used]
        for unit in self._left():
            if unit.key in active:
                self.found[unit.key] = self._changed(active.pop(unit.key), unit)
            else:
                self.found[unit.key] = Entry(unit.key, unit.source, "")
                self.tally.new += 1
        gone = [entry for entry in active.values() if entry.text]
        self.tally.gone = len(active)
        # What is gone for good has been kept once; the newest of two comes first.
        kept = {(entry.key, entry.source): entry for entry in (*obsolete, *gone)}
        entries = tuple(self.found[unit.key] for unit in self.units)
        made = replace(self.catalogue, entries=entries, obsolete=tuple(kept[name] for name in sorted(kept)))
        return Updated(made, self.tally)

    def _left(self) -> list[Unit]:
        return [unit for unit in self.units if unit.key not in self.found]

    def _take(self, entries: Iterable[Entry]) -> tuple[int, list[Entry]]:
        """Give units that are left the translations of the same source elsewhere.

        Return how many got one, and the entries that were used up.
        """
        by_source: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.text:
                by_source[entry.source].append(entry)
        wanting: dict[str, list[Unit]] = defaultdict(list)
        for unit in self._left():
            if unit.source in by_source:
                wanting[unit.source].append(unit)
        used: list[Entry] = []
        count = len(self.found)
        for source, units in wanting.items():
            used.extend(self._share(by_source[source], units))
        return len(self.found) - count, used

    def _share(self, same: list[Entry], units: list[Unit]) -> Iterator[Entry]:
        """Yield the entries of one source that serve units of it: that of the unit's own key, else any if all say the same."""
        others = []
        for unit in units:
            own = next((entry for entry in same if entry.key == unit.key), None)
            if own is None:
                others.append(unit)
                continue
            same.remove(own)
            self.found[unit.key] = _tidy(own)
            yield own
        if not same or len({(entry.text, entry.fuzzy, entry.previous) for entry in same}) > 1:
            return
        for unit, entry in zip(others, (*same, *[same[-1]] * len(others)), strict=False):
            self.found[unit.key] = replace(_tidy(entry), key=unit.key)
        yield from same[: len(others)]

    def _changed(self, entry: Entry, unit: Unit) -> Entry:
        self.tally.changed += 1
        if not entry.text:
            return Entry(unit.key, unit.source, "", comments=entry.comments, flags=entry.flags)
        base = entry.previous if entry.fuzzy and entry.previous else entry.source
        back = entry.fuzzy and base == unit.source
        return replace(entry, source=unit.source, fuzzy=not back, previous="" if back else base)


def _tidy(entry: Entry) -> Entry:
    """Return an entry without the previous source of a translation that is not marked as old."""
    return entry if entry.fuzzy and entry.text else replace(entry, previous="", fuzzy=entry.fuzzy and bool(entry.text))
