"""P009: two provisions say almost the same, or give almost the same reason."""

from collections.abc import Iterator, Sequence

from wipo_bc_std.check.likeness import find_alike, split_words
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import provisions
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.model.block import Aside, Block, Provision, texts, walk_blocks
from wipo_bc_std.model.inline import plain_text
from wipo_bc_std.resolve.draft import Draft


@rule("P009", basis="house rule: each provision has its own reason", severity=Severity.WARNING)
def rationales_alike(draft: Draft) -> Iterator[Finding]:
    """The rationales or the statements of two provisions are almost the same.

    A reason that fits two provisions is the reason for neither, or the two are one provision. Rationales count as alike above 80 %
    of their words, statements above 90 %, as two duties can differ in one word.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data with each other.
        :::
        ::::

        ::::{requirement} GA-02
        :target: office

        An IP Office MUST publish its templates.

        :::{rationale}
        Offices that follow different drafts cannot exchange any data with each other.
        :::
        ::::

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        An [IP Office](term:ip-office) MUST say which draft it follows; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data with each other.
        :::
        ::::

        ::::{requirement} GA-02
        :target: office

        An IP Office MUST publish its templates.

        :::{rationale}
        Without the templates, a sender guesses which fields the receiver reads.
        :::
        ::::
    """
    of_all = list(provisions(draft))
    reasons = [(provision, _rationale(provision)) for provision in of_all]
    yield from _alike("rationale", reasons, above=0.8, shortest=10)
    yield from _alike("statement", [(provision, provision.statement) for provision in of_all], above=0.9, shortest=10)


def _rationale(provision: Provision) -> tuple[Block, ...]:
    asides = (block for block in provision.blocks if isinstance(block, Aside) and block.kind == "rationale")
    return tuple(block for aside in asides for block in aside.blocks)


def _alike(
    what: str, parts: Sequence[tuple[Provision, tuple[Block, ...]]], *, above: float, shortest: int
) -> Iterator[Finding]:
    words = [split_words(" ".join(_texts(blocks))) for _, blocks in parts]
    for position, earlier, likeness in find_alike(words, above=above, shortest=shortest):
        (provision, here), (other, there) = parts[position], parts[earlier]
        yield Finding(
            here[0].at,
            f"the {what} of {provision.id} is {int(100 * likeness)} % that of {other.id}",
            hint="say what is its own, or make the two one provision",
            related=(Related(there[0].at, f"the {what} of {other.id} stands here"),),
        )


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    return (plain_text(text) for block in walk_blocks(blocks) for text in texts(block))
