"""Planted defects of terms."""

from tests.check.planted import Planted

_EVIDENCE = "terms/evidence.yml"
_OWN = "terms/intellectual-property.yml"
_CITED = "terms/ledger.yml"

PLANTED = (
    Planted(
        "T001",
        _CITED,
        "source: {relation: cited, ref: iso-22739-2024}\n    notes:\n      - en: >-\n          Immutability",
        "source: {relation: cited}\n    notes:\n      - en: >-\n          Immutability",
    ),
    # A concept is entered before anybody has written about it.
    Planted(
        "T002",
        _CITED,
        "  - id: immutability\n",
        "  - id: sidechain\n"
        "    designations: {en: [{term: sidechain, acceptability: preferred}]}\n"
        "    source: {relation: cited, ref: iso-22739-2024}\n"
        "  - id: immutability\n",
    ),
    Planted("T003", _OWN, "official collection of entries on", "an official collection of entries on"),
    Planted(
        "T004",
        _EVIDENCE,
        "so that it fixes the data without letting the data be guessed",
        "so that it fixes the data.",
    ),
    Planted("T005", _EVIDENCE, "document that states, for each", "placement record that states, for each"),
    Planted("T006", _CITED, "variants: [ledger records]", "variants: [ledger records, placement record]"),
    Planted(
        "T007",
        _OWN,
        "entitlement that the law grants or recognizes in",
        "entitlement, granted by an [office](term:ip-office), in",
    ),
    Planted(
        "T008",
        "clauses/scope.md",
        "the technical care of cryptographic keys",
        "the technical care of keys (DIDs and PKI)",
    ),
    Planted(
        "T009",
        _OWN,
        "{term: register of IP rights, acceptability: admitted,",
        "{term: register of IP rights, acceptability: preferred,",
    ),
    Planted("T010", "terms/evidence.yml", "      en: [{term: personal data, acceptability: preferred}]\n", ""),
    Planted(
        "T011",
        _CITED,
        "en: [{term: blockchain, acceptability: preferred, variants: [blockchains]}]",
        "en: [{term: blockchain, acceptability: preferred, variants: [blockchains]}, "
        "{term: white paper, acceptability: deprecated}]",
        at=("annexes/use-case-collection.md", "clauses/governance.md", "clauses/introduction.md"),
    ),
    Planted(
        "T012",
        "clauses/scope.md",
        "The provisions begin to matter once an organization has decided",
        "In this Standard, “ledger network” means the nodes of one ledger. The provisions count for whoever has decided",
    ),
    Planted(
        "T013",
        _CITED,
        "related: [{concept: distributed-ledger, relation: generic}]",
        "related: [{concept: distributed-ledger, relation: generic}, {concept: distributed-ledger, relation: partitive}]",
    ),
    # A new edition comes out and only the status is changed.
    Planted(
        "T015",
        "references.yml",
        "date: 2024-01\n    use: normative\n    status: published",
        "date: 2024-01\n    use: normative\n    status: superseded",
        at=(_CITED, "terms/evidence.yml"),
    ),
    Planted(
        "T016",
        _EVIDENCE,
        "{term: canonical form, acceptability: preferred,",
        "{term: canonical form, acceptability: admitted,",
    ),
    Planted(
        "T017",
        _OWN,
        "responsible for an [IP register](term:ip-register)",
        "responsible for an [IP register](term:ip-register). It is most often an IP Office",
    ),
    Planted("T018", _EVIDENCE, "document that states, for each", "Document that states, for each"),
)
