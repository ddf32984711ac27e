"""At which text of the draft a released comment stands now, and whether that still reads as it did."""

from collections.abc import Mapping

from msgspec import Struct

from wipo_bc_std.model.publication_record import PublicationRecord
from wipo_bc_std.resolve.index import Target
from wipo_bc_std.view import nodes
from wipo_bc_std.view.inlines import Context

# Where a comment stands that is in no clause or annex; ids of authors hold no underscore.
WHOLE, BESIDE, GONE = "whole_", "beside_", "gone_"


class TextPlaces(Struct, frozen=True):
    """What is known of the texts of a draft: the clause or annex of each id, and what publications say of it."""

    context: Context
    divisions: Mapping[str, str]
    standings: Mapping[str, nodes.Standing]
    published: Mapping[str, PublicationRecord]

    def find(self, about: str, publication: str) -> Target | None:
        """Return the text that a publication has under an id, None where the draft has none that is surely the same."""
        index = self.context.draft.index
        target = index.targets.get(about)
        if target is not None:
            return target
        heirs = [each for each in index.targets.values() if about in each.former_ids]
        # Of a text that was split nobody knows which part is meant.
        return heirs[0] if len(heirs) == 1 and not self._were_two(about, heirs[0].id, publication) else None

    def division_of(self, target: Target | None, about: str | None) -> str:
        """Return the clause or annex in which a comment stands, or what stands for none."""
        if target is not None:
            return self.divisions.get(target.id, BESIDE)
        return WHOLE if about is None else GONE

    def has_changed(self, target: Target, publication: str) -> bool:
        """Return whether a text is known to read otherwise than in a publication."""
        standing, order = self.standings.get(target.id), list(self.published)
        if publication not in self.published or standing is None or standing.state == "new":
            return False
        is_later = standing.changed in self.published and order.index(standing.changed) > order.index(publication)
        return standing.state == "changed" or is_later

    def _were_two(self, former: str, identifier: str, publication: str) -> bool:
        """Return whether a publication has both ids, so that one text took the other in since."""
        record = self.published.get(publication)
        return record is not None and record.has(former) and record.has(identifier)


def place_texts(manuscript: nodes.Manuscript, context: Context) -> TextPlaces:
    """Return where each id stands first, as the text runs, and what publications say of it."""
    divisions: dict[str, str] = {}
    for section in manuscript.sections:
        for block in nodes.walk((section,)):
            name = getattr(block, "id", "")
            if name:
                divisions.setdefault(name, section.id)
    return TextPlaces(
        context=context,
        divisions=divisions,
        standings={standing.id: standing for standing in manuscript.standings},
        published={record.publication: record for record in context.draft.standard.published},
    )
