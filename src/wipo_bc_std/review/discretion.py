"""Discretion: what an extract would tell that nobody agreed to, found before anything is written.

What a leader wrote can be reworded, so that names of others in it are refused. What a sender wrote is its own: there they
are only pointed out, unless they tell who sent what is to have no name.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import get_args

from msgspec import Struct

from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.released import Released, ReleasedComment, ReleasedDisposition
from wipo_bc_std.review.comment import SENDER_UNKNOWN, Comment
from wipo_bc_std.review.consent import Consent
from wipo_bc_std.review.giveaways import RUN, find_address, find_names, list_runs
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.statistics import list_answering
from wipo_bc_std.review.store import RoundMatter

# Longer words fit no page of a draft; sources are read only up to so long a line.
LONGEST = 20_000
# Among fewer, those who know who was asked guess.
_FEW = 3
_LEAST_PARTS = 2
_LEAST_NAME = 4
_SHOWN = 60
_SENDER = ("text", "proposed", "rationale", "part", "quote", "translation")
_LEADER = ("rationale", "decided_in")


class Doubt(Struct, frozen=True):
    """Something that would be told: where, what, and what to do; an extract that `is_refused` for it is not written."""

    place: str
    message: str
    hint: str
    is_refused: bool


class Hidden(Struct, frozen=True, dict=True):
    """What a round holds and nobody agreed to publish: `names` are those of offices by code, as offices.yml has them."""

    matter: RoundMatter
    consent: Consent
    names: Mapping[str, tuple[str, ...]]

    @cached_property
    def offices(self) -> frozenset[str]:
        """Return the codes of offices of which no comment and no support is public by name."""
        public = self.consent.public_labels()
        shown = {label.split("-")[0] for label, name in public.items() if label == name} | set(self.consent.named)
        held = {*self.matter.round.invited, *list_answering(self.matter)}
        held |= {office for each in self.matter.comments for office in each.supported_by}
        held |= {each.office for each in self.matter.submissions if each.office is not None}
        for call in self.matter.consensus:
            held |= {*call.supported_by, *(each.office for each in call.objections)}
        return frozenset(held - shown)

    @cached_property
    def labels(self) -> frozenset[str]:
        """Return the labels of comments that are not public under them."""
        public = self.consent.public_labels()
        return frozenset(each.label for each in self.matter.comments if public.get(each.label) != each.label)

    @cached_property
    def codes(self) -> frozenset[str]:
        """Return the codes and labels together."""
        return self.offices | self.labels

    @cached_property
    def senders(self) -> tuple[str, ...]:
        """Return in order the names of hidden offices, and of others that sent something and are not public."""
        public = self.consent.public_labels()
        shown = {each.organization for each in self.matter.comments if public.get(each.label) == each.label}
        others = {each.organization for each in self.matter.comments}
        others |= {each.organization for each in self.matter.answers}
        others |= {each.organization for each in self.matter.submissions}
        known = {name for code in self.offices for name in self.names.get(code, ())}
        found = {name for name in known | (others - shown) if name is not None and len(name.strip()) >= _LEAST_NAME}
        return tuple(sorted(found))

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """Return in order what is said of whom to ask: names as far as they have two words."""
        told = [each.contact for each in self.matter.answers]
        told += [said.contact for each in self.matter.answers for said in each.said]
        parts = (part.strip() for text in told if text for part in _split(text))
        return tuple(sorted({part for part in parts if len(part.split()) >= _LEAST_PARTS and "@" not in part}))

    @cached_property
    def runs(self) -> Mapping[tuple[str, ...], str]:
        """Return the labels of hidden comments by each run of words in them."""
        public = self.consent.public_labels()
        found: dict[tuple[str, ...], str] = {}
        for comment in self.matter.comments:
            for text in _list_texts(comment, is_public=comment.label in public):
                found |= dict.fromkeys(list_runs(text), comment.label)
        return found


def _split(text: str) -> list[str]:
    for sign in ",;<>()\n|/":
        text = text.replace(sign, "\0")
    return text.split("\0")


def _list_texts(comment: Comment, *, is_public: bool) -> Iterator[str]:
    """Yield the words of a comment that are not public."""
    if not is_public:
        yield from filter(None, (comment.text, comment.proposed, comment.rationale))
        if comment.translation is not None:
            yield comment.translation.text
    yield from filter(None, (comment.would_resolve,))
    for earlier in comment.earlier:
        yield from filter(None, (earlier.text, earlier.proposed, earlier.rationale, earlier.would_resolve))


def find_doubts(released: Released, hidden: Hidden, passages: Iterable[Passage]) -> tuple[Doubt, ...]:
    """Return what an extract would tell that nobody agreed to, what is refused first; `passages` are public anyway."""
    stored = {name: label for label, name in hidden.consent.public_labels().items()}
    known = {run for passage in passages for run in list_runs(passage.text)}
    for comment in released.comments:
        for _, text in _list_fields(comment, _SENDER):
            known |= set(list_runs(text))
    found: list[Doubt] = []
    for text in _list_purpose(released):
        place, hint = "purpose", "reword it in round.yml of the round"
        found += [*_find_private(place, text, hint, hidden), *_find_others(place, text, hint, hidden, refused=True)]
    for comment in released.comments:
        found += _look_through(comment, stored.get(comment.label, comment.label), hidden, known)
    found += [*_find_language(released, stored), *_count_unnamed(released, hidden)]
    return tuple(sorted(found, key=lambda doubt: not doubt.is_refused))


def _list_purpose(released: Released) -> Iterator[str]:
    if released.purpose is not None:
        yield from (prose.text for prose in released.purpose.proses)


def _list_fields(node: ReleasedComment | ReleasedDisposition | None, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        text = getattr(node, name, None)
        if text:
            yield name, text


def _look_through(comment: ReleasedComment, label: str, hidden: Hidden, known: set[tuple[str, ...]]) -> Iterator[Doubt]:
    skip = _leave_out(label)
    ask = f"ask its sender for other words, or {skip}"
    mend = f"reword it in comments/{label}.yml of the round, or {skip}"
    codes, names = _name_sender(label, hidden) if comment.is_unnamed else ((), ())
    for name, text in _list_fields(comment, (*_SENDER, "organization")):
        place = f"{comment.label}, {name}"
        yield from _find_private(place, text, ask, hidden)
        if len(text) > LONGEST:
            told = f"it has {len(text):,} signs, and a page has room for {LONGEST:,}"
            yield Doubt(place, told, ask, is_refused=True)
        for said in find_names(text, codes, names):
            yield Doubt(place, f"it says “{said}”, which tells who sent it", ask, is_refused=True)
        yield from _find_others(place, text, ask, hidden, refused=False, own=(*codes, *names))
    for name, text in _list_fields(comment.disposition, _LEADER):
        place = f"{comment.label}, disposition.{name}"
        yield from _find_private(place, text, mend, hidden)
        yield from _find_others(place, text, mend, hidden, refused=True)
        yield from _find_quoted(place, text, mend, hidden, known)


def _leave_out(label: str) -> str:
    return f"leave the comment out (--without {label}, or --withdraw {label} where it is public already)"


def _name_sender(label: str, hidden: Hidden) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what tells who sent a comment: the code and the labels, and the names of an office or of another sender."""
    code = label.split("-", maxsplit=1)[0]
    stored = hidden.matter.find_comment(label)
    if code == SENDER_UNKNOWN:
        organization = stored.organization if stored is not None else None
        return (label,), () if organization is None else (organization,)
    labels = (each.label for each in hidden.matter.comments if each.office == code)
    return (code, *labels), hidden.names.get(code, ())


def _find_private(place: str, text: str, hint: str, hidden: Hidden) -> Iterator[Doubt]:
    address = find_address(text)
    if address is not None:
        yield Doubt(place, f"it has an address of a person: “{address[:_SHOWN]}”", hint, is_refused=True)
    for person in find_names(text, (), hidden.persons):
        yield Doubt(place, f"it names a person: “{person[:_SHOWN]}”", hint, is_refused=True)


def _find_others(
    place: str, text: str, hint: str, hidden: Hidden, *, refused: bool, own: tuple[str, ...] = ()
) -> Iterator[Doubt]:
    """Yield what names others; `own` is who sent what is to have no name, and is looked for apart."""
    for name in find_names(text, hidden.codes.difference(own), [each for each in hidden.senders if each not in own]):
        told = f"it names {name[:_SHOWN]}, which is not released by name"
        yield Doubt(place, told, hint if refused else "see that this may be known", is_refused=refused)


def _find_quoted(place: str, text: str, hint: str, hidden: Hidden, known: set[tuple[str, ...]]) -> Iterator[Doubt]:
    told: set[str] = set()
    for run, words in list_runs(text).items():
        label = hidden.runs.get(run)
        if label is not None and run not in known and label not in told:
            told.add(label)
            message = f"“{words[:_SHOWN]}” are {RUN} words in a row of {label}, which is not released with them"
            yield Doubt(place, message, hint, is_refused=False)


def _find_language(released: Released, stored: Mapping[str, str]) -> Iterator[Doubt]:
    """Yield a doubt where the language that somebody without a name writes tells who it is."""
    for comment in released.comments:
        language = comment.language.split("-")[0]
        if not comment.is_unnamed or language == released.language:
            continue
        is_refused = language not in get_args(LanguageCode)
        told = f"it is written in “{comment.language[:_SHOWN]}”, "
        told += "which tells who sent it" if is_refused else "and few may write in that"
        hint = f"ask its sender for words in {released.language}, or {_leave_out(stored[comment.label])}"
        yield Doubt(f"{comment.label}, language", told, hint, is_refused=is_refused)


def _count_unnamed(released: Released, hidden: Hidden) -> Iterator[Doubt]:
    """Yield a doubt where so few offices answered without being named that who sent what has no name can be guessed."""
    candidates = list_answering(hidden.matter) & hidden.offices
    unnamed = [each.label for each in released.comments if each.is_unnamed]
    if unnamed and len(candidates) < _FEW:
        told = (
            f"only {len(candidates)} offices answered and are not named, so that those who know who was asked can guess"
        )
        yield Doubt(", ".join(unnamed[:_FEW]), told, "ask the office whether that is known to it", is_refused=False)
