"""Each page of the site as parts: the text as it stands, and the pages that nobody types."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from markupsafe import Markup, escape

from wipo_bc_std.render.fragments import Anchor, Fragments, Page, environment, isolated
from wipo_bc_std.render.site.parts import Heading, Part
from wipo_bc_std.render.site.plan import OPEN_ROLES, SitePage, SitePlan
from wipo_bc_std.view import nodes
from wipo_bc_std.view.companion import Choice, Companion
from wipo_bc_std.view.nodes import Block, Box, Index, Manuscript, Picture, Section, shown_text, walk

LEVELS = {"requirement": "A", "recommendation": "AA"}
_COUNTED = ("requirement", "recommendation", "permission", "capability")
_KINDS = (("requirement", "site.requirements"), ("recommendation", "site.recommendations"),
          ("permission", "site.permissions"), ("capability", "site.capabilities"))  # fmt: skip
_DEEPEST_HEADING = 6


@dataclass(frozen=True)
class Site:
    """A site in the making: the text, what goes with it, and where everything stands."""

    manuscript: Manuscript
    companion: Companion
    plan: SitePlan

    @cached_property
    def provisions(self) -> tuple[Box, ...]:
        """Return all provisions in order of identifier."""
        found = (block for block in walk(self.manuscript.sections) if isinstance(block, Box) and block.provision)
        return tuple(sorted(found, key=lambda box: box.id))

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


class _Addresses(Mapping[str, str]):
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


def make_page(page: SitePage, site: Site) -> tuple[Part, ...]:
    """Return the parts of a page, its title first."""
    fragments = Fragments(
        Page(
            words=site.manuscript.words,
            language=site.manuscript.language,
            addresses=_Addresses(site.plan, page.name),
            pictures={medium.name: picture_address(medium.name) for medium in site.manuscript.media},
            footnotes=frozenset(_footnotes_of(page.blocks)),
            beside=lambda identifier: _used(identifier, page, site),
        )
    )
    made = _MAKERS[page.kind](page, site, fragments) if page.kind in _MAKERS else _text(page, site, fragments)
    return tuple(made)


def picture_address(name: str) -> str:
    """Return where the file of a picture lies, as seen from a page."""
    return "pictures/" + quote(name)


# --- Where things are used --------------------------------------------------------------------------------------------


def _used(identifier: str, page: SitePage, site: Site) -> Markup:
    usages = site.companion.usages.get(identifier)
    if not usages or site.plan.places.get(identifier) != page.name:
        return Markup()
    links = [(_link(usage.link, page, site), usage.relation) for usage in usages]
    return site.macro("used", usages=links)


def _link(link: nodes.Link, page: SitePage, site: Site) -> Markup:
    address = site.plan.address(link.target, page.name)
    if address is None:
        return isolated(link.label)
    return Markup('<a class="reference" href="{}" data-kind="{}">{}</a>').format(
        address, link.kind, isolated(link.label)
    )


def _address(identifier: str, page: SitePage, site: Site) -> str:
    return site.plan.address(identifier, page.name) or ""


# --- The text ---------------------------------------------------------------------------------------------------------


def _title(page: SitePage, text: str = "") -> Heading:
    """Return the heading of a page that nobody types; its id is the page's own."""
    name = text or page.title
    return Heading(1, Anchor("title_", "#title_", (), Markup()), name, isolated(name), Markup())


def _text(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    for block in page.blocks:
        if isinstance(block, Section):
            yield from _section(block, 1, site, fragments)
    marked = set(_footnotes_of(page.blocks))
    notes = [note for note in site.manuscript.footnotes if note.id in marked]
    if notes:
        heading = Markup('<h2 id="footnotes_">{}</h2>\n').format(site.manuscript.words.footnotes)
        listed = Markup('<ol role="list">\n{}</ol>\n').format(fragments.footnotes(notes))
        yield Markup(
            '<section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes_">\n{}</section>'
        ).format(heading + listed)


def _section(section: Section, level: int, site: Site, fragments: Fragments) -> Iterator[Part]:
    anchor = fragments.anchor(section.id, section.former_ids)
    name = f"{section.label} {shown_text(section.title)}".strip()
    label = Markup('<span class="label">{}</span> ').format(section.label) if section.label else Markup()
    html = label + Markup('<span class="title">{}</span>').format(fragments.inlines(section.title))
    link = Markup('<a class="permalink" href="{}" aria-label="{} {}"></a>').format(
        anchor.address, site.manuscript.words.permalink, name
    )
    yield Heading(min(level, _DEEPEST_HEADING), anchor, name, html, link)
    if section.remark:
        yield Markup('<p class="remark">{}</p>').format(section.remark)
    if anchor.beside:
        yield anchor.beside
    yield from _blocks(section.blocks, level, site, fragments)
    if section.closing:
        yield Markup('<p class="closing">{}</p>').format(section.closing)


def _blocks(blocks: tuple[Block, ...], level: int, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield blocks as HTML, and the sections among them as headings with what they hold."""
    run: list[Block] = []
    for block in blocks:
        divided = isinstance(block, Index) and any(isinstance(inner, Section) for inner in block.blocks)
        if not divided and not isinstance(block, Section):
            run.append(block)
            continue
        if run:
            yield fragments.blocks(tuple(run), level)
            run = []
        if isinstance(block, Section):
            yield from _section(block, level + 1, site, fragments)
        elif isinstance(block, Index):
            yield from _blocks(block.blocks, level, site, fragments)
    if run:
        yield fragments.blocks(tuple(run), level)


def _footnotes_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk(blocks):
        for text in nodes.texts(block):
            yield from _footnotes_in(text)


def _footnotes_in(inlines: nodes.Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, nodes.Footnote):
            yield inline.id
        elif isinstance(inline, nodes.Strong | nodes.Emphasis | nodes.Link | nodes.Mark):
            yield from _footnotes_in(inline.children)


# --- Start ------------------------------------------------------------------------------------------------------------


def _start(page: SitePage, site: Site, _: Fragments) -> Iterator[Part]:
    cover = site.manuscript.cover
    yield _title(page, cover.title)
    adopted = cover.stage == "adopted"
    my_part = site.plan.file_of("my-part")
    yield site.macro(
        "start",
        cover=cover,
        purpose=site.companion.purpose,
        binding=site.word("site.binding-adopted" if adopted else "site.binding-draft"),
        comment=_comment(site),
        targets=[
            {"name": choice.name, "address": f"{my_part}#{role_id(choice)}", "counts": _counts(choice, site)}
            for choice in (site.companion.targets if my_part else ())
        ],
        paths=[
            {
                "title": path.title,
                "address": f"{site.plan.file_of('reading-paths')}#{path_id(path.id)}",
                "time": site.word("site.minutes", count=str(path.minutes)),
            }
            for path in site.companion.paths
        ],
        divisions=[
            {"address": each.file, "label": each.label, "title": each.title}
            for each in site.plan.pages
            if each.group in {"text", "annexes"}
        ],
        pages=[
            {"address": each.file, "title": each.title}
            for each in site.plan.pages
            if each.group == "use" and each.kind != "model"
        ],
    )


def _comment(site: Site) -> Markup:
    example = next((box.id for box in site.provisions), "") or site.manuscript.sections[0].id
    whole = Markup('<span class="nowrap">{}</span>').format(example)
    to = site.companion.occasion.comment_to
    if not to:
        return escape(site.companion.words["site.comment-nowhere"]).replace("{example}", whole)
    is_web = to.startswith(("https://", "http://"))
    shown = to.removeprefix("mailto:")
    link = Markup('<a href="{}">{}</a>').format(to if is_web else f"mailto:{shown}", shown)
    return escape(site.companion.words["site.comment-to"]).replace("{example}", whole).replace("{address}", link)


def role_id(choice: Choice) -> str:
    """Return the id of what is asked of a role, on the page of one's own part."""
    return f"role_{choice.key}"


def path_id(identifier: str) -> str:
    """Return the id of a reading path on its page."""
    return f"path_{identifier}"


def _counts(choice: Choice, site: Site) -> str:
    counts: Counter[str] = Counter(
        box.role for box in _in_force(site) if box.provision and choice.key in box.provision.targets
    )
    told = [site.word(key, count=str(counts[kind])) for kind, key in _KINDS if counts[kind]]
    return site.companion.words["words.list-separator"].join(told) or site.companion.words["level.none"]


def _in_force(site: Site) -> Iterator[Box]:
    return (box for box in site.provisions if box.provision and box.provision.status == "current")


# --- Provisions -------------------------------------------------------------------------------------------------------


def _statement(box: Box) -> Iterator[nodes.Inlines]:
    """Yield the texts of a provision's statement, without what explains it."""
    own = tuple(block for block in box.blocks if not isinstance(block, Box))
    for block in walk(own):
        yield from (text for text in nodes.texts(block) if text)


def statement_text(box: Box) -> str:
    """Return a provision's statement in plain words."""
    return " ".join(shown_text(text) for text in _statement(box))


def _names(keys: tuple[str, ...], choices: tuple[Choice, ...], site: Site) -> str:
    known = {choice.key: choice.name for choice in choices}
    return site.companion.words["words.list-separator"].join(known.get(key, key) for key in keys)


def _provisions(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    words = site.companion.words
    yield _title(page)
    rows = []
    for box in site.provisions:
        facts = box.provision
        if facts is None:
            continue
        # A footnote has its place in the text alone.
        texts = [tuple(each for each in text if not isinstance(each, nodes.Footnote)) for text in _statement(box)]
        rows.append(
            {
                "id": box.id,
                "address": _address(box.id, page, site),
                "kind": facts.kind,
                "kind_name": box.heading,
                "level": LEVELS.get(facts.kind, ""),
                "group": box.id.partition("-")[0],
                "targets": " ".join(facts.targets),
                "target_names": _names(facts.targets, site.companion.targets, site),
                "statement": Markup(" ").join(fragments.inlines(text) for text in texts),
            }
        )
    used = {name: {row[name] for row in rows} for name in ("kind", "level", "group")}
    kinds = [Choice(kind, words[f"kind.{kind}"]) for kind in _COUNTED if kind in used["kind"]]
    levels = [Choice(level, level) for level in ("A", "AA") if level in used["level"]]
    groups = [
        Choice(item.key, f"{item.key} – {item.name}") for item in site.companion.groups if item.key in used["group"]
    ]
    selects = (
        ("target", words["fact.target"], site.companion.targets),
        ("level", words["fact.level"], levels),
        ("kind", words["fact.kind"], kinds),
        ("group", words["site.group"], groups),
    )
    yield site.macro("provisions", intro=words["site.provisions-intro"], selects=selects, rows=rows)


# --- My part ----------------------------------------------------------------------------------------------------------


def _conditions(rights: tuple[str, ...], setups: tuple[str, ...], site: Site) -> str:
    companion = site.companion
    parts = ((rights, companion.rights), (setups, companion.setups))
    return companion.words["words.list-separator"].join(_names(keys, known, site) for keys, known in parts if keys)


def _my_part(page: SitePage, site: Site, _: Fragments) -> Iterator[Part]:
    companion, words = site.companion, site.companion.words
    yield _title(page)
    fields = [
        ("target", words["fact.target"], companion.targets),
        ("right", words["fact.rights"], companion.rights),
        ("setup", words["fact.setups"], companion.setups),
    ]
    yield site.macro("profile", intro=words["site.my-part-intro"], fields=[field for field in fields if field[2]])
    for choice in companion.targets:
        items = [
            _item(box, page, site) for box in _in_force(site) if box.provision and choice.key in box.provision.targets
        ]
        anchor = Anchor(role_id(choice), f"#{role_id(choice)}", (), Markup())
        yield Heading(2, anchor, choice.name, isolated(choice.name), Markup())
        if items:
            yield site.macro("checklist", items=items)
        else:
            yield Markup('<p class="none">{}</p>').format(words["site.none-asked"])
    for name, key, boxes in (
        ("models", "site.models", companion.models),
        ("uses", "site.use-cases", companion.use_cases),
    ):
        if boxes:
            yield Heading(2, Anchor(f"{name}_", f"#{name}_", (), Markup()), words[key], escape(words[key]), Markup())
            yield site.macro("records", items=[_record(box, page, site) for box in boxes])


def _item(box: Box, page: SitePage, site: Site) -> dict[str, object]:
    facts = box.provision
    if facts is None:
        raise TypeError(box.id)
    return {
        "id": box.id,
        "address": _address(box.id, page, site),
        "kind_name": box.heading,
        "statement": statement_text(box),
        "targets": " ".join(facts.targets),
        "rights": " ".join(facts.rights),
        "setups": " ".join(facts.setups),
        "conditions": _conditions(facts.rights, facts.setups, site),
    }


def _record(box: Box, page: SitePage, site: Site) -> dict[str, object]:
    concern = box.concern or nodes.Concern()
    first = next((block for block in box.blocks if isinstance(block, nodes.Paragraph) and not block.id), None)
    return {
        "id": box.id,
        "address": _address(box.id, page, site),
        "title": box.label,
        "summary": isolated(shown_text(first.text)) if first else "",
        "targets": " ".join(concern.targets),
        "rights": " ".join(concern.rights),
        "setups": " ".join(concern.setups),
        "conditions": _conditions(concern.rights, concern.setups, site),
    }


# --- Models, use cases, evidence, open issues, paths, maps ------------------------------------------------------------


def _models(page: SitePage, site: Site, _: Fragments) -> Iterator[Part]:
    yield _title(page)
    yield site.macro("records", items=[_record(box, page, site) for box in site.companion.models])


def _model(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    (box,) = page.blocks
    if not isinstance(box, Box):
        raise TypeError(page.name)
    anchor = fragments.anchor(box.id, box.former_ids)
    kind = Markup(' <span class="kind">{}</span>').format(box.heading)
    link = Markup('<a class="permalink" href="{}" aria-label="{} {}"></a>').format(
        anchor.address, site.manuscript.words.permalink, box.label
    )
    yield Heading(1, anchor, box.label, isolated(box.label) + kind, link)
    yield fragments.box_body(box, 1) + anchor.beside


def _boxes(page: SitePage, _: Site, fragments: Fragments) -> Iterator[Part]:
    yield _title(page)
    yield fragments.blocks(page.blocks, 1)


def _open_issues(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    yield _title(page)
    yield Markup("<p>{}</p>").format(site.companion.words["site.open-issues-intro"])
    for section in site.manuscript.sections:
        boxes = [block for block in walk(section.blocks) if isinstance(block, Box) and block.role in OPEN_ROLES]
        if not boxes:
            continue
        name = f"{section.label} {shown_text(section.title)}".strip()
        link = Markup('<a href="{}">{}</a>').format(_address(section.id, page, site), isolated(name))
        # The same issue stands in the text: its id is at home there.
        yield Heading(2, Anchor(f"in_{section.id}", f"#in_{section.id}", (), Markup()), name, link, Markup())
        for box in boxes:
            address = _address(box.id, page, site) if box.id else ""
            back = Markup('<p><a href="{}">{}</a></p>').format(address, site.companion.words["site.in-text"])
            yield fragments.blocks((box,), 2) + (back if address else Markup())


def _paths(page: SitePage, site: Site, _: Fragments) -> Iterator[Part]:
    words = site.companion.words
    yield _title(page)
    yield Markup("<p>{}</p>").format(words["site.reading-paths-intro"])
    for path in site.companion.paths:
        anchor = Anchor(path_id(path.id), f"#{path_id(path.id)}", (), Markup())
        yield Heading(2, anchor, path.title, isolated(path.title), Markup())
        yield site.macro(
            "path",
            intro_time=site.word("site.minutes", count=str(path.minutes)),
            stops=[{"link": _link(stop.link, page, site), "teaser": stop.teaser} for stop in path.stops],
        )


def _map(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    yield _title(page)
    yield Markup("<p>{}</p>").format(site.companion.words["site.concept-map-intro"])
    yield fragments.blocks(tuple(block for block in page.blocks if isinstance(block, Picture)), 1)


_MAKERS = {
    "start": _start,
    "provisions": _provisions,
    "my-part": _my_part,
    "models": _models,
    "model": _model,
    "use-cases": _boxes,
    "evidence": _boxes,
    "open-issues": _open_issues,
    "reading-paths": _paths,
    "concept-map": _map,
}
