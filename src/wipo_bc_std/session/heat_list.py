"""The heat list: what needs the time of a meeting, as counts by clause and weight, what is controversial first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from msgspec import Struct

from wipo_bc_std.review.comment import Comment, Weight
from wipo_bc_std.review.outcome import is_controversial
from wipo_bc_std.review.passage import Passage
from wipo_bc_std.session.comment_matter import CommentMatter, say_division
from wipo_bc_std.session.comment_table import say_visible
from wipo_bc_std.session.disposition_report import describe_comment
from wipo_bc_std.session.paper import Paper, grid, paragraph, plain, section
from wipo_bc_std.view import nodes
from wipo_bc_std.view.wording import direction

WEIGHTS: tuple[Weight, ...] = ("blocking", "major", "minor")
# Each weight is darker than the next, so that a copy without colour tells them apart, too.
_FILLS = {"blocking": "#7a1414", "major": "#d9822b", "minor": "#c9d3de"}
_INKS = {"blocking": "#ffffff", "major": "#000000", "minor": "#000000"}
# In pixels: a picture is as wide as the text of a page.
_WIDTH, _LABELS, _ROW, _BAR, _LETTERS = 680, 150, 26, 18, 22
_MOST_BARS = 30


class Heat(Struct, frozen=True):
    """How much is said about a clause or annex: None is the draft as a whole, and what no text of the round is named by."""

    division: Passage | None
    name: str
    comments: tuple[Comment, ...]
    weights: Counter[str]
    controversial: int
    open: int

    @property
    def rank(self) -> tuple[int, ...]:
        """Return what clauses are sorted by, the most first: controversies, then weights, then how many support them."""
        support = sum(len(comment.supported_by) for comment in self.comments)
        return (self.controversial, *(self.weights[weight] for weight in WEIGHTS), support)


def measure_heat(matter: CommentMatter) -> tuple[Heat, ...]:
    """Return how much is said about each clause and annex on which there are comments, the hottest first.

    Comments that were withdrawn count nowhere; a duplicate counts as support of the other.
    """
    found: dict[str, tuple[Passage | None, list[Comment]]] = {}
    for comment in matter.comments:
        if comment.state in {"withdrawn", "duplicate"}:
            continue
        division = matter.place(comment).division
        found.setdefault(division.id if division is not None else "", (division, []))[1].append(comment)
    heats = [
        Heat(
            division,
            say_division(division, matter),
            tuple(comments),
            Counter(comment.weight for comment in comments),
            sum(is_controversial(comment) for comment in comments),
            sum(matter.outcomes[comment.label].is_missing for comment in comments),
        )
        for division, comments in found.values()
    ]
    # Sorting keeps the order of the text among equals.
    return tuple(sorted(heats, key=lambda heat: heat.rank, reverse=True))


def make_heat_list(matter: CommentMatter) -> Paper:
    """Return the heat list of a round as a paper for the meeting."""
    speech = matter.speech
    heats = measure_heat(matter)
    return Paper(
        stem=f"{matter.round.id}-heat-{speech.language}",
        language=speech.language,
        number=matter.round.publication,
        state=speech.say("round", round=matter.round.id),
        version=matter.round.version,
        title=speech.say("heat.title"),
        day=matter.day,
        sections=(_hot(heats, matter), _by_clause(heats, matter)),
        notices=(say_visible(matter), speech.say("heat.how")),
        contents=False,
    )


def _hot(heats: Sequence[Heat], matter: CommentMatter) -> nodes.Section:
    speech = matter.speech
    hot = [comment for heat in heats for comment in _by_weight(heat.comments) if is_controversial(comment)]
    boxes = tuple(describe_comment(comment, matter) for comment in hot)
    return section("controversial", speech.say("heat.controversial"), boxes or (paragraph(speech.say("heat.none")),))


def _by_weight(comments: Sequence[Comment]) -> Iterator[Comment]:
    """Yield comments, the heaviest and most supported first."""
    yield from sorted(comments, key=lambda each: (WEIGHTS.index(each.weight), -len(each.supported_by)))


def _by_clause(heats: Sequence[Heat], matter: CommentMatter) -> nodes.Section:
    speech = matter.speech
    weights = [speech.word(f"review.weight.{weight}") for weight in WEIGHTS]
    heads = (speech.say("column.clause"), speech.say("heat.controversial-short"), *weights)
    heads = (*heads, speech.say("heat.number"), speech.say("outcome.undecided"))
    rows = tuple(
        tuple(
            plain(text)
            for text in (
                heat.name,
                str(heat.controversial),
                *(str(heat.weights[weight]) for weight in WEIGHTS),
                str(len(heat.comments)),
                str(heat.open),
            )
        )
        for heat in heats
    )
    blocks: list[nodes.Block] = []
    if heats:
        blocks = [_picture(heats, matter), grid("heat/table", heads, rows, numeric=tuple(range(1, len(heads))))]
    return section("clauses", speech.say("heat.by-clause"), tuple(blocks) or (paragraph(speech.say("heat.nothing")),))


def _picture(heats: Sequence[Heat], matter: CommentMatter) -> nodes.Picture:
    speech = matter.speech
    shown = heats[:_MOST_BARS]
    told = [
        speech.say("heat.bar", place=heat.name, **{weight: str(heat.weights[weight]) for weight in WEIGHTS})
        for heat in shown
    ]
    return nodes.Picture(
        id="heat/bars",
        label="",
        caption=plain(speech.say("heat.caption")),
        alternative="\n".join(told),
        source="",
        drawing=_draw(shown, matter),
    )


def _draw(heats: Sequence[Heat], matter: CommentMatter) -> str:
    """Return the bars as an SVG in the order of the table: numbers stand in them, and the key above says what each shade is."""
    speech = matter.speech
    flows_left = direction(speech.language) == "rtl"
    most = max(len(heat.comments) for heat in heats)
    unit = (_WIDTH - _LABELS - 10) / most
    height = _ROW * (len(heats) + 1)

    def placed(x: float, width: float) -> float:
        return _WIDTH - x - width if flows_left else x

    def bar(x: float, y: float, width: float, weight: Weight) -> str:
        left, right = placed(x, width), placed(x, width) + width
        return (
            f'<path d="M{left:.1f} {y}L{right:.1f} {y}L{right:.1f} {y + _BAR}L{left:.1f} {y + _BAR}Z" '
            f'fill="{_FILLS[weight]}" stroke="#333333" stroke-width="0.8"/>'
        )

    def words(x: float, y: float, text: str, fill: str, anchor: str) -> str:
        # The whole runs from left to right, so that every program takes the same side for the end of a text.
        at = _WIDTH - x if flows_left else x
        held = "end" if flows_left and anchor == "start" else anchor
        return f'<text x="{at:.1f}" y="{y}" fill="{fill}" text-anchor="{held}">{escape(text)}</text>'

    parts = []
    x = float(_LABELS)
    for weight in WEIGHTS:
        name = speech.word(f"review.weight.{weight}")
        parts += [bar(x, 2, 18, weight), words(x + 24, 15, name, "#1b1d21", "start")]
        x += 170
    for number, heat in enumerate(heats, start=1):
        y = _ROW * number + 4
        # A picture needs no signs that keep directions apart.
        name = heat.name.strip("\u2068\u2069")
        label = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1].rstrip()}…"
        parts.append(words(2, y + 13, label, "#1b1d21", "start"))
        x = float(_LABELS)
        for weight in WEIGHTS:
            count = heat.weights[weight]
            if count:
                parts.append(bar(x, y, count * unit, weight))
                parts.append(words(x + count * unit / 2, y + 13, str(count), _INKS[weight], "middle"))
            x += count * unit
    font = "FiraGO, system-ui, Arial, sans-serif"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}" direction="ltr" '
        f'font-family="{font}" font-size="12">{"".join(parts)}</svg>'
    )
