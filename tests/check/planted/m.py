"""Planted defects of Markdown."""

from tests.check.planted import Planted

PLACEMENT = "clauses/data-placement.md"

PLANTED = (
    Planted("M010", PLACEMENT, "{#placement-ways}\n", ""),
    Planted("M012", PLACEMENT, "A node operator MUST NOT write", "A node operator MUST **NOT** write"),
    Planted("M012", PLACEMENT, "A node operator MUST NOT write", "A node operator MUST not write"),
    Planted(
        "M013",
        "clauses/scope.md",
        "Its provisions name no product and no network.",
        "Its provisions name no product.^[And no network.]",
    ),
    Planted("M014", PLACEMENT, "[[, except data that a law orders to be published]]", "[[]]"),
    Planted("M015", "clauses/conformance.md", "declared by the organization", "declared by the the organization"),
    # The brackets of words that are not agreed lose their doubles.
    Planted(
        "M016",
        PLACEMENT,
        "[[, except data that a law orders to be published]]",
        "[, except data that a law orders to be published]",
    ),
    # A link in the notation of other tools.
    Planted("M016", "clauses/scope.md", "[IP Offices](term:ip-office)", "[IP Offices][ip-office]"),
)
