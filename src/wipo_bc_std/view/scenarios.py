"""Scenarios in words: a story that can be read by itself, with what answers each of its steps."""

from collections.abc import Iterator

from wipo_bc_std.model.scenario import Scenario, ScenarioStep
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, fill, words
from wipo_bc_std.view.records import applicability, fact, linked, paragraph, plain, text


def scenario_box(scenario: Scenario, context: Context) -> nodes.Box:
    """Return a scenario in words: the situation, its steps, how it ends, and what a reader is asked."""
    steps = tuple(
        nodes.Item(id=f"{scenario.id}/step-{number}", label=f"{number}.", blocks=tuple(_told(step, context)))
        for number, step in enumerate(scenario.steps, start=1)
    )
    values = (
        ("ending", text(scenario.ending, context)),
        ("question", text(scenario.question, context)),
        ("models", linked(scenario.models or (), context)),
    )
    facts = (*(fact(name, value, context) for name, value in values if value), *applicability(scenario, context))
    return nodes.Box(
        role="scenario",
        id=scenario.id,
        former_ids=scenario.former_ids,
        label=plain(scenario.title, context),
        heading=context.word("kind.scenario"),
        facts=facts,
        concern=nodes.Concern(rights=scenario.applies.rights or (), setups=scenario.applies.setups or ()),
        blocks=(paragraph(text(scenario.summary, context)), nodes.Items(ordered=True, items=steps)),
    )


def _told(step: ScenarioStep, context: Context) -> Iterator[nodes.Paragraph]:
    yield paragraph(text(step.happens, context))
    yield _named("scenario.needs", text(step.needs, context), context)
    if step.answered_by:
        yield _named("scenario.answered", linked(step.answered_by, context), context)
    if step.left_to is not None:
        yield _named("scenario.left", text(step.left_to, context), context)
    elif not step.answered_by:
        yield paragraph((nodes.Strong(children=words(context.word("scenario.unanswered"))),))
    if step.where is not None:
        yield _named("scenario.place", linked([step.where], context), context)


def _named(key: str, value: nodes.Inlines, context: Context) -> nodes.Paragraph:
    return paragraph(fill(context.word(key, text="{text}"), "text", value))
