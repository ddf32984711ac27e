"""A redline as news for readers of a site: all changes in lines, and what became of each provision for whom.

What explains a provision is no news to those who follow it, and neither are numbers, footnotes and where it stands.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from wipo_bc_std.redline.changes import Change, ChangeTable, Side, count_classes
from wipo_bc_std.redline.compare import Part, Redline, Wording, side_of, walk_parts
from wipo_bc_std.redline.mark import say_kinds
from wipo_bc_std.redline.obligations import changed_wordings
from wipo_bc_std.redline.pieces import is_provision
from wipo_bc_std.redline.summary import say_where
from wipo_bc_std.redline.units import statement_parts
from wipo_bc_std.redline.wording import Names, Run, token_keys, whole
from wipo_bc_std.view import nodes
from wipo_bc_std.view.fixed import Language
from wipo_bc_std.view.news import ChangeLine, News, NewsKind, ProvisionNews
from wipo_bc_std.view.wording import word

# How much each verbal form binds (BCP 14; ISO/IEC Directives 2, 7), and each kind of provision without one.
_BINDING = {"must": 3, "must-not": 3, "should": 2, "should-not": 2, "may": 1, "can": 1, "cannot": 1}
_BINDING_KINDS = {"requirement": 3, "recommendation": 2, "permission": 1, "capability": 1}
_TOLD_FACTS = ("target", "rights", "setups", "verify")
# What a provision names nobody and nothing for counts for all.
_FOR_ALL = ("target", "rights", "setups")
_COMPUTED = ("agreement", "former_ids", "alignments")


def make_news(redline: Redline, table: ChangeTable, name: str, address: str = "") -> News:
    """Return what a redline tells the readers of a site; `table` are its changes.

    `name` is the id of the old state, `address` leads from a page of the site to the redline.
    """
    language = redline.language
    found = (each for part in walk_parts(redline.whole) if (each := _provision_news(part, language)) is not None)
    provisions = tuple(sorted(found, key=lambda each: each.id))
    return News(
        name=name,
        since=table.old or name,
        summary=_count(table),
        redline=address,
        lines=tuple(_line(change, language) for change in table.changes),
        provisions=provisions,
        targets=tuple(_targets(redline.whole, provisions)),
    )


def _count(table: ChangeTable) -> str:
    """Return how many changes there are of each class, in the language of the table."""
    language = table.language
    if not table.changes:
        return word("redline.none", language)
    separator = word("words.separator", language)
    told = [
        f"{word(f'redline.class.{grade}', language)}{separator}{count}"
        for grade, count in count_classes(table).items()
        if count
    ]
    total = f"{word('redline.changes', language)}{separator}{len(table.changes)}"
    listed = word("words.list-separator", language).join(told)
    return f"{total}{word('words.open', language)}{listed}{word('words.close', language)}"


def _line(change: Change, language: Language) -> ChangeLine:
    # A path that counts is another one's now.
    before = "" if "/" in change.before.id else change.before.id
    ids = (change.now.id, before, change.now.clause, change.before.clause)
    return ChangeLine(
        ids=tuple(dict.fromkeys(each for each in ids if each)),
        where=say_where(change),
        kinds=say_kinds(change, language),
        grade=word(f"redline.class.{change.change_class}", language),
    )


def _targets(tree: Part, provisions: Sequence[ProvisionNews]) -> Iterator[nodes.Named]:
    """Yield the targets that either state declares, those that are gone last, and then what is no more than a key."""
    found = [part for part in walk_parts(tree) if part.field == "targets"]
    declared: dict[str, str] = {}
    for part in sorted(found, key=lambda each: each.place == "deleted"):
        if isinstance(part.node, nodes.Named):
            declared[part.node.key] = _words_of(part, "name", _sides(part)[-1])
    states = (state for each in provisions for state in (each.before, each.now) if state is not None)
    used = {key for state in states for key in state.targets}
    names = {**declared, **{key: key for key in sorted(used - declared.keys())}}
    yield from (nodes.Named(key=key, name=name) for key, name in names.items())


def _sides(part: Part) -> tuple[Side, ...]:
    """Return in which states a part is."""
    return ("old",) if part.place == "deleted" else ("new",) if part.place == "added" else ("old", "new")


def _words_of(part: Part, field: str, side: Side) -> str:
    return "".join(nodes.shown_text(side_of(each.runs, side)) for each in part.wordings if each.field == field)


# --- One provision ----------------------------------------------------------------------------------------------------


def _provision_news(part: Part, language: Language) -> ProvisionNews | None:
    """Return what became of a provision, None where nothing did that its readers would have to know."""
    if not is_provision(part.node) or part.place == "left":
        return None
    old, new = (_box(part, side) for side in ("old", "new"))
    shown = new or old
    if shown is None:
        return None
    wordings = [each for inner in statement_parts(part) for each in inner.wordings if not _is_fact(each)]
    is_reworded = old is None or new is None or _says_otherwise(part, wordings)
    kind = _kind(old, new, is_reworded=is_reworded)
    if kind is None:
        return None
    both = old is not None and new is not None
    side: Side = "new" if new is not None else "old"
    texts = [
        _marked(each.runs, language) if both else nodes.without_footnotes(side_of(each.runs, side)) for each in wordings
    ]
    return ProvisionNews(
        id=shown.id,
        heading=shown.heading,
        before=_concern(old),
        now=_concern(new),
        kind=kind,
        facts=tuple(_facts(part, old, new, wordings, language)) if old is not None and new is not None else (),
        text=_join([text for text in texts if text]),
    )


def _box(part: Part, side: Literal["old", "new"]) -> nodes.Box | None:
    """Return a provision as it was or is, None where it is not there or not in force."""
    if side not in _sides(part):
        return None
    node = part.before if side == "old" and part.before is not None else part.node
    if not isinstance(node, nodes.Box) or node.provision is None or node.provision.status == "deleted":
        return None
    return node


def _concern(box: nodes.Box | None) -> nodes.Concern | None:
    if box is None or box.provision is None:
        return None
    facts = box.provision
    return nodes.Concern(targets=facts.targets, rights=facts.rights, setups=facts.setups)


def _is_fact(wording: Wording) -> bool:
    return wording.field.startswith("fact:")


def _says_otherwise(provision: Part, wordings: Sequence[Wording]) -> bool:
    """Return whether a statement has other words, or the same ones in another order."""
    if any(_said(each, "deleted") != _said(each, "inserted") or _is_outdated(each) for each in wordings):
        return True
    inside = (part for part in statement_parts(provision) if part is not provision)
    return any(part.place != "kept" or any(name not in _COMPUTED for name in part.data) for part in inside)


def _said(wording: Wording, status: Literal["deleted", "inserted"]) -> tuple[object, ...]:
    """Return the words of a text that were kept or became what `status` says; a footnote explains and is none of them."""
    inlines = tuple(each for run in wording.runs if run.status in {"kept", status} for each in run.inlines)
    return token_keys(nodes.without_footnotes(inlines), Names())


def _is_outdated(wording: Wording) -> bool:
    """Return whether a translation is older than its original now, and was not before: what it says has changed."""
    return _is_stale(side_of(wording.runs, "new")) and not _is_stale(side_of(wording.runs, "old"))


def _is_stale(inlines: nodes.Inlines) -> bool:
    return any(isinstance(each, nodes.Mark) and each.role == "stale" for each in inlines)


def _kind(old: nodes.Box | None, new: nodes.Box | None, *, is_reworded: bool) -> NewsKind | None:
    if old is None or new is None:
        return "gone" if new is None else "new"
    before, after = old.provision, new.provision
    if before is None or after is None:
        return None
    binding, binding_now = _binding(before), _binding(after)
    if binding != binding_now:
        return "stricter" if binding_now > binding else "weaker"
    if (before.kind, before.force) != (after.kind, after.force):
        return "altered"
    if is_reworded:
        return "reworded"
    same = old.id == new.id and all(
        {*one} == {*other}
        for one, other in (
            (before.targets, after.targets),
            (before.rights, after.rights),
            (before.setups, after.setups),
            (before.verify, after.verify),
        )
    )
    return None if same else "altered"


def _binding(facts: nodes.ProvisionFacts) -> tuple[int, int]:
    # In a translation that is out of date the keyword may be that of an earlier kind.
    kind = _BINDING_KINDS[facts.kind]
    return kind, kind if facts.force is None else _BINDING[facts.force]


# --- In words ---------------------------------------------------------------------------------------------------------


def _facts(
    part: Part, old: nodes.Box, new: nodes.Box, wordings: Sequence[Wording], language: Language
) -> Iterator[nodes.Fact]:
    """Yield what changed beside the words of a statement, with both states marked."""
    if old.id != new.id:
        yield _fact("identifier", word("fact.identifier", language), old.id, new.id, language)
    kinds = (_kind_words(old, wordings, "old", language), _kind_words(new, wordings, "new", language))
    if kinds[0] != kinds[1]:
        yield _fact("kind", word("fact.kind", language), kinds[0], kinds[1], language)
    for wording in changed_wordings(part):
        name = wording.field.partition(":")[2]
        if name not in _TOLD_FACTS:
            continue
        states = [nodes.shown_text(side_of(wording.runs, side)) for side in ("old", "new")]
        if name in _FOR_ALL:
            states = [state or word("site.for-all", language) for state in states]
        label = next(fact.label for fact in (*new.facts, *old.facts) if fact.name == name)
        yield _fact(name, label, states[0], states[1], language)


def _kind_words(box: nodes.Box, wordings: Sequence[Wording], side: Side, language: Language) -> str:
    """Return the kind of a provision with the keyword that says it, such as “Requirement (MUST)”."""
    keyword = next((each for wording in wordings for each in _keywords(side_of(wording.runs, side))), "")
    told = f"{word('words.open', language)}{keyword}{word('words.close', language)}" if keyword else ""
    return f"{box.heading}{told}"


def _keywords(inlines: nodes.Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, nodes.Keyword):
            yield inline.text
        elif isinstance(inline, nodes.Strong | nodes.Emphasis | nodes.Link | nodes.Mark):
            yield from _keywords(inline.children)


def _fact(name: str, label: str, old: str, new: str, language: Language) -> nodes.Fact:
    runs = (*whole(_text(old), "deleted"), *whole(_text(new), "inserted"))
    return nodes.Fact(name=name, label=label, value=_join([_marked((run,), language) for run in runs]))


def _text(words: str) -> nodes.Inlines:
    return (nodes.Text(text=words),) if words else ()


def _marked(runs: Sequence[Run], language: Language) -> nodes.Inlines:
    """Return a text with what was deleted and inserted marked, without its footnotes."""
    made: list[nodes.Inline] = []
    for run in runs:
        inlines = nodes.without_footnotes(run.inlines)
        if run.status == "kept":
            made += inlines
        elif inlines:
            label = word(f"redline.{run.status}", language)
            made.append(nodes.Revised(status=run.status, change="", label=label, children=inlines))
    return tuple(made)


def _join(texts: Sequence[nodes.Inlines]) -> nodes.Inlines:
    """Return texts one after the other."""
    made: list[nodes.Inline] = []
    for text in texts:
        made += (nodes.Text(text=" "), *text) if made else text
    return tuple(made)
