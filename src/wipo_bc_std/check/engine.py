"""To run the rules, and to let exempted findings pass."""

from collections.abc import Collection, Iterable, Iterator

from wipo_bc_std.check import codes
from wipo_bc_std.check.rule import Rule
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.i18n.translations import OnDemand, Translations
from wipo_bc_std.model.standard import Exemption
from wipo_bc_std.resolve.draft import Draft


def check(draft: Draft, rules: Iterable[Rule], earlier: Problems, translations: OnDemand | None = None) -> Problems:
    """Return what the rules find in a draft, with the `earlier` findings of loading and resolving, less exemptions.

    Where a rule asks for `translations`, what is wrong with their files is found as well.
    """
    translations = translations or OnDemand(lambda: Translations(draft.standard))
    found = Problems.of(earlier, (finding for rule in rules for finding in rule.run(draft, translations)))
    exemptions = draft.standard.exemptions
    if translations.found is not None and (translations.found.items or translations.found.unread):
        found = Problems.of(found, translations.found.problems)
        exemptions = (*exemptions, *translations.found.exemptions)
    grouped = _group(exemptions)
    used: set[tuple[Span, str]] = set()
    left: list[Diagnostic] = []
    for item in found:
        exempting = [exemption for exemption in grouped.get((item.at.file, item.code), ()) if _covers(exemption, item)]
        used.update((exemption.at, item.code) for exemption in exempting)
        if not exempting:
            left.append(item)
    return Problems.of(left, _unused(exemptions, used))


def _group(exemptions: Iterable[Exemption]) -> dict[tuple[str, str], list[Exemption]]:
    """Return the exemptions by file and code, so that a finding is compared with those only that could be about it."""
    grouped: dict[tuple[str, str], list[Exemption]] = {}
    for exemption in exemptions:
        for code in exemption.codes:
            grouped.setdefault((exemption.at.file, code), []).append(exemption)
    return grouped


def _covers(exemption: Exemption, item: Diagnostic) -> bool:
    return exemption.first_line <= item.at.line <= exemption.last_line


def _unused(exemptions: Iterable[Exemption], used: Collection[tuple[Span, str]]) -> Iterator[Diagnostic]:
    for exemption in exemptions:
        idle = [code for code in exemption.codes if (exemption.at, code) not in used]
        if idle:
            message = f"nothing here needs the exemption from {', '.join(idle)}"
            hint = "delete it, or put it directly above what it is about"
            yield Diagnostic(codes.UNUSED_EXEMPTION, exemption.at, message, hint=hint)
