"""Titles of the columns of comment tables in six languages -> keys, by which a reader finds what stands where.

The ISO, IEC and CEN table of comments (ISO/IEC Directives, Part 1, Consolidated ISO Supplement, Annex SI) has titles of its
own: MB/NC, line number, clause/subclause, paragraph/figure/table, type of comment, comments, proposed change, observations.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from wipo_bc_std.review.synonyms import normalise_words

Column = Literal[
    "id",
    "number",
    "title",
    "text_read",
    "part",
    "quote",
    "kind",
    "weight",
    "text",
    "proposed",
    "rationale",
    "would_resolve",
    "supports",
    "office",
    "line",
    "observations",
]

_TITLES: Mapping[Column, str] = {
    "id": "id|identifier|identifiant|identificador|идентификатор|标识符|المعرف|معرف",
    "number": "number|no|clause|clause subclause|clause no|paragraph|where|numéro|n°|paragraphe|número|n.º|párrafo|номер|№|пункт|编号|段号|段落|الرقم|رقم|الفقرة|clause subclause annex figure table|article paragraphe|capítulo apartado|раздел подраздел|章 条|البند البند الفرعي",
    "title": "title|heading|titre|título|заголовок|название|标题|العنوان|where it stands|emplacement|ubicación|где находится|所在位置|الموضع",
    "text_read": "text read|text|current text|text of the draft|texte|texte actuel|texte du projet|texto|texto actual|texto del proyecto|текст|текущий текст|текст проекта|文本|现有文本|草案文本|النص|النص الحالي|نص المسودة",
    "part": "part|part of it|paragraph figure table|paragraph list item note|alinéa figure tableau|párrafo figura tabla|абзац рисунок таблица|段落 图 表|الفقرة الشكل الجدول|paragraph figure table note|partie|parte|часть|部分|الجزء|جزء|which part|partie visée|parte concreta|какая часть|具体部分|الجزء المعني",
    "quote": "quote|quotation|words quoted|citation|cita|цитата|引文|اقتباس",
    "kind": "kind|kind of comment|type|type of comment|nature|type d’observation|type de commentaire|tipo|tipo de comentario|tipo de observación|вид|тип|вид замечания|тип замечания|类型|意见类型|النوع|نوع التعليق",
    "weight": "weight|importance|gravity|severity|gravité|importancia|peso|вес|важность|значимость|重要性|程度|الأهمية|أهمية|重要程度",
    "text": "comment|comments|comment justification for change|comments justification for change|observation|observations of the office|commentaire|commentaires|comentario|comentarios|observación|замечание|замечания|комментарий|комментарии|意见|评论|التعليق|التعليقات|تعليق",
    "proposed": "proposed|proposed change|proposed text|proposed wording|modification proposée|texte proposé|cambio propuesto|texto propuesto|предлагаемое изменение|предлагаемый текст|предложение|修改建议|建议文本|建议修改|التعديل المقترح|النص المقترح|libellé proposé|redacción propuesta|предлагаемая формулировка|建议措辞|الصياغة المقترحة",
    "rationale": "rationale|reason|reasons|why|justification|raison|motif|pourquoi|justificación|motivo|razón|por qué|обоснование|причина|почему|理由|原因|المبرر|السبب|الأسباب",
    "would_resolve": "would resolve|what would resolve it|what would lift it|ce qui lèverait l’objection|qué lo resolvería|что сняло бы возражение|что снимет возражение|如何可解决|什么可以解决|ما الذي يزيل الاعتراض|ما الذي يحله|if blocking what would lift it|si bloquante ce qui lèverait l’objection|si es bloqueante qué levantaría la objeción|если препятствующее что сняло бы возражение|如为阻断性 如何可消除|إن كان مانعا ما الذي يرفع الاعتراض",
    "supports": "supports|supports comment|support of|appuie|soutient|apoya|apoya a|поддерживает|поддержка|支持|支持的意见|يؤيد|يؤيد التعليق|appuie l’observation|apoya la observación|поддерживает замечание",
    "office": "office|mb nc|mb|nc|member|from|code|office code|code de l’office|oficina|código|ведомство|код|主管局|局|代码|المكتب|الرمز|office code in wipo st 3|office code st 3",
    "line": "line|line number|line no|ligne|numéro de ligne|línea|número de línea|строка|номер строки|行|行号|السطر|رقم السطر",
    "observations": "observations of the secretariat|observations|secretariat observations on each comment submitted|secretariat observations|observations du secrétariat|observaciones de la secretaría|замечания секретариата|秘书处意见|秘书处的意见|ملاحظات الأمانة",
}
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
# Other names that keys have in forms.
_KEYS: Mapping[str, Column] = {"comment": "text", "text_read": "text_read"}


def find_column(title: str) -> Column | None:
    """Return the key of the column that a title names, None where it names none; a key names itself."""
    words = normalise_words(title.split("\n", maxsplit=1)[0])
    # What stands in brackets only explains: “Office (MB/NC)”.
    return (
        _index().get(words)
        or _index().get(normalise_words(title))
        or _index().get(normalise_words(_ASIDE.sub("", title)))
    )


@cache
def _index() -> Mapping[str, Column]:
    found: dict[str, Column] = {normalise_words(key): column for key, column in _KEYS.items()}
    for column, titles in _TITLES.items():
        for title in (column, *titles.split("|")):
            # Some words name two columns in two languages; the first stays, as forms of this program have both keys.
            found.setdefault(normalise_words(title), column)
    return found
