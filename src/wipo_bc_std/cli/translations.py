"""`i18n`: the commands for whoever looks after the translations."""

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.cli.exchange import export, import_
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from wipo_bc_std.i18n.project_update import CatalogueUpdate
    from wipo_bc_std.i18n.status import Progress
    from wipo_bc_std.load.standard_source import Loaded
    from wipo_bc_std.model.fields import LanguageCode

i18n = typer.Typer(rich_markup_mode=None)


i18n.command(epilog="Example: wipo-bc-std i18n export fr ar --format xliff --to /tmp/translators")(export)
i18n.command("import", epilog="Example: wipo-bc-std i18n import ST.XX-0.2.0-fr.xlf --write")(import_)


class StatusFormat(enum.StrEnum):
    """How the state of the translations is told."""

    TEXT = "text"
    JSON = "json"


_Languages = Annotated[
    list[str] | None,
    typer.Argument(metavar="[LANG]...", help="Languages; all that standard.yml declares if left out."),
]


@i18n.command(epilog="Example: wipo-bc-std i18n update ar zh")
def update(languages: _Languages = None) -> None:
    """Write what is new or changed in the draft into i18n/LANG.po.

    A translation whose source has changed is kept and marked as fuzzy, one whose text is gone is kept as obsolete.
    """
    from wipo_bc_std.i18n.project_update import find_obstacles, update_catalogues  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.i18n.units import collect_units  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415

    root = find_call_root()
    project = open_project(root)
    loaded = load(project)
    chosen = choose_declared(loaded, languages or [])
    obstacles = find_obstacles(loaded, collect_units(loaded.standard))
    if obstacles:
        told = "; ".join(obstacles[:3]) + (" and more" if len(obstacles) > 3 else "")  # noqa: PLR2004 - enough to begin with
        raise UsageError(
            f"{told}: what cannot be read would lose its translation; nothing was written, mend it first (wipo-bc-std check)"
        )
    updates = list(update_catalogues(project, loaded, chosen))
    for item in updates:
        _write(root, item)
    raise typer.Exit(1 if any(item.problems for item in updates) else 0)


@i18n.command(epilog="Example: wipo-bc-std i18n status ar --format json")
def status(
    languages: _Languages = None,
    report: Annotated[StatusFormat, typer.Option("--format", help="How it is told.")] = StatusFormat.TEXT,
) -> None:
    """Say how far the translations are, by language and clause, in words of the original."""
    from wipo_bc_std.i18n.catalogue import Catalogue  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.i18n.status import measure  # noqa: PLC0415
    from wipo_bc_std.i18n.translations import read_translations  # noqa: PLC0415
    from wipo_bc_std.i18n.units import collect_units  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415

    project = open_project(find_call_root())
    loaded = load(project)
    chosen = choose_declared(loaded, languages or [])
    units = collect_units(loaded.standard)
    translations = read_translations(project, loaded.standard)
    rows = {}
    for language in chosen:
        found = translations.of(language)
        rows[language] = tuple(measure(units, found.catalogue if found else Catalogue(language, "")))
    if report is StatusFormat.JSON:
        from wipo_bc_std.i18n.status_report import report_status  # noqa: PLC0415

        data = report_status(row for group in rows.values() for row in group)
        Call.console.data(data.model_dump_json(by_alias=True, indent=2) + "\n")
    else:
        for language, group in rows.items():
            _tell(language, group)
    if translations.unread:
        Call.console.complain(f"{', '.join(translations.unread)} cannot be read: see wipo-bc-std check")
        raise typer.Exit(1)


def choose_declared(loaded: "Loaded", wanted: list[str]) -> "tuple[LanguageCode, ...]":
    """Return the declared languages that are wanted, all if none is named."""
    particulars = loaded.standard.particulars
    declared = [language for language in particulars.languages if language != particulars.original_language]
    if not declared:
        raise UsageError("standard.yml declares no other language: add, for example, `languages: {fr: translation}`")
    for language in wanted:
        if language not in declared:
            raise UsageError(f"“{language}” is no language of this draft; standard.yml declares {', '.join(declared)}")
    return tuple(language for language in declared if not wanted or language in wanted)


def _write(root: Path, item: "CatalogueUpdate") -> None:
    from wipo_bc_std.diagnostics.problems import Problems  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.files import replace_file  # noqa: PLC0415
    from wipo_bc_std.load.pen_source import refuse_held  # noqa: PLC0415

    if item.problems:
        Call.console.problems(Problems.of(item.problems), lambda _: item.lines)
        Call.console.complain(f"{item.path} was not touched: it cannot be read whole, and translations would be lost")
        return
    if item.content is not None:
        refuse_held(root, [item.path])
        try:
            replace_file(root / item.path, item.content)
        except OSError as error:
            raise UsageError(f"{item.path} cannot be written: {error.strerror or error}") from error
    Call.console.result(f"{item.path}: {item.tally}{'' if item.content is None else ', written'}")


def _tell(language: str, rows: "tuple[Progress, ...]") -> None:
    from wipo_bc_std.i18n.status import add_up  # noqa: PLC0415 - see TYPE_CHECKING

    total = add_up(rows, rows[0].language) if rows else None
    for row in (*((total,) if total else ()), *rows):
        name = f"  {row.holder}" if row.holder else language
        texts = ", ".join(f"{count:,} {state}" for state, count in row.texts.items())
        words = sum(row.words.values())
        Call.console.result(f"{name:<30}{row.percent:>4} % of {words:,} words; texts: {texts}")
