"""The facts under a box in our own Word files, such as “Target: Node operator”: words back to keys and options."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from wipo_bc_std.edits.identifiers import meaningful_words
from wipo_bc_std.edits.matter import OptionValue
from wipo_bc_std.edits.running_text import Pieces, plain, remove, words_of
from wipo_bc_std.model.block import Agreement
from wipo_bc_std.model.standard import Particulars
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import word

_FACTS = ("target", "verify", "rights", "setups", "reopen-when", "question", "owner", "by", "agreement")
_AGREEMENTS: tuple[Agreement, ...] = ("not-discussed", "open", "agreed")
_PLURALS = {"target": "targets", "verify": "verify", "rights": "rights", "setups": "setups"}


@dataclass(slots=True)
class Names:
    """The names of keys that standard.yml declares, by kind of key; a name that it does not have gets a key of its words."""

    known: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, particulars: Particulars | None, language: Language) -> "Names":
        """Return the names that a standard declares, none for None."""
        names = cls({kind: {} for kind in _PLURALS.values()})
        if particulars is not None:
            original = particulars.original_language
            for kind in _PLURALS.values():
                declared = getattr(particulars, kind)
                names.known[kind] = {key: text.words(language, original) for key, text in declared.items()}
        return names

    def keys(self, kind: str, text: str, separator: str) -> list[str]:
        """Return the keys of names that stand in a list in words."""
        declared = self.known[kind]
        keys: list[str] = []
        rest = text.strip()
        while rest:
            # A name can have a comma itself: the longest that fits is meant.
            fits = [key for key, name in declared.items() if rest == name or rest.startswith(f"{name}{separator}")]
            key = max(fits, key=lambda each: len(declared[each]), default="")
            if not key:
                name = rest.partition(separator)[0].strip() or rest
                key = "-".join(meaningful_words(name)[:4]) or f"{kind}-{len(declared) + 1}"
                declared[key] = name
            keys.append(key)
            rest = rest[len(declared[key]) :].removeprefix(separator).strip()
        return list(dict.fromkeys(keys))


def read_fact(text: str, pieces: Pieces, language: Language, names: Names) -> Mapping[str, OptionValue]:
    """Return the options that a fact line says; none where it is not understood. `pieces` are its words with links."""
    separator = word("words.separator", language).strip()
    for fact in _FACTS:
        label = word(f"fact.{fact}", language)
        if not text.startswith(label):
            continue
        rest = text[len(label) :].lstrip().removeprefix(separator).strip()
        if not rest:
            continue
        return _options(fact, rest, _after(pieces, rest), language, names)
    return {}


def _after(pieces: Pieces, rest: str) -> Pieces:
    """Return the pieces whose words are the value of a fact; plain words where they cannot be told apart."""
    words = words_of(pieces)
    start = words.rfind(rest)
    return remove(pieces, 0, start) if start >= 0 else plain(rest)


def _options(fact: str, rest: str, value: Pieces, language: Language, names: Names) -> Mapping[str, OptionValue]:
    listed = word("words.list-separator", language)
    match fact:
        case "target" | "verify":
            return {fact: names.keys(_PLURALS[fact], rest, listed)}
        case "rights" | "setups":
            return {"applies": {fact: names.keys(fact, rest, listed)}}
        case "reopen-when":
            return {"reopen_when": value}
        case "question":
            return {"question": value}
        case "by":
            day = read_day(rest)
            return {"by": day} if day else {}
        case "agreement":
            agreement = read_agreement(rest, language)
            return {"agreement": agreement} if agreement else {}
        case _:
            return {fact: rest}


def read_agreement(text: str, language: Language) -> Agreement | None:
    """Return the state of agreement that words name, or None."""
    return next((each for each in _AGREEMENTS if word(f"agreement.{each}", language) == text.strip()), None)


def read_day(text: str) -> str:
    """Return a date as ISO 8601 from its English words, such as March 31, 2027, or an empty text."""
    for form in ("%B %d, %Y", "%Y-%m-%d"):
        try:
            return datetime.datetime.strptime(text.strip(), form).date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return ""
