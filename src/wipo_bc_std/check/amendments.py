"""Amendments that a session made, held against the text: what is in it, what is not yet, and what does not fit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Provision
from wipo_bc_std.model.inline import authored_words
from wipo_bc_std.model.outcome import Amendment, Outcome
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.index import Index, Target
from wipo_bc_std.resolve.passages import Passage

State = Literal["in-text", "open", "misfit"]
# What a person types for signs that are printed otherwise.
_SIGNS: Mapping[str, str] = {sign: group for group in ('["“”«»„]', "['’‘]") for sign in group[1:-1]}
_QUOTED = 60


class Found(Struct, frozen=True):
    """A stretch of the authored words of a passage: the passage by its number, and where the stretch begins and ends."""

    passage: int
    start: int
    end: int


class Standing(Struct, frozen=True):
    """How an amendment stands to a text: whether it is in it, and for one that does not fit why, and what to do.

    `number` counts the amendments of an outcome from 1; `at` is the place of what is told; `found` are the old words.
    """

    outcome: Outcome
    number: int
    amendment: Amendment
    state: State
    at: Span
    message: str = ""
    hint: str = ""
    target: Target | None = None
    found: Found | None = None


def judge_open_outcomes(draft: Draft) -> Iterator[Standing]:
    """Yield the amendments of each outcome whose text is not published yet, as they stand to the sources."""
    # What is named may stand in a source that could not be read.
    is_sure = not draft.standard.may_miss("clauses/", "annexes/", "terms/", "references.yml")
    for outcome in draft.standard.outcomes:
        if outcome.published_as is None:
            for standing in judge_amendments(outcome, draft.standard, draft.index, draft.passages):
                if is_sure or standing.target is not None:
                    yield standing


def judge_amendments(
    outcome: Outcome, standard: Standard, index: Index, passages: Sequence[Passage]
) -> Iterator[Standing]:
    """Yield how each amendment of an outcome stands to a standard, in order; `passages` are its running texts."""
    for position, amendment in enumerate(outcome.amendments):
        yield _Judging(outcome, position, amendment, standard, index, passages).standing()


def find_words(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a text, whatever the spaces and quotation marks between and around them."""
    parts = ("".join(_SIGNS.get(sign, re.escape(sign)) for sign in word) for word in words.split())
    for match in re.finditer(r"\s+".join(parts), text):
        yield match.span()


class _Judging(Struct, frozen=True):
    """Holds one amendment of a session against the draft as it is now."""

    outcome: Outcome
    position: int
    amendment: Amendment
    standard: Standard
    index: Index
    passages: Sequence[Passage]

    def standing(self) -> Standing:
        target = self.index.find(self.amendment.to)
        if self.amendment.delete:
            return self._deletion(target)
        if target is None:
            return self._unknown()
        if self.amendment.insert is not None:
            return self._insertion(target, self.amendment.insert.id)
        return self._replacement(target, self.amendment.old or "", self.amendment.new or "")

    def _deletion(self, target: Target | None) -> Standing:
        if target is not None:
            node = target.node
            gone = isinstance(node, Provision) and node.options.status == "deleted"
            return self._made("in-text" if gone else "open", "delete", target)
        return self._made("in-text", "delete") if self.amendment.to in self.standard.retired_ids else self._unknown()

    def _insertion(self, target: Target, name: str) -> Standing:
        if self.index.find(name) is not None:
            return self._made("in-text", "insert", target)
        if name in self.standard.retired_ids:
            message = f"the id “{name}” of the new paragraph was retired"
            return self._misfit("insert", message, "give a new id; a retired one never comes back", target)
        return self._made("open", "insert", target)

    def _replacement(self, target: Target, old: str, new: str) -> Standing:
        scope = [(number, authored_words(passage.text)) for number, passage in self._scope(target)]
        news = [Found(number, *at) for number, text in scope for at in find_words(new, text)] if new else []
        olds = [Found(number, *at) for number, text in scope for at in find_words(old, text)]
        left = [each for each in olds if not any(_is_inside(each, other) for other in news)]
        if len(left) == 1:
            return self._made("open", "old", target, left[0])
        if left:
            message = f"“{_cut(old)}” stands in {target.id} {len(left)} times"
            return self._misfit("old", message, "write more of the sentence, so that one place is meant", target)
        # That words are gone is all that can be seen of their deletion.
        if news or not new:
            return self._made("in-text", "old", target)
        nearest = _nearest(old, [text for _, text in scope])
        hint = f"there stands “{nearest}”" if nearest else "look for the words, and name what they stand in under `to`"
        return self._misfit("old", f"“{_cut(old)}” does not stand in {target.id}", hint, target)

    def _scope(self, target: Target) -> Iterator[tuple[int, Passage]]:
        for number, passage in enumerate(self.passages):
            holders = (passage.owner, passage.provision.id if passage.provision else "", _division(passage))
            if target.id in holders:
                yield number, passage

    def _unknown(self) -> Standing:
        message = f"there is no “{self.amendment.to}” in the text"
        return self._misfit(
            "to", message, "write the id of a paragraph, clause, table, figure or term, or of a provision"
        )

    def _made(self, state: State, key: str, target: Target | None = None, found: Found | None = None) -> Standing:
        at = self.outcome.at("amendments", self.position, key)
        return Standing(self.outcome, self.position + 1, self.amendment, state, at, target=target, found=found)

    def _misfit(self, key: str, message: str, hint: str, target: Target | None = None) -> Standing:
        at = self.outcome.at("amendments", self.position, key)
        return Standing(self.outcome, self.position + 1, self.amendment, "misfit", at, message, hint, target)


def _division(passage: Passage) -> str:
    return passage.division.id if passage.division is not None else ""


def _is_inside(found: Found, other: Found) -> bool:
    return found.passage == other.passage and other.start <= found.start and found.end <= other.end


def _nearest(words: str, texts: Sequence[str]) -> str:
    """Return the stretch of a text that is most like some words, or nothing where none has two of them in a row."""
    wanted = words.split()
    best: tuple[int, str] = (1, "")
    for text in texts:
        there = text.split()
        match = SequenceMatcher(None, wanted, there, autojunk=False).find_longest_match()
        if match.size > best[0]:
            start = max(match.b - match.a, 0)
            best = (match.size, " ".join(there[start : start + len(wanted) + 1]))
    return best[1]


def _cut(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
