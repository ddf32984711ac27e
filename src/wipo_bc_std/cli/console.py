"""Everything that is printed: findings, progress, results; the only place that prints."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from msgspec import Struct
from rich.console import Console as Terminal
from rich.text import Text

from wipo_bc_std.diagnostics.defect import Defect, Severity
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.text_report import count_text, report_text

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


class Console(Struct, frozen=True):
    """Where output goes: results to `out`, progress and complaints to `err`. Both know NO_COLOR and terminals."""

    out: Terminal
    err: Terminal
    quiet: bool = False

    def result(self, text: str) -> None:
        """Print a line of the result."""
        self.out.print(Text(text), soft_wrap=True)

    def data(self, text: str) -> None:
        """Print a result for programs, as it is, in UTF-8."""
        sys.stdout.write(text)
        sys.stdout.flush()

    def note(self, text: str) -> None:
        """Print a line about the run itself, unless it is quiet."""
        if not self.quiet:
            self.err.print(Text(text, style="dim"), soft_wrap=True)

    def complain(self, text: str) -> None:
        """Print why a command cannot do what was asked."""
        line = Text("error: ", style="bold red")
        line.append(text, style="not bold default")
        self.err.print(line, soft_wrap=True)

    def problems(self, problems: Problems, lines: Callable[[str], Sequence[str]]) -> None:
        """Print findings, each with the line it is about, and how many there are."""
        # What could not be read comes first: the rest may follow from it.
        told = sorted(
            zip(problems, report_text(problems, lines), strict=True), key=lambda pair: not pair[0].defect.blinds
        )
        for item, block in told:
            head, rest = block.split("\n", maxsplit=1)
            kind, message = head.split(": ", maxsplit=1)
            text = Text(kind, style=_STYLES[item.severity])
            text.append(f": {message}\n", style="bold default")
            text.append(rest, style="not bold default")
            self.out.print(text, soft_wrap=True)
            self.out.print()
        self.note(f"checked: {count_text(problems)}")
        first = next((item for item in problems if item.defect.blinds), None)
        if first is not None and len(problems) > 1:
            self.note(f"begin with {first.at}: what is not read there is not looked for elsewhere")
        mendable = sum(item.fix is not None and item.fix.safe for item in problems)
        if mendable:
            self.note(f"{mendable} of them can be mended by: wipo-bc-std check --fix")

    def explanation(self, defect: Defect) -> None:
        """Print the documentation of a defect."""
        text = Text(f"{defect.code} {defect.name}", style="bold")
        text.append(f" ({defect.severity})", style=_STYLES[defect.severity])
        text.append(f"\nBasis: {defect.basis}\n\n", style="not bold default")
        body = Text(defect.documentation, style="not bold default")
        body.highlight_regex(r"(?m)^(Flagged|Accepted):$", "bold")
        self.out.print(text.append_text(body), soft_wrap=True)

    @contextmanager
    def step(self, text: str) -> Iterator[None]:
        """Show that something takes its time: a moving sign on a terminal, a line elsewhere."""
        if self.quiet:
            yield
        elif self.err.is_terminal:
            with self.err.status(Text(f"{text} …")):
                yield
        else:
            self.note(text)
            yield


def make_console(*, quiet: bool = False) -> Console:
    """Return the console of this process; output is UTF-8 wherever it goes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return Console(Terminal(highlight=False), Terminal(stderr=True, highlight=False), quiet)
