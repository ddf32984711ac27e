"""The changes of a redline as a table in reading order, with counts, and the concordance of numbers.

It is what a reader filters and another program reads; `write_changes` is its JSON, `changes_schema` its schema.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from pydantic import TypeAdapter, ValidationError

from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.redline.compare import Kind, Part, Redline, list_moves, restore, side_of, walk_parts
from wipo_bc_std.redline.obligations import (
    GRAVITY,
    ChangeClass,
    ReasonCode,
    Vocabularies,
    changed_wordings,
    classify,
)
from wipo_bc_std.redline.pieces import PieceType, is_provision
from wipo_bc_std.redline.stated import find_stated, reasons_of
from wipo_bc_std.redline.units import Unit, gather_units
from wipo_bc_std.view import nodes
from wipo_bc_std.view.wording import word
from wipo_bc_std.words import split_words

Side = Literal["old", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Closed:
    """What every object shares: no unknown keys."""

    __pydantic_config__ = nodes.STRICT


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(_Closed):
    """Where a text stands in one state; all is empty where it does not.

    `clause` is the id of the clause or annex, `label` and `title` are those of the nearest division, `number` is that of
    the paragraph, provision, table or item, such as “paragraph 12 (b)” or “BD-01”.
    """

    id: str = ""
    clause: str = ""
    label: str = ""
    title: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeReason(_Closed):
    """Why a change is of its class: a code, the words of both states that it speaks of, and a sentence in English.

    A reason with the code `stated` is what authors say of the change, in the language of the text; `new` is its id.
    """

    code: ReasonCode
    old: str
    new: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(_Closed):
    """One change: `old` and `new` are plain words, `parts` the numbers of the parts of the redline that it shows in."""

    id: str
    type: PieceType
    role: str
    kinds: tuple[Kind, ...]
    change_class: ChangeClass
    reasons: tuple[ChangeReason, ...]
    before: Standing
    now: Standing
    other: str
    old: str
    new: str
    words_deleted: int
    words_added: int
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassCount(_Closed):
    """How many changes there are of each class."""

    obligation: int
    technical: int
    explanation: int
    editorial: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseCount(_Closed):
    """How many changes of each class a clause or annex has; `id` is empty for what stands in none."""

    id: str
    label: str
    title: str
    obligation: int
    technical: int
    explanation: int
    editorial: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Renumbering(_Closed):
    """One row of the concordance: what a text was numbered and is numbered now, empty where it is not there."""

    type: PieceType
    old_id: str
    id: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTable(_Closed):
    """All changes of a redline; a permanent format, told by `schema`.

    `old` and `new` say which states are compared; `counts` are those of all changes, `clauses` those of each. `reasons`
    are those that authors state for what changed between the two, also where nothing did.
    """

    schema: Literal["wipo-bc-std/changes/1"] = "wipo-bc-std/changes/1"
    language: Literal["en", "fr", "es", "ru", "zh", "ar"]
    old: str = ""
    new: str = ""
    counts: ClassCount
    clauses: tuple[ClauseCount, ...]
    changes: tuple[Change, ...]
    concordance: tuple[Renumbering, ...]
    reasons: tuple[nodes.StatedReason, ...] = ()


def count_classes(table: ChangeTable) -> dict[str, int]:
    """Return how many changes there are of each class, the gravest first."""
    return {grade: getattr(table.counts, grade) for grade in GRAVITY}


def tell_changes(table: ChangeTable) -> str:
    """Return in one English line how many changes there are of each class, such as “2 changes: 1 technical, 1 editorial”."""
    total = len(table.changes)
    if not total:
        return "no changes"
    said = {"obligation": "of obligation", "explanation": "of explanation"}
    told = [f"{count} {said.get(grade, grade)}" for grade, count in count_classes(table).items() if count]
    return f"{total} change{'s'[: total > 1]}: {', '.join(told)}"


def tabulate(redline: Redline) -> ChangeTable:
    """Return the changes of a redline in reading order, counted, with the concordance of numbers."""
    whole = redline.whole
    moves = list_moves(whole)
    vocabularies = Vocabularies(redline.language, _vocabulary(whole))
    stated = find_stated(redline)
    changes = tuple(
        _with_stated(_change(number, unit, vocabularies, moves), unit, stated, redline.language)
        for number, unit in enumerate(gather_units(whole), start=1)
    )
    return ChangeTable(
        language=redline.language,
        counts=_class_count(changes),
        clauses=_counts(whole, changes),
        changes=changes,
        # What stands in several places has one number.
        concordance=tuple(dict.fromkeys(_concordance(whole))),
        reasons=stated,
    )


def unexplaining(table: ChangeTable) -> tuple[nodes.StatedReason, ...]:
    """Return the stated reasons that explain no change: what they are about is as it was."""
    used = {reason.new for change in table.changes for reason in change.reasons if reason.code == "stated"}
    return tuple(reason for reason in table.reasons if reason.id not in used)


def _with_stated(change: Change, unit: Unit, stated: Sequence[nodes.StatedReason], language: LanguageCode) -> Change:
    """Return a change with the reasons that authors state for it."""
    found = tuple(reasons_of(unit, stated))
    if not found:
        return change
    # It brings all that is said of records: without reasons nobody waits for it.
    from wipo_bc_std.view.revisions import say_reason  # noqa: PLC0415

    told = tuple(
        ChangeReason(
            code="stated",
            old="",
            new=reason.id,
            # As all reasons, without the sign that ends a sentence: they stand in lists.
            sentence=word("redline.stated", language, reason=say_reason(reason, language).rstrip(".。")),
        )
        for reason in found
    )
    return replace(change, reasons=(*change.reasons, *told))


def _vocabulary(whole: Part) -> Mapping[str, Mapping[str, str]]:
    names: dict[str, dict[str, str]] = {"targets": {}, "rights": {}, "setups": {}, "phases": {}}
    for part in walk_parts(whole):
        # What moved to another list has its words where it is now.
        if isinstance(part.node, nodes.Named) and part.place != "left":
            words = {wording.field: wording.runs for wording in part.wordings}
            side: Side = "old" if part.place == "deleted" else "new"
            names[part.field][part.node.key] = nodes.shown_text(side_of(words["name"], side))
    return names


def _change(number: int, unit: Unit, vocabularies: Vocabularies, moves: Mapping[str, Part]) -> Change:
    owner = unit.owner
    grade, reasons = classify(unit, vocabularies)
    language = vocabularies.language
    moved_away = owner.place == "left"
    deleted = owner.place == "deleted" or moved_away
    before = unit.came_from or unit.around
    deletions, additions = _count_words(unit)
    return Change(
        id=f"c{number}",
        type=owner.type,
        role=getattr(owner.node, "role", ""),
        kinds=unit.kinds,
        change_class=grade,
        reasons=tuple(
            ChangeReason(code=each.code, old=each.old, new=each.new, sentence=each.sentence) for each in reasons
        ),
        before=Standing() if owner.place == "added" else _standing(owner, before, "old", language),
        now=Standing() if deleted else _standing(owner, unit.around, "new", language),
        other=owner.other,
        old="" if owner.place == "added" else _text(unit, "old", moves),
        new="" if deleted else _text(unit, "new", moves),
        words_deleted=deletions,
        words_added=additions,
        parts=tuple(part.number for part in (*unit.parts, *unit.repeats)),
    )


# --- Where ------------------------------------------------------------------------------------------------------------


def _node(part: Part, side: Side) -> object:
    return part.before if side == "old" and part.before is not None else part.node


def _own(part: Part, field: str, side: Side) -> str:
    """Return a text of a part as plain words, empty where it has none of that name."""
    for wording in part.wordings:
        if wording.field == field:
            return nodes.shown_text(side_of(wording.runs, side))
    return ""


def _standing(owner: Part, around: Sequence[Part], side: Side, language: LanguageCode) -> Standing:
    line = [part for part in (*around, owner) if _is_there(part, side)]
    divisions = [part for part in line if part.type == "section"]
    nearest = divisions[-1] if divisions else None
    below = line[line.index(nearest) + 1 :] if nearest is not None else line
    return Standing(
        id=getattr(_node(owner, side), "id", ""),
        clause=getattr(_node(divisions[0], side), "id", "") if divisions else "",
        label=getattr(_node(nearest, side), "label", "") if nearest is not None else "",
        title=_own(nearest, "title", side) if nearest is not None else "",
        number=" ".join(name for part in below if (name := _name(part, side, language))),
    )


def _is_there(part: Part, side: Side) -> bool:
    return part.place not in (("added",) if side == "old" else ("deleted", "left"))


# What a vocabulary is called where a provision names something of it.
_VOCABULARY_LABELS: Mapping[str, str] = MappingProxyType(
    {"targets": "fact.target", "rights": "fact.rights", "setups": "fact.setups", "phases": "fact.phase"}
)


def _name(part: Part, side: Side, language: LanguageCode) -> str:
    """Return what a part is called where it stands, in words that a reader knows: never an identifier of ours."""
    node = _node(part, side)
    match node:
        case nodes.Paragraph() | nodes.Item() | nodes.Grid() | nodes.Picture():
            return node.label
        case nodes.Box():
            return node.label or _own(part, "label", side)
        case nodes.Entry():
            return " ".join(word for word in (node.label, _own(part, "heading", side)) if word)
        case nodes.Row():
            return _own(part, "cell:0", side)
        case nodes.FootnoteText():
            return word("redline.footnote", language, number=node.number)
        case nodes.Named():
            label, name = word(_VOCABULARY_LABELS[part.field], language), _own(part, "name", side) or node.key
            return f"{label}{word('words.separator', language)}{name}"
        case nodes.Medium():
            return node.name
        case nodes.Index(of="concept-map" | "phase-map"):
            return word(f"picture.{node.of}", language)
        case _:
            return ""


# --- Words ------------------------------------------------------------------------------------------------------------


def _text(unit: Unit, side: Side, moves: Mapping[str, Part]) -> str:
    """Return the words of a change in one state: all of a statement, of what came or went, else the texts that changed."""
    owner = unit.owner
    if is_provision(owner.node):
        box = cast("nodes.Box", restore(owner, side, moves))
        # What is said of it stands behind its words and apart from them, also where lines run on.
        return "\n".join([*_lines(nodes.statement(box)), *(f"({line})" for line in _facts(owner, side))])
    if owner.place in {"added", "deleted", "left"} or unit.kinds == ("moved",):
        return "\n".join(_all_words(owner, side, moves))
    lines: list[str] = []
    for part in unit.parts:
        if part is not owner and part.place != "kept":
            away = ("added", "moved") if side == "old" else ("deleted", "left")
            lines += () if part.place in away else _all_words(part, side, moves)
            continue
        lines += [_data_line(part, name, side) for name in part.data if name in {"remark", "agreement"}]
        lines += [_line(part, wording.field, side) for wording in changed_wordings(part)]
    return "\n".join(line for line in lines if line)


def _facts(part: Part, side: Side) -> Iterator[str]:
    for wording in changed_wordings(part):
        if line := _line(part, wording.field, side):
            yield line


def _line(part: Part, field: str, side: Side) -> str:
    words = _own(part, field, side)
    if words and field.startswith("fact:"):
        node = _node(part, side)
        name = field.split(":")[1]
        labels = {fact.name: fact.label for fact in getattr(node, "facts", ())}
        return f"{labels.get(name, name)}: {words}"
    return words


def _data_line(part: Part, name: str, side: Side) -> str:
    return str(getattr(_node(part, side), name, None) or "")


def _all_words(part: Part, side: Side, moves: Mapping[str, Part]) -> Iterator[str]:
    shown = moves[part.move] if part.place == "left" else part
    if shown.type == "section":
        yield _own(shown, "title", side)
        if part.place == "moved":
            return
    elif shown.type in {"row", "cover", "named", "medium", "name"}:
        yield " | ".join(_own(shown, wording.field, side) for wording in shown.wordings)
        return
    elif shown.type == "footnote-text":
        yield _own(shown, "text", side)
        return
    node = restore(shown, side, moves)
    match node:
        case nodes.Grid() | nodes.Picture():
            yield nodes.shown_text(node.caption)
            yield from nodes.shown_lines(node)
        case nodes.Box():
            yield _own(shown, "label", side)
            yield from (f"{fact.label}: {nodes.shown_text(fact.value)}" for fact in node.facts)
            yield from nodes.shown_lines(node)
        case nodes.Entry():
            yield nodes.shown_text(node.heading)
            yield from nodes.shown_lines(node)
            yield from (name.text for name in node.names)
        case nodes.Item():
            yield from _lines(node.blocks)
        case nodes.Section() | nodes.Paragraph() | nodes.Items() | nodes.Listing() | nodes.Index():
            yield from nodes.shown_lines(node)
        case _:
            pass


def _lines(blocks: tuple[nodes.Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from nodes.shown_lines(block)


def _count_words(unit: Unit) -> tuple[int, int]:
    """Return how many words of a change were deleted and inserted; what was moved counts where its words changed."""
    counts = Counter[str]()
    for part in unit.parts:
        whole = part.place in {"added", "deleted"}
        for inner in _unmarked(part) if whole else (part,):
            for wording in inner.wordings:
                for run in wording.runs:
                    words = split_words(nodes.shown_text(run.inlines))
                    counts[run.status] += sum(1 for word in words if word[0].isalnum())
    return counts["deleted"], counts["inserted"]


def _unmarked(part: Part) -> Iterator[Part]:
    """Yield a part and what came or went with it, without what is a change of its own."""
    yield part
    for inner in part.parts:
        if inner.place == part.place and not inner.kinds:
            yield from _unmarked(inner)


# --- Counts and numbers -----------------------------------------------------------------------------------------------


def _counts(whole: Part, changes: Sequence[Change]) -> tuple[ClauseCount, ...]:
    found: dict[str, Counter[ChangeClass]] = {}
    clauses = [part for part in whole.parts if part.type == "section" and part.place != "left"]
    names = {cast("nodes.Section", part.node).id: part for part in clauses}
    for change in changes:
        clause = change.now.clause or change.before.clause
        found.setdefault(clause, Counter())[change.change_class] += 1
    order = [name for name in ("", *names) if name in found]
    order += [name for name in found if name not in order]
    return tuple(_clause_count(name, names.get(name), found[name]) for name in order)


def _class_count(changes: Sequence[Change]) -> ClassCount:
    found = Counter(change.change_class for change in changes)
    obligation, technical, explanation, editorial = (found[each] for each in GRAVITY)
    return ClassCount(obligation=obligation, technical=technical, explanation=explanation, editorial=editorial)


def _clause_count(name: str, part: Part | None, counts: Counter[ChangeClass]) -> ClauseCount:
    side: Side = "old" if part is not None and part.place == "deleted" else "new"
    obligation, technical, explanation, editorial = (counts[each] for each in GRAVITY)
    return ClauseCount(
        id=name,
        label="" if part is None else cast("nodes.Section", part.node).label,
        title="" if part is None else _own(part, "title", side),
        obligation=obligation,
        technical=technical,
        explanation=explanation,
        editorial=editorial,
    )


def _concordance(whole: Part) -> Iterator[Renumbering]:
    """Yield what has an id and a number, in reading order, gone things at their old place."""
    for part in walk_parts(whole):
        if part.place == "left":
            continue
        old = None if part.place == "added" else _node(part, "old")
        new = None if part.place == "deleted" else _node(part, "new")
        numbers = [_number(node) for node in (old, new)]
        if any(numbers):
            ids = [getattr(node, "id", "") for node in (old, new)]
            yield Renumbering(type=part.type, old_id=ids[0], id=ids[1], old=numbers[0], new=numbers[1])


def _number(node: object) -> str:
    match node:
        case nodes.Section() | nodes.Paragraph():
            return node.number if node.id else ""
        case nodes.Grid() | nodes.Picture():
            return node.label if node.id else ""
        case _:
            return ""


# --- As files ---------------------------------------------------------------------------------------------------------


# Made when first asked for: each takes a tenth of a second.
@cache
def _redlines() -> TypeAdapter[Redline]:
    return TypeAdapter(Redline)


@cache
def _tables() -> TypeAdapter[ChangeTable]:
    return TypeAdapter(ChangeTable)


class UnreadableRedlineError(ValueError):
    """A file is not a redline of a version that is known."""


def write_redline(redline: Redline) -> bytes:
    """Return a redline as JSON text in UTF-8."""
    return _redlines().dump_json(redline, indent=1) + b"\n"


def read_redline(content: bytes) -> Redline:
    """Return the redline of a file; raise UnreadableRedlineError where it is none of version 1."""
    try:
        return _redlines().validate_json(content, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(step) for step in first["loc"])
        raise UnreadableRedlineError(f"not a redline of version 1: {place}: {first['msg']}") from error


def redline_schema() -> dict[str, object]:
    """Return the JSON Schema of a redline."""
    return _redlines().json_schema(mode="serialization")


def write_changes(table: ChangeTable) -> bytes:
    """Return a table of changes as JSON text in UTF-8."""
    return _tables().dump_json(table, indent=1) + b"\n"


def changes_schema() -> dict[str, object]:
    """Return the JSON Schema of a table of changes."""
    return _tables().json_schema(mode="serialization")
