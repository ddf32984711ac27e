"""All gates of HTML in one call: what is looked at, in which settings, and what each gate found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from tests.acceptance.browser import NARROW, WIDE, Seen, Visit, findings, look_at, lost_without_scripts, served, told
from tests.acceptance.findings import Finding
from tests.acceptance.links import links_checked
from tests.acceptance.pages import PageFile, one_redirect_of_each_folder, pages_in
from tests.acceptance.validators import html_validate_findings, nu_findings

GATES: Final = ("axe", "console", "html-validate", "keyboard", "layout", "links", "nu", "requests", "scripts")
"""The gates whose findings `inspect` returns; how large pages are is in `pages`."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What all gates found in a folder, in which settings they walked through pages, and in words how much they looked at."""

    pages: tuple[PageFile, ...]
    seen: tuple[Seen, ...]
    findings: tuple[Finding, ...]
    walked: frozenset[str]
    summary: str


def inspect(
    folder: Path,
    samples: Sequence[PageFile] | None = None,
    walked: Sequence[int] = (WIDE, NARROW),
    *,
    is_own: Callable[[PageFile], bool] = lambda _: True,
    is_opened: Callable[[PageFile], bool] = lambda _: True,
) -> Inspection:
    """Run all gates on the pages of a folder, or on those which `is_own` chooses: others are where links lead to.

    Files are validated and their links followed on every page, but by html-validate, which takes long, only on `samples` and
    on the first of those in a folder that merely lead on; `samples`, else all pages, are opened in every setting, and
    the others which `is_opened` chooses once, on a narrow screen. By keyboard they are walked through at the widths `walked`, and axe looks at them there.
    Raises LookupError where nothing would be looked at.
    """
    whole = pages_in(folder)
    pages = tuple(filter(is_own, whole))
    others = {page.name for page in whole} - {page.name for page in pages}
    # A page that only leads on cannot be looked at: the browser is gone before.
    opened = [page for page in pages if not page.document.is_redirect]
    samples = opened if samples is None else samples
    if not samples:
        raise LookupError(f"no page below {folder} was chosen to be opened in every setting")
    with served(folder) as server:
        full = [visit for page in samples for visit in in_every_setting(page, server, walked=walked)]
        once = [
            Visit(page=page, width=NARROW, looks=("layout",))
            for page in opened
            if page not in samples and is_opened(page)
        ]
        seen = look_at([*full, *once])
    addresses, faults = links_checked(folder)
    found = (
        *findings(seen),
        *lost_without_scripts(seen),
        *(fault for fault in faults if fault.page not in others),
        *nu_findings(pages),
        *html_validate_findings([*samples, *one_redirect_of_each_folder(pages)]),
    )
    settings = frozenset(each.visit.setting for each in seen if "keyboard" in each.visit.looks)
    return Inspection(
        pages, seen, found, settings, f"{len(pages)} files with {addresses} inner addresses; {told(seen)}"
    )


def in_every_setting(
    page: PageFile, server: str, gates: Sequence[str] = GATES, walked: Sequence[int] = (WIDE, NARROW)
) -> Iterator[Visit]:
    """Yield the visits by which a page is looked at, or those of them that some of the gates need."""
    # Light, wide and over http, and dark, narrow and from a disk: each of both is seen, at a quarter of the price of all
    # combinations.
    visits = (
        Visit(page=page, server=server, settle=True, looks=("words", "axe", "layout", "keyboard")),
        Visit(page=page, width=NARROW, scheme="dark", settle=True, looks=("axe", "layout", "keyboard")),
        Visit(page=page, scripts=False, looks=("words",)),
    )
    wanted = {"words" if gate == "scripts" else gate for gate in gates}
    for visit in visits:
        passed_over = () if visit.width in walked else ("axe", "keyboard")
        looks = tuple(look for look in visit.looks if look in wanted and look not in passed_over)
        if looks or (visit.settle and not wanted.isdisjoint({"console", "requests"})):
            yield replace(visit, looks=looks)
