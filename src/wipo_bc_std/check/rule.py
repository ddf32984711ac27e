"""What a rule is: a documented defect and a function that finds it in a draft."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from wipo_bc_std.diagnostics.defect import Defect, Severity
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Fix, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.i18n.translations import OnDemand, Translations
from wipo_bc_std.resolve.draft import Draft


class Finding(Struct, frozen=True):
    """What a rule says: where, what and how to mend it; the engine adds the code and the rest."""

    at: Span
    message: str
    hint: str
    label: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


Check = Callable[[Draft], Iterator[Finding]]
TranslationCheck = Callable[[Translations], Iterator[Finding]]


class Rule(Struct, frozen=True):
    """A defect and the check that finds it, in the draft or in its translations."""

    defect: Defect
    check: Callable[[Draft, OnDemand], Iterator[Finding]]

    def run(self, draft: Draft, translations: OnDemand) -> Iterator[Diagnostic]:
        """Yield the rule's findings; translations are read if the rule asks for them."""
        for found in self.check(draft, translations):
            yield Diagnostic(self.defect, found.at, found.message, found.hint, found.label, found.related, found.fix)


def rule(code: str, *, basis: str, severity: Severity = Severity.ERROR) -> Callable[[Check], Rule]:
    """Return the decorator that makes a documented function a rule; the function's name is the defect's."""

    def declare(check: Check) -> Rule:
        return Rule(_defect(code, basis, severity, check), lambda draft, _: check(draft))

    return declare


def translation_rule(
    code: str, *, basis: str, severity: Severity = Severity.ERROR
) -> Callable[[TranslationCheck], Rule]:
    """Return the decorator that makes a documented function of all translations a rule."""

    def declare(check: TranslationCheck) -> Rule:
        return Rule(_defect(code, basis, severity, check), lambda _, translations: check(translations()))

    return declare


def _defect(code: str, basis: str, severity: Severity, check: Callable[..., Iterator[Finding]]) -> Defect:
    name = getattr(check, "__name__", "").replace("_", "-")
    return Defect(code, name, severity, basis, check.__doc__ or "")
