"""Templates of new sources: files under templates/new, in which `$name` stands for what the author says."""

import json
import re
from functools import cache
from string import Template

import yaml

from wipo_bc_std.render.templates import TEMPLATES

# Text that means the same in YAML with and without quotation marks, wherever it stands.
_PLAIN = re.compile(
    r"[^\W_](?:[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff:#,\[\]{}\"'`\\\s&*!?|>%@]|[ ](?=[^\s#]))*"
)
# What YAML takes in no file, or for the end of a line, and JSON writes as it is.
_UNPRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def fill_template(name: str, /, **values: str) -> tuple[str, ...]:
    """Return the lines of a template with its values put in; they stand as they are, so quote text for YAML before."""
    text = _read(name).substitute(values)
    return tuple(line.rstrip() for line in text.rstrip("\n").split("\n"))


def quote(text: str) -> str:
    """Return text as a value of YAML: in quotation marks where it would mean something else without them."""
    one_line = " ".join(text.split())
    if not one_line or (_PLAIN.fullmatch(one_line) and yaml.safe_load(f"[{one_line}]") == [one_line]):
        return one_line
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(one_line, ensure_ascii=False))


@cache
def _read(name: str) -> Template:
    return Template((TEMPLATES / "new" / name).read_text(encoding="utf-8"))
