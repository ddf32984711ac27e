"""To put a standard into another language: each text gives way to its translation, or shows that it waits for one."""

from msgspec.structs import replace

from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.i18n.catalogue import Catalogue
from wipo_bc_std.i18n.markup import write_inlines
from wipo_bc_std.i18n.translations import read_text, state_of
from wipo_bc_std.i18n.units import Unit, needs_translation, rewrite_standard
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.inline import Inlines, Pending, Prose
from wipo_bc_std.model.rewrite import Change, Role
from wipo_bc_std.model.standard import Standard
from wipo_bc_std.model.term import Concept


def translate(standard: Standard, catalogue: Catalogue) -> Standard:
    """Return a standard in the language of a catalogue.

    Ids, order and structure stay those of the original. What is not translated stays in the original language and is
    marked so; what was translated from an older text is marked as stale.
    """
    language = catalogue.language
    entries = catalogue.by_key

    def change_in(holder: str, around: Span) -> Change:
        def change(key: str, role: Role, text: Inlines) -> Inlines:  # noqa: ARG001 - the form of a change
            if not needs_translation(text):
                return text
            entry = entries.get(key)
            state = state_of(Unit(key, holder, write_inlines(text), text, around), entry)
            if entry is None or state == "missing":
                return (Pending(text[0].place, "untranslated", text),)
            made = read_text(entry, language, [])
            return (Pending(made[0].place, "stale", made),) if state == "stale" and made else made

        return change

    original = standard.particulars.original_language
    changed = rewrite_standard(standard, change_in)
    return replace(changed, concepts=tuple(_concept(item, language, original) for item in standard.concepts))


def _concept(concept: Concept, language: LanguageCode, original: LanguageCode) -> Concept:
    """Return a concept whose definition and notes can be read: where they lack in a language, in the original one."""
    definition = _with_fallback(concept.definition, language, original)
    notes = tuple(_with_fallback(note, language, original) for note in concept.notes)
    return concept.model_copy(update={"definition": definition, "notes": notes})


def _with_fallback(
    texts: dict[LanguageCode, Prose], language: LanguageCode, original: LanguageCode
) -> dict[LanguageCode, Prose]:
    if language in texts or original not in texts:
        return texts
    prose = texts[original]
    return {**texts, language: replace(prose, inlines=(Pending(prose.place, "untranslated", prose.inlines),))}
