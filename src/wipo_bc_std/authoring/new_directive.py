"""New provisions, principles and open issues: directives to paste into a clause, or put at its end."""

import re
from collections.abc import Iterator

from wipo_bc_std.authoring.addition import Addition, Change
from wipo_bc_std.authoring.new_file import CHECK
from wipo_bc_std.authoring.open_draft import FileText, OpenDraft, read_text, refuse_taken
from wipo_bc_std.authoring.template import fill_template
from wipo_bc_std.load.markdown_grammar import match_fences
from wipo_bc_std.model.fields import PROVISION_IDENTIFIER
from wipo_bc_std.settings import UsageError

_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:")


def new_provision(draft: OpenDraft, group: str, kind: str, target: str, clause: str | None) -> Addition:
    """Return a new provision with the next free identifier of its group."""
    groups = draft.standard.particulars.groups
    if group not in groups:
        known = ", ".join(groups) or "none"
        raise UsageError(f"“{group}” is not declared under `groups` in standard.yml; declared are {known}")
    targets = draft.standard.particulars.targets
    if target and target not in targets:
        known = ", ".join(targets) or "none"
        raise UsageError(f"“{target}” is not declared under `targets` in standard.yml; declared are {known}")
    identifier = next_identifier(draft, group)
    lines = fill_template("provision.md", id=identifier, kind=kind, target=target)
    step = "write its sentence between the options and the rationale, in which you say what fails without it"
    return _directive(draft, lines, clause, step)


def new_principle(draft: OpenDraft, identifier: str, title: str, clause: str | None) -> Addition:
    """Return a new principle."""
    refuse_taken(draft, identifier)
    lines = fill_template("principle.md", id=identifier, title=" ".join(title.split()))
    return _directive(draft, lines, clause, "write its text under the title")


def new_open_issue(draft: OpenDraft, identifier: str, question: str, clause: str | None) -> Addition:
    """Return a new open issue."""
    refuse_taken(draft, identifier)
    lines = fill_template("open-issue.md", id=identifier, question=" ".join(question.split()))
    return _directive(draft, lines, clause, "say who answers and by which day")


def next_identifier(draft: OpenDraft, group: str) -> str:
    """Return the identifier of a group after the highest that was ever given."""
    numbers = [
        int(match["number"])
        for match in map(PROVISION_IDENTIFIER.fullmatch, _given(draft))
        if match and match["group"] == group
    ]
    return f"{group}-{max(numbers, default=0) + 1:02}"


def _given(draft: OpenDraft) -> Iterator[str]:
    """Yield identifiers that are or were given, also in files that standard.yml does not list or that cannot be read."""
    yield from draft.index.targets
    yield from draft.index.former
    yield from draft.standard.retired_ids
    yield from draft.written


def _directive(draft: OpenDraft, lines: tuple[str, ...], clause: str | None, step: str) -> Addition:
    if clause is None:
        return Addition(f"paste it into a clause and {step}; {CHECK}", paste=lines)
    path = _division_path(draft, clause)
    text = read_text(draft, path)
    if text is None:
        raise UsageError(f"{path} is missing; `wipo-bc-std new clause {clause}` makes a clause")
    end = _text_end(text.lines)
    rest = text.lines[end:] if any(line.strip() for line in text.lines[end:]) else ("",)
    gap = ("",) if rest != ("",) and rest[0].strip() else ()
    made = FileText(path, (*text.lines[:end], "", *lines, *gap, *rest), text.mark, text.line_end)
    change = Change(made, end + 2, is_new=False)
    if not _stands_alone(made.lines, end + 1):
        by_hand = f"{path} cannot be read to its end; run `wipo-bc-std check`, and paste these lines by hand"
        return Addition(f"{step}; {CHECK}", paste=lines, by_hand=by_hand)
    return Addition(f"{step}; {CHECK}", (change,))


def _division_path(draft: OpenDraft, clause: str) -> str:
    particulars = draft.standard.particulars
    if clause in particulars.body:
        return draft.path(f"clauses/{clause}.md")
    if clause in particulars.annexes:
        return draft.path(f"annexes/{clause}.md")
    known = ", ".join((*particulars.body, *particulars.annexes)) or "none"
    raise UsageError(f"there is no clause or annex “{clause}”; standard.yml lists {known}")


def _text_end(lines: tuple[str, ...]) -> int:
    """Return how many lines there are before the footnotes that end the file, else before its last empty lines."""
    end = len(lines)
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if _FOOTNOTE.match(line):
            end = number
        elif line.strip() and not (line.startswith("    ") or _in_footnote(lines, number)):
            break
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _in_footnote(lines: tuple[str, ...], number: int) -> bool:
    """Return whether a line goes on with a footnote that begins above it."""
    while number and lines[number].strip():
        if _FOOTNOTE.match(lines[number]):
            return True
        number -= 1
    return False


def _stands_alone(lines: tuple[str, ...], opens: int) -> bool:
    """Return whether the directive that opens on a line (from 0) is one, and lies in no other."""
    directives = match_fences(lines).directives
    inside = any(fence.opens < opens < fence.ends for fence in directives.values())
    return not inside and opens in directives and directives[opens].closed
