"""Papers of a session: what their ids and links lead to, in the paper itself first and then in the draft."""

import difflib
from collections.abc import Iterator, Mapping

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.model.block import texts, walk_blocks
from wipo_bc_std.model.inline import FootnoteMark, Inline, Link, walk_inlines
from wipo_bc_std.model.paper_source import UNKNOWN, PaperSource
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve import codes
from wipo_bc_std.resolve.index import Index, Target, block_target
from wipo_bc_std.resolve.links import LinkCheck

# What is looked up elsewhere: figures where a paper is made, documents in the list of those of the committee.
_OTHERS = ("web", "datum", "document")


def paper_targets(paper: PaperSource) -> Mapping[str, Target]:
    """Return what the ids of a paper stand for: its paragraphs, headings and tables, and its decision paragraph."""
    return {target.id: target for target in reversed(tuple(_targets(paper)))}


def paper_index(paper: PaperSource, index: Index) -> Index:
    """Return the index of a draft as a paper sees it: its own ids come first."""
    own = paper_targets(paper)
    return Index({**index.targets, **own}, {name: found for name, found in index.former.items() if name not in own})


def paper_inlines(paper: PaperSource) -> Iterator[Inline]:
    """Yield every inline of a paper in reading order: of its title, its blocks and its footnotes."""
    if paper.matter.title is not None:
        yield from walk_inlines(paper.matter.title.inlines)
    for block in walk_blocks(paper.blocks):
        for text in texts(block):
            yield from walk_inlines(text)
    for footnote in paper.footnotes:
        yield from walk_inlines(footnote.text)


def check_papers(standard: Standard, index: Index) -> Iterator[Diagnostic]:
    """Yield a finding for each id of a paper that is given twice or is one of the draft, and each link that leads nowhere."""
    for paper in standard.papers:
        yield from _check_session(paper, standard)
        yield from _check_ids(paper, index)
        check = LinkCheck(standard, paper_index(paper, index))
        for inline in paper_inlines(paper):
            if isinstance(inline, Link) and inline.kind not in _OTHERS:
                yield from check.link(inline)
        yield from _check_footnotes(paper)


def _targets(paper: PaperSource) -> Iterator[Target]:
    found = (block_target(block, "") for block in walk_blocks(paper.blocks))
    return (target for target in found if target is not None)


def _check_session(paper: PaperSource, standard: Standard) -> Iterator[Diagnostic]:
    known = [session.id for session in standard.sessions]
    # That the front matter names none was told where it was read.
    if paper.matter.session in {*known, UNKNOWN} or standard.may_miss("sessions.yml"):
        return
    near = difflib.get_close_matches(paper.matter.session, known, n=1)
    hint = f"did you mean “{near[0]}”?" if near else f"sessions are {', '.join(known) or 'none yet'}; see sessions.yml"
    message = f"there is no session “{paper.matter.session}”"
    yield Diagnostic(codes.UNKNOWN_ID, paper.matter.at("session"), message, hint=hint)


def _check_ids(paper: PaperSource, index: Index) -> Iterator[Diagnostic]:
    seen: dict[str, Target] = {}
    for target in _targets(paper):
        first = seen.setdefault(target.id, target)
        other = index.targets.get(target.id)
        if first is not target:
            related = (Related(first.at, "it is given here first"),)
            message = f"the id “{target.id}” is given twice in this paper"
            yield Diagnostic(
                codes.DUPLICATE_ID, target.at, message, hint="give one of them another id", related=related
            )
        elif other is not None:
            related = (Related(other.at, "the draft gives it here"),)
            message = f"the id “{target.id}” is one of the draft"
            hint = "give it another id here: links of a paper lead into the draft as well"
            yield Diagnostic(codes.DUPLICATE_ID, target.at, message, hint=hint, related=related)


def _check_footnotes(paper: PaperSource) -> Iterator[Diagnostic]:
    marks = [inline for inline in paper_inlines(paper) if isinstance(inline, FootnoteMark)]
    known, used = {footnote.id for footnote in paper.footnotes}, {mark.id for mark in marks}
    for mark in marks:
        if mark.id not in known:
            hint = f"write `[^{mark.id}]: …` at the end of the file"
            yield Diagnostic(codes.UNDEFINED_FOOTNOTE, mark.at, f"the footnote “{mark.id}” has no text", hint=hint)
    for footnote in paper.footnotes:
        if footnote.id not in used:
            hint = f"put [^{footnote.id}] where it belongs, or delete it"
            message = f"the footnote “{footnote.id}” is marked nowhere"
            yield Diagnostic(codes.UNUSED_FOOTNOTE, footnote.at, message, hint=hint)
