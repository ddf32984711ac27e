"""Papers as Markdown: what a program that reads CommonMark makes of them is what the paper says."""

import datetime

from markdown_it import MarkdownIt

from wipo_bc_std.session.paper import Paper, fact, grid, paragraph, plain, section
from wipo_bc_std.session.paper_markdown import make_markdown
from wipo_bc_std.view import nodes


def paper(*blocks: nodes.Block) -> Paper:
    return Paper(
        stem="paper",
        language="en",
        number="ST.XX",
        state="As of today",
        version="0.1.0",
        title="A paper",
        day=datetime.date(2026, 11, 22),
        sections=(section("one", "One", blocks),),
        notices=("It is a test.",),
    )


def read(*blocks: nodes.Block) -> str:
    """Return what the text below the heading is in HTML."""
    text = make_markdown(paper(*blocks)).content.decode()
    shown = str(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    return shown.partition("</h2>\n")[2]


def test_a_paper_begins_with_what_it_is() -> None:
    assert make_markdown(paper(paragraph("Words."))).content.decode() == (
        "# A paper\n\nST.XX, version 0.1.0, As of today\n\n*It is a test\\.*\n\n## One\n\nWords\\.\n".replace(
            "\\.", "."
        )
    )


def test_no_sign_in_words_becomes_markup() -> None:
    for words in (
        "1. not a list",
        "- nor here",
        "+ nor here",
        "# no heading",
        "> no quotation",
        "a *b* _c_ `d` [e](f) <g> h|i ~~j~~ &amp; \\*",
        "=== ",
        "2026. A year",
        "3) no",
        "---",
    ):
        shown = read(paragraph(words)).removeprefix("<p>").removesuffix("</p>\n")
        plain_text = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
        assert plain_text == words.strip()


def test_blocks_and_marks_are_told() -> None:
    revised = nodes.Revised(status="deleted", change="", label="deleted:", children=plain("old"))
    inserted = nodes.Revised(status="inserted", change="", label="inserted:", children=plain("new"))
    text: nodes.Inlines = (
        revised,
        inserted,
        nodes.Keyword(force="must", text="MUST"),
        nodes.Mark(role="unsettled", children=plain("open")),
        nodes.Link(kind="web", target="https://example.org/a_b", label="there"),
        nodes.Code(text="a*b"),
        nodes.Emphasis(children=plain("e")),
    )
    assert read(nodes.Paragraph(text=text)) == (
        "<p><del>old</del><ins>new</ins><strong>MUST</strong>[open]"
        '<a href="https://example.org/a_b">there</a><code>a*b</code><em>e</em></p>\n'
    )


def test_a_list_keeps_its_labels_and_what_is_inside() -> None:
    inner = nodes.Items(ordered=False, items=(nodes.Item(id="i", label="", blocks=(paragraph("deep"),)),))
    items = (
        nodes.Item(id="a", label="(a)", blocks=(paragraph("one"), inner)),
        nodes.Item(id="b", label="(b)", blocks=(paragraph("two"),)),
    )
    told = read(nodes.Items(ordered=True, items=items))
    assert told.count("<ul>") == 2
    assert "(a) one" in told
    assert "<li>deep</li>" in told


def test_a_table_and_a_box() -> None:
    told = read(grid("t", ("A", "B"), ((plain("x|y"), plain("z")),)))
    assert told.count("<td>") == 2
    assert "<td>x|y</td>" in told
    box = nodes.Box(
        role="comment",
        label="GA-01",
        heading="Permission",
        facts=(fact("a", "Fact", plain("v")),),
        blocks=(paragraph("w"),),
    )
    assert read(box) == (
        "<blockquote>\n<p><strong>GA-01 – Permission</strong></p>\n<p>Fact: v</p>\n<p>w</p>\n</blockquote>\n"
    )
