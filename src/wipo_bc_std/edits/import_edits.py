"""An edited copy of our Word file becomes edits of the sources; what cannot is listed by place with its words.

The promise: each change of the file is patched or listed, none is lost. A patch counts only after the patched sources were
read again and say what the edited file says; else it is taken back and listed.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.diagnostics.diagnostic import Edit
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.edits.line_pairs import pair_lines
from wipo_bc_std.edits.proof import Patch, apply_patches, lay_over, prove_patches
from wipo_bc_std.edits.source_patches import (
    Source,
    WordsChange,
    find_sources,
    make_edits,
    read_sources,
    write_words,
)
from wipo_bc_std.edits.word_lines import OBJECT, Line, read_lines
from wipo_bc_std.load.project import Project, hold_sources
from wipo_bc_std.memory import Memory
from wipo_bc_std.office_files.word import read_word
from wipo_bc_std.office_files.word_changes import accept, all_blocks
from wipo_bc_std.office_files.word_nodes import Comment, Document, Spot, walk_paragraphs
from wipo_bc_std.office_files.word_profile import (
    ANNEX_PARAGRAPH,
    BASE,
    LANGUAGE,
    MADE_BY,
    NUMBERED_PARAGRAPH,
    VERSION,
    identifier_of,
    is_generated,
)
from wipo_bc_std.pipeline import (
    choose_languages,
    draft_in,
    file_moment,
    find_format,
    make_edition,
    read_project,
)
from wipo_bc_std.resolve.passages import passages
from wipo_bc_std.settings import UsageError
from wipo_bc_std.words import TextChange, apply_changes, find_changes

_NUMBERED: Final = frozenset({NUMBERED_PARAGRAPH, ANNEX_PARAGRAPH})

Fate = Literal["patched", "listed"]

_COMPUTED: Final = (
    "these words follow from the data of the draft, such as numbers, labels, terms and facts; change that instead"
)
_TRANSLATED: Final = "translations are not patched; change it in i18n/{}.po"
_UNKNOWN: Final = "its source was not found for certain; change it by hand"
_REFUSED: Final = "the source would not have read as the file does; change it by hand"


class Change(Struct, frozen=True):
    """One change of the file: the words before and after, where, who (if tracked), its fate, and why it was listed.

    `at` is the place in the sources, if that is known; `paragraph` the number of the paragraph in the file we made.
    """

    fate: Fate
    kind: str
    spot: Spot
    owner: str
    old: str
    new: str
    authors: tuple[str, ...] = ()
    why: str = ""
    at: Span | None = None
    source: int | None = None


class Remark(Struct, frozen=True):
    """A comment in the margin with the id of what it stands at."""

    comment: Comment
    identifier: str


class Incoming(Struct, frozen=True):
    """What came back, in which language: every change with its fate, the new text of each file that changes, and the comments."""

    language: str
    changes: tuple[Change, ...]
    texts: Mapping[str, bytes]
    remarks: tuple[Remark, ...]


class _Patch(Patch, kw_only=True):
    """A patch with the paragraph of the file it is, and the text that this has after it."""

    line: int
    text: str
    changes: list[Change] = field(default_factory=list)


def read_edits(content: bytes, name: str, project: Project, base: Project | None = None) -> Incoming:
    """Return what an edited copy of our Word file changes in a project; nothing is written.

    `base` is the project that the file was made of, where that is another state. Raise UsageError for a file that is not
    ours or was made of another state, and OfficeFileError for one that cannot be read.
    """
    edited = read_word(content, name)
    if edited.properties.get(MADE_BY) != "1":
        raise UsageError(f"{name} was not made by `build --format docx`; bring another draft in with `import-draft`")
    language = edited.properties.get(LANGUAGE, "")
    # The sources are read five times, each time with few files changed.
    memory = Memory()
    original = build_document(base or project, language, memory)
    if base is None and edited.sources and original.properties.get(BASE) != edited.properties.get(BASE):
        # The sources went on since the file was made, and the file knows of which it was made.
        base = hold_sources(edited.sources)
        original = build_document(base, language, memory)
    if original.properties.get(BASE) != edited.properties.get(BASE):
        version = edited.properties.get(VERSION, "unknown")
        raise UsageError(
            f"{name} was made of another state of the draft (version {version}) than "
            f"{'that revision' if base else 'these sources'}; name the Git revision it was made of with --base"
        )
    settled = accept(edited)
    before, after = read_lines(original), read_lines(settled)
    checked = read_project(project, memory=memory)
    is_translation = language != checked.written.particulars.original_language
    sources = () if is_translation else read_sources(tuple(passages(checked.written)))
    places = find_sources(before, sources)
    if base is not None:
        # There is no file of these sources to compare with, so only what is written once is certain.
        times = Counter(source.words for source in sources)
        places = {number: source for number, source in places.items() if times[source.words] == 1}
    patches: dict[int, _Patch] = {}
    additions: list[_Patch] = []
    changes: list[Change] = []
    authors = _authors(edited)
    pairs = list(pair_lines(before, after))
    for position, (one, other) in enumerate(pairs):
        near = _neighbours(pairs, position, before, after)
        if one is not None and other is not None:
            listed = _compare_pair(before[one], after[other], (places.get(one), one), patches, near)
        elif one is None and other is not None and (made := _add(pairs, position, before, after, places)) is not None:
            additions.append(made)
            continue
        else:
            listed = _list_alone(before[one] if one is not None else after[other or 0], is_new=one is None)
        changes += (_sign(change, authors) for change in listed)
    proposed = (*patches.values(), *additions)
    for patch in proposed:
        patch.changes = [_sign(change, authors) for change in patch.changes]
    changes += _list_rest(original, edited)
    if is_translation:
        changes = [replace(change, why=_TRANSLATED.format(language)) for change in changes]
    kept = prove_patches(project, proposed, memory)
    if kept and base is None:
        kept = _confirm(project, language, kept, len(before), memory)
    texts = apply_patches(project, kept) or {}
    taken_back = [patch for patch in proposed if not any(patch is item for item in kept)]
    changes += (change for patch in kept for change in patch.changes)
    changes += (_take_back(change) for patch in taken_back for change in patch.changes)
    changes.sort(key=lambda change: (change.spot.part != "text", change.spot.part, change.spot.paragraph))
    return Incoming(language, tuple(changes), texts, tuple(_remarks(edited)))


def _take_back(change: Change) -> Change:
    return replace(change, fate="listed", why=_REFUSED)


def build_document(project: Project, language: str, memory: Memory | None = None) -> Document:
    """Return the Word file of a project as it is read back; with a `memory`, what did not change is not read again."""
    checked = read_project(project, memory=memory)
    languages = choose_languages(checked)
    wanted = next((item for item in languages if item == language), None)
    if wanted is None:
        raise UsageError(
            f"the draft is not in the language “{language}” that the file is in; {', '.join(languages)} are known"
        )
    edition = make_edition(draft_in(checked, wanted), original=checked.draft)
    # A final text has its document of reasons beside it, which nobody edits.
    artifact, *_ = find_format("docx").render(edition, file_moment(edition.manuscript))
    return read_word(artifact.content, artifact.path)


def _authors(edited: Document) -> Mapping[Spot, tuple[str, ...]]:
    """Return who tracked changes in each paragraph, as far as Word says."""
    found: dict[Spot, tuple[str, ...]] = {}
    for paragraph in walk_paragraphs(all_blocks(edited)):
        changes = [run.change for run in paragraph.runs if run.change is not None]
        changes += [paragraph.mark] if paragraph.mark is not None else []
        names = (f"{change.author} {change.date:%Y-%m-%d}" if change.date else change.author for change in changes)
        found[paragraph.spot] = tuple(dict.fromkeys(names))
    return found


def _sign(change: Change, authors: Mapping[Spot, tuple[str, ...]]) -> Change:
    return replace(change, authors=authors.get(change.spot, ()))


def _neighbours(
    pairs: Sequence[tuple[int | None, int | None]], position: int, before: Sequence[Line], after: Sequence[Line]
) -> tuple[str, ...]:
    """Return the texts of paragraphs beside a pair that are new or gone: words may have moved to or from them."""
    found: list[str] = []
    for step in (-1, 1):
        beside = position + step
        while 0 <= beside < len(pairs) and None in pairs[beside]:
            one, other = pairs[beside]
            found.append(before[one].text if one is not None else after[other].text if other is not None else "")
            beside += step
    return tuple(found)


def _add(
    pairs: Sequence[tuple[int | None, int | None]],
    position: int,
    before: Sequence[Line],
    after: Sequence[Line],
    places: Mapping[int, Source],
) -> _Patch | None:
    """Return the patch that writes a new numbered paragraph after the one before it, where that is safe."""
    one, other = pairs[position - 1] if position else (None, None)
    number = pairs[position][1]
    source = places.get(one) if one is not None else None
    if one is None or other is None or number is None or source is None:
        return None
    line, last = after[number], before[one]
    passage = source.passage
    follows = before[one + 1].style if one + 1 < len(before) else NUMBERED_PARAGRAPH
    is_plain = all(line.authored) and not any(look.bold or look.italic or look.link for look in line.looks)
    is_between = follows in _NUMBERED or "Heading" in follows
    is_text = passage.kind == "text" and passage.division is not None and passage.provision is None
    is_own = is_text and not passage.informs and list(places.values()).count(source) == 1
    is_whole = line.text.strip() not in last.text and not set(line.text) & {OBJECT, "\n", "\t"}
    if not (line.style == last.style and line.style in _NUMBERED and is_plain and is_between and is_own and is_whole):
        return None
    end = passage.text[-1].at
    at = replace(end, line=end.end_line, column=end.end_column)
    words = line.text.strip()
    change = Change("patched", "new paragraph", line.spot, last.owner, "", words, at=at, source=source.number)
    edit = Edit(at, f"\n\n{write_words(words)}")
    return _Patch(source=source, line=one, text=line.text, words=words, edits=(edit,), is_new=True, changes=[change])


def _list_alone(line: Line, *, is_new: bool) -> Iterator[Change]:
    """Yield a paragraph that has no counterpart."""
    if is_new:
        kind = "new paragraph in generated matter" if is_generated(line.style) else "new paragraph"
        yield Change("listed", kind, line.spot, line.owner, "", line.text, why="write it into the sources by hand")
    else:
        kind = "deleted paragraph" if any(line.authored) else "deleted words that nobody typed"
        why = "delete it from the sources by hand, if nothing refers to it" if any(line.authored) else _COMPUTED
        yield Change("listed", kind, line.spot, line.owner, line.text, "", why=why)


def _compare_pair(
    old: Line, new: Line, place: tuple[Source | None, int], patches: dict[int, _Patch], near: tuple[str, ...]
) -> Iterator[Change]:
    """Yield what is to be listed of a pair of paragraphs; what can be patched is added to `patches`."""
    if old.text != new.text:
        yield from _compare_words(old, new, place, patches, near)
    # How generated matter looks is Word's: the contents are made anew whenever somebody updates them.
    if any(old.authored):
        yield from _compare_looks(old, new)
        yield from _look_at_new(old, new)
        yield from _compare_styles(old, new)


def _compare_words(
    old: Line, new: Line, place: tuple[Source | None, int], patches: dict[int, _Patch], near: tuple[str, ...]
) -> Iterator[Change]:
    source, line = place
    wanted: list[WordsChange] = []
    shown: list[TextChange] = []
    changes: list[Change] = []
    for found in find_changes(old.text, new.text):
        # Words are told whole, unless a part of one is nobody's.
        change = found if all(old.authored[found.start : found.end]) else _slide(old, _trim(old.text, found))
        told = Change("listed", "words", new.spot, old.owner, old.text[found.start : found.end], found.new)
        why = _why_not(old, change, source, near)
        if why:
            yield replace(told, why=why)
            continue
        offset = sum(old.authored[: change.start])
        # Beside words that nobody typed, new ones go to the side where an author's are.
        to_right = change.start > 0 and not old.authored[change.start - 1]
        wanted.append(WordsChange(offset, offset + change.end - change.start, change.new, to_right))
        shown.append(change)
        at = source.passage.text[0].at if source is not None else None
        changes.append(replace(told, fate="patched", at=at, source=source.number if source is not None else None))
    if source is None or not wanted:
        return
    words = apply_changes(source.words, tuple(wanted))
    known = patches.get(source.number)
    if known is not None and known.words == words:
        # The same text is shown twice, and was changed in both places alike.
        known.changes += changes
        return
    edits = make_edits(source.passage.text, wanted)
    if edits is None or known is not None:
        yield from (_take_back(change) for change in changes)
        return
    text = apply_changes(old.text, tuple(shown))
    patches[source.number] = _Patch(source=source, line=line, text=text, words=words, edits=edits, changes=changes)


def _trim(text: str, change: TextChange) -> TextChange:
    """Return a change without the signs that both texts have at its beginning and end."""
    start, end, new = change.start, change.end, change.new
    while start < end and new and text[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and text[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return TextChange(start, end, new)


def _slide(old: Line, change: TextChange) -> TextChange:
    """Return a deletion moved on while it begins with a sign that nobody typed and that follows it too."""
    start, end = change.start, change.end
    text = old.text
    while not change.new and start < end < len(text) and not old.authored[start] and text[start] == text[end]:
        start, end = start + 1, end + 1
    return TextChange(start, end, change.new)


def _why_not(old: Line, change: TextChange, source: Source | None, near: tuple[str, ...]) -> str:
    """Return why a change of words cannot be patched, or nothing."""
    if OBJECT in change.new or OBJECT in old.text[change.start : change.end]:
        return "a note or picture comes or goes; change it by hand"
    if "\n" in change.new or "\t" in change.new:
        return "sources have no tabs or forced line breaks; change it by hand"
    inside = old.authored[change.start : change.end]
    edges = (*old.authored[max(0, change.start - 1) : change.start], *old.authored[change.end : change.end + 1])
    if not all(inside) or (not inside and not any(edges)):
        return _COMPUTED
    if source is None:
        return _UNKNOWN
    moved = (old.text[change.start : change.end].strip(), change.new.strip())
    if any(words and " " in words and words in text for words in moved for text in near):
        return "the paragraph was divided or joined; do so by hand"
    return ""


def _compare_looks(old: Line, new: Line) -> Iterator[Change]:
    """Yield where words stayed and look otherwise: bold, italics, a link."""
    moved = 0
    position = 0
    changes = [_trim(old.text, change) for change in find_changes(old.text, new.text)]
    for change in (*changes, TextChange(len(old.text), len(old.text), "")):
        yield from _looks_between(old, new, range(position, change.start), moved)
        moved += len(change.new) - (change.end - change.start)
        position = change.end


def _look_at_new(old: Line, new: Line) -> Iterator[Change]:
    """Yield new words that look otherwise than what they replace or stand beside: a patch brings the words alone."""
    moved = 0
    for change in find_changes(old.text, new.text):
        start = change.start + moved
        around = old.looks[max(0, change.start - 1) : max(change.end, change.start) + 1]
        known = {(look.bold, look.italic, look.link) for look in around}
        odd = [
            sign
            for sign, look in zip(change.new, new.looks[start : start + len(change.new)], strict=True)
            if not sign.isspace() and (look.bold, look.italic, look.link) not in known
        ]
        if odd:
            why = "the words come without their look; set it by hand, if it is meant"
            yield Change("listed", "look of new words", new.spot, old.owner, "", change.new, why=why)
        moved += len(change.new) - (change.end - change.start)


def _looks_between(old: Line, new: Line, signs: range, moved: int) -> Iterator[Change]:
    start: int | None = None
    for sign in (*signs, signs.stop):
        differs = sign in signs and (old.authored[sign], old.looks[sign]) != (
            new.authored[sign + moved],
            new.looks[sign + moved],
        )
        if differs and start is None:
            start = sign
        elif not differs and start is not None:
            words = old.text[start:sign]
            if words.strip():
                what = _name_look(old, new, start, moved)
                yield Change("listed", what, new.spot, old.owner, words, words, why="change it by hand, if it is meant")
            start = None


def _name_look(old: Line, new: Line, sign: int, moved: int) -> str:
    before, after = old.looks[sign], new.looks[sign + moved]
    names = ("bold", "italic", "style", "link")
    changed = [name for name in names if getattr(before, name) != getattr(after, name)]
    return f"{' and '.join(changed) or 'look'} of words"


def _compare_styles(old: Line, new: Line) -> Iterator[Change]:
    if old.style != new.style:
        why = f"it was “{old.style}” and is “{new.style}”; change what it is by hand"
        yield Change("listed", "style of a paragraph", new.spot, old.owner, old.text, new.text, why=why)
    lost = {name for name in old.bookmarks if not name.startswith("_")} - set(new.bookmarks)
    if lost:
        why = f"the mark of {', '.join(sorted(lost))} is gone from it"
        yield Change("listed", "mark of a paragraph", new.spot, old.owner, old.text, new.text, why=why)


def _list_rest(original: Document, edited: Document) -> Iterator[Change]:
    """Yield what the edited file holds beside paragraphs and the file we made does not."""
    known = [(item.kind, item.text) for item in original.leftovers]
    for item in edited.leftovers:
        if (item.kind, item.text) in known:
            known.remove((item.kind, item.text))
        else:
            yield Change("listed", f"new {item.kind}", item.spot, "", "", item.text, why="bring it in by hand")
    for kind, text in known:
        yield Change("listed", f"deleted {kind}", Spot("text", 1), "", text, "", why="take it out by hand")


# Proof


def _confirm(project: Project, language: str, patches: list[_Patch], count: int, memory: Memory) -> list[_Patch]:
    """Return the patches that change the very paragraph of a new Word file that was changed in the old one."""
    lines = read_lines(build_document(lay_over(project, apply_patches(project, patches) or {}), language, memory))
    added = sorted(patch.line for patch in patches if patch.is_new)
    if len(lines) != count + len(added):
        return []

    def is_there(patch: _Patch) -> bool:
        place = patch.line + patch.is_new + sum(line < patch.line for line in added)
        return lines[place].text == patch.text

    return [patch for patch in patches if is_there(patch)]


def _remarks(edited: Document) -> Iterator[Remark]:
    for comment in edited.comments.values():
        yield Remark(comment, identifier_of(comment.bookmark) or comment.bookmark)
