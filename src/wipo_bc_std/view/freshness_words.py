"""Fixed words of how current provisions and their evidence are, in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# They name provisions and records, and no office: who is asked is between the leader and that office.
# Counts have the form “name: number”, which is right for every number in every language.
# A table, so not formatted.
# fmt: off
FRESHNESS_WORDS: Wording = {
    "fresh.title": fixed(
        en="How current the provisions are", fr="Actualité des dispositions", es="Vigencia de las disposiciones",
        ru="Актуальность положений", zh="各条款的时效", ar="مدى حداثة الأحكام"),
    "fresh.world": fixed(
        en="What changed in the world", fr="Ce qui a changé dans le monde", es="Lo que ha cambiado en el mundo",
        ru="Что изменилось в мире", zh="外部变化", ar="ما تغيّر في العالم"),
    "fresh.intro": fixed(
        en="What a provision rests on grows old: evidence has to be looked at again, documents of other bodies are replaced. Each reason to look again has points, and their sum gives the band of the provision.",
        fr="Ce sur quoi repose une disposition vieillit\u00a0: les éléments probants doivent être revus, les documents d’autres organismes sont remplacés. Chaque raison de revoir une disposition a des points, et leur somme donne le niveau de la disposition.",
        es="Aquello en que se apoya una disposición envejece: las evidencias deben revisarse y los documentos de otros organismos se sustituyen. Cada motivo de revisión tiene puntos, y su suma da el nivel de la disposición.",
        ru="То, на чем основано положение, устаревает: свидетельства нужно проверять снова, документы других органов заменяются. Каждая причина для проверки имеет баллы, и их сумма определяет уровень положения.",
        zh="条款的依据会过时：证据需要重新核对，其他机构的文件会被替换。每个需要重新核对的原因都有分数，分数之和决定条款的级别。",
        ar="ما يستند إليه الحكم يتقادم: ينبغي النظر في الأدلة من جديد، وتُستبدل وثائق الهيئات الأخرى. ولكل سبب لإعادة النظر نقاط، ومجموعها يحدد مستوى الحكم."),
    "fresh.limits": fixed(
        en="Bands by points", fr="Niveaux selon les points", es="Niveles según los puntos",
        ru="Уровни по баллам", zh="按分数划分的级别", ar="المستويات بحسب النقاط"),
    "fresh.from": fixed(
        en="{band} from {points} on", fr="{band} à partir de {points}", es="{band} a partir de {points}",
        ru="{band} от {points}", zh="{points}分起为{band}", ar="{band} ابتداءً من {points}"),
    "fresh.judged": fixed(
        en="Judged as on {date}", fr="Situation au {date}", es="Situación al {date}",
        ru="По состоянию на {date}", zh="截至{date}", ar="الوضع في {date}"),
    "fresh.session": fixed(
        en="next session on {date}", fr="prochaine session le {date}", es="próxima sesión el {date}",
        ru="следующая сессия {date}", zh="下届会议：{date}", ar="الدورة المقبلة في {date}"),
    "fresh.no-session": fixed(
        en="no later session is announced, so the next is taken to be on {date}",
        fr="aucune session ultérieure n’étant annoncée, la prochaine est supposée avoir lieu le {date}",
        es="no se ha anunciado ninguna sesión posterior, por lo que se supone que la próxima será el {date}",
        ru="о более поздней сессии не объявлено, поэтому следующей считается {date}",
        zh="尚未宣布之后的会议，故假定下届会议在{date}",
        ar="لم يعلن عن دورة لاحقة، ولذلك تُفترض الدورة المقبلة في {date}"),
    "fresh.catalogue": fixed(
        en="documents of other bodies as known between {oldest} and {newest}",
        fr="documents d’autres organismes connus entre le {oldest} et le {newest}",
        es="documentos de otros organismos según lo conocido entre el {oldest} y el {newest}",
        ru="документы других органов по данным за период с {oldest} по {newest}",
        zh="其他机构文件的信息取自{oldest}至{newest}",
        ar="وثائق الهيئات الأخرى بحسب ما عُرف بين {oldest} و{newest}"),
    "fresh.catalogue-day": fixed(
        en="documents of other bodies as known on {date}", fr="documents d’autres organismes connus au {date}",
        es="documentos de otros organismos según lo conocido al {date}", ru="документы других органов по данным на {date}",
        zh="其他机构文件的信息取自{date}", ar="وثائق الهيئات الأخرى بحسب ما عُرف في {date}"),
    "fresh.since": fixed(
        en="Since {name}, {date}", fr="Depuis {name}, {date}", es="Desde {name}, {date}",
        ru="После {name}, {date}", zh="自{name}（{date}）以来", ar="منذ {name}، {date}"),
    "fresh.better": fixed(en="better: {count}", fr="mieux\u00a0: {count}", es="mejor: {count}", ru="лучше: {count}", zh="改善：{count}", ar="أفضل: {count}"),
    "fresh.worse": fixed(en="worse: {count}", fr="moins bien\u00a0: {count}", es="peor: {count}", ru="хуже: {count}", zh="变差：{count}", ar="أسوأ: {count}"),
    "fresh.new": fixed(en="new: {count}", fr="nouvelles\u00a0: {count}", es="nuevas: {count}", ru="новых: {count}", zh="新增：{count}", ar="جديدة: {count}"),
    "fresh.gone": fixed(en="gone: {count}", fr="disparues\u00a0: {count}", es="desaparecidas: {count}", ru="исчезло: {count}", zh="不再有：{count}", ar="لم تعد قائمة: {count}"),
    "fresh.same": fixed(
        en="all in the same band", fr="toutes au même niveau", es="todas en el mismo nivel",
        ru="все на том же уровне", zh="级别均未变", ar="جميعها في المستوى نفسه"),
    "fresh.no-comparison": fixed(
        en="No earlier publication was assessed, so nothing is compared.",
        fr="Aucune publication antérieure n’a été évaluée\u202f; il n’y a donc pas de comparaison.",
        es="No se evaluó ninguna publicación anterior, por lo que no hay comparación.",
        ru="Более ранние публикации не оценивались, поэтому сравнения нет.",
        zh="此前的出版物均未经评估，故无从比较。", ar="لم تُقيَّم أي نشرة سابقة، ولذلك لا توجد مقارنة."),
    "fresh.was-better": fixed(
        en="worse than in {name}, where it was: {band}", fr="moins bien que dans {name}, où elle était\u00a0: {band}",
        es="peor que en {name}, donde era: {band}", ru="хуже, чем в {name}, где было: {band}",
        zh="较{name}变差，当时为：{band}", ar="أسوأ مما في {name}، حيث كان: {band}"),
    "fresh.was-worse": fixed(
        en="better than in {name}, where it was: {band}", fr="mieux que dans {name}, où elle était\u00a0: {band}",
        es="mejor que en {name}, donde era: {band}", ru="лучше, чем в {name}, где было: {band}",
        zh="较{name}改善，当时为：{band}", ar="أفضل مما في {name}، حيث كان: {band}"),
    # Bands, and what is counted in them.
    "fact.band.current": fixed(en="current", fr="à jour", es="vigente", ru="актуально", zh="有效", ar="حديث"),
    "fact.band.watch": fixed(en="watch", fr="à suivre", es="en observación", ru="наблюдать", zh="留意", ar="للمتابعة"),
    "fact.band.stale": fixed(en="stale", fr="vieilli", es="envejecido", ru="устарело", zh="过时", ar="متقادم"),
    "fact.band.urgent": fixed(en="urgent", fr="urgent", es="urgente", ru="срочно", zh="紧急", ar="عاجل"),
    "fresh.badge": fixed(
        en="What it rests on", fr="Ce sur quoi elle repose", es="En qué se apoya",
        ru="На чем основано", zh="依据", ar="ما يستند إليه"),
    "fresh.points": fixed(
        en="points: {count}", fr="points\u00a0: {count}", es="puntos: {count}",
        ru="баллы: {count}", zh="分数：{count}", ar="النقاط: {count}"),
    "fresh.share": fixed(
        en="{count}\u00a0({share}\u00a0%)", fr="{count}\u00a0({share}\u00a0%)", es="{count}\u00a0({share}\u00a0%)",
        ru="{count}\u00a0({share}\u00a0%)", zh="{count}（{share}%）", ar="{count}\u00a0({share}%)"),
    "fresh.all": fixed(
        en="All provisions", fr="Toutes les dispositions", es="Todas las disposiciones",
        ru="Все положения", zh="全部条款", ar="جميع الأحكام"),
    "fresh.by-clause": fixed(
        en="Provisions by band, clause by clause", fr="Dispositions par niveau, section par section",
        es="Disposiciones por nivel, sección por sección", ru="Положения по уровням в каждом разделе",
        zh="各章条款按级别分布", ar="الأحكام بحسب المستوى في كل قسم"),
    "fresh.by-publication": fixed(
        en="Provisions by band, publication by publication", fr="Dispositions par niveau, publication par publication",
        es="Disposiciones por nivel, publicación por publicación", ru="Положения по уровням в каждой публикации",
        zh="各次出版物的条款按级别分布", ar="الأحكام بحسب المستوى في كل نشرة"),
    "fresh.not-assessed": fixed(
        en="not assessed", fr="non évalué", es="no evaluado", ru="не оценивалось", zh="未评估", ar="لم يُقيَّم"),
    "fresh.now": fixed(
        en="this draft, version {version}", fr="le présent projet, version {version}", es="este proyecto, versión {version}",
        ru="настоящий проект, версия {version}", zh="本草案，版本{version}", ar="هذه المسودة، النسخة {version}"),
    "fresh.worst": fixed(
        en="What is worst first", fr="Les moins à jour d’abord", es="Lo menos vigente primero",
        ru="Сначала наименее актуальные", zh="最需处理的在前", ar="الأسوأ أولا"),
    "fresh.none-worse": fixed(
        en="Every provision is current.", fr="Toutes les dispositions sont à jour.", es="Todas las disposiciones están vigentes.",
        ru="Все положения актуальны.", zh="所有条款均有效。", ar="جميع الأحكام حديثة."),
    "fresh.evidence-due": fixed(
        en="When evidence is to be looked at again", fr="Quand les éléments probants doivent être revus",
        es="Cuándo deben revisarse las evidencias", ru="Когда следует снова проверить свидетельства",
        zh="证据应何时重新核对", ar="متى ينبغي النظر في الأدلة من جديد"),
    # Columns and facts.
    "fact.band": fixed(en="Band", fr="Niveau", es="Nivel", ru="Уровень", zh="级别", ar="المستوى"),
    "fact.points": fixed(en="Points", fr="Points", es="Puntos", ru="Баллы", zh="分数", ar="النقاط"),
    "fact.point-reasons": fixed(en="Reasons", fr="Raisons", es="Motivos", ru="Причины", zh="原因", ar="الأسباب"),
    "fact.division": fixed(
        en="Clause or annex", fr="Section ou annexe", es="Sección o anexo", ru="Раздел или приложение", zh="章或附件", ar="القسم أو المرفق"),
    "fact.worst": fixed(en="Worst", fr="La moins à jour", es="La menos vigente", ru="Наименее актуальное", zh="级别最差的条款", ar="الأسوأ"),
    "fact.look-again": fixed(
        en="To be looked at again by", fr="À revoir avant le", es="Debe revisarse antes del",
        ru="Проверить снова до", zh="应在此日前重新核对", ar="يُعاد النظر فيه قبل"),
    "fact.look-again-why": fixed(en="Why then", fr="Pourquoi alors", es="Por qué entonces", ru="Почему тогда", zh="原因", ar="لماذا حينئذ"),
    "fact.confirmed": fixed(
        en="Confirmed last", fr="Dernière confirmation", es="Última confirmación",
        ru="Последнее подтверждение", zh="最近一次确认", ar="آخر تأكيد"),
    "fresh.after-true": fixed(
        en="{months} after {date}, the day for which it was told", fr="{months} après le {date}, jour auquel il se rapporte",
        es="{months} después del {date}, día al que se refiere", ru="{months} после {date}, даты, на которую оно сообщено",
        zh="所述日期{date}之后{months}", ar="بعد {months} من {date}، وهو اليوم الذي يخصه"),
    "fresh.after-confirmed": fixed(
        en="{months} after {date}, when it was confirmed last", fr="{months} après le {date}, date de la dernière confirmation",
        es="{months} después del {date}, fecha de la última confirmación", ru="{months} после {date}, даты последнего подтверждения",
        zh="最近一次确认日期{date}之后{months}", ar="بعد {months} من {date}، وهو تاريخ آخر تأكيد"),
    "timeliness.in-time": fixed(
        en="after the next session", fr="après la prochaine session", es="después de la próxima sesión",
        ru="после следующей сессии", zh="下届会议之后", ar="بعد الدورة المقبلة"),
    "timeliness.due": fixed(
        en="before the next session", fr="avant la prochaine session", es="antes de la próxima sesión",
        ru="до следующей сессии", zh="下届会议之前", ar="قبل الدورة المقبلة"),
    "timeliness.overdue": fixed(
        en="the day has passed", fr="date passée", es="fecha pasada", ru="дата прошла", zh="日期已过", ar="انقضى الموعد"),
    "timeliness.long-overdue": fixed(
        en="the day passed more than an interval ago", fr="date passée depuis plus d’un intervalle",
        es="fecha pasada hace más de un intervalo", ru="дата прошла более одного периода назад",
        zh="日期已过一个周期以上", ar="انقضى الموعد منذ أكثر من فترة واحدة"),
    # Reasons; `evidence` and `reference` are links.
    "reason.due": fixed(
        en="{evidence} is to be looked at again by {date}", fr="{evidence} doit être revu avant le {date}",
        es="{evidence} debe revisarse antes del {date}", ru="{evidence}: проверить снова до {date}",
        zh="{evidence}应在{date}前重新核对", ar="{evidence}: يُعاد النظر فيه قبل {date}"),
    "reason.overdue": fixed(
        en="{evidence} was to be looked at again by {date}", fr="{evidence} devait être revu avant le {date}",
        es="{evidence} debía revisarse antes del {date}", ru="{evidence}: следовало проверить снова до {date}",
        zh="{evidence}本应在{date}前重新核对", ar="{evidence}: كان ينبغي النظر فيه من جديد قبل {date}"),
    "reason.long-overdue": fixed(
        en="{evidence} was to be looked at again by {date}, more than an interval ago",
        fr="{evidence} devait être revu avant le {date}, il y a plus d’un intervalle",
        es="{evidence} debía revisarse antes del {date}, hace más de un intervalo",
        ru="{evidence}: следовало проверить снова до {date}, более одного периода назад",
        zh="{evidence}本应在{date}前重新核对，已过一个周期以上",
        ar="{evidence}: كان ينبغي النظر فيه من جديد قبل {date}، أي منذ أكثر من فترة واحدة"),
    "reason.discontinued": fixed(
        en="{evidence} justifies it and has ended, and the text does not say why it stands all the same",
        fr="{evidence} la justifie et a pris fin, et le texte ne dit pas pourquoi elle subsiste",
        es="{evidence} la justifica y ha terminado, y el texto no dice por qué se mantiene",
        ru="{evidence} обосновывает его и прекращено, а в тексте не сказано, почему оно остается",
        zh="{evidence}为其依据但已停用，文本未说明为何仍保留",
        ar="{evidence} يبرّره وقد انتهى، ولا يقول النص لماذا يبقى رغم ذلك"),
    "reason.reference-withdrawn": fixed(
        en="{reference} is withdrawn", fr="{reference} est retiré", es="{reference} ha sido retirado",
        ru="{reference}: документ отменен", zh="{reference}已撤销", ar="{reference}: سُحبت الوثيقة"),
    "reason.reference-superseded": fixed(
        en="{reference} is superseded", fr="{reference} est remplacé", es="{reference} ha sido sustituido",
        ru="{reference}: документ заменен", zh="{reference}已被替代", ar="{reference}: استُبدلت الوثيقة"),
    "reason.reference-moved": fixed(
        en="{reference} is at another stage than the list of references says",
        fr="{reference} n’est plus au stade qu’indique la liste des références",
        es="{reference} está en una fase distinta de la que indica la lista de referencias",
        ru="{reference}: стадия иная, чем в перечне ссылок", zh="{reference}的阶段与参考文献表所述不同",
        ar="{reference}: مرحلته غير المذكورة في قائمة المراجع"),
    "reason.newest": fixed(
        en="in force is {newest}", fr="en vigueur\u00a0: {newest}", es="vigente: {newest}",
        ru="действует {newest}", zh="现行：{newest}", ar="الساري: {newest}"),
    "reason.as-of": fixed(
        en="as of {date}", fr="situation au {date}", es="situación al {date}", ru="по состоянию на {date}",
        zh="截至{date}", ar="الوضع في {date}"),
    "reason.platform-unsupported": fixed(
        en="{evidence} is about a platform that was supported until {date}",
        fr="{evidence} concerne une plateforme prise en charge jusqu’au {date}",
        es="{evidence} trata de una plataforma con soporte hasta el {date}",
        ru="{evidence} касается платформы, поддерживавшейся до {date}",
        zh="{evidence}所涉平台的支持已于{date}终止", ar="{evidence} يخص منصة كانت مدعومة حتى {date}"),
    "reason.source-dead": fixed(
        en="a source of {evidence} can no longer be reached", fr="une source de {evidence} n’est plus accessible",
        es="una fuente de {evidence} ya no es accesible", ru="один из источников записи {evidence} больше недоступен",
        zh="{evidence}的一个来源已无法访问", ar="لم يعد أحد مصادر {evidence} متاحا"),
    "reason.contradicted": fixed(
        en="{evidence} contradicts it, and the text does not answer", fr="{evidence} la contredit, et le texte n’y répond pas",
        es="{evidence} la contradice, y el texto no responde", ru="{evidence} противоречит ему, и текст не отвечает на это",
        zh="{evidence}与其相矛盾，文本未作回应", ar="{evidence} يناقضه، ولا يجيب النص عن ذلك"),
    "reason.no-evidence": fixed(
        en="no evidence speaks for it", fr="aucun élément probant ne l’appuie", es="ninguna evidencia la respalda",
        ru="нет свидетельств в его пользу", zh="没有支持它的证据", ar="لا دليل يؤيده"),
    "reason.only-ideas": fixed(
        en="all that speaks for it are ideas", fr="seules des idées l’appuient", es="solo la respaldan ideas",
        ru="в его пользу говорят только замыслы", zh="支持它的只有构想", ar="لا تؤيده إلا أفكار"),
    # Which office it is stands with the evidence.
    "reason.one-office": fixed(
        en="all that speaks for it comes from one office", fr="tout ce qui l’appuie vient d’un seul office",
        es="todo lo que la respalda procede de una sola oficina", ru="все, что говорит в его пользу, исходит от одного ведомства",
        zh="支持它的证据均来自同一主管局", ar="كل ما يؤيده يأتي من مكتب واحد"),
    "reason.untouched": fixed(
        en="it was neither changed nor confirmed for two sessions or more",
        fr="elle n’a été ni modifiée ni confirmée depuis deux sessions ou plus",
        es="no se ha modificado ni confirmado en dos sesiones o más",
        ru="оно не менялось и не подтверждалось две сессии или дольше",
        zh="两届或更多届会议以来既未修改也未确认", ar="لم يُعدَّل ولم يُؤكَّد منذ دورتين أو أكثر"),
    "reason.requirement": fixed(
        en="it is a requirement: half of the others, rounded up", fr="c’est une exigence\u00a0: la moitié des autres points, arrondie vers le haut",
        es="es un requisito: la mitad de los demás puntos, redondeada hacia arriba", ru="это требование: половина остальных баллов с округлением вверх",
        zh="属于要求：其他分数的一半，向上取整", ar="إنه متطلب: نصف النقاط الأخرى، مقربا إلى الأعلى"),
    # The radar of use cases.
    "fact.use-case": fixed(
        en="Use case", fr="Cas d’utilisation", es="Caso de uso", ru="Вариант использования", zh="用例", ar="حالة استخدام"),
    "radar.caption": fixed(
        en="Use cases by how far they are in use, and by phase", fr="Cas d’utilisation selon leur degré de mise en service et leur phase",
        es="Casos de uso según su grado de implantación y su fase", ru="Варианты использования по степени внедрения и этапам",
        zh="用例按应用程度和阶段分布", ar="حالات الاستخدام بحسب مدى تطبيقها ومرحلتها"),
    "radar.intro": fixed(
        en="What is furthest in use stands in the middle. How far a use case is in use is what the evidence about it says, the furthest of several.",
        fr="Ce qui est le plus avancé est au centre. Le degré de mise en service d’un cas est celui qu’indiquent les éléments probants qui s’y rapportent, le plus avancé s’il y en a plusieurs.",
        es="Lo más implantado está en el centro. El grado de implantación de un caso es el que indican las evidencias sobre él, el más avanzado si hay varias.",
        ru="Наиболее внедренное стоит в центре. Степень внедрения определяется свидетельствами о варианте использования; если их несколько, берется наибольшая.",
        zh="应用程度最高的位于中心。用例的应用程度以相关证据为准，有多项时取程度最高者。",
        ar="يقع الأوسع تطبيقا في الوسط. ومدى تطبيق حالة الاستخدام هو ما تقوله الأدلة المتعلقة بها، وأبعده إن تعددت."),
    "radar.nothing-told": fixed(
        en="nothing is told", fr="rien n’est rapporté", es="no se cuenta nada", ru="ничего не сообщается", zh="没有报告", ar="لا يُروى شيء"),
    "radar.none": fixed(en="none", fr="aucun", es="ninguno", ru="нет", zh="无", ar="لا يوجد"),
}
# fmt: on
