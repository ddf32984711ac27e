"""Word files as data, made by hand: paragraphs, headings, lists, tables."""

from collections.abc import Sequence

from wipo_bc_std.office_files.word_nodes import (
    Block,
    Cell,
    Comment,
    Document,
    Leftover,
    ListLevel,
    Note,
    Paragraph,
    Row,
    Run,
    Spot,
    Table,
)


class Maker:
    """Makes paragraphs with places that count on."""

    def __init__(self) -> None:
        self.count = 0

    def spot(self, text: str = "") -> Spot:
        self.count += 1
        return Spot("text", self.count, text[:30])

    def text(self, *parts: str | Run, style: str = "Normal", bookmarks: tuple[str, ...] = ()) -> Paragraph:
        runs = tuple(part if isinstance(part, Run) else Run(part) for part in parts)
        return Paragraph(self.spot("".join(run.text for run in runs)), style, runs, bookmarks=bookmarks)

    def heading(self, text: str, level: int = 1, number: str = "") -> Paragraph:
        return Paragraph(self.spot(text), f"heading {level}", (Run(text),), number=number, outline=level)

    def numbered(self, number: int, *parts: str | Run, bookmarks: tuple[str, ...] = (), key: str = "1") -> Paragraph:
        made = self.text(*parts, bookmarks=bookmarks)
        return Paragraph(made.spot, "ONUM", made.runs, f"{number}.", ListLevel(key, 0, "decimal"), bookmarks=bookmarks)

    def item(self, label: str, *parts: str | Run, level: int = 1, key: str = "1") -> Paragraph:
        made = self.text(*parts)
        form = "bullet" if not label.strip("()").isalnum() else "lowerLetter" if level == 1 else "lowerRoman"
        return Paragraph(made.spot, "List", made.runs, label, ListLevel(key, level, form))

    def table(self, *rows: Sequence[str | Cell], heads: int = 1) -> Table:
        made = []
        for number, row in enumerate(rows):
            cells = tuple(each if isinstance(each, Cell) else self.cell(each) for each in row)
            made.append(Row(cells, heads=number < heads))
        return Table(self.spot(), "Table Grid", tuple(made))

    def cell(self, *texts: str, columns: int = 1, rows: int = 1) -> Cell:
        return Cell(tuple(self.text(text) for text in texts), columns, rows)


def note(key: str, *texts: str) -> Note:
    made = tuple(
        Paragraph(Spot("footnotes", n, text[:30]), "footnote text", (Run(text),)) for n, text in enumerate(texts, 1)
    )
    return Note(key, "footnote", made)


def document(
    *blocks: Block,
    notes: Sequence[Note] = (),
    comments: Sequence[Comment] = (),
    headers: tuple[Block, ...] = (),
    pictures: dict[str, bytes] | None = None,
    leftovers: tuple[Leftover, ...] = (),
    title: str = "",
) -> Document:
    return Document(
        blocks,
        {each.key: each for each in notes},
        {each.key: each for each in comments},
        headers,
        (),
        pictures or {},
        {},
        title,
        "en",
        leftovers,
    )
