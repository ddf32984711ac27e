"""What a drawing may hold when it is set into a page as it is."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from tests.render.test_goldens import manuscript
from wipo_bc_std.render.formats.pdf import _share
from wipo_bc_std.render.fragments import Fragments, Page, framed
from wipo_bc_std.view import nodes


def picture() -> nodes.Picture:
    found = (each for each in nodes.walk(manuscript().sections) if isinstance(each, nodes.Picture) and each.drawing)
    return next(found)


def html(*shown: nodes.Picture) -> str:
    page = Page(words=manuscript().words, language="en", addresses={}, pictures={}, footnotes=frozenset())
    return str(Fragments(page).blocks(shown, 1))


def test_a_drawing_stands_in_the_page_with_all_that_it_says() -> None:
    given = picture()
    made = html(given)
    assert given.drawing in made
    assert made.count("<p>") == len(given.alternative.splitlines())


def test_a_picture_that_stands_twice_gives_each_id_once() -> None:
    made = html(picture(), picture())
    assert made.count("<svg") == 2
    assert made.count(' id="lending/components/picture"') == 1
    assert made.count('_description"') == 2


@pytest.mark.parametrize(
    "bad",
    [
        "<script>alert(1)</script>",
        '<path d="M0 0" onclick="alert(1)"/>',
        '<image href="https://example.org/a.png"/>',
        '<path style="fill:url(https://example.org)"/>',
        '<text x="1" y="2" id="lending">a</text>',
        "<style>p{display:none}</style>",
        "<!-- -->",
    ],
)
def test_a_drawing_that_could_do_something_is_not_shown(bad: str) -> None:
    given = picture()
    made = html(replace(given, drawing=given.drawing.replace("</svg>", f"{bad}</svg>")))
    assert "<svg" not in made
    assert bad not in made
    assert given.alternative.splitlines()[0] in made


def test_a_high_picture_is_made_narrower_so_that_a_page_holds_it() -> None:
    assert _share(b'<svg viewBox="0 0 680 500">', 1.48) == 100
    assert _share(b'<svg viewBox="0 0 680 2000">', 1.48) == pytest.approx(50.3, abs=0.1)


def test_a_frame_escapes_words_and_keeps_html() -> None:
    made = framed('<a href="{}" title="{}">{}</a>', '"><script>', "{0} & {}", Markup("<em>one</em>"))
    assert made == '<a href="&#34;&gt;&lt;script&gt;" title="{0} &amp; {}"><em>one</em></a>'
    assert isinstance(made, Markup)
