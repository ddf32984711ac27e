"""What was published and proposed, held against words: where words stand in a record, and what a correction changes there."""

import re
from collections import Counter
from collections.abc import Iterator

from wipo_bc_std.check.amendments import find_words
from wipo_bc_std.check.numbers_in_text import read_numbers
from wipo_bc_std.model.fields import PROVISION_IDENTIFIER, LanguageCode
from wipo_bc_std.model.inline import authored_words
from wipo_bc_std.model.keyword import PLURAL_FORMS, VERBAL_FORMS
from wipo_bc_std.model.publication_correction import CorrectedPlace
from wipo_bc_std.resolve.draft import Draft


def texts_of(draft: Draft, identifier: str) -> tuple[str, ...]:
    """Return the running texts of the draft that stand in what an id names, or are it."""
    target = draft.index.find(identifier)
    if target is None:
        return ()
    return tuple(
        " ".join(authored_words(passage.text).split())
        for passage in draft.passages
        if target.id
        in (
            passage.owner,
            passage.provision.id if passage.provision else "",
            passage.division.id if passage.division else "",
        )
    )


def count_words(words: str, texts: tuple[str, ...]) -> int:
    """Return how often words stand in texts, whatever the spaces and quotation marks."""
    return sum(1 for text in texts for _ in find_words(words, text))


def substance_changed(place: CorrectedPlace, draft: Draft) -> Iterator[str]:
    """Yield what of substance the correction of a place in a provision changes: the keyword, who conforms, or a number."""
    if not _is_in_provision(place, draft):
        return
    language = draft.standard.particulars.original_language
    if _forces(place.old, language) != _forces(place.new, language):
        yield "the keyword"
    names = draft.standard.particulars.target_names().values()
    if any(_has(place.old, name) != _has(place.new, name) for name in names):
        yield "who is to conform"
    old, new = read_numbers(place.old, language), read_numbers(place.new, language)
    if (old.digits, old.words) != (new.digits, new.words):
        yield "a number"


def _is_in_provision(place: CorrectedPlace, draft: Draft) -> bool:
    """Return whether a place is a provision, or words of it stand in one; its note and its rationale are none."""
    # A provision that is gone from the draft was one all the same.
    if PROVISION_IDENTIFIER.fullmatch(place.to):
        return True
    return any(
        passage.provision is not None
        and not passage.informs
        and passage.division is not None
        and place.to in (passage.division.id, passage.owner)
        and (count_words(words, (" ".join(authored_words(passage.text).split()),)))
        for passage in draft.passages
        for words in (place.old, place.new)
    )


def _forces(words: str, language: LanguageCode) -> Counter[str]:
    """Return the keywords in words, the longest taken first; without capitals or spaces only whole words can be told."""
    forms = {table[force].get(language, "") for table in (VERBAL_FORMS, PLURAL_FORMS) for force in table} - {""}
    longest_first = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    edges = ("", "") if language == "zh" else (r"(?<!\w)", r"(?!\w)")
    return Counter(re.findall(f"{edges[0]}(?:{longest_first}){edges[1]}", " ".join(words.split())))


def _has(words: str, name: str) -> bool:
    return name.casefold() in " ".join(words.split()).casefold()
