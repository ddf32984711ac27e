"""Fixed words of plans, calendars and meetings: work plan, milestones, agenda, summary of a meeting; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
PLAN_WORDS: Wording = {
    # Milestones on the way to a session.
    "plan.milestone.round-opens": fixed(
        en="The round of comments opens", fr="Ouverture de la consultation", es="Apertura de la ronda de observaciones",
        ru="Начало раунда замечаний", zh="开始征求意见", ar="افتتاح جولة التعليقات"),
    "plan.milestone.round-closes": fixed(
        en="The round of comments closes", fr="Clôture de la consultation", es="Cierre de la ronda de observaciones",
        ru="Окончание раунда замечаний", zh="结束征求意见", ar="اختتام جولة التعليقات"),
    "plan.milestone.dispositions-proposed": fixed(
        en="Answers to all comments are proposed", fr="Suite proposée pour toutes les observations", es="Respuestas propuestas a todas las observaciones",
        ru="Предложены ответы на все замечания", zh="就所有意见提出处理建议", ar="اقتراح الردود على جميع التعليقات"),
    "plan.milestone.task-force-meeting": fixed(
        en="The Task Force meets", fr="Réunion de l’équipe d’experts", es="Reunión del Equipo Técnico",
        ru="Заседание Целевой группы", zh="工作队会议", ar="اجتماع فرقة العمل"),
    "plan.milestone.redraft": fixed(
        en="The new draft is ready", fr="Nouveau projet achevé", es="Nuevo proyecto terminado", ru="Готов новый проект", zh="新草案完成", ar="جاهزية المسودة الجديدة"),
    "plan.milestone.text-frozen": fixed(
        en="The text is frozen, for editing and translation by the International Bureau",
        fr="Texte figé, pour mise au point et traduction par le Bureau international", es="Texto cerrado, para su edición y traducción por la Oficina Internacional",
        ru="Текст зафиксирован для редактирования и перевода Международным бюро", zh="文本定稿，交国际局编辑和翻译", ar="تجميد النص لتحريره وترجمته من جانب المكتب الدولي"),
    "plan.milestone.papers-published": fixed(
        en="The working documents are published", fr="Publication des documents de travail", es="Publicación de los documentos de trabajo",
        ru="Публикация рабочих документов", zh="公布工作文件", ar="نشر وثائق العمل"),
    "plan.milestone.session-begins": fixed(
        en="{session} begins", fr="Ouverture de la session {session}", es="Comienzo de la sesión {session}",
        ru="Начало сессии {session}", zh="{session}会议开幕", ar="بدء الدورة {session}"),
    # The calendar.
    "plan.calendar.title": fixed(
        en="Calendar of the way to the session", fr="Calendrier menant à la session", es="Calendario hasta la sesión",
        ru="Календарь подготовки к сессии", zh="会前日程表", ar="الجدول الزمني حتى الدورة"),
    "plan.calendar.summary": fixed(
        en="This calendar gives the days on the way to {session}, counted back from its first day.",
        fr="Le présent calendrier indique les dates menant à la session {session}, comptées à rebours à partir de son premier jour.",
        es="El presente calendario indica las fechas previas a la sesión {session}, contadas hacia atrás desde su primer día.",
        ru="Настоящий календарь содержит сроки подготовки к сессии {session}, отсчитанные назад от ее первого дня.",
        zh="本日程表列出{session}会议之前的各个日期，自会议首日起倒推。",
        ar="يبيّن هذا الجدول المواعيد السابقة للدورة {session} محسوبة رجوعا من يومها الأول."),
    "plan.calendar.milestones": fixed(en="Milestones", fr="Étapes", es="Hitos", ru="Этапы", zh="阶段目标", ar="المراحل"),
    "plan.calendar.milestone": fixed(en="Milestone", fr="Étape", es="Hito", ru="Этап", zh="阶段目标", ar="المرحلة"),
    "plan.calendar.day": fixed(en="Day", fr="Date", es="Fecha", ru="Дата", zh="日期", ar="التاريخ"),
    "plan.calendar.before": fixed(
        en="Days before the session", fr="Jours avant la session", es="Días antes de la sesión", ru="Дней до сессии", zh="距会议天数", ar="الأيام قبل الدورة"),
    "plan.calendar.state": fixed(en="State", fr="État", es="Situación", ru="Состояние", zh="状态", ar="الحالة"),
    "plan.state.past": fixed(en="past", fr="passé", es="pasado", ru="прошло", zh="已过", ar="انقضى"),
    "plan.state.missed": fixed(
        en="missed: no round is on record", fr="manqué\u00a0: aucune consultation n’est consignée", es="incumplido: no consta ninguna ronda",
        ru="пропущено: ни один раунд не зарегистрирован", zh="未实现：没有征求意见的记录", ar="فائت: لا توجد جولة مسجلة"),
    "plan.state.now": fixed(en="now", fr="en cours", es="en curso", ru="сейчас", zh="进行中", ar="جارٍ الآن"),
    "plan.state.to-come": fixed(en="to come", fr="à venir", es="por venir", ru="предстоит", zh="未到", ar="مقبل"),
    "plan.calendar.span": fixed(en="{start} to {end}", fr="du {start} au {end}", es="del {start} al {end}", ru="{start} – {end}", zh="{start}至{end}", ar="من {start} إلى {end}"),
    "plan.calendar.moved": fixed(
        en="moved from {date}, a weekend", fr="déplacé du {date}, un week-end", es="trasladado del {date}, fin de semana",
        ru="перенесено с {date}, выходного дня", zh="原为{date}，因周末调整", ar="نُقل من {date} لوقوعه في عطلة نهاية الأسبوع"),
    "plan.calendar.fixed": fixed(
        en="set, does not move with the session", fr="fixé, ne suit pas la session", es="fijado, no depende de la sesión",
        ru="установлено, не зависит от сессии", zh="已确定，不随会议变动", ar="محدد لا يتغير بتغير الدورة"),
    "plan.calendar.rule": fixed(
        en="Days are counted back from the first day of the session, {date}. What falls on a weekend moves: what begins or ends for members to the Monday after, what is to be ready to the Friday before. Public holidays are not known to this calendar.",
        fr="Les jours sont comptés à rebours à partir du premier jour de la session, le {date}. Ce qui tombe un week-end est déplacé\u00a0: au lundi suivant pour ce qui commence ou s’achève pour les membres, au vendredi précédent pour ce qui doit être prêt. Le calendrier ne tient pas compte des jours fériés.",
        es="Los días se cuentan hacia atrás desde el primer día de la sesión, {date}. Lo que cae en fin de semana se traslada: al lunes siguiente lo que empieza o termina para los miembros, al viernes anterior lo que debe estar listo. El calendario no tiene en cuenta los días festivos.",
        ru="Дни отсчитываются назад от первого дня сессии: {date}. Сроки, выпадающие на выходные, переносятся: начало и окончание того, что касается членов, – на следующий понедельник, сроки готовности – на предшествующую пятницу. Праздничные дни не учитываются.",
        zh="日期自会议首日{date}起倒推。逢周末者予以调整：面向成员的起止日期移至下周一，应完成事项的期限移至前一个周五。本日程表未考虑公共假日。",
        ar="تُحسب الأيام رجوعا من اليوم الأول للدورة، {date}. وما يقع في عطلة نهاية الأسبوع يُنقل: ما يبدأ أو ينتهي بالنسبة إلى الأعضاء إلى يوم الاثنين التالي، وما يجب أن يكون جاهزا إلى يوم الجمعة السابق. ولا يراعي الجدول العطل الرسمية."),
    "plan.calendar.assumed": fixed(
        en="Assumption: the dates of {session} are not known. This calendar takes {date} for its first day, and nobody has set that day.",
        fr="Hypothèse\u00a0: les dates de la session {session} ne sont pas connues. Le présent calendrier suppose qu’elle s’ouvre le {date}, date que personne n’a fixée.",
        es="Hipótesis: las fechas de la sesión {session} no se conocen. Este calendario supone que comienza el {date}, fecha que nadie ha fijado.",
        ru="Допущение: даты сессии {session} неизвестны. В календаре ее первым днем считается {date}; эта дата никем не установлена.",
        zh="假设：{session}会议的日期尚不清楚。本日程表假定其首日为{date}，该日期并未经任何一方确定。",
        ar="افتراض: مواعيد الدورة {session} غير معروفة. ويعدّ هذا الجدول {date} يومها الأول، ولم يحدد أحد هذا اليوم."),
    "plan.calendar.otherwise": fixed(
        en="Assumption: this calendar takes {date} for the first day of {session}, and not {known}, which is the day that is known.",
        fr="Hypothèse\u00a0: le présent calendrier suppose que la session {session} s’ouvre le {date}, et non le {known}, date connue.",
        es="Hipótesis: este calendario supone que la sesión {session} comienza el {date}, y no el {known}, que es la fecha conocida.",
        ru="Допущение: первым днем сессии {session} в календаре считается {date}, а не {known}, как известно.",
        zh="假设：本日程表将{session}会议的首日定为{date}，而非已知的{known}。",
        ar="افتراض: يعدّ هذا الجدول {date} اليوم الأول للدورة {session}، لا {known} وهو اليوم المعروف."),
    "plan.calendar.none": fixed(
        en="The first day of {session} is not known, so that no day can be counted back from it.",
        fr="Le premier jour de la session {session} n’est pas connu\u00a0: aucune date ne peut être comptée à rebours.",
        es="El primer día de la sesión {session} no se conoce, por lo que no puede contarse ninguna fecha hacia atrás.",
        ru="Первый день сессии {session} неизвестен, поэтому отсчитать сроки нельзя.",
        zh="{session}会议的首日尚不清楚，因此无法倒推日期。",
        ar="اليوم الأول للدورة {session} غير معروف، ولذلك لا يمكن حساب أي موعد رجوعا منه."),
    "plan.calendar.as-of": fixed(
        en="As of {date}, milestones past: {past} of {all}.", fr="Au {date}, étapes passées\u00a0: {past} sur {all}.", es="Al {date}, hitos pasados: {past} de {all}.",
        ru="По состоянию на {date} пройдено этапов: {past} из {all}.", zh="截至{date}，已过阶段目标：{past}个，共{all}个。", ar="في {date}، المراحل المنقضية: {past} من {all}."),
    "plan.calendar.next": fixed(
        en="Next: {milestone} ({date}).", fr="Prochaine étape\u00a0: {milestone} ({date}).", es="Próximo hito: {milestone} ({date}).",
        ru="Следующий этап: {milestone} ({date}).", zh="下一项：{milestone}（{date}）。", ar="المرحلة التالية: {milestone} ({date})."),
    "plan.calendar.over": fixed(
        en="The session is over.", fr="La session est terminée.", es="La sesión ha terminado.", ru="Сессия завершена.", zh="会议已结束。", ar="انتهت الدورة."),
    "plan.calendar.times": fixed(
        en="Where time is short", fr="Délais trop courts", es="Plazos demasiado cortos", ru="Где времени мало", zh="时间不足之处", ar="حيث الوقت قصير"),
    "plan.calendar.short": fixed(
        en="Days between “{start}” and “{end}”: {days}; wanted: {least}.",
        fr="Jours entre «\u00a0{start}\u00a0» et «\u00a0{end}\u00a0»\u00a0: {days}\u202f; souhaités\u00a0: {least}.",
        es="Días entre «{start}» y «{end}»: {days}; necesarios: {least}.",
        ru="Между этапами «{start}» и «{end}» дней: {days}; нужно: {least}.",
        zh="“{start}”与“{end}”之间有{days}天；应有{least}天。", ar="بين «{start}» و«{end}» عدد الأيام {days}؛ والمطلوب {least}."),
    "plan.calendar.turned": fixed(
        en="“{end}” is before “{start}”.", fr="«\u00a0{end}\u00a0» précède «\u00a0{start}\u00a0».", es="«{end}» es anterior a «{start}».",
        ru="Этап «{end}» стоит раньше этапа «{start}».", zh="“{end}”早于“{start}”。", ar="«{end}» يسبق «{start}»."),
    "plan.calendar.lost": fixed(
        en="“{milestone}” was to be on {date}, and no round is on record. Days lost as of {today}: {days}.",
        fr="«\u00a0{milestone}\u00a0» était prévu le {date} et aucune consultation n’est consignée. Jours perdus au {today}\u00a0: {days}.",
        es="«{milestone}» estaba previsto para {date} y no consta ninguna ronda. Días perdidos al {today}: {days}.",
        ru="Этап «{milestone}» намечался на {date}, но ни один раунд не зарегистрирован. Потеряно дней по состоянию на {today}: {days}.",
        zh="“{milestone}”原定于{date}，但没有征求意见的记录。截至{today}已损失天数：{days}。",
        ar="كان موعد «{milestone}» في {date}، ولا توجد جولة مسجلة. الأيام الضائعة حتى {today}: {days}."),
    "plan.calendar.enough": fixed(
        en="There is time enough between all milestones.", fr="Les délais entre toutes les étapes sont suffisants.", es="Los plazos entre todos los hitos son suficientes.",
        ru="Между всеми этапами времени достаточно.", zh="各阶段目标之间时间充足。", ar="الوقت كافٍ بين جميع المراحل."),
    "plan.calendar.late-issues": fixed(
        en="Open issues of the text that are to be answered only after it is frozen on {date}: {count}.",
        fr="Questions en suspens dans le texte dont la réponse n’est attendue qu’après la date à laquelle il est figé ({date})\u00a0: {count}.",
        es="Cuestiones pendientes del texto cuya respuesta solo se espera después de su cierre ({date}): {count}.",
        ru="Нерешенных вопросов в тексте, ответ на которые ожидается лишь после его фиксации ({date}): {count}.",
        zh="文本中在定稿日（{date}）之后才答复的未决问题：{count}。",
        ar="المسائل المعلقة في النص التي لا يُنتظر الرد عليها إلا بعد تجميده في {date}: {count}."),
    "plan.after-freeze": fixed(
        en="after the text is frozen on {date}", fr="après la date à laquelle le texte est figé, le {date}", es="después del cierre del texto, el {date}",
        ru="после фиксации текста, {date}", zh="晚于文本定稿日{date}", ar="بعد تجميد النص في {date}"),
    "plan.calendar.line": fixed(
        en="Time line of the way to {session}", fr="Chronologie menant à la session {session}", es="Cronología hasta la sesión {session}",
        ru="Временная шкала подготовки к сессии {session}", zh="{session}会前时间线", ar="الخط الزمني حتى الدورة {session}"),
    "plan.calendar.looked-at": fixed(en="As of {date}", fr="Situation au {date}", es="Situación al {date}", ru="По состоянию на {date}", zh="截至{date}", ar="الوضع في {date}"),
    "plan.calendar.told": fixed(
        en="{milestone}: {date}, {state}.", fr="{milestone}\u00a0: {date}, {state}.", es="{milestone}: {date}, {state}.",
        ru="{milestone}: {date}, {state}.", zh="{milestone}：{date}，{state}。", ar="{milestone}: {date}، {state}."),
    "plan.calendar.file": fixed(
        en="The file {file} has these days for a calendar program.", fr="Le fichier {file} contient ces dates pour un logiciel de calendrier.",
        es="El archivo {file} contiene estas fechas para un programa de calendario.", ru="Файл {file} содержит эти даты для программы-календаря.",
        zh="文件{file}载有这些日期，可导入日历程序。", ar="يحتوي الملف {file} على هذه المواعيد لبرامج التقويم."),
    # The work plan.
    "plan.work.title": fixed(en="Work plan", fr="Plan de travail", es="Plan de trabajo", ru="План работы", zh="工作计划", ar="خطة العمل"),
    "plan.work.title-past": fixed(
        en="Work plan so far", fr="Plan de travail jusqu’à présent", es="Plan de trabajo hasta ahora", ru="Прежний план работы", zh="以往的工作计划", ar="خطة العمل حتى الآن"),
    "plan.work.summary": fixed(
        en="This document gives the work plan of the Task Force for {session}, and what became of each item.",
        fr="Le présent document présente le plan de travail de l’équipe d’experts pour la session {session} et l’état de chaque point.",
        es="El presente documento contiene el plan de trabajo del Equipo Técnico para la sesión {session} y la situación de cada punto.",
        ru="Настоящий документ содержит план работы Целевой группы к сессии {session} и состояние каждого пункта.",
        zh="本文件载有工作队为{session}会议制定的工作计划及各项进展。",
        ar="تتضمن هذه الوثيقة خطة عمل فرقة العمل للدورة {session} وحالة كل بند."),
    "plan.work.summary-past": fixed(
        en="This document gives what is on record of the work plan of the Task Force, and what became of each item. For {session} and the time after it no plan is on record.",
        fr="Le présent document présente ce qui est consigné du plan de travail de l’équipe d’experts et l’état de chaque point. Aucun plan n’est consigné pour la session {session} et la période qui la suit.",
        es="El presente documento contiene lo que consta del plan de trabajo del Equipo Técnico y la situación de cada punto. Para la sesión {session} y el período posterior no consta ningún plan.",
        ru="Настоящий документ содержит имеющиеся сведения о плане работы Целевой группы и состоянии каждого пункта. Плана к сессии {session} и на период после нее не зарегистрировано.",
        zh="本文件载有工作队工作计划的现有记录及各项进展。{session}会议及其后的时期没有计划记录。",
        ar="تتضمن هذه الوثيقة المسجل من خطة عمل فرقة العمل وحالة كل بند. ولا توجد خطة مسجلة للدورة {session} وما بعدها."),
    "plan.work.item": fixed(en="Item", fr="Point", es="Punto", ru="Пункт", zh="项目", ar="البند"),
    "plan.work.time-frame": fixed(en="Time frame", fr="Calendrier", es="Plazo", ru="Сроки", zh="时间安排", ar="الإطار الزمني"),
    "plan.work.state": fixed(en="State", fr="État", es="Situación", ru="Состояние", zh="状态", ar="الحالة"),
    "plan.work.status": fixed(
        en="What became of each item", fr="État de chaque point", es="Situación de cada punto", ru="Состояние каждого пункта", zh="各项进展", ar="حالة كل بند"),
    "plan.status.planned": fixed(en="planned", fr="prévu", es="previsto", ru="запланировано", zh="已计划", ar="مخطط"),
    "plan.status.under-way": fixed(en="under way", fr="en cours", es="en curso", ru="выполняется", zh="进行中", ar="قيد التنفيذ"),
    "plan.status.done": fixed(en="done", fr="achevé", es="terminado", ru="выполнено", zh="已完成", ar="منجز"),
    "plan.status.done-on": fixed(en="done on {date}", fr="achevé le {date}", es="terminado el {date}", ru="выполнено {date}", zh="已于{date}完成", ar="أُنجز في {date}"),
    "plan.status.dropped": fixed(en="dropped", fr="abandonné", es="abandonado", ru="снято", zh="已取消", ar="متروك"),
    "plan.status.unknown": fixed(
        en="not known what became of it", fr="suite inconnue", es="se desconoce su situación", ru="состояние неизвестно", zh="进展不详", ar="مآله غير معروف"),
    "plan.work.past": fixed(
        en="its time ended on {date}", fr="délai échu le {date}", es="plazo vencido el {date}", ru="срок истек {date}", zh="期限已于{date}届满", ar="انتهت مهلته في {date}"),
    "plan.work.by": fixed(en="by {date}", fr="au plus tard le {date}", es="a más tardar el {date}", ru="до {date}", zh="不迟于{date}", ar="في موعد أقصاه {date}"),
    "plan.work.carried": fixed(
        en="carried over from {document}", fr="reporté de {document}", es="trasladado de {document}", ru="перенесено из {document}", zh="承接自{document}", ar="مرحّل من {document}"),
    "plan.work.none": fixed(
        en="There is no work plan.", fr="Il n’y a pas de plan de travail.", es="No hay plan de trabajo.", ru="Плана работы нет.", zh="没有工作计划。", ar="لا توجد خطة عمل."),
    "plan.work.source": fixed(
        en="Source of the plan: {document}.", fr="Source du plan\u00a0: {document}.", es="Fuente del plan: {document}.",
        ru="Источник плана: {document}.", zh="计划出处：{document}。", ar="مصدر الخطة: {document}."),
    "plan.document.paragraphs": fixed(
        en="{document}, paragraphs {paragraphs}", fr="{document}, paragraphes {paragraphs}", es="{document}, párrafos {paragraphs}",
        ru="{document}, пункты {paragraphs}", zh="{document}第{paragraphs}段", ar="{document}، الفقرات {paragraphs}"),
    "plan.document.paragraph": fixed(
        en="{document}, paragraph {paragraphs}", fr="{document}, paragraphe {paragraphs}", es="{document}, párrafo {paragraphs}",
        ru="{document}, пункт {paragraphs}", zh="{document}第{paragraphs}段", ar="{document}، الفقرة {paragraphs}"),
    # The agenda of a meeting.
    "plan.agenda.title": fixed(
        en="Agenda of the Task Force meeting", fr="Ordre du jour de la réunion de l’équipe d’experts", es="Orden del día de la reunión del Equipo Técnico",
        ru="Повестка дня заседания Целевой группы", zh="工作队会议议程", ar="جدول أعمال اجتماع فرقة العمل"),
    "plan.agenda.summary": fixed(
        en="This agenda was computed from the comments, the evidence and the open issues of the draft. It is for members of the Task Force alone.",
        fr="Le présent ordre du jour a été établi à partir des observations, des éléments probants et des questions ouvertes du projet. Il est réservé aux membres de l’équipe d’experts.",
        es="El presente orden del día se ha elaborado a partir de las observaciones, las evidencias y las cuestiones abiertas del proyecto. Está reservado a los miembros del Equipo Técnico.",
        ru="Настоящая повестка дня составлена по замечаниям, свидетельствам и открытым вопросам проекта. Она предназначена только для членов Целевой группы.",
        zh="本议程根据对草案的意见、证据和未决问题编制，仅供工作队成员使用。",
        ar="أُعد جدول الأعمال هذا من التعليقات والأدلة والمسائل المفتوحة في المسودة. وهو لأعضاء فرقة العمل وحدهم."),
    "plan.agenda.item": fixed(en="Item", fr="Point", es="Punto", ru="Пункт", zh="议项", ar="البند"),
    "plan.agenda.about": fixed(en="What it is about", fr="Objet", es="Objeto", ru="О чем речь", zh="涉及内容", ar="موضوعه"),
    "plan.agenda.minutes": fixed(en="Minutes", fr="Minutes", es="Minutos", ru="Минуты", zh="分钟", ar="الدقائق"),
    "plan.agenda.documents": fixed(en="Documents: {documents}", fr="Documents\u00a0: {documents}", es="Documentos: {documents}", ru="Документы: {documents}", zh="文件：{documents}", ar="الوثائق: {documents}"),
    "plan.agenda.opening": fixed(
        en="Opening, and adoption of the agenda", fr="Ouverture et adoption de l’ordre du jour", es="Apertura y aprobación del orden del día",
        ru="Открытие и утверждение повестки дня", zh="会议开幕和通过议程", ar="الافتتاح واعتماد جدول الأعمال"),
    "plan.agenda.comments": fixed(
        en="Comments: {place}", fr="Observations\u00a0: {place}", es="Observaciones: {place}", ru="Замечания: {place}", zh="意见：{place}", ar="تعليقات: {place}"),
    "plan.agenda.counted": fixed(
        en="controversial: {hot}, otherwise not decided: {open}", fr="controversées\u00a0: {hot}, autres sans décision\u00a0: {open}", es="controvertidas: {hot}, otras sin decidir: {open}",
        ru="спорных: {hot}, прочих нерешенных: {open}", zh="有争议：{hot}条，其他未决：{open}条", ar="المختلف عليها: {hot}، وغيرها مما لم يُبت فيه: {open}"),
    "plan.agenda.fallen": fixed(
        en="Reopened, because an assumption does not hold: {place}", fr="Texte rouvert, une hypothèse n’étant plus vraie\u00a0: {place}", es="Se reabre porque un supuesto ya no es cierto: {place}",
        ru="Открыто вновь, так как предположение неверно: {place}", zh="因前提不再成立而重新审议：{place}", ar="أعيد فتحه لأن افتراضا لم يعد صحيحا: {place}"),
    "plan.agenda.band": fixed(
        en="{band}: {place}", fr="{band}\u00a0: {place}", es="{band}: {place}", ru="{band}: {place}", zh="{band}：{place}", ar="{band}: {place}"),
    "plan.agenda.urgent": fixed(en="Urgent to bring up to date", fr="À actualiser d’urgence", es="Urgente actualizar", ru="Срочно обновить", zh="急需更新", ar="تحديثه عاجل"),
    "plan.agenda.stale": fixed(en="To be brought up to date", fr="À actualiser", es="Por actualizar", ru="Подлежит обновлению", zh="需要更新", ar="يحتاج إلى تحديث"),
    "plan.agenda.issue": fixed(
        en="Open issue: {question}", fr="Question ouverte\u00a0: {question}", es="Cuestión abierta: {question}", ru="Открытый вопрос: {question}", zh="未决问题：{question}", ar="مسألة مفتوحة: {question}"),
    "plan.agenda.actions": fixed(
        en="Open actions of earlier meetings: {count}", fr="Mesures en suspens de réunions antérieures\u00a0: {count}", es="Medidas pendientes de reuniones anteriores: {count}",
        ru="Невыполненные поручения прошлых заседаний: {count}", zh="以往会议未完成的行动：{count}项", ar="إجراءات مفتوحة من اجتماعات سابقة: {count}"),
    "plan.agenda.closing": fixed(
        en="Decisions and actions are read out", fr="Lecture des décisions et des mesures", es="Lectura de las decisiones y medidas",
        ru="Зачитываются решения и поручения", zh="宣读决定和行动", ar="تلاوة القرارات والإجراءات"),
    "plan.agenda.total": fixed(
        en="Minutes in all: {minutes} of {room}.", fr="Minutes au total\u00a0: {minutes} sur {room}.", es="Minutos en total: {minutes} de {room}.",
        ru="Всего минут: {minutes} из {room}.", zh="共{minutes}分钟，可用{room}分钟。", ar="مجموع الدقائق: {minutes} من {room}."),
    "plan.agenda.rule": fixed(
        en="Each clause on which there are comments has {clause} minutes, with {hot} more for each that is controversial and {open} more for each other that is not decided; a text that is reopened {fallen}, one that is urgent {urgent} or stale {stale}, an open issue {issue}, an open action {action}. Items stand in this order: own items of the meeting ({own} minutes each where none are given), controversial comments, reopened texts, urgent texts, other comments, open issues, actions, stale texts. An item that does not fit into the time is left for correspondence.",
        fr="Chaque chapitre faisant l’objet d’observations dispose de {clause} minutes, plus {hot} par observation controversée et {open} par autre observation sans décision\u202f; un texte rouvert de {fallen}, un texte urgent de {urgent} ou à actualiser de {stale}, une question ouverte de {issue}, une mesure en suspens de {action}. Ordre\u00a0: points propres à la réunion ({own} minutes chacun, sauf indication), observations controversées, textes rouverts, textes urgents, autres observations, questions ouvertes, mesures, textes à actualiser. Un point qui n’entre pas dans le temps prévu est traité par correspondance.",
        es="Cada cláusula con observaciones dispone de {clause} minutos, más {hot} por cada observación controvertida y {open} por cada otra sin decidir; un texto que se reabre, {fallen}; uno urgente, {urgent}, o por actualizar, {stale}; una cuestión abierta, {issue}; una medida pendiente, {action}. Orden: puntos propios de la reunión ({own} minutos cada uno, salvo indicación), observaciones controvertidas, textos que se reabren, textos urgentes, otras observaciones, cuestiones abiertas, medidas, textos por actualizar. Lo que no cabe en el tiempo se trata por correspondencia.",
        ru="На каждый раздел с замечаниями отводится минут: {clause}, еще {hot} на каждое спорное замечание и {open} на каждое другое нерешенное; на вновь открытый текст – {fallen}, на срочный – {urgent}, на подлежащий обновлению – {stale}, на открытый вопрос – {issue}, на поручение – {action}. Порядок: собственные пункты заседания (по {own} мин., если не указано иное), спорные замечания, вновь открытые тексты, срочные тексты, другие замечания, открытые вопросы, поручения, тексты, подлежащие обновлению. Что не вмещается в отведенное время, решается по переписке.",
        zh="有意见的每一条款{clause}分钟，每条有争议的意见另加{hot}分钟，每条其他未决意见另加{open}分钟；重新审议的文本{fallen}分钟，急需更新的文本{urgent}分钟，需要更新的文本{stale}分钟，未决问题{issue}分钟，未完成的行动{action}分钟。顺序：会议自定议项（未注明时各{own}分钟）、有争议的意见、重新审议的文本、急需更新的文本、其他意见、未决问题、行动、需要更新的文本。时间不够的议项以通信方式处理。",
        ar="لكل بند وردت بشأنه تعليقات {clause} دقائق، يضاف إليها {hot} لكل تعليق مختلف عليه و{open} لكل تعليق آخر لم يُبت فيه؛ وللنص المعاد فتحه {fallen}، وللنص العاجل {urgent}، وللنص المحتاج إلى تحديث {stale}، وللمسألة المفتوحة {issue}، وللإجراء المفتوح {action}. والترتيب: بنود الاجتماع الخاصة ({own} دقائق لكل منها ما لم يُذكر غير ذلك)، فالتعليقات المختلف عليها، فالنصوص المعاد فتحها، فالنصوص العاجلة، فالتعليقات الأخرى، فالمسائل المفتوحة، فالإجراءات، فالنصوص المحتاجة إلى تحديث. وما لا يتسع له الوقت يعالج بالمراسلة."),
    "plan.agenda.left": fixed(
        en="By correspondence", fr="Par correspondance", es="Por correspondencia", ru="По переписке", zh="以通信方式处理", ar="بالمراسلة"),
    "plan.agenda.left-told": fixed(
        en="Not in the time of the meeting: items: {count}, minutes: {minutes}.", fr="Hors du temps de la réunion\u00a0: points\u00a0: {count}, minutes\u00a0: {minutes}.",
        es="Fuera del tiempo de la reunión: puntos: {count}, minutos: {minutes}.", ru="Не вместились во время заседания: пунктов {count}, минут {minutes}.",
        zh="会议时间内未能列入：{count}项，{minutes}分钟。", ar="خارج وقت الاجتماع: عدد البنود {count}، والدقائق {minutes}."),
    "plan.agenda.nothing-left": fixed(
        en="Everything fits into the time of the meeting.", fr="Tout tient dans le temps de la réunion.", es="Todo cabe en el tiempo de la reunión.",
        ru="Все вмещается во время заседания.", zh="所有议项均可在会议时间内处理。", ar="يتسع وقت الاجتماع لكل شيء."),
    # The summary of a meeting.
    "plan.summary.title": fixed(
        en="Summary of the Task Force meeting", fr="Résumé de la réunion de l’équipe d’experts", es="Resumen de la reunión del Equipo Técnico",
        ru="Резюме заседания Целевой группы", zh="工作队会议摘要", ar="ملخص اجتماع فرقة العمل"),
    "plan.summary.summary": fixed(
        en="This summary tells what the Task Force discussed and decided, and who does what until when.",
        fr="Le présent résumé indique ce que l’équipe d’experts a examiné et décidé, et qui fait quoi et pour quand.",
        es="El presente resumen indica qué examinó y decidió el Equipo Técnico, y quién hace qué y para cuándo.",
        ru="Настоящее резюме сообщает, что Целевая группа обсудила и решила и кто что делает и к какому сроку.",
        zh="本摘要说明工作队讨论和决定的事项，以及由谁在何时之前做什么。",
        ar="يبيّن هذا الملخص ما ناقشته فرقة العمل وقررته، ومن يفعل ماذا ومتى."),
    "plan.summary.meeting": fixed(en="The meeting", fr="La réunion", es="La reunión", ru="Заседание", zh="会议", ar="الاجتماع"),
    "plan.summary.discussed": fixed(en="What was discussed", fr="Points examinés", es="Asuntos examinados", ru="Обсуждение", zh="讨论情况", ar="ما نوقش"),
    "plan.summary.decisions": fixed(en="Decisions", fr="Décisions", es="Decisiones", ru="Решения", zh="决定", ar="القرارات"),
    "plan.summary.actions": fixed(en="Actions", fr="Mesures", es="Medidas", ru="Поручения", zh="行动", ar="الإجراءات"),
    "plan.summary.number": fixed(en="Number", fr="Numéro", es="Número", ru="Номер", zh="编号", ar="الرقم"),
    "plan.summary.decision": fixed(en="Decision", fr="Décision", es="Decisión", ru="Решение", zh="决定", ar="القرار"),
    "plan.summary.action": fixed(en="Action", fr="Mesure", es="Medida", ru="Поручение", zh="行动", ar="الإجراء"),
    "plan.summary.who": fixed(en="Who", fr="Qui", es="Quién", ru="Кто", zh="负责方", ar="المسؤول"),
    "plan.summary.due": fixed(en="Due", fr="Échéance", es="Plazo", ru="Срок", zh="期限", ar="الموعد"),
    "plan.summary.state": fixed(en="State", fr="État", es="Situación", ru="Состояние", zh="状态", ar="الحالة"),
    "plan.action.open": fixed(en="open", fr="en suspens", es="pendiente", ru="не выполнено", zh="未完成", ar="مفتوح"),
    "plan.action.overdue": fixed(
        en="open, its day is past", fr="en suspens, échéance passée", es="pendiente, plazo vencido", ru="не выполнено, срок истек", zh="未完成，已逾期", ar="مفتوح وانقضى موعده"),
    "plan.action.done": fixed(en="done", fr="achevé", es="hecho", ru="выполнено", zh="已完成", ar="منجز"),
    "plan.action.done-on": fixed(en="done on {date}", fr="achevé le {date}", es="hecho el {date}", ru="выполнено {date}", zh="已于{date}完成", ar="أُنجز في {date}"),
    "plan.action.dropped": fixed(en="dropped", fr="abandonné", es="abandonado", ru="снято", zh="已取消", ar="متروك"),
    "plan.action.no-day": fixed(en="no day set", fr="sans échéance", es="sin plazo", ru="срок не установлен", zh="未定期限", ar="بلا موعد"),
    "plan.summary.no-decisions": fixed(
        en="No decision is recorded.", fr="Aucune décision n’est consignée.", es="No consta ninguna decisión.", ru="Решений не зафиксировано.", zh="没有记录任何决定。", ar="لم يُسجَّل أي قرار."),
    "plan.summary.no-actions": fixed(
        en="No action is recorded.", fr="Aucune mesure n’est consignée.", es="No consta ninguna medida.", ru="Поручений не зафиксировано.", zh="没有记录任何行动。", ar="لم يُسجَّل أي إجراء."),
    "plan.summary.no-items": fixed(
        en="No agenda is recorded.", fr="Aucun ordre du jour n’est consigné.", es="No consta ningún orden del día.", ru="Повестка дня не зафиксирована.", zh="没有记录议程。", ar="لم يُسجَّل أي جدول أعمال."),
    "plan.summary.no-meeting": fixed(
        en="No meeting is named.", fr="Aucune réunion n’est indiquée.", es="No se indica ninguna reunión.", ru="Заседание не указано.", zh="未指明会议。", ar="لم يُذكر أي اجتماع."),
    "plan.meeting.title": fixed(en="Meeting", fr="Réunion", es="Reunión", ru="Заседание", zh="会议", ar="الاجتماع"),
    "plan.meeting.date": fixed(en="Date", fr="Date", es="Fecha", ru="Дата", zh="日期", ar="التاريخ"),
    "plan.meeting.kind": fixed(en="Form", fr="Forme", es="Modalidad", ru="Форма", zh="形式", ar="الشكل"),
    "plan.meeting.session": fixed(en="Prepares", fr="Prépare", es="Prepara", ru="Подготовка к", zh="筹备", ar="يُعدّ لـ"),
    "plan.meeting.source": fixed(en="Recorded in", fr="Consignée dans", es="Consta en", ru="Источник", zh="记载于", ar="مسجل في"),
    "plan.meeting.virtual": fixed(en="virtual", fr="virtuelle", es="virtual", ru="виртуальное", zh="线上", ar="افتراضي"),
    "plan.meeting.in-person": fixed(en="in person", fr="en présentiel", es="presencial", ru="очное", zh="线下", ar="حضوري"),
    "plan.meeting.hybrid": fixed(en="in person and virtual", fr="hybride", es="híbrida", ru="смешанное", zh="线上线下结合", ar="حضوري وافتراضي"),
    "plan.meeting.month": fixed(en="{month} {year}", fr="{month} {year}", es="{month} de {year}", ru="в течение {month} {year}\u00a0г.", zh="{year}年{month}", ar="{month} {year}"),
    # What the leader has to write.
    "plan.hint.agenda": fixed(
        en="Say in a sentence or two what the meeting is to reach.", fr="Dites en une ou deux phrases à quoi la réunion doit aboutir.", es="Diga en una o dos frases qué debe lograr la reunión.",
        ru="Скажите в одном-двух предложениях, чего должно достичь заседание.", zh="用一两句话说明会议要达到的目的。", ar="اذكر في جملة أو جملتين ما ينبغي أن يتوصل إليه الاجتماع."),
    "plan.hint.summary": fixed(
        en="Say in a few sentences how the discussion went; name no persons.", fr="Dites en quelques phrases comment s’est déroulée la discussion, sans nommer de personnes.", es="Diga en unas frases cómo transcurrió el debate, sin nombrar personas.",
        ru="Скажите в нескольких предложениях, как прошло обсуждение; лиц не называйте.", zh="用几句话说明讨论情况；不要提及个人姓名。", ar="اذكر في بضع جمل كيف جرى النقاش، دون ذكر أسماء أشخاص."),
    "plan.hint.work": fixed(
        en="Say what the committee has to know of the plan beyond the table.", fr="Dites ce que le comité doit savoir du plan en plus du tableau.", es="Diga lo que el comité debe saber del plan además del cuadro.",
        ru="Скажите, что комитету нужно знать о плане помимо таблицы.", zh="说明除表格外委员会还须了解的计划情况。", ar="اذكر ما ينبغي للجنة معرفته عن الخطة فضلا عن الجدول."),
    "plan.invited": fixed(
        en="The CWS is invited to note the work plan of the Task Force, as indicated in {paragraph}.",
        fr="Le Comité est invité à prendre note du plan de travail de l’équipe d’experts, indiqué au {paragraph}.",
        es="Se invita al CWS a tomar nota del plan de trabajo del Equipo Técnico, indicado en el {paragraph}.",
        ru="КСВ предлагается принять к сведению план работы Целевой группы, указанный в следующем пункте: {paragraph}.",
        zh="请CWS注意工作队的工作计划（见{paragraph}）。", ar="إن لجنة المعايير مدعوة إلى الإحاطة علما بخطة عمل فرقة العمل الواردة في {paragraph}."),
    "plan.invited-past": fixed(
        en="The CWS is invited to note that no work plan of the Task Force for the time ahead is on record, as indicated in {paragraph}.",
        fr="Le Comité est invité à prendre note de ce qu’aucun plan de travail de l’équipe d’experts n’est consigné pour la période à venir, tel qu’indiqué au {paragraph}.",
        es="Se invita al CWS a tomar nota de que no consta ningún plan de trabajo del Equipo Técnico para el período venidero, según se indica en el {paragraph}.",
        ru="КСВ предлагается принять к сведению, что плана работы Целевой группы на предстоящий период не зарегистрировано (см. {paragraph}).",
        zh="请CWS注意没有工作队今后时期工作计划的记录（见{paragraph}）。", ar="إن لجنة المعايير مدعوة إلى الإحاطة علما بأنه لا توجد خطة عمل مسجلة لفرقة العمل للفترة المقبلة، كما يرد في {paragraph}."),
    "plan.work.nothing-ahead": fixed(
        en="The plan has no item for the time ahead.", fr="Le plan ne comporte aucun point pour la période à venir.", es="El plan no contiene ningún punto para el período venidero.",
        ru="На предстоящий период план не содержит ни одного пункта.", zh="计划中没有今后时期的项目。", ar="لا تتضمن الخطة أي بند للفترة المقبلة."),
    "plan.heading.purpose": fixed(en="Purpose", fr="Objet", es="Objeto", ru="Цель", zh="目的", ar="الغرض"),
}
