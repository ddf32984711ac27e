"""T008: an abbreviation is not written out."""

from collections.abc import Iterator

from msgspec import Struct, field

from wipo_bc_std.check.abbreviations import Abbreviation, abbreviations, explained
from wipo_bc_std.check.designations import words_outside
from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.model.inline import Text
from wipo_bc_std.resolve.draft import Draft


@rule("T008", basis="ISO/IEC Directives, Part 2, abbreviated terms", severity=Severity.WARNING)
def acronym_not_written_out(draft: Draft) -> Iterator[Finding]:
    """An abbreviation in capitals is used before the draft says what it is short for, or it never says so.

    The same three letters mean one thing to a lawyer and another to an engineer; translators have to know which.

    Only the first use is told. Nothing is asked for words in capitals that a term of terms/, the designation of a reference
    or the draft's own number and groups contain, for Roman numerals and for words in `code`.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns each [IP Office](term:ip-office) that offers an API.

    Accepted:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        {#scope-purpose}
        This draft concerns each [IP Office](term:ip-office) that offers an application programming interface (API).

        {#scope-apis}
        APIs for one office only are left out; see <ref:bcp-14>, level AA and Annex II. The method is `POST`.
    """
    uses = _Uses(explained(draft))
    for passage in draft.passages:
        if passage.division is not None:
            for words in words_outside(passage.text, lambda link: link.kind in {"ref", "web"}):
                for use in abbreviations(words.text):
                    uses.add(use, words)
    for name, at in uses.first.items():
        later = uses.written_out.get(name)
        message = f"{name} is used before it is written out" if later else f"{name} is not written out"
        yield Finding(
            at,
            message,
            hint=f"write the long form here, with ({name}) behind it, or define it in terms/",
            related=(Related(later, "it is written out here"),) if later else (),
        )


class _Uses(Struct):
    """What was found so far: where each unexplained abbreviation is first used, and where it is written out."""

    explained: frozenset[str]
    first: dict[str, Span] = field(default_factory=dict)
    written_out: dict[str, Span] = field(default_factory=dict)

    def add(self, use: Abbreviation, words: Text) -> None:
        if use.name in self.explained or use.name in self.written_out:
            return
        if use.written_out:
            self.written_out[use.name] = words.place.part(use.start, use.end)
        elif use.name not in self.first:
            self.first[use.name] = words.place.part(use.start, use.end)
