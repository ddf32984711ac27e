"""A decision written into the sources: the alternative that was chosen stays, the others go; brackets go, or their words."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from wipo_bc_std.diagnostics.correction import apply_edits
from wipo_bc_std.diagnostics.diagnostic import Edit
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load.markdown_grammar import match_fences
from wipo_bc_std.load.pen_source import find_hold, read_pen
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.source import split_mark
from wipo_bc_std.model.block import Option
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.settings import UsageError
from wipo_bc_std.unsettled.questions import KEEP, Answer, OpenQuestions, Question

_OPTION_LINE = re.compile(r"\s*:[a-z_]+:")
_LINE_END = re.compile(r"\r\n|\r|\n")
_STOPS = ".,;:!?)"


class Decision(Struct, frozen=True):
    """The new contents of each file that a decision changes, by path, with what they were."""

    question: Question
    answer: Answer
    files: Mapping[str, tuple[bytes, bytes]]


def decide(draft: Draft, found: OpenQuestions, project: Project, question: str, answer: str) -> Decision:
    """Return what the sources become when a question is answered.

    Raise UsageError for a question or an answer that there is not, and for a file that somebody else holds.
    """
    asked = next((each for each in found.questions if each.id == question), None)
    if asked is None:
        raise UsageError(f"there is no open question “{question}”; wipo-bc-std options list tells all of them")
    given = next((each for each in asked.answers if each.id == answer), None)
    if given is None:
        named = ", ".join(each.id for each in asked.answers)
        raise UsageError(f"“{answer}” is no answer to {question}; its answers are {named}")
    texts = _Texts(project)
    if asked.kind == "words":
        edits = [_settle_words(asked.at, texts.of(asked.at.file), keeps=given.id == KEEP)]
    else:
        places = {block.id: block.at for block in draft.blocks if isinstance(block, Option)}
        edits = [edit for name in given.keeps for edit in _unwrap(places[name], texts.of(places[name].file))]
        edits += [_remove(places[name], texts.of(places[name].file)) for name in given.drops]
    return Decision(asked, given, texts.edited(edits))


class _Texts:
    """The texts of files as they are, read once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.pen = read_pen(project)
        self.read: dict[str, tuple[bytes, bytes, str]] = {}

    def of(self, path: str) -> str:
        if path not in self.read:
            if find_hold(self.project, path, self.pen) is not None:
                raise UsageError(
                    f"somebody else holds {path} (pen.yml); take the text back first: wipo-bc-std pen take"
                )
            content = self.project.read(path)
            mark, rest = split_mark(content)
            self.read[path] = (content, mark, rest.decode("utf-8"))
        return self.read[path][2]

    def edited(self, edits: list[Edit]) -> dict[str, tuple[bytes, bytes]]:
        files: dict[str, tuple[bytes, bytes]] = {}
        for path, (before, mark, text) in self.read.items():
            own = [edit for edit in edits if edit.at.file == path]
            files[path] = (before, mark + apply_edits(text, own).encode())
        return files


def _settle_words(at: Span, text: str, *, keeps: bool) -> Edit:
    """Return the edit that takes brackets away, with their words or without."""
    lines = _LINE_END.split(text)
    if keeps:
        inside = _between(lines, at)
        return Edit(at, inside.removeprefix("[[").removesuffix("]]"))
    # What is left has one space between its words, and none before a stop.
    line, last = lines[at.line - 1], lines[at.end_line - 1]
    before, after = line[: at.column - 1], last[at.end_column - 1 :]
    start, end = at.column, at.end_column
    if before.endswith(" ") and (not after or after[0] in _STOPS):
        start -= 1
    elif after.startswith(" ") and (not before.strip() or before.endswith(" ")):
        end += 1
    return Edit(Span(at.file, at.line, start, at.end_line, end), "")


def _between(lines: list[str], at: Span) -> str:
    if at.line == at.end_line:
        return lines[at.line - 1][at.column - 1 : at.end_column - 1]
    middle = lines[at.line : at.end_line - 1]
    return "\n".join((lines[at.line - 1][at.column - 1 :], *middle, lines[at.end_line - 1][: at.end_column - 1]))


def _unwrap(at: Span, text: str) -> Iterator[Edit]:
    """Yield the edits that take the fence of an alternative away and leave what it holds."""
    lines = _LINE_END.split(text)
    opens, ends = _fence(at, lines)
    content = opens + 1
    while content < ends and _OPTION_LINE.match(lines[content]):
        content += 1
    while content < ends and not lines[content].strip():
        content += 1
    yield Edit(_lines(at.file, opens, content), "")
    yield Edit(_lines(at.file, ends, ends + 1), "")


def _remove(at: Span, text: str) -> Edit:
    lines = _LINE_END.split(text)
    opens, ends = _fence(at, lines)
    after = ends + 1
    if after < len(lines) - 1 and not lines[after].strip():
        after += 1
    return Edit(_lines(at.file, opens, after), "")


def _fence(at: Span, lines: list[str]) -> tuple[int, int]:
    """Return the lines (from 0) of the opening and the closing fence; raise UsageError where it is not closed."""
    fence = match_fences(tuple(lines)).directives.get(at.line - 1)
    if fence is None or not fence.closed:
        raise UsageError(f"{at.file}:{at.line}: the alternative has no closing fence; see wipo-bc-std check")
    return fence.opens, fence.ends


def _lines(file: str, first: int, after: int) -> Span:
    """Return the place of whole lines (from 0) up to before `after`."""
    return Span(file, first + 1, 1, after + 1, 1)
