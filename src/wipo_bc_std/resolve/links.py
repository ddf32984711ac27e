"""Where links lead, and those that lead nowhere."""

import difflib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from msgspec import Struct, field

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Edit, Fix, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Blocks, Figure, ModelView, Principle, Provision
from wipo_bc_std.model.fields import IDENTIFIER, PROVISION_IDENTIFIER, name_odd_sign
from wipo_bc_std.model.inline import FootnoteMark, Link
from wipo_bc_std.model.place import Place
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve import codes
from wipo_bc_std.resolve.index import Index
from wipo_bc_std.resolve.passages import Passage

_MOST_SUGGESTIONS = 50
_IN_TEXT = ("clauses/", "annexes/", "standard.yml")
# Where the things of each kind are written.
_SOURCES_OF: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("clause", "annex", "para", "provision", "figure", "table", "principle", "open-issue", "option"), _IN_TEXT
    ),
    "term": ("terms/",),
    "ref": ("references.yml",),
    "model": ("models/",),
    "use-case": ("use-cases/",),
    "evidence": ("evidence/",),
    "scenario": ("scenarios/",),
}
# Where a reading path can stop besides a clause.
_STOPS = (
    "annex", "para", "provision", "principle", "term", "ref", "model", "use-case", "scenario", "evidence", "figure",
    "table", "open-issue",
)  # fmt: skip
# What evidence can bear on besides a provision.
_SUPPORTED = ("principle", "use-case", "model", "clause")


class _Use(Struct, frozen=True):
    """One use of an id: as which kind, where, and where a link writes the id itself; places are worked out when needed.

    `others` are further kinds that would do as well.
    """

    kind: str
    name: str
    at: Callable[[], Span]
    written: Place | None = None
    others: tuple[str, ...] = ()


class _Names(Struct, frozen=True):
    """All ids by kind, to suggest the nearest to an unknown one.

    Each search looks at all of them; after some dozens of unknown names, as when a file cannot be read, nobody reads on.
    """

    of_kind: Mapping[str, list[str]]
    found: dict[tuple[str, str], str] = field(default_factory=dict)

    def nearest(self, kind: str, name: str) -> str:
        """Return the id of a kind that is most like `name`, or an empty text."""
        if (kind, name) not in self.found and len(self.found) < _MOST_SUGGESTIONS:
            near = difflib.get_close_matches(name, self.of_kind.get(kind, ()), n=1, cutoff=0.7)
            self.found[kind, name] = near[0] if near else ""
        return self.found.get((kind, name), "")


def _names(index: Index) -> _Names:
    of_kind: dict[str, list[str]] = {}
    for target in index.targets.values():
        of_kind.setdefault(target.kind, []).append(target.id)
    return _Names(of_kind)


def check_links(standard: Standard, index: Index, passages: Sequence[Passage], blocks: Blocks) -> Iterator[Diagnostic]:
    """Yield a finding for each link, footnote or picture that leads nowhere or elsewhere than it says."""
    names = _names(index)
    for passage in passages:
        for inline in passage.inlines:
            if isinstance(inline, Link) and inline.kind != "web" and not inline.automatic:
                use = _Use(inline.kind, inline.target, partial(getattr, inline, "at"), inline.target_place)
                yield from _check(use, standard, index, names)
    for use in (*_entry_uses(standard, blocks), *_record_uses(standard), *_path_uses(standard)):
        yield from _check(use, standard, index, names)
    yield from _check_footnotes(standard, passages)
    yield from _check_pictures(standard, blocks)


class LinkCheck(Struct, frozen=True, dict=True):
    """Says of single links where they lead by an index, such as that of a paper."""

    standard: Standard
    index: Index

    @cached_property
    def _known(self) -> _Names:
        return _names(self.index)

    def link(self, inline: Link) -> Iterator[Diagnostic]:
        """Yield a finding for a link that leads nowhere or elsewhere than it says."""
        use = _Use(inline.kind, inline.target, partial(getattr, inline, "at"), inline.target_place)
        yield from _check(use, self.standard, self.index, self._known)


def _check(use: _Use, standard: Standard, index: Index, names: _Names) -> Iterator[Diagnostic]:
    target = index.find(use.name)
    if target is None:
        # What follows from a file that could not be read is not told beside that.
        if use.name in standard.retired_ids or not standard.may_miss(*_SOURCES_OF[use.kind]):
            yield _unknown(use, standard, names)
    elif target.kind not in {use.kind, *use.others}:
        kinds = " or ".join((use.kind, *use.others))
        message = f"“{use.name}” is of the kind {target.kind}, not {kinds}"
        hint = f"name something of the kind {kinds}"
        if use.written is not None and target.kind != "option":
            hint = f"write {target.kind}:{target.id}"
        related = (Related(target.at, "it stands here"),)
        yield Diagnostic(codes.WRONG_LINK_KIND, use.at(), message, hint=hint, related=related)
    elif target.id != use.name:
        message = f"“{use.name}” is a former id of “{target.id}”"
        fix = None
        if use.written is not None:
            fix = Fix(f"write {target.id}", (Edit(use.written.span, target.id),), safe=True)
        yield Diagnostic(codes.FORMER_ID, use.at(), message, hint=f"write {target.id}", fix=fix)


def _unknown(use: _Use, standard: Standard, names: _Names) -> Diagnostic:
    if use.name in standard.retired_ids:
        related = (Related(standard.retired_ids[use.name], "it is retired here"),)
        message = f"the id “{use.name}” was retired"
        hint = "lead to what stands there now, or take the link out"
        return Diagnostic(codes.RETIRED_ID, use.at(), message, hint=hint, related=related)
    near = names.nearest(use.kind, use.name)
    if PROVISION_IDENTIFIER.fullmatch(near) and PROVISION_IDENTIFIER.fullmatch(use.name):
        # The next number is another provision and no slip.
        near = ""
    hint = f"did you mean “{near}”?" if near else f"nothing of the kind {use.kind} has this id yet"
    if use.kind in {"term", "ref"} and IDENTIFIER.fullmatch(use.name):
        hint += f"; if not, `wipo-bc-std new {'term' if use.kind == 'term' else 'reference'} {use.name}`"
    hint += name_odd_sign(use.name[:60])
    return Diagnostic(codes.UNKNOWN_ID, use.at(), f"there is no {use.kind} “{use.name[:60]}”", hint=hint)


def _entry_uses(standard: Standard, blocks: Blocks) -> Iterator[_Use]:
    for concept in standard.concepts:
        if concept.source.ref is not None:
            yield _Use("ref", concept.source.ref, partial(concept.at, "source", "ref"))
        for position, related in enumerate(concept.related):
            yield _Use("term", related.concept, partial(concept.at, "related", position, "concept"))
    for block in blocks:
        if isinstance(block, ModelView):
            yield _Use("model", block.id, partial(_first_line, block.at))
        elif isinstance(block, Provision | Principle) and block.options.reopen_when is not None:
            for position, name in enumerate(block.options.reopen_when.references or ()):
                yield _Use("ref", name, partial(block.options.at, "reopen_when", "references", position))


def _record_uses(standard: Standard) -> Iterator[_Use]:
    for model in standard.models:
        for _, holder in model.governed:
            for position, name in enumerate(holder.governed_by or ()):
                yield _Use("provision", name, partial(holder.at, "governed_by", position), others=("principle",))
    for use_case in standard.use_cases:
        for position, name in enumerate(use_case.exercises or ()):
            yield _Use("provision", name, partial(use_case.at, "exercises", position), others=("principle",))
        for position, name in enumerate(use_case.models or ()):
            yield _Use("model", name, partial(use_case.at, "models", position))
    yield from _scenario_uses(standard)
    for evidence in standard.evidence:
        for position, supported in enumerate(evidence.supports):
            yield _Use("provision", supported.id, partial(evidence.at, "supports", position, "id"), others=_SUPPORTED)
        for position, source in enumerate(evidence.sources):
            if source.ref is not None:
                yield _Use("ref", source.ref, partial(evidence.at, "sources", position, "ref"))
        for position, confirmation in enumerate(evidence.confirmations):
            if confirmation.source is not None and confirmation.source.ref is not None:
                at = partial(evidence.at, "confirmations", position, "source", "ref")
                yield _Use("ref", confirmation.source.ref, at)


def _scenario_uses(standard: Standard) -> Iterator[_Use]:
    for scenario in standard.scenarios:
        for position, name in enumerate(scenario.models or ()):
            yield _Use("model", name, partial(scenario.at, "models", position))
        for step in scenario.steps:
            if step.where is not None:
                yield _Use("model", step.where, partial(step.at, "where"))
            for position, name in enumerate(step.answered_by or ()):
                yield _Use("provision", name, partial(step.at, "answered_by", position), others=("principle",))


def _path_uses(standard: Standard) -> Iterator[_Use]:
    for answer in () if standard.task is None else standard.task.answers:
        for position, name in enumerate(answer.by or ()):
            yield _Use("clause", name, partial(answer.at, "by", position), others=_STOPS)
    for path in standard.particulars.reading_paths:
        for position, name in enumerate(path.stops):
            yield _Use("clause", name, partial(path.at, "stops", position), others=_STOPS)
    for questionnaire in standard.questionnaires:
        for question in questionnaire.questions:
            for position, name in enumerate(question.about or ()):
                yield _Use("clause", name, partial(question.at, "about", position), others=_STOPS)


def _first_line(at: Span) -> Span:
    return Span(at.file, at.line, at.column, at.line, at.column + 3)


def _check_footnotes(standard: Standard, passages: Sequence[Passage]) -> Iterator[Diagnostic]:
    for passage in passages:
        for inline in passage.inlines:
            if isinstance(inline, FootnoteMark) and passage.division is None:
                message = f"the footnote “{inline.id}” is marked where there are no footnotes"
                yield Diagnostic(codes.UNDEFINED_FOOTNOTE, inline.at, message, hint="say it in a note")
    marks = [
        (passage.division.id, inline)
        for passage in passages
        if passage.division is not None
        for inline in passage.inlines
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


def _check_pictures(standard: Standard, blocks: Blocks) -> Iterator[Diagnostic]:
    known = {*standard.figures, *standard.refused_figures}
    for block in blocks:
        if isinstance(block, Figure) and block.options.src not in known:
            near = difflib.get_close_matches(block.options.src, list(standard.figures), n=1)
            hint = f"did you mean “{near[0]}”?" if near else "put the picture there"
            message = f"figures/ has no picture “{block.options.src[:60]}”"
            yield Diagnostic(codes.MISSING_PICTURE, block.options.at("src"), message, hint=hint)
