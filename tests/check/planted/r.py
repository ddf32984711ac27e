"""Planted defects of references and links."""

from tests.check.planted import Planted

PLANTED = (
    Planted(
        "R009",
        "clauses/data-placement.md",
        ", such as <ref:rfc-8785> for JSON and <ref:w3c-rdf-canon-2024> for RDF",
        ", such as <ref:rfc-8785> for JSON",
        at="references.yml",
    ),
)
