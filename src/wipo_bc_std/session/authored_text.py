"""What authors wrote in files that are not translated, such as the work plan: in another language it says which it is in."""

from msgspec.structs import replace

from wipo_bc_std.model.inline import Prose
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import lower_inlines
from wipo_bc_std.view.wording import direction


def say_language(matter: PaperMatter) -> str:
    """Return that words stand in the language of the sources alone; empty in a paper of that language."""
    speech, original = matter.speech, matter.draft.standard.particulars.original_language
    if original == speech.language:
        return ""
    return speech.word("paper.original-only", language=speech.word(f"language.{original}"))


def say_authored(prose: Prose, matter: PaperMatter, *, is_told: bool = False) -> nodes.Inlines:
    """Return a text of an author; in a paper of another language it is marked, so that it is read out and runs as its own.

    Where it `is_told` already which language that is, as for a whole table, no label says so again.
    """
    speech, context = matter.speech, matter.world.context
    original = matter.draft.standard.particulars.original_language
    if original == speech.language:
        return lower_inlines(prose.inlines, context)
    children = lower_inlines(prose.inlines, replace(context, language=original))
    label = "" if is_told else speech.word("translation.untranslated")
    return (
        nodes.Mark(
            role="untranslated", label=label, language=original, direction=direction(original), children=children
        ),
    )
