"""Whatever is written is read: words in are words out, and each text stands where its place says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.project import clause, make_project
from wipo_bc_std.load.standard_source import Loaded, load
from wipo_bc_std.model.block import Cell, Items, Paragraph, Table, texts, walk_blocks
from wipo_bc_std.model.inline import Code, Inlines, Keyword, Text, plain_text, walk_inlines

ALWAYS = settings(derandomize=True, max_examples=150, deadline=None)
WORD = st.sampled_from(["node", "ledger", "é", "数据", "MUST", "NOT", "a-b", "x.", "(y)", "St.", "no", "27", "b’s"])
WORDS = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
# What is written, and the words that it says.
Said = tuple[str, str]


def wrapped(before: str, after: str) -> st.SearchStrategy[Said]:
    return WORDS.map(lambda words: (f"{before}{words}{after}", words))


FLAT = st.one_of(
    WORDS.map(lambda words: (words, words)),
    wrapped("*", "*"),
    wrapped("**", "**"),
    wrapped("`", "`"),
    wrapped("[", "](para:x)"),
    wrapped("[", "](https://a.org/b)"),
    wrapped("[[", "]]"),
    st.just(("<ref:bcp-14>", "bcp-14")),
)


def around(inner: list[Said], marks: tuple[str, str]) -> Said:
    written, words = (" ".join(item[part] for item in inner) for part in (0, 1))
    return f"{marks[0]}{written}{marks[1]}", f"{marks[0]}{words}{marks[1]}".replace("[[", "").replace("]]", "")


NESTED = st.builds(
    around, st.lists(FLAT, min_size=1, max_size=3), st.sampled_from([("[[", "]]"), ("[[so ", " on]]"), ("", "")])
)
PIECES = st.lists(st.one_of(FLAT, NESTED), min_size=1, max_size=6)
GAPS = st.lists(st.sampled_from([" ", "\n"]), min_size=6, max_size=6)


def joined(pieces: list[Said], gaps: list[str]) -> Said:
    """Return pieces with spaces and line ends between them, after a word that no other markup begins with."""
    written = "Here" + "".join(f"{gap}{piece[0]}" for gap, piece in zip(gaps, pieces, strict=False))
    return written, " ".join(("Here", *(piece[1] for piece in pieces)))


LINE = PIECES.map(lambda pieces: joined(pieces, [" "] * len(pieces)))
PARAGRAPH = st.builds(joined, PIECES, GAPS)


def check_places(loaded: Loaded, inlines: Inlines) -> None:
    """Assert that each word stands where it says; nothing here is escaped."""
    for inline in walk_inlines(inlines):
        if not isinstance(inline, Text | Keyword | Code):
            continue
        lines = loaded.lines(inline.at.file)[inline.at.line - 1 : inline.at.end_line]
        stretch = "\n".join(lines)
        end = len(stretch) - len(lines[-1]) + inline.at.end_column - 1
        # Line ends and indentation are one space.
        written = " ".join(stretch[inline.at.column - 1 : end].split())
        assert (written.strip("`") if isinstance(inline, Code) else written) == inline.text.strip()


def read(body: str) -> Loaded:
    loaded = load(make_project({"clauses/scope.md": clause(f"{{#aim}}\n{body}")}))
    assert list(loaded.problems) == []
    return loaded


@ALWAYS
@given(PARAGRAPH)
def test_a_paragraph_keeps_its_words_and_places(said: Said) -> None:
    loaded = read(said[0])
    (paragraph,) = loaded.standard.clauses[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.text) == said[1]
    check_places(loaded, paragraph.text)


@ALWAYS
@given(
    st.lists(LINE, min_size=1, max_size=5), st.sampled_from(["- ", "* ", "1. "]), st.lists(st.booleans(), min_size=5)
)
def test_a_list_keeps_its_words_and_places(items: list[Said], mark: str, deeper: list[bool]) -> None:
    inner = " " * len(mark)
    lines = [
        f"{inner if deep and number else ''}{mark}{item[0]}"
        for number, (item, deep) in enumerate(zip(items, deeper, strict=False))
    ]
    loaded = read("Text:\n\n" + "\n".join(lines))
    (paragraph,) = loaded.standard.clauses[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(paragraph.blocks[0], Items)
    found = [block for block in walk_blocks(paragraph.blocks) if isinstance(block, Paragraph)]
    assert [plain_text(block.text) for block in found] == [item[1] for item in items]
    for block in found:
        check_places(loaded, block.text)


@ALWAYS
@given(st.lists(st.tuples(LINE, LINE, LINE), min_size=1, max_size=4))
def test_a_table_keeps_its_words_and_places(rows: list[tuple[Said, Said, Said]]) -> None:
    lines = ["| " + " | ".join(cell[0] for cell in row) + " |" for row in rows]
    loaded = read("\n".join(["Text:", "", lines[0], "|---|:-:|--:|", *lines[1:]]))
    (paragraph,) = loaded.standard.clauses[0].blocks
    assert isinstance(paragraph, Paragraph)
    (table,) = paragraph.blocks
    assert isinstance(table, Table)
    cells: list[Cell] = [cell for row in (*table.head, *table.rows) for cell in row]
    assert [plain_text(cell.text) for cell in cells] == [said[1] for row in rows for said in row]
    for text in texts(table):
        check_places(loaded, text)


@ALWAYS
@given(PARAGRAPH)
def test_a_folded_text_of_yaml_keeps_its_words_and_places(said: Said) -> None:
    indented = said[0].replace("\n", "\n      ")
    reference = (
        f"  - id: x\n    designation: X\n    title: >-\n      {indented}\n    use: normative\n    status: unknown\n"
    )
    loaded = load(make_project({"references.yml": f"references:\n{reference}"}))
    assert list(loaded.problems) == []
    (read_reference,) = loaded.standard.references
    assert plain_text(read_reference.title.inlines) == said[1]
    check_places(loaded, read_reference.title.inlines)
