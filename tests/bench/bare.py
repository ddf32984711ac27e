"""What a check cannot do without: a process that imports the libraries, parses the files of a draft, and does no more.

Run as a file, so that nothing of the program is imported: `python tests/bench/bare.py DIR` (without DIR, it only imports).
"""

import re
from pathlib import Path
from typing import Annotated

import typer
import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from rich.console import Console
from rich.text import Text

# Lines that are no text: fences and options of directives, id lines.
_SIGNS = re.compile(r"^(?::{3,}.*|:[\w-]+:.*|\{#.*\})$", re.MULTILINE)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Row(BaseModel):
    """The first model makes pydantic import the rest of itself."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str = Field("")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.disable(["reference", "code", "lheading"])
    footnote_plugin(parser, inline=False, move_to_end=False, always_match_refs=True)
    return parser


def _parse(folder: Path) -> int:
    """Parse every YAML and Markdown file below a folder; return how many there are."""
    parser = _parser()
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in {".yml", ".md"}]
    for path in paths:
        data = path.read_text(encoding="utf-8")
        if path.suffix == ".md":
            _, data, text = data.split("---\n", 2)
            parser.parse(_SIGNS.sub("", text))
        yaml.compose(data, Loader=_LOADER)
    return len(paths)


def _run(folder: Annotated[Path | None, typer.Argument()] = None) -> None:
    TypeAdapter(_Row).validate_python({"name": ""})
    count = 0 if folder is None else _parse(folder)
    Console(stderr=True, highlight=False).print(Text(f"parsed {count} files"))


if __name__ == "__main__":
    typer.run(_run)
