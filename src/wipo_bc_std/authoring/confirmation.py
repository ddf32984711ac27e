"""To add a confirmation to a record of evidence, and leave every other character of its file as it is."""

from datetime import date

from msgspec import Struct

from wipo_bc_std.authoring.addition import Change
from wipo_bc_std.authoring.listing import add_entry
from wipo_bc_std.authoring.open_draft import FileText, OpenDraft, read_text
from wipo_bc_std.authoring.template import quote
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.markup import escape
from wipo_bc_std.load.inline_source import prose_reader
from wipo_bc_std.load.source import write_out
from wipo_bc_std.model.evidence import Answer, Evidence
from wipo_bc_std.model.fields import OfficeCode
from wipo_bc_std.model.inline import plain_text

CONFIRMATIONS = "confirmations"


class Said(Struct, frozen=True):
    """What an office answered about evidence on a day: what it looked at, and the web address of a new source if any."""

    date: date
    office: OfficeCode
    answer: Answer
    checked: str = ""
    url: str = ""


def write_confirmation(said: Said) -> str:
    """Return a confirmation as one line of YAML; words of others are text in it and never a sign of Markdown."""
    parts = [f"date: {said.date}", f"office: {said.office}", f"answer: {said.answer}"]
    if said.checked:
        parts.append(f"checked: {quote(write_prose(said.checked))}")
    if said.url:
        parts.append(f"source: {{url: {_quote_address(said.url)}, kind: office-statement}}")
    return f"{{{', '.join(parts)}}}"


def write_prose(text: str) -> str:
    """Return words of others as Markdown on one line that reads as just these words."""
    return escape(" ".join(write_out(text).split()))


def _quote_address(url: str) -> str:
    return f'"{url}"'


def is_confirmed(evidence: Evidence, said: Said) -> bool:
    """Return whether a record has an answer of that office, of that day, already."""
    return any(
        (each.office, each.date, each.answer) == (said.office, said.date, said.answer)
        for each in evidence.confirmations
    )


def add_confirmation(draft: OpenDraft, text: FileText | None, name: str, said: Said) -> Change | None:
    """Return the file of a record with a confirmation added at the end of its list; None where its form is not understood.

    `text` is the file as it is to be so far, None where nothing was added to it yet.
    """
    known = text or read_text(draft, draft.path(f"evidence/{name}.yml"))
    if known is None or not _reads_back(said.checked):
        return None
    added = add_entry(known, CONFIRMATIONS, write_confirmation(said))
    if added is None:
        return None
    return Change(FileText(known.path, added.lines, known.mark, known.line_end), added.line, is_new=False)


def _reads_back(words: str) -> bool:
    """Return whether words, written as Markdown, are read as just these words."""
    report: list[Diagnostic] = []
    prose = prose_reader(report)(write_prose(words))
    return not report and plain_text(prose.inlines) == " ".join(write_out(words).split())
