"""What words give away: found where it stands, and not in numbers, dates and identifiers that look alike."""

import pytest

from wipo_bc_std.review.giveaways import find_address, find_names, list_runs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to kim.test@office.example, please.", "kim.test@office.example"),
        ("Ask <Иван@офис.example>.", "Иван@офис.example"),
        ("Call +41 22 338 91 11 at noon.", "+41 22 338 91 11"),
        ("(+82-42-481-5008)", "+82-42-481-5008"),
        ("Tel.: 022 338 91 11", "Tel.: 022 338 91 11"),
        ("Téléphone 022 338 91 11", "Téléphone 022 338 91 11"),
        ("电话:010-6208-3268", "电话:010-6208-3268"),
    ],
)
def test_addresses_of_persons_are_found(text: str, found: str) -> None:
    assert find_address(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Application 10-2019-0123456 of 2026-11-22, paragraphs 96 to 99 of CWS/8/24",
        "EP 1234567 B1; ISO 22739:2024; 0123456789abcdef; 1 000 000 records",
        "A + B = 1234567890",
        "the handle @office, 3 @ 5 each; user@host",
        "See https://www.wipo.int/standards/en/1234567890",
        "telephone numbers of 1990",
    ],
)
def test_numbers_and_names_that_look_alike_are_none(text: str) -> None:
    assert find_address(text) is None


def test_codes_are_words_of_their_own_and_provisions_are_no_offices() -> None:
    text = "XB and BD-02, not XBA; see XB-002. Bureau  d’Essai agrees."
    assert list(find_names(text, {"XB", "BD", "XB-002", "XB-003"}, ["bureau d’essai", "Office"])) == [
        "XB",
        "XB-002",
        "bureau d’essai",
    ]


def test_runs_of_words_are_compared_without_case_and_signs() -> None:
    said = list_runs("“It binds a register, that WE do not keep.”")
    assert said.keys() & list_runs("that it Binds a register that we keep").keys() == {
        ("it", "binds", "a", "register", "that", "we")
    }
    assert said["it", "binds", "a", "register", "that", "we"] == "It binds a register, that WE"
    assert list_runs("only five words stand here") == {}
