"""W018: what an office states about its implementation does not fit together."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.implementation import Implementation
from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.resolve.draft import Draft


@rule("W018", basis="house rule: what is counted can be counted again")
def implementation_at_odds(draft: Draft) -> Iterator[Finding]:
    """A statement about an implementation says one thing of the whole and another of its provisions, or names what was not there.

    Who implemented the text completely has no provision that is implemented partly or not at all, and who did not implement
    it has none that is. Its name is that of its office and publication; each provision stands in it once, and stood in the
    publication; and the office agreed to publish it on its day or later.

    Flagged:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: implementations/xa-draft-1.yml
        id: xa-draft-1
        office: XA
        publication: draft-1
        date: 2026-11-20
        overall: completely
        provisions:
          - {id: GA-01, answer: not-implemented}
        released: {by: contact point of the office, on: 2026-11-21}

    Accepted:

        file: sessions.yml
        publications: [{id: draft-1, kind: milestone}]

        file: offices.yml
        offices: [{code: XA, name: An office that does not exist}]

        file: implementations/xa-draft-1.yml
        id: xa-draft-1
        office: XA
        publication: draft-1
        date: 2026-11-20
        overall: completely
        provisions:
          - {id: GA-01, answer: completely, remark: It is in the terms of service.}
        released: {by: contact point of the office, on: 2026-11-21}
    """
    records = {record.publication: record for record in draft.standard.published}
    for statement in draft.standard.implementations:
        yield from _check_whole(statement)
        yield from _check_provisions(statement, records.get(statement.publication), draft)


def _check_whole(statement: Implementation) -> Iterator[Finding]:
    expected = f"{statement.office.lower()}-{statement.publication}"
    if statement.publication and statement.id != expected:
        message = f"the statement of {statement.office} about {statement.publication} is called “{statement.id}”"
        yield Finding(statement.at("id"), message, hint=f"call it and its file {expected}")
    if statement.released is not None and statement.released.on < statement.date:
        message = f"it was released on {statement.released.on}, before it was stated on {statement.date}"
        yield Finding(statement.released.at("on"), message, hint="mend one of both days")
    contrary = {"completely": ("partly", "not-implemented"), "not-implemented": ("completely", "partly"), "partly": ()}
    for item in statement.provisions:
        if item.answer in contrary[statement.overall]:
            message = f"the whole is “{statement.overall}”, and {item.id} is “{item.answer}”"
            hint = "ask the office which of both it means; `partly` of the whole would fit"
            yield Finding(item.at("answer"), message, hint=hint)


def _check_provisions(statement: Implementation, record: PublicationRecord | None, draft: Draft) -> Iterator[Finding]:
    seen: set[str] = set()
    for item in statement.provisions:
        if item.id in seen:
            yield Finding(item.at("id"), f"{item.id} stands here twice", hint="keep one of both")
        seen.add(item.id)
        was_there = draft.index.find(item.id) is not None if record is None else record.has(item.id)
        if not was_there and not draft.standard.may_miss("clauses/", "annexes/"):
            message = f"{statement.publication or 'the draft'} has no {item.id}"
            yield Finding(item.at("id"), message, hint="write the identifier of a provision that it has")
