"""A PDF as a screen reader meets it: its structure tree as text, one tag a line, with the words under it."""

import ctypes
import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

_SHOWN = ("Alt", "ActualText", "Lang", "E")
_ATTRIBUTES = ("Scope", "ListNumbering", "NoteType")


def tag_tree(content: bytes) -> str:
    """Return the structure tree of a PDF: tags indented below their parents, with attributes and words."""
    with pikepdf.open(_stream(content)) as pdf:
        words = _words(content)
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        root = pdf.Root.StructTreeRoot
        lines = [f"language {pdf.Root.Lang}", f"title {pdf.docinfo.get('/Title', '')}"]
        lines += [line for kid in _kids(root) for line in _element(kid, 0, words, pages, None)]
        return "\n".join(lines) + "\n"


def outline(content: bytes) -> str:
    """Return the bookmarks of a PDF, indented."""
    with pikepdf.open(_stream(content)) as pdf, pdf.open_outline() as found:

        def told(items: Any, depth: int) -> Iterator[str]:
            for item in items:
                yield f"{'  ' * depth}{item.title}"
                yield from told(item.children, depth + 1)

        return "\n".join(told(found.root, 0)) + "\n"


def _stream(content: bytes) -> Any:

    return io.BytesIO(content)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _element(
    element: Any, depth: int, words: dict[tuple[int, int], str], pages: dict[Any, int], page: int | None
) -> Iterator[str]:
    page = pages[element.Pg.objgen] if "/Pg" in element else page
    name = str(element.get("/S", "/?")).lstrip("/")
    told = [f'{key}="{element[f"/{key}"]}"' for key in _SHOWN if f"/{key}" in element]
    attributes = element.get("/A", [])
    for attribute in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        told += [f"{key}={str(attribute[f'/{key}']).lstrip('/')}" for key in _ATTRIBUTES if f"/{key}" in attribute]
    own, below = [], []
    for kid in _kids(element):
        if isinstance(kid, int):
            own.append(words.get((page or 0, kid), ""))
        elif str(kid.get("/Type", "")) == "/MCR":
            own.append(words.get((pages[kid.Pg.objgen] if "/Pg" in kid else page or 0, int(kid.MCID)), ""))
        elif str(kid.get("/Type", "")) == "/OBJR":
            own.append("")
        else:
            text = "".join(own).strip()
            below += [f"{'  ' * (depth + 1)}“{text}”"] if text else []
            own = []
            below += list(_element(kid, depth + 1, words, pages, page))
    text = "".join(own).strip()
    head = " ".join([name, *told])
    if below:
        yield f"{'  ' * depth}{head}"
        yield from below
        if text:
            yield f"{'  ' * (depth + 1)}“{text}”"
    else:
        yield f"{'  ' * depth}{head}" + (f" “{text}”" if text else "")


def _words(content: bytes) -> dict[tuple[int, int], str]:
    """Return the words of each piece of marked content, by page (from 0) and number."""
    found: dict[tuple[int, int], str] = defaultdict(str)
    document = pypdfium2.PdfDocument(content)
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            found[number, pdfium.FPDFPageObj_GetMarkedContentID(item.raw)] += _object_text(item.raw, text_page.raw)
    document.close()
    return dict(found)


def _object_text(item: Any, text_page: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(item, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", errors="replace")
