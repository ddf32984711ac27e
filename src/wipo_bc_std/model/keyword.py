"""The verbal forms of provisions and the force each carries (BCP 14; ISO/IEC Directives, Part 2, clause 7)."""

import re
from collections.abc import Mapping
from typing import Literal, get_args

Force = Literal["must", "must-not", "should", "should-not", "may", "can", "cannot"]
ProvisionKind = Literal["requirement", "recommendation", "permission", "capability"]

FORCES: tuple[Force, ...] = get_args(Force)
# A table, so not formatted: the formatter would make it half as long again.
# fmt: off
# By language. BCP 14 for English, elsewhere the habits of UN and ISO documents; each force has words of its own. French
# stops before "de", which elides. Russian takes impersonal forms (dative and infinitive), because "должен" and "может"
# change with gender and number. Chinese forms also occur inside common words (功能, 应用).
VERBAL_FORMS: Mapping[Force, Mapping[str, str]] = {
    "must": {"en": "MUST", "fr": "DOIT", "es": "DEBE", "ru": "НЕОБХОДИМО", "zh": "必须", "ar": "يجب"},
    "must-not": {
        "en": "MUST NOT", "fr": "NE DOIT PAS", "es": "NO DEBE", "ru": "ЗАПРЕЩАЕТСЯ", "zh": "不得", "ar": "يجب ألا",
    },
    "should": {"en": "SHOULD", "fr": "DEVRAIT", "es": "DEBERÍA", "ru": "СЛЕДУЕТ", "zh": "应", "ar": "ينبغي"},
    "should-not": {
        "en": "SHOULD NOT", "fr": "NE DEVRAIT PAS", "es": "NO DEBERÍA", "ru": "НЕ СЛЕДУЕТ", "zh": "不应", "ar": "ينبغي ألا",
    },
    "may": {"en": "MAY", "fr": "PEUT", "es": "PUEDE", "ru": "РАЗРЕШАЕТСЯ", "zh": "可", "ar": "يجوز"},
    "can": {
        "en": "CAN", "fr": "EST EN MESURE", "es": "ESTÁ EN CONDICIONES DE", "ru": "ВОЗМОЖНО", "zh": "能", "ar": "يمكن",
    },
    "cannot": {
        "en": "CANNOT", "fr": "N’EST PAS EN MESURE", "es": "NO ESTÁ EN CONDICIONES DE", "ru": "НЕВОЗМОЖНО", "zh": "不能",
        "ar": "لا يمكن",
    },
}
# The plural of the verbs, which a translation needs where the original names several.
PLURAL_FORMS: Mapping[Force, Mapping[str, str]] = {
    "must": {"fr": "DOIVENT", "es": "DEBEN"},
    "must-not": {"fr": "NE DOIVENT PAS", "es": "NO DEBEN"},
    "should": {"fr": "DEVRAIENT", "es": "DEBERÍAN"},
    "should-not": {"fr": "NE DEVRAIENT PAS", "es": "NO DEBERÍAN"},
    "may": {"fr": "PEUVENT", "es": "PUEDEN"},
    "can": {"fr": "SONT EN MESURE", "es": "ESTÁN EN CONDICIONES DE"},
    "cannot": {"fr": "NE SONT PAS EN MESURE", "es": "NO ESTÁN EN CONDICIONES DE"},
}
# What makes a duty hang on something, by language: each opens the words of a condition. The languages are those of
# `view/wording`; a word that opens other words as well, such as “where” or “si”, is taken for a condition.
CONDITION_WORDS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "if", "unless", "except", "except where", "only if", "only when", "only where", "provided that", "on condition that",
        "where", "wherever", "when", "whenever", "in case", "in the case of", "in the event", "until", "as long as",
        "so long as", "subject to", "insofar as", "to the extent", "notwithstanding", "save where",
    ),
    "fr": (
        "si", "s’il", "s’ils", "sauf", "excepté", "hormis", "à moins que", "à moins qu’", "à moins de", "à moins d’",
        "sous réserve", "à condition", "à la condition", "pourvu que", "pourvu qu’", "lorsque", "lorsqu’", "quand", "dès lors",
        "dans le cas", "en cas de", "en cas d’", "au cas où", "tant que", "tant qu’", "jusqu’à", "dans la mesure où", "nonobstant",
    ),
    "es": (
        "si", "salvo", "excepto", "a menos que", "a no ser que", "siempre que", "a condición de", "con la condición de",
        "con sujeción a", "cuando", "en caso de", "en el caso de", "en los casos en que", "mientras", "hasta que",
        "en la medida en que", "no obstante",
    ),
    "ru": (
        "если", "кроме", "за исключением", "при условии", "при наличии", "при отсутствии", "когда", "в случае", "в случаях",
        "в том случае", "пока", "до тех пор", "в той мере", "с учетом", "несмотря на",
    ),
    "zh": (
        "除非", "除…外", "除外", "如果", "倘若", "若", "如有", "如需", "只有", "只要", "当…时", "情况下", "情形下", "条件是",
        "前提是", "的前提下", "直至", "直到", "但书",
    ),
    "ar": (
        "إذا", "إلا إذا", "إلا", "ما لم", "باستثناء", "سوى", "شريطة", "بشرط", "في حال", "في حالة", "عندما", "عند", "حيثما",
        "متى", "حتى", "ما دام", "ما دامت", "طالما", "رهنا", "مع مراعاة", "بقدر ما", "لو",
    ),
}
# Words that limit a duty alone.
LIMITING_WORDS: Mapping[str, tuple[str, ...]] = {
    "en": ("only", "solely", "exclusively"),
    "fr": ("seulement", "uniquement", "exclusivement"),
    "es": ("solo", "sólo", "solamente", "únicamente", "exclusivamente"),
    "ru": ("только", "лишь", "исключительно"),
    "zh": ("仅", "只能", "只可", "唯有"),
    "ar": ("فقط", "حصرا", "حصرًا", "وحده", "وحدها"),
}
# fmt: on
# The words of the language that a draft is first written in, the longest first.
KEYWORDS: dict[str, Force] = {
    forms["en"]: force for force, forms in sorted(VERBAL_FORMS.items(), key=lambda item: -len(item[1]["en"]))
}
KEYWORD_PATTERN = re.compile(
    r"(?<![\w-])(?:" + "|".join(word.replace(" ", r"\s+") for word in KEYWORDS) + r")(?![\w-])"
)

FORCES_OF_KIND: dict[ProvisionKind, tuple[Force, ...]] = {
    "requirement": ("must", "must-not"),
    "recommendation": ("should", "should-not"),
    "permission": ("may",),
    "capability": ("can", "cannot"),
}
