"""What became of bands since an earlier publication, as far as that one was assessed."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.evidence.staleness import BANDS, Band, Staleness
from wipo_bc_std.model.publication_record import PublicationRecord


class Shift(Struct, frozen=True):
    """A provision that is in another band than it was."""

    id: str
    was: Band
    band: Band

    @property
    def is_better(self) -> bool:
        """Return whether it is less stale than it was."""
        return BANDS.index(self.band) < BANDS.index(self.was)


class Trend(Struct, frozen=True):
    """What became of provisions since a publication: `shifts` in reading order, ids of what is new and of what is gone."""

    publication: str
    date: datetime.date
    shifts: tuple[Shift, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def better(self) -> tuple[Shift, ...]:
        """Return the provisions that are less stale than they were."""
        return tuple(shift for shift in self.shifts if shift.is_better)

    @property
    def worse(self) -> tuple[Shift, ...]:
        """Return the provisions that are staler than they were."""
        return tuple(shift for shift in self.shifts if not shift.is_better)


def recorded_bands(record: PublicationRecord) -> Mapping[str, Band] | None:
    """Return the band of each provision in a publication, None where that was not assessed.

    A band that is not known, as a later version of the program may write, is left out.
    """
    if record.bands is None:
        return None
    known: Mapping[str, Band] = {band: band for band in get_args(Band)}
    return {name: known[band] for name, band in record.bands.items() if band in known}


def find_trend(items: Iterable[Staleness], records: Iterable[PublicationRecord]) -> Trend | None:
    """Return what became of all provisions since the last publication that was assessed, None where none was.

    `records` are those of the publications in order.
    """
    assessed = [(record, bands) for record in records if (bands := recorded_bands(record)) is not None]
    if not assessed:
        return None
    record, before = assessed[-1]
    now = {item.id: item.band for item in items}
    return Trend(
        record.publication,
        record.date,
        tuple(Shift(name, before[name], band) for name, band in now.items() if name in before and before[name] != band),
        tuple(name for name in now if name not in before),
        tuple(name for name in before if name not in now),
    )


def narrow_trend(trend: Trend, names: Collection[str]) -> Trend:
    """Return what became of some provisions alone; in which clause those stood that are gone is not known."""
    return replace(
        trend,
        shifts=tuple(shift for shift in trend.shifts if shift.id in names),
        new=tuple(name for name in trend.new if name in names),
        gone=(),
    )
