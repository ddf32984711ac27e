"""A saved mail (RFC 5322, MIME) as what it holds: its texts, and what is attached."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import PurePosixPath, PureWindowsPath

from msgspec import Struct

from wipo_bc_std.review.intake.unreadable import UnreadableFormError

_SUFFIXES = {"text/html": ".html", "text/plain": ".txt", "text/csv": ".csv"}


class Piece(Struct, frozen=True):
    """A text of a mail or a file that is attached: its name says of which kind it is."""

    name: str
    content: bytes
    is_attached: bool


def open_mail(content: bytes) -> tuple[Piece, ...]:
    """Return the pieces of a mail in order; of a text that is there twice, plain and as HTML, the plain one.

    Raise UnreadableFormError where nobody can have written it.
    """
    try:
        pieces = tuple(_pieces(message_from_bytes(content, policy=policy.default)))
    except RecursionError as error:
        raise UnreadableFormError("the mail holds mails in mails without end", "save what is attached to it") from error
    plain = [piece for piece in pieces if not piece.is_attached and piece.name.endswith(".txt")]
    return tuple(piece for piece in pieces if piece.is_attached or not plain or piece in plain)


def name_sender(content: bytes) -> str:
    """Return whom a mail is from as it says itself: a name, else an address, empty where it says nothing."""
    told = str(message_from_bytes(content, policy=policy.default).get("From", ""))
    name, address = parseaddr(told)
    return name or address


def _pieces(mail: EmailMessage) -> Iterator[Piece]:
    for part in mail.walk():
        if part.is_multipart():
            continue
        told = part.get_payload(decode=True)
        content = told if isinstance(told, bytes) else b""
        name = _name(part.get_filename() or "")
        if name:
            yield Piece(name, content, is_attached=True)
        elif part.get_content_type() in _SUFFIXES:
            charset = part.get_content_charset("utf-8")
            suffix = _SUFFIXES[part.get_content_type()]
            yield Piece(f"mail{suffix}", _as_utf8(content, charset), is_attached=False)


def _as_utf8(content: bytes, charset: str) -> bytes:
    try:
        return content.decode(charset, "replace").encode("utf-8")
    except LookupError:
        return content


def _name(told: str) -> str:
    """Return the name of a file without the folders that somebody put before it."""
    return PurePosixPath(PureWindowsPath(told).name).name
