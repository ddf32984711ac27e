"""Pictures drawn from the data of a draft, each with an alternative that says in words all that it shows."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import get_args

from wipo_bc_std.diagram.band_chart import BandChart, BandRow, arrange_bands
from wipo_bc_std.diagram.component_view import (
    Boundary,
    Box,
    ComponentView,
    Data,
    Flow,
    ViewWords,
    arrange_components,
)
from wipo_bc_std.diagram.concept_map import Concept, ConceptMap, MapWords, Relation, arrange_concepts
from wipo_bc_std.diagram.count_chart import CountChart, CountRow, arrange_counts
from wipo_bc_std.diagram.drawing import Scene, draw
from wipo_bc_std.diagram.functional_view import Layer, Placed, arrange_layers
from wipo_bc_std.diagram.life_cycle import Change, CycleWords, LifeCycle, State, arrange_life_cycle
from wipo_bc_std.diagram.phase_map import Phase, PhaseMap, PhaseWords, arrange_phases
from wipo_bc_std.diagram.radar import Blip, Radar, arrange_radar
from wipo_bc_std.diagram.sequence import (
    Carried,
    Failure,
    Participant,
    Process,
    SequenceWords,
    Step,
    arrange_sequence,
)
from wipo_bc_std.evidence.staleness import BANDS, Band
from wipo_bc_std.model.evidence import Maturity
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.reference_model import Component, DataItem, FunctionalLayer, ReferenceModel
from wipo_bc_std.model.reference_model import Sequence as ModelSequence
from wipo_bc_std.model.term import Theme
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, lower_inlines, words
from wipo_bc_std.view.wording import direction

# A draft is drawn again each time that one of its paragraphs changes, and most pictures stay as they were.
_KEPT = 512
_components = lru_cache(_KEPT)(arrange_components)
_functional = lru_cache(_KEPT)(arrange_layers)
_sequences = lru_cache(_KEPT)(arrange_sequence)
_life_cycles = lru_cache(_KEPT)(arrange_life_cycle)
_concepts = lru_cache(_KEPT)(arrange_concepts)
_phases = lru_cache(_KEPT)(arrange_phases)
_bands = lru_cache(_KEPT)(arrange_bands)
_counts = lru_cache(_KEPT)(arrange_counts)
_radars = lru_cache(_KEPT)(arrange_radar)
# A site shows each model twice: in the text, and on a page of its own.
_draw = lru_cache(_KEPT)(draw)


def component_picture(model: ReferenceModel, context: Context) -> tuple[nodes.Picture, ...]:
    """Return the component view of a model; none where it has actors alone."""
    if not (model.components or model.boundaries or model.data or model.interactions):
        return ()
    scene = _components(_component_view(model, context))
    caption = context.word("picture.components", title=_plain(model.title, context))
    return _pictures(_scenes(scene), f"{model.id}/components", caption, _told_components(model, context), context)


def functional_picture(model: ReferenceModel, context: Context) -> tuple[nodes.Picture, ...]:
    """Return the components of a model by layer; none where no component has a layer."""
    layers = _layers(model, context)
    caption = context.word("picture.functional", title=_plain(model.title, context))
    told = [
        _named(
            layer.title,
            context.word("picture.between").join(_with_remark(each, context) for each in layer.components),
            context,
        )
        for layer in layers
    ]
    return _pictures(_functional(layers), f"{model.id}/functional", caption, _sentences(told, context), context)


def sequence_pictures(model: ReferenceModel, sequence: ModelSequence, context: Context) -> tuple[nodes.Picture, ...]:
    """Return the diagram of a sequence; several where it is longer than a page."""
    caption = context.word("picture.sequence", title=_plain(sequence.title, context))
    scenes = _sequences(_process(model, sequence, context))
    return _pictures(scenes, f"{model.id}/{sequence.id}", caption, _told_sequence(model, sequence, context), context)


def life_cycle_picture(model: ReferenceModel, context: Context) -> tuple[nodes.Picture, ...]:
    """Return the life cycle of a model; none where it has no states."""
    if not model.states:
        return ()
    cycle = _cycle(model, context)
    caption = context.word("picture.life-cycle", title=_plain(model.title, context))
    told = _told_cycle(cycle, context)
    return _pictures(_scenes(_life_cycles(cycle)), f"{model.id}/states", caption, told, context)


def concept_map(path: str, context: Context) -> tuple[nodes.Block, ...]:
    """Return the relations of the concepts as pictures, a map for each theme; in words alone where no layout is found."""
    themes = context.draft.standard.themes
    if len(themes) == 1 and themes[0].title is None:
        return _theme_map(themes[0], path, context.word("picture.concept-map"), context)
    return tuple(
        block
        for number, theme in enumerate(themes, start=1)
        for block in _theme_map(
            theme,
            f"{path}/{theme.name if IDENTIFIER.fullmatch(theme.name) else number}",
            context.word("picture.concept-map-of", theme=_theme_title(theme, context)),
            context,
        )
    )


def _theme_title(theme: Theme, context: Context) -> str:
    """Return what a theme is called: its title, else the name of its file in words."""
    if theme.title is not None:
        return context.local(theme.title)
    name = " ".join(theme.name.replace("-", " ").replace("_", " ").split()) or theme.name
    return name[:1].upper() + name[1:]


def _theme_map(theme: Theme, path: str, caption: str, context: Context) -> tuple[nodes.Block, ...]:
    shown = _concepts_of(theme, context)
    told = _told_concepts(shown, context)
    scenes = _concepts(shown)
    if scenes is None:
        # Nothing else on the page says it, as tables do of a model.
        items = (
            nodes.Item(id=f"{path}/item-{number}", label="", blocks=(nodes.Paragraph(text=words(line)),))
            for number, line in enumerate(told, start=1)
        )
        listed = nodes.Items(ordered=False, items=tuple(items))
        return (nodes.Paragraph(text=words(caption), blocks=(listed,)),) if told else ()
    return _pictures(scenes, path, caption, told, context)


def phase_map(path: str, context: Context) -> tuple[nodes.Picture, ...]:
    """Return the phases in the life of a right, each with its use cases; none where no phase is declared."""
    phases = context.draft.standard.particulars.phases
    cases = [(case.phases or (), _plain(case.title, context)) for case in context.draft.standard.use_cases]
    shown = PhaseMap(
        phases=tuple(
            Phase(title=context.local(title), use_cases=tuple(case for named, case in cases if key in named))
            for key, title in phases.items()
        ),
        apart=tuple(case for named, case in cases if not any(key in phases for key in named)),
        words=PhaseWords(
            phase=context.word("picture.phase"),
            use_case=context.word("picture.use-case"),
            nothing=context.word("picture.no-use-case"),
            apart=context.word("picture.no-phase"),
        ),
    )
    rows = [*((phase.title, phase.use_cases) for phase in shown.phases)]
    rows += [(shown.words.apart, shown.apart)] if shown.apart else []
    told = [
        _named(title, context.word("picture.between").join(listed) or shown.words.nothing, context)
        for title, listed in rows
    ]
    return _pictures(_phases(shown), path, context.word("picture.phase-map"), _sentences(told, context), context)


def band_chart(
    path: str,
    caption: str,
    rows: Sequence[tuple[str, Mapping[Band, int], str]],
    context: Context,
    *,
    compares_shares: bool = False,
    wide: bool = False,
) -> tuple[nodes.Picture, ...]:
    """Return bars of how many provisions are in which band; each row is a title, counts (none: no bar) and the same in words."""
    current, watch, stale, urgent = (context.word(f"fact.band.{band}") for band in BANDS)
    chart = BandChart(
        grades=(current, watch, stale, urgent),
        rows=tuple(
            BandRow(title=title, counts=tuple(counts[band] for band in BANDS) if counts else (), told=told)
            for title, counts, told in rows
        ),
        compares_shares=compares_shares,
        wide=wide,
    )
    told = _sentences((_named(title, in_words, context) for title, _, in_words in rows), context)
    return _pictures(_bands(chart), path, caption, told, context)


def count_chart(
    path: str, caption: str, rows: Sequence[tuple[str, int]], context: Context, *, wide: bool = False
) -> tuple[nodes.Picture, ...]:
    """Return a bar for each thing that is counted, as long as there are many of it; none where nothing is counted."""
    chart = CountChart(rows=tuple(CountRow(title=title, count=count) for title, count in rows), wide=wide)
    told = _sentences((_named(title, str(count), context) for title, count in rows), context)
    return _pictures(_scenes(_counts(chart)), path, caption, told, context)


# From the middle on; what nobody has told of stands as far out as what nobody knows.
RADAR_RINGS: tuple[Maturity, ...] = ("production", "pilot", "idea", "discontinued", "unknown")


def radar_picture(
    path: str, cases: Sequence[tuple[str, Sequence[str], Maturity]], context: Context
) -> tuple[nodes.Picture, ...]:
    """Return use cases by how far they are in use and by phase; each is a title, the keys of its phases, and how far it is."""
    phases = context.draft.standard.particulars.phases
    keys = [*phases]
    sectors = [context.local(title) for title in phases.values()]
    placed = [[keys.index(name) for name in named if name in phases] for _, named, _ in cases]
    if not all(placed):
        sectors.append(context.word("picture.no-phase"))
    radar = Radar(
        sectors=tuple(sectors),
        rings=tuple(context.word(f"maturity.{maturity}") for maturity in RADAR_RINGS),
        blips=tuple(
            Blip(title=title, sectors=tuple(found or [len(keys)]), ring=RADAR_RINGS.index(maturity))
            for (title, _, maturity), found in zip(cases, placed, strict=True)
        ),
        nothing=context.word("radar.none"),
    )
    told = []
    for ring, name in enumerate(radar.rings):
        inside = [
            _described(
                blip.title, context.word("words.list-separator").join(sectors[n] for n in blip.sectors), (), context
            )
            for blip in radar.blips
            if blip.ring == ring
        ]
        told.append(_named(name, context.word("picture.between").join(inside) or radar.nothing, context))
    return _pictures(_radars(radar), path, context.word("radar.caption"), _sentences(told, context), context)


# --- Nodes ------------------------------------------------------------------------------------------------------------


def _scenes(scene: Scene | None) -> tuple[Scene, ...]:
    return () if scene is None else (scene,)


def _pictures(
    scenes: Sequence[Scene], path: str, caption: str, told: Sequence[str], context: Context
) -> tuple[nodes.Picture, ...]:
    """Return scenes as pictures with an id below `path`; all have the whole alternative."""
    alternative = "\n".join(told)
    found = []
    for number, scene in enumerate(scenes, start=1):
        several = len(scenes) > 1
        title = (
            context.word("picture.part", caption=caption, number=str(number), count=str(len(scenes)))
            if several
            else caption
        )
        drawing = _draw(scene, title=title, description=alternative, direction=direction(context.language))
        found.append(
            nodes.Picture(
                id=f"{path}/picture-{number}" if several else f"{path}/picture",
                label="",
                caption=words(title),
                alternative=alternative,
                source="",
                drawing=drawing,
            )
        )
    return tuple(found)


# --- What is drawn ----------------------------------------------------------------------------------------------------


def _plain(prose: Prose, context: Context) -> str:
    return nodes.shown_text(lower_inlines(prose.inlines, context))


def _titles(model: ReferenceModel, context: Context) -> dict[str, str]:
    """Return the titles of a model's parts by their local ids."""
    return {part.id: _plain(part.title, context) for part in model.parts}


def _component_view(model: ReferenceModel, context: Context) -> ComponentView:
    titles = _titles(model, context)
    declared = context.draft.standard.particulars.targets
    actors = [
        Box(
            id=actor.id,
            title=titles[actor.id],
            kind="actor",
            remarks=(context.names([actor.target], declared),) if actor.target else (),
        )
        for actor in model.actors
    ]
    components = [
        Box(
            id=component.id,
            title=titles[component.id],
            kind="component",
            remarks=tuple(_run_by(component, titles, context)),
            boundary=component.boundary or "",
            data=tuple(item.id for item in model.data if component.id in (item.held_by or ())),
        )
        for component in model.components
    ]
    return ComponentView(
        boxes=(*actors, *components),
        boundaries=tuple(Boundary(id=part.id, title=titles[part.id]) for part in model.boundaries),
        data=tuple(
            Data(id=item.id, title=titles[item.id], abode=item.lives, remark=_legal(item, context))
            for item in model.data
        ),
        flows=tuple(
            Flow(start=flow.from_, end=flow.to, title=titles[flow.id], data=flow.carries or ())
            for flow in model.interactions
        ),
        words=ViewWords(
            actor=context.word("picture.actor"),
            component=context.word("picture.component"),
            boundary=context.word("picture.boundary"),
            on_ledger=context.word("picture.on-ledger"),
            off_ledger=context.word("picture.off-ledger"),
            interaction=context.word("picture.interaction"),
        ),
    )


def _concepts_of(theme: Theme, context: Context) -> ConceptMap:
    """Return what the map of a theme shows: its concepts, their relations, and concepts elsewhere that these lead to.

    A relation belongs to the theme of the concept that names it, so that it is drawn once.
    """
    known = {concept.id: concept for concept in context.draft.standard.concepts}
    mine = frozenset(theme.concepts)
    own = [concept for name, concept in known.items() if name in mine]
    relations = [
        Relation(narrower=concept.id, broader=each.concept, kind=each.relation)
        for concept in own
        for each in concept.related
        if each.concept in known
    ]
    led_to = dict.fromkeys(each.broader for each in relations)
    foreign = [known[name] for name in led_to if name not in mine]
    return ConceptMap(
        concepts=tuple(
            Concept(id=concept.id, term=concept.preferred(context.language), foreign=concept.id not in mine)
            for concept in (*own, *foreign)
        ),
        relations=tuple(relations),
        words=MapWords(
            generic=context.word("picture.generic"),
            partitive=context.word("picture.partitive"),
            associative=context.word("picture.associative"),
            foreign=context.word("picture.foreign"),
        ),
    )


def _layers(model: ReferenceModel, context: Context) -> tuple[Layer, ...]:
    """Return the layers in which components stand, from above, then the components that say none; none if all do."""
    if not any(component.layer for component in model.components):
        return ()
    titles = _titles(model, context)
    found: dict[str, list[Placed]] = {name: [] for name in (*get_args(FunctionalLayer), "")}
    for component in model.components:
        remark = "".join(_run_by(component, titles, context))
        found[component.layer or ""].append(Placed(title=titles[component.id], remark=remark))
    return tuple(
        Layer(
            title=context.word(f"picture.layer.{name or 'none'}"),
            components=tuple(components),
            open=name in {"outside", ""},
        )
        for name, components in found.items()
        if components
    )


def _with_remark(each: Placed, context: Context) -> str:
    if not each.remark:
        return each.title
    return f"{each.title}{context.word('words.open')}{each.remark}{context.word('words.close')}"


def _run_by(component: Component, titles: dict[str, str], context: Context) -> Iterable[str]:
    if component.of:
        yield _fact("run-by", titles.get(component.of, component.of), context)


def _legal(item: DataItem, context: Context) -> str:
    return _fact("legal", context.word(f"legal.{item.legal}"), context)


def _process(model: ReferenceModel, sequence: ModelSequence, context: Context) -> Process:
    titles = _titles(model, context)
    used = {name for step in sequence.steps for name in (step.from_, step.to)}
    actors = [actor.id for actor in model.actors if actor.id in used]
    # A name that no part has stays as it was written: the mistake was told, and can be seen.
    others = [*(part.id for part in model.components), *sorted(used)]
    names = dict.fromkeys((*actors, *(name for name in others if name in used)))
    abodes = {item.id: item.lives for item in model.data}
    return Process(
        participants=tuple(
            Participant(id=name, title=titles.get(name, name), kind="actor" if name in actors else "component")
            for name in names
        ),
        steps=tuple(
            Step(
                start=step.from_,
                end=step.to,
                label=f"{number}.",
                text=_plain(step.text, context),
                data=tuple(
                    Carried(title=titles[name], abode=abodes[name]) for name in step.carries or () if name in abodes
                ),
            )
            for number, step in enumerate(sequence.steps, start=1)
        ),
        failures=tuple(
            Failure(
                step=int(failure.step),
                when=context.word("picture.when", when=_plain(failure.when, context)),
                then=context.word("picture.then", then=_plain(failure.then, context)),
            )
            for failure in sequence.fails
        ),
        words=SequenceWords(
            actor=context.word("picture.actor"),
            component=context.word("picture.component"),
            on_ledger=context.word("picture.on-ledger"),
            off_ledger=context.word("picture.off-ledger"),
            step=context.word("picture.step"),
            failure=context.word("picture.failure"),
        ),
    )


def _cycle(model: ReferenceModel, context: Context) -> LifeCycle:
    return LifeCycle(
        states=tuple(State(id=state.id, title=_plain(state.title, context)) for state in model.states),
        changes=tuple(
            Change(start=change.from_, end=change.to, title=_plain(change.text, context))
            for change in model.transitions
        ),
        words=CycleWords(
            state=context.word("picture.state"),
            first=context.word("picture.first-state"),
            last=context.word("picture.last-state"),
            change=context.word("picture.change"),
        ),
    )


# --- What is said in place of a picture -------------------------------------------------------------------------------


def _named(name: str, value: str, context: Context) -> str:
    return f"{name}{context.word('words.separator')}{value}"


def _fact(name: str, value: str, context: Context) -> str:
    return _named(context.word(f"fact.{name}"), value, context)


def _sentences(lines: Iterable[str], context: Context) -> tuple[str, ...]:
    return tuple(context.word("picture.sentence", words=" ".join(line.split("\n")).rstrip(" .。")) for line in lines)


def _described(title: str, kind: str, facts: Iterable[str], context: Context) -> str:
    """Return what a part is called, what it is, and its facts."""
    head = f"{title}{context.word('words.open')}{kind}{context.word('words.close')}"
    rest = context.word("picture.between").join(facts)
    return _named(head, rest, context) if rest else head


def _passed(start: str, end: str, told: str, carried: Sequence[str], context: Context) -> str:
    """Return who turns to whom with what."""
    passed = context.word("model.step", **{"from": start, "to": end, "text": told})
    if not carried:
        return passed
    data = _fact("carries", context.word("words.list-separator").join(carried), context)
    return f"{passed}{context.word('words.open')}{data}{context.word('words.close')}"


def _told_components(model: ReferenceModel, context: Context) -> tuple[str, ...]:
    titles = _titles(model, context)
    declared = context.draft.standard.particulars.targets

    def listed(names: Iterable[str]) -> str:
        return context.word("words.list-separator").join(titles.get(name, name) for name in names)

    lines = []
    for actor in model.actors:
        role = [_fact("target", context.names([actor.target], declared), context)] if actor.target else []
        lines.append(_described(titles[actor.id], context.word("picture.actor"), role, context))
    for boundary in model.boundaries:
        inside = [part.id for part in model.components if part.boundary == boundary.id]
        facts = [_named(context.word("model.components"), listed(inside), context)] if inside else []
        lines.append(_described(titles[boundary.id], context.word("picture.boundary"), facts, context))
    for part in model.components:
        held = [item.id for item in model.data if part.id in (item.held_by or ())]
        facts = [*_run_by(part, titles, context)]
        facts += [_fact("boundary", listed([part.boundary]), context)] if part.boundary else []
        facts += [_named(context.word("model.data"), listed(held), context)] if held else []
        lines.append(_described(titles[part.id], context.word("picture.component"), facts, context))
    for item in model.data:
        facts = [_legal(item, context)]
        facts += [_fact("held-by", listed(item.held_by), context)] if item.held_by else []
        lines.append(_described(titles[item.id], context.word(f"picture.{item.lives}"), facts, context))
    lines += [
        _passed(listed([flow.from_]), listed([flow.to]), titles[flow.id], _carried(flow.carries, titles), context)
        for flow in model.interactions
    ]
    return _sentences(lines, context)


def _carried(names: Iterable[str] | None, titles: dict[str, str]) -> list[str]:
    return [titles.get(name, name) for name in names or ()]


def _told_sequence(model: ReferenceModel, sequence: ModelSequence, context: Context) -> tuple[str, ...]:
    titles = _titles(model, context)
    process = _process(model, sequence, context)
    lines = [_described(each.title, context.word(f"picture.{each.kind}"), (), context) for each in process.participants]
    for number, step in enumerate(sequence.steps, start=1):
        start, end = (titles.get(name, name) for name in (step.from_, step.to))
        told = _passed(start, end, _plain(step.text, context), _carried(step.carries, titles), context)
        lines.append(f"{number}. {told}")
    lines += [
        context.word(
            "model.failure",
            step=str(failure.step),
            when=_plain(failure.when, context),
            then=_plain(failure.then, context),
        )
        for failure in sequence.fails
    ]
    return _sentences(lines, context)


def _told_cycle(cycle: LifeCycle, context: Context) -> tuple[str, ...]:
    titles = {state.id: state.title for state in cycle.states}
    lines = []
    for state in cycle.states:
        kind = cycle.words.state
        if cycle.changes and state.id in cycle.first():
            kind = cycle.words.first
        elif cycle.changes and state.id in cycle.last():
            kind = cycle.words.last
        lines.append(_described(state.title, kind, (), context))
    lines += [
        _passed(titles.get(change.start, change.start), titles.get(change.end, change.end), change.title, (), context)
        for change in cycle.changes
    ]
    return _sentences(lines, context)


_RELATIONS = {"generic": "picture.kinds-of", "partitive": "picture.parts-of", "associative": "picture.connected-with"}


def _told_concepts(shown: ConceptMap, context: Context) -> tuple[str, ...]:
    terms = {concept.id: concept.term for concept in shown.concepts}
    grouped: dict[tuple[str, str], list[str]] = {}
    for each in shown.relations:
        if each.narrower in terms and each.broader in terms:
            grouped.setdefault((each.broader, each.kind), []).append(terms[each.narrower])
    separator = context.word("words.list-separator")
    lines = [
        context.word(_RELATIONS[kind], broader=terms[broader], narrower=separator.join(narrower))
        for (broader, kind), narrower in grouped.items()
    ]
    joined = {name for each in shown.relations for name in (each.narrower, each.broader)}
    foreign = [concept.term for concept in shown.concepts if concept.foreign]
    if foreign:
        lines.append(context.word("picture.of-other-themes", terms=separator.join(foreign)))
    # A concept to which only concepts of other themes lead stands in their maps.
    elsewhere = {each.concept for concept in context.draft.standard.concepts for each in concept.related}
    absent = [name for name in terms if name not in joined]
    for key, found in (
        ("picture.drawn-elsewhere", [terms[name] for name in absent if name in elsewhere]),
        ("picture.alone", [terms[name] for name in absent if name not in elsewhere]),
    ):
        if found and lines:
            lines.append(context.word(key, terms=separator.join(found)))
    return _sentences(lines, context)
