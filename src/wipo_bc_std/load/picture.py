"""Pictures of `figures/`: read only when they can run nothing and fetch nothing."""

import re
import struct
import zlib
from typing import Literal
from xml.etree import ElementTree

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.span import whole_file
from wipo_bc_std.load import codes
from wipo_bc_std.load.project import LARGEST_FILE, Project
from wipo_bc_std.model.standard import FigureFile

_PNG = b"\x89PNG\r\n\x1a\n"
# In either direction; more would be a bomb that unpacks to gigabytes, or of no use on a page.
_MOST_PIXELS = 10_000
_ACTIVE = {
    "script", "foreignobject", "iframe", "audio", "video", "animate", "animatemotion", "animatetransform", "set", "handler",
    "discard", "embed", "object", "link", "meta",
}  # fmt: skip
# A backslash in a style can spell any of the others.
_OUTSIDE = re.compile(r"url\(\s*(?!\s|['\"]?\s*#)|image-set\(|@import|javascript:|\\", re.IGNORECASE)


def read_picture(project: Project, path: str, report: list[Diagnostic]) -> FigureFile | None:
    """Return a picture, or None with the reason added to `report`."""
    content = _content(project, path)
    reason = _refusal(path, content)
    if reason or content is None:
        hint = "export it again as plain SVG or as PNG, with everything inside the file"
        report.append(Diagnostic(codes.BROKEN_PICTURE, whole_file(path), reason, hint=hint))
        return None
    media_type: Literal["image/svg+xml", "image/png"] = "image/png" if path.endswith(".png") else "image/svg+xml"
    return FigureFile(path.rsplit("/", 1)[-1], media_type, content, whole_file(path))


def _content(project: Project, path: str) -> bytes | None:
    if project.listing.get(path) != "file":
        return None
    try:
        return project.read(path)
    except OSError:
        return None


def _refusal(path: str, content: bytes | None) -> str:
    """Return why a picture is refused, or an empty text."""
    if content is None:
        return "the picture cannot be read"
    if len(content) > LARGEST_FILE:
        return f"the picture has more than {LARGEST_FILE:,} bytes"
    if path.endswith(".png"):
        return _broken_png(content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "the picture is not UTF-8 text"
    # A document type can declare entities that grow or that read files; no picture needs one.
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return "the picture has a document type declaration"
    if "<?xml-stylesheet" in text:
        return "the picture fetches something from outside itself"
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - refused above: doctype and entities
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        return f"the file is named .svg and is no SVG picture: {error}"
    return _active_part(root)


def _broken_png(content: bytes) -> str:
    """Return why the bytes are no whole PNG picture (ISO/IEC 15948), or an empty text."""
    if not content.startswith(_PNG) or content[12:16] != b"IHDR":
        return "the file is named .png and is no PNG picture"
    width, height = struct.unpack(">II", content[16:24])
    if not 0 < width <= _MOST_PIXELS or not 0 < height <= _MOST_PIXELS:
        return f"the picture is {width} by {height} pixels; at most {_MOST_PIXELS} by {_MOST_PIXELS} are read"
    position = len(_PNG)
    while position + 12 <= len(content):
        (length,) = struct.unpack(">I", content[position : position + 4])
        kind = content[position + 4 : position + 8]
        end = position + 8 + length
        if content[end : end + 4] != struct.pack(">I", zlib.crc32(content[position + 4 : end])):
            break
        if kind == b"IEND":
            return ""
        position = end + 4
    return "the picture is damaged or cut short"


def _active_part(root: ElementTree.Element) -> str:
    if not root.tag.endswith("}svg"):
        return "the file is named .svg and is no SVG picture"
    for element in root.iter():
        name = str(element.tag).rsplit("}", 1)[-1]
        if name.lower() in _ACTIVE:
            return f"the picture holds an active part, <{name}>"
        for key, value in element.attrib.items():
            attribute = key.rsplit("}", 1)[-1]
            if attribute.lower().startswith("on"):
                return f"the picture holds an event handler, {attribute}"
            if attribute.lower() in {"href", "src"} and not value.startswith(("#", "data:image/png")):
                return "the picture links to something outside itself"
            if _OUTSIDE.search(value):
                return "the picture fetches something from outside itself"
        if name == "style" and _OUTSIDE.search("".join(element.itertext())):
            return "the picture fetches something from outside itself"
    return ""
