"""What forms call things, in the six languages of the United Nations, so that what comes back in any of them is understood.

`view` prints these words in forms; readers of what came back look them up again with `find_key`.
"""

import re
from collections.abc import Mapping
from functools import cache
from unicodedata import normalize

Words = Mapping[str, Mapping[str, str]]
"""For each key its words by language."""

_LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
_SIGNS = re.compile(r"[^\w]+")


def _said(*texts: str) -> Mapping[str, str]:
    return dict(zip(_LANGUAGES, texts, strict=True))


KINDS: Words = {
    "general": _said("general", "générale", "general", "общее", "一般", "عام"),
    "technical": _said("technical", "technique", "técnica", "техническое", "技术", "تقني"),
    "editorial": _said("editorial", "rédactionnelle", "de redacción", "редакционное", "编辑", "تحريري"),
    "translation": _said("translation", "traduction", "traducción", "перевод", "翻译", "ترجمة"),
    "evidence": _said("evidence", "faits", "hechos", "факты", "事实依据", "أدلة"),
}
WEIGHTS: Words = {
    "blocking": _said("blocking", "bloquante", "bloqueante", "препятствующее", "阻断性", "مانع"),
    "major": _said("major", "majeure", "importante", "существенное", "重大", "جوهري"),
    "minor": _said("minor", "mineure", "menor", "незначительное", "次要", "بسيط"),
}
POSITIONS: Words = {
    "no-comment": _said(
        "Read, no comment",
        "Lu, sans observation",
        "Leído, sin observaciones",
        "Прочитано, замечаний нет",
        "已阅，无意见",
        "قرأناها ولا تعليق لدينا",
    ),
    "support": _said("Support", "Appui", "Apoyo", "Поддерживаем", "支持", "تأييد"),
    "support-with-comments": _said(
        "Support, with comments",
        "Appui, avec observations",
        "Apoyo, con observaciones",
        "Поддерживаем с замечаниями",
        "支持，附意见",
        "تأييد مع تعليقات",
    ),
    "discuss": _said(
        "Discuss before going on",
        "À examiner avant de poursuivre",
        "Debe debatirse antes de continuar",
        "Нужно обсудить, прежде чем продолжать",
        "须先讨论再继续",
        "تلزم المناقشة قبل المتابعة",
    ),
    "abstain": _said("Abstain", "Abstention", "Abstención", "Воздерживаемся", "弃权", "امتناع"),
    "no-expertise": _said(
        "No expertise in this matter",
        "Pas de compétence en la matière",
        "Sin conocimientos en la materia",
        "Нет специалистов по этому вопросу",
        "缺乏此方面专长",
        "لا خبرة لدينا في هذا الموضوع",
    ),
}
ANSWERS: Words = {
    "yes": _said("yes", "oui", "sí", "да", "是", "نعم"),
    "no": _said("no", "non", "no", "нет", "否", "لا"),
}
# The answers to a question about evidence.
REPLIES: Words = {
    "still-true": _said(
        "Still true", "Toujours vrai", "Sigue siendo cierto", "По-прежнему верно", "仍然属实", "ما زال صحيحا"
    ),
    "changed": _said("Changed", "A changé", "Ha cambiado", "Изменилось", "已有变化", "تغيَّر"),
    "discontinued": _said("Discontinued", "A pris fin", "Ha terminado", "Прекращено", "已终止", "توقَّف"),
    "cannot-confirm": _said(
        "We cannot confirm it",
        "Nous ne pouvons le confirmer",
        "No podemos confirmarlo",
        "Не можем подтвердить",
        "我们无法确认",
        "لا يمكننا تأكيده",
    ),
    "passed-on": _said(
        "Another office knows better",
        "Un autre office le sait mieux",
        "Otra oficina lo sabe mejor",
        "Лучше знает другое ведомство",
        "另一主管局更了解",
        "مكتب آخر أدرى به",
    ),
}
# The columns of the sheet of comments, in their order.
COLUMNS: Words = {
    "id": _said("Identifier", "Identifiant", "Identificador", "Идентификатор", "标识符", "المعرِّف"),
    "number": _said("Number", "Numéro", "Número", "Номер", "编号", "الرقم"),
    "title": _said("Where it stands", "Emplacement", "Ubicación", "Где находится", "所在位置", "الموضع"),
    "text_read": _said(
        "Text of the draft", "Texte du projet", "Texto del proyecto", "Текст проекта", "草案文本", "نص المسودة"
    ),
    "part": _said("Which part", "Partie visée", "Parte concreta", "Какая часть", "具体部分", "الجزء المعني"),
    "kind": _said("Kind", "Nature", "Tipo", "Вид", "类型", "النوع"),
    "weight": _said("Weight", "Importance", "Importancia", "Значимость", "重要程度", "الأهمية"),
    "comment": _said("Comment", "Observation", "Observación", "Замечание", "意见", "التعليق"),
    "proposed": _said(
        "Proposed wording",
        "Libellé proposé",
        "Redacción propuesta",
        "Предлагаемая формулировка",
        "建议措辞",
        "الصياغة المقترحة",
    ),
    "rationale": _said("Reason", "Motif", "Motivo", "Обоснование", "理由", "السبب"),
    "would_resolve": _said(
        "If blocking: what would lift it",
        "Si bloquante\u00a0: ce qui lèverait l’objection",
        "Si es bloqueante: qué levantaría la objeción",
        "Если препятствующее: что сняло бы возражение",
        "如为阻断性：如何可消除",
        "إن كان مانعا: ما الذي يرفع الاعتراض",
    ),
    "supports": _said(
        "Supports comment",
        "Appuie l’observation",
        "Apoya la observación",
        "Поддерживает замечание",
        "支持的意见",
        "يؤيد التعليق",
    ),
}
# The fields of the first sheet but for the questions of the round, in their order.
FIELDS: Words = {
    "office": _said(
        "Office (code in WIPO ST.3)",
        "Office (code selon la norme ST.3 de l’OMPI)",
        "Oficina (código según la Norma ST.3 de la OMPI)",
        "Ведомство (код по стандарту ВОИС ST.3)",
        "主管局（WIPO ST.3代码）",
        "المكتب (رمزه في معيار الويبو ST.3)",
    ),
    "organization": _said(
        "Organization, if you are no office",
        "Organisation, si vous n’êtes pas un office",
        "Organización, si no es una oficina",
        "Организация, если вы не ведомство",
        "组织名称（如非主管局）",
        "المنظمة إن لم تكونوا مكتبا",
    ),
    "position": _said(
        "Your position on the draft as a whole",
        "Votre position sur l’ensemble du projet",
        "Su posición sobre el proyecto en su conjunto",
        "Ваша позиция по проекту в целом",
        "对整个草案的立场",
        "موقفكم من المسودة ككل",
    ),
    "would_resolve": _said(
        "If it must be discussed: what would resolve it",
        "S’il faut l’examiner\u00a0: ce qui résoudrait la question",
        "Si debe debatirse: qué lo resolvería",
        "Если нужно обсудить: что решило бы вопрос",
        "如须讨论：如何可解决",
        "إن لزمت المناقشة: ما الذي يحل المسألة",
    ),
    "offer-follow": _said(
        "We would like to follow the work",
        "Nous souhaitons suivre les travaux",
        "Deseamos seguir los trabajos",
        "Хотим следить за работой",
        "我们希望跟进此项工作",
        "نود متابعة العمل",
    ),
    "offer-briefing": _said(
        "We would like a briefing",
        "Nous souhaitons une séance d’information",
        "Deseamos una sesión informativa",
        "Хотим получить разъяснения",
        "我们希望听取情况介绍",
        "نود الحصول على إحاطة",
    ),
    "offer-answer": _said(
        "We can answer questions",
        "Nous pouvons répondre à des questions",
        "Podemos responder a preguntas",
        "Можем отвечать на вопросы",
        "我们可以回答问题",
        "يمكننا الإجابة عن أسئلة",
    ),
    "can_answer_on": _said(
        "If so: on what",
        "Si oui\u00a0: sur quoi",
        "En caso afirmativo: sobre qué",
        "Если да: по каким темам",
        "如可以：哪些主题",
        "إن كان نعم: بشأن ماذا",
    ),
    "contact": _said(
        "Whom we may ask (stays private)",
        "Qui interroger (reste confidentiel)",
        "A quién preguntar (no se divulga)",
        "К кому обратиться (не разглашается)",
        "联系人（不公开）",
        "من يمكن سؤاله (يبقى سريا)",
    ),
}
# What the first row of the sheet of comments is about.
WHOLE: Words = {
    "whole": _said(
        "The draft as a whole",
        "L’ensemble du projet",
        "El proyecto en su conjunto",
        "Проект в целом",
        "整个草案",
        "المسودة ككل",
    )
}


def fold_words(text: str) -> str:
    """Return words as they are compared: without case, signs, accents of Arabic and forms of width."""
    kept = "".join(letter for letter in normalize("NFKC", text).casefold() if not "\u064b" <= letter <= "\u0652")
    return _SIGNS.sub(" ", kept).strip()


def find_key(words: Words, text: str) -> str | None:
    """Return the key that a text names in any language or is itself, None where it names none."""
    wanted = fold_words(text)
    return _index(tuple(words), tuple(tuple(said.values()) for said in words.values())).get(wanted) if wanted else None


@cache
def _index(keys: tuple[str, ...], texts: tuple[tuple[str, ...], ...]) -> Mapping[str, str]:
    found = {fold_words(key): key for key in keys}
    for key, said in zip(keys, texts, strict=True):
        for each in said:
            found.setdefault(fold_words(each), key)
    return found
