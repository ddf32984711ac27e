"""The conditions of a statement are found in six languages, each with its words."""

import pytest

from wipo_bc_std.check.conditions import find_conditions
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.keyword import CONDITION_WORDS, LIMITING_WORDS
from wipo_bc_std.view.fixed import LANGUAGES


@pytest.mark.parametrize(
    ("language", "statement", "conditions"),
    [
        ("en", "An office keeps it unless the holder objects.", ("unless the holder objects",)),
        ("en", "Where a right lapses, the office keeps 1,000.5 records.", ("Where a right lapses",)),
        ("en", "It keeps records (except drafts) only if asked.", ("except drafts", "only if asked")),
        ("en", "It only keeps hashes.", ("only",)),
        ("en", "It keeps hashes somewhere, and elsewhere iffy ones.", ()),
        ("fr", "L’office le conserve, sauf si le titulaire s’y oppose.", ("sauf si le titulaire s’y oppose",)),
        ("fr", "Lorsqu'un droit expire, l’office le conserve.", ("Lorsqu'un droit expire",)),
        ("fr", "Il conserve uniquement des empreintes ainsi.", ("uniquement",)),
        ("es", "La oficina lo conserva, salvo que el titular se oponga.", ("salvo que el titular se oponga",)),
        ("ru", "Ведомство хранит запись, если правообладатель не возражает.", ("если правообладатель не возражает",)),
        ("zh", "除非权利人反对，主管局保存记录。", ("除非权利人反对",)),
        ("zh", "在权利人反对的情况下，主管局不保存记录。", ("在权利人反对的情况下",)),
        ("ar", "يحتفظ به المكتب ما لم يعترض صاحب الحق.", ("ما لم يعترض صاحب الحق",)),
        ("ar", "يحتفظ به المكتب، وإذا اعترض صاحب الحق، يحذفه.", ("وإذا اعترض صاحب الحق",)),
    ],
)
def test_a_condition_is_found_with_its_words(
    language: LanguageCode, statement: str, conditions: tuple[str, ...]
) -> None:
    assert find_conditions(statement, language) == conditions


def test_each_language_has_words_of_its_own() -> None:
    for words in (CONDITION_WORDS, LIMITING_WORDS):
        assert set(words) == set(LANGUAGES)
        assert all(words.values())
