"""Words of filled forms in six languages -> keys: what a sender chose, or typed instead of choosing.

Forms offer words of their own language, and people write others: the letters of the ISO comment table (ISO/IEC Directives,
Part 1, 2.5: ge, te, ed), a key, an abbreviation. What is not among these words is not guessed.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import cast

from wipo_bc_std.review.answer import Offer, Position
from wipo_bc_std.review.comment import Kind, Weight

_PIECES = re.compile(r"[/(),;:–—|\[\]]|\s-\s|、|，|（|）|：|；|،|؛")
_SIGNS = re.compile(r"[\W_]+")
# Accents of Latin and Cyrillic letters, once they are apart from these, and vowels of Arabic.
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")

_KINDS: Mapping[Kind, str] = {
    "general": "general|ge|gen|g|général|générale|d’ordre général|generales|общий|общее|общая|общие|общего характера|一般|一般性|总体|عام|عامة",
    "technical": "technical|te|tech|t|technique|técnico|técnica|de fondo|технический|техническое|техническая|по существу|技术|技术性|تقني|تقنية|فني|فنية",
    "editorial": "editorial|ed|e|rédactionnel|rédactionnelle|éditorial|éditoriale|de redacción|de forma|редакционный|редакционное|редакционная|编辑|编辑性|文字|تحريري|تحريرية",
    "translation": "translation|tr|traduction|traducción|перевод|翻译|译文|ترجمة",
    "evidence": "evidence|ev|preuve|preuves|éléments de preuve|éléments factuels|evidencia|evidencias|prueba|pruebas|datos|доказательства|факты|фактические данные|сведения|证据|实证|依据|دليل|أدلة|إثبات|إثباتات|faits|hechos|事实依据",
}
_WEIGHTS: Mapping[Weight, str] = {
    "blocking": "blocking|block|blocker|bloquant|bloquante|rédhibitoire|bloqueante|bloquea|impeditivo|блокирующий|блокирующее|блокирующая|препятствует|препятствует принятию|阻断|阻断性|阻碍|阻碍通过|否决性|معرقل|معرقلة|مانع|مانعة|حاجب|препятствующее|препятствующий",
    "major": "major|majeur|majeure|important|importante|mayor|grave|существенный|существенное|существенная|важный|важное|значительный|значительное|重大|重要|主要|رئيسي|رئيسية|كبير|كبيرة|مهم|مهمة|جوهري|جوهرية",
    "minor": "minor|mineur|mineure|secondaire|menor|leve|незначительный|незначительное|незначительная|второстепенный|второстепенное|малый|малое|次要|轻微|一般|ثانوي|ثانوية|بسيط|بسيطة|طفيف|طفيفة|صغير",
}
_POSITIONS: Mapping[Position, str] = {
    "no-comment": "no comment|no comments|read no comment|read it no comment|read no comments|we have read it no comment|lu sans observation|lu sans observations|lu pas d’observation|lu sans commentaire|sans observation|sans observations|leído sin observaciones|leído sin comentarios|sin observaciones|sin comentarios|прочитано замечаний нет|прочитано без замечаний|ознакомились замечаний нет|замечаний нет|без замечаний|已阅无意见|已阅 无意见|无意见|已阅读 无意见|قرئ ولا تعليق|لا تعليق|لا تعليقات|قرأناه ولا تعليق|اطلعنا عليه ولا تعليق|قرأناها ولا تعليق لدينا",
    "support": "support|we support it|favorable|appui|soutien|pour|apoyo|apoyamos|a favor|поддержка|поддерживаем|支持|赞成|تأييد|نؤيد|مؤيد|Appui|Apoyo",
    "support-with-comments": "support with comments|favorable avec observations|favorable avec commentaires|appui avec observations|soutien avec observations|soutien avec commentaires|apoyo con observaciones|apoyo con comentarios|поддержка с замечаниями|поддерживаем с замечаниями|支持并提出意见|支持 附意见|支持但有意见|تأييد مع تعليقات|تأييد مع ملاحظات|نؤيد مع تعليقات",
    "discuss": "discuss|discussion|to discuss|to be discussed|à discuter|à débattre|discussion nécessaire|para debate|debatir|a debatir|por debatir|discutir|обсудить|требует обсуждения|нужно обсудить|讨论|需要讨论|需讨论|للمناقشة|يحتاج إلى مناقشة|مناقشة|نقاش|discuss before going on|à examiner|à examiner avant de poursuivre|debe debatirse|debe debatirse antes de continuar|нужно обсудить прежде чем продолжать|须先讨论再继续|تلزم المناقشة|تلزم المناقشة قبل المتابعة",
    "abstain": "abstain|abstention|abstenirse|abstención|nos abstenemos|воздержание|воздерживаемся|воздержаться|воздержался|弃权|امتناع|نمتنع|ممتنع|امتناع عن اتخاذ موقف",
    "no-expertise": "no expertise|no expertise on this|pas d’expertise|sans expertise|sin conocimientos especializados|sin experiencia|sin especialistas|нет экспертизы|нет специалистов|нет специальных знаний|нет экспертов|无专门知识|没有专门知识|无专业人员|无相关专长|لا خبرة|لا توجد خبرة|لا خبرة لدينا|ليست لدينا خبرة|no expertise in this matter|pas de compétence en la matière|sin conocimientos en la materia|нет специалистов по этому вопросу|缺乏此方面专长|لا خبرة لدينا في هذا الموضوع",
}
_OFFERS: Mapping[Offer, str] = {
    "follow": "follow|would follow|we would follow|suivre|souhaite suivre|seguir|desea seguir|следить|хотели бы следить|关注|愿意关注|متابعة|نود المتابعة|we would like to follow the work|nous souhaitons suivre les travaux|deseamos seguir los trabajos|хотим следить за работой|我们希望跟进此项工作|نود متابعة العمل",
    "briefing": "briefing|would like a briefing|a briefing|séance d’information|sesión informativa|разъяснение|брифинг|情况介绍|介绍会|إحاطة|جلسة إحاطة|we would like a briefing|nous souhaitons une séance d’information|deseamos una sesión informativa|хотим получить разъяснения|我们希望听取情况介绍|نود الحصول على إحاطة",
    "answer": "answer|can answer|can answer on|can answer questions|peut répondre|répondre à des questions|puede responder|responder|можем ответить|ответить на вопросы|可以回答|回答问题|يمكننا الإجابة|الإجابة عن أسئلة|we can answer questions|nous pouvons répondre à des questions|podemos responder a preguntas|можем отвечать на вопросы|我们可以回答问题",
}
# Where a comment is about no text of its own.
_WHOLE = "the draft as a whole|l’ensemble du projet|el proyecto en su conjunto|проект в целом|المسودة ككل|whole draft|whole document|whole text|whole|all|general|document|entire document|le projet entier|ensemble du projet|ensemble du document|tout le texte|tout|général|todo el proyecto|todo el documento|todo el texto|todo|весь проект|весь документ|весь текст|в целом|общее|全文|整个草案|整体|المسودة كلها|المشروع كله|الوثيقة كلها|النص كله|عام"


def normalise_words(text: str) -> str:
    """Return words as they are compared: small letters without accents, single spaces, no signs."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _SIGNS.sub(" ", _MARKS.sub("", plain)).strip()


def find_kind(text: str) -> Kind | None:
    """Return the kind of comment that words say, None where they say none."""
    return cast("Kind | None", _find(_index("kinds"), text))


def find_weight(text: str) -> Weight | None:
    """Return the weight that words say, None where they say none."""
    return cast("Weight | None", _find(_index("weights"), text))


def find_position(text: str) -> Position | None:
    """Return the position that words say, None where they say none; a longer answer is not taken for a shorter one."""
    return cast("Position | None", _index("positions").get(normalise_words(text)))


def find_offer(text: str) -> Offer | None:
    """Return the offer that words say, None where they say none."""
    return cast("Offer | None", _index("offers").get(normalise_words(text)))


def is_whole(text: str) -> bool:
    """Return whether words say that a comment is about the whole draft."""
    return normalise_words(text) in _index("whole")


TABLES: Mapping[str, Mapping[str, str]] = {
    "kinds": cast("Mapping[str, str]", _KINDS),
    "weights": cast("Mapping[str, str]", _WEIGHTS),
    "positions": cast("Mapping[str, str]", _POSITIONS),
    "offers": cast("Mapping[str, str]", _OFFERS),
    "whole": {"whole": _WHOLE},
}


@cache
def _index(table: str) -> Mapping[str, str]:
    return {normalise_words(word): key for key, words in TABLES[table].items() for word in (key, *words.split("|"))}


def _find(index: Mapping[str, str], text: str) -> str | None:
    """Return the key of a text or, where it has several pieces such as “technical (te)”, the only one that they say."""
    whole = index.get(normalise_words(text))
    if whole is not None:
        return whole
    told = {index[word] for word in map(normalise_words, _PIECES.split(text)) if word in index}
    return told.pop() if len(told) == 1 else None
