"""The foot of the pages of a paper: of which version of the draft, and of which state of the data, it was made."""

from dataclasses import replace

from msgspec import structs

from wipo_bc_std.session.composition import Composed
from wipo_bc_std.session.paper_matter import PaperMatter


def add_imprint(made: Composed, matter: PaperMatter, commit: str) -> Composed:
    """Return a paper whose pages say at their foot the version and day of the draft, and the commit of the data where it is known."""
    form = made.paper.form
    if form is None:
        return made
    particulars, speech = matter.draft.standard.particulars, matter.speech
    fields = {"version": particulars.version, "date": speech.day(particulars.date)}
    text = (
        speech.word("paper.imprint-commit", commit=commit, **fields)
        if commit
        else speech.word("paper.imprint", **fields)
    )
    source = f"version, date: {particulars.at('version').file}" + ("; commit: Git" if commit else "")
    # A specimen says there who made it, too.
    footing = speech.word("words.list-separator").join((form.footing or particulars.number, text))
    form = replace(form, footing=footing)
    return structs.replace(made, paper=structs.replace(made.paper, form=form), foot_origin=source)
