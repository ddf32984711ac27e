"""Which assumptions of texts have fallen on a day, and exactly which texts that reopens."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from wipo_bc_std.evidence.catalogue import Catalogue, follow_successors, make_catalogue
from wipo_bc_std.evidence.grounds import collect_bearings
from wipo_bc_std.evidence.staleness import Bearing
from wipo_bc_std.model.block import Principle, Provision
from wipo_bc_std.model.clause import AnnexMatter
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.external_document import designation_key
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.reopening import Reopening
from wipo_bc_std.resolve.draft import Draft

AssumptionKind = Literal["reference", "algorithm", "production", "date"]
FallenState = Literal["withdrawn", "superseded", "too-few", "reached"]
# Whoever approves changes: of an annex that says so a task force, of all else the committee.
Body = Literal["committee", "task-force"]
Standing = Literal["owner", "witness"]

_GONE: Mapping[str, Literal["withdrawn", "superseded"]] = {"withdrawn": "withdrawn", "superseded": "superseded"}
_FAVOURABLE = ("justifies", "illustrates")


class Assumption(Struct, frozen=True):
    """Something that a text assumes and that is watched.

    `name` is the id of a reference, the name of an algorithm, a number of offices or a date; of offices, `of` is the text
    whose evidence counts, as each text has its own.
    """

    kind: AssumptionKind
    name: str
    of: str = ""


class Fall(Struct, frozen=True):
    """How an assumption fell: `day` is the day of the data that say so, `successors` the chain of what took its place.

    `source` says whether the catalogue tells it or the reference's own record. `offices` are those that have it in
    production, where too few do.
    """

    state: FallenState
    day: datetime.date | None
    successors: tuple[str, ...] = ()
    source: Literal["catalogue", "record", ""] = ""
    offices: tuple[str, ...] = ()


class Fallen(Struct, frozen=True):
    """An assumption that does not hold any more, and the ids of the texts that it reopens, in reading order."""

    assumption: Assumption
    fall: Fall
    dependants: tuple[str, ...]


class Asked(Struct, frozen=True):
    """The office to ask about a text: it owns a record of evidence on it, or is a witness of one."""

    office: str
    standing: Standing
    evidence: str


class Reopened(Struct, frozen=True):
    """A provision or principle that is to be discussed again, who decides on it, and the one office to ask.

    `asked` is None where no record of evidence on it names an office.
    """

    id: str
    division: str
    kind: Literal["provision", "principle"]
    fallen: tuple[Fallen, ...]
    body: Body
    asked: Asked | None


class Watch(Struct, frozen=True):
    """What is watched, and what became of it on a day.

    `unknown` are assumptions of which nothing tells whether they hold, with their dependants; `events` are the ids of
    texts that name an event in words, which nobody but a person can notice.
    """

    today: datetime.date
    assumptions: Mapping[Assumption, tuple[str, ...]]
    fallen: tuple[Fallen, ...]
    unknown: Mapping[Assumption, tuple[str, ...]]
    events: tuple[str, ...]
    reopened: tuple[Reopened, ...]


class _World(Struct, frozen=True):
    today: datetime.date
    catalogue: Catalogue
    references: Mapping[str, Reference]
    bearings: Mapping[str, tuple[Bearing, ...]]


def watch_assumptions(draft: Draft) -> Watch:
    """Return what became of the assumptions of a draft's provisions and principles on the day by which it is judged.

    A text that is deleted assumes nothing.
    """
    blocks = tuple(_reopenable(draft))
    dependants = _collect_dependants(blocks, draft)
    world = _World(
        draft.today,
        make_catalogue(draft.standard.catalogue),
        {reference.id: reference for reference in draft.standard.references},
        collect_bearings(draft),
    )
    judged = {assumption: _judge(assumption, world) for assumption in dependants}
    fallen = tuple(
        Fallen(assumption, fall, dependants[assumption])
        for assumption, fall in judged.items()
        if isinstance(fall, Fall)
    )
    return Watch(
        draft.today,
        dependants,
        fallen,
        {assumption: dependants[assumption] for assumption, fall in judged.items() if fall == "unknown"},
        tuple(block.id for block in blocks if block.options.event is not None),
        tuple(_list_reopened(blocks, fallen, world, draft)),
    )


def _reopenable(draft: Draft) -> Iterator[Provision | Principle]:
    """Yield the texts in force that say what would reopen them, in reading order."""
    for block in draft.blocks:
        if isinstance(block, Provision) and block.options.status == "deleted":
            continue
        if isinstance(block, Provision | Principle) and block.options.reopen_when is not None:
            yield block


def _collect_dependants(blocks: Iterable[Provision | Principle], draft: Draft) -> Mapping[Assumption, tuple[str, ...]]:
    found: dict[Assumption, dict[str, None]] = {}
    for block in blocks:
        if block.options.reopen_when is not None:
            for assumption in _assumptions(block.id, block.options.reopen_when, draft):
                found.setdefault(assumption, {})[block.id] = None
    return {assumption: tuple(names) for assumption, names in found.items()}


def _assumptions(name: str, reopening: Reopening, draft: Draft) -> Iterator[Assumption]:
    for cited in reopening.references or ():
        # Under a former id it is the same reference.
        target = draft.index.find(cited)
        yield Assumption("reference", cited if target is None else target.id)
    yield from (Assumption("algorithm", algorithm) for algorithm in reopening.algorithms or ())
    if reopening.production is not None:
        yield Assumption("production", str(reopening.production), name)
    if reopening.date is not None:
        yield Assumption("date", reopening.date.isoformat())


def _judge(assumption: Assumption, world: _World) -> Fall | Literal["holds", "unknown"]:
    match assumption.kind:
        case "reference":
            return _judge_reference(world.references.get(assumption.name), world)
        case "algorithm":
            return _judge_algorithm(assumption.name, world)
        case "production":
            offices = find_producers(world.bearings.get(assumption.of, ()), world.today)
            too_few = len(offices) < int(assumption.name)
            return Fall("too-few", world.today, offices=offices) if too_few else "holds"
        case "date":
            day = datetime.date.fromisoformat(assumption.name)
            return Fall("reached", day) if day <= world.today else "holds"


def _judge_reference(reference: Reference | None, world: _World) -> Fall | Literal["holds", "unknown"]:
    """Say whether a reference stands: one that either the catalogue or its own record has as gone is gone.

    A person who wrote that into the record may know more than a catalogue that is older.
    """
    if reference is None:
        return "unknown"
    listed = world.catalogue.find(reference.designation)
    chain = follow_successors(world.catalogue, reference.designation) or _replacements(reference, world)
    if listed is not None and (state := _GONE.get(listed.status)) is not None:
        return Fall(state, listed.as_of, chain, "catalogue")
    if (state := _GONE.get(reference.status)) is not None:
        return Fall(state, reference.read_at, chain, "record")
    is_listed = listed is not None and listed.status != "unknown"
    return "holds" if is_listed or reference.status != "unknown" else "unknown"


def _replacements(reference: Reference, world: _World) -> tuple[str, ...]:
    """Return the chain of references of the draft that say that they replace one, where the catalogue has none."""
    # An author names what is replaced by its id, or by its designation however that is spaced.
    by_replaced: dict[tuple[str, ...], Reference] = {}
    for each in world.references.values():
        if each.replaces is not None:
            named = world.references.get(each.replaces)
            by_replaced.setdefault(designation_key(each.replaces if named is None else named.designation), each)
    chain: list[Reference] = []
    found: Reference | None = reference
    while found is not None:
        found = by_replaced.get(designation_key(found.designation))
        if found is None or found in chain or found.id == reference.id:
            break
        chain.append(found)
    return tuple(each.designation for each in chain)


def _judge_algorithm(name: str, world: _World) -> Fall | Literal["holds", "unknown"]:
    listed = world.catalogue.find(name)
    if listed is None or listed.status == "unknown":
        return "unknown"
    # An algorithm for which there is a newer one can be used as before.
    if listed.status != "withdrawn":
        return "holds"
    return Fall("withdrawn", listed.as_of, follow_successors(world.catalogue, name), "catalogue")


def find_producers(bearings: Iterable[Bearing], today: datetime.date) -> tuple[str, ...]:
    """Return the offices that have in production what evidence for a text describes, each once, sorted."""
    offices = {
        office
        for bearing in bearings
        if bearing.has(*_FAVOURABLE) and _is_in_production(bearing.evidence, today)
        for office in (bearing.evidence.owner, *bearing.evidence.witnesses)
        if office is not None
    }
    return tuple(sorted(offices))


def _is_in_production(evidence: Evidence, today: datetime.date) -> bool:
    return evidence.maturity is not None and evidence.maturity.value == "production" and evidence.as_of <= today


def _list_reopened(
    blocks: Iterable[Provision | Principle], fallen: Sequence[Fallen], world: _World, draft: Draft
) -> Iterator[Reopened]:
    for block in blocks:
        own = tuple(each for each in fallen if block.id in each.dependants)
        target = draft.index.find(block.id)
        if not own or target is None:
            continue
        yield Reopened(
            block.id,
            target.division,
            "provision" if isinstance(block, Provision) else "principle",
            own,
            decides_on(draft, target.division),
            choose_asked(world.bearings.get(block.id, ()), _references_of(own)),
        )


def decides_on(draft: Draft, division: str) -> Body:
    """Return who decides on a text of a clause or annex: a task force where that approves changes of the annex."""
    matter = next((each.matter for each in draft.standard.divisions if each.id == division), None)
    is_living = isinstance(matter, AnnexMatter) and matter.approval == "task-force"
    return "task-force" if is_living else "committee"


def _references_of(fallen: Iterable[Fallen]) -> frozenset[str]:
    return frozenset(each.assumption.name for each in fallen if each.assumption.kind == "reference")


def choose_asked(bearings: Iterable[Bearing], references: frozenset[str] = frozenset()) -> Asked | None:
    """Return the one office to ask about a text: the owner of evidence on it, else a witness, None where none is known.

    Evidence that rests on one of some `references` goes first, then what justifies the text, then what illustrates it.
    """
    ordered = sorted((bearing for bearing in bearings), key=lambda bearing: _rank(bearing, references))
    for bearing in ordered:
        if bearing.evidence.owner is not None:
            return Asked(bearing.evidence.owner, "owner", bearing.evidence.id)
    for bearing in ordered:
        if bearing.evidence.witnesses:
            return Asked(bearing.evidence.witnesses[0], "witness", bearing.evidence.id)
    return None


def _rank(bearing: Bearing, references: frozenset[str]) -> tuple[bool, int]:
    rests = any(source.ref in references for source in bearing.evidence.all_sources)
    relation = 0 if bearing.has("justifies") else 1 if bearing.has("illustrates") else 2
    return not rests, relation
