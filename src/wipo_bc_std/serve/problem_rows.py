"""Problems as the browser lists them."""

from collections.abc import Iterable, Mapping

from msgspec import Struct, to_builtins

from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.text_report import visible

# More than anyone reads at once; the counts are of all.
_MOST = 300


class Row(Struct, frozen=True):
    """One problem; `place` is file:line:column, `code` is empty where the preview itself is in trouble."""

    severity: Severity
    message: str
    place: str
    hint: str
    code: str = ""


def list_problems(problems: Problems, trouble: Iterable[Row] = ()) -> Mapping[str, object]:
    """Return the data of the event that tells all problems, what comes first to be mended first."""
    told = sorted(problems, key=lambda item: (not item.defect.blinds, item.severity.rank))
    rows = [
        *trouble,
        *(
            Row(item.severity, visible(item.message), visible(str(item.at)), visible(item.hint), item.code)
            for item in told
        ),
    ]
    counts = {str(severity): sum(row.severity is severity for row in rows) for severity in Severity}
    return {"counts": counts, "rows": [to_builtins(row) for row in rows[:_MOST]]}
