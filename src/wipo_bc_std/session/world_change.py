"""The report on what changed in the world since a publication: a page or two for a session, with an annex that has it all.

That it says what was searched and found unchanged follows the practice of reviews of Cochrane (Handbook, chapter 4); the
actions proposed are those of the systematic review of ISO (ISO/IEC Directives, Part 1, 2.9).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import Struct

from wipo_bc_std.evidence.changes import (
    Action,
    Affected,
    Cause,
    CauseKind,
    DocumentChange,
    MaturityChange,
    NewReport,
    Since,
    WorldChanges,
)
from wipo_bc_std.evidence.changes_report import report_changes
from wipo_bc_std.model.external_document import DocumentStatus
from wipo_bc_std.model.reference import ReferenceStatus
from wipo_bc_std.render.format import Artifact
from wipo_bc_std.session.paper import Paper, grid, isolate, paragraph, plain, section
from wipo_bc_std.session.revision_proposal import say_fall
from wipo_bc_std.session.world_matter import WorldMatter
from wipo_bc_std.view import nodes

# How many of a kind stand in the report itself: it is read in a meeting.
_SHOWN = 4
_ASSUMED: frozenset[CauseKind] = frozenset(
    {"reference-assumed", "algorithm-assumed", "production-assumed", "date-assumed"}
)
_GONE: frozenset[CauseKind] = frozenset({"reference-withdrawn", "reference-superseded"})
_AS_REFERENCE: Mapping[DocumentStatus, ReferenceStatus] = {
    "current": "published",
    "superseded": "superseded",
    "withdrawn": "withdrawn",
    "being-revised": "under-revision",
    "draft": "draft",
    "unknown": "unknown",
}


class _Line(Struct, frozen=True):
    """One change in words: what it is about, what happened, and the names of the texts that it touches."""

    what: str
    change: str
    texts: str


class _Part(Struct, frozen=True):
    """Changes of one kind: `name` is the key of its title, `column` that of what they are about."""

    name: str
    column: str
    lines: tuple[_Line, ...]


def make_world_change(changes: WorldChanges, matter: WorldMatter) -> Paper:
    """Return the report on what changed in the world."""
    speech, particulars = matter.speech, matter.draft.standard.particulars
    parts = tuple(part for part in _list_parts(changes, matter) if part.lines)
    annex = _annex(parts, changes, matter)
    return Paper(
        stem=name_world_change(changes.since, matter),
        language=speech.language,
        number=particulars.number,
        state=speech.word("world.state", date=speech.day(matter.day)),
        version=particulars.version,
        title=speech.word("world.title", since=_say_since(changes.since, matter)),
        day=matter.day,
        sections=(
            section("summary", speech.word("world.summary"), tuple(_summarize(changes, matter))),
            *(_shorten(part, matter) for part in parts),
            *_thanks(changes, matter),
            *_affected(changes, matter),
            section("looked", speech.word("world.looked"), tuple(_looked(changes, matter))),
            *annex,
        ),
        notices=matter.notices(),
        contents=False,
    )


def make_world_change_json(changes: WorldChanges, matter: WorldMatter) -> Artifact:
    """Return what changed in the world as data, which `schema world-changes` describes."""
    content = report_changes(changes).model_dump_json(by_alias=True, indent=2) + "\n"
    return Artifact(f"{name_world_change(changes.since, matter)}.json", content.encode())


def name_world_change(since: Since, matter: WorldMatter) -> str:
    """Return the name of the files of a report."""
    return f"world-changes-since-{since.name}-{matter.speech.language}"


def _say_since(since: Since, matter: WorldMatter) -> str:
    sessions = {session.id: session.symbol for session in matter.draft.standard.sessions}
    if since.name == since.day.isoformat():
        return matter.speech.day(since.day)
    return isolate(sessions.get(since.name, since.name), matter.speech)


def _summarize(changes: WorldChanges, matter: WorldMatter) -> Iterator[nodes.Block]:
    speech = matter.speech
    yield paragraph(
        speech.word("world.span", start=speech.day(changes.since.day), end=speech.day(changes.today))
        + _join_sentences(matter)
        + _say_basis(changes, matter)
    )
    found = _count_changes(changes)
    actions = Counter(item.action for item in changes.affected)
    counted: tuple[Action, ...] = ("withdraw", "amend", "confirm")
    if not found:
        yield paragraph(speech.word("world.nothing"))
    if found or changes.affected:
        told = {action: str(actions[action]) for action in counted}
        texts = str(len(changes.affected))
        yield paragraph(speech.word("world.counts", changes=str(found), texts=texts, **told))
    if changes.unconfirmed:
        earlier = sum(item.was_due for item in changes.unconfirmed)
        yield paragraph(
            speech.word("world.count-unconfirmed", count=str(len(changes.unconfirmed)), earlier=str(earlier))
        )


def _join_sentences(matter: WorldMatter) -> str:
    return "" if matter.speech.language == "zh" else " "


def _say_basis(changes: WorldChanges, matter: WorldMatter) -> str:
    speech, days = matter.speech, changes.catalogue
    if days is None:
        return speech.word("world.no-catalogue")
    return speech.word("world.catalogue", oldest=speech.day(days[0]), newest=speech.day(days[1]))


def _count_changes(changes: WorldChanges) -> int:
    listed = {item.reference for item in changes.documents}
    parts: tuple[Sequence[object], ...] = (
        changes.maturities,
        changes.reported,
        changes.documents,
        changes.platforms,
        changes.laws,
        # That a reference is gone was counted among documents, or where nobody listed it, nowhere else.
        [item for item in changes.fallen if item.assumption.name not in listed],
    )
    return sum(map(len, parts))


# --- What changed -----------------------------------------------------------------------------------------------------


def _list_parts(changes: WorldChanges, matter: WorldMatter) -> Iterator[_Part]:
    yield _Part("maturities", "record", tuple(_say_maturity(item, matter) for item in changes.maturities))
    yield _Part("reported", "record", tuple(_say_report(item, matter) for item in changes.reported))
    yield _Part("documents", "document", tuple(_say_document(item, matter) for item in changes.documents))
    yield _Part(
        "platforms",
        "record",
        tuple(
            _Line(
                matter.name(item.evidence),
                matter.speech.word(
                    "platform.until",
                    platform=" ".join(filter(None, (item.name, item.version))),
                    date=matter.speech.day(item.support_until),
                ),
                matter.touched(item.evidence, item.texts),
            )
            for item in changes.platforms
        ),
    )
    yield _Part(
        "laws",
        "record",
        tuple(
            _Line(
                matter.name(item.evidence),
                matter.speech.word(
                    "world.step-on",
                    step=matter.speech.word(f"world.law.{item.move}"),
                    date=matter.speech.day(item.day),
                ),
                matter.touched(item.evidence, item.texts),
            )
            for item in changes.laws
        ),
    )
    yield _Part(
        "fallen",
        "change",
        tuple(_Line("", " ".join(say_fall(item, matter)), matter.names(item.dependants)) for item in changes.fallen),
    )


def _say_maturity(item: MaturityChange, matter: WorldMatter) -> _Line:
    speech = matter.speech
    after = speech.word(f"maturity.{item.after}")
    if item.since is not None:
        after = speech.word("maturity.since", maturity=after, date=item.since)
    before = speech.word(f"maturity.{item.before or 'unknown'}")
    return _Line(
        _with_office(matter.name(item.evidence), item.office, matter),
        speech.word("world.step", before=before, after=after),
        matter.touched(item.evidence, item.texts),
    )


def _say_report(item: NewReport, matter: WorldMatter) -> _Line:
    speech = matter.speech
    kind = speech.word(f"evidence.kind.{item.kind}")
    if item.maturity is not None:
        maturity = speech.word(f"maturity.{item.maturity}")
        kind = speech.word("words.list-separator").join((kind, maturity))
    told = kind if item.is_new else speech.word("world.renewed", kind=kind)
    change = speech.word("world.step-on", step=told, date=speech.day(item.as_of))
    return _Line(
        _with_office(matter.name(item.evidence), item.office, matter), change, matter.touched(item.evidence, item.texts)
    )


def _with_office(name: str, office: str | None, matter: WorldMatter) -> str:
    return name if office is None else f"{name} ({matter.offices([office])})"


def _say_document(item: DocumentChange, matter: WorldMatter) -> _Line:
    speech = matter.speech
    step = speech.word(
        "world.step",
        before=speech.word(f"reference.{item.recorded}"),
        after=speech.word(f"reference.{_AS_REFERENCE[item.found]}"),
    )
    change = speech.word("world.step-on", step=step, date=speech.day(item.as_of))
    if item.move != "stage" and item.successors:
        change += f". {speech.word('proposal.fell.successor', name=item.successors[-1])}"
    return _Line(isolate(item.designation, speech), change, matter.names(item.texts))


def _shorten(part: _Part, matter: WorldMatter) -> nodes.Section:
    """Return the first changes of a kind as a list that says how many more there are."""
    speech = matter.speech
    told = [_say_line(line, matter) for line in part.lines[:_SHOWN]]
    more = len(part.lines) - len(told)
    if more:
        told.append(speech.word("world.more", count=str(more)))
    items = tuple(
        nodes.Item(id=f"{part.name}/item-{number}", label="", blocks=(paragraph(words),))
        for number, words in enumerate(told, start=1)
    )
    return section(part.name, speech.word(f"world.{part.name}"), (nodes.Items(ordered=False, items=items),))


def _say_line(line: _Line, matter: WorldMatter) -> str:
    told = matter.speech.word("words.separator").join(filter(None, (line.what, line.change)))
    return f"{told} ({line.texts})" if line.texts else told


def _thanks(changes: WorldChanges, matter: WorldMatter) -> Iterator[nodes.Section]:
    """Yield who answered, by name and how often; who did not is told nowhere."""
    if not changes.thanks:
        return
    speech = matter.speech
    told = (
        speech.word("world.answers", office=matter.offices([item.office]), count=str(item.answers))
        for item in changes.thanks
    )
    yield section("thanks", speech.word("world.thanks"), (paragraph(speech.word("words.list-separator").join(told)),))


# --- What is proposed -------------------------------------------------------------------------------------------------


def _affected(changes: WorldChanges, matter: WorldMatter) -> Iterator[nodes.Section]:
    """Yield what is to be withdrawn or amended, each with why, and the names of what is to be confirmed."""
    if not changes.affected:
        return
    speech = matter.speech
    grave = sorted(
        (item for item in changes.affected if item.action != "confirm"), key=lambda item: item.action != "withdraw"
    )
    blocks: list[nodes.Block] = []
    if grave:
        shown = grave[: 2 * _SHOWN]
        blocks.append(_affected_table("affected/short", shown, matter, is_short=True))
        if len(grave) > len(shown):
            blocks.append(paragraph(speech.word("world.more", count=str(len(grave) - len(shown)))))
    mild = [item.id for item in changes.affected if item.action == "confirm"]
    if mild:
        name = speech.word("world.action.confirm")
        blocks.append(paragraph(f"{name}{speech.word('words.separator')}{matter.names(mild)}"))
    yield section("affected", speech.word("world.affected"), tuple(blocks))


def _affected_table(name: str, items: Sequence[Affected], matter: WorldMatter, *, is_short: bool = False) -> nodes.Grid:
    speech = matter.speech
    heads = tuple(speech.word(f"world.column.{key}") for key in ("text", "action", "why"))
    rows = tuple(
        (
            plain(_say_text(item, matter)),
            plain(speech.word(f"world.action.{item.action}")),
            plain("; ".join(_say_causes(item, matter, is_short=is_short))),
        )
        for item in items
    )
    return grid(name, heads, rows)


def _say_text(item: Affected, matter: WorldMatter) -> str:
    return f"{matter.name(item.id)} ({matter.division(item.division)})"


def _say_causes(item: Affected, matter: WorldMatter, *, is_short: bool) -> Iterator[str]:
    """Yield the reasons for what is proposed; in short those alone that ask for it."""
    gone = {cause.name for cause in item.causes if cause.kind in _GONE}
    for cause in item.causes:
        is_told = cause.kind == "reference-assumed" and cause.name in gone
        if not is_told and (not is_short or cause.action == item.action):
            yield _say_cause(cause, matter)


def _say_cause(cause: Cause, matter: WorldMatter) -> str:
    speech = matter.speech
    name = matter.name(cause.name)
    if cause.kind == "production-assumed":
        name = speech.word("world.assumed.production", count=cause.name)
    elif cause.kind == "date-assumed":
        name = matter.say_day(cause.day)
    key = "assumed" if cause.kind in _ASSUMED else cause.kind
    return speech.word(f"world.cause.{key}", name=name, date=matter.say_day(cause.day))


# --- What was looked at, and the annex --------------------------------------------------------------------------------


def _looked(changes: WorldChanges, matter: WorldMatter) -> Iterator[nodes.Block]:
    speech = matter.speech
    columns = ("subject", "looked", "changed", "unchanged", "unknown")
    rows = tuple(
        (
            plain(speech.word(f"world.subject.{item.subject}")),
            *(plain(str(number)) for number in (item.looked, item.changed, item.unchanged, item.unknown)),
        )
        for item in changes.looked
    )
    heads = tuple(speech.word(f"world.column.{key}") for key in columns)
    yield grid("looked/table", heads, rows, numeric=(1, 2, 3, 4))
    if any(item.unknown for item in changes.looked):
        yield paragraph(speech.word("world.unknown"))


def _annex(parts: Sequence[_Part], changes: WorldChanges, matter: WorldMatter) -> Iterator[nodes.Section]:
    speech = matter.speech
    sections = [_list_all(part, matter) for part in parts]
    if changes.unconfirmed:
        sections.append(_list_unconfirmed(changes, matter))
    if changes.affected:
        table = _affected_table("annex/affected/table", changes.affected, matter)
        sections.append(_annexed("affected", (table,), matter))
    if sections:
        yield replace(section("annex", speech.word("world.annex"), tuple(sections)), role="annex")


def _annexed(name: str, blocks: tuple[nodes.Block, ...], matter: WorldMatter) -> nodes.Section:
    # What stands in the report in short has another name here, so that both can be told apart where names are all one hears.
    title = matter.speech.word("world.all", title=matter.speech.word(f"world.{name}"))
    made = section(f"annex/{name}", title, blocks)
    return replace(made, role="subclause", level=2)


def _list_all(part: _Part, matter: WorldMatter) -> nodes.Section:
    columns = dict.fromkeys((part.column, "change", "texts"))
    heads = tuple(matter.speech.word(f"world.column.{key}") for key in columns)
    rows = tuple(
        tuple(plain(text) for text in (*((line.what,) if part.column != "change" else ()), line.change, line.texts))
        for line in part.lines
    )
    return _annexed(part.name, (grid(f"annex/{part.name}/table", heads, rows),), matter)


def _list_unconfirmed(changes: WorldChanges, matter: WorldMatter) -> nodes.Section:
    """Return what waits to be confirmed, by record: which office it would be for is not told."""
    speech = matter.speech
    heads = tuple(speech.word(f"world.column.{key}") for key in ("record", "due", "last", "texts"))
    rows = tuple(
        (
            plain(matter.name(item.evidence)),
            plain(speech.day(item.due)),
            plain(speech.day(item.last)),
            plain(matter.touched(item.evidence, item.texts)),
        )
        for item in changes.unconfirmed
    )
    return _annexed("unconfirmed", (grid("annex/unconfirmed/table", heads, rows),), matter)
