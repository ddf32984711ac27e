"""The draft as papers of a session show it: its text, what changed since members last saw it, and what is open."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from wipo_bc_std.model.block import OpenIssue
from wipo_bc_std.model.publication_record import PublicationRecord, split_correction
from wipo_bc_std.pipeline import lower_draft
from wipo_bc_std.redline.changes import Change
from wipo_bc_std.render.redline import Comparison, compare_states
from wipo_bc_std.session.paper import isolate
from wipo_bc_std.session.paper_matter import PaperMatter
from wipo_bc_std.unsettled.questions import OpenQuestions, find_questions
from wipo_bc_std.view import nodes

_PROVISIONS: Mapping[str, str] = {
    "requirement": "requirements",
    "recommendation": "recommendations",
    "permission": "permissions",
    "capability": "capabilities",
}


class _Same:
    """A matter that is the same as another one where both are of one draft: a draft is too large to be compared."""

    def __init__(self, matter: PaperMatter) -> None:
        self.matter = matter

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Same):
            return NotImplemented
        one, another = self.matter, other.matter
        return (
            one.draft is another.draft
            and one.session.id == another.session.id
            and one.read_published == another.read_published
        )

    def __hash__(self) -> int:
        return hash((id(self.matter.draft), self.matter.session.id))


def read_text(matter: PaperMatter) -> nodes.Manuscript:
    """Return the text of the draft, in the draft's language."""
    return _read_text(_Same(matter))


# Several parts of one paper need the same: a redline of a long text takes seconds.
@lru_cache(maxsize=4)
def _read_text(same: _Same) -> nodes.Manuscript:
    return lower_draft(same.matter.draft)


def find_earlier(matter: PaperMatter) -> PublicationRecord | None:
    """Return the publication that members saw last: that for an earlier session, else the last one of another version.

    What was published for the session of the paper is the draft itself, and so is what has its version.
    """
    declared = {each.id: each for each in matter.draft.standard.publications}
    version = matter.draft.standard.particulars.version
    earlier: list[PublicationRecord] = []
    for record in matter.draft.standard.published:
        publication = declared.get(split_correction(record.publication)[0])
        is_own = publication is not None and publication.session == matter.session.id
        if not is_own and record.version != version:
            earlier.append(record)
    for_session = [each for each in earlier if _is_for_session(each, matter)]
    return next(iter((for_session or earlier)[-1:]), None)


def _is_for_session(record: PublicationRecord, matter: PaperMatter) -> bool:
    name = split_correction(record.publication)[0]
    return any(each.id == name and each.kind == "session" for each in matter.draft.standard.publications)


def compare_with_earlier(matter: PaperMatter) -> Comparison | None:
    """Return what changed since members saw the draft last, None where there is nothing to compare it with."""
    return _compare(_Same(matter))


@lru_cache(maxsize=4)
def _compare(same: _Same) -> Comparison | None:
    matter = same.matter
    record = find_earlier(matter)
    old = None if record is None else matter.read_published(record.publication, matter.draft.language)
    if record is None or old is None:
        return None
    new = read_text(matter)
    return compare_states(old, new, (record.publication, new.cover.number))


class ProvisionChanges(Struct, frozen=True):
    """How many provisions came, were changed in what somebody has to do, got other words or conditions of reopening, went."""

    added: int
    changed: int
    reworded: int
    reopening: int
    deleted: int


def count_provisions(comparison: Comparison) -> ProvisionChanges:
    """Return what became of the provisions, counted of the changes that the redline lists."""
    found = Counter(_sort_change(each) for each in comparison.table.changes if each.role in _PROVISIONS)
    return ProvisionChanges(*(found[name] for name in ("added", "changed", "reworded", "reopening", "deleted")))


def _sort_change(change: Change) -> str:
    """Return what became of a provision, by its change."""
    codes = {reason.code for reason in change.reasons} - {"stated"}
    if "added" in change.kinds or "restored" in codes:
        return "added"
    if "deleted" in change.kinds or "withdrawn" in codes:
        return "deleted"
    if codes == {"reopening"}:
        return "reopening"
    return "changed" if change.change_class == "obligation" else "reworded"


class DivisionCount(Struct, frozen=True):
    """What a clause or annex holds: how many of each kind, by the names of `holds`, beside paragraphs and provisions."""

    section: nodes.Section
    paragraphs: int
    provisions: Mapping[str, int]
    holds: Mapping[str, int]


def count_divisions(matter: PaperMatter) -> tuple[DivisionCount, ...]:
    """Return what each clause and annex of the draft holds, in reading order.

    A record, term or reference counts where it stands first, and tables and figures where they have a number.
    """
    seen: set[tuple[str, str]] = set()
    return tuple(_count_division(section, seen) for section in read_text(matter).sections)


def _count_division(section: nodes.Section, seen: set[tuple[str, str]]) -> DivisionCount:
    paragraphs, provisions, holds = 0, Counter[str](), Counter[str]()
    for block in nodes.walk(section.blocks):
        match block:
            case nodes.Paragraph() if block.number:
                paragraphs += 1
            case nodes.Box() if block.provision is not None and not _is_repeated(block, seen):
                if block.provision.status == "current":
                    provisions[_PROVISIONS[block.provision.kind]] += 1
            case nodes.Box(role=("principle" | "model" | "use-case" | "scenario" | "evidence") as role):
                holds[role] += not _is_repeated(block, seen)
            case nodes.Entry(role=role):
                holds[role] += not _is_repeated(block, seen)
            case nodes.Grid() if block.label:
                holds["table"] += 1
            case nodes.Picture() if block.label and not block.drawing:
                holds["figure"] += 1
            case _:
                pass
    return DivisionCount(section, paragraphs, provisions, {name: count for name, count in holds.items() if count})


def _is_repeated(block: nodes.Box | nodes.Entry, seen: set[tuple[str, str]]) -> bool:
    key = (block.type, block.id)
    is_repeated = key in seen
    seen.add(key)
    return is_repeated


def list_open_issues(matter: PaperMatter) -> Iterator[tuple[str, OpenIssue]]:
    """Yield the open issues of the draft in reading order, each with the name of the clause or annex that it stands in."""
    places = place_texts(matter)
    for block in matter.draft.blocks:
        if isinstance(block, OpenIssue):
            yield (name_division(places[block.id], matter) if block.id in places else ""), block


def place_texts(matter: PaperMatter) -> Mapping[str, nodes.Section]:
    """Return for each id of the draft the clause or annex in which it stands first, in reading order."""
    return _place_texts(_Same(matter))


@lru_cache(maxsize=4)
def _place_texts(same: _Same) -> Mapping[str, nodes.Section]:
    found: dict[str, nodes.Section] = {}
    for section in _read_text(same).sections:
        for block in nodes.walk((section,)):
            name = getattr(block, "id", "")
            if name:
                found.setdefault(name, section)
    return found


def find_open(matter: PaperMatter) -> OpenQuestions:
    """Return the alternatives and words in brackets that are to be decided, as the text runs in any language."""
    found = find_questions(matter.draft)
    order = {name: number for number, name in enumerate(place_texts(matter))}
    # Places in the files of a translation say nothing of the order of the text.
    questions = sorted(found.questions, key=lambda each: order.get(each.owner, len(order)))
    return replace(found, questions=tuple(questions))


def name_division(section: nodes.Section, matter: PaperMatter) -> str:
    """Return the number and the title of a clause or annex of the draft."""
    title = isolate(nodes.shown_text(nodes.without_footnotes(section.title)), matter.speech)
    return " ".join(filter(None, (section.label, title)))
