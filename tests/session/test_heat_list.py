"""The heat list: what is controversial first, bars that are told in words and numbers, and clauses from hot to cool."""

import re

import pytest

from tests.session.paper_round import make_paper_matter
from wipo_bc_std.render.fragments import _HARMLESS_DRAWING
from wipo_bc_std.session.heat_list import make_heat_list, measure_heat
from wipo_bc_std.session.paper import render_paper
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language


def picture_of(language: Language = "en", **told: object) -> nodes.Picture:
    paper = make_heat_list(make_paper_matter(language, **told))  # type: ignore[arg-type]
    return next(block for block in nodes.walk(paper.sections) if isinstance(block, nodes.Picture))


def test_clauses_stand_from_hot_to_cool_and_no_withdrawn_or_repeated_comment_counts() -> None:
    heats = measure_heat(make_paper_matter())
    assert [heat.rank for heat in heats] == sorted((heat.rank for heat in heats), reverse=True)
    first = heats[0]
    assert first.name == "8 Governance of a network"
    assert (first.controversial, first.weights["blocking"], first.weights["major"], first.open) == (1, 1, 1, 4)
    labels = {each.label for heat in heats for each in heat.comments}
    assert not {"XC-004", "XB-003"} & labels
    assert sum(len(heat.comments) for heat in heats) == 12


def test_what_is_controversial_stands_first_as_it_was_said() -> None:
    first = make_heat_list(make_paper_matter()).sections[0]
    assert [box.label for box in first.blocks if isinstance(box, nodes.Box)] == ["XA-002", "XB-002"]


def test_bars_are_told_in_words_and_numbers_and_their_drawing_is_harmless() -> None:
    picture = picture_of()
    assert "8 Governance of a network: 1 blocking, 1 major, 4 minor" in picture.alternative.split("\n")
    assert _HARMLESS_DRAWING.fullmatch(picture.drawing)
    # Each bar has its number in it.
    assert re.findall(r'text-anchor="middle"[^>]*>(\d+)<', picture.drawing)[:3] == ["1", "1", "4"]


def test_bars_grow_to_the_left_where_words_run_from_right_to_left() -> None:
    def first_bar(language: Language) -> float:
        # Behind the three of the key.
        return float(re.findall(r'<path d="M([0-9.]+) ', picture_of(language).drawing)[3])

    assert first_bar("en") == 150
    assert first_bar("ar") > 340
    # The words of each clause end at the edge, whatever a program takes for their direction.
    assert 'x="678.0"' in picture_of("ar").drawing
    assert 'direction="ltr"' in picture_of("ar").drawing


def test_a_round_without_comments_says_so() -> None:
    paper = make_heat_list(make_paper_matter(empty=True))
    said = [line for section in paper.sections for line in nodes.shown_lines(section)]
    assert said == ["No comment is controversial.", "There are no comments."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_made_in_each_language(language: Language) -> None:
    artifact = render_paper(make_heat_list(make_paper_matter(language)), "html")
    assert (artifact.path, b"<svg" in artifact.content) == (f"round-1-heat-{language}.html", True)
