"""`i18n export` and `i18n import`: catalogues to translators, and back."""

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct

from wipo_bc_std.cli.arguments import read_file
from wipo_bc_std.cli.call import Call, find_call_root
from wipo_bc_std.settings import UsageError

# Help does not wait for the stages.
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wipo_bc_std.i18n.catalogue import Catalogue
    from wipo_bc_std.i18n.offers import Offer, Settled, Taking
    from wipo_bc_std.i18n.units import Unit
    from wipo_bc_std.load.project import Project
    from wipo_bc_std.load.standard_source import Loaded
    from wipo_bc_std.model.fields import LanguageCode

_MOST_TOLD = 60


class ExchangeFormat(enum.StrEnum):
    """The file that translators get."""

    XLIFF = "xliff"
    PO = "po"


class _Texts(Struct, frozen=True):
    """The texts of a draft that are translated, and where they come from."""

    root: Path
    project: "Project"
    loaded: "Loaded"
    units: "tuple[Unit, ...]"


def export(
    languages: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LANG]...", help="Languages; all that standard.yml declares if left out."),
    ] = None,
    form: Annotated[ExchangeFormat, typer.Option("--format", help="XLIFF 2.1, or PO.")] = ExchangeFormat.XLIFF,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="DIR", help="Folder to write to [default: translations in build].")
    ] = None,
) -> None:
    """Write a file for translators of each language, with how many words are to be done.

    It has all texts, with the translations that there are; the sources and i18n/ stay as they are.
    """
    from wipo_bc_std.cli.translations import choose_declared  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.files import replace_file  # noqa: PLC0415
    from wipo_bc_std.i18n.catalogue import write_catalogue  # noqa: PLC0415
    from wipo_bc_std.i18n.xliff import count_words, write_xliff  # noqa: PLC0415
    from wipo_bc_std.settings import read_settings  # noqa: PLC0415

    texts = _read_texts()
    folder = to if to is not None else texts.root / read_settings(texts.root).output / "translations"
    particulars = texts.loaded.standard.particulars
    original = particulars.original_language
    for language in choose_declared(texts.loaded, languages or []):
        catalogue, _ = _current_catalogue(texts, language)
        if form is ExchangeFormat.PO:
            content = write_catalogue(catalogue).encode()
        else:
            content = write_xliff(catalogue, texts.units, original, particulars.title.words(original, original))
        path = (
            folder
            / f"{particulars.number}-{particulars.version}-{language}.{'po' if form is ExchangeFormat.PO else 'xlf'}"
        )
        try:
            replace_file(path, content, is_remade=True)
        except OSError as error:
            raise UsageError(f"{path} cannot be written: {error.strerror or error}; check the folder") from error
        Call.console.result(f"wrote {path}: {count_words(catalogue, texts.units)}")


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file that came back: XLIFF (.xlf) or PO (.po).")],
    language: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help="The language of a PO file whose header names none.")
    ] = None,
    *,
    write: Annotated[bool, typer.Option("--write", help="Write what is shown into i18n/LANG.po.")] = False,
) -> None:
    """Show what a translators' file would change in i18n/LANG.po; with --write, change it.

    Each text of the file is taken, unchanged, without translation, or listed with the reason why it is not taken. The exit
    code is 1 where any is listed.
    """
    from wipo_bc_std.files import replace_file  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.i18n.catalogue import catalogue_path  # noqa: PLC0415
    from wipo_bc_std.i18n.offers import UnreadableOfferError, take_offers, write_safely  # noqa: PLC0415
    from wipo_bc_std.load.pen_source import refuse_held  # noqa: PLC0415

    texts = _read_texts()
    content = read_file(file)
    try:
        catalogue, offers, updated = _read_offers(file, content, language, texts)
        taking = take_offers(catalogue, offers)
        made = write_safely(taking.catalogue) if taking.counts["taken"] else None
    except UnreadableOfferError as error:
        raise UsageError(f"{error}; nothing was written") from error
    _tell(taking, len(texts.units))
    path = catalogue_path(texts.project, catalogue.language)
    if made is None:
        Call.console.result(f"{path} stays as it is")
    elif write:
        refuse_held(texts.root, [path])
        try:
            replace_file(texts.root / path, made)
        except OSError as error:
            raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
        Call.console.result(f"wrote {path}{updated}")
    else:
        Call.console.result(f"{path} was not touched: add --write to change it{updated}")
    raise typer.Exit(1 if taking.counts["listed"] else 0)


def _read_texts() -> _Texts:
    from wipo_bc_std.i18n.project_update import find_obstacles  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.i18n.units import collect_units  # noqa: PLC0415
    from wipo_bc_std.load.project import open_project  # noqa: PLC0415
    from wipo_bc_std.load.standard_source import load  # noqa: PLC0415

    root = find_call_root()
    project = open_project(root)
    loaded = load(project)
    units = collect_units(loaded.standard)
    obstacles = find_obstacles(loaded, units)
    if obstacles:
        raise UsageError(
            f"{obstacles[0]}: not all texts are known; nothing was written, mend it first (wipo-bc-std check)"
        )
    return _Texts(root, project, loaded, units)


def _current_catalogue(texts: _Texts, language: "LanguageCode") -> "tuple[Catalogue, str]":
    """Return the catalogue of a language, brought up to the sources in memory, and what that changed."""
    from wipo_bc_std.diagnostics.diagnostic import Diagnostic  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.i18n.catalogue import Catalogue, catalogue_path, read_catalogue  # noqa: PLC0415
    from wipo_bc_std.i18n.update import update_catalogue  # noqa: PLC0415

    path = catalogue_path(texts.project, language)
    report: list[Diagnostic] = []
    found: Catalogue | None = Catalogue(language, path)
    if path in texts.project.listing:
        found = read_catalogue(texts.project, path, report).catalogue
    lost = next((item for item in report if found is None or item.code[0] == "L" or item.defect.blinds), None)
    if found is None or lost is not None:
        told = f": line {lost.at.line}: {lost.message}" if lost else ""
        raise UsageError(f"{path} cannot be read whole{told}; mend it first (wipo-bc-std check)")
    made = update_catalogue(found, texts.units)
    return made.catalogue, str(made.tally)


def _read_offers(
    file: Path, content: bytes, language: str | None, texts: _Texts
) -> "tuple[Catalogue, Sequence[Offer], str]":
    """Return the catalogue that a file is for, its offers, and what else would be written."""
    from wipo_bc_std.cli.translations import choose_declared  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.i18n.xliff import offer_units, read_xliff  # noqa: PLC0415

    units: Mapping[str, Unit] = {unit.key: unit for unit in texts.units}
    if file.suffix.lower() == ".po":
        return _read_po_offers(file, content, language, texts)
    returned = read_xliff(content, file.name)
    original = texts.loaded.standard.particulars.original_language
    if returned.source_language.split("-")[0].lower() != original:
        raise UsageError(
            f"{file.name} translates from “{returned.source_language[:20]}”, the draft is written in “{original}”"
        )
    (code,) = choose_declared(texts.loaded, [returned.language.split("-")[0].lower()])
    catalogue, tally = _current_catalogue(texts, code)
    return catalogue, tuple(offer_units(returned, units, catalogue)), _told_update(tally)


def _read_po_offers(
    file: Path, content: bytes, language: str | None, texts: _Texts
) -> "tuple[Catalogue, Sequence[Offer], str]":
    from wipo_bc_std.cli.translations import choose_declared  # noqa: PLC0415 - see TYPE_CHECKING
    from wipo_bc_std.i18n.po_offers import offer_entries, read_language, read_po  # noqa: PLC0415

    named = language or read_language(content)
    if not named:
        raise UsageError(f"{file.name} does not say its language; name it with --lang")
    (code,) = choose_declared(texts.loaded, [named])
    catalogue, tally = _current_catalogue(texts, code)
    returned = read_po(content, file.name, code)
    units: Mapping[str, Unit] = {unit.key: unit for unit in texts.units}
    return catalogue, tuple(offer_entries(returned, units, catalogue.by_key)), _told_update(tally)


def _told_update(tally: str) -> str:
    return "" if tally == "as it was" else f"; with the sources' own changes: {tally}"


def _tell(taking: "Taking", total: int) -> None:
    shown = [item for item in taking.settled if item.fate == "taken"]
    for item in shown[:_MOST_TOLD]:
        _tell_change(item)
    if len(shown) > _MOST_TOLD:
        Call.console.result(f"… and {len(shown) - _MOST_TOLD} more")
    # What is not taken is told in full: it is nowhere else.
    for item in taking.settled:
        if item.fate == "listed":
            Call.console.result(f"not taken: {item.key}: {item.told}")
            Call.console.result(f"    {item.after}")
    counts = ", ".join(f"{count} {fate}" for fate, count in taking.counts.items())
    absent = total - len({item.key for item in taking.settled if item.told != "no text of the draft has this key"})
    rest = f"; {absent} texts of the draft are not in the file" if absent > 0 else ""
    Call.console.result(f"{len(taking.settled)} texts in the file: {counts}{rest}")


def _tell_change(item: "Settled") -> None:
    Call.console.result(f"{item.key}{f' ({item.told})' if item.told else ''}")
    if item.before != item.after:
        Call.console.result(f"  - {item.before}")
        Call.console.result(f"  + {item.after}")
    else:
        Call.console.result("    its state or its notes change, its words do not")
