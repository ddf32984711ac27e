"""What a large draft is made of: which piece of the real one stands how often in which file, and under which id."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.bench.pieces import LINK, Division, Piece
from tests.bench.prose import count_words

# Steps of this size in [0, 1) spread any number of pieces evenly.
_GOLDEN = (math.sqrt(5) - 1) / 2
_ROUNDS = 24
# Words of a piece below which it counts as short.
_SHORT = 60


@dataclass(frozen=True)
class Entries:
    """Concepts or references: the entries of the real draft by id, and the file in which each stands."""

    items: Mapping[str, dict[str, Any]]
    files: Mapping[str, str]


@dataclass(frozen=True)
class Original:
    """The real draft, taken apart."""

    divisions: tuple[Division, ...]
    concepts: Entries
    references: Entries

    @cached_property
    def provisions(self) -> tuple[Piece, ...]:
        """Return the provisions in reading order."""
        return tuple(piece for division in self.divisions for piece in division.provisions)

    @cached_property
    def others(self) -> tuple[Piece, ...]:
        """Return the pieces that are neither headings nor provisions."""
        return tuple(piece for division in self.divisions for piece in division.pieces if piece.kind == "other")

    @cached_property
    def positions(self) -> Mapping[str, tuple[int, int]]:
        """Return, for each provision, its position (from 1) in its group and the size of the group."""
        names = [identifier for piece in self.provisions for identifier in piece.ids[:1]]
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for name in names:
            groups[name.rsplit("-", 1)[0]].append(name)
        return {
            name: (position, len(group)) for group in groups.values() for position, name in enumerate(group, start=1)
        }


@dataclass(frozen=True)
class Placed:
    """The `number`-th copy (from 1) of a piece."""

    piece: Piece
    number: int


@dataclass(frozen=True)
class PlannedFile:
    """The `copy`-th file (from 1) made of a division."""

    division: Division
    copy: int
    placed: tuple[Placed, ...]

    @property
    def name(self) -> str:
        """Return the id of the new division."""
        return f"{self.division.name}-{self.copy}"

    @cached_property
    def footnotes(self) -> tuple[Piece, ...]:
        """Return the footnotes that are marked in the file."""
        marked = {label for item in self.placed for label in item.piece.notes}
        return tuple(piece for label, piece in self.division.footnotes.items() if label in marked)

    @property
    def pieces(self) -> Iterator[Piece]:
        """Yield every piece, footnotes last."""
        yield from (item.piece for item in self.placed)
        yield from self.footnotes


@dataclass(frozen=True)
class Plan:
    """All files, and how many copies there are of each concept and reference."""

    original: Original
    files: tuple[PlannedFile, ...]
    concepts: Mapping[str, int]
    references: Mapping[str, int]
    words: int

    @cached_property
    def ids(self) -> Mapping[str, tuple[tuple[int, str], ...]]:
        """Return, for each id of the real draft, the ids that stand for it with the copy of the file that holds each."""
        found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for file in self.files:
            found[file.division.name].append((file.copy, file.name))
            for item in file.placed:
                for identifier in item.piece.ids:
                    found[identifier].append((file.copy, self.new_id(identifier, item.number)))
        return {identifier: tuple(sorted(copies)) for identifier, copies in found.items()}

    def new_id(self, identifier: str, number: int) -> str:
        """Return the id of the `number`-th copy of what has an id in the real draft."""
        position, size = self.original.positions.get(identifier, (0, 0))
        if not size:
            return f"{identifier}-{number}"
        return f"{identifier.rsplit('-', 1)[0]}-{(number - 1) * size + position:02d}"

    def nearest(self, identifier: str, copy: int) -> str:
        """Return the id that stands for one of the real draft in this copy of a file or nearest to it, else nothing."""
        copies = self.ids.get(identifier, ())
        after = bisect_left(copies, (copy, ""))
        around = copies[max(0, after - 1) : after + 1]
        return min(around, key=lambda item: abs(item[0] - copy))[1] if around else ""


def make_plan(original: Original, provisions: int, words: int) -> Plan:
    """Return the plan that has so many provisions and comes nearest to so many words from below.

    Provisions are repeated until there are enough, and their files with them; all else is repeated in the proportions
    of the real draft, as often as the words allow. Short pieces fill what the next long one would overrun.
    """
    limit = words / sum(piece.words for piece in original.others)
    share = _largest(0.0, limit, lambda share: _plan(original, provisions, share, share).words <= words)
    short = _largest(share, share + 1, lambda short: _plan(original, provisions, share, short).words <= words)
    return _plan(original, provisions, share, short)


def _largest(low: float, high: float, fits: Callable[[float], bool]) -> float:
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def _plan(original: Original, provisions: int, share: float, short_share: float) -> Plan:
    """Return the plan in which everything but provisions is repeated `share` times on average, short pieces otherwise."""
    cycles = math.ceil(provisions / max(1, len(original.provisions)))
    counts = {
        id(piece): 1
        if piece.generated
        else math.floor((short_share if piece.words < _SHORT else share) + number * _GOLDEN % 1)
        for number, piece in enumerate(original.others)
    }
    counts |= {
        id(piece): math.ceil((provisions - number) / len(original.provisions))
        for number, piece in enumerate(original.provisions)
    }
    files: list[PlannedFile] = []
    for division in original.divisions:
        held: defaultdict[int, list[tuple[int, Placed]]] = defaultdict(list)
        for position, piece in enumerate(division.pieces):
            count = counts.get(id(piece), 0)
            for number in range(1, count + 1):
                # Beside provisions, what is rarer than they are is spread over their files.
                spread = division.provisions and piece.kind != "provision"
                copy = (number - 1) * cycles // count + 1 if spread else number
                held[copy].append((position, Placed(piece, number)))
        files += (_file(division, copy, held[copy]) for copy in held)
    files.sort(key=lambda file: file.copy)
    return _with_entries(original, tuple(files), share)


def _file(division: Division, copy: int, held: Iterable[tuple[int, Placed]]) -> PlannedFile:
    """Return a file of pieces in order, under those headings of the division that have something below them."""
    placed: list[Placed] = []
    waiting: list[Piece] = []
    passed = 0
    for position, item in sorted(held, key=lambda pair: (pair[0], pair[1].number)):
        for piece in division.pieces[passed:position]:
            if piece.kind == "heading":
                waiting = [*(above for above in waiting if above.level < piece.level), piece]
        passed = position
        placed += (Placed(heading, copy) for heading in waiting)
        waiting = []
        placed.append(item)
    return PlannedFile(division, copy, tuple(placed))


def _with_entries(original: Original, files: tuple[PlannedFile, ...], share: float) -> Plan:
    links = Counter(link for file in files for piece in file.pieces for link in piece.links)
    concepts = _counts("term", original.concepts, links, share)
    for name, count in concepts.items():
        for reference in cited(original.concepts.items[name]):
            links["ref", reference] += count
    references = _counts("ref", original.references, links, share)
    words = sum(piece.words for file in files for piece in file.pieces)
    words += sum(count_words(new_title(file.division.matter["title"], file.copy)) for file in files)
    for entries, counts in ((original.concepts, concepts), (original.references, references)):
        words += sum(count * _entry_words(entries.items[name]) for name, count in counts.items())
    return Plan(original, files, concepts, references, words)


def _counts(kind: str, entries: Entries, links: Counter[tuple[str, str]], share: float) -> dict[str, int]:
    """Return how often each entry is repeated: as often as the rest, yet never more often than it is linked to."""
    wanted = {name: math.floor(share + number * _GOLDEN % 1) for number, name in enumerate(entries.items)}
    counts = {name: min(max(1, count), links[kind, name]) for name, count in wanted.items() if links[kind, name]}
    # Whatever an entry that is there links to is there, too.
    waiting = list(counts)
    while waiting:
        for name in _linked(kind, entries.items[waiting.pop()]):
            if name in entries.items and name not in counts:
                counts[name] = 1
                waiting.append(name)
    return counts


def new_title(title: str, number: int) -> str:
    """Return the name of the `number`-th copy of something: the first keeps its name."""
    return title if number == 1 else f"{title} {number}"


def cited(concept: dict[str, Any]) -> list[str]:
    """Return the references that a concept cites, that of its source first."""
    source = concept.get("source", {}).get("ref")
    return [*([source] if source else ()), *_linked("ref", concept)]


def _linked(kind: str, item: dict[str, Any]) -> list[str]:
    return [match["id"] for text in entry_texts(item) for match in LINK.finditer(text) if match["kind"] == kind]


def _entry_words(item: dict[str, Any]) -> int:
    return sum(count_words(text) for text in entry_texts(item))


def entry_texts(item: dict[str, Any]) -> Iterator[str]:
    """Yield the running texts of a concept or reference."""
    yield from item.get("definition", {}).values()
    yield from (text for note in item.get("notes", ()) for text in note.values())
    yield from (item[key] for key in ("title", "note") if key in item)
