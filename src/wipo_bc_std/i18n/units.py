"""All texts of a standard that are translated in `i18n/`, in reading order, each with the key that it keeps."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.i18n.markup import write_inlines
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.inline import Inlines, Keyword, Text, walk_inlines
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.place import NOWHERE
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.rewrite import Change, Role, rewrite_division, rewrite_node
from wipo_bc_std.model.standard import Standard

D = TypeVar("D", bound=Clause)
R = TypeVar("R", bound=Node)
# Makes, for the id of what holds texts and its place, the change of each text in it.
ChangeIn = Callable[[str, Span], Change]


class Unit(Struct, frozen=True):
    """One text: its key, the id of the clause, annex or record that holds it, its Markdown, its inlines and its place."""

    key: str
    holder: str
    source: str
    inlines: Inlines
    at: Span

    @property
    def words(self) -> int:
        """Return how many words the source has."""
        return len(self.source.split())


def collect_units(standard: Standard) -> tuple[Unit, ...]:
    """Return the texts of a standard that need a translation."""
    found: list[Unit] = []

    def collect_in(holder: str, around: Span) -> Change:
        def collect(key: str, role: Role, text: Inlines) -> Inlines:  # noqa: ARG001 - the form of a change
            if needs_translation(text):
                at = text[0].at
                found.append(Unit(key, holder, write_inlines(text), text, around if at == NOWHERE else at))
            return text

        return collect

    rewrite_standard(standard, collect_in)
    return tuple(found)


def needs_translation(text: Inlines) -> bool:
    """Return whether a text has words: numbers, dashes, code and bare links are the same in every language."""
    return any(
        isinstance(inline, Text | Keyword) and any(map(str.isalpha, inline.text)) for inline in walk_inlines(text)
    )


def rewrite_standard(standard: Standard, change_in: ChangeIn) -> Standard:
    """Return a standard with its translatable texts changed.

    Of a reference that is its note alone: the title of a document is that of the document.
    """
    return replace(
        standard,
        clauses=tuple(_division(item, change_in) for item in standard.clauses),
        annexes=tuple(_division(item, change_in) for item in standard.annexes),
        models=_records(standard.models, change_in),
        use_cases=_records(standard.use_cases, change_in),
        scenarios=_records(standard.scenarios, change_in),
        evidence=_records(standard.evidence, change_in),
        reasons=_records(standard.reasons, change_in),
        references=tuple(_reference(item, change_in) for item in standard.references),
        task=None
        if standard.task is None
        else rewrite_node(standard.task, "task", change_in("task", standard.task.at())),
    )


def _division(division: D, change_in: ChangeIn) -> D:
    return rewrite_division(division, change_in(division.id, division.at))


def _records(records: Iterable[R], change_in: ChangeIn) -> tuple[R, ...]:
    return tuple(
        rewrite_node(record, name, change_in(name, record.at("id")))
        for record in records
        for name in (str(getattr(record, "id", "")),)
    )


def _reference(reference: Reference, change_in: ChangeIn) -> Reference:
    if reference.note is None:
        return reference
    change = change_in(reference.id, reference.at("note"))
    text = change(f"{reference.id}/note", "field", reference.note.inlines)
    if text is reference.note.inlines:
        return reference
    return reference.model_copy(update={"note": replace(reference.note, inlines=text)})
