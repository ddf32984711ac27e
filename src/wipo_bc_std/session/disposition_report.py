"""The disposition report: every comment that was submitted, once, with what became of it and why.

That each comment is answered and each answer can be read follows the practice of W3C (Process, 3.3) and of the comment tables
of ISO and IEC.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from wipo_bc_std.review.comment import Comment
from wipo_bc_std.review.outcome import FATES, Outcome
from wipo_bc_std.session.comment_matter import (
    CommentMatter,
    mark_outcome,
    say_changes,
    say_division,
    say_kind,
    say_place,
    say_sender,
    say_translation,
    tone_of,
)
from wipo_bc_std.session.comment_table import say_visible
from wipo_bc_std.session.paper import Paper, fact, grid, paragraph, plain, quote_line, quote_lines, section
from wipo_bc_std.settings import UsageError
from wipo_bc_std.view import nodes

_LISTED = 40


def make_report(matter: CommentMatter, *, is_draft: bool = False) -> Paper:
    """Return the report of a round.

    Raise UsageError with a list where nothing was decided about a comment; a draft is made all the same, says so on each page,
    and marks those comments.
    """
    speech = matter.speech
    missing = [comment.label for comment in matter.missing()]
    if missing and not is_draft:
        more = len(missing) - _LISTED
        told = ", ".join(missing[:_LISTED]) + (f" and {more} more" if more > 0 else "")
        raise UsageError(
            f"{len(missing)} of {len(matter.comments)} comments have no outcome: {told}; decide them "
            "(wipo-bc-std review decide), or write a draft that marks them with --draft"
        )
    notices = [say_visible(matter), speech.say("report.colours")]
    if missing:
        notices.insert(0, speech.say("report.missing", count=str(len(missing)), total=str(len(matter.comments))))
    return Paper(
        stem=f"{matter.round.id}-report{'-draft' if is_draft else ''}-{speech.language}",
        language=speech.language,
        number=matter.round.publication,
        state=speech.say("round", round=matter.round.id),
        version=matter.round.version,
        title=speech.say("report.title"),
        day=matter.day,
        sections=(_summary(matter, missing), *_divisions(matter)),
        notices=tuple(notices),
        watermark=speech.say("report.draft") if is_draft else "",
    )


def _summary(matter: CommentMatter, missing: list[str]) -> nodes.Section:
    speech, made = matter.speech, matter.round
    counts = Counter(outcome.fate for outcome in matter.outcomes.values())
    rows = tuple((mark_fate(Outcome(fate), matter), plain(str(counts[fate]))) for fate in FATES if counts[fate])
    purpose = quote_line(made.purpose.words(speech.language, "en"), speech)
    blocks: list[nodes.Block] = [
        paragraph(purpose),
        paragraph(speech.say("report.dates", opens=speech.day(made.opens), closes=speech.day(made.closes))),
        paragraph(speech.say("report.counted", count=str(len(matter.comments)))),
    ]
    if rows:
        heads = (speech.say("fact.outcome"), speech.say("heat.number"))
        blocks.append(grid("summary/outcomes", heads, rows, numeric=(1,)))
    if missing:
        blocks.append(paragraph(speech.say("report.without", labels=", ".join(missing))))
    return section("summary", speech.say("report.summary"), tuple(blocks))


def mark_fate(outcome: Outcome, matter: CommentMatter) -> nodes.Inlines:
    """Return an outcome as one of those that are counted, whatever it is a duplicate of."""
    key = "outcome.shared" if outcome.fate == "duplicate" else f"outcome.{outcome.fate}"
    return (nodes.Mark(role=tone_of(outcome.fate), children=plain(matter.speech.say(key))),)


def _divisions(matter: CommentMatter) -> Iterator[nodes.Section]:
    """Yield a division for the draft as a whole and for each clause and annex on which there are comments."""
    for name, title, comments in group_comments(matter):
        yield section(name, title, tuple(describe_comment(comment, matter) for comment in comments))


def group_comments(matter: CommentMatter) -> Iterator[tuple[str, str, tuple[Comment, ...]]]:
    """Yield the comments on the draft as a whole and on each clause and annex, with a name and the title of that."""

    def key(comment: Comment) -> tuple[str, str]:
        place = matter.place(comment)
        if place.lost:
            return "lost", matter.speech.say("place.elsewhere")
        name = place.division.id if place.division is not None else "whole"
        return f"on/{name}", say_division(place.division, matter)

    # Those whose place nobody found stand behind all others, though some of them are sorted as comments on the whole.
    ordered = sorted(matter.comments, key=lambda comment: matter.place(comment).lost)
    for (name, title), comments in groupby(ordered, key):
        yield name, title, tuple(comments)


def describe_comment(comment: Comment, matter: CommentMatter) -> nodes.Box:
    """Return a comment with what became of it."""
    speech, outcome = matter.speech, matter.outcomes[comment.label]
    lines = [paragraph(line) for line in quote_lines(comment.text, speech)]
    return nodes.Box(
        role="comment",
        id=f"comment/{comment.label}",
        label=comment.label,
        heading=f"{say_sender(comment, speech)} – {say_kind(comment, speech)}",
        blocks=(nodes.Paragraph(text=mark_outcome(outcome, speech)), *lines),
        facts=tuple(_facts(comment, outcome, matter)),
    )


def _facts(comment: Comment, outcome: Outcome, matter: CommentMatter) -> Iterator[nodes.Fact]:
    speech, found = matter.speech, outcome.decided
    quote = comment.anchor.quote.exact if comment.anchor.quote is not None else ""
    told: tuple[tuple[str, str], ...] = (
        ("place", say_place(comment, matter)),
        ("quote", quote_line(quote, speech) if quote else ""),
        ("proposed", quote_line(comment.proposed or "", speech)),
        ("reason", quote_line(comment.rationale or "", speech)),
        ("would-resolve", quote_line(comment.would_resolve or "", speech)),
        ("support", ", ".join(comment.supported_by)),
        ("why", quote_line((found.rationale or "") if found is not None else "", speech)),
        ("changed", say_changes(outcome, matter)),
        ("decided-in", quote_line((found.decided_in or "") if found is not None else "", speech)),
    )
    if comment.translation is not None:
        yield fact("translation", say_translation(comment, speech), plain(quote_line(comment.translation.text, speech)))
    for name, value in told:
        if value:
            yield fact(name, speech.say(f"fact.{name}"), plain(value))
    if found is not None and comment.response != "pending":
        yield fact("response", speech.say("fact.response"), plain(speech.say(f"response.{comment.response}")))
