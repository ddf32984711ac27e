"""A round as papers tell it: its comments as the text runs, with what became of each and where each stands."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.listing import order_comments
from wipo_bc_std.review.outcome import Fate, Outcome, Whereabouts, find_outcomes, locate
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.session.paper import Speech, isolate, plain, quote_line
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language

_TONES: Mapping[Fate, nodes.OutcomeRole] = {
    "accepted": "accepted",
    "accepted-in-principle": "partly",
    "not-accepted": "refused",
    "noted": "aside",
    "deferred": "aside",
    "out-of-scope": "refused",
    "duplicate": "aside",
    "withdrawn": "aside",
    "undecided": "undecided",
}


class CommentMatter(Struct, frozen=True):
    """What papers of a round are made of, in the language of `speech`.

    `comments` stand as the text runs, then by office; `outcomes` are by label, `passages` the texts of the round by id.
    `day` is the date of what is made.
    """

    round: Round
    comments: tuple[Comment, ...]
    outcomes: Mapping[str, Outcome]
    passages: Mapping[str, Passage]
    speech: Speech
    day: date

    def place(self, comment: Comment) -> Whereabouts:
        """Return where a comment stands."""
        return locate(comment, self.passages)

    def missing(self) -> tuple[Comment, ...]:
        """Return the comments about which nothing was decided."""
        return tuple(each for each in self.comments if self.outcomes[each.label].is_missing)


def make_comment_matter(
    matter: RoundMatter, texts: Mapping[str, tuple[Passage, ...]], language: Language, day: date | None = None
) -> CommentMatter:
    """Return what papers are made of; `texts` are those of the round by language, else in the original.

    Without a `day` it is that on which something happened last, as nothing reads a clock.
    """
    chosen = texts.get(language) or texts.get("en") or next(iter(texts.values()), ())
    last = max([matter.round.opens, *(event.date for each in matter.comments for event in each.events)])
    return CommentMatter(
        matter.round,
        order_comments(matter.comments, chosen),
        find_outcomes(matter.comments),
        {passage.id: passage for passage in chosen},
        Speech(language),
        day or last,
    )


def say_place(comment: Comment, matter: CommentMatter) -> str:
    """Return where a comment stands in words: the number, its part, and the title that it stands under."""
    speech, found = matter.speech, matter.place(comment)
    if found.lost:
        told = comment.anchor.number or comment.anchor.id or ""
        return speech.say("place.lost", named=quote_line(told, speech, 120))
    if found.passage is None or found.division is None:
        return speech.say("place.whole")
    number = found.passage.number or found.division.number
    # The words of a clause are its title.
    title = found.passage.title or found.passage.text.split("\n")[0]
    part = quote_line(comment.anchor.part, speech, 120) if comment.anchor.part else ""
    told = isolate(" ".join(filter(None, (number, title))), speech)
    return speech.word("words.list-separator").join(filter(None, (told, part)))


def say_division(division: Passage | None, matter: CommentMatter) -> str:
    """Return the number and title of a clause or annex."""
    if division is None:
        return matter.speech.say("place.whole")
    # The words of a division are its title.
    title = division.title or division.text.split("\n")[0]
    return isolate(" ".join(filter(None, (division.number, title))), matter.speech)


def say_sender(sent: Comment | Answer | None, speech: Speech) -> str:
    """Return who sent a comment or an answer: the code of an office, else the name that a sender gave."""
    if sent is not None and sent.office is not None:
        return isolate(sent.office, speech)
    known = sent.organization if sent is not None else None
    return quote_line(known, speech, 120) if known else speech.say("sender.unknown")


def say_outcome(outcome: Outcome, speech: Speech, *, names_first: bool = True) -> str:
    """Return an outcome in words; of a duplicate also what became of the comment that it repeats.

    Unless it `names_first`, nothing tells which comment that is.
    """
    if outcome.fate != "duplicate":
        return speech.say(f"outcome.{outcome.fate}")
    same = speech.say("outcome.duplicate", first=outcome.first) if names_first else speech.say("outcome.shared")
    follows = outcome.decided.verdict if outcome.decided is not None else "undecided"
    return f"{same} – {speech.say(f'outcome.{follows}')}"


def mark_outcome(outcome: Outcome, speech: Speech, *, names_first: bool = True) -> nodes.Inlines:
    """Return an outcome as words with a colour that repeats them."""
    tone = _TONES[outcome.fate]
    if outcome.fate == "duplicate":
        tone = "undecided" if outcome.decided is None else _TONES[outcome.decided.verdict]
    return (nodes.Mark(role=tone, children=plain(say_outcome(outcome, speech, names_first=names_first))),)


def tone_of(fate: Fate) -> nodes.OutcomeRole:
    """Return the colour that goes with an outcome."""
    return _TONES[fate]


def say_changes(outcome: Outcome, matter: CommentMatter) -> str:
    """Return which texts were changed, by number, and since which publication; empty where none was."""
    if outcome.decided is None:
        return ""
    told = []
    for change in outcome.decided.changed:
        passage = matter.passages.get(change.id)
        name = (passage.number if passage is not None else "") or change.id
        since = matter.speech.say("changed.since", publication=change.publication) if change.publication else ""
        told.append(f"{name} ({since})" if since else name)
    return "; ".join(told)


def say_kind(comment: Comment, speech: Speech) -> str:
    """Return the kind and weight of a comment in words."""
    told = (speech.word(f"review.kind.{comment.kind}"), speech.word(f"review.weight.{comment.weight}"))
    return speech.word("words.list-separator").join(told)


def say_translation(comment: Comment, speech: Speech) -> str:
    """Return who translated a comment, and whether somebody checked that; empty where nobody did."""
    found = comment.translation
    if found is None:
        return ""
    checked = "checked" if found.checked else "unchecked"
    return speech.say(f"translation.{found.by}", checked=speech.say(f"translation.{checked}"))


def say_head(fate: Fate, speech: Speech) -> str:
    """Return an outcome as the head of a narrow column."""
    return speech.word(f"dispositions.head.{fate}")
