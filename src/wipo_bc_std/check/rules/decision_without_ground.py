"""W005: what a paper asks the committee to decide points nowhere."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.block import Block, Decision, Items, Paragraph, walk_blocks
from wipo_bc_std.model.inline import Link, plain_text, walk_inlines
from wipo_bc_std.resolve.draft import Draft
from wipo_bc_std.resolve.index import Index
from wipo_bc_std.resolve.papers import paper_index

# To note the paper itself is asked in nearly every one; that it means this paper, its words say.
# Text: the first search compiles it, as most drafts have no papers.
_NOTE_THIS = (
    r"^\W*(?:(?:is|are) invited to:?\s+)?(?:take note of|note)\s+(?:the\s+)?(?:contents?\s+(?:of\s+)?)?(?:the\s+)?(?:present|this)\s+document\b"
    r"|^\W*(?:à\s+)?prendre note (?:du contenu )?du présent document\b"
    r"|^\W*(?:a\s+)?tomar nota (?:del contenido )?del presente documento\b"
    r"|^\W*принять к сведению (?:содержание )?настояще(?:го|й) документ\w*"
    r"|^\W*注意到?本文件"
    r"|^\W*الإحاطة علماً? ?(?:بمضمون|بمحتوى)? ?ب?هذه الوثيقة"
)
_JOINING = 2
_INVITED = re.compile(
    r"^.{0,60}?\b(?:is invited to|est invité|se invita .{0,20}? a|предлагается)\b:?\s*", re.IGNORECASE
)
# An annex that the paper brings along has no id to lead to.
_ANNEX = re.compile(r"\bannex(?:e|es)?\b|\banexos?\b|\bприложени\w*|附件|\w*مرفق", re.IGNORECASE)
# What says nothing of what is to be decided.
_POINTS_NOWHERE = frozenset({"web", "datum", "term", "ref"})


@rule(
    "W005",
    basis="report of the Blockchain Task Force to CWS/12, decision paragraph: “as indicated in paragraph 9 above”",
    severity=Severity.WARNING,
)
def decision_without_ground(draft: Draft) -> Iterator[Finding]:
    """An item of a decision paragraph does not say by a link what is to be decided, or its link leads nowhere.

    Whoever decides has to find the proposal: in a paragraph of the paper, in a document, in an annex, or in the text of the
    draft. A number that is typed is right until a paragraph is added before it. Only to note the paper itself needs no link.

    Flagged:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}

        file: papers/report.md
        ---
        id: report
        kind: progress-report
        session: cws-1
        ---

        {#plan}
        The Task Force has a plan.

        :::{decision}
        The CWS is invited to:

        1. note the content of the present document; and
        2. note the work plan, as indicated in paragraph 1 above.
        :::

    Accepted:

        file: sessions.yml
        sessions:
          - {id: cws-1, symbol: CWS/1, ordinal: 1}

        file: papers/report.md
        ---
        id: report
        kind: progress-report
        session: cws-1
        ---

        {#plan}
        The Task Force has a plan.

        :::{decision}
        The CWS is invited to:

        1. note the content of the present document; and
        2. note the work plan, as indicated in <para:plan>.
        :::
    """
    for paper in draft.standard.papers:
        index = paper_index(paper, draft.index)
        for block in walk_blocks(paper.blocks):
            if isinstance(block, Decision):
                yield from _judge(block, index)


def _judge(decision: Decision, index: Index) -> Iterator[Finding]:
    asked = [(item.blocks, item.at) for block in decision.blocks if isinstance(block, Items) for item in block.items]
    # A decision of one sentence asks for one thing.
    for blocks, at in asked or [(decision.blocks, decision.at)]:
        links = [inline for inline in _inlines(blocks) if isinstance(inline, Link)]
        telling = [link for link in links if link.kind not in _POINTS_NOWHERE]
        own = next((link for link in telling if link.target == decision.id), None)
        if own is not None:
            hint = "lead to the paragraph that says what is proposed"
            yield Finding(
                own.at, "the decision points to itself", hint, related=(Related(decision.at, "it stands here"),)
            )
        elif telling:
            yield from _judge_targets(telling, index)
        elif not _is_clear(_words(blocks)):
            hint = "add where that stands, such as “as indicated in <para:ID>”, a <document:ID>, or the Annex"
            yield Finding(_first_line(at), "this item of the decision points to no paragraph, annex or document", hint)


def _judge_targets(links: list[Link], index: Index) -> Iterator[Finding]:
    """Yield a finding where not one of the links of an item leads anywhere."""
    if all(link.kind != "document" and index.find(link.target) is None for link in links):
        message = f"what is to be decided is said to stand in “{links[0].target[:60]}”, which is nowhere"
        yield Finding(links[0].at, message, "lead to a paragraph of this paper, or to a text of the draft")


def _is_clear(words: str) -> bool:
    asked = _INVITED.sub("", words, count=1)
    noted = re.match(_NOTE_THIS, asked, re.IGNORECASE)
    # Behind it stands at most what joins it to the next item.
    return bool(_ANNEX.search(asked)) or (
        noted is not None and len(re.findall(r"\w+", asked[noted.end() :])) <= _JOINING
    )


def _inlines(blocks: tuple[Block, ...]) -> Iterator[object]:
    for block in walk_blocks(blocks):
        if isinstance(block, Paragraph):
            yield from walk_inlines(block.text)


def _words(blocks: tuple[Block, ...]) -> str:
    return " ".join(plain_text(block.text) for block in walk_blocks(blocks) if isinstance(block, Paragraph))


def _first_line(at: Span) -> Span:
    return Span(at.file, at.line, at.column, at.line, at.column + 3)
