"""Slips of a translator, planted one at a time in the provisions of a sample: how many are found, and what is found without.

Each flip turns the meaning: another force, a lost denial, another number, a link that is lost, changed or swapped.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from msgspec.structs import replace

from tests.project import SAMPLES
from wipo_bc_std.check.catalogue import all_rules
from wipo_bc_std.diagnostics.diagnostic import Diagnostic
from wipo_bc_std.i18n.catalogue import Entry
from wipo_bc_std.i18n.translations import OnDemand, Pair, Translation, Translations, read_text, read_translations
from wipo_bc_std.load.project import Project, open_project
from wipo_bc_std.load.standard_source import load
from wipo_bc_std.model.fields import LanguageCode
from wipo_bc_std.model.keyword import PLURAL_FORMS, VERBAL_FORMS, Force
from wipo_bc_std.resolve.draft import Draft, resolve

GOAL = 0.95
LANGUAGES: tuple[LanguageCode, ...] = ("fr", "zh", "ar")
COMPARING = ("L010", "L011", "L012", "L013")
Flip = Callable[[str, LanguageCode], Iterator[str]]

OTHER: dict[Force, tuple[Force, ...]] = {
    "must": ("should", "may", "must-not"),
    "must-not": ("must", "should-not", "may"),
    "should": ("must", "may"),
    "should-not": ("should", "must-not"),
    "may": ("must", "should", "can"),
    "can": ("may", "cannot"),
    "cannot": ("can",),
}
# A denial with its words as a whole, and what is left when it is lost.
DENIALS: dict[LanguageCode, tuple[tuple[str, str], ...]] = {
    "fr": (
        (r"\bn(?:e |’)(\w+) (?:pas |jamais )", r"\1 "),
        (r"\bn(?:e |’)(\w+) pas\b", r"\1"),
        (r"\bne (peu\w+) pas\b", r"\1"),
        (r"\brien n’y\b", "tout y"),
        (r"\bne resterait rien\b", "resterait tout"),
        (r"\bn’est d’aucune\b", "est d’une"),
        (r"\bpersonne ne\b", "on"),
        (r"\bqu’aucun autre ne\b", "qu’un autre"),
        (r"\bSans\b", "Avec"),
    ),
    "zh": (
        (r"没有", "有"),
        (r"无法", "可以"),
        (r"绝不", "可以"),
        (r"未(?=登|归)", "已"),
        (r"不会", "会"),
        (r"无人", "有人"),
        (r"不安全", "安全"),
        (r"无物", "有物"),
    ),
    "ar": (
        (r"(?<!\w)([وف]?)لا (?!يمكن\*)", r"\1"),
        (r"(?<!\w)(?<!ما )لم ", ""),
        (r"(?<!\w)بدون ", "مع "),
    ),
}


@cache
def sample() -> tuple[Project, Draft, Translations]:
    project = open_project(SAMPLES / "translated")
    loaded = load(project)
    draft, _ = resolve(loaded.standard)
    return project, draft, read_translations(project, loaded.standard)


def translation(language: LanguageCode) -> Translation:
    found = sample()[2].of(language)
    assert found is not None
    return found


def provisions(language: LanguageCode) -> tuple[Pair, ...]:
    """Return the translated texts of provisions: their statements and rationales."""
    return tuple(pair for pair in translation(language).pairs if pair.unit.key.startswith("LE-"))


def findings(pairs: tuple[Pair, ...], language: LanguageCode) -> list[Diagnostic]:
    _, draft, whole = sample()
    changed = replace(whole, items=(replace(translation(language), pairs=pairs),))
    asked = OnDemand(lambda: changed)
    rules = [rule for rule in all_rules() if rule.defect.code in COMPARING]
    return [item for rule in rules for item in rule.run(draft, asked)]


def with_text(pair: Pair, text: str, language: LanguageCode) -> Pair:
    entry: Entry = replace(pair.entry, text=text)
    return replace(pair, entry=entry, inlines=read_text(entry, language, []))


# --- Flips ------------------------------------------------------------------------------------------------------------


def force(text: str, language: LanguageCode) -> Iterator[str]:
    """Yield the text with each keyword in turn changed to another."""
    forms = {form: force for force, by_language in VERBAL_FORMS.items() for form in (by_language[language],)}
    forms |= {table[language]: force for force, table in PLURAL_FORMS.items() if language in table}
    bold = language in {"zh", "ar"}
    words = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    for match in re.finditer(rf"\*\*({words})\*\*" if bold else rf"(?<!\w)({words})(?!\w)", text):
        for other in OTHER[forms[match[1]]]:
            word = VERBAL_FORMS[other][language]
            yield text[: match.start()] + (f"**{word}**" if bold else word) + text[match.end() :]


def force_lost(text: str, language: LanguageCode) -> Iterator[str]:
    """Yield the text with a keyword as a common word."""
    if language in {"zh", "ar"}:
        yield from (
            text[: match.start()] + match[1] + text[match.end() :] for match in re.finditer(r"\*\*(.+?)\*\*", text)
        )
    else:
        yield from (
            text[: match.start()] + match[0].lower() + text[match.end() :]
            for match in re.finditer(r"\b(?:DOIT|DEVRAIT|PEUT|EST EN MESURE)\b", text)
        )


def denial(text: str, language: LanguageCode) -> Iterator[str]:
    """Yield the text with a denial taken out."""
    for pattern, left in DENIALS[language]:
        for match in re.finditer(pattern, text):
            if text[match.start() - 2 : match.start()] != "**":
                yield text[: match.start()] + match.expand(left) + text[match.end() :]


def number(text: str, language: LanguageCode) -> Iterator[str]:  # noqa: ARG001 - the form of a flip
    """Yield the text with one digit changed, in whatever script it is."""
    outside = re.sub(r"<[^>]*>|\]\([^)]*\)|`[^`]*`", lambda match: "\0" * len(match[0]), text)
    for match in re.finditer(r"\d+", outside):
        last = match[0][-1]
        other = chr(ord(last) + (-1 if int(last) else 1))
        yield text[: match.end() - 1] + other + text[match.end() :]
        if len(match[0]) > 1:
            yield text[: match.start()] + match[0][:-1] + text[match.end() :]


def number_in_words(text: str, language: LanguageCode) -> Iterator[str]:
    """Yield the text with another number in words."""
    pairs = {"fr": (("trois", "quatre"), ("deux", "trois")), "zh": (("三件", "四件"), ("十二年", "十年"), ("两", "三"))}
    for word, other in (*pairs.get(language, ()), *((("ثلاث", "أربع"),) if language == "ar" else ())):
        if word in text:
            yield text.replace(word, other, 1)


def link_lost(text: str, language: LanguageCode) -> Iterator[str]:  # noqa: ARG001 - the form of a flip
    for match in re.finditer(r"\[([^\]]+)\]\([^)]+\)|<(provision:[^>]+)>", text):
        yield text[: match.start()] + (match[1] or match[2].split(":")[1]) + text[match.end() :]


def link_changed(text: str, language: LanguageCode) -> Iterator[str]:  # noqa: ARG001 - the form of a flip
    yield from (
        text[: match.start(1)] + "provision:LE-05" + text[match.end(1) :]
        for match in re.finditer(r"<(provision:[^>]+)>", text)
    )


def terms_swapped(text: str, language: LanguageCode) -> Iterator[str]:  # noqa: ARG001 - the form of a flip
    """Yield the text with a link to one concept leading to the other, and both swapped where both stand."""
    other = {"sample": "borrower", "borrower": "sample"}
    for match in re.finditer(r"\(term:(\w+)\)", text):
        yield text[: match.start(1)] + other[match[1]] + text[match.end(1) :]


def code_changed(text: str, language: LanguageCode) -> Iterator[str]:  # noqa: ARG001 - the form of a flip
    if "`S-0001`" in text:
        yield text.replace("`S-0001`", "`S-0002`")


FLIPS: tuple[Flip, ...] = (
    force, force_lost, denial, number, number_in_words, link_lost, link_changed, terms_swapped, code_changed,
)  # fmt: skip


@cache
def tally(flip: Flip, language: LanguageCode) -> tuple[Counter[str], tuple[str, ...]]:
    counts: Counter[str] = Counter()
    missed = []
    for pair in provisions(language):
        for text in flip(str(pair.entry.text), language):
            if text != pair.entry.text:
                counts["made"] += 1
                found = bool(findings((with_text(pair, text, language),), language))
                counts["found"] += found
                missed += [] if found else [f"{pair.unit.key}: {text}"]
    return counts, tuple(missed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_itself_raises_no_alarm(language: LanguageCode) -> None:
    assert [item.message for item in findings(translation(language).pairs, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_flips_are_found(language: LanguageCode, capsys: pytest.CaptureFixture[str]) -> None:
    total: Counter[str] = Counter()
    all_missed: list[str] = []
    for flip in FLIPS:
        counts, missed = tally(flip, language)
        total += counts
        all_missed += [f"{flip.__name__}: {text}" for text in missed]
        if flip not in {number_in_words, code_changed, link_changed}:
            assert counts["made"] >= 4, flip.__name__
    alarms = len(findings(translation(language).pairs, language))
    with capsys.disabled():
        rate = total["found"] / total["made"]
        print(f"\n{language}: {total['made']} flips, {rate:.1%} found, {alarms} false alarms", end="")  # noqa: T201
    assert total["found"] >= GOAL * total["made"], all_missed


@pytest.mark.parametrize("flip", FLIPS)
def test_each_kind_of_flip_is_mostly_found(flip: Flip) -> None:
    counts = sum((tally(flip, language)[0] for language in LANGUAGES), Counter())
    assert counts["found"] >= 0.9 * counts["made"] > 0
