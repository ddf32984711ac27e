"""Two Manuscripts as a redline in one of its formats.

Whoever publishes calls `redline_artifacts`; the command prints what comes of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Literal

from msgspec import Struct

from wipo_bc_std.redline.changes import ChangeTable, tabulate, write_changes
from wipo_bc_std.redline.compare import Redline, compare
from wipo_bc_std.redline.states import States, name_state
from wipo_bc_std.render.format import Artifact, file_stem
from wipo_bc_std.view import nodes

RedlineFormat = Literal["html", "pdf", "docx", "xlsx", "json", "md"]


class Comparison(Struct, frozen=True):
    """Two states compared: the redline, its changes, and what both states are called."""

    redline: Redline
    table: ChangeTable
    states: States
    new: nodes.Manuscript


def compare_states(old: nodes.Manuscript, new: nodes.Manuscript, names: tuple[str, str]) -> Comparison:
    """Return the comparison of two Manuscripts, with the names of the old and the new one.

    Raise UsageError where they are not in one language.
    """
    redline = compare(old, new)
    states = States(name_state(names[0], old), name_state(names[1], new))
    table = replace(tabulate(redline), old=states.old, new=states.new)
    return Comparison(redline, table, states, new)


def redline_artifacts(comparison: Comparison, form: RedlineFormat, moment: datetime) -> tuple[Artifact, ...]:
    """Return the files of a redline in a format, dated `moment`; raise FormatError where they cannot be made."""
    made = _MAKERS[form](comparison, moment)
    return (Artifact(redline_name(comparison.new, form), made),)


def redline_name(new: nodes.Manuscript, form: RedlineFormat) -> str:
    """Return the name of the file of a redline; `new` is the newer state."""
    return f"{file_stem(new)}-redline.{form}"


# What makes a text or a format can be large: the table of changes as data does not wait for it.
def whole_text(comparison: Comparison) -> nodes.Manuscript:
    """Return the marked text between what is said of it before and after."""
    from wipo_bc_std.redline.mark import mark  # noqa: PLC0415
    from wipo_bc_std.redline.summary import list_numbers, summarize  # noqa: PLC0415

    marked = mark(comparison.redline, comparison.table)
    before = summarize(comparison.table, comparison.states)
    after = list_numbers(comparison.table)
    # A redline compares with one state, and says nothing of the others.
    return replace(marked, sections=(before, *marked.sections, after), standings=())


def _json(comparison: Comparison, _moment: datetime) -> bytes:
    return write_changes(comparison.table)


def _html(comparison: Comparison, _moment: datetime) -> bytes:
    from wipo_bc_std.render.redline_page import redline_page  # noqa: PLC0415

    return redline_page(whole_text(comparison), comparison.table)


def _xlsx(comparison: Comparison, moment: datetime) -> bytes:
    from wipo_bc_std.render.redline_workbook import redline_workbook  # noqa: PLC0415

    return redline_workbook(comparison.new, comparison.table, comparison.states, moment)


def _notes(comparison: Comparison, _moment: datetime) -> bytes:
    from wipo_bc_std.render.redline_notes import redline_notes  # noqa: PLC0415

    return redline_notes(comparison.new, comparison.table, comparison.states)


def _pdf(comparison: Comparison, moment: datetime) -> bytes:
    from wipo_bc_std.render.formats.pdf import render  # noqa: PLC0415

    (artifact,) = render(whole_text(comparison), moment)
    return artifact.content


def _docx(comparison: Comparison, moment: datetime) -> bytes:
    from wipo_bc_std.redline.mark import mark, say_change  # noqa: PLC0415
    from wipo_bc_std.render.word.package import word_file  # noqa: PLC0415
    from wipo_bc_std.render.word.tracking import Remarks  # noqa: PLC0415

    table, language = comparison.table, comparison.table.language
    marked = mark(comparison.redline, table, tracked=True)
    texts = {change.id: say_change(change, language) for change in table.changes}
    author = f"{comparison.new.cover.number} {comparison.states.new}"
    return word_file(marked, moment, remarks=Remarks(author, moment, texts))


_MAKERS: Mapping[RedlineFormat, Callable[[Comparison, datetime], bytes]] = {
    "html": _html,
    "docx": _docx,
    "json": _json,
    "md": _notes,
    "pdf": _pdf,
    "xlsx": _xlsx,
}
