"""Where a comment stands in a newer text: its words are followed by what changed inside the same id, and nowhere else.

Nothing moves to another clause by itself: an id leads to itself, and to what says that it had this id before. Where the words
are gone, a person looks; places elsewhere that read alike are offered and never taken. The anchor of a comment never changes:
what stands here can be worked out again at any time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.review.comment import Anchor, Comment, Quote
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.words import split_words

# exact: the same words; probable: the place is clear, words of it changed; check: a person looks; orphan: there is no place.
Fate = Literal["exact", "probable", "check", "orphan"]
FATES: tuple[Fate, ...] = ("exact", "probable", "check", "orphan")
PassagesByLanguage = Mapping[str, Sequence[Passage]]

# How many of the words are the same, from 0 to 1; `tests/bench/anchors.py` measures what these numbers do.
_PROBABLE = 0.5
_CHECK = 0.25
# Where all words of a quote changed, so many words beside it tell its place, if most of them are there.
_BESIDE = 8
_MOST_BESIDE = 0.6
# What a sender typed instead of copying it counts as a quote if so much of it stands there.
_TYPED = 0.75
_OFFERED = 0.6
_MOST_WORDS = 200
# Spaces that a mail program put in may make a quote longer than its text.
_LONGER = 2
_MOST_OFFERS = 3
# A text that was written anew says nothing of what its former words were about.
_ANEW = 0.3
_DONE = ("implemented", "closed", "duplicate", "withdrawn")
_Opcode = tuple[str, int, int, int, int]


class Offer(Struct, frozen=True):
    """A place elsewhere that reads like the words of a comment; `score` is how alike, from 0 to 1."""

    id: str
    number: str
    words: str
    score: float


class Carried(Struct, frozen=True):
    """Where a comment stands now.

    `id` and `number` are of the text that it stands in now, empty for an orphan and for what is about the whole draft.
    `start` and `end` count characters of that text, and `words` stand between them; all of it, where the comment is about
    all. `score` says how much is the same, from 0 to 1, and `why` in words what was found.
    """

    fate: Fate
    score: float
    id: str = ""
    number: str = ""
    start: int = 0
    end: int = 0
    words: str = ""
    why: str = ""
    offers: tuple[Offer, ...] = ()


class _Text(Struct, frozen=True, dict=True):
    """The words and signs of a text, with the characters at which each begins and ends."""

    text: str

    @cached_property
    def spots(self) -> tuple[tuple[int, int], ...]:
        found, place = [], 0
        for word in split_words(self.text):
            if not word.isspace():
                found.append((place, place + len(word)))
            place += len(word)
        return tuple(found)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(self.text[start:end] for start, end in self.spots)

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """Return the number of the first word that a stretch of characters touches, and that behind the last."""
        touched = [number for number, (low, high) in enumerate(self.spots) if low < end and high > start]
        return (touched[0], touched[-1] + 1) if touched else (0, 0)

    def stretch(self, low: int, high: int) -> tuple[int, int]:
        """Return the characters of words by their numbers."""
        return (self.spots[low][0], self.spots[high - 1][1]) if low < high else (0, 0)


@lru_cache(maxsize=4096)
def _read(text: str) -> _Text:
    return _Text(text)


class NewTexts(Struct, dict=True):
    """The texts of one language that comments are carried to, by the ids that they have and had before."""

    passages: Sequence[Passage]
    _aligned: dict[tuple[str, str], tuple[_Opcode, ...]] = field(default_factory=dict)

    @cached_property
    def _by_id(self) -> Mapping[str, Passage]:
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def _by_former(self) -> Mapping[str, tuple[Passage, ...]]:
        found: dict[str, list[Passage]] = {}
        for passage in self.passages:
            for name in passage.former_ids:
                found.setdefault(name, []).append(passage)
        return {name: tuple(each) for name, each in found.items()}

    @cached_property
    def _bags(self) -> tuple[tuple[Passage, frozenset[str]], ...]:
        return tuple((each, frozenset(_read(each.text).words)) for each in self.passages)

    def follow(self, identifier: str) -> tuple[Passage, ...]:
        """Return what an id stands for now: the text of that id, then texts that had it before."""
        own = self._by_id.get(identifier)
        former = tuple(each for each in self._by_former.get(identifier, ()) if each.id != identifier)
        return former if own is None else (own, *former)

    def align(self, old: str, new: str) -> tuple[_Opcode, ...]:
        """Return what became of the words of a text, as `difflib` tells it; worked out once for two texts."""
        if (old, new) not in self._aligned:
            matcher = SequenceMatcher(None, _read(old).words, _read(new).words, autojunk=False)
            self._aligned[old, new] = tuple(matcher.get_opcodes())
        return self._aligned[old, new]

    def offer(self, words: Sequence[str], apart_from: Sequence[Passage]) -> tuple[Offer, ...]:
        """Return the places elsewhere that read most like some words, the likest first."""
        words = words[:_MOST_WORDS]
        wanted = frozenset(words)
        taken = {passage.id for passage in apart_from}
        found = []
        for passage, bag in self._bags:
            if passage.id in taken or not wanted or len(wanted & bag) < _OFFERED * len(wanted):
                continue
            text = _read(passage.text)
            low, high, score = _find_likest(words, text)
            if score >= _OFFERED:
                start, end = text.stretch(low, high)
                found.append(Offer(passage.id, passage.number, passage.text[start:end], score))
        return tuple(sorted(found, key=lambda each: -each.score)[:_MOST_OFFERS])


def is_carried(comment: Comment) -> bool:
    """Return whether a comment still needs a place: of what is done, the words are meant to be gone."""
    if comment.state == "agreed":
        found = comment.disposition
        return found is not None and found.verdict in {"accepted", "accepted-in-principle"}
    return comment.state not in _DONE


def carry_comments(
    comments: Sequence[Comment], old: PassagesByLanguage, new: PassagesByLanguage, original: str
) -> Iterator[tuple[Comment, Carried]]:
    """Yield each comment that still needs a place, with the place that it has in newer texts.

    `old` are the texts that were read, `new` those of now, `original` the language that always has both.
    """
    before = {language: {passage.id: passage for passage in texts} for language, texts in old.items()}
    after = {language: NewTexts(texts) for language, texts in new.items()}
    for comment in comments:
        if is_carried(comment):
            read = comment.anchor.language
            language = read if read in before and read in after else original
            yield comment, carry_anchor(comment.anchor, before.get(language, {}), after[language], language)


def carry_anchor(anchor: Anchor, old: Mapping[str, Passage], new: NewTexts, language: str) -> Carried:
    """Return where an anchor stands in newer texts; `language` is that of both texts."""
    if anchor.id is None:
        return Carried("exact", 1.0, why="it is about the whole draft")
    before = old.get(anchor.id)
    targets = new.follow(anchor.id)
    # Words that were read in another language are not looked for in this one.
    quote = anchor.quote if anchor.language == language else None
    if not targets:
        words = quote.exact if quote is not None else before.text if before is not None else ""
        return Carried(
            "orphan", 0.0, why=f"{anchor.id} is gone, and nothing had this id", offers=new.offer(_read(words).words, ())
        )
    if before is None:
        told = "the text that was read is not in the round, so that nothing can be compared"
        return _whole("check", 0.0, targets[0], told)
    if quote is None:
        return _carry_whole(before, targets, is_same_language=anchor.language == language)
    place = _find_quote(quote, before.text)
    if place is None:
        found = _carry_whole(before, targets, is_same_language=True)
        told = "the words do not stand in the text that was read; the comment stays with the whole of it"
        return _whole("check", found.score, targets[0], told)
    carried = [_carry_quote(place, before, target, new) for target in targets]
    best = max(carried, key=lambda each: (-FATES.index(each.fate), each.score))
    if best.fate != "orphan":
        return best
    low, high = _read(before.text).inside(*place)
    offers = new.offer(_read(before.text).words[low:high], targets)
    return Carried("orphan", best.score, why=f"the words are gone from {targets[0].id}", offers=offers)


# --- Whole texts ------------------------------------------------------------------------------------------------------


def _carry_whole(before: Passage, targets: Sequence[Passage], *, is_same_language: bool) -> Carried:
    same = next((each for each in targets if each.digest == before.digest and each.text == before.text), None)
    if same is not None:
        if is_same_language:
            return _whole("exact", 1.0, same, "the text is as it was read")
        return _whole("probable", 1.0, same, "it was read in another language; the original is as it was")
    scores = [(_likeness(before.text, each.text), each) for each in targets]
    score, best = max(scores, key=lambda each: each[0])
    if not is_same_language:
        return _whole("check", score, best, "it was read in another language, and the original changed")
    if score < _ANEW or len(targets) > 1:
        told = "the text was divided" if len(targets) > 1 else "the text was written anew"
        return _whole("check", score, best, told)
    return _whole("probable", score, best, "the text changed")


def _whole(fate: Fate, score: float, passage: Passage, why: str) -> Carried:
    return Carried(fate, round(score, 2), passage.id, passage.number, 0, len(passage.text), passage.text, why)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _read(one).words, _read(other).words, autojunk=False).ratio()


# --- Quotes -----------------------------------------------------------------------------------------------------------


def _find_quote(quote: Quote, text: str) -> tuple[int, int] | None:
    """Return the characters of a quote in the text that it was taken from; by the words beside it where it stands twice."""
    # What is longer than the text was never read there.
    if len(quote.exact.strip()) > len(text) * _LONGER:
        return None
    words = _read(quote.exact).words
    if not words:
        return None
    pattern = re.compile(r"\s*".join(map(re.escape, words)), re.IGNORECASE)
    places = [found.span() for found in pattern.finditer(text)]
    if places:
        return max(places, key=lambda place: _count_beside(quote, text, place))
    old = _read(text)
    low, high, score = _find_likest(words, old)
    return old.stretch(low, high) if score >= _TYPED else None


def _count_beside(quote: Quote, text: str, place: tuple[int, int]) -> int:
    before, after = _read(text[: place[0]]).words[::-1], _read(text[place[1] :]).words
    prefix, suffix = _read(quote.prefix).words[::-1], _read(quote.suffix).words
    return _common(before, prefix) + _common(after, suffix)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    return next(
        (number for number, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def _find_likest(words: Sequence[str], text: _Text) -> tuple[int, int, float]:
    """Return the numbers of words of a text that read most like some words, and how alike both are."""
    blocks = SequenceMatcher(None, words, text.words, autojunk=False).get_matching_blocks()
    starts = [block.b - block.a for block in blocks if block.size]
    best = (0, 0, 0.0)
    for start in dict.fromkeys(starts):
        low, high = max(start, 0), min(start + len(words), len(text.words))
        score = SequenceMatcher(None, words, text.words[low:high], autojunk=False).ratio()
        if score > best[2]:
            best = (low, high, score)
    return best


def _carry_quote(place: tuple[int, int], before: Passage, target: Passage, new: NewTexts) -> Carried:
    old, now = _read(before.text), _read(target.text)
    low, high = old.inside(*place)
    quoted = old.words[low:high]
    changes = new.align(before.text, target.text)
    first, last = _follow(changes, low, high)
    if now.words[first:last] == quoted:
        return _place(Carried("exact", 1.0, why="the words are as they were"), target, (first, last))
    moved = _find_words(quoted, now.words)
    if len(moved) == 1:
        found = Carried("exact", 1.0, why="the words moved inside the text")
        return _place(found, target, (moved[0], moved[0] + len(quoted)))
    score = _score(changes, (low, high), (first, last), old, now)
    if score >= _PROBABLE:
        return _place(Carried("probable", round(score, 2), why="words of it changed"), target, (first, last))
    if score >= _CHECK or (first < last and _stands_between(changes, low, high)):
        return _place(Carried("check", round(score, 2), why="most of the words changed"), target, (first, last))
    return Carried("orphan", round(score, 2))


def _place(found: Carried, passage: Passage, numbers: tuple[int, int]) -> Carried:
    start, end = _read(passage.text).stretch(*numbers)
    words = passage.text[start:end]
    return replace(found, id=passage.id, number=passage.number, start=start, end=end, words=words)


def _follow(changes: Sequence[_Opcode], low: int, high: int) -> tuple[int, int]:
    """Return the numbers of the words that stand now where those from `low` to before `high` stood."""
    first = last = -1
    for tag, old_low, old_high, new_low, new_high in changes:
        begin, end = max(old_low, low), min(old_high, high)
        if begin >= end or tag == "delete":
            continue
        if tag == "equal":
            start, stop = new_low + begin - old_low, new_low + end - old_low
        else:
            # Of words that were replaced together, those at an edge count from that edge.
            start = max(new_low, new_high - (old_high - low)) if low > old_low else new_low
            stop = min(new_high, new_low + high - old_low) if high < old_high else new_high
        first, last = (start if first < 0 else first), max(last, stop)
    return max(first, 0), max(last, first, 0)


def _score(
    changes: Sequence[_Opcode], quoted: tuple[int, int], found: tuple[int, int], old: _Text, now: _Text
) -> float:
    """Return how much of a quote is the same, from 0 to 1: twice the words kept, of all words of both; signs do not count."""
    kept = 0
    for tag, begin, end, _, _ in changes:
        if tag == "equal":
            kept += _count(old.words[max(begin, quoted[0]) : min(end, quoted[1])])
    both = _count(old.words[slice(*quoted)]) + _count(now.words[slice(*found)])
    return 2 * kept / both if both else 0.0


def _count(words: Sequence[str]) -> int:
    return sum(word[0].isalnum() for word in words)


def _stands_between(changes: Sequence[_Opcode], low: int, high: int) -> bool:
    """Return whether the words on both sides of a quote are still there for the most part."""
    sides = ((max(low - _BESIDE, 0), low), (high, high + _BESIDE))
    shares = []
    for begin, end in sides:
        kept = sum(
            max(0, min(old_high, end) - max(old_low, begin))
            for tag, old_low, old_high, _, _ in changes
            if tag == "equal"
        )
        shares.append(kept >= _MOST_BESIDE * _BESIDE)
    return all(shares)


def _find_words(wanted: Sequence[str], words: Sequence[str]) -> list[int]:
    size = len(wanted)
    return [
        start
        for start in range(len(words) - size + 1)
        if words[start] == wanted[0] and words[start : start + size] == wanted
    ]
