"""What was published before, and why it was changed: the revision history, reasons, and what is said of each id."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wipo_bc_std.model.publication_record import ChangeCounts, PublicationRecord
from wipo_bc_std.model.reason import Reason
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.inlines import Context, fill, link_to, lower_inlines, words
from wipo_bc_std.view.parts import date_label
from wipo_bc_std.view.records import Column, linked, paragraph, table
from wipo_bc_std.view.wording import word

# An id with an underscore is no author's.
HISTORY = "_revisions"
_CLASSES = ("obligation", "technical", "explanation", "editorial")


def stated_reasons(context: Context) -> tuple[nodes.StatedReason, ...]:
    """Return the reasons of changes, in order of their ids."""
    published = context.draft.standard.published
    return tuple(
        nodes.StatedReason(
            id=reason.id,
            about=tuple(_current(name, context) for name in reason.about),
            text=lower_inlines(reason.reason.inlines, context),
            grounds=tuple(_grounds(reason, context)),
            since=_first_publication(reason, published),
        )
        for reason in context.draft.standard.reasons
    )


def list_revisions(context: Context) -> tuple[nodes.Revision, ...]:
    """Return the publications before this text, the oldest first."""
    return tuple(
        nodes.Revision(
            publication=record.publication, version=record.version, stage=record.stage, date=record.date.isoformat()
        )
        for record in context.draft.standard.published
    )


def revision_history(reasons: Sequence[nodes.StatedReason], context: Context) -> nodes.Section | None:
    """Return the division that tells what was published before, None where nothing was."""
    if not context.draft.standard.published:
        return None
    return nodes.Section(
        id=HISTORY,
        role="clause",
        level=1,
        number="",
        label="",
        title=words(context.word("revisions.title")),
        blocks=revision_table(HISTORY, reasons, context),
    )


def revision_table(
    path: str, reasons: Sequence[nodes.StatedReason], context: Context
) -> tuple[nodes.Paragraph | nodes.Grid, ...]:
    """Return what was published, a row each, with what changed and why; this text is the last row."""
    published = context.draft.standard.published
    if not published:
        return (paragraph(words(context.word("revisions.none"))),)
    particulars = context.draft.standard.particulars
    latest, known = published[-1], {record.publication for record in published}
    # What comes with a publication that is still to come is in this text.
    pending = [reason for reason in reasons if reason.since not in known]
    is_other = (latest.version, latest.date) != (particulars.version, particulars.date)
    rows = [
        (
            words(record.publication),
            words(date_label(record.date, context)),
            words(context.word(f"stage.{record.stage}")),
            words(record.version),
            words(_told(record.changes, context)),
            _reasons([reason for reason in reasons if reason.since == record.publication], context),
        )
        for record in published
    ]
    if is_other or pending:
        rows.append(
            (
                words(context.word("revisions.this")),
                words(date_label(particulars.date, context)),
                words(context.word(f"stage.{particulars.stage}")),
                words(particulars.version),
                (),
                _reasons(pending, context),
            )
        )
    names = ("publication", "date", "stage", "version", "changes", "reasons")
    columns = tuple(Column(name, [row[number] for row in rows]) for number, name in enumerate(names))
    ids = [f"{path}/row-{number}" for number in range(1, len(rows) + 1)]
    return (table(path, "", ids, columns, context),)


def say_standing(since: str, changed: str, latest: str, *, is_same: bool, language: Language) -> str:
    """Return in words what publications say of a text; `since` is empty where none has it."""
    if not since:
        return word("standing.new", language, latest=latest)
    if not is_same and since != latest:
        return word("standing.changed-since", language, since=since, latest=latest)
    if is_same and changed != since:
        return word("standing.changed-in", language, since=since, changed=changed)
    return word("standing.same" if is_same else "standing.changed-then", language, since=since)


def say_reason(reason: nodes.StatedReason, language: Language) -> str:
    """Return a reason in plain words, with what it rests on."""
    told = nodes.shown_text(reason.text)
    return f"{told} {_say_grounds(reason, language)}" if reason.grounds else told


def _first_publication(reason: Reason, published: Sequence[PublicationRecord]) -> str:
    """Return the publication that was the first to have a change: as its author says, else as the records do."""
    if reason.since is not None:
        return reason.since
    return next((record.publication for record in published if reason.id in record.reasons), "")


def _current(name: str, context: Context) -> str:
    target = context.draft.index.find(name)
    return name if target is None else target.id


def _grounds(reason: Reason, context: Context) -> Iterator[nodes.Ground]:
    for name in reason.evidence or ():
        yield nodes.Ground(kind="evidence", id=name, label=_label(name, context))
    for name in reason.references or ():
        yield nodes.Ground(kind="reference", id=name, label=_label(name, context))
    for name in reason.open_issues or ():
        yield nodes.Ground(kind="open-issue", id=name, label=name)
    for told in reason.comments or ():
        yield nodes.Ground(kind="comment", id=told, label=told)
    for told in reason.decisions or ():
        yield nodes.Ground(kind="decision", id=told, label=told)


def _label(name: str, context: Context) -> str:
    return nodes.shown_text(linked([name], context))


def _say_grounds(reason: nodes.StatedReason, language: Language) -> str:
    separator = word("words.separator", language)
    told = (f"{word(f'ground.{ground.kind}', language)}{separator}{ground.label}" for ground in reason.grounds)
    return word("revisions.rests-on", language, grounds=word("revisions.separator", language).join(told))


def _told(counts: ChangeCounts | None, context: Context) -> str:
    """Return in one line how much changed."""
    if counts is None:
        return context.word("revisions.first")
    separator = context.word("words.separator")
    found = [(name, getattr(counts, name)) for name in _CLASSES]
    told = [f"{context.word(f'redline.class.{name}')}{separator}{count}" for name, count in found if count]
    if not told:
        return context.word("revisions.unchanged", publication=counts.since)
    listed = context.word("words.list-separator").join(told)
    return context.word("revisions.since", publication=counts.since, counts=listed)


def _reasons(reasons: Sequence[nodes.StatedReason], context: Context) -> nodes.Inlines:
    """Return reasons as one running text, with links to what each is about and what it rests on."""
    told: list[nodes.Inline] = []
    for reason in reasons:
        template = context.word("revisions.about", reason="{reason}", about="{about}")
        before, _, after = template.partition("{reason}")
        told += words(" " if told else "")
        told += (*words(before), *reason.text, *fill(after, "about", linked(reason.about, context)))
        if reason.grounds:
            template = context.word("revisions.rests-on", grounds="{grounds}")
            told += (*words(" "), *fill(template, "grounds", _linked_grounds(reason, context)))
    return tuple(told)


def _linked_grounds(reason: nodes.StatedReason, context: Context) -> nodes.Inlines:
    told: list[nodes.Inline] = []
    for ground in reason.grounds:
        between = context.word("revisions.separator") if told else ""
        kind = context.word(f"ground.{ground.kind}") + context.word("words.separator")
        target = None if ground.kind in {"comment", "decision"} else context.draft.index.find(ground.id)
        shown = words(ground.label)
        link = shown if target is None else (replace(link_to(target, context), label="", children=shown),)
        told += (*words(between + kind), *link)
    return tuple(told)
