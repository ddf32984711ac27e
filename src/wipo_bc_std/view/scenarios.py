"""Scenarios in words: each step as a short story, with what answers it or that nothing does."""

from collections.abc import Iterator

from wipo_bc_std.model.scenario import Scenario, ScenarioStep
from wipo_bc_std.resolve.coverage import answers_in_force
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context, fill, words
from wipo_bc_std.view.records import applicability, concern_of, fact, linked, paragraph, plain, text


def scenario_box(scenario: Scenario, context: Context) -> nodes.Box:
    """Return a scenario in words: the situation, its steps in order, how it ends and what the reader is asked."""
    steps = (
        nodes.Item(id=f"{scenario.id}/step-{number}", label=f"{number}.", blocks=tuple(_step(step, context)))
        for number, step in enumerate(scenario.steps, start=1)
    )
    closing = (("ending", text(scenario.ending, context)), ("question", text(scenario.question, context)))
    models = linked(scenario.models or (), context)
    return nodes.Box(
        role="scenario",
        id=scenario.id,
        former_ids=scenario.former_ids,
        label=plain(scenario.title, context),
        heading=context.word("kind.scenario"),
        facts=(*((fact("models", models, context),) if models else ()), *applicability(scenario, context)),
        concern=concern_of((), scenario),
        blocks=(
            paragraph(text(scenario.summary, context)),
            nodes.Items(ordered=True, items=tuple(steps)),
            *(_labelled(name, value, context) for name, value in closing if value),
        ),
    )


def _step(step: ScenarioStep, context: Context) -> Iterator[nodes.Paragraph]:
    """Yield what happens, what is needed, what answers it, who else does and where; or that nothing answers it."""
    yield paragraph(text(step.happens, context))
    values = (
        ("needs", text(step.needs, context)),
        ("answered-by", linked(answers_in_force(step, context.draft.index), context)),
        ("left-to", text(step.left_to, context)),
        ("where", linked((step.where,) if step.where else (), context)),
    )
    for name, value in values:
        if value:
            yield _labelled(name, value, context)
        elif name == "answered-by" and step.left_to is None:
            yield paragraph((nodes.Strong(children=words(context.word("scenario.unanswered"))),))


def _labelled(name: str, value: nodes.Inlines, context: Context) -> nodes.Paragraph:
    return paragraph(fill(context.word(f"scenario.{name}", text="{text}"), "text", value))
