"""Fixed words of the forms of a review round, and of the invitation that goes with them; see `wording`.

What readers of a form must understand again, such as titles of columns, stands in `review.vocabulary`.
"""

from collections.abc import Iterator, Mapping

from wipo_bc_std.review import vocabulary
from wipo_bc_std.view.fixed import Fixed, Language, Wording, fixed


def _of(group: str, words: vocabulary.Words) -> Iterator[tuple[str, Mapping[Language, Fixed]]]:
    for key, said in words.items():
        yield (
            f"review.{group}.{key}",
            fixed(en=said["en"], fr=said["fr"], es=said["es"], ru=said["ru"], zh=said["zh"], ar=said["ar"]),
        )


# A table, so not formatted.
# fmt: off
REVIEW_FORM_WORDS: Wording = {
    **dict(_of("kind", vocabulary.KINDS)),
    **dict(_of("weight", vocabulary.WEIGHTS)),
    **dict(_of("position", vocabulary.POSITIONS)),
    **dict(_of("reply", vocabulary.ANSWERS)),
    **dict(_of("column", vocabulary.COLUMNS)),
    **dict(_of("field", vocabulary.FIELDS)),
    **dict(_of("about", vocabulary.WHOLE)),
    # Names of sheets: at most 31 letters, none of []:*?/\.
    "review.sheet.office": fixed(
        en="Your office", fr="Votre office", es="Su oficina", ru="Ваше ведомство", zh="贵局", ar="مكتبكم"),
    "review.sheet.comments": fixed(
        en="Comments", fr="Observations", es="Observaciones", ru="Замечания", zh="意见表", ar="التعليقات"),
    "review.sheet.help": fixed(
        en="Help", fr="Aide", es="Ayuda", ru="Справка", zh="帮助", ar="مساعدة"),
    "review.form.title": fixed(
        en="Your answer to a draft", fr="Votre réponse à un projet", es="Su respuesta a un proyecto",
        ru="Ваш ответ по проекту", zh="对草案的答复", ar="ردكم على مسودة"),
    "review.form.draft": fixed(
        en="The draft", fr="Le projet", es="El proyecto", ru="Проект", zh="草案", ar="المسودة"),
    "review.form.purpose": fixed(
        en="What we ask", fr="Notre demande", es="Qué pedimos", ru="О чем мы просим", zh="征求意见的目的", ar="ما نطلبه"),
    "review.form.asked": fixed(
        en="Your comments on {draft}.", fr="Vos observations sur {draft}.", es="Sus observaciones sobre {draft}.",
        ru="Ваши замечания: {draft}.", zh="请对{draft}提出意见。", ar="تعليقاتكم على {draft}."),
    "review.form.closes": fixed(
        en="Last day", fr="Dernier jour", es="Último día", ru="Последний день", zh="截止日期", ar="آخر يوم"),
    "review.form.send": fixed(
        en="Send it to", fr="À envoyer à", es="Enviar a", ru="Куда отправить", zh="发送至", ar="يُرسل إلى"),
    "review.form.send-back": fixed(
        en="whoever sent it to you", fr="la personne qui vous l’a envoyé", es="quien se lo envió",
        ru="тому, кто прислал вам этот файл", zh="向您发送本文件的人", ar="من أرسله إليكم"),
    "review.form.visible": fixed(
        en="Who will see it", fr="Qui le verra", es="Quién lo verá", ru="Кто это увидит", zh="谁将看到", ar="من سيراه"),
    "review.visible.leader": fixed(
        en="Those who lead this round, and nobody else. Nothing is published without your office’s written agreement.",
        fr="Les responsables de cette consultation, et personne d’autre. Rien n’est publié sans l’accord écrit de votre office.",
        es="Quienes dirigen esta ronda, y nadie más. Nada se publica sin el acuerdo escrito de su oficina.",
        ru="Только те, кто ведет этот раунд. Ничего не публикуется без письменного согласия вашего ведомства.",
        zh="仅限本轮征求意见的负责人。未经贵局书面同意，不予公开。",
        ar="من يديرون هذه الجولة ولا أحد سواهم. ولا يُنشر شيء إلا بموافقة مكتبكم الخطية."),
    "review.visible.task-force": fixed(
        en="The round’s leaders and, once the round has closed, the task force. Nothing is published without your office’s written agreement.",
        fr="Les responsables de la consultation puis, après sa clôture, l’équipe d’experts. Rien n’est publié sans l’accord écrit de votre office.",
        es="Quienes dirigen la ronda y, tras su cierre, el equipo técnico. Nada se publica sin el acuerdo escrito de su oficina.",
        ru="Те, кто ведет этот раунд, а после его завершения – целевая группа. Ничего не публикуется без письменного согласия вашего ведомства.",
        zh="本轮征求意见的负责人；本轮结束后，工作队。未经贵局书面同意，不予公开。",
        ar="من يديرون هذه الجولة، وبعد إغلاقها فرقة العمل. ولا يُنشر شيء إلا بموافقة مكتبكم الخطية."),
    "review.visible.public": fixed(
        en="Those who lead this round and, once it is closed and your office has agreed in writing, everybody.",
        fr="Les responsables de cette consultation et, une fois celle-ci close et avec l’accord écrit de votre office, tout le monde.",
        es="Quienes dirigen esta ronda y, una vez cerrada y con el acuerdo escrito de su oficina, cualquier persona.",
        ru="Те, кто ведет этот раунд, а после его завершения и с письменного согласия вашего ведомства – все.",
        zh="本轮征求意见的负责人；本轮结束并经贵局书面同意后，所有人。",
        ar="من يديرون هذه الجولة، وبعد إغلاقها وبموافقة مكتبكم الخطية الجميع."),
    "review.form.how": fixed(
        en="How to answer", fr="Comment répondre", es="Cómo responder", ru="Как ответить", zh="如何答复", ar="كيفية الرد"),
    "review.form.step-1": fixed(
        en="Choose your position below. “{position}” is an answer, and it counts; nothing else is needed then.",
        fr="Choisissez votre position ci-dessous. «\u00a0{position}\u00a0» est une réponse, et elle compte\u202f; rien d’autre n’est alors nécessaire.",
        es="Elija su posición más abajo. «{position}» es una respuesta, y cuenta; no se necesita nada más.",
        ru="Выберите ниже вашу позицию. «{position}» – это ответ, и он учитывается; больше ничего не требуется.",
        zh="请在下方选择立场。“{position}”也是有效答复，此时无需填写其他内容。",
        ar="اختاروا موقفكم أدناه. «{position}» رد يُحتسب، ولا يلزم شيء آخر عندئذ."),
    "review.form.step-2": fixed(
        en="If you have comments, write them on the sheet “{sheet}”, in the yellow cells beside the text. A comment needs its words only; all other yellow cells may stay empty. The sheet “{help}” has the contents with links, and says what the columns mean.",
        fr="Si vous avez des observations, inscrivez-les dans la feuille «\u00a0{sheet}\u00a0», dans les cases jaunes à côté du texte. Seuls les mots de l’observation sont nécessaires\u202f; toutes les autres cases jaunes peuvent rester vides. La feuille «\u00a0{help}\u00a0» contient le sommaire avec des liens et explique les colonnes.",
        es="Si tiene observaciones, escríbalas en la hoja «{sheet}», en las celdas amarillas junto al texto. Una observación solo necesita sus palabras; todas las demás celdas amarillas pueden quedar vacías. La hoja «{help}» contiene el índice con enlaces y explica las columnas.",
        ru="Если есть замечания, впишите их на листе «{sheet}» в желтые ячейки рядом с текстом. Нужны только слова замечания; все другие желтые ячейки можно оставить пустыми. На листе «{help}» – содержание со ссылками и пояснения к столбцам.",
        zh="如有意见，请写在“{sheet}”工作表中文本旁的黄色单元格内。只需写明意见本身，其余黄色单元格均可留空。“{help}”工作表列有带链接的目录，并说明各栏含义。",
        ar="إن كانت لديكم تعليقات فاكتبوها في ورقة «{sheet}» في الخلايا الصفراء بجانب النص. لا يلزم سوى نص التعليق، ويجوز ترك كل الخلايا الصفراء الأخرى فارغة. وفي ورقة «{help}» محتويات بروابط وشرح للأعمدة."),
    "review.form.step-3": fixed(
        en="Save the file and send it by {closes}.", fr="Enregistrez le fichier et envoyez-le au plus tard le {closes}.",
        es="Guarde el archivo y envíelo a más tardar el {closes}.", ru="Сохраните файл и отправьте его не позднее {closes}.",
        zh="保存文件并于{closes}前发送。", ar="احفظوا الملف وأرسلوه في موعد أقصاه {closes}."),
    "review.form.choose": fixed(
        en="Choose one of the words in the list, or leave it empty.", fr="Choisissez un mot de la liste, ou laissez vide.",
        es="Elija una palabra de la lista o deje la celda vacía.", ru="Выберите слово из списка или оставьте пустым.",
        zh="请从列表中选择，或留空。", ar="اختاروا كلمة من القائمة أو اتركوا الخلية فارغة."),
    "review.form.choose-here": fixed(
        en="Choose here: open the list by the arrow beside this cell, or by Alt and the down key.",
        fr="Choisissez ici\u00a0: ouvrez la liste par la flèche à côté de cette case, ou par Alt et la touche bas.",
        es="Elija aquí: abra la lista con la flecha junto a esta celda, o con Alt y la tecla abajo.",
        ru="Выберите здесь: откройте список стрелкой рядом с ячейкой или клавишами Alt и «вниз».",
        zh="请在此选择：点按单元格旁的箭头或按Alt和向下键打开列表。",
        ar="اختاروا هنا: افتحوا القائمة بالسهم بجانب الخلية، أو بمفتاح Alt مع مفتاح السهم السفلي."),
    "review.form.optional": fixed(
        en="May stay empty.",
        fr="Peut rester vide.",
        es="Puede quedar vacío.",
        ru="Можно оставить пустым.",
        zh="可留空。",
        ar="يجوز تركه فارغا."),
    "review.form.long-row": fixed(
        en="Long text: select it to read all of it in the line above the sheet.",
        fr="Texte long\u00a0: sélectionnez-le pour le lire en entier dans la ligne au-dessus de la feuille.",
        es="Texto largo: selecciónelo para leerlo entero en la línea situada sobre la hoja.",
        ru="Длинный текст: выделите его, чтобы прочитать целиком в строке над листом.",
        zh="文本较长：选中后可在表格上方的编辑栏中阅读全文。",
        ar="نص طويل: حددوه لقراءته كاملا في السطر أعلى الورقة."),
    "review.form.contact-private": fixed(
        en="Only those who lead this round see it. It is never published or passed on.",
        fr="Seuls les responsables de cette consultation le voient. Il n’est jamais publié ni transmis.",
        es="Solo lo ven quienes dirigen esta ronda. Nunca se publica ni se comunica a otros.",
        ru="Это видят только те, кто ведет этот раунд. Это никогда не публикуется и никому не передается.",
        zh="仅本轮征求意见的负责人可见，绝不公开或转交。",
        ar="لا يراه إلا من يديرون هذه الجولة، ولا يُنشر ولا يُنقل إلى أحد أبدا."),
    "review.form.not-here": fixed(
        en="This column shows the draft. Please write in the yellow columns; new words for the text go under “{column}”.",
        fr="Cette colonne montre le projet. Écrivez dans les colonnes jaunes\u202f; un nouveau texte s’inscrit sous «\u00a0{column}\u00a0».",
        es="Esta columna muestra el proyecto. Escriba en las columnas amarillas; un nuevo texto va en «{column}».",
        ru="Этот столбец показывает проект. Пишите в желтых столбцах; новый текст – в столбце «{column}».",
        zh="本栏显示草案文本。请写在黄色栏内；新的措辞写在“{column}”栏。",
        ar="يعرض هذا العمود المسودة. اكتبوا في الأعمدة الصفراء، والنص الجديد في عمود «{column}»."),
    # The sheet of help: a word, and what it means.
    "review.help.kind.general": fixed(
        en="on the draft or a clause as a whole", fr="sur l’ensemble du projet ou d’un chapitre",
        es="sobre todo el proyecto o una cláusula", ru="о проекте или разделе в целом",
        zh="关于整个草案或某一条", ar="عن المسودة أو بند بأكمله"),
    "review.help.kind.technical": fixed(
        en="on what the text asks or says", fr="sur ce que dit le texte", es="sobre lo que el texto pide o dice",
        ru="о том, чего требует или что говорит текст", zh="关于文本的要求或内容", ar="عما يطلبه النص أو يقوله"),
    "review.help.kind.editorial": fixed(
        en="on words, spelling or layout only", fr="sur les mots, l’orthographe ou la forme seulement",
        es="solo sobre palabras, ortografía o presentación", ru="только о словах, написании или оформлении",
        zh="仅关于用词、拼写或版式", ar="عن الكلمات أو الإملاء أو الشكل فقط"),
    "review.help.kind.translation": fixed(
        en="on this language version", fr="sur cette version linguistique", es="sobre esta versión lingüística",
        ru="об этой языковой версии", zh="关于本语言版本", ar="عن هذه النسخة اللغوية"),
    "review.help.kind.evidence": fixed(
        en="on a fact or a source that is wrong, old or missing", fr="sur un fait ou une source erroné, ancien ou absent",
        es="sobre un hecho o fuente erróneo, antiguo o ausente", ru="о неверном, устаревшем или недостающем факте или источнике",
        zh="关于有误、过时或缺失的事实或来源", ar="عن واقعة أو مصدر خاطئ أو قديم أو ناقص"),
    "review.help.weight.blocking": fixed(
        en="your office could not agree to the text as it is; say what would lift it",
        fr="votre office ne pourrait accepter le texte en l’état\u202f; dites ce qui lèverait l’objection",
        es="su oficina no podría aceptar el texto tal como está; diga qué levantaría la objeción",
        ru="ваше ведомство не сможет согласиться с текстом в этом виде; скажите, что сняло бы возражение",
        zh="贵局无法接受现有文本；请说明如何可消除异议", ar="لا يمكن لمكتبكم قبول النص بحالته؛ اذكروا ما يرفع الاعتراض"),
    "review.help.weight.major": fixed(
        en="should be changed before the text goes on", fr="à modifier avant de poursuivre", es="debería cambiarse antes de continuar",
        ru="следует изменить, прежде чем продолжать", zh="应在继续之前修改", ar="ينبغي تغييره قبل المتابعة"),
    "review.help.weight.minor": fixed(
        en="would be better changed", fr="une modification serait préférable", es="sería mejor cambiarlo",
        ru="лучше изменить", zh="修改更佳", ar="يُستحسن تغييره"),
    "review.help.contents": fixed(
        en="Contents (the links lead to the right rows until rows are sorted)",
        fr="Sommaire (les liens mènent aux bonnes lignes tant qu’elles ne sont pas triées)",
        es="Índice (los enlaces llevan a las filas correctas mientras no se ordenen)",
        ru="Содержание (ссылки ведут к нужным строкам, пока строки не отсортированы)",
        zh="目录（行未排序前，链接指向相应的行）",
        ar="المحتويات (تؤدي الروابط إلى الصفوف الصحيحة ما لم تُفرز الصفوف)"),
    "review.help.part": fixed(
        en="such as a row of a table, a sentence or some words, if the comment is not about all of the text",
        fr="par exemple une ligne d’un tableau, une phrase ou quelques mots, si l’observation ne porte pas sur tout le texte",
        es="por ejemplo, una fila de una tabla, una frase o unas palabras, si la observación no se refiere a todo el texto",
        ru="например, строка таблицы, предложение или несколько слов, если замечание не ко всему тексту",
        zh="例如表格的一行、一句话或几个词（如意见不涉及全文）",
        ar="مثل صف في جدول أو جملة أو كلمات، إن لم يكن التعليق عن النص كله"),
    "review.help.supports": fixed(
        en="the name of another comment that you support, such as XA-007", fr="le nom d’une autre observation que vous appuyez, par exemple XA-007",
        es="el nombre de otra observación que apoya, por ejemplo XA-007", ru="имя другого замечания, которое вы поддерживаете, например XA-007",
        zh="您支持的另一条意见的编号，如XA-007", ar="اسم تعليق آخر تؤيدونه، مثل XA-007"),
    "review.help.language": fixed(
        en="Write in any language.", fr="Écrivez dans la langue de votre choix.", es="Escriba en cualquier idioma.",
        ru="Пишите на любом языке.", zh="可用任何语言书写。", ar="اكتبوا بأي لغة."),
    "review.form.text-language": fixed(
        en="The text stands here in {language}, in which it was published.",
        fr="Le texte figure ici dans la langue dans laquelle il a été publié\u00a0: {language}.",
        es="El texto figura aquí en el idioma en que se publicó: {language}.",
        ru="Текст приведен здесь на языке, на котором он опубликован: {language}.",
        zh="文本在此以其公布时的语文列出：{language}。", ar="يرد النص هنا باللغة التي نُشر بها: {language}."),
    "review.help.rows": fixed(
        en="One row is one comment. For a second comment on the same text, or one on a text that is not listed, use an empty row at the end and give the number. You may sort, filter and hide rows.",
        fr="Une ligne est une observation. Pour une deuxième observation sur le même texte, ou sur un texte absent de la liste, utilisez une ligne vide à la fin et indiquez le numéro. Vous pouvez trier, filtrer et masquer des lignes.",
        es="Una fila es una observación. Para una segunda observación sobre el mismo texto, o sobre un texto que no figura, use una fila vacía del final e indique el número. Puede ordenar, filtrar y ocultar filas.",
        ru="Одна строка – одно замечание. Для второго замечания к тому же тексту или к тексту, которого нет в списке, возьмите пустую строку в конце и укажите номер. Строки можно сортировать, фильтровать и скрывать.",
        zh="一行为一条意见。如对同一文本另有意见，或文本未列出，请使用末尾的空行并注明编号。可以排序、筛选和隐藏行。",
        ar="كل صف تعليق واحد. ولتعليق ثان على النص نفسه، أو على نص غير مدرج، استعملوا صفا فارغا في النهاية واذكروا الرقم. يمكنكم الفرز والتصفية وإخفاء الصفوف."),
    # What is asked about the text to begin with.
    "review.form.would-work": fixed(
        en="In your own view, would this draft rule work for your office?",
        fr="Selon vous, ce projet de règle conviendrait-il à votre office\u202f?",
        es="En su opinión, ¿serviría esta regla propuesta en su oficina?",
        ru="Как вы считаете, подошло бы это предлагаемое правило вашему ведомству?",
        zh="在您个人看来，这条规则草案对贵局可行吗？",
        ar="برأيكم الشخصي، هل تصلح هذه القاعدة المقترحة لمكتبكم؟"),
    "review.form.is-clear": fixed(
        en="Is this clear?", fr="Est-ce clair\u202f?", es="¿Está claro?", ru="Это понятно?", zh="这是否清楚？", ar="هل هذا واضح؟"),
    # The invitation.
    "review.invitation.subject": fixed(
        en="Subject: One question on {number} (unofficial draft), by {closes}",
        fr="Objet\u00a0: Une question sur {number} (projet non officiel), au plus tard le {closes}",
        es="Asunto: Una pregunta sobre {number} (proyecto no oficial), a más tardar el {closes}",
        ru="Тема: Один вопрос о {number} (неофициальный проект), не позднее {closes}",
        zh="主题：关于{number}（非官方草案）的一个问题，请于{closes}前答复",
        ar="الموضوع: سؤال واحد عن {number} (مسودة غير رسمية)، في موعد أقصاه {closes}"),
    "review.invitation.dear": fixed(
        en="Dear colleagues,",
        fr="Mesdames, Messieurs,",
        es="Estimados colegas:",
        ru="Уважаемые коллеги!",
        zh="各位同事：",
        ar="الزملاء الأعزاء،"),
    "review.invitation.ask": fixed(
        en="The editors of this unofficial draft ask what your office thinks of it by {closes}: {draft}. IP offices would apply it.",
        fr="Les rédacteurs de ce projet non officiel demandent l’avis de votre office d’ici au {closes}\u00a0: {draft}. Ce sont les offices qui l’appliqueraient.",
        es="Los redactores de este proyecto no oficial piden la opinión de su oficina hasta el {closes}: {draft}. Las oficinas lo aplicarían.",
        ru="Редакторы этого неофициального проекта просят ваше ведомство высказать мнение не позднее {closes}: {draft}. Применять его будут ведомства.",
        zh="本非官方草案的编写者请贵局于{closes}前提出看法：{draft}。将来适用它的是各主管局。",
        ar="يطلب محررو هذه المسودة غير الرسمية رأي مكتبكم في موعد أقصاه {closes}: {draft}. فالمكاتب هي التي ستطبقها."),
    "review.invitation.open": fixed(
        en="Open the attached {file}; if it is protected, press “Enable Editing”.",
        fr="Ouvrez {file}, ci-joint\u202f; s’il est protégé, appuyez sur «\u00a0Activer la modification\u00a0».",
        es="Abra {file}, adjunto; si está protegido, pulse «Habilitar edición».",
        ru="Откройте приложенный файл {file}; если он защищен, нажмите «Разрешить редактирование».",
        zh="打开所附文件{file}；如以受保护方式打开，请点按“启用编辑”。",
        ar="افتحوا الملف المرفق {file}؛ وإن فُتح محميا فاضغطوا «تمكين التحرير»."),
    "review.invitation.fill": fixed(
        en="Choose your position, or write beside the text.",
        fr="Choisissez votre position, ou écrivez à côté du texte.",
        es="Elija su posición o escriba junto al texto.",
        ru="Выберите позицию или пишите рядом с текстом.",
        zh="选择立场，或将意见写在文本旁。",
        ar="اختاروا موقفكم أو اكتبوا بجانب النص."),
    "review.invitation.send": fixed(
        en="Save it and send it to {to}. You will get a receipt.",
        fr="Enregistrez-le et envoyez-le à {to}. Vous recevrez un accusé de réception.",
        es="Guárdelo y envíelo a {to}. Recibirá un acuse de recibo.",
        ru="Сохраните и отправьте его. Куда: {to}. Вы получите подтверждение.",
        zh="保存并发送至{to}。您将收到回执。",
        ar="احفظوه وأرسلوه إلى {to}. وسيصلكم إشعار بالاستلام."),
    "review.invitation.none": fixed(
        en="No comment? Reply with one of these lines:",
        fr="Pas d’observation\u202f? Répondez par une de ces lignes\u00a0:",
        es="¿Sin observaciones? Responda con una línea:",
        ru="Замечаний нет? Ответьте одной из строк:",
        zh="无意见？回复以下任一行即可：",
        ar="لا تعليق لديكم؟ ردوا بأحد هذين السطرين:"),
    "review.invitation.reply": fixed(
        en="Reply with your own view, in one sentence that begins with {name}:",
        fr="Répondez à titre personnel, par une phrase qui commence par {name}\u00a0:",
        es="Responda a título personal, con una frase que empiece por {name}:",
        ru="Ответьте от себя лично одной фразой, начав ее так: {name}:",
        zh="请以“{name}：”开头回复一句话，个人看法即可。",
        ar="ردوا برأيكم الشخصي في جملة واحدة تبدأ بما يلي: {name}:"),
    "review.invitation.reply-so": fixed(
        en="Reply in a few words, such as “{name} would work”, “{name} would work, if …” or “{name} would not work, because …”.",
        fr="Répondez en quelques mots\u00a0: «\u00a0{name} conviendrait\u00a0», «\u00a0{name} conviendrait, si …\u00a0» ou «\u00a0{name} ne conviendrait pas, car …\u00a0».",
        es="Responda en pocas palabras: «{name} serviría», «{name} serviría, si …» o «{name} no serviría, porque …».",
        ru="Ответьте в нескольких словах: «{name} подошло бы», «{name} подошло бы, если …» или «{name} не подошло бы, потому что …».",
        zh="回复几个字即可，例如“{name}可行”、“{name}可行，但须……”或“{name}不可行，因为……”。",
        ar="ردوا ببضع كلمات، مثل «{name} يصلح» أو «{name} يصلح إذا …» أو «{name} لا يصلح لأن …»."),
    "review.invitation.binds": fixed(
        en="Your reply goes to {to} as your own view, and binds nobody.",
        fr="Votre réponse, à titre personnel, n’engage personne. Adresse\u00a0: {to}.",
        es="Su respuesta, a título personal, no obliga a nadie y va a {to}.",
        ru="Ваш ответ – личное мнение и никого ни к чему не обязывает. Кому: {to}.",
        zh="您的答复为个人看法，发至{to}，不具约束力。",
        ar="يصل ردكم إلى {to} بصفته رأيا شخصيا ولا يلزم أحدا."),
    "review.invitation.from": fixed(
        en="From {draft}, an unofficial draft. Answer by {closes}.",
        fr="Il vient de {draft}, projet non officiel. Répondez d’ici au {closes}.",
        es="Es de {draft}, proyecto no oficial. Responda hasta el {closes}.",
        ru="Это из неофициального проекта: {draft}. Ответы принимаются до {closes} включительно.",
        zh="它出自{draft}，一份非官方草案。欢迎于{closes}前答复。",
        ar="وهو من مسودة غير رسمية: {draft}. ونرحب بالردود حتى {closes}."),
    # Not everybody knows what MUST and SHOULD in capitals stand for.
    "review.invitation.kind": fixed(
        en="{name} ({kind})", fr="{name} ({kind})", es="{name} ({kind})", ru="{name} ({kind})", zh="{name}（{kind}）", ar="{name} ({kind})"),
    # Without a colon: no line of the invitation may be taken for a comment.
    "review.invitation.quoted": fixed(
        en="{name} “{words}”", fr="{name} «\u00a0{words}\u00a0»", es="{name} «{words}»", ru="{name} «{words}»",
        zh="{name}“{words}”", ar="{name} «{words}»"),
    "review.invitation.one": fixed(
        en="Or comment on any text:",
        fr="Ou commentez un texte\u00a0:",
        es="O comente otro texto:",
        ru="Или прокомментируйте любой текст за несколько минут:",
        zh="也可对任何文字提出意见，只需几分钟：",
        ar="أو علقوا على أي نص، في بضع دقائق:"),
    "review.invitation.open-address": fixed(
        en="Open {page} in a browser: {address}",
        fr="Ouvrez {page} dans un navigateur\u00a0: {address}",
        es="Abra {page} en un navegador: {address}",
        ru="Откройте {page} в браузере: {address}",
        zh="在浏览器中打开{page}：{address}",
        ar="افتحوا {page} في متصفح: {address}"),
    "review.invitation.send-saved": fixed(
        en="Mail the downloaded {ending} file to {to}.",
        fr="Envoyez le fichier téléchargé en {ending}. Adresse\u00a0: {to}.",
        es="Envíe el archivo descargado acabado en {ending} a {to}.",
        ru="Отправьте загруженный файл с окончанием {ending}. Куда: {to}.",
        zh="将下载的以{ending}结尾的文件发送至{to}。",
        ar="أرسلوا الملف المنزّل المنتهي بـ {ending} إلى {to}."),
    "review.invitation.prefer": fixed(
        en="Or use the .xlsx or .docx.",
        fr="Ou remplissez .xlsx ou .docx.",
        es="O rellene .xlsx o .docx.",
        ru="Или заполните .xlsx или .docx.",
        zh="也可填写.xlsx或.docx。",
        ar="أو املؤوا .xlsx أو .docx."),
    "review.invitation.prefer-word": fixed(
        en="Or use the .docx.", fr="Ou remplissez .docx.", es="O rellene .docx.", ru="Или заполните .docx.", zh="也可填写.docx。",
        ar="أو املؤوا .docx."),
    "review.invitation.begin": fixed(
        en="Write under “{begin}” or beside any text. Press “{save}”.",
        fr="Écrivez sous «\u00a0{begin}\u00a0» ou à côté d’un texte. Appuyez sur «\u00a0{save}\u00a0».",
        es="Escriba en «{begin}» o junto a un texto. Pulse «{save}».",
        ru="Пишите под словами «{begin}» или рядом с любым текстом. Нажмите «{save}».",
        zh="写在“{begin}”处或任一文字旁，再点按“{save}”。",
        ar="اكتبوا تحت «{begin}» أو بجانب أي نص. ثم اضغطوا «{save}»."),
    "review.invitation.by": fixed(
        en="Send your answer to {to} by {closes}.",
        fr="Envoyez votre réponse à {to} au plus tard le {closes}.",
        es="Envíe su respuesta a {to} a más tardar el {closes}.",
        ru="Отправьте ответ не позднее {closes}. Куда: {to}.",
        zh="请于{closes}前将答复发送至{to}。",
        ar="أرسلوا ردكم إلى {to} في موعد أقصاه {closes}."),
    "review.invitation.calendar": fixed(
        en="Calendar: .ics.",
        fr="Agenda\u00a0: .ics.",
        es="Calendario: .ics.",
        ru="Календарь: .ics.",
        zh=".ics用于日历。",
        ar="وملف .ics لتقويمكم."),
    "review.invitation.summary": fixed(
        en="Last day to answer: {draft}", fr="Dernier jour pour répondre\u00a0: {draft}", es="Último día para responder: {draft}",
        ru="Последний день для ответа: {draft}", zh="答复截止日：{draft}", ar="آخر يوم للرد: {draft}"),
}
# fmt: on
