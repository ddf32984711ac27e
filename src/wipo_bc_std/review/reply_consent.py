"""Answers about evidence from the store to the public: who agreed to which, and what becomes of each.

An office that agrees is named: its code stands in the confirmation. It agrees to words; where it said something else since,
it has to agree again.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from wipo_bc_std.review.answer import EvidenceReply
from wipo_bc_std.review.asked import READING, AskedQuestion
from wipo_bc_std.review.consent import AgreedReply, Consent
from wipo_bc_std.review.giveaways import find_address
from wipo_bc_std.review.replies import tells_enough
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.settings import UsageError

Fate = Literal["confirm", "report", "bare", "unreleased", "reworded", "private", "no-confirmation", "reading"]

# Why each of these becomes no confirmation is said by whoever prints it.
_REPORTED = frozenset({"changed", "discontinued"})
_WORDS = ("checked", "source", "passed_to", "words")


class Outcome(Struct, frozen=True):
    """An answer about evidence, the question that it answers, and what becomes of it.

    `confirm`: it becomes a confirmation. `report`: the leader acts, as something changed or ended, or as a provision was
    asked about. `bare`: nothing says what was checked. `unreleased`, `reworded`: its office did not agree to it, or to other
    words. `private`: it has the address of a person. `no-confirmation`: nobody could confirm anything. `reading`: a reader's.
    """

    question: AskedQuestion
    reply: EvidenceReply
    fate: Fate


def list_replies(matter: RoundMatter) -> Iterator[tuple[AskedQuestion, EvidenceReply]]:
    """Yield the answers about evidence of a round with their questions, in the order in which these were asked."""
    told = {(answer.office, reply.question): reply for answer in matter.answers for reply in answer.replies}
    for question in matter.asked:
        if (question.office, question.id) in told:
            yield question, told[question.office, question.id]


def judge_replies(matter: RoundMatter, consent: Consent) -> tuple[Outcome, ...]:
    """Return what becomes of each answer about evidence of a round."""
    agreed = {(each.office, each.question): each.digest for each in consent.replies}
    return tuple(
        Outcome(question, reply, _judge(question, reply, agreed.get((question.office, question.id))))
        for question, reply in list_replies(matter)
    )


def _judge(question: AskedQuestion, reply: EvidenceReply, agreed: str | None) -> Fate:
    if question.kind in READING:
        return "reading"
    if reply.answer in {None, "cannot-confirm", "passed-on"}:
        return "no-confirmation"
    if not tells_enough(reply):
        return "bare"
    if agreed is None:
        return "unreleased"
    if agreed != digest_reply(reply):
        return "reworded"
    if find_private(reply):
        return "private"
    return "report" if reply.answer in _REPORTED or question.kind != "evidence" else "confirm"


def find_private(reply: EvidenceReply) -> str | None:
    """Return the first mail address or telephone number in an answer, None where there is none."""
    found = (find_address(text) for name in _WORDS if (text := getattr(reply, name)))
    return next(filter(None, found), None)


def digest_reply(reply: EvidenceReply) -> str:
    """Return the SHA-256 of all that an answer says."""
    told = "\0".join((reply.answer or "", *(getattr(reply, name) or "" for name in _WORDS)))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def agree_to_replies(consent: Consent, matter: RoundMatter, offices: Sequence[str], day: date) -> Consent:
    """Return a consent with the answers about evidence of offices, all of each as they read now; not what they said as readers.

    Raise UsageError for an office that answered no such question, and for an answer with the address of a person.
    """
    held = [pair for pair in list_replies(matter) if pair[0].kind not in READING]
    known = list(dict.fromkeys(question.office for question, _ in held))
    for code in offices:
        if code not in known:
            told = ", ".join(known) or "nobody"
            raise UsageError(f"{code[:40]} answered no question about evidence; such answers are of {told}")
    agreed = {(each.office, each.question): each for each in consent.replies}
    for question, reply in held:
        if question.office not in offices:
            continue
        address = find_private(reply)
        if address is not None:
            raise UsageError(
                f"the answer of {question.office} to {question.id} has “{address[:60]}” in it, which must not become public; ask "
                "the office for other words, and import its newer file"
            )
        entry = {"office": question.office, "question": question.id, "digest": digest_reply(reply)}
        before = agreed.get((question.office, question.id))
        if before is None or before.digest != entry["digest"]:
            agreed[question.office, question.id] = AgreedReply.model_validate({**entry, "agreed": day.isoformat()})
    return consent.model_copy(update={"replies": tuple(agreed.values())})
