"""Fixed words of the review copy: the draft as a page with a form beside each text; see `wording`.

What all forms say alike stands in `review_form_words`.
"""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REVIEW_COPY_WORDS: Wording = {
    "review.copy.no-scripts": fixed(
        en="This page takes comments with a script, and here no scripts run. The workbook that you were sent needs none.",
        fr="Cette page recueille les observations au moyen d’un script, et aucun script ne s’exécute ici. Le classeur qui vous a été envoyé n’en a pas besoin.",
        es="Esta página recoge observaciones mediante un script, y aquí no se ejecutan. El libro de cálculo que recibió no los necesita.",
        ru="Эта страница принимает замечания с помощью сценария, а здесь сценарии не выполняются. Присланной вам рабочей книге они не нужны.",
        zh="本页借助脚本收集意见，而此处脚本无法运行。发送给您的工作簿无需脚本。",
        ar="تجمع هذه الصفحة التعليقات ببرنامج نصي، والبرامج النصية لا تعمل هنا. المصنف الذي أُرسل إليكم لا يحتاج إليها."),
    "review.copy.private": fixed(
        en="This page sends nothing. What you write stays in this browser until you save or copy it and send it yourself.",
        fr="Cette page n’envoie rien. Ce que vous écrivez reste dans ce navigateur jusqu’à ce que vous l’enregistriez ou le copiiez et l’envoyiez vous-même.",
        es="Esta página no envía nada. Lo que escriba permanece en este navegador hasta que usted lo guarde o copie y lo envíe.",
        ru="Эта страница ничего не отправляет. Написанное остается в этом браузере, пока вы сами не сохраните или не скопируете его и не отправите.",
        zh="本页不发送任何内容。您所写的内容仅留在本浏览器中，直到您自行保存或复制并发送。",
        ar="لا ترسل هذه الصفحة شيئا. يبقى ما تكتبونه في هذا المتصفح إلى أن تحفظوه أو تنسخوه وترسلوه بأنفسكم."),
    "review.copy.read-how": fixed(
        en="One click saves this answer as a file to send. It counts.",
        fr="Un clic enregistre cette réponse dans un fichier à envoyer. Elle compte.",
        es="Un clic guarda esta respuesta en un archivo para enviar. Cuenta.",
        ru="Одно нажатие сохраняет этот ответ в файл для отправки. Он учитывается.",
        zh="点按一次即可将此答复保存为待发送的文件。该答复有效。",
        ar="نقرة واحدة تحفظ هذا الرد في ملف لإرساله. وهو رد يُحتسب."),
    "review.copy.rest": fixed(
        en="Position and questions (optional)",
        fr="Position et questions (facultatif)",
        es="Posición y preguntas (opcional)",
        ru="Позиция и вопросы (по желанию)",
        zh="立场与问题（选填）",
        ar="الموقف والأسئلة (اختياري)"),
    "review.copy.position-open": fixed(
        en="Comments only: no position needed",
        fr="Observations seulement\u00a0: aucune position nécessaire",
        es="Solo observaciones: no se necesita posición",
        ru="Только замечания: позиция не обязательна",
        zh="仅提意见：无需填写立场",
        ar="تعليقات فقط: لا يلزم موقف"),
    "review.copy.to-clause": fixed(
        en="Go to the text: {name}",
        fr="Aller au texte\u00a0: {name}",
        es="Ir al texto: {name}",
        ru="Перейти к тексту: {name}",
        zh="转到文本：{name}",
        ar="انتقال إلى النص: {name}"),
    "review.copy.proposed": fixed(
        en="Proposed wording (optional)",
        fr="Libellé proposé (facultatif)",
        es="Redacción propuesta (opcional)",
        ru="Предлагаемая формулировка (по желанию)",
        zh="建议措辞（选填）",
        ar="الصياغة المقترحة (اختياري)"),
    "review.copy.mail": fixed(
        en="Begin that mail (attach the file yourself)",
        fr="Commencer ce courriel (joignez le fichier vous-même)",
        es="Empezar ese correo (adjunte usted el archivo)",
        ru="Начать это письмо (файл приложите сами)",
        zh="开始写邮件（请自行添加附件）",
        ar="بدء تلك الرسالة (أرفقوا الملف بأنفسكم)"),
    "review.copy.mail-subject": fixed(
        en="{office} – answer on {draft}",
        fr="{office} – réponse sur {draft}",
        es="{office} – respuesta sobre {draft}",
        ru="{office} – ответ: {draft}",
        zh="{office} – 答复：{draft}",
        ar="{office} – رد بشأن {draft}"),
    "review.copy.mail-body": fixed(
        en="Our answer is the attached file {file}.",
        fr="Notre réponse figure dans le fichier joint {file}.",
        es="Nuestra respuesta figura en el archivo adjunto {file}.",
        ru="Наш ответ – в приложенном файле {file}.",
        zh="我们的答复见所附文件{file}。",
        ar="ردنا في الملف المرفق {file}."),
    "review.copy.close": fixed(
        en="Close", fr="Fermer", es="Cerrar", ru="Закрыть", zh="关闭", ar="إغلاق"),
    "review.copy.which-office": fixed(
        en="Please say first for which office you answer, and then save.",
        fr="Indiquez d’abord au nom de quel office vous répondez, puis enregistrez.",
        es="Indique primero en nombre de qué oficina responde y después guarde.",
        ru="Сначала укажите, от какого ведомства вы отвечаете, затем сохраните.",
        zh="请先注明代表哪个主管局答复，然后保存。",
        ar="اذكروا أولا المكتب الذي تردون باسمه ثم احفظوا."),
    "review.copy.empty": fixed(
        en="It holds neither a comment nor a position yet.",
        fr="Ce fichier ne contient encore ni observation ni position.",
        es="Aún no contiene ni observaciones ni posición.",
        ru="В нем пока нет ни замечаний, ни позиции.",
        zh="其中尚无意见，也无立场。",
        ar="لا يتضمن بعد تعليقا ولا موقفا."),
    "review.copy.keys": fixed(
        en="Keys: Ctrl+S saves, Esc closes a comment.", fr="Touches\u00a0: Ctrl+S enregistre, Échap ferme une observation.",
        es="Teclas: Ctrl+S guarda, Esc cierra una observación.", ru="Клавиши: Ctrl+S сохраняет, Esc закрывает замечание.",
        zh="按键：Ctrl+S保存，Esc关闭意见。", ar="المفاتيح: Ctrl+S للحفظ، وEsc لإغلاق تعليق."),
    "review.copy.comment": fixed(
        en="Comment", fr="Observation", es="Observación", ru="Замечание", zh="意见", ar="تعليق"),
    # Begins with the words of the button, so that whoever speaks to a computer can say what is seen.
    "review.copy.comment-on": fixed(
        en="Comment on {name}", fr="Observation sur {name}", es="Observación sobre {name}", ru="Замечание: {name}",
        zh="意见：{name}", ar="تعليق على {name}"),
    "review.copy.quote": fixed(
        en="Words that it is about", fr="Mots visés", es="Palabras a las que se refiere", ru="К каким словам относится",
        zh="所涉词句", ar="الكلمات المعنية"),
    "review.copy.take": fixed(
        en="Take the marked words", fr="Reprendre les mots sélectionnés", es="Tomar las palabras seleccionadas",
        ru="Взять выделенные слова", zh="采用选中的词句", ar="أخذ الكلمات المحددة"),
    "review.copy.prefill": fixed(
        en="Start from the present text", fr="Partir du texte actuel", es="Partir del texto actual",
        ru="Начать с нынешнего текста", zh="以现有文本为基础", ar="البدء من النص الحالي"),
    "review.copy.more": fixed(
        en="More (optional)",
        fr="Plus (facultatif)",
        es="Más (opcional)",
        ru="Еще (по желанию)",
        zh="更多（选填）",
        ar="المزيد (اختياري)"),
    "review.copy.another": fixed(
        en="Another comment on this", fr="Autre observation sur ce texte", es="Otra observación sobre esto",
        ru="Еще одно замечание к этому", zh="就此再提一条意见", ar="تعليق آخر على هذا"),
    "review.copy.delete": fixed(
        en="Delete this comment",
        fr="Supprimer cette observation",
        es="Eliminar esta observación",
        ru="Удалить это замечание",
        zh="删除此意见",
        ar="حذف هذا التعليق"),
    "review.copy.delete-sure": fixed(
        en="Delete: are you sure?", fr="Supprimer\u00a0: en êtes-vous sûr\u202f?", es="Eliminar: ¿está seguro?",
        ru="Удалить: вы уверены?", zh="删除：确定吗？", ar="حذف: هل أنتم متأكدون؟"),
    "review.copy.save": fixed(
        en="Save", fr="Enregistrer", es="Guardar", ru="Сохранить", zh="保存", ar="حفظ"),
    "review.copy.copy": fixed(
        en="Copy as text", fr="Copier comme texte", es="Copiar como texto", ru="Копировать как текст",
        zh="复制为文本", ar="نسخ كنص"),
    "review.copy.open": fixed(
        en="Open earlier answer", fr="Ouvrir une réponse antérieure", es="Abrir una respuesta anterior",
        ru="Открыть прежний ответ", zh="打开先前的答复", ar="فتح رد سابق"),
    "review.copy.clear": fixed(
        en="Delete all that is written here", fr="Supprimer tout ce qui est écrit ici", es="Eliminar todo lo escrito aquí",
        ru="Удалить все, что здесь написано", zh="删除此处所写的全部内容", ar="حذف كل ما كُتب هنا"),
    "review.copy.kept": fixed(
        en="Kept in this browser; not sent yet.", fr="Conservé dans ce navigateur\u202f; pas encore envoyé.",
        es="Conservado en este navegador; aún no enviado.", ru="Хранится в этом браузере; еще не отправлено.",
        zh="已留存于本浏览器；尚未发送。", ar="محفوظ في هذا المتصفح؛ لم يُرسل بعد."),
    "review.copy.not-kept": fixed(
        en="This browser keeps nothing of what you write. Save before you close this page; to go on later, open the saved file with “{open}”.",
        fr="Ce navigateur ne conserve rien de ce que vous écrivez. Enregistrez avant de fermer cette page\u202f; pour continuer plus tard, ouvrez le fichier enregistré avec «\u00a0{open}\u00a0».",
        es="Este navegador no conserva nada de lo que escribe. Guarde antes de cerrar esta página; para continuar después, abra el archivo guardado con «{open}».",
        ru="Этот браузер не хранит написанное. Сохраните ответ, прежде чем закрыть страницу; чтобы продолжить позже, откройте сохраненный файл: «{open}».",
        zh="本浏览器不会留存您所写的内容。关闭本页前请先保存；日后继续时，请用“{open}”打开已保存的文件。",
        ar="لا يحفظ هذا المتصفح شيئا مما تكتبونه. احفظوا قبل إغلاق الصفحة؛ وللمتابعة لاحقا افتحوا الملف المحفوظ بواسطة «{open}»."),
    "review.copy.saved": fixed(
        en="Saved. Now send it: attach {file} from your downloads to a mail to {to}, by {closes}.",
        fr="Enregistré. Envoyez-le maintenant\u00a0: joignez {file}, dans vos téléchargements, à un courriel au plus tard le {closes}. À envoyer à\u00a0: {to}.",
        es="Guardado. Ahora envíelo: adjunte {file}, de sus descargas, a un correo a más tardar el {closes}. Enviar a: {to}.",
        ru="Сохранено. Теперь отправьте: приложите файл {file} из папки загрузок к письму не позднее {closes}. Куда: {to}.",
        zh="已保存。现在请发送：于{closes}前将下载文件夹中的{file}作为邮件附件发送。发送至：{to}。",
        ar="حُفظ. أرسلوه الآن: أرفقوا {file} من مجلد التنزيلات برسالة في موعد أقصاه {closes}. تُرسل إلى: {to}."),
    "review.copy.copied": fixed(
        en="Copied. Please paste it into a mail and send that by {closes}. Send it to: {to}.",
        fr="Copié. Veuillez le coller dans un courriel et l’envoyer au plus tard le {closes}. À envoyer à\u00a0: {to}.",
        es="Copiado. Péguelo en un correo y envíelo a más tardar el {closes}. Enviar a: {to}.",
        ru="Скопировано. Вставьте в письмо и отправьте не позднее {closes}. Куда: {to}.",
        zh="已复制。请粘贴到邮件中，并于{closes}前发送。发送至：{to}。",
        ar="نُسخ. يرجى لصقه في رسالة بريد وإرسالها في موعد أقصاه {closes}. تُرسل إلى: {to}."),
    "review.copy.copy-yourself": fixed(
        en="This browser does not copy by itself. The text below is marked: press Ctrl+C.",
        fr="Ce navigateur ne copie pas lui-même. Le texte ci-dessous est sélectionné\u00a0: appuyez sur Ctrl+C.",
        es="Este navegador no copia por sí mismo. El texto siguiente está seleccionado: pulse Ctrl+C.",
        ru="Этот браузер не копирует сам. Текст ниже выделен: нажмите Ctrl+C.",
        zh="本浏览器无法自动复制。下方文本已选中：请按Ctrl+C。",
        ar="لا ينسخ هذا المتصفح تلقائيا. النص أدناه محدد: اضغطوا Ctrl+C."),
    "review.copy.text": fixed(
        en="Your answer as text", fr="Votre réponse sous forme de texte", es="Su respuesta como texto", ru="Ваш ответ в виде текста",
        zh="文本形式的答复", ar="ردكم كنص"),
    "review.copy.opened": fixed(
        en="Opened. Comments added: {count}. What stood here stays.",
        fr="Ouvert. Observations ajoutées\u00a0: {count}. Ce qui était ici reste.",
        es="Abierto. Observaciones añadidas: {count}. Lo que había aquí permanece.",
        ru="Открыто. Добавлено замечаний: {count}. Написанное здесь осталось.",
        zh="已打开。新增意见：{count}。此处原有内容保留。",
        ar="فُتح. التعليقات المضافة: {count}. وما كان هنا باق."),
    "review.copy.damaged": fixed(
        en="This is no saved answer, or a sign of it was changed or lost. Nothing was changed here. Choose a file that was saved with “{save}”.",
        fr="Ce n’est pas une réponse enregistrée, ou un signe en a été modifié ou perdu. Rien n’a changé ici. Choisissez un fichier enregistré avec «\u00a0{save}\u00a0».",
        es="No es una respuesta guardada, o se modificó o perdió algún signo. Aquí no ha cambiado nada. Elija un archivo guardado con «{save}».",
        ru="Это не сохраненный ответ, или какой-то знак в нем изменен либо утрачен. Здесь ничего не изменилось. Выберите файл, сохраненный кнопкой «{save}».",
        zh="这不是已保存的答复，或其中有字符被更改或丢失。此处内容未变。请选择用“{save}”保存的文件。",
        ar="هذا ليس ردا محفوظا، أو تغيرت علامة فيه أو فُقدت. لم يتغير شيء هنا. اختاروا ملفا حُفظ بواسطة «{save}»."),
    "review.copy.other": fixed(
        en="That answer was to another text, language or office: please look whether each comment still fits.",
        fr="Cette réponse concernait un autre texte, une autre langue ou un autre office\u00a0: vérifiez si chaque observation convient encore.",
        es="Esa respuesta era sobre otro texto, idioma u oficina: compruebe si cada observación sigue siendo adecuada.",
        ru="Тот ответ был на другой текст, язык или от другого ведомства: проверьте, подходит ли еще каждое замечание.",
        zh="该答复针对其他文本、语言或主管局：请检查每条意见是否仍适用。",
        ar="كان ذلك الرد عن نص آخر أو لغة أخرى أو مكتب آخر: تحققوا من أن كل تعليق لا يزال مناسبا."),
    "review.copy.elsewhere": fixed(
        en="Comments on texts that are not in this copy", fr="Observations sur des textes absents de cet exemplaire",
        es="Observaciones sobre textos que no están en esta copia", ru="Замечания к текстам, которых нет в этом экземпляре",
        zh="针对本副本以外文本的意见", ar="تعليقات على نصوص غير موجودة في هذه النسخة"),
    "review.copy.two-windows": fixed(
        en="This copy is open in another window as well. Close this one and go on there, so that nothing gets lost.",
        fr="Cet exemplaire est aussi ouvert dans une autre fenêtre. Fermez celle-ci et continuez là-bas, afin que rien ne se perde.",
        es="Esta copia está abierta también en otra ventana. Cierre esta y continúe allí, para que no se pierda nada.",
        ru="Этот экземпляр открыт и в другом окне. Закройте это окно и продолжайте там, чтобы ничего не пропало.",
        zh="本副本也在另一窗口中打开。请关闭此窗口并在该窗口继续，以免丢失内容。",
        ar="هذه النسخة مفتوحة أيضا في نافذة أخرى. أغلقوا هذه وتابعوا هناك كي لا يضيع شيء."),
    "review.copy.show": fixed(
        en="What is shown", fr="Ce qui est affiché", es="Qué se muestra", ru="Что показано", zh="显示内容", ar="ما يُعرض"),
    "review.copy.only": fixed(
        en="only texts with my comments", fr="seulement les textes avec mes observations",
        es="solo textos con mis observaciones", ru="только тексты с моими замечаниями",
        zh="仅含我的意见的文本", ar="النصوص التي عليها تعليقاتي فقط"),
    "review.copy.clause": fixed(
        en="Clause or annex", fr="Chapitre ou annexe", es="Cláusula o anexo", ru="Раздел или приложение", zh="条或附件", ar="البند أو المرفق"),
    "review.copy.all": fixed(en="all", fr="tous", es="todos", ru="все", zh="全部", ar="الكل"),
    "review.copy.mine": fixed(
        en="My comments", fr="Mes observations", es="Mis observaciones", ru="Мои замечания", zh="我的意见", ar="تعليقاتي"),
    "review.copy.progress": fixed(
        en="Comments: {comments}. Position: {position}.",
        fr="Observations\u00a0: {comments}. Position\u00a0: {position}.",
        es="Observaciones: {comments}. Posición: {position}.",
        ru="Замечаний: {comments}. Позиция: {position}.",
        zh="意见：{comments}。立场：{position}。",
        ar="التعليقات: {comments}. الموقف: {position}."),
    "review.copy.none": fixed(
        en="none needed",
        fr="pas nécessaire",
        es="no es necesaria",
        ru="не обязательна",
        zh="无需填写",
        ar="غير لازم"),
    "review.copy.to-end": fixed(
        en="Save the answer",
        fr="Enregistrer la réponse",
        es="Guardar la respuesta",
        ru="Сохранить ответ",
        zh="保存答复",
        ar="حفظ الرد"),
    "review.copy.no-position": fixed(
        en="Your comments are enough. You may choose a position under “{position}” and save again.",
        fr="Vos observations suffisent. Vous pouvez choisir une position sous «\u00a0{position}\u00a0» et enregistrer à nouveau.",
        es="Sus observaciones bastan. Puede elegir una posición en «{position}» y guardar de nuevo.",
        ru="Ваших замечаний достаточно. Позицию можно выбрать в поле «{position}» и сохранить ответ снова.",
        zh="仅提意见即可。您也可在“{position}”处选择立场后再次保存。",
        ar="تعليقاتكم كافية. ويمكنكم اختيار موقف تحت «{position}» والحفظ من جديد."),
    "review.copy.leave": fixed(
        en="The coded lines below hold nothing but what stands above. They spare the leader typing it again: please leave them as they are.",
        fr="Les lignes codées ci-dessous ne contiennent rien d’autre que ce qui figure ci-dessus. Elles évitent de tout ressaisir. Laissez-les telles quelles.",
        es="Las líneas codificadas siguientes no contienen más que lo que figura arriba. Evitan tener que copiarlo a mano: déjelas como están.",
        ru="Закодированные строки ниже содержат только то, что написано выше. Благодаря им текст не нужно набирать заново; оставьте их как есть.",
        zh="以下编码行仅含上文内容，供接收方免于重新录入；请勿改动。",
        ar="لا تتضمن السطور المرمزة أدناه إلا ما ورد أعلاه. وهي تغني عن إعادة كتابته؛ يرجى تركها كما هي."),
    "review.copy.begin": fixed(
        en="Begin here",
        fr="Commencez ici",
        es="Empiece aquí",
        ru="Начните здесь",
        zh="从这里开始",
        ar="ابدؤوا من هنا"),
    "review.copy.begin-change": fixed(
        en="What would you change?", fr="Que modifieriez-vous\u202f?", es="¿Qué cambiaría?", ru="Что бы вы изменили?",
        zh="您会作何修改？", ar="وماذا ستغيرون؟"),
    "review.copy.begin-how": fixed(
        en="One sentence is enough. Then press “{save}”, below.",
        fr="Une phrase suffit. Appuyez ensuite sur «\u00a0{save}\u00a0», en bas.",
        es="Basta una frase. Después pulse «{save}», abajo.",
        ru="Достаточно одного предложения. Затем нажмите «{save}» внизу.",
        zh="一句话即可。然后点按下方的“{save}”。",
        ar="جملة واحدة تكفي. ثم اضغطوا «{save}» في الأسفل."),
    "review.copy.topics": fixed(
        en="Or write about what you do:",
        fr="Ou écrivez sur ce que vous faites\u00a0:",
        es="O escriba sobre lo que usted hace:",
        ru="Или напишите о том, чем занимаетесь вы:",
        zh="或就您的工作领域提意见：",
        ar="أو اكتبوا عما تعملون فيه:"),
    "review.copy.any-text": fixed(
        en="Or click any paragraph or row of a table, or “{comment}” beside it. If you mean some words only, mark them first.",
        fr="Ou cliquez sur un paragraphe ou une ligne de tableau, ou sur «\u00a0{comment}\u00a0» à côté. Si vous ne visez que quelques mots, sélectionnez-les d’abord.",
        es="O haga clic en cualquier párrafo o fila de tabla, o en «{comment}» junto a él. Si se refiere solo a unas palabras, selecciónelas antes.",
        ru="Или нажмите на любой абзац или строку таблицы либо «{comment}» рядом. Если речь только о нескольких словах, сначала выделите их.",
        zh="或点按任一段落、表格行或其旁的“{comment}”。如仅涉及部分词句，请先将其选中。",
        ar="أو انقروا أي فقرة أو صف في جدول، أو «{comment}» بجانبه. وإن كنتم تقصدون بعض الكلمات فقط فحددوها أولا."),
    "review.copy.row": fixed(
        en="row {number}",
        fr="ligne {number}",
        es="fila {number}",
        ru="строка {number}",
        zh="第{number}行",
        ar="الصف {number}"),
    "review.copy.begins": fixed(
        en="It begins",
        fr="Début du texte",
        es="Comienza así",
        ru="Начало текста",
        zh="文本开头",
        ar="بداية النص"),
    "review.copy.date": fixed(
        en="Date of this answer",
        fr="Date de cette réponse",
        es="Fecha de esta respuesta",
        ru="Дата ответа",
        zh="答复日期",
        ar="تاريخ هذا الرد"),
    "review.copy.wide": fixed(
        en="This table goes on to the side: move it.",
        fr="Ce tableau continue sur le côté\u00a0: faites-le défiler.",
        es="Esta tabla continúa hacia el lado: desplácela.",
        ru="Таблица продолжается в сторону: прокрутите ее.",
        zh="表格横向未完：请左右滑动。",
        ar="يستمر هذا الجدول إلى الجانب: حركوه."),
    "review.copy.stays": fixed(
        en="What you wrote is kept.",
        fr="Ce que vous avez écrit est conservé.",
        es="Lo que escribió se conserva.",
        ru="Написанное сохраняется.",
        zh="所写内容会保留。",
        ar="ما كتبتموه يبقى محفوظا."),
}
# fmt: on
