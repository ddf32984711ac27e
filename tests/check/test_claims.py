"""What counts as a claim about the world, and what as its source."""

import pytest

from tests.project import check_all, clause, make_project


def claims(body: str) -> list[str]:
    overlay = {"clauses/scope.md": clause(body)}
    return [item.message.split("”")[0].lstrip("“") for item in check_all(make_project(overlay)) if item.code == "C001"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("It ended on January 31, 2022.", "January 31, 2022"),
        ("It began on 1 May 2021 in Geneva.", "1 May 2021"),
        ("Since 2019 it has stood still.", "Since 2019"),
        ("Some 40 per cent agree.", "40 per cent"),
        ("It cost US$ 3.5 million.", "US$ 3.5"),
        ("In all, 1,200 IP offices replied.", "1,200 IP offices"),
    ],
)
def test_dates_shares_sums_and_counts_are_claims(text: str, claim: str) -> None:
    assert claims(f"{{#a}}\n{text}") == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "ISO 22739:2024 and ST.90 are cited, and so is RFC 8174.",
        "Three questions settle it. There are 3 questions, put in 2 steps.",
        "Store it below 60 %, or at most 5 %; \\< 60 % is dry.",
        "A key has 2048 bits, in 2000 records.",
        "In 2031 the plan is to be looked at again.",
        "This draft was begun in 2024.",
        "It says “in 2021”, and the code is `in 2021`.",
        "It has at least 3 members.",
    ],
)
def test_numbers_that_say_nothing_of_the_world_are_none(text: str) -> None:
    assert claims(f"{{#a}}\n{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 they met (<ref:bcp-14>).",
        "They met [twice](https://example.org/report) in all. In 2021 they met again.",
        "In 2021 they met.[^source]\n\n[^source]: See <https://example.org/report>.",
        "In 2021 they met:\n\n- in March 2021 <ref:bcp-14>;\n- in May 2021.",
    ],
)
def test_a_source_in_the_paragraph_or_its_footnote_is_enough(text: str) -> None:
    assert claims(f"{{#a}}\n{text}") == []


@pytest.mark.parametrize("kind", ["example", "editor-note", "reservation"])
def test_examples_and_what_others_say_need_no_source(kind: str) -> None:
    assert claims(f"{{#a}}\nText.\n\n:::{{{kind}}}\nIn 2021 they met.\n:::") == []


def test_a_note_needs_one() -> None:
    assert claims("{#a}\nText (<ref:bcp-14>).\n\n:::{note}\nIn 2021 they met.\n:::") == ["In 2021"]
