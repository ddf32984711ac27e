"""What changed since an earlier publication, as a site tells it: all of it in lines, and of each provision whom it concerns."""

from collections.abc import Collection
from typing import Literal

from msgspec import Struct

from wipo_bc_std.view import nodes

NewsKind = Literal["new", "gone", "stricter", "weaker", "reworded", "altered"]
NEWS_KINDS: tuple[NewsKind, ...] = ("new", "gone", "stricter", "weaker", "reworded", "altered")
"""What can have become of a provision for one reader, in the order in which it is told."""


class ProvisionNews(Struct, frozen=True):
    """A provision that changed: for whom it was and is, None where it is not there or not in force.

    `kind` is what became of it for those whom it concerned and still concerns. `facts` are what changed beside the words,
    with both states marked; so is `text`, the statement, of a provision that both states have.
    """

    id: str
    heading: str
    before: nodes.Concern | None
    now: nodes.Concern | None
    kind: NewsKind
    facts: tuple[nodes.Fact, ...]
    text: nodes.Inlines

    def kind_for(self, target: str, rights: Collection[str] = (), setups: Collection[str] = ()) -> NewsKind | None:
        """Return what became of it for a target with some rights and setups, None where it is none of theirs.

        Where no rights or setups are named, all are meant.
        """
        was, stays = (_concerns(state, target, rights, setups) for state in (self.before, self.now))
        if was and stays:
            return self.kind
        return "new" if stays else "gone" if was else None


class ChangeLine(Struct, frozen=True):
    """One change of the whole text in a line of settled wording; `ids` are those of what changed and of what is around it."""

    ids: tuple[str, ...]
    where: str
    kinds: str
    grade: str


class News(Struct, frozen=True):
    """What changed since an earlier publication.

    - `name`: the id of that publication; `since` is the same with version and date, `summary` counts the changes, all in
      settled wording.
    - `redline`: the address of the redline as seen from a page of the site, empty where there is none.
    - `lines`: all changes in reading order; `provisions` those that changed in more than what explains them, in order of
      identifier.
    - `targets`: whom provisions are for in either state, those of the new one first.
    """

    name: str
    since: str
    summary: str
    redline: str
    lines: tuple[ChangeLine, ...]
    provisions: tuple[ProvisionNews, ...]
    targets: tuple[nodes.Named, ...]


def group_news(news: News) -> tuple[tuple[nodes.Named, tuple[ProvisionNews, ...]], ...]:
    """Return for each target the provisions that changed for it; all stand under an empty key where nobody has a target."""
    targets = news.targets or (nodes.Named(key="", name=""),)
    groups = (
        (target, tuple(each for each in news.provisions if each.kind_for(target.key) is not None)) for target in targets
    )
    return tuple(group for group in groups if group[1])


def _concerns(state: nodes.Concern | None, target: str, rights: Collection[str], setups: Collection[str]) -> bool:
    if state is None:
        return False
    wanted = (((target,) if target else (), state.targets), (rights, state.rights), (setups, state.setups))
    return all(not asked or not named or any(key in asked for key in named) for asked, named in wanted)
