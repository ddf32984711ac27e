"""A site in the making: the text, what goes with it, and the words and addresses that every page needs."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from urllib.parse import quote

from markupsafe import Markup
from msgspec import Struct

from wipo_bc_std.render.fragments import environment, framed, isolated, say_standing
from wipo_bc_std.render.site.plan import SitePage, SitePlan
from wipo_bc_std.view import nodes
from wipo_bc_std.view.companion import Companion
from wipo_bc_std.view.nodes import Block, Box, Manuscript, told_standings, walk


class Site(Struct, frozen=True, dict=True):
    """The text, what goes with it, and where everything stands."""

    manuscript: Manuscript
    companion: Companion
    plan: SitePlan

    @cached_property
    def provisions(self) -> tuple[Box, ...]:
        """Return all provisions in order of identifier."""
        found = (block for block in walk(self.manuscript.sections) if isinstance(block, Box) and block.provision)
        return tuple(sorted(found, key=lambda box: box.id))

    @cached_property
    def standings(self) -> Mapping[str, str]:
        """Return what publications say of each clause and provision."""
        return told_standings(self.manuscript)

    @property
    def in_force(self) -> tuple[Box, ...]:
        """Return the provisions that are not deleted."""
        return tuple(box for box in self.provisions if box.provision and box.provision.status == "current")

    @cached_property
    def macros(self) -> object:
        """Return the template of the pages that nobody types."""
        module = environment().get_template("site/pages.html.j2")
        return module.make_module({"w": self.companion.words})

    def macro(self, name: str, /, **values: object) -> Markup:
        """Return what a macro of that template makes."""
        return Markup(getattr(self.macros, name)(**values))  # noqa: S704 - the environment escapes

    def word(self, key: str, **fields: str) -> str:
        """Return fixed words with their fields filled."""
        text = self.companion.words[key]
        for name, value in fields.items():
            text = text.replace(f"{{{name}}}", value)
        return text


class Addresses(Mapping[str, str]):
    """The addresses of all ids as seen from one page."""

    def __init__(self, plan: SitePlan, page: str) -> None:
        self._plan = plan
        self._page = page

    def __getitem__(self, identifier: str) -> str:
        address = self._plan.address(identifier, self._page)
        if address is None:
            raise KeyError(identifier)
        return address

    def __iter__(self) -> Iterator[str]:
        return iter(self._plan.places)

    def __len__(self) -> int:
        return len(self._plan.places)


def picture_address(name: str) -> str:
    """Return where the file of a picture lies, as seen from a page."""
    return "pictures/" + quote(name)


def used(identifier: str, page: SitePage, site: Site) -> Markup:
    """Return the list of where an id is used, to stand beside it on its page; nothing where it is not."""
    usages = site.companion.usages.get(identifier)
    if not usages or site.plan.places.get(identifier) != page.name:
        return Markup()
    links = [(link(usage.link, page, site), usage.relation) for usage in usages]
    return site.macro("used", usages=links)


def standing(identifier: str, page: SitePage, site: Site) -> Markup:
    """Return what publications say of a clause or provision, to stand beside it on its page."""
    is_home = site.plan.places.get(identifier) == page.name
    return say_standing(site.standings.get(identifier, "") if is_home else "")


def link(target: nodes.Link, page: SitePage, site: Site) -> Markup:
    """Return a link as seen from a page, or its words where it leads nowhere."""
    place = site.plan.address(target.target, page.name)
    if place is None:
        return isolated(target.label)
    return framed('<a class="reference" href="{}" data-kind="{}">{}</a>', place, target.kind, isolated(target.label))


def address(identifier: str, page: SitePage, site: Site) -> str:
    """Return where an id is, as seen from a page; empty where it has no place."""
    return site.plan.address(identifier, page.name) or ""


def say_names(keys: tuple[str, ...], choices: tuple[nodes.Named, ...], site: Site) -> str:
    """Return keys in words, by what the draft declares to choose from."""
    known = {choice.key: choice.name for choice in choices}
    return site.companion.words["words.list-separator"].join(known.get(key, key) for key in keys)


def conditions(rights: tuple[str, ...], setups: tuple[str, ...], site: Site) -> str:
    """Return in words for which rights and setups something is meant; empty where for all."""
    vocabulary = site.manuscript.vocabulary
    parts = ((rights, vocabulary.rights), (setups, vocabulary.setups))
    return site.companion.words["words.list-separator"].join(
        say_names(keys, known, site) for keys, known in parts if keys
    )


def footnotes_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the ids of the footnotes that are marked in blocks."""
    for block in walk(blocks):
        for text in nodes.texts(block):
            yield from _footnotes_in(text)


def _footnotes_in(inlines: nodes.Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, nodes.Footnote):
            yield inline.id
        elif isinstance(inline, nodes.Strong | nodes.Emphasis | nodes.Link | nodes.Mark):
            yield from _footnotes_in(inline.children)
