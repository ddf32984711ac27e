"""What came back to questions about evidence: fields of a form -> replies; what cannot be understood is listed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import cast

from wipo_bc_std.model.evidence import Answer as EvidenceAnswer
from wipo_bc_std.review.answer import EvidenceReply, Said
from wipo_bc_std.review.asked import AskedQuestion, index_fields
from wipo_bc_std.review.submission import Listed
from wipo_bc_std.review.vocabulary import REPLIES, find_key

# As long as what was checked must be to say anything; `evidence` judges the same of confirmations.
FEWEST_CHARACTERS = 10
_CHECKED = frozenset({"still-true", "changed", "discontinued"})
_SINGLE = ("answer", "checked", "source", "passed_to", "words")
_OTHER = "this question was put to another office"
_NO_ANSWER = "this is no answer that the form offers"
_TWICE = "the question was answered before in the same file"
_BARE = "it is answered {answer}, and nothing says what was checked: ask for a sentence, or it confirms nothing"


def read_replies(
    told: Sequence[tuple[str, str]],
    asked: Sequence[AskedQuestion],
    office: str | None,
    received: date,
    refused: list[Listed],
) -> Iterator[EvidenceReply]:
    """Yield what a sender replied, a reply for each question in the order of `asked`; `told` are fields and their words.

    Fields that are of no such question are none of this; what is not taken goes to `refused`, and so does a remark on what
    was taken and is to be asked again.
    """
    known = index_fields(asked)
    given: dict[str, dict[str, str]] = {}
    for name, words in told:
        if name not in known:
            continue
        question, field = known[name]
        reason = _find_fault(question, field, words, office)
        if reason:
            refused.append(_list(name, words, reason))
        elif given.setdefault(question.id, {}).setdefault(field, words) != words:
            refused.append(_list(name, words, _TWICE))
    for question in asked:
        if question.id in given:
            reply = _make(question, given[question.id], received)
            if not tells_enough(reply):
                reason = _BARE.format(answer=reply.answer)
                refused.append(
                    Listed.model_construct(place=f"question {question.id}", words="", reason=reason, fields=0)
                )
            yield reply


def tells_enough(reply: EvidenceReply) -> bool:
    """Return whether a reply that would confirm or change something says what was looked at, or names a source."""
    if reply.answer not in _CHECKED or reply.source is not None:
        return True
    return reply.checked is not None and len(reply.checked.strip()) >= FEWEST_CHARACTERS


def join_replies(said: Sequence[Said], asked: Sequence[AskedQuestion]) -> tuple[EvidenceReply, ...]:
    """Return what all files say, oldest first in `said`: of each field what the newest says that fills it in."""
    joined: dict[str, EvidenceReply] = {}
    for reply in (reply for each in said for reply in each.replies):
        before = joined.get(reply.question)
        told = {name: value for name in _SINGLE if (value := getattr(reply, name)) is not None}
        joined[reply.question] = (
            reply if before is None else before.model_copy(update={**told, "received": reply.received})
        )
    return tuple(joined[each.id] for each in asked if each.id in joined)


def _find_fault(question: AskedQuestion, field: str, words: str, office: str | None) -> str:
    if question.office != office:
        return _OTHER
    return _NO_ANSWER if field == "answer" and find_key(REPLIES, words) is None else ""


def _make(question: AskedQuestion, told: Mapping[str, str], received: date) -> EvidenceReply:
    answer = find_key(REPLIES, told["answer"]) if "answer" in told else None
    return EvidenceReply.model_construct(
        question=question.id,
        answer=cast("EvidenceAnswer | None", answer),
        checked=told.get("checked"),
        source=told.get("source"),
        passed_to=told.get("passed-to"),
        words=told.get("words"),
        received=received,
    )


def _list(name: str, words: str, reason: str) -> Listed:
    return Listed.model_construct(place=f"question {name}", words=words, reason=reason, fields=1)
