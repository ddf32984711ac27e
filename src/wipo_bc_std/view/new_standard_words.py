"""Fixed words of papers of a session: the proposal for a new standard, and the entry of the Task List; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
NEW_STANDARD_WORDS: Wording = {
    "new-standard.title": fixed(
        en="Proposal for a new standard", fr="Proposition de nouvelle norme", es="Propuesta de nueva norma técnica",
        ru="Предложение о новом стандарте", zh="关于新标准的提案", ar="اقتراح معيار جديد"),
    "new-standard.summary": fixed(
        en="This document presents the draft {number}, “{title}”, version {version}, made in relation to Task No. {task}. The draft is in the Annex.",
        fr="Le présent document contient le projet {number}, «\u00a0{title}\u00a0», version {version}, établi en relation avec la tâche n°\u00a0{task}. Le projet figure en annexe.",
        es="El presente documento contiene el proyecto {number}, «{title}», versión {version}, elaborado en relación con la Tarea N.º\u00a0{task}. El proyecto figura en el Anexo.",
        ru="В настоящем документе представлен проект {number}, «{title}», версия {version}, подготовленный в связи с задачей №\u00a0{task}. Проект содержится в приложении.",
        zh="本文件介绍与第{task}号任务有关的草案{number}“{title}”，版本{version}。草案载于附件。",
        ar="تعرض هذه الوثيقة المسودة {number}، «{title}»، النسخة {version}، المعدّة فيما يتصل بالمهمة رقم {task}. وترد المسودة في المرفق."),
    "new-standard.benefits": fixed(
        en="Why a standard is wanted, and what it brings", fr="Pourquoi une norme, et ce qu’elle apporte", es="Por qué se necesita una norma y qué aporta",
        ru="Зачем нужен стандарт и что он дает", zh="为何需要标准及其益处", ar="لماذا يلزم معيار وما فائدته"),
    "new-standard.benefits-hint": fixed(
        en="Say here why offices need this standard, what it brings them, and what it costs. No data of the draft says so.",
        fr="Dites ici pourquoi les offices ont besoin de cette norme, ce qu’elle leur apporte et ce qu’elle coûte. Aucune donnée du projet ne l’indique.",
        es="Diga aquí por qué las oficinas necesitan esta norma, qué les aporta y cuánto cuesta. Ningún dato del proyecto lo indica.",
        ru="Укажите здесь, зачем ведомствам этот стандарт, что он им дает и чего стоит. Данные проекта этого не содержат.",
        zh="请在此说明各局为何需要本标准、它带来什么、成本几何。草案数据对此没有说明。",
        ar="اذكر هنا لماذا تحتاج المكاتب إلى هذا المعيار وما الذي يفيدها به وما كلفته. فلا تذكر ذلك أي من بيانات المسودة."),
    "new-standard.structure": fixed(
        en="Structure of the draft", fr="Structure du projet", es="Estructura del proyecto", ru="Структура проекта", zh="草案结构", ar="بنية المسودة"),
    "new-standard.answers": fixed(
        en="How the draft answers the Task", fr="Comment le projet répond à la tâche", es="Cómo responde el proyecto a la Tarea",
        ru="Как проект отвечает на задачу", zh="草案如何回应任务", ar="كيف تستجيب المسودة للمهمة"),
    "new-standard.changes": fixed(
        en="What changed since the last publication", fr="Ce qui a changé depuis la dernière publication", es="Qué ha cambiado desde la última publicación",
        ru="Что изменилось после последней публикации", zh="自上次发布以来的变化", ar="ما الذي تغيّر منذ آخر نشر"),
    "new-standard.open": fixed(
        en="What is open", fr="Ce qui reste ouvert", es="Qué queda abierto", ru="Что остается открытым", zh="未决事项", ar="ما بقي مفتوحا"),
    "new-standard.comments": fixed(
        en="Comments received, and dispositions", fr="Observations reçues et suite donnée", es="Observaciones recibidas y curso dado",
        ru="Полученные замечания и их судьба", zh="收到的意见及其处理结果", ar="التعليقات الواردة وما آلت إليه"),
    # The history of the Task.
    "new-standard.history": fixed(
        en="What is recorded of Task No. {task}, with the documents that say so:", fr="Ce qui est consigné au sujet de la tâche n°\u00a0{task}, avec les documents qui l’attestent\u00a0:",
        es="Lo que consta de la Tarea N.º\u00a0{task}, con los documentos que lo indican:", ru="Что известно о задаче №\u00a0{task}, с указанием документов:",
        zh="关于第{task}号任务的记录及其出处文件：", ar="ما هو مسجل عن المهمة رقم {task} مع الوثائق التي تذكره:"),
    "new-standard.no-history": fixed(
        en="Nothing is recorded of the history of the Task.", fr="Rien n’est consigné au sujet de l’historique de la tâche.", es="No consta nada sobre la historia de la Tarea.",
        ru="О ходе работы над задачей записей нет.", zh="没有关于任务历程的记录。", ar="لا يوجد ما هو مسجل عن تاريخ المهمة."),
    # The structure of the draft.
    "new-standard.counted": fixed(
        en="Clauses: {clauses}; annexes: {annexes}; numbered paragraphs: {paragraphs}. Provisions: {kinds}.",
        fr="Chapitres\u00a0: {clauses}\u202f; annexes\u00a0: {annexes}\u202f; paragraphes numérotés\u00a0: {paragraphs}. Dispositions\u00a0: {kinds}.",
        es="Capítulos: {clauses}; anexos: {annexes}; párrafos numerados: {paragraphs}. Disposiciones: {kinds}.",
        ru="Разделов: {clauses}; приложений: {annexes}; нумерованных пунктов: {paragraphs}. Положения: {kinds}.",
        zh="章：{clauses}；附件：{annexes}；编号段落：{paragraphs}。条款：{kinds}。",
        ar="عدد الفصول: {clauses}؛ وعدد المرفقات: {annexes}؛ وعدد الفقرات المرقمة: {paragraphs}. الأحكام: {kinds}."),
    "new-standard.division": fixed(
        en="Clause or annex", fr="Chapitre ou annexe", es="Capítulo o anexo", ru="Раздел или приложение", zh="章或附件", ar="الفصل أو المرفق"),
    "new-standard.paragraphs": fixed(
        en="Paragraphs", fr="Paragraphes", es="Párrafos", ru="Пункты", zh="段落", ar="الفقرات"),
    "new-standard.provisions": fixed(
        en="Provisions", fr="Dispositions", es="Disposiciones", ru="Положения", zh="条款", ar="الأحكام"),
    "new-standard.answers-intro": fixed(
        en="What the draft contributes to each part of the description of the Task, and what is missing:",
        fr="Ce que le projet apporte à chaque partie de la description de la tâche, et ce qui manque\u00a0:",
        es="Lo que aporta el proyecto a cada parte de la descripción de la Tarea, y lo que falta:",
        ru="Что проект дает по каждой части описания задачи и чего недостает:",
        zh="草案对任务说明各部分的贡献以及尚缺的内容：", ar="ما تسهم به المسودة في كل جزء من وصف المهمة، وما ينقص:"),
    "new-standard.part": fixed(
        en="Part {number}: “{words}”", fr="Partie {number}\u00a0: «\u00a0{words}\u00a0»", es="Parte {number}: «{words}»", ru="Часть {number}: «{words}»", zh="第{number}部分：“{words}”", ar="الجزء {number}: «{words}»"),
    "new-standard.no-answers": fixed(
        en="Nothing is recorded of how the draft answers the Task.", fr="Rien n’est consigné sur la manière dont le projet répond à la tâche.",
        es="No consta cómo responde el proyecto a la Tarea.", ru="Нет записей о том, как проект отвечает на задачу.",
        zh="没有关于草案如何回应任务的记录。", ar="لا يوجد ما هو مسجل عن كيفية استجابة المسودة للمهمة."),
    # What changed.
    "new-standard.compared": fixed(
        en="Changes of the draft since {state}: {count}.", fr="Modifications du projet depuis {state}\u00a0: {count}.", es="Cambios del proyecto desde {state}: {count}.",
        ru="Изменений проекта по сравнению с состоянием «{state}»: {count}.", zh="自{state}以来草案的变化数：{count}。", ar="عدد تغييرات المسودة منذ {state}: {count}."),
    "new-standard.marked": fixed(
        en="A file of its own marks each change.", fr="Un fichier distinct marque chaque modification.", es="Un archivo aparte señala cada cambio.",
        ru="Каждое изменение отмечено в отдельном файле.", zh="另有文件标出每处变化。", ar="ويعلّم ملف مستقل كل تغيير."),
    "new-standard.provisions-unchanged": fixed(
        en="No provision changed.", fr="Aucune disposition n’a été modifiée.", es="No cambió ninguna disposición.", ru="Ни одно положение не изменилось.", zh="没有条款发生变化。", ar="لم يتغير أي حكم."),
    "new-standard.provisions-added": fixed(
        en="Provisions added: {count}.", fr="Dispositions ajoutées\u00a0: {count}.", es="Disposiciones añadidas: {count}.", ru="Добавлено положений: {count}.", zh="新增条款：{count}。", ar="الأحكام المضافة: {count}."),
    "new-standard.provisions-changed": fixed(
        en="Provisions changed in what they ask for: {count}.", fr="Dispositions dont l’exigence elle-même a changé\u00a0: {count}.", es="Disposiciones en las que cambió lo que se pide: {count}.", ru="Положений, измененных по существу: {count}.", zh="要求本身有变化的条款：{count}。", ar="الأحكام التي تغير ما تطلبه: {count}."),
    "new-standard.provisions-reworded": fixed(
        en="Provisions changed in their words only: {count}.", fr="Dispositions dont seule la formulation a changé\u00a0: {count}.", es="Disposiciones en las que solo cambió la redacción: {count}.", ru="Положений, в которых изменена только формулировка: {count}.", zh="仅措辞有变化的条款：{count}。", ar="الأحكام التي تغيرت صياغتها فقط: {count}."),
    "new-standard.provisions-reopening": fixed(
        en="Provisions in which only the conditions changed under which they are looked at again: {count}.",
        fr="Dispositions dont seules les conditions dans lesquelles elles sont réexaminées ont changé\u00a0: {count}.",
        es="Disposiciones en las que solo cambiaron las condiciones para volver a examinarlas: {count}.",
        ru="Положений, в которых изменились только условия их нового рассмотрения: {count}.",
        zh="仅重新审议的条件有变化的条款：{count}。", ar="الأحكام التي لم تتغير فيها سوى شروط إعادة النظر فيها: {count}."),
    "new-standard.provisions-deleted": fixed(
        en="Provisions deleted: {count}.", fr="Dispositions supprimées\u00a0: {count}.", es="Disposiciones suprimidas: {count}.", ru="Исключено положений: {count}.", zh="删除的条款：{count}。", ar="الأحكام المحذوفة: {count}."),
    "new-standard.not-compared": fixed(
        en="There is no earlier publication with which the draft could be compared.", fr="Il n’existe pas de publication antérieure avec laquelle comparer le projet.",
        es="No hay ninguna publicación anterior con la que comparar el proyecto.", ru="Более ранней публикации, с которой можно было бы сравнить проект, нет.",
        zh="没有可与草案比较的较早发布版本。", ar="لا يوجد نشر سابق يمكن مقارنة المسودة به."),
    "new-standard.number": fixed(en="Number", fr="Nombre", es="Número", ru="Число", zh="数量", ar="العدد"),
    # What is open.
    "new-standard.open-issues": fixed(
        en="Open issues: {count}.", fr="Questions en suspens\u00a0: {count}.", es="Cuestiones abiertas: {count}.", ru="Открытых вопросов: {count}.", zh="未决问题：{count}。", ar="المسائل المفتوحة: {count}."),
    "new-standard.questions": fixed(
        en="Alternatives between which nobody has decided, and words in square brackets: {count}.",
        fr="Variantes entre lesquelles il n’a pas été tranché et mots entre crochets\u00a0: {count}.",
        es="Variantes entre las que no se ha decidido y palabras entre corchetes: {count}.",
        ru="Вариантов, между которыми выбор не сделан, и слов в квадратных скобках: {count}.",
        zh="尚未选定的备选案文和方括号内的文字：{count}。", ar="البدائل التي لم يُبت فيها والكلمات الواردة بين قوسين معقوفين: {count}."),
    "new-standard.options": fixed(
        en="Options", fr="Options", es="Opciones", ru="Варианты", zh="备选方案", ar="الخيارات"),
    "new-standard.keep": fixed(
        en="keep “{words}”", fr="garder «\u00a0{words}\u00a0»", es="mantener «{words}»", ru="оставить «{words}»", zh="保留“{words}”", ar="الإبقاء على «{words}»"),
    "new-standard.drop": fixed(
        en="leave out “{words}”", fr="supprimer «\u00a0{words}\u00a0»", es="suprimir «{words}»", ru="исключить «{words}»", zh="删除“{words}”", ar="حذف «{words}»"),
    # Comments.
    "new-standard.round": fixed(
        en="Round {round} on {publication}, from {opens} to {closes}. Offices that answered: {answered} of {invited} invited. Comments: {count}.",
        fr="Consultation {round} sur {publication}, du {opens} au {closes}. Offices invités\u00a0: {invited}\u202f; ayant répondu\u00a0: {answered}. Observations\u00a0: {count}.",
        es="Ronda {round} sobre {publication}, del {opens} al {closes}. Oficinas invitadas: {invited}; que respondieron: {answered}. Observaciones: {count}.",
        ru="Раунд {round} по публикации {publication}, с {opens} по {closes}. Приглашено ведомств: {invited}; ответили: {answered}. Замечаний: {count}.",
        zh="关于{publication}的{round}轮，{opens}至{closes}。答复的主管局：受邀{invited}个中的{answered}个。意见数：{count}。",
        ar="الجولة {round} بشأن {publication}، من {opens} إلى {closes}. عدد المكاتب المدعوة: {invited}؛ وعدد التي ردت: {answered}؛ وعدد التعليقات: {count}."),
    "new-standard.no-comments": fixed(
        en="No round of review is on record.", fr="Aucune consultation n’est consignée.", es="No consta ninguna ronda de examen.",
        ru="Раундов рассмотрения не зарегистрировано.", zh="没有审查轮次的记录。", ar="لا توجد جولة استعراض مسجلة."),
    # The decision paragraph.
    "new-standard.note": fixed(
        en="note the content of the present document", fr="prendre note du contenu du présent document", es="tomar nota del contenido del presente documento",
        ru="принять к сведению содержание настоящего документа", zh="注意本文件的内容", ar="الإحاطة علما بمضمون هذه الوثيقة"),
    "new-standard.inform": fixed(
        en="take note of the working draft in the Annex, which is shared for information and comments", fr="prendre note du projet de travail figurant en annexe, communiqué pour information et observations",
        es="tomar nota del proyecto de trabajo que figura en el Anexo y que se comparte con fines de información y para recibir observaciones",
        ru="принять к сведению рабочий проект, содержащийся в приложении и представленный для информации и замечаний",
        zh="注意附件中的工作草案，该草案供参考和征求意见", ar="الإحاطة علما بمسودة العمل الواردة في المرفق، والتي تُعرض للعلم ولإبداء التعليقات"),
    "new-standard.consider": fixed(
        en="consider the draft as reproduced in the Annex, and comment on it", fr="examiner le projet figurant en annexe et formuler des observations",
        es="examinar el proyecto que figura en el Anexo y formular observaciones", ru="рассмотреть проект, содержащийся в приложении, и высказать замечания",
        zh="审议附件中的草案并提出意见", ar="النظر في المسودة الواردة في المرفق وإبداء التعليقات عليها"),
    "new-standard.adopt": fixed(
        en="consider and adopt the proposed standard as reproduced in the Annex", fr="examiner et adopter la norme proposée figurant en annexe",
        es="examinar y aprobar la norma propuesta que figura en el Anexo", ru="рассмотреть и принять предлагаемый стандарт, содержащийся в приложении",
        zh="审议并通过附件中的拟议标准", ar="النظر في المعيار المقترح الوارد في المرفق واعتماده"),
    "new-standard.approve-number": fixed(
        en="approve the number of the standard", fr="approuver le numéro de la norme", es="aprobar el número de la norma", ru="утвердить номер стандарта", zh="批准标准编号", ar="الموافقة على رقم المعيار"),
    "new-standard.decide-task": fixed(
        en="decide whether Task No. {task} is to be revised or discontinued", fr="décider si la tâche n°\u00a0{task} doit être révisée ou supprimée",
        es="decidir si la Tarea N.º\u00a0{task} debe revisarse o darse por concluida", ru="решить, следует ли пересмотреть или прекратить задачу №\u00a0{task}",
        zh="决定第{task}号任务是修订还是终止", ar="البت فيما إذا كان ينبغي مراجعة المهمة رقم {task} أو إنهاؤها"),
    "new-standard.note-rest": fixed(
        en="note that work on the draft in the Annex rests or has ended, and why", fr="prendre note de ce que les travaux sur le projet figurant en annexe sont suspendus ou terminés, et des raisons",
        es="tomar nota de que los trabajos sobre el proyecto que figura en el Anexo están suspendidos o han concluido, y por qué",
        ru="принять к сведению, что работа над проектом, содержащимся в приложении, приостановлена или завершена, и почему",
        zh="注意附件中草案的工作已暂停或结束及其原因", ar="الإحاطة علما بأن العمل على المسودة الواردة في المرفق معلق أو قد انتهى، وبسبب ذلك"),
    "new-standard.more": fixed(en=";", fr="\u202f;", es=";", ru=";", zh="；", ar="؛"),
    "new-standard.and": fixed(en="; and", fr="\u202f; et", es="; y", ru="; и", zh="；并", ar="؛"),
    "new-standard.last": fixed(en=".", fr=".", es=".", ru=".", zh="。", ar="."),
    # The entry of the Task List.
    "task-entry.title": fixed(
        en="Entry of the Task List", fr="Inscription sur la liste des tâches", es="Entrada de la lista de tareas", ru="Запись в перечне задач", zh="任务单条目", ar="مدخل قائمة المهام"),
    "task-entry.description": fixed(
        en="Description", fr="Description", es="Descripción", ru="Описание", zh="说明", ar="الوصف"),
    "task-entry.leaders": fixed(
        en="Task leaders", fr="Responsables de la tâche", es="Responsables de la tarea", ru="Руководители задачи", zh="任务牵头人", ar="المسؤولون عن المهمة"),
    "task-entry.history": fixed(
        en="History", fr="Historique", es="Historia", ru="История", zh="历程", ar="التاريخ"),
    "task-entry.actions": fixed(
        en="Scheduled actions", fr="Mesures prévues", es="Medidas previstas", ru="Запланированные действия", zh="计划的行动", ar="الإجراءات المقررة"),
    "task-entry.remarks": fixed(
        en="Remarks", fr="Remarques", es="Observaciones", ru="Примечания", zh="备注", ar="ملاحظات"),
    "task-entry.proposals": fixed(
        en="Proposals for decision", fr="Propositions de décision", es="Propuestas de decisión", ru="Предложения для решения", zh="决定提案", ar="مقترحات لاتخاذ قرار"),
    "task-entry.summary": fixed(
        en="This document presents Task No. {task} as it is to stand in the Task List of the CWS.", fr="Le présent document contient la tâche n°\u00a0{task} telle qu’elle doit figurer sur la liste des tâches du CWS.",
        es="El presente documento contiene la Tarea N.º\u00a0{task} tal como ha de figurar en la lista de tareas del CWS.", ru="В настоящем документе представлена задача №\u00a0{task} в том виде, в котором она должна войти в перечень задач КСВ.",
        zh="本文件介绍拟列入标准委员会任务单的第{task}号任务。", ar="تعرض هذه الوثيقة المهمة رقم {task} كما ينبغي أن ترد في قائمة مهام لجنة المعايير."),
    "task-entry.task": fixed(
        en="Task No. {task}", fr="Tâche n°\u00a0{task}", es="Tarea N.º\u00a0{task}", ru="Задача №\u00a0{task}", zh="第{task}号任务", ar="المهمة رقم {task}"),
    "task-entry.source": fixed(
        en="Source of the description: {source}", fr="Source de la description\u00a0: {source}", es="Fuente de la descripción: {source}", ru="Источник описания: {source}", zh="说明的出处：{source}", ar="مصدر الوصف: {source}"),
    "task-entry.changed": fixed(
        en="Words that the earlier description ({source}) has are marked as deleted, and new ones as inserted.",
        fr="Les mots de la description antérieure ({source}) qui disparaissent sont marqués comme supprimés, les nouveaux comme insérés.",
        es="Las palabras de la descripción anterior ({source}) que desaparecen se señalan como suprimidas, y las nuevas como insertadas.",
        ru="Слова прежнего описания ({source}), которых больше нет, отмечены как исключенные, новые – как вставленные.",
        zh="较早说明（{source}）中不再使用的文字标为删除，新文字标为插入。", ar="كلمات الوصف السابق ({source}) التي لم تعد ترد معلَّمة كمحذوفة، والجديدة كمضافة."),
    "task-entry.unknown-leaders": fixed(
        en="not known to the editors", fr="non connus des rédacteurs", es="no los conocen los redactores", ru="составителям неизвестны", zh="编者不详", ar="غير معروفين لدى المحررين"),
    "task-entry.leaders-then": fixed(
        en="co-leaders when it was created ({date}): {names}", fr="coresponsables lors de sa création ({date})\u00a0: {names}", es="corresponsables en el momento de su creación ({date}): {names}",
        ru="соруководители на момент создания ({date}): {names}", zh="设立时（{date}）的共同牵头人：{names}", ar="المسؤولون المشتركون عند إنشائها ({date}): {names}"),
    "task-entry.note": fixed(
        en="note the entry of Task No. {task} as given above", fr="prendre note de l’inscription de la tâche n°\u00a0{task} telle que reproduite ci-dessus",
        es="tomar nota de la entrada de la Tarea N.º\u00a0{task} tal como figura más arriba", ru="принять к сведению приведенную выше запись о задаче №\u00a0{task}",
        zh="注意上文所列第{task}号任务的条目", ar="الإحاطة علما بمدخل المهمة رقم {task} الوارد أعلاه"),
    "task-entry.item": fixed(en="Item", fr="Point", es="Punto", ru="Пункт", zh="项目", ar="البند"),
    "task-entry.to-do": fixed(
        en="What is to be done", fr="Ce qui doit être fait", es="Qué se hará", ru="Что предстоит сделать", zh="待办事项", ar="ما ينبغي عمله"),
    "task-entry.time-frame": fixed(
        en="Time frame", fr="Calendrier", es="Calendario", ru="Сроки", zh="时间安排", ar="الإطار الزمني"),
    "task-entry.no-actions": fixed(
        en="No action is scheduled: the work plan has no item for the time ahead.", fr="Aucune mesure n’est prévue\u00a0: le plan de travail ne comporte aucun point pour la période à venir.",
        es="No hay ninguna medida prevista: el plan de trabajo no contiene ningún punto para el período venidero.",
        ru="Действий не запланировано: на предстоящий период план работы не содержит ни одного пункта.", zh="没有计划的行动：工作计划中没有今后时期的项目。", ar="لا توجد إجراءات مقررة: لا تتضمن خطة العمل أي بند للفترة المقبلة."),
    "task-entry.remarks-hint": fixed(
        en="Write what members should know of the Task beside what is recorded.", fr="Indiquez ce que les membres devraient savoir de la tâche en plus de ce qui est consigné.",
        es="Indique lo que los miembros deben saber de la Tarea además de lo que consta.", ru="Напишите, что членам следует знать о задаче помимо записанного.",
        zh="请写明除记录外成员应了解的任务情况。", ar="اكتب ما ينبغي أن يعرفه الأعضاء عن المهمة إضافة إلى ما هو مسجل."),
    "task-entry.consider": fixed(
        en="consider the entry of Task No. {task} as given above, and approve it", fr="examiner l’inscription de la tâche n°\u00a0{task} telle que reproduite ci-dessus et l’approuver",
        es="examinar la entrada de la Tarea N.º\u00a0{task} tal como figura más arriba y aprobarla", ru="рассмотреть приведенную выше запись о задаче №\u00a0{task} и одобрить ее",
        zh="审议并批准上文所列第{task}号任务的条目", ar="النظر في مدخل المهمة رقم {task} الوارد أعلاه والموافقة عليه"),
    # Where something is recorded.
    "task-entry.place.document": fixed(
        en="document {document}", fr="document {document}", es="documento {document}", ru="документ {document}", zh="文件{document}", ar="الوثيقة {document}"),
    "task-entry.place.paragraph": fixed(
        en="paragraph {paragraphs} of document {document}", fr="paragraphe {paragraphs} du document {document}", es="párrafo {paragraphs} del documento {document}",
        ru="пункт {paragraphs} документа {document}", zh="文件{document}第{paragraphs}段", ar="الفقرة {paragraphs} من الوثيقة {document}"),
    "task-entry.place.paragraphs": fixed(
        en="paragraphs {paragraphs} of document {document}", fr="paragraphes {paragraphs} du document {document}", es="párrafos {paragraphs} del documento {document}",
        ru="пункты {paragraphs} документа {document}", zh="文件{document}第{paragraphs}段", ar="الفقرات {paragraphs} من الوثيقة {document}"),
    "task-entry.range": fixed(
        en="{first} to {last}", fr="{first} à {last}", es="{first} a {last}", ru="{first}–{last}", zh="{first}至{last}", ar="{first} إلى {last}"),
}
# fmt: on
