"""The draft as one PDF file that is both PDF/UA-1 and PDF/A-2a, set by Typst from one fixed template.

The Manuscript goes to the template as data: no word of it is ever parsed as markup, and the only files that Typst can
see are those given to it here.
"""

import atexit
import base64
import functools
import hashlib
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any
from urllib.parse import quote

import typst
from pydantic_core import to_json

from wipo_bc_std.render.font_signs import name_signs
from wipo_bc_std.render.fonts import fonts
from wipo_bc_std.render.format import DRAFT_LAYOUT, Artifact, Format, FormatError, Layout, file_stem, with_explanation
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.view.manuscript import dump_tree
from wipo_bc_std.view.nodes import Changed, Manuscript, walk

_FOLLOWED = re.compile(r"https?://[^\s/?#]|mailto:[^\s?]", re.IGNORECASE)
_SIZE = re.compile(rb'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
# The height that a picture may have, in widths of the text: a page without header, footer and caption.
_HIGHEST = 1.48
# The first picture of a model stands under its title and summary.
_UNDER_TITLE = 1.14
_RUNNING = ("text", "title", "caption", "heading", "value")
_REFUSED_SLIDE = re.compile(r"slide (?P<fault>is too full|has a footnote): (?P<id>[^\"\s]*)")
_SLIDE_FAULTS = {
    "is too full": "holds more than one page can show; shorten it, or let fewer lines and rows stand on it",
    "has a footnote": "has a footnote, for which a page of slides has no room; write it into the text, or leave it out",
}
# What of a tree has parts; most of it are texts, and to look into each of them takes longer than all the rest.
_HOLDERS = (list, dict)
_KEPT = ":/?#[]@!$&'()*+,;=%~"


class PdfError(FormatError):
    """Typst refused a Manuscript, or set it with a fault such as a font that is not there."""


class SlideError(PdfError):
    """A page of slides cannot be shown: `slide` is the id of its section, and `fault` says what is wrong with it."""

    def __init__(self, slide: str, fault: str) -> None:
        super().__init__(f"the page “{slide}” {fault}")
        self.slide = slide
        self.fault = fault


def render(manuscript: Manuscript, moment: datetime) -> tuple[Artifact, ...]:
    """Return the draft as one PDF file, dated `moment`."""
    return (Artifact(f"{file_stem(manuscript)}.pdf", pdf_file(manuscript, moment)),)


def pdf_file(manuscript: Manuscript, moment: datetime, layout: Layout = DRAFT_LAYOUT) -> bytes:
    """Return a text as a PDF file, dated `moment`; raise PdfError where it cannot be set."""
    try:
        content, warnings = _compiler().compile_with_warnings(
            input=_files(manuscript, layout),  # type: ignore[type-var]  # its stubs forget the files in memory
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=moment,
        )
    except RuntimeError as error:  # a TypstError, or one that typst-py raises on its own
        slide = _REFUSED_SLIDE.search(str(error))
        if slide is not None:
            raise SlideError(slide["id"], _SLIDE_FAULTS[slide["fault"]]) from error
        raise PdfError(_told(error) if isinstance(error, typst.TypstError) else str(error)) from error
    if warnings:
        raise PdfError("; ".join(dict.fromkeys(_told(warning) for warning in warnings)))
    if not isinstance(content, bytes):
        raise PdfError("Typst gave no file")
    return content


FORMAT = Format(
    name="pdf",
    summary="one accessible PDF file (PDF/UA-1 and PDF/A-2a)",
    render=with_explanation(render, tells_history=True),
)


@functools.cache
def _compiler() -> typst.Compiler:
    """Return the compiler of this process; kept, it sets again only what has changed."""
    root = tempfile.mkdtemp(prefix="wipo-bc-std-")
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    return typst.Compiler(root=root, font_paths=fonts(), package_path=root, package_cache_path=root)


def _files(manuscript: Manuscript, layout: Layout) -> dict[str, bytes]:
    """Return every file that the template may read, by name."""
    tree = dump_tree(manuscript)
    if any(isinstance(block, Changed) for block in walk(manuscript.sections)):
        _strike(tree["sections"], gone=False)
    if layout.names_signs:
        tree = _name_signs(tree)
    targets = _prepare(tree)
    drawings = dict(_drawings(tree["sections"]))
    files = {
        **_templates(layout),
        "manuscript.json": _json(tree),
        "targets.json": _json(targets),
        "layout.json": _json(
            {
                "wide": layout.wide,
                "contents": layout.contents,
                "compact": layout.compact,
                "form": _form(layout),
            }
        ),
    }
    for index, medium in enumerate(manuscript.media):
        content = base64.b64decode(medium.data)
        # typst-py takes nothing but UTF-8, so a picture of bytes travels as a list of numbers.
        files[f"medium-{index}"] = content if medium.media_type == "image/svg+xml" else _json(list(content))
    return files | drawings


def _templates(layout: Layout) -> dict[str, bytes]:
    """Return the template, under the name that Typst begins with, and what it takes from others."""
    draft = (TEMPLATES / "typst" / "draft.typ").read_bytes()
    if not layout.slides:
        return {"main.typ": draft}
    return {"main.typ": (TEMPLATES / "typst" / "slides.typ").read_bytes(), "draft.typ": draft}


def _form(layout: Layout) -> dict[str, Any] | None:
    """Return what the pages of a paper say beside its text as JSON has it, None where it has no form."""
    if layout.form is None:
        return None
    form = asdict(layout.form)
    return _name_signs(form) if layout.names_signs else form


def _name_signs(value: Any) -> Any:
    """Return data in which signs that no font has stand by their names."""
    if isinstance(value, str):
        return name_signs(value)
    if isinstance(value, list):
        return [_name_signs(child) for child in value]
    if isinstance(value, dict):
        return {name: _name_signs(child) for name, child in value.items()}
    return value


def _drawings(value: Any) -> Iterator[tuple[str, bytes]]:
    """Yield the file of each drawn picture; tell in the tree its name, and how much of the width it takes (percent)."""
    if isinstance(value, list):
        for child in value:
            yield from _drawings(child)
    elif isinstance(value, dict):
        if value.get("drawing"):
            content = value["drawing"].encode()
            # The same picture twice is one file.
            value["drawing"] = f"drawing-{hashlib.sha256(content).hexdigest()[:16]}"
            value["share"] = _share(content, _UNDER_TITLE if value["id"].endswith("/components") else _HIGHEST)
            yield value["drawing"], content
        for name, child in value.items():
            # Most of a tree are words and empty lists, and no picture stands in them.
            if child and name not in _RUNNING and isinstance(child, _HOLDERS):
                yield from _drawings(child)


def _share(drawing: bytes, highest: float) -> float:
    """Return the percentage of the width at which a picture is no higher than `highest`, in widths of the text."""
    size = _SIZE.search(drawing)
    width, height = map(float, size.groups()) if size else (1.0, 1.0)
    return round(min(100.0, 100 * highest * width / height), 1)


def _json(value: object) -> bytes:
    return to_json(value)


def _prepare(tree: dict[str, Any]) -> dict[str, bool]:
    """Return the ids that a link can go to; tell in `tree` where links lead and which marks repeat a footnote.

    Typst refuses to choose between two of the same id: what is shown twice has its id the first time only. A row can be
    gone to where something leads to it.
    """
    targets: dict[str, bool] = {}
    wanted: set[str] = set()
    rows: list[dict[str, Any]] = []
    seen: set[str] = set()

    def take(value: dict[str, Any], named: bool) -> None:  # noqa: FBT001 - the form of what `_visit` calls
        kind = value.get("type")
        if kind == "text":
            # Most of a tree are words, which nothing leads to or from.
            return
        if kind == "footnote":
            value["again"] = value["id"] in seen
            seen.add(value["id"])
        elif kind == "link":
            value["address"] = _address(value["target"]) if value["kind"] == "web" else ""
            wanted.add(value["target"])
        elif kind in {"changed", "revised"}:
            # Where a change shows first is where a link to it leads.
            name = f"_{value['change']}" if value["change"] else ""
            value["id"] = "" if name in targets or not named else name
            targets.update({name: True} if named and name else {})
        elif "cells" in value:
            rows.append(value)
        elif value.get("id") in targets:
            value["id"] = ""
        elif value.get("id"):
            targets[value["id"]] = True

    _visit(tree["sections"], take)
    _visit([footnote["text"] for footnote in tree["footnotes"]], take)
    for row in rows:
        if row["id"] in wanted and row["id"] not in targets:
            targets[row["id"]] = True
        else:
            row["id"] = ""
    return targets


def _visit(value: Any, take: Callable[[dict[str, Any], bool], None], *, named: bool = True) -> None:
    """Hand each mapping of a tree to `take` before what it holds, with whether a link can lead into it."""
    if isinstance(value, list):
        for child in value:
            if isinstance(child, _HOLDERS):
                _visit(child, take, named=named)
        return
    take(value, named)
    for name, child in value.items():
        if child and isinstance(child, _HOLDERS):
            # The head of a table is set again on each page, and a reference is a link already: no link leads there.
            inside = named and name != "head" and not (name == "children" and value.get("type") == "link")
            _visit(child, take, named=inside)


def _strike(value: Any, *, gone: bool) -> None:
    """Mark each text in blocks that a redline deletes: a line through whole blocks would be no accessible PDF."""
    if isinstance(value, list):
        for child in value:
            _strike(child, gone=gone)
    elif isinstance(value, dict):
        if value.get("type") == "changed":
            gone = value["status"] == "deleted"
        for name, child in value.items():
            if gone and name in _RUNNING and isinstance(child, list) and child:
                value[name] = [{"type": "revised", "status": "deleted", "change": "", "label": "", "children": child}]
            elif name != "children":
                _strike(child, gone=gone)


def _address(target: str) -> str:
    """Return an address that a reader can follow, in the letters that PDF allows, or nothing."""
    return quote(target, safe=_KEPT, errors="replace") if _FOLLOWED.match(target) else ""


def _told(problem: typst.TypstError | typst.TypstWarning) -> str:
    """Return what Typst says, with its hints."""
    return "; ".join([problem.message, *problem.hints])
