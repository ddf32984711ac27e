"""Patches of sources proved: one counts only after the patched sources were read again and say just what is wanted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagnostics.correction import apply_edits
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Edit
from wipo_bc_std.edits.source_patches import Source, read_sources
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.source import split_mark
from wipo_bc_std.memory import Memory
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.resolve.passages import passages


class Patch(Struct, kw_only=True):
    """The edits of one running text, and the authored words that it has after them.

    One that `is_new` puts a text behind the running text. `gone` are the numbers of running texts that it takes away.
    """

    source: Source
    words: str
    edits: tuple[Edit, ...]
    is_new: bool = False
    gone: tuple[int, ...] = ()


P = TypeVar("P", bound=Patch)
# The words of all running texts, and how many errors there are.
_State = tuple[tuple[str, ...], int]


def prove_patches(project: Project, patches: Sequence[P], memory: Memory | None = None) -> list[P]:
    """Return the patches after which the sources have the words that are wanted, no others, and no new error.

    With a `memory` from an earlier time, what did not change since is not read again.
    """
    kept: list[P] = []
    memory = memory or Memory()
    before = _state(project, memory)

    def holds(chosen: Iterable[P]) -> bool:
        return _holds(project, list(chosen), before, memory)

    def settle(group: Sequence[P]) -> None:
        if not group:
            return
        if holds((*kept, *group)):
            kept.extend(group)
        elif len(group) > 1:
            middle = len(group) // 2
            settle(group[:middle])
            settle(group[middle:])

    settle(patches)
    return kept


def apply_patches(project: Project, patches: Sequence[Patch]) -> dict[str, bytes] | None:
    """Return the contents of the files with patches applied, or None where two of them overlap."""
    edits: dict[str, list[Edit]] = {}
    for patch in patches:
        for edit in patch.edits:
            edits.setdefault(edit.at.file, []).append(edit)
    contents: dict[str, bytes] = {}
    for file, wanted in edits.items():
        mark, text = split_mark(project.read(file))
        try:
            contents[file] = mark + apply_edits(text.decode(), wanted).encode()
        except ValueError:
            return None
    return contents


def lay_over(project: Project, contents: Mapping[str, bytes]) -> Project:
    """Return a project with other contents of some of its files."""
    read: Callable[[str], bytes] = project.read
    return replace(project, read=lambda path: contents[path] if path in contents else read(path))


def _state(project: Project, memory: Memory) -> _State:
    checked = read_project(project, memory=memory)
    errors = sum(item.severity is Severity.ERROR for item in checked.problems)
    return tuple(source.words for source in read_sources(tuple(passages(checked.written)))), errors


def _holds(project: Project, patches: Sequence[Patch], before: _State, memory: Memory) -> bool:
    contents = apply_patches(project, patches)
    if contents is None:
        return False
    wanted = [[words] for words in before[0]]
    for patch in patches:
        if patch.is_new:
            wanted[patch.source.number].append(patch.words)
        elif patch.gone:
            for number in patch.gone:
                del wanted[number][0]
        else:
            wanted[patch.source.number][0] = patch.words
    words, errors = _state(lay_over(project, contents), memory)
    return list(words) == [text for group in wanted for text in group] and errors <= before[1]
