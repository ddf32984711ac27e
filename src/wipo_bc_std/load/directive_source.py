"""The directives: which there are, what argument and options each takes, and the block that each becomes."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import cast

from msgspec import Struct, field

from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.load import codes
from wipo_bc_std.load.inline_source import LINK_KINDS, prose_reader
from wipo_bc_std.load.markdown_grammar import DirectiveHead, OptionLine
from wipo_bc_std.load.source import LineLocator, Source
from wipo_bc_std.load.validate import Spelling, validate
from wipo_bc_std.load.yaml_source import read_flow
from wipo_bc_std.model.block import (
    Aside,
    AsideKind,
    Block,
    Blocks,
    Computed,
    Decision,
    Figure,
    GeneratedList,
    ModelView,
    OpenIssue,
    Option,
    Paragraph,
    Principle,
    Provision,
    Table,
)
from wipo_bc_std.model.directive import (
    FigureOptions,
    ListOptions,
    ModelOptions,
    NoOptions,
    OpenIssueOptions,
    OptionOptions,
    PrincipleOptions,
    ProvisionOptions,
    TableOptions,
)
from wipo_bc_std.model.fields import IDENTIFIER, PROVISION_IDENTIFIER, name_odd_sign
from wipo_bc_std.model.inline import Inlines
from wipo_bc_std.model.keyword import ProvisionKind
from wipo_bc_std.model.node import Node
from wipo_bc_std.model.place import PlacedMapping, PlacedText

_YAML_ENDS = {"[": "]", "{": "}", '"': '"', "'": "'"}
_IN_WORDS = {"computed": "computed part", "decision": "decision paragraph"}
# Stands for a target that could not be read; no draft declares it.
_NOBODY = "nobody"


class Argument(Enum):
    """What stands after the braces of a directive."""

    NONE = "no id"
    ID = "an id"
    PROVISION = "an identifier"


class Placement(Enum):
    """Where a directive can stand."""

    TOP = "directly in a clause"
    INSIDE = "in a provision or principle"
    ANYWHERE = "anywhere"


class Ingredients(Struct, frozen=True):
    """All that a block is made of."""

    source: Source
    head: DirectiveHead
    options: Node
    blocks: Blocks
    at: Span


class Directive(Struct, frozen=True):
    """A directive: its argument, where it can stand, the class of its options and what it becomes.

    An option that is wrong is left out; one that is needed as well is taken from `holes`.
    """

    argument: Argument
    placement: Placement
    options: type[Node]
    make: Callable[[Ingredients, list[Diagnostic]], Block | None]
    holes: Mapping[str, str] = field(default_factory=dict)


# Most asides have no options; they share one.
_NO_OPTIONS = NoOptions()


def read_options(
    source: Source,
    head: DirectiveHead,
    directive: Directive,
    report: list[Diagnostic],
    kinds: Sequence[str] = LINK_KINDS,
) -> Node | None:
    """Return the options of a directive, or None with the reasons added to `report`; `kinds` are those of links in them."""
    if not head.options and directive.options is NoOptions:
        return _NO_OPTIONS
    fence = source.line(head.line + 1)
    values = PlacedMapping.make({}, fence, {})
    for option in head.options:
        at = source.line(option.line + 1, option.key_column, option.key_column + len(option.key))
        if option.key in values:
            message = f"the option “{option.key}” stands twice"
            report.append(Diagnostic(codes.DUPLICATE_KEY, at, message, hint="keep one of the two"))
            continue
        values[option.key] = _value(source, option, report)
        values.keys_at[option.key] = at
    spelling = Spelling(":{}: …", source.line(min(head.line + 2, len(source.lines))))
    prose = prose_reader(report, kinds)
    return validate(directive.options, values, fence, prose, report, holes=directive.holes, spelling=spelling)


def _value(source: Source, option: OptionLine, report: list[Diagnostic]) -> object:
    """Return an option's value: words as they stand, or one line of YAML where brackets or quotes hold all of it."""
    line, column = option.line + 1, option.value_column + 1
    # A sentence can begin with a link or a quoted word.
    ends = _YAML_ENDS.get(option.value[:1])
    if ends is None or (ends in option.value[1:] and not option.value.endswith(ends)):
        at = source.line(line, option.value_column, option.value_column + len(option.value))
        return PlacedText.make(option.value, at, LineLocator(source.path, ((0, line, column),)))
    return read_flow(source, option.value, line, column, report)


def make_block(given: Ingredients, directive: Directive, report: list[Diagnostic]) -> Block | None:
    """Return the block of a directive, or None with the reason added to `report`."""
    head = given.head
    at = given.source.line(head.line + 1)
    match directive.argument:
        case Argument.NONE if head.argument:
            message = f"{with_article(head.kind)} has no id, yet “{head.argument[:60]}” stands there"
            report.append(Diagnostic(codes.DIRECTIVE_ARGUMENT, at, message, hint="delete it"))
        case Argument.ID if not IDENTIFIER.fullmatch(head.argument):
            given_id = f"; “{head.argument[:60]}” is none" if head.argument else ""
            message = f"{with_article(head.kind)} needs an id{given_id}"
            hint = (
                f"write {{{head.kind}}} an-id, in small letters, digits and hyphens{name_odd_sign(head.argument[:60])}"
            )
            report.append(Diagnostic(codes.DIRECTIVE_ARGUMENT, at, message, hint=hint))
            return None
        case Argument.PROVISION if not PROVISION_IDENTIFIER.fullmatch(head.argument):
            given_id = f"; “{head.argument[:60]}” is none" if head.argument else ""
            message = f"{with_article(head.kind)} needs an identifier{given_id}"
            hint = f"write {{{head.kind}}} and a group and number, such as BD-01{name_odd_sign(head.argument[:60])}"
            report.append(Diagnostic(codes.DIRECTIVE_ARGUMENT, at, message, hint=hint))
            return None
        case _:
            pass
    made = directive.make(given, report)
    if isinstance(made, Aside | Principle | Option | Decision) and not made.blocks:
        message = f"{with_article(head.kind)} holds nothing"
        hint = "write its text between the fences, or delete it"
        report.append(Diagnostic(codes.MISPLACED_DIRECTIVE, at, message, hint=hint))
    return made


def with_article(kind: str) -> str:
    """Return the name of a directive with “a” or “an” before it."""
    kind = _IN_WORDS.get(kind, kind)
    return f"{'an' if kind.startswith(('e', 'o')) else 'a'} {kind}"


def _provision(given: Ingredients, report: list[Diagnostic]) -> Block:
    options = cast("ProvisionOptions", given.options)
    if options.target == (_NOBODY,):
        options = options.model_copy(update={"target": ()})
    made = Provision(cast("ProvisionKind", given.head.kind), given.head.argument, options, given.blocks, given.at)
    if not made.statement and options.status != "deleted":
        at = given.source.line(given.head.line + 1)
        below = given.source.line(min(given.head.content + 1, len(given.source.lines)))
        message = f"the provision {made.id} states nothing"
        hint = "write its sentence under the options"
        related = (Related(below, "it could stand here"),)
        report.append(Diagnostic(codes.MISPLACED_DIRECTIVE, at, message, hint=hint, related=related))
    return made


def _aside(given: Ingredients, report: list[Diagnostic]) -> Block:  # noqa: ARG001 - the form of all makers
    return Aside(cast("AsideKind", given.head.kind), given.blocks, given.at)


def _principle(given: Ingredients, report: list[Diagnostic]) -> Block:  # noqa: ARG001 - the form of all makers
    return Principle(given.head.argument, cast("PrincipleOptions", given.options), given.blocks, given.at)


def _open_issue(given: Ingredients, report: list[Diagnostic]) -> Block:  # noqa: ARG001 - the form of all makers
    return OpenIssue(given.head.argument, cast("OpenIssueOptions", given.options), given.blocks, given.at)


def _option(given: Ingredients, report: list[Diagnostic]) -> Block:  # noqa: ARG001 - the form of all makers
    return Option(given.head.argument, cast("OptionOptions", given.options), given.blocks, given.at)


def _table(given: Ingredients, report: list[Diagnostic]) -> Block | None:
    if len(given.blocks) == 1 and isinstance(given.blocks[0], Table):
        table = given.blocks[0]
        options = cast("TableOptions", given.options)
        return Table(given.head.argument, options, table.alignments, table.head, table.rows, given.at)
    _misfit(given, "a table holds one table of Markdown and nothing else", report)
    return None


def _figure(given: Ingredients, report: list[Diagnostic]) -> Block:
    caption: Inlines = ()
    if len(given.blocks) == 1 and isinstance(given.blocks[0], Paragraph):
        caption = given.blocks[0].text
    else:
        _misfit(given, "a figure holds one paragraph, its caption, and nothing else", report)
    return Figure(given.head.argument, cast("FigureOptions", given.options), caption, given.at)


def _model(given: Ingredients, report: list[Diagnostic]) -> Block:
    if given.blocks:
        _misfit(given, "a model holds nothing: it is drawn from its data", report)
    return ModelView(given.head.argument, cast("ModelOptions", given.options), given.at)


def _list(given: Ingredients, report: list[Diagnostic]) -> Block:
    if given.blocks:
        _misfit(given, "a list holds nothing: it is generated", report)
    return GeneratedList(cast("ListOptions", given.options), given.at)


def _computed(given: Ingredients, report: list[Diagnostic]) -> Block:
    if given.blocks:
        _misfit(given, "a computed part holds nothing: it is made of data", report)
    return Computed(given.head.argument, given.at)


def _decision(given: Ingredients, report: list[Diagnostic]) -> Block:  # noqa: ARG001 - the form of all makers
    return Decision("decision", given.blocks, given.at)


def _misfit(given: Ingredients, message: str, report: list[Diagnostic]) -> None:
    at = given.source.line(given.head.line + 1)
    hint = "move the rest before or after the directive"
    report.append(Diagnostic(codes.MISPLACED_DIRECTIVE, at, message, hint=hint))


_PROVISION = Directive(Argument.PROVISION, Placement.TOP, ProvisionOptions, _provision, {"target": _NOBODY})
_ASIDE = Directive(Argument.NONE, Placement.ANYWHERE, NoOptions, _aside)

DIRECTIVES: dict[str, Directive] = {
    "requirement": _PROVISION,
    "recommendation": _PROVISION,
    "permission": _PROVISION,
    "capability": _PROVISION,
    "principle": Directive(Argument.ID, Placement.TOP, PrincipleOptions, _principle, {"title": "…"}),
    "rationale": Directive(Argument.NONE, Placement.INSIDE, NoOptions, _aside),
    "note": _ASIDE,
    "example": _ASIDE,
    "editor-note": _ASIDE,
    "reservation": _ASIDE,
    "open-issue": Directive(Argument.ID, Placement.ANYWHERE, OpenIssueOptions, _open_issue),
    "option": Directive(Argument.ID, Placement.ANYWHERE, OptionOptions, _option),
    "table": Directive(Argument.ID, Placement.ANYWHERE, TableOptions, _table, {"caption": "…"}),
    "figure": Directive(Argument.ID, Placement.ANYWHERE, FigureOptions, _figure, {"alt": "…"}),
    "model": Directive(Argument.ID, Placement.TOP, ModelOptions, _model),
    "list": Directive(Argument.NONE, Placement.TOP, ListOptions, _list),
}

# What papers of a session are made of: they lead into the draft, and have no provisions of their own.
PAPER_DIRECTIVES: dict[str, Directive] = {
    "computed": Directive(Argument.ID, Placement.TOP, NoOptions, _computed),
    "decision": Directive(Argument.NONE, Placement.TOP, NoOptions, _decision),
    **{name: DIRECTIVES[name] for name in ("note", "example", "editor-note", "table")},
}
