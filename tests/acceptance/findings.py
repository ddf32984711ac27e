"""What a gate found, and the list of what is known of the theme: each entry with its reason, and none without a match."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

THEME_FINDINGS = Path(__file__).with_name("theme-findings.yml")


_LINE = re.compile(r"^line \d+ ?")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault: the gate and the rule that say so, the page, the place on it, and what a person reads of it."""

    gate: str
    rule: str
    page: str
    where: str
    text: str
    setting: str = ""

    def __str__(self) -> str:
        setting = f" [{self.setting}]" if self.setting else ""
        return f"{self.gate}/{self.rule} {self.page}{setting} {self.where}: {self.text}"


@dataclass(frozen=True, slots=True)
class Known:
    """A fault of the theme that stays: `where` and `text` are parts of a finding's, and `reason` says why it stays.

    With a `setting`, such as `1280` or `light`, it shows only in pages that are opened so.
    """

    gate: str
    rule: str
    reason: str
    where: str = ""
    text: str = ""
    setting: str = ""

    def shows_in(self, setting: str) -> bool:
        """Say whether a page that is opened in a setting can show it."""
        return set(self.setting.split()) <= set(setting.split())

    def covers(self, finding: Finding) -> bool:
        """Say whether a finding is this one."""
        same_rule = (self.gate, self.rule) == (finding.gate, finding.rule)
        same_setting = self.shows_in(finding.setting)
        return same_rule and same_setting and self.where in finding.where and self.text in finding.text


def known_of_theme(path: Path = THEME_FINDINGS, walked: Collection[str] | None = None) -> tuple[Known, ...]:
    """Return the list, without what shows only in settings other than those `walked`, if these are named.

    Raises ValueError where an entry says nothing that narrows it down, or gives no reason.
    """
    known = tuple(Known(**entry) for entry in yaml.safe_load(path.read_text(encoding="utf-8")) or ())
    for each in known:
        if not each.reason or not (each.where or each.text):
            raise ValueError(f"{path.name}: {each.gate}/{each.rule} needs a reason, and `where` or `text`")
    return tuple(each for each in known if not each.setting or walked is None or any(map(each.shows_in, walked)))


def unexplained(findings: Iterable[Finding], gate: str, known: Sequence[Known] = ()) -> list[str]:
    """Return what is left of a gate's findings without what is known, and each known entry that was not found."""
    own = [finding for finding in findings if finding.gate == gate]
    of_gate = [each for each in known if each.gate == gate]
    left = [finding for finding in sorted(own) if not any(each.covers(finding) for each in of_gate)]
    stale = [f"{each} matches nothing: take it off the list" for each in of_gate if not any(map(each.covers, own))]
    return _together(left) + stale


def _together(findings: Iterable[Finding]) -> list[str]:
    """Return findings as text; those that differ only in page and setting, as they do in a theme, in one line."""
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for each in findings:
        where = _LINE.sub("", each.where)
        # What axe says of a place holds the element itself, which differs from page to page.
        alike.setdefault((each.rule, where, "" if each.gate == "axe" else each.text), []).append(each)
    return [f"{group[0]}{_more(group)}" for group in alike.values()]


def _more(group: Sequence[Finding]) -> str:
    pages = {each.page for each in group}
    return f" (and more: {len(group)} times on {len(pages)} pages)" if len(group) > 1 else ""


def listed(faults: Sequence[str]) -> str:
    """Return faults for the message of a test that fails: each whole, up to as many as somebody reads."""
    return "\n".join([f"{len(faults)} faults", *(fault[:500] for fault in faults[:60])])
