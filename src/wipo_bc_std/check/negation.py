"""Negation in six languages: how often a sentence denies, and how often it could be meant to.

Each language has words that deny (`strong`), and words that another language says with a denial, or that stand where
another has one (`weak`): with them, nothing can be concluded. Phrases that only look like a denial are taken out first.
French denies with two words, so its `ne` and the words that go with it (`paired`) count as one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

# The names of languages come with what reads sources, which a comparison of two manuscripts does without.
if TYPE_CHECKING:
    from wipo_bc_std.model.fields import LanguageCode


class Denials(Struct, frozen=True):
    """How many denials a sentence has, how many words that may stand for one, and how many that may call for one."""

    strong: int
    weak: int
    hints: int


class _Words(Struct, frozen=True):
    """The patterns of a language; see the module."""

    phrases: re.Pattern[str]
    strong: re.Pattern[str]
    weak: re.Pattern[str]
    paired: tuple[re.Pattern[str], re.Pattern[str]] | None = None


def _words(phrases: str, strong: str, weak: str, *paired: str) -> _Words:
    """Return patterns of whole words, given with `|` between them; `…` is any ending."""
    made = [re.compile(_whole(group), re.IGNORECASE) for group in (phrases, strong, weak, *paired)]
    return _Words(made[0], made[1], made[2], (made[3], made[4]) if paired else None)


def _whole(group: str) -> str:
    pattern = group.replace("…", r"[\w’-]*").replace(" ", r"[ \u00a0]+")
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _signs(phrases: str, strong: str, weak: str) -> _Words:
    return _Words(re.compile(phrases), re.compile(strong), re.compile(weak))


# What makes other languages deny, or write a word that looks like it. Text: the first search compiles it.
_HINTS = _whole(
    "open|pending|only|until|before|few|free|differ…|other than|at most|at least|beyond|too|any|nil|zero|more than|less than"
    r"|un(?!der|it|ion|iqu|iver|ifor|i-|til)\w{3,}|non-…|\w+less|dis(?:agree|clos|continu|regard)…"
    "|in(?:valid|accessib|dependen|complete|correct|sufficien|direct|definite|visib)…"
    "|im(?:possib|mutab|partial)…|ir(?:revers|respect|relevan)…"
)
# Phrases are weak, too: another language can say them either way.
# Made when a language is first asked for: nobody who checks one language waits for the patterns of six.
_WORDS: Mapping[LanguageCode, Callable[[], _Words]] = {
    "en": lambda: _words(
        r"not only|no later than|not later than|no more than|not more than|no less than|not less than|no fewer than"
        r"|no earlier than|no longer than|whether or not|or not|no matter|nothing but|no\. ?\d+|no sooner|not least",
        r"not|no|never|none|nobody|nothing|neither|nor|nowhere|without|cannot|\w+n[’']t",
        r"unless|except…|rather|instead|refus…|prevent…|avoid…|fail…|lack…|absen…|missing|hardly|otherwise|out of"
        r"|exclu…|forb…|prohib…|leaves out|left out|omit…|drop…|stop…|empty|gone|lost|withheld|exempt…",
    ),
    "fr": lambda: _words(
        r"non seulement|pas seulement|ou non|au pas|pas à pas|sans doute|n[’']importe \w+",
        r"sans|non",
        r"sauf|sinon|hormis|impossib…|interdi…|exclu…|exclut|refus…|empêch…|évit…|absen…|dépourvu…|incapab…"
        r"|exempt…|dispens…|manqu…|faute|défaut|hors|plutôt|au plus|au moins|seul…|uniquement|inutil…|illisib…|perd…"
        r"|irréver…|irrévoc…|inchang…|inconnu…|indépend…|insuffis…|incompl…|invalid…|loin",
        r"ne|n(?=[’'])",
        r"pas|aucun|aucune|jamais|rien|ni|nul|nulle|nullement",
    ),
    "es": lambda: _words(
        r"no solo|no sólo|o no|sin embargo|no obstante|sin duda",
        r"no|nunca|ningún|ninguno|ninguna|nada|ni|sin|tampoco|jamás|nadie",
        r"salvo|excepto|imposib…|prohib…|exclu…|rehus…|impid…|evit…|ausen…|carec…|falt…|solo|sólo|únicamente|fuera"
        r"|irrever…|irrevoc…|inváli…|incompl…|desconoc…|a más tardar|como máximo|como mínimo|al menos|omit…|pierd…",
    ),
    "ru": lambda: _words(
        r"не только|не позднее|не ранее|не более|не менее|не раньше|или нет|тем не менее",
        r"не|нет|без|нельзя",
        r"ни|невозмож…|кроме|исключ…|запрещ…|отсутств…|лишь|только|отказ…|избег…|вне|лишен…|лишён…|потер…"
        r"|не(?!обход|котор|сколь|льз|давн|посред)\w{3,}",
    ),
    "zh": lambda: _signs(
        r"不仅|不但|不同|不断|不少|不论|无论|不过|非常|未来|未决|除非|是否|否则|不晚于|不迟于|不早于|不超过|不少于|不低于|不高于|不多于",
        r"[不未无非没勿毋否]|莫不",
        r"除|禁止|避免|拒绝|防止|缺|免|只|仅|外|失|空|空白|至多|至少|之前|才",
    ),
    "ar": lambda: _words(
        r"[ومف]?[لم]ا (?:ي|ت)?زال(?:ت|وا|ون)?|لا يزالون|ما لم|و?لا سيما|لا بد|لا شك|لا ريب|لا يتجاوز|بما لا|ما لا يقل|ما لا يزيد|لا يقل|لا يزيد|أم لا|أو لا|لا تتجاوز",
        r"[وف]?(?:لا|لم|لن|ليس|ليست|ليسا|ليسوا|غير|ألا|ألّا)|[وفبل]*(?:دون|غير|عدم)(?:ه|ها|هم|هما|هن|ك)?|و?بلا|لئلا",
        r"و?إلا|باستثناء|سوى|يحظر|يُحظر|محظور|[يت]متنع|[يت]تعذ?ّ?ر|مستحيل…|[يت]ستحيل|ممنوع…|خال…|فقط|قبل|حتى|يفقد|ضاع…|رفض…|تجنب…|منع…|الغير"
        r"|خارج|بدلا|بدلًا|فاقد…",
    ),
}


@cache
def _compiled(language: LanguageCode) -> _Words:
    return _WORDS[language]()


def count_denials(sentence: str, language: LanguageCode) -> Denials:
    """Return how often a sentence denies something, as far as its words show it."""
    words = _compiled(language)
    rest, idioms = words.phrases.subn(" ", sentence)
    strong = len(words.strong.findall(rest))
    if words.paired is not None:
        strong += max(len(pattern.findall(rest)) for pattern in words.paired)
    return Denials(
        strong,
        idioms + len(words.weak.findall(rest)),
        len(re.findall(_HINTS, rest, re.IGNORECASE)) if language == "en" else 0,
    )


def is_lost(original: Denials, translated: Denials) -> bool:
    """Return whether a denial of the original has nothing in the translation that could stand for it."""
    return translated.strong + max(0, translated.weak - original.weak) < original.strong


def is_added(original: Denials, translated: Denials) -> bool:
    """Return whether a translation denies where nothing in the original could be meant so.

    How often it does is left open: in Russian and Spanish, one denial takes several words.
    """
    return translated.strong > 0 and not (original.strong or original.weak or original.hints)
