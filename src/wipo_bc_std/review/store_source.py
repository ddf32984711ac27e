"""Files of a review store <-> nodes: YAML in which every word reads back as just that word.

What others write may hold signs that no source of a draft may: they stay, escaped where they hide or turn what stands
around them, as nothing that is kept is to be lost.
"""

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, TypeVar

import yaml

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.span import whole_file
from wipo_bc_std.load import codes
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.validate import validate
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.node import Node

N = TypeVar("N", bound=Node)
_WIDTH = 110
_SIGNS = (codes.CONTROL_CHARACTER, codes.UNPRINTABLE_CHARACTER, codes.HIDDEN_CHARACTER)
_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]")
# No value points to another: sources are read without such signs.
_WITHOUT_ALIASES: dict[str, Any] = {"ignore_aliases": lambda _dumper, _data: True}
_DUMPER: Any = type("_Dumper", (getattr(yaml, "CSafeDumper", yaml.SafeDumper),), _WITHOUT_ALIASES)


def _represent_text(dumper: Any, text: str) -> Any:
    style = '"' if _HIDDEN.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


# A dumper of our own: that of the library stays as it is.
_DUMPER.add_representer(str, _represent_text)


def write_node(node: Node, always: Collection[str] = ()) -> bytes:
    """Return a node as the bytes of its file; its fields that have their default are left out, but for those named."""
    told: str = yaml.dump(
        _plain(node, always),
        Dumper=_DUMPER,
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
        default_flow_style=False,
    )
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", told).encode("utf-8")


def _plain(value: Any, always: Collection[str] = ()) -> Any:
    match value:
        case Node():
            fields = type(value).model_fields
            held = {name: getattr(value, name) for name in fields}
            return {
                # Which version it is of, each file says.
                field.alias or name: int(held[name]) if name == "schema_" else _plain(held[name])
                for name, field in fields.items()
                if held[name] != field.default or name == "schema_" or name in always
            }
        case LocalText(plain=Prose() as plain):
            # What was read knows its place, which is no part of the words.
            return str(plain.text)
        case LocalText():
            return {language: str(prose.text) for language, prose in value.by_language.items()}
        case tuple():
            return [_plain(item) for item in value]
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case date() | str() | bool() | int():
            return str(value) if isinstance(value, str) else value
    raise TypeError(f"no node of a review store holds a {type(value).__name__}")


def read_node(kind: type[N], path: str, content: bytes, report: list[Diagnostic]) -> N | None:
    """Return the node of a file, None with the reasons added to `report` where it cannot be understood."""
    try:
        text = content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        hint = "save it again with the encoding UTF-8"
        message = f"the file is not UTF-8 text: byte 0x{content[error.start]:02X}"
        report.append(Diagnostic(codes.WRONG_ENCODING, whole_file(path), message, hint=hint))
        return None
    found: list[Diagnostic] = []
    value = read_yaml(Source(path, text, tuple(text.split("\n"))), found)
    # Which signs others use is theirs to say.
    broken = [each for each in found if each.defect not in _SIGNS]
    report.extend(broken)
    if broken:
        return None
    return validate(kind, value, whole_file(path), Prose.plain, report)
