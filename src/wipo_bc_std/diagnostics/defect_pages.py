"""The documentation of defects as Markdown: a page for each, and an index of them by letter."""

import re
from collections.abc import Iterable, Iterator

from wipo_bc_std.diagnostics.defect import LETTERS, Defect

INDEX = "README.md"

_LANGUAGES = {"md": "markdown", "yml": "yaml", "svg": "xml"}
_TICKS = re.compile(r"`{3,}")


def defect_pages(defects: Iterable[Defect]) -> dict[str, str]:
    """Return the pages of defects by file name: one for each, and an index that leads to them."""
    ordered = sorted(defects, key=lambda defect: defect.code)
    return {INDEX: _index(ordered), **{f"{defect.code}.md": defect_page(defect) for defect in ordered}}


def defect_page(defect: Defect) -> str:
    """Return the page of a defect."""
    facts = f"- Severity: {defect.severity}\n- Basis: {defect.basis}"
    parts = [f"# {defect.code} {defect.name}", defect.summary, facts, defect.reasons]
    for heading in ("Flagged", "Accepted"):
        examples = defect.examples(heading)
        for number, files in enumerate(examples, start=1):
            parts.append(f"## {heading}{f' ({number})' if len(examples) > 1 else ''}")
            parts += [_example(path, text) for path, text in files.items()]
    return "\n\n".join(part for part in parts if part) + "\n"


def _example(path: str, text: str) -> str:
    language = _LANGUAGES.get(path.rpartition(".")[2], "text")
    # A fence is longer than any that it holds.
    fence = "`" * max([3, *(len(match[0]) + 1 for match in _TICKS.finditer(text))])
    return f"`{path}`\n\n{fence}{language}\n{text}{fence}"


def _index(defects: Iterable[Defect]) -> str:
    return "\n".join(["# Checks", *_rows(list(defects))]) + "\n"


def _rows(defects: list[Defect]) -> Iterator[str]:
    for letter, subject in LETTERS.items():
        of_letter = [defect for defect in defects if defect.code.startswith(letter)]
        if of_letter:
            yield f"\n## {letter}: {subject}\n"
        for defect in of_letter:
            yield f"- [{defect.code}]({defect.code}.md) {defect.name} ({defect.severity}): {defect.summary}"
