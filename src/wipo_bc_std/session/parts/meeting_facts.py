"""Which meeting a summary is about."""

from collections.abc import Iterator

from wipo_bc_std.session.authored_text import say_authored
from wipo_bc_std.session.meeting_matter import find_meeting, say_date, say_place
from wipo_bc_std.session.paper import grid, isolate, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.part import part
from wipo_bc_std.view import nodes


@part("meeting-facts", "which meeting it is: its title, date and form, the session that it prepares, and its source")
def meeting_facts(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the facts as a table; a sentence where no meeting is named."""
    rows = tuple(_rows(matter))
    if not rows:
        return (paragraph(matter.speech.word("plan.summary.no-meeting")),)
    (title, first), *rest = rows
    head = nodes.Row(id="meeting/facts/head", cells=(nodes.Cell(text=title), nodes.Cell(text=first)))
    table = grid("meeting/facts", ("", ""), tuple(rest))
    return (nodes.Grid(id=table.id, alignments=table.alignments, head=(head,), rows=table.rows),)


def _rows(matter: PaperMatter) -> Iterator[tuple[nodes.Inlines, nodes.Inlines]]:
    meeting, speech = find_meeting(matter), matter.speech
    if meeting is None:
        return
    yield plain(speech.word("plan.meeting.title")), say_authored(meeting.title, matter)
    yield plain(speech.word("plan.meeting.date")), plain(say_date(meeting, speech))
    yield plain(speech.word("plan.meeting.kind")), plain(speech.word(f"plan.meeting.{meeting.kind}"))
    if meeting.session is not None:
        symbols = {each.id: each.symbol for each in matter.draft.standard.sessions}
        symbol = isolate(symbols.get(meeting.session, meeting.session), speech)
        yield plain(speech.word("plan.meeting.session")), plain(symbol)
    if meeting.source is not None:
        yield plain(speech.word("plan.meeting.source")), plain(say_place(meeting.source, speech))
