"""Planted defects of evidence."""

from tests.check.planted import Planted

NFT = "evidence/nft-study.yml"
HISTORY = "history:\n  - {date: 2026-11-26, text: The record was begun.}"
CONFIRMED = "  - {{date: 2026-{:02}-20, office: US, answer: still-true, checked: The pages of both authorities.}}\n"
THREE_TIMES = "confirmations:\n" + "".join(CONFIRMED.format(month) for month in (3, 6, 9))

PLANTED = (
    Planted(
        "E001", NFT, HISTORY, f"confirmations:\n  - {{date: 2026-11-20, office: US, answer: still-true}}\n{HISTORY}"
    ),
    Planted("E002", NFT, HISTORY, THREE_TIMES + HISTORY),
    # Two digits are exchanged.
    Planted("E003", NFT, "as_of: 2024-03-12", "as_of: 2042-03-12"),
    Planted(
        "E004",
        "evidence/priority-transition.yml",
        "kind: law",
        "kind: use-case\nmaturity: {value: idea}",
        at="clauses/priority-documents.md",
    ),
    Planted(
        "E005", "evidence/workshop-2019.yml", "{id: BG-01, relation: justifies}", "{id: BG-01, relation: contradicts}"
    ),
    # A document is withdrawn after it was read; another has a newer edition.
    Planted(
        "E006",
        "catalogue.csv",
        "ISO/TR 23244:2020,current,,60.60",
        "ISO/TR 23244:2020,withdrawn,,95.99",
        at="references.yml",
    ),
    Planted(
        "E007",
        "catalogue.csv",
        "ITU-T X.1402 (07/2020),current,,",
        "ITU-T X.1402 (07/2020),superseded,ITU-T X.1402 (09/2026),",
        at="references.yml",
    ),
    # As a slip of the hand, the edition of 2020 is cited.
    Planted("E006", "references.yml", 'designation: "ISO 22739:2024"', 'designation: "ISO 22739:2020"'),
)
