"""Files of terms: their concepts, and what a theme is called."""

import pytest

from tests.project import make_project, shown
from wipo_bc_std.load.standard_source import load

CONCEPTS = """\
concepts:
  - id: node
    designations: {en: [{term: node, acceptability: preferred}]}
    source: {relation: own}
    definition: {en: computer of a network}
"""


def test_a_theme_has_its_own_title_and_the_ids_of_its_file() -> None:
    loaded = load(make_project({"terms/ledger.yml": "title: {en: The ledger, fr: Le registre}\n" + CONCEPTS}))
    assert [shown(item) for item in loaded.problems] == []
    general, ledger = loaded.standard.themes
    assert (general.name, general.title) == ("general", None)
    assert (ledger.name, ledger.concepts) == ("ledger", ("node",))
    assert ledger.title is not None
    assert ledger.title.words("fr", "en") == "Le registre"
    assert [concept.id for concept in loaded.standard.concepts] == [*general.concepts, "node"]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("title: [a]\n", ["S022 terms/ledger.yml:1:1"]),
        ("titel: Ledger\n", ["S020 terms/ledger.yml:1:1"]),
        ("title: {en: Ledger, xx: Ledger}\n", ["S022 terms/ledger.yml:1:21"]),
    ],
)
def test_a_wrong_title_is_told_and_keeps_no_concept_from_being_read(head: str, told: list[str]) -> None:
    loaded = load(make_project({"terms/ledger.yml": head + CONCEPTS}))
    assert [shown(item) for item in loaded.problems] == told
    assert [(theme.title, theme.concepts) for theme in loaded.standard.themes][1] == (None, ("node",))


def test_the_hint_for_a_mistyped_title_names_it() -> None:
    (item,) = load(make_project({"terms/ledger.yml": "titel: Ledger\n" + CONCEPTS})).problems
    assert item.hint == "did you mean “title”?"
