"""What is written as Markdown comes out of an engine as it went in."""

import re
from html import unescape

import markdown
import pytest
from markupsafe import Markup, escape

from wipo_bc_std.render.fragments import Anchor
from wipo_bc_std.render.site.parts import Heading, Part, write_html, write_markdown

HOSTILE = (
    "*a* _b_ `c` **d**",
    "[words](https://example.org) ![x](y)",
    "{: .class } {#id}",
    "a_b_c \\* # ## ~~x~~ ^1^",
    "1. not a list",
    "<script>alert(1)</script> & &amp;",
    "two\nlines",
    "| a | b |",
    "a\\",
)


def heading(text: str, level: int = 2) -> Heading:
    anchor = Anchor("some-id", "#some-id", ("old-id",), Markup())
    return Heading(level, anchor, text, escape(text), Markup('<a class="permalink" href="#some-id"></a>'))


def made(text: str) -> str:
    return str(markdown.markdown(text, extensions=["attr_list", "toc"]))


def said(html: str) -> str:
    return unescape(re.sub(r"<[^<>]*>", "", html))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_heading_says_what_was_written_whatever_that_is(text: str) -> None:
    html = made(write_markdown([heading(text)]))
    whole = write_html([heading(" ".join(text.split()))])
    assert "\n" not in html
    assert said(html) == said(whole)
    assert html.startswith('<h2 id="some-id">')
    assert '<span class="former" id="old-id"></span>' in html


@pytest.mark.parametrize("text", HOSTILE)
def test_html_between_headings_is_not_read_again(text: str) -> None:
    block = Markup('<p data-x="{0}">{0}</p>\n\n<pre>\n  {0}\n\n    {0}\n</pre>').format(text)
    html = made(write_markdown([heading("First"), block, heading("Second")]))
    assert str(block) in html
    assert html.count("<h2") == 2


def test_a_page_written_as_html_is_the_one_that_an_engine_makes() -> None:
    parts: list[Part] = [
        heading("Title", 1),
        Markup("<p>one</p>"),
        heading("Next"),
        Markup("<ul>\n<li>two</li>\n</ul>"),
    ]
    squeezed = ["".join(page.split()) for page in (made(write_markdown(parts)), str(write_html(parts)))]
    assert squeezed[0] == squeezed[1]
