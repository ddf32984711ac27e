"""The verbal forms of a translation: the original's anywhere, the language's own where they stand out."""

import pytest

from wipo_bc_std.i18n.keywords import mark_keywords
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Keyword, walk_inlines
from wipo_bc_std.model.keyword import VERBAL_FORMS


def forces(text: str, language: LanguageCode) -> list[tuple[str, str]]:
    marked = mark_keywords(prose_reader([])(text).inlines, language)
    return [(inline.force, inline.text) for inline in walk_inlines(marked) if isinstance(inline, Keyword)]


@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh", "ar"])
def test_each_form_is_told_from_the_others(language: LanguageCode) -> None:
    for force, forms in VERBAL_FORMS.items():
        form = forms[language]
        text = f"A **{form}** b." if language in {"zh", "ar"} else f"A {form} b."
        assert forces(text, language) == [(force, form)]
        assert forces(f"A {forms['en']} b.", language) == [(force, forms["en"])]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Les offices NE DOIVENT PAS écrire.", "fr", [("must-not", "NE DOIVENT PAS")]),
        ("Il N'EST PAS EN MESURE de lire.", "fr", [("cannot", "N’EST PAS EN MESURE")]),
        ("Il doit lire ; `DOIT` se lit ainsi.", "fr", []),
        ("Las oficinas NO DEBERÍAN leer.", "es", [("should-not", "NO DEBERÍAN")]),
        ("NE DOIT\nPAS", "fr", [("must-not", "NE DOIT PAS")]),
        ("主管局应可读取。", "zh", []),
        ("主管局**应**读取**重要**内容。", "zh", [("should", "应")]),
        ("[主管局**不得**](term:a)", "zh", [("must-not", "不得")]),
        ("يجب ألا يقرأ", "ar", []),
        ("**يجب ألا** يقرأ", "ar", [("must-not", "يجب ألا")]),
    ],
)
def test_where_a_form_counts(text: str, language: LanguageCode, expected: list[tuple[str, str]]) -> None:
    assert forces(text, language) == expected


def test_a_keyword_knows_its_place() -> None:
    marked = mark_keywords(prose_reader([])("Un office DOIT lire.").inlines, "fr")
    keyword = next(inline for inline in marked if isinstance(inline, Keyword))
    assert (keyword.place.start, keyword.place.end) == (10, 14)
