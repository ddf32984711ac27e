"""The line at the end of a paper: of which version of the draft, and of which state of the data, it was made."""

from dataclasses import replace

from wipo_bc_std.session.composition import Composed
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.session.told import Told
from wipo_bc_std.view import nodes


def add_imprint(made: Composed, matter: PaperMatter, commit: str) -> Composed:
    """Return a paper that ends with the version and day of the draft, and the commit of the data where it is known."""
    if not made.told:
        return made
    particulars, speech = matter.draft.standard.particulars, matter.speech
    fields = {"version": particulars.version, "date": speech.day(particulars.date)}
    text = (
        speech.word("paper.imprint-commit", commit=commit, **fields)
        if commit
        else speech.word("paper.imprint", **fields)
    )
    source = f"version, date: {particulars.at('version').file}" + ("; commit: Git" if commit else "")
    told = nodes.Paragraph(text=(nodes.Emphasis(children=(Told(text=text, source=source),)),))
    plain = nodes.Paragraph(text=(nodes.Emphasis(children=(nodes.Text(text=text),)),))
    paper = replace(made.paper, sections=_append(made.paper.sections, plain))
    return replace(made, paper=paper, told=_append(made.told, told))


def _append(sections: tuple[nodes.Section, ...], block: nodes.Block) -> tuple[nodes.Section, ...]:
    return (*sections[:-1], replace(sections[-1], blocks=(*sections[-1].blocks, block)))
