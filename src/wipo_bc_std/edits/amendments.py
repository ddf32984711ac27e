"""The amendments of a session become changes of the sources; what cannot is listed with its reason.

A change counts only after the sources were read again with it and say just what the session decided.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, field

from wipo_bc_std.check.amendments import Standing, find_words, judge_amendments
from wipo_bc_std.diagnostics.diagnostic import Edit
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.edits.proof import Patch, apply_patches, prove_patches
from wipo_bc_std.edits.source_patches import Source, WordsChange, make_edits, read_sources, write_words
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.source import split_mark
from wipo_bc_std.model.block import (
    Figure,
    OpenIssue,
    Option,
    Paragraph,
    Principle,
    Provision,
    Table,
    texts,
    walk_blocks,
)
from wipo_bc_std.model.fields import IDENTIFIER
from wipo_bc_std.model.inline import Inlines
from wipo_bc_std.model.outcome import Outcome
from wipo_bc_std.pipeline import read_project
from wipo_bc_std.resolve.index import build_index
from wipo_bc_std.resolve.passages import passages
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view import nodes
from wipo_bc_std.words import apply_changes

RETIRED = "retired-ids.txt"
_Held = Paragraph | Provision | Principle | OpenIssue | Option | Table | Figure
_HELD = (Paragraph, Provision, Principle, OpenIssue, Option, Table, Figure)
_REFUSED = (
    "the sources would not have read as the session decided, or something still refers to what goes; do it by hand"
)


class Listed(Struct, frozen=True):
    """An amendment that is not written, and why; `number` counts from 1."""

    number: int
    to: str
    why: str


class Amended(Struct, frozen=True):
    """What the amendments of an outcome make of the sources.

    `texts` are the new contents of files by path, `written` the numbers of the amendments in them, `done` of those that were
    in the text before.
    """

    outcome: Outcome
    texts: Mapping[str, bytes]
    written: tuple[int, ...]
    done: tuple[int, ...]
    listed: tuple[Listed, ...]


class _Patch(Patch, kw_only=True):
    """A patch with the numbers of the amendments that it makes, and the ids that it retires."""

    numbers: tuple[int, ...]
    retires: tuple[str, ...] = ()


class _Work(Struct):
    project: Project
    sources: Sequence[Source]
    patches: list[_Patch] = field(default_factory=list)
    listed: list[Listed] = field(default_factory=list)


def find_outcome(outcomes: Sequence[Outcome], session: str) -> Outcome:
    """Return the outcome of a session; raise UsageError where there is none."""
    found = next((each for each in outcomes if each.session == session), None)
    if found is None:
        known = ", ".join(each.session for each in outcomes)
        others = f" (there is one of {known})" if known else ""
        raise UsageError(f"there is no outcome of the session “{session}”{others}; wipo-bc-std new outcome begins one")
    return found


def amend_sources(project: Project, session: str) -> Amended:
    """Return what the amendments of a session make of the sources of a project; nothing is written.

    Raise UsageError where the session has no outcome.
    """
    standard = read_project(project).written
    outcome = find_outcome(standard.outcomes, session)
    said = tuple(passages(standard))
    work = _Work(project, read_sources(said))
    standings = tuple(judge_amendments(outcome, standard, build_index(standard, []), said))
    for each in standings:
        if each.state == "misfit":
            work.listed.append(_list(each, f"{each.message}; {each.hint}"))
    _replace(work, [each for each in standings if each.state == "open" and each.found is not None])
    for each in standings:
        if each.state == "open" and each.found is None:
            _insert_or_delete(work, each)
    kept = prove_patches(project, work.patches)
    refused = [patch for patch in work.patches if not any(patch is each for each in kept)]
    by_number = {each.number: each for each in standings}
    work.listed += [_list(by_number[number], _REFUSED) for patch in refused for number in patch.numbers]
    contents = apply_patches(project, kept) or {}
    contents |= _retire(project, [name for patch in kept for name in patch.retires])
    return Amended(
        outcome,
        contents,
        tuple(sorted(number for patch in kept for number in patch.numbers)),
        tuple(each.number for each in standings if each.state == "in-text"),
        tuple(sorted(work.listed, key=lambda each: each.number)),
    )


def compare_with_record(outcome: Outcome, manuscript: nodes.Manuscript) -> Iterator[Listed]:
    """Yield the amendments whose old words, or whose text, are not in the Manuscript of what was considered."""
    blocks: dict[str, str] = {}
    for block in nodes.walk(manuscript.sections):
        name = getattr(block, "id", "")
        if name:
            heading = nodes.shown_text(block.heading) if isinstance(block, nodes.Entry) else ""
            blocks.setdefault(name, "\n".join((heading, *nodes.shown_lines(block))))
    for number, amendment in enumerate(outcome.amendments, start=1):
        text = blocks.get(amendment.to)
        if text is None:
            yield Listed(number, amendment.to, f"“{amendment.to}” is not in the publication that was considered")
        elif amendment.old is not None and not any(find_words(amendment.old, text)):
            why = f"“{amendment.old}” does not stand in {amendment.to} in the publication that was considered"
            yield Listed(number, amendment.to, why)


def _list(standing: Standing, why: str) -> Listed:
    return Listed(standing.number, standing.amendment.to, why)


# --- Words ------------------------------------------------------------------------------------------------------------


def _replace(work: _Work, standings: Sequence[Standing]) -> None:
    """Add a patch for each running text in which words are replaced."""
    by_text: dict[int, list[tuple[WordsChange, Standing]]] = {}
    for each in standings:
        if each.found is not None:
            source = work.sources[each.found.passage]
            change = _change(source.words, each)
            by_text.setdefault(source.number, []).append((change, each))
    for number, wanted in by_text.items():
        wanted.sort(key=lambda pair: pair[0].start)
        source = work.sources[number]
        changes = tuple(change for change, _ in wanted)
        overlap = any(one.end > other.start for one, other in pairwise(changes))
        edits = None if overlap else make_edits(source.passage.text, changes)
        if edits is None:
            why = "two amendments change the same words; write what stands there after both as one"
            work.listed += [_list(each, why if overlap else _REFUSED) for _, each in wanted]
            continue
        words = apply_changes(source.words, changes)
        numbers = tuple(each.number for _, each in wanted)
        work.patches.append(_Patch(source=source, words=words, edits=edits, numbers=numbers))


def _change(words: str, standing: Standing) -> WordsChange:
    """Return the change of words; where they go, one of the spaces beside them goes too."""
    if standing.found is None:
        raise AssertionError("words that are not found are not replaced")
    start, end = standing.found.start, standing.found.end
    new = " ".join((standing.amendment.new or "").split())
    if not new:
        if words[end : end + 1] == " " and (start == 0 or words[start - 1] == " "):
            end += 1
        elif start and words[start - 1] == " " and not words[end : end + 1].isalnum():
            start -= 1
    return WordsChange(start, end, new)


# --- Paragraphs -------------------------------------------------------------------------------------------------------


def _insert_or_delete(work: _Work, standing: Standing) -> None:
    target, amendment = standing.target, standing.amendment
    node = target.node if target is not None else None
    if not isinstance(node, _HELD):
        why = f"“{amendment.to}” is no paragraph, provision, table or figure; do it by hand"
        work.listed.append(_list(standing, why))
        return
    inside = _inside(work.sources, node)
    if amendment.insert is not None:
        _insert(work, standing, node, inside)
    elif isinstance(node, Provision):
        # It keeps its identifier, its place and, in the sources, its words.
        edit = _mark_deleted(node)
        patch = _Patch(source=inside[0], words=inside[0].words, edits=(edit,), numbers=(standing.number,))
        work.patches.append(patch)
    else:
        gone = tuple(source.number for source in inside)
        edit = Edit(_whole_lines(work.project, node), "")
        work.patches.append(
            _Patch(
                source=inside[0],
                words="",
                edits=(edit,),
                gone=gone,
                numbers=(standing.number,),
                retires=(amendment.to,),
            )
        )


def _insert(work: _Work, standing: Standing, node: _Held, inside: Sequence[Source]) -> None:
    new = standing.amendment.insert
    if new is None:
        raise AssertionError("there is nothing to insert")
    if not IDENTIFIER.fullmatch(new.id):
        why = f"{new.id} is a provision: begin it with wipo-bc-std new provision, and write the text there"
        work.listed.append(_list(standing, why))
        return
    words = " ".join(new.text.split())
    at = _end(work.project, node)
    edit = Edit(at, f"\n\n{{#{new.id}}}\n{write_words(words)}")
    work.patches.append(_Patch(source=inside[-1], words=words, edits=(edit,), is_new=True, numbers=(standing.number,)))


def _inside(sources: Sequence[Source], node: _Held) -> list[Source]:
    """Return the running texts of a block with all that is inside it."""
    own: list[Inlines] = [text for block in walk_blocks((node,)) for text in texts(block) if text]
    return [source for source in sources if any(source.passage.text is text for text in own)]


def _mark_deleted(node: Provision) -> Edit:
    if "status" in node.options.model_fields_set:
        return Edit(node.options.at("status"), "deleted")
    line = node.at.line + 1
    return Edit(Span(node.at.file, line, 1, line, 1), ":status: deleted\n")


def _last_line(node: _Held) -> int:
    return max(block.at.end_line for block in walk_blocks((node,)))


def _end(project: Project, node: _Held) -> Span:
    """Return the place behind the last sign of a block."""
    lines = _lines(project, node.at.file)
    line = _last_line(node)
    while line > node.at.line and not lines[line - 1].strip():
        line -= 1
    column = len(lines[line - 1].rstrip()) + 1
    return Span(node.at.file, line, column, line, column)


def _whole_lines(project: Project, node: _Held) -> Span:
    """Return the place of a block with its id line and the empty line behind it."""
    lines = _lines(project, node.at.file)
    id_at = getattr(node, "id_at", None)
    first = min(node.at.line, id_at.line) if id_at is not None else node.at.line
    last = _last_line(node)
    while last > node.at.line and not lines[last - 1].strip():
        last -= 1
    after = last + 1
    if after <= len(lines) and not lines[after - 1].strip():
        after += 1
    if after > len(lines):
        return Span(node.at.file, first, 1, len(lines), len(lines[-1]) + 1)
    return Span(node.at.file, first, 1, after, 1)


def _lines(project: Project, path: str) -> list[str]:
    return split_mark(project.read(path))[1].decode("utf-8").replace("\r\n", "\n").split("\n")


def _retire(project: Project, names: Sequence[str]) -> dict[str, bytes]:
    """Return the list of retired ids with more of them, each on a line: what was published never comes back."""
    if not names:
        return {}
    path = f"{project.folder}{RETIRED}"
    before = project.read(path) if path in project.listing else b""
    end = b"\r\n" if b"\r\n" in before else b"\n"
    start = before if not before or before.endswith(b"\n") else before + end
    return {path: start + b"".join(name.encode() + end for name in names)}
