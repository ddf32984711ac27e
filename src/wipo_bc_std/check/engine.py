"""To run the rules, and to let exempted findings pass."""

from collections.abc import Iterable, Iterator

from wipo_bc_std.check import codes
from wipo_bc_std.check.rule import Rule
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.diagnostics.problems import Problems
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
    if translations.found is not None:
        found = Problems.of(found, translations.found.problems)
        exemptions = (*exemptions, *translations.found.exemptions)
    left = [item for item in found if not any(_exempts(exemption, item) for exemption in exemptions)]
    return Problems.of(left, _unused(exemptions, found))


def _exempts(exemption: Exemption, item: Diagnostic) -> bool:
    return (
        item.code in exemption.codes
        and item.at.file == exemption.at.file
        and exemption.first_line <= item.at.line <= exemption.last_line
    )


def _unused(exemptions: Iterable[Exemption], found: Problems) -> Iterator[Diagnostic]:
    for exemption in exemptions:
        used = {item.code for item in found if _exempts(exemption, item)}
        idle = [code for code in exemption.codes if code not in used]
        if idle:
            message = f"nothing here needs the exemption from {', '.join(idle)}"
            hint = "delete it, or put it directly above what it is about"
            yield Diagnostic(codes.UNUSED_EXEMPTION, exemption.at, message, hint=hint)
