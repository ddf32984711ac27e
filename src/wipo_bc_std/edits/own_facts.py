"""The facts under a box in our own Word files, such as “Target: Node operator”: words back to keys and options."""

import datetime
from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.edits.identifiers import meaningful_words
from wipo_bc_std.edits.matter import Concept, OptionValue, Reference
from wipo_bc_std.edits.running_text import Pieces, plain, remove, words_of
from wipo_bc_std.model.block import Agreement
from wipo_bc_std.model.standard import Particulars
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.wording import AUTONYMS, word

_FACTS = ("target", "verify", "rights", "setups", "reopen-when", "question", "owner", "by", "agreement")
_STATUSES = ("published", "under-revision", "superseded", "withdrawn", "draft", "unknown")
_AGREEMENTS: tuple[Agreement, ...] = ("not-discussed", "open", "agreed")
_PLURALS = {"target": "targets", "verify": "verify", "rights": "rights", "setups": "setups"}


class Names(Struct):
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
    for fact in _FACTS:
        rest = _value(fact, text, language)
        if rest:
            return _options(fact, rest, _after(pieces, rest), language, names)
    return {}


def _value(fact: str, text: str, language: Language) -> str:
    """Return what follows the label of a fact in a line, empty in the line of another fact."""
    # One label can begin another, such as “Status” and “Status read on”.
    label = word(f"fact.{fact}", language) + word("words.separator", language).strip()
    return text[len(label) :].strip() if text.startswith(label) else ""


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


def read_source(text: str, pieces: Pieces, language: Language) -> Mapping[str, str]:
    """Return the keys of a concept's source that a line such as “as defined in ISO 22739:2024, 3.1” says; none for others."""
    target = next((piece.link[1] for piece in pieces if piece.link is not None and piece.link[0] == "ref"), "")
    for relation in ("cited", "adapted", "identical") if target else ():
        before, _, _ = word(f"source.{relation}", language, designation="\0").partition("\0")
        if not text.startswith(before.strip()):
            continue
        lead, _, end = word("source.entry", language, entry="\0").partition("\0")
        place = text.rfind(lead)
        entry = text[place + len(lead) :].removesuffix(end) if place >= 0 and lead.strip() else ""
        unknown = word("source.entry-unknown", language)
        return {"relation": relation, "ref": target} | ({"entry": entry} if entry and unknown not in text else {})
    return {}


def read_concept_fact(concept: Concept, text: str, pieces: Pieces, language: Language) -> Concept:
    """Return a concept with what a fact line says of its source or of related concepts."""
    for fact in ("source", "related"):
        rest = _value(fact, text, language)
        if not rest:
            continue
        if fact == "source":
            return replace(concept, source=read_source(rest, pieces, language) or concept.source)
        return replace(concept, related=tuple(_related(pieces, language)))
    return concept


def _related(pieces: Pieces, language: Language) -> Iterator[Mapping[str, str]]:
    relations = {word(f"relation.{each}", language): each for each in ("generic", "partitive", "associative")}
    for place, piece in enumerate(pieces):
        if piece.link is None or piece.link[0] != "term":
            continue
        after = words_of(pieces[place + 1 : place + 2])
        relation = next((key for name, key in relations.items() if f"({name})" in after), "")
        if relation:
            yield {"concept": piece.link[1], "relation": relation}


def read_designation(term: str, computed: str, language: Language) -> tuple[str, Mapping[str, str]]:
    """Return the language of a designation and its keys; an empty language where it is not understood."""
    code = next((code for code, name in AUTONYMS.items() if computed.startswith(name)), "")
    states = {word(f"name.{state}", language): state for state in ("admitted", "deprecated")}
    acceptability = next((state for name, state in states.items() if name in computed), "preferred")
    reviewed = {"reviewed": "false"} if word("name.not-reviewed", language) in computed else {}
    return code if term else "", {"term": term, "acceptability": acceptability, **reviewed}


def read_reference_fact(reference: Reference, text: str, pieces: Pieces, language: Language) -> Reference:
    """Return a reference with what a fact line says of its date, status and address."""
    for fact in ("date", "status", "read-at", "replaces", "source"):
        rest = _value(fact, text, language)
        if not rest:
            continue
        link = next((piece.link[1] for piece in pieces if piece.link is not None), "")
        match fact:
            case "date":
                return replace(reference, date=rest)
            case "status":
                names = {word(f"reference.{each}", language): each for each in _STATUSES}
                return replace(reference, status=names.get(rest, "unknown"))
            case "read-at":
                return replace(reference, read_at=read_day(rest))
            case "replaces":
                return replace(reference, replaces=link or rest)
            case _:
                return replace(reference, url=link or rest)
    return reference


def generated_table(head: str, language: Language) -> str:
    """Return what a generated table lists, by the names of its columns; empty where they do not tell."""
    if word("fact.implementation", language) in head:
        return "checklist"
    if word("fact.statement", language) in head and word("fact.kind", language) in head:
        return "provisions"
    return "traceability" if word("fact.use-cases", language) in head else ""


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
