"""Planted defects of languages: the draft gets a French catalogue of a few texts, with one slip in it each time."""

from pathlib import Path

from tests.check.planted import Planted
from wipo_bc_std.i18n.catalogue import Catalogue, Entry, write_catalogue
from wipo_bc_std.i18n.units import collect_units
from wipo_bc_std.load.project import open_project
from wipo_bc_std.load.standard_source import load

_UNITS = {unit.key: unit for unit in collect_units(load(open_project(Path(__file__).parents[3])).standard)}
# The texts as they stand in the draft, whoever mends them; only their translations are written here.
_FRENCH = {
    "scope/title": "Domaine d’application",
    "deciding-questions/text": (
        "Trois questions, posées dans cet ordre, déterminent l’emplacement de la plupart des éléments de données. "
        "Elles sont présentées dans <figure:placement-figure>."
    ),
    "placement-table/row-10/cell-3": "Sans eux, la valeur de hachage ne peut pas être recalculée",
    "BD-05/paragraph-1": (
        "Un exploitant de nœud DOIT écrire, avec chaque [valeur de hachage](term:hash-value), l’identifiant de "
        "l’algorithme de hachage qui l’a produite."
    ),
}
_ENTRIES = [Entry(key, _UNITS[key].source, text) for key, text in _FRENCH.items()]
CLEAN = write_catalogue(Catalogue("fr", "i18n/fr.po", tuple(_ENTRIES)))


def _slip(code: str, old: str, new: str, *, file: str = "i18n/fr.po", at: str = "", language: str = "fr") -> Planted:
    assert CLEAN.count(old) == 1, code
    declared = f"original_language: en\nlanguages: {{{language}: translation}}\n"
    catalogue = {file: CLEAN.replace(old, new)}
    return Planted(code, "standard.yml", "original_language: en\n", declared, also=catalogue, at=at or file)


PLANTED = (
    # A quotation mark inside a text has no backslash.
    _slip("L001", "Domaine d’application", 'Domaine "d’application"'),
    _slip("L002", 'msgctxt "deciding-questions/text"', 'msgctxt "scope/title"'),
    # The catalogue is a copy of the Spanish one.
    _slip("L003", "Language: fr", "Language: es"),
    _slip("L004", "Language: fr", "Language: es", file="i18n/es.po"),
    _slip("L005", "Language: fr", "Language: es", file="i18n/es.po", at="standard.yml"),
    _slip("L006", "Language: fr", "Language: fr", at="standard.yml", language="en"),
    _slip("L007", 'msgctxt "scope/title"', 'msgctxt "scope/heading"'),
    _slip("L008", 'msgid "Scope"', 'msgid "Purpose and scope"'),
    _slip("L009", "Domaine d’application", ""),
    _slip("L010", "DOIT", "DEVRAIT"),
    _slip("L011", "ne peut pas être", "peut être"),
    _slip("L012", "Trois questions", "Quatre questions"),
    _slip("L013", "valeur de hachage](term:hash-value)", "valeur de hachage](term:salted-commitment)"),
    Planted(
        "L014",
        "standard.yml",
        "stage: working-draft\n",
        "stage: final-draft\nlanguages: {fr: translation}\n",
        also={"i18n/fr.po": CLEAN},
        at="i18n/fr.po",
    ),
)
