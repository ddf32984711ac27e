"""Packages of Word and Excel, opened safely: what could run, fetch or swell is refused before anything in it is read.

The form is the Open Packaging Conventions (ISO/IEC 29500-2): a zip file with a list of content types and relationships.
"""

import posixpath
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final, Literal

from msgspec import Struct

from wipo_bc_std.office_files.xml_part import Element, OfficeFileError, attribute, children, parse_xml

Kind = Literal["word", "excel"]

LARGEST_FILE: Final = 64 * 2**20
MOST_MEMBERS: Final = 10_000
LARGEST_MEMBER: Final = 128 * 2**20
LARGEST_TOTAL: Final = 512 * 2**20
# What people write packs to a tenth, tables of one word to a hundredth; a bomb to a thousandth.
_HIGHEST_RATIO: Final = 400
_RATIO_FROM: Final = 2**20

_TYPES: Final = "[Content_Types].xml"
_MAIN: Final[Mapping[Kind, tuple[str, str]]] = {
    "word": ("wordprocessingml", "Word document (.docx)"),
    "excel": ("spreadsheetml", "Excel workbook (.xlsx)"),
}
_OTHERS: Final = {
    "wordprocessingml": "a Word document",
    "spreadsheetml": "an Excel workbook",
    "presentationml": "a PowerPoint presentation",
}
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE: Final = "open it in Word or Excel and save it anew as .docx or .xlsx"
_STARTS: Final = (
    (b"%pdf", "a PDF file"),
    (b"{\\rtf", "a Rich Text file (.rtf)"),
    (b"<!doctype html", "a web page (HTML)"),
    (b"<html", "a web page (HTML)"),
    (b"<?xml", "an XML file"),
)
_STREAMS: Final = (
    (
        "EncryptedPackage",
        "protected by a password",
        "open it in Word or Excel, take the password off, and save it again",
    ),
    ("WordDocument", "a Word file of the old kind (.doc)", _SAVE),
    ("Workbook", "an Excel file of the old kind (.xls)", _SAVE),
)
# Relationships to outside that are only words: nobody follows them but a reader who clicks.
_WORDS_ONLY: Final = frozenset({"hyperlink", "externalLinkPath", "externalLinkLongPath", "externalLinkAlternatePath"})
_ZIP_ERRORS: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError, KeyError, struct.error,
    OverflowError, MemoryError,
)  # fmt: skip


class Relationship(Struct, frozen=True):
    """A link of a part to another: `kind` is the last word of its type, `target` a part's name or an outside address."""

    kind: str
    target: str
    is_external: bool


class Package(Struct, frozen=True):
    """An opened file: `parts` are its bytes by name without a leading slash, `main` is the part that holds the text."""

    name: str
    main: str
    parts: Mapping[str, bytes]
    relationships: Mapping[str, Mapping[str, Relationship]]

    def tree(self, part: str) -> Element | None:
        """Return the XML of a part, or None where there is none; raise OfficeFileError for broken XML."""
        content = self.parts.get(part)
        return None if content is None else parse_xml(content, self.name, part)

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """Return the names of the parts that `part` relates to as `kind`, such as `styles`, in the order of their names."""
        links = self.relationships.get(part, {}).values()
        found = {
            link.target for link in links if link.kind == kind and not link.is_external and link.target in self.parts
        }
        return tuple(sorted(found, key=lambda name: (len(name), name)))


def open_package(content: bytes, name: str, kind: Kind) -> Package:
    """Return the parts of a Word or Excel file called `name`; raise OfficeFileError for any other and for an unsafe one."""
    if len(content) > LARGEST_FILE:
        raise OfficeFileError(
            f"{name} has {len(content):,} bytes; at most {LARGEST_FILE:,} are read. Make its pictures smaller or divide it"
        )
    _refuse_foreign(content, name)
    parts = _unpack(content, name)
    types = _content_types(parts, name)
    _refuse_active(parts, types, name)
    relationships = {part: dict(_relationships(parts, part, name)) for part in ("", *parts)}
    main = _main_part(relationships[""], parts)
    _refuse_wrong_kind(types.get(main, ""), name, kind)
    _refuse_fetching(relationships, name)
    # All XML is looked at, also what no reader here needs: a file is either safe or not.
    for part in parts:
        if part.endswith((".xml", ".rels")):
            _look_at(parts[part], name, part)
    return Package(name, main, parts, relationships)


def _refuse_foreign(content: bytes, name: str) -> None:
    """Refuse what is no zip file, with what it is instead."""
    if content[:2] == b"PK":
        return
    if not content:
        raise OfficeFileError(f"{name} is empty; send or save it again")
    if content.startswith(_OLE):
        for stream, what, next_step in _STREAMS:
            if stream.encode("utf-16-le") in content:
                raise OfficeFileError(f"{name} is {what} and cannot be read; {next_step}")
        raise OfficeFileError(f"{name} is an office file of the old kind and cannot be read; {_SAVE}")
    start = content[:64].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    for sign, what in _STARTS:
        if start.startswith(sign):
            raise OfficeFileError(f"{name} is {what}, not a file of Word or Excel, whatever its name says; {_SAVE}")
    raise OfficeFileError(f"{name} is not a file of Word or Excel (.docx, .xlsx), whatever its name says; {_SAVE}")


def _unpack(content: bytes, name: str) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _refuse_members(members, name)
            parts = {member.filename: archive.read(member) for member in members}
    except _ZIP_ERRORS as error:
        raise OfficeFileError(
            f"{name} is damaged or cut short ({error}); nothing was read. Ask for it again"
        ) from error
    document = parts.get("mimetype", b"")
    if document.startswith(b"application/vnd.oasis.opendocument"):
        raise OfficeFileError(
            f"{name} is an OpenDocument file (.odt, .ods) and cannot be read; save it as .docx or .xlsx"
        )
    return parts


def _refuse_members(members: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse a package by what its list of members says, before anything is unpacked."""
    if len(members) > MOST_MEMBERS:
        raise OfficeFileError(f"{name} holds {len(members):,} parts, more than any document needs; it was not opened")
    total = sum(member.file_size for member in members)
    for member in members:
        packed = max(member.compress_size, 1)
        swells = member.file_size > _RATIO_FROM and member.file_size / packed > _HIGHEST_RATIO
        if total > LARGEST_TOTAL or member.file_size > LARGEST_MEMBER or swells:
            raise OfficeFileError(
                f"{name} would unpack to {total:,} bytes, as a zip bomb does; it was not opened. Ask the sender what it is"
            )
        path = member.filename.replace("\\", "/")
        if path.startswith("/") or ":" in path or ".." in path.split("/") or not path:
            raise OfficeFileError(
                f"{name} holds a part named “{member.filename[:80]}”, which points outside the file; it was not opened. Ask "
                "the sender what it is"
            )
        if member.flag_bits & 1:
            raise OfficeFileError(
                f"{name} holds parts protected by a password; take the password off and save it again"
            )
    twice = [path for path, count in Counter(member.filename.lower() for member in members).items() if count > 1]
    if twice:
        raise OfficeFileError(
            f"{name} holds two parts named “{twice[0][:80]}”, so that programs would read different texts from it; it was "
            f"not opened. To go on, {_SAVE}"
        )


def _content_types(parts: Mapping[str, bytes], name: str) -> dict[str, str]:
    """Return the content type of each part."""
    if _TYPES not in parts:
        raise OfficeFileError(f"{name} is a zip file without an office document in it; {_SAVE}")
    root = parse_xml(parts[_TYPES], name, _TYPES)
    defaults = {
        attribute(item, "Extension").lower(): attribute(item, "ContentType") for item in children(root, "ct:Default")
    }
    types = {part: defaults.get(part.rpartition(".")[2].lower(), "") for part in parts}
    for item in children(root, "ct:Override"):
        types[attribute(item, "PartName").lstrip("/")] = attribute(item, "ContentType")
    return types


def _refuse_active(parts: Mapping[str, bytes], types: Mapping[str, str], name: str) -> None:
    """Refuse programs: macros of any age and ActiveX controls, whatever the file is called."""
    said = " ".join((*types.values(), *parts)).lower()
    if any(sign in said for sign in ("macroenabled", "vbaproject", "vbadata", "macrosheet", "dialogsheet")):
        raise OfficeFileError(
            f"{name} holds macros (programs), and such files are not read. In Word or Excel, save it as .docx or .xlsx "
            "without macros"
        )
    if "activex" in said:
        raise OfficeFileError(
            f"{name} holds ActiveX controls (programs), and such files are not read. Take the controls out and save it again"
        )


def _relationships(parts: Mapping[str, bytes], part: str, name: str) -> Iterator[tuple[str, Relationship]]:
    folder, _, file = part.rpartition("/")
    listing = posixpath.join(folder, "_rels", f"{file}.rels")
    if listing not in parts:
        return
    for item in children(parse_xml(parts[listing], name, listing), "rel:Relationship"):
        target = attribute(item, "Target")
        is_external = attribute(item, "TargetMode").lower() == "external"
        if not is_external:
            target = posixpath.normpath(
                target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            )
        yield attribute(item, "Id"), Relationship(attribute(item, "Type").rpartition("/")[2], target, is_external)


def _main_part(relationships: Mapping[str, Relationship], parts: Mapping[str, bytes]) -> str:
    links = [link.target for link in relationships.values() if link.kind == "officeDocument" and not link.is_external]
    return next((target for target in links if target in parts), "")


def _refuse_wrong_kind(content_type: str, name: str, kind: Kind) -> None:
    sign, wanted = _MAIN[kind]
    if sign in content_type and content_type.endswith(".main+xml"):
        return
    other = next((words for word, words in _OTHERS.items() if word in content_type), "not a document")
    raise OfficeFileError(
        f"{name} is {other}, and a {wanted} was expected, whatever its name says; give the right file"
    )


def _refuse_fetching(relationships: Mapping[str, Mapping[str, Relationship]], name: str) -> None:
    """Refuse what an office program would fetch from elsewhere on opening the file."""
    for links in relationships.values():
        for link in links.values():
            if not link.is_external or link.kind in _WORDS_ONLY:
                continue
            if link.kind == "attachedTemplate":
                _refuse_template(link.target, name)
                continue
            raise OfficeFileError(
                f"{name} fetches a part of itself ({link.kind}) from “{link.target[:100]}”; such files are not read, and "
                "nothing was fetched. In Word or Excel, put that part into the file (File, Info, Edit Links) and save it again"
            )


def _refuse_template(target: str, name: str) -> None:
    """Refuse a template of another machine; Word notes that on the writer's own disk in every file, and it is never read."""
    path = target.replace("\\", "/").lower()
    if path.startswith("file:"):
        # Two slashes begin the name of a machine, four that of a share; one or three a path on this one.
        place = path.removeprefix("file:")
        is_here = len(place) - len(place.lstrip("/")) in {0, 1, 3}
    else:
        is_here = path[1:3] == ":/" or (":" not in path and not path.startswith("//"))
    if is_here:
        return
    raise OfficeFileError(
        f"{name} takes its template from “{target[:100]}”, from where a program could come; such files are not read, and "
        "nothing was fetched. In Word, choose the template Normal (Developer, Document Template) and save it again"
    )


def _look_at(content: bytes, name: str, part: str) -> None:
    """Refuse a document type in a part that may never be parsed, in any encoding a parser would take."""
    if b"<!DOCTYPE" in content.replace(b"\0", b"") or b"<!ENTITY" in content.replace(b"\0", b""):
        raise OfficeFileError(
            f"{name}: {part} declares a document type or entities, which no office program writes and which can be used to "
            "read other files; nothing was read. Ask the sender for the file as saved by Word or Excel"
        )
