"""Fixed words of the site about comments that offices released, and how to send one, in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# Counts have the form “name: number”, which is right for every number in every language.
# A table, so not formatted.
# fmt: off
COMMENT_WORDS: Wording = {
    "comments.title": fixed(
        en="Comments", fr="Observations", es="Observaciones", ru="Замечания", zh="意见", ar="التعليقات"),
    "comments.intro": fixed(
        en="What offices and others wrote about the draft and agreed to publish, in the order of the text, with what became of it. It is the view of those who wrote it.",
        fr="Ce que des offices et d’autres ont écrit sur le projet et accepté de publier, dans l’ordre du texte, avec la suite donnée. Ces textes expriment l’avis de leurs auteurs.",
        es="Lo que oficinas y otros escribieron sobre el proyecto y aceptaron publicar, en el orden del texto, con su resultado. Expresa la opinión de sus autores.",
        ru="Что ведомства и другие участники написали о проекте и согласились опубликовать, в порядке текста, с результатом рассмотрения. Это мнение тех, кто это написал.",
        zh="各局及其他方对草案提出并同意公开的意见及其处理情况，按正文顺序排列。意见仅代表提出者的看法。",
        ar="ما كتبته المكاتب وغيرها عن المسودة ووافقت على نشره، بترتيب النص، مع ما آل إليه. وهو رأي من كتبه."),
    "comments.count": fixed(
        en="Comments: {count}", fr="Observations\u00a0: {count}", es="Observaciones: {count}",
        ru="Замечаний: {count}", zh="意见：{count}", ar="التعليقات: {count}"),
    "comments.all": fixed(
        en="All comments", fr="Toutes les observations", es="Todas las observaciones",
        ru="Все замечания", zh="全部意见", ar="جميع التعليقات"),
    "comments.of-division": fixed(
        en="Comments on this clause or annex: {count}", fr="Observations sur cet article ou cette annexe\u00a0: {count}",
        es="Observaciones sobre este capítulo o anexo: {count}", ru="Замечаний к этому разделу или приложению: {count}",
        zh="本章条或附件的意见：{count}", ar="التعليقات على هذا البند أو المرفق: {count}"),
    "comments.text": fixed(
        en="The text", fr="Le texte", es="El texto", ru="Текст", zh="相关文本", ar="النص"),
    # Who sent a comment.
    "comments.an-office": fixed(
        en="an office", fr="un office", es="una oficina", ru="одно из ведомств", zh="某局", ar="أحد المكاتب"),
    "comments.of": fixed(
        en="Comments – {name}", fr="Observations – {name}", es="Observaciones – {name}",
        ru="Замечания – {name}", zh="意见：{name}", ar="التعليقات – {name}"),
    "comments.offices": fixed(
        en="Comments by office", fr="Observations par office", es="Observaciones por oficina",
        ru="Замечания по ведомствам", zh="各局的意见", ar="التعليقات بحسب المكاتب"),
    # Where a comment stands.
    "comments.changed": fixed(
        en="Written about {publication}; the text has changed since.",
        fr="Concerne {publication}\u202f; le texte a changé depuis.",
        es="Se refiere a {publication}; el texto ha cambiado desde entonces.",
        ru="Относится к {publication}; с тех пор текст изменен.",
        zh="针对{publication}提出；此后文本已有改动。",
        ar="كُتب بشأن {publication}؛ وقد تغير النص منذ ذلك الحين."),
    "comments.gone": fixed(
        en="Written about {publication} ({number}); that text is not in this draft.",
        fr="Concerne {publication} ({number})\u202f; ce texte n’est pas dans le présent projet.",
        es="Se refiere a {publication} ({number}); ese texto no está en este proyecto.",
        ru="Относится к {publication} ({number}); этого текста в данном проекте нет.",
        zh="针对{publication}（{number}）提出；该文本不在本草案中。",
        ar="كُتب بشأن {publication} ({number})؛ وهذا النص ليس في هذه المسودة."),
    "comments.gone-group": fixed(
        en="Texts that are not in this draft", fr="Textes absents de ce projet", es="Textos que no están en este proyecto",
        ru="Тексты, которых нет в этом проекте", zh="不在本草案中的文本", ar="نصوص ليست في هذه المسودة"),
    "comments.beside-group": fixed(
        en="Beside the clauses and annexes", fr="Hors des articles et annexes", es="Fuera de los capítulos y anexos",
        ru="Вне разделов и приложений", zh="正文章条和附件之外", ar="خارج البنود والمرفقات"),
    # How far the work on a comment is.
    "comments.state.proposed": fixed(
        en="an answer is proposed", fr="une réponse est proposée", es="hay una respuesta propuesta",
        ru="предложен ответ", zh="已提出答复建议", ar="هناك رد مقترح"),
    "comments.state.disputed": fixed(
        en="disputed", fr="contestée", es="en discusión", ru="есть возражения", zh="有争议", ar="محل خلاف"),
    "comments.state.agreed": fixed(en="agreed", fr="convenu", es="acordado", ru="согласовано", zh="已商定", ar="متفق عليه"),
    "comments.state.implemented": fixed(
        en="done in the text", fr="reporté dans le texte", es="incorporado al texto",
        ru="внесено в текст", zh="已写入文本", ar="أُدرج في النص"),
    "comments.state.closed": fixed(en="closed", fr="close", es="cerrada", ru="закрыто", zh="已结束", ar="مغلق"),
    # What is told of a comment beside its words.
    "comments.fact.proposed-answer": fixed(
        en="Proposed answer", fr="Réponse proposée", es="Respuesta propuesta", ru="Предложенный ответ", zh="答复建议", ar="الرد المقترح"),
    "comments.fact.translation": fixed(
        en="Translation", fr="Traduction", es="Traducción", ru="Перевод", zh="译文", ar="الترجمة"),
    "comments.fact.decided-in": fixed(
        en="Decided in", fr="Décidé dans le cadre suivant", es="Decidido en", ru="Где решено", zh="决定于", ar="اتُّخذ القرار في"),
    "comments.fact.changed": fixed(
        en="Changed for it", fr="Textes modifiés en conséquence", es="Textos modificados por ello",
        ru="Измененные тексты", zh="因此修改的文本", ar="النصوص المعدلة بناء عليه"),
    # The table of clauses.
    "comments.by-clause": fixed(
        en="Comments by clause", fr="Observations par article", es="Observaciones por capítulo",
        ru="Замечания по разделам", zh="各章条的意见", ar="التعليقات بحسب البنود"),
    "comments.column.where": fixed(
        en="Clause or annex", fr="Article ou annexe", es="Capítulo o anexo", ru="Раздел или приложение", zh="章条或附件", ar="البند أو المرفق"),
    "comments.column.count": fixed(en="Comments", fr="Observations", es="Observaciones", ru="Замечания", zh="意见", ar="التعليقات"),
    "comments.column.outcome": fixed(
        en="What became of them", fr="Suite donnée", es="Resultado", ru="Результат", zh="处理情况", ar="ما آلت إليه"),
    "comments.total": fixed(en="All", fr="Total", es="Total", ru="Всего", zh="合计", ar="المجموع"),
    # Who took part.
    "comments.part": fixed(
        en="Who took part", fr="Participation", es="Participación", ru="Участие", zh="参与情况", ar="المشاركة"),
    "comments.round.dates": fixed(
        en="Comments on publication “{publication}”, taken from {opens} to {closes}; as of {date}.",
        fr="Observations sur la publication «\u00a0{publication}\u00a0», du {opens} au {closes}\u202f; état au {date}.",
        es="Observaciones sobre la publicación «{publication}», del {opens} al {closes}; situación al {date}.",
        ru="Замечания к публикации «{publication}», {opens} – {closes}; по состоянию на {date}.",
        zh="针对公布文本“{publication}”的意见，{opens}至{closes}；截至{date}。",
        ar="تعليقات على النشرة «{publication}»، من {opens} إلى {closes}؛ حتى {date}."),
    "comments.round.answered": fixed(
        en="Offices that answered: {count} of {total} invited", fr="Offices ayant répondu\u00a0: {count} sur {total} invités",
        es="Oficinas que respondieron: {count} de {total} invitadas", ru="Ответили ведомства: {count} из {total} приглашенных",
        zh="答复的局：受邀{total}个中的{count}个", ar="المكاتب التي ردت: {count} من {total} من المدعوين"),
    "comments.round.answered-only": fixed(
        en="Offices that answered: {count}", fr="Offices ayant répondu\u00a0: {count}", es="Oficinas que respondieron: {count}",
        ru="Ответили ведомства: {count}", zh="答复的局：{count}个", ar="المكاتب التي ردت: {count}"),
    "comments.round.received": fixed(
        en="Comments received: {count}", fr="Observations reçues\u00a0: {count}", es="Observaciones recibidas: {count}",
        ru="Получено замечаний: {count}", zh="收到意见：{count}条", ar="التعليقات الواردة: {count}"),
    "comments.round.decided": fixed(
        en="Decided: {count}", fr="Décidées\u00a0: {count}", es="Decididas: {count}", ru="Решено: {count}", zh="已决定：{count}条", ar="ما بُت فيه: {count}"),
    "comments.round.released": fixed(
        en="Published here with the agreement of their senders: {count}", fr="Publiées ici avec l’accord de leurs auteurs\u00a0: {count}",
        es="Publicadas aquí con el acuerdo de sus autores: {count}", ru="Опубликовано здесь с согласия отправителей: {count}",
        zh="经提出者同意在此公开：{count}条", ar="المنشور هنا بموافقة مرسليه: {count}"),
    "comments.round.thanks": fixed(
        en="With thanks to {name}", fr="Avec nos remerciements à {name}", es="Con agradecimiento a {name}",
        ru="Благодарим: {name}", zh="感谢{name}", ar="مع الشكر إلى {name}"),
    # How to send one.
    "comments.copy": fixed(
        en="Open the {name}: it takes comments beside each text, and sends nothing by itself.",
        fr="Ouvrez la {name}\u00a0: elle permet d’écrire des observations à côté de chaque texte et n’envoie rien d’elle-même.",
        es="Abra la {name}: permite escribir observaciones junto a cada texto y no envía nada por sí sola.",
        ru="Откройте {name}: в ней можно писать замечания рядом с каждым текстом; сама она ничего не отправляет.",
        zh="请打开{name}：可在每段文本旁填写意见，本身不会发送任何内容。",
        ar="افتحوا {name}: تتيح كتابة التعليقات بجانب كل نص، ولا ترسل شيئا من تلقاء نفسها."),
    "comments.copy-name": fixed(
        en="review copy", fr="copie de consultation", es="copia de consulta", ru="копию для замечаний",
        zh="征求意见文本", ar="نسخة المراجعة"),
    "comments.mail.version": fixed(
        en="Draft", fr="Projet", es="Proyecto", ru="Проект", zh="草案", ar="المسودة"),
    "comments.mail.begins": fixed(
        en="It begins", fr="Début du texte", es="Comienza así", ru="Начало текста", zh="文本开头", ar="بداية النص"),
    "comments.mail.comment": fixed(
        en="My comment", fr="Mon observation", es="Mi observación", ru="Мое замечание", zh="我的意见", ar="تعليقي"),
}
# fmt: on
