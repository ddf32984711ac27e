"""How far the translations are: by language and clause, in texts and in words of the source."""

from collections.abc import Iterator

from msgspec import Struct

from wipo_bc_std.i18n.catalogue import Catalogue
from wipo_bc_std.i18n.translations import State, state_of
from wipo_bc_std.i18n.units import Unit
from wipo_bc_std.model.fields import LanguageCode

STATES: tuple[State, ...] = ("translated", "stale", "missing")


class Progress(Struct):
    """Texts and words of the source by state, of one clause or other holder of texts in one language."""

    language: LanguageCode
    holder: str
    texts: dict[State, int]
    words: dict[State, int]

    @property
    def percent(self) -> int:
        """Return how many words of a hundred are translated and not stale, rounded down."""
        total = sum(self.words.values())
        return 100 * self.words["translated"] // total if total else 100


def measure(units: tuple[Unit, ...], catalogue: Catalogue) -> Iterator[Progress]:
    """Yield the progress of each holder of texts in reading order."""
    entries = catalogue.by_key
    found: dict[str, Progress] = {}
    for unit in units:
        state = state_of(unit, entries.get(unit.key))
        row = found.setdefault(unit.holder, _nothing(catalogue.language, unit.holder))
        row.texts[state] += 1
        row.words[state] += unit.words
    yield from found.values()


def add_up(rows: tuple[Progress, ...], language: LanguageCode) -> Progress:
    """Return the progress of several holders together."""
    total = _nothing(language, "")
    for row in rows:
        for state in STATES:
            total.texts[state] += row.texts[state]
            total.words[state] += row.words[state]
    return total


def _nothing(language: LanguageCode, holder: str) -> Progress:
    return Progress(language, holder, dict.fromkeys(STATES, 0), dict.fromkeys(STATES, 0))
