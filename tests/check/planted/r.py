"""Planted defects of references and links."""

from tests.check.planted import Planted

CHANGE = """\
id: shorter-scope
about: [scope-nothing]
reason: It said everything twice.
"""

PLANTED = (
    Planted(
        "R023",
        "clauses/scope.md",
        "title: Scope\n---\n",
        "title: Scope\n---\n",
        {"changes/shorter-scope.yml": CHANGE},
        at="changes/shorter-scope.yml",
    ),
    Planted(
        "R009",
        "clauses/data-placement.md",
        " and <ref:w3c-rdf-canon-2024> for the Resource Description Framework (RDF)",
        "",
        at="references.yml",
    ),
    # The key `replaces` of the next entry is taken for that of this one.
    Planted("R010", "references.yml", 'replaces: "ISO 22739:2020"', 'replaces: "ISO 22739:2024"'),
    Planted(
        "R011",
        "clauses/data-placement.md",
        "MUST keep each [off-ledger original](term:off-ledger-original) in its own",
        "MUST keep each [off-ledger original](term:off-ledger-original), as required by <provision:BD-08>, in its own",
    ),
    Planted("R012", "references.yml", "replaces: ITU-T X.1400 (10/2020)", "replaces: itu-t-x-1400-2020"),
    Planted(
        "R013",
        "references.yml",
        "date: 2026-03-16\n    use: normative\n    status: published",
        "date: 2026-03-16\n    use: normative\n    status: superseded",
    ),
    # An entry is copied, and its address is left.
    Planted(
        "R015",
        "references.yml",
        "url: https://www.iso.org/standard/75061.html",
        "url: https://www.iso.org/standard/81978.html",
    ),
    Planted(
        "R016",
        "clauses/data-placement.md",
        "is described in <para:originals-custody>",
        "is described in <clause:data-placement>",
    ),
    # The year of the reading is typed for that of the publication, with two digits exchanged.
    Planted("R014", "references.yml", "date: 2026-03-16", "date: 2062-03-16"),
    Planted(
        "R019",
        "clauses/data-placement.md",
        "a node of their own choice (<provision:BD-07>)",
        "a node of their own choice (BD-07)",
    ),
    Planted(
        "R019",
        "clauses/data-placement.md",
        "a node of their own choice (<provision:BD-07>)",
        "a node of their own choice (BD-70)",
    ),
    Planted("R018", "clauses/conformance.md", "the targets in <table:targets-table>", "the targets in Table 2"),
    Planted(
        "R018",
        "clauses/conformance.md",
        "one of the answers in <table:answers-table>",
        "one of the answers in the table below",
    ),
    Planted(
        "R018", "clauses/data-placement.md", "is described in <para:originals-custody>", "is described in paragraph 31"
    ),
)
