"""Where changes of the world are looked for: the draft, the time between two days, and what each text rests on."""

import datetime
from collections.abc import Iterable, Mapping

from msgspec import Struct

from wipo_bc_std.evidence.changes import Since, TextKind
from wipo_bc_std.evidence.grounds import collect_bearings
from wipo_bc_std.evidence.staleness import Bearing
from wipo_bc_std.model.block import Principle, Provision
from wipo_bc_std.resolve.draft import Draft


class Scene(Struct, frozen=True):
    """What is looked through: the draft, the time between, and which texts each record and each reference is behind.

    `bearings` are by the id of a text in force, `places` its kind and the clause or annex that it stands in.
    """

    draft: Draft
    since: Since
    bearings: Mapping[str, tuple[Bearing, ...]]
    places: Mapping[str, tuple[TextKind, str]]
    by_evidence: Mapping[str, tuple[str, ...]]
    by_reference: Mapping[str, tuple[str, ...]]

    def is_within(self, day: datetime.date | None) -> bool:
        """Return whether a day lies after that from which on changes count, and not after the day of the draft."""
        return day is not None and self.since.precedes(day, self.draft.today)


def set_scene(draft: Draft, since: Since) -> Scene:
    """Return what is looked through for changes after a day."""
    places = _place_texts(draft)
    bearings = {name: found for name, found in collect_bearings(draft).items() if name in places}
    by_evidence: dict[str, dict[str, None]] = {}
    # In reading order, as papers list them.
    for name in places:
        for bearing in bearings.get(name, ()):
            by_evidence.setdefault(bearing.evidence.id, {})[name] = None
    by_reference = {
        reference.id: _texts_behind(reference.id, draft, places, by_evidence) for reference in draft.standard.references
    }
    found = {name: tuple(texts) for name, texts in by_evidence.items()}
    return Scene(draft, since, bearings, places, found, by_reference)


def _place_texts(draft: Draft) -> Mapping[str, tuple[TextKind, str]]:
    places: dict[str, tuple[TextKind, str]] = {}
    for block in draft.blocks:
        if not isinstance(block, Provision | Principle):
            continue
        if isinstance(block, Provision) and block.options.status == "deleted":
            continue
        target = draft.index.find(block.id)
        division = "" if target is None else target.division
        places[block.id] = ("provision" if isinstance(block, Provision) else "principle", division)
    return places


def _texts_behind(
    reference: str, draft: Draft, places: Iterable[str], by_evidence: Mapping[str, Iterable[str]]
) -> tuple[str, ...]:
    """Return the texts that cite or assume a reference, or rest on it through evidence, in reading order."""
    found: set[str] = set()
    for backlink in draft.backlinks.get(reference, ()):
        if backlink.relation in {"mentions", "rests-on", "assumes"}:
            found.add(backlink.source)
            found.update(by_evidence.get(backlink.source, ()))
    return tuple(name for name in places if name in found)
