"""What the stages found: an ordered collection without doubles."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.diagnostic import Diagnostic


class Problems(Struct, frozen=True):
    """Findings in the order of file, place and code, each once."""

    items: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, *groups: Iterable[Diagnostic]) -> "Problems":
        """Return the findings of all `groups` in order."""
        unique = {(item.at, item.code, item.message): item for group in groups for item in group}
        return cls(tuple(unique[key] for key in sorted(unique)))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this gravity."""
        return sum(item.severity is severity for item in self.items)

    def reach(self, threshold: Severity) -> bool:
        """Return whether any finding is as grave as `threshold` or graver."""
        return any(item.severity.rank <= threshold.rank for item in self.items)
