"""Word and Excel files made in tests, from the XML of their parts."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_nodes import Document, Paragraph, walk_paragraphs
from wipo_bc_std.office_files.xml_part import NAMESPACES

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        **NAMESPACES,
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "strange": "urn:strange",
    }.items()
    if prefix not in {"s", "rel", "ct", "custom", "cp", "dc"}
)
PNG = b"\x89PNG\r\n\x1a\n"
_KINDS = {
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes",
    "word/comments.xml": "comments",
    "word/commentsExtended.xml": "commentsExtended",
    "word/header1.xml": "header",
    "word/footer1.xml": "footer",
    "word/settings.xml": "settings",
}


def root(name: str, inside: str) -> str:
    """Return a part of a Word file."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {SPACES}>{inside}</w:{name}>'


def relationships(*items: tuple[str, str, str, str]) -> str:
    """Return a part of relationships, each an id, a kind, a target and a mode."""
    rows = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target={quoteattr(target)}{f" TargetMode={quoteattr(mode)}" if mode else ""}/>'
        for key, kind, target, mode in items
    )
    return f'<Relationships xmlns="{NAMESPACES["rel"]}">{rows}</Relationships>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file of parts by their names."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def word_parts(
    body: str, others: Mapping[str, str | bytes] | None = None, links: tuple[tuple[str, str, str, str], ...] = ()
) -> dict[str, str | bytes]:
    """Return the parts of a Word file: `others` are more parts, `links` more relationships of the text."""
    others = others or {}
    own = [
        (f"own{number}", kind, name.removeprefix("word/"), "")
        for number, (name, kind) in enumerate(_KINDS.items())
        if name in others
    ]
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{NAMESPACES["ct"]}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/></Types>'
        ),
        "_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml", "")),
        "word/_rels/document.xml.rels": relationships(*own, *links),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        **others,
    }


def word_file(
    body: str, others: Mapping[str, str | bytes] | None = None, links: tuple[tuple[str, str, str, str], ...] = ()
) -> bytes:
    """Return a Word file; see word_parts."""
    return zipped(word_parts(body, others, links))


def read(
    body: str, others: Mapping[str, str | bytes] | None = None, links: tuple[tuple[str, str, str, str], ...] = ()
) -> Document:
    """Return what is read of a Word file; see word_parts."""
    return read_word(word_file(body, others, links), "test.docx")


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs of the text."""
    return list(walk_paragraphs(document.blocks))


def texts(document: Document) -> list[str]:
    """Return the words of each paragraph of the text."""
    return [paragraph.text for paragraph in paragraphs(document)]


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*inside: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs; what is no XML is a run of its own."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(item if item.startswith("<") else r(item) for item in inside)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def changed(kind: str, inside: str, author: str = "Ada", key: int = 1) -> str:
    """Return a tracked change: `kind` is ins, del, moveFrom or moveTo."""
    if kind in {"del", "moveFrom"}:
        inside = inside.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{kind} w:id="{key}" w:author="{author}" w:date="2026-01-02T03:04:05Z">{inside}</w:{kind}>'


def mark(kind: str) -> str:
    """Return properties of a paragraph whose mark was inserted or deleted."""
    return f'<w:rPr><w:{kind} w:id="9" w:author="Ada" w:date="2026-01-02T03:04:05Z"/></w:rPr>'


def field(instruction: str, result: str) -> str:
    """Return a field with its result, both in several runs as Word writes them."""
    half = len(instruction) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction[:half])}</w:instrText></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(instruction[half:])}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: tuple[str, ...]) -> str:
    """Return a table: each cell is XML of blocks."""
    inside = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{inside}</w:tbl>"


def styles(*inside: str) -> str:
    """Return a part of styles with a default for paragraphs."""
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    return root("styles", normal + "".join(inside))


def style(identifier: str, name: str, inside: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    """Return one style."""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{parent}{inside}</w:style>'
