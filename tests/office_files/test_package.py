"""Hostile files: refused with a clear message, or read; never another exception, and nothing runs or is fetched."""

import random
import re
import socket
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest

from tests.office_files.word_file import changed, p, r, relationships, root, table, texts, word_file, word_parts, zipped
from wipo_bc_std.office_files import package
from wipo_bc_std.office_files.excel import read_excel
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.xml_part import OfficeFileError

NOISE = random.Random(1).randbytes(5000)  # noqa: S311 - the same noise in every run
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a file of another made us call somebody")

    monkeypatch.setattr(socket, "socket", refuse)


def with_part(name: str, content: str | bytes, body: str = "") -> bytes:
    return zipped({**word_parts(body or p("text")), name: content})


def with_type(content_type: str) -> bytes:
    parts = word_parts(p("text"))
    types = str(parts["[Content_Types].xml"])
    parts["[Content_Types].xml"] = re.sub(
        r'ContentType="[^"]*document\.main\+xml"', f'ContentType="{content_type}"', types
    )
    return zipped(parts)


def template(target: str) -> bytes:
    settings = relationships(("rId1", "attachedTemplate", target, "External"))
    return zipped(
        {**word_parts(p("text"), {"word/settings.xml": root("settings", "")}), "word/_rels/settings.xml.rels": settings}
    )


def doctype(inside: str, said: str) -> bytes:
    document = root("document", f"<w:body>{p(r('x').replace('>x<', f'>{said}<'))}</w:body>")
    return with_part("word/document.xml", document.replace("\n", f"\n<!DOCTYPE w [{inside}]>", 1))


LAUGHS = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"

REFUSED = {
    "nothing": (b"", "empty"),
    "noise": (NOISE, "not a file of Word"),
    "noise after the sign of a zip file": (b"PK\3\4" + NOISE, "damaged"),
    "cut short": (word_file(p("text"))[:-200], "damaged"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old Word": (OLE + "WordDocument".encode("utf-16-le"), r"\.doc\)"),
    "old Excel": (OLE + "Workbook".encode("utf-16-le"), r"\.xls\)"),
    "old other": (OLE, "old kind"),
    "PDF": (b"%PDF-1.7\n", "PDF"),
    "RTF": (b"{\\rtf1", "Rich Text"),
    "HTML": (b"\n<!DOCTYPE html><html>", "HTML"),
    "OpenDocument": (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDocument"),
    "some zip": (zipped({"a.txt": "a"}), "without an office document"),
    "Excel as Word": (with_type(SHEET), "Excel workbook"),
    "PowerPoint as Word": (with_type(PRESENTATION), "PowerPoint"),
    "macros by type": (with_type(MACRO), "macros"),
    "macros by part": (with_part("word/vbaProject.bin", b"x"), "macros"),
    "ActiveX": (with_part("word/activeX/activeX1.xml", "<a/>"), "ActiveX"),
    "bomb": (with_part("word/media/a.bin", bytes(200_000_000)), "unpack"),
    "small bomb": (with_part("word/media/a.bin", bytes(3_000_000)), "unpack"),
    "name outside": (with_part("../../etc/passwd", "x"), "outside"),
    "absolute name": (with_part("/etc/passwd", "x"), "outside"),
    "name of a drive": (with_part("C:\\evil.txt", "x"), "outside"),
    "two of a name": (with_part("word/Document.xml", "<a/>"), "two parts"),
    "entity of a file": (doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"), "document type"),
    "entity of the network": (doctype('<!ENTITY x SYSTEM "http://127.0.0.1/x">', "&x;"), "document type"),
    "a billion laughs": (doctype(LAUGHS, "&j;"), "document type"),
    "entity in a part nobody reads": (with_part("customXml/item1.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "document type"),
    "entity in another encoding": (
        with_part("word/theme.xml", "\ufeff<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".encode("utf-16-le")), "document type",
    ),
    "template of the network": (template("https://evil.example/a.dotm"), "template"),
    "template of a neighbour": (template("file://server/share/a.dotm"), "template"),
    "template of a share": (template("\\\\server\\share\\a.dotm"), "template"),
    "template of a share, in slashes": (template("file:////server/share/a.dotm"), "template"),
    "picture of the network": (word_file(p("a"), links=(("r1", "image", "https://x.example/a.png", "External"),)), "image"),
    "file of the network": (word_file(p("a"), links=(("r1", "oleObject", "https://x.example/a", "External"),)), "oleObject"),
    "frame of the network": (word_file(p("a"), links=(("r1", "frame", "https://x.example/a", "External"),)), "frame"),
    "tables in tables": (word_file("<w:tbl><w:tr><w:tc>" * 10_000 + p("x") + "</w:tc></w:tr></w:tbl>" * 10_000), "nests"),
    "broken XML": (with_part("word/document.xml", "<w:document"), "damaged"),
    "no text": (with_part("word/document.xml", root("document", "")), "no text"),
    "Latin letters as UTF-8": (with_part("word/styles.xml", b"<a>\xe9</a>") , None),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_in_words(name: str) -> None:
    content, reason = REFUSED[name]
    if reason is None:
        # A part that nothing refers to is not parsed.
        assert texts(read_word(content, "a.docx")) == ["text"]
        return
    with pytest.raises(OfficeFileError, match=reason) as caught:
        read_word(content, "a.docx")
    assert str(caught.value).startswith("a.docx")


def test_too_many_parts_and_too_large_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_MEMBERS", 3)
    with pytest.raises(OfficeFileError, match="parts"):
        read_word(word_file(p("a")), "a.docx")
    monkeypatch.setattr(package, "LARGEST_FILE", 3)
    with pytest.raises(OfficeFileError, match="bytes"):
        read_word(word_file(p("a")), "a.docx")


def test_a_zip_that_lies_about_its_sizes_is_refused() -> None:
    content = bytearray(with_part("word/media/a.bin", bytes(3_000_000)))
    # The size that the list of members gives, in both places.
    lie = (3_000_000).to_bytes(4, "little")
    content = bytearray(bytes(content).replace(lie, (10).to_bytes(4, "little")))
    with pytest.raises(OfficeFileError):
        read_word(bytes(content), "a.docx")


@pytest.mark.parametrize(
    "target",
    ["file:///C:\\Programme\\Microsoft%20Office\\Vorlagen\\a.dot", "C:\\a.dot", "Normal.dotm", "file:///a.dotm"],
)
def test_a_template_on_the_writers_own_disk_is_a_note_of_word_and_never_read(target: str) -> None:
    assert texts(read_word(template(target), "a.docx")) == ["text"]


@pytest.mark.parametrize("kind", ["ins", "smartTag", "sdt", "hyperlink", "tbl", "AlternateContent", "txbx"])
def test_what_is_nested_as_deep_as_is_allowed_is_read(kind: str) -> None:
    opening, closing, times = {
        "tbl": ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80),
        "sdt": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120),
        "AlternateContent": ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>", 120),
        "txbx": ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 60),
    }.get(kind, (f"<w:p><w:{kind}>" if kind == "x" else f"<w:{kind}>", f"</w:{kind}>", 240))
    inside = p("deep") if kind in {"tbl", "sdt", "txbx", "AlternateContent"} else r("deep")
    body = opening * times + inside + closing * times
    if kind in {"ins", "smartTag", "hyperlink"}:
        body = f"<w:p>{body}</w:p>"
    assert "deep" in texts(read_word(word_file(body), "a.docx"))


def mutations(seed: int, times: int) -> Iterator[bytes]:
    """Yield files whose XML was hurt: pieces cut out, doubled, moved, signs and numbers changed."""
    chance = random.Random(seed)  # noqa: S311 - the same mutations in every run
    numbering = root(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    body = (
        p(
            "one ",
            changed("ins", r("two")),
            '<w:commentRangeStart w:id="0"/>',
            r("three", "<w:b/>"),
            '<w:commentRangeEnd w:id="0"/>',
        )
        + p("item", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        + table((p("cell"), table((p("inner"),))))
        + p(
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
        )
    )
    notes = root(
        "comments", '<w:comment w:id="0" w:author="A" w:date="2026-01-01T00:00:00Z">' + p("why") + "</w:comment>"
    )
    parts = word_parts(body, {"word/numbering.xml": numbering, "word/comments.xml": notes})
    names = list(parts)
    for _ in range(times):
        hurt = dict(parts)
        for _ in range(chance.randint(1, 3)):
            name = chance.choice(names)
            pieces = re.findall(r"<[^>]*>|[^<]+", str(hurt[name]))
            first, second = sorted(chance.randrange(len(pieces)) for _ in range(2))
            match chance.randrange(5):
                case 0:
                    del pieces[first]
                case 1:
                    del pieces[first:second]
                case 2:
                    pieces.insert(first, pieces[second])
                case 3:
                    pieces[first] = re.sub(
                        r'"[^"]*"', f'"{chance.choice(["", "-1", "99999999999", "x", "&#9;"])}"', pieces[first]
                    )
                case _:
                    pieces[first], pieces[second] = pieces[second], pieces[first]
            hurt[name] = "".join(pieces)
        yield zipped(hurt)


def test_hurt_files_are_read_or_refused_in_words() -> None:
    read = refused = 0
    for content in mutations(7, 400):
        try:
            read_word(content, "a.docx")
            read += 1
        except OfficeFileError:
            refused += 1
    assert read > 40
    assert refused > 40


def test_hurt_bytes_are_read_or_refused_in_words() -> None:
    chance = random.Random(3)  # noqa: S311 - the same mutations in every run
    whole = word_file(p("text"))
    for _ in range(300):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        for reader in (read_word, read_excel):
            try:
                reader(bytes(content), "a.docx")
            except OfficeFileError:
                continue


def test_a_part_that_is_protected_is_refused() -> None:
    packed = BytesIO(word_file(p("text")))
    with zipfile.ZipFile(packed) as archive:
        names = len(archive.namelist())
    content = packed.getvalue().replace(b"PK\1\2\x14\x03\x14\0\0\0", b"PK\1\2\x14\x03\x14\0\1\0")
    assert names
    with pytest.raises(OfficeFileError, match="password"):
        read_word(content, "a.docx")
