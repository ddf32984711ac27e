"""Pictures drawn from data: where they stand, and that their alternatives say all that they show."""

from functools import cache
from xml.etree import ElementTree as ET

import pytest

from tests.project import SAMPLES, Overlay, clause
from tests.view.test_lower import manuscript, standard_yml
from wipo_bc_std.load.project import open_project
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.pipeline import Checked, check_project, draft_in, lower_draft
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.view import nodes, pictures
from wipo_bc_std.view.fixed import LANGUAGES

MODEL = """
id: register
title: A register
actors: [{id: office, title: IP Office}]
components: [{id: node, title: Ledger node, of: office}]
"""
LISTED = clause("{#a}\nHere:\n\n:::{list}\n:of: models\n:::")
TERMS = """
concepts:
  - id: sample
    designations: {en: [{term: sample, acceptability: preferred}]}
    source: {relation: own}
    definition: {en: part of a whole}
  - id: swatch
    designations: {en: [{term: swatch, acceptability: preferred}]}
    source: {relation: own}
    definition: {en: sample of cloth}
    related: [{concept: sample, relation: generic}]
  - id: cellar
    designations: {en: [{term: cellar, acceptability: preferred}]}
    source: {relation: own}
    definition: {en: room below}
"""


@cache
def checked() -> Checked:
    return check_project(open_project(SAMPLES / "complete"))


@cache
def complete(language: LanguageCode) -> tuple[Draft, dict[str, nodes.Picture]]:
    draft = draft_in(checked(), language)
    sections = lower_draft(draft).sections
    return draft, {each.id: each for each in nodes.walk(sections) if isinstance(each, nodes.Picture) and each.drawing}


def drawn(overlay: Overlay) -> list[nodes.Picture]:
    found = (each for each in nodes.walk(manuscript(overlay).sections) if isinstance(each, nodes.Picture))
    return [each for each in found if each.drawing]


def model(more: str) -> Overlay:
    return {"models/register.yml": MODEL + more, "clauses/scope.md": LISTED}


def words_of(picture: nodes.Picture) -> str:
    """Return the words that a drawing shows, lines joined with and without a space; signs of direction left out."""
    root = ET.fromstring(picture.drawing)  # noqa: S314 - our own text
    lines = [each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text")]
    lines = [line.strip("\u2067\u2068\u2069") for line in lines]
    return " ".join(lines) + "\n" + "".join(lines)


def test_every_picture_of_the_complete_sample_is_drawn() -> None:
    for language in ("en", "ar", "zh"):
        _, found = complete(language)
        assert list(found) == [
            "lending/components/picture",
            "lending/functional/picture",
            "lending/states/picture",
            "lending/loan/picture",
            "overview/concept-map/keeping/picture",
            "overview/concept-map/samples/picture",
            "overview/phase-map/picture",
        ]
        assert all(each.source == "" and each.label == "" and each.caption for each in found.values())


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_drawing_and_alternative_have_every_title_of_the_model(language: LanguageCode) -> None:
    draft, found = complete(language)
    (lending,) = draft.standard.models
    picture = found["lending/components/picture"]
    parts = (*lending.actors, *lending.boundaries, *lending.components, *lending.data, *lending.interactions)
    for part in parts:
        title = plain_text(part.title.inlines)
        assert title in words_of(picture)
        assert title in picture.alternative
    cycle = found["lending/states/picture"]
    for text in (*(state.title for state in lending.states), *(change.text for change in lending.transitions)):
        assert plain_text(text.inlines) in words_of(cycle)
        assert plain_text(text.inlines) in cycle.alternative
    loan = found["lending/loan/picture"]
    (sequence,) = lending.sequences
    told = [step.text for step in sequence.steps]
    told += [text for failure in sequence.fails for text in (failure.when, failure.then)]
    for text in told:
        assert plain_text(text.inlines) in words_of(loan)
        assert plain_text(text.inlines) in loan.alternative


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_a_drawing_carries_its_name_and_its_alternative(language: LanguageCode) -> None:
    _, found = complete(language)
    for picture in found.values():
        root = ET.fromstring(picture.drawing)  # noqa: S314 - our own text
        description = root.findtext("{http://www.w3.org/2000/svg}desc") or ""
        assert description == picture.alternative
        assert root.findtext("{http://www.w3.org/2000/svg}title") == nodes.shown_text(picture.caption)


def test_a_model_of_actors_alone_has_no_picture() -> None:
    alone = MODEL.replace("components: [{id: node, title: Ledger node, of: office}]\n", "")
    assert drawn({**model(""), "models/register.yml": alone}) == []


def test_pictures_stand_above_what_they_show() -> None:
    more = (
        "sequences: [{id: run, title: Run, steps: [{from: office, to: node, text: writes}]}]\n"
        "states: [{id: one, title: One}, {id: two, title: Two}]\n"
        "transitions: [{from: one, to: two, text: time passes}]\n"
    )
    blocks = next(each for each in nodes.walk(manuscript(model(more)).sections) if isinstance(each, nodes.Box)).blocks
    kinds = [each.id if isinstance(each, nodes.Picture) else each.type for each in blocks]
    assert kinds == [
        "grid",
        "register/components/picture",
        "grid",
        "register/states/picture",
        "grid",
        "grid",
        "paragraph",
    ]
    run = blocks[-1]
    assert isinstance(run, nodes.Paragraph)
    assert [each.type for each in run.blocks] == ["picture", "items"]


def shown_blocks(view: str, more: str = "") -> list[str]:
    body = clause(f"{{#a}}\nHere:\n\n:::{{model}} register\n{view}:::")
    found = manuscript({**model(LAYERED + more), "clauses/scope.md": body}).sections
    (box,) = (each for each in nodes.walk(found) if isinstance(each, nodes.Box))
    return [
        each.id if isinstance(each, nodes.Picture | nodes.Paragraph) else nodes.shown_text(each.caption)
        for each in box.blocks
        if isinstance(each, nodes.Picture | nodes.Paragraph | nodes.Grid)
    ]


LAYERED = (
    "data: [{id: hash, title: Hash, lives: on-ledger, held_by: [node]}]\n"
    "sequences: [{id: run, title: Run, steps: [{from: office, to: node, text: writes}]}]\n"
    "states: [{id: one, title: One}, {id: two, title: Two}]\n"
    "transitions: [{from: one, to: two, text: time passes}]\n"
)
VIEWS = {
    "user": ["Actors"],
    "functional": ["Components"],
    "components": ["register/components/picture", "Components", "Data"],
    "sequences": ["register/run"],
    "life-cycle": ["register/states/picture", "States", "Life cycle"],
}
WHOLE = [*VIEWS["user"], *VIEWS["components"], *VIEWS["life-cycle"], *VIEWS["sequences"]]


@pytest.mark.parametrize(("view", "expected"), VIEWS.items())
def test_a_model_can_be_shown_in_one_view(view: str, expected: list[str]) -> None:
    assert shown_blocks(f":view: {view}\n") == expected


def test_without_a_view_a_model_is_shown_whole_and_each_fact_once() -> None:
    assert shown_blocks("") == shown_blocks(":view: all\n") == WHOLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_functional_view_tells_each_component_in_its_layer(language: LanguageCode) -> None:
    layered = MODEL.replace(
        "[{id: node, title: Ledger node, of: office}]",
        "[{id: node, title: Ledger node, of: office, layer: platform}, {id: files, title: Files, layer: outside},"
        " {id: desk, title: Desk}, {id: disk, title: Disk, of: office, layer: platform}]",
    )
    found = manuscript({**model(""), "models/register.yml": layered}, language)
    picture = next(each for each in nodes.walk(found.sections) if isinstance(each, nodes.Picture))
    assert picture.id == "register/functional/picture"
    lines = picture.alternative.splitlines()
    assert ["Files" in lines[0], "Ledger node" in lines[1], "Disk" in lines[1], "Desk" in lines[2]] == [True] * 4
    assert "{" not in picture.alternative
    assert all(title in words_of(picture) for title in ("Files", "Ledger node", "Disk", "Desk"))
    if language == "en":
        assert lines == [
            "Outside the ledger system: Files.",
            "Platform layer: Ledger node (Run by: IP Office); Disk (Run by: IP Office).",
            "Layer not stated: Desk.",
        ]


def test_mistakes_in_a_model_do_not_keep_it_from_being_drawn() -> None:
    more = (
        "data: [{id: hash, title: Hash, lives: on-ledger, held_by: [gone]}]\n"
        "interactions: [{id: a, title: sends, from: office, to: gone, carries: [gone]}]\n"
        "sequences: [{id: run, title: Run, steps: [{from: gone, to: node, text: writes}], fails: [{step: 7, when: w, then: t}]}]\n"
        "states: [{id: one, title: One}]\n"
        "transitions: [{from: one, to: gone, text: time passes}]\n"
    )
    found = drawn(model(more))
    assert len(found) == 3
    assert all("gone" in picture.alternative for picture in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_speak_every_language(language: LanguageCode) -> None:
    found = manuscript(model("data: [{id: hash, title: Hash, lives: on-ledger, held_by: [node]}]\n"), language)
    (picture,) = (each for each in nodes.walk(found.sections) if isinstance(each, nodes.Picture))
    assert "{" not in picture.alternative
    assert "{" not in words_of(picture)


def test_concepts_without_relations_are_named_as_left_out() -> None:
    body = clause("{#a}\nHere:\n\n:::{list}\n:of: concept-map\n:::")
    (picture,) = drawn({"terms/more.yml": TERMS, "clauses/scope.md": body})
    assert "Kinds of “sample”: swatch." in picture.alternative
    assert picture.alternative.splitlines()[-1].startswith("Not in the picture, as they have no relation to others")
    assert "cellar" in picture.alternative
    assert "cellar" not in words_of(picture)


def test_where_no_layout_is_found_words_stand_for_the_concept_map(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_concepts", lambda _: None)
    body = clause("{#a}\nHere:\n\n:::{list}\n:of: concept-map\n:::")
    found = manuscript({"terms/more.yml": TERMS, "clauses/scope.md": body}).sections[0]
    assert [each.type for each in nodes.walk(found.blocks) if each.type in {"items", "picture"}] == ["items"]


def theme(name: str, related: str, title: str = "") -> str:
    return (
        f"{title}concepts:\n  - id: {name}\n    designations: {{en: [{{term: {name}, acceptability: preferred}}]}}\n"
        f"    source: {{relation: own}}\n    definition: {{en: thing}}\n    related: [{related}]\n"
    )


def test_each_theme_has_a_map_of_its_own_and_a_relation_is_drawn_once() -> None:
    found = drawn(
        {
            "terms/cloth.yml": TERMS,
            "terms/keeping-rooms.yml": theme("shelf", "{concept: cellar, relation: partitive}"),
            "terms/tags.yml": theme("tag", "{concept: shelf, relation: associative}", "title: {en: Tags & labels}\n"),
            "clauses/scope.md": clause("{#a}\nHere:\n\n:::{list}\n:of: concept-map\n:::"),
        }
    )
    assert {nodes.shown_text(each.caption): each.id for each in found} == {
        "Concept map: Cloth": "scope/concept-map/cloth/picture",
        "Concept map: Keeping rooms": "scope/concept-map/keeping-rooms/picture",
        "Concept map: Tags & labels": "scope/concept-map/tags/picture",
    }
    cloth, rooms, tags = (each.alternative.splitlines() for each in found)
    assert cloth == [
        "Kinds of “sample”: swatch.",
        "Drawn in the map of another theme, to which their relation belongs: cellar.",
    ]
    assert rooms == ["Parts of “cellar”: shelf.", "Concepts of other themes: cellar."]
    assert tags == ["Connected with “shelf”: tag.", "Concepts of other themes: shelf."]
    assert ["concept of another theme" in words_of(each) for each in found] == [False, True, True]


def test_use_cases_stand_at_their_phase() -> None:
    def case(name: str, phase: str) -> str:
        return f"id: {name}\ntitle: Case {name}\nsummary: Something.\n{phase}"

    (picture,) = drawn(
        {
            "standard.yml": standard_yml(phases="{filing: Filing, grant: Grant}"),
            "use-cases/one.yml": case("one", "phases: [grant]\n"),
            "use-cases/two.yml": case("two", ""),
            "clauses/scope.md": clause("{#a}\nHere:\n\n:::{list}\n:of: phase-map\n:::"),
        }
    )
    assert picture.alternative.splitlines() == [
        "Filing: no use case in this draft.",
        "Grant: Case one.",
        "Not tied to one phase: Case two.",
    ]
