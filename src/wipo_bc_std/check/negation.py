"""Negation in six languages: whether a sentence denies, and whether it could be meant to.

Each language has words that deny (`strong`), and words that another language says with a denial, or that stand where
another has one (`weak`): with them, nothing can be concluded. Phrases that only look like a denial are taken out first.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from wipo_bc_std.model.fields import LanguageCode

Denial = Literal["denies", "may deny", "affirms"]


@dataclass(frozen=True, slots=True)
class _Words:
    phrases: re.Pattern[str]
    strong: re.Pattern[str]
    weak: re.Pattern[str]


def _words(phrases: str, strong: str, weak: str) -> _Words:
    """Return patterns of whole words, given with `|` between them; `…` is any ending."""
    return _Words(*(re.compile(_whole(group), re.IGNORECASE) for group in (phrases, strong, weak)))


def _whole(group: str) -> str:
    pattern = group.replace("…", r"[\w’-]*").replace(" ", r"[ \u00a0]+")
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _signs(phrases: str, strong: str, weak: str) -> _Words:
    return _Words(*(re.compile(group) for group in (phrases, strong, weak)))


# Phrases are weak, too: another language can say them either way.
_WORDS: Mapping[LanguageCode, _Words] = {
    "en": _words(
        r"not only|no later than|not later than|no more than|not more than|no less than|not less than|no fewer than"
        r"|no earlier than|no longer than|whether or not|or not|no matter|nothing but|no\. ?\d+|no sooner|not least",
        r"not|no|never|none|nobody|nothing|neither|nor|nowhere|without|cannot|\w+n[’']t",
        r"unless|except…|only|rather|instead|refus…|prevent…|avoid…|fail…|lack…|absen…|missing|until|before|few|hardly"
        r"|otherwise|free|differ…|other than|at most|at least|un(?!der|it|ion|iqu|iver|ifor|i-|til)\w{3,}|non-…|\w+less"
        r"|in(?:valid|accessib|dependen|complete|correct|sufficien|direct|definite|visib)…|im(?:possib|mutab|partial)…"
        r"|ir(?:revers|respect|relevan)…|dis(?:agree|clos|continu|regard)…|beyond|out of|no one|exclu…|too|forb…"
        r"|prohib…|any|leaves out|left out|omit…|drop…|stop…|nil|zero|empty|gone|lost|withheld|exempt…",
    ),
    "fr": _words(
        r"non seulement|pas seulement|ou non|au pas|pas à pas|sans doute|n[’']importe \w+",
        r"pas|aucun|aucune|jamais|rien|ni|sans|non|nul|nulle|nullement",
        r"ne|n[’']\w*|sauf|sinon|hormis|impossib…|interdi…|exclu…|exclut|refus…|empêch…|évit…|absen…|dépourvu…|incapab…"
        r"|exempt…|dispens…|manqu…|faute|défaut|hors|plutôt|au plus|au moins|seul…|uniquement|inutil…|illisib…|perd…",
    ),
    "es": _words(
        r"no solo|no sólo|o no|sin embargo|no obstante|sin duda",
        r"no|nunca|ningún|ninguno|ninguna|nada|ni|sin|tampoco|jamás|nadie",
        r"salvo|excepto|imposib…|prohib…|exclu…|rehus…|impid…|evit…|ausen…|carec…|falt…|solo|sólo|únicamente|fuera"
        r"|a más tardar|como máximo|como mínimo|al menos|omit…|pierd…",
    ),
    "ru": _words(
        r"не только|не позднее|не ранее|не более|не менее|не раньше|или нет|тем не менее",
        r"не|нет|ни|без|никогда|никто|никого|никому|никем|ничего|ничто|никак…|нельзя",
        r"невозмож…|кроме|исключ…|запрещ…|отсутств…|лишь|только|отказ…|избег…|вне|лишен…|лишён…|если не|не\w{3,}|потер…",
    ),
    "zh": _signs(
        r"不仅|不但|不同|不断|不少|不论|无论|不过|非常|未来|除非|是否|否则|不晚于|不迟于|不早于|不超过|不少于|不低于|不高于|不多于",
        r"[不未无非没勿毋否]|莫不",
        r"除|禁止|避免|拒绝|防止|缺|免|只|仅|外|失|空|空白|至多|至少|之前|才",
    ),
    "ar": _words(
        r"و?لا سيما|لا بد|لا يتجاوز|بما لا|ما لا يقل|ما لا يزيد|لا يقل|لا يزيد|أم لا|أو لا|لا تتجاوز",
        r"[وف]?(?:لا|لم|لن|ليس|ليست|ليسا|ليسوا|غير|ألا|ألّا)|[وفب]*(?:دون|بدون|بلا|بغير|عدم|لعدم|بعدم)|لئلا",
        r"و?إلا|باستثناء|سوى|يحظر|يُحظر|محظور|يمتنع|يتعذر|يتعذّر|مستحيل|يستحيل|خال…|فقط|قبل|حتى|يفقد|ضاع…|رفض…|تجنب…|منع…|الغير"
        r"|خارج|بدلا|بدلًا|فاقد…",
    ),
}


def denial(sentence: str, language: LanguageCode) -> Denial:
    """Return whether a sentence denies something, as far as its words show it."""
    words = _WORDS[language]
    rest, idioms = words.phrases.subn(" ", sentence)
    if words.strong.search(rest):
        return "denies"
    return "may deny" if idioms or words.weak.search(rest) else "affirms"
