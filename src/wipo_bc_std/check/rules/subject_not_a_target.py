"""P007: the subject of a provision is none of its targets."""

import re
from collections.abc import Iterator, Mapping

from wipo_bc_std.check.rule import Finding, rule
from wipo_bc_std.check.sentences import (
    Duty,
    find_outsider,
    is_english,
    name_pattern,
    names_as_subject,
    provisions,
    read_duties,
)
from wipo_bc_std.model.block import Provision
from wipo_bc_std.model.inline import BLOT
from wipo_bc_std.resolve.draft import Draft

_WHOEVER = re.compile(r"(?:\A|,\s)whoever\s", re.IGNORECASE)
_BLOTTED = re.compile(f"{BLOT}+")
_PRONOUN = re.compile(r"(?:it|they|this|these|he|she|one|you|we)", re.IGNORECASE)


@rule("P007", basis="house rule: a provision’s target is the subject of its sentence")
def subject_not_a_target(draft: Draft) -> Iterator[Finding]:
    """The words before the keyword name none of the provision’s targets.

    A reader has to see who conforms. “Data MUST be …” obliges nobody, and a duty on somebody else is not checked.

    Flagged:

        file: clauses/scope.md
        ---
        id: scope
        title: Scope
        ---

        ::::{requirement} GA-01
        :target: office

        The draft that is followed MUST be stated by the [IP Office](term:ip-office); see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
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

        An [IP Office](term:ip-office) MUST state the draft that it follows; see <ref:bcp-14>.

        :::{rationale}
        Offices that follow different drafts cannot exchange data.
        :::
        ::::
    """
    targets = draft.standard.particulars.target_names()
    for provision in provisions(draft) if is_english(draft) else ():
        named = {target: targets[target] for target in provision.options.target if target in targets}
        firsts = {duty.option: duty for duty in reversed(read_duties(provision))}
        for duty in firsts.values():
            if named and not _names_target(duty, named) and not find_outsider(duty):
                yield Finding(
                    duty.keyword.at,
                    _message(provision, duty),
                    hint=f"begin with who conforms: {' or '.join(named.values())}"[:120],
                )


def _names_target(duty: Duty, named: Mapping[str, str]) -> bool:
    # “Whoever has …” is the short way to name those among several targets that a duty concerns.
    several = len(named) > 1 and _WHOEVER.search(duty.before)
    return bool(several) or any(_names_one(duty.before, target, name) for target, name in named.items())


def _names_one(before: str, target: str, name: str) -> bool:
    # The id of a target is its name in short, such as “issuer”; it is looked for where the full name does not stand.
    return names_as_subject(before, name) or names_as_subject(
        name_pattern(name).sub("", before), target.replace("-", " ")
    )


def _message(provision: Provision, duty: Duty) -> str:
    subject = _BLOTTED.sub("…", duty.before.rsplit(",", 1)[-1].strip())
    if not subject:
        return f"{provision.id} begins with its keyword and does not say who conforms"
    if _PRONOUN.fullmatch(subject):
        return f"“{subject}” does not say who conforms to {provision.id}"
    if duty.after.startswith(("be ", "not be ")):
        return f"{provision.id} says what is to be done and not by which target"
    return f"the subject of {provision.id} is none of its targets: “{subject[:60]}”"
