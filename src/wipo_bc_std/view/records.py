"""Models, use cases and evidence in words: everything that their data tells, so that a picture of it is not needed."""

from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

from msgspec import Struct

from wipo_bc_std.model.directive import ModelViewKind
from wipo_bc_std.model.evidence import Confirmation, Evidence, EvidenceSource, Supported
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.reference_model import Governed, ReferenceModel, Step
from wipo_bc_std.model.reference_model import Sequence as ModelSequence
from wipo_bc_std.model.scenario import Scenario
from wipo_bc_std.model.use_case import UseCase
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, fill, join, link_to, lower_inlines, words
from wipo_bc_std.view.parts import date_label
from wipo_bc_std.view.pictures import (
    component_picture,
    functional_picture,
    life_cycle_picture,
    sequence_pictures,
)


class Column(Struct, frozen=True):
    """A column of a table in the making: the key of its name, and its cells."""

    name: str
    cells: Sequence[nodes.Inlines]


def fact(name: str, value: nodes.Inlines, context: Context) -> nodes.Fact:
    """Return a labelled property."""
    return nodes.Fact(name=name, label=context.word(f"fact.{name}"), value=value)


def table(path: str, caption: str, ids: Sequence[str], columns: Sequence[Column], context: Context) -> nodes.Grid:
    """Return a table without the columns in which nothing stands; `ids` are those of its rows."""
    kept = [column for column in columns if any(column.cells)] or columns[:1]
    head = tuple(nodes.Cell(text=words(context.word(f"fact.{column.name}"))) for column in kept)
    rows = tuple(
        nodes.Row(id=name, cells=tuple(nodes.Cell(text=column.cells[number]) for column in kept))
        for number, name in enumerate(ids)
    )
    return nodes.Grid(
        caption=words(caption),
        alignments=tuple("start" for _ in kept),
        head=(nodes.Row(id=f"{path}/row-0", cells=head),),
        rows=rows,
    )


def linked(names: Iterable[str], context: Context) -> nodes.Inlines:
    """Return links to ids as a list in words; an id that nothing has stands as it is."""
    targets = ((name, context.draft.index.find(name)) for name in names)
    return join(
        ((link_to(target, context),) if target is not None else words(name) for name, target in targets), context
    )


def text(prose: Prose | None, context: Context) -> nodes.Inlines:
    """Return the running text of a field; none where there is no such field."""
    return () if prose is None else lower_inlines(prose.inlines, context)


def paragraph(inlines: nodes.Inlines) -> nodes.Paragraph:
    """Return a paragraph without a number."""
    return nodes.Paragraph(text=inlines)


# --- Models -----------------------------------------------------------------------------------------------------------


def model_box(model: ReferenceModel, context: Context, view: ModelViewKind = "all") -> nodes.Box:
    """Return a model in words and pictures, whole or in one view: tables of its parts, its sequences step by step."""
    blocks: list[nodes.Block] = [] if model.summary is None else [paragraph(text(model.summary, context))]
    blocks += (block for make in _makers(view) for block in make(model, context))
    facts = [
        *(
            [fact("concerns", join((text(each, context) for each in model.concerns), context), context)]
            if model.concerns
            else ()
        ),
        *applicability(model, context),
        *([] if model.not_for is None else [fact("not-for", text(model.not_for, context), context)]),
    ]
    return nodes.Box(
        role="model",
        id=model.id,
        former_ids=model.former_ids,
        label=plain(model.title, context),
        heading=context.word("kind.model"),
        facts=tuple(facts),
        concern=concern_of((actor.target for actor in model.actors if actor.target), model),
        blocks=tuple(blocks),
    )


def plain(title: Prose, context: Context) -> str:
    """Return a title in plain words."""
    return nodes.shown_text(lower_inlines(title.inlines, context))


def _listed(items: Iterable[str], context: Context) -> str:
    return context.word("words.list-separator").join(items)


def applicability(node: ReferenceModel | UseCase | Scenario, context: Context) -> tuple[nodes.Fact, ...]:
    """Return the rights and setups that a model, use case or scenario concerns, none where it concerns all."""
    particulars = context.draft.standard.particulars
    named = (("rights", node.applies.rights, particulars.rights), ("setups", node.applies.setups, particulars.setups))
    return tuple(fact(name, words(context.names(keys, known)), context) for name, keys, known in named if keys)


def concern_of(targets: Iterable[str], node: ReferenceModel | UseCase | Scenario) -> nodes.Concern:
    """Return whom a model, use case or scenario concerns, each target once."""
    return nodes.Concern(
        targets=tuple(dict.fromkeys(targets)),
        rights=node.applies.rights or (),
        setups=node.applies.setups or (),
        phases=node.phases or () if isinstance(node, UseCase) else (),
    )


def _makers(view: ModelViewKind) -> tuple[Callable[[ReferenceModel, Context], tuple[nodes.Block, ...]], ...]:
    """Return what makes the parts of a view, in order; each fact has one place in the whole."""
    match view:
        case "all":
            return (
                *(_actors, functional_picture, component_picture, _boundaries, _components, _data, _interactions),
                *(life_cycle_picture, _states, _transitions, _sequences),
            )
        case "user":
            return (_actors,)
        case "functional":
            return (functional_picture, _components)
        case "components":
            return (component_picture, _boundaries, _components, _data, _interactions)
        case "sequences":
            return (_sequences,)
        case "life-cycle":
            return (life_cycle_picture, _states, _transitions)
    return assert_never(view)


def _governed(parts: Sequence[Governed], context: Context) -> Column:
    return Column("governed-by", [linked(part.governed_by or (), context) for part in parts])


def _part_names(model: ReferenceModel, names: Iterable[str], context: Context) -> nodes.Inlines:
    return linked((f"{model.id}/{name}" for name in names), context)


def _titles(parts: Iterable[object], context: Context) -> Column:
    titles: list[Prose] = [part.title for part in parts]  # type: ignore[attr-defined]
    return Column("name", [text(title, context) for title in titles])


def _actors(model: ReferenceModel, context: Context) -> tuple[nodes.Grid, ...]:
    declared = context.draft.standard.particulars.targets
    roles = [words(context.names([actor.target], declared)) if actor.target else () for actor in model.actors]
    views = [words(_listed((context.word(f"role.{role}") for role in actor.roles), context)) for actor in model.actors]
    columns = [Column("target", roles), Column("roles", views)]
    return _parts_table(model, "actors", model.actors, columns, context)


def _boundaries(model: ReferenceModel, context: Context) -> tuple[nodes.Grid, ...]:
    return _parts_table(model, "boundaries", model.boundaries, [], context)


def _components(model: ReferenceModel, context: Context) -> tuple[nodes.Grid, ...]:
    columns = [
        Column("run-by", [_part_names(model, [part.of] if part.of else [], context) for part in model.components]),
        Column(
            "boundary",
            [_part_names(model, [part.boundary] if part.boundary else [], context) for part in model.components],
        ),
        Column(
            "layer", [words(context.word(f"layer.{part.layer}") if part.layer else "") for part in model.components]
        ),
    ]
    return _parts_table(model, "components", model.components, columns, context)


def _data(model: ReferenceModel, context: Context) -> tuple[nodes.Grid, ...]:
    columns = [
        Column("lives", [words(context.word(f"abode.{item.lives}")) for item in model.data]),
        Column("legal", [words(context.word(f"legal.{item.legal}")) for item in model.data]),
        Column("held-by", [_part_names(model, item.held_by or (), context) for item in model.data]),
    ]
    return _parts_table(model, "data", model.data, columns, context)


def _interactions(model: ReferenceModel, context: Context) -> tuple[nodes.Grid, ...]:
    flows = model.interactions
    columns = [
        Column("from", [_part_names(model, [flow.from_], context) for flow in flows]),
        Column("to", [_part_names(model, [flow.to], context) for flow in flows]),
        Column("carries", [_part_names(model, flow.carries or (), context) for flow in flows]),
    ]
    return _parts_table(model, "interactions", flows, columns, context)


def _states(model: ReferenceModel, context: Context) -> tuple[nodes.Grid, ...]:
    return _parts_table(model, "states", model.states, [], context)


def _transitions(model: ReferenceModel, context: Context) -> tuple[nodes.Grid, ...]:
    changes = model.transitions
    if not changes:
        return ()
    columns = [
        Column("from", [_part_names(model, [change.from_], context) for change in changes]),
        Column("to", [_part_names(model, [change.to], context) for change in changes]),
        Column("event", [text(change.text, context) for change in changes]),
        _governed(changes, context),
    ]
    path = f"{model.id}/transitions"
    ids = [f"{path}/row-{number}" for number in range(1, len(changes) + 1)]
    return (table(path, context.word("model.transitions"), ids, columns, context),)


def _parts_table(
    model: ReferenceModel, name: str, parts: Sequence[Governed], columns: Sequence[Column], context: Context
) -> tuple[nodes.Grid, ...]:
    """Return the table of one kind of parts, none where the model has none of them; its rows have the ids of the parts."""
    if not parts:
        return ()
    ids = [f"{model.id}/{part.id}" for part in parts]  # type: ignore[attr-defined]
    whole = [_titles(parts, context), *columns, _governed(parts, context)]
    return (table(f"{model.id}/{name}", context.word(f"model.{name}"), ids, whole, context),)


def _sequences(model: ReferenceModel, context: Context) -> tuple[nodes.Block, ...]:
    return tuple(block for sequence in model.sequences for block in _sequence(model, sequence, context))


def _sequence(model: ReferenceModel, sequence: ModelSequence, context: Context) -> tuple[nodes.Block, ...]:
    path = f"{model.id}/{sequence.id}"
    title = fill(context.word("model.sequence", title="{title}"), "title", text(sequence.title, context))
    steps = nodes.Items(
        ordered=True,
        items=tuple(
            nodes.Item(id=f"{path}/step-{number}", label=f"{number}.", blocks=(paragraph(_step(model, step, context)),))
            for number, step in enumerate(sequence.steps, start=1)
        ),
    )
    drawn = sequence_pictures(model, sequence, context)
    return (
        nodes.Paragraph(id=path, text=(nodes.Strong(children=title),), blocks=(*drawn, steps)),
        *_failures(path, sequence, context),
    )


def _step(model: ReferenceModel, step: Step, context: Context) -> nodes.Inlines:
    template = context.word("model.step", **{"from": "{from}", "to": "{to}", "text": "{text}"})
    told = _fill_all(
        template,
        {
            "from": _part_names(model, [step.from_], context),
            "to": _part_names(model, [step.to], context),
            "text": text(step.text, context),
        },
    )
    details = (
        ("carries", _part_names(model, step.carries or (), context)),
        ("governed-by", linked(step.governed_by or (), context)),
    )
    notes: list[nodes.Inline] = []
    for name, value in details:
        if value:
            notes += words(context.word("words.list-separator") if notes else context.word("words.open"))
            notes += (*words(context.word(f"fact.{name}") + context.word("words.separator")), *value)
    return (*told, *notes, *words(context.word("words.close") if notes else ""))


def _failures(path: str, sequence: ModelSequence, context: Context) -> tuple[nodes.Block, ...]:
    if not sequence.fails:
        return ()
    items = []
    for number, failure in enumerate(sequence.fails, start=1):
        template = context.word("model.failure", step=str(failure.step), when="{when}", then="{then}")
        told = _fill_all(template, {"when": text(failure.when, context), "then": text(failure.then, context)})
        items.append(nodes.Item(id=f"{path}/failure-{number}", label="", blocks=(paragraph(told),)))
    listed = nodes.Items(ordered=False, items=tuple(items))
    return (nodes.Paragraph(text=words(context.word("model.fails")), blocks=(listed,)),)


def _fill_all(template: str, values: dict[str, nodes.Inlines]) -> nodes.Inlines:
    """Return fixed words with each `{field}` in them replaced by running text."""
    first = min((name for name in values if f"{{{name}}}" in template), key=lambda name: template.index(f"{{{name}}}"))
    before, _, after = template.partition(f"{{{first}}}")
    rest = {name: value for name, value in values.items() if name != first}
    return (*words(before), *values[first], *(_fill_all(after, rest) if rest else words(after)))


# --- Use cases --------------------------------------------------------------------------------------------------------


def use_case_box(use_case: UseCase, context: Context) -> nodes.Box:
    """Return a use case in words."""
    particulars = context.draft.standard.particulars
    blocks: list[nodes.Block] = [paragraph(text(use_case.summary, context))]
    if use_case.steps:
        blocks.append(_told(use_case.steps, f"{use_case.id}/step", context, ordered=True))
    for name in ("exceptions", "benefits", "costs"):
        told: tuple[Prose, ...] = getattr(use_case, name)
        if told:
            listed = _told(told, f"{use_case.id}/{name}", context, ordered=False)
            blocks.append(nodes.Paragraph(text=words(context.word(f"use-case.{name}")), blocks=(listed,)))
    values = (
        ("actors", join((text(actor, context) for actor in use_case.actors), context)),
        ("target", words(context.names(use_case.targets or (), particulars.targets))),
        ("phase", words(context.names(use_case.phases or (), particulars.phases))),
        ("orientation", words(context.word(f"orientation.{use_case.orientation}") if use_case.orientation else "")),
        ("exercises", linked(use_case.exercises or (), context)),
        ("models", linked(use_case.models or (), context)),
        ("outcome", text(use_case.outcome, context)),
        ("limits", text(use_case.limits, context)),
        ("unknown", text(use_case.unknown, context)),
        ("told-by", _told_by(use_case.id, context)),
    )
    facts = (*(fact(name, value, context) for name, value in values if value), *applicability(use_case, context))
    return nodes.Box(
        role="use-case",
        id=use_case.id,
        former_ids=use_case.former_ids,
        label=plain(use_case.title, context),
        heading=context.word("kind.use-case"),
        facts=facts,
        concern=concern_of(use_case.targets or (), use_case),
        blocks=tuple(blocks),
    )


def _told(told: Iterable[Prose], path: str, context: Context, *, ordered: bool) -> nodes.Items:
    """Return sentences as a list whose items have ids below `path`."""
    items = (
        nodes.Item(
            id=f"{path}-{number}", label=f"{number}." if ordered else "", blocks=(paragraph(text(each, context)),)
        )
        for number, each in enumerate(told, start=1)
    )
    return nodes.Items(ordered=ordered, items=tuple(items))


# What only these say, offices did not say themselves.
_THIRD_PARTIES = frozenset({"press", "academic"})


def _told_by(identifier: str, context: Context) -> nodes.Inlines:
    """Return the evidence that bears on a record, each with how it does, and whether third parties alone tell it."""
    bearing = (
        (evidence, supported.relation)
        for evidence in context.draft.standard.evidence
        for supported in evidence.supports
        if supported.id == identifier
    )
    told = []
    for evidence, relation in bearing:
        remarks = [context.word(f"support.{relation}")]
        if all(source.kind in _THIRD_PARTIES for source in evidence.sources):
            remarks.append(context.word("fact.told-by-third"))
        told.append((*linked([evidence.id], context), *words(f" ({_listed(remarks, context)})")))
    return join(told, context)


# --- Evidence ---------------------------------------------------------------------------------------------------------


def evidence_box(evidence: Evidence, context: Context) -> nodes.Box:
    """Return a piece of evidence in words."""
    values = (
        ("kind", words(context.word(f"evidence.kind.{evidence.kind}"))),
        ("supports", _supports(evidence, context)),
        ("maturity", words(_maturity(evidence, context))),
        ("platform", words(_platform(evidence, context))),
        ("as-of", words(date_label(evidence.as_of, context))),
        ("sources", _sources(evidence.sources, context)),
        ("certainty", _certainty(evidence, context)),
        ("asked-first", words(office_names([evidence.owner] if evidence.owner else [], context))),
        ("witnesses", words(office_names(evidence.witnesses, context))),
        ("interval", words(context.word("months", count=str(evidence.interval)) if evidence.interval else "")),
        ("check", text(evidence.check, context)),
    )
    return nodes.Box(
        role="evidence",
        id=evidence.id,
        former_ids=evidence.former_ids,
        label=plain(evidence.title, context),
        heading=context.word("kind.evidence"),
        facts=tuple(fact(name, value, context) for name, value in values if value),
        blocks=(
            paragraph(text(evidence.claim, context)),
            *_confirmations(evidence, context),
            *_history(evidence, context),
        ),
    )


def office_names(codes: Iterable[str], context: Context) -> str:
    """Return the names of offices as a list in words."""
    known = {office.code: office.name for office in context.draft.standard.offices}
    return context.names(codes, known)


def _supports(evidence: Evidence, context: Context) -> nodes.Inlines:
    return join(
        ((*linked([item.id], context), *_relation(item, context)) for item in evidence.supports),
        context,
    )


def _relation(supported: Supported, context: Context) -> nodes.Inlines:
    relation = context.word(f"support.{supported.relation}")
    if supported.acknowledged is None:
        return words(f" ({relation})")
    separator = context.word("words.separator")
    return (*words(f" ({relation}{separator}"), *text(supported.acknowledged, context), *words(")"))


def _platform(evidence: Evidence, context: Context) -> str:
    platform = evidence.platform
    if platform is None:
        return ""
    name = " ".join(filter(None, (platform.name, platform.version)))
    if platform.support_until is None:
        return name
    return context.word("platform.until", platform=name, date=date_label(platform.support_until, context))


def _maturity(evidence: Evidence, context: Context) -> str:
    if evidence.maturity is None:
        return ""
    value = context.word(f"maturity.{evidence.maturity.value}")
    since = evidence.maturity.since
    return value if since is None else context.word("maturity.since", maturity=value, date=since)


def _sources(sources: Iterable[EvidenceSource], context: Context) -> nodes.Inlines:
    return join((_source(source, context) for source in sources), context)


def _source(source: EvidenceSource, context: Context) -> nodes.Inlines:
    parts = list(linked([source.ref], context) if source.ref else ())
    if source.url:
        parts += (*words(" " if source.ref else ""), nodes.Link(kind="web", target=source.url, label=source.url))
    remarks = [context.word(f"source-kind.{source.kind}")]
    if source.read_at is not None:
        remarks.append(f"{context.word('fact.read-at')} {date_label(source.read_at, context)}")
    return (*parts, *words(f" ({_listed(remarks, context)})"))


def _certainty(evidence: Evidence, context: Context) -> nodes.Inlines:
    if evidence.certainty is None:
        return ()
    word = context.word(f"certainty.{evidence.certainty.value}") + context.word("words.separator")
    return (*words(word), *text(evidence.certainty.reason, context))


def _confirmations(evidence: Evidence, context: Context) -> tuple[nodes.Grid, ...]:
    answers = evidence.confirmations
    if not answers:
        return ()
    columns = [
        Column("date", [words(date_label(item.date, context)) for item in answers]),
        Column("office", [words(office_names([item.office], context)) for item in answers]),
        Column("answer", [words(context.word(f"answer.{item.answer}")) for item in answers]),
        Column("checked", [_checked(item, context) for item in answers]),
    ]
    path = f"{evidence.id}/confirmations"
    ids = [f"{path}/row-{number}" for number in range(1, len(answers) + 1)]
    return (table(path, context.word("evidence.confirmations"), ids, columns, context),)


def _checked(confirmation: Confirmation, context: Context) -> nodes.Inlines:
    checked = text(confirmation.checked, context)
    source = () if confirmation.source is None else _source(confirmation.source, context)
    return (*checked, *words(" " if checked and source else ""), *source)


# A record with one event has only been begun.
_FEWEST_EVENTS = 2


def _history(evidence: Evidence, context: Context) -> tuple[nodes.Grid, ...]:
    events = evidence.history
    if len(events) < _FEWEST_EVENTS:
        return ()
    columns = [
        Column("date", [words(date_label(item.date, context)) for item in events]),
        Column("event", [text(item.text, context) for item in events]),
    ]
    path = f"{evidence.id}/history"
    ids = [f"{path}/row-{number}" for number in range(1, len(events) + 1)]
    return (table(path, context.word("evidence.history"), ids, columns, context),)
