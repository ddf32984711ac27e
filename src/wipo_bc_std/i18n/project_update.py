"""To bring all catalogues of a project up to its sources; what is to be written is returned."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.catalogue import Catalogue, catalogue_path, read_catalogue, write_catalogue
from wipo_bc_std.i18n.units import Unit, collect_units
from wipo_bc_std.i18n.update import Tally, update_catalogue
from wipo_bc_std.load import codes as load_codes
from wipo_bc_std.load.project import Project
from wipo_bc_std.load.standard_source import Loaded
from wipo_bc_std.model.fields import LanguageCode

# Files without texts of i18n/: what is wrong in them makes no text vanish.
_ELSEWHERE = (
    "terms/",
    "figures/",
    "i18n/",
    "meetings/",
    "offices.yml",
    "sessions.yml",
    "documents.yml",
    "task.yml",
    "work-plan.yml",
    "milestones.yml",
    "mandate.yml",
)


class CatalogueUpdate(Struct, frozen=True):
    """What an update makes of one catalogue: `content` is None where the file is as it should be or stays untouched.

    `problems` say why it stays untouched.
    """

    path: str
    tally: Tally
    content: bytes | None
    problems: tuple[Diagnostic, ...] = ()
    lines: Sequence[str] = ()


def find_obstacles(loaded: Loaded, units: Sequence[Unit]) -> tuple[str, ...]:
    """Return why the texts of a standard are not all known: then a translation could be taken for one that is gone."""
    folder = loaded.standard.particulars.at().file.removesuffix("standard.yml")
    broken = Counter(
        item.at.file
        for item in loaded.problems
        if item.severity is Severity.ERROR and not item.at.file.removeprefix(folder).startswith(_ELSEWHERE)
    )
    twice = [key for key, count in Counter(unit.key for unit in units).items() if count > 1]
    return (
        *(f"{file} has {count} error{'s' if count > 1 else ''}" for file, count in sorted(broken.items())),
        *(f"two texts are both “{key}”" for key in twice),
    )


def update_catalogues(project: Project, loaded: Loaded, languages: Sequence[LanguageCode]) -> Iterator[CatalogueUpdate]:
    """Yield the update of the catalogue of each language; one that cannot be read whole stays as it is."""
    units = collect_units(loaded.standard)
    for language in languages:
        path = catalogue_path(project, language)
        yield _update(project, path, units) if path in project.listing else _begin(path, language, units)


def _begin(path: str, language: LanguageCode, units: tuple[Unit, ...]) -> CatalogueUpdate:
    made = update_catalogue(Catalogue(language, path), units)
    return CatalogueUpdate(path, made.tally, write_catalogue(made.catalogue).encode())


def _update(project: Project, path: str, units: tuple[Unit, ...]) -> CatalogueUpdate:
    report: list[Diagnostic] = []
    found = read_catalogue(project, path, report)
    lost = tuple(item for item in report if item.code[0] == "L" or item.defect is load_codes.OVERSIZE)
    if found.catalogue is None or lost:
        lines = found.source.lines if found.source is not None else ()
        return CatalogueUpdate(path, Tally(), None, lost or tuple(report), lines)
    made = update_catalogue(found.catalogue, units)
    content = write_catalogue(made.catalogue).encode()
    return CatalogueUpdate(path, made.tally, None if content == project.read(path) else content)
