"""How shapes are written: as numbers that are the same everywhere, in the colour of the text, and mirrored."""

from tests.diagram.scenes import check_written
from wipo_bc_std.diagram.drawing import Area, Scene, arrow_head, draw, frame, line, text
from wipo_bc_std.diagram.legend import Meaning, legend
from wipo_bc_std.diagram.symbols import actor_mark

SCENE = Scene(
    (
        line(((0, 0), (10.04, 1 / 3)), dash="dotted"),
        frame(Area(10, 10, 50, 20), filled=0.1),
        arrow_head((0, 50), (100, 50)),
        *text(["begin <&>"], 5, 60, 80),
        *text(["in the middle"], 0, 80, 200, bold=True, middle=True),
        *text(["عربي ABC"], 5, 100, 80),
    ),
    200,
    120,
)


def test_a_picture_is_written_plainly() -> None:
    written = draw(SCENE, title="A & B", description="one\ntwo", direction="ltr")
    check_written(written)
    assert '<path d="M0 0 L10 0.3" stroke-dasharray="1.5 4"/>' in written
    assert 'fill="currentColor" fill-opacity="0.1"' in written
    assert '<path d="M100 50 L90 54.5 L90 45.5 Z" fill="currentColor"/>' in written
    assert '<text x="5" y="73" font-size="13" fill="currentColor" stroke="none">begin &lt;&amp;&gt;</text>' in written
    assert '<text x="100" y="93" font-size="13" font-weight="bold" text-anchor="middle"' in written
    assert "<title>A &amp; B</title>\n<desc>one\ntwo</desc>" in written


def test_right_to_left_mirrors_shapes_and_not_letters() -> None:
    written = draw(SCENE, title="A", description="b", direction="rtl")
    assert '<path d="M200 0 L190 0.3"' in written
    assert '<path d="M100 50 L110 54.5 L110 45.5 Z"' in written
    assert '<text x="195" y="73" font-size="13" text-anchor="end"' in written
    assert "\u2067عربي ABC\u2069" in written


def test_words_of_the_other_direction_keep_to_themselves() -> None:
    written = draw(SCENE, title="A", description="b", direction="ltr")
    assert "\u2068عربي ABC\u2069" in written


def test_a_legend_goes_on_in_the_next_line_where_the_sheet_ends() -> None:
    one = Meaning(actor_mark, "a meaning of some length")
    shapes, end = legend([one], 0)
    assert shapes
    _, later = legend([one] * 6, 0)
    assert later > end
    assert legend([], 7) == ((), 7)
