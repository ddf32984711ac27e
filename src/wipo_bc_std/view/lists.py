"""Matter that is generated from the rest of the draft: `{list}` and what it can be of."""

from collections.abc import Mapping, Sequence
from typing import Literal, assert_never

from wipo_bc_std.check.claims import find_claims
from wipo_bc_std.model.block import Provision, texts, walk_blocks
from wipo_bc_std.model.directive import ListOptions
from wipo_bc_std.model.task import DocumentPlace, Task
from wipo_bc_std.view import nodes
from wipo_bc_std.view.freshness import list_bands
from wipo_bc_std.view.inlines import Context, join, link_to, lower_inlines, words
from wipo_bc_std.view.parts import checklist_answers, concept_entries, reference_entries
from wipo_bc_std.view.pictures import concept_map, phase_map
from wipo_bc_std.view.records import (
    Column,
    evidence_box,
    fact,
    linked,
    model_box,
    office_names,
    paragraph,
    table,
    text,
    use_case_box,
)
from wipo_bc_std.view.revisions import revision_table, stated_reasons
from wipo_bc_std.view.scenarios import scenario_box

# The level of conformance that a provision counts for: AA is A with the recommendations.
LEVELS: Mapping[str, Literal["A", "AA"]] = {"requirement": "A", "recommendation": "AA"}


def generated_list(options: ListOptions, path: str, level: int, context: Context) -> nodes.Index:
    """Return a generated list; `path` is where it stands and `level` that of its division."""
    return nodes.Index(of=options.of, blocks=_listed(options, path, level, context))


def _listed(options: ListOptions, path: str, level: int, context: Context) -> tuple[nodes.Block, ...]:
    standard = context.draft.standard
    match options.of:
        case "concepts":
            return concept_entries(context)
        case "references":
            return reference_entries(path, level, context)
        case "provisions" | "freshness":
            return ((_provisions if options.of == "provisions" else list_bands)(path, context),)
        case "models":
            return tuple(model_box(model, context) for model in standard.models)
        case "use-cases":
            return tuple(use_case_box(use_case, context) for use_case in standard.use_cases)
        case "scenarios":
            return tuple(scenario_box(scenario, context) for scenario in standard.scenarios)
        case "evidence":
            return tuple(evidence_box(evidence, context) for evidence in standard.evidence)
        case "traceability":
            return (_traceability(path, context), _gaps(f"{path}/gaps", context))
        case "checklist":
            return (_answers_possible(context), _checklist(path, context))
        case "claims":
            return (_claims(path, context),)
        case "facts":
            return (_facts(path, context),)
        case "task":
            return task_answers(path, context)
        case "concept-map" | "phase-map":
            return (concept_map if options.of == "concept-map" else phase_map)(path, context)
        case "revisions":
            return revision_table(path, stated_reasons(context), context)
    return assert_never(options.of)


def all_provisions(context: Context) -> tuple[Provision, ...]:
    """Return the provisions of a draft in order of identifier."""
    provisions = (block for block in context.draft.blocks if isinstance(block, Provision))
    return tuple(sorted(provisions, key=lambda provision: provision.id))


def statement(provision: Provision, context: Context) -> nodes.Inlines:
    """Return the statement of a provision as one running text, without footnotes."""
    if provision.options.status == "deleted":
        return words(f"[{context.word('label.deleted')}]")
    home = Context(context.draft, context.language, context.draft.index.targets[provision.id].division)
    parts: list[nodes.Inline] = []
    for block in walk_blocks(provision.statement):
        for inlines in texts(block):
            lowered = lower_inlines(inlines, home)
            parts += (*(words(" ") if parts and lowered else ()), *lowered)
    return _without_notes(tuple(parts))


def _table(path: str, columns: Sequence[Column], context: Context) -> nodes.Grid:
    ids = [f"{path}/row-{number}" for number in range(1, len(columns[0].cells) + 1)]
    return table(path, "", ids, columns, context)


def _identifiers(provisions: Sequence[Provision], context: Context) -> Column:
    targets = context.draft.index.targets
    return Column("identifier", [(link_to(targets[item.id], context),) for item in provisions])


def _targets(provisions: Sequence[Provision], context: Context) -> Column:
    declared = context.draft.standard.particulars.targets
    return Column("target", [words(context.names(item.options.target, declared)) for item in provisions])


def _provisions(path: str, context: Context) -> nodes.Grid:
    provisions = all_provisions(context)
    columns = (
        _identifiers(provisions, context),
        Column("kind", [words(context.word(f"kind.{item.kind}")) for item in provisions]),
        Column("statement", [statement(item, context) for item in provisions]),
        _targets(provisions, context),
    )
    return _table(path, columns, context)


def _in_force(context: Context) -> tuple[Provision, ...]:
    return tuple(item for item in all_provisions(context) if item.options.status == "current")


def _traceability(path: str, context: Context) -> nodes.Grid:
    coverage = context.draft.coverage
    names = list(coverage)
    columns = (
        Column("identifier", [linked([name], context) for name in names]),
        Column("use-cases", [linked(coverage[name].use_cases, context) for name in names]),
        # Which of its parts is told where the provision stands: a popular one governs dozens.
        Column("models", [linked(_models(coverage[name].elements), context) for name in names]),
        Column("scenarios", [linked(coverage[name].scenarios, context) for name in names]),
        Column("evidence", [linked(coverage[name].evidence, context) for name in names]),
    )
    return _table(path, columns, context)


def _models(elements: Sequence[str]) -> tuple[str, ...]:
    """Return the models that parts belong to, each once."""
    return tuple(dict.fromkeys(name.partition("/")[0] for name in elements))


def _gaps(path: str, context: Context) -> nodes.Grid:
    """Return which provisions in force lack which kind of record, of the kinds that the draft has at all."""
    standard, coverage = context.draft.standard, context.draft.coverage
    kinds: Mapping[str, tuple[bool, Mapping[str, Sequence[str]]]] = {
        "use-cases": (bool(standard.use_cases), {name: cover.use_cases for name, cover in coverage.items()}),
        "elements": (bool(standard.models), {name: cover.elements for name, cover in coverage.items()}),
        "scenarios": (bool(standard.scenarios), {name: cover.scenarios for name, cover in coverage.items()}),
        "evidence": (bool(standard.evidence), {name: cover.evidence for name, cover in coverage.items()}),
    }
    shown = [(kind, found) for kind, (is_used, found) in kinds.items() if is_used]
    in_force = [item.id for item in _in_force(context)]
    lacking = [[name for name in in_force if not found.get(name)] for _, found in shown]
    columns = (
        Column("gap", [words(context.word(f"gap.{kind}")) for kind, _ in shown]),
        Column("provisions", [linked(names, context) or words(context.word("gap.none")) for names in lacking]),
    )
    return _table(path, columns, context)


def _facts(path: str, context: Context) -> nodes.Grid:
    """Return the statements of fact in the text, each with where it stands and what its paragraph cites."""
    claims = [claim for claim in find_claims(context.draft) if claim.is_sourced]
    columns = (
        Column("where", [linked([claim.owner], context) for claim in claims]),
        Column("claim", [_without_notes(lower_inlines(claim.sentence, context)) for claim in claims]),
        Column(
            "sources",
            [join((linked(claim.cited, context), *map(_address, claim.addresses)), context) for claim in claims],
        ),
    )
    return _table(path, columns, context)


def _without_notes(inlines: nodes.Inlines) -> nodes.Inlines:
    return tuple(inline for inline in inlines if not isinstance(inline, nodes.Footnote))


def _address(name: str) -> nodes.Inlines:
    return (nodes.Link(kind="web", target=name, label=name),)


def _answers_possible(context: Context) -> nodes.Paragraph:
    answers = words(context.word("words.list-separator").join(checklist_answers(context)))
    return _named("implementation", answers, context)


def _checklist(path: str, context: Context) -> nodes.Grid:
    provisions = _in_force(context)
    # Room to write in; which answers there are is said once, above.
    room = words("\N{NO-BREAK SPACE}")
    columns = (
        _identifiers(provisions, context),
        _targets(provisions, context),
        Column("level", [words(LEVELS.get(item.kind, context.word("level.none"))) for item in provisions]),
        Column("statement", [statement(item, context) for item in provisions]),
        Column("implementation", [room for _ in provisions]),
        Column("remark", [room for _ in provisions]),
    )
    return _table(path, columns, context)


def _claims(path: str, context: Context) -> nodes.Grid:
    """Return which provisions each target meets for each level: A the requirements, AA the recommendations as well."""
    declared = context.draft.standard.particulars.targets
    rows: list[tuple[str, str, list[str]]] = []
    for target in declared:
        met: list[str] = []
        for kind, level in LEVELS.items():
            own = [item.id for item in _in_force(context) if item.kind == kind and target in item.options.target]
            met = sorted([*met, *own])
            if own or level == "A":
                rows.append((target, level, met))
    columns = (
        Column("target", [words(context.names([target], declared)) for target, _, _ in rows]),
        Column("level", [words(level) for _, level, _ in rows]),
        Column("provisions", [linked(met, context) or words(context.word("level.none")) for _, _, met in rows]),
    )
    return _table(path, columns, context)


def task_answers(path: str, context: Context) -> tuple[nodes.Block, ...]:
    """Return the task in its own words, how the draft answers each part of it, and its history; none without a task."""
    task = context.draft.standard.task
    return () if task is None else _task(task, path, context)


def _task(task: Task, path: str, context: Context) -> tuple[nodes.Block, ...]:
    title = words(context.word("task.heading", number=str(task.number)))
    parts = (
        nodes.Item(id=f"{path}/item-{number}", label="", blocks=(paragraph(text(part, context)),))
        for number, part in enumerate(task.description, start=1)
    )
    blocks: list[nodes.Block] = [
        paragraph((nodes.Strong(children=title),)),
        nodes.Items(ordered=False, items=tuple(parts)),
        _named("source", words(_document(task.source, context)), context),
    ]
    if task.leaders:
        leaders = words(context.word("task.leaders") + context.word("words.separator"))
        blocks.append(paragraph((*leaders, *words(office_names(task.leaders, context)))))
    if task.answers:
        blocks.append(_answers(task, f"{path}/answers", context))
    if task.history:
        blocks.append(_events(task, f"{path}/history", context))
    return tuple(blocks)


def _answers(task: Task, path: str, context: Context) -> nodes.Grid:
    parts = {number: text(part, context) for number, part in enumerate(task.description, start=1)}
    columns = (
        Column("part", [parts.get(answer.part, words(str(answer.part))) for answer in task.answers]),
        Column("contribution", [text(answer.text, context) for answer in task.answers]),
        Column("where", [linked(answer.by or (), context) for answer in task.answers]),
        Column("missing", [text(answer.missing, context) for answer in task.answers]),
    )
    ids = [f"{path}/row-{number}" for number in range(1, len(task.answers) + 1)]
    return table(path, context.word("task.answers"), ids, columns, context)


def _named(name: str, value: nodes.Inlines, context: Context) -> nodes.Paragraph:
    label = fact(name, value, context).label
    return paragraph((*words(label + context.word("words.separator")), *value))


def _events(task: Task, path: str, context: Context) -> nodes.Grid:
    sessions = {session.id: session.symbol for session in context.draft.standard.sessions}
    columns = (
        Column("date", [words(event.date or "") for event in task.history]),
        Column("session", [words(sessions.get(event.session or "", event.session or "")) for event in task.history]),
        Column("event", [text(event.text, context) for event in task.history]),
        Column(
            "source",
            [words("" if event.source is None else _document(event.source, context)) for event in task.history],
        ),
    )
    ids = [f"{path}/row-{number}" for number in range(1, len(task.history) + 1)]
    return table(path, context.word("task.history"), ids, columns, context)


def _document(place: DocumentPlace, context: Context) -> str:
    if place.paragraphs is None:
        return place.document
    return context.word("task.paragraphs", document=place.document, paragraphs=place.paragraphs)
