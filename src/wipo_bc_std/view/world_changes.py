"""What changed in the world since the last publication, as a site tells it: with links, and no office but those to thank."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from msgspec import Struct

from wipo_bc_std.evidence.change_search import find_changes
from wipo_bc_std.evidence.changes import ACTIONS, Affected, Cause, CauseKind, DocumentChange, Since, WorldChanges
from wipo_bc_std.evidence.reopening import Fallen
from wipo_bc_std.model.external_document import DocumentStatus
from wipo_bc_std.model.reference import ReferenceStatus
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, fill, link_to, words
from wipo_bc_std.view.parts import date_label
from wipo_bc_std.view.records import linked, office_names, paragraph

_PLACE = "world"
_ASSUMED: frozenset[CauseKind] = frozenset(
    {"reference-assumed", "algorithm-assumed", "production-assumed", "date-assumed"}
)
_AS_REFERENCE: Mapping[DocumentStatus, ReferenceStatus] = {
    "current": "published",
    "superseded": "superseded",
    "withdrawn": "withdrawn",
    "being-revised": "under-revision",
    "draft": "draft",
    "unknown": "unknown",
}
# A change in words: what it is about, what happened, and the ids of the texts that it touches.
_Line = tuple[nodes.Inlines, str, Sequence[str]]


class WorldPart(Struct, frozen=True):
    """A part of what is told of the world: the name of its kind, its title in words (empty for the first), and its blocks."""

    name: str
    title: str
    blocks: tuple[nodes.Block, ...]


class WorldNews(Struct, frozen=True):
    """What changed in the world since a publication, all words settled; parts in which nothing stands are left out."""

    title: str
    parts: tuple[WorldPart, ...]


def tell_world(draft: Draft, context: Context) -> WorldNews | None:
    """Return what changed in the world since the last publication; None before the first, and without evidence."""
    if not draft.standard.published or not draft.standard.evidence:
        return None
    last = draft.standard.published[-1]
    changes = find_changes(draft, Since(last.publication, last.date))
    parts = (
        WorldPart("summary", "", tuple(map(paragraph, map(words, _summarize(changes, context))))),
        *(_part(name, blocks, context) for name, blocks in _list_parts(changes, context) if blocks),
    )
    return WorldNews(context.word("world.title", since=last.publication), parts)


def _part(name: str, blocks: Sequence[nodes.Block], context: Context) -> WorldPart:
    return WorldPart(name, context.word(f"world.{name}"), tuple(blocks))


def _list_parts(changes: WorldChanges, context: Context) -> Iterator[tuple[str, Sequence[nodes.Block]]]:
    yield "affected", _affected(changes.affected, context)
    for name, column, lines in _list_changes(changes, context):
        yield name, _lines(name, column, lines, context)
    yield "unconfirmed", _unconfirmed(changes, context)
    thanked = [
        context.word("world.answers", office=office_names([item.office], context), count=str(item.answers))
        for item in changes.thanks
    ]
    yield "thanks", [paragraph(words(context.word("words.list-separator").join(thanked)))] if thanked else ()
    yield "looked", _looked(changes, context)


# --- What changed -----------------------------------------------------------------------------------------------------


def _summarize(changes: WorldChanges, context: Context) -> Iterator[str]:
    """Yield which time was looked at and by what, and how much was found."""
    start, end = date_label(changes.since.day, context), date_label(changes.today, context)
    yield context.word("world.span", start=start, end=end)
    if changes.catalogue is None:
        yield context.word("world.no-catalogue")
    else:
        oldest, newest = (date_label(day, context) for day in changes.catalogue)
        yield context.word("world.catalogue", oldest=oldest, newest=newest)
    found = sum(len(lines) for _, _, lines in _list_changes(changes, context))
    actions = [item.action for item in changes.affected]
    if found:
        counted = {action: str(actions.count(action)) for action in ACTIONS}
        yield context.word("world.counts", changes=str(found), texts=str(len(actions)), **counted)
    else:
        yield context.word("world.nothing")
    if changes.unconfirmed:
        earlier = sum(item.was_due for item in changes.unconfirmed)
        yield context.word("world.count-unconfirmed", count=str(len(changes.unconfirmed)), earlier=str(earlier))


def _list_changes(changes: WorldChanges, context: Context) -> Iterator[tuple[str, str, list[_Line]]]:
    """Yield the changes of each kind with the key of the column that says what they are about."""
    yield (
        "maturities",
        "record",
        [
            (linked([item.evidence], context), _say_step(item.before, item.after, item.since, context), item.texts)
            for item in changes.maturities
        ],
    )
    reported: list[_Line] = []
    for report in changes.reported:
        told = [context.word(f"evidence.kind.{report.kind}")]
        told += [context.word(f"maturity.{report.maturity}")] if report.maturity else []
        kind = context.word("words.list-separator").join(told)
        step = kind if report.is_new else context.word("world.renewed", kind=kind)
        change = context.word("world.step-on", step=step, date=date_label(report.as_of, context))
        reported.append((linked([report.evidence], context), change, report.texts))
    yield "reported", "record", reported
    yield (
        "documents",
        "document",
        [(linked([item.reference], context), _say_document(item, context), item.texts) for item in changes.documents],
    )
    platforms: list[_Line] = []
    for platform in changes.platforms:
        name = " ".join(filter(None, (platform.name, platform.version)))
        until = date_label(platform.support_until, context)
        change = context.word("platform.until", platform=name, date=until)
        platforms.append((linked([platform.evidence], context), change, platform.texts))
    yield "platforms", "record", platforms
    laws: list[_Line] = []
    for law in changes.laws:
        step = context.word(f"world.law.{law.move}")
        change = context.word("world.step-on", step=step, date=date_label(law.day, context))
        laws.append((linked([law.evidence], context), change, law.texts))
    yield "laws", "record", laws
    yield "fallen", "change", [(_say_fall(item, context), "", item.dependants) for item in changes.fallen]


def _say_step(before: str | None, after: str, since: str | None, context: Context) -> str:
    told = context.word(f"maturity.{after}")
    if since is not None:
        told = context.word("maturity.since", maturity=told, date=since)
    return context.word("world.step", before=context.word(f"maturity.{before or 'unknown'}"), after=told)


def _say_document(item: DocumentChange, context: Context) -> str:
    step = context.word(
        "world.step",
        before=context.word(f"reference.{item.recorded}"),
        after=context.word(f"reference.{_AS_REFERENCE[item.found]}"),
    )
    change = context.word("world.step-on", step=step, date=date_label(item.as_of, context))
    if item.move == "stage" or not item.successors:
        return change
    successor = context.word("reason.newest", newest=item.successors[-1])
    return context.word("picture.between").join((change, successor))


def _say_fall(fallen: Fallen, context: Context) -> nodes.Inlines:
    """Return how an assumption fell; how many offices there are is said, and not which."""
    fall, assumption = fallen.fall, fallen.assumption
    day = context.word("world.none-known") if fall.day is None else date_label(fall.day, context)
    match fall.state:
        case "withdrawn" | "superseded":
            told = fill(
                context.word(f"proposal.fell.{fall.state}", name="{name}", date=day),
                "name",
                linked([assumption.name], context),
            )
            if fall.successors:
                told += words(" " + context.word("proposal.fell.successor", name=fall.successors[-1]))
            return told
        case "too-few":
            count = str(len(fall.offices))
            return words(context.word("proposal.fell.too-few", count=count, least=assumption.name))
        case "reached":
            return words(context.word("proposal.fell.reached", date=day))
        case _:
            assert_never(fall.state)


def _lines(name: str, column: str, lines: Sequence[_Line], context: Context) -> tuple[nodes.Block, ...]:
    if not lines:
        return ()
    columns = [(column, [what for what, _, _ in lines])]
    if column != "change":
        columns.append(("change", [words(change) for _, change, _ in lines]))
    columns.append(("texts", [linked(texts, context) for _, _, texts in lines]))
    return (_grid(name, columns, context),)


# --- What is proposed, and what was looked at -------------------------------------------------------------------------


def _affected(items: Iterable[Affected], context: Context) -> tuple[nodes.Block, ...]:
    """Return what is proposed for each text and why, the gravest first."""
    found = sorted(items, key=lambda item: -ACTIONS.index(item.action))
    if not found:
        return ()
    columns = [
        ("text", [linked([item.id], context) for item in found]),
        ("action", [words(context.word(f"world.action.{item.action}")) for item in found]),
        ("why", [_say_causes(item.causes, context) for item in found]),
    ]
    return (_grid("affected", columns, context),)


def _say_causes(causes: Iterable[Cause], context: Context) -> nodes.Inlines:
    told: list[nodes.Inline] = []
    for cause in causes:
        told += (*words(context.word("picture.between") if told else ""), *_say_cause(cause, context))
    return tuple(told)


def _say_cause(cause: Cause, context: Context) -> nodes.Inlines:
    day = context.word("world.none-known") if cause.day is None else date_label(cause.day, context)
    target = context.draft.index.find(cause.name)
    name: nodes.Inlines = words(cause.name) if target is None else (link_to(target, context),)
    if cause.kind == "production-assumed":
        name = words(context.word("world.assumed.production", count=cause.name))
    elif cause.kind == "date-assumed":
        name = words(day)
    key = "assumed" if cause.kind in _ASSUMED else cause.kind
    fields = {"name": "{name}", **({"date": day} if cause.kind == "unconfirmed" else {})}
    return fill(context.word(f"world.cause.{key}", **fields), "name", name)


def _unconfirmed(changes: WorldChanges, context: Context) -> tuple[nodes.Block, ...]:
    """Return which records wait to be confirmed: which office it would be for is not told."""
    items = changes.unconfirmed
    if not items:
        return ()
    columns = [
        ("record", [linked([item.evidence], context) for item in items]),
        ("due", [words(date_label(item.due, context)) for item in items]),
        ("last", [words(date_label(item.last, context)) for item in items]),
        ("texts", [linked(item.texts, context) for item in items]),
    ]
    return (_grid("unconfirmed", columns, context),)


def _looked(changes: WorldChanges, context: Context) -> tuple[nodes.Block, ...]:
    """Return how much was looked at, and how much of it is as it was: nothing found is not nothing sought."""
    items = changes.looked
    columns = [
        ("subject", [words(context.word(f"world.subject.{item.subject}")) for item in items]),
        ("looked", [words(str(item.looked)) for item in items]),
        ("changed", [words(str(item.changed)) for item in items]),
        ("unchanged", [words(str(item.unchanged)) for item in items]),
        ("unknown", [words(str(item.unknown)) for item in items]),
    ]
    table = _grid("looked", columns, context)
    return (table, paragraph(words(context.word("world.unknown")))) if any(item.unknown for item in items) else (table,)


def _grid(name: str, columns: Sequence[tuple[str, Sequence[nodes.Inlines]]], context: Context) -> nodes.Grid:
    path = f"{_PLACE}/{name}"
    head = tuple(nodes.Cell(text=words(context.word(f"world.column.{key}"))) for key, _ in columns)
    rows = tuple(
        nodes.Row(id=f"{path}/row-{number}", cells=tuple(nodes.Cell(text=text) for text in texts))
        for number, texts in enumerate(zip(*(cells for _, cells in columns), strict=True), start=1)
    )
    return nodes.Grid(
        caption=(),
        alignments=tuple("start" for _ in columns),
        head=(nodes.Row(id=f"{path}/row-0", cells=head),),
        rows=rows,
    )
