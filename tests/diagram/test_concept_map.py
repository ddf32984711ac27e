"""Concept maps: relations by their marks, groups by themselves."""

import pytest
from msgspec.structs import replace

from tests.diagram.register import CONCEPTS
from tests.diagram.scenes import HOSTILE, check, check_written, shown, svg
from wipo_bc_std.diagram import concept_map
from wipo_bc_std.diagram.concept_map import Concept, Kind, Relation, arrange_concepts, connected
from wipo_bc_std.diagram.drawing import TALLEST, Path, Scene


def arranged(given: concept_map.ConceptMap) -> tuple[Scene, ...]:
    scenes = arrange_concepts(given)
    assert scenes is not None
    return scenes


def test_all_can_be_read_and_nothing_is_missing() -> None:
    (scene,) = arranged(CONCEPTS)
    check(scene)
    words = shown(scene)
    assert all(concept.term in words for concept in CONCEPTS.concepts if concept.id != "alone")
    assert "alone" not in words
    for said in (CONCEPTS.words.generic, CONCEPTS.words.partitive, CONCEPTS.words.associative):
        assert said in words


def test_groups_are_those_that_relations_hold_together() -> None:
    groups = connected(CONCEPTS)
    assert [len(concepts) for concepts, _ in groups] == [11, 7, 4, 3]
    assert sum(len(relations) for _, relations in groups) == len(CONCEPTS.relations)


@pytest.mark.parametrize(
    ("kind", "thick", "dashed"), [("generic", 1.2, ""), ("partitive", 1.8, ""), ("associative", 1.2, "dashed")]
)
def test_relations_differ_by_more_than_colour(kind: Kind, thick: float, dashed: str) -> None:
    two = replace(CONCEPTS, relations=(Relation(narrower="patent", broader="ip-right", kind=kind),))
    (scene,) = arranged(two)
    lines = [each for each in scene.shapes if isinstance(each, Path) and not each.mark and each.steps[-1][0] != "Z"]
    assert {(each.thickness, each.dash) for each in lines if not each.faint} == {(thick, dashed)}
    heads = [each for each in scene.shapes if isinstance(each, Path) and each.mark and each.filled == 1]
    # Two at the line and two in the legend.
    assert len(heads) == (4 if kind == "associative" else 0)


def test_a_concept_of_another_map_has_a_dashed_edge_and_the_legend_says_why() -> None:
    right = replace(next(each for each in CONCEPTS.concepts if each.id == "ip-right"), foreign=True)
    patent = next(each for each in CONCEPTS.concepts if each.id == "patent")
    relation = Relation(narrower="patent", broader="ip-right", kind="generic")
    (scene,) = arranged(replace(CONCEPTS, concepts=(patent, right), relations=(relation,)))
    check(scene)
    edges = [
        each.dash for each in scene.shapes if isinstance(each, Path) and not each.mark and each.steps[-1][0] == "Z"
    ]
    assert sorted(edges) == ["", "dashed"]
    assert CONCEPTS.words.foreign in shown(scene)


@pytest.mark.parametrize("count", [8, 20])
def test_a_concept_with_many_kinds_still_fits(count: int) -> None:
    concepts = tuple(Concept(id=f"c{n}", term=f"kind number {n} of the concept") for n in range(count + 1))
    relations = tuple(Relation(narrower=f"c{n}", broader="c0", kind="generic") for n in range(1, count + 1))
    for scene in arranged(replace(CONCEPTS, concepts=concepts, relations=relations)):
        check(scene)


def test_a_large_vocabulary_is_told_on_several_sheets() -> None:
    concepts = tuple(Concept(id=f"c{n}", term=f"term {n}") for n in range(160))
    relations = tuple(
        Relation(narrower=f"c{n}", broader=f"c{n - n % 4}", kind="partitive") for n in range(160) if n % 4
    )
    scenes = arranged(replace(CONCEPTS, concepts=concepts, relations=relations))
    assert len(scenes) > 1
    for scene in scenes:
        check(scene)
        assert scene.height <= TALLEST


def test_mistakes_and_circles_are_drawn_all_the_same() -> None:
    odd = (
        Relation(narrower="patent", broader="patent", kind="generic"),
        Relation(narrower="patent", broader="gone", kind="generic"),
        Relation(narrower="patent", broader="trademark", kind="generic"),
        Relation(narrower="trademark", broader="patent", kind="generic"),
        Relation(narrower="trademark", broader="patent", kind="partitive"),
    )
    (scene,) = arranged(replace(CONCEPTS, relations=odd))
    assert "trademark" in shown(scene)
    assert arranged(replace(CONCEPTS, relations=())) == ()


def test_hostile_words() -> None:
    concepts = tuple(Concept(id=f"c{n}", term=term) for n, term in enumerate(HOSTILE))
    relations = tuple(Relation(narrower=f"c{n}", broader="c0", kind="associative") for n in range(1, len(HOSTILE)))
    for scene in arranged(replace(CONCEPTS, concepts=concepts, relations=relations)):
        check_written(svg(scene))


def test_without_a_layout_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concept_map, "lay_out", lambda *_: None)
    assert arrange_concepts(CONCEPTS) is None
