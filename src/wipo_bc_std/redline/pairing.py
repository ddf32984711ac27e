"""Which piece of the new Manuscript was which of the old one, and which of them stand where they stood.

By id and former ids first, by likeness inside the same parent second, by likeness anywhere third. What has the same parent
and the longest chain of common order stays; the rest was moved. It is found in one direction, whichever Manuscript is the
old one, so that the way back shows the same.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, field

from wipo_bc_std.redline.match import Candidate, KeyedText, heaviest_chain, match_texts
from wipo_bc_std.redline.pieces import Piece
from wipo_bc_std.view import nodes
from wipo_bc_std.words import measure_likeness

_Name = tuple[str, str]
_Key = Callable[[Piece], tuple[str, ...] | None]
# What stands alone in its holder is the same, whatever it says.
_SINGLE = (nodes.Manuscript, nodes.Cover, nodes.Vocabulary)


class Pairing(Struct):
    """The numbers of pieces that are the same text, in both directions, and what became of those that are not.

    `stays` are numbers of old pieces that stand in their parent in one order with the others; `split` leads from a new
    piece to the old one that it was part of, `merged` from an old piece to the new one that it is part of.
    """

    partners: dict[int, int] = field(default_factory=dict)
    back: dict[int, int] = field(default_factory=dict)
    stays: set[int] = field(default_factory=set)
    split: dict[int, int] = field(default_factory=dict)
    merged: dict[int, int] = field(default_factory=dict)

    def take(self, old: int, new: int) -> None:
        """Note that two pieces are the same text."""
        self.partners[old] = new
        self.back[new] = old


def pair_pieces(old: list[Piece], new: list[Piece]) -> Pairing:
    """Return the pairing of the pieces of two Manuscripts."""
    if [(piece.own, piece.key) for piece in old] <= [(piece.own, piece.key) for piece in new]:
        return _pair(old, new)
    found = _pair(new, old)
    return Pairing(
        partners=found.back,
        back=found.partners,
        stays={found.partners[number] for number in found.stays},
        split=found.merged,
        merged=found.split,
    )


def _pair(old: list[Piece], new: list[Piece]) -> Pairing:
    found = Pairing()
    found.take(0, 0)
    _by_id(old, new, found)
    _inside(sorted(found.partners), old, new, found)
    while found_elsewhere := _elsewhere(old, new, found):
        _inside(found_elsewhere, old, new, found)
    _keep_order(old, new, found)
    return found


# --- By id ------------------------------------------------------------------------------------------------------------


def _by_id(old: list[Piece], new: list[Piece], found: Pairing) -> None:
    """Pair what has the same id or had it before; what shares an id with more than one was split or merged."""
    olds, news = _places(old), _places(new)
    linked = [((family, name), (family, key)) for family, key, name in _former(new) if (family, name) in olds]
    linked += [((family, key), (family, name)) for family, key, name in _former(old) if (family, name) in news]
    likely = []
    for one, other in dict.fromkeys(linked):
        first, first_new = old[olds[one][0]], new[news[other][0]]
        likely.append((-measure_likeness(first.text, first_new.text), first.number, first_new.number, one, other))
    likely.sort()
    pairs = {name: name for name in olds if name in news}
    back = set(pairs)
    for *_, one, other in likely:
        if one not in pairs and other not in back:
            pairs[one] = other
            back.add(other)
    _take_places([(olds[one], news[other]) for one, other in pairs.items()], old, new, found)
    for *_, one, other in likely:
        if other not in back:
            found.split |= {number: olds[one][0] for number in news[other] if number not in found.split}
        if one not in pairs:
            found.merged |= {number: news[other][0] for number in olds[one] if number not in found.merged}


def _places(pieces: list[Piece]) -> Mapping[_Name, list[int]]:
    """Return the numbers of pieces by their ids: a model stands in one place more where a list of models shows it."""
    places: defaultdict[_Name, list[int]] = defaultdict(list)
    for piece in pieces:
        if _has_id(piece):
            places[piece.family, piece.key].append(piece.number)
    return places


def _former(pieces: list[Piece]) -> Iterator[tuple[str, str, str]]:
    """Yield the family, the id and each former id of pieces."""
    for piece in pieces:
        if _has_id(piece):
            for name in piece.former:
                yield piece.family, piece.key, name


def _take_places(
    texts: Sequence[tuple[list[int], list[int]]], old: list[Piece], new: list[Piece], found: Pairing
) -> None:
    """Pair the places of each text: its only one, else those in the same holder, then those that are left, in order."""
    several = []
    for olds, news in texts:
        if len(olds) == len(news) == 1:
            found.take(olds[0], news[0])
        else:
            several.append((olds, news))
    # What holds others stands before them, and so is paired before.
    for olds, news in sorted(several):
        for one in olds:
            home = found.partners.get(_holder(one, old))
            other = next((each for each in news if each not in found.back and _holder(each, new) == home), None)
            if other is not None:
                found.take(one, other)
        left, left_new = [n for n in olds if n not in found.partners], [n for n in news if n not in found.back]
        for one, other in zip(left, left_new, strict=False):
            found.take(one, other)


def _holder(number: int, pieces: list[Piece]) -> int:
    """Return the nearest piece with an id that holds one, 0 where only the whole does."""
    parent = pieces[number].parent
    while parent > 0 and not _has_id(pieces[parent]):
        parent = pieces[parent].parent
    return parent


def _has_id(piece: Piece) -> bool:
    return bool(piece.key) and not isinstance(piece.node, nodes.Row)


# --- By likeness ------------------------------------------------------------------------------------------------------


def _inside(olds: Iterable[int], old: list[Piece], new: list[Piece], found: Pairing) -> None:
    """Pair what is inside paired pieces, level by level."""
    queue = deque(olds)
    while queue:
        number = queue.popleft()
        partner = found.partners[number]
        before = _free(old, old[number].inside, found.partners, found.merged)
        after = _free(new, new[partner].inside, found.back, found.split)
        for one, other in _pair_siblings(before, after):
            found.take(one, other)
            queue.append(one)


def _free(pieces: list[Piece], among: Iterable[int], *taken: dict[int, int]) -> list[Piece]:
    return [pieces[number] for number in among if not any(number in each for each in taken)]


def _pair_siblings(before: list[Piece], after: list[Piece]) -> list[tuple[int, int]]:
    """Return pairs of pieces under one parent that have no id in common: those of the same words first."""
    if not before or not after:
        return []
    pairs: list[tuple[int, int]] = []
    for key in (_same_row, _same_words):
        pairs += _pair_equal(before, after, key)
        taken, taken_new = {one for one, _ in pairs}, {other for _, other in pairs}
        before = [piece for piece in before if piece.number not in taken]
        after = [piece for piece in after if piece.number not in taken_new]
    for family in dict.fromkeys(piece.family for piece in before):
        some = [piece for piece in before if piece.family == family]
        others = [piece for piece in after if piece.family == family]
        if not some or not others:
            continue
        if isinstance(some[0].node, _SINGLE) or (len(some) == len(others) == 1 and _is_holder(some[0])):
            pairs.append((some[0].number, others[0].number))
            continue
        texts, new_texts = ([KeyedText("", piece.text) for piece in group] for group in (some, others))
        for match in match_texts(texts, new_texts):
            one, other = some[match.old], others[match.new]
            # Two that have ids of their own are one text only where their words are alike.
            if match.by != "place" or not (one.key and other.key):
                pairs.append((one.number, other.number))
    return pairs


def _same_row(piece: Piece) -> tuple[str, ...] | None:
    return (piece.family, piece.key) if piece.key and not _has_id(piece) else None


def _same_words(piece: Piece) -> tuple[str, ...] | None:
    return (piece.family, piece.text)


def _pair_equal(before: list[Piece], after: list[Piece], key: _Key) -> list[tuple[int, int]]:
    """Return pairs with the same key, the first with the first."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for piece in reversed(before):
        if (name := key(piece)) is not None:
            places[name].append(piece.number)
    pairs = []
    for piece in after:
        name = key(piece)
        if name is not None and places.get(name):
            pairs.append((places[name].pop(), piece.number))
    return pairs


def _is_holder(piece: Piece) -> bool:
    """Return whether a piece has no words but those inside it."""
    return isinstance(piece.node, nodes.Items | nodes.Index)


def _elsewhere(old: list[Piece], new: list[Piece], found: Pairing) -> list[int]:
    """Pair free pieces under different parents that are nearly the same, largest first; return the old ones."""
    fresh: list[int] = []
    groups: defaultdict[str, tuple[list[Piece], list[Piece]]] = defaultdict(lambda: ([], []))
    for piece in _free(old, range(len(old)), found.partners, found.merged):
        groups[piece.family][0].append(piece)
    for piece in _free(new, range(len(new)), found.back, found.split):
        groups[piece.family][1].append(piece)
    for some, others in groups.values():
        if not some or not others or not _can_move(some[0]):
            continue
        # Under parents that are not the same, only texts that are nearly the same are.
        texts = [KeyedText("", piece.text, "old") for piece in some]
        new_texts = [KeyedText("", piece.text, "new") for piece in others]
        matches = match_texts(texts, new_texts)
        for match in sorted(matches, key=lambda each: -len(texts[each.old].text)):
            one, other = some[match.old], others[match.new]
            if not _nested(one, old, fresh) and not _nested(other, new, [found.partners[each] for each in fresh]):
                found.take(one.number, other.number)
                fresh.append(one.number)
    return fresh


def _can_move(piece: Piece) -> bool:
    # What is inside tables and entries belongs there.
    return piece.place in {"blocks", "items"} and not isinstance(piece.node, nodes.Items | nodes.Index)


def _nested(piece: Piece, pieces: list[Piece], among: Iterable[int]) -> bool:
    """Return whether a piece stands inside one of several."""
    holders = set(among)
    number = piece.parent
    while number >= 0:
        if number in holders:
            return True
        number = pieces[number].parent
    return False


# --- Order ------------------------------------------------------------------------------------------------------------


def _keep_order(old: list[Piece], new: list[Piece], found: Pairing) -> None:
    """Find what stays: under each parent, the longest chain that stands in one order in both."""
    found.stays.add(0)
    for holder, partner in found.partners.items():
        places = {number: place for place, number in enumerate(new[partner].inside)}
        common = [
            (place, places[found.partners[number]], number)
            for place, number in enumerate(old[holder].inside)
            if found.partners.get(number) in places
        ]
        if all(one[1] < other[1] for one, other in pairwise(common)):
            found.stays.update(number for _, _, number in common)
            continue
        # The fewest moves; among as many, those of the fewest words.
        lengths = {number: len(old[number].text) for _, _, number in common}
        total = 1 + sum(lengths.values())
        numbers = {place: number for place, _, number in common}
        chain = heaviest_chain([Candidate(place, at, 1 + lengths[number] / total) for place, at, number in common])
        found.stays.update(numbers[each.old] for each in chain)
