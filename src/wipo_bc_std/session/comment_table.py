"""The table of comments in the columns of ISO, IEC and CEN: as a paper, a workbook, CSV and JSON.

Columns follow the comment form of ISO/IEC (ISO/IEC Directives, Part 1, 2.5): MB/NC, line, clause, paragraph, type, comment,
proposed change, observations. Comments stand as the text runs, then by office; editorial ones can be told apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from wipo_bc_std.render.csv_file import csv_file
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.review.comment import Comment, Kind, Response, State, Weight
from wipo_bc_std.review.outcome import ISO_TYPES, Fate, IsoType
from wipo_bc_std.session.comment_matter import (
    CommentMatter,
    mark_outcome,
    say_changes,
    say_outcome,
    say_translation,
)
from wipo_bc_std.session.paper import Paper, grid, paragraph, plain, quote_line, section
from wipo_bc_std.view import nodes

Part = Literal["", "editorial", "substantive"]
COLUMNS = ("office", "line", "clause", "part", "type", "comment", "proposed", "observations")
_WIDTHS = (12, 7, 12, 16, 9, 60, 50, 50)
_EDITORIAL = "ed"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of the table in words; its first line of observations is the outcome, and there is none while nothing is decided."""

    comment: Comment
    office: str
    clause: str
    part: str
    type: IsoType
    text: str
    proposed: str
    observations: str


def choose_comments(comments: Sequence[Comment], part: Part) -> tuple[Comment, ...]:
    """Return the editorial comments, those that are not, or all."""
    wanted = {"editorial": True, "substantive": False}
    return tuple(each for each in comments if not part or (ISO_TYPES[each.kind] == _EDITORIAL) is wanted[part])


def make_rows(matter: CommentMatter, part: Part = "") -> tuple[TableRow, ...]:
    """Return the rows of the table."""
    return tuple(_make_row(each, matter) for each in choose_comments(matter.comments, part))


def _make_row(comment: Comment, matter: CommentMatter) -> TableRow:
    place = matter.place(comment)
    sender = comment.label if comment.office is not None else f"{comment.label} {comment.organization or ''}".rstrip()
    clause = place.clause if not place.lost else comment.anchor.number or comment.anchor.id or ""
    return TableRow(
        comment,
        sender,
        clause or matter.speech.say("place.whole"),
        place.part,
        ISO_TYPES[comment.kind],
        "\n".join(_say_comment(comment, matter)),
        comment.proposed or "",
        "\n".join(_say_observations(comment, matter)),
    )


def _say_comment(comment: Comment, matter: CommentMatter) -> list[str]:
    speech = matter.speech
    lead = "[TR] " if comment.kind == "translation" else ""
    told = [f"{lead}{comment.text}"]
    if comment.translation is not None:
        told.append(f"[{say_translation(comment, speech)}] {comment.translation.text}")
    if comment.rationale:
        told.append(f"{speech.say('fact.reason')}: {comment.rationale}")
    if comment.would_resolve:
        told.append(f"{speech.say('fact.would-resolve')}: {comment.would_resolve}")
    if comment.weight != "minor":
        told.append(f"[{speech.word(f'review.weight.{comment.weight}')}]")
    if comment.supported_by:
        told.append(f"{speech.say('fact.support')}: {', '.join(comment.supported_by)}")
    return told


def _say_observations(comment: Comment, matter: CommentMatter) -> list[str]:
    outcome, speech = matter.outcomes[comment.label], matter.speech
    if outcome.fate == "undecided":
        return []
    told = [say_outcome(outcome, speech)]
    found = outcome.decided
    if found is not None and found.rationale:
        told.append(found.rationale)
    changes = say_changes(outcome, matter)
    return [*told, f"{speech.say('fact.changed')}: {changes}"] if changes else told


# --- As a paper -------------------------------------------------------------------------------------------------------


def make_table_paper(matter: CommentMatter, part: Part = "") -> Paper:
    """Return the table as a paper whose pages lie on their side."""
    speech = matter.speech
    title = speech.say(f"table.title{f'-{part}' if part else ''}")
    return Paper(
        stem=name_table(matter, part),
        language=speech.language,
        number=matter.round.publication,
        state=speech.say("round", round=matter.round.id),
        version=matter.round.version,
        title=title,
        day=matter.day,
        sections=(section("table", title, table_blocks(matter, part)),),
        notices=(say_visible(matter), speech.say("table.how")),
        wide=True,
        contents=False,
    )


def table_blocks(matter: CommentMatter, part: Part = "", name: str = "comments") -> tuple[nodes.Block, ...]:
    """Return how many comments there are, and the table of them by that `name` if there are any."""
    speech, rows = matter.speech, make_rows(matter, part)
    heads = tuple(speech.say(f"column.{each}") for each in COLUMNS)
    table = grid(name, heads, tuple(_cells(row, matter) for row in rows))
    counted = speech.say("table.counted", count=str(len(rows)))
    return (paragraph(counted), *((table,) if rows else ()))


def say_visible(matter: CommentMatter) -> str:
    """Return who may see what stands in a paper of the round."""
    told = matter.speech.word(f"review.visible.{matter.round.visible_to}")
    return f"{matter.speech.word('review.form.visible')}{matter.speech.word('words.separator')}{told}"


def name_table(matter: CommentMatter, part: Part = "") -> str:
    """Return the name of the files of the table."""
    return f"{matter.round.id}-comments{f'-{part}' if part else ''}-{matter.speech.language}"


def _cells(row: TableRow, matter: CommentMatter) -> tuple[nodes.Inlines, ...]:
    speech = matter.speech
    outcome = matter.outcomes[row.comment.label]
    first, _, rest = row.observations.partition("\n")
    observed: nodes.Inlines = mark_outcome(outcome, speech) if first else ()
    if rest:
        observed = (*observed, *plain(f" {quote_line(rest, speech)}"))
    texts = (row.office, "", row.clause, row.part, row.type, row.text, row.proposed)
    return (*(plain(quote_line(text, speech)) for text in texts), observed)


# --- As data ----------------------------------------------------------------------------------------------------------


def make_table_csv(matter: CommentMatter, part: Part = "") -> Artifact:
    """Return the table as CSV (RFC 4180) in UTF-8 with a byte order mark, in which no cell is a formula."""
    heads = tuple(matter.speech.say(f"column.{name}") for name in COLUMNS)
    content = csv_file([heads, *map(_texts, make_rows(matter, part))])
    return Artifact(f"{name_table(matter, part)}.csv", content)


def _texts(row: TableRow) -> tuple[str, ...]:
    return (row.office, "", row.clause, row.part, row.type, row.text, row.proposed, row.observations)


def make_table_workbook(matter: CommentMatter, part: Part = "") -> Artifact:
    """Return the table as a workbook, to filter and to print; no cell is a formula, and what is too long is cut with a mark."""
    from openpyxl import Workbook  # noqa: PLC0415 - a large library, which CSV and JSON do not wait for

    from wipo_bc_std.render import workbook  # noqa: PLC0415 - as above

    speech = matter.speech
    title = speech.say(f"table.title{f'-{part}' if part else ''}")
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    look = workbook.Look(
        speech.language,
        "rtl" if speech.language == "ar" else "ltr",
        (f"{matter.round.publication}, {matter.round.id}", matter.day.isoformat()),
        (title, speech.word("words.page")),
        speech.say("table.cut"),
    )
    sheet = workbook.add_sheet(book, speech.word("review.sheet.comments"), _WIDTHS, look)
    # It is made to be worked with.
    sheet.protection.sheet = False
    heads = [speech.say(f"column.{name}") for name in COLUMNS]
    for column, head in enumerate(heads, start=1):
        workbook.write_head(workbook.cell_at(sheet, 1, column), head, look)
    rows = make_rows(matter, part)
    for number, row in enumerate(rows, start=2):
        for column, text in enumerate(_texts(row), start=1):
            workbook.write(workbook.cell_at(sheet, number, column), text, look)
    workbook.make_table(sheet, "Comments", heads, max(len(rows) + 1, 2), filtered=True)
    sheet.freeze_panes = "A2"
    workbook.fit_rows(sheet, look)
    book.properties.title = f"{title} – {matter.round.publication}, {matter.round.id}"
    book.properties.language = speech.language
    book.properties.creator = None
    moment = datetime.combine(matter.day, time(), UTC)
    content = workbook.pack(workbook.package_parts(book, moment, {}))
    return Artifact(f"{name_table(matter, part)}.xlsx", content)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Data:
    """What all of the data share: no unknown keys, and every key is there."""

    __pydantic_config__: ClassVar[ConfigDict] = nodes.STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedText(_Data):
    """A text that was changed for a comment."""

    id: str
    number: Annotated[
        str, Field(description="Its number in the publication that was asked about, empty if it has none.")
    ]
    publication: Annotated[str, Field(description="The first publication with the change, empty while there is none.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentData(_Data):
    """A comment as data: what was said, as it was said, and what became of it."""

    label: Annotated[str, Field(description="What it is called, once and for all.")]
    office: Annotated[str, Field(description="The office's code in WIPO ST.3, empty where the sender is none.")]
    organization: str
    received: date
    late: bool
    clause: Annotated[str, Field(description="The number of the clause or annex, empty for the whole draft.")]
    part: Annotated[str, Field(description="The paragraph, figure or table, and what the sender named of it.")]
    id: Annotated[str, Field(description="The id of the text, empty for the whole draft.")]
    quote: Annotated[str, Field(description="The words that it is about, if fewer than all.")]
    kind: Kind
    type: Annotated[IsoType, Field(description="The type that ISO and IEC give it: ge, te or ed.")]
    weight: Weight
    language: Annotated[str, Field(description="The language that it is written in.")]
    text: str
    proposed: str
    reason: str
    would_resolve: str
    translation: Annotated[
        str, Field(description="The text in the language of the draft, empty where nobody translated it.")
    ]
    supports: str
    supported_by: tuple[str, ...]
    state: State
    outcome: Annotated[Fate, Field(description="What became of it; of a duplicate, see `duplicate_of`.")]
    duplicate_of: str
    decision: Annotated[
        str, Field(description="The verdict that holds for it, also by another comment; empty while there is none.")
    ]
    rationale: str
    decided_in: str
    controversial: bool
    changed: tuple[ChangedText, ...]
    response: Response
    notified: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentTable(_Data):
    """What `review table --format json` writes: the comments of a round as the text runs, then by office."""

    schema: Literal[1] = 1
    round: str
    publication: str
    version: str
    visible_to: Annotated[str, Field(description="Who may see this: leader, task-force or public.")]
    language: Annotated[str, Field(description="The language of numbers such as those of annexes.")]
    comments: tuple[CommentData, ...]


_ADAPTER = TypeAdapter(CommentTable)


def comments_schema() -> dict[str, object]:
    """Return the JSON Schema of the table."""
    return dict(_ADAPTER.json_schema(mode="serialization"))


def make_table_json(matter: CommentMatter, part: Part = "") -> Artifact:
    """Return the table as JSON after `schema comments`, with every comment whole."""
    made = matter.round
    table = CommentTable(
        round=made.id,
        publication=made.publication,
        version=made.version,
        visible_to=made.visible_to,
        language=matter.speech.language,
        comments=tuple(_describe(each, matter) for each in choose_comments(matter.comments, part)),
    )
    return Artifact(f"{name_table(matter, part)}.json", _ADAPTER.dump_json(table, indent=1) + b"\n")


def _describe(comment: Comment, matter: CommentMatter) -> CommentData:
    place, outcome, anchor = matter.place(comment), matter.outcomes[comment.label], comment.anchor
    found = outcome.decided
    return CommentData(
        label=comment.label,
        office=comment.office or "",
        organization=comment.organization or "",
        received=comment.received,
        late=comment.late,
        clause=place.clause if not place.lost else anchor.number,
        part=place.part,
        id=anchor.id or "",
        quote=anchor.quote.exact if anchor.quote is not None else "",
        kind=comment.kind,
        type=ISO_TYPES[comment.kind],
        weight=comment.weight,
        language=comment.language,
        text=comment.text,
        proposed=comment.proposed or "",
        reason=comment.rationale or "",
        would_resolve=comment.would_resolve or "",
        translation=comment.translation.text if comment.translation is not None else "",
        supports=comment.supports or "",
        supported_by=comment.supported_by,
        state=comment.state,
        outcome=outcome.fate,
        duplicate_of=outcome.first,
        decision=found.verdict if found is not None else "",
        rationale=(found.rationale or "") if found is not None else "",
        decided_in=(found.decided_in or "") if found is not None else "",
        controversial=found is not None and found.controversial,
        changed=tuple(_changed(each.id, each.publication, matter) for each in found.changed) if found else (),
        response=comment.response,
        notified=comment.notified,
    )


def _changed(identifier: str, publication: str | None, matter: CommentMatter) -> ChangedText:
    passage = matter.passages.get(identifier)
    return ChangedText(
        id=identifier, number=passage.number if passage is not None else "", publication=publication or ""
    )
