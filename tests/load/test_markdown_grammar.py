"""Fences: which lines belong to a directive or to code, and what is still read where one is never closed."""

import pytest

from tests.project import clause, make_project, shown
from wipo_bc_std.load.markdown_grammar import Fence, match_fences
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.block import Aside, Items, Listing, Paragraph, Provision, walk_blocks
from wipo_bc_std.model.inline import Emphasis, Strong, plain_text, walk_inlines


def directives(text: str) -> dict[int, tuple[int, bool]]:
    """Return where each directive ends, by the line that opens it, and whether it is closed there."""
    found = match_fences(tuple(text.split("\n"))).directives
    return {opens: (fence.ends, fence.closed) for opens, fence in found.items()}


def code(text: str) -> dict[int, tuple[int, bool]]:
    found = match_fences(tuple(text.split("\n"))).code
    return {opens: (fence.ends, fence.closed) for opens, fence in found.items()}


def read(body: str) -> tuple[list[str], list[str]]:
    """Return what is told of a clause, as `M005 6:1`, and the words of all its paragraphs."""
    loaded = load(make_project({"clauses/scope.md": clause(body)}))
    blocks = [block for division in loaded.standard.clauses for block in walk_blocks(division.blocks)]
    words = [plain_text(block.text) for block in blocks if isinstance(block, Paragraph)]
    return [shown(item).replace("clauses/scope.md:", "") for item in loaded.problems], words


def test_a_fence_closes_the_innermost_of_its_length() -> None:
    text = "::::{a}\n:::{b}\n:::\n:::{c}\n:::\n::::"
    assert directives(text) == {0: (5, True), 1: (2, True), 3: (4, True)}
    assert directives(":::{a}\n:::{b}\n:::\n:::") == {0: (3, True), 1: (2, True)}


def test_an_inner_directive_that_is_never_closed_ends_with_the_outer_one() -> None:
    assert directives("::::{a}\n:::{b}\ntext\n::::\nmore") == {0: (3, True), 1: (3, False)}


def test_what_is_never_closed_keeps_the_closed_ones_inside_and_ends_before_the_next_id() -> None:
    assert directives("::::{a}\n:::{b}\n:::\n\n{#c}\ntext") == {0: (4, False), 1: (2, True)}
    assert directives(":::{a}\ntext\n:::{b}\ntext\n:::") == {0: (2, False), 2: (4, True)}
    assert directives(":::{a}\ntext\n## Title") == {0: (2, False)}


def test_a_fence_without_an_opener_of_its_length_closes_nothing() -> None:
    assert match_fences((":::{a}", "::::", ":::", ":::")).stray == {1, 3}


def test_fences_in_code_are_code() -> None:
    assert directives("```\n:::{a}\n```\n:::{b}\n:::") == {3: (4, True)}
    assert directives("- ```\n  :::{a}\n  ```\n:::{b}\n:::") == {3: (4, True)}
    assert code("~~~\n```\n~~~~\n```` text\n```\n`````") == {0: (2, True), 3: (5, True)}


def test_backticks_around_a_word_open_no_code() -> None:
    assert code("```a``` b\n:::{a}\n:::") == {}


def test_code_that_is_never_closed_ends_before_the_next_id_or_directive() -> None:
    assert code("```\ntext\n{#a}\ntext\n```b\n:::{c}\n:::") == {0: (2, False), 4: (5, False)}
    assert match_fences(("```", ":::{a}", ":::")).directives == {1: Fence(1, 2, closed=True)}


@pytest.mark.parametrize(
    ("body", "findings", "words"),
    [
        ("{#a}\nA:\n\n```\nlost\n\n{#b}\nB.", ["M005 9:1"], ["A:", "B."]),
        (":::{note}\nA.\n\n{#b}\nB.", ["M005 6:1"], ["A.", "B."]),
        ("{#a}\nA:\n\n- B\n\n  :::{note}\n  C.\n\nD.\n\n:::\n", ["M005 11:1", "M005 16:1"], ["A:", "B", "C.", "D."]),
        ("{#a}\nA:\n\n- B\n\n  :::{note}\n  C.\n  :::\n\nD.", [], ["A:", "B", "C.", "D."]),
        ("{#a}\nA\n:::rationale}\nB.\n:::", ["M004 8:1"], ["A", "B."]),
    ],
)
def test_what_follows_is_still_read(body: str, findings: list[str], words: list[str]) -> None:
    assert read(body) == (findings, words)


def test_a_requirement_that_is_never_closed_keeps_its_rationale() -> None:
    body = "::::{requirement} GA-01\n:target: office\n\nA.\n\n:::{rationale}\nB.\n:::\n\n{#b}\nC."
    loaded = load(make_project({"clauses/scope.md": clause(body)}))
    provision, paragraph = loaded.standard.clauses[0].blocks
    assert isinstance(provision, Provision)
    assert [type(block) for block in provision.blocks] == [Paragraph, Aside]
    assert isinstance(paragraph, Paragraph)
    (item,) = loaded.problems
    assert (shown(item), [related.at.line for related in item.related]) == ("M005 clauses/scope.md:6:1", [13])


def test_code_in_a_list_belongs_to_its_item() -> None:
    loaded = load(make_project({"clauses/scope.md": clause("{#a}\nA:\n\n- B\n  ```\n  :::{c}\n  ```\n\n{#d}\nD.")}))
    first, second = loaded.standard.clauses[0].blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    (items,) = first.blocks
    assert isinstance(items, Items)
    assert [type(block) for block in items.items[0].blocks] == [Paragraph, Listing]


def test_emphasis_nests_thirty_deep_and_its_words_are_kept() -> None:
    deep = clause("**" * 600 + "a" + "**" * 600)
    loaded = load(make_project({"clauses/scope.md": deep}))
    assert [item.code for item in loaded.problems] == ["S013"]
    (paragraph,) = loaded.standard.clauses[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.text) == "a"
    assert sum(isinstance(inline, Strong | Emphasis) for inline in walk_inlines(paragraph.text)) == 30


@pytest.mark.parametrize(
    ("value", "finding"),
    [
        ("[IP Office](term:ip-office) or not?", []),
        ('"Quoted" and not', []),
        ('"All: quoted"', []),
        ("* and ` and # are text: all of it", ["M011 7:18"]),
        ('"Never closed', ["S010 7:12"]),
        ("[never, closed", ["S010 7:12"]),
    ],
)
def test_an_option_is_a_sentence_unless_brackets_or_quotes_hold_all_of_it(value: str, finding: list[str]) -> None:
    body = f":::{{open-issue}} q\n:question: {value}\n:owner: Task Force\n:by: 2027-01-01\n\nText.\n:::"
    assert [item for item in read(body)[0] if not item.startswith("S022")] == finding
