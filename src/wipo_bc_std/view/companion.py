"""What readers online get beside the text: where things are used, whom they concern, ways through the draft."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from wipo_bc_std.resolve.backlinks import Backlink
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.index import Target
from wipo_bc_std.view import nodes
from wipo_bc_std.view.comment_targets import CommentTarget, list_comment_targets
from wipo_bc_std.view.comments import Comments, gather_comments
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.freshness import Freshness, tell_freshness, use_case_radar
from wipo_bc_std.view.inlines import Context, link_to
from wipo_bc_std.view.lists import task_answers
from wipo_bc_std.view.news import News
from wipo_bc_std.view.news_words import NEWS_WORDS
from wipo_bc_std.view.occasion import Occasion
from wipo_bc_std.view.parts import running_header
from wipo_bc_std.view.pictures import concept_map, phase_map
from wipo_bc_std.view.records import evidence_box, model_box, use_case_box
from wipo_bc_std.view.scenarios import scenario_box
from wipo_bc_std.view.site_words import SITE_WORDS
from wipo_bc_std.view.wording import AUTONYMS, direction
from wipo_bc_std.view.world_changes import WorldNews, tell_world

# What adults read of a text for study, in words a minute; a Chinese word has about one and a half signs.
_WORDS_A_MINUTE = 180
_SIGNS_A_WORD = 1.5
_TEASER_WORDS = 14
# Words of other files that pages of the site need as well.
_SHARED_WORDS = (
    "fact.identifier", "fact.kind", "fact.statement", "fact.target", "fact.level", "fact.verify", "fact.rights",
    "fact.setups", "fact.phase", "fact.question", "fact.owner", "fact.by", "kind.requirement", "kind.recommendation",
    "kind.permission", "kind.capability", "level.none", "words.separator", "words.list-separator", "words.open",
    "words.close", "label.open-issue", "label.editor-note", "revisions.title",
    "redline.where", "redline.kind", "redline.class",
    "redline.none", "comments.title", "comments.intro", "comments.count", "comments.all", "comments.of",
    "comments.of-division", "comments.text", "comments.offices", "comments.part", "comments.by-clause",
    "comments.column.where", "comments.column.count", "comments.column.outcome", "comments.copy", "comments.copy-name",
    "comments.mail.version", "comments.mail.begins", "comments.mail.comment", "review.copy.comment-on",
    "fresh.title", "fresh.badge", "fresh.points", "fresh.worst", "fresh.none-worse", "fresh.by-clause", "fresh.by-publication",
    "fresh.world", "fact.band.watch",
    "radar.caption", "radar.intro",
)  # fmt: skip


class BuiltLanguage(Struct, frozen=True):
    """A language that the draft can be read in; `header` says there that the draft is unofficial."""

    code: Language
    autonym: str
    direction: nodes.Direction
    header: str


class Usage(Struct, frozen=True):
    """One use of something: a link to what uses it, and how in settled wording, empty for a plain mention."""

    link: nodes.Link
    relation: str


class Stop(Struct, frozen=True):
    """One stop of a reading path; `teaser` is how the text there begins, empty where the link says enough."""

    link: nodes.Link
    teaser: str


class ReadingPath(Struct, frozen=True):
    """A way through the draft, with the time that it takes in minutes."""

    id: str
    title: str
    minutes: int
    stops: tuple[Stop, ...]


class Companion(Struct, frozen=True):
    """What a site shows beside the text of one Manuscript, all words settled in its language.

    `words` are fixed words by key. `usages` says of each id where it is used. `groups` are those
    of provisions. `models`, `use_cases`, `scenarios` and `evidence` are all there are, shown in the text or not; `maps` draw
    how the concepts are related, and `phases` which use cases belong to which phase of a right. `news` is what changed since
    the publication before, None where nothing was published. `comments` are those that were released, None where none was;
    `comment_targets` are what readers can comment on by id, nothing where there is nowhere to send a comment.
    `radar` shows how far use cases are in use, `freshness` how
    current provisions are; there is none without evidence. `world` is what changed in the world since the last publication,
    None where nothing was published.
    """

    occasion: Occasion
    words: Mapping[str, str]
    purpose: str = ""
    languages: tuple[BuiltLanguage, ...] = ()
    groups: tuple[nodes.Named, ...] = ()
    usages: Mapping[str, tuple[Usage, ...]] = field(default_factory=dict)
    models: tuple[nodes.Box, ...] = ()
    use_cases: tuple[nodes.Box, ...] = ()
    scenarios: tuple[nodes.Box, ...] = ()
    evidence: tuple[nodes.Box, ...] = ()
    task: tuple[nodes.Block, ...] = ()
    maps: tuple[nodes.Picture, ...] = ()
    phases: tuple[nodes.Picture, ...] = ()
    paths: tuple[ReadingPath, ...] = ()
    news: News | None = None
    comments: Comments | None = None
    comment_targets: Mapping[str, CommentTarget] = field(default_factory=dict)
    radar: tuple[nodes.Block, ...] = ()
    freshness: Freshness | None = None
    world: WorldNews | None = None


def accompany(
    draft: Draft,
    manuscript: nodes.Manuscript,
    occasion: Occasion,
    touched: Mapping[str, datetime.date] | None = None,
) -> Companion:
    """Return what a site shows beside a Manuscript that was made of `draft`.

    `touched` says on which day each text was last changed, as far as known.
    """
    context = Context(draft, manuscript.language)
    particulars = draft.standard.particulars
    models = tuple(model_box(model, context) for model in draft.standard.models)
    use_cases = tuple(use_case_box(use_case, context) for use_case in draft.standard.use_cases)
    scenarios = tuple(scenario_box(scenario, context) for scenario in draft.standard.scenarios)
    evidence = tuple(evidence_box(evidence, context) for evidence in draft.standard.evidence)
    shown: tuple[nodes.Block, ...] = (*manuscript.sections, *models, *use_cases, *scenarios, *evidence)
    takes_comments = bool(occasion.comment_to or occasion.review_copy)
    return Companion(
        occasion=occasion,
        words=_words(context),
        purpose="" if particulars.purpose is None else context.local(particulars.purpose),
        languages=tuple(
            BuiltLanguage(code, AUTONYMS[code], direction(code), running_header(draft.standard, code))
            for code in occasion.languages
        ),
        groups=tuple(nodes.Named(key=key, name=context.local(name)) for key, name in particulars.groups.items()),
        usages=_usages(context),
        models=models,
        use_cases=use_cases,
        scenarios=scenarios,
        evidence=evidence,
        task=task_answers("task-answers", context),
        maps=_drawn(concept_map("concept-map/map", context)),
        phases=_drawn(phase_map("phase-map/map", context)),
        paths=_paths(shown, context),
        comments=gather_comments(manuscript, context),
        comment_targets=list_comment_targets(shown) if takes_comments else {},
        radar=use_case_radar("use-case-radar", context),
        freshness=tell_freshness(draft, context, touched),
        world=tell_world(draft, context),
    )


def _words(context: Context) -> Mapping[str, str]:
    # The fields in them are filled by whoever shows them.
    fields = {name: f"{{{name}}}" for name in ("address", "example", "count", "total", "name")}
    return {key: context.word(key, **fields) for key in (*SITE_WORDS, *NEWS_WORDS, *_SHARED_WORDS)}


def _drawn(blocks: Iterable[nodes.Block]) -> tuple[nodes.Picture, ...]:
    return tuple(block for block in blocks if isinstance(block, nodes.Picture))


# --- Where things are used --------------------------------------------------------------------------------------------


def _usages(context: Context) -> Mapping[str, tuple[Usage, ...]]:
    """Return the uses of each id; those of a part of a model count for the model as well."""
    found: dict[str, dict[Usage, None]] = {}
    for name, backlinks in context.draft.backlinks.items():
        usages = dict.fromkeys(_one_each(backlinks, context))
        found.setdefault(name, {}).update(usages)
        if "/" in name:
            found.setdefault(name.partition("/")[0], {}).update(usages)
    return {name: tuple(usages) for name, usages in found.items()}


def _one_each(backlinks: Sequence[Backlink], context: Context) -> Iterator[Usage]:
    """Yield one use for each thing that uses another: what it does beside mentioning it says more."""
    chosen: dict[str, Backlink] = {}
    for backlink in backlinks:
        known = chosen.get(backlink.source)
        if known is None or known.relation == "mentions":
            chosen[backlink.source] = backlink
    for backlink in chosen.values():
        target = context.draft.index.find(backlink.source)
        if target is not None:
            relation = "" if backlink.relation == "mentions" else context.word(f"usage.{backlink.relation}")
            yield Usage(_told(target, context), relation)


def _told(target: Target, context: Context) -> nodes.Link:
    """Return a link whose words can stand alone: the part of a model is named with the model."""
    link = link_to(target, context)
    model = context.draft.index.find(target.id.partition("/")[0])
    if target.kind != "model" or "/" not in target.id or model is None:
        return link
    label = f"{link_to(model, context).label}{context.word('words.separator')}{link.label}"
    return nodes.Link(kind=link.kind, target=link.target, label=label)


# --- Reading paths ----------------------------------------------------------------------------------------------------


def _paths(blocks: tuple[nodes.Block, ...], context: Context) -> tuple[ReadingPath, ...]:
    by_id: dict[str, nodes.Block] = {}
    for block in nodes.walk(blocks):
        name = getattr(block, "id", "")
        if name:
            by_id.setdefault(name, block)
    paths = []
    for path in context.draft.standard.particulars.reading_paths:
        targets = [target for name in path.stops if (target := context.draft.index.find(name)) is not None]
        shown = [(target, by_id[target.id]) for target in targets if target.id in by_id]
        length = sum(_length((block,), context) for _, block in shown)
        stops = tuple(Stop(_placed(target, context), _teaser(block, context)) for target, block in shown)
        if stops:
            paths.append(
                ReadingPath(path.id, context.local(path.title), max(1, round(length / _WORDS_A_MINUTE)), stops)
            )
    return tuple(paths)


def _placed(target: Target, context: Context) -> nodes.Link:
    """Return a link that says in which clause its target stands, where its own words are a number."""
    link = link_to(target, context)
    division = context.draft.index.find(target.division)
    if target.kind not in {"para", "provision", "table", "figure", "open-issue"} or division is None:
        return link
    label = f"{link_to(division, context).label}{context.word('words.list-separator')}{link.label}"
    return nodes.Link(kind=link.kind, target=link.target, label=label)


def _length(blocks: Iterable[nodes.Block], context: Context) -> float:
    """Return how many words there are to read in blocks."""
    text = " ".join(
        nodes.shown_text(inlines) for block in nodes.walk(tuple(blocks)) for inlines in nodes.texts(block) if inlines
    )
    return len(text) / _SIGNS_A_WORD if context.language == "zh" else len(text.split())


def _teaser(block: nodes.Block, context: Context) -> str:
    """Return how the text of a paragraph or provision begins."""
    if not isinstance(block, nodes.Paragraph | nodes.Box):
        return ""
    first = block if isinstance(block, nodes.Paragraph) else next(iter(block.blocks), None)
    text = nodes.shown_text(first.text) if isinstance(first, nodes.Paragraph) else ""
    if context.language == "zh":
        limit = int(_TEASER_WORDS * _SIGNS_A_WORD)
        return text if len(text) <= limit else f"{text[:limit]}…"
    words = text.split()
    return text if len(words) <= _TEASER_WORDS else f"{' '.join(words[:_TEASER_WORDS])} …"
