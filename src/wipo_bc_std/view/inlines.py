"""Running text: authored inlines become those of the Manuscript, and links get the words that stand for their targets."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Protocol, assert_never, cast

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.model import inline as authored
from wipo_bc_std.model.block import Principle, Subclause
from wipo_bc_std.model.clause import Clause
from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.model.keyword import KEYWORDS
from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.reference import Reference
from wipo_bc_std.model.reference_model import Part, ReferenceModel
from wipo_bc_std.model.scenario import Scenario
from wipo_bc_std.model.term import Concept
from wipo_bc_std.model.use_case import UseCase
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.index import Target
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import direction, word


class Speaker(Protocol):
    """Whatever says fixed words in its language."""

    def word(self, key: str, /, **fields: str) -> str:
        """Return fixed words."""


class PaperData(Protocol):
    """What a paper of a session prints of data; None stands for what is not known, and leaves a hole."""

    def figure(self, name: str) -> nodes.Inline | None:
        """Return a figure as running text."""

    def document(self, target: str) -> nodes.Inline | None:
        """Return a document of the committee, such as “document CWS/8/24”; `target` is `ID` or `ID/96-99`."""

    def part(self, name: str) -> tuple[nodes.Block, ...] | None:
        """Return the blocks of a computed part."""


class Context(Struct, frozen=True):
    """What lowering needs to know anywhere: the draft, the language, and the clause or annex it is in (else empty).

    `explains` says whether rationale is printed, `touched` on which day each text was last changed, as far as known. `data`
    is there for papers of a session alone.
    """

    draft: Draft
    language: Language
    division: str = ""
    explains: bool = True
    touched: Mapping[str, datetime.date] = field(default_factory=dict)
    data: PaperData | None = None

    def word(self, key: str, /, **fields: str) -> str:
        """Return fixed words in the Manuscript's language."""
        return word(key, self.language, **fields)

    def local(self, text: LocalText) -> str:
        """Return text that stands by language, in the Manuscript's language or else in the original one."""
        return text.words(self.language, self.draft.standard.particulars.original_language)

    def names(self, keys: Iterable[str], declared: Mapping[str, LocalText]) -> str:
        """Return the declared names of keys as a list in words."""
        names = (self.local(declared[key]) if key in declared else key for key in keys)
        return self.word("words.list-separator").join(names)


def lower_inlines(inlines: authored.Inlines, context: Context) -> nodes.Inlines:
    """Return running text as it will be shown."""
    return tuple(_lower(inline, context) for inline in inlines)


def words(text: str) -> nodes.Inlines:
    """Return plain words as running text; none for an empty text."""
    return (nodes.Text(text=text),) if text else ()


def join(values: Iterable[nodes.Inlines], context: Context) -> nodes.Inlines:
    """Return running texts as a list in words."""
    parts: list[nodes.Inline] = []
    for value in values:
        parts += (*words(context.word("words.list-separator") if parts else ""), *value)
    return tuple(parts)


def fill(template: str, field: str, value: nodes.Inlines) -> nodes.Inlines:
    """Return fixed words with the `{field}` in them replaced by running text."""
    before, _, after = template.partition(f"{{{field}}}")
    return (*words(before), *value, *words(after))


def link_to(target: Target, context: Context) -> nodes.Link:
    """Return a link with the words that stand for its target."""
    return nodes.Link(kind=_link_kind(target), target=target.id, label=label(target, context))


def label(target: Target, context: Context) -> str:
    """Return the words that stand for what an id leads to, such as “paragraph 12”, a term or a designation."""
    numbers = context.draft.numbers
    node = target.node
    match target.kind:
        case "para":
            number = numbers.paragraphs[target.id]
            annex = numbers.annexes.get(target.id, "")
            if target.id in numbers.places:
                return context.word("label.paragraph-of-division", number=number, division=numbers.places[target.id])
            if annex and target.division != context.division:
                return context.word("label.paragraph-of-annex", number=number, annex=annex)
            return context.word("label.paragraph", number=number)
        case "annex":
            return context.word("label.annex", number=numbers.divisions[target.id])
        case "figure":
            return context.word("label.figure", number=numbers.figures[target.id])
        case "table":
            return context.word("label.table", number=numbers.tables[target.id])
        case "open-issue":
            return context.word("label.open-issue")
        case "option":
            return option_label(target.id, context)
        case "clause" | "term" | "ref" | "provision" | "principle" | "model" | "use-case" | "scenario" | "evidence":
            return _name(node, target.id, context)
    return assert_never(target.kind)


def option_label(identifier: str, context: Context) -> str:
    """Return the label of an alternative, such as “[Alt. 1]”."""
    return f"[{context.word('label.option', number=context.draft.numbers.options[identifier])}]"


def _name(node: object, identifier: str, context: Context) -> str:
    match node:
        case Clause():
            return plain_text(node.matter.title.inlines)
        case Subclause():
            return plain_text(node.title)
        case Concept():
            return node.preferred(context.language)
        case Reference():
            return node.designation
        case Principle():
            return plain_text(node.options.title.inlines)
        case ReferenceModel() | Part() | UseCase() | Scenario() | Evidence():
            return plain_text(node.title.inlines)
        case _:
            return identifier


def _link_kind(target: Target) -> nodes.LinkKind:
    return "open-issue" if target.kind == "option" else target.kind


def _lower(inline: authored.Inline, context: Context) -> nodes.Inline:
    match inline:
        case authored.Text():
            return nodes.Text(text=inline.text)
        case authored.Keyword():
            # A translation has the form that its sentence needs, or the keyword of the original.
            own = inline.text not in KEYWORDS
            return nodes.Keyword(
                force=inline.force, text=inline.text if own else context.word(f"keyword.{inline.force}")
            )
        case authored.Strong():
            return nodes.Strong(children=lower_inlines(inline.children, context))
        case authored.Emphasis():
            return nodes.Emphasis(children=lower_inlines(inline.children, context))
        case authored.Code():
            return nodes.Code(text=inline.text)
        case authored.Link():
            return _lower_link(inline, context)
        case authored.FootnoteMark():
            name = f"{context.division}/{inline.id}"
            number = context.draft.numbers.footnotes.get(name)
            if number is None:
                return _missing(f"[^{inline.id}]")
            return nodes.Footnote(id=name, number=number)
        case authored.Unsettled():
            return nodes.Mark(role="unsettled", children=lower_inlines(inline.children, context))
        case authored.Pending():
            return _pending(inline, context)
    return assert_never(inline)


def _pending(inline: authored.Pending, context: Context) -> nodes.Mark:
    label = context.word(f"translation.{inline.state}")
    if inline.state == "stale":
        return nodes.Mark(role="stale", label=label, children=lower_inlines(inline.children, context))
    original = context.draft.standard.particulars.original_language
    # Keywords and references in a text that is not translated are in its language, too.
    children = lower_inlines(inline.children, replace(context, language=original))
    return nodes.Mark(
        role="untranslated", label=label, language=original, direction=direction(original), children=children
    )


def _lower_link(inline: authored.Link, context: Context) -> nodes.Inline:
    children = lower_inlines(inline.children, context)
    if inline.kind == "web":
        return nodes.Link(
            kind="web",
            target=inline.target,
            label="" if children else inline.target.removeprefix("mailto:"),
            children=children,
        )
    if context.data is not None and inline.kind in {"datum", "document"}:
        return _lower_data(inline, children, context.data)
    target = context.draft.index.find(inline.target)
    if target is None:
        # A hole that can be seen: the draft is readable while a link is broken.
        return nodes.Mark(role="missing", children=children or words(f"{inline.kind}:{inline.target}"))
    shown = "" if children else label(target, context)
    kind = cast("nodes.LinkKind", inline.kind)
    return nodes.Link(kind=kind, target=target.id, automatic=inline.automatic, label=shown, children=children)


def _lower_data(inline: authored.Link, children: nodes.Inlines, data: PaperData) -> nodes.Inline:
    """Return a figure, or the words for a document; words of the author's own stand instead of the latter."""
    if inline.kind == "datum":
        return data.figure(inline.target) or _missing(f"datum:{inline.target}")
    cited = data.document(inline.target)
    if cited is None:
        return nodes.Mark(role="missing", children=children or words(f"document:{inline.target}"))
    return nodes.Text(text=nodes.shown_text(children)) if children else cited


def _missing(text: str) -> nodes.Mark:
    return nodes.Mark(role="missing", children=words(text))
