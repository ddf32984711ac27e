"""The summary of comments and dispositions: how many there are on each clause and of each sender, by what became of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from wipo_bc_std.model.released import Released, ReleasedComment
from wipo_bc_std.review.outcome import FATES, Fate
from wipo_bc_std.session.comment_matter import CommentMatter, say_head, say_sender, tone_of
from wipo_bc_std.session.comment_table import say_visible, table_blocks
from wipo_bc_std.session.disposition_report import group_comments
from wipo_bc_std.session.draft_state import name_division, place_texts
from wipo_bc_std.session.paper import Speech, grid, paragraph, plain, quote_line
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.round_matter import tell_comments
from wipo_bc_std.session.task_entry import numbered
from wipo_bc_std.view import nodes
from wipo_bc_std.view.comments import fate_of


class Tally(Struct, frozen=True):
    """How many comments there are under one name, by what became of them."""

    name: str
    counts: Counter[Fate]


def tally_clauses(matter: CommentMatter) -> tuple[Tally, ...]:
    """Return the comments on the whole draft and on each clause and annex, as the text runs."""
    return tuple(_tally(title, (each.label for each in found), matter) for _, title, found in group_comments(matter))


def tally_senders(matter: CommentMatter) -> tuple[Tally, ...]:
    """Return the comments of each sender: offices by their codes, then others."""

    def key(comment: tuple[bool, str, str]) -> tuple[bool, str]:
        return comment[:2]

    sent = sorted((each.office is None, say_sender(each, matter.speech), each.label) for each in matter.comments)
    return tuple(_tally(name, (label for _, _, label in found), matter) for (_, name), found in groupby(sent, key))


def _tally(name: str, labels: Iterable[str], matter: CommentMatter) -> Tally:
    return Tally(name, Counter(matter.outcomes[label].fate for label in labels))


# --- Parts of papers --------------------------------------------------------------------------------------------------


def tell_clauses(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return for each round a numbered paragraph with its comments by clause and outcome."""
    told = tuple(
        block
        for each in tell_comments(matter)
        for block in (paragraph(say_visible(each)), _tell(each, "counted", tally_clauses(each)))
    )
    return told or _none(matter)


def tell_senders(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return for each round a numbered paragraph with its comments by sender and outcome: private."""
    return tuple(_tell(each, "offices", tally_senders(each)) for each in tell_comments(matter)) or _none(matter)


def tell_table(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the table of comments of each round, in the columns of ISO, IEC and CEN: private."""
    return tuple(
        block for each in tell_comments(matter) for block in table_blocks(each, name=f"comments-{each.round.id}")
    )


def _none(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    return (numbered(plain(matter.speech.word("dispositions.none"))),)


def _tell(matter: CommentMatter, key: str, tallies: Sequence[Tally]) -> nodes.Paragraph:
    speech, made = matter.speech, matter.round
    told = speech.word(f"dispositions.{key}", round=made.id, count=str(len(matter.comments)))
    first = speech.say("column.clause") if key == "counted" else speech.word("dispositions.sender")
    tables = (tally_table(f"{key}-{made.id}", first, tallies, speech),) if tallies else ()
    return numbered(plain(told), tables)


def tally_table(name: str, first: str, tallies: Sequence[Tally], speech: Speech) -> nodes.Grid:
    """Return counts as a table: a row for each name, a column for each outcome that there is, and what both add up to."""
    totals: Counter[Fate] = sum((each.counts for each in tallies), Counter())
    fates = tuple(fate for fate in FATES if totals[fate])
    heads = (first, *(say_head(fate, speech) for fate in fates), speech.word("dispositions.total"))
    rows = [_row(each.name, each.counts, fates) for each in tallies]
    rows.append(_row(speech.word("dispositions.total"), totals, fates))
    return grid(name, heads, tuple(rows), numeric=tuple(range(1, len(heads))))


def _row(name: str, counts: Counter[Fate], fates: Sequence[Fate]) -> tuple[nodes.Inlines, ...]:
    return tuple(plain(text) for text in (name, *(str(counts[fate]) for fate in fates), str(counts.total())))


# --- What was released ------------------------------------------------------------------------------------------------


def tell_released(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return for each round the comments that their senders released, by clause and one by one; no office is named."""
    blocks = tuple(block for each in matter.draft.standard.released for block in _tell_released(each, matter))
    return blocks or (numbered(plain(matter.speech.word("dispositions.none-released"))),)


def _tell_released(released: Released, matter: PaperMatter) -> Iterator[nodes.Block]:
    speech = matter.speech
    told = speech.word(
        "dispositions.released",
        round=released.id,
        received=str(released.received),
        decided=str(released.decided),
        count=str(len(released.comments)),
    )
    if not released.comments:
        yield numbered(plain(told))
        return
    by_clause: dict[str, Counter[Fate]] = {}
    places = place_texts(matter)
    order = {name_division(section, matter): number for number, section in enumerate(places.values())}
    for comment in released.comments:
        by_clause.setdefault(_say_division(comment, matter), Counter())[fate_of(comment)] += 1
    # On the whole draft first, on what is gone last.
    whole = speech.say("place.whole")
    names = sorted(by_clause, key=lambda name: -1 if name == whole else order.get(name, len(places)))
    tallies = tuple(Tally(name, by_clause[name]) for name in names)
    table = tally_table(f"released-{released.id}", speech.say("column.clause"), tallies, speech)
    heads = tuple(speech.say(f"column.{name}") for name in ("clause", "comment", "proposed", "observations"))
    rows = tuple(_released_row(comment, matter) for comment in released.comments)
    yield numbered(plain(told), (table, grid(f"released-comments-{released.id}", heads, rows)))


def _released_row(comment: ReleasedComment, matter: PaperMatter) -> tuple[nodes.Inlines, ...]:
    speech, fate = matter.speech, fate_of(comment)
    shown = speech.say(f"outcome.{'shared' if fate == 'duplicate' else fate}")
    observed: nodes.Inlines = (nodes.Mark(role=tone_of(fate), children=plain(shown)),)
    why = comment.disposition.rationale if comment.disposition is not None else None
    if why:
        observed = (*observed, *plain(f" {quote_line(why, speech)}"))
    place = ", ".join(filter(None, (_say_division(comment, matter), comment.number)))
    said = (place, quote_line(comment.text, speech), quote_line(comment.proposed or "", speech))
    return (*(plain(text) for text in said), observed)


def _say_division(comment: ReleasedComment, matter: PaperMatter) -> str:
    """Return the clause or annex that a released comment is on, as it is called now."""
    if comment.about is None:
        return matter.speech.say("place.whole")
    target = matter.draft.index.find(comment.about)
    section = place_texts(matter).get(comment.about if target is None else target.id)
    return matter.speech.word("dispositions.gone") if section is None else name_division(section, matter)
