"""Words that a comment proposes, written into the sources: into the one text that the comment is about, or nowhere.

A change counts only after the sources were read again with it, say what was proposed, can be read as well as before, and no
other text of the draft reads otherwise by it. What its rules say of the new words, `check` tells.
"""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from msgspec import Struct, field

from wipo_bc_std.edits.proof import Patch, apply_patches, lay_over, prove_patches
from wipo_bc_std.edits.source_patches import Source, WordsChange, make_edits, read_sources
from wipo_bc_std.load.project import Project
from wipo_bc_std.pipeline import lower_draft, read_project
from wipo_bc_std.redline.standing import digest_texts
from wipo_bc_std.resolve.passages import passages
from wipo_bc_std.view import nodes
from wipo_bc_std.words import apply_changes, find_changes, measure_likeness

# What is less like the text than this says what to do (“Delete this paragraph.”) instead of how it should read.
_LEAST_LIKE = 0.3
_NAMED = 2
# Words of a quoted text that are so much shorter than it stand for the quote.
_SHORT = 2
_INSTEAD = "write it into the sources by hand, then: wipo-bc-std review implemented"


class Proposed(Struct, frozen=True):
    """What a proposal makes of the sources.

    `texts` are the new contents of files by path, none where `why` says why it cannot be written. `old` and `new` are the
    digests of the text before and after, `before` and `after` its words.
    """

    id: str
    texts: Mapping[str, bytes] = field(default_factory=dict)
    old: str = ""
    new: str = ""
    before: str = ""
    after: str = ""
    why: str = ""


def write_proposal(project: Project, identifier: str, proposed: str, quote: str = "") -> Proposed:
    """Return what becomes of the sources of a project when the text of an id reads as proposed; nothing is written.

    With a `quote`, what is proposed stands for these words of the text alone, unless it is as long and as like as all of it.
    """
    checked = read_project(project)
    before = lower_draft(checked.draft)
    shown = _pair_lines(_own(read_sources(tuple(passages(checked.written))), identifier), before, identifier)
    wanted = " ".join(proposed.split())
    if not shown:
        return Proposed(identifier, why=f"nothing in the sources is written under {identifier}; {_INSTEAD}")
    found = _choose(shown, wanted, " ".join(quote.split()))
    if found is None:
        told = f"what is proposed does not read like a text of {identifier}, so that it may be an instruction"
        return Proposed(identifier, why=f"{told}; {_INSTEAD}")
    line, after = found
    if line.text == after:
        return Proposed(identifier, before=after, after=after, why=f"{identifier} says so already")
    texts, why = _patch(project, line, after)
    if not texts:
        return Proposed(identifier, before=line.text, after=after, why=f"{why}; {_INSTEAD}")
    old, new = digest_texts(before), digest_texts(lower_draft(read_project(lay_over(project, texts)).draft))
    others = _list_others(before, identifier, old, new)
    if others:
        told = f"it would change {', '.join(others[:_NAMED])} too"
        return Proposed(identifier, before=line.text, after=after, why=f"{told}; {_INSTEAD}")
    return Proposed(identifier, texts, old.get(identifier, ""), new.get(identifier, ""), line.text, after)


class _Line(Struct, frozen=True):
    """A running text as readers see it, with where each of its signs stands in the words that an author typed.

    A sign that nobody typed, such as the number that a link shows or the bracket around open words, has none.
    """

    source: Source
    text: str
    places: tuple[int | None, ...]


def _pair_lines(sources: Sequence[Source], manuscript: nodes.Manuscript, identifier: str) -> list[_Line]:
    """Return the running texts under an id with the lines that show them; what is not shown whole is left out."""
    blocks = [each for each in nodes.walk(manuscript.sections) if getattr(each, "id", "") == identifier]
    lines = [line for block in blocks for line in _lines_of(block)]
    found = []
    for source in sources:
        text = max(lines, key=lambda line: measure_likeness(line, source.words), default="")
        places = _place_signs(text, source.words)
        if places is not None:
            found.append(_Line(source, text, places))
    return found


def _lines_of(block: nodes.Block) -> Sequence[str]:
    head = (nodes.shown_text(block.heading),) if isinstance(block, nodes.Entry) else ()
    title = (nodes.shown_text(block.title),) if isinstance(block, nodes.Section) else ()
    return (*head, *title, *(part for line in nodes.shown_lines(block) for part in line.split("\n")))


def _place_signs(text: str, words: str) -> tuple[int | None, ...] | None:
    """Return where each sign of a text that is shown stands among typed words, None where some of these are not shown."""
    places: list[int | None] = [None] * len(text)
    count = 0
    for block in SequenceMatcher(None, text, words, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            places[block.a + step] = block.b + step
        count += block.size
    return tuple(places) if count == len(words) else None


def _patch(project: Project, line: _Line, after: str) -> tuple[Mapping[str, bytes], str]:
    """Return the contents of files in which a running text is shown so, or none and why."""
    typed = len(line.source.words)
    changes: list[WordsChange] = []
    for each in find_changes(line.text, after):
        inside = line.places[each.start : each.end]
        if None in inside:
            return {}, "it changes words that nobody typed, such as a number, or the brackets of what is still open"
        held = [place for place in inside if place is not None]
        start = held[0] if held else next((place for place in line.places[each.start :] if place is not None), typed)
        end = held[-1] + 1 if held else start
        is_beside = each.start > 0 and line.places[each.start - 1] is None
        changes.append(WordsChange(start, end, each.new, is_beside))
    words = apply_changes(line.source.words, tuple(changes))
    edits = make_edits(line.source.passage.text, changes)
    kept = prove_patches(project, [Patch(source=line.source, words=words, edits=edits)]) if edits else []
    texts = (apply_patches(project, kept) or {}) if kept else {}
    return texts, "the sources would not have read as proposed, or could not be read as well"


def _own(sources: Sequence[Source], identifier: str) -> list[Source]:
    """Return the running texts that are written under an id; of a provision, what it says and not what explains it."""
    found = []
    for source in sources:
        passage = source.passage
        in_provision = passage.provision is not None and passage.provision.id == identifier
        if passage.owner == identifier or in_provision:
            found.append(source)
    said = [source for source in found if not source.passage.informs]
    return said or found


def _choose(lines: Sequence[_Line], wanted: str, quote: str) -> tuple[_Line, str] | None:
    """Return the running text that a proposal is about, and how it is to read; None where it is about none."""
    whole = max(lines, key=lambda line: measure_likeness(line.text, wanted))
    likeness = measure_likeness(whole.text, wanted)
    quoted = next((line for line in lines if quote and line.text.count(quote) == 1), None)
    if quoted is not None and (likeness < measure_likeness(quote, wanted) or len(wanted) * _SHORT < len(quoted.text)):
        return quoted, quoted.text.replace(quote, wanted)
    return (whole, wanted) if likeness >= _LEAST_LIKE else None


def _list_others(
    before: nodes.Manuscript, identifier: str, old: Mapping[str, str], new: Mapping[str, str]
) -> list[str]:
    """Return the ids whose texts differ, but for the one that was meant and for what it stands in."""
    around = {
        name
        for block in nodes.walk(before.sections)
        if (name := getattr(block, "id", ""))
        and any(getattr(each, "id", "") == identifier for each in nodes.walk((block,)))
    }
    changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return [name for name in changed if name not in around and name != identifier]
