"""A proposal for revision: drafted for a text of which an assumption has fallen, for those who decide on it.

Its last part is a decision paragraph in the form of documents of the CWS (“The CWS is invited to …”, as in CWS/9/23).
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import assert_never

from wipo_bc_std.evidence.reopening import Fall, Fallen, Reopened
from wipo_bc_std.session.paper import Paper, paragraph, section
from wipo_bc_std.session.world_matter import WorldMatter
from wipo_bc_std.view import nodes
from wipo_bc_std.view.rewriting import rewrite_texts

# Where words are wanted that no data can give.
_WANTED = "…"


def make_proposal(reopened: Reopened, manuscript: nodes.Manuscript, matter: WorldMatter) -> Paper:
    """Return the proposal for a text; `manuscript` is that of the matter's draft, and has the text in words."""
    speech = matter.speech
    return Paper(
        stem=f"revision-{reopened.id}-{speech.language}",
        language=speech.language,
        number=matter.draft.standard.particulars.number,
        state=speech.word("world.state", date=speech.day(matter.day)),
        version=matter.draft.standard.particulars.version,
        title=speech.word("proposal.title", text=matter.name(reopened.id)),
        day=matter.day,
        sections=(
            section("fallen", speech.word("proposal.fallen"), tuple(_tell_fallen(reopened, matter))),
            section("text", speech.word("proposal.text"), _show_text(reopened, manuscript, matter)),
            section("decides", speech.word("proposal.decides"), (paragraph(_say_who_decides(reopened, matter)),)),
            section("asked", speech.word("proposal.asked"), (paragraph(_say_whom_to_ask(reopened, matter)),)),
            section("decision", speech.word("proposal.decision"), _invite(reopened, matter)),
        ),
        notices=(*matter.notices(), speech.word("proposal.drafted")),
        author=matter.draft.standard.particulars.number,
        contents=False,
    )


def _tell_fallen(reopened: Reopened, matter: WorldMatter) -> Iterator[nodes.Block]:
    for fallen in reopened.fallen:
        yield paragraph(" ".join(say_fall(fallen, matter)))
        others = [name for name in fallen.dependants if name != reopened.id]
        if others:
            yield paragraph(matter.speech.word("proposal.fell.shared", texts=matter.names(others)))


def say_fall(fallen: Fallen, matter: WorldMatter) -> Iterator[str]:
    """Yield how an assumption fell, in sentences."""
    speech, fall, assumption = matter.speech, fallen.fall, fallen.assumption
    match fall.state:
        case "withdrawn" | "superseded":
            day = matter.say_day(fall.day)
            yield speech.word(f"proposal.fell.{fall.state}", name=matter.name(assumption.name), date=day)
            yield from _say_successors(fall, matter)
        case "too-few":
            count = str(len(fall.offices))
            told = f"{count} ({matter.offices(fall.offices)})" if fall.offices else count
            yield speech.word("proposal.fell.too-few", count=told, least=assumption.name)
        case "reached":
            yield speech.word("proposal.fell.reached", date=matter.say_day(fall.day))
        case _:
            assert_never(fall.state)


def _say_successors(fall: Fall, matter: WorldMatter) -> Iterator[str]:
    if fall.successors:
        *way, last = fall.successors
        yield matter.speech.word("proposal.fell.successor", name=last)
        if way:
            names = matter.speech.word("words.list-separator").join(way)
            yield matter.speech.word("proposal.fell.by-way", names=names)


def _show_text(reopened: Reopened, manuscript: nodes.Manuscript, matter: WorldMatter) -> tuple[nodes.Block, ...]:
    """Return the text with the place to change marked: what names a reference that is gone, else the whole."""
    speech = matter.speech
    box = _find_box(reopened.id, manuscript)
    if box is None:
        return (paragraph(reopened.id),)
    marking = _Marking(
        {
            fallen.assumption.name: (fallen.fall.successors or (_WANTED,))[-1]
            for fallen in reopened.fallen
            if fallen.assumption.kind == "reference"
        },
        matter,
    )
    blocks = rewrite_texts(nodes.statement(box), marking.inlines)
    if not marking.is_marked:
        blocks = rewrite_texts(blocks, _bracket)
    told = speech.word("proposal.place.marked" if marking.is_marked else "proposal.place.whole")
    if manuscript.language != speech.language:
        blocks = rewrite_texts(blocks, partial(_keep_language, manuscript=manuscript, matter=matter))
    bare = replace(box, id="text/stub", former_ids=(), agreement=None, facts=(), provision=None, blocks=blocks)
    return (paragraph(told), bare)


def _find_box(name: str, manuscript: nodes.Manuscript) -> nodes.Box | None:
    boxes = (block for block in nodes.walk(manuscript.sections) if isinstance(block, nodes.Box) and block.id == name)
    return next(boxes, None)


def _bracket(inlines: nodes.Inlines) -> nodes.Inlines:
    return (nodes.Mark(role="unsettled", children=inlines),) if inlines else ()


def _keep_language(inlines: nodes.Inlines, manuscript: nodes.Manuscript, matter: WorldMatter) -> nodes.Inlines:
    """Return words that are in another language than the paper as such, which tells formats how they run."""
    label = matter.speech.word("translation.untranslated")
    return (
        nodes.Mark(
            role="untranslated",
            label=label,
            language=manuscript.language,
            direction=manuscript.direction,
            children=inlines,
        ),
    )


class _Marking:
    """Marks what names a reference that is gone, and takes out links and footnotes that would lead out of the paper."""

    def __init__(self, successors: dict[str, str], matter: WorldMatter) -> None:
        self.successors = successors
        self.matter = matter
        self.is_marked = False

    def inlines(self, inlines: nodes.Inlines) -> nodes.Inlines:
        return tuple(inner for inline in inlines for inner in self._inline(inline))

    def _inline(self, inline: nodes.Inline) -> nodes.Inlines:
        match inline:
            case nodes.Link(kind="web"):
                return (inline,)
            case nodes.Link():
                shown = self.inlines(inline.children) if inline.children else (nodes.Text(text=inline.label),)
                is_gone = inline.kind == "ref" and inline.target in self.successors
                return self._revise(shown, self.successors[inline.target]) if is_gone else shown
            case nodes.Strong() | nodes.Emphasis() | nodes.Mark() | nodes.Revised():
                return (replace(inline, children=self.inlines(inline.children)),)
            case nodes.Footnote():
                return ()
            case nodes.Text() | nodes.Keyword() | nodes.Code():
                return (inline,)
            case _:
                return assert_never(inline)

    def _revise(self, shown: nodes.Inlines, successor: str) -> nodes.Inlines:
        self.is_marked = True
        word = self.matter.speech.word
        inserted = (nodes.Text(text=successor),)
        return (
            nodes.Revised(status="deleted", change="", label=word("redline.deleted"), children=shown),
            nodes.Revised(status="inserted", change="", label=word("redline.inserted"), children=inserted),
        )


def _say_who_decides(reopened: Reopened, matter: WorldMatter) -> str:
    division = matter.division(reopened.division)
    return matter.speech.word(f"proposal.decides.{reopened.body}", division=division)


def _say_whom_to_ask(reopened: Reopened, matter: WorldMatter) -> str:
    asked, speech = reopened.asked, matter.speech
    if asked is None:
        return speech.word("proposal.asked.none")
    office, evidence = matter.offices([asked.office]), matter.name(asked.evidence)
    return speech.word(f"proposal.asked.{asked.standing}", office=office, evidence=evidence)


def _invite(reopened: Reopened, matter: WorldMatter) -> tuple[nodes.Block, ...]:
    speech = matter.speech
    asked = (
        speech.word("proposal.invite.note"),
        speech.word("proposal.invite.decide", text=matter.name(reopened.id)),
    )
    items = tuple(
        nodes.Item(id=f"decision/item-{number}", label=f"({sign})", blocks=(paragraph(words),))
        for number, (sign, words) in enumerate(zip("ab", asked, strict=True), start=1)
    )
    return (paragraph(speech.word(f"proposal.invite.{reopened.body}")), nodes.Items(ordered=True, items=items))
