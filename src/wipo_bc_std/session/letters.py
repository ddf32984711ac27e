"""A letter to each sender: what became of its comments, or thanks for an answer without any, in the language of its form.

Each is made as a paper, and as text for a mail.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.render.format import Artifact
from wipo_bc_std.review.answer import Answer
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.outcome import Outcome
from wipo_bc_std.review.submission import Submission
from wipo_bc_std.session.comment_matter import (
    CommentMatter,
    mark_outcome,
    say_changes,
    say_outcome,
    say_place,
    say_sender,
)
from wipo_bc_std.session.paper import Paper, fact, paragraph, plain, quote_line, quote_lines, section
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import LANGUAGES, Language

_QUOTED = 400
# What the state machine waits for, too: `review/states`.
_DAYS_TO_ANSWER = 15


class Letter(Struct, frozen=True):
    """A letter: `name` stands for its sender in names of files, `comments` are all that it sent.

    Where it sent none, its `answer` is what it is thanked for.
    """

    name: str
    sender: str
    language: Language
    comments: tuple[Comment, ...]
    answer: Answer | None = None


def list_letters(
    comments: Sequence[Comment],
    language: Language | None = None,
    *,
    answers: Sequence[Answer] = (),
    submissions: Sequence[Submission] = (),
) -> tuple[Letter, ...]:
    """Return the letters that a round needs, in order of sender: one for each office, and for each other sender by its name.

    Who sent an answer without comments gets one, too. A letter is in the language in which most of the comments were asked for,
    or in that of the form that came last, unless another is wanted.
    """
    found: dict[str, list[Comment]] = {}
    for comment in comments:
        sender = comment.office or f"X {comment.organization or comment.label}"
        found.setdefault(sender, []).append(comment)
    made = {
        sender: Letter(
            own[0].office or own[0].label,
            own[0].office or own[0].organization or "",
            language or _choose_language(own),
            tuple(own),
        )
        for sender, own in found.items()
    }
    for answer in answers:
        last = answer.submissions[-1] if answer.submissions else ""
        sender = answer.office or f"X {answer.organization or last}"
        name = answer.office or f"X-{last}"
        read = next((each.language for each in submissions if each.id == last), None)
        made.setdefault(
            sender, Letter(name, answer.office or answer.organization or "", language or read or "en", (), answer)
        )
    return tuple(letter for _, letter in sorted(made.items()))


def _choose_language(comments: Sequence[Comment]) -> Language:
    counted = Counter(
        comment.language if comment.language in LANGUAGES else comment.anchor.language for comment in comments
    )
    most = max(counted.values())
    return next((each for each in LANGUAGES if counted[each] == most), "en")


def make_letter(letter: Letter, matter: CommentMatter) -> Paper:
    """Return a letter as a paper; `matter` is the round in the letter's language.

    It says of no other office what that commented, where only the leaders of the round may see that.
    """
    speech = matter.speech
    title = _title(letter, matter)
    boxes = tuple(_describe(comment, matter) for comment in letter.comments)
    before = tuple(paragraph(line) for line in _opening(letter, matter))
    after = tuple(paragraph(line) for line in _ending(letter, matter))
    return Paper(
        stem=name_letter(letter, matter),
        language=speech.language,
        number=matter.round.draft,
        state=speech.say("round", round=matter.round.id),
        version=matter.round.version,
        title=title,
        day=matter.day,
        sections=(
            section(
                "letter",
                speech.word(
                    "receipt.to", sender=say_sender(letter.comments[0] if letter.comments else letter.answer, speech)
                ),
                (*before, *boxes, *after),
            ),
        ),
        contents=False,
    )


def make_mail(letter: Letter, matter: CommentMatter) -> Artifact:
    """Return a letter as plain text for a mail, the first line of which is the subject."""
    subject = f"{_title(letter, matter)} – {matter.round.draft}, {matter.round.id}"
    parts = [subject, *_opening(letter, matter)]
    parts += ["\n".join(_lines(comment, matter)) for comment in letter.comments]
    parts += _ending(letter, matter)
    text = "\n\n".join(parts) + "\n"
    return Artifact(f"{name_letter(letter, matter)}.txt", text.encode("utf-8", errors="replace"))


def name_letter(letter: Letter, matter: CommentMatter) -> str:
    """Return the name of the files of a letter."""
    return f"{matter.round.id}-letter-{letter.name}-{matter.speech.language}"


def _title(letter: Letter, matter: CommentMatter) -> str:
    return matter.speech.say("letter.title" if letter.comments else "letter.thanks-title")


def _opening(letter: Letter, matter: CommentMatter) -> Iterator[str]:
    speech, made = matter.speech, matter.round
    yield speech.word("review.invitation.dear")
    if not letter.comments:
        yield from _thank(letter.answer, matter)
        return
    yield speech.say(
        "letter.intro", draft=made.draft, version=made.version, round=made.id, count=str(len(letter.comments))
    )
    open_ones = [each for each in letter.comments if matter.outcomes[each.label].is_missing]
    if open_ones:
        yield speech.say("letter.undecided", labels=", ".join(each.label for each in open_ones))


def _thank(answer: Answer | None, matter: CommentMatter) -> Iterator[str]:
    speech, made = matter.speech, matter.round
    yield speech.say("letter.thanks", draft=made.draft, version=made.version, round=made.id)
    if answer is None:
        return
    if answer.position is not None:
        yield speech.word("receipt.position", position=speech.word(f"receipt.position.{answer.position}"))
    if answer.offers:
        offers = (speech.word(f"review.field.offer-{offer}") for offer in answer.offers)
        yield speech.say("letter.offers", offers=speech.word("words.list-separator").join(offers))


def _ending(letter: Letter, matter: CommentMatter) -> Iterator[str]:
    speech = matter.speech
    if any(not matter.outcomes[each.label].is_missing for each in letter.comments):
        yield speech.say("letter.next", days=str(_DAYS_TO_ANSWER))
    to = matter.round.reply_to
    yield speech.word("receipt.reply", to=quote_line(to, speech)) if to else speech.word("receipt.reply-sender")
    yield speech.word("receipt.thanks")


def _hides_others(matter: CommentMatter) -> bool:
    return matter.round.visible_to == "leader"


def _outcome(comment: Comment, matter: CommentMatter) -> Outcome:
    """Return what became of a comment as its sender may read it."""
    outcome = matter.outcomes[comment.label]
    return replace(outcome, first="") if _hides_others(matter) else outcome


def _told(comment: Comment, matter: CommentMatter) -> Mapping[str, str]:
    speech, outcome = matter.speech, _outcome(comment, matter)
    found = outcome.decided
    return {
        "place": say_place(comment, matter),
        "proposed": quote_line(comment.proposed or "", speech, _QUOTED),
        "support": "" if _hides_others(matter) else ", ".join(comment.supported_by),
        "why": quote_line((found.rationale or "") if found is not None else "", speech),
        "changed": say_changes(outcome, matter),
        "decided-in": quote_line((found.decided_in or "") if found is not None else "", speech),
    }


def _describe(comment: Comment, matter: CommentMatter) -> nodes.Box:
    speech = matter.speech
    told = _told(comment, matter)
    marked = mark_outcome(_outcome(comment, matter), speech, names_first=not _hides_others(matter))
    lines = [paragraph(line) for line in quote_lines(comment.text, speech)]
    return nodes.Box(
        role="comment",
        id=f"comment/{comment.label}",
        label=comment.label,
        blocks=(nodes.Paragraph(text=marked), *lines),
        facts=tuple(fact(name, speech.say(f"fact.{name}"), plain(value)) for name, value in told.items() if value),
    )


def _lines(comment: Comment, matter: CommentMatter) -> Iterator[str]:
    speech, separator = matter.speech, matter.speech.word("words.separator")
    outcome = say_outcome(_outcome(comment, matter), speech, names_first=not _hides_others(matter))
    yield f"{comment.label}  {outcome}"
    yield f"  {quote_line(comment.text, speech, _QUOTED)}"
    for name, value in _told(comment, matter).items():
        if value:
            yield f"  {speech.say(f'fact.{name}')}{separator}{value}"
