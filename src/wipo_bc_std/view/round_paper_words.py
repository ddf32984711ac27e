"""Fixed words of papers of a session: the invitation, the summary of comments, and the decision sheet; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
ROUND_PAPER_WORDS: Wording = {
    "circular.title": fixed(
        en="Invitation", fr="Invitation", es="Invitación", ru="Приглашение", zh="邀请", ar="دعوة"),
    "circular.heading": fixed(
        en="What you are asked", fr="Ce qui vous est demandé", es="Qué se les pide", ru="О чем вас просят", zh="请贵方做什么", ar="ما هو مطلوب منكم"),
    "circular.meeting": fixed(
        en="You are invited to this meeting: {title} ({kind}), {date}.", fr="Vous êtes invités à la réunion suivante\u00a0: {title} ({kind}), {date}.",
        es="Están invitados a la siguiente reunión: {title} ({kind}), {date}.", ru="Вы приглашены на заседание: {title} ({kind}), {date}.",
        zh="邀请贵方参加以下会议：{title}（{kind}），{date}。", ar="أنتم مدعوون إلى الاجتماع التالي: {title} ({kind})، {date}."),
    "circular.meeting-time": fixed(
        en="Minutes that its items take in all: {minutes}. Nobody has to prepare anything; to have read what an item is about is enough.",
        fr="Durée totale de ses points, en minutes\u00a0: {minutes}. Il n’est pas nécessaire de préparer quoi que ce soit\u202f; il suffit d’avoir lu ce dont traite un point.",
        es="Duración total de sus puntos, en minutos: {minutes}. No hace falta preparar nada; basta con haber leído de qué trata cada punto.",
        ru="Всего на пункты повестки отведено минут: {minutes}. Готовиться не нужно: достаточно прочитать то, о чем идет речь.",
        zh="各项议程共需{minutes}分钟。无需准备，读过相关内容即可。", ar="مجموع ما تستغرقه بنوده بالدقائق: {minutes}. ولا حاجة إلى إعداد أي شيء، فيكفي الاطلاع على موضوع كل بند."),
    "circular.meeting-calendar": fixed(
        en="Put the day into your calendar: the attached file {file} does so.", fr="Inscrivez le jour dans votre agenda\u00a0: le fichier joint {file} le fait.",
        es="Anote el día en su calendario: el archivo adjunto {file} lo hace.", ru="Внесите день в календарь: это сделает приложенный файл {file}.",
        zh="将日期加入日历：所附文件{file}可完成此操作。", ar="أضيفوا اليوم إلى تقويمكم بواسطة الملف المرفق {file}."),
    "circular.meeting-read": fixed(
        en="Look at the items below.", fr="Prenez connaissance des points ci-dessous.", es="Consulte los puntos que figuran más abajo.",
        ru="Посмотрите пункты ниже.", zh="查看以下议程项目。", ar="اطلعوا على البنود الواردة أدناه."),
    "circular.meeting-answer": fixed(
        en="Tell whoever sent you this whether your office takes part, and which item it would add.", fr="Indiquez à l’expéditeur de la présente si votre office participera, et quel point il ajouterait.",
        es="Comunique a quien le envió la presente si su oficina participará y qué punto añadiría.", ru="Сообщите отправителю, будет ли участвовать ваше ведомство и какой пункт оно добавило бы.",
        zh="请告知本函发送人贵局是否参加以及希望增加哪些项目。", ar="أبلغوا مرسل هذه الدعوة بما إذا كان مكتبكم سيشارك، وبالبند الذي يود إضافته."),
    "circular.meeting-item": fixed(en="Item", fr="Point", es="Punto", ru="Пункт", zh="项目", ar="البند"),
    "circular.meeting-minutes": fixed(en="Minutes", fr="Minutes", es="Minutos", ru="Минуты", zh="分钟", ar="الدقائق"),
    "circular.no-round": fixed(
        en="There is no round of review to invite to.", fr="Il n’y a pas de consultation à laquelle inviter.", es="No hay ninguna ronda de examen a la que invitar.",
        ru="Раунда рассмотрения, на который можно пригласить, нет.", zh="没有可邀请参加的审查轮次。", ar="لا توجد جولة استعراض للدعوة إليها."),
    # The summary of comments and dispositions.
    "dispositions.title": fixed(
        en="Summary of comments and dispositions", fr="Récapitulatif des observations et des suites données", es="Resumen de las observaciones y de su tramitación",
        ru="Сводка замечаний и решений по ним", zh="意见及处理结果汇总", ar="ملخص التعليقات وما آلت إليه"),
    "dispositions.title-released": fixed(
        en="Summary of released comments", fr="Récapitulatif des observations publiées", es="Resumen de las observaciones publicadas",
        ru="Сводка обнародованных замечаний", zh="已公布意见汇总", ar="ملخص التعليقات المنشورة"),
    "dispositions.summary": fixed(
        en="This document tells what was commented on {number}, version {version}, and what became of each comment.",
        fr="Le présent document indique les observations formulées sur {number}, version {version}, et la suite donnée à chacune.",
        es="El presente documento indica las observaciones formuladas sobre {number}, versión {version}, y el curso dado a cada una.",
        ru="В настоящем документе изложены замечания к {number}, версия {version}, и решения по каждому из них.",
        zh="本文件说明针对{number}版本{version}提出的意见及每条意见的处理结果。", ar="تذكر هذه الوثيقة التعليقات على {number}، النسخة {version}، وما آل إليه كل منها."),
    "dispositions.by-clause": fixed(
        en="By clause", fr="Par chapitre", es="Por capítulo", ru="По разделам", zh="按章", ar="بحسب الفصل"),
    "dispositions.by-office": fixed(
        en="By office", fr="Par office", es="Por oficina", ru="По ведомствам", zh="按主管局", ar="بحسب المكتب"),
    "dispositions.table": fixed(
        en="All comments", fr="Toutes les observations", es="Todas las observaciones", ru="Все замечания", zh="全部意见", ar="جميع التعليقات"),
    "dispositions.counted": fixed(
        en="Round {round}, comments by clause and by what became of them: {count}.", fr="Consultation {round}, observations par chapitre et par suite donnée\u00a0: {count}.",
        es="Ronda {round}, observaciones por capítulo y por curso dado: {count}.", ru="Раунд {round}, замечания по разделам и результатам: {count}.",
        zh="{round}轮，按章和处理结果统计的意见数：{count}。", ar="الجولة {round}، التعليقات بحسب الفصل وما آلت إليه: {count}."),
    "dispositions.offices": fixed(
        en="Round {round}, comments by sender and by what became of them: {count}.", fr="Consultation {round}, observations par expéditeur et par suite donnée\u00a0: {count}.",
        es="Ronda {round}, observaciones por remitente y por curso dado: {count}.", ru="Раунд {round}, замечания по отправителям и результатам: {count}.",
        zh="{round}轮，按发送方和处理结果统计的意见数：{count}。", ar="الجولة {round}، التعليقات بحسب المرسل وما آلت إليه: {count}."),
    "dispositions.released": fixed(
        en="Round {round}: comments received: {received}; decided: {decided}; released by their senders: {count}. Only these are told here.",
        fr="Consultation {round}\u00a0: observations reçues\u00a0: {received}\u202f; tranchées\u00a0: {decided}\u202f; publiées avec l’accord de leurs auteurs\u00a0: {count}. Seules ces dernières figurent ici.",
        es="Ronda {round}: observaciones recibidas: {received}; decididas: {decided}; publicadas con el acuerdo de sus autores: {count}. Solo estas figuran aquí.",
        ru="Раунд {round}: получено замечаний: {received}; решено: {decided}; обнародовано с согласия отправителей: {count}. Здесь приведены только они.",
        zh="{round}轮：收到意见：{received}；已决定：{decided}；经发送方同意公布：{count}。此处仅列后者。",
        ar="الجولة {round}: التعليقات الواردة: {received}؛ المبتوت فيها: {decided}؛ المنشورة بموافقة مرسليها: {count}. ولا يرد هنا سواها."),
    "dispositions.gone": fixed(
        en="A text that is gone", fr="Un texte qui n’existe plus", es="Un texto que ya no existe", ru="Текст, которого больше нет", zh="已删除的文本", ar="نص لم يعد قائما"),
    "dispositions.none-released": fixed(
        en="No comment was released for publication.", fr="Aucune observation n’a été publiée avec l’accord de son auteur.", es="No se ha publicado ninguna observación con el acuerdo de su autor.",
        ru="Ни одно замечание не обнародовано.", zh="没有经同意公布的意见。", ar="لم يُنشر أي تعليق بموافقة مرسله."),
    "dispositions.none": fixed(
        en="No round of review is on record.", fr="Aucune consultation n’est consignée.", es="No consta ninguna ronda de examen.",
        ru="Раундов рассмотрения не зарегистрировано.", zh="没有审查轮次的记录。", ar="لا توجد جولة استعراض مسجلة."),
    "dispositions.total": fixed(en="All", fr="Total", es="Total", ru="Всего", zh="总计", ar="المجموع"),
    "dispositions.sender": fixed(en="Sender", fr="Expéditeur", es="Remitente", ru="Отправитель", zh="发送方", ar="المرسل"),
    # Heads of narrow columns.
    "dispositions.head.accepted": fixed(en="Accepted", fr="Acceptées", es="Aceptadas", ru="Принято", zh="接受", ar="مقبولة"),
    "dispositions.head.accepted-in-principle": fixed(
        en="In principle", fr="En principe", es="En principio", ru="В принципе", zh="原则接受", ar="من حيث المبدأ"),
    "dispositions.head.not-accepted": fixed(en="Not accepted", fr="Non acceptées", es="No aceptadas", ru="Не принято", zh="未接受", ar="غير مقبولة"),
    "dispositions.head.noted": fixed(en="Noted", fr="Notées", es="Anotadas", ru="К сведению", zh="已注意", ar="أُحيط بها علما"),
    "dispositions.head.deferred": fixed(en="Deferred", fr="Reportées", es="Aplazadas", ru="Отложено", zh="推迟", ar="مؤجلة"),
    "dispositions.head.out-of-scope": fixed(en="Out of scope", fr="Hors champ", es="Fuera de ámbito", ru="Вне предмета", zh="超出范围", ar="خارج النطاق"),
    "dispositions.head.duplicate": fixed(en="With another", fr="Avec une autre", es="Con otra", ru="С другим", zh="并入他条", ar="مع غيرها"),
    "dispositions.head.withdrawn": fixed(en="Withdrawn", fr="Retirées", es="Retiradas", ru="Отозвано", zh="撤回", ar="مسحوبة"),
    "dispositions.head.undecided": fixed(en="Not decided", fr="Non tranchées", es="Sin decidir", ru="Не решено", zh="未决定", ar="لم يُبت فيها"),
    # The decision sheet.
    "decision-sheet.title": fixed(
        en="Decision sheet for the Chair", fr="Feuille de décision pour le président", es="Hoja de decisiones para la Presidencia",
        ru="Лист решений для председателя", zh="主席决定单", ar="ورقة القرارات للرئيس"),
    "decision-sheet.summary": fixed(
        en="What the meeting has to decide, one question a row, with the options in words and what follows from each.",
        fr="Ce que la réunion doit décider, une question par ligne, avec les options et leurs conséquences.",
        es="Lo que la reunión ha de decidir, una cuestión por fila, con las opciones en palabras y lo que sigue de cada una.",
        ru="Что предстоит решить заседанию: вопрос в каждой строке, варианты словами и их последствия.",
        zh="会议须作出的决定，每行一个问题，列出各方案及其后果。", ar="ما على الاجتماع أن يقرره، سؤال في كل صف، مع الخيارات بالكلمات وما يترتب على كل منها."),
    "decision-sheet.questions": fixed(en="Questions", fr="Questions", es="Cuestiones", ru="Вопросы", zh="问题", ar="الأسئلة"),
    "decision-sheet.counted": fixed(
        en="Questions to be decided: {count}. The fewest that close the text of the draft: {fewest}.", fr="Questions à trancher\u00a0: {count}. Le plus petit nombre qui clôt le texte du projet\u00a0: {fewest}.",
        es="Cuestiones por decidir: {count}. El mínimo que cierra el texto del proyecto: {fewest}.", ru="Вопросов для решения: {count}. Наименьшее число, закрывающее текст проекта: {fewest}.",
        zh="待决定的问题：{count}。可使草案文本定稿的最少问题数：{fewest}。", ar="الأسئلة المطلوب البت فيها: {count}. وأقل عدد منها يحسم نص المسودة: {fewest}."),
    "decision-sheet.none": fixed(
        en="Nothing is to be decided, as far as the data say.", fr="D’après les données, il n’y a rien à décider.", es="Según los datos, no hay nada que decidir.",
        ru="По имеющимся данным, решать нечего.", zh="根据数据，没有需要决定的事项。", ar="لا شيء يستدعي القرار بحسب البيانات."),
    "decision-sheet.question": fixed(en="Question", fr="Question", es="Cuestión", ru="Вопрос", zh="问题", ar="السؤال"),
    "decision-sheet.options": fixed(en="Options, one to tick", fr="Options, à cocher", es="Opciones, marque una", ru="Варианты, отметить один", zh="方案，勾选其一", ar="الخيارات، تُعلَّم واحدة"),
    "decision-sheet.follows": fixed(en="What follows", fr="Conséquences", es="Qué sigue", ru="Что следует", zh="后果", ar="ما يترتب"),
    "decision-sheet.recommended": fixed(en="Recommended", fr="Recommandation", es="Recomendación", ru="Рекомендовано", zh="建议", ar="الموصى به"),
    "decision-sheet.alternatives": fixed(
        en="Which alternative stands: {place}?", fr="Quelle variante retenir\u00a0: {place}\u00a0?", es="¿Qué variante queda: {place}?", ru="Какой вариант остается: {place}?", zh="保留哪一备选案文：{place}？", ar="أي بديل يبقى: {place}؟"),
    "decision-sheet.words": fixed(
        en="Do the words in brackets stay: {place}?", fr="Les mots entre crochets restent-ils\u00a0: {place}\u00a0?", es="¿Quedan las palabras entre corchetes: {place}?", ru="Остаются ли слова в скобках: {place}?", zh="方括号内的文字是否保留：{place}？", ar="هل تبقى الكلمات الواردة بين القوسين: {place}؟"),
    "decision-sheet.comment": fixed(
        en="Comment {label} on {place}", fr="Observation {label} sur {place}", es="Observación {label} sobre {place}", ru="Замечание {label}: {place}", zh="关于{place}的意见{label}", ar="التعليق {label} بشأن {place}"),
    "decision-sheet.reopened": fixed(
        en="{text}: what it assumes does not hold any more", fr="{text}\u00a0: ce que le texte suppose n’est plus vrai", es="{text}: lo que supone ya no es cierto",
        ru="{text}: предпосылка больше не верна", zh="{text}：其前提不再成立", ar="{text}: لم يعد ما يفترضه صحيحا"),
    "decision-sheet.accept": fixed(en="accept", fr="accepter", es="aceptar", ru="принять", zh="接受", ar="قبول"),
    "decision-sheet.accept-in-part": fixed(en="accept in principle", fr="accepter en principe", es="aceptar en principio", ru="принять в принципе", zh="原则接受", ar="قبول من حيث المبدأ"),
    "decision-sheet.refuse": fixed(en="do not accept", fr="ne pas accepter", es="no aceptar", ru="не принимать", zh="不接受", ar="عدم القبول"),
    "decision-sheet.later": fixed(en="defer", fr="reporter", es="aplazar", ru="отложить", zh="推迟", ar="تأجيل"),
    "decision-sheet.revise": fixed(en="revise the text", fr="réviser le texte", es="revisar el texto", ru="пересмотреть текст", zh="修订文本", ar="مراجعة النص"),
    "decision-sheet.keep-text": fixed(en="keep it, with a reason", fr="le maintenir, avec motif", es="mantenerlo, con motivo", ru="оставить с обоснованием", zh="保留并说明理由", ar="الإبقاء عليه مع ذكر السبب"),
    "decision-sheet.agree": fixed(en="agreed", fr="d’accord", es="de acuerdo", ru="согласовано", zh="同意", ar="موافقة"),
    "decision-sheet.disagree": fixed(en="not agreed", fr="pas d’accord", es="sin acuerdo", ru="не согласовано", zh="不同意", ar="عدم موافقة"),
    "decision-sheet.then": fixed(
        en="with “{answer}”: {others}", fr="avec «\u00a0{answer}\u00a0»\u00a0: {others}", es="con «{answer}»: {others}", ru="при «{answer}»: {others}", zh="选“{answer}”：{others}", ar="مع «{answer}»: {others}"),
    "decision-sheet.impossible": fixed(
        en="“{answer}” cannot stand: another text refers to what goes", fr="«\u00a0{answer}\u00a0» est impossible\u00a0: un autre texte renvoie à ce qui disparaît",
        es="«{answer}» no es posible: otro texto remite a lo que desaparece", ru="«{answer}» невозможно: другой текст ссылается на исключаемое",
        zh="不能选“{answer}”：另有文本引用被删除的内容", ar="لا يمكن اختيار «{answer}»: نص آخر يحيل إلى ما يُحذف"),
    "decision-sheet.would-resolve": fixed(
        en="would lift it: {words}", fr="ce qui la lèverait\u00a0: {words}", es="lo que la levantaría: {words}", ru="сняло бы: {words}", zh="如何可消除：{words}", ar="ما يرفعه: {words}"),
    "decision-sheet.supported": fixed(
        en="supported by {offices}", fr="appuyée par {offices}", es="apoyada por {offices}", ru="поддержали {offices}", zh="支持方：{offices}", ar="أيّده {offices}"),
    "decision-sheet.reopens": fixed(
        en="the same reopens: {texts}", fr="cela rouvre aussi\u00a0: {texts}", es="lo mismo reabre: {texts}", ru="пересматриваются также: {texts}", zh="同时涉及：{texts}", ar="والسبب نفسه يعيد فتح: {texts}"),
    "decision-sheet.task-force": fixed(
        en="What the Task Force recommends", fr="Ce que l’équipe d’experts recommande", es="Lo que recomienda el Equipo Técnico", ru="Что рекомендует Целевая группа", zh="工作队的建议", ar="ما توصي به فرقة العمل"),
    "decision-sheet.hint": fixed(
        en="Write what the Task Force recommends on each question, by its number in the table. Where nothing was agreed, say so.",
        fr="Indiquez ce que l’équipe d’experts recommande sur chaque question, par son numéro dans le tableau. Si rien n’a été convenu, dites-le.",
        es="Indique lo que el Equipo Técnico recomienda sobre cada cuestión, por su número en la tabla. Si no se acordó nada, dígalo.",
        ru="Напишите, что рекомендует Целевая группа по каждому вопросу, по его номеру в таблице. Если согласия нет, укажите это.",
        zh="请写明工作队对表中各编号问题的建议。未达成一致的，请说明。", ar="اكتب ما توصي به فرقة العمل في كل سؤال برقمه في الجدول. وإذا لم يُتفق على شيء فاذكر ذلك."),
}
# fmt: on
