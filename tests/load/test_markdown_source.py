"""Markdown: what each construct becomes, and what is said of each that has no meaning in a standard."""

from collections.abc import Sequence

import pytest

from tests.project import check_all, clause, make_project, sample_files, shown
from wipo_bc_std.load.inline_source import LINK_KINDS
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.block import (
    Aside,
    Block,
    Figure,
    GeneratedList,
    Items,
    Listing,
    ModelView,
    OpenIssue,
    Option,
    Paragraph,
    Principle,
    Provision,
    Subclause,
    Table,
    walk_blocks,
)
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.inline import Code, FootnoteMark, Inlines, Keyword, Link, Unsettled, plain_text, walk_inlines

FILE = "clauses/scope.md"
FRONT = "---\nid: scope\ntitle: Scope\n---\n\n"
PROVISION = "::::{requirement} GA-01\n:target: office\n\nText.\n::::"


def read_file(text: str) -> tuple[Clause, list[str]]:
    """Return the clause of a source, and the codes and places of what is said of it."""
    loaded = load(make_project({FILE: text}))
    (read,) = loaded.standard.clauses
    return read, [shown(item).replace(f"{FILE}:", "") for item in loaded.problems]


def read(body: str) -> tuple[Clause, list[str]]:
    """Return the same of the text of a clause, which begins on line 6."""
    return read_file(clause(body))


def found(body: str) -> list[str]:
    return read(body)[1]


def blocks(body: str) -> tuple[Block, ...]:
    return read(body)[0].blocks


def inlines(body: str) -> Inlines:
    first = blocks(body)[0]
    assert isinstance(first, Paragraph)
    return first.text


def words(body: str) -> str:
    return plain_text(inlines(body))


def hint(body: str) -> str:
    (item,) = load(make_project({FILE: clause(body)})).problems
    return item.hint


# --- front matter -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("{#aim}\nText.\n", ["M001 1:1"]),
        ("---\nid: scope\ntitle: Scope\n\n{#aim}\nText.\n", ["M001 1:1"]),
        ("---\n---\n\n{#aim}\nText.\n", ["M001 1:1"]),
        ("---\nid: field\ntitle: Scope\n---\n\n{#aim}\nText.\n", ["S024 2:5"]),
        ("---\nid: Scope\ntitle: Scope\n---\n\n{#aim}\nText.\n", ["S022 2:5"]),
        ("---\nid: scope\ntitel: Scope\n---\n\n{#aim}\nText.\n", ["S020 3:1"]),
        ("---\nid: scope\ntitle: Scope\ncolour: red\n---\n\n{#aim}\nText.\n", ["S020 4:1"]),
        ("---\nid: scope\n---\n\n{#aim}\nText.\n", ["S021 2:1"]),
        ("---\n- scope\n---\n\n{#aim}\nText.\n", ["S022 2:1"]),
        ("---\nid: scope\ntitle: A [b](bad:y)\n---\n\n{#aim}\nText.\n", ["R001 3:10"]),
    ],
)
def test_wrong_front_matter_is_told_once_and_the_text_is_read(text: str, findings: list[str]) -> None:
    read_clause, problems = read_file(text)
    assert problems == findings
    assert read_clause.id == "scope"
    assert [(block.id, plain_text(block.text)) for block in read_clause.blocks if isinstance(block, Paragraph)] == [
        ("aim", "Text.")
    ]


def test_an_empty_file_is_a_clause_without_text() -> None:
    assert read_file("")[1] == ["M001 1:1"]


@pytest.mark.parametrize("text", ["---", "---\n", "---\n\n\n", "---\n\n{#aim}\nText.\n", "---\n# remark\n---\n"])
def test_a_front_matter_of_one_line_or_of_remarks_is_told_once(text: str) -> None:
    assert read_file(text)[1] == ["M001 1:1"]


@pytest.mark.parametrize(
    ("options", "places"),
    [
        (":target: [office", ["S010 7:10"]),
        (':target: "office" or not"', ["S010 7:19"]),
        (":target: office\n:applies: {rights: [a}", ["S010 8:20"]),
        (':target: office\n:status: [current\n:agreement: "open', ["S010 8:10", "S010 9:13"]),
    ],
)
def test_broken_yaml_of_an_option_is_told_once(options: str, places: list[str]) -> None:
    body = f"::::{{requirement}} GA-01\n{options}\n\nAn [IP Office](term:ip-office) MUST act.\n::::"
    assert read_file(clause(body))[1] == places


def test_broken_yaml_of_an_option_that_has_no_stand_in_is_told_once() -> None:
    body = '{#a}\nText.\n\n:::{open-issue} b\n:question: "Who\n:owner: leader\n:by: 2026-12-01\n:::'
    assert read_file(clause(body))[1] == ["S010 10:12"]


# --- id lines ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        ("{#a}\n\nText.", ["M002 6:1"]),
        ("{#a}\n", ["M002 6:1"]),
        ("{#a}\n{#b}\nText.", ["M002 6:1"]),
        ("{#A}\nText.", ["M002 6:1"]),
        ("{#a_b}\nText.", ["M002 6:1"]),
        ("{#}\nText.", ["M002 6:1"]),
        ("{#a\nText.", ["M002 6:1"]),
        ("{#a} x\nText.", ["M002 6:1"]),
        ("{#a agrement=open}\nText.", ["M002 6:1"]),
        ('{#a former="b" former="c"}\nText.', ["M002 6:1"]),
        ("{#a agreement=closed}\nText.", ["S022 6:1"]),
        ("{#z}\nText:\n\n{#a}\n- item", ["M002 9:1"]),
        ("{#z}\nText:\n\n{#a}\n| a |\n|---|\n| b |", ["M002 9:1"]),
        ("{#a}\n:::{note}\nText.\n:::", ["M002 6:1"]),
        (":::{note}\n{#a}\nText.\n:::", ["M002 7:1"]),
        ("{#z}\nText:\n\n- {#a}\n  Item.", ["M002 9:1"]),
        ("{#a}\nText.", []),
        ("{#a-1-b}\nText.", []),
        ("Text.\n{#a}\nMore.", []),
    ],
)
def test_an_id_line_stands_directly_above_a_paragraph_or_heading(body: str, findings: list[str]) -> None:
    assert found(body) == findings


def test_an_id_line_names_a_paragraph_and_what_it_was() -> None:
    (paragraph,) = blocks('{#a former="b c" agreement=open}\nText.')
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.id, paragraph.former_ids, paragraph.agreement) == ("a", ("b", "c"), "open")
    assert str(paragraph.id_at) == f"standard/{FILE}:6:1"


def test_an_id_line_names_a_heading() -> None:
    (subclause,) = blocks("{#a agreement=agreed former=b}\n## Title\n\n{#c}\nText.")
    assert isinstance(subclause, Subclause)
    assert (subclause.id, subclause.former_ids, subclause.agreement) == ("a", ("b",), "agreed")
    assert [type(block) for block in subclause.blocks] == [Paragraph]


def test_lists_tables_and_figures_belong_to_the_paragraph_before_them() -> None:
    body = "{#a}\nText:\n\n- one\n\n| a |\n|---|\n| b |\n\n```\ncode\n```\n\n{#b}\nText."
    first, second = blocks(body)
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert [type(block) for block in first.blocks] == [Items, Table, Listing]
    assert second.blocks == ()


def test_a_list_without_paragraph_cannot_be_cited() -> None:
    assert found("- one\n- two") == ["M007 6:1"]


def test_a_list_begins_with_its_first_number() -> None:
    assert found("{#a}\nText:\n\n3. three\n4. four") == ["M008 9:1"]


def test_headings_nest_by_level() -> None:
    first, second = blocks("## A\n\n### B\n\nText.\n\n#### C\n\n### D\n\n## E")
    assert isinstance(first, Subclause)
    assert [(block.level, plain_text(block.title)) for block in first.blocks if isinstance(block, Subclause)] == [
        (3, "B"),
        (3, "D"),
    ]
    assert isinstance(second, Subclause)


# --- directives -------------------------------------------------------------------------------------------------------

DIRECTIVES: list[tuple[str, type[Block]]] = [
    *((PROVISION.replace("requirement", kind), Provision) for kind in ("recommendation", "permission", "capability")),
    (PROVISION, Provision),
    (":::{principle} p\n:title: T\n\nText.\n:::", Principle),
    *((f":::{{{kind}}}\nText.\n:::", Aside) for kind in ("note", "example", "editor-note", "reservation")),
    (":::{open-issue} q\n:question: Q?\n:owner: the chair\n:by: 2026-12-01\n\nText.\n:::", OpenIssue),
    (":::{option} o\nText.\n:::", Option),
    (":::{table} t\n:caption: C\n\n| a |\n|---|\n| b |\n:::", Table),
    (":::{figure} f\n:src: a.svg\n:alt: A\n\nCaption.\n:::", Figure),
    (":::{model} m\n:::", ModelView),
    (":::{list}\n:of: concepts\n:::", GeneratedList),
]


@pytest.mark.parametrize(("body", "kind"), DIRECTIVES)
def test_every_directive_becomes_its_block(body: str, kind: type[Block]) -> None:
    read_clause, problems = read(body)
    (block,) = read_clause.blocks
    assert problems == []
    assert type(block) is kind
    assert block.at.line == 6
    assert block.at.end_line == 6 + body.count("\n")


def test_a_rationale_stands_in_a_provision_or_principle() -> None:
    inside = "\n\n:::{rationale}\nWhy.\n:::\n::::"
    for around in (PROVISION, "::::{principle} p\n:title: T\n\nText.\n::::"):
        (block,) = blocks(around.removesuffix("\n::::") + inside)
        assert isinstance(block, Provision | Principle)
        assert [type(part) for part in block.blocks] == [Paragraph, Aside]


def test_options_are_one_line_of_yaml_each() -> None:
    options = ":target: [office, node]\n:verify: test\n:applies: {rights: [patents], setups: single}\n:status: deleted"
    (block,) = blocks(PROVISION.replace(":target: office", options))
    assert isinstance(block, Provision)
    assert block.options.target == ("office", "node")
    assert block.options.verify == ("test",)
    assert (block.options.applies.rights, block.options.applies.setups) == (("patents",), ("single",))
    assert block.options.status == "deleted"


def test_what_reopens_a_text_is_an_event_in_words_or_what_can_be_watched() -> None:
    (block,) = blocks(PROVISION.replace(":target: office", ":target: office\n:reopen_when: Something *happens*"))
    assert isinstance(block, Provision)
    reopening = block.options.reopen_when
    assert reopening is not None
    assert reopening.watched == {}
    assert block.options.event is not None
    assert plain_text(block.options.event.inlines) == "Something happens"
    told = "{references: a-1, algorithms: [SHA-1, MD5], production: 3, date: 2028-01-31}"
    (block,) = blocks(PROVISION.replace(":target: office", f":target: office\n:reopen_when: {told}"))
    assert isinstance(block, Provision)
    assert block.options.event is None
    assert block.options.reopen_when is not None
    assert block.options.reopen_when.watched == {
        "references": ["a-1"],
        "algorithms": ["SHA-1", "MD5"],
        "production": "3",
        "date": "2028-01-31",
    }


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        (PROVISION.replace("office", "office\n:reopen_when: {}"), ["S022 8:2"]),
        (PROVISION.replace("office", "office\n:reopen_when: {reference: a}"), ["S020 8:16"]),
        (PROVISION.replace("office", "office\n:reopen_when: {production: many}"), ["S022 8:28"]),
        (":::{remark}\nText.\n:::", ["M004 6:1"]),
        (":::{note}\nText.", ["M005 6:1"]),
        (":::{note}\nText.\n\n{#a}\nMore.", ["M005 6:1"]),
        ("Text.\n\n:::\n\nMore.", ["M005 8:1"]),
        (":::{note}\nText.\n::::", ["M005 6:1", "M005 8:1"]),
        ("```\nText.", ["M005 6:1"]),
        (":::{note} x\nText.\n:::", ["M006 6:1"]),
        (PROVISION.replace("GA-01", "GA1"), ["M006 6:1"]),
        (PROVISION.replace(" GA-01", ""), ["M006 6:1"]),
        (":::{principle} P1\n:title: T\n\nText.\n:::", ["M006 6:1"]),
        (":::{note}\n:colour: red\n\nText.\n:::", ["S020 7:2"]),
        (PROVISION.replace("target", "targt"), ["S020 7:2"]),
        (PROVISION.replace("office", "office\n:target: office"), ["S011 8:2"]),
        (PROVISION.replace(":target: office\n", ""), ["S021 6:1"]),
        (PROVISION.replace(": office", ":"), ["S022 7:2"]),
        (PROVISION.replace("office", "{a: b}"), ["S022 7:2"]),
        (PROVISION.replace("office", "Office!"), ["S022 7:10"]),
        (PROVISION.replace("office", "office\n:applies: {rigths: [patents]}"), ["S020 8:12"]),
        (PROVISION.replace(":target: office", ":target office"), ["S021 6:1", "M009 7:1"]),
        (":::{note}\n\n:a: b\n:::", ["M009 8:1"]),
        (":::{list}\n:of: conceps\n:::", ["S022 7:6"]),
        (":::{rationale}\nWhy.\n:::", ["M007 6:1"]),
        (f":::::{{note}}\n{PROVISION}\n:::::", ["M007 7:1"]),
        (":::{note}\n## Title\n:::", ["M007 7:1"]),
        (PROVISION.replace("Text.", ":::{rationale}\nWhy.\n:::"), ["M007 6:1"]),
        (":::{table} t\n:caption: C\n\nText.\n:::", ["M007 6:1"]),
        (":::{figure} f\n:src: a.svg\n:alt: A\n:::", ["M007 6:1"]),
        (":::{model} m\nText.\n:::", ["M007 6:1"]),
    ],
)
def test_a_wrong_directive_is_told_where_it_is_wrong(body: str, findings: list[str]) -> None:
    assert found(body) == findings


@pytest.mark.parametrize(
    ("body", "near"),
    [(":::{notes}\nText.\n:::", "note"), (PROVISION.replace("target", "targt"), "target")],
)
def test_a_mistyped_directive_or_option_is_told_with_the_right_one(body: str, near: str) -> None:
    assert f"“{near}”" in hint(body)


@pytest.mark.parametrize(
    "body",
    [
        ":::{remark}\nText.\n:::",
        ":::{note}\nText.",
        ":::{note} x\nText.\n:::",
        PROVISION.replace("GA-01", "GA1"),
        PROVISION.replace(":target: office\n", ""),
        f":::::{{note}}\n{PROVISION}\n:::::",
        ":::{rationale}\nText.\n:::",
        ":::{table} t\n:caption: C\n\nText.\n:::",
    ],
)
def test_the_words_of_a_wrong_directive_are_kept(body: str) -> None:
    paragraphs = [block for block in walk_blocks(blocks(body)) if isinstance(block, Paragraph)]
    assert [plain_text(block.text) for block in paragraphs] == ["Text."]


def test_directives_nest_three_deep() -> None:
    body = (
        ":::::{requirement} GA-01\n:target: office\n\nText.\n\n"
        "::::{note}\nA.\n\n:::{example}\nB.\n:::\n\nC.\n::::\n\nD.\n:::::\n\nE."
    )
    read_clause, problems = read(body)
    provision, after = read_clause.blocks
    assert problems == []
    assert isinstance(after, Paragraph)
    assert isinstance(provision, Provision)
    assert [type(block) for block in walk_blocks(provision.blocks)] == [
        Paragraph, Aside, Paragraph, Aside, Paragraph, Paragraph, Paragraph,
    ]  # fmt: skip


def test_very_deep_nesting_is_told() -> None:
    items = "\n".join(f"{'  ' * depth}- x" for depth in range(200))
    assert [item.split(" ")[0] for item in found(f"{{#a}}\nText:\n\n{items}")] == ["S013"]


# --- links ------------------------------------------------------------------------------------------------------------


def links(body: str) -> list[tuple[str, str, str]]:
    return [
        (inline.kind, inline.target, plain_text(inline.children))
        for inline in walk_inlines(inlines(body))
        if isinstance(inline, Link)
    ]


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_each_kind_of_link_is_read_with_and_without_words(kind: str) -> None:
    body = f"See [the *thing*]({kind}:a-b) and <{kind}:c>."
    assert links(body) == [(kind, "a-b", "the thing"), (kind, "c", "")]
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "link"),
    [
        ("[x](https://a.org/b?c=d&e#f)", ("web", "https://a.org/b?c=d&e#f", "x")),
        ("<http://a.org>", ("web", "http://a.org", "")),
        ("<mailto:a@b.org>", ("web", "mailto:a@b.org", "")),
        ("[x](<para:a>)", ("para", "a", "x")),
        ("[x\ny](para:a)", ("para", "a", "x y")),
    ],
)
def test_addresses_and_other_forms_of_a_link(body: str, link: tuple[str, str, str]) -> None:
    assert links(body) == [link]
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "finding"),
    [
        ("See [x](clauses:a).", "R001 6:5"),
        ("See [x](javascript:alert(1)).", "R001 6:5"),
        ("See [x](JavaScript:alert(1)).", "R001 6:5"),
        ("See <javascript:alert(1)>.", "R001 6:5"),
        ("See [x](data:text/html,x).", "R001 6:5"),
        ("See [x](file:///etc/passwd).", "R001 6:5"),
        ("See [x](scope).", "R001 6:5"),
        ("See [x](#scope).", "R001 6:5"),
        ("See [x]().", "R001 6:5"),
        ("A\nB [x](bad:y).", "R001 7:3"),
        ('See [x](para:a "title").', "M008 6:5"),
        ("See [x](para:a b).", "M011 6:7"),
        ("See <para:a b>.", "M011 6:5"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_and_its_words_are_kept(body: str, finding: str) -> None:
    assert found(body) == [finding]
    assert all(word in words(body) for word in ("See", "x") if word in body.split("(", maxsplit=1)[0])


def test_a_mistyped_kind_is_told_with_the_right_one() -> None:
    assert "“clause”" in hint("See [x](clauses:a).")


# --- tables -----------------------------------------------------------------------------------------------------------


def table(rows: str) -> Table:
    first = blocks(f"Text:\n\n{rows}")[0]
    assert isinstance(first, Paragraph)
    (made,) = first.blocks
    assert isinstance(made, Table)
    return made


def cells(rows: Sequence[Sequence[object]]) -> list[list[str]]:
    return [[plain_text(getattr(cell, "text", ())) for cell in row] for row in rows]


@pytest.mark.parametrize(
    ("rows", "findings"),
    [
        ("| a | b |\n|---|---|\n| c |", ["G001 10:1"]),
        ("| a | b |\n|---|---|\n| c | d | e |", ["G001 10:1"]),
        ("| a | b |\n|---|---|\n| c |\n| d | e | f |", ["G001 10:1", "G001 11:1"]),
        ("| a | b |\n|---|\n| c | d |", ["G001 9:1"]),
        ("| a | b |\n| c | d |", ["G001 8:1"]),
        ("| a | b |\n|---|---|\n| c | d |", []),
    ],
)
def test_a_ragged_table_is_told_at_each_row(rows: str, findings: list[str]) -> None:
    assert found(f"Text:\n\n{rows}") == findings


def test_columns_are_aligned_and_bars_escaped() -> None:
    made = table("| a \\| b | c | d |\n|:-:|--:|:--|\n| `x \\| y` | *z* | |")
    assert made.alignments == ("center", "end", "start")
    assert cells(made.head) == [["a | b", "c", "d"]]
    assert cells(made.rows) == [["x | y", "z", ""]]


def test_an_empty_first_row_is_no_header() -> None:
    made = table("|  |  |\n|---|---|\n| a | b |")
    assert made.head == ()
    assert cells(made.rows) == [["a", "b"]]


def test_links_in_cells_are_found_where_they_stand_also_behind_an_escaped_bar() -> None:
    assert found("Text:\n\n| a | b |\n|---|---|\n| x \\| [y](bad:z) | [y](bad:z) |") == ["R001 10:8", "R001 10:21"]


# --- words that are not agreed ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "text", "unsettled"),
    [
        ("A [[b c]] d.", "A b c d.", ["b c"]),
        ("A [[b [c](para:x) d]] e.", "A b c d e.", ["b c d"]),
        ("A [[b\nc]] d.", "A b c d.", ["b c"]),
        ("A [[b]] [[c]].", "A b c.", ["b", "c"]),
        ("[[a [[b]] c]]", "a b c", ["a b c", "b"]),
        ("A [[a]](x) b.", "A a(x) b.", ["a"]),
        ("A [[a]](para:x) b.", "A a(para:x) b.", ["a"]),
        ("A [b] `[[c]]`.", "A [b] [[c]].", []),
    ],
)
def test_words_in_double_brackets_are_not_agreed(body: str, text: str, unsettled: list[str]) -> None:
    assert words(body) == text
    assert [plain_text((item,)) for item in walk_inlines(inlines(body)) if isinstance(item, Unsettled)] == unsettled


@pytest.mark.parametrize(("body", "finding"), [("A [[b.", "M011 6:3"), ("A b]] c.", "M011 6:4"), ("**b", "M011 6:1")])
def test_half_of_a_construct_is_told_and_kept(body: str, finding: str) -> None:
    assert found(body) == [finding]
    assert words(body) == body


# --- markup without meaning here --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "findings", "text"),
    [
        ("<div>x</div>", ["M003 6:1"], "<div>x</div>"),
        ("<!-- remark -->", ["M003 6:1"], "<!-- remark -->"),
        ("A <b>c</b>.", ["M003 6:3", "M003 6:7"], "A <b>c</b>."),
        ("A <!-- x --> b.", ["M003 6:3"], "A <!-- x --> b."),
        ("> A\n> b", ["M008 6:1"], "A b"),
        ("A ![b](c.png) d", ["M008 6:3"], "A b d"),
        ("A\n\n---\n\nB", ["M008 8:1"], "A"),
        ("A\n===", ["M008 7:1"], "A ==="),
        ("A\n---", ["M008 7:1"], "A"),
        ("A\\\nb", ["M008 6:2"], "A b"),
        ("    A b", [], "A b"),
        ("[a]: https://b.org\n\nSee [a].", [], "[a]: https://b.org"),
        ("A &amp; &eacute; &#65; \\* \\_ \\[[b", [], "A & é A * _ [[b"),
        ("a_b_c 2 * 3 ~~d~~", [], "a_b_c 2 * 3 ~~d~~"),
    ],
)
def test_what_has_no_meaning_here_is_told_and_its_words_are_kept(body: str, findings: list[str], text: str) -> None:
    assert found(body) == findings
    assert words(body) == text


def test_a_heading_of_level_one_is_told_and_read_as_level_two() -> None:
    (subclause,) = blocks("# Title")
    assert found("# Title") == ["M008 6:1"]
    assert isinstance(subclause, Subclause)
    assert (subclause.level, plain_text(subclause.title)) == (2, "Title")


def test_code_is_kept_line_by_line() -> None:
    (listing,) = (block for block in blocks("Text:\n\n```json\n{ }\n\n:::{note}\n# x <b>\n```")[0:1])
    assert isinstance(listing, Paragraph)
    (code,) = listing.blocks
    assert isinstance(code, Listing)
    assert (code.language, code.text) == ("json", "{ }\n\n:::{note}\n# x <b>")


def test_footnotes_have_marks_and_texts() -> None:
    read_clause, problems = read("A.[^n] B.[^m]\n\n[^n]: First\n    more.\n\n[^m]: See <para:x>.")
    (paragraph,) = read_clause.blocks
    assert problems == []
    assert isinstance(paragraph, Paragraph)
    assert [item.id for item in paragraph.text if isinstance(item, FootnoteMark)] == ["n", "m"]
    assert [(note.id, plain_text(note.text), note.at.line) for note in read_clause.footnotes] == [
        ("n", "First more.", 8),
        ("m", "See x.", 11),
    ]


# --- keywords ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "keywords"),
    [
        ("It MUST be.", [("must", "MUST", 6, 4, 6, 8)]),
        ("It MUST\nNOT be.", [("must-not", "MUST NOT", 6, 4, 7, 4)]),
        ("It SHOULD  NOT be.", [("should-not", "SHOULD NOT", 6, 4, 6, 15)]),
        ("A MAY, (CAN) [CANNOT](para:x)", [("may", "MAY", 6, 3, 6, 6), ("can", "CAN", 6, 9, 6, 12), ("cannot", "CANNOT", 6, 15, 6, 21)]),
        ("*SHOULD* be", [("should", "SHOULD", 6, 2, 6, 8)]),
        ("MUSTER, MAYBE, must, MUST-HAVE, `MUST`, SHALL", []),
    ],
)  # fmt: skip
def test_keywords_are_words_in_capitals(body: str, keywords: list[tuple[str, str, int, int, int, int]]) -> None:
    read_keywords = [item for item in walk_inlines(inlines(body)) if isinstance(item, Keyword)]
    assert [
        (item.force, item.text, item.at.line, item.at.column, item.at.end_line, item.at.end_column)
        for item in read_keywords
    ] == keywords


def test_code_is_one_node() -> None:
    assert [item.text for item in inlines("A `b  <c> **d**` e") if isinstance(item, Code)] == ["b  <c> **d**"]


# --- exemptions -------------------------------------------------------------------------------------------------------

HTML = "Text <b> [IP Offices](term:ip-office) <ref:bcp-14>."


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        (f"{{#a}}\n{HTML}", ["M003 7:6"]),
        (f"% allow M003: we want it\n{{#a}}\n{HTML}", []),
        (f"% allow M011, M003: we want it\n{{#a}}\n{HTML} [[", []),
        (f"% allow M003: we want it\n% allow R002: later\n{{#a}}\n{HTML} <para:none>", []),
        (f"% allow M003: we want it\n{{#a}}\nText.\n\n{{#b}}\n{HTML}", ["S026 6:1", "M003 11:6"]),
        (f"% allow M003: we want it\n{{#a}}\n{HTML.replace(' <b>', '')}", ["S026 6:1"]),
        (f"% allow M003\n{{#a}}\n{HTML}", ["S025 6:1", "M003 8:6"]),
        (f"% allow M003:\n{{#a}}\n{HTML}", ["S025 6:1", "M003 8:6"]),
        (f"% allow html: we want it\n{{#a}}\n{HTML}", ["S025 6:1", "M003 8:6"]),
    ],
)
def test_an_exemption_with_a_reason_covers_the_block_below_it(body: str, findings: list[str]) -> None:
    problems = check_all(make_project({FILE: clause(body)}))
    assert [shown(item).replace(f"{FILE}:", "") for item in problems] == findings


def test_an_exemption_is_no_text() -> None:
    assert words("% allow M003: we want it\nText.") == "Text."
    assert words("% allowed is\nText.") == "% allowed is Text."


@pytest.mark.parametrize(
    ("definition", "findings"),
    [
        ("# allow R002: later\n      en: authority <para:none>", []),
        ("# allow R002: later\n      en: >-\n        authority that\n        grants <para:none>", []),
        ("# allow R002: later\n      en: authority", ["S026 terms/general.yml:8:7"]),
        (
            "# allow R002:\n      en: authority <para:none>",
            ["S025 terms/general.yml:8:7", "R002 terms/general.yml:9:21"],
        ),
        ("# allow R003: x\n      en: it <para:n>", ["S026 terms/general.yml:8:7", "R002 terms/general.yml:9:14"]),
    ],
)
def test_an_exemption_in_yaml_covers_the_line_below_it_with_its_folded_text(
    definition: str, findings: list[str]
) -> None:
    terms = sample_files()["terms/general.yml"].decode()
    text = terms.replace("en: authority that grants or registers IP rights", definition)
    problems = check_all(make_project({"terms/general.yml": text}))
    assert [shown(item) for item in problems] == findings
