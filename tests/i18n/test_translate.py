"""A draft in another language: what is translated, what waits, and what stays as in the original."""

import json

from msgspec.structs import replace

from tests.project import SAMPLES, make_project
from wipo_bc_std.load.project import open_project
from wipo_bc_std.pipeline import (
    all_formats,
    check_project,
    choose_languages,
    draft_in,
    file_moment,
    lower_draft,
    make_edition,
    render_edition,
)
from wipo_bc_std.view import nodes

STANDARD = """schema: 1
number: ST.XX
title: {en: Recommendation for samples, fr: Recommandation}
stage: working-draft
version: 0.1.0
date: 2026-11-22
languages: {fr: translation, ar: authentic}
body: [scope]
targets: {office: IP Office}
groups: {GA: General}
"""
CATALOGUE = """msgctxt "scope/title"
msgid "Scope"
msgstr "Domaine d’application"

#, fuzzy
#| msgid "Extent"
msgctxt "scope-reach/title"
msgid "Reach"
msgstr "Étendue"

msgctxt "GA-01/paragraph-1"
msgid "An IP Office MUST say which draft it follows; see <para:scope-purpose>."
msgstr "Les offices DOIVENT dire quel projet ils suivent ; voir <para:scope-purpose>."
"""


def manuscript(language: str, catalogue: str = CATALOGUE) -> nodes.Manuscript:
    checked = check_project(make_project({"standard.yml": STANDARD, "i18n/fr.po": catalogue}))
    chosen = choose_languages(checked, [language])
    return lower_draft(draft_in(checked, chosen[0]))


def marks(found: nodes.Manuscript) -> list[tuple[str, str]]:
    texts = [text for block in nodes.walk(found.sections) for text in nodes.texts(block)]
    return [
        (node.role, nodes.shown_text(node.children)) for text in texts for node in text if isinstance(node, nodes.Mark)
    ]


def test_texts_are_translated_or_marked() -> None:
    found = manuscript("fr")
    assert (found.language, nodes.shown_text(found.sections[0].title)) == ("fr", "Domaine d’application")
    assert ("stale", "Étendue") in marks(found)
    assert ("untranslated", "This draft leaves out:") in marks(found)
    assert all("offices DOIVENT" not in text for _, text in marks(found))


def test_the_force_is_that_of_the_translation_in_the_form_that_it_has() -> None:
    (box,) = [
        block for block in nodes.walk(manuscript("fr").sections) if isinstance(block, nodes.Box) and block.provision
    ]
    assert isinstance(box.blocks[0], nodes.Paragraph)
    assert [(node.force, node.text) for node in box.blocks[0].text if isinstance(node, nodes.Keyword)] == [
        ("must", "DOIVENT")
    ]


def test_what_is_not_translated_is_in_the_original_language_as_a_whole() -> None:
    found = manuscript("fr", CATALOGUE.replace("GA-01/paragraph-1", "GA-01/paragraph-9"))
    (mark,) = [
        node
        for block in nodes.walk(found.sections)
        for text in nodes.texts(block)
        for node in text
        if isinstance(node, nodes.Mark) and "follows" in nodes.shown_text(node.children)
    ]
    assert (mark.language, mark.direction) == ("en", "ltr")
    assert nodes.shown_text(mark.children) == "An IP Office MUST say which draft it follows; see paragraph 1."


def test_numbers_ids_and_order_are_those_of_the_original() -> None:
    def outline(found: nodes.Manuscript) -> list[tuple[str, str]]:
        return [(getattr(block, "id", ""), getattr(block, "number", "")) for block in nodes.walk(found.sections)]

    assert outline(manuscript("fr")) == outline(manuscript("en"))


def test_the_front_page_says_that_a_translation_is_not_reviewed() -> None:
    assert any("traduction non révisée" in notice and "anglais" in notice for notice in manuscript("fr").cover.notices)
    assert len(manuscript("ar").cover.notices) == len(manuscript("en").cover.notices) == 3


def test_languages_are_the_original_and_those_with_a_catalogue() -> None:
    checked = check_project(make_project({"standard.yml": STANDARD, "i18n/fr.po": CATALOGUE}))
    assert choose_languages(checked) == ("en", "fr")
    assert choose_languages(checked, ["ar", "fr"]) == ("fr", "ar")


def test_a_definition_that_is_not_translated_can_be_read() -> None:
    clause = "---\nid: scope\ntitle: Scope\n---\n\n{#scope-purpose}\nThese terms are defined:\n\n:::{list}\n:of: concepts\n:::\n"
    checked = check_project(
        make_project({"standard.yml": STANDARD, "clauses/scope.md": clause, "i18n/fr.po": 'msgid ""\nmsgstr ""\n'})
    )
    found = lower_draft(draft_in(checked, "fr"))
    assert ("untranslated", "authority that grants or registers IP rights") in marks(found)


def test_every_format_tells_what_waits() -> None:
    checked = check_project(make_project({"standard.yml": STANDARD, "i18n/fr.po": CATALOGUE}))
    edition = make_edition(draft_in(checked, "fr"))
    made = {
        name: rendered.artifacts[0].content
        for name, item in all_formats().items()
        for rendered in render_edition(edition, [item], file_moment(edition.manuscript))
    }
    html = made["html"].decode()
    assert '<span class="untranslated"><span class="waits">non traduit</span> <span lang="en" dir="ltr">' in html
    assert (
        '<span class="stale"><span class="waits">l’original a été modifié depuis cette traduction</span> Étendue'
        in html
    )
    data = json.loads(made["json"])
    assert data["stale"] == ["scope-reach"]
    assert data["untranslated"][:2] == ["scope-purpose", "GA-01"]
    assert made["pdf"].startswith(b"%PDF")


def test_the_translated_sample_is_whole_in_each_language() -> None:
    checked = check_project(open_project(SAMPLES / "translated"))
    assert choose_languages(checked) == ("en", "fr", "zh", "ar")
    for language in choose_languages(checked):
        found = lower_draft(draft_in(checked, language))
        assert [role for role, _ in marks(found)] == []
        assert found.direction == ("rtl" if language == "ar" else "ltr")


def test_a_draft_without_catalogues_reads_none() -> None:
    project = make_project({})

    def read(path: str) -> bytes:
        assert "i18n" not in path
        return project.read(path)

    checked = check_project(replace(project, read=read))
    assert checked.translations.found is not None
    assert checked.translations.found.units == ()
