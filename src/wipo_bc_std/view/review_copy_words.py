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
    "review.copy.step-2": fixed(
        en="If you have comments, press “{comment}” at the text. If a comment is about some words only, mark these first.",
        fr="Si vous avez des observations, appuyez sur «\u00a0{comment}\u00a0» à côté du texte. Si une observation ne porte que sur quelques mots, sélectionnez-les d’abord.",
        es="Si tiene observaciones, pulse «{comment}» junto al texto. Si una observación se refiere solo a unas palabras, selecciónelas antes.",
        ru="Если есть замечания, нажмите «{comment}» у текста. Если замечание только к некоторым словам, сначала выделите их.",
        zh="如有意见，请点按文本旁的“{comment}”。如仅涉及部分词句，请先将其选中。",
        ar="إن كانت لديكم تعليقات فاضغطوا «{comment}» بجانب النص. وإن كان التعليق عن بعض الكلمات فقط فحددوها أولا."),
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
        en="Reason, support", fr="Motif, appui", es="Motivo, apoyo", ru="Обоснование, поддержка", zh="理由、支持", ar="السبب والتأييد"),
    "review.copy.another": fixed(
        en="Another comment on this", fr="Autre observation sur ce texte", es="Otra observación sobre esto",
        ru="Еще одно замечание к этому", zh="就此再提一条意见", ar="تعليق آخر على هذا"),
    "review.copy.delete": fixed(
        en="Delete", fr="Supprimer", es="Eliminar", ru="Удалить", zh="删除", ar="حذف"),
    "review.copy.delete-sure": fixed(
        en="Delete: are you sure?", fr="Supprimer\u00a0: en êtes-vous sûr\u202f?", es="Eliminar: ¿está seguro?",
        ru="Удалить: вы уверены?", zh="删除：确定吗？", ar="حذف: هل أنتم متأكدون؟"),
    "review.copy.done": fixed(en="Done", fr="Terminé", es="Listo", ru="Готово", zh="完成", ar="تم"),
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
        en="Saved as {file}. Please send this file by {closes}. Send it to: {to}.",
        fr="Enregistré sous {file}. Veuillez envoyer ce fichier au plus tard le {closes}. À envoyer à\u00a0: {to}.",
        es="Guardado como {file}. Envíe este archivo a más tardar el {closes}. Enviar a: {to}.",
        ru="Сохранено в файле {file}. Отправьте его не позднее {closes}. Куда: {to}.",
        zh="已保存为{file}。请于{closes}前发送该文件。发送至：{to}。",
        ar="حُفظ باسم {file}. يرجى إرسال هذا الملف في موعد أقصاه {closes}. يُرسل إلى: {to}."),
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
        en="Comments: {comments}. Texts: {texts}. Position: {position}.",
        fr="Observations\u00a0: {comments}. Textes\u00a0: {texts}. Position\u00a0: {position}.",
        es="Observaciones: {comments}. Textos: {texts}. Posición: {position}.",
        ru="Замечаний: {comments}. Текстов: {texts}. Позиция: {position}.",
        zh="意见：{comments}。文本：{texts}。立场：{position}。",
        ar="التعليقات: {comments}. النصوص: {texts}. الموقف: {position}."),
    "review.copy.none": fixed(
        en="not chosen yet", fr="pas encore choisie", es="aún no elegida", ru="еще не выбрана", zh="尚未选择", ar="لم يُختر بعد"),
    "review.copy.to-end": fixed(
        en="Save the answer to send it",
        fr="Enregistrer la réponse pour l’envoyer",
        es="Guardar la respuesta para enviarla",
        ru="Сохранить ответ, чтобы отправить его",
        zh="保存答复以便发送",
        ar="حفظ الرد لإرساله"),
    "review.copy.no-position": fixed(
        en="Your answer has no position yet. Choose one under “{position}” and save again, or send it as it is.",
        fr="Votre réponse ne contient pas encore de position. Choisissez-en une sous «\u00a0{position}\u00a0» et enregistrez à nouveau, ou envoyez-la telle quelle.",
        es="Su respuesta aún no tiene posición. Elija una en «{position}» y guarde de nuevo, o envíela como está.",
        ru="В вашем ответе еще нет позиции. Выберите ее в поле «{position}» и сохраните снова или отправьте ответ как есть.",
        zh="您的答复尚未选择立场。请在“{position}”处选择后再次保存，或按现状发送。",
        ar="لا يتضمن ردكم موقفا بعد. اختاروا موقفا تحت «{position}» واحفظوا من جديد، أو أرسلوه كما هو."),
    "review.copy.leave": fixed(
        en="A program reads the lines below: please leave them as they are.",
        fr="Un programme lit les lignes ci-dessous\u00a0: veuillez les laisser telles quelles.",
        es="Un programa lee las líneas siguientes: déjelas como están.",
        ru="Строки ниже читает программа: оставьте их как есть.",
        zh="以下各行由程序读取：请勿改动。", ar="السطور أدناه يقرؤها برنامج: يرجى تركها كما هي."),
}
# fmt: on
