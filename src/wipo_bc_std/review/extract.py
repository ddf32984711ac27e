"""The extract: what is public of a round, made of the store and of what senders agreed to.

Nothing of a person, of a file that came in or of who did not agree is in it. What was released before is brought up to the
present, but for the words of a sender: those stay as it agreed to them.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from wipo_bc_std.load.source import write_out
from wipo_bc_std.model.inline import Prose
from wipo_bc_std.model.released import Released, ReleasedComment
from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.consent import Consent
from wipo_bc_std.review.outcome import Outcome, find_outcomes
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.review.statistics import count_round
from wipo_bc_std.review.store import RoundMatter
from wipo_bc_std.review.store_source import write_node
from wipo_bc_std.settings import UsageError

_HEAD = (
    b"# Written by `wipo-bc-std review release`: what its senders agreed to publish of a round of comments.\n"
    b"# What is changed here by hand is lost with the next release.\n"
)
# What a sender said, and where; the rest says what became of it.
_WORDS = ("about", "part", "quote", "kind", "weight", "language", "text", "proposed", "rationale")


class Edition(Struct, frozen=True):
    """What an extract is made for: the language of the draft, its texts as the round has them, and the day.

    `before` is the extract that is public now; `renewed` are the comments that were agreed to just now, by their labels in
    the store, so that their words are those of today.
    """

    language: str
    passages: Sequence[Passage]
    day: date
    before: Released | None = None
    renewed: frozenset[str] = frozenset()


def make_extract(matter: RoundMatter, consent: Consent, edition: Edition) -> Released:
    """Return what is public of a round; raise UsageError where a comment that was released is not in the store."""
    counted, outcomes = count_round(matter, {}), find_outcomes(matter.comments)
    purpose = matter.round.purpose
    return Released.model_validate(
        {
            "id": matter.round.id,
            "publication": matter.round.publication,
            "language": edition.language,
            "purpose": purpose,
            "opens": matter.round.opens.isoformat(),
            "closes": matter.round.closes.isoformat(),
            "as_of": edition.day.isoformat(),
            "invited": str(counted.invited),
            "answered": str(counted.answered + counted.uninvited),
            "received": str(len(matter.comments)),
            "decided": str(sum(not each.is_missing and each.fate != "withdrawn" for each in outcomes.values())),
            "thanked": list(consent.thanked),
            "comments": _list_comments(matter, consent, edition, outcomes),
        },
        context=Prose.plain,
    )


def write_extract(released: Released) -> bytes:
    """Return an extract as the bytes of its file."""
    # Whoever reads it alone does not know in which language the draft is.
    return _HEAD + write_node(released, always=("language",))


def name_reworded(released: Released, matter: RoundMatter, consent: Consent) -> tuple[str, ...]:
    """Return the labels in the store of comments that say something else by now than is public of them."""
    public = {each.label: each for each in released.comments}
    found = []
    for label, name in consent.public_labels().items():
        comment = matter.find_comment(label)
        if comment is not None and name in public:
            now = _tell_words(comment, is_unnamed=public[name].is_unnamed, language=released.language)
            if any(getattr(public[name], key) != value for key, value in now.items()):
                found.append(label)
    return tuple(found)


def _list_comments(
    matter: RoundMatter, consent: Consent, edition: Edition, outcomes: Mapping[str, Outcome]
) -> list[ReleasedComment]:
    public, comments = consent.public_labels(), {each.label: each for each in matter.comments}
    voices = _list_voices(comments)
    old = {each.label: each for each in edition.before.comments} if edition.before is not None else {}
    places = {passage.id: number for number, passage in enumerate(edition.passages)}
    numbers = {passage.id: passage.number for passage in edition.passages}
    found = []
    for label, name in public.items():
        comment = comments.get(label)
        if comment is None:
            raise UsageError(
                f"{name} was released, and the store has no comment {label} any more; put its file back from the history "
                f"of the store, or take it out: --withdraw {name}"
            )
        words = _choose_words(comment, name, edition, old.get(name))
        words["number"] = numbers.get(str(words.get("about"))) or words["number"]
        fate = _tell_fate(comment, public, outcomes[label])
        fate["supported_by"] = _list_supporters(comment, voices.get(label, {}), public, consent)
        found.append(ReleasedComment.model_validate({"label": name, **_without_nothing({**words, **fate})}))

    def key(comment: ReleasedComment) -> tuple[int, bool, str]:
        place = -1 if comment.about is None else places.get(comment.about, len(places))
        return place, comment.is_unnamed, comment.label

    return sorted(found, key=key)


def _choose_words(comment: Comment, name: str, edition: Edition, old: ReleasedComment | None) -> dict[str, object]:
    """Return what a comment says: as its sender agreed to it, and so as before unless it was agreed to again."""
    is_unnamed = name != comment.label
    now = _tell_words(comment, is_unnamed=is_unnamed, language=edition.language)
    if old is not None and comment.label not in edition.renewed:
        kept: dict[str, object] = {key: getattr(old, key) for key in _WORDS}
        if kept != now:
            more = ("organization", "number", "translation")
            return kept | {key: getattr(old, key) for key in more}
    translation = comment.translation
    organization = None if is_unnamed or comment.office is not None else comment.organization
    return now | {
        # Which division or person of an office wrote is its own affair.
        "organization": organization and write_out(organization),
        "number": write_out(comment.anchor.number),
        "translation": None if translation is None else write_out(translation.text),
    }


def _tell_words(comment: Comment, *, is_unnamed: bool, language: str) -> dict[str, object]:
    anchor = comment.anchor
    # In which language somebody read it may tell who that is.
    quote = (
        anchor.quote.exact if anchor.quote is not None and not (is_unnamed and anchor.language != language) else None
    )
    told = {"part": anchor.part, "quote": quote, "text": comment.text}
    told |= {"proposed": comment.proposed, "rationale": comment.rationale}
    return {
        "about": anchor.id,
        "kind": comment.kind,
        "weight": comment.weight,
        "language": comment.language,
        **{key: None if text is None else write_out(text) for key, text in told.items()},
    }


def _tell_fate(comment: Comment, public: Mapping[str, str], outcome: Outcome) -> dict[str, object]:
    first = public.get(outcome.first)
    # What a comment repeats says itself what became of it, where it is public.
    decided = outcome.decided if first is None else None
    disposition = None
    if decided is not None:
        told = {"rationale": decided.rationale, "decided_in": decided.decided_in}
        words = {key: write_out(text) for key, text in told.items() if text is not None}
        disposition = {"verdict": decided.verdict, **words}
    return {
        "state": comment.state,
        "duplicate_of": first,
        "disposition": disposition,
        "changed": [change.id for change in decided.changed if change.old != change.new] if decided is not None else [],
    }


def _list_voices(comments: Mapping[str, Comment]) -> Mapping[str, Mapping[str, list[str]]]:
    """Return for each comment the labels of those that support or repeat it, by the offices that sent them."""
    found: dict[str, dict[str, list[str]]] = {}
    for each in comments.values():
        for named in filter(None, (each.supports, each.duplicate_of)):
            if each.office is not None:
                found.setdefault(_find_first(named, comments), {}).setdefault(each.office, []).append(each.label)
    return found


def _list_supporters(
    comment: Comment, voices: Mapping[str, list[str]], public: Mapping[str, str], consent: Consent
) -> list[str]:
    """Return the offices that support a comment and agreed to be named with it.

    An office that says so in comments of its own is named where those that are public have its name, and one is: else a
    comment that repeats this one without a name could be told to be its.
    """

    def may_be_named(office: str) -> bool:
        if office in voices:
            labels = [(label, public[label]) for label in voices[office] if label in public]
            return bool(labels) and all(label == name for label, name in labels)
        return office in consent.named

    return [office for office in comment.supported_by if may_be_named(office)]


def _find_first(label: str, known: Mapping[str, Comment]) -> str:
    """Return the label of the comment that stands for one: itself, or what it repeats."""
    for _ in known:
        found = known.get(label)
        if found is None or found.state != "duplicate" or found.duplicate_of is None:
            break
        label = found.duplicate_of
    return label


def _without_nothing(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if value is not None}
