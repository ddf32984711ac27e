"""Words keep where they come from until a paper is printed."""

from wipo_bc_std.session.paper import grid, plain
from wipo_bc_std.session.told import Told, change_texts, forget, mark, mark_text, tell
from wipo_bc_std.view import nodes


def sources(block: nodes.Block) -> list[str]:
    found: list[str] = []

    def look(inline: nodes.Inline) -> nodes.Inline:
        if isinstance(inline, Told):
            found.append(inline.source)
        return inline

    change_texts((block,), look)
    return found


def test_words_of_a_part_come_from_it_and_those_of_a_table_from_a_row() -> None:
    table = grid("t", ("Head",), ((plain("one"),), (tell("two", "file:2"),)))
    (marked,) = mark((table,), "part")
    assert sources(marked) == ["part", "part, row 1", "file:2"]


def test_what_is_forgotten_is_plain_and_reads_the_same() -> None:
    text = (nodes.Strong(children=tell("bold", "x")), *tell("plain", "y", "draft.version"))
    box = nodes.Box(
        role="note",
        label="Note",
        facts=(nodes.Fact(name="n", label="l", value=tell("fact", "z")),),
        blocks=(
            nodes.Items(ordered=False, items=(nodes.Item(id="i", label="", blocks=(nodes.Paragraph(text=text),)),)),
        ),
    )
    assert sources(box) == ["x", "y", "z"]
    (forgotten,) = forget((box,))
    assert sources(forgotten) == []
    assert isinstance(forgotten, nodes.Box)
    assert list(nodes.shown_lines(forgotten)) == list(nodes.shown_lines(box)) == ["– boldplain"]
    assert nodes.shown_text(forgotten.facts[0].value) == "fact"


def test_what_says_it_better_is_left_alone() -> None:
    assert [getattr(each, "source", "") for each in mark_text((*tell("a", "own"), *plain("b")), "part")] == [
        "own",
        "part",
    ]
    assert tell("", "x") == ()
