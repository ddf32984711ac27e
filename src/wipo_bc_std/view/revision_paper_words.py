"""Fixed words of what follows adoption, in six languages: proposals for revision, days of effect, corrections, statements.

They say what records of the committee or of an office say, and none speaks in its name; see `wording`.
"""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REVISION_PAPER_WORDS: Wording = {
    # Days of effect, on the first page of an adopted text and in the note on a revision.
    "effect.from": fixed(
        en="It takes effect on {date}.", fr="Il prend effet le {date}.", es="Surtirá efecto el {date}.",
        ru="Он вступает в силу {date}.", zh="自{date}起生效。", ar="ويسري اعتبارا من {date}."),
    "effect.transition": fixed(
        en="The version before it may be used until {date}.", fr="La version précédente peut être utilisée jusqu’au {date}.",
        es="La versión anterior podrá utilizarse hasta el {date}.", ru="Предыдущую редакцию можно применять до {date} включительно.",
        zh="此前的版本可使用至{date}。", ar="ويجوز استخدام النسخة السابقة حتى {date}."),
    # The proposal for revision. Its English name is that of the form of the ST.36 Task Force (SCIT/SDWG/10/5).
    "pfr.title": fixed(
        en="Proposal For Revision (PFR)", fr="Proposition de révision (PFR)", es="Propuesta de revisión (PFR)",
        ru="Предложение о пересмотре (PFR)", zh="修订提案（PFR）", ar="اقتراح للمراجعة (PFR)"),
    "pfr.summary": fixed(
        en="This document presents {number}, “{title}”, to those who decide on it.",
        fr="Le présent document soumet la proposition {number}, «\u00a0{title}\u00a0», à ceux qui se prononcent à son sujet.",
        es="En el presente documento se somete la propuesta {number}, “{title}”, a quienes deciden al respecto.",
        ru="В настоящем документе предложение {number} «{title}» представлено тем, кто принимает по нему решение.",
        zh="本文件将提案{number}“{title}”提交决定者审议。", ar="تعرض هذه الوثيقة الاقتراح {number}، «{title}»، على من يبتون فيه."),
    "pfr.none": fixed(
        en="No proposal for revision is on record.", fr="Aucune proposition de révision n’est enregistrée.",
        es="No consta ninguna propuesta de revisión.", ru="Предложений о пересмотре не зарегистрировано.",
        zh="没有登记任何修订提案。", ar="لم يُسجَّل أي اقتراح للمراجعة."),
    "pfr.form": fixed(en="The proposal", fr="La proposition", es="La propuesta", ru="Предложение", zh="提案", ar="الاقتراح"),
    "pfr.reason": fixed(en="Reason", fr="Motif", es="Motivo", ru="Обоснование", zh="理由", ar="السبب"),
    "pfr.change": fixed(
        en="Proposed change", fr="Modification proposée", es="Modificación propuesta", ru="Предлагаемое изменение",
        zh="提议的修改", ar="التعديل المقترح"),
    "pfr.impact": fixed(
        en="Impact on those who implemented the text", fr="Incidences pour ceux qui ont mis le texte en œuvre",
        es="Repercusión para quienes aplican el texto", ru="Последствия для тех, кто применяет текст",
        zh="对已实施者的影响", ar="الأثر على من نفذوا النص"),
    "pfr.history": fixed(en="State", fr="État", es="Estado", ru="Состояние", zh="状态", ar="الحالة"),
    "pfr.list": fixed(
        en="All proposals for revision", fr="Toutes les propositions de révision", es="Todas las propuestas de revisión",
        ru="Все предложения о пересмотре", zh="全部修订提案", ar="جميع اقتراحات المراجعة"),
    "pfr.field.number": fixed(en="Number", fr="Numéro", es="Número", ru="Номер", zh="编号", ar="الرقم"),
    "pfr.field.title": fixed(en="Subject", fr="Objet", es="Asunto", ru="Предмет", zh="主题", ar="الموضوع"),
    "pfr.field.standard": fixed(en="Standard", fr="Norme", es="Norma", ru="Стандарт", zh="标准", ar="المعيار"),
    "pfr.field.about": fixed(
        en="What is to be changed", fr="Ce qui est à modifier", es="Lo que ha de modificarse", ru="Что изменить",
        zh="修改对象", ar="ما يُراد تعديله"),
    "pfr.field.submitted-by": fixed(
        en="Submitted by", fr="Présentée par", es="Presentada por", ru="Представлено", zh="提交者", ar="مقدم الاقتراح"),
    "pfr.field.submitted-on": fixed(
        en="Submitted on", fr="Présentée le", es="Presentada el", ru="Дата представления", zh="提交日期", ar="تاريخ التقديم"),
    "pfr.field.state": fixed(en="State", fr="État", es="Estado", ru="Состояние", zh="状态", ar="الحالة"),
    "pfr.field.date": fixed(en="Date", fr="Date", es="Fecha", ru="Дата", zh="日期", ar="التاريخ"),
    "pfr.field.by": fixed(en="Decided by", fr="Décision de", es="Decisión de", ru="Кем решено", zh="决定者", ar="صاحب القرار"),
    "pfr.field.record": fixed(
        en="Recorded in", fr="Consigné dans", es="Recogido en", ru="Где записано", zh="记录文件", ar="موضع التدوين"),
    "pfr.field.remark": fixed(en="Remark", fr="Remarque", es="Observación", ru="Примечание", zh="备注", ar="ملاحظة"),
    "pfr.state.submitted": fixed(
        en="submitted", fr="présentée", es="presentada", ru="представлено", zh="已提交", ar="مُقدَّم"),
    "pfr.state.under-discussion": fixed(
        en="under discussion", fr="en discussion", es="en examen", ru="обсуждается", zh="讨论中", ar="قيد المناقشة"),
    "pfr.state.accepted": fixed(en="accepted", fr="acceptée", es="aceptada", ru="принято", zh="已接受", ar="مقبول"),
    "pfr.state.accepted-in-part": fixed(
        en="accepted in part", fr="acceptée en partie", es="aceptada en parte", ru="принято частично",
        zh="部分接受", ar="مقبول جزئيا"),
    "pfr.state.rejected": fixed(en="rejected", fr="rejetée", es="rechazada", ru="отклонено", zh="未接受", ar="مرفوض"),
    "pfr.state.withdrawn": fixed(en="withdrawn", fr="retirée", es="retirada", ru="отозвано", zh="已撤回", ar="مسحوب"),
    "pfr.state.implemented": fixed(
        en="implemented", fr="mise en œuvre", es="aplicada", ru="осуществлено", zh="已落实", ar="مُنفَّذ"),
    "pfr.implemented-in": fixed(
        en="in the publication “{publication}”", fr="dans la publication «\u00a0{publication}\u00a0»",
        es="en la publicación “{publication}”", ru="в публикации «{publication}»", zh="见出版物“{publication}”",
        ar="في المنشور «{publication}»"),
    "pfr.state-now": fixed(
        en="{number} is {state} since {date}.", fr="Depuis le {date}, l’état de la proposition {number} est le suivant\u00a0: {state}.",
        es="Estado de la propuesta {number} desde el {date}: {state}.", ru="Состояние предложения {number} с {date}: {state}.",
        zh="自{date}起，{number}的状态为：{state}。", ar="حالة الاقتراح {number} منذ {date}: {state}."),
    "pfr.evidence": fixed(
        en="It rests on this evidence: {names}.", fr="Elle repose sur les éléments suivants\u00a0: {names}.",
        es="Se basa en las evidencias siguientes: {names}.", ru="Оно опирается на следующие свидетельства: {names}.",
        zh="依据以下证据：{names}。", ar="ويستند إلى الأدلة التالية: {names}."),
    "pfr.shown": fixed(
        en="What is to go is marked as deleted, and what is to come as inserted.",
        fr="Ce qui disparaîtrait est marqué comme supprimé, et ce qui s’ajouterait comme inséré.",
        es="Lo que se suprimiría está marcado como suprimido, y lo que se añadiría, como insertado.",
        ru="То, что предлагается исключить, отмечено как исключенное, а то, что предлагается внести, – как вставленное.",
        zh="拟删去的内容标为删除，拟增加的内容标为插入。", ar="وُسم ما يُراد حذفه بأنه محذوف، وما يُراد إدراجه بأنه مدرج."),
    "pfr.text": fixed(
        en="Text: {place}", fr="Texte\u00a0: {place}", es="Texto: {place}", ru="Текст: {place}", zh="文本：{place}", ar="النص: {place}"),
    "pfr.instead": fixed(
        en="{place}: “{new}” instead of “{old}”", fr="{place}\u00a0: «\u00a0{new}\u00a0» au lieu de «\u00a0{old}\u00a0»",
        es="{place}: “{new}” en lugar de “{old}”", ru="{place}: «{new}» вместо «{old}»", zh="{place}：以“{new}”代替“{old}”",
        ar="{place}: «{new}» بدلا من «{old}»"),
    "pfr.without": fixed(
        en="{place}: without “{old}”", fr="{place}\u00a0: sans «\u00a0{old}\u00a0»", es="{place}: sin “{old}”",
        ru="{place}: без слов «{old}»", zh="{place}：删去“{old}”", ar="{place}: دون «{old}»"),
    "pfr.deleted": fixed(
        en="{place}: deleted as a whole", fr="{place}\u00a0: supprimé en entier", es="{place}: se suprime en su totalidad",
        ru="{place}: исключить целиком", zh="{place}：全部删去", ar="{place}: يُحذف كله"),
    "pfr.behind": fixed(
        en="behind {place}, a new paragraph: “{new}”", fr="après {place}, un nouveau paragraphe\u00a0: «\u00a0{new}\u00a0»",
        es="después de {place}, un párrafo nuevo: “{new}”", ru="после {place} – новый пункт: «{new}»", zh="在{place}之后增加一段：“{new}”",
        ar="بعد {place}، فقرة جديدة: «{new}»"),
    "pfr.fell-too-few": fixed(
        en="On {date}, fewer offices than the {least} that the text assumes were known to have it in production.",
        fr="Le {date}, on connaissait moins d’offices l’utilisant en production que les {least} que le texte suppose.",
        es="El {date} constaba que lo tenían en producción menos oficinas que las {least} que el texto supone.",
        ru="По состоянию на {date} было известно меньше ведомств, использующих это в рабочем режиме, чем предполагает текст ({least}).",
        zh="在{date}，已知投入生产使用的主管局少于文本所假定的{least}个。",
        ar="في {date} كان عدد المكاتب المعروف أنها تستخدمه فعليا أقل من العدد الذي يفترضه النص ({least})."),
    "pfr.words-open": fixed(
        en="No words are proposed yet.", fr="Aucun libellé n’est encore proposé.", es="Aún no se propone ninguna redacción.",
        ru="Формулировка пока не предложена.", zh="尚未提出措辞。", ar="لم تُقترح صياغة بعد."),
    "pfr.impact-none": fixed(
        en="No provision is concerned: whoever implemented the text has nothing to change.",
        fr="Aucune disposition n’est concernée\u00a0: ceux qui ont mis le texte en œuvre n’ont rien à modifier.",
        es="No afecta a ninguna disposición: quienes aplican el texto no tienen nada que modificar.",
        ru="Ни одно положение не затронуто: тем, кто применяет текст, менять ничего не нужно.",
        zh="不涉及任何规定：已实施者无需作任何改动。", ar="لا يمس ذلك أي حكم: فليس على من نفذوا النص تغيير شيء."),
    "pfr.impact-provisions": fixed(
        en="These provisions are concerned:", fr="Les dispositions suivantes sont concernées\u00a0:",
        es="Afecta a las disposiciones siguientes:", ru="Затронуты следующие положения:", zh="涉及以下规定：",
        ar="يمس ذلك الأحكام التالية:"),
    "pfr.invite.note": fixed(
        en="note the content of the present document; and", fr="prendre note du contenu du présent document\u202f; et",
        es="tomar nota del contenido del presente documento; y", ru="принять к сведению содержание настоящего документа; и",
        zh="注意本文件的内容；并", ar="الإحاطة علما بمضمون هذه الوثيقة؛"),
    "pfr.invite.decide": fixed(
        en="consider the proposal {number} and decide on it.", fr="examiner la proposition {number} et se prononcer à son sujet.",
        es="examinar la propuesta {number} y decidir al respecto.", ru="рассмотреть предложение {number} и принять по нему решение.",
        zh="审议提案{number}并作出决定。", ar="النظر في الاقتراح {number} والبت فيه."),
    # The note on a revision.
    "revision-note.title": fixed(
        en="What changed in the revised version", fr="Modifications apportées dans la version révisée",
        es="Cambios introducidos en la versión revisada", ru="Что изменено в новой редакции", zh="修订版的变动",
        ar="ما تغير في النسخة المراجَعة"),
    "revision-note.summary": fixed(
        en="This note says what changed in {number}, since when that has effect, and until when the version before it may be used.",
        fr="La présente note indique ce qui a changé dans {number}, depuis quand ces changements ont effet et jusqu’à quand la version précédente peut être utilisée.",
        es="En la presente nota se indica qué ha cambiado en {number}, desde cuándo surte efecto y hasta cuándo puede utilizarse la versión anterior.",
        ru="В настоящей записке сказано, что изменено в {number}, с какого дня это действует и до какого дня можно применять предыдущую редакцию.",
        zh="本说明介绍{number}的变动、生效日期以及此前版本可使用的期限。",
        ar="تبين هذه المذكرة ما تغير في {number}، ومنذ متى يسري ذلك، وحتى متى يجوز استخدام النسخة السابقة."),
    "revision-note.effect": fixed(
        en="Effect and transition", fr="Prise d’effet et transition", es="Efecto y transición", ru="Вступление в силу и переход",
        zh="生效与过渡", ar="السريان والمرحلة الانتقالية"),
    "revision-note.changes": fixed(
        en="Changes", fr="Modifications", es="Cambios", ru="Изменения", zh="变动", ar="التغييرات"),
    "revision-note.none": fixed(
        en="No version was adopted of which there is a record.", fr="Aucune version adoptée n’est enregistrée.",
        es="No consta ninguna versión aprobada.", ru="Принятых редакций не зарегистрировано.", zh="没有已通过版本的记录。",
        ar="لا يوجد سجل لأي نسخة معتمدة."),
    "revision-note.adopted": fixed(
        en="The version {version} was adopted on {date} ({source}).", fr="La version {version} a été adoptée le {date} ({source}).",
        es="La versión {version} fue aprobada el {date} ({source}).", ru="Редакция {version} принята {date} ({source}).",
        zh="{version}版于{date}通过（{source}）。", ar="اعتُمدت النسخة {version} في {date} ({source})."),
    "revision-note.adopted-undated": fixed(
        en="The version {version} was adopted ({source}).", fr="La version {version} a été adoptée ({source}).",
        es="La versión {version} fue aprobada ({source}).", ru="Редакция {version} принята ({source}).",
        zh="{version}版已通过（{source}）。", ar="اعتُمدت النسخة {version} ({source})."),
    "revision-note.effect-from": fixed(
        en="It takes effect on {date}.", fr="Elle prend effet le {date}.", es="Surtirá efecto el {date}.",
        ru="Она вступает в силу {date}.", zh="自{date}起生效。", ar="وتسري اعتبارا من {date}."),
    "revision-note.effect-open": fixed(
        en="No day of effect was set.", fr="Aucune date de prise d’effet n’a été fixée.", es="No se fijó ninguna fecha de efecto.",
        ru="День вступления в силу не установлен.", zh="未规定生效日期。", ar="ولم يُحدَّد تاريخ للسريان."),
    "revision-note.transition": fixed(
        en="The version {version} before it may be used until {date}.", fr="La version {version} qui la précède peut être utilisée jusqu’au {date}.",
        es="La versión {version} anterior podrá utilizarse hasta el {date}.", ru="Предыдущую редакцию, {version}, можно применять до {date} включительно.",
        zh="此前的{version}版可使用至{date}。", ar="ويجوز استخدام النسخة السابقة {version} حتى {date}."),
    "revision-note.transition-open": fixed(
        en="No period was set in which the version {version} before it may still be used.",
        fr="Aucune période n’a été fixée pendant laquelle la version {version} qui la précède peut encore être utilisée.",
        es="No se fijó ningún período en el que pueda seguir utilizándose la versión {version} anterior.",
        ru="Срок, в течение которого еще можно применять предыдущую редакцию, {version}, не установлен.",
        zh="未规定此前的{version}版仍可使用的期限。", ar="ولم تُحدَّد فترة يجوز فيها مواصلة استخدام النسخة السابقة {version}."),
    "revision-note.first": fixed(
        en="It is the first version that was adopted.", fr="C’est la première version adoptée.",
        es="Es la primera versión aprobada.", ru="Это первая принятая редакция.", zh="这是通过的第一个版本。",
        ar="وهي أول نسخة معتمدة."),
    "revision-note.counted": fixed(
        en="Changes since {publication}, by class:", fr="Modifications depuis {publication}, par catégorie\u00a0:",
        es="Cambios desde {publication}, por clase:", ru="Изменения со времени {publication}, по категориям:",
        zh="自{publication}以来的变动，按类别：", ar="التغييرات منذ {publication}، حسب الفئة:"),
    "revision-note.listed": fixed(
        en="Texts that read otherwise than in {publication}:", fr="Textes dont la teneur diffère de celle de {publication}\u00a0:",
        es="Textos que difieren de los de {publication}:", ru="Тексты, которые отличаются от {publication}:",
        zh="与{publication}不同的文本：", ar="النصوص التي تختلف عما في {publication}:"),
    "revision-note.unchanged": fixed(
        en="No text reads otherwise than in {publication}.", fr="Aucun texte ne diffère de celui de {publication}.",
        es="Ningún texto difiere del de {publication}.", ru="Тексты не отличаются от {publication}.",
        zh="没有与{publication}不同的文本。", ar="لا يختلف أي نص عما في {publication}."),
    "revision-note.field.text": fixed(en="Text", fr="Texte", es="Texto", ru="Текст", zh="文本", ar="النص"),
    "revision-note.field.change": fixed(
        en="Change", fr="Modification", es="Cambio", ru="Изменение", zh="变动", ar="التغيير"),
    "revision-note.field.why": fixed(en="Why", fr="Pourquoi", es="Por qué", ru="Почему", zh="理由", ar="السبب"),
    "revision-note.field.class": fixed(en="Class", fr="Catégorie", es="Clase", ru="Категория", zh="类别", ar="الفئة"),
    "revision-note.field.count": fixed(en="Changes", fr="Modifications", es="Cambios", ru="Число", zh="数量", ar="العدد"),
    "revision-note.new": fixed(en="new", fr="nouveau", es="nuevo", ru="новый", zh="新增", ar="جديد"),
    "revision-note.changed": fixed(en="changed", fr="modifié", es="modificado", ru="изменен", zh="有改动", ar="معدَّل"),
    "revision-note.gone": fixed(en="gone", fr="disparu", es="eliminado", ru="исключен", zh="已删去", ar="محذوف"),
    # Corrections of what was published.
    "correction.corrigendum": fixed(
        en="Corrigendum {number}", fr="Rectificatif {number}", es="Corrigendum {number}", ru="Исправление по существу {number}",
        zh="更正{number}", ar="تصويب {number}"),
    "correction.erratum": fixed(
        en="Erratum {number}", fr="Erratum {number}", es="Fe de erratas {number}", ru="Опечатки {number}", zh="勘误{number}",
        ar="تصحيح خطأ مطبعي {number}"),
    "correction.corrigendum-title": fixed(
        en="Corrigendum", fr="Rectificatif", es="Corrigendum", ru="Исправление по существу", zh="更正", ar="تصويب"),
    "correction.erratum-title": fixed(
        en="Erratum", fr="Erratum", es="Fe de erratas", ru="Опечатки", zh="勘误", ar="تصحيح خطأ مطبعي"),
    "correction.none": fixed(
        en="No such correction is on record.", fr="Aucune correction de ce type n’est enregistrée.",
        es="No consta ninguna corrección de este tipo.", ru="Таких исправлений не зарегистрировано.", zh="没有此类更正的记录。",
        ar="لم يُسجَّل أي تصحيح من هذا النوع."),
    "correction.of": fixed(
        en="{kind} to {number}, version {version}, of {date} (publication “{publication}”), issued on {issued}.",
        fr="{kind} à {number}, version {version} du {date} (publication «\u00a0{publication}\u00a0»), publié le {issued}.",
        es="{kind} de {number}, versión {version}, de {date} (publicación “{publication}”), con fecha {issued}.",
        ru="{kind}: {number}, версия {version}, {date} (публикация «{publication}»). Дата: {issued}.",
        zh="{number}（{version}版，{date}，出版物“{publication}”）的{kind}，{issued}发布。",
        ar="{kind} للوثيقة {number}، النسخة {version} المؤرخة {date} (المنشور «{publication}»). صدر في {issued}."),
    "correction.decided": fixed(
        en="The Committee on WIPO Standards (CWS) decided on it; see {source}.",
        fr="Le Comité des normes de l’OMPI (CWS) en a décidé ainsi\u202f; voir {source}.",
        es="Así lo decidió el Comité de Normas Técnicas de la OMPI (CWS); véase {source}.",
        ru="Решение принял Комитет по стандартам ВОИС (КСВ), см. {source}.",
        zh="由世界知识产权组织标准委员会（CWS）决定，见{source}。",
        ar="قررته اللجنة المعنية بمعايير الويبو (لجنة المعايير)؛ انظر {source}."),
    "correction.slip": fixed(
        en="It mends slips of the editors. What the provisions demand stays as it was.",
        fr="Il corrige des erreurs matérielles. Ce que les dispositions exigent reste inchangé.",
        es="Corrige errores materiales. Lo que exigen las disposiciones no cambia.",
        ru="Исправлены погрешности редактирования. Содержание требований не меняется.",
        zh="仅改正编辑差错，规定的要求不变。", ar="وهو يصلح هفوات تحريرية، وما تقتضيه الأحكام باق على حاله."),
    "correction.published-as": fixed(
        en="The corrected text is published beside it as “{publication}”; what was published first stays as it was.",
        fr="Le texte corrigé est publié à côté sous «\u00a0{publication}\u00a0»\u202f; la première publication reste inchangée.",
        es="El texto corregido se publica aparte como “{publication}”; lo publicado primero permanece como estaba.",
        ru="Исправленный текст публикуется рядом под именем «{publication}»; первая публикация остается без изменений.",
        zh="更正后的文本另以“{publication}”发布；首次发布的文本保持不变。",
        ar="يُنشر النص المصحح إلى جانبه باسم «{publication}»؛ ويبقى ما نُشر أولا على حاله."),
    "correction.places": fixed(
        en="Places corrected", fr="Passages corrigés", es="Pasajes corregidos", ru="Исправленные места", zh="更正之处",
        ar="المواضع المصححة"),
    "correction.read": fixed(
        en="In {place}, read “{new}” instead of “{old}”.", fr="Au lieu de «\u00a0{old}\u00a0», lire «\u00a0{new}\u00a0» ({place}).",
        es="Donde dice “{old}”, debe decir “{new}” ({place}).", ru="Вместо «{old}» следует читать «{new}» ({place}).",
        zh="{place}：“{old}”应为“{new}”。", ar="يُقرأ «{new}» بدلا من «{old}» ({place})."),
    "correction.place.section": fixed(
        en="the heading {number} or what follows it", fr="le titre {number} ou ce qui le suit", es="el título {number} o lo que sigue",
        ru="заголовок {number} или текст под ним", zh="标题{number}或其下文", ar="العنوان {number} أو ما يليه"),
    "correction.place.annex": fixed(
        en="Annex {number}", fr="annexe {number}", es="Anexo {number}", ru="приложение {number}", zh="附件{number}", ar="المرفق {number}"),
    "correction.place.definition": fixed(
        en="definition ({number})", fr="définition ({number})", es="definición ({number})", ru="определение ({number})",
        zh="定义({number})", ar="التعريف ({number})"),
    "correction.place.named": fixed(
        en="the text “{name}”", fr="le texte «\u00a0{name}\u00a0»", es="el texto “{name}”", ru="текст «{name}»", zh="文本“{name}”",
        ar="النص «{name}»"),
    # Statements on implementation. The answers are those of the survey on the use of WIPO Standards.
    "implementation.title": fixed(
        en="Implementation of the standard by IP Offices", fr="Mise en œuvre de la norme par les offices de propriété intellectuelle",
        es="Aplicación de la norma por las oficinas de PI", ru="Применение стандарта ведомствами ИС", zh="知识产权局实施标准的情况",
        ar="تنفيذ مكاتب الملكية الفكرية للمعيار"),
    "implementation.summary": fixed(
        en="This document lists the statements on implementation that offices agreed to publish. It says nothing about any other office.",
        fr="Le présent document énumère les déclarations de mise en œuvre que des offices ont accepté de publier. Il ne dit rien d’aucun autre office.",
        es="En el presente documento se enumeran las declaraciones sobre la aplicación que las oficinas aceptaron publicar. Nada dice de ninguna otra oficina.",
        ru="В настоящем документе перечислены заявления о применении, которые ведомства согласились опубликовать. О других ведомствах в нем ничего не говорится.",
        zh="本文件列出主管局同意公布的实施声明，不涉及任何其他主管局。",
        ar="تسرد هذه الوثيقة ما وافقت المكاتب على نشره من بيانات التنفيذ، ولا تقول شيئا عن أي مكتب آخر."),
    "implementation.none": fixed(
        en="No office has released a statement yet.", fr="Aucun office n’a encore autorisé la publication d’une déclaration.",
        es="Ninguna oficina ha autorizado aún la publicación de una declaración.", ru="Заявлений, разрешенных к публикации, пока нет.",
        zh="尚无主管局同意公布的声明。", ar="لم يأذن أي مكتب بعد بنشر بيان."),
    "implementation.counts": fixed(
        en="Statements by version", fr="Déclarations par version", es="Declaraciones por versión", ru="Заявления по версиям",
        zh="各版本的声明数", ar="البيانات حسب النسخة"),
    "implementation.offices": fixed(
        en="Statements of offices", fr="Déclarations des offices", es="Declaraciones de las oficinas", ru="Заявления ведомств",
        zh="各局的声明", ar="بيانات المكاتب"),
    "implementation.provisions": fixed(
        en="Statements on single provisions", fr="Déclarations relatives à des dispositions", es="Declaraciones sobre disposiciones concretas",
        ru="Заявления об отдельных положениях", zh="关于单项规定的声明", ar="بيانات بشأن أحكام بعينها"),
    "implementation.field.version": fixed(en="Version", fr="Version", es="Versión", ru="Версия", zh="版本", ar="النسخة"),
    "implementation.field.office": fixed(en="Office", fr="Office", es="Oficina", ru="Ведомство", zh="主管局", ar="المكتب"),
    "implementation.field.date": fixed(en="Date", fr="Date", es="Fecha", ru="Дата", zh="日期", ar="التاريخ"),
    "implementation.field.overall": fixed(
        en="Implementation", fr="Mise en œuvre", es="Aplicación", ru="Применение", zh="实施", ar="التنفيذ"),
    "implementation.field.explanation": fixed(
        en="Explanation", fr="Explication", es="Explicación", ru="Пояснение", zh="说明", ar="الشرح"),
    "implementation.field.plan": fixed(en="Plan", fr="Plan", es="Plan", ru="Планы", zh="计划", ar="الخطة"),
    "implementation.field.provision": fixed(
        en="Provision", fr="Disposition", es="Disposición", ru="Положение", zh="规定", ar="الحكم"),
    "implementation.field.total": fixed(en="Statements", fr="Déclarations", es="Declaraciones", ru="Заявлений", zh="声明数", ar="البيانات"),
}
# fmt: on
