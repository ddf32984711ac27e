"""Translations that come back from translators, and what becomes of each: taken, as it was, or listed with the reason."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.catalogue import Catalogue, Entry, read_catalogue, write_catalogue
from wipo_bc_std.load.project import EntryKind, Project
from wipo_bc_std.load.source import LONGEST_LINE

Fate = Literal["taken", "unchanged", "untranslated", "listed"]
# What the states of XLIFF beyond “translated” are called among the flags of a catalogue.
REVIEW_FLAGS = ("reviewed", "final")


class UnreadableOfferError(ValueError):
    """A file with translations cannot be read; the message says why and what to do."""


class Offer(Struct, frozen=True):
    """One translation that came back, as Markdown; `trouble` says why it cannot be taken.

    `words` are shown where it is listed. `is_empty` where the file has no translation of the text.
    """

    key: str
    text: str = ""
    fuzzy: bool = False
    flags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    trouble: str = ""
    words: str = ""
    is_empty: bool = False


class Settled(Struct, frozen=True):
    """What became of an offer; `before` and `after` are the translations as Markdown."""

    key: str
    fate: Fate
    before: str = ""
    after: str = ""
    told: str = ""


class Taking(Struct, frozen=True):
    """A catalogue with what was taken, and what became of each offer, in the order of the file."""

    catalogue: Catalogue
    settled: tuple[Settled, ...]
    counts: Mapping[Fate, int] = field(default_factory=dict)


def take_offers(catalogue: Catalogue, offers: Iterable[Offer]) -> Taking:
    """Return a catalogue in which each offer that can be taken stands; all other entries stay as they are.

    `catalogue` is up to date with its sources.
    """
    entries = catalogue.by_key
    settled: list[Settled] = []
    seen: set[str] = set()
    for offer in offers:
        entry = entries.get(offer.key)
        result, made = _settle(offer, entry, is_again=offer.key in seen)
        seen.add(offer.key)
        settled.append(result)
        if made is not None:
            entries[offer.key] = made
    counts: dict[Fate, int] = dict.fromkeys(("taken", "unchanged", "untranslated", "listed"), 0)
    for result in settled:
        counts[result.fate] += 1
    return Taking(replace(catalogue, entries=tuple(entries.values())), tuple(settled), counts)


def _settle(offer: Offer, entry: Entry | None, *, is_again: bool) -> tuple[Settled, Entry | None]:
    trouble = offer.trouble
    if entry is None:
        trouble = trouble or "no text of the draft has this key"
    elif is_again:
        trouble = "it stands twice in the file"
    elif offer.is_empty and entry.text:
        trouble = trouble or "it came back empty; the translation there is stays"
    elif len(offer.text) > LONGEST_LINE:
        trouble = trouble or f"it has {len(offer.text):,} characters; at most {LONGEST_LINE:,} are read"
    if trouble or entry is None:
        known = entry.comments if entry is not None else ()
        notes = "".join(f" [note: {note}]" for note in map(_safe, offer.comments) if note not in known)
        words = (offer.text or offer.words) + notes
        return Settled(offer.key, "listed", entry.text if entry else "", words, trouble), None
    comments = (*entry.comments, *(item for item in map(_safe, offer.comments) if item not in entry.comments))
    if offer.is_empty:
        made = replace(entry, comments=comments)
        fate: Fate = "untranslated" if made == entry else "taken"
        return Settled(offer.key, fate), made
    others = tuple(flag for flag in entry.flags if flag not in REVIEW_FLAGS)
    flags = entry.flags if set(offer.flags) == set(entry.flags) - set(others) else (*others, *offer.flags)
    made = replace(
        entry,
        text=offer.text,
        fuzzy=offer.fuzzy,
        previous=entry.previous if offer.fuzzy else "",
        flags=flags,
        comments=comments,
    )
    if made == entry:
        return Settled(offer.key, "unchanged", entry.text, entry.text), None
    told = "not confirmed, so it is marked as fuzzy" if offer.fuzzy else ""
    return Settled(offer.key, "taken", entry.text, offer.text, told), made


def _safe(comment: str) -> str:
    """Return a translator's note that exempts nothing from any check."""
    line = " ".join(comment.split())
    return f"note: {line}" if line.startswith("allow") else line


def write_safely(catalogue: Catalogue) -> bytes:
    """Return a catalogue as a PO file that reads back as the same; raise UnreadableOfferError where none does."""
    content = write_catalogue(catalogue).encode("utf-8", errors="surrogatepass")
    report: list[Diagnostic] = []
    read = read_catalogue(hold_file(catalogue.path, content), catalogue.path, report).catalogue
    if read is None or read.entries != catalogue.entries or read.obsolete != catalogue.obsolete:
        why = f": {report[0].message}" if report else ""
        raise UnreadableOfferError(f"with these translations {catalogue.path} could not be read again{why}")
    return content


def hold_file(path: str, content: bytes) -> Project:
    """Return a project that has this one file."""
    listing: dict[str, EntryKind] = {path: "file"}
    return Project(path.partition("i18n/")[0], listing, lambda _: content)
