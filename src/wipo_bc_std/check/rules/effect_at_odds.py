"""W014: the days on which adopted versions take effect and end contradict each other."""

from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.outcome import Outcome
from wipo_bc_std.resolve.draft import Draft


@rule("W014", basis="house rule: readers can tell which version they may use on a day")
def effect_at_odds(draft: Draft) -> Iterator[Finding]:
    """The day of effect of an adopted version, and the transition to it, contradict each other or the rest.

    A version has effect from the day of its adoption or later, and only what was adopted has. The transition to
    it ends on that day or later: else there is a time without any version. A later version does not take effect before an
    earlier one.

    Flagged:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}
        publications:
          - {id: draft-1, kind: milestone}

        file: outcomes/cws-1.yml
        session: cws-1
        considered: draft-1
        result: adopted
        date: 2026-11-20
        effect: 2026-11-01
        source: {document: CWS/1/9, paragraphs: "12"}

    Flagged:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}
        publications:
          - {id: draft-1, kind: milestone}

        file: outcomes/cws-1.yml
        session: cws-1
        considered: draft-1
        result: deferred
        effect: 2027-07-01
        source: {document: CWS/1/9, paragraphs: "12"}

    Accepted:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}
          - {id: cws-2, symbol: CWS/2, ordinal: 2}
        publications:
          - {id: draft-1, kind: milestone}
          - {id: draft-2, kind: milestone}

        file: outcomes/cws-1.yml
        session: cws-1
        considered: draft-1
        result: adopted
        date: 2026-11-20
        effect: 2026-11-20
        source: {document: CWS/1/9, paragraphs: "12"}

        file: outcomes/cws-2.yml
        session: cws-2
        considered: draft-2
        result: adopted
        date: 2027-11-20
        effect: 2028-07-01
        transition_until: 2029-06-30
        source: {document: CWS/2/9, paragraphs: "12"}
    """
    order = {session.id: number for number, session in enumerate(draft.standard.sessions)}
    # Those of sessions that are not listed are reported as such, and come before all others.
    before: Outcome | None = None
    for outcome in sorted(draft.standard.outcomes, key=lambda each: order.get(each.session, -1)):
        yield from _check(outcome, before)
        before = outcome if outcome.is_adoption else before


def _check(outcome: Outcome, before: Outcome | None) -> Iterator[Finding]:
    effect, until = outcome.effect, outcome.transition_until
    if not outcome.is_adoption:
        for key in ("effect", "transition_until"):
            if getattr(outcome, key) is not None:
                message = f"what was {outcome.result} takes no effect"
                yield Finding(outcome.at(key), message, hint=f"take `{key}` away, or write what was adopted")
        return
    if effect is not None and outcome.date is not None and effect < outcome.date:
        message = f"it takes effect on {effect}, before it was adopted on {outcome.date}"
        yield Finding(outcome.at("effect"), message, hint="mend one of both days by the record")
    if until is not None and effect is None:
        message = "a transition ends, and nothing says when the version takes effect"
        yield Finding(outcome.at("transition_until"), message, hint="add `effect` with the day, by the record")
    if until is not None and effect is not None and until < effect:
        message = f"the earlier version may be used until {until}, and this one takes effect on {effect}: between them is none"
        yield Finding(outcome.at("transition_until"), message, hint="mend one of both days by the record")
    if effect is not None and before is not None and before.effect is not None and effect < before.effect:
        message = f"it takes effect on {effect}, before the version that {before.session} adopted, on {before.effect}"
        yield Finding(outcome.at("effect"), message, hint="mend one of both days by the records")
