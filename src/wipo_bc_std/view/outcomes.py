"""What the last session that considered the draft did with it, told as a fact with its source."""

from collections.abc import Iterator

from wipo_bc_std.model.outcome import Outcome
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.view.inlines import Context
from wipo_bc_std.view.wording import say_day


def outcome_notices(standard: Standard, context: Context) -> Iterator[str]:
    """Yield what the first page says of the last outcome, nothing where there is none."""
    outcome = last_outcome(standard)
    if outcome is None:
        return
    source = outcome.source
    yield context.word(
        f"outcome.{outcome.result}",
        session=next((each.symbol for each in standard.sessions if each.id == outcome.session), outcome.session),
        publication=outcome.considered,
        source=context.word("task.paragraphs", document=source.document, paragraphs=source.paragraphs),
    )
    if outcome.number is not None:
        yield context.word("outcome.number", number=outcome.number)
    if outcome.effect is not None:
        yield context.word("effect.from", date=say_day(outcome.effect, context.language))
    if outcome.transition_until is not None:
        yield context.word("effect.transition", date=say_day(outcome.transition_until, context.language))
    if outcome.is_adoption:
        yield context.word("outcome.counts")


def adoptions(standard: Standard) -> tuple[Outcome, ...]:
    """Return the outcomes that adopted a text, in the order of sessions."""
    order = {session.id: number for number, session in enumerate(standard.sessions)}
    adopted = (each for each in standard.outcomes if each.is_adoption)
    return tuple(sorted(adopted, key=lambda each: order.get(each.session, -1)))


def last_outcome(standard: Standard) -> Outcome | None:
    """Return the outcome of the latest session that has one, by the order of sessions.yml."""
    order = {session.id: number for number, session in enumerate(standard.sessions)}
    return max(standard.outcomes, key=lambda each: order.get(each.session, -1), default=None)
