"""Fixed words of the papers of a review round: comment table, disposition report, letters, heat list; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REVIEW_PAPER_WORDS: Wording = {
    "review-paper.round": fixed(
        en="Round of comments “{round}”", fr="Consultation «\u00a0{round}\u00a0»", es="Ronda de consulta «{round}»",
        ru="Раунд рассмотрения «{round}»", zh="意见征求“{round}”", ar="جولة المراجعة «{round}»"),
    "review-paper.cut": fixed(
        en="further signs: {count}, whole in the table of comments as JSON", fr="signes suivants\u00a0: {count}, en entier dans le tableau des observations en JSON",
        es="más signos: {count}, completos en la tabla de observaciones en JSON", ru="еще знаков: {count}, полностью в таблице замечаний в формате JSON",
        zh="另有{count}个字符，全文见JSON格式的意见表", ar="علامات أخرى: {count}، والنص كامل في جدول التعليقات بصيغة JSON"),
    "review-paper.signs": fixed(
        en="Where a comment has a sign that this file cannot show, its name stands in brackets.",
        fr="Lorsqu’une observation contient un signe que ce fichier ne peut pas afficher, son nom figure entre crochets.",
        es="Cuando una observación contiene un signo que este archivo no puede mostrar, su nombre figura entre corchetes.",
        ru="Если в замечании есть знак, который этот файл не может показать, в скобках стоит его название.",
        zh="意见中本文件无法显示的符号，以方括号内的名称代替。",
        ar="إذا ورد في تعليق رمز لا يمكن لهذا الملف عرضه وُضع اسمه بين قوسين."),
    # Where a comment stands, and who sent it.
    "review-paper.place.whole": fixed(
        en="The whole draft", fr="L’ensemble du projet", es="El proyecto en su conjunto", ru="Проект в целом", zh="草案整体", ar="المسودة ككل"),
    "review-paper.place.lost": fixed(
        en="“{named}”, as the sender wrote: not among the texts of the round", fr="«\u00a0{named}\u00a0», selon l’expéditeur\u00a0: absent des textes de la consultation",
        es="«{named}», según el remitente: no figura entre los textos de la ronda", ru="«{named}», как указал отправитель: такого текста в раунде нет",
        zh="“{named}”（发送方原文）：不在本轮文本之中", ar="«{named}» كما كتب المرسل: ليس من نصوص الجولة"),
    "review-paper.place.elsewhere": fixed(
        en="On no text of the round", fr="Sans texte correspondant dans la consultation", es="Sin texto correspondiente en la ronda",
        ru="Не относится ни к одному тексту раунда", zh="未对应本轮任何文本", ar="غير متصل بأي نص من نصوص الجولة"),
    "review-paper.sender.unknown": fixed(
        en="sender not named", fr="expéditeur non indiqué", es="remitente no indicado", ru="отправитель не указан", zh="未注明发送方", ar="مرسل غير مذكور"),
    # What became of a comment.
    "review-paper.outcome.accepted": fixed(
        en="Accepted", fr="Acceptée", es="Aceptada", ru="Принято", zh="接受", ar="مقبول"),
    "review-paper.outcome.accepted-in-principle": fixed(
        en="Accepted in principle", fr="Acceptée sur le principe", es="Aceptada en principio", ru="Принято в принципе", zh="原则上接受", ar="مقبول من حيث المبدأ"),
    "review-paper.outcome.not-accepted": fixed(
        en="Not accepted", fr="Non acceptée", es="No aceptada", ru="Не принято", zh="未接受", ar="غير مقبول"),
    "review-paper.outcome.noted": fixed(
        en="Noted", fr="Prise en note", es="Se toma nota", ru="Принято к сведению", zh="已注意到", ar="أُحيط به علما"),
    "review-paper.outcome.deferred": fixed(
        en="Deferred to a later draft", fr="Reportée à un projet ultérieur", es="Aplazada a un proyecto posterior",
        ru="Отложено до следующего проекта", zh="推迟至以后的草案", ar="مؤجل إلى مسودة لاحقة"),
    "review-paper.outcome.out-of-scope": fixed(
        en="Out of scope", fr="Hors du champ", es="Fuera del ámbito", ru="Вне предмета рассмотрения", zh="超出范围", ar="خارج النطاق"),
    "review-paper.outcome.duplicate": fixed(
        en="Treated with {first}, which says the same", fr="Traitée avec {first}, qui dit la même chose", es="Tratada con {first}, que dice lo mismo",
        ru="Рассмотрено вместе с {first} того же содержания", zh="与内容相同的{first}一并处理", ar="عولج مع {first} الذي يقول الشيء نفسه"),
    "review-paper.outcome.shared": fixed(
        en="Treated with another comment that says the same", fr="Traitée avec une autre observation qui dit la même chose",
        es="Tratada con otra observación que dice lo mismo", ru="Рассмотрено вместе с другим замечанием того же содержания",
        zh="与内容相同的其他意见一并处理", ar="عولج مع تعليق آخر يقول الشيء نفسه"),
    "review-paper.outcome.withdrawn": fixed(
        en="Withdrawn by its sender", fr="Retirée par son auteur", es="Retirada por su autor", ru="Отозвано отправителем", zh="发送方已撤回", ar="سحبه مرسله"),
    "review-paper.outcome.undecided": fixed(
        en="Not decided yet", fr="Pas encore décidé", es="Aún sin decidir", ru="Решение еще не принято", zh="尚未决定", ar="لم يُبت فيه بعد"),
    "review-paper.response.satisfied": fixed(
        en="satisfied", fr="satisfait", es="satisfecho", ru="удовлетворен", zh="满意", ar="راضٍ"),
    "review-paper.response.accepts": fixed(
        en="can live with it", fr="peut s’en accommoder", es="puede aceptarlo", ru="согласен с таким решением", zh="可以接受", ar="يقبل بذلك"),
    "review-paper.response.not-satisfied": fixed(
        en="not satisfied", fr="pas satisfait", es="no satisfecho", ru="не удовлетворен", zh="不满意", ar="غير راضٍ"),
    "review-paper.response.assumed-satisfied": fixed(
        en="did not object in time", fr="n’a pas fait d’objection dans le délai", es="no objetó dentro del plazo",
        ru="не возразил в срок", zh="未在期限内提出异议", ar="لم يعترض في الموعد"),
    # What is told of a comment.
    "review-paper.fact.place": fixed(en="On", fr="Sur", es="Sobre", ru="К тексту", zh="针对", ar="بشأن"),
    "review-paper.fact.quote": fixed(en="Words", fr="Mots visés", es="Palabras", ru="Слова", zh="所指词句", ar="الكلمات"),
    "review-paper.fact.proposed": fixed(
        en="Proposed", fr="Proposition", es="Propuesta", ru="Предложено", zh="建议", ar="المقترح"),
    "review-paper.fact.reason": fixed(
        en="Reason given", fr="Motif indiqué", es="Motivo indicado", ru="Обоснование отправителя", zh="所述理由", ar="السبب المذكور"),
    "review-paper.fact.would-resolve": fixed(
        en="Would lift it", fr="Ce qui lèverait l’objection", es="Levantaría la objeción", ru="Сняло бы возражение", zh="如何可消除", ar="ما يرفع الاعتراض"),
    "review-paper.fact.support": fixed(
        en="Supported by", fr="Appuyée par", es="Apoyada por", ru="Поддержали", zh="支持方", ar="أيّده"),
    "review-paper.fact.outcome": fixed(en="Outcome", fr="Suite donnée", es="Resultado", ru="Результат", zh="结果", ar="النتيجة"),
    "review-paper.fact.why": fixed(en="Why", fr="Pourquoi", es="Por qué", ru="Почему", zh="原因", ar="السبب"),
    "review-paper.fact.changed": fixed(
        en="Changed", fr="Modifié", es="Modificado", ru="Изменено", zh="已修改", ar="ما تغيّر"),
    "review-paper.fact.decided-in": fixed(
        en="Decided in", fr="Décidé dans", es="Decidido en", ru="Где решено", zh="决定场合", ar="أين تقرر"),
    "review-paper.fact.response": fixed(
        en="The sender", fr="L’expéditeur", es="El remitente", ru="Отправитель", zh="发送方", ar="المرسل"),
    "review-paper.changed.since": fixed(
        en="since {publication}", fr="depuis {publication}", es="desde {publication}", ru="начиная с {publication}", zh="自{publication}起", ar="منذ {publication}"),
    "review-paper.translation.machine": fixed(
        en="Translation by machine, {checked}", fr="Traduction automatique, {checked}", es="Traducción automática, {checked}",
        ru="Машинный перевод, {checked}", zh="机器翻译，{checked}", ar="ترجمة آلية، {checked}"),
    "review-paper.translation.office": fixed(
        en="Translation by the office, {checked}", fr="Traduction de l’office, {checked}", es="Traducción de la oficina, {checked}",
        ru="Перевод ведомства, {checked}", zh="主管局译文，{checked}", ar="ترجمة المكتب، {checked}"),
    "review-paper.translation.secretariat": fixed(
        en="Translation by the secretariat, {checked}", fr="Traduction du secrétariat, {checked}", es="Traducción de la secretaría, {checked}",
        ru="Перевод секретариата, {checked}", zh="秘书处译文，{checked}", ar="ترجمة الأمانة، {checked}"),
    "review-paper.translation.checked": fixed(
        en="checked", fr="vérifiée", es="revisada", ru="проверен", zh="已核对", ar="مراجَعة"),
    "review-paper.translation.unchecked": fixed(
        en="not checked", fr="non vérifiée", es="no revisada", ru="не проверен", zh="未核对", ar="غير مراجَعة"),
    # The table, with the columns of the form of ISO, IEC and CEN.
    "review-paper.table.title": fixed(
        en="Table of comments", fr="Tableau des observations", es="Tabla de observaciones", ru="Таблица замечаний", zh="意见表", ar="جدول التعليقات"),
    "review-paper.table.title-editorial": fixed(
        en="Table of editorial comments", fr="Tableau des observations rédactionnelles", es="Tabla de observaciones de redacción",
        ru="Таблица редакционных замечаний", zh="编辑性意见表", ar="جدول التعليقات التحريرية"),
    "review-paper.table.title-substantive": fixed(
        en="Table of general and technical comments", fr="Tableau des observations générales et techniques", es="Tabla de observaciones generales y técnicas",
        ru="Таблица общих и технических замечаний", zh="一般性和技术性意见表", ar="جدول التعليقات العامة والتقنية"),
    "review-paper.table.counted": fixed(
        en="Comments: {count}. They stand as the text runs, then by office.", fr="Observations\u00a0: {count}. Elles suivent l’ordre du texte, puis des offices.",
        es="Observaciones: {count}. Siguen el orden del texto y luego el de las oficinas.", ru="Замечаний: {count}. Они следуют порядку текста, затем ведомств.",
        zh="意见数：{count}。按文本顺序排列，其次按主管局排列。", ar="عدد التعليقات: {count}. وهي مرتبة بترتيب النص ثم بحسب المكاتب."),
    "review-paper.table.how": fixed(
        en="ge: general; te: technical; ed: editorial. [TR] is on a translation. Observations are empty where nothing is decided yet.",
        fr="ge\u00a0: générale\u202f; te\u00a0: technique\u202f; ed\u00a0: rédactionnelle. [TR] porte sur une traduction. La dernière colonne est vide tant que rien n’est décidé.",
        es="ge: general; te: técnica; ed: de redacción. [TR] se refiere a una traducción. La última columna está vacía mientras nada se haya decidido.",
        ru="ge – общее; te – техническое; ed – редакционное. [TR] – о переводе. Последний столбец пуст, пока решения нет.",
        zh="ge：一般；te：技术；ed：编辑。[TR]涉及译文。尚未决定的，最后一栏为空。",
        ar="ge: عام؛ te: تقني؛ ed: تحريري. ‎[TR]‎ يخص ترجمة. ويبقى العمود الأخير فارغا ما لم يُبت في التعليق."),
    "review-paper.table.cut": fixed(
        en="cut: the table as JSON has it whole", fr="coupé\u00a0: le tableau en JSON l’a en entier", es="cortado: la tabla en JSON lo tiene completo",
        ru="сокращено: полностью в таблице JSON", zh="已截断，全文见JSON格式的表", ar="مقتطع: النص كامل في الجدول بصيغة JSON"),
    "review-paper.column.office": fixed(en="MB/NC", fr="MB/NC", es="MB/NC", ru="MB/NC", zh="MB/NC", ar="MB/NC"),
    "review-paper.column.line": fixed(en="Line", fr="Ligne", es="Línea", ru="Строка", zh="行", ar="السطر"),
    "review-paper.column.clause": fixed(
        en="Clause", fr="Article", es="Capítulo", ru="Раздел", zh="章条", ar="البند"),
    "review-paper.column.part": fixed(
        en="Paragraph, figure, table", fr="Paragraphe, figure, tableau", es="Párrafo, figura, tabla", ru="Пункт, рисунок, таблица", zh="段落、图、表", ar="الفقرة أو الشكل أو الجدول"),
    "review-paper.column.type": fixed(en="Type", fr="Type", es="Tipo", ru="Тип", zh="类型", ar="النوع"),
    "review-paper.column.comment": fixed(
        en="Comment", fr="Observation", es="Observación", ru="Замечание", zh="意见", ar="التعليق"),
    "review-paper.column.proposed": fixed(
        en="Proposed change", fr="Modification proposée", es="Cambio propuesto", ru="Предлагаемое изменение", zh="修改建议", ar="التعديل المقترح"),
    "review-paper.column.observations": fixed(
        en="Observations", fr="Suite donnée", es="Resultado", ru="Решение", zh="处理意见", ar="الملاحظات"),
    # The disposition report.
    "review-paper.report.title": fixed(
        en="What became of the comments", fr="Suite donnée aux observations", es="Resultado de las observaciones",
        ru="Результаты рассмотрения замечаний", zh="意见处理情况", ar="ما آلت إليه التعليقات"),
    "review-paper.report.draft": fixed(
        en="NOT ALL DECIDED", fr="DÉCISIONS INCOMPLÈTES", es="DECISIONES INCOMPLETAS", ru="РЕШЕНО НЕ ВСЕ", zh="尚未全部决定", ar="لم يُبت في الكل"),
    "review-paper.report.missing": fixed(
        en="This is a draft. Comments about which nothing is decided yet: {count} of {total}. They are marked.",
        fr="Ceci est un projet. Observations pour lesquelles rien n’est encore décidé\u00a0: {count} sur {total}. Elles sont signalées.",
        es="Esto es un borrador. Observaciones sobre las que aún no se ha decidido nada: {count} de {total}. Están marcadas.",
        ru="Это черновик. Замечаний, по которым решения еще нет: {count} из {total}. Они отмечены.",
        zh="本文为草稿：{total}条意见中有{count}条尚未决定，均已标明。",
        ar="هذه مسودة. التعليقات التي لم يُبت فيها بعد: {count} من {total}، وهي معلَّمة."),
    "review-paper.report.without": fixed(
        en="Not decided yet: {labels}", fr="Pas encore décidées\u00a0: {labels}", es="Aún sin decidir: {labels}", ru="Решения еще нет: {labels}", zh="尚未决定：{labels}", ar="لم يُبت فيها بعد: {labels}"),
    "review-paper.report.colours": fixed(
        en="Each outcome is said in words; colours only repeat it.", fr="Chaque suite est dite en toutes lettres\u202f; les couleurs ne font que la répéter.",
        es="Cada resultado se dice con palabras; los colores solo lo repiten.", ru="Каждый результат назван словами; цвет лишь повторяет его.",
        zh="结果均以文字说明，颜色仅为重复提示。", ar="كل نتيجة مذكورة بالكلمات، والألوان تكررها فحسب."),
    "review-paper.report.summary": fixed(
        en="In short", fr="En bref", es="En resumen", ru="Кратко", zh="概述", ar="باختصار"),
    "review-paper.report.dates": fixed(
        en="Comments were asked for from {opens} to {closes}.", fr="Période de consultation\u00a0: du {opens} au {closes}.",
        es="Período de consulta: del {opens} al {closes}.", ru="Срок рассмотрения: {opens} – {closes}.",
        zh="征求意见期间：{opens}至{closes}。", ar="فترة تلقي التعليقات: من {opens} إلى {closes}."),
    "review-paper.report.counted": fixed(
        en="Comments that came in: {count}. Each stands below once, as the text runs.", fr="Observations reçues\u00a0: {count}. Chacune figure ci-dessous une fois, dans l’ordre du texte.",
        es="Observaciones recibidas: {count}. Cada una figura abajo una vez, en el orden del texto.", ru="Поступило замечаний: {count}. Каждое приведено ниже один раз в порядке текста.",
        zh="收到意见：{count}条。每条在下文按文本顺序出现一次。", ar="التعليقات الواردة: {count}. ويرد كل منها أدناه مرة واحدة بترتيب النص."),
    # Letters.
    "review-paper.letter.title": fixed(
        en="What became of your comments", fr="Suite donnée à vos observations", es="Resultado de sus observaciones",
        ru="Результаты рассмотрения ваших замечаний", zh="贵方意见的处理情况", ar="ما آلت إليه تعليقاتكم"),
    "review-paper.letter.intro": fixed(
        en="Thank you for your comments on {draft} (version {version}), in round {round}. This is what became of each of them ({count}).",
        fr="Merci de vos observations sur {draft} (version {version}), consultation {round}. Voici la suite donnée à chacune ({count}).",
        es="Gracias por sus observaciones sobre {draft} (versión {version}), ronda {round}. Este es el resultado de cada una ({count}).",
        ru="Благодарим за ваши замечания к {draft} (версия {version}), раунд {round}. Вот результат по каждому из них ({count}).",
        zh="感谢贵方在{round}轮中对{draft}（版本{version}）提出的意见。各条意见（{count}条）的处理情况如下。",
        ar="نشكركم على تعليقاتكم على {draft} (النسخة {version}) في الجولة {round}. وفيما يلي ما آل إليه كل منها ({count})."),
    "review-paper.letter.undecided": fixed(
        en="Not decided yet: {labels}. We will write to you again.", fr="Pas encore décidées\u00a0: {labels}. Nous vous écrirons de nouveau.",
        es="Aún sin decidir: {labels}. Le escribiremos de nuevo.", ru="Решения еще нет: {labels}. Мы напишем вам снова.",
        zh="尚未决定：{labels}。我们将再次函告。", ar="لم يُبت فيها بعد: {labels}. وسنكتب إليكم مرة أخرى."),
    "review-paper.letter.next": fixed(
        en="Please tell us within {days} working days if an outcome does not satisfy you, and what would. If we hear nothing, we take it that you are satisfied.",
        fr="Merci de nous dire sous {days} jours ouvrables si une suite ne vous satisfait pas, et ce qui conviendrait. Sans réponse, nous considérons que vous êtes satisfaits.",
        es="Le rogamos que nos diga en {days} días hábiles si algún resultado no le satisface, y qué lo haría. Si no recibimos respuesta, entenderemos que está conforme.",
        ru="Если какой-либо результат вас не устраивает, сообщите нам в течение {days} рабочих дней, что устроило бы. При отсутствии ответа мы будем считать, что возражений нет.",
        zh="如对某项结果不满意，请在{days}个工作日内告知，并说明如何可满意。如未收到回复，我们将视为满意。",
        ar="يُرجى إبلاغنا خلال {days} يوم عمل إن كانت نتيجة لا ترضيكم وبما يرضيكم. وإن لم نتلق ردا اعتبرناكم راضين."),
    "review-paper.letter.thanks-title": fixed(
        en="Thank you for your answer", fr="Merci de votre réponse", es="Gracias por su respuesta",
        ru="Благодарим за ваш ответ", zh="感谢贵方的答复", ar="شكرا على ردكم"),
    "review-paper.letter.thanks": fixed(
        en="Thank you for your answer on {draft} (version {version}), in round {round}. It counts as it is; you need do nothing more.",
        fr="Merci de votre réponse sur {draft} (version {version}), consultation {round}. Elle compte telle quelle\u202f; vous n’avez plus rien à faire.",
        es="Gracias por su respuesta sobre {draft} (versión {version}), ronda {round}. Cuenta tal como está; no tiene que hacer nada más.",
        ru="Благодарим за ваш ответ по {draft} (версия {version}), раунд {round}. Он учтен; больше ничего не требуется.",
        zh="感谢贵方在{round}轮中对{draft}（版本{version}）的答复。该答复已计入，无需再做什么。",
        ar="نشكركم على ردكم بشأن {draft} (النسخة {version}) في الجولة {round}. وهو محسوب كما هو، ولا يلزم شيء آخر."),
    "review-paper.letter.offers": fixed(
        en="You told us: {offers}. We will come back to you on that.",
        fr="Vous nous avez dit\u00a0: {offers}. Nous reviendrons vers vous à ce sujet.",
        es="Nos dijo: {offers}. Volveremos a escribirle al respecto.",
        ru="Вы сообщили: {offers}. Мы вернемся к этому с вами.",
        zh="贵方表示：{offers}。我们将就此与贵方联系。",
        ar="أبلغتمونا: {offers}. وسنعود إليكم في هذا الشأن."),
    # The heat list.
    "review-paper.heat.title": fixed(
        en="What needs time in the meeting", fr="Ce qui demande du temps en réunion", es="Lo que requiere tiempo en la reunión",
        ru="Что требует времени на заседании", zh="需要会议讨论的事项", ar="ما يحتاج إلى وقت في الاجتماع"),
    "review-paper.heat.how": fixed(
        en="What is controversial stands first: disputed, blocking and undecided, named so by the leaders, or with a sender who is not satisfied.",
        fr="Ce qui est controversé vient en premier\u00a0: contesté, bloquant et non décidé, signalé par les responsables, ou dont l’auteur n’est pas satisfait.",
        es="Lo controvertido va primero: impugnado, bloqueante y sin decidir, señalado por los responsables, o cuyo autor no está satisfecho.",
        ru="Сначала спорное: оспоренное, препятствующее и нерешенное, отмеченное ведущими или такое, по которому отправитель не удовлетворен.",
        zh="有争议的在前：有异议的、阻断性且未决定的、负责人指明的，或发送方不满意的。",
        ar="يأتي أولا ما هو خلافي: ما اعتُرض عليه، والمانع الذي لم يُبت فيه، وما عيّنه المسؤولون، وما لم يرض عنه مرسله."),
    "review-paper.heat.controversial": fixed(
        en="Controversial comments", fr="Observations controversées", es="Observaciones controvertidas", ru="Спорные замечания", zh="有争议的意见", ar="تعليقات خلافية"),
    "review-paper.heat.controversial-short": fixed(
        en="Controversial", fr="Controversées", es="Controvertidas", ru="Спорные", zh="有争议", ar="خلافية"),
    "review-paper.heat.none": fixed(
        en="No comment is controversial.", fr="Aucune observation n’est controversée.", es="Ninguna observación es controvertida.",
        ru="Спорных замечаний нет.", zh="没有有争议的意见。", ar="لا يوجد تعليق خلافي."),
    "review-paper.heat.nothing": fixed(
        en="There are no comments.", fr="Il n’y a pas d’observations.", es="No hay observaciones.", ru="Замечаний нет.", zh="没有意见。", ar="لا توجد تعليقات."),
    "review-paper.heat.by-clause": fixed(
        en="Comments by clause", fr="Observations par article", es="Observaciones por capítulo", ru="Замечания по разделам", zh="各章条的意见", ar="التعليقات بحسب البنود"),
    "review-paper.heat.number": fixed(en="Number", fr="Nombre", es="Número", ru="Число", zh="数量", ar="العدد"),
    "review-paper.heat.caption": fixed(
        en="Comments by clause and weight", fr="Observations par article et importance", es="Observaciones por capítulo e importancia",
        ru="Замечания по разделам и значимости", zh="按章条和重要程度分列的意见", ar="التعليقات بحسب البنود والأهمية"),
    "review-paper.heat.bar": fixed(
        en="{place}: {blocking} blocking, {major} major, {minor} minor", fr="{place}\u00a0: {blocking} bloquantes, {major} majeures, {minor} mineures",
        es="{place}: {blocking} bloqueantes, {major} importantes, {minor} menores", ru="{place}: препятствующих – {blocking}, существенных – {major}, незначительных – {minor}",
        zh="{place}：阻断性{blocking}条，重大{major}条，次要{minor}条", ar="{place}: مانعة {blocking}، جوهرية {major}، بسيطة {minor}"),
}
# fmt: on
