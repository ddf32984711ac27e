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
    "redline.between": fixed(en="; ", fr="\u202f; ", es="; ", ru="; ", zh="；", ar="؛ "),
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
    # Why a change is of its class; `{old}` and `{new}` are words of the draft.
    "redline.reason.provision-added": fixed(
        en="a new {new}", fr="nouveau\u00a0: {new}", es="nuevo: {new}",
        ru="новое: {new}", zh="新增{new}", ar="جديد: {new}"),
    "redline.reason.reopening": fixed(
        en="other conditions of reopening", fr="autres conditions de réouverture", es="otras condiciones de reapertura",
        ru="другие условия нового рассмотрения", zh="重新审议的条件不同", ar="شروط أخرى لإعادة الفتح"),
    "redline.reason.provision-deleted": fixed(
        en="the {old} is gone", fr="n’existe plus\u00a0: {old}", es="ya no existe: {old}",
        ru="больше нет: {old}", zh="{old}已取消", ar="لم يعد موجودا: {old}"),
    "redline.reason.provision-split": fixed(
        en="split from {old}", fr="issu de la scission de {old}", es="separado de {old}",
        ru="выделено из {old}", zh="由{old}拆分而来", ar="مفصول عن {old}"),
    "redline.reason.provision-merged": fixed(
        en="merged into {new}", fr="fusionné dans {new}", es="fusionado en {new}",
        ru="включено в {new}", zh="并入{new}", ar="مدموج في {new}"),
    "redline.reason.withdrawn": fixed(
        en="deleted, its number kept", fr="supprimé, le numéro est conservé", es="suprimido; se conserva el número",
        ru="исключено, номер сохранен", zh="已删除，保留编号", ar="حُذف مع الاحتفاظ برقمه"),
    "redline.reason.restored": fixed(
        en="no longer deleted", fr="n’est plus supprimé", es="ya no está suprimido",
        ru="восстановлено", zh="恢复", ar="لم يعد محذوفا"),
    "redline.reason.kind": fixed(
        en="{old} became {new}", fr="{old} devient {new}", es="{old} pasa a ser {new}",
        ru="было: {old}, стало: {new}", zh="{old}改为{new}", ar="كان {old} وأصبح {new}"),
    "redline.reason.force": fixed(
        en="{old} became {new}", fr="{old} devient {new}", es="{old} pasa a ser {new}",
        ru="было: {old}, стало: {new}", zh="{old}改为{new}", ar="كان {old} وأصبح {new}"),
    "redline.reason.keyword-added": fixed(
        en="{new} was added", fr="{new} a été ajouté", es="se añadió {new}",
        ru="добавлено {new}", zh="增加{new}", ar="أُضيف {new}"),
    "redline.reason.keyword-removed": fixed(
        en="{old} was removed", fr="{old} a été retiré", es="se eliminó {old}",
        ru="исключено {old}", zh="删去{old}", ar="حُذف {old}"),
    "redline.reason.targets": fixed(
        en="for {new}; before, for {old}", fr="s’applique à {new}\u202f; auparavant, à {old}", es="se aplica a {new}; antes, a {old}",
        ru="для: {new}; прежде для: {old}", zh="适用对象：{new}；原为：{old}", ar="ينطبق على {new}؛ وسابقا على {old}"),
    "redline.reason.verify": fixed(
        en="verified by {new}; before, by {old}", fr="vérifié par {new}\u202f; auparavant, par {old}", es="se verifica mediante {new}; antes, mediante {old}",
        ru="проверка: {new}; прежде: {old}", zh="核查方式：{new}；原为：{old}", ar="التحقق: {new}؛ وسابقا: {old}"),
    "redline.reason.rights": fixed(
        en="applies to {new}; before, to {old}", fr="droits visés\u00a0: {new}\u202f; auparavant\u00a0: {old}", es="derechos: {new}; antes: {old}",
        ru="права: {new}; прежде: {old}", zh="适用权利：{new}；原为：{old}", ar="الحقوق: {new}؛ وسابقا: {old}"),
    "redline.reason.setups": fixed(
        en="applies in {new}; before, in {old}", fr="configurations\u00a0: {new}\u202f; auparavant\u00a0: {old}", es="configuraciones: {new}; antes: {old}",
        ru="конфигурации: {new}; прежде: {old}", zh="适用配置：{new}；原为：{old}", ar="الإعدادات: {new}؛ وسابقا: {old}"),
    "redline.reason.number": fixed(
        en="{old} became {new}", fr="{old} devient {new}", es="{old} pasa a ser {new}",
        ru="было: {old}, стало: {new}", zh="{old}改为{new}", ar="كان {old} وأصبح {new}"),
    "redline.reason.unit": fixed(
        en="{old} became {new}", fr="{old} devient {new}", es="{old} pasa a ser {new}",
        ru="было: {old}, стало: {new}", zh="{old}改为{new}", ar="كان {old} وأصبح {new}"),
    "redline.reason.negation-added": fixed(
        en="now denies what it said", fr="nie désormais ce qu’il disait", es="ahora niega lo que decía",
        ru="теперь отрицает сказанное прежде", zh="现为否定", ar="ينفي الآن ما كان يقوله"),
    "redline.reason.negation-removed": fixed(
        en="no longer denies what it said", fr="ne nie plus ce qu’il disait", es="ya no niega lo que decía",
        ru="больше не отрицает", zh="不再否定", ar="لم يعد ينفي ما كان يقوله"),
    "redline.reason.condition": fixed(
        en="condition: “{old}” became “{new}”", fr="condition\u00a0: «\u00a0{old}\u00a0» devient «\u00a0{new}\u00a0»", es="condición: «{old}» pasa a ser «{new}»",
        ru="условие: было «{old}», стало «{new}»", zh="条件：“{old}”改为“{new}”", ar="شرط: كان «{old}» وأصبح «{new}»"),
    "redline.reason.condition-added": fixed(
        en="a new condition: “{new}”", fr="nouvelle condition\u00a0: «\u00a0{new}\u00a0»", es="nueva condición: «{new}»",
        ru="новое условие: «{new}»", zh="新增条件：“{new}”", ar="شرط جديد: «{new}»"),
    "redline.reason.condition-removed": fixed(
        en="no longer a condition: “{old}”", fr="n’est plus une condition\u00a0: «\u00a0{old}\u00a0»", es="ya no es condición: «{old}»",
        ru="больше не условие: «{old}»", zh="不再是条件：“{old}”", ar="لم يعد شرطا: «{old}»"),
    "redline.reason.reference": fixed(
        en="refers to {new} instead of {old}", fr="renvoie à {new} au lieu de {old}", es="remite a {new} en lugar de {old}",
        ru="ссылка на {new} вместо {old}", zh="所指由{old}改为{new}", ar="يحيل إلى {new} بدلا من {old}"),
    "redline.reason.status": fixed(
        en="{old} became {new}", fr="{old} devient {new}", es="{old} pasa a ser {new}",
        ru="было: {old}, стало: {new}", zh="{old}改为{new}", ar="كان {old} وأصبح {new}"),
    "redline.reason.words": fixed(
        en="other words", fr="autres mots", es="otras palabras",
        ru="другие слова", zh="措辞不同", ar="كلمات أخرى"),
    "redline.reason.explanation": fixed(
        en="explains, and obliges nobody", fr="explique et n’oblige personne", es="explica y no obliga a nadie",
        ru="поясняет и никого не обязывает", zh="仅作说明，不设义务", ar="شرح لا يلزم أحدا"),
    "redline.reason.columns": fixed(
        en="other columns", fr="autres colonnes", es="otras columnas",
        ru="другие столбцы", zh="栏目不同", ar="أعمدة أخرى"),
    "redline.reason.agreement": fixed(
        en="agreement: {old} became {new}", fr="accord\u00a0: {old} devient {new}", es="acuerdo: {old} pasa a ser {new}",
        ru="согласование: было {old}, стало {new}", zh="商定情况：{old}改为{new}", ar="التوافق: كان {old} وأصبح {new}"),
    "redline.reason.signs": fixed(
        en="signs, case or spacing", fr="signes, casse ou espaces", es="signos, mayúsculas o espacios",
        ru="знаки, регистр или пробелы", zh="标点、大小写或空格", ar="علامات أو مسافات"),
    "redline.reason.spelling": fixed(
        en="spelling", fr="orthographe", es="ortografía",
        ru="написание", zh="拼写", ar="إملاء"),
    "redline.reason.links": fixed(
        en="links or emphasis on the same words", fr="liens ou mise en relief des mêmes mots", es="enlaces o énfasis en las mismas palabras",
        ru="ссылки или выделение тех же слов", zh="相同文字的链接或强调", ar="روابط أو إبراز للكلمات نفسها"),
    "redline.reason.renamed": fixed(
        en="{old} is now {new}", fr="{old} s’appelle désormais {new}", es="{old} se llama ahora {new}",
        ru="{old} теперь {new}", zh="{old}现为{new}", ar="أصبح {old} الآن {new}"),
    "redline.reason.moved": fixed(
        en="stands elsewhere", fr="placé ailleurs", es="está en otro lugar",
        ru="стоит в другом месте", zh="位置改变", ar="في موضع آخر"),
    "redline.reason.data": fixed(
        en="{new}", fr="{new}", es="{new}", ru="{new}", zh="{new}", ar="{new}"),
    "redline.reason.footnotes": fixed(
        en="other footnotes", fr="autres notes de bas de page", es="otras notas a pie de página",
        ru="другие сноски", zh="脚注不同", ar="حواشٍ أخرى"),
    # What data beside the words are called.
    "redline.data.designation": fixed(
        en="status of a designation", fr="statut d’une désignation", es="estado de una designación",
        ru="статус обозначения", zh="称谓的状态", ar="وضع تسمية"),
    "redline.data.language": fixed(en="language", fr="langue", es="idioma", ru="язык", zh="语言", ar="اللغة"),
    "redline.data.concept": fixed(
        en="details of a concept", fr="précisions sur un concept", es="datos de un concepto",
        ru="сведения о понятии", zh="概念信息", ar="بيانات مفهوم"),
    "redline.data.reference": fixed(
        en="details of a document", fr="précisions sur un document", es="datos de un documento",
        ru="сведения о документе", zh="文件信息", ar="بيانات وثيقة"),
    "redline.data.concern": fixed(
        en="whom it concerns", fr="personnes concernées", es="a quién concierne",
        ru="кого это касается", zh="所涉对象", ar="الجهات المعنية"),
    "redline.data.picture": fixed(
        en="another picture", fr="autre image", es="otra imagen", ru="другое изображение", zh="图片不同", ar="صورة أخرى"),
    "redline.data.former": fixed(
        en="former identifiers", fr="anciens identifiants", es="identificadores anteriores",
        ru="прежние идентификаторы", zh="原标识符", ar="المعرِّفات السابقة"),
    "redline.data.other": fixed(
        en="other details", fr="autres précisions", es="otros datos", ru="другие сведения", zh="其他信息", ar="بيانات أخرى"),
    "redline.footnote": fixed(
        en="footnote {number}", fr="note de bas de page {number}", es="nota a pie de página {number}",
        ru="сноска {number}", zh="脚注{number}", ar="الحاشية {number}"),
    "redline.all": fixed(en="all", fr="tous", es="todos", ru="все", zh="全部", ar="الكل"),
    "redline.no-value": fixed(en="none", fr="néant", es="ninguno", ru="нет", zh="无", ar="لا شيء"),
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
