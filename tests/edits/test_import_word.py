"""Foreign drafts as real packages: tracked changes, content controls, nested lists, merged cells, footnotes."""

import io
import zipfile

import pytest

from wipo_bc_std.edits.import_draft import Imported, import_word
from wipo_bc_std.settings import UsageError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="O"><w:name w:val="ONUM"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""
LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for level, (form, text) in enumerate((("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")))
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
NOTES = f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>A note &amp; more.</w:t></w:r></w:p></w:footnote></w:footnotes>'
CHANGE = 'w:id="9" w:author="Ann" w:date="2026-11-01T00:00:00Z"'


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inner: str, style: str = "Normal", level: int | None = None) -> str:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if level is not None else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{number}</w:pPr>{inner}</w:p>'


def cell(words: str, span: str = "") -> str:
    return f"<w:tc><w:tcPr>{span}</w:tcPr>{paragraph(text(words))}</w:tc>"


def package(body: str) -> bytes:
    """Return a Word file with a body, styles, numbers and one footnote."""
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{WORD}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    links = "".join(
        f'<Relationship Id="r{part}" Type="{OFFICE}/{part}" Target="{part}.xml"/>'
        for part in kinds
        if part != "document"
    )
    relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    members = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships {relationships}><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {relationships}>{links}</Relationships>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": NOTES,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


TRACKED = package(
    paragraph(text("SCOPE"), "H1")
    + paragraph(
        text("The Standard ")
        + f"<w:del {CHANGE}><w:r><w:delText>recommends</w:delText></w:r></w:del><w:ins {CHANGE}>{text('defines')}</w:ins>"
        + text(" things."),
        "O",
    )
)
MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
BEGINS, GOES_ON, WIDE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
INSIDE = paragraph(text("Inside a control") + MARK, "O")
RICH = package(
    paragraph(text("SCOPE"), "H1")
    + f"<w:sdt><w:sdtContent>{INSIDE}</w:sdtContent></w:sdt>"
    + paragraph(text("It has parts:"), "O")
    + paragraph(text("one"), level=1)
    + paragraph(text("deep"), level=2)
    + paragraph(text("two"), level=1)
    + paragraph(text("The kinds:"), "O")
    + "<w:tbl><w:tblPr/><w:tblGrid/>"
    + f"<w:tr>{cell('A')}{cell('B')}{cell('C')}</w:tr>"
    + f"<w:tr>{cell('down', BEGINS)}{cell('wide', WIDE)}</w:tr>"
    + f"<w:tr>{cell('', GOES_ON)}{cell('x')}{cell('y')}</w:tr></w:tbl>"
)


def scope(imported: Imported) -> str:
    assert imported.balance.is_even, imported.balance
    return imported.files["clauses/scope.md"].decode()


def test_tracked_changes_are_not_settled_unasked() -> None:
    with pytest.raises(UsageError, match="2 tracked changes; say with --changes accept or --changes reject"):
        import_word(TRACKED, "draft.docx")


def test_tracked_changes_are_accepted_or_rejected_as_asked() -> None:
    assert "The Standard defines things." in scope(import_word(TRACKED, "draft.docx", "accept"))
    assert "The Standard recommends things." in scope(import_word(TRACKED, "draft.docx", "reject"))


def test_controls_lists_tables_and_footnotes_come_through() -> None:
    made = scope(import_word(RICH, "draft.docx"))
    assert "\nInside a control[^note-more]\n" in made
    assert "It has parts:\n\n1. one\n   1. deep\n2. two\n" in made
    assert "The kinds:\n\n| A | B | C |\n| --- | --- | --- |\n| down | wide |  |\n|  | x | y |\n" in made
    assert made.endswith("\n[^note-more]: A note & more.\n")
