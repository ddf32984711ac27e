"""The translations of a standard beside their original: read only when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from wipo_bc_std.diagnostics.problems import Problems

# A draft in one language does without what reads catalogues.
if TYPE_CHECKING:
    from wipo_bc_std.diagnostics.diagnostic import Diagnostic
    from wipo_bc_std.i18n.catalogue import Catalogue, Entry, ReadCatalogue
    from wipo_bc_std.i18n.units import Unit
    from wipo_bc_std.load.project import Project
    from wipo_bc_std.load.source import Source
    from wipo_bc_std.model.fields import LanguageCode
    from wipo_bc_std.model.inline import Inlines
    from wipo_bc_std.model.standard import Exemption, Standard

State = Literal["translated", "stale", "missing"]


class Pair(Struct, frozen=True):
    """A text beside its translation, which is newer than the last change of the text."""

    unit: Unit
    entry: Entry
    inlines: Inlines


class Translation(Struct, frozen=True):
    """What there is in one language; `states` says of each unit, by key, how far its translation is."""

    catalogue: Catalogue
    states: Mapping[str, State]
    pairs: tuple[Pair, ...]

    @property
    def language(self) -> LanguageCode:
        """Return the language."""
        return self.catalogue.language


class Translations(Struct, frozen=True):
    """A standard with all its translations, and what was wrong with their files.

    `unread` are paths of catalogues of which nothing could be read.
    """

    standard: Standard
    units: tuple[Unit, ...] = ()
    items: tuple[Translation, ...] = ()
    unread: tuple[str, ...] = ()
    problems: Problems = field(default_factory=Problems)
    sources: Mapping[str, Source] = field(default_factory=dict)
    exemptions: tuple[Exemption, ...] = ()

    def of(self, language: str) -> Translation | None:
        """Return the translation into a language, if there is one."""
        return next((item for item in self.items if item.language == language), None)


class OnDemand(Struct):
    """Reads the translations when somebody asks for the first time; `found` is None while nobody has."""

    read: Callable[[], Translations]
    found: Translations | None = None

    def __call__(self) -> Translations:
        """Return the translations."""
        if self.found is None:
            self.found = self.read()
        return self.found


def read_translations(project: Project, standard: Standard) -> Translations:
    """Return the translations of a standard; a project without catalogues costs nothing."""
    if not project.below("i18n", ".po"):
        return Translations(standard)
    from wipo_bc_std.i18n.catalogue import read_catalogues  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.i18n.units import collect_units  # noqa: PLC0415

    report: list[Diagnostic] = []
    found = read_catalogues(project, report)
    units = collect_units(standard)
    items = tuple(_beside(item.catalogue, units, report) for item in found if item.catalogue is not None)
    return Translations(
        standard,
        units,
        items,
        tuple(item.path for item in found if item.catalogue is None),
        Problems.of(report),
        _sources(found),
        tuple(exemption for item in found for exemption in item.exemptions),
    )


def state_of(unit: Unit, entry: Entry | None) -> State:
    """Return how far the translation of a text is; it is stale, too, where the source changed and nobody updated."""
    if entry is None or not entry.text.strip():
        return "missing"
    return "stale" if entry.fuzzy or entry.source != unit.source else "translated"


def read_text(entry: Entry, language: LanguageCode, report: list[Diagnostic]) -> Inlines:
    """Return the running text of a translation; what is wrong with its markup is added to `report`."""
    from wipo_bc_std.i18n.keywords import mark_keywords  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.load.inline_source import prose_reader  # noqa: PLC0415

    return mark_keywords(prose_reader(report)(entry.text).inlines, language)


def _beside(catalogue: Catalogue, units: tuple[Unit, ...], report: list[Diagnostic]) -> Translation:
    entries = catalogue.by_key
    states: dict[str, State] = {}
    pairs: list[Pair] = []
    read = partial(read_text, language=catalogue.language, report=report)
    for unit in units:
        entry = entries.get(unit.key)
        states[unit.key] = state_of(unit, entry)
        if entry is not None and states[unit.key] != "missing":
            inlines = read(entry)
            if states[unit.key] == "translated":
                pairs.append(Pair(unit, entry, inlines))
    return Translation(catalogue, states, tuple(pairs))


def _sources(found: tuple[ReadCatalogue, ...]) -> Mapping[str, Source]:
    return {item.path: item.source for item in found if item.source is not None}
