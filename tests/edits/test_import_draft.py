"""A draft that others wrote in Word becomes sources that load, and no word of it is lost unsaid."""

import random

import pytest
from msgspec.structs import replace

from tests.edits.word_files import Maker, document, note
from tests.project import SAMPLES
from wipo_bc_std.edits.earlier_state import Earlier
from wipo_bc_std.edits.import_draft import Imported, import_document
from wipo_bc_std.load.project import hold_sources
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.office_files.word_nodes import Block, Comment, Document, Leftover, Run, Spot

PNG = (SAMPLES / "complete" / "standard" / "figures" / "label.png").read_bytes()
# Signs that mean something in Markdown, in directives, in YAML, in id lines, and signs that no source can have.
HOSTILE = (
    "# head", "- a", "* c", "1. x", "> q", "::: {note}", ":::{note}", ":key: value", "{#id}", "% allow T003: x", "~~~", "```",
    "| a | b |", "|---|", "---", "- - -", "***", "===", "– dash", "• b", "<script>alert(1)</script>", "a {#x}", "[^1]: foo",
    "[x]: http://y", "[[a]]", "[a](b)", "<https://x.y>", "&amp;", "a\\|b", "a `code` b", "*b* **c**", "_x_", "![x](y)",
    "<!-- c -->", "title #", "term: x", "key: [a, 'b", '"q" x', "{a: b}", "@x", "a\tb", "MUST NOT", "](", "**",
    "<clause:scope>", "a\\", "[PP-01] x MUST y", "[Alt. 1] foo", "Note: bar", "Table 1: cap", "(a) item", "“a” means b", "[x",
    "[a [b] c]", "paragraph 1", "ANNEX I", "[End of document]", "中文字", "عيّنة", "\u200bzero", "a\u00adb", "\uf0b7 b",
    "x\x85y", "\u2028", "null", "~", "1.10", "version 0.7", "no",
)  # fmt: skip


def make_draft(maker: Maker | None = None) -> Document:
    """Return a draft as the Task Forces of the committee write them."""
    m = maker or Maker()
    return document(
        m.text("WIPO STANDARD ST.XX"),
        m.text("RECOMMENDATION ON THE USE OF LEDGERS", style="Title"),
        m.text("Working Draft – version 0.7"),
        m.text("TABLE OF CONTENTS"),
        m.text("INTRODUCTION\t3", style="TOC 1"),
        m.heading("INTRODUCTION"),
        m.numbered(
            1,
            "This Standard recommends how to ",
            Run("use", italic=True),
            " a ledger, as paragraph 3 and Annex I say.",
            Run(footnote="f1"),
        ),
        m.numbered(2, "It covers [patents and] marks, see Table 1, Figure 1, [PP-01] and ISO 22739:2024:"),
        m.item("(a)", "the first thing;"),
        m.item("(i)", "a nested thing; and", level=2),
        m.item("(b)", "the second thing."),
        m.heading("DEFINITIONS AND TERMINOLOGY"),
        m.numbered(3, "For the purposes of this Standard:"),
        m.item("(a)", "“token” means representation of a right;"),
        m.item("(b)", "“ledger” means store of records. It is shared by nodes."),
        m.heading("RULES"),
        m.heading("Governance", 2),
        m.numbered(4, "The rules follow."),
        m.text("[PP-01] A node operator MUST NOT write personal data."),
        m.text("Note: This is hard."),
        m.text("Rationale: It cannot be erased."),
        m.text("[GP-04]\tAn office SHOULD keep records:"),
        m.item("–", "one; and", key="7", level=0),
        m.item("–", "two.", key="7", level=0),
        m.text("[Alt. 1] The office signs."),
        m.text("[Alt. 2] Nobody signs."),
        m.numbered(5, "The kinds are in Table 1."),
        m.text("Table 1: Kinds of data", style="Caption"),
        m.table(["Kind", "Place"], ["A | B", m.cell("x", "y")], [m.cell("both", columns=2)]),
        m.numbered(6, "See the picture."),
        m.text(
            Run(picture="media/image1.png", alternative="Two boxes joined by an arrow from the left to the right one.")
        ),
        m.text("Figure 1. The boxes", style="Caption"),
        m.heading("REFERENCES"),
        m.numbered(7, "The following are of importance:"),
        m.item("–", "ISO 22739:2024, Blockchain – Vocabulary.", key="8", level=0),
        m.item("–", "some other thing", key="8", level=0),
        m.text("[Annex I follows]"),
        m.text("ANNEX I"),
        m.text("LIST OF RULES"),
        m.numbered(1, "The annex begins.", key="9"),
        m.numbered(2, "It goes on after paragraph 1.", key="9"),
        m.text("[End of document]"),
        notes=[note("f1", "A footnote *with* stars.")],
        pictures={"media/image1.png": PNG},
        headers=(m.text("CWS/X, page 1"),),
    )


def sources(imported: Imported) -> dict[str, str]:
    return {path: content.decode() for path, content in imported.files.items() if not path.endswith(".png")}


def errors(imported: Imported, letters: str = "SMDRTPCGL") -> list[str]:
    return [
        f"{each.code} {each.at} {each.message}"
        for each in imported.checked.problems
        if each.severity == "error" and each.code[0] in letters
    ]


def listed(imported: Imported, kind: str) -> list[str]:
    return [each.words for each in imported.entries if each.kind == kind]


def test_a_draft_loads_and_checks_without_an_error_and_loses_no_word() -> None:
    imported = import_document(make_draft())
    assert imported.balance.is_even, imported.balance
    # That rule GP-04 gives no way to be verified, and such, is its authors' to mend.
    assert errors(imported) == []
    assert dict(imported.counts) == {
        "clauses": 4,
        "annexes": 1,
        "subclauses": 1,
        "paragraphs": 9,
        "provisions": 2,
        "alternatives": 2,
        "notes and examples": 2,
        "definitions": 2,
        "references": 1,
        "tables": 1,
        "figures": 1,
        "footnotes": 1,
    }


def test_the_cover_becomes_particulars_and_what_is_not_known_is_marked() -> None:
    text = sources(import_document(make_draft()))["standard.yml"]
    assert "title: RECOMMENDATION ON THE USE OF LEDGERS\nstage: working-draft\nversion: 0.7\n" in text
    assert "# to be filled in: the date of the draft\ndate: 2000-01-01\n" in text
    assert "targets:\n  node-operator: Node operator\n  office: Office\n" in text


def test_paragraphs_have_ids_links_brackets_and_footnotes() -> None:
    text = sources(import_document(make_draft()))["clauses/introduction.md"]
    assert (
        "This Standard recommends how to *use* a ledger, as <para:definitions-purposes-standard> and <annex:list-rules> say.[^"
        in text
    )
    assert (
        "It covers [[patents and]] marks, see <table:kinds-data>, <figure:boxes>, <provision:PP-01> and <ref:iso-22739-2024>:\n"
        "\n1. the first thing;\n   1. a nested thing; and\n2. the second thing.\n"
    ) in text
    assert text.endswith("]: A footnote \\*with\\* stars.\n")


def test_rules_become_provisions_with_what_belongs_to_them() -> None:
    text = sources(import_document(make_draft()))["clauses/rules.md"]
    assert (
        "::::{requirement} PP-01\n:target: node-operator\n\nA node operator MUST NOT write personal data.\n\n"
        ":::{note}\nThis is hard.\n:::\n\n:::{rationale}\nIt cannot be erased.\n:::\n::::\n"
    ) in text
    assert "::::{recommendation} GP-04\n" in text
    assert ":::{option} office-signs\nThe office signs.\n:::\n\n:::{option} nobody-signs\n" in text


def test_a_rule_without_a_keyword_stays_words_and_is_listed() -> None:
    m = Maker()
    imported = import_document(
        document(m.heading("RULES"), m.numbered(1, "So:"), m.text("[PP-01] Ledgers everywhere."))
    )
    assert imported.balance.is_even
    assert listed(imported, "rule") == ["[PP-01] Ledgers everywhere."]
    assert "provisions" not in imported.counts


def test_definitions_become_concepts_and_references_documents() -> None:
    made = sources(import_document(make_draft()))
    assert "- id: ledger\n" in made["terms/definitions.yml"]
    assert "en: store of records\n    notes:\n      - en: It is shared by nodes.\n" in made["terms/definitions.yml"]
    assert ":::{list}\n:of: concepts\n:::" in made["clauses/definitions-terminology.md"]
    assert "designation: ISO 22739:2024\n    title: Blockchain – Vocabulary\n" in made["references.yml"]
    assert "- some other thing\n\n:::{list}\n:of: references\n" in made["clauses/references.md"]


def test_tables_keep_every_cell() -> None:
    imported = import_document(make_draft())
    text = sources(imported)["clauses/rules.md"]
    assert ":caption: Kinds of data\n\n| Kind | Place |\n| --- | --- |\n| A \\| B | x y |\n| both |  |\n" in text
    assert len(listed(imported, "table")) == 2


def test_rows_that_are_merged_keep_their_columns() -> None:
    m = Maker()
    table = m.table(["A", "B", "C"], [m.cell("down", rows=2), "1", "2"], ["3", "4"])
    text = sources(import_document(document(m.heading("X"), m.numbered(1, "So:"), table)))["clauses/x.md"]
    assert "| down | 1 | 2 |\n|  | 3 | 4 |\n" in text


def test_comments_headers_hidden_words_and_leftovers_are_listed_with_their_words() -> None:
    m = Maker()
    comment = Comment("1", "Ann", "A", None, "Is this so?", "text", Spot("text", 2))
    imported = import_document(
        document(
            m.heading("SCOPE"),
            m.numbered(1, "The text", Run(" and what is hidden", hidden=True), "."),
            comments=[comment],
            headers=(m.text("Header words"),),
            leftovers=(Leftover("equation", "E = mc", Spot("text", 2)),),
        )
    )
    assert imported.balance.is_even
    assert listed(imported, "comment") == ["Is this so?"]
    assert listed(imported, "equation") == ["E = mc"]
    assert listed(imported, "hidden words") == [" and what is hidden"]
    assert listed(imported, "header or footer") == ["Header words"]


def test_a_draft_without_styles_and_automatic_numbers_is_read_by_its_words() -> None:
    m = Maker()
    imported = import_document(
        document(
            m.text("INTRODUCTION"),
            m.text("1.\tThe first paragraph says something to all."),
            m.text("2.\tThe second has a list:"),
            m.text("(a)\tone;"),
            m.text("(i)\tdeeper;"),
            m.text("(b)\ttwo."),
            m.text("SCOPE"),
            m.text("3.\tThe third paragraph."),
            m.text("ANNEX II"),
            m.text("SECOND THINGS"),
            m.text("1.\tA paragraph of the annex."),
        )
    )
    made = sources(imported)
    assert imported.balance.is_even
    assert list(made) == ["standard.yml", "clauses/introduction.md", "clauses/scope.md", "annexes/second-things.md"]
    assert "1. one;\n   1. deeper;\n2. two.\n" in made["clauses/introduction.md"]


def test_the_same_file_gives_the_same_ids() -> None:
    assert import_document(make_draft()).files == import_document(make_draft()).files


@pytest.mark.parametrize("seed", range(12))
def test_hostile_text_comes_through_as_words(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    m = Maker()

    def runs() -> list[Run]:
        text = chance.choice(("", " ")).join(chance.choice(HOSTILE) for _ in range(chance.randint(1, 4)))
        place = chance.randint(0, len(text))
        return [
            Run(text[:place], bold=chance.random() < 0.3, hidden=chance.random() < 0.05),
            Run(footnote=chance.choice("12") if chance.random() < 0.2 else ""),
            Run(text[place:], italic=chance.random() < 0.3, link=chance.choice(("", "", "https://a.b/c(d)|e", "#x"))),
        ]

    def words() -> str:
        return "".join(run.text for run in runs())

    blocks: list[Block] = []
    for number in range(1, 16):
        blocks += [
            m.heading(words(), chance.randint(1, 4)),
            m.numbered(number, *runs()),
            m.item(chance.choice(("(a)", "–")), *runs(), level=chance.randint(0, 8)),
            m.table([words(), words()], [words()]),
            m.text(*runs(), style=chance.choice(("Normal", "Caption", "Title", "TOC 1", "List Continue"))),
        ]
    chance.shuffle(blocks)
    imported = import_document(document(*blocks, notes=[note("1", words(), words()), note("2", words())]))
    assert imported.balance.is_even, imported.balance
    # M012 is about keywords that the words themselves break.
    assert [each for each in errors(imported, "SM") if not each.startswith("M012")] == []


# --- Over earlier sources ---------------------------------------------------------------------------------------------


def earlier(imported: Imported) -> Earlier:
    return Earlier(imported.checked.written, imported.files)


def test_the_same_draft_again_changes_nothing() -> None:
    first = import_document(make_draft())
    again = import_document(make_draft(), earlier(first))
    assert again.differences == ()
    assert again.files == first.files


def test_ids_stay_where_texts_change_move_come_and_go() -> None:
    m = Maker()
    first = import_document(make_draft())
    draft = make_draft(m)
    blocks = list(draft.blocks)

    def find(words: str) -> int:
        return next(n for n, block in enumerate(blocks) if words in getattr(block, "text", ""))

    changed = find("The rules follow.")
    blocks[changed] = m.numbered(4, "Each of the provisions below is written for those who run nodes of the network.")
    blocks.insert(find("It covers"), m.numbered(2, "Nothing like this new paragraph stood anywhere before today."))
    gone = find("See the picture.")
    del blocks[gone]
    heading = find("Governance")
    blocks[heading] = m.heading("Governance and duties", 2)
    again = import_document(replace(draft, blocks=tuple(blocks)), earlier(first))
    kinds = {each.id: each.kind for each in again.differences}
    assert kinds["rules-rules-follow"] == "changed"
    assert kinds["governance"] == "changed"
    assert kinds["rules-see-picture"] == "deleted"
    assert [each.new for each in again.differences if each.kind == "added"] == [
        "Nothing like this new paragraph stood anywhere before today."
    ]
    assert not again.balance.lost
    assert errors(again, "SMDR") == []


def test_records_stay_and_what_differs_from_them_is_listed() -> None:
    first = import_document(make_draft())
    files = dict(first.files)
    files["terms/definitions.yml"] = files["terms/definitions.yml"].replace(
        b"store of records", b"store of all records"
    )
    files["standard.yml"] = b"# By hand.\n" + files["standard.yml"]

    again = import_document(make_draft(), Earlier(load(hold_sources(files)).standard, files))
    assert again.files["terms/definitions.yml"] == files["terms/definitions.yml"]
    assert again.files["standard.yml"] == files["standard.yml"]
    assert [words for words in listed(again, "definition") if "store" in words] == [
        "store of records It is shared by nodes."
    ]


def test_options_that_word_does_not_say_are_kept() -> None:
    first = import_document(make_draft())
    files = dict(first.files)
    path = "clauses/rules.md"
    text = (
        files[path].decode().replace(":target: node-operator\n", ":target: [node-operator, office]\n:agreement: open\n")
    )
    files[path] = text.replace(
        "{#rules-rules-follow}", '{#rules-rules-follow former="rules-intro" agreement=agreed}'
    ).encode()

    again = import_document(make_draft(), Earlier(load(hold_sources(files)).standard, files))
    assert again.files[path] == files[path]
