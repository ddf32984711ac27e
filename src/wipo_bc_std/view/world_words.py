"""Fixed words of the papers about the world: what changed in it, and proposals for revision; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
WORLD_WORDS: Wording = {
    "world.state": fixed(
        en="As of {date}", fr="Situation au {date}", es="Situación al {date}", ru="По состоянию на {date}", zh="截至{date}", ar="الوضع في {date}"),
    "world.none-known": fixed(
        en="not known", fr="non connu", es="no se conoce", ru="неизвестно", zh="不详", ar="غير معروف"),
    # The proposal for the revision of a text.
    "proposal.title": fixed(
        en="Proposal for the revision of {text}", fr="Proposition de révision\u00a0: {text}", es="Propuesta de revisión: {text}",
        ru="Предложение о пересмотре: {text}", zh="关于修订{text}的提案", ar="اقتراح مراجعة: {text}"),
    "proposal.drafted": fixed(
        en="This proposal was drafted from the data of the draft. New words are for those who decide: “…” stands where they are wanted.",
        fr="La présente proposition a été établie à partir des données du projet. Les mots nouveaux appartiennent à ceux qui décident\u00a0: «\u00a0…\u00a0» figure là où ils sont attendus.",
        es="La presente propuesta se ha elaborado a partir de los datos del proyecto. Las palabras nuevas corresponden a quienes deciden: «…» figura donde se esperan.",
        ru="Настоящее предложение составлено по данным проекта. Новые слова – за теми, кто принимает решение: «…» стоит там, где они нужны.",
        zh="本提案根据草案的数据拟就。新的措辞由作出决定者提出：“…”标示需要措辞之处。",
        ar="أُعد هذا الاقتراح من بيانات المسودة. والكلمات الجديدة شأن من يقرر: ترد «…» حيث يُنتظر وضعها."),
    "proposal.fallen": fixed(
        en="What does not hold any more", fr="Ce qui n’est plus vrai", es="Lo que ya no es cierto",
        ru="Что перестало быть верным", zh="不再成立的前提", ar="ما لم يعد صحيحا"),
    "proposal.fell.withdrawn": fixed(
        en="{name} is withdrawn (data: {date}).", fr="{name} est retiré (données\u00a0: {date}).", es="{name} se ha retirado (datos: {date}).",
        ru="{name}: отменен (данные: {date}).", zh="{name}已撤销（数据日期：{date}）。", ar="سُحب {name} (البيانات: {date})."),
    "proposal.fell.superseded": fixed(
        en="{name} is superseded (data: {date}).", fr="{name} est remplacé (données\u00a0: {date}).", es="{name} se ha sustituido (datos: {date}).",
        ru="{name}: заменен (данные: {date}).", zh="{name}已被取代（数据日期：{date}）。", ar="استُبدل {name} (البيانات: {date})."),
    "proposal.fell.successor": fixed(
        en="In force in its place: {name}.", fr="En vigueur à sa place\u00a0: {name}.", es="En vigor en su lugar: {name}.",
        ru="Вместо него действует: {name}.", zh="现行有效的是：{name}。", ar="والنافذ بدلا منه: {name}."),
    "proposal.fell.by-way": fixed(
        en="On the way there: {names}.", fr="Étapes intermédiaires\u00a0: {names}.", es="Pasos intermedios: {names}.",
        ru="Промежуточные документы: {names}.", zh="其间经过：{names}。", ar="مرورا بما يلي: {names}."),
    "proposal.fell.too-few": fixed(
        en="Offices known to have it in production: {count}. The text assumes at least {least}.",
        fr="Offices connus pour l’utiliser en production\u00a0: {count}. Le texte en suppose au moins {least}.",
        es="Oficinas de las que consta que lo tienen en producción: {count}. El texto supone al menos {least}.",
        ru="Ведомств, которые, как известно, используют это в рабочем режиме: {count}. Текст исходит из того, что их не менее {least}.",
        zh="已知投入生产使用的主管局：{count}个。文本以至少{least}个为前提。",
        ar="عدد المكاتب المعروف أنها تستخدمه فعليا: {count}. ويفترض النص {least} على الأقل."),
    "proposal.fell.reached": fixed(
        en="The day on which the text is to be looked at again has come: {date}.", fr="Le jour où le texte doit être réexaminé est arrivé\u00a0: {date}.",
        es="Ha llegado el día en que debe volver a examinarse el texto: {date}.", ru="Наступил день, когда текст подлежит новому рассмотрению: {date}.",
        zh="应重新审议文本的日期已到：{date}。", ar="حلّ اليوم الذي ينبغي فيه النظر في النص من جديد: {date}."),
    "proposal.fell.shared": fixed(
        en="The same reopens: {texts}.", fr="Cela rouvre aussi\u00a0: {texts}.", es="Lo mismo reabre: {texts}.",
        ru="По той же причине пересматриваются: {texts}.", zh="同一原因还涉及：{texts}。", ar="والسبب نفسه يعيد فتح: {texts}."),
    "proposal.text": fixed(
        en="The text as it stands", fr="Le texte actuel", es="El texto actual", ru="Действующий текст", zh="现行文本", ar="النص الحالي"),
    "proposal.place.marked": fixed(
        en="The place to change is marked: deleted is what does not hold any more, inserted what is in force, or “…”.",
        fr="L’endroit à modifier est marqué\u00a0: est supprimé ce qui n’est plus vrai, est inséré ce qui est en vigueur, ou «\u00a0…\u00a0».",
        es="El lugar que debe modificarse está marcado: se suprime lo que ya no es cierto y se inserta lo que está en vigor, o «…».",
        ru="Место изменения отмечено: исключено то, что перестало быть верным, вставлено действующее или «…».",
        zh="需修改之处已标出：删除不再成立的内容，插入现行有效的内容或“…”。",
        ar="موضع التعديل معلَّم: المحذوف ما لم يعد صحيحا، والمضاف ما هو نافذ أو «…»."),
    "proposal.place.whole": fixed(
        en="No words of the text name what does not hold any more, so that all of it stands in square brackets.",
        fr="Aucun mot du texte ne nomme ce qui n’est plus vrai\u00a0: le texte entier figure entre crochets.",
        es="Ninguna palabra del texto nombra lo que ya no es cierto: todo el texto figura entre corchetes.",
        ru="В тексте не названо то, что перестало быть верным, поэтому весь он заключен в квадратные скобки.",
        zh="文本措辞未提及不再成立的前提，因此全文置于方括号内。",
        ar="لا تسمّي كلمات النص ما لم يعد صحيحا، ولذلك يرد كله بين قوسين معقوفين."),
    "proposal.decides": fixed(
        en="Who decides", fr="Qui décide", es="Quién decide", ru="Кто решает", zh="由谁决定", ar="من يقرر"),
    "proposal.decides.committee": fixed(
        en="The text stands in “{division}”. The Committee on WIPO Standards (CWS) decides on changes of it.",
        fr="Le texte figure dans «\u00a0{division}\u00a0». Le Comité des normes de l’OMPI (CWS) décide de ses modifications.",
        es="El texto figura en «{division}». El Comité de Normas Técnicas de la OMPI (CWS) decide sobre sus modificaciones.",
        ru="Место текста: «{division}». Решение об изменениях принимает Комитет по стандартам ВОИС (КСВ).",
        zh="文本见“{division}”。其修改由世界知识产权组织标准委员会（CWS）决定。",
        ar="يرد النص في «{division}». وتقرر لجنة المعايير التابعة للويبو (CWS) تعديلاته."),
    "proposal.decides.task-force": fixed(
        en="The text stands in “{division}”, an annex of which the Task Force approves changes.",
        fr="Le texte figure dans «\u00a0{division}\u00a0», annexe dont l’équipe d’experts approuve les modifications.",
        es="El texto figura en «{division}», anexo cuyas modificaciones aprueba el Equipo Técnico.",
        ru="Место текста: «{division}», приложение, изменения которого утверждает Целевая группа.",
        zh="文本见“{division}”，该附件的修改由工作队批准。",
        ar="يرد النص في «{division}»، وهو مرفق تعتمد فرقة العمل تعديلاته."),
    "proposal.asked": fixed(
        en="Whom to ask", fr="À qui demander", es="A quién preguntar", ru="Кого спросить", zh="向谁询问", ar="من يُسأل"),
    "proposal.asked.owner": fixed(
        en="{office}: it knows best what is recorded under “{evidence}”.", fr="{office}\u00a0: c’est lui qui connaît le mieux ce qui est consigné sous «\u00a0{evidence}\u00a0».",
        es="{office}: es quien mejor conoce lo que consta en «{evidence}».", ru="{office}: лучше всего осведомлен о том, что записано под названием «{evidence}».",
        zh="{office}：最了解“{evidence}”所记录的情况。", ar="{office}: هو الأعلم بما هو مسجل تحت «{evidence}»."),
    "proposal.asked.witness": fixed(
        en="{office}: it knows of what is recorded under “{evidence}”.", fr="{office}\u00a0: il a connaissance de ce qui est consigné sous «\u00a0{evidence}\u00a0».",
        es="{office}: tiene conocimiento de lo que consta en «{evidence}».", ru="{office}: осведомлен о том, что записано под названием «{evidence}».",
        zh="{office}：了解“{evidence}”所记录的情况。", ar="{office}: على علم بما هو مسجل تحت «{evidence}»."),
    "proposal.asked.none": fixed(
        en="No office is known: no evidence on the text names one.", fr="Aucun office n’est connu\u00a0: aucun élément probant relatif au texte n’en nomme.",
        es="No se conoce ninguna oficina: ninguna evidencia relativa al texto nombra alguna.", ru="Ведомство неизвестно: ни одно свидетельство о тексте его не называет.",
        zh="不知可向哪个主管局询问：关于该文本的证据均未提及。", ar="لا يُعرف مكتب: لا يسمّي أي دليل بشأن النص مكتبا."),
    "proposal.decision": fixed(
        en="Decision paragraph", fr="Paragraphe de décision", es="Párrafo de decisión", ru="Пункт решения", zh="决定段落", ar="فقرة القرار"),
    "proposal.invite.committee": fixed(
        en="The CWS is invited to:", fr="Le CWS est invité", es="Se invita al CWS a:", ru="КСВ предлагается:", zh="请标准委员会：", ar="إن لجنة المعايير مدعوة إلى ما يلي:"),
    "proposal.invite.task-force": fixed(
        en="The Task Force is invited to:", fr="L’équipe d’experts est invitée", es="Se invita al Equipo Técnico a:", ru="Целевой группе предлагается:", zh="请工作队：", ar="إن فرقة العمل مدعوة إلى ما يلي:"),
    "proposal.invite.note": fixed(
        en="note the content of this proposal; and", fr="prendre note du contenu de la présente proposition\u202f; et",
        es="tomar nota del contenido de la presente propuesta; y", ru="принять к сведению содержание настоящего предложения; и",
        zh="注意本提案的内容；并", ar="الإحاطة علما بمضمون هذا الاقتراح؛"),
    "proposal.invite.decide": fixed(
        en="consider the revision of {text} as marked above, and decide on it.", fr="examiner la révision de {text} marquée ci-dessus, et se prononcer à son sujet.",
        es="examinar la revisión de {text} marcada más arriba y decidir al respecto.", ru="рассмотреть отмеченный выше пересмотр текста {text} и принять по нему решение.",
        zh="审议上文标出的对{text}的修订，并作出决定。", ar="النظر في مراجعة {text} كما هي معلَّمة أعلاه والبت فيها."),
    # The report on what changed in the world.
    "world.title": fixed(
        en="What changed in the world since {since}", fr="Ce qui a changé dans le monde depuis {since}", es="Lo que ha cambiado en el mundo desde {since}",
        ru="Что изменилось в мире после {since}", zh="自{since}以来的外部变化", ar="ما تغيّر في العالم منذ {since}"),
    "world.summary": fixed(en="Summary", fr="Résumé", es="Resumen", ru="Сводка", zh="摘要", ar="ملخص"),
    "world.span": fixed(
        en="This report looks at the time after {start} and until {end}.", fr="Période examinée\u00a0: après le {start} et jusqu’au {end}.",
        es="Período examinado: después del {start} y hasta el {end}.", ru="Рассмотренный период: после {start} и до {end}.",
        zh="所考察的时期：{start}之后至{end}。", ar="الفترة المنظور فيها: بعد {start} وحتى {end}."),
    "world.counts": fixed(
        en="Changes found: {changes}. Texts affected: {texts} (to withdraw: {withdraw}, to amend: {amend}, to confirm: {confirm}).",
        fr="Changements constatés\u00a0: {changes}. Textes concernés\u00a0: {texts} (à supprimer\u00a0: {withdraw}, à modifier\u00a0: {amend}, à confirmer\u00a0: {confirm}).",
        es="Cambios observados: {changes}. Textos afectados: {texts} (por retirar: {withdraw}, por modificar: {amend}, por confirmar: {confirm}).",
        ru="Обнаружено изменений: {changes}. Затронуто текстов: {texts} (исключить: {withdraw}, изменить: {amend}, подтвердить: {confirm}).",
        zh="发现变化：{changes}项。受影响文本：{texts}处（撤销：{withdraw}，修改：{amend}，确认：{confirm}）。",
        ar="التغيرات التي عُثر عليها: {changes}. النصوص المتأثرة: {texts} (للسحب: {withdraw}، للتعديل: {amend}، للتأكيد: {confirm})."),
    "world.count-unconfirmed": fixed(
        en="Records that wait to be confirmed again: {count}; of these already at the start: {earlier}.",
        fr="Éléments qui attendent une nouvelle confirmation\u00a0: {count}\u202f; dont, déjà au début\u00a0: {earlier}.",
        es="Registros que esperan una nueva confirmación: {count}; de ellos, ya al inicio: {earlier}.",
        ru="Записей, ожидающих нового подтверждения: {count}; из них уже в начале периода: {earlier}.",
        zh="等待再次确认的记录：{count}条；其中期初即已如此：{earlier}条。",
        ar="السجلات التي تنتظر تأكيدا جديدا: {count}؛ منها ما كان كذلك في البداية: {earlier}."),
    "world.nothing": fixed(
        en="No change was found.", fr="Aucun changement n’a été constaté.", es="No se observó ningún cambio.",
        ru="Изменений не обнаружено.", zh="未发现变化。", ar="لم يُعثر على أي تغير."),
    "world.catalogue": fixed(
        en="It rests on the records of evidence of the draft, and on a catalogue of documents of other bodies with data of {oldest} to {newest}.",
        fr="Le rapport repose sur les éléments probants du projet et sur un catalogue de documents d’autres organismes, avec des données allant du {oldest} au {newest}.",
        es="El informe se basa en las evidencias del proyecto y en un catálogo de documentos de otros organismos con datos del {oldest} al {newest}.",
        ru="Основа – свидетельства проекта и каталог документов других организаций с данными за период с {oldest} по {newest}.",
        zh="本报告依据草案的证据记录和其他机构的文件目录（数据日期：{oldest}至{newest}）。",
        ar="يستند هذا التقرير إلى أدلة المسودة وإلى فهرس لوثائق هيئات أخرى ببيانات من {oldest} إلى {newest}."),
    "world.no-catalogue": fixed(
        en="It rests on the records of evidence of the draft; there is no catalogue of documents of other bodies.",
        fr="Le rapport repose sur les éléments probants du projet\u202f; il n’y a pas de catalogue de documents d’autres organismes.",
        es="El informe se basa en las evidencias del proyecto; no hay catálogo de documentos de otros organismos.",
        ru="Основа – свидетельства проекта; каталога документов других организаций нет.",
        zh="本报告依据草案的证据记录；没有其他机构的文件目录。",
        ar="يستند هذا التقرير إلى أدلة المسودة؛ ولا يوجد فهرس لوثائق هيئات أخرى."),
    "world.maturities": fixed(
        en="Changes of maturity", fr="Changements de maturité", es="Cambios de madurez", ru="Изменения зрелости", zh="成熟度的变化", ar="تغيرات النضج"),
    "world.reported": fixed(
        en="Newly reported", fr="Nouvelles informations", es="Nuevas informaciones", ru="Новые сведения", zh="新报告的情况", ar="معلومات جديدة"),
    "world.unconfirmed": fixed(
        en="Not confirmed again", fr="En attente d’une nouvelle confirmation", es="A la espera de nueva confirmación", ru="Ожидает нового подтверждения", zh="尚待再次确认", ar="بانتظار تأكيد جديد"),
    "world.documents": fixed(
        en="Documents of other bodies", fr="Documents d’autres organismes", es="Documentos de otros organismos",
        ru="Документы других организаций", zh="其他机构的文件", ar="وثائق هيئات أخرى"),
    "world.platforms": fixed(
        en="Platforms no longer supported", fr="Plateformes qui ne sont plus prises en charge", es="Plataformas que ya no reciben soporte",
        ru="Платформы, поддержка которых прекращена", zh="不再受支持的平台", ar="منصات لم تعد مدعومة"),
    "world.laws": fixed(en="Law", fr="Droit", es="Derecho", ru="Право", zh="法律", ar="القانون"),
    "world.fallen": fixed(
        en="Assumptions that fell", fr="Hypothèses qui ne sont plus vraies", es="Supuestos que ya no se cumplen", ru="Отпавшие предпосылки", zh="不再成立的前提", ar="افتراضات لم تعد صحيحة"),
    "world.thanks": fixed(
        en="Answers of offices, with thanks", fr="Réponses des offices, avec nos remerciements", es="Respuestas de las oficinas, con agradecimiento",
        ru="Ответы ведомств, с благодарностью", zh="主管局的答复，谨致谢意", ar="ردود المكاتب، مع الشكر"),
    "world.affected": fixed(
        en="Texts affected, and what is proposed", fr="Textes concernés et ce qui est proposé", es="Textos afectados y lo que se propone",
        ru="Затронутые тексты и что предлагается", zh="受影响的文本及建议", ar="النصوص المتأثرة وما يُقترح"),
    "world.looked": fixed(
        en="Searched, with what was found", fr="Ce qui a été examiné, et le résultat", es="Lo que se examinó, y el resultado",
        ru="Что проверено и с каким результатом", zh="查找范围及结果", ar="ما بُحث فيه وما عُثر عليه"),
    "world.annex": fixed(
        en="Annex: all that was found", fr="Annexe\u00a0: tout ce qui a été constaté", es="Anexo: todo lo observado", ru="Приложение: все обнаруженное", zh="附件：全部发现", ar="مرفق: كل ما عُثر عليه"),
    "world.all": fixed(
        en="{title} (all)", fr="{title} (liste complète)", es="{title} (lista completa)", ru="{title} (полный перечень)", zh="{title}（全部）", ar="{title} (القائمة الكاملة)"),
    "world.more": fixed(
        en="and {count} more, in the annex", fr="et {count} de plus, en annexe", es="y {count} más, en el anexo", ru="и еще {count}, в приложении", zh="另有{count}项，见附件", ar="و{count} أخرى في المرفق"),
    "world.step": fixed(
        en="{before} → {after}", fr="{before} → {after}", es="{before} → {after}", ru="{before} → {after}", zh="{before} → {after}", ar="{before} ← {after}"),
    "world.step-on": fixed(
        en="{step}, as of {date}", fr="{step}, situation au {date}", es="{step}, situación al {date}", ru="{step}, по состоянию на {date}", zh="{step}，截至{date}", ar="{step}، الوضع في {date}"),
    "world.law.reported": fixed(
        en="newly reported", fr="nouvelle information", es="nueva información", ru="новые сведения", zh="新报告", ar="معلومة جديدة"),
    "world.law.changed": fixed(en="changed", fr="modifié", es="modificado", ru="изменено", zh="已修改", ar="تغيّر"),
    "world.renewed": fixed(
        en="{kind}, record renewed", fr="{kind}, élément renouvelé", es="{kind}, registro renovado", ru="{kind}, запись обновлена", zh="{kind}，记录已更新", ar="{kind}، سجل مجدد"),
    "world.answers": fixed(
        en="{office} ({count})", fr="{office} ({count})", es="{office} ({count})", ru="{office} ({count})", zh="{office}（{count}）", ar="{office} ({count})"),
    "world.assumed.production": fixed(
        en="offices in production: at least {count}", fr="offices en production\u00a0: au moins {count}", es="oficinas en producción: al menos {count}",
        ru="ведомств в рабочем режиме: не менее {count}", zh="至少{count}个主管局投入生产使用", ar="المكاتب التي تستخدمه فعليا: {count} على الأقل"),
    "world.column.record": fixed(en="Record", fr="Élément", es="Registro", ru="Запись", zh="记录", ar="السجل"),
    "world.column.document": fixed(en="Document", fr="Document", es="Documento", ru="Документ", zh="文件", ar="الوثيقة"),
    "world.column.change": fixed(en="Change", fr="Changement", es="Cambio", ru="Изменение", zh="变化", ar="التغير"),
    "world.column.texts": fixed(en="Texts", fr="Textes", es="Textos", ru="Тексты", zh="文本", ar="النصوص"),
    "world.column.text": fixed(en="Text", fr="Texte", es="Texto", ru="Текст", zh="文本", ar="النص"),
    "world.column.due": fixed(en="Due on", fr="À confirmer le", es="Por confirmar el", ru="Срок", zh="应确认日期", ar="موعد التأكيد"),
    "world.column.last": fixed(en="Last known on", fr="Dernière situation connue", es="Última situación conocida", ru="Последние сведения", zh="最近已知日期", ar="آخر ما عُرف"),
    "world.column.until": fixed(en="Supported until", fr="Prise en charge jusqu’au", es="Con soporte hasta", ru="Поддержка до", zh="支持截止日期", ar="مدعومة حتى"),
    "world.column.action": fixed(en="Proposed", fr="Proposition", es="Propuesta", ru="Предлагается", zh="建议", ar="المقترح"),
    "world.column.why": fixed(en="Why", fr="Pourquoi", es="Por qué", ru="Почему", zh="原因", ar="السبب"),
    "world.column.subject": fixed(en="Looked at", fr="Examiné", es="Examinado", ru="Проверено", zh="查找对象", ar="ما نُظر فيه"),
    "world.column.looked": fixed(en="Number", fr="Nombre", es="Número", ru="Число", zh="数量", ar="العدد"),
    "world.column.changed": fixed(en="Changed", fr="Changé", es="Cambiado", ru="Изменилось", zh="有变化", ar="تغيّر"),
    "world.column.unchanged": fixed(en="Unchanged", fr="Inchangé", es="Sin cambios", ru="Не изменилось", zh="无变化", ar="لم يتغير"),
    "world.column.unknown": fixed(en="Not known", fr="Non connu", es="No se conoce", ru="Неизвестно", zh="不详", ar="غير معروف"),
    "world.unknown": fixed(
        en="Not known: there are no data of this time. Nobody knows whether that has changed.",
        fr="Non connu\u00a0: il n’existe pas de données de cette période. Nul ne sait si cela a changé.",
        es="No se conoce: no hay datos de este período. Nadie sabe si ha cambiado.",
        ru="Неизвестно: данных за этот период нет. Изменилось ли это, никто не знает.",
        zh="不详：没有该时期的数据，无从得知是否有变化。",
        ar="غير معروف: لا توجد بيانات من هذه الفترة. ولا أحد يعرف هل تغيّر ذلك."),
    "world.subject.maturity": fixed(
        en="Records of evidence that tell a maturity", fr="Éléments probants qui indiquent une maturité", es="Evidencias que indican una madurez",
        ru="Свидетельства с указанием зрелости", zh="载明成熟度的证据记录", ar="أدلة تبيّن درجة النضج"),
    "world.subject.documents": fixed(
        en="Documents that the draft cites", fr="Documents que le projet cite", es="Documentos que el proyecto cita", ru="Документы, на которые ссылается проект", zh="草案引用的文件", ar="وثائق تستشهد بها المسودة"),
    "world.subject.platforms": fixed(
        en="Platforms with a known end of support", fr="Plateformes dont la fin de prise en charge est connue", es="Plataformas cuyo fin de soporte se conoce",
        ru="Платформы с известным сроком поддержки", zh="已知支持截止日期的平台", ar="منصات يُعرف موعد انتهاء دعمها"),
    "world.subject.laws": fixed(
        en="Records of evidence on law", fr="Éléments probants relatifs au droit", es="Evidencias relativas al derecho", ru="Свидетельства о праве", zh="关于法律的证据记录", ar="أدلة بشأن القانون"),
    "world.subject.assumptions": fixed(
        en="Assumptions that are watched", fr="Hypothèses suivies", es="Supuestos que se vigilan", ru="Отслеживаемые предпосылки", zh="受监测的前提", ar="افتراضات مرصودة"),
    "world.action.confirm": fixed(en="confirm", fr="confirmer", es="confirmar", ru="подтвердить", zh="确认", ar="تأكيد"),
    "world.action.amend": fixed(en="amend", fr="modifier", es="modificar", ru="изменить", zh="修改", ar="تعديل"),
    "world.action.withdraw": fixed(en="withdraw", fr="supprimer", es="retirar", ru="исключить", zh="撤销", ar="سحب"),
    "world.cause.discontinued": fixed(
        en="{name} has ended", fr="{name}\u00a0: a pris fin", es="{name}: ha finalizado", ru="{name}: прекращено", zh="{name}：已终止", ar="{name}: انتهى"),
    "world.cause.maturity": fixed(
        en="{name}: another maturity", fr="{name}\u00a0: autre maturité", es="{name}: otra madurez", ru="{name}: иная зрелость", zh="{name}：成熟度已变", ar="{name}: نضج آخر"),
    "world.cause.reported": fixed(
        en="{name}: newly reported", fr="{name}\u00a0: nouvelle information", es="{name}: nueva información", ru="{name}: новые сведения", zh="{name}：新报告", ar="{name}: معلومة جديدة"),
    "world.cause.contradicted": fixed(
        en="{name} contradicts it", fr="{name}\u00a0: contredit le texte", es="{name}: contradice el texto", ru="{name}: противоречит тексту", zh="{name}：与文本相悖", ar="{name}: يناقض النص"),
    "world.cause.limited": fixed(
        en="{name} shows a limit of it", fr="{name}\u00a0: montre une limite du texte", es="{name}: muestra un límite del texto", ru="{name}: показывает предел текста", zh="{name}：表明文本的局限", ar="{name}: يبيّن حدا للنص"),
    "world.cause.unconfirmed": fixed(
        en="{name}: to be confirmed since {date}", fr="{name}\u00a0: à confirmer depuis le {date}", es="{name}: por confirmar desde el {date}",
        ru="{name}: ожидает подтверждения с {date}", zh="{name}：自{date}起待确认", ar="{name}: ينتظر التأكيد منذ {date}"),
    "world.cause.reference-withdrawn": fixed(
        en="{name} is withdrawn", fr="{name}\u00a0: retiré", es="{name}: retirado", ru="{name}: отменен", zh="{name}：已撤销", ar="{name}: مسحوب"),
    "world.cause.reference-superseded": fixed(
        en="{name} is superseded", fr="{name}\u00a0: remplacé", es="{name}: sustituido", ru="{name}: заменен", zh="{name}：已被取代", ar="{name}: مستبدل"),
    "world.cause.reference-moved": fixed(
        en="{name} is at another stage", fr="{name}\u00a0: autre stade", es="{name}: otra etapa", ru="{name}: иная стадия", zh="{name}：所处阶段已变", ar="{name}: مرحلة أخرى"),
    "world.cause.platform-unsupported": fixed(
        en="{name}: its platform is not supported any more", fr="{name}\u00a0: plateforme qui n’est plus prise en charge", es="{name}: plataforma sin soporte",
        ru="{name}: платформа больше не поддерживается", zh="{name}：其平台不再受支持", ar="{name}: منصته لم تعد مدعومة"),
    "world.cause.law-changed": fixed(
        en="{name}: the law has changed", fr="{name}\u00a0: le droit a changé", es="{name}: el derecho ha cambiado", ru="{name}: право изменилось", zh="{name}：法律已变", ar="{name}: تغيّر القانون"),
    "world.cause.assumed": fixed(
        en="an assumption fell: {name}", fr="hypothèse qui n’est plus vraie\u00a0: {name}", es="supuesto que ya no se cumple: {name}", ru="отпала предпосылка: {name}", zh="前提不再成立：{name}", ar="افتراض لم يعد صحيحا: {name}"),
}
