"""Pictures: what runs, fetches or pretends is refused; the rest of the draft goes on."""

import struct
import zlib

import pytest

from tests.project import make_project, shown
from wipo_bc_std.load.project import EntryKind
from wipo_bc_std.load.standard_source import load

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def svg(inside: str = "", attributes: str = "") -> str:
    return SVG.format(attributes, inside)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int = 1, height: int = 1) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def read(name: str, content: str | bytes | None, kind: EntryKind = "file") -> tuple[list[str], list[str]]:
    """Return the names of the pictures that were read, and the findings."""
    loaded = load(make_project({f"figures/{name}": content}, {f"figures/{name}": kind}))
    assert len(loaded.standard.clauses) == 1
    return list(loaded.standard.figures), [shown(item) for item in loaded.problems]


REFUSED: tuple[list[str], list[str]] = ([], ["G002 figures/a.svg:1:1"])


@pytest.mark.parametrize(
    "content",
    [
        svg(),
        svg('<rect width="1" height="1"/>'),
        svg('<use href="#a"/><use xlink:href="#a"/>'),
        svg('<rect fill="url(#g)"/>'),
        svg("<style>a { fill: url(#x) }</style>"),
        svg('<image href="data:image/png;base64,AA=="/>'),
        '<?xml version="1.0" encoding="UTF-8"?>\n' + svg("<text>é</text>"),
        "\ufeff" + svg(),
    ],
)
def test_a_plain_svg_is_read(content: str) -> None:
    assert read("a.svg", content) == (["a.svg"], [])


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>',
        "<foreignObject/>",
        "<iframe/>",
        '<set attributeName="onload"/>',
        "<animate/>",
        '<rect onclick="x()"/>',
        '<rect ONCLICK="x()"/>',
    ],
)
def test_what_runs_is_refused(inside: str) -> None:
    assert read("a.svg", svg(inside)) == REFUSED


def test_an_event_handler_of_the_whole_picture_is_refused() -> None:
    assert read("a.svg", svg(attributes='onload="x()"')) == REFUSED


@pytest.mark.parametrize(
    "inside",
    [
        '<a href="https://a.org"/>',
        '<a href="javascript:x()"/>',
        '<a href="javascript&#58;x()"/>',
        '<use xlink:href="other.svg#a"/>',
        '<image href="data:image/svg+xml,AA"/>',
        '<rect fill="url(https://a.org/x)"/>',
        "<rect style=\"fill: URL( 'x.svg' )\"/>",
        '<style>@import "x.css";</style>',
        "<style>a { fill: url(x) }</style>",
    ],
)
def test_what_fetches_is_refused(inside: str) -> None:
    assert read("a.svg", svg(inside)) == REFUSED


@pytest.mark.parametrize(
    "content",
    [
        "<!DOCTYPE svg>" + svg(),
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<text>&a;</text>"),
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<text>&a;</text>"),
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;")).encode("utf-16"),
    ],
)
def test_a_document_type_is_refused(content: str | bytes) -> None:
    assert read("a.svg", content) == REFUSED


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not xml",
        svg("<g>"),
        svg("&a;"),
        "<svg/>",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        b"\xff\xfe",
        png(),
    ],
)
def test_what_is_no_svg_is_refused(content: str | bytes) -> None:
    assert read("a.svg", content) == REFUSED


def test_an_unknown_encoding_is_refused() -> None:
    assert read("a.svg", '<?xml version="1.0" encoding="nope"?>' + svg()) == REFUSED


def test_a_picture_over_two_million_bytes_is_refused() -> None:
    assert read("a.svg", svg("<!--" + "x" * 2_000_000 + "-->")) == REFUSED


def test_a_png_is_read() -> None:
    assert read("a.png", png()) == (["a.png"], [])


@pytest.mark.parametrize("content", [b"", b"GIF89a", svg().encode(), SIGNATURE])
def test_what_is_no_png_is_refused(content: bytes) -> None:
    assert read("a.png", content) == ([], ["G002 figures/a.png:1:1"])


@pytest.mark.parametrize(("content", "kind"), [(None, "file"), (None, "link"), (None, "folder")])
def test_a_picture_that_cannot_be_read_is_told(content: None, kind: EntryKind) -> None:
    assert read("a.svg", content, kind) == REFUSED


def test_other_kinds_of_picture_are_told_as_files_that_nothing_reads() -> None:
    assert read("a.jpg", b"x") == ([], ["S023 figures/a.jpg:1:1"])
