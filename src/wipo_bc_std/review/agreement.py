"""What senders agreed to publish, as the leader of a round was told it: it becomes consent, or is refused with the reason."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from wipo_bc_std.model.fields import OFFICE_CODE
from wipo_bc_std.model.released import SENDER_UNNAMED
from wipo_bc_std.review.comment import SENDER_UNKNOWN, Comment
from wipo_bc_std.review.consent import AgreedComment, Consent
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.round import Round
from wipo_bc_std.review.statistics import list_answering
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.settings import UsageError

ALL = "all"


class Agreed(Struct, frozen=True):
    """What a leader was told: offices by code (X whoever is none, `all` for all), and comments by their labels in the store.

    `only` are the comments that are meant, all of these offices where it is empty; `withdrawn` are labels, in the store or
    in public, or codes of offices.
    """

    named: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    thanked: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


def refuse_round(made: Round, agreed: Agreed) -> None:
    """Raise UsageError where a round may not be released yet, or not as is wished.

    Until a round is closed, who still writes would read what others wrote, and no form says before it is filled in that
    this may be: only in a round that is public from the beginning does every sender know.
    """
    if made.closed is None and made.visible_to != "public":
        raise UsageError(
            f"{made.id} is open, and its forms say that comments are seen once it is closed; close it first: "
            f"wipo-bc-std review close --round {made.id}"
        )
    if ALL in (*agreed.named, *agreed.unnamed, *agreed.thanked) and made.visible_to != "public":
        raise UsageError(
            f"the forms of {made.id} say that comments are seen by {made.visible_to}, not by everybody; ask each office, "
            "and name with --office those that agreed"
        )


def extend_consent(
    consent: Consent, matter: RoundMatter, passages: Sequence[Passage], agreed: Agreed, day: date
) -> tuple[Consent, frozenset[str]]:
    """Return what is agreed now, and the labels in the store of the comments that were agreed to just now.

    Raise UsageError for offices and comments that are not there, and for what cannot be taken back by calling it otherwise.
    """
    senders = {comment.office or SENDER_UNKNOWN for comment in matter.comments}
    named, unnamed = (_spread(codes, senders) for codes in (agreed.named, agreed.unnamed))
    _refuse_senders(named, unnamed, senders, agreed)
    _refuse_labels(matter.comments, {*named, *unnamed}, agreed)
    current = _withdraw(consent, agreed.withdrawn, day)
    out = current.withdrawn_labels()
    by_name, without_name = (_choose(matter.comments, codes, agreed, out) for codes in (named, unnamed))
    _refuse_hiding(current, without_name)
    entries = _give_labels(current, by_name, without_name, passages, day)
    voices = () if agreed.only else tuple(code for code in named if code != SENDER_UNKNOWN)
    thanked = _thank(matter, agreed.thanked)
    update = {
        "named": tuple(sorted({*current.named, *voices})),
        "thanked": tuple(sorted({*current.thanked, *thanked})),
        "comments": entries,
    }
    return current.model_copy(update=update), frozenset(each.label for each in (*by_name, *without_name))


def _spread(codes: Iterable[str], senders: set[str]) -> tuple[str, ...]:
    return tuple(sorted(senders - {SENDER_UNKNOWN})) if ALL in codes else tuple(dict.fromkeys(codes))


def _refuse_senders(named: Sequence[str], unnamed: Sequence[str], senders: set[str], agreed: Agreed) -> None:
    strange = next((code for code in (*named, *unnamed) if code not in senders), None)
    if strange is not None:
        known = ", ".join(sorted(senders)) or "nobody"
        raise UsageError(
            f"{strange[:40]} sent no comment; comments are of {known}. One that answered is thanked by --thank"
        )
    both = next((code for code in named if code in unnamed), None)
    if both is not None:
        raise UsageError(f"{both} stands under --office and --unnamed; is it to be named or not?")
    if SENDER_UNKNOWN in (*named, *unnamed) and not agreed.only:
        raise UsageError(f"{SENDER_UNKNOWN} are several senders; name the comments that one agreed to: --only X-001")


def _refuse_labels(comments: Sequence[Comment], senders: set[str], agreed: Agreed) -> None:
    known = {comment.label: comment.office or SENDER_UNKNOWN for comment in comments}
    for label in (*agreed.only, *agreed.without):
        if label not in known:
            raise UsageError(f"there is no comment “{label[:40]}”; wipo-bc-std review list names all")
    for label in agreed.only:
        if known[label] not in senders:
            raise UsageError(f"{label} is of {known[label]}; say how it agreed: --office {known[label]} or --unnamed")
    empty = next((code for code in sorted(senders) if not any(known[each] == code for each in agreed.only)), None)
    if agreed.only and empty is not None:
        raise UsageError(f"no comment under --only is of {empty}; leave one of both out")


def _choose(
    comments: Sequence[Comment], senders: Sequence[str], agreed: Agreed, out: frozenset[str]
) -> tuple[Comment, ...]:
    """Return the comments that are meant; one that was withdrawn or taken out must be named itself."""
    return tuple(
        each
        for each in comments
        if (each.office or SENDER_UNKNOWN) in senders
        and each.label not in agreed.without
        and (each.label in agreed.only if agreed.only else each.state != "withdrawn" and each.label not in out)
    )


def _refuse_hiding(consent: Consent, unnamed: Sequence[Comment]) -> None:
    public = consent.public_labels()
    shown = next((each.label for each in unnamed if public.get(each.label) == each.label), None)
    if shown is not None:
        raise UsageError(
            f"{shown} was released by that name, and who has seen it knows it; name the others with --only, or take it out "
            f"with --withdraw {shown}"
        )


def _give_labels(
    consent: Consent, named: Sequence[Comment], unnamed: Sequence[Comment], passages: Sequence[Passage], day: date
) -> tuple[AgreedComment, ...]:
    entries = list(consent.comments)
    given = {(each.comment, each.label.startswith(f"{SENDER_UNNAMED}-")): each.label for each in consent.comments}
    numbers = [int(label.split("-")[1]) for (_, is_unnamed), label in given.items() if is_unnamed]
    last = max(numbers, default=0)
    for comment in named:
        entries = _put(entries, comment.label, comment.label, day)
    for comment in _shuffle(unnamed, passages):
        label = given.get((comment.label, True))
        if label is None:
            last += 1
            label = f"{SENDER_UNNAMED}-{last:03d}"
        entries = _put(entries, comment.label, label, day)
    return tuple(entries)


def _put(entries: Sequence[AgreedComment], comment: str, label: str, day: date) -> list[AgreedComment]:
    """Return entries with a comment under a public label, and under no other one any more."""
    kept = []
    for each in entries:
        if each.comment == comment and each.label != label and each.withdrawn is None:
            kept.append(each.model_copy(update={"withdrawn": day}))
        elif each.label == label:
            kept.append(each.model_copy(update={"withdrawn": None}))
        else:
            kept.append(each)
    if all(each.label != label for each in entries):
        kept.append(AgreedComment.model_validate({"comment": comment, "label": label}))
    return kept


def _shuffle(comments: Sequence[Comment], passages: Sequence[Passage]) -> list[Comment]:
    """Return comments as the text runs, and at one text by a digest of their words, so that no order tells the senders."""
    places = {passage.id: number for number, passage in enumerate(passages)}

    def key(comment: Comment) -> tuple[int, str, str]:
        place = -1 if comment.anchor.id is None else places.get(comment.anchor.id, len(places))
        return place, hashlib.sha256(comment.text.encode("utf-8", "surrogatepass")).hexdigest(), comment.label

    return sorted(comments, key=key)


def _thank(matter: RoundMatter, codes: Sequence[str]) -> Iterator[str]:
    answered = list_answering(matter)
    for code in sorted(answered) if ALL in codes else codes:
        if code not in answered:
            told = ", ".join(sorted(answered)) or "nobody"
            raise UsageError(
                f"{code[:40]} gave no answer, so that there is nothing to thank for; answers are of {told}"
            )
        yield code


def _withdraw(consent: Consent, names: Sequence[str], day: date) -> Consent:
    for name in names:
        is_office = OFFICE_CODE.fullmatch(name) is not None
        hit = [each for each in consent.comments if each.withdrawn is None and _is_meant(each, name)]
        replying = {each.office for each in consent.replies}
        if not hit and not (is_office and name in {*consent.named, *consent.thanked, *replying}):
            public = ", ".join(sorted(consent.public_labels().values())) or "nothing"
            raise UsageError(
                f"nothing of “{name[:40]}” is released, so that nothing can be taken out; released is {public}"
            )
        entries = tuple(
            each.model_copy(update={"withdrawn": day}) if each in hit else each for each in consent.comments
        )
        update: dict[str, object] = {"comments": entries}
        if is_office:
            update |= {
                key: tuple(code for code in getattr(consent, key) if code != name) for key in ("named", "thanked")
            }
            update["replies"] = tuple(each for each in consent.replies if each.office != name)
        consent = consent.model_copy(update=update)
    return consent


def _is_meant(entry: AgreedComment, name: str) -> bool:
    return name in {entry.comment, entry.label} or entry.comment.split("-")[0] == name


def refuse_strange_labels(consent: Consent, labels: Iterable[str], path: str) -> None:
    """Raise UsageError where the public file has comments of which the store does not know who agreed."""
    strange = sorted(set(labels) - set(consent.public_labels().values()))
    if strange:
        raise UsageError(
            f"{path} has {', '.join(strange)}, and consent.yml of the round does not say who agreed to that; put consent.yml "
            "back from the history of the store, or delete those comments from the file"
        )
