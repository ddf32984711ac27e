"""An update loses no translation, and what it does twice it does once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from wipo_bc_std.i18n.catalogue import Catalogue, Entry, write_catalogue
from wipo_bc_std.i18n.units import Unit
from wipo_bc_std.i18n.update import update_catalogue
from wipo_bc_std.model.place import NOWHERE


def units(*pairs: tuple[str, str]) -> tuple[Unit, ...]:
    return tuple(Unit(key, "clause", source, (), NOWHERE) for key, source in pairs)


def catalogue(*entries: Entry, obsolete: tuple[Entry, ...] = ()) -> Catalogue:
    return Catalogue("fr", "i18n/fr.po", entries, obsolete)


def updated(before: Catalogue, *pairs: tuple[str, str]) -> tuple[Catalogue, str]:
    made = update_catalogue(before, units(*pairs))
    again = update_catalogue(made.catalogue, units(*pairs))
    assert write_catalogue(again.catalogue) == write_catalogue(made.catalogue)
    assert str(again.tally) == "as it was"
    return made.catalogue, str(made.tally)


def test_new_texts_come_in_empty_and_in_order() -> None:
    made, told = updated(catalogue(Entry("b", "B", "b!")), ("a", "A"), ("b", "B"))
    assert made.entries == (Entry("a", "A", ""), Entry("b", "B", "b!"))
    assert told == "1 new"


def test_a_changed_source_makes_the_translation_fuzzy_and_keeps_what_it_was_made_from() -> None:
    first, told = updated(catalogue(Entry("a", "A", "a!")), ("a", "A2"))
    assert first.entries == (Entry("a", "A2", "a!", fuzzy=True, previous="A"),)
    assert told == "1 changed"
    second, _ = updated(first, ("a", "A3"))
    assert second.entries == (Entry("a", "A3", "a!", fuzzy=True, previous="A"),)
    back, _ = updated(second, ("a", "A"))
    assert back.entries == (Entry("a", "A", "a!"),)


def test_a_text_without_translation_is_never_fuzzy() -> None:
    made, _ = updated(catalogue(Entry("a", "A", "", comments=("hm",))), ("a", "A2"))
    assert made.entries == (Entry("a", "A2", "", comments=("hm",)),)


def test_what_a_translator_called_done_forgets_the_older_source() -> None:
    made, _ = updated(catalogue(Entry("a", "A2", "a2!", previous="A")), ("a", "A2"))
    assert made.entries == (Entry("a", "A2", "a2!"),)


def test_a_note_before_another_moves_its_translation() -> None:
    made, told = updated(catalogue(Entry("p/note-1", "N", "n!")), ("p/note-1", "New"), ("p/note-2", "N"))
    assert made.entries == (Entry("p/note-1", "New", ""), Entry("p/note-2", "N", "n!"))
    assert told == "1 new, 1 moved"


def test_equal_cells_move_together() -> None:
    before = catalogue(Entry("t/2", "Yes", "oui"), Entry("t/3", "No", "non"), Entry("t/4", "Yes", "oui"))
    made, told = updated(before, ("t/3", "Yes"), ("t/4", "No"), ("t/5", "Yes"))
    assert [(entry.key, entry.text) for entry in made.entries] == [("t/3", "oui"), ("t/4", "non"), ("t/5", "oui")]
    assert (told, made.obsolete) == ("3 moved", ())


def test_two_translations_of_one_source_are_not_mixed_up() -> None:
    before = catalogue(Entry("a", "Right", "droit"), Entry("b", "Right", "juste"))
    made, told = updated(before, ("c", "Right"))
    assert made.entries == (Entry("c", "Right", ""),)
    assert [entry.text for entry in made.obsolete] == ["droit", "juste"]
    assert told == "1 new, 2 gone"


def test_what_is_gone_is_kept_and_comes_back() -> None:
    gone, told = updated(catalogue(Entry("a", "A", "a!"), Entry("b", "B", "")), ("c", "C"))
    assert (gone.obsolete, told) == ((Entry("a", "A", "a!"),), "1 new, 2 gone")
    back, told = updated(gone, ("a", "A"), ("c", "C"))
    assert (back.entries, back.obsolete, told) == ((Entry("a", "A", "a!"), Entry("c", "C", "")), (), "1 back")


KEYS = st.sampled_from("abcdef")
SOURCES = st.sampled_from(["A", "B", "C", "D"])
STATES = st.builds(
    Entry,
    key=KEYS,
    source=SOURCES,
    text=st.sampled_from(["", "x", "y"]),
    fuzzy=st.booleans(),
    previous=st.sampled_from(["", "A", "E"]),
)


@settings(max_examples=500, deadline=None)
@given(
    st.lists(STATES, max_size=6, unique_by=lambda entry: entry.key),
    st.lists(STATES, max_size=3, unique_by=lambda entry: (entry.key, entry.source)),
    st.dictionaries(KEYS, SOURCES),
)
def test_an_update_is_done_once_and_loses_no_words(
    entries: list[Entry], obsolete: list[Entry], sources: dict[str, str]
) -> None:
    before = catalogue(*entries, obsolete=tuple(obsolete))
    made, _ = updated(before, *sources.items())
    assert [(entry.key, entry.source) for entry in made.entries] == list(sources.items())
    assert {entry.text for entry in (*made.entries, *made.obsolete)} >= {
        entry.text for entry in before.entries if entry.text
    }
    for entry in made.entries:
        old = before.by_key.get(entry.key)
        if old is not None and entry.text == old.text and entry.source != old.source and not entry.fuzzy:
            # Only a translation made from this very source is taken for new.
            assert not entry.text or entry.source in {
                item.source if not item.fuzzy else item.previous for item in (*before.entries, *before.obsolete)
            }
