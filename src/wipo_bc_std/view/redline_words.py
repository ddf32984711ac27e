"""Fixed words of a redline in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REDLINE_WORDS: Wording = {
    "redline.title": fixed(
        en="Redline", fr="Texte comparé", es="Texto comparado",
        ru="Сравнение редакций", zh="修订对照", ar="نص بعلامات التعديل"),
    "redline.compared": fixed(
        en="This page compares two states of an unofficial draft. Old: {old}. New: {new}.",
        fr="Cette page compare deux états d’un projet non officiel. Ancien\u00a0: {old}. Nouveau\u00a0: {new}.",
        es="Esta página compara dos versiones de un proyecto no oficial. Anterior: {old}. Nueva: {new}.",
        ru="Здесь сравниваются две редакции неофициального проекта. Прежняя: {old}. Новая: {new}.",
        zh="本页对照非官方草案的两个文本。旧文本：{old}。新文本：{new}。",
        ar="تقارن هذه الصفحة بين حالتين لمسودة غير رسمية. القديمة: {old}. الجديدة: {new}."),
    "redline.how": fixed(
        en="Deleted words are struck through, inserted words are underlined; both are told in words as well. Numbers of paragraphs are those of the new text; what was deleted has its old number.",
        fr="Les mots supprimés sont barrés, les mots insérés sont soulignés\u202f; les deux sont aussi indiqués en toutes lettres. Les numéros des paragraphes sont ceux du nouveau texte\u202f; ce qui a été supprimé garde son ancien numéro.",
        es="Las palabras suprimidas aparecen tachadas y las insertadas, subrayadas; ambas se indican también con palabras. Los números de los párrafos son los del texto nuevo; lo suprimido conserva su número anterior.",
        ru="Исключенные слова зачеркнуты, вставленные подчеркнуты; то и другое указано также словами. Номера пунктов даны по новому тексту; исключенное сохраняет прежний номер.",
        zh="删除的文字加删除线，插入的文字加下划线，并均以文字注明。段号为新文本的段号；已删除内容保留原段号。",
        ar="الكلمات المحذوفة مشطوبة والكلمات المضافة تحتها خط، ويُذكر كلاهما بالكلمات أيضا. أرقام الفقرات هي أرقام النص الجديد، ويحتفظ المحذوف برقمه القديم."),
    "redline.state": fixed(
        en="{name} ({version}, {date})", fr="{name} ({version}, {date})", es="{name} ({version}, {date})",
        ru="{name} ({version}, {date})", zh="{name}（{version}，{date}）", ar="{name} ({version}، {date})"),
    "redline.change": fixed(
        en="Change {number}", fr="Modification {number}", es="Cambio {number}",
        ru="Изменение {number}", zh="修改{number}", ar="التعديل {number}"),
    "redline.ending": fixed(
        en="end of change {number}", fr="fin de la modification {number}", es="fin del cambio {number}",
        ru="конец изменения {number}", zh="修改{number}结束", ar="نهاية التعديل {number}"),
    "redline.inserted": fixed(
        en="inserted:", fr="inséré\u00a0:", es="insertado:", ru="вставлено:", zh="插入：", ar="أُضيف:"),
    "redline.deleted": fixed(
        en="deleted:", fr="supprimé\u00a0:", es="suprimido:", ru="исключено:", zh="删除：", ar="حُذف:"),
    # Kinds of changes.
    "redline.kind.added": fixed(
        en="added", fr="ajouté", es="añadido", ru="добавлено", zh="新增", ar="مضاف"),
    "redline.kind.deleted": fixed(
        en="deleted", fr="supprimé", es="suprimido", ru="исключено", zh="删除", ar="محذوف"),
    "redline.kind.moved": fixed(
        en="moved", fr="déplacé", es="trasladado", ru="перемещено", zh="移动", ar="منقول"),
    "redline.kind.changed": fixed(
        en="changed", fr="modifié", es="modificado", ru="изменено", zh="更改", ar="معدَّل"),
    "redline.kind.renamed": fixed(
        en="identifier changed", fr="identifiant modifié", es="identificador modificado",
        ru="идентификатор изменен", zh="标识符更改", ar="معرِّف معدَّل"),
    "redline.kind.split": fixed(
        en="split off", fr="scindé", es="dividido", ru="выделено", zh="拆分", ar="مفصول"),
    "redline.kind.merged": fixed(
        en="merged", fr="fusionné", es="fusionado", ru="объединено", zh="合并", ar="مدموج"),
    "redline.moved-here": fixed(
        en="moved here from {place}", fr="déplacé ici\u202f; auparavant {place}", es="trasladado aquí desde {place}",
        ru="перемещено сюда; прежнее место: {place}", zh="由{place}移至此处", ar="منقول إلى هنا من {place}"),
    "redline.moved-away": fixed(
        en="moved from here to {place}", fr="déplacé d’ici vers {place}", es="trasladado de aquí a {place}",
        ru="перемещено отсюда; новое место: {place}", zh="由此处移至{place}", ar="منقول من هنا إلى {place}"),
    # Classes of changes.
    "redline.class.obligation": fixed(
        en="obligation", fr="obligation", es="obligación", ru="обязанность", zh="义务", ar="التزام"),
    "redline.class.technical": fixed(
        en="technical", fr="technique", es="técnico", ru="по существу", zh="技术", ar="تقني"),
    "redline.class.explanation": fixed(
        en="explanation", fr="explication", es="explicación", ru="пояснение", zh="说明", ar="شرح"),
    "redline.class.editorial": fixed(
        en="editorial", fr="rédactionnel", es="de redacción", ru="редакционное", zh="编辑", ar="تحريري"),
    # The table of changes, and the page.
    "redline.changes": fixed(
        en="Changes", fr="Modifications", es="Cambios", ru="Изменения", zh="修改一览", ar="التعديلات"),
    "redline.table": fixed(
        en="Table of changes", fr="Tableau des modifications", es="Tabla de cambios",
        ru="Таблица изменений", zh="修改表", ar="جدول التعديلات"),
    "redline.none": fixed(
        en="Nothing changed between these two states.", fr="Rien n’a changé entre ces deux états.",
        es="No hay cambios entre estas dos versiones.", ru="Между этими редакциями нет изменений.",
        zh="两个文本之间没有变化。", ar="لا تغيير بين هاتين الحالتين."),
    "redline.counts": fixed(
        en="Changes by clause", fr="Modifications par chapitre", es="Cambios por cláusula",
        ru="Изменения по разделам", zh="各条修改数目", ar="التعديلات بحسب البند"),
    "redline.concordance": fixed(
        en="Numbers before and now", fr="Numéros avant et maintenant", es="Números de antes y de ahora",
        ru="Прежние и новые номера", zh="编号对照", ar="الأرقام القديمة والجديدة"),
    "redline.concordance-same": fixed(
        en="All other numbers are as they were.", fr="Tous les autres numéros sont inchangés.",
        es="Todos los demás números no han cambiado.", ru="Все остальные номера не изменились.",
        zh="其他编号均无变化。", ar="لم تتغير الأرقام الأخرى."),
    "redline.number": fixed(en="No.", fr="N°", es="N.º", ru="№", zh="序号", ar="الرقم"),
    "redline.where": fixed(en="Where", fr="Où", es="Dónde", ru="Где", zh="位置", ar="الموضع"),
    "redline.old-place": fixed(
        en="Old place", fr="Ancien emplacement", es="Lugar anterior", ru="Прежнее место", zh="原位置", ar="الموضع القديم"),
    "redline.new-place": fixed(
        en="New place", fr="Nouvel emplacement", es="Lugar nuevo", ru="Новое место", zh="新位置", ar="الموضع الجديد"),
    "redline.kind": fixed(en="Kind", fr="Type", es="Tipo", ru="Вид", zh="类型", ar="النوع"),
    "redline.class": fixed(en="Class", fr="Catégorie", es="Clase", ru="Категория", zh="类别", ar="الفئة"),
    "redline.reason": fixed(en="Why", fr="Pourquoi", es="Por qué", ru="Почему", zh="理由", ar="السبب"),
    "redline.old": fixed(en="Old text", fr="Ancien texte", es="Texto anterior", ru="Прежний текст", zh="旧文本", ar="النص القديم"),
    "redline.new": fixed(en="New text", fr="Nouveau texte", es="Texto nuevo", ru="Новый текст", zh="新文本", ar="النص الجديد"),
    "redline.before": fixed(en="Before", fr="Avant", es="Antes", ru="Прежде", zh="原编号", ar="سابقا"),
    "redline.now": fixed(en="Now", fr="Maintenant", es="Ahora", ru="Теперь", zh="现编号", ar="الآن"),
    "redline.clause": fixed(en="Clause", fr="Chapitre", es="Cláusula", ru="Раздел", zh="条", ar="البند"),
    "redline.total": fixed(en="Total", fr="Total", es="Total", ru="Всего", zh="合计", ar="المجموع"),
    "redline.elsewhere": fixed(
        en="Outside of the clauses", fr="Hors des chapitres", es="Fuera de las cláusulas",
        ru="Вне разделов", zh="各条之外", ar="خارج البنود"),
    "redline.previous": fixed(
        en="Previous change", fr="Modification précédente", es="Cambio anterior",
        ru="Предыдущее изменение", zh="上一处修改", ar="التعديل السابق"),
    "redline.next": fixed(
        en="Next change", fr="Modification suivante", es="Cambio siguiente",
        ru="Следующее изменение", zh="下一处修改", ar="التعديل التالي"),
    "redline.filter": fixed(
        en="Show changes", fr="Modifications à afficher", es="Cambios que se muestran",
        ru="Показать изменения", zh="显示的修改", ar="التعديلات المعروضة"),
    "redline.shown": fixed(
        en="{shown} of {total} changes", fr="{shown} modifications sur {total}", es="{shown} de {total} cambios",
        ru="изменений: {shown} из {total}", zh="共{total}处修改，显示{shown}处", ar="{shown} من {total} من التعديلات"),
}
# fmt: on
