"""Fixed words of what tells a draft in short: the status in one page, and the slides; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
BRIEFING_WORDS: Wording = {
    "paper.status.title": fixed(
        en="Status of the draft", fr="État du projet", es="Estado del proyecto",
        ru="Состояние проекта", zh="草案现状", ar="حالة المسودة"),
    "paper.slides.title": fixed(
        en="The draft in six pages", fr="Le projet en six pages", es="El proyecto en seis páginas",
        ru="Проект на шести страницах", zh="六页了解草案", ar="المسودة في ست صفحات"),
    # Sections of the status.
    "paper.status.stands": fixed(
        en="Where the draft stands", fr="Où en est le projet", es="Situación del proyecto",
        ru="На какой стадии проект", zh="草案所处阶段", ar="أين وصلت المسودة"),
    "paper.status.current": fixed(
        en="How current it is", fr="Degré d’actualité", es="Grado de actualidad",
        ru="Насколько он актуален", zh="时效情况", ar="مدى حداثتها"),
    "paper.status.open": fixed(
        en="What is open", fr="Questions en suspens", es="Cuestiones pendientes",
        ru="Что остается открытым", zh="未决事项", ar="المسائل المفتوحة"),
    "paper.status.next": fixed(
        en="Next dates", fr="Prochaines dates", es="Próximas fechas", ru="Ближайшие даты", zh="近期日程", ar="المواعيد المقبلة"),
    "paper.status.asked": fixed(
        en="What is asked of you", fr="Ce qui vous est demandé", es="Qué se le pide",
        ru="О чем вас просят", zh="请您协助的事项", ar="المطلوب منكم"),
    # Pages of the slides.
    "paper.slides.what": fixed(
        en="What this is", fr="De quoi il s’agit", es="De qué se trata", ru="Что это такое", zh="这是什么", ar="ما هذا"),
    "paper.slides.what-text": fixed(
        en="A draft standard on the use of blockchain and other shared ledgers for intellectual property, and where it stands now.",
        fr="Un projet de norme sur l’utilisation de la chaîne de blocs et d’autres registres partagés pour la propriété intellectuelle, et son état actuel.",
        es="Un proyecto de norma técnica sobre el uso de la cadena de bloques y otros registros compartidos para la propiedad intelectual, y su situación actual.",
        ru="Проект стандарта об использовании блокчейна и других совместных реестров в области интеллектуальной собственности и его нынешнее состояние.",
        zh="一项关于在知识产权领域使用区块链及其他共享账本的标准草案，及其目前状况。",
        ar="مسودة معيار بشأن استخدام سلسلة الكتل وغيرها من السجلات المشتركة في مجال الملكية الفكرية، ووضعه الحالي."),
    "paper.slides.task": fixed(
        en="The Task, and where it stands", fr="La tâche et son état d’avancement", es="La Tarea y su situación",
        ru="Задача и ход работы", zh="任务及其进展", ar="المهمة ومدى تقدمها"),
    "paper.slides.holds": fixed(
        en="What the draft holds", fr="Ce que contient le projet", es="Qué contiene el proyecto",
        ru="Что содержит проект", zh="草案内容", ar="ما تتضمنه المسودة"),
    "paper.slides.said": fixed(
        en="What members said", fr="Ce que les membres ont dit", es="Qué dijeron los miembros",
        ru="Что сказали члены", zh="成员意见", ar="ما قاله الأعضاء"),
    "paper.slides.comment": fixed(
        en="How to comment", fr="Comment formuler des observations", es="Cómo formular observaciones",
        ru="Как дать замечания", zh="如何提出意见", ar="كيف تقدَّم التعليقات"),
    "paper.slides.comment-name": fixed(
        en="Name the provision by its identifier, such as BD-01, or the paragraph by its number.", fr="Désignez la disposition par son identifiant, par exemple BD-01, ou le paragraphe par son numéro.",
        es="Indique la disposición por su identificador, por ejemplo BD-01, o el párrafo por su número.", ru="Назовите положение по его обозначению, например BD-01, или пункт по номеру.",
        zh="请用标识（例如BD-01）指明条款，或用编号指明段落。", ar="اذكروا الحكم بمعرّفه، مثل BD-01، أو الفقرة برقمها."),
    "paper.slides.comment-say": fixed(
        en="Say what is wrong or missing, and why.", fr="Dites ce qui est erroné ou manque, et pourquoi.", es="Diga qué es erróneo o falta, y por qué.",
        ru="Скажите, что неверно или чего недостает и почему.", zh="请说明何处有误或缺失以及理由。", ar="بيّنوا ما هو خطأ أو ناقص ولماذا."),
    "paper.slides.comment-propose": fixed(
        en="Propose the words that you would have instead.", fr="Proposez le texte que vous souhaiteriez.", es="Proponga el texto que preferiría.",
        ru="Предложите слова, которые хотели бы видеть вместо этих.", zh="请提出您建议的替代文字。", ar="اقترحوا الصياغة التي تفضلونها."),
    "paper.slides.next": fixed(
        en="What is asked, and next steps", fr="Ce qui est demandé et prochaines étapes", es="Qué se pide y próximos pasos",
        ru="О чем просят и дальнейшие шаги", zh="请求事项和后续步骤", ar="المطلوب والخطوات التالية"),
    "paper.briefing.write-asked": fixed(
        en="Write here, in one sentence each, what the reader is asked to do and by which day.",
        fr="Indiquer ici, en une phrase chacune, les demandes adressées au lecteur et leur échéance.",
        es="Escriba aquí, en una frase cada vez, qué se pide al lector y para qué fecha.",
        ru="Напишите здесь, по одному предложению, что просят сделать читателя и к какому дню.",
        zh="请在此逐句写明请读者做什么、何时之前完成。",
        ar="اكتبوا هنا، في جملة لكل طلب، ما يُطلب من القارئ ومتى."),
    # Where the draft stands.
    "paper.briefing.stage": fixed(en="Stage", fr="Stade", es="Fase", ru="Стадия", zh="阶段", ar="المرحلة"),
    "paper.briefing.version": fixed(en="Version", fr="Version", es="Versión", ru="Версия", zh="版本", ar="الإصدار"),
    "paper.briefing.date": fixed(en="Dated", fr="Date", es="Fecha", ru="Дата", zh="日期", ar="التاريخ"),
    "paper.briefing.session": fixed(
        en="Session", fr="Session", es="Sesión", ru="Сессия", zh="会议", ar="الدورة"),
    "paper.briefing.session-on": fixed(
        en="{session}: {date}", fr="{session}\u00a0: {date}", es="{session}: {date}", ru="{session}: {date}", zh="{session}：{date}", ar="{session}: {date}"),
    "paper.briefing.no-day": fixed(
        en="date not known yet", fr="date pas encore connue", es="fecha aún no conocida",
        ru="дата еще не известна", zh="日期尚不知", ar="الموعد غير معروف بعد"),
    "paper.briefing.session-begins": fixed(
        en="Session {session} begins", fr="Ouverture de la session {session}", es="Comienza la sesión {session}",
        ru="Начало сессии {session}", zh="{session}会议开幕", ar="افتتاح الدورة {session}"),
    "paper.briefing.when": fixed(en="When", fr="Quand", es="Cuándo", ru="Когда", zh="时间", ar="متى"),
    "paper.briefing.what": fixed(en="What", fr="Quoi", es="Qué", ru="Что", zh="事项", ar="ماذا"),
    # Figures.
    "paper.briefing.provisions": fixed(
        en="Provisions", fr="Dispositions", es="Disposiciones", ru="Положения", zh="条文", ar="الأحكام"),
    "paper.briefing.terms": fixed(en="Terms", fr="Termes", es="Términos", ru="Термины", zh="术语", ar="المصطلحات"),
    "paper.briefing.models": fixed(
        en="Reference models", fr="Modèles de référence", es="Modelos de referencia", ru="Эталонные модели", zh="参考模型", ar="النماذج المرجعية"),
    "paper.briefing.use-cases": fixed(
        en="Use cases", fr="Cas d’utilisation", es="Casos de uso", ru="Сценарии использования", zh="用例", ar="حالات الاستخدام"),
    "paper.briefing.scenarios": fixed(
        en="Scenarios", fr="Scénarios", es="Escenarios", ru="Проверочные ситуации", zh="情景", ar="السيناريوهات"),
    "paper.briefing.evidence": fixed(
        en="Pieces of evidence", fr="Éléments de preuve", es="Elementos de prueba", ru="Подтверждающие данные", zh="证据", ar="الأدلة"),
    "paper.briefing.offices": fixed(
        en="Offices that answered", fr="Offices ayant répondu", es="Oficinas que respondieron",
        ru="Ответившие ведомства", zh="已答复主管局", ar="المكاتب التي ردت"),
    "paper.briefing.received": fixed(
        en="Comments received", fr="Observations reçues", es="Observaciones recibidas",
        ru="Получено замечаний", zh="收到意见", ar="التعليقات الواردة"),
    "paper.briefing.decided": fixed(
        en="Comments decided", fr="Observations traitées", es="Observaciones resueltas",
        ru="Решено замечаний", zh="已处理意见", ar="التعليقات التي بُتَّ فيها"),
    "paper.briefing.holds-caption": fixed(
        en="How many there are of each", fr="Nombre d’éléments de chaque sorte", es="Cuántos hay de cada clase",
        ru="Сколько чего в проекте", zh="各类数量", ar="عدد كل نوع"),
    "paper.briefing.kinds-caption": fixed(
        en="What provisions do", fr="Nature des dispositions", es="Qué hacen las disposiciones",
        ru="Что делают положения", zh="条文类型", ar="طبيعة الأحكام"),
    "paper.briefing.outcomes-caption": fixed(
        en="Dispositions", fr="Suites données", es="Curso dado a las observaciones",
        ru="Решения по замечаниям", zh="处理结果", ar="ما اتُّخذ بشأن التعليقات"),
    "paper.briefing.nobody-yet": fixed(
        en="Comments have not been asked for yet.", fr="Aucune observation n’a encore été demandée.",
        es="Todavía no se han solicitado observaciones.", ru="Замечания еще не запрашивались.",
        zh="尚未征求意见。", ar="لم تُطلب تعليقات بعد."),
    # How current it is.
    "paper.briefing.all-provisions": fixed(
        en="All provisions", fr="Toutes les dispositions", es="Todas las disposiciones", ru="Все положения", zh="全部条文", ar="كل الأحكام"),
    "paper.briefing.band": fixed(
        en="Band", fr="Niveau", es="Nivel", ru="Уровень", zh="级别", ar="المستوى"),
    "paper.briefing.current-caption": fixed(
        en="Provisions by how current they are", fr="Dispositions selon leur actualité", es="Disposiciones según su actualidad",
        ru="Положения по степени актуальности", zh="按时效划分的条文", ar="الأحكام بحسب حداثتها"),
    "paper.briefing.no-evidence": fixed(
        en="No evidence is recorded, so that nobody can tell how current the draft is.",
        fr="Aucun élément de preuve n’est consigné, de sorte que l’actualité du projet ne peut être appréciée.",
        es="No hay pruebas registradas, por lo que no puede saberse cuán actual es el proyecto.",
        ru="Подтверждающих данных нет, поэтому судить об актуальности проекта нельзя.",
        zh="没有证据记录，因此无法判断草案的时效。",
        ar="لا أدلة مسجلة، فلا يمكن الحكم على مدى حداثة المسودة."),
    # What is open.
    "paper.briefing.open-issues": fixed(
        en="Open issues in the text: {count}", fr="Questions ouvertes dans le texte\u00a0: {count}", es="Cuestiones abiertas en el texto: {count}",
        ru="Открытые вопросы в тексте: {count}", zh="文本中的未决问题：{count}", ar="المسائل المفتوحة في النص: {count}"),
    "paper.briefing.open-issues-first": fixed(
        en="Open issues in the text, {shown} of {count}:", fr="Questions ouvertes dans le texte, {shown} sur {count}\u00a0:", es="Cuestiones abiertas en el texto, {shown} de {count}:",
        ru="Открытые вопросы в тексте, {shown} из {count}:", zh="文本中的未决问题，{count}项中的{shown}项：", ar="المسائل المفتوحة في النص، {shown} من {count}:"),
    "paper.briefing.disputed": fixed(
        en="Comments on which members differ: {count}", fr="Observations sur lesquelles les avis divergent\u00a0: {count}",
        es="Observaciones en las que hay opiniones distintas: {count}", ru="Замечания, по которым мнения расходятся: {count}",
        zh="成员看法不一的意见：{count}", ar="تعليقات تختلف بشأنها الآراء: {count}"),
    "paper.briefing.undecided": fixed(
        en="Comments still to be decided: {count}", fr="Observations restant à traiter\u00a0: {count}", es="Observaciones por resolver: {count}",
        ru="Замечания, ожидающие решения: {count}", zh="待处理的意见：{count}", ar="تعليقات لم يُبَت فيها بعد: {count}"),
    "paper.briefing.first-due": fixed(
        en="{question} (by {date})", fr="{question} (d’ici au {date})", es="{question} (antes del {date})",
        ru="{question} (до {date})", zh="{question}（{date}前）", ar="{question} (قبل {date})"),
}
# fmt: on
