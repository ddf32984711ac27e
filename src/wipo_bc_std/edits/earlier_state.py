"""A draft that comes in again: ids stay where the text is alike, and what Word cannot say is taken from the sources."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

import yaml
from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.edits.identifiers import Identifiers
from wipo_bc_std.edits.ledger import Ledger
from wipo_bc_std.edits.matter import (
    Concept,
    Directive,
    Division,
    DraftMatter,
    Grid,
    Heading,
    Items,
    Listing,
    Matter,
    OptionValue,
    Paragraph,
    Reference,
    Verbatim,
    walk_matter,
)
from wipo_bc_std.edits.running_text import Piece, Pieces, make_inlines, words_of
from wipo_bc_std.edits.source_text import dump_yaml, write_concepts, write_division, write_references
from wipo_bc_std.model import block as authored
from wipo_bc_std.model.clause import Annex, Clause
from wipo_bc_std.model.directive import FormerIds, Reopenable, Settled
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.model.keyword import FORCES_OF_KIND
from wipo_bc_std.model.reopening import Reopening
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.office_files.word_nodes import Spot
from wipo_bc_std.redline.match import KeyedText, match_texts

# How many words of a division are compared: with its title, they tell it from the others.
_FIRST_WORDS = 60


class Earlier(Struct, frozen=True):
    """The sources that there are: read, and as files by their paths below `folder` (`standard/` or nothing)."""

    standard: Standard
    files: Mapping[str, bytes]
    folder: str = "standard/"


class Difference(Struct, frozen=True):
    """A text that was added, deleted, changed or moved, by its id; `old` and `new` are its words."""

    kind: Literal["added", "deleted", "changed", "moved"]
    id: str
    old: str
    new: str


class Merged(Struct, frozen=True):
    """A draft with the ids of the earlier state, the files that it becomes, and what differs from that state."""

    draft: DraftMatter
    files: dict[str, bytes]
    differences: tuple[Difference, ...]


class _Text(Struct, frozen=True):
    """A text with an id: its division, its words, and where it comes from."""

    kind: str
    id: str
    division: str
    words: str
    former: tuple[str, ...] = ()


def merge_earlier(draft: DraftMatter, earlier: Earlier, ledger: Ledger, *, given: bool = False) -> Merged:
    """Return a draft over earlier sources: ids by likeness, records as they are; what differs in records is listed.

    `given` says that the ids of the draft are those of a file of ours, not made of its words.
    """
    draft = _without_repeated(draft, earlier.standard, ledger, given=given)
    old, new = list(_old_texts(earlier.standard)), list(_new_texts(draft))
    names = _match_divisions(draft, earlier.standard, given=given)
    names |= _match_kinds(old, new, names, given=given)
    known = [(each.id, _same_concept(each, earlier.standard, given=given)) for each in draft.concepts]
    known += [(each.id, _same_reference(each, earlier.standard, given=given)) for each in draft.references]
    names |= {name: same for name, same in known if same}
    names |= _free_names(draft, names, earlier)
    renamed = _adopt(_rename(draft, names), earlier, ledger)
    differences = tuple(_compare(old, list(_new_texts(renamed))))
    return Merged(renamed, _write(renamed, earlier, ledger), differences)


# --- Texts of both states ---------------------------------------------------------------------------------------------


def _old_texts(standard: Standard) -> Iterator[_Text]:
    for division in standard.divisions:
        kind = "annex" if isinstance(division, Annex) else "clause"
        title = plain_text(division.matter.title.inlines)
        yield _Text(kind, division.id, "", title, division.matter.former_ids)
        for block in authored.walk_blocks(division.blocks):
            text = _old_text(block if standard.particulars.manner.explains else _printed(block), division.id)
            if text is not None:
                yield text


def _printed(block: authored.Block) -> authored.Block:
    """Return a block as a final text prints it: without its reasons."""
    if isinstance(block, authored.Provision | authored.Principle):
        return replace(block, blocks=tuple(each for each in block.blocks if each not in _reasons(block)))
    return block


def _reasons(block: authored.Block | Clause | None) -> tuple[authored.Aside, ...]:
    if not isinstance(block, authored.Provision | authored.Principle):
        return ()
    return tuple(each for each in block.blocks if isinstance(each, authored.Aside) and each.kind == "rationale")


def _old_text(block: authored.Block, division: str) -> _Text | None:
    match block:
        case authored.Paragraph(id=name) if name:
            return _Text("para", name, division, _old_words((block,)), block.former_ids)
        case authored.Subclause():
            return _Text("heading", block.id, division, plain_text(block.title), block.former_ids)
        case authored.Provision(options=options) if options.status == "deleted":
            return _Text("provision", block.id, division, "", options.former_ids)
        case authored.Provision() | authored.Principle() | authored.OpenIssue() | authored.Option():
            kind = "provision" if isinstance(block, authored.Provision) else type(block).__name__.casefold()
            return _Text(kind, block.id, division, _old_words((block,)), block.options.former_ids)
        case authored.Table(options=options) if options is not None:
            return _Text("table", block.id, division, _old_words((block,)), options.former_ids)
        case authored.Figure():
            return _Text("figure", block.id, division, plain_text(block.caption), block.options.former_ids)
        case _:
            return None


def _old_words(blocks: authored.Blocks) -> str:
    texts = (plain_text(text) for block in authored.walk_blocks(blocks) for text in authored.texts(block))
    return " ".join(" ".join(texts).split())


def _new_texts(draft: DraftMatter) -> Iterator[_Text]:
    for division in draft.divisions:
        kind = "annex" if division.status else "clause"
        yield _Text(kind, division.id, "", _shown(division.title))
        for position, block in enumerate(division.blocks):
            owned = _owned(division.blocks, position)
            yield from (text for each in walk_matter((block,)) if (text := _new_text(each, owned, division.id)))


def _owned(blocks: Sequence[Matter], position: int) -> tuple[Matter, ...]:
    """Return the lists, tables and listings right after a paragraph, which are its own."""
    end = position + 1
    while end < len(blocks) and not isinstance(blocks[end], Paragraph | Heading):
        block = blocks[end]
        if isinstance(block, Directive) and block.kind not in {"table", "figure"}:
            break
        end += 1
    return tuple(blocks[position + 1 : end])


def _new_text(block: Matter, owned: tuple[Matter, ...], division: str) -> _Text | None:
    match block:
        case Paragraph(id=name) if name:
            return _Text("para", name, division, _new_words((block, *owned)))
        case Heading():
            return _Text("heading", block.id, division, _shown(block.title))
        case Directive(argument=name) if name and block.kind not in {"model", "list"}:
            kind = "provision" if block.kind in FORCES_OF_KIND else block.kind.replace("-", "")
            said = replace(block, blocks=tuple(each for each in block.blocks if not _is_reservation(each)))
            words = _new_words(said.blocks if kind == "figure" else (said,))
            return _Text(kind, name, division, words)
        case _:
            return None


def _is_reservation(block: Matter) -> bool:
    # It prints as a footnote of what stands before it.
    return isinstance(block, Directive) and block.kind == "reservation"


def _new_words(blocks: tuple[Matter, ...]) -> str:
    parts: list[str] = []
    for block in walk_matter(tuple(block for block in blocks if not _is_reservation(block))):
        match block:
            case Paragraph():
                parts.append(_shown(block.text))
            case Grid():
                parts += [_shown(cell) for row in (block.head or (), *block.rows) for cell in row]
            case Directive():
                shown = (block.options.get(key) for key in ("caption", "question", "title", "reopen_when"))
                parts += [_shown_option(value) for value in shown if value is not None]
            case _:
                pass
    return " ".join(" ".join(parts).split())


def _shown_option(value: OptionValue) -> str:
    """Return the words of an option; of data, those of the event in it."""
    if isinstance(value, dict):
        event = value.get("event", "")
        return event if isinstance(event, str) else ""
    return _shown(value) if isinstance(value, tuple) else ""


def _shown(pieces: Pieces) -> str:
    """Return the words of pieces as those of a source are: a link without words gives its target."""
    return plain_text(make_inlines(pieces))


# --- Which is which ---------------------------------------------------------------------------------------------------


def _match_divisions(draft: DraftMatter, standard: Standard, *, given: bool) -> dict[str, str]:
    old = [
        KeyedText(
            each.id,
            _head_words(plain_text(each.matter.title.inlines), _old_words(each.blocks)),
            _side(isinstance(each, Annex)),
            each.matter.former_ids,
        )
        for each in standard.divisions
    ]
    new = [
        KeyedText(
            each.id if given else "", _head_words(_shown(each.title), _new_words(each.blocks)), _side(bool(each.status))
        )
        for each in draft.divisions
    ]
    return {draft.divisions[each.new].id: old[each.old].key for each in match_texts(old, new)}


def _side(is_annex: bool) -> str:  # noqa: FBT001 - one word for one of two
    return "annexes" if is_annex else "clauses"


def _head_words(title: str, words: str) -> str:
    return " ".join((title, *words.split()[:_FIRST_WORDS]))


def _match_kinds(
    old: Sequence[_Text], new: Sequence[_Text], divisions: Mapping[str, str], *, given: bool
) -> dict[str, str]:
    """Return for new ids those of the earlier state, kind by kind; provisions have theirs for good.

    Where ids are not `given` but made of words, they say nothing of what a text was.
    """
    names: dict[str, str] = {}
    for kind in dict.fromkeys(each.kind for each in new):
        if kind in {"clause", "annex", "provision"}:
            continue
        olds = [KeyedText(each.id, each.words, each.division, each.former) for each in old if each.kind == kind]
        of_kind = [each for each in new if each.kind == kind]
        news = [KeyedText(each.id if given else "", each.words, each.division) for each in of_kind]
        names |= {of_kind[each.new].id: olds[each.old].key for each in match_texts(olds, news, divisions)}
    return names


def _same_concept(concept: Concept, standard: Standard, *, given: bool) -> str:
    """Return the id of the concept that one is: by its id where that is `given`, else by its term; empty for a new one."""
    if given and any(each.id == concept.id for each in standard.concepts):
        return concept.id
    terms = {
        designation.term.casefold(): each.id
        for each in standard.concepts
        for designations in each.designations.values()
        for designation in designations
    }
    return terms.get(concept.term.casefold(), "")


def _same_reference(reference: Reference, standard: Standard, *, given: bool) -> str:
    """Return the id of the document that one is: by its id where that is `given`, else by its designation."""
    if given and any(each.id == reference.id for each in standard.references):
        return reference.id
    return next((each.id for each in standard.references if each.designation == reference.designation), "")


def _without_repeated(draft: DraftMatter, standard: Standard, ledger: Ledger, *, given: bool) -> DraftMatter:
    """Return a draft in which no concept and no reference of the earlier state stands twice; the second is listed."""
    concepts, references = [], []
    seen: set[str] = set()
    for concept in draft.concepts:
        name = _same_concept(concept, standard, given=given)
        if name in seen and name:
            words = " ".join((concept.term, *(words_of(text) for text in (concept.definition, *concept.notes))))
            ledger.drop("definition", concept.spot, words, f"{name} is defined twice; the second was left out")
        else:
            concepts.append(concept)
        seen.add(name)
    for reference in draft.references:
        name = _same_reference(reference, standard, given=given)
        if name in seen and name:
            words = " ".join((reference.designation, words_of(reference.title), words_of(reference.note)))
            ledger.drop("reference", reference.spot, words, f"{name} stands there twice; the second was left out")
        else:
            references.append(reference)
        seen.add(name)
    return replace(draft, concepts=tuple(concepts), references=tuple(references))


def _free_names(draft: DraftMatter, names: Mapping[str, str], earlier: Earlier) -> dict[str, str]:
    """Return another id for each new text whose own is that of something else in the earlier state."""
    standard = earlier.standard
    taken = {each.id for each in _old_texts(standard)} | set(standard.retired_ids)
    taken |= {each.id for each in (*standard.concepts, *standard.references, *standard.records)}
    given = Identifiers(taken | {each.id for each in _new_texts(draft)})
    unmatched = [each.id for each in _new_texts(draft) if each.id not in names and each.kind != "provision"]
    unmatched += [each.id for each in draft.concepts if each.id not in names]
    unmatched += [each.id for each in draft.references if each.id not in names]
    return {name: given.reserve(f"{name}-new") for name in unmatched if name in taken}


# --- New ids and options ----------------------------------------------------------------------------------------------


def _rename(draft: DraftMatter, names: Mapping[str, str]) -> DraftMatter:
    def text(pieces: Pieces) -> Pieces:
        return tuple(_renamed_piece(piece, names) for piece in pieces)

    def division(each: Division) -> Division:
        notes = {name: text(note) for name, note in each.notes.items()}
        blocks = tuple(_renamed(block, names, text) for block in each.blocks)
        return replace(each, id=names.get(each.id, each.id), title=text(each.title), notes=notes, blocks=blocks)

    return replace(
        draft,
        clauses=tuple(map(division, draft.clauses)),
        annexes=tuple(map(division, draft.annexes)),
        concepts=tuple(
            replace(
                each,
                id=names.get(each.id, each.id),
                definition=text(each.definition),
                notes=tuple(text(note) for note in each.notes),
            )
            for each in draft.concepts
        ),
        references=tuple(replace(each, id=names.get(each.id, each.id)) for each in draft.references),
    )


def _renamed_piece(piece: Piece, names: Mapping[str, str]) -> Piece:
    if piece.link is None or piece.link[1] not in names:
        return piece
    return replace(piece, link=(piece.link[0], names[piece.link[1]]))


def _renamed(block: Matter, names: Mapping[str, str], text: Callable[[Pieces], Pieces]) -> Matter:
    match block:
        case Paragraph():
            return replace(block, id=names.get(block.id, block.id), text=text(block.text))
        case Heading():
            return replace(block, id=names.get(block.id, block.id), title=text(block.title))
        case Items():
            return replace(block, items=tuple(tuple(_renamed(b, names, text) for b in item) for item in block.items))
        case Grid():
            head = None if block.head is None else tuple(map(text, block.head))
            return replace(block, head=head, rows=tuple(tuple(map(text, row)) for row in block.rows))
        case Directive():
            options = {key: text(value) if isinstance(value, tuple) else value for key, value in block.options.items()}
            blocks = tuple(_renamed(each, names, text) for each in block.blocks)
            return replace(block, argument=names.get(block.argument, block.argument), options=options, blocks=blocks)
        case _:
            return block


def _adopt(draft: DraftMatter, earlier_state: Earlier, ledger: Ledger) -> DraftMatter:
    """Return a draft in which what has an id of the earlier state has what that says of it beside its words."""
    standard = earlier_state.standard
    known: dict[str, authored.Block | Clause] = {each.id: each for each in standard.divisions}
    for division in standard.divisions:
        for block in authored.walk_blocks(division.blocks):
            name = getattr(block, "id", "")
            if name:
                known.setdefault(name, block)

    def adopted(division: Division) -> Division:
        blocks = tuple(_adopted(block, known) for block in division.blocks)
        earlier = known.get(division.id)
        if not isinstance(earlier, Clause):
            return replace(division, blocks=blocks)
        blocks = _with_generated(blocks, earlier)
        blocks = tuple(_as_deleted(block, known, earlier_state) for block in blocks)
        if not standard.particulars.manner.explains:
            blocks = tuple(_with_reasons(block, known, earlier_state) for block in blocks)
        exemptions = _exemptions(earlier, earlier_state, ledger)
        front: dict[str, str | list[str]] = dict(division.front)
        status = division.status
        if isinstance(earlier, Annex) and status:
            matter = earlier.matter
            status = matter.status
            values = {
                "version": matter.version,
                "date": matter.date,
                "approval": matter.approval,
                "approved_on": matter.approved_on,
            }
            front |= {key: str(value) for key, value in values.items() if value}
        if earlier.matter.former_ids:
            front["former_ids"] = list(earlier.matter.former_ids)
        return replace(division, blocks=blocks, status=status, front=front, exemptions=exemptions)

    return replace(draft, clauses=tuple(map(adopted, draft.clauses)), annexes=tuple(map(adopted, draft.annexes)))


def _adopted(block: Matter, known: Mapping[str, authored.Block | Clause]) -> Matter:
    match block:
        case Paragraph() | Heading():
            earlier = known.get(block.id) if block.id else None
            if isinstance(earlier, authored.Paragraph | authored.Subclause):
                return replace(block, former_ids=earlier.former_ids, agreement=block.agreement or earlier.agreement)
            return block
        case Items():
            return replace(block, items=tuple(tuple(_adopted(each, known) for each in item) for item in block.items))
        case Directive():
            blocks = tuple(_adopted(each, known) for each in block.blocks)
            earlier = known.get(block.argument) if block.argument else None
            options = _adopted_options(block, earlier)
            if isinstance(earlier, authored.Table):
                blocks = tuple(_aligned(each, earlier) for each in blocks)
            return replace(block, options=options, blocks=blocks)
        case _:
            return block


def _aligned(block: Matter, earlier: authored.Table) -> Matter:
    """Return a table whose columns stand as they did, if there are as many."""
    if isinstance(block, Grid) and len(block.alignments) == len(earlier.alignments):
        return replace(block, alignments=earlier.alignments)
    return block


def _as_deleted(block: Matter, known: Mapping[str, authored.Block | Clause], earlier: Earlier) -> Matter:
    """Return a deleted provision as it stands in the source: Word does not show what it said."""
    if not isinstance(block, Directive) or block.options.get("status") != "deleted" or block.blocks:
        return block
    before = known.get(block.argument)
    if not isinstance(before, authored.Provision) or before.options.status != "deleted":
        return block
    lines = _source_lines(before.at.file, earlier)
    return Verbatim("\n".join(lines[before.at.line - 1 : before.at.end_line])) if lines else block


def _with_reasons(block: Matter, known: Mapping[str, authored.Block | Clause], earlier: Earlier) -> Matter:
    """Return a provision with the reasons that stand in the source: a final text has them in another document."""
    if not isinstance(block, Directive):
        return block
    blocks = tuple(_with_reasons(each, known, earlier) for each in block.blocks)
    if not any(isinstance(each, Directive) and each.kind == "rationale" for each in blocks):
        blocks += tuple(_reason(each, earlier) for each in _reasons(known.get(block.argument or "")))
    return replace(block, blocks=blocks)


def _reason(aside: authored.Aside, earlier: Earlier) -> Directive:
    # Between its fences.
    lines = _source_lines(aside.at.file, earlier)[aside.at.line : aside.at.end_line - 1]
    return Directive("rationale", "", {}, (Verbatim("\n".join(lines).strip("\n")),))


def _source_lines(path: str, earlier: Earlier) -> list[str]:
    content = earlier.files.get(path.removeprefix(earlier.folder), b"")
    return content.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n") if content else []


def _exemptions(division: Clause, earlier: Earlier, ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Return the exemptions of a clause by the id of what they stand above; one above something else is listed."""
    lines = _source_lines(division.at.file, earlier)
    placed: dict[str, tuple[str, ...]] = {}
    for exemption in earlier.standard.exemptions:
        if exemption.at.file != division.at.file:
            continue
        text = lines[exemption.at.line - 1].strip() if exemption.at.line <= len(lines) else ""
        above = range(exemption.first_line, exemption.last_line + 1)
        name = next((getattr(block, "id", "") for block in _flat(division.blocks) if _first_line(block) in above), "")
        if name:
            placed[name] = (*placed.get(name, ()), text)
        else:
            advice = f"“{text}” of line {exemption.at.line} of {exemption.at.file} has no place any more; write it where it belongs"
            ledger.keep("exemption", Spot("text", 1), "", advice)
    return placed


def _first_line(block: authored.Block) -> int:
    id_at = getattr(block, "id_at", None)
    return id_at.line if id_at is not None else block.at.line


def _with_generated(blocks: tuple[Matter, ...], earlier: Clause) -> tuple[Matter, ...]:
    """Return blocks with generated lists and models where they stood: behind what they followed.

    Word shows what they print and not that they are generated. Listings get their language back as well.
    """
    flat = list(_flat(earlier.blocks))
    languages = {block.text: block.language for block in flat if isinstance(block, authored.Listing)}
    languages |= {
        inner.text: inner.language
        for block in flat
        for inner in authored.walk_blocks((block,))
        if isinstance(inner, authored.Listing)
    }
    made = [
        replace(block, language=languages.get(block.text, ""))
        if isinstance(block, Listing) and not block.language
        else block
        for block in blocks
    ]
    anchor = ""
    # A model can be shown several times, in one view each.
    placed: list[Directive] = []
    for block in flat:
        name = getattr(block, "id", "")
        if isinstance(block, authored.GeneratedList | authored.ModelView):
            directive = _generated(block)
            free = [each for each in made if isinstance(each, Directive) and all(each is not done for done in placed)]
            same = [each for each in free if _is_same(each, directive)]
            if not same and any(directive.argument and each.argument == directive.argument for each in placed):
                # In Word, what is shown again cannot be told from a list of all models.
                same = [each for each in free if each.options.get("of") == "models"]
            if same:
                made[next(n for n, each in enumerate(made) if each is same[0])] = directive
            else:
                made.insert(_place_behind(made, anchor), directive)
            placed.append(directive)
            anchor = f"{directive.kind} {directive.argument or directive.options.get('of')}"
        elif name:
            anchor = name
    return tuple(made)


def _flat(blocks: authored.Blocks) -> Iterator[authored.Block]:
    """Yield the blocks of a division without those inside them, but for those of its subclauses."""
    for block in blocks:
        yield block
        if isinstance(block, authored.Subclause):
            yield from _flat(block.blocks)


def _generated(block: authored.GeneratedList | authored.ModelView) -> Directive:
    if isinstance(block, authored.ModelView):
        return Directive("model", block.id, {} if block.options.view == "all" else {"view": block.options.view})
    return Directive("list", "", {"of": block.options.of})


def _is_same(one: Directive, other: Directive) -> bool:
    return (one.kind, one.argument, one.options.get("of")) == (other.kind, other.argument, other.options.get("of"))


def _place_behind(blocks: Sequence[Matter], anchor: str) -> int:
    """Return the place behind what has an id, with the lists and tables that it owns; the end where nothing has it."""
    if not anchor:
        return 0
    for number, block in enumerate(blocks):
        if isinstance(block, Directive):
            name = block.argument or ""
            is_anchor = anchor in {name, f"{block.kind} {name or block.options.get('of')}"}
        else:
            is_anchor = getattr(block, "id", "") == anchor
        if is_anchor:
            return number + 1 + (len(_owned(blocks, number)) if isinstance(block, Paragraph) else 0)
    return len(blocks)


def _adopted_options(block: Directive, earlier: authored.Block | Clause | None) -> dict[str, OptionValue]:
    """Return the options of a directive with those that its words do not say."""
    given = getattr(earlier, "options", None)
    if not isinstance(given, FormerIds):
        return dict(block.options)
    options: dict[str, OptionValue] = dict(block.options)
    match earlier:
        case authored.Provision():
            options |= _provision_options(earlier)
        case authored.Figure(options=old):
            options["src"] = old.src
            if not options.get("alt") or str(options["alt"]).split() == old.alt.split():
                options["alt"] = old.alt
        case authored.Option(options=old) if old.group:
            options["group"] = old.group
        case authored.OpenIssue(options=old):
            options |= {"owner": old.owner, "by": old.by.isoformat()}
        case _:
            pass
    if isinstance(given, Reopenable) and given.reopen_when is not None:
        options["reopen_when"] = _reopening(given.reopen_when, options.get("reopen_when"))
    if isinstance(given, Settled) and given.agreement:
        options.setdefault("agreement", given.agreement)
    if given.former_ids:
        options["former_ids"] = [*given.former_ids]
    return options


def _reopening(old: Reopening, said: OptionValue | None) -> OptionValue:
    """Return what would reopen a text: in words as the file says it, what is watched as it was."""
    event = (Piece(plain_text(old.event.inlines)),) if old.event is not None else None
    if not old.watched:
        return said or event or ""
    # Words cannot stand beside data; a file prints both in one line, so that the words are taken from where they are apart.
    words = {"event": plain_text(old.event.inlines)} if old.event is not None else {}
    return {**words, **old.watched}


def _provision_options(earlier: authored.Provision) -> dict[str, OptionValue]:
    """Return whom a provision binds, and how that is shown, by the keys of the sources."""
    old = earlier.options
    options: dict[str, OptionValue] = {"target": list(old.target)}
    if old.verify:
        options["verify"] = list(old.verify)
    applies = {"rights": old.applies.rights, "setups": old.applies.setups}
    if any(applies.values()):
        options["applies"] = {key: list(value) for key, value in applies.items() if value}
    if old.status == "deleted":
        options["status"] = "deleted"
    return options


# --- What differs -----------------------------------------------------------------------------------------------------


def _compare(old: Sequence[_Text], new: Sequence[_Text]) -> Iterator[Difference]:
    before, after = {each.id: each for each in old}, {each.id: each for each in new}
    for each in old:
        # Of a provision that was deleted before, Word shows no words.
        if each.id not in after and each.words:
            yield Difference("deleted", each.id, each.words, "")
    for each in new:
        earlier = before.get(each.id)
        if earlier is None:
            yield Difference("added", each.id, "", each.words)
        elif earlier.words.split() != each.words.split():
            yield Difference("changed", each.id, earlier.words, each.words)
        elif earlier.division != each.division:
            yield Difference("moved", each.id, earlier.words, each.words)


# --- Files ------------------------------------------------------------------------------------------------------------


def _write(draft: DraftMatter, earlier: Earlier, ledger: Ledger) -> dict[str, bytes]:
    """Return all files: divisions as they came, records as they were with what is new in them."""
    kept = {path: content for path, content in earlier.files.items() if not path.startswith(("clauses/", "annexes/"))}
    texts = {f"clauses/{each.id}.md": write_division(each) for each in draft.clauses}
    texts |= {f"annexes/{each.id}.md": write_division(each) for each in draft.annexes}
    texts |= _concept_files(draft, earlier, ledger)
    texts |= _reference_files(draft, earlier, ledger)
    texts |= _particulars_file(draft, earlier)
    used = {
        str(block.options.get("src"))
        for each in draft.divisions
        for block in walk_matter(each.blocks)
        if isinstance(block, Directive)
    }
    pictures = {f"figures/{each.name}": each.content for each in draft.pictures if each.name in used}
    return {
        **kept,
        **{path: content for path, content in pictures.items() if path not in kept},
        **{path: text.encode() for path, text in texts.items()},
    }


def _concept_files(draft: DraftMatter, earlier: Earlier, ledger: Ledger) -> dict[str, str]:
    language = earlier.standard.particulars.original_language
    known = {each.id: each for each in earlier.standard.concepts}
    for concept in draft.concepts:
        old = known.get(concept.id)
        if old is None:
            continue
        if concept.term.casefold() not in {each.term.casefold() for each in old.designations.get(language, ())}:
            advice = f"the term of {concept.id} in terms/ is another, and was left; change it there if this is meant"
            ledger.drop("definition", concept.spot, concept.term, advice)
        texts = [old.definition.get(language), *(note.get(language) for note in old.notes)]
        before = " ".join(" ".join(plain_text(text.inlines) for text in texts if text is not None).split())
        after = " ".join(" ".join(_shown(text) for text in (concept.definition, *concept.notes)).split())
        if old.source.relation == "cited" and not old.definition:
            # What is printed for it is made of its source.
            ledger.settle(" ".join(words_of(text) for text in (concept.definition, *concept.notes)))
        elif before != after:
            advice = f"the definition of {concept.id} in terms/ reads otherwise, and was left; change it there if this is meant"
            words = " ".join(words_of(text) for text in (concept.definition, *concept.notes))
            ledger.drop("definition", concept.spot, words, advice)
    new = [each for each in draft.concepts if each.id not in known]
    path = "terms/imported.yml"
    return {path: write_concepts(new, language)} if new else {}


def _reference_files(draft: DraftMatter, earlier: Earlier, ledger: Ledger) -> dict[str, str]:
    known = {each.id: each for each in earlier.standard.references}
    for each in draft.references:
        old = known.get(each.id)
        if old is not None and old.designation.split() != each.designation.split():
            advice = f"the designation of {each.id} in references.yml is another, and was left; change it there if this is meant"
            ledger.drop("reference", each.spot, each.designation, advice)
        if old is not None and plain_text(old.title.inlines).split() != _shown(each.title).split():
            advice = f"the title of {each.id} in references.yml reads otherwise, and was left; change it there if this is meant"
            ledger.drop("reference", each.spot, words_of(each.title), advice)
        note = plain_text(old.note.inlines).split() if old is not None and old.note is not None else []
        if old is not None and each.note and _shown(each.note).split() != note:
            advice = f"the note of {each.id} in references.yml reads otherwise, and was left; change it there if this is meant"
            ledger.drop("reference", each.spot, words_of(each.note), advice)
    new = [each for each in draft.references if each.id not in known]
    if not new:
        return {}
    written = write_references(new)
    before = earlier.files.get("references.yml", b"").decode("utf-8", "replace")
    rows = written.partition("\n")[2]
    return {"references.yml": f"{before.rstrip()}\n{rows}" if known else written}


def _particulars_file(draft: DraftMatter, earlier: Earlier) -> dict[str, str]:
    """Return standard.yml with the clauses and annexes that there are now; it stays as it is where it lists just these."""
    particulars = earlier.standard.particulars
    body, annexes = [each.id for each in draft.clauses], [each.id for each in draft.annexes]
    groups = draft.particulars.get("groups", ({}, ""))[0]
    new_groups = (
        {key: name for key, name in groups.items() if key not in particulars.groups} if isinstance(groups, dict) else {}
    )
    targets = {target for target in _targets_in_use(draft) if target not in particulars.targets}
    declared = draft.particulars.get("targets", ({}, ""))[0]
    names = declared if isinstance(declared, dict) else {}
    if body == list(particulars.body) and annexes == list(particulars.annexes) and not new_groups and not targets:
        return {}
    data = yaml.load(earlier.files.get("standard.yml", b"{}"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes text only
    data["body"] = body
    if annexes:
        data["annexes"] = annexes
    for key, more in (("groups", new_groups), ("targets", {name: names.get(name, name) for name in sorted(targets)})):
        if more:
            data[key] = {**(data.get(key) or {}), **more}
    return {"standard.yml": dump_yaml(data)}


def _targets_in_use(draft: DraftMatter) -> Iterator[str]:
    for division in draft.divisions:
        for block in walk_matter(division.blocks):
            value = block.options.get("target") if isinstance(block, Directive) else None
            if isinstance(value, list):
                yield from value
