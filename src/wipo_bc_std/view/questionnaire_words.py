"""Fixed words of questionnaires, as a paper and as a form to fill in; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
QUESTIONNAIRE_WORDS: Wording = {
    "paper.questionnaire.title": fixed(
        en="Questionnaire", fr="Questionnaire", es="Cuestionario", ru="Вопросник", zh="调查问卷", ar="استبيان"),
    "paper.questionnaire.how": fixed(
        en="How to answer", fr="Comment répondre", es="Cómo responder", ru="Как ответить", zh="如何答复", ar="كيفية الرد"),
    "paper.questionnaire.how-text": fixed(
        en="The same questions stand in the Excel file beside this paper. Please answer there, save the file and send it back; no account is needed. A question that you cannot answer may stay empty.",
        fr="Les mêmes questions figurent dans le fichier Excel joint. Veuillez y répondre, l’enregistrer et le renvoyer\u202f; aucun compte n’est nécessaire. Une question à laquelle vous ne pouvez pas répondre peut rester sans réponse.",
        es="Las mismas preguntas figuran en el archivo Excel adjunto. Responda en él, guárdelo y devuélvalo; no se necesita ninguna cuenta. Si no puede responder a una pregunta, puede dejarla vacía.",
        ru="Те же вопросы содержатся в приложенном файле Excel. Ответьте, пожалуйста, в нем, сохраните файл и отправьте его обратно; учетная запись не нужна. Вопрос, на который вы не можете ответить, можно оставить пустым.",
        zh="随附的Excel文件中有同样的问题。请在其中作答，保存后发回；无需注册账户。不能回答的问题可以留空。",
        ar="ترد الأسئلة نفسها في ملف Excel المرافق. يُرجى الإجابة فيه وحفظه وإعادته، ولا حاجة إلى حساب. ويجوز ترك السؤال الذي لا يمكنكم الإجابة عنه فارغا."),
    "paper.questionnaire.questions": fixed(
        en="Questions", fr="Questions", es="Preguntas", ru="Вопросы", zh="问题", ar="الأسئلة"),
    "questionnaire.question": fixed(
        en="Question {number}", fr="Question {number}", es="Pregunta {number}", ru="Вопрос {number}", zh="问题{number}", ar="السؤال {number}"),
    "questionnaire.purpose": fixed(
        en="What the answers are for", fr="À quoi serviront les réponses", es="Para qué son las respuestas",
        ru="Для чего нужны ответы", zh="答复的用途", ar="الغرض من الإجابات"),
    "questionnaire.why": fixed(
        en="Why it is asked", fr="Pourquoi cette question", es="Por qué se pregunta", ru="Почему об этом спрашивают", zh="提问原因", ar="سبب السؤال"),
    "questionnaire.about": fixed(
        en="What an answer serves", fr="À quoi sert la réponse", es="A qué sirve la respuesta", ru="К чему относится ответ", zh="答复所涉内容", ar="ما تفيده الإجابة"),
    "questionnaire.who": fixed(
        en="Who can answer", fr="Qui peut répondre", es="Quién puede responder", ru="Кто может ответить", zh="可由谁答复", ar="من يمكنه الإجابة"),
    "questionnaire.closes": fixed(
        en="Last day", fr="Dernier jour", es="Último día", ru="Последний день", zh="截止日期", ar="آخر يوم"),
    "questionnaire.send": fixed(
        en="Send it to", fr="À envoyer à", es="Enviar a", ru="Куда отправить", zh="发送至", ar="يُرسل إلى"),
    "questionnaire.send-back": fixed(
        en="whoever sent it to you", fr="la personne qui vous l’a envoyé", es="quien se lo envió",
        ru="тому, кто прислал вам этот файл", zh="向您发送本文件的人", ar="من أرسله إليكم"),
    "questionnaire.how": fixed(
        en="Write in the yellow cells, save the file and send it back. A cell may stay empty where you cannot answer.",
        fr="Écrivez dans les cases jaunes, enregistrez le fichier et renvoyez-le. Une case peut rester vide si vous ne pouvez pas répondre.",
        es="Escriba en las celdas amarillas, guarde el archivo y devuélvalo. Una celda puede quedar vacía si no puede responder.",
        ru="Пишите в желтых ячейках, сохраните файл и отправьте его обратно. Если ответить нельзя, ячейку можно оставить пустой.",
        zh="请填写黄色单元格，保存文件并发回。不能回答的可以留空。",
        ar="اكتبوا في الخلايا الصفراء واحفظوا الملف وأعيدوه. ويجوز ترك الخلية فارغة إذا تعذرت الإجابة."),
    "questionnaire.office": fixed(
        en="Your office (code in WIPO ST.3, or name)", fr="Votre office (code selon la norme ST.3 de l’OMPI, ou nom)",
        es="Su oficina (código según la Norma ST.3 de la OMPI, o nombre)", ru="Ваше ведомство (код по стандарту ВОИС ST.3 или название)",
        zh="贵局（WIPO标准ST.3代码或名称）", ar="مكتبكم (الرمز وفقا لمعيار الويبو ST.3 أو الاسم)"),
    # Names of sheets: at most 31 letters, none of []:*?/\.
    "questionnaire.sheet": fixed(
        en="Questions", fr="Questions", es="Preguntas", ru="Вопросы", zh="问题", ar="الأسئلة"),
    "questionnaire.answer": fixed(
        en="Your answer", fr="Votre réponse", es="Su respuesta", ru="Ваш ответ", zh="您的答复", ar="إجابتكم"),
    "questionnaire.yes": fixed(en="yes", fr="oui", es="sí", ru="да", zh="是", ar="نعم"),
    "questionnaire.no": fixed(en="no", fr="non", es="no", ru="нет", zh="否", ar="لا"),
    "questionnaire.pick": fixed(
        en="Choose one of the words in the list, or leave it empty.", fr="Choisissez un mot de la liste, ou laissez vide.",
        es="Elija una palabra de la lista o deje la celda vacía.", ru="Выберите слово из списка или оставьте пустым.",
        zh="请从列表中选择，或留空。", ar="اختاروا كلمة من القائمة أو اتركوا الخلية فارغة."),
    "questionnaire.pick-yes-no": fixed(
        en="Answer “{yes}” or “{no}”, or leave it empty.", fr="Répondez «\u00a0{yes}\u00a0» ou «\u00a0{no}\u00a0», ou laissez vide.",
        es="Responda «{yes}» o «{no}», o deje la celda vacía.", ru="Ответьте «{yes}» или «{no}» либо оставьте пустым.",
        zh="请答“{yes}”或“{no}”，或留空。", ar="أجيبوا بـ«{yes}» أو «{no}» أو اتركوا الخلية فارغة."),
    "questionnaire.pick-several": fixed(
        en="Choose “{yes}” beside each that applies.", fr="Choisissez «\u00a0{yes}\u00a0» en face de chaque réponse qui convient.",
        es="Elija «{yes}» junto a cada respuesta que corresponda.", ru="Выберите «{yes}» напротив каждого подходящего ответа.",
        zh="请在每个适用项旁选择“{yes}”。", ar="اختاروا «{yes}» بجانب كل ما ينطبق."),
    "questionnaire.write-text": fixed(
        en="In your own words.", fr="Avec vos propres mots.", es="Con sus propias palabras.", ru="Своими словами.", zh="请自行表述。", ar="بكلماتكم."),
    "questionnaire.write-number": fixed(
        en="A number in digits.", fr="Un nombre en chiffres.", es="Un número en cifras.", ru="Число цифрами.", zh="请用数字填写。", ar="رقم بالأعداد."),
    "questionnaire.write-date": fixed(
        en="A date: year-month-day, such as 2026-11-22.", fr="Une date\u00a0: année-mois-jour, par exemple 2026-11-22.",
        es="Una fecha: año-mes-día, por ejemplo 2026-11-22.", ru="Дата: год-месяц-день, например 2026-11-22.",
        zh="日期：年-月-日，如2026-11-22。", ar="تاريخ: السنة-الشهر-اليوم، مثل 2026-11-22."),
    "questionnaire.none": fixed(
        en="There is no questionnaire for this session.", fr="Il n’y a pas de questionnaire pour cette session.",
        es="No hay cuestionario para esta sesión.", ru="Для этой сессии вопросника нет.", zh="本届会议没有问卷。", ar="لا يوجد استبيان لهذه الدورة."),
}
# fmt: on
