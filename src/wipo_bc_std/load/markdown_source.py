"""Clauses and annexes: a Markdown source becomes front matter, blocks and footnotes."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.load import codes
from wipo_bc_std.load.block_source import BlockReader
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.markdown_grammar import DEEPEST, markdown, match_fences
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.validate import validate
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.clause import Annex, AnnexMatter, Clause, ClauseMatter

_RULER = re.compile(r"---\s*")


def read_clause(source: Source, name: str, report: list[Diagnostic]) -> Clause | None:
    """Return the clause of a source, or None when it has no usable front matter; `name` is the file's without .md."""
    return _read(source, name, ClauseMatter, report)


def read_annex(source: Source, name: str, report: list[Diagnostic]) -> Annex | None:
    """Return the annex of a source, or None when it has no usable front matter; `name` is the file's without .md."""
    clause = _read(source, name, AnnexMatter, report)
    if clause is None or not isinstance(clause.matter, AnnexMatter):
        return None
    return Annex(clause.matter, clause.blocks, clause.footnotes, clause.at)


def _read(source: Source, name: str, kind: type[ClauseMatter], report: list[Diagnostic]) -> Clause | None:
    matter_ends = _front_matter_end(source, report)
    matter = _read_matter(source, matter_ends, name, kind, report)
    tokens = _tokens(source, matter_ends, report)
    reader = BlockReader(source, name, report)
    blocks = reader.read_division(tokens)
    if matter is None:
        return None
    at = matter.at("title") if source.lines and matter_ends else source.line(1)
    return Clause(matter, blocks, tuple(reader.footnotes), at)


def _front_matter_end(source: Source, report: list[Diagnostic]) -> int:
    """Return how many lines the front matter takes with its two rulers, 0 when there is none."""
    if not _RULER.fullmatch(source.lines[0]):
        hint = "begin the file with `---`, `id: …`, `title: …`, `---`"
        report.append(Diagnostic(codes.FRONT_MATTER, source.line(1), "the front matter is missing", hint=hint))
        return 0
    for number, line in enumerate(source.lines[1:], start=2):
        if _RULER.fullmatch(line):
            return number
        if not line.strip() or line.startswith(("{#", "## ", ":::")):
            break
    hint = "end it with a line `---` before the text begins"
    report.append(Diagnostic(codes.FRONT_MATTER, source.line(1), "the front matter is not closed", hint=hint))
    # Lines that look like keys are taken for the front matter.
    return next((n for n, line in enumerate(source.lines[1:], start=1) if not re.match(r"\s*[\w-]+:", line)), 1)


def _read_matter(
    source: Source, ends: int, name: str, kind: type[ClauseMatter], report: list[Diagnostic]
) -> ClauseMatter | None:
    holes = {"id": name, "title": name, "status": "informative"}
    holes = {key: text for key, text in holes.items() if key in kind.model_fields}
    value = None
    if ends:
        lines = ["" if _RULER.fullmatch(line) else line for line in source.lines[:ends]]
        value = read_yaml(Source(source.path, "\n".join(lines), source.lines), report)
    if value is None:
        # What is missing was just reported; the name of the file stands in.
        quiet: list[Diagnostic] = []
        return validate(kind, None, source.line(1), prose_reader(quiet), quiet, holes)
    matter = validate(kind, value, source.line(1), prose_reader(report), report, holes)
    if matter is not None and matter.id != name:
        message = f"the id “{matter.id}” is not the name of the file, “{name}”"
        hint = f"write `id: {name}`, or rename the file to {matter.id}.md"
        report.append(Diagnostic(codes.WRONG_NAME, matter.at("id"), message, hint=hint))
        return matter.model_copy(update={"id": name})
    return matter


def _tokens(source: Source, matter_ends: int, report: list[Diagnostic]) -> Sequence[Token]:
    lines = ("",) * matter_ends + source.lines[matter_ends:]
    fences, stray = match_fences(lines)
    for fence in fences.values():
        if not fence.closed:
            at = source.line(fence.opens + 1)
            hint = "end it with as many colons as it begins with, on a line of their own"
            report.append(Diagnostic(codes.UNCLOSED_DIRECTIVE, at, "this directive is never closed", hint=hint))
    for number in stray:
        message = "these colons close no directive"
        hint = "delete the line, or give it as many colons as the directive that it closes"
        report.append(Diagnostic(codes.UNCLOSED_DIRECTIVE, source.line(number + 1), message, hint=hint))
    tokens = markdown().parse("\n".join(lines), {"fences": fences, "stray": stray})
    deep = next((token for token in tokens if token.level >= DEEPEST - 1 and token.map), None)
    if deep is not None and deep.map is not None:
        at = source.line(deep.map[0] + 1)
        message = f"lists and directives are nested more than {DEEPEST} deep"
        report.append(Diagnostic(codes.TOO_DEEP, at, message, hint="write it flatter"))
    return tokens
