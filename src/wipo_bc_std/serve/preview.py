"""The resident draft: made again at each save from what changed, shown at once, checked after that."""

import gc
import secrets
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

from markupsafe import Markup
from msgspec import Struct, field

from wipo_bc_std.check.catalogue import all_rules
from wipo_bc_std.check.rule import Rule
from wipo_bc_std.diagnostics.defect import Severity
from wipo_bc_std.diagnostics.problems import Problems
from wipo_bc_std.diagnostics.text_report import count_text, visible
from wipo_bc_std.load.project import open_project
from wipo_bc_std.memory import Memory
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.pipeline import Checked, draft_in, lower_draft, read_project, run_rules
from wipo_bc_std.render.formats.html import Additions, render_page
from wipo_bc_std.render.templates import TEMPLATES
from wipo_bc_std.serve.changes import Changes, find_changes
from wipo_bc_std.serve.feed import Feed
from wipo_bc_std.serve.problem_rows import Row, list_problems
from wipo_bc_std.serve.server import POLICY, SCRIPT, STYLE
from wipo_bc_std.serve.watch import Stock, name_changes, take_stock, wait_for_change
from wipo_bc_std.view.nodes import Manuscript

_HEAD = Markup(
    '<meta name="preview-version" content="{}">\n<link rel="stylesheet" href="{}">\n<script src="{}" defer></script>'
)
# The script of the page knows it.
_FENCE = Markup("<!--division-->")
# So often, and each time for so many seconds, a browser is given time to fetch the page before the rules run.
_LOOKS, _LOOK = 8, 0.04
# After so many rules it is looked whether they still run on what there is; they take some milliseconds.
_RULES = 5
# So many files are named where many were saved at once, as by a change of branch.
_NAMED = 3
_NOT_READ = "the draft shown is the last that could be read"


class _SupersededError(Exception):
    """A file was saved while the rules ran on what it was."""


def new_feed() -> Feed:
    """Return a feed whose page says that there is no draft yet."""
    return Feed((TEMPLATES / "serve" / "empty.html").read_bytes())


class Preview(Struct):
    """A draft that stays in memory; `language` is None for the original one, and `tell` gets lines for the terminal.

    Whatever goes wrong with one state of the sources, the last page stays and the next state is tried.
    """

    root: Path
    feed: Feed
    language: str | None = None
    tell: Callable[[str], None] = lambda _: None
    memory: Memory = field(default_factory=Memory)
    manuscript: Manuscript | None = None
    run_name: str = field(default_factory=lambda: secrets.token_hex(4))
    count: int = 0

    def run(self, stop: Event) -> None:
        """Show the draft, and show it again after each change, until all is to stop."""
        stock = take_stock(self.root)
        self.refresh((), stock, stop)
        # Most of what there is now stays: it is not looked at again.
        gc.freeze()
        while not stop.is_set():
            found = wait_for_change(self.root, stock, stop)
            saved, stock = name_changes(self.root, stock, found), found
            if not stop.is_set():
                self.refresh(saved, stock, stop)

    def refresh(self, saved: tuple[str, ...], stock: Stock, stop: Event) -> None:
        """Show the draft as it is, then what is wrong with it unless something else is saved meanwhile."""
        with _without_collection():
            count, fetched = self.count, self.feed.fetched
            checked = self.show(saved)
        if checked is None:
            return

        def is_superseded() -> bool:
            return stop.is_set() or take_stock(self.root) != stock

        # Rules would take half of the machine from those who hand out the page.
        for _ in range(_LOOKS if self.count > count else 0):
            if self.feed.wait_for_fetch(fetched, _LOOK) or is_superseded():
                break
        self.check(checked, is_superseded)

    def show(self, saved: tuple[str, ...] = ()) -> Checked | None:
        """Make the page again and tell who watches; None where nothing could be made, which is told as well."""
        try:
            checked = read_project(open_project(self.root), memory=self.memory)
            manuscript = self._share(lower_draft(draft_in(checked, self._known_language(checked)), tells_past=False))
            if self.manuscript is not None and self.manuscript.sections and not manuscript.sections:
                self._tell_trouble(f"the draft has no clauses any more; {_NOT_READ}", saved, checked.problems)
                return None
            changes = Changes() if self.manuscript is None else find_changes(self.manuscript, manuscript)
            page = self._make_page(manuscript)
        except OSError as error:
            reason = f"{error.filename or self.root} cannot be read: {error.strerror or error}"
            self._tell_trouble(f"{reason}; {_NOT_READ}", saved)
        except Exception as error:  # noqa: BLE001 - whatever is wrong, the last page stays
            self._tell_bug(error, saved)
        else:
            self.manuscript = manuscript
            self._tell_page(page, changes, saved)
            return checked
        return None

    def check(self, checked: Checked, is_superseded: Callable[[], bool]) -> None:
        """Tell what is wrong with a draft that is shown."""

        def rules() -> Iterator[Rule]:
            for number, rule in enumerate(all_rules()):
                if number % _RULES == 0 and is_superseded():
                    raise _SupersededError
                yield rule

        try:
            problems = run_rules(checked, rules()).problems
        except _SupersededError:
            return
        except Exception as error:  # noqa: BLE001 - see show
            self._tell_bug(error, (), checked.problems)
            return
        self._tell_problems(problems)
        self.tell(f"checked: {count_text(problems)}")

    def _known_language(self, checked: Checked) -> LanguageCode:
        """Return the language asked for, or the original one while standard.yml does not declare that, or is broken."""
        particulars = checked.written.particulars
        original = particulars.original_language
        return next((language for language in particulars.languages if language == self.language), original)

    def _share(self, manuscript: Manuscript) -> Manuscript:
        """Return a manuscript whose sections are those of the one before where they are equal: then that is seen at once."""
        before = {} if self.manuscript is None else {section.id: section for section in self.manuscript.sections}
        sections = tuple(
            before[section.id] if before.get(section.id) == section else section for section in manuscript.sections
        )
        return replace(manuscript, sections=sections)

    def _make_page(self, manuscript: Manuscript) -> bytes | None:
        """Return the page of a manuscript, None where it is what is shown."""
        if manuscript == self.manuscript:
            return None
        head = _HEAD.format(self._version(self.count + 1), STYLE, SCRIPT)
        page = render_page(manuscript, Additions(POLICY, head, _FENCE), self.memory)
        self.count += 1
        return page

    def _version(self, count: int) -> str:
        # After a new start the same number is another page.
        return f"{self.run_name}-{count}"

    def _tell_page(self, page: bytes | None, changes: Changes, saved: tuple[str, ...]) -> None:
        state = {"version": self._version(self.count)}
        data = {**state, "changed": changes.ids, "gone": changes.gone, "saved": _name(saved)}
        self.feed.publish("page", data, to_newcomers=state, page=page)
        if saved:
            passages = f"{len(changes.ids)} passage{'' if len(changes.ids) == 1 else 's'} changed"
            self.tell(f"saved {_name(saved)}: {passages}")

    def _tell_problems(self, problems: Problems, *trouble: Row) -> None:
        data = list_problems(problems, trouble)
        self.feed.publish("problems", data, to_newcomers=data)

    def _tell_trouble(self, message: str, saved: tuple[str, ...], problems: Problems | None = None) -> None:
        hint = "put it back, or mend what is listed; the preview goes on by itself"
        self._tell_problems(problems or Problems(), Row(Severity.ERROR, message, _name(saved), hint))
        self.tell(message)

    def _tell_bug(self, error: Exception, saved: tuple[str, ...], problems: Problems | None = None) -> None:
        # Nothing that was remembered is trusted any more.
        self.memory = Memory()
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(frame.filename).name}:{frame.lineno}"
        came = f"it came with the change of {_name(saved)}; " if saved else ""
        row = Row(
            Severity.ERROR,
            visible(f"wipo-bc-std failed with {type(error).__name__} in {place}; {_NOT_READ}"),
            _name(saved),
            visible(f"{came}this is a bug of wipo-bc-std, not of your draft: please report what its terminal shows"),
        )
        self._tell_problems(problems or Problems(), row)
        self.tell("".join(traceback.format_exception(error)) + row.message)


def _name(saved: tuple[str, ...]) -> str:
    """Return the names of files in a line."""
    more = f" and {len(saved) - _NAMED} more" if len(saved) > _NAMED else ""
    return visible(", ".join(saved[:_NAMED])) + more


@contextmanager
def _without_collection() -> Iterator[None]:
    """Let nobody wait while Python looks for cycles: that comes after."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
