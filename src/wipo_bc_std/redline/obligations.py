"""How grave a change is: whether it alters what somebody has to do, what the text says, or how it is printed.

- `obligation`: a provision added, deleted or brought back; its kind, its keyword, for whom it is, how it is verified, where
  it applies; a number, date or unit, a negation, or a condition with its words in its statement; a keyword anywhere but in
  what only explains.
- `technical`: other words of statements, definitions, designations, models, tables, principles and paragraphs, where a
  reference leads, normative references, and the status of an annex.
- `explanation`: rationales, notes, examples, footnotes, use cases, scenarios, evidence, open issues and informative
  references, whatever changed in them.
- `editorial`: signs, case, spacing, the spelling of a word, emphasis, links set on words that stay, ids renamed, texts that
  only stand elsewhere, the state of agreement and the front page.

Force is data, so it is found in every language; numbers, negations and conditions are read by the words of six languages.
Whatever changes in a condition is taken for a change of duty, as it may alter when there is one. Whether a provision that
changed in none of these ways asks for something else, no program can tell: its words are shown.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from msgspec import Struct, field

from wipo_bc_std.check.conditions import find_conditions
from wipo_bc_std.check.negation import count_denials
from wipo_bc_std.check.numbers_in_text import read_numbers
from wipo_bc_std.redline.compare import Part, Wording, side_of
from wipo_bc_std.redline.pieces import is_provision
from wipo_bc_std.redline.units import Unit, statement_parts
from wipo_bc_std.redline.wording import Run
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.redline_words import REDLINE_WORDS
from wipo_bc_std.view.wording import word
from wipo_bc_std.words import split_words

ChangeClass = Literal["obligation", "technical", "explanation", "editorial"]
ReasonCode = Literal[
    "provision-added",
    "provision-deleted",
    "provision-split",
    "provision-merged",
    "withdrawn",
    "restored",
    "kind",
    "force",
    "keyword-added",
    "keyword-removed",
    "targets",
    "verify",
    "rights",
    "setups",
    "number",
    "unit",
    "negation-added",
    "negation-removed",
    "condition",
    "condition-added",
    "condition-removed",
    "reference",
    "status",
    "words",
    "explanation",
    "columns",
    "agreement",
    "signs",
    "spelling",
    "links",
    "footnotes",
    "renamed",
    "moved",
    "data",
    "reopening",
    "stated",
]
GRAVITY: tuple[ChangeClass, ...] = ("obligation", "technical", "explanation", "editorial")
_EXPLAINING = (*nodes.ASIDES, "use-case", "scenario", "evidence")
_ALL: Mapping[str, str] = {"targets": "nobody named", "verify": "nothing named", "rights": "all", "setups": "all"}
# Signs that say how much something is.
_MEANING = "<>≤≥±≠%‰"
# In other scripts a single letter is a meaning of its own.
_LONG = 5
_SPELT = ("en", "fr", "es", "ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a change is of its class: a code, and the words of both states that it speaks of."""

    __pydantic_config__ = nodes.STRICT

    code: ReasonCode
    old: str = ""
    new: str = ""

    @property
    def sentence(self) -> str:
        """The reason in English words."""
        return REDLINE_WORDS[f"redline.reason.{self.code}"]["en"].text.format(old=self.old, new=self.new)


class Vocabularies(Struct, frozen=True):
    """The language of both states, and the names of what provisions are for, by field and key."""

    language: Language
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def say(self, name: str, keys: Sequence[str]) -> str:
        """Return keys in words."""
        known = self.names.get(name, {})
        separator = word("words.list-separator", self.language)
        return separator.join(known.get(key, key) for key in keys) or _ALL.get(name, "none")


def classify(unit: Unit, vocabularies: Vocabularies) -> tuple[ChangeClass, tuple[Reason, ...]]:
    """Return the class of a change, the gravest that a reason gives, and its reasons, gravest first."""
    found = list(dict.fromkeys(_reasons(unit, vocabularies)))
    if not found:
        found = [("editorial", Reason(code="signs"))]
    found.sort(key=lambda each: GRAVITY.index(each[0]))
    # Where the words are told that alter a duty, that words changed is no news.
    told = [reason for _, reason in found if reason.code != "words" or found[0][0] != "obligation"]
    return found[0][0], tuple(told)


_Found = tuple[ChangeClass, Reason]


def _reasons(unit: Unit, vocabularies: Vocabularies) -> Iterator[_Found]:
    kinds = unit.kinds
    if "renamed" in kinds and unit.owner.before is not None:
        old, new = (getattr(node, "id", "") for node in (unit.owner.before, unit.owner.node))
        yield "editorial", Reason(code="renamed", old=old, new=new)
    if "moved" in kinds:
        yield "editorial", Reason(code="moved")
    if is_provision(unit.owner.node):
        yield from _of_provision(unit, vocabularies)
        return
    grade = _grade(unit)
    if unit.owner.place in {"added", "deleted"}:
        yield grade, Reason(code="explanation" if grade == "explanation" else "words")
        return
    for part in unit.parts:
        yield from _of_data(part, grade)
        if part.place != "kept" and part is not unit.owner:
            yield grade, Reason(code="explanation" if grade == "explanation" else "words")
            continue
        for wording in changed_wordings(part):
            if grade == "technical":
                yield from (("obligation", reason) for reason in _force_reasons([wording]))
            yield _of_words(wording, vocabularies.language, grade)


def _grade(unit: Unit) -> ChangeClass:
    """Return the class of changed words, by what they stand in."""
    for part in (*unit.around, unit.owner):
        match part.node:
            case nodes.Box(role=role) if role in _EXPLAINING:
                return "explanation"
            case nodes.FootnoteText():
                return "explanation"
            case nodes.Entry(reference=reference) if reference is not None and reference.use == "informative":
                return "explanation"
            case nodes.Cover():
                return "editorial"
            case _:
                pass
    return "technical"


# --- Provisions -------------------------------------------------------------------------------------------------------


def _of_provision(unit: Unit, vocabularies: Vocabularies) -> Iterator[_Found]:
    part = unit.owner
    new = cast("nodes.Box", part.node)
    old = cast("nodes.Box", part.before or part.node)
    whole: dict[str, ReasonCode] = {"added": "provision-added", "deleted": "provision-deleted"}
    if part.place in whole:
        code: ReasonCode = whole[part.place]
        if part.other:
            code = "provision-split" if part.place == "added" else "provision-merged"
            yield "obligation", Reason(code=code, old=part.other, new=part.other)
        else:
            yield "obligation", Reason(code=code, old=new.heading, new=new.heading)
        return
    yield from (("obligation", reason) for reason in _fact_reasons(old, new, vocabularies))
    if "agreement" in part.data:
        yield "editorial", Reason(code="agreement", old=old.agreement or "none", new=new.agreement or "none")
    if "provision.status" in part.data:
        # All its words went or came with it.
        return
    texts = [each for inner in statement_parts(part) for each in _wordings_of(inner)]
    changed = [each for each in texts if is_changed(each)]
    told = [_of_words(each, vocabularies.language, "technical") for each in changed]
    yield from (("obligation", reason) for reason in _force_reasons(changed))
    if any(grade != "editorial" for grade, _ in told):
        # Another spelling alters no number, no denial and no condition.
        yield from (("obligation", reason) for reason in _said_reasons(texts, vocabularies.language))
    for inner in unit.parts:
        for wording in changed_wordings(inner):
            if wording.field == "fact:reopen-when":
                # It says when the provision is discussed again, and nothing of what it asks for.
                yield "technical", Reason(code="reopening")
            elif not wording.field.startswith("fact:"):
                yield _of_words(wording, vocabularies.language, "technical")
    if any(inner.place in {"left", "moved"} for inner in unit.parts if inner is not part):
        yield "technical", Reason(code="words")


def _wordings_of(part: Part) -> Iterator[Wording]:
    if part.place != "left":
        yield from (each for each in part.wordings if not each.field.startswith("fact:"))


def _fact_reasons(old: nodes.Box, new: nodes.Box, vocabularies: Vocabularies) -> Iterator[Reason]:
    before, after = old.provision, new.provision
    if before is None or after is None:
        return
    if before.status != after.status:
        yield Reason(code="withdrawn" if after.status == "deleted" else "restored")
    if before.kind != after.kind:
        yield Reason(code="kind", old=old.heading, new=new.heading)
    fields: tuple[Literal["targets", "verify", "rights", "setups"], ...] = ("targets", "verify", "rights", "setups")
    for name in fields:
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            yield Reason(code=name, old=vocabularies.say(name, was), new=vocabularies.say(name, now))


def _force_reasons(wordings: Sequence[Wording]) -> Iterator[Reason]:
    """Yield how keywords changed: the words of the one that went and of the one that came."""
    for wording in wordings:
        gone = [each for run in wording.runs if run.status == "deleted" for each in _keywords(run.inlines)]
        come = [each for run in wording.runs if run.status == "inserted" for each in _keywords(run.inlines)]
        if [each.force for each in gone] == [each.force for each in come]:
            continue
        for number in range(max(len(gone), len(come))):
            if number >= len(come):
                yield Reason(code="keyword-removed", old=gone[number].text)
            elif number >= len(gone):
                yield Reason(code="keyword-added", new=come[number].text)
            elif gone[number].force != come[number].force:
                yield Reason(code="force", old=gone[number].text, new=come[number].text)


def _keywords(inlines: nodes.Inlines) -> Iterator[nodes.Keyword]:
    for inline in inlines:
        if isinstance(inline, nodes.Keyword):
            yield inline
        elif not isinstance(inline, nodes.Text | nodes.Code | nodes.Footnote):
            yield from _keywords(inline.children)


def _said_reasons(wordings: Sequence[Wording], language: Language) -> Iterator[Reason]:
    """Yield what changed in the numbers and the negations of a statement."""
    old, new = ("\n".join(_said(side_of(each.runs, side)) for each in wordings) for side in ("old", "new"))
    yield from _number_reasons(old, new, language)
    before, after = count_denials(old, language), count_denials(new, language)
    if before.strong != after.strong:
        yield Reason(code="negation-added" if after.strong > before.strong else "negation-removed")
    yield from _condition_reasons(old, new, language)


def _condition_reasons(old: str, new: str, language: Language) -> Iterator[Reason]:
    """Yield what became of conditions: those whose words changed, in their order, then those that came or went."""
    before, after = ({_letters(each): each for each in find_conditions(text, language)} for text in (old, new))
    gone = [words for key, words in before.items() if key not in after]
    come = [words for key, words in after.items() if key not in before]
    for was, now in zip(gone, come, strict=False):
        yield Reason(code="condition", old=was, new=now)
    yield from (Reason(code="condition-removed", old=each) for each in gone[len(come) :])
    yield from (Reason(code="condition-added", new=each) for each in come[len(gone) :])


def _said(inlines: nodes.Inlines) -> str:
    """Return what a text says without its keywords, whose negation is their force, and without computed labels."""
    parts = []
    for inline in inlines:
        match inline:
            case nodes.Text() | nodes.Code():
                parts.append(inline.text)
            case nodes.Link() | nodes.Strong() | nodes.Emphasis() | nodes.Mark():
                parts.append(_said(inline.children))
            case nodes.Footnote():
                parts.append(" ")
            case nodes.Keyword():
                # What stands before it is another part of the sentence.
                parts.append("\n")
    return "".join(parts)


def _number_reasons(old: str, new: str, language: Language) -> Iterator[Reason]:
    before, after = read_numbers(old, language), read_numbers(new, language)
    counts = (
        before.digits + Counter(before.words - after.words - set(after.digits)),
        after.digits + Counter(after.words - before.words - set(before.digits)),
    )
    gone, come = ((one - other) for one, other in (counts, counts[::-1]))
    # A number that is now written in words is the same number.
    gone = Counter({number: n for number, n in gone.items() if number not in after.words})
    come = Counter({number: n for number, n in come.items() if number not in before.words})
    if gone or come:
        said = [", ".join(sorted(each.elements(), key=int)) or "no number" for each in (gone, come)]
        unit = _unit_of(new, max(come, key=int)) if come and gone else ""
        yield Reason(code="number", old=said[0], new=f"{said[1]} {unit}".rstrip())
        return
    limits = [_LIMIT.findall(text) for text in (old, new)]
    if sorted(limits[0]) != sorted(limits[1]):
        was, now = (", ".join(each) or "no limit" for each in limits)
        yield Reason(code="number", old=was, new=now)
    units, new_units = _units(old), _units(new)
    for number in sorted(units.keys() & new_units.keys(), key=int):
        if units[number] != new_units[number]:
            yield Reason(code="unit", old=f"{number} {units[number]}", new=f"{number} {new_units[number]}")


_MEASURED = re.compile(r"(\d+)[\s\u00a0-]*([%‰]|[^\W\d_]{1,2}(?=[\u3400-\u9fff]|\W|$)|[^\W\d_]+)")
# A limit with the sign that says on which side of it one may be.
_LIMIT = re.compile(r"[<>≤≥±≠]\s*\d+")


def _units(text: str) -> dict[str, str]:
    return {match[1]: match[2].casefold() for match in _MEASURED.finditer(unicodedata.normalize("NFKC", text))}


def _unit_of(text: str, number: str) -> str:
    return _units(text).get(number, "")


# --- Words ------------------------------------------------------------------------------------------------------------


def is_changed(wording: Wording) -> bool:
    """Return whether anything in a text changed."""
    return any(run.status != "kept" for run in wording.runs)


def changed_wordings(part: Part) -> Iterator[Wording]:
    """Yield the texts of a part that changed."""
    yield from (wording for wording in part.wordings if is_changed(wording))


def _of_data(part: Part, grade: ChangeClass) -> Iterator[_Found]:
    before: object = part.before or part.node
    for name in part.data:
        if name == "agreement":
            states = [getattr(node, "agreement", None) or "none" for node in (before, part.node)]
            yield "editorial", Reason(code="agreement", old=states[0], new=states[1])
        elif name == "remark":
            yield "technical", Reason(code="status", old=getattr(before, name), new=getattr(part.node, name))
        elif name in {"columns", "alignments"}:
            yield grade if name == "columns" else "editorial", Reason(code="columns")
        elif name == "former_ids":
            yield "editorial", Reason(code="data", new=name)
        else:
            yield grade, Reason(code="data", new=name)


def _of_words(wording: Wording, language: Language, grade: ChangeClass) -> _Found:
    """Return the class of changed words and why: editorial where they say the same."""
    old, new = side_of(wording.runs, "old"), side_of(wording.runs, "new")
    words = [nodes.shown_text(text) for text in (_without_labels(old), _without_labels(new))]
    if words[0] == words[1]:
        targets = [list(_targets(text)) for text in (old, new)]
        if len(targets[0]) == len(targets[1]) and targets[0] != targets[1]:
            was, now = next(pair for pair in zip(*targets, strict=True) if pair[0] != pair[1])
            return grade, Reason(code="reference", old=was, new=now)
        if _footnotes(old) != _footnotes(new):
            return "explanation", Reason(code="footnotes")
        return "editorial", Reason(code="links")
    if [*_bare_targets(old)] != [*_bare_targets(new)] and _letters(words[0]) == _letters(words[1]):
        # What prints a label alone came or went, such as one of a list of provisions.
        return grade, Reason(code="explanation" if grade == "explanation" else "words")
    if _letters(words[0]) == _letters(words[1]):
        return "editorial", Reason(code="signs")
    if language in _SPELT and _is_spelling(wording.runs):
        return "editorial", Reason(code="spelling")
    return grade, Reason(code="explanation" if grade == "explanation" else "words")


def _without_labels(inlines: nodes.Inlines) -> nodes.Inlines:
    """Return a text in which references without words of their own have none at all."""
    return tuple(
        nodes.Text(text="") if isinstance(each, nodes.Link) and not each.children else each for each in inlines
    )


def _targets(inlines: nodes.Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, nodes.Link) and not inline.automatic:
            yield inline.target
        if isinstance(inline, nodes.Link | nodes.Strong | nodes.Emphasis | nodes.Mark):
            yield from _targets(inline.children)


def _bare_targets(inlines: nodes.Inlines) -> Iterator[str]:
    """Yield what references without words of their own lead to."""
    yield from (each.target for each in inlines if isinstance(each, nodes.Link) and not each.children)


def _footnotes(inlines: nodes.Inlines) -> list[str]:
    return [each.id for each in inlines if isinstance(each, nodes.Footnote)]


def _letters(text: str) -> str:
    """Return a text without signs and case; a sign between digits is part of the number."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return "".join(
        sign
        for place, sign in enumerate(text)
        if sign.isalnum()
        or unicodedata.combining(sign)
        or sign in _MEANING
        or (text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit())
    )


def _is_spelling(runs: Sequence[Run]) -> bool:
    """Return whether each replaced word differs from the new one by one letter inside it."""
    gone = [nodes.shown_text(run.inlines) for run in runs if run.status == "deleted"]
    come = [nodes.shown_text(run.inlines) for run in runs if run.status == "inserted"]
    before, after = ([word for text in each for word in split_words(text) if word.isalpha()] for each in (gone, come))
    return (
        len(gone) == len(come)
        and len(before) == len(after) > 0
        and all(one == other or _is_one_letter(one, other) for one, other in zip(before, after, strict=True))
        and _letters(" ".join(gone)).isalpha()
    )


def _is_one_letter(one: str, other: str) -> bool:
    """Return whether two words of five letters or more differ by one letter, or by two that changed places, inside."""
    if (
        min(len(one), len(other)) < _LONG
        or one[0] != other[0]
        or one[-1] != other[-1]
        or abs(len(one) - len(other)) > 1
    ):
        return False
    start = next(n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    one, other = one[start:], other[start:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one == other[1:] or one[1:] == other
