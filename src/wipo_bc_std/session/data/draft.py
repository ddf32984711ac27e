"""Figures of the draft: its version and day, and how many of each thing it has."""

from collections import Counter
from collections.abc import Iterator

from wipo_bc_std.model.block import OpenIssue, Principle, Provision
from wipo_bc_std.session.datum import DataGroup, Datum
from wipo_bc_std.session.paper_matter import PaperMatter

_TEXT = "clauses and annexes of the draft"
_IN_FORCE = f"{_TEXT}, without what is deleted"
_KINDS = {
    "requirement": "requirements",
    "recommendation": "recommendations",
    "permission": "permissions",
    "capability": "capabilities",
}


def _read(matter: PaperMatter) -> Iterator[Datum]:
    draft, standard = matter.draft, matter.draft.standard
    particulars = standard.particulars
    yield Datum("draft.number", particulars.number, str(particulars.at("number")))
    yield Datum("draft.version", particulars.version, str(particulars.at("version")))
    yield Datum("draft.date", particulars.date, str(particulars.at("date")))
    yield Datum("draft.clauses", len(standard.clauses), f"body, {particulars.at('body')}")
    yield Datum("draft.annexes", len(standard.annexes), f"annexes, {particulars.at('annexes')}")
    yield Datum("draft.paragraphs", len(draft.numbers.paragraphs), _TEXT)
    provisions = [block for block in draft.blocks if isinstance(block, Provision) and block.options.status != "deleted"]
    kinds = Counter(block.kind for block in provisions)
    yield Datum("draft.provisions", len(provisions), _IN_FORCE)
    for kind, name in _KINDS.items():
        yield Datum(f"draft.{name}", sum(count for each, count in kinds.items() if each == kind), _IN_FORCE)
    yield Datum("draft.principles", sum(isinstance(block, Principle) for block in draft.blocks), _TEXT)
    yield Datum("draft.open-issues", sum(isinstance(block, OpenIssue) for block in draft.blocks), _TEXT)
    yield Datum("draft.terms", len(standard.concepts), "standard/terms/")
    yield Datum("draft.references", len(standard.references), "standard/references.yml")
    yield Datum("draft.models", len(standard.models), "standard/models/")
    yield Datum("draft.use-cases", len(standard.use_cases), "standard/use-cases/")
    yield Datum("draft.scenarios", len(standard.scenarios), "standard/scenarios/")
    yield Datum("draft.evidence", len(standard.evidence), "standard/evidence/")
    yield Datum("draft.publications", len(standard.published), "standard/published/")


DRAFT = DataGroup(
    "draft",
    {
        "draft.number": "What the draft is called, such as ST.XX.",
        "draft.version": "The version of the draft.",
        "draft.date": "The day that the draft bears.",
        "draft.clauses": "How many clauses it has.",
        "draft.annexes": "How many annexes it has.",
        "draft.paragraphs": "How many numbered paragraphs it has.",
        "draft.provisions": "How many provisions it has, of all kinds, without those deleted.",
        "draft.requirements": "How many of them are requirements.",
        "draft.recommendations": "How many of them are recommendations.",
        "draft.permissions": "How many of them are permissions.",
        "draft.capabilities": "How many of them state a capability.",
        "draft.principles": "How many principles it has.",
        "draft.open-issues": "How many open issues it has.",
        "draft.terms": "How many concepts it defines.",
        "draft.references": "How many documents it refers to.",
        "draft.models": "How many reference models it has.",
        "draft.use-cases": "How many use cases it has.",
        "draft.scenarios": "How many scenarios test it.",
        "draft.evidence": "How many pieces of evidence it rests on.",
        "draft.publications": "How many publications of it are recorded, with their corrections.",
    },
    _read,
)
