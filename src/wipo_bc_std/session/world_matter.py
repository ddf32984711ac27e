"""The draft as papers about the world tell it: what its texts, records and references are called in the language of a paper."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from wipo_bc_std.model.evidence import Evidence
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.session.paper import Speech, isolate
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.inlines import Context, label
from wipo_bc_std.view.parts import cover
from wipo_bc_std.view.records import office_names


class WorldMatter(Struct, frozen=True):
    """A draft and the words of a paper about it; where the draft is not in that language, its own words stay as they are."""

    draft: Draft
    speech: Speech

    @property
    def context(self) -> Context:
        """Return what it takes to say things of the draft in the language of the paper."""
        return Context(self.draft, self.speech.language)

    @property
    def day(self) -> date:
        """Return the day by which the draft is judged."""
        return self.draft.today

    def say_day(self, day: date | None) -> str:
        """Return a day in words, also where it is not known."""
        return self.speech.word("world.none-known") if day is None else self.speech.day(day)

    def name(self, identifier: str) -> str:
        """Return what stands for an id: an identifier, a title, or a designation; the id itself where nothing has it."""
        target = self.draft.index.find(identifier)
        return identifier if target is None else isolate(label(target, self.context), self.speech)

    def names(self, identifiers: Iterable[str]) -> str:
        """Return what stands for ids as a list in words."""
        return self.speech.word("words.list-separator").join(map(self.name, identifiers))

    def touched(self, evidence: str, texts: Iterable[str]) -> str:
        """Return the names of texts that a record bears on; where these are none, of the cases and models that it is about."""
        target = self.draft.index.find(evidence)
        found = tuple(texts)
        if not found and target is not None and isinstance(target.node, Evidence):
            found = tuple(dict.fromkeys(item.id for item in target.node.supports))
        return self.names(found)

    def division(self, identifier: str) -> str:
        """Return the number and the title of a clause or annex."""
        number = self.draft.numbers.divisions.get(identifier, "")
        target = self.draft.index.find(identifier)
        title = identifier if target is None else label(target, self.context)
        return isolate(" ".join(filter(None, (number, title))), self.speech)

    def offices(self, codes: Iterable[str]) -> str:
        """Return the names of offices as a list in words."""
        return isolate(office_names(codes, self.context), self.speech)

    def notices(self) -> tuple[str, ...]:
        """Return what stands first on each paper: that the draft is unofficial, or under whose mandate it is made."""
        return cover(self.draft.standard, self.context).notices[:1]


def make_world_matter(draft: Draft, language: Language) -> WorldMatter:
    """Return what papers about the world are made of; the draft is in the language of the paper, or in the original one."""
    return WorldMatter(draft, Speech(language))
