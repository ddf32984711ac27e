"""T017: a definition goes on after its first sentence."""

import re
from collections.abc import Iterator

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.model.inline import Text, walk_inlines
from wipo_bc_std.resolve.draft import Draft

# A stop after a word of some length, or a link, and before a capital: not that of “No. 5”, “e.g. XML” or “Art. 3”.
_STOP = re.compile(r"(?:^|[^\W\d_]{4}|[)”])(?P<stop>[.?!]) +[“(]?(?=[^\W\d_])(?P<next>\w)|(?P<wide>[。？！])(?=.)")


@rule("T017", basis="ISO 10241-1, definitions; ISO/IEC Directives, Part 2, 16.5.6")
def definition_of_several_sentences(draft: Draft) -> Iterator[Finding]:
    """A definition has a second sentence.

    A definition is one phrase that can stand in place of its term; a second sentence cannot be put there, and tells
    something that belongs in a note.

    Flagged:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: authority that grants IP rights. It can be part of a ministry}

    Accepted:

        file: terms/general.yml
        concepts:
          - id: ip-office
            designations: {en: [{term: IP Office, acceptability: preferred}]}
            source: {relation: own}
            definition: {en: "authority that grants IP rights, e.g. patents (cf. Art. Three)"}
            notes: [{en: It can be part of a ministry.}]
    """
    for concept in draft.standard.concepts:
        for language, definition in concept.definition.items():
            for inline in walk_inlines(definition.inlines):
                stop = _first_stop(inline.text) if isinstance(inline, Text) else None
                if stop is not None:
                    yield Finding(
                        inline.place.part(stop, stop + 1),
                        f"definition of “{concept.preferred(language)[:60]}” goes on after a full stop",
                        hint="make what follows a note",
                    )
                    break


def _first_stop(text: str) -> int | None:
    for match in _STOP.finditer(text):
        if match["wide"] or match["next"].isupper():
            return match.start("wide" if match["wide"] else "stop")
    return None
