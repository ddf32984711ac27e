"""What a rule is: a documented defect and a function that finds it in a draft."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wipo_bc_std.diagnostics.defect import Defect, Severity
from wipo_bc_std.diagnostics.diagnostic import Diagnostic, Fix, Related
from wipo_bc_std.diagnostics.span import Span
from wipo_bc_std.resolve.draft import Draft


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says: where, what and how to mend it; the engine adds the code and the rest."""

    at: Span
    message: str
    hint: str
    label: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


Check = Callable[[Draft], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A defect and the check that finds it."""

    defect: Defect
    check: Check

    def run(self, draft: Draft) -> Iterator[Diagnostic]:
        """Yield the rule's findings in a draft."""
        for found in self.check(draft):
            yield Diagnostic(self.defect, found.at, found.message, found.hint, found.label, found.related, found.fix)


def rule(code: str, *, basis: str, severity: Severity = Severity.ERROR) -> Callable[[Check], Rule]:
    """Return the decorator that makes a documented function a rule; the function's name is the defect's."""

    def declare(check: Check) -> Rule:
        name = check.__name__.replace("_", "-")
        return Rule(Defect(code, name, severity, basis, inspect.cleandoc(check.__doc__ or "") + "\n"), check)

    return declare
