"""Comments that offices released, as a site shows them: beside the texts that they are about, by clause and by office.

Nothing but what was released is known here. A comment stands at the text that it was written about, or at none: where that is
gone, or stands under an id that another text has taken over, no other text gets it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from wipo_bc_std.model.released import Released, ReleasedComment
from wipo_bc_std.resolve.index import Target
from wipo_bc_std.review.outcome import FATES, Fate
from wipo_bc_std.review.visible import show_words
from wipo_bc_std.view import nodes
from wipo_bc_std.view.comment_places import BESIDE, GONE, WHOLE, TextPlaces, place_texts
from wipo_bc_std.view.inlines import Context, link_to
from wipo_bc_std.view.parts import date_label
from wipo_bc_std.view.records import office_names

_DECIDED = ("agreed", "implemented", "closed")
# That nothing is decided says already that a comment is open.
_TOLD_STATES = (*_DECIDED, "proposed", "disputed")
# BCP 47 in short: what is no tag says nothing of a language.
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Said(Struct, frozen=True):
    """Plain words that may be anybody's, with what would turn or hide other signs written out.

    `language` is their tag, empty where they are in the language of the page or nobody knows.
    """

    text: str
    language: str = ""


class CommentFact(Struct, frozen=True):
    """A labelled property of a comment; `name` says which."""

    name: str
    label: str
    value: Said


class ShownComment(Struct, frozen=True):
    """A released comment; what is no `Said` is settled wording.

    - `id`: that of its place on the page of comments, with an underscore; `label` is what it is called in its round.
    - `office`: the code of the office that sent it, empty where that was none or is not named; `sender` names whoever it was.
    - `about`: the text that it stands at, None where there is none; `division` is the clause or annex of that.
    - `remark`: says that the text is gone or changed since.
    - `facts`: what its sender says beside its text, and who supports it.
    - `outcome`: what became of it, and how far that is; `fate` is the same as a key, and `answers` say why.
    - `same_as`: the `id` of the comment that it repeats, empty where it repeats none that was released.
    """

    id: str
    label: str
    sender: Said
    office: str
    kind: str
    about: nodes.Link | None
    division: str
    remark: str
    quote: Said | None
    text: Said
    facts: tuple[CommentFact, ...]
    fate: Fate
    outcome: str
    answers: tuple[CommentFact, ...]
    same_as: str


class CommentGroup(Struct, frozen=True):
    """Comments of one clause, annex or office: its id or code, how it is called, what stands there, and what became of it.

    `told` counts the outcomes in settled wording.
    """

    key: str
    name: str
    comments: tuple[ShownComment, ...]
    told: str


class RoundShare(Struct, frozen=True):
    """Who took part in a round and how much came of it, in lines of settled wording; nothing says who did not."""

    id: str
    title: str
    lines: tuple[str, ...]


class Comments(Struct, frozen=True):
    """All released comments: beside each text by its id, by division as the text runs, and by office in order of codes.

    `total` has all of them as one group.
    """

    by_text: Mapping[str, tuple[ShownComment, ...]]
    divisions: tuple[CommentGroup, ...]
    offices: tuple[CommentGroup, ...]
    rounds: tuple[RoundShare, ...]
    total: CommentGroup


def gather_comments(manuscript: nodes.Manuscript, context: Context) -> Comments | None:
    """Return what was released of all rounds, None where nothing was."""
    standard = context.draft.standard
    if not standard.released:
        return None
    places = place_texts(manuscript, context)
    found = [shown for released in standard.released for shown in _show_round(released, places)]
    order = {name: number for number, name in enumerate(places.divisions)}
    last = len(order)
    # Sorting keeps the order of the file where two are about the same text.
    found.sort(key=lambda each: _rank(each, order, last))
    names = _division_names(manuscript, context)
    codes = sorted({each.office for each in found if each.office})
    by_division = {key: [each for each in found if each.division == key] for key in names}
    return Comments(
        by_text={name: tuple(members) for name, members in _by_text(found).items()},
        divisions=tuple(_group(key, names[key], members, context) for key, members in by_division.items() if members),
        offices=tuple(
            _group(code, office_names([code], context), [each for each in found if each.office == code], context)
            for code in codes
        ),
        rounds=tuple(_share(released, context) for released in standard.released),
        total=_group("", context.word("comments.total"), found, context),
    )


def _group(key: str, name: str, members: Sequence[ShownComment], context: Context) -> CommentGroup:
    counts = Counter(each.fate for each in members)
    # That a comment repeats another is said of it with that other's label; a count has none.
    said = {fate: context.word(f"review-paper.outcome.{'shared' if fate == 'duplicate' else fate}") for fate in counts}
    told = (f"{said[fate]}{context.word('words.separator')}{counts[fate]}" for fate in FATES if counts[fate])
    return CommentGroup(key, name, tuple(members), context.word("words.list-separator").join(told))


def _division_names(manuscript: nodes.Manuscript, context: Context) -> dict[str, str]:
    names = {WHOLE: context.word("review-paper.place.whole")}
    names |= {
        section.id: f"{section.label} {nodes.shown_text(section.title)}".strip() for section in manuscript.sections
    }
    return {
        **names,
        BESIDE: context.word("comments.beside-group"),
        GONE: context.word("comments.gone-group"),
    }


def _rank(comment: ShownComment, order: Mapping[str, int], last: int) -> int:
    if comment.about is not None:
        return order.get(comment.about.target, last)
    return -1 if comment.division == WHOLE else last + 1


def _by_text(found: Iterable[ShownComment]) -> Mapping[str, list[ShownComment]]:
    by_text: dict[str, list[ShownComment]] = {}
    for each in found:
        if each.about is not None:
            by_text.setdefault(each.about.target, []).append(each)
    return by_text


def _show_round(released: Released, places: TextPlaces) -> Iterator[ShownComment]:
    """Yield the comments of a round in the order of their file."""
    known = {comment.label: comment for comment in released.comments}
    for comment in released.comments:
        yield _show(comment, released, known, places)


def _show(
    comment: ReleasedComment, released: Released, known: Mapping[str, ReleasedComment], places: TextPlaces
) -> ShownComment:
    context = places.context
    say = context.word
    target = places.find(comment.about, released.publication) if comment.about is not None else None
    kind = (say(f"review.kind.{comment.kind}"), say(f"review.weight.{comment.weight}"))
    fate = fate_of(comment)
    return ShownComment(
        id=_place_id(released, comment.label),
        label=comment.label,
        sender=_sender(comment, context),
        office=comment.office or "",
        kind=say("words.list-separator").join(kind),
        about=None if target is None else link_to(target, context),
        division=places.division_of(target, comment.about),
        remark=_remark(comment, released.publication, target, places),
        quote=_said(comment.quote, "", context) if comment.quote else None,
        text=_said(comment.text, comment.language, context),
        facts=tuple(_facts(comment, released, context)),
        fate=fate,
        outcome=_tell_outcome(comment, fate, known, context),
        answers=tuple(_answers(comment, released, context)),
        same_as=_place_id(released, comment.duplicate_of) if comment.duplicate_of in known else "",
    )


def _sender(comment: ReleasedComment, context: Context) -> Said:
    if comment.office:
        return _said(office_names([comment.office], context), "", context)
    if comment.is_unnamed:
        return Said(context.word("comments.an-office"))
    if comment.organization:
        return _said(comment.organization, "", context)
    return Said(context.word("review-paper.sender.unknown"))


def _said(text: str, language: str, context: Context) -> Said:
    is_told = _TAG.fullmatch(language) and language != context.language
    return Said(show_words(text), language if is_told else "")


def _remark(comment: ReleasedComment, publication: str, target: Target | None, places: TextPlaces) -> str:
    if comment.about is None:
        return ""
    if target is None:
        number = show_words(comment.number or comment.about)
        return places.context.word("comments.gone", publication=publication, number=number)
    if places.has_changed(target, publication):
        return places.context.word("comments.changed", publication=publication)
    return ""


def _facts(comment: ReleasedComment, released: Released, context: Context) -> Iterator[CommentFact]:
    own = comment.language
    yield from _told(
        (
            ("part", "review.column.part", comment.part, own),
            ("translation", "comments.fact.translation", comment.translation, released.language),
            ("proposed", "review-paper.fact.proposed", comment.proposed, own),
            ("reason", "review-paper.fact.reason", comment.rationale, own),
            ("support", "review-paper.fact.support", office_names(comment.supported_by, context), ""),
        ),
        context,
    )


def _answers(comment: ReleasedComment, released: Released, context: Context) -> Iterator[CommentFact]:
    found = comment.disposition
    if found is not None:
        is_proposed = comment.state not in (*_DECIDED, "duplicate")
        answer = context.word(f"review-paper.outcome.{found.verdict}") if is_proposed else ""
        yield from _told(
            (
                ("answer", "comments.fact.proposed-answer", answer, ""),
                ("why", "review-paper.fact.why", found.rationale, released.language),
                ("decided-in", "comments.fact.decided-in", found.decided_in, released.language),
            ),
            context,
        )
    yield from _told((("changed", "comments.fact.changed", _text_names(comment.changed, context), ""),), context)


def _told(facts: Iterable[tuple[str, str, str | None, str]], context: Context) -> Iterator[CommentFact]:
    """Yield the facts that have a value; each is given as name, key of its label, value, and language of that."""
    for name, label, value, language in facts:
        if value:
            yield CommentFact(name, context.word(label), _said(value, language, context))


def _text_names(ids: Sequence[str], context: Context) -> str:
    targets = ((name, context.draft.index.find(name)) for name in ids)
    names = (link_to(target, context).label if target is not None else name for name, target in targets)
    return context.word("words.list-separator").join(names)


def _place_id(released: Released, label: str | None) -> str:
    return f"comment_{released.id}_{label}"


def fate_of(comment: ReleasedComment) -> Fate:
    """Return what became of a comment; what is only proposed, disputed or open is undecided, as in the papers of a round."""
    if comment.state == "withdrawn":
        return "withdrawn"
    if comment.state == "duplicate":
        return "duplicate"
    if comment.state in _DECIDED and comment.disposition is not None:
        return comment.disposition.verdict
    return "undecided"


def _tell_outcome(comment: ReleasedComment, fate: Fate, known: Mapping[str, ReleasedComment], context: Context) -> str:
    """Return in words what became of a comment and how far that is; of a duplicate, what became of what it repeats."""
    say = context.word
    if fate == "duplicate":
        first = known.get(comment.duplicate_of or "")
        shared = say("review-paper.outcome.shared")
        told = shared if first is None else say("review-paper.outcome.duplicate", first=first.label)
        # Where what it repeats was not released, it says itself what became of both.
        own: Fate = comment.disposition.verdict if comment.disposition is not None else "undecided"
        follows = own if first is None else fate_of(first)
        return told if follows == "duplicate" else f"{told} – {say(f'review-paper.outcome.{follows}')}"
    told = say(f"review-paper.outcome.{fate}")
    if comment.state not in _TOLD_STATES:
        return told
    return f"{told} – {say(f'comments.state.{comment.state}')}"


def _share(released: Released, context: Context) -> RoundShare:
    say = context.word
    title = say("review-paper.round", round=released.id)
    purpose = context.local(released.purpose) if released.purpose is not None else ""
    return RoundShare(
        id=released.id,
        title=f"{title}{say('words.separator')}{purpose}" if purpose else title,
        lines=tuple(_lines(released, context)),
    )


def _lines(released: Released, context: Context) -> Iterator[str]:
    say = context.word
    yield say(
        "comments.round.dates",
        publication=released.publication,
        opens=date_label(released.opens, context),
        closes=date_label(released.closes, context),
        date=date_label(released.as_of, context),
    )
    answered = str(released.answered)
    if released.invited >= released.answered > 0:
        yield say("comments.round.answered", count=answered, total=str(released.invited))
    elif released.answered:
        yield say("comments.round.answered-only", count=answered)
    counts = (("received", released.received), ("decided", released.decided), ("released", len(released.comments)))
    for key, count in counts:
        if count:
            yield say(f"comments.round.{key}", count=str(count))
    if released.thanked:
        yield say("comments.round.thanks", name=office_names(released.thanked, context))
