"""To match the texts of two states of a draft: by id first, by likeness inside the same parent second."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from wipo_bc_std.words import measure_likeness, split_words

# Half of the words in one order: below that, two texts of one standard share little but its vocabulary.
_ALIKE = 0.5
# Between the same two neighbours stands the same text, even where little of it is left.
_ALONE = 0.1
# Under another parent, a text must be nearly the same, and long enough to be no coincidence.
_MOVED = 0.75
_FEWEST_WORDS = 5
# How many texts are compared word by word with one: those that share most words with it.
_COMPARED = 6
_NO_PARENTS: Mapping[str, str] = MappingProxyType({})


class KeyedText(Struct, frozen=True):
    """A text to match: its id (empty where it has none), its former ids, the id of what holds it, its words."""

    key: str
    text: str
    parent: str = ""
    former: tuple[str, ...] = ()


class Match(Struct, frozen=True):
    """The positions of one text in the old and in the new sequence, and why they are taken for the same."""

    old: int
    new: int
    by: Literal["id", "likeness", "place"]


class Candidate(Struct, frozen=True):
    """A pair that could be one text: the positions in the old and in the new sequence, and how alike they are."""

    old: int
    new: int
    likeness: float


def match_texts(
    old: Sequence[KeyedText], new: Sequence[KeyedText], parents: Mapping[str, str] = _NO_PARENTS
) -> tuple[Match, ...]:
    """Return which new text was which old one, in the order of the new; each is matched once at most.

    Ids and former ids come first. The rest is matched by likeness inside the same parent, in order, then out of order, then
    by standing alone between the same neighbours, and last under other parents. `parents` maps ids of new parents to those
    that they had in the old state, where these differ.
    """
    found = _Found({}, {})
    found.take(_by_id(old, new), "id")
    groups = _by_parent(old, new, parents)
    for olds, news in groups:
        candidates = _candidates(old, new, found.free(olds, news), _ALIKE)
        found.take(heaviest_chain(candidates), "likeness")
        found.take(sorted(candidates, key=lambda each: (-each.likeness, each.new, each.old)), "likeness")
    for olds, news in groups:
        found.take(_alone(old, new, olds, news, found), "place")
    elsewhere = _candidates(old, new, found.free(range(len(old)), range(len(new))), _MOVED)
    long = (each for each in elsewhere if len(_words(old[each.old].text)) >= _FEWEST_WORDS)
    found.take(sorted(long, key=lambda each: (-each.likeness, each.new, each.old)), "likeness")
    return tuple(found.by_new[position] for position in sorted(found.by_new))


class _Found(Struct):
    by_old: dict[int, Match]
    by_new: dict[int, Match]

    def take(self, candidates: Iterable[Candidate], reason: Literal["id", "likeness", "place"]) -> None:
        for each in candidates:
            if each.old not in self.by_old and each.new not in self.by_new:
                self.by_old[each.old] = self.by_new[each.new] = Match(each.old, each.new, reason)

    def free(self, olds: Iterable[int], news: Iterable[int]) -> tuple[list[int], list[int]]:
        return [each for each in olds if each not in self.by_old], [each for each in news if each not in self.by_new]


def _by_id(old: Sequence[KeyedText], new: Sequence[KeyedText]) -> Iterator[Candidate]:
    places = {text.key: position for position, text in enumerate(old) if text.key}
    former: dict[str, int] = {}
    for position, text in enumerate(old):
        for name in text.former:
            former.setdefault(name, position)
    for position, text in enumerate(new):
        if text.key in places:
            yield Candidate(places[text.key], position, 1.0)
    for position, text in enumerate(new):
        for name in text.former:
            if name in places:
                yield Candidate(places[name], position, 1.0)
        if text.key in former:
            yield Candidate(former[text.key], position, 1.0)


def _by_parent(
    old: Sequence[KeyedText], new: Sequence[KeyedText], parents: Mapping[str, str]
) -> list[tuple[list[int], list[int]]]:
    """Return the positions of old and new texts that have the same parent, by parent in the order of the old state."""
    groups: dict[str, tuple[list[int], list[int]]] = {}
    for position, text in enumerate(old):
        groups.setdefault(text.parent, ([], []))[0].append(position)
    for position, text in enumerate(new):
        groups.setdefault(parents.get(text.parent, text.parent), ([], []))[1].append(position)
    return list(groups.values())


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in split_words(text.casefold()) if not word.isspace())


def _candidates(
    old: Sequence[KeyedText], new: Sequence[KeyedText], free: tuple[list[int], list[int]], least: float
) -> list[Candidate]:
    """Return the pairs of free texts that are alike; of each new text with those old ones that share most words with it."""
    olds, news = free
    bags = {position: Counter(_words(old[position].text)) for position in olds}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for position, bag in bags.items():
        for word in bag:
            holders[word].append(position)
    found = []
    for position in news:
        bag = Counter(_words(new[position].text))
        total = bag.total()
        shared: Counter[int] = Counter()
        for word, count in bag.items():
            for holder in holders.get(word, ()):
                shared[holder] += min(count, bags[holder][word])
        bounds = ((2 * same / (total + bags[holder].total()), holder) for holder, same in shared.items())
        # The bound says how alike two texts can be at most; near ones stand for each other first.
        likely = sorted((bound for bound in bounds if bound[0] >= least), key=lambda each: (-each[0], each[1]))
        for _, holder in likely[:_COMPARED]:
            likeness = measure_likeness(old[holder].text, new[position].text)
            if likeness >= least:
                found.append(Candidate(holder, position, likeness))
        if not total:
            found.extend(Candidate(holder, position, 1.0) for holder, each in bags.items() if not each)
    return found


def heaviest_chain(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates of greatest likeness in sum that stand in one order in both states."""
    ordered = sorted(candidates, key=lambda each: (each.old, -each.new))
    # For each new position that ends a chain: the weight of the heaviest such chain; weights grow with the positions.
    ends: list[tuple[int, float, int]] = []
    before: list[int] = []
    for number, each in enumerate(ordered):
        place = bisect_left(ends, each.new, key=itemgetter(0))
        weight = each.likeness + (ends[place - 1][1] if place else 0.0)
        before.append(ends[place - 1][2] if place else -1)
        last = place
        while last < len(ends) and ends[last][1] <= weight:
            last += 1
        if place == len(ends) or ends[place][0] != each.new or last > place:
            ends[place:last] = [(each.new, weight, number)]
    chain = []
    number = ends[-1][2] if ends else -1
    while number >= 0:
        chain.append(ordered[number])
        number = before[number]
    return chain[::-1]


def _alone(
    old: Sequence[KeyedText], new: Sequence[KeyedText], olds: Sequence[int], news: Sequence[int], found: _Found
) -> Iterator[Candidate]:
    """Yield each old and new text without a match that stand alone between the same two neighbours."""
    positions = {position: number for number, position in enumerate(olds)}
    gaps: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for position in news:
        if position in found.by_new:
            continue
        gaps[_neighbours(position, news, found)].append(position)
    for (left, right), unmatched in gaps.items():
        first = positions[left] + 1 if left in positions else 0
        last = positions[right] if right in positions else len(olds)
        between = [position for position in olds[first:last] if position not in found.by_old]
        if len(unmatched) == len(between) == 1:
            likeness = measure_likeness(old[between[0]].text, new[unmatched[0]].text)
            if likeness >= _ALONE:
                yield Candidate(between[0], unmatched[0], likeness)


def _neighbours(position: int, news: Sequence[int], found: _Found) -> tuple[int, int]:
    """Return the old positions of the nearest matched texts before and after one, -1 where there is none."""
    place = bisect_left(news, position)
    left = next((found.by_new[each].old for each in reversed(news[:place]) if each in found.by_new), -1)
    right = next((found.by_new[each].old for each in news[place + 1 :] if each in found.by_new), -1)
    return left, right
