"""The whole build on one screen: files -> Standard -> Draft -> Manuscript -> files, with a linter beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.check.catalogue import all_rules
from wipo_bc_std.check.engine import check
from wipo_bc_std.check.rule import Rule
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.i18n.translations import OnDemand, read_translations
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.memory import Memory
from wipo_bc_std.model.block import GeneratedList
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.registry import declared, names
from wipo_bc_std.render.moment import file_moment as file_moment  # noqa: PLC0414 - handed on to whoever builds
from wipo_bc_std.resolve.draft import Draft, resolve
from wipo_bc_std.settings import UsageError

# View and formats bring large libraries: whoever only checks does not wait for them.
if TYPE_CHECKING:
    from wipo_bc_std.render.format import Artifact, Edition, Format
    from wipo_bc_std.view.companion import Companion
    from wipo_bc_std.view.news import News
    from wipo_bc_std.view.nodes import Manuscript
    from wipo_bc_std.view.occasion import Occasion


class Checked(Struct, frozen=True):
    """A draft with all that is wrong with it, and the lines of its sources for showing that.

    `written` is the standard as authors wrote it; `translations` are read when somebody asks for them.
    """

    draft: Draft
    problems: Problems
    lines: dict[str, Sequence[str]]
    written: Standard
    translations: OnDemand


class Rendered(Struct, frozen=True):
    """What one format made of a draft: files, or the reason why there are none."""

    format: Format
    artifacts: tuple[Artifact, ...]
    failure: str = ""


def check_project(project: Project, today: date | None = None) -> Checked:
    """Return the draft of a project, numbered, linked and checked as on the day `today`, else as on the draft's date."""
    return run_rules(read_project(project, today), all_rules())


def read_project(project: Project, today: date | None = None, memory: Memory | None = None) -> Checked:
    """Return the draft of a project with what was found while it was read and linked; no rule has run.

    With a `memory` from an earlier time, what did not change since is not read again.
    """
    loaded = load(project, memory)
    draft, link_problems = resolve(loaded.standard, today=today, memory=memory)
    translations = OnDemand(partial(read_translations, project, loaded.standard))
    lines: dict[str, Sequence[str]] = {path: source.lines for path, source in loaded.sources.items()}
    return Checked(draft, Problems.of(loaded.problems, link_problems), lines, loaded.standard, translations)


def run_rules(checked: Checked, rules: Iterable[Rule]) -> Checked:
    """Return a draft with what rules find as well."""
    problems = check(checked.draft, rules, checked.problems, checked.translations)
    found = checked.translations.found
    sources = found.sources if found is not None else {}
    lines = {**checked.lines, **{path: source.lines for path, source in sources.items()}}
    return replace(checked, problems=problems, lines=lines)


def choose_languages(checked: Checked, wanted: Sequence[str] = ()) -> tuple[LanguageCode, ...]:
    """Return the languages to build: those that are `wanted`, else the original and each that has a catalogue.

    Raise UsageError for one that standard.yml does not declare.
    """
    particulars = checked.written.particulars
    declared = dict.fromkeys((particulars.original_language, *particulars.languages))
    for language in wanted:
        if language not in declared:
            hint = f"standard.yml declares {', '.join(declared)}; add another to its `languages`"
            raise UsageError(f"the draft is not in the language “{language}”: {hint}")
    if wanted:
        return tuple(language for language in declared if language in wanted)
    translations = checked.translations()
    return tuple(
        language for language in declared if language == particulars.original_language or translations.of(language)
    )


def draft_in(checked: Checked, language: LanguageCode) -> Draft:
    """Return a checked draft in one of its languages; what is not translated stays in the original one, marked."""
    if language == checked.draft.language:
        return checked.draft
    from wipo_bc_std.i18n.catalogue import Catalogue  # noqa: PLC0415 - a draft in one language does without
    from wipo_bc_std.i18n.translate import translate  # noqa: PLC0415

    found = checked.translations().of(language)
    catalogue = found.catalogue if found else Catalogue(language, "")
    # What is wrong with ids and links was told of the original, and by the rules that compare it with translations.
    draft, _ = resolve(translate(checked.written, catalogue), language=language, today=checked.draft.today)
    return draft


def lower_draft(draft: Draft, *, tells_past: bool = True, original: Draft | None = None) -> Manuscript:
    """Return the Manuscript of a draft, in the draft's language.

    If it `tells_past`, it says of each text in which publication it appeared and last changed; that takes a tenth of a second.
    `original` is what a translation is of: it alone says which texts were changed since, for lists that tell so.
    """
    lists_bands = any(isinstance(block, GeneratedList) and block.options.of == "freshness" for block in draft.blocks)
    return _lower(draft, date_changes(original or draft) if lists_bands else {}, tells_past=tells_past)


def _lower(draft: Draft, touched: Mapping[str, date], *, tells_past: bool = True) -> Manuscript:
    from wipo_bc_std.view.lower import lower  # noqa: PLC0415

    manuscript = lower(draft, touched=touched)
    if not tells_past or not draft.standard.published:
        return manuscript
    from wipo_bc_std.redline.standing import place_standings  # noqa: PLC0415

    return place_standings(manuscript, draft.standard.published)


def date_changes(draft: Draft) -> Mapping[str, date]:
    """Return the day on which each text was last changed, as publications tell: the draft's own where the last one differs.

    Nothing where too few sessions were held since the first of them for anybody to ask.
    """
    from wipo_bc_std.evidence.grounds import may_be_untouched  # noqa: PLC0415

    if not may_be_untouched(draft):
        return {}
    # Records of evidence are no part of other texts, and there can be thousands.
    manuscript = _lower(replace(draft, standard=replace(draft.standard, evidence=())), {})
    days = {record.publication: record.date for record in draft.standard.published}
    today = draft.standard.particulars.date
    return {each.id: days[each.changed] if each.state == "same" else today for each in manuscript.standings}


def band_provisions(draft: Draft) -> Mapping[str, str] | None:
    """Return how stale each provision is by id, in reading order; None where a draft has no evidence to assess it by."""
    from wipo_bc_std.evidence.grounds import assess  # noqa: PLC0415

    if not draft.standard.evidence:
        return None
    return {item.id: item.band for item in assess(draft, date_changes(draft))}


def make_edition(
    draft: Draft,
    occasion: Occasion | None = None,
    *,
    prints_ids: bool = False,
    carried: Callable[[], Mapping[str, bytes]] = dict,
    original: Draft | None = None,
) -> Edition:
    """Return the Manuscript of a draft with what readers online get beside it; `occasion` says for what it is made.

    With `prints_ids` the id of each paragraph is shown where the text is to be edited. `carried` gives the sources, by
    path, that such a text carries along. `original` is what a translation is of.
    """
    from wipo_bc_std.render.format import Edition  # noqa: PLC0415
    from wipo_bc_std.view.explanation import explain  # noqa: PLC0415
    from wipo_bc_std.view.occasion import Occasion  # noqa: PLC0415

    manuscript = lower_draft(draft, original=original)
    made_for = occasion or Occasion((manuscript.language,))

    def accompanied() -> Companion:
        from wipo_bc_std.view.companion import accompany  # noqa: PLC0415

        return accompany(draft, manuscript, made_for, date_changes(original or draft))

    return Edition(manuscript, accompanied, prints_ids, carried, explanation=explain(draft))


def with_news(edition: Edition, tell: Callable[[], News | None]) -> Edition:
    """Return an Edition whose site also says what changed since the publication before, which `tell` finds out.

    It is asked when a site is made, and not by formats that show the text alone.
    """

    def accompany() -> Companion:
        return replace(edition.companion, news=tell())

    return replace(edition, accompany=accompany)


def render_edition(edition: Edition, formats: Iterable[Format], moment: datetime) -> Iterator[Rendered]:
    """Yield what each format makes of an Edition; one that fails does not keep the others from their files."""
    from wipo_bc_std.render.format import FormatError  # noqa: PLC0415

    for item in formats:
        try:
            yield Rendered(item, item.render(edition, moment))
        except FormatError as error:
            yield Rendered(item, (), str(error))


def all_formats() -> dict[str, Format]:
    """Return the formats by name, in order of name."""
    return {name: find_format(name) for name in format_names()}


def format_names() -> tuple[str, ...]:
    """Return the names of the formats, in order: each is that of its file."""
    from wipo_bc_std.render import formats  # noqa: PLC0415

    return names(formats)


def find_format(name: str) -> Format:
    """Return a format by its name; nobody waits for the libraries of the others."""
    from wipo_bc_std.render import formats  # noqa: PLC0415
    from wipo_bc_std.render.format import Format  # noqa: PLC0415

    package: ModuleType = formats
    (found,) = declared(package, name, Format)
    return found
