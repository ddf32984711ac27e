"""Pictures keep their proportions and fit the text."""

import pytest

from wipo_bc_std.render.word.pictures import draw, fit, measure_drawing, measure_pixels

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h40v40z"/></svg>'


@pytest.mark.parametrize(
    ("svg", "size"),
    [
        (b'<svg width="40" height="20" viewBox="0 0 4 2" stroke-width="1">', (30, 15)),
        (b'<svg viewBox="0 0 480 100">', (360, 75)),
        (b'<svg width="1in" height="36pt">', (72, 36)),
        (b'<svg width="100%" height="50%" viewBox="0 0 40 20">', (30, 15)),
        (b"<svg>", (300, 300)),
        (b'<svg width="0" height="0">', (300, 300)),
        (b"no picture", (300, 300)),
    ],
)
def test_a_drawing_says_how_large_it_is(svg: bytes, size: tuple[float, float]) -> None:
    assert measure_drawing(svg) == pytest.approx(size)


def test_pixels_are_drawn_sharp_and_the_same_each_time() -> None:
    (image,) = draw({SQUARE: (30.0, 30.0)}).values()
    assert measure_pixels(image.content) == pytest.approx((92 * 0.75, 92 * 0.75), abs=1)
    assert draw({SQUARE: (30.0, 30.0)})[SQUARE] == image


def test_each_of_several_drawings_is_drawn() -> None:
    other = SQUARE.replace(b'"40"', b'"80"')
    drawn = draw({SQUARE: (30.0, 30.0), other: (60.0, 60.0)})
    assert [image.width for image in drawn.values()] == [30, 60]
    assert drawn[SQUARE].content != drawn[other].content
    assert draw({}) == {}


def test_what_is_no_png_has_no_size() -> None:
    assert measure_pixels(b"GIF89a") is None
    assert measure_pixels(b"\x89PNG\r\n\x1a\n") is None


def test_a_picture_is_no_wider_than_the_text_and_no_higher_than_a_page() -> None:
    assert fit((100, 50), 400, fill=False) == (100, 50)
    assert fit((100, 50), 400, fill=True) == (400, 200)
    assert fit((800, 400), 400, fill=False) == (400, 200)
    assert fit((100, 1000), 400, fill=True)[1] == pytest.approx(560)
