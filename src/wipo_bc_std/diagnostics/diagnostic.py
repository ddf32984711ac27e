"""A finding at a place, with its reason, a hint and perhaps a fix."""

from msgspec import Struct

from wipo_bc_std.diagnostics.defect import Defect, Severity
from wipo_bc_std.diagnostics.span import Span


class Related(Struct, frozen=True):
    """Another place that belongs to a finding, and why."""

    at: Span
    message: str


class Edit(Struct, frozen=True):
    """Replace what stands at `at` by `text`."""

    at: Span
    text: str


class Fix(Struct, frozen=True):
    """Edits that mend a finding; `safe` when no meaning can change."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


class Diagnostic(Struct, frozen=True):
    """One finding: `message` is one clause in lower case, `label` says what is wrong at the marked place itself."""

    defect: Defect
    at: Span
    message: str
    hint: str = ""
    label: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def code(self) -> str:
        """Return the code of the defect, such as T003."""
        return self.defect.code

    @property
    def severity(self) -> Severity:
        """Return the gravity of the defect."""
        return self.defect.severity
