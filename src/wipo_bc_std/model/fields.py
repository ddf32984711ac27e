"""The types of the fields that authors fill in; each refuses wrong text in the author's words.

Every scalar arrives as text (no 1.10 read as 1.1, no `no` read as false), so each type parses it.
"""

import datetime
import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, GetPydanticSchema, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from wipo_bc_std.model.inline import Prose

IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
PROVISION_IDENTIFIER = re.compile(r"(?P<group>[A-Z][A-Z0-9]*)-(?P<number>[0-9]{2,})")
OFFICE_CODE = re.compile(r"[A-Z]{2}")
_GROUP = re.compile(r"[A-Z][A-Z0-9]*")
_WHOLE = re.compile(r"0|[1-9][0-9]*")
_PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_OBJECT_NAME = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
# Below the sources, and never out of them.
_SOURCE_PATH = re.compile(r"[^/\\.\x00-\x1f][^/\\\x00-\x1f]*(/[^/\\.\x00-\x1f][^/\\\x00-\x1f]*)*")
_FIGURE = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9-]+)+")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")

LanguageCode = Literal["en", "fr", "es", "ru", "zh", "ar"]


def name_odd_sign(text: str) -> str:
    """Return “; “‑” is U+2011, non-breaking hyphen” for the first sign that no id can have and that may look like one."""
    sign = next((sign for sign in text if not " " <= sign <= "~"), "")
    if not sign:
        return ""
    name = unicodedata.name(sign, "a control character").lower()
    return f"; “{sign if sign.isprintable() else '…'}” is U+{ord(sign):04X}, {name}"


def _refuse(kind: str, message: str, hint: str, value: object) -> PydanticCustomError:
    hint += name_odd_sign(str(value)[:60])
    return PydanticCustomError(
        "author", f"“{{value}}” {message}", {"value": str(value)[:60], "hint": hint, "kind": kind}
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "text is expected")
    return str(value)


def _words(value: Any) -> str:
    text = _text(value)
    if not text.strip():
        raise PydanticCustomError("author", "text is missing", {"hint": "write the text, or leave the key out"})
    return text


def _identifier(value: Any) -> str:
    text = _text(value)
    if not IDENTIFIER.fullmatch(text):
        near = re.sub(r"[^a-z0-9]+", "-", text[:60].lower()).strip("-")
        near = near if IDENTIFIER.fullmatch(near) else "data-placement"
        hint = f"use small letters, digits and single hyphens, starting with a letter, such as {near}"
        raise _refuse("id", "is not an id", hint, text)
    return text


def _any_identifier(value: Any) -> str:
    text = _text(value)
    if not (IDENTIFIER.fullmatch(text) or PROVISION_IDENTIFIER.fullmatch(text)):
        raise _refuse("id", "is not an id", "write an id such as data-placement, or an identifier such as BD-01", text)
    return text


def _element(value: Any) -> str:
    text = _text(value)
    if not all(IDENTIFIER.fullmatch(part) for part in text.split("/", maxsplit=1)) and not (
        PROVISION_IDENTIFIER.fullmatch(text)
    ):
        hint = "write an id, an identifier such as BD-01, or model/part for a part of a model"
        raise _refuse("id", "is not an id", hint, text)
    return text


def _office_code(value: Any) -> str:
    text = _text(value)
    if not OFFICE_CODE.fullmatch(text):
        raise _refuse(
            "code", "is not the code of an office", "write two capital letters as in WIPO ST.3, such as KR", text
        )
    return text


def _group(value: Any) -> str:
    text = _text(value)
    if not _GROUP.fullmatch(text):
        raise _refuse("group", "is not a group of provisions", "use capital letters, such as BD", text)
    return text


def _whole(value: Any) -> int:
    text = _text(value)
    if not _WHOLE.fullmatch(text):
        raise _refuse("number", "is not a whole number", "write it in digits, without sign or leading zero", text)
    return int(text)


def parse_day(text: str) -> datetime.date | None:
    """Return the day that ISO 8601 text such as 2026-11-22 names, or None."""
    try:
        # The library reads the week dates of ISO 8601, too.
        return datetime.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _day(value: Any) -> datetime.date:
    day = parse_day(_text(value))
    if day is None:
        raise _refuse("date", "is not a date", "write year, month and day, such as 2026-11-22", value)
    return day


def _partial_date(value: Any) -> str:
    text = _text(value)
    if not _PARTIAL_DATE.fullmatch(text) or parse_day((text + "-01-01")[: len("2026-11-22")]) is None:
        raise _refuse("date", "is not a date", "write 2024, 2024-01 or 2024-01-31", text)
    return text


def _version(value: Any) -> str:
    text = _text(value)
    if not _VERSION.fullmatch(text):
        raise _refuse("version", "is not a version", "write two or three numbers, such as 0.2.0", text)
    return text


def _address(value: Any) -> str:
    text = _text(value)
    if not _ADDRESS.fullmatch(text):
        raise _refuse("address", "is not a web address", "start with https:// or http://, without spaces", text)
    return text


def _figure(value: Any) -> str:
    text = _text(value)
    if not _FIGURE.fullmatch(text):
        raise _refuse("figure", "is no name of a figure", "write a group and a name, such as comments.received", text)
    return text


def _digest(value: Any) -> str:
    text = _text(value)
    if not _DIGEST.fullmatch(text):
        raise _refuse("digest", "is no SHA-256", "leave it as the program wrote it: 64 of 0-9 and a-f", text)
    return text


def _object_name(value: Any) -> str:
    text = _text(value)
    if not _OBJECT_NAME.fullmatch(text):
        raise _refuse("commit", "is no commit", "write its full name: 40 of 0-9 and a-f", text)
    return text


def _source_path(value: Any) -> str:
    text = _text(value)
    if not _SOURCE_PATH.fullmatch(text):
        raise _refuse("path", "is no path of a source", "write it from standard/ on, such as clauses/scope.md", text)
    return text


def _flag(value: Any) -> bool:
    text = _text(value)
    if text not in {"true", "false"}:
        raise _refuse("flag", "is neither true nor false", "write true or false", text)
    return text == "true"


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def read_prose(value: Any, info: ValidationInfo) -> Prose:
    """Return text with its inline markup read; raise PydanticCustomError where it is no text."""
    if isinstance(value, Prose):
        return value
    _words(value)
    # The reader of inline text is handed in by the stage that loads: the model parses nothing itself.
    parsed = info.context(value) if callable(info.context) else Prose.plain(value)
    if not isinstance(parsed, Prose):
        raise TypeError("the context of validation is the reader of inline text")
    return parsed


# A text such as 2024 or 1.10 is a number to an editor that reads plain YAML; here it is text all the same.
TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number"], "pattern": r"\S"}
_IDENTIFIER_SCHEMA: dict[str, Any] = {"type": "string", "pattern": f"^{IDENTIFIER.pattern}$"}
_ANY_IDENTIFIER_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": f"^({IDENTIFIER.pattern}|[A-Z][A-Z0-9]*-[0-9]{{2,}})$",
}
_ELEMENT_SCHEMA: dict[str, Any] = {
    "type": "string",
    "pattern": f"^({IDENTIFIER.pattern}(/{IDENTIFIER.pattern})?|[A-Z][A-Z0-9]*-[0-9]{{2,}})$",
}
_DAY_SCHEMA: dict[str, Any] = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}

Words = Annotated[str, BeforeValidator(_words), WithJsonSchema(TEXT_SCHEMA)]
Identifier = Annotated[str, BeforeValidator(_identifier), WithJsonSchema(_IDENTIFIER_SCHEMA)]
AnyIdentifier = Annotated[str, BeforeValidator(_any_identifier), WithJsonSchema(_ANY_IDENTIFIER_SCHEMA)]
ElementIdentifier = Annotated[str, BeforeValidator(_element), WithJsonSchema(_ELEMENT_SCHEMA)]
OfficeCode = Annotated[
    str, BeforeValidator(_office_code), WithJsonSchema({"type": "string", "pattern": f"^{OFFICE_CODE.pattern}$"})
]
Group = Annotated[str, BeforeValidator(_group), WithJsonSchema({"type": "string", "pattern": f"^{_GROUP.pattern}$"})]
WholeNumber = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Day = Annotated[datetime.date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
PartialDate = Annotated[
    str,
    BeforeValidator(_partial_date),
    # An editor reads a year as a number.
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?$"},
                _DAY_SCHEMA,
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
    ),
]
Version = Annotated[
    str,
    BeforeValidator(_version),
    # An editor reads 0.2 as a number, and cannot tell 1.0 from 1.
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": f"^{_VERSION.pattern}$"},
                {"type": "number", "minimum": 0, "not": {"type": "integer"}},
            ]
        }
    ),
]
Address = Annotated[
    str, BeforeValidator(_address), WithJsonSchema({"type": "string", "pattern": f"^{_ADDRESS.pattern}$"})
]
Digest = Annotated[str, BeforeValidator(_digest), WithJsonSchema({"type": "string", "pattern": f"^{_DIGEST.pattern}$"})]
FigureName = Annotated[
    str, BeforeValidator(_figure), WithJsonSchema({"type": "string", "pattern": f"^{_FIGURE.pattern}$"})
]
ObjectName = Annotated[
    str, BeforeValidator(_object_name), WithJsonSchema({"type": "string", "pattern": f"^{_OBJECT_NAME.pattern}$"})
]
SourcePath = Annotated[
    str, BeforeValidator(_source_path), WithJsonSchema({"type": "string", "pattern": f"^{_SOURCE_PATH.pattern}$"})
]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
ProseField = Annotated[
    Prose,
    # The reader of inline text has checked it: pydantic need not look into the nodes.
    GetPydanticSchema(lambda source, handler: core_schema.any_schema()),  # noqa: ARG005 - pydantic's form
    BeforeValidator(read_prose),
    WithJsonSchema(TEXT_SCHEMA),
]


def _one_or_more_schema(item: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]})


OneOrMoreAny = Annotated[
    tuple[AnyIdentifier, ...],
    BeforeValidator(_one_or_more),
    Field(min_length=1),
    _one_or_more_schema(_ANY_IDENTIFIER_SCHEMA),
]
OneOrMoreElements = Annotated[
    tuple[ElementIdentifier, ...],
    BeforeValidator(_one_or_more),
    Field(min_length=1),
    _one_or_more_schema(_ELEMENT_SCHEMA),
]
OneOrMoreWords = Annotated[
    tuple[Words, ...], BeforeValidator(_one_or_more), Field(min_length=1), _one_or_more_schema(TEXT_SCHEMA)
]
OneOrMore = Annotated[
    tuple[Identifier, ...], BeforeValidator(_one_or_more), Field(min_length=1), _one_or_more_schema(_IDENTIFIER_SCHEMA)
]
