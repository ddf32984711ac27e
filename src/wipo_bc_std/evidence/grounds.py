"""What each provision of a draft rests on: evidence, references, and how long it was left alone."""

import datetime
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from wipo_bc_std.evidence.catalogue import make_catalogue
from wipo_bc_std.evidence.due import confirmation_days, find_cycle, session_day
from wipo_bc_std.evidence.links import find_dead_links
from wipo_bc_std.evidence.staleness import SESSIONS_ALONE, Bearing, Ground, Staleness, World, score
from wipo_bc_std.model.block import Provision
from wipo_bc_std.model.evidence import Evidence, Supported
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.resolve.draft import Draft


class _Known(Struct, frozen=True):
    """What is looked up for each provision: evidence and references by id, days of sessions held and of changes."""

    draft: Draft
    bearings: Mapping[str, tuple[Bearing, ...]]
    citing: Mapping[str, tuple[Reference, ...]]
    held: tuple[datetime.date, ...]
    touched: Mapping[str, datetime.date]


def collect_grounds(draft: Draft, touched: Mapping[str, datetime.date] | None = None) -> tuple[Ground, ...]:
    """Return what each provision in force rests on, in reading order.

    A reference counts where the provision cites it or evidence that bears on it does. `touched` says on which day each
    provision was last changed; where it does not, how long a provision was left alone is not known.
    """
    known = _Known(draft, collect_bearings(draft), _collect_citations(draft), _held_days(draft), touched or {})
    return tuple(_collect(provision, known) for provision in provisions_in_force(draft))


def assess(draft: Draft, touched: Mapping[str, datetime.date] | None = None) -> tuple[Staleness, ...]:
    """Return how stale each provision of a draft is on the day by which the draft is judged, in reading order."""
    world = make_world(draft)
    return tuple(score(ground, world) for ground in collect_grounds(draft, touched))


def make_world(draft: Draft) -> World:
    """Return what is known outside of a draft on the day by which it is judged; later checks of links do not count."""
    standard = draft.standard
    cycle = find_cycle(standard.sessions, draft.today)
    dead = find_dead_links(check for check in standard.links if check.day <= draft.today)
    return World(draft.today, cycle, make_catalogue(standard.catalogue), dead)


def may_be_untouched(draft: Draft) -> bool:
    """Return whether so many sessions were held since the first publication that a provision could have been left alone."""
    published = [record.date for record in draft.standard.published]
    held = sum(day > min(published) for day in _held_days(draft)) if published else 0
    return held >= SESSIONS_ALONE


def _held_days(draft: Draft) -> tuple[datetime.date, ...]:
    days = (session_day(session) for session in draft.standard.sessions)
    return tuple(day for day in days if day is not None and day <= draft.today)


def provisions_in_force(draft: Draft) -> Iterator[Provision]:
    """Yield the provisions that are not deleted, in reading order."""
    for block in draft.blocks:
        if isinstance(block, Provision) and block.options.status != "deleted":
            yield block


def collect_bearings(draft: Draft) -> Mapping[str, tuple[Bearing, ...]]:
    """Return for each id the evidence that bears on it, each once, in order of the records."""
    found: dict[str, dict[str, tuple[Evidence, list[Supported]]]] = {}
    for evidence in draft.standard.evidence:
        for supported in evidence.supports:
            target = draft.index.find(supported.id)
            if target is not None:
                records = found.setdefault(target.id, {})
                records.setdefault(evidence.id, (evidence, []))[1].append(supported)
    return {
        name: tuple(Bearing(evidence, tuple(supports)) for evidence, supports in records.values())
        for name, records in found.items()
    }


def _collect_citations(draft: Draft) -> Mapping[str, tuple[Reference, ...]]:
    """Return the references that each provision or record of evidence cites itself, in order of the list."""
    found: dict[str, list[Reference]] = {}
    for reference in draft.standard.references:
        for backlink in draft.backlinks.get(reference.id, ()):
            if backlink.relation in {"mentions", "rests-on"}:
                cited = found.setdefault(backlink.source, [])
                if reference not in cited[-1:]:
                    cited.append(reference)
    return {name: tuple(cited) for name, cited in found.items()}


def _collect(provision: Provision, known: _Known) -> Ground:
    name = provision.id
    own = known.bearings.get(name, ())
    cited = (
        reference for each in (name, *(item.evidence.id for item in own)) for reference in known.citing.get(each, ())
    )
    target = known.draft.index.find(name)
    return Ground(
        name,
        "" if target is None else target.division,
        provision.kind,
        bearings=own,
        references=tuple({reference.id: reference for reference in cited}.values()),
        contradictions=tuple(item.evidence.id for item in own if item.has_open("contradicts")),
        sessions=_count_sessions(name, own, known),
    )


def _count_sessions(name: str, own: Iterable[Bearing], known: _Known) -> int | None:
    """Return how many sessions were held since a provision was changed, or an office confirmed what it rests on."""
    day = known.touched.get(name)
    if day is None:
        return None
    confirmed = (day for item in own for day in confirmation_days(item.evidence, known.draft.today))
    last = max((day, *confirmed))
    return sum(session > last for session in known.held)
