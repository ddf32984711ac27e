"""What the parts of models, evidence, sessions and plans lead to: local ids, offices, sessions."""

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Protocol

from msgspec import Struct

from wipo_bc_std.diagnostics.defect import Defect
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.reference_model import Interaction, ReferenceModel, Step
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve import codes


class _Use(Struct, frozen=True):
    """A name that is used, what it should be, and where."""

    name: str
    what: str
    at: Callable[[], Span]


class _NamesSession(Protocol):
    """A node that may name a session."""

    @property
    def session(self) -> str | None:
        """Return the id of the session."""

    def at(self, *route: str | int) -> Span:
        """Return the place of a field."""


def check_records(standard: Standard) -> Iterator[Diagnostic]:
    """Yield a finding for each part of a model, office or session that is named and not there."""
    for model in standard.models:
        yield from _check_model(model)
    offices = {office.code for office in standard.offices}
    if not standard.may_miss("offices.yml"):
        yield from _unknown(codes.UNKNOWN_OFFICE, _office_uses(standard), offices, "list it in offices.yml")
    sessions = {session.id for session in standard.sessions}
    if not standard.may_miss("sessions.yml"):
        yield from _unknown(codes.UNKNOWN_SESSION, _session_uses(standard), sessions, "list it in sessions.yml")
        publications = {publication.id for publication in standard.publications}
        uses = _publication_uses(standard)
        yield from _unknown(codes.UNKNOWN_PUBLICATION, uses, publications, "list it in sessions.yml")
    yield from _check_documents(standard)
    yield from _check_paths(standard)
    yield from _check_answers(standard)


def _check_answers(standard: Standard) -> Iterator[Diagnostic]:
    """Yield a finding for each answer to a part that the description of the task does not have."""
    task = standard.task
    for answer in () if task is None else task.answers:
        parts = 0 if task is None else len(task.description)
        if not 1 <= answer.part <= parts:
            message = f"the description of the task has no part {answer.part}"
            hint = f"its parts count from 1 to {parts}"
            yield Diagnostic(codes.UNKNOWN_PART, answer.at("part"), message, hint=hint)


def _check_paths(standard: Standard) -> Iterator[Diagnostic]:
    """Yield a finding for each reading path that has the id of another."""
    first: dict[str, Span] = {}
    for path in standard.particulars.reading_paths:
        at = path.at("id")
        if path.id in first:
            related = (Related(first[path.id], "it is given here first"),)
            message = f"the id “{path.id}” is given to two reading paths"
            yield Diagnostic(codes.DUPLICATE_ID, at, message, hint="give one of them another id", related=related)
        first.setdefault(path.id, at)


def _check_documents(standard: Standard) -> Iterator[Diagnostic]:
    """Yield a finding for each document that has the id or the symbol of another."""
    first: dict[str, Span] = {}
    for document in standard.documents:
        for key, name in (("id", document.id), ("symbol", document.symbol)):
            at = document.at(key)
            if name in first:
                related = (Related(first[name], "it is given here first"),)
                message = f"the {key} “{name}” is given to two documents"
                yield Diagnostic(
                    codes.DUPLICATE_ID, at, message, hint="keep one of the two, or correct it", related=related
                )
            first.setdefault(name, at)


def _check_model(model: ReferenceModel) -> Iterator[Diagnostic]:
    ids: dict[str, tuple[str, ...]] = {
        "actor": tuple(part.id for part in model.actors),
        "boundary": tuple(part.id for part in model.boundaries),
        "component": tuple(part.id for part in model.components),
        "data item": tuple(part.id for part in model.data),
        "state": tuple(part.id for part in model.states),
    }
    ids["actor or component"] = (*ids["actor"], *ids["component"])
    for use in _part_uses(model):
        yield from _unknown(
            codes.UNKNOWN_PART, (use,), ids[use.what], f"give the model {_with_article(use.what)} with it"
        )
    for sequence in model.sequences:
        for position, failure in enumerate(sequence.fails):
            if not 1 <= failure.step <= len(sequence.steps):
                at = sequence.at("fails", position, "step")
                message = f"there is no step {failure.step} in “{sequence.id}”"
                hint = f"its steps count from 1 to {len(sequence.steps)}"
                yield Diagnostic(codes.UNKNOWN_PART, at, message, hint=hint)


def _with_article(what: str) -> str:
    return f"{'an' if what.startswith('a') else 'a'} {what}"


def _part_uses(model: ReferenceModel) -> Iterator[_Use]:
    for component in model.components:
        if component.of is not None:
            yield _Use(component.of, "actor", partial(component.at, "of"))
        if component.boundary is not None:
            yield _Use(component.boundary, "boundary", partial(component.at, "boundary"))
    for item in model.data:
        for position, name in enumerate(item.held_by or ()):
            yield _Use(name, "component", partial(item.at, "held_by", position))
    flows: tuple[Interaction | Step, ...] = (
        *model.interactions,
        *(step for sequence in model.sequences for step in sequence.steps),
    )
    for flow in flows:
        yield _Use(flow.from_, "actor or component", partial(flow.at, "from"))
        yield _Use(flow.to, "actor or component", partial(flow.at, "to"))
        for position, name in enumerate(flow.carries or ()):
            yield _Use(name, "data item", partial(flow.at, "carries", position))
    for transition in model.transitions:
        yield _Use(transition.from_, "state", partial(transition.at, "from"))
        yield _Use(transition.to, "state", partial(transition.at, "to"))


def _office_uses(standard: Standard) -> Iterator[_Use]:
    for evidence in standard.evidence:
        if evidence.owner is not None:
            yield _Use(evidence.owner, "office", partial(evidence.at, "owner"))
        for position, code in enumerate(evidence.witnesses):
            yield _Use(code, "office", partial(evidence.at, "witnesses", position))
        for position, confirmation in enumerate(evidence.confirmations):
            yield _Use(confirmation.office, "office", partial(evidence.at, "confirmations", position, "office"))
    for meeting in standard.meetings:
        for action in meeting.actions:
            if action.office is not None:
                yield _Use(action.office, "office", partial(action.at, "office"))
    if standard.task is not None:
        for position, code in enumerate(standard.task.leaders):
            yield _Use(code, "office", partial(standard.task.at, "leaders", position))
    yield from _released_uses(standard)


def _released_uses(standard: Standard) -> Iterator[_Use]:
    """Yield the offices in what they let be published."""
    for proposal in standard.proposals:
        if proposal.office is not None:
            yield _Use(proposal.office, "office", partial(proposal.at, "submitted_by"))
    for statement in standard.implementations:
        yield _Use(statement.office, "office", partial(statement.at, "office"))
    for released in standard.released:
        for position, code in enumerate(released.thanked):
            yield _Use(code, "office", partial(released.at, "thanked", position))
        for comment in released.comments:
            if comment.office is not None:
                yield _Use(comment.office, "office", partial(comment.at, "label"))
            for position, code in enumerate(comment.supported_by):
                yield _Use(code, "office", partial(comment.at, "supported_by", position))


def _session_uses(standard: Standard) -> Iterator[_Use]:
    holders: tuple[_NamesSession, ...] = (
        *standard.publications,
        *(() if standard.task is None else standard.task.history),
        *(() if standard.work_plan is None else standard.work_plan.items),
        *standard.meetings,
        *(() if standard.milestones is None else standard.milestones.sessions),
        *standard.documents,
        *standard.questionnaires,
        *(() if standard.mandate is None else (standard.mandate,)),
        *standard.outcomes,
    )
    for holder in holders:
        if holder.session is not None:
            yield _Use(holder.session, "session", partial(holder.at, "session"))


def _publication_uses(standard: Standard) -> Iterator[_Use]:
    for outcome in standard.outcomes:
        if outcome.considered:
            yield _Use(outcome.considered, "publication", partial(outcome.at, "considered"))
        if outcome.published_as is not None:
            yield _Use(outcome.published_as, "publication", partial(outcome.at, "published_as"))
    for released in standard.released:
        if released.publication:
            yield _Use(released.publication, "publication", partial(released.at, "publication"))
    for proposal in standard.proposals:
        if proposal.publication is not None:
            yield _Use(proposal.publication, "publication", partial(proposal.at, "publication"))
        for position, event in enumerate(proposal.history):
            if event.publication is not None:
                yield _Use(event.publication, "publication", partial(proposal.at, "history", position, "publication"))
    for correction in standard.corrections:
        yield _Use(correction.publication, "publication", partial(correction.at, "id"))
    for statement in standard.implementations:
        if statement.publication:
            yield _Use(statement.publication, "publication", partial(statement.at, "publication"))


def _unknown(defect: Defect, uses: Iterable[_Use], known: Collection[str], advice: str) -> Iterator[Diagnostic]:
    for use in uses:
        if use.name not in known:
            near = difflib.get_close_matches(use.name, sorted(known), n=1)
            hint = f"did you mean “{near[0]}”?" if near else advice
            yield Diagnostic(defect, use.at(), f"there is no {use.what} “{use.name}”", hint=hint)
