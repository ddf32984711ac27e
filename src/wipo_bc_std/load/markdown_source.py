"""Clauses, annexes and papers: a Markdown source becomes front matter, blocks and footnotes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from markdown_it.token import Token

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.load import codes
from wipo_bc_std.load.block_source import BlockReader
from wipo_bc_std.load.inline_source import LINK_KINDS, PAPER_LINK_KINDS, prose_reader
from wipo_bc_std.load.markdown_grammar import DEEPEST, Fences, environment, markdown, match_fences
from wipo_bc_std.load.source import Source
from wipo_bc_std.load.validate import validate
from wipo_bc_std.load.yaml_source import read_yaml
from wipo_bc_std.model.clause import Annex, AnnexMatter, Clause, ClauseMatter
from wipo_bc_std.model.paper_source import UNKNOWN, PaperFront, PaperSource

M = TypeVar("M", ClauseMatter, PaperFront)
# What front matter is while it does not say.
_HOLES = {"status": "informative", "kind": UNKNOWN, "session": UNKNOWN}
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


def read_paper(source: Source, name: str, report: list[Diagnostic]) -> PaperSource | None:
    """Return the paper of a source, or None when it has no usable front matter; `name` is the file's without .md."""
    matter_ends = _front_matter_end(source, report)
    matter = _read_matter(source, matter_ends, name, PaperFront, report)
    reader = BlockReader(source, name, report, is_paper=True)
    blocks = reader.read_division(_tokens(source, matter_ends, report))
    return None if matter is None else PaperSource(matter, blocks, tuple(reader.footnotes), source.line(1))


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
        if line.startswith(("{#", "## ", ":::")):
            break
    # Lines that look like keys are taken for the front matter.
    ends = next((n for n, line in enumerate(source.lines[1:], start=1) if not re.match(r"\s*[\w-]+:", line)), 1)
    hint = "end it with a line `---` before the text begins"
    related = (Related(source.line(ends), "after this"),)
    message = "the front matter is not closed"
    report.append(Diagnostic(codes.FRONT_MATTER, source.line(1), message, hint=hint, related=related))
    return ends


def _read_matter(source: Source, ends: int, name: str, kind: type[M], report: list[Diagnostic]) -> M | None:
    is_paper = kind is PaperFront
    links = PAPER_LINK_KINDS if is_paper else LINK_KINDS
    holes = {"id": name, **({} if is_paper else {"title": name}), **_HOLES}
    holes = {key: text for key, text in holes.items() if key in kind.model_fields}
    value: Any = None
    if ends:
        lines = ["" if _RULER.fullmatch(line) else line for line in source.lines[:ends]]
        before = len(report)
        value = read_yaml(Source(source.path, "\n".join(lines), source.lines), report)
        # Of a front matter that is not closed, it was said already; one line is then all there is of it.
        if value is None and len(report) == before and ends > 1:
            asked = "`id: …`, `kind: …` and `session: …`" if is_paper else "`id: …` and `title: …`"
            hint = f"write {asked} between the two lines `---`"
            report.append(Diagnostic(codes.FRONT_MATTER, source.line(1), "the front matter is empty", hint=hint))
    if value is None:
        # What is missing was just reported; the name of the file stands in.
        quiet: list[Diagnostic] = []
        return validate(kind, None, source.line(1), prose_reader(quiet, links), quiet, holes=holes)
    matter = validate(kind, value, source.line(1), prose_reader(report, links), report, holes=holes)
    if matter is not None and matter.id != name:
        message = f"the id “{matter.id}” is not the name of the file, “{name}”"
        hint = f"write `id: {name}`, or rename the file to {matter.id}.md"
        report.append(Diagnostic(codes.WRONG_NAME, matter.at("id"), message, hint=hint))
        return matter.model_copy(update={"id": name})
    return matter


def _tokens(source: Source, matter_ends: int, report: list[Diagnostic]) -> Sequence[Token]:
    lines = ("",) * matter_ends + source.lines[matter_ends:]
    fences = match_fences(lines)
    known = environment(fences)
    tokens = markdown().parse("\n".join(lines), known)
    report.extend(_open_fences(source, fences, known["cut"], tokens))
    report.extend(_stray_fences(source, fences.stray | known["left_over"]))
    deep = next((token for token in tokens if token.level >= DEEPEST - 1 and token.map), None)
    if deep is not None and deep.map is not None:
        at = source.line(deep.map[0] + 1)
        message = "lists and directives are nested too deep"
        report.append(Diagnostic(codes.TOO_DEEP, at, message, hint="write it flatter"))
    return tokens


def _open_fences(
    source: Source, fences: Fences, cut: Mapping[int, int], tokens: Sequence[Token]
) -> Iterator[Diagnostic]:
    """Yield a finding for each directive and block of code that does not end with its fence."""
    hint = "end it with as many colons as it begins with, on a line of their own"
    for fence in fences.directives.values():
        ends = cut.get(fence.opens, fence.ends)
        if not fence.closed or fence.opens in cut:
            message = (
                "this directive is never closed" if fence.opens not in cut else "the list ends before this directive"
            )
            yield _unclosed(source, fence.opens, ends, message, hint)
    for token in tokens:
        block = fences.code.get(token.map[0]) if token.type == "fence" and token.map else None
        if block is not None and not block.closed:
            hint = "end it with the signs that it begins with, on a line of their own"
            yield _unclosed(source, block.opens, block.ends, "this block of code is never closed", hint)


def _unclosed(source: Source, opens: int, ends: int, message: str, hint: str) -> Diagnostic:
    last = next((number for number in range(ends, opens, -1) if source.lines[number - 1].strip()), opens + 1)
    related = (Related(source.line(last), "it is taken to end here"),) if last > opens + 1 else ()
    return Diagnostic(codes.UNCLOSED_DIRECTIVE, source.line(opens + 1), message, hint=hint, related=related)


def _stray_fences(source: Source, stray: Iterable[int]) -> Iterator[Diagnostic]:
    for number in stray:
        begins = number
        while (
            begins > 0 and source.lines[begins - 1].strip() and not source.lines[begins - 1].lstrip().startswith(":::")
        ):
            begins -= 1
        related = (Related(source.line(begins + 1), "they might close what begins here"),) if begins < number else ()
        message = "these colons close no directive"
        hint = "delete the line, or give it as many colons as the directive that it closes"
        at = source.line(number + 1)
        yield Diagnostic(codes.UNCLOSED_DIRECTIVE, at, message, hint=hint, related=related)
