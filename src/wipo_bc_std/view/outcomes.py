"""What the last session that considered the draft did with it, told as a fact with its source."""

from collections.abc import Iterator

from wipo_bc_std.model.outcome import Outcome
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.view.inlines import Context


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
    if outcome.is_adoption:
        yield context.word("outcome.counts")


def last_outcome(standard: Standard) -> Outcome | None:
    """Return the outcome of the latest session that has one, by the order of sessions.yml."""
    order = {session.id: number for number, session in enumerate(standard.sessions)}
    return max(standard.outcomes, key=lambda each: order.get(each.session, -1), default=None)
