"""The pages of provisions: all of them to choose from, and those that concern one reader."""

from collections.abc import Iterator

from markupsafe import Markup

from wipo_bc_std.render.fragments import Fragments, framed, isolated
from wipo_bc_std.render.site.advice import binding_words
from wipo_bc_std.render.site.news_pages import tell_my_news
from wipo_bc_std.render.site.parts import Part, own_heading, title_heading
from wipo_bc_std.render.site.plan import SitePage
from wipo_bc_std.render.site.site import Site, address, conditions, say_names
from wipo_bc_std.view import nodes
from wipo_bc_std.view.nodes import Box, Named, shown_lines, shown_text, statement

_KINDS = ("requirement", "recommendation", "permission", "capability")
_LEVELS = ("A", "AA")


def role_id(choice: Named) -> str:
    """Return the id of what is asked of a role, on the page of one's own part."""
    return f"role_{choice.key}"


def statement_text(box: Box) -> str:
    """Return a provision's statement in plain words."""
    return " ".join(line for block in statement(box) for line in shown_lines(block))


def _texts(box: Box) -> Iterator[nodes.Inlines]:
    """Yield the running texts of a statement; a footnote has its place in the text alone."""
    for block in nodes.walk(statement(box)):
        for text in nodes.texts(block):
            yield nodes.without_footnotes(text)


def _statement(box: Box, fragments: Fragments) -> Markup:
    """Return a statement as one running text, with its links and with what is not settled marked."""
    return Markup(" ").join(fragments.inlines(text) for text in _texts(box))


def make_provisions(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page of all provisions."""
    words, vocabulary = site.companion.words, site.manuscript.vocabulary
    yield title_heading(page.title)
    rows = []
    for box in site.provisions:
        facts = box.provision
        if facts is None:
            continue
        rows.append(
            {
                "id": box.id,
                "address": address(box.id, page, site),
                "kind": facts.kind,
                "kind_name": box.heading,
                "level": facts.conformance or "",
                "group": box.id.partition("-")[0],
                "targets": " ".join(facts.targets),
                "target_names": say_names(facts.targets, vocabulary.targets, site),
                "conditions": conditions(facts.rights, facts.setups, site),
                "statement": _statement(box, fragments),
            }
        )
    used = {name: {row[name] for row in rows} for name in ("kind", "level", "group")}
    kinds = [Named(key=kind, name=words[f"kind.{kind}"]) for kind in _KINDS if kind in used["kind"]]
    levels = [Named(key=level, name=level) for level in _LEVELS if level in used["level"]]
    groups = [
        Named(key=item.key, name=f"{item.key} – {item.name}")
        for item in site.companion.groups
        if item.key in used["group"]
    ]
    selects = (
        ("target", words["fact.target"], vocabulary.targets),
        ("level", words["fact.level"], levels),
        ("kind", words["fact.kind"], kinds),
        ("group", words["site.group"], groups),
    )
    yield site.macro("provisions", intro=words["site.provisions-intro"], selects=selects, rows=rows)


def make_my_part(page: SitePage, site: Site, fragments: Fragments) -> Iterator[Part]:
    """Yield the parts of the page on which a reader sees only what concerns them."""
    companion, words, vocabulary = site.companion, site.companion.words, site.manuscript.vocabulary
    yield title_heading(page.title)
    facts: list[nodes.ProvisionFacts | nodes.Concern] = [box.provision for box in site.in_force if box.provision]
    facts += (box.concern for box in (*companion.models, *companion.use_cases, *companion.scenarios) if box.concern)
    fields = [
        ("target", words["fact.target"], vocabulary.targets, True),
        ("right", words["fact.rights"], vocabulary.rights, any(item.rights for item in facts)),
        ("setup", words["fact.setups"], vocabulary.setups, any(item.setups for item in facts)),
    ]
    yield site.macro(
        "profile",
        intro=words["site.my-part-intro"],
        binding=binding_words(site),
        fields=[field for field in fields if field[2]],
        has_news=companion.news is not None,
    )
    yield from tell_my_news(page, site, fragments)
    for choice in vocabulary.targets:
        items = [
            _item(box, page, site, fragments)
            for box in site.in_force
            if box.provision and choice.key in box.provision.targets
        ]
        yield own_heading(2, role_id(choice), choice.name)
        if items:
            yield site.macro("checklist", items=items)
        else:
            yield framed('<p class="none">{}</p>', words["site.none-asked"])
    for name, key, boxes in (
        ("models", "site.models", companion.models),
        ("uses", "site.use-cases", companion.use_cases),
        ("stories", "site.scenarios", companion.scenarios),
    ):
        if boxes:
            yield own_heading(2, f"{name}_", words[key])
            yield site.macro("records", items=[record(box, page, site) for box in boxes])


def _item(box: Box, page: SitePage, site: Site, fragments: Fragments) -> dict[str, object]:
    facts = box.provision
    if facts is None:
        raise TypeError(box.id)
    return {
        "id": box.id,
        "address": address(box.id, page, site),
        "kind_name": box.heading,
        "statement": _statement(box, fragments),
        "targets": " ".join(facts.targets),
        "rights": " ".join(facts.rights),
        "setups": " ".join(facts.setups),
        "conditions": conditions(facts.rights, facts.setups, site),
    }


def record(box: Box, page: SitePage, site: Site) -> dict[str, object]:
    """Return a model, use case or scenario as an entry of a list: what it is called, what it is for, and whom it concerns."""
    concern = box.concern or nodes.Concern()
    first = next((block for block in box.blocks if isinstance(block, nodes.Paragraph) and not block.id), None)
    return {
        "id": box.id,
        "address": address(box.id, page, site),
        "title": box.label,
        "summary": isolated(shown_text(first.text)) if first else "",
        "targets": " ".join(concern.targets),
        "rights": " ".join(concern.rights),
        "setups": " ".join(concern.setups),
        "conditions": conditions(concern.rights, concern.setups, site),
    }
