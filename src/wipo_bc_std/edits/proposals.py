"""Words that a comment proposes, written into the sources: into the one text that the comment is about, or nowhere.

A change counts only after the sources were read again with it, say what was proposed, have no new error, and no other text
of the draft reads otherwise by it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

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
_INSTEAD = "write it into the sources by hand, then: wipo-bc-std review implemented"


@dataclass(frozen=True, slots=True)
class Proposed:
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
    sources = _own(read_sources(tuple(passages(checked.written))), identifier)
    wanted = " ".join(proposed.split())
    if not sources:
        return Proposed(identifier, why=f"nothing in the sources is written under {identifier}; {_INSTEAD}")
    source, words = _choose(sources, wanted, " ".join(quote.split()))
    if source is None:
        told = f"what is proposed does not read like a text of {identifier}, so that it may be an instruction"
        return Proposed(identifier, why=f"{told}; {_INSTEAD}")
    if words == source.words:
        return Proposed(identifier, before=words, after=words, why=f"{identifier} says so already")
    changes = [WordsChange(each.start, each.end, each.new) for each in find_changes(source.words, words)]
    edits = make_edits(source.passage.text, changes)
    kept = prove_patches(project, [Patch(source=source, words=words, edits=edits)]) if edits else []
    texts = (apply_patches(project, kept) or {}) if kept else {}
    if not texts:
        told = f"the sources would not have read as proposed, or would have a new error, in {identifier}"
        return Proposed(identifier, before=source.words, after=words, why=f"{told}; {_INSTEAD}")
    before = lower_draft(checked.draft)
    after = lower_draft(read_project(lay_over(project, texts)).draft)
    old, new = digest_texts(before), digest_texts(after)
    others = _list_others(before, identifier, old, new)
    if others:
        told = f"it would change {', '.join(others[:_NAMED])} too"
        return Proposed(identifier, before=source.words, after=words, why=f"{told}; {_INSTEAD}")
    return Proposed(identifier, texts, old.get(identifier, ""), new.get(identifier, ""), source.words, words)


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


def _choose(sources: Sequence[Source], wanted: str, quote: str) -> tuple[Source | None, str]:
    """Return the running text that a proposal is about, None where none is, and the words that it is to have."""
    whole = max(sources, key=lambda source: measure_likeness(source.words, wanted))
    likeness = measure_likeness(whole.words, wanted)
    quoted = [source for source in sources if quote and source.words.count(quote) == 1]
    if quoted and (likeness < measure_likeness(quote, wanted) or len(wanted) * 2 < len(quoted[0].words)):
        words = quoted[0].words
        start = words.index(quote)
        return quoted[0], apply_changes(words, (WordsChange(start, start + len(quote), wanted),))
    return (whole, wanted) if likeness >= _LEAST_LIKE else (None, "")


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
