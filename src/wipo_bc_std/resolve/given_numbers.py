"""What adopted texts have numbered, of all records as one list in reading order."""

from collections.abc import Iterable, Iterator, Sequence

from wipo_bc_std.model.adopted_text import Given
from wipo_bc_std.model.publication_record import PublicationRecord


def join_given(records: Iterable[PublicationRecord], *, iso: bool = False) -> tuple[Given, ...]:
    """Return the numbers that all adopted texts have given; under `iso` paragraphs are counted in each division.

    What a later text no longer has stands where it stood in the last one that had it.
    """
    adopted = (record for record in records if record.stage == "adopted")
    joined: list[Given] = []
    for record in sorted(adopted, key=lambda record: (record.date, record.publication), reverse=True):
        joined = _add(joined, tuple(_read(record)), iso=iso)
    return tuple(joined)


def _add(joined: Sequence[Given], earlier: Sequence[Given], *, iso: bool) -> list[Given]:
    """Return numbers with those that an earlier text has beside, each after what it followed there."""
    known = {_key(item, iso=iso) for item in joined}
    beside: dict[tuple[str, ...] | None, list[Given]] = {}
    before = None
    for item in earlier:
        key = _key(item, iso=iso)
        if key in known:
            before = key
        else:
            beside.setdefault(before, []).append(item)
    found = list(beside.get(None, ()))
    for item in joined:
        found += (item, *beside.get(_key(item, iso=iso), ()))
    return found


def _key(item: Given, *, iso: bool) -> tuple[str, ...]:
    """Return what is given only once: a number in its row."""
    in_section = item.kind == "subclause" or (iso and item.kind == "paragraph")
    return (item.kind, item.parent if in_section else item.annex, item.number)


def _read(record: PublicationRecord) -> Iterator[Given]:
    """Yield what a record numbers; a section holds what follows it there."""
    annex = ""
    sections: list[str] = []
    for kind, name, number in record.given:
        if kind in {"clause", "annex"}:
            annex = name if kind == "annex" else ""
            sections = [name]
            yield Given(name, kind, number)
            continue
        if kind == "subclause":
            del sections[_depth(number, in_annex=bool(annex)) :]
        yield Given(name, kind, number, sections[-1] if sections else "", annex)
        if kind == "subclause":
            sections.append(name)


def _depth(number: str, *, in_annex: bool) -> int:
    """Return how many sections are around a subclause: 3.1 and A.1 stand in one, and so does 1 in an annex."""
    dots = number.count(".")
    return dots + 1 if in_annex and not number[:1].isupper() else dots
