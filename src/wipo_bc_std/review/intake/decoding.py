"""Bytes of text files of other people -> text, in the encodings that say what they are."""

import codecs

from wipo_bc_std.review.intake.unreadable import UnreadableFormError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode_text(content: bytes) -> str:
    """Return text in UTF-8 or UTF-16; raise UnreadableFormError where it is in another encoding, which nobody can know."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), _guess(content))
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFormError(
            f"it is not UTF-8 text: byte 0x{content[error.start]:02X} at {error.start + 1:,}",
            "open it and save it with the encoding UTF-8 (Excel: “CSV UTF-8”)",
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _guess(content: bytes) -> str:
    # Every second byte of Latin letters in UTF-16 is zero, and none is in UTF-8.
    head = content[:1000]
    if head[1::2].count(0) > len(head) // 4:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > len(head) // 4 else "utf-8"
