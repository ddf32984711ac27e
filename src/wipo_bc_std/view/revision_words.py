"""Fixed words of reasons and of what publications say of a text, in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REVISION_WORDS: Wording = {
    "revisions.title": fixed(
        en="Revision history", fr="Historique des révisions", es="Historial de revisiones",
        ru="История редакций", zh="修订历史", ar="سجل المراجعات"),
    "revisions.none": fixed(
        en="Nothing has been published yet.", fr="Rien n’a encore été publié.", es="Todavía no se ha publicado nada.",
        ru="Пока ничего не опубликовано.", zh="尚未发布任何文本。", ar="لم يُنشر شيء بعد."),
    "revisions.first": fixed(
        en="First publication", fr="Première publication", es="Primera publicación",
        ru="Первая публикация", zh="首次发布", ar="النشر الأول"),
    "revisions.this": fixed(
        en="This text", fr="Le présent texte", es="El presente texto", ru="Настоящий текст", zh="本文本", ar="هذا النص"),
    "revisions.since": fixed(
        en="Changes since {publication} by class: {counts}",
        fr="Modifications depuis {publication}, par catégorie\u00a0: {counts}",
        es="Cambios desde {publication}, por clase: {counts}",
        ru="Изменения после {publication} по категориям: {counts}",
        zh="自{publication}以来的修改（按类别）：{counts}", ar="التعديلات منذ {publication} حسب الفئة: {counts}"),
    "revisions.unchanged": fixed(
        en="No changes since {publication}", fr="Aucune modification depuis {publication}",
        es="Sin cambios desde {publication}", ru="Без изменений после {publication}",
        zh="自{publication}以来没有修改", ar="لا تعديلات منذ {publication}"),
    "revisions.about": fixed(
        en="{reason} About: {about}.", fr="{reason} Concerne\u00a0: {about}.", es="{reason} Se refiere a: {about}.",
        ru="{reason} Касается: {about}.", zh="{reason} 涉及：{about}。", ar="{reason} يخص: {about}."),
    "revisions.rests-on": fixed(
        en="Rests on: {grounds}.", fr="Fondement\u00a0: {grounds}.", es="Se basa en: {grounds}.",
        ru="Основание: {grounds}.", zh="依据：{grounds}。", ar="يستند إلى: {grounds}."),
    "revisions.separator": fixed(en="; ", fr="\u202f; ", es="; ", ru="; ", zh="；", ar="؛ "),
    "fact.publication": fixed(
        en="Publication", fr="Publication", es="Publicación", ru="Публикация", zh="发布", ar="المنشور"),
    "fact.stage": fixed(en="Stage", fr="Étape", es="Etapa", ru="Этап", zh="阶段", ar="المرحلة"),
    "fact.version": fixed(en="Version", fr="Version", es="Versión", ru="Версия", zh="版本", ar="الإصدار"),
    "fact.changes": fixed(
        en="What changed", fr="Ce qui a changé", es="Qué ha cambiado", ru="Что изменено", zh="修改内容", ar="ما تغيّر"),
    "fact.reasons": fixed(en="Reasons", fr="Motifs", es="Motivos", ru="Основания", zh="修改理由", ar="الأسباب"),
    # What a reason rests on.
    "ground.evidence": fixed(
        en="evidence", fr="élément probant", es="evidencia", ru="свидетельство", zh="证据", ar="دليل"),
    "ground.reference": fixed(
        en="document", fr="document", es="documento", ru="документ", zh="文件", ar="وثيقة"),
    "ground.open-issue": fixed(
        en="open issue", fr="question ouverte", es="cuestión pendiente", ru="открытый вопрос", zh="待决问题", ar="مسألة مفتوحة"),
    "ground.comment": fixed(
        en="comment", fr="observation", es="comentario", ru="замечание", zh="意见", ar="تعليق"),
    "ground.decision": fixed(
        en="decision", fr="décision", es="decisión", ru="решение", zh="决定", ar="قرار"),
    # What publications say of a text.
    "standing.same": fixed(
        en="In publications since {since}.", fr="Présent dans les publications depuis {since}.",
        es="Figura en las publicaciones desde {since}.", ru="В публикациях начиная с {since}.",
        zh="自{since}起载于发布文本。", ar="يرد في المنشورات منذ {since}."),
    "standing.changed-in": fixed(
        en="In publications since {since}; last changed in {changed}.",
        fr="Présent dans les publications depuis {since}\u202f; dernière modification dans {changed}.",
        es="Figura en las publicaciones desde {since}; último cambio en {changed}.",
        ru="В публикациях начиная с {since}; последнее изменение в {changed}.",
        zh="自{since}起载于发布文本；最近一次修改于{changed}。",
        ar="يرد في المنشورات منذ {since}؛ آخر تعديل في {changed}."),
    "standing.changed-since": fixed(
        en="In publications since {since}; changed since {latest}.",
        fr="Présent dans les publications depuis {since}\u202f; modifié depuis {latest}.",
        es="Figura en las publicaciones desde {since}; modificado después de {latest}.",
        ru="В публикациях начиная с {since}; изменено после {latest}.",
        zh="自{since}起载于发布文本；{latest}之后有修改。",
        ar="يرد في المنشورات منذ {since}؛ عُدّل بعد {latest}."),
    "standing.changed-then": fixed(
        en="In publications since {since}; changed since then.",
        fr="Présent dans les publications depuis {since}\u202f; modifié depuis lors.",
        es="Figura en las publicaciones desde {since}; modificado desde entonces.",
        ru="В публикациях начиная с {since}; с тех пор изменено.",
        zh="自{since}起载于发布文本；此后有修改。", ar="يرد في المنشورات منذ {since}؛ عُدّل منذ ذلك الحين."),
    "standing.new": fixed(
        en="New since {latest}.", fr="Nouveau depuis {latest}.", es="Nuevo desde {latest}.",
        ru="Новое после {latest}.", zh="{latest}之后新增。", ar="جديد بعد {latest}."),
    "redline.stated": fixed(
        en="reason given: {reason}", fr="motif indiqué\u00a0: {reason}", es="motivo indicado: {reason}",
        ru="указанное основание: {reason}", zh="所述理由：{reason}", ar="السبب المذكور: {reason}"),
}
# fmt: on
