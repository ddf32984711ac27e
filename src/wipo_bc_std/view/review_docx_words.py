"""Fixed words of the form of a review round as a Word file: the columns of the ISO table of comments, and what is asked.

What forms of all kinds say stands in `review_form_words`. Readers know the titles by `review.column_titles`.
"""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REVIEW_DOCX_WORDS: Wording = {
    "review.docx.office": fixed(
        en="Office (MB/NC)", fr="Office (MB/NC)", es="Oficina (MB/NC)", ru="Ведомство (MB/NC)", zh="主管局 (MB/NC)", ar="المكتب (MB/NC)"),
    "review.docx.line": fixed(
        en="Line number", fr="Numéro de ligne", es="Número de línea", ru="Номер строки", zh="行号", ar="رقم السطر"),
    "review.docx.number": fixed(
        en="Clause/Subclause", fr="Article/Paragraphe", es="Capítulo/Apartado", ru="Раздел/Подраздел", zh="章/条", ar="البند/البند الفرعي"),
    "review.docx.part": fixed(
        en="Paragraph/Figure/Table", fr="Alinéa/Figure/Tableau", es="Párrafo/Figura/Tabla", ru="Абзац/Рисунок/Таблица", zh="段落/图/表", ar="الفقرة/الشكل/الجدول"),
    "review.docx.kind": fixed(
        en="Type of comment", fr="Type de commentaire", es="Tipo de comentario", ru="Тип замечания", zh="意见类型", ar="نوع التعليق"),
    "review.docx.text": fixed(
        en="Comments", fr="Commentaires", es="Comentarios", ru="Замечания", zh="意见", ar="التعليقات"),
    "review.docx.proposed": fixed(
        en="Proposed change", fr="Modification proposée", es="Cambio propuesto", ru="Предлагаемое изменение", zh="修改建议", ar="التعديل المقترح"),
    "review.docx.observations": fixed(
        en="Observations of the secretariat", fr="Observations du secrétariat", es="Observaciones de la secretaría",
        ru="Замечания секретариата", zh="秘书处意见", ar="ملاحظات الأمانة"),
    "review.docx.step-2": fixed(
        en="If you have comments, write them in the table, in the row below the text that they are about. Leave all other rows empty.",
        fr="Si vous avez des observations, inscrivez-les dans le tableau, à la ligne située sous le texte visé. Laissez les autres lignes vides.",
        es="Si tiene observaciones, escríbalas en la tabla, en la fila situada debajo del texto de que se trate. Deje vacías las demás filas.",
        ru="Если есть замечания, впишите их в таблицу, в строку под текстом, к которому они относятся. Остальные строки оставьте пустыми.",
        zh="如有意见，请写在表格中相应文本下方的一行内，其余各行留空。",
        ar="إن كانت لديكم تعليقات فاكتبوها في الجدول في الصف الذي يلي النص المعني، واتركوا الصفوف الأخرى فارغة."),
    "review.docx.kinds": fixed(
        en="Type of comment: {kinds}. You may add the weight: {weights}.",
        fr="Type de commentaire\u00a0: {kinds}. Vous pouvez ajouter l’importance\u00a0: {weights}.",
        es="Tipo de comentario: {kinds}. Puede añadir la importancia: {weights}.",
        ru="Тип замечания: {kinds}. Можно добавить значимость: {weights}.",
        zh="意见类型：{kinds}。可补充重要程度：{weights}。",
        ar="نوع التعليق: {kinds}. ويمكنكم إضافة الأهمية: {weights}."),
    "review.docx.rows": fixed(
        en="You may add, split and delete rows. Tracked changes are read as accepted.",
        fr="Vous pouvez ajouter, fractionner et supprimer des lignes. Les modifications suivies sont lues comme acceptées.",
        es="Puede añadir, dividir y eliminar filas. Los cambios con seguimiento se leen como aceptados.",
        ru="Строки можно добавлять, разделять и удалять. Отслеживаемые исправления считаются принятыми.",
        zh="可以增加、拆分和删除行。修订按已接受处理。",
        ar="يمكنكم إضافة صفوف وتقسيمها وحذفها. وتُقرأ التغييرات المتعقَّبة على أنها مقبولة."),
    "review.docx.signs": fixed(
        en="Where “…” stands, press it and choose from a list. The smallest letters are for the program that reads your answer; please leave them.",
        fr="Là où figure «\u00a0…\u00a0», appuyez pour choisir dans une liste. Les plus petits caractères servent au programme qui lit votre réponse\u202f; veuillez les laisser.",
        es="Donde aparece «…», púlselo y elija de una lista. Las letras más pequeñas son para el programa que lee su respuesta; déjelas como están.",
        ru="Где стоит «…», нажмите и выберите из списка. Самые мелкие буквы нужны программе, которая читает ваш ответ; оставьте их как есть.",
        zh="凡有“…”之处，请点按并从列表中选择。最小的字符供读取答复的程序使用，请保留。",
        ar="حيثما ترد «…» اضغطوا عليها واختاروا من قائمة. أما أصغر الأحرف فهي للبرنامج الذي يقرأ ردكم؛ يرجى تركها كما هي."),
    "review.docx.more": fixed(
        en="More comments: a second one on the same text, or one on a text that is not listed. Give the number.",
        fr="Autres observations\u00a0: une deuxième sur le même texte, ou une sur un texte absent de la liste. Indiquez le numéro.",
        es="Más observaciones: una segunda sobre el mismo texto, o una sobre un texto que no figura. Indique el número.",
        ru="Другие замечания: второе к тому же тексту или к тексту, которого нет в списке. Укажите номер.",
        zh="其他意见：对同一文本的另一条意见，或对未列出文本的意见。请注明编号。",
        ar="تعليقات أخرى: تعليق ثان على النص نفسه أو على نص غير مدرج. اذكروا الرقم."),
}
# fmt: on
