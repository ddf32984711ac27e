"""Where links lead, and those that lead nowhere."""

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Edit, Fix, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Figure, walk_blocks
from wipo_bc_std.model.inline import FootnoteMark, Link, walk_inlines
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve import codes
from wipo_bc_std.resolve.index import Index
from wipo_bc_std.resolve.passages import Passage


def check_links(standard: Standard, index: Index, passages: Sequence[Passage]) -> Iterator[Diagnostic]:
    """Yield a finding for each link, footnote or picture that leads nowhere or elsewhere than it says."""
    for passage in passages:
        for inline in walk_inlines(passage.text):
            if isinstance(inline, Link) and inline.kind != "web":
                yield from _check(inline.kind, inline.target, inline.at, standard, index)
    yield from _check_entries(standard, index)
    yield from _check_footnotes(standard, passages)
    yield from _check_pictures(standard)


def _check(kind: str, name: str, at: Span, standard: Standard, index: Index, *, linked: bool = True) -> Iterator[Diagnostic]:
    target = index.find(name)
    if target is None:
        yield _unknown(kind, name, at, standard, index)
    elif target.kind != kind:
        message = f"“{name}” is not a {kind}: it is a {target.kind}"
        hint = f"write {target.kind}:{target.id}" if linked else f"name a {kind}"
        related = (Related(target.at, f"the {target.kind} stands here"),)
        yield Diagnostic(codes.WRONG_LINK_KIND, at, message, hint=hint, related=related)
    elif target.id != name:
        fix = Fix(f"write {kind}:{target.id}", (Edit(_name_place(at, kind, name), target.id),), safe=True) if linked else None
        message = f"“{name}” is a former id of “{target.id}”"
        yield Diagnostic(codes.FORMER_ID, at, message, hint=f"write {target.id}", fix=fix)


def _name_place(at: Span, kind: str, name: str) -> Span:
    """Return the place of the id at the end of a link: `…kind:id)` or `<kind:id>`."""
    return Span(at.file, at.end_line, at.end_column - 1 - len(name), at.end_line, at.end_column - 1)


def _unknown(kind: str, name: str, at: Span, standard: Standard, index: Index) -> Diagnostic:
    if name in standard.retired_ids:
        related = (Related(standard.retired_ids[name], "it is retired here"),)
        message = f"the id “{name}” was retired"
        hint = "lead to what stands there now, or take the link out"
        return Diagnostic(codes.RETIRED_ID, at, message, hint=hint, related=related)
    same_kind = [target.id for target in index.targets.values() if target.kind == kind]
    near = difflib.get_close_matches(name, same_kind, n=1) or difflib.get_close_matches(name, list(index.targets), n=1)
    hint = f"did you mean “{near[0]}”?" if near else f"no {kind} has this id yet"
    return Diagnostic(codes.UNKNOWN_ID, at, f"there is no {kind} “{name[:60]}”", hint=hint)


def _check_entries(standard: Standard, index: Index) -> Iterator[Diagnostic]:
    for concept in standard.concepts:
        if concept.source.ref is not None:
            yield from _check("ref", concept.source.ref, concept.at("source", "ref"), standard, index, linked=False)
        for position, related in enumerate(concept.related):
            at = concept.at("related", position, "concept")
            yield from _check("term", related.concept, at, standard, index, linked=False)


def _check_footnotes(standard: Standard, passages: Sequence[Passage]) -> Iterator[Diagnostic]:
    marks = [
        (passage.division.id, inline)
        for passage in passages
        if passage.division is not None
        for inline in walk_inlines(passage.text)
        if isinstance(inline, FootnoteMark)
    ]
    texts = Counter((division.id, footnote.id) for division in standard.divisions for footnote in division.footnotes)
    for clause, mark in marks:
        if (clause, mark.id) not in texts:
            hint = f"write `[^{mark.id}]: …` at the end of the file"
            yield Diagnostic(codes.UNDEFINED_FOOTNOTE, mark.at, f"the footnote “{mark.id}” has no text", hint=hint)
    used = {(clause, mark.id) for clause, mark in marks}
    for division in standard.divisions:
        seen = set()
        for footnote in division.footnotes:
            if footnote.id in seen:
                message = f"the footnote “{footnote.id}” has two texts"
                yield Diagnostic(codes.UNDEFINED_FOOTNOTE, footnote.at, message, hint="give one of them another id")
            elif (division.id, footnote.id) not in used:
                hint = f"put [^{footnote.id}] where it belongs, or delete it"
                message = f"the footnote “{footnote.id}” is marked nowhere"
                yield Diagnostic(codes.UNUSED_FOOTNOTE, footnote.at, message, hint=hint)
            seen.add(footnote.id)


def _check_pictures(standard: Standard) -> Iterator[Diagnostic]:
    for division in standard.divisions:
        for block in walk_blocks(division.blocks):
            if isinstance(block, Figure) and block.options.src not in standard.figures:
                near = difflib.get_close_matches(block.options.src, list(standard.figures), n=1)
                hint = f"did you mean “{near[0]}”?" if near else "put the picture there"
                message = f"figures/ has no picture “{block.options.src[:60]}”"
                yield Diagnostic(codes.MISSING_PICTURE, block.options.at("src"), message, hint=hint)
