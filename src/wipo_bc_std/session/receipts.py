"""A receipt for each file that came back, in its sender's language: what was taken, under which labels, and what was not."""

from collections.abc import Iterator

from wipo_bc_std.review.acceptance import Plan
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.replies import tells_enough
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.review.synonyms import is_whole
from wipo_bc_std.review.visible import show_line, show_words
from wipo_bc_std.view.fixed import LANGUAGES, Language
from wipo_bc_std.view.wording import say_day, word

_QUOTED = 90
# A long list is no news: the file itself was kept.
_MOST = 200


def draw_receipt(matter: RoundMatter, plan: Plan) -> str:
    """Return the receipt for a file as plain text; `matter` is what the round holds with it."""
    language: Language = next((code for code in LANGUAGES if code == plan.language), "en")
    return "\n\n".join("\n".join(part) for part in _parts(matter, plan, language) if part) + "\n"


def _parts(matter: RoundMatter, plan: Plan, language: Language) -> Iterator[list[str]]:
    def say(key: str, **told: str) -> str:
        return word(f"receipt.{key}", language, **told)

    made, record = matter.round, plan.submission
    sender = record.office or record.organization
    yield [say("title"), say("to", sender=show_line(sender, _QUOTED))] if sender else [say("title")]
    purpose = made.purpose.words(language, "en")
    came = say("came", file=show_line(record.file, _QUOTED), date=say_day(record.received, language))
    yield [came, say("round", round=made.id, purpose=purpose)]
    if record.received > made.closes:
        yield [say("late", date=say_day(made.closes, language))]
    answer = plan.answer.answer
    if answer is not None and answer.position is not None:
        yield [say("position", position=say(f"position.{answer.position}"))]
    taken = [comment for label in record.comments if (comment := matter.find_comment(label)) is not None]
    if taken:
        yield [say("labels"), *_cut([_tell(each) for each in taken])]
    yield from _tell_replies(plan, matter, language)
    unclear = [
        each for each in taken if each.anchor.id is None and each.anchor.number and not is_whole(each.anchor.number)
    ]
    if unclear:
        yield [say("unclear"), *(f"  {each.label}  {show_line(each.anchor.number, _QUOTED)}" for each in unclear)]
    refused = [each for each in record.listed if each.fields]
    if refused:
        yield [
            say("refused"),
            *_cut([f"  {show_line(each.place, _QUOTED)}: {show_line(each.words, _QUOTED)}" for each in refused]),
        ]
    yield [say("next"), say("newer")]
    yield [say("reply", to=show_words(made.reply_to))] if made.reply_to else [say("reply-sender")]
    yield [say("thanks")]


def _tell(comment: Comment) -> str:
    number = f"{comment.anchor.number}  " if comment.anchor.number else ""
    return f"  {comment.label}  {show_line(number, _QUOTED)}{'  ' if number else ''}{show_line(comment.text, _QUOTED)}"


def _tell_replies(plan: Plan, matter: RoundMatter, language: Language) -> Iterator[list[str]]:
    """Yield how many questions about evidence are answered, and which of the answers need a word more."""
    answer = plan.answer.answer
    if answer is None or not answer.replies:
        return
    yield [word("receipt.replies", language, count=str(len(answer.replies)))]
    places = {each.id: each.place.words(language, "en") for each in matter.asked}
    bare = [places.get(reply.question, reply.question) for reply in answer.replies if not tells_enough(reply)]
    if bare:
        yield [word("receipt.bare", language), *(f"  {show_line(place, _QUOTED)}" for place in bare)]


def _cut(lines: list[str]) -> list[str]:
    return lines if len(lines) <= _MOST else [*lines[:_MOST], f"  … (+{len(lines) - _MOST})"]
