"""Which proposal or correction a paper is about: the one that it names, else the last one there is."""

from typing import Literal

from wipo_bc_std.model.local_text import LocalText
from wipo_bc_std.model.proposal import Proposal, order_proposals
from wipo_bc_std.model.publication_correction import PublicationCorrection
from wipo_bc_std.model.task import DocumentPlace
from wipo_bc_std.session.paper import isolate
from wipo_bc_std.session.paper_matter import PaperMatter


def choose_proposal(matter: PaperMatter) -> Proposal | None:
    """Return the proposal that a paper is about: the one named, else the last that is open, else the last; None where there is none."""
    ordered = order_proposals(matter.draft.standard.proposals)
    if matter.about:
        return next((each for each in ordered if each.id == matter.about.lower()), None)
    still_open = [each for each in ordered if each.is_open]
    return next(reversed(still_open or list(ordered)), None)


def choose_correction(matter: PaperMatter, kind: Literal["corrigendum", "erratum"]) -> PublicationCorrection | None:
    """Return the correction that a paper is about: the one named, else the last of its kind by day; None where there is none."""
    found = [each for each in matter.draft.standard.corrections if each.kind == kind]
    if matter.about:
        return next((each for each in found if each.id == matter.about), None)
    return max(found, key=lambda each: (each.date, each.id), default=None)


def say_local(text: LocalText | None, matter: PaperMatter) -> str:
    """Return text by language as a paper says it, empty where there is none."""
    if text is None:
        return ""
    original = matter.draft.standard.particulars.original_language
    return isolate(text.words(matter.speech.language, original), matter.speech)


def say_source(source: DocumentPlace, matter: PaperMatter) -> str:
    """Return where something is recorded: a document, and the paragraphs where they are known."""
    document = isolate(source.document, matter.speech)
    if source.paragraphs is None:
        return document
    paragraphs = isolate(source.paragraphs, matter.speech)
    return matter.speech.word("task.paragraphs", document=document, paragraphs=paragraphs)


def say_submitter(proposal: Proposal, matter: PaperMatter) -> str:
    """Return who submitted a proposal; an office that did not agree to be named is not named."""
    if proposal.office is None:
        return isolate(proposal.submitted_by, matter.speech)
    return matter.world.offices([proposal.office]) if proposal.released_on is not None else ""
