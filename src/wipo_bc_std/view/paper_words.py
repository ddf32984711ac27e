"""Fixed words of the papers of a session that all of them share, and of the progress report; see `wording`.

Headings are those of the report of the Blockchain Task Force to CWS/12; the sentences are our own.
"""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
PAPER_WORDS: Wording = {
    # References.
    "paper.above": fixed(
        en="{paragraph} above", fr="{paragraph} ci-dessus", es="{paragraph} supra",
        ru="{paragraph} выше", zh="上文{paragraph}", ar="{paragraph} أعلاه"),
    "paper.below": fixed(
        en="{paragraph} below", fr="{paragraph} ci-dessous", es="{paragraph} infra",
        ru="{paragraph} ниже", zh="下文{paragraph}", ar="{paragraph} أدناه"),
    # Front and end.
    "paper.for-session": fixed(
        en="For {symbol}", fr="Pour {symbol}", es="Para {symbol}", ru="Для {symbol}", zh="供{symbol}审议", ar="من أجل {symbol}"),
    "paper.imprint": fixed(
        en="made from version {version} of {date}", fr="établi à partir de la version {version} du {date}", es="elaborado a partir de la versión {version} de {date}",
        ru="составлено по версии {version}, {date}", zh="根据{date}的第{version}版编制", ar="أُعدّ من النسخة {version} بتاريخ {date}"),
    "paper.imprint-commit": fixed(
        en="made from version {version} of {date}, data as of commit {commit}",
        fr="établi à partir de la version {version} du {date}, données de la révision {commit}",
        es="elaborado a partir de la versión {version} de {date}, datos de la revisión {commit}",
        ru="составлено по версии {version}, {date}, данные ревизии {commit}",
        zh="根据{date}的第{version}版编制，数据出自提交{commit}",
        ar="أُعدّ من النسخة {version} بتاريخ {date}، والبيانات من المراجعة {commit}"),
    "paper.changed": fixed(
        en="Since {date}, when its figures were kept, {count} of them changed: {changes}.",
        fr="Depuis le {date}, date à laquelle ses chiffres ont été conservés, {count} d’entre eux ont changé\u00a0: {changes}.",
        es="Desde {date}, cuando se conservaron sus cifras, cambiaron {count} de ellas: {changes}.",
        ru="После {date}, когда были сохранены показатели, изменились {count} из них: {changes}.",
        zh="自{date}保存数据以来，其中{count}项已变动：{changes}。",
        ar="منذ {date}، تاريخ حفظ أرقامها، تغيّر منها {count}: {changes}."),
    "paper.change": fixed(
        en="{name} from {before} to {now}", fr="{name} de {before} à {now}", es="{name} de {before} a {now}",
        ru="{name} с {before} на {now}", zh="{name}由{before}变为{now}", ar="{name} من {before} إلى {now}"),
    "paper.unknown-now": fixed(
        en="not known", fr="inconnu", es="desconocido", ru="неизвестно", zh="未知", ar="غير معروف"),
    # Task and work plan.
    "paper.see": fixed(en="(See {document}.)", fr="(Voir {document}.)", es="(Véase {document}.)", ru="(См. {document}.)", zh="（见{document}。）", ar="(انظر {document}.)"),
    "paper.quoted": fixed(en="“{words}”", fr="«\u00a0{words}\u00a0»", es="«{words}»", ru="«{words}»", zh="“{words}”", ar="«{words}»"),
    "paper.count.requirements": fixed(
        en="requirements: {count}", fr="exigences\u00a0: {count}", es="requisitos: {count}", ru="требования: {count}", zh="要求：{count}", ar="المتطلبات: {count}"),
    "paper.count.recommendations": fixed(
        en="recommendations: {count}", fr="recommandations\u00a0: {count}", es="recomendaciones: {count}", ru="рекомендации: {count}", zh="建议：{count}", ar="التوصيات: {count}"),
    "paper.count.permissions": fixed(
        en="permissions: {count}", fr="autorisations\u00a0: {count}", es="permisos: {count}", ru="разрешения: {count}", zh="许可：{count}", ar="الأذون: {count}"),
    "paper.count.capabilities": fixed(
        en="statements of capability: {count}", fr="énoncés de possibilité\u00a0: {count}", es="enunciados de posibilidad: {count}", ru="положения о возможности: {count}", zh="能力陈述：{count}", ar="بيانات القدرة: {count}"),
    "paper.bands": fixed(
        en="Each provision is judged by what it rests on: current, nothing is to be done; watch, something is to be looked at again; stale, something is to be brought up to date; urgent, that is to be done before anything else.",
        fr="Chaque disposition est appréciée d’après ce sur quoi elle repose\u00a0: à jour, rien à faire\u202f; à suivre, un élément est à revoir\u202f; vieilli, un élément est à actualiser\u202f; urgent, l’actualisation passe avant tout le reste.",
        es="Cada disposición se juzga por aquello en que se apoya: vigente, no hay nada que hacer; en observación, algo debe volver a mirarse; envejecido, algo debe actualizarse; urgente, debe actualizarse antes que nada.",
        ru="Каждое положение оценивается по тому, на чем оно основано: актуально – делать ничего не нужно; наблюдать – что-то нужно просмотреть вновь; устарело – что-то нужно обновить; срочно – обновить прежде всего остального.",
        zh="每项条款按其依据评定：有效，无须处理；留意，须重新查看；过时，须更新；紧急，须优先更新。",
        ar="يُقدَّر كل حكم بحسب ما يستند إليه: حديث، لا شيء ينبغي عمله؛ للمتابعة، ينبغي النظر من جديد في شيء ما؛ متقادم، ينبغي تحديث شيء ما؛ عاجل، ينبغي تحديثه قبل غيره."),
    "paper.original-only": fixed(
        en="[in {language} only]", fr="[en {language} seulement]", es="[solo en {language}]",
        ru="[только язык оригинала: {language}]", zh="［仅有{language}］", ar="[باللغة {language} فقط]"),
    "paper.plan.item": fixed(en="Item", fr="Point", es="Punto", ru="Пункт", zh="项目", ar="البند"),
    "paper.plan.description": fixed(en="Description", fr="Description", es="Descripción", ru="Описание", zh="说明", ar="الوصف"),
    "paper.plan.time": fixed(en="Time frame", fr="Calendrier", es="Calendario", ru="Сроки", zh="时限", ar="الإطار الزمني"),
    # The progress report.
    "report.title": fixed(
        en="Report on Task No. {task} by the Task Force", fr="Rapport de l’équipe d’experts sur la tâche n°\u00a0{task}",
        es="Informe del Equipo Técnico sobre la Tarea N.º\u00a0{task}", ru="Отчет Целевой группы по задаче №\u00a0{task}",
        zh="工作队关于第{task}号任务的报告", ar="تقرير فرقة العمل عن المهمة رقم {task}"),
    "report.kind": fixed(
        en="Progress report of the Task Force", fr="Rapport de l’équipe d’experts sur l’état d’avancement des travaux",
        es="Informe sobre la marcha de los trabajos del Equipo Técnico", ru="Отчет Целевой группы о ходе работы",
        zh="工作队进展报告", ar="تقرير مرحلي لفرقة العمل"),
    "report.heading.summary": fixed(en="SUMMARY", fr="RÉSUMÉ", es="RESUMEN", ru="РЕЗЮМЕ", zh="摘要", ar="ملخص"),
    "report.heading.background": fixed(
        en="Background", fr="Rappel", es="Antecedentes", ru="История вопроса", zh="背景", ar="معلومات أساسية"),
    "report.heading.progress": fixed(
        en="PROGRESS REPORT on Task No. {task}", fr="RAPPORT SUR L’ÉTAT D’AVANCEMENT de la tâche n°\u00a0{task}",
        es="INFORME SOBRE LA MARCHA de la Tarea N.º\u00a0{task}", ru="ОТЧЕТ О ХОДЕ РАБОТЫ по задаче №\u00a0{task}",
        zh="第{task}号任务进展报告", ar="تقرير مرحلي عن المهمة رقم {task}"),
    "report.heading.objective": fixed(en="Objective", fr="Objectif", es="Objetivo", ru="Цель", zh="目标", ar="الهدف"),
    "report.heading.evaluation": fixed(
        en="Progress evaluation", fr="Évaluation des progrès accomplis", es="Evaluación de los avances",
        ru="Оценка прогресса", zh="进展评估", ar="تقييم التقدم المحرز"),
    "report.heading.challenges": fixed(
        en="Challenges", fr="Difficultés", es="Dificultades", ru="Трудности", zh="挑战", ar="التحديات"),
    "report.heading.plan": fixed(
        en="WORK PLAN", fr="PLAN DE TRAVAIL", es="PLAN DE TRABAJO", ru="ПЛАН РАБОТЫ", zh="工作计划", ar="خطة العمل"),
    # Of a plan that has nothing ahead, nobody is told as of a proposal.
    "report.heading.plan-past": fixed(
        en="WORK PLAN SO FAR", fr="PLAN DE TRAVAIL JUSQU’À PRÉSENT", es="PLAN DE TRABAJO HASTA AHORA", ru="ПРЕЖНИЙ ПЛАН РАБОТЫ", zh="以往的工作计划", ar="خطة العمل حتى الآن"),
    "report.summary": fixed(
        en="The Task Force is responsible for Task No. {task}. This document reports on its work since the last session of the Committee on WIPO Standards (CWS), and on the state of the draft standard, version {version}.",
        fr="L’équipe d’experts est chargée de la tâche n°\u00a0{task}. Le présent document rend compte de ses travaux depuis la dernière session du Comité des normes de l’OMPI (CWS) et de l’état du projet de norme, version {version}.",
        es="El Equipo Técnico se encarga de la Tarea N.º\u00a0{task}. En el presente documento se da cuenta de su labor desde la última sesión del Comité de Normas Técnicas de la OMPI (CWS) y del estado del proyecto de norma técnica, versión {version}.",
        ru="Целевая группа отвечает за задачу №\u00a0{task}. В настоящем документе сообщается о ее работе после последней сессии Комитета по стандартам ВОИС (КСВ) и о состоянии проекта стандарта, версия {version}.",
        zh="工作队负责第{task}号任务。本文件报告其自产权组织标准委员会（CWS）上届会议以来的工作，以及标准草案第{version}版的状况。",
        ar="تتولى فرقة العمل المهمة رقم {task}. وتعرض هذه الوثيقة عملها منذ الدورة الأخيرة للجنة المعنية بمعايير الويبو (CWS) وحالة مسودة المعيار، النسخة {version}."),
    "report.task": fixed(
        en="The Task Force continued to work under Task No. {task}, whose description reads as follows:",
        fr="L’équipe d’experts a poursuivi ses travaux au titre de la tâche n°\u00a0{task}, dont la description est la suivante\u00a0:",
        es="El Equipo Técnico siguió trabajando en el marco de la Tarea N.º\u00a0{task}, cuya descripción es la siguiente:",
        ru="Целевая группа продолжала работу в рамках задачи №\u00a0{task}, описание которой гласит:",
        zh="工作队继续开展第{task}号任务下的工作，该任务说明如下：",
        ar="واصلت فرقة العمل عملها في إطار المهمة رقم {task}، ونص وصفها كما يلي:"),
    "report.draft": fixed(
        en="The draft, version {version} of {date}. Clauses: {clauses}; annexes: {annexes}; provisions: {provisions} ({kinds}); terms: {terms}; reference models: {models}; use cases: {use-cases}.",
        fr="Le projet, version {version} du {date}. Clauses\u00a0: {clauses}\u202f; annexes\u00a0: {annexes}\u202f; dispositions\u00a0: {provisions} ({kinds})\u202f; termes\u00a0: {terms}\u202f; modèles de référence\u00a0: {models}\u202f; cas d’utilisation\u00a0: {use-cases}.",
        es="El proyecto, versión {version} de {date}. Cláusulas: {clauses}; anexos: {annexes}; disposiciones: {provisions} ({kinds}); términos: {terms}; modelos de referencia: {models}; casos de uso: {use-cases}.",
        ru="Проект, версия {version}, {date}. Разделов: {clauses}; приложений: {annexes}; положений: {provisions} ({kinds}); терминов: {terms}; эталонных моделей: {models}; сценариев использования: {use-cases}.",
        zh="{date}的草案第{version}版。章节：{clauses}；附件：{annexes}；条款：{provisions}（{kinds}）；术语：{terms}；参考模型：{models}；用例：{use-cases}。",
        ar="المسودة، النسخة {version} بتاريخ {date}. عدد البنود: {clauses}؛ عدد المرفقات: {annexes}؛ عدد الأحكام: {provisions} ({kinds})؛ عدد المصطلحات: {terms}؛ عدد النماذج المرجعية: {models}؛ عدد حالات الاستخدام: {use-cases}."),
    # Each number stands behind its words, so that one of anything reads right in all languages.
    "report.review": fixed(
        en="In the review of the draft, offices invited: {invited}; of these, offices that answered: {answered}; that answered that they have read it and have no comment: {no-comment}. Comments received: {received}; of these, accepted, also in principle: {accepted}; waiting for a decision: {undecided}.",
        fr="Lors de la consultation sur le projet, offices invités\u00a0: {invited}\u202f; offices ayant répondu\u00a0: {answered}, dont ceux qui ont répondu l’avoir lu et n’avoir pas d’observation\u00a0: {no-comment}. Observations reçues\u00a0: {received}, dont acceptées, y compris sur le principe\u00a0: {accepted}\u202f; en attente de décision\u00a0: {undecided}.",
        es="En la consulta sobre el proyecto, oficinas invitadas: {invited}; oficinas que respondieron: {answered}, de ellas las que respondieron que lo han leído y no tienen observaciones: {no-comment}. Observaciones recibidas: {received}, de ellas aceptadas, también en principio: {accepted}; pendientes de decisión: {undecided}.",
        ru="К рассмотрению проекта приглашено ведомств: {invited}, ответили из них: {answered}; ответили, что прочли проект и не имеют замечаний: {no-comment}. Получено замечаний: {received}. Из них принято, в том числе в принципе: {accepted}; ожидают решения: {undecided}.",
        zh="在对草案的意见征求中，邀请了{invited}个主管局，其中{answered}个作了答复；{no-comment}个答复已阅读且无意见。共收到{received}条意见。其中采纳（包括原则上采纳）{accepted}条，待定{undecided}条。",
        ar="في مراجعة المسودة، عدد المكاتب المدعوة: {invited}؛ وعدد المكاتب التي أجابت: {answered}؛ وعدد التي قرأتها وليس لديها تعليق: {no-comment}. وعدد التعليقات الواردة: {received}؛ والمقبول منها، بما في ذلك من حيث المبدأ: {accepted}؛ وما ينتظر قراراً: {undecided}."),
    "report.evidence": fixed(
        en="Provisions by how current they are: {counts}.", fr="Dispositions selon leur actualité\u00a0: {counts}.", es="Disposiciones según su actualidad: {counts}.",
        ru="Положения по степени актуальности: {counts}.", zh="按时效划分的条款：{counts}。", ar="الأحكام بحسب حداثتها: {counts}."),
    "report.plan": fixed(
        en="The Task Force informs the CWS of its work plan as follows:",
        fr="L’équipe d’experts informe le CWS de son plan de travail, qui est le suivant\u00a0:",
        es="El Equipo Técnico informa al CWS de su plan de trabajo, que es el siguiente:",
        ru="Целевая группа информирует КСВ о своем плане работы:",
        zh="工作队向CWS通报其工作计划如下：", ar="تُطلع فرقة العمل لجنة المعايير على خطة عملها كما يلي:"),
    "report.plan-past": fixed(
        en="The following is on record of the work plan of the Task Force:",
        fr="Ce qui est consigné du plan de travail de l’équipe d’experts est ce qui suit\u00a0:",
        es="Del plan de trabajo del Equipo Técnico consta lo siguiente:",
        ru="О плане работы Целевой группы имеются следующие сведения:",
        zh="工作队工作计划的现有记录如下：", ar="المسجل من خطة عمل فرقة العمل هو ما يلي:"),
    "report.invited": fixed(
        en="The CWS is invited to:", fr="Le Comité est invité à\u00a0:", es="Se invita al CWS a:", ru="КСВ предлагается:", zh="请CWS：", ar="إن لجنة المعايير مدعوة إلى القيام بما يلي:"),
    "report.note-content": fixed(
        en="note the content of the present document; and", fr="prendre note du contenu du présent document\u00a0; et",
        es="tomar nota del contenido del presente documento; y", ru="принять к сведению содержание настоящего документа; и",
        zh="注意到本文件的内容；并", ar="الإحاطة علماً بمضمون هذه الوثيقة؛"),
    "report.note-plan": fixed(
        en="note the proposed work plan for the Task Force, as indicated in {paragraph}.",
        fr="prendre note du plan de travail proposé pour l’équipe d’experts, tel qu’indiqué au {paragraph}.",
        es="tomar nota del plan de trabajo propuesto para el Equipo Técnico, según se indica en el {paragraph}.",
        ru="принять к сведению предлагаемый план работы Целевой группы (см. {paragraph}).",
        zh="注意到{paragraph}所述的工作队拟议工作计划。",
        ar="الإحاطة علماً بخطة العمل المقترحة لفرقة العمل، على النحو المبين في {paragraph}."),
    "report.note-no-plan": fixed(
        en="note that no work plan of the Task Force for the time ahead is on record, as indicated in {paragraph}.",
        fr="prendre note de ce qu’aucun plan de travail de l’équipe d’experts n’est consigné pour la période à venir, tel qu’indiqué au {paragraph}.",
        es="tomar nota de que no consta ningún plan de trabajo del Equipo Técnico para el período venidero, según se indica en el {paragraph}.",
        ru="принять к сведению, что плана работы Целевой группы на предстоящий период не зарегистрировано (см. {paragraph}).",
        zh="注意到没有工作队今后时期工作计划的记录（见{paragraph}）。",
        ar="الإحاطة علماً بأنه لا توجد خطة عمل مسجلة لفرقة العمل للفترة المقبلة، على النحو المبين في {paragraph}."),
    "report.hint.background": fixed(
        en="Write what earlier sessions decided and noted, with links to the documents.", fr="Indiquez ce que des sessions antérieures ont décidé et noté, avec des liens vers les documents.",
        es="Indique lo que decidieron y señalaron sesiones anteriores, con enlaces a los documentos.", ru="Напишите, что решили и отметили предыдущие сессии, со ссылками на документы.",
        zh="请写明以往各届会议的决定和意见，并附文件链接。", ar="اكتب ما قررته الدورات السابقة وما أحاطت به علماً، مع روابط إلى الوثائق."),
    "report.hint.objective": fixed(
        en="Write what the task is to reach, in a sentence or two.", fr="Indiquez en une ou deux phrases ce que vise la tâche.",
        es="Indique en una o dos frases lo que persigue la tarea.", ru="Напишите в одном-двух предложениях, чего должна достичь задача.",
        zh="请用一两句话写明任务要达到的目标。", ar="اكتب في جملة أو جملتين ما ترمي إليه المهمة."),
    "report.hint.evaluation": fixed(
        en="Write what was done since the last session, what was discussed, and what members preferred.",
        fr="Indiquez ce qui a été fait depuis la dernière session, ce qui a été examiné et les préférences exprimées.",
        es="Indique lo que se ha hecho desde la última sesión, lo que se ha examinado y lo que han preferido los miembros.",
        ru="Напишите, что сделано после последней сессии, что обсуждалось и что предпочли члены группы.",
        zh="请写明自上届会议以来开展的工作、讨论的内容以及成员的倾向。", ar="اكتب ما أُنجز منذ الدورة الأخيرة، وما نوقش، وما فضّله الأعضاء."),
    "report.hint.challenges": fixed(
        en="Write what stood in the way, and what the Task Force asks for.", fr="Indiquez les obstacles rencontrés et ce que l’équipe d’experts demande.",
        es="Indique los obstáculos encontrados y lo que pide el Equipo Técnico.", ru="Напишите, что мешало работе и о чем просит Целевая группа.",
        zh="请写明遇到的障碍以及工作队的请求。", ar="اكتب ما اعترض العمل من عقبات وما تطلبه فرقة العمل."),
}
# fmt: on
