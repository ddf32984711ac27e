"""Planted defects of coverage."""

from tests.check.planted import Planted

INTRODUCTION = "clauses/introduction.md"

PLANTED = (
    Planted(
        "C001",
        INTRODUCTION,
        "In 2024 the Task Force told the CWS of two obstacles (<ref:cws-12-task-force-report>).",
        "In 2024 the Task Force told the CWS of two obstacles.",
    ),
    Planted("C001", "clauses/data-placement.md", "can still be verified (<ref:wipo-proof>)", "can still be verified"),
    Planted("C001", "clauses/scope.md", "Nobody is asked to use a ledger.", "Today, 40 % of registers use a ledger."),
)
