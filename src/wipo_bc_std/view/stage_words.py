"""Fixed words of the stages of a draft in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
STAGE_WORDS: Wording = {
    "stage.working-draft": fixed(
        en="Working draft", fr="Projet de travail", es="Proyecto de trabajo",
        ru="Рабочий проект", zh="工作草案", ar="مسودة عمل"),
    "stage.public-comment": fixed(
        en="Draft for public comment", fr="Projet soumis aux observations du public",
        es="Proyecto sometido a comentarios del público", ru="Проект для публичного обсуждения",
        zh="公开征求意见稿", ar="مسودة معروضة لتعليقات الجمهور"),
    "stage.final-draft": fixed(
        en="Final draft", fr="Projet final", es="Proyecto final",
        ru="Окончательный проект", zh="最终草案", ar="المسودة النهائية"),
    "stage.adopted": fixed(
        en="Adopted", fr="Texte adopté", es="Texto aprobado",
        ru="Принято", zh="已通过", ar="نص معتمد"),
    # What stands in place of “Adopted” where nobody has allowed to say so.
    "stage.adopted-unconfirmed": fixed(
        en="Settled text", fr="Texte arrêté", es="Texto definitivo",
        ru="Согласованный текст", zh="定稿", ar="نص نهائي"),
    "stage.revision": fixed(en="Revision", fr="Révision", es="Revisión", ru="Пересмотр", zh="修订", ar="مراجعة"),
    "stage.held": fixed(en="On hold", fr="En suspens", es="En suspenso", ru="Приостановлено", zh="暂停", ar="معلّق"),
    "stage.discontinued": fixed(
        en="Discontinued", fr="Travaux abandonnés", es="Trabajos abandonados",
        ru="Прекращено", zh="已终止", ar="أُوقف العمل به"),
    # A sentence on the cover; a working draft needs none.
    "stage-note.public-comment": fixed(
        en="Comments are invited; the text will change with what they say.",
        fr="Des observations sont sollicitées\u202f; le texte sera modifié en conséquence.",
        es="Se invita a formular comentarios; el texto cambiará en función de ellos.",
        ru="Приглашаем направлять замечания; текст будет изменен с их учетом.",
        zh="欢迎提出意见；文本将据此修改。",
        ar="التعليقات موضع ترحيب، وسيُعدَّل النص وفقاً لها."),
    "stage-note.final-draft": fixed(
        en="It is ready for a decision.",
        fr="Il est prêt pour une décision.",
        es="Está listo para una decisión.",
        ru="Он готов для принятия решения.",
        zh="本文已可提交决定。",
        ar="هو جاهز لاتخاذ قرار بشأنه."),
    "stage-note.adopted": fixed(
        en="It gives the text as adopted at {session}; what counts is the text that WIPO publishes.",
        fr="Il reproduit le texte adopté à la session {session}\u202f; seul fait foi le texte publié par l’OMPI.",
        es="Reproduce el texto aprobado en la sesión {session}; solo da fe el texto que publica la OMPI.",
        ru="Он передает текст, принятый на сессии {session}; силу имеет лишь текст, опубликованный ВОИС.",
        zh="本文载有{session}届会议通过的文本；以产权组织发布的文本为准。",
        ar="يتضمن النص المعتمد في الدورة {session}، والعبرة بالنص الذي تنشره الويبو."),
    "stage-note.adopted-unconfirmed": fixed(
        en="Its authors have settled it.",
        fr="Ses auteurs l’ont arrêté.",
        es="Sus autores lo han dado por definitivo.",
        ru="Его авторы согласовали текст.",
        zh="作者已将本文定稿。",
        ar="اعتبره مؤلفوه نهائياً."),
    "stage-note.revision": fixed(
        en="It is a revision in progress; until a decision on it is taken, the earlier text stands.",
        fr="C’est une révision en cours\u202f; tant qu’aucune décision n’a été prise à son sujet, le texte antérieur demeure.",
        es="Es una revisión en curso; mientras no se decida sobre ella, se mantiene el texto anterior.",
        ru="Это пересмотр, который еще не завершен; до решения по нему остается прежний текст.",
        zh="本文为进行中的修订；在就其作出决定之前，仍以原文本为准。",
        ar="هذه مراجعة جارية؛ وإلى أن يُتخذ قرار بشأنها يبقى النص السابق قائماً."),
    "stage-note.held": fixed(
        en="Work on it has been on hold since {date}.", fr="Les travaux sont suspendus depuis le {date}.",
        es="Los trabajos están en suspenso desde el {date}.", ru="Работа над ним приостановлена с {date}",
        zh="相关工作自{date}起暂停。", ar="العمل عليه معلّق منذ {date}."),
    "stage-note.discontinued": fixed(
        en="Work on it ended on {date}. It is kept for the record only.",
        fr="Les travaux ont pris fin le {date}. Ce texte n’est conservé qu’à titre documentaire.",
        es="Los trabajos terminaron el {date}. Se conserva únicamente como constancia.",
        ru="Работа над ним прекращена; дата: {date} Текст сохраняется только для сведения.",
        zh="相关工作已于{date}终止。本文仅作存档。", ar="انتهى العمل عليه في {date}. ولا يُحفظ إلا للتوثيق."),
    "stage-note.explained": fixed(
        en="The reasons of its provisions stand in the explanatory document.",
        fr="Les motifs de ses dispositions figurent dans le document explicatif.",
        es="Los motivos de sus disposiciones figuran en el documento explicativo.",
        ru="Обоснования его положений приводятся в пояснительном документе.",
        zh="各项条款的理由见说明文件。", ar="ترد أسباب أحكامه في الوثيقة التفسيرية."),
    "stage-note.reason": fixed(
        en="Reason: {reason}", fr="Motif\u00a0: {reason}", es="Motivo: {reason}",
        ru="Причина: {reason}", zh="原因：{reason}", ar="السبب: {reason}"),
    # What stands in place of “It has not been adopted”, which nobody who has settled a text can know.
    "notice.adoption-unconfirmed": fixed(
        en="No decision of the Committee on WIPO Standards (CWS) to adopt it is recorded here; it binds nobody.",
        fr="Aucune décision du Comité des normes de l’OMPI (CWS) portant adoption de ce texte n’est consignée ici\u202f; il n’engage personne.",
        es="No consta aquí ninguna decisión del Comité de Normas Técnicas de la OMPI (CWS) por la que se apruebe; no obliga a nadie.",
        ru="Решение Комитета по стандартам ВОИС (КСВ) о его принятии здесь не зафиксировано; он никого ни к чему не обязывает.",
        zh="此处未载有世界知识产权组织标准委员会（CWS）通过本文的决定；本文对任何人均无约束力。",
        ar="لا يرد هنا أي قرار للجنة المعنية بمعايير الويبو (لجنة المعايير) باعتماده، وهو غير ملزم لأحد."),
    "cover.running-header-adopted": fixed(
        en="copy of an adopted text, not published by WIPO", fr="copie d’un texte adopté, non publiée par l’OMPI",
        es="copia de un texto aprobado, no publicada por la OMPI", ru="копия принятого текста, не опубликована ВОИС",
        zh="已通过文本的副本，非产权组织发布", ar="نسخة من نص معتمد، لم تنشرها الويبو"),
    # The explanatory document, which holds the reasons from the final draft on.
    "explanation.title": fixed(
        en="Explanatory document: {title}", fr="Document explicatif\u00a0: {title}", es="Documento explicativo: {title}",
        ru="Пояснительный документ: {title}", zh="说明文件：{title}", ar="وثيقة تفسيرية: {title}"),
    "explanation.notice": fixed(
        en="This document gives the reasons of the provisions and repeats their statements for that; it requires nothing. Only the text itself counts.",
        fr="Le présent document expose les motifs des dispositions, dont il reprend l’énoncé à cette fin\u202f; il n’exige rien. Seul le texte lui-même compte.",
        es="El presente documento expone los motivos de las disposiciones y para ello repite su enunciado; no exige nada. Solo cuenta el propio texto.",
        ru="Настоящий документ излагает обоснования положений и для этого повторяет их формулировки; он ничего не требует. Значение имеет только сам текст.",
        zh="本文件说明各项条款的理由，并为此重述其内容；本文件不作任何要求，仅以正文为准。",
        ar="تعرض هذه الوثيقة أسباب الأحكام وتكرر نصها لهذا الغرض، ولا تقتضي شيئاً. والعبرة بالنص نفسه وحده."),
}
# fmt: on
