"""What tells a draft in short: rows of figures, pictures and lists of which the status in one page and slides are made."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from wipo_bc_std.evidence.grounds import provisions_in_force
from wipo_bc_std.evidence.staleness import BANDS, Band
from wipo_bc_std.model.block import OpenIssue
from wipo_bc_std.review.outcome import FATES, Fate, find_outcomes
from wipo_bc_std.review.statistics import count_round, list_answering
from wipo_bc_std.session.calendar_matter import find_milestones, name_milestone, say_days, say_too_late
from wipo_bc_std.session.paper import grid, isolate, paragraph, plain
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import lower_inlines
from wipo_bc_std.view.parts import told_stage
from wipo_bc_std.view.pictures import band_chart, count_chart
from wipo_bc_std.view.wording import direction

# Of questions that are open, those are told that are due first; of a longer one, its first sentence.
_MOST_QUESTIONS = 3
_LONGEST = 110
_SENTENCE = re.compile(r".*?[.?!。？！؟](?=\s|$)", re.DOTALL)
_MOST_DATES = 3


class Participation(Struct, frozen=True):
    """What is counted of all rounds of review that a paper tells of; an office that answered twice is one."""

    offices: int
    received: int
    undecided: int
    disputed: int
    fates: Counter[Fate]

    @property
    def decided(self) -> int:
        """Return how many comments wait for nothing."""
        return self.received - self.undecided


def count_participation(matter: PaperMatter) -> Participation:
    """Return what is counted of the rounds of a paper; nothing of it names who kept silent."""
    counted = [count_round(each, {}) for each in matter.rounds]
    offices = frozenset[str]().union(*(list_answering(each) for each in matter.rounds))
    comments = [comment for each in matter.rounds for comment in each.comments]
    outcomes = [outcome for each in matter.rounds for outcome in find_outcomes(each.comments).values()]
    return Participation(
        len(offices),
        sum(each.comments for each in counted),
        sum(each.undecided for each in counted),
        sum(comment.state == "disputed" for comment in comments),
        Counter(outcome.fate for outcome in outcomes),
    )


def say(matter: PaperMatter, key: str, /, **fields: str) -> str:
    """Return fixed words of what tells a draft in short."""
    return matter.speech.word(f"paper.briefing.{key}", **fields)


def row_of_figures(name: str, figures: Iterable[tuple[str, str]], matter: PaperMatter) -> nodes.Grid:
    """Return a table of one row: keys of what is counted, and how many there are."""
    found = tuple(figures)
    heads = tuple(say(matter, key) for key, _ in found)
    return grid(name, heads, (tuple(plain(value) for _, value in found),))


# --- The draft --------------------------------------------------------------------------------------------------------


def tell_standing(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return stage, version and date of the draft, and the session that is next; its day is told among the next dates."""
    context, particulars = matter.world.context, matter.draft.standard.particulars
    figures = (
        ("stage", context.word(f"stage.{told_stage(matter.draft.standard)}")),
        ("version", particulars.version),
        ("date", matter.speech.day(particulars.date)),
        ("session", isolate(matter.session.symbol, matter.speech)),
    )
    return (row_of_figures("standing", figures, matter),)


def count_draft(matter: PaperMatter) -> tuple[tuple[str, int], ...]:
    """Return what a draft holds: a key of each kind, and how many there are."""
    standard = matter.draft.standard
    return (
        ("provisions", sum(1 for _ in provisions_in_force(matter.draft))),
        ("terms", len(standard.concepts)),
        ("models", len(standard.models)),
        ("use-cases", len(standard.use_cases)),
        ("scenarios", len(standard.scenarios)),
        ("evidence", len(standard.evidence)),
    )


def tell_draft(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return how many there are of each kind in the draft, as a row of figures."""
    return (row_of_figures("draft-figures", ((key, str(count)) for key, count in count_draft(matter)), matter),)


def draw_provisions(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return how many provisions require, recommend, permit and so on, as a picture."""
    context = matter.world.context
    kinds = Counter(provision.kind for provision in provisions_in_force(matter.draft))
    rows = [(context.word(f"kind.{kind}"), count) for kind, count in sorted(kinds.items(), key=lambda each: -each[1])]
    return count_chart("provision-kinds", say(matter, "kinds-caption"), rows, context, wide=True)


def tell_in_figures(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the most telling figures of the draft and of its review, as one row."""
    held, took_part = dict(count_draft(matter)), count_participation(matter)
    figures = [(key, str(held[key])) for key in ("provisions", "terms", "use-cases", "evidence")]
    if matter.rounds:
        figures += [
            ("received", str(took_part.received)),
            ("decided", str(took_part.decided)),
            ("offices", str(took_part.offices)),
        ]
    told = () if matter.rounds else (paragraph(say(matter, "nobody-yet")),)
    return (row_of_figures("in-figures", figures, matter), *told)


def tell_title(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what the draft is called."""
    title = matter.draft.standard.particulars.title
    original = matter.draft.standard.particulars.original_language
    text = plain(matter.world.context.local(title))
    shown = text if title.has(matter.speech.language, original) else _as_written(text, matter)
    return (nodes.Paragraph(text=(nodes.Strong(children=shown),)),)


def _as_written(text: nodes.Inlines, matter: PaperMatter) -> nodes.Inlines:
    """Return words of the draft, marked where they are in another language than the paper."""
    written = matter.draft.language
    if written == matter.speech.language:
        return text
    name = matter.speech.word(f"language.{written}")
    return (nodes.Mark(role="untranslated", label=name, language=written, direction=direction(written), children=text),)


# --- What members said ------------------------------------------------------------------------------------------------


def tell_participation(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return how many offices answered, and how many comments they made, as a row of figures."""
    if not matter.rounds:
        return (paragraph(say(matter, "nobody-yet")),)
    counted = count_participation(matter)
    figures = (
        ("offices", str(counted.offices)),
        ("received", str(counted.received)),
        ("decided", str(counted.decided)),
    )
    return (row_of_figures("participation", figures, matter),)


def draw_outcomes(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return what became of comments, as a picture; none where there are no comments."""
    fates = count_participation(matter).fates
    # A duplicate tells which other comment it repeats; here it is only counted.
    keys = {fate: "shared" if fate == "duplicate" else fate for fate in FATES}
    rows = [(matter.speech.say(f"outcome.{keys[fate]}"), fates[fate]) for fate in FATES if fates[fate]]
    return count_chart("outcomes", say(matter, "outcomes-caption"), rows, matter.world.context, wide=True)


# --- How current it is ------------------------------------------------------------------------------------------------


def tell_currency(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return how many provisions of each kind are how current, as a picture, and what that means; a sentence where it is not known."""
    if not matter.bands:
        return (paragraph(say(matter, "no-evidence")),)
    context = matter.world.context
    found = [(provision.id, provision.kind) for provision in provisions_in_force(matter.draft)]
    by_kind = {kind: _count_bands(matter, (name for name, each in found if each == kind)) for _, kind in found}
    rows = [(context.word(f"kind.{kind}"), counts) for kind, counts in by_kind.items() if sum(counts.values())]
    return (paragraph(matter.speech.word("paper.bands")), *_draw_currency(rows, matter, wide=True))


def tell_currency_in_short(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return how many provisions are how current, as one bar, and what that means; a sentence where it is not known."""
    if not matter.bands:
        return (paragraph(say(matter, "no-evidence")),)
    counts = _count_bands(matter, matter.bands)
    bar = _draw_currency([(say(matter, "all-provisions"), counts)], matter, wide=True)
    return (*bar, paragraph(matter.speech.word("paper.bands")))


def _count_bands(matter: PaperMatter, names: Iterable[str]) -> dict[Band, int]:
    counted = Counter((matter.bands or {}).get(name, "") for name in names)
    return {band: counted[band] for band in BANDS}


def _draw_currency(
    rows: Iterable[tuple[str, dict[Band, int]]], matter: PaperMatter, *, wide: bool
) -> tuple[nodes.Picture, ...]:
    context = matter.world.context

    def tell(counts: dict[Band, int]) -> str:
        named = (
            f"{context.word(f'fact.band.{band}')}{context.word('words.separator')}{count}"
            for band, count in reversed(counts.items())
            if count
        )
        return context.word("words.list-separator").join(named)

    told = [(title, counts, tell(counts)) for title, counts in rows]
    return band_chart("currency", say(matter, "current-caption"), told, context, wide=wide)


# --- What is open, and what comes next --------------------------------------------------------------------------------


def tell_open(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return how much is open: issues in the text, with those that are due first, and comments that wait for a decision."""
    issues = sorted(
        (block for block in matter.draft.blocks if isinstance(block, OpenIssue)), key=lambda each: each.options.by
    )
    counted = count_participation(matter)
    shown = len(issues[:_MOST_QUESTIONS])
    key = "open-issues" if shown == len(issues) else "open-issues-first"
    fields = {"count": str(len(issues))} | ({} if shown == len(issues) else {"shown": str(shown)})
    lines: list[nodes.Block] = [paragraph(say(matter, key, **fields))]
    if issues:
        lines.append(_list("open-points/first", (plain(_say_issue(each, matter)) for each in issues[:_MOST_QUESTIONS])))
    blocks = [tuple(lines)]
    if matter.rounds:
        blocks.append((paragraph(say(matter, "undecided", count=str(counted.undecided))),))
        blocks.append((paragraph(say(matter, "disputed", count=str(counted.disputed))),))
    return (_list_blocks("open-points", blocks),)


def _say_issue(issue: OpenIssue, matter: PaperMatter) -> str:
    question = nodes.shown_text(lower_inlines(issue.options.question.inlines, matter.world.context))
    # A question that is told in part is told in whole sentences.
    first = _SENTENCE.match(question)
    shown = question if first is None or len(question) <= _LONGEST else first[0]
    due = issue.options.by
    told = say(matter, "first-due", question=isolate(shown, matter.speech), date=matter.speech.day(due))
    late = say_too_late(due, matter)
    return f"{told} [{late}]" if late else told


def tell_dates(matter: PaperMatter) -> tuple[nodes.Block, ...]:
    """Return the milestones on the way to the session that come next, as a table; that of the session where no day is known."""
    ahead = [each for each in find_milestones(matter) if not each.is_past][:_MOST_DATES]
    rows = tuple((plain(say_days(each, matter)), plain(name_milestone(each, matter))) for each in ahead)
    if not rows:
        day = matter.session.begins
        when = say(matter, "no-day") if day is None else matter.speech.day(day)
        rows = ((plain(when), plain(say(matter, "session-begins", session=matter.session.symbol))),)
    return (grid("next-dates", (say(matter, "when"), say(matter, "what")), rows),)


def _list(name: str, texts: Iterable[nodes.Inlines]) -> nodes.Items:
    return _list_blocks(name, [(nodes.Paragraph(text=text),) for text in texts])


def _list_blocks(name: str, items: Sequence[tuple[nodes.Block, ...]]) -> nodes.Items:
    found = tuple(
        nodes.Item(id=f"{name}/item-{number}", label="", blocks=blocks) for number, blocks in enumerate(items, start=1)
    )
    return nodes.Items(ordered=False, items=found)
