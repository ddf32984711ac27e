"""Fixed words of models, use cases, evidence and generated lists in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
RECORD_WORDS: Wording = {
    "kind.model": fixed(
        en="Reference model", fr="Modèle de référence", es="Modelo de referencia",
        ru="Эталонная модель", zh="参考模型", ar="نموذج مرجعي"),
    "kind.use-case": fixed(
        en="Use case", fr="Cas d’utilisation", es="Caso de uso", ru="Вариант использования", zh="用例", ar="حالة استخدام"),
    "fact.actors": fixed(
        en="Who takes part", fr="Participants", es="Quién participa",
        ru="Кто участвует", zh="参与者", ar="المشاركون"),
    "fact.orientation": fixed(
        en="Orientation", fr="Orientation", es="Orientación",
        ru="Направленность", zh="取向", ar="التوجه"),
    "orientation.vertical": fixed(
        en="vertical: serves one phase", fr="verticale\u00a0: sert une seule phase", es="vertical: sirve a una fase",
        ru="вертикальная: для одного этапа", zh="纵向：服务于一个阶段", ar="عمودي: يخدم مرحلة واحدة"),
    "orientation.horizontal": fixed(
        en="horizontal: serves several phases", fr="horizontale\u00a0: sert plusieurs phases", es="horizontal: sirve a varias fases",
        ru="горизонтальная: для нескольких этапов", zh="横向：服务于多个阶段", ar="أفقي: يخدم عدة مراحل"),
    "use-case.exceptions": fixed(
        en="What can happen otherwise", fr="Ce qui peut se passer autrement", es="Lo que puede ocurrir de otro modo",
        ru="Что может пойти иначе", zh="其他可能情况", ar="ما قد يحدث بخلاف ذلك"),
    "use-case.benefits": fixed(
        en="What is gained", fr="Ce qui est gagné", es="Lo que se gana",
        ru="Что это дает", zh="收益", ar="المكاسب"),
    "use-case.costs": fixed(
        en="What it costs", fr="Ce que cela coûte", es="Lo que cuesta",
        ru="Чего это стоит", zh="成本", ar="التكاليف"),
    "fact.unknown": fixed(
        en="What is not known", fr="Ce qui n’est pas connu", es="Lo que no se sabe",
        ru="Что неизвестно", zh="未知之处", ar="ما ليس معروفا"),
    "fact.told-by": fixed(
        en="What is told of it", fr="Ce qui en est rapporté", es="Lo que se cuenta de ello",
        ru="Что об этом сообщают", zh="相关报告", ar="ما يروى عنه"),
    "fact.told-by-third": fixed(
        en="reported by third parties", fr="rapporté par des tiers", es="comunicado por terceros",
        ru="по сообщениям третьих лиц", zh="由第三方报告", ar="أفادت به أطراف أخرى"),
    "fact.roles": fixed(
        en="Roles (user view)", fr="Rôles (vue utilisateur)", es="Funciones (vista de usuario)",
        ru="Роли (представление пользователя)", zh="角色（用户视图）", ar="الأدوار (منظور المستخدم)"),
    "role.user": fixed(
        en="user", fr="utilisateur", es="usuario",
        ru="пользователь", zh="用户", ar="مستخدم"),
    "role.administrator": fixed(
        en="administrator", fr="administrateur", es="administrador",
        ru="администратор", zh="管理员", ar="مدير"),
    "role.provider": fixed(
        en="provider", fr="fournisseur", es="proveedor",
        ru="поставщик", zh="提供方", ar="مقدم خدمة"),
    "role.developer": fixed(
        en="developer", fr="développeur", es="desarrollador",
        ru="разработчик", zh="开发者", ar="مطور"),
    "role.governor": fixed(
        en="governor", fr="responsable de la gouvernance", es="responsable de la gobernanza",
        ru="управляющий", zh="治理者", ar="مسؤول الحوكمة"),
    "role.auditor": fixed(
        en="auditor", fr="auditeur", es="auditor",
        ru="аудитор", zh="审计者", ar="مدقق"),
    "fact.layer": fixed(
        en="Layer (functional view)", fr="Couche (vue fonctionnelle)", es="Capa (vista funcional)",
        ru="Уровень (функциональное представление)", zh="层（功能视图）", ar="الطبقة (المنظور الوظيفي)"),
    "layer.outside": fixed(
        en="outside the ledger system", fr="hors du système", es="fuera del sistema",
        ru="вне системы", zh="系统之外", ar="خارج النظام"),
    "layer.user": fixed(
        en="user", fr="utilisateur", es="usuario",
        ru="пользовательский", zh="用户层", ar="المستخدم"),
    "layer.interface": fixed(
        en="interface", fr="interface", es="interfaz",
        ru="интерфейс", zh="接口层", ar="الواجهة"),
    "layer.platform": fixed(
        en="platform", fr="plateforme", es="plataforma",
        ru="платформа", zh="平台层", ar="المنصة"),
    "layer.infrastructure": fixed(
        en="infrastructure", fr="infrastructure", es="infraestructura",
        ru="инфраструктура", zh="基础设施层", ar="البنية التحتية"),
    "layer.cross-cutting": fixed(
        en="cross-cutting", fr="transversale", es="transversal",
        ru="сквозной", zh="跨层", ar="مشترك بين الطبقات"),
    "fact.gap": fixed(
        en="Gap", fr="Lacune", es="Laguna",
        ru="Пробел", zh="空白", ar="الثغرة"),
    "gap.use-cases": fixed(
        en="Exercised by no use case", fr="Aucun cas d’utilisation", es="Ningún caso de uso",
        ru="Нет варианта использования", zh="没有用例", ar="بلا حالة استخدام"),
    "gap.elements": fixed(
        en="Governs no part of a model", fr="Ne régit aucun élément de modèle", es="No rige ningún elemento de modelo",
        ru="Не регулирует ни одного элемента модели", zh="未适用于任何模型组成部分", ar="لا يحكم أي جزء من نموذج"),
    "gap.scenarios": fixed(
        en="Answers no scenario", fr="Ne répond à aucun scénario", es="No responde a ningún escenario",
        ru="Не отвечает ни на один сценарий", zh="未回应任何情景", ar="لا يجيب عن أي سيناريو"),
    "gap.evidence": fixed(
        en="Has no evidence", fr="Sans élément probant", es="Sin evidencia",
        ru="Нет свидетельств", zh="没有证据", ar="بلا دليل"),
    "gap.none": fixed(
        en="none", fr="aucune", es="ninguna",
        ru="нет", zh="无", ar="لا شيء"),
    "fact.where": fixed(
        en="Where", fr="Où", es="Dónde",
        ru="Где", zh="出处", ar="الموضع"),
    "fact.claim": fixed(
        en="Statement", fr="Affirmation", es="Afirmación",
        ru="Утверждение", zh="陈述", ar="القول"),
    "fact.part": fixed(
        en="Part of the task", fr="Partie de la tâche", es="Parte de la tarea",
        ru="Часть задания", zh="任务部分", ar="جزء المهمة"),
    "fact.contribution": fixed(
        en="What this draft contributes", fr="Ce qu’apporte ce projet", es="Lo que aporta este proyecto",
        ru="Что дает этот проект", zh="本草案的贡献", ar="ما تسهم به هذه المسودة"),
    "fact.missing": fixed(
        en="What is still missing", fr="Ce qui manque encore", es="Lo que aún falta",
        ru="Чего еще не хватает", zh="尚缺内容", ar="ما لا يزال ناقصا"),
    "task.answers": fixed(
        en="How this draft answers the task", fr="Comment ce projet répond à la tâche", es="Cómo responde este proyecto a la tarea",
        ru="Как этот проект отвечает на задание", zh="本草案如何回应该任务", ar="كيف تجيب هذه المسودة عن المهمة"),
    "kind.evidence": fixed(
        en="Evidence", fr="Élément probant", es="Evidencia", ru="Свидетельство", zh="证据", ar="دليل"),
    # Models.
    "model.actors": fixed(en="Actors", fr="Acteurs", es="Actores", ru="Участники", zh="参与方", ar="الجهات الفاعلة"),
    "model.boundaries": fixed(
        en="Trust boundaries", fr="Limites de confiance", es="Fronteras de confianza",
        ru="Границы доверия", zh="信任边界", ar="حدود الثقة"),
    "model.components": fixed(
        en="Components", fr="Composants", es="Componentes", ru="Компоненты", zh="组件", ar="المكوّنات"),
    "model.data": fixed(en="Data", fr="Données", es="Datos", ru="Данные", zh="数据", ar="البيانات"),
    "model.interactions": fixed(
        en="Interactions", fr="Interactions", es="Interacciones", ru="Взаимодействия", zh="交互", ar="التفاعلات"),
    "model.transitions": fixed(
        en="Life cycle", fr="Cycle de vie", es="Ciclo de vida", ru="Жизненный цикл", zh="生命周期", ar="دورة الحياة"),
    "model.states": fixed(en="States", fr="États", es="Estados", ru="Состояния", zh="状态", ar="الحالات"),
    "model.sequence": fixed(
        en="Sequence: {title}", fr="Séquence\u00a0: {title}", es="Secuencia: {title}",
        ru="Последовательность: {title}", zh="时序：{title}", ar="التسلسل: {title}"),
    "model.step": fixed(
        en="{from} to {to}: {text}", fr="{from} à {to}\u00a0: {text}", es="{from} a {to}: {text}",
        ru="{from} → {to}: {text}", zh="{from}至{to}：{text}", ar="من {from} إلى {to}: {text}"),
    "model.fails": fixed(
        en="What can go wrong", fr="Défaillances possibles", es="Posibles fallos",
        ru="Возможные сбои", zh="可能的故障", ar="ما قد يتعطل"),
    "model.failure": fixed(
        en="At step {step}: {when}. Then: {then}", fr="À l’étape {step}\u00a0: {when}. Alors\u00a0: {then}",
        es="En el paso {step}: {when}. Entonces: {then}", ru="На шаге {step}: {when}. Тогда: {then}",
        zh="第{step}步：{when}。此时：{then}", ar="في الخطوة {step}: {when}. عندئذ: {then}"),
    "abode.on-ledger": fixed(
        en="on the ledger", fr="sur le registre distribué", es="en el libro mayor",
        ru="в распределенном реестре", zh="账本内", ar="في السجل الموزع"),
    "abode.off-ledger": fixed(
        en="off the ledger", fr="hors du registre distribué", es="fuera del libro mayor",
        ru="вне распределенного реестра", zh="账本外", ar="خارج السجل الموزع"),
    "legal.authoritative": fixed(
        en="authoritative", fr="fait foi", es="fehaciente", ru="имеет юридическую силу", zh="具有权威性", ar="مرجع قانوني"),
    "legal.evidence": fixed(en="evidence", fr="preuve", es="prueba", ru="доказательство", zh="证据", ar="إثبات"),
    "legal.none": fixed(en="none", fr="aucune", es="ninguno", ru="нет", zh="无", ar="لا شيء"),
    # Columns and facts.
    "fact.name": fixed(en="Name", fr="Nom", es="Nombre", ru="Название", zh="名称", ar="الاسم"),
    "fact.governed-by": fixed(
        en="Governed by", fr="Régi par", es="Regido por", ru="Регулируется", zh="适用条款", ar="يخضع لـ"),
    "fact.run-by": fixed(en="Run by", fr="Exploité par", es="Operado por", ru="Оператор", zh="运营方", ar="يُشغّله"),
    "fact.boundary": fixed(
        en="Trust boundary", fr="Limite de confiance", es="Frontera de confianza",
        ru="Граница доверия", zh="信任边界", ar="حد الثقة"),
    "fact.lives": fixed(en="Kept", fr="Conservation", es="Ubicación", ru="Хранится", zh="存放位置", ar="مكان الحفظ"),
    "fact.legal": fixed(
        en="Legal weight", fr="Valeur juridique", es="Valor jurídico", ru="Юридическое значение", zh="法律效力", ar="القيمة القانونية"),
    "fact.held-by": fixed(en="Held by", fr="Détenu par", es="En poder de", ru="Где находится", zh="持有组件", ar="يحتفظ به"),
    "fact.from": fixed(en="From", fr="De", es="De", ru="От", zh="起点", ar="من"),
    "fact.to": fixed(en="To", fr="À", es="A", ru="К", zh="终点", ar="إلى"),
    "fact.carries": fixed(en="Carries", fr="Transmet", es="Transmite", ru="Передает", zh="传递的数据", ar="ينقل"),
    "fact.event": fixed(en="Event", fr="Événement", es="Evento", ru="Событие", zh="事件", ar="الحدث"),
    "fact.concerns": fixed(
        en="Concerns", fr="Préoccupations", es="Aspectos", ru="Рассматриваемые аспекты", zh="关注点", ar="الشواغل"),
    "fact.not-for": fixed(
        en="Not meant for", fr="Non destiné à", es="No previsto para", ru="Не предназначено для", zh="不适用于", ar="غير مخصص لـ"),
    "fact.phase": fixed(en="Phase", fr="Phase", es="Fase", ru="Этап", zh="阶段", ar="المرحلة"),
    "fact.exercises": fixed(
        en="Puts to use", fr="Met en œuvre", es="Aplica", ru="Применяет", zh="所用条款", ar="يطبّق"),
    "fact.models": fixed(
        en="Reference models", fr="Modèles de référence", es="Modelos de referencia",
        ru="Эталонные модели", zh="参考模型", ar="النماذج المرجعية"),
    "fact.outcome": fixed(en="Outcome", fr="Résultat", es="Resultado", ru="Результат", zh="结果", ar="النتيجة"),
    "fact.limits": fixed(en="Limits", fr="Limites", es="Límites", ru="Ограничения", zh="局限", ar="الحدود"),
    "fact.witnesses": fixed(
        en="Other offices that know of it", fr="Autres offices informés", es="Otras oficinas informadas",
        ru="Другие осведомленные ведомства", zh="其他知情主管局", ar="مكاتب أخرى على علم به"),
    "fact.asked-first": fixed(
        en="Asked first", fr="Consulté en premier", es="Consultada en primer lugar",
        ru="Спрашивают в первую очередь", zh="首先询问", ar="يُسأل أولاً"),
    "fact.supports": fixed(en="Bears on", fr="Concerne", es="Atañe a", ru="Относится к", zh="涉及", ar="يتصل بـ"),
    "fact.maturity": fixed(en="Maturity", fr="Maturité", es="Madurez", ru="Зрелость", zh="成熟度", ar="النضج"),
    "fact.platform": fixed(en="Platform", fr="Plateforme", es="Plataforma", ru="Платформа", zh="平台", ar="المنصة"),
    "platform.until": fixed(
        en="{platform}, supported until {date}", fr="{platform}, prise en charge jusqu’au {date}",
        es="{platform}, con soporte hasta el {date}", ru="{platform}, поддерживается до {date}",
        zh="{platform}，支持至{date}", ar="{platform}، مدعومة حتى {date}"),
    "fact.as-of": fixed(en="As of", fr="Situation au", es="Situación al", ru="По состоянию на", zh="截至", ar="الوضع في"),
    "fact.sources": fixed(en="Sources", fr="Sources", es="Fuentes", ru="Источники", zh="来源", ar="المصادر"),
    "fact.certainty": fixed(en="Certainty", fr="Certitude", es="Certeza", ru="Достоверность", zh="确定性", ar="درجة اليقين"),
    "fact.interval": fixed(
        en="Asked about again after", fr="Nouvelle consultation après", es="Nueva consulta al cabo de",
        ru="Повторный запрос через", zh="再次询问间隔", ar="يُعاد السؤال بعد"),
    "fact.check": fixed(en="What to check", fr="À vérifier", es="Qué comprobar", ru="Что проверить", zh="核对内容", ar="ما يلزم التحقق منه"),
    "fact.office": fixed(en="Office", fr="Office", es="Oficina", ru="Ведомство", zh="主管局", ar="المكتب"),
    "fact.answer": fixed(en="Answer", fr="Réponse", es="Respuesta", ru="Ответ", zh="答复", ar="الجواب"),
    "fact.checked": fixed(en="What was checked", fr="Vérifié", es="Qué se comprobó", ru="Что проверено", zh="核对情况", ar="ما جرى التحقق منه"),
    "fact.session": fixed(en="Session", fr="Session", es="Sesión", ru="Сессия", zh="届会", ar="الدورة"),
    "fact.level": fixed(en="Level", fr="Niveau", es="Nivel", ru="Уровень", zh="级别", ar="المستوى"),
    "fact.provisions": fixed(
        en="Provisions", fr="Dispositions", es="Disposiciones", ru="Положения", zh="条款", ar="الأحكام"),
    "fact.implementation": fixed(
        en="Implementation", fr="Mise en œuvre", es="Aplicación", ru="Осуществление", zh="实施情况", ar="التنفيذ"),
    "fact.remark": fixed(en="Remark", fr="Observation", es="Observación", ru="Примечание", zh="备注", ar="ملاحظات"),
    "fact.use-cases": fixed(
        en="Use cases", fr="Cas d’utilisation", es="Casos de uso", ru="Варианты использования", zh="用例", ar="حالات الاستخدام"),
    "fact.elements": fixed(
        en="Parts of models", fr="Éléments de modèles", es="Elementos de modelos",
        ru="Элементы моделей", zh="模型要素", ar="عناصر النماذج"),
    "fact.evidence": fixed(en="Evidence", fr="Éléments probants", es="Evidencias", ru="Свидетельства", zh="证据", ar="الأدلة"),
    "months": fixed(en="{count} months", fr="{count} mois", es="{count} meses", ru="{count} мес.", zh="{count}个月", ar="{count} شهراً"),
    "evidence.confirmations": fixed(
        en="Confirmations", fr="Confirmations", es="Confirmaciones", ru="Подтверждения", zh="确认记录", ar="التأكيدات"),
    "evidence.history": fixed(en="History", fr="Historique", es="Historial", ru="История", zh="历史", ar="السجل الزمني"),
    "evidence.kind.use-case": fixed(
        en="use in practice", fr="utilisation concrète", es="uso práctico", ru="практическое применение", zh="实际应用", ar="استخدام عملي"),
    "evidence.kind.pilot": fixed(en="pilot", fr="projet pilote", es="proyecto piloto", ru="пилотный проект", zh="试点", ar="مشروع تجريبي"),
    "evidence.kind.survey": fixed(en="survey", fr="enquête", es="encuesta", ru="опрос", zh="调查", ar="استقصاء"),
    "evidence.kind.external-standard": fixed(
        en="external standard", fr="norme externe", es="norma externa", ru="внешний стандарт", zh="外部标准", ar="معيار خارجي"),
    "evidence.kind.platform": fixed(en="platform", fr="plateforme", es="plataforma", ru="платформа", zh="平台", ar="منصة"),
    "evidence.kind.law": fixed(en="law", fr="droit", es="derecho", ru="право", zh="法律", ar="قانون"),
    "evidence.kind.research": fixed(en="research", fr="recherche", es="investigación", ru="исследование", zh="研究", ar="بحث"),
    "evidence.kind.incident": fixed(en="incident", fr="incident", es="incidente", ru="инцидент", zh="事件", ar="حادث"),
    "evidence.kind.expert-statement": fixed(
        en="expert’s statement", fr="déclaration d’expert", es="declaración de experto",
        ru="заключение эксперта", zh="专家陈述", ar="إفادة خبير"),
    "support.justifies": fixed(en="justifies", fr="justifie", es="justifica", ru="обосновывает", zh="证明", ar="يبرّر"),
    "support.illustrates": fixed(en="illustrates", fr="illustre", es="ilustra", ru="иллюстрирует", zh="说明", ar="يوضّح"),
    "support.contradicts": fixed(en="contradicts", fr="contredit", es="contradice", ru="противоречит", zh="相矛盾", ar="يناقض"),
    "support.limits": fixed(en="limits", fr="limite", es="limita", ru="ограничивает", zh="限制", ar="يقيّد"),
    "maturity.idea": fixed(en="idea", fr="idée", es="idea", ru="замысел", zh="构想", ar="فكرة"),
    "maturity.pilot": fixed(en="pilot", fr="projet pilote", es="proyecto piloto", ru="пилотный проект", zh="试点", ar="تجريبي"),
    "maturity.production": fixed(
        en="in production", fr="en production", es="en producción", ru="в эксплуатации", zh="投入使用", ar="قيد التشغيل"),
    "maturity.discontinued": fixed(
        en="discontinued", fr="abandonné", es="interrumpido", ru="прекращено", zh="已停用", ar="متوقف"),
    "maturity.unknown": fixed(en="not known", fr="inconnue", es="no se conoce", ru="неизвестно", zh="不详", ar="غير معروف"),
    "maturity.since": fixed(
        en="{maturity} since {date}", fr="{maturity} depuis {date}", es="{maturity} desde {date}",
        ru="{maturity} с {date}", zh="{maturity}（自{date}起）", ar="{maturity} منذ {date}"),
    "certainty.high": fixed(en="high", fr="élevée", es="alta", ru="высокая", zh="高", ar="عالية"),
    "certainty.moderate": fixed(en="moderate", fr="modérée", es="moderada", ru="средняя", zh="中", ar="متوسطة"),
    "certainty.low": fixed(en="low", fr="faible", es="baja", ru="низкая", zh="低", ar="منخفضة"),
    "certainty.very-low": fixed(en="very low", fr="très faible", es="muy baja", ru="очень низкая", zh="很低", ar="منخفضة جداً"),
    "source-kind.official": fixed(en="official", fr="officielle", es="oficial", ru="официальный", zh="官方", ar="رسمي"),
    "source-kind.press": fixed(en="press", fr="presse", es="prensa", ru="пресса", zh="新闻", ar="صحافة"),
    "source-kind.academic": fixed(en="academic", fr="universitaire", es="académica", ru="научный", zh="学术", ar="أكاديمي"),
    "source-kind.office-statement": fixed(
        en="statement of an office", fr="déclaration d’un office", es="declaración de una oficina",
        ru="заявление ведомства", zh="主管局声明", ar="بيان من مكتب"),
    "answer.still-true": fixed(en="still true", fr="toujours exact", es="sigue siendo cierto", ru="по-прежнему верно", zh="仍属实", ar="ما زال صحيحاً"),
    "answer.changed": fixed(en="changed", fr="modifié", es="ha cambiado", ru="изменилось", zh="有变化", ar="تغيّر"),
    "answer.discontinued": fixed(en="discontinued", fr="abandonné", es="interrumpido", ru="прекращено", zh="已停用", ar="توقف"),
    "answer.cannot-confirm": fixed(
        en="cannot confirm", fr="ne peut confirmer", es="no puede confirmarlo", ru="не может подтвердить", zh="无法确认", ar="لا يمكن التأكيد"),
    "answer.passed-on": fixed(en="passed on", fr="transmis", es="remitido a otra oficina", ru="передано далее", zh="已转交", ar="أُحيل"),
    # Lists.
    "level.none": fixed(en="–", fr="–", es="–", ru="–", zh="–", ar="–"),
    "checklist.answer.completely": fixed(
        en="Completely", fr="Entièrement", es="Totalmente", ru="Полностью", zh="完全", ar="كلياً"),
    "checklist.answer.partly": fixed(en="Partly", fr="Partiellement", es="Parcialmente", ru="Частично", zh="部分", ar="جزئياً"),
    "checklist.answer.not-implemented": fixed(
        en="Not implemented", fr="Non mis en œuvre", es="No aplicado", ru="Не осуществлено", zh="未实施", ar="لم يُنفَّذ"),
    "checklist.answer.not-applicable": fixed(
        en="Not applicable", fr="Sans objet", es="No procede", ru="Неприменимо", zh="不适用", ar="لا ينطبق"),
    # The checklist as a form. Its sheets have the names `declaration`, `checklist` and `summary`.
    "checklist.title": fixed(
        en="Conformance checklist", fr="Liste de contrôle de la conformité", es="Lista de verificación de la conformidad",
        ru="Контрольный перечень соответствия", zh="符合性核对表", ar="قائمة التحقق من المطابقة"),
    "checklist.declaration": fixed(
        en="Declaration", fr="Déclaration", es="Declaración", ru="Заявление", zh="声明", ar="الإقرار"),
    "checklist.checklist": fixed(
        en="Checklist", fr="Liste de contrôle", es="Lista de verificación", ru="Контрольный перечень", zh="核对表", ar="قائمة التحقق"),
    "checklist.summary": fixed(en="Summary", fr="Récapitulatif", es="Resumen", ru="Сводка", zh="汇总", ar="الملخص"),
    "checklist.notice": fixed(en="Notice", fr="Avertissement", es="Aviso", ru="Уведомление", zh="声明事项", ar="تنبيه"),
    "checklist.how-to": fixed(
        en="How to fill it in", fr="Comment la remplir", es="Cómo rellenarla", ru="Как заполнять", zh="填写说明", ar="كيفية الملء"),
    "checklist.step.declare": fixed(
        en="Name the organization, and for what it declares conformance: the target, the level, the rights and the setups.",
        fr="Indiquez l’organisation et l’objet de sa déclaration\u00a0: le destinataire, le niveau, les droits et les configurations.",
        es="Indique la organización y el objeto de su declaración: el destinatario, el nivel, los derechos y las configuraciones.",
        ru="Укажите организацию и предмет заявления: адресата, уровень, права и конфигурации.",
        zh="请填写组织名称以及声明符合的内容：适用对象、级别、权利和部署方式。",
        ar="اذكر المنظمة وموضوع إقرارها: الجهة المعنية والمستوى والحقوق والتشكيلات."),
    "checklist.step.answer": fixed(
        en="On the sheet “{checklist}”, choose an answer for each provision that is addressed to the target. Where no rights "
        "or setups are named, a provision applies to all of them.",
        fr="Sur la feuille «\u00a0{checklist}\u00a0», choisissez une réponse pour chaque disposition adressée au destinataire. "
        "Lorsqu’aucun droit ni aucune configuration n’est indiqué, la disposition s’applique à tous.",
        es="En la hoja “{checklist}”, elija una respuesta para cada disposición dirigida al destinatario. Si no se indican "
        "derechos ni configuraciones, la disposición se aplica a todos.",
        ru="На листе «{checklist}» выберите ответ по каждому положению, обращенному к адресату. Если права и конфигурации "
        "не указаны, положение применяется ко всем.",
        zh="在工作表“{checklist}”中，为针对该适用对象的每项条款选择答复。未注明权利或部署方式的条款适用于所有情形。",
        ar="في ورقة «{checklist}»، اختر إجابة لكل حكم موجّه إلى الجهة المعنية. وإذا لم تُذكر حقوق أو تشكيلات، انطبق الحكم عليها جميعاً."),
    "checklist.step.remark": fixed(
        en="Where the answer is not “{completely}”, state the reason in the remark.",
        fr="Lorsque la réponse n’est pas «\u00a0{completely}\u00a0», indiquez-en la raison dans l’observation.",
        es="Si la respuesta no es “{completely}”, indique el motivo en la observación.",
        ru="Если ответ отличается от «{completely}», укажите причину в примечании.",
        zh="答复不是“{completely}”时，请在备注中说明理由。",
        ar="إذا لم تكن الإجابة «{completely}»، فاذكر السبب في الملاحظات."),
    "checklist.step.count": fixed(
        en="The sheet “{summary}” counts the answers. Level A can be declared where all requirements that apply to the target "
        "are implemented completely, level AA where all recommendations that apply are as well.",
        fr="La feuille «\u00a0{summary}\u00a0» compte les réponses. Le niveau A peut être déclaré lorsque toutes les exigences "
        "applicables au destinataire sont entièrement mises en œuvre, le niveau AA lorsque toutes les recommandations applicables "
        "le sont aussi.",
        es="La hoja “{summary}” cuenta las respuestas. El nivel A puede declararse cuando todos los requisitos aplicables al "
        "destinatario se cumplen totalmente; el nivel AA, cuando también se cumplen todas las recomendaciones aplicables.",
        ru="На листе «{summary}» подсчитываются ответы. Уровень A можно заявить, если полностью осуществлены все требования, "
        "применимые к адресату, уровень AA – если осуществлены и все применимые рекомендации.",
        zh="工作表“{summary}”对答复进行统计。适用于该对象的所有要求均已完全实施的，可声明A级；所有适用的建议也已完全实施的，可声明AA级。",
        ar="تحصي ورقة «{summary}» الإجابات. ويمكن إقرار المستوى A إذا نُفّذت كلياً جميع الاشتراطات المنطبقة على الجهة المعنية، "
        "والمستوى AA إذا نُفّذت كذلك جميع التوصيات المنطبقة."),
    "checklist.step.protected": fixed(
        en="Only the shaded cells can be changed. The rest is protected against slips, without a password.",
        fr="Seules les cellules ombrées peuvent être modifiées. Le reste est protégé contre les erreurs de saisie, sans mot de passe.",
        es="Solo pueden modificarse las celdas sombreadas. El resto está protegido contra descuidos, sin contraseña.",
        ru="Изменять можно только выделенные цветом ячейки. Остальные защищены от случайных изменений, без пароля.",
        zh="只能修改带底色的单元格。其余单元格设有防误改保护，无密码。",
        ar="لا يمكن تعديل سوى الخلايا المظللة. وبقية الخلايا محمية من التغيير سهواً، بلا كلمة سر."),
    "fact.applies": fixed(
        en="Applies to", fr="S’applique à", es="Se aplica a", ru="Применяется к", zh="适用范围", ar="ينطبق على"),
    "fact.organization": fixed(
        en="Organization", fr="Organisation", es="Organización", ru="Организация", zh="组织", ar="المنظمة"),
    "fact.contact": fixed(
        en="Contact", fr="Contact", es="Contacto", ru="Контактные данные", zh="联系方式", ar="بيانات الاتصال"),
    "fact.declared-on": fixed(
        en="Date of the declaration", fr="Date de la déclaration", es="Fecha de la declaración",
        ru="Дата заявления", zh="声明日期", ar="تاريخ الإقرار"),
    "checklist.unanswered": fixed(
        en="No answer yet", fr="Sans réponse", es="Sin respuesta", ru="Без ответа", zh="尚未答复", ar="بلا إجابة"),
    "checklist.claim": fixed(
        en="Can be declared", fr="Peut être déclaré", es="Puede declararse", ru="Можно заявить", zh="能否声明", ar="يمكن إقراره"),
    "checklist.claim-yes": fixed(en="yes", fr="oui", es="sí", ru="да", zh="能", ar="نعم"),
    "checklist.claim-no": fixed(en="not yet", fr="pas encore", es="todavía no", ru="пока нет", zh="尚不能", ar="ليس بعد"),
    "checklist.all-targets": fixed(
        en="All targets", fr="Tous les destinataires", es="Todos los destinatarios", ru="Все адресаты", zh="所有适用对象", ar="جميع الجهات المعنية"),
    "checklist.choose": fixed(
        en="Choose an entry of the list.", fr="Choisissez une entrée de la liste.", es="Elija una opción de la lista.",
        ru="Выберите значение из списка.", zh="请从列表中选择。", ar="اختر قيمة من القائمة."),
    "checklist.enter-date": fixed(
        en="Enter a date.", fr="Saisissez une date.", es="Introduzca una fecha.",
        ru="Введите дату.", zh="请输入日期。", ar="أدخل تاريخاً."),
    "checklist.cut": fixed(
        en="cut here: the draft has the whole text", fr="coupé ici\u00a0: le projet contient le texte entier",
        es="cortado aquí: el proyecto contiene el texto completo", ru="обрезано: полный текст см. в проекте",
        zh="此处截断，全文见草案", ar="اقتُطع النص هنا: النص الكامل في المسودة"),
    "task.heading": fixed(
        en="Task No. {number}", fr="Tâche n°\u00a0{number}", es="Tarea N.º\u00a0{number}",
        ru="Задача №\u00a0{number}", zh="第{number}号任务", ar="المهمة رقم {number}"),
    "task.paragraphs": fixed(
        en="{document}, paragraph {paragraphs}", fr="{document}, paragraphe {paragraphs}",
        es="{document}, párrafo {paragraphs}", ru="{document}, пункт {paragraphs}",
        zh="{document}第{paragraphs}段", ar="{document}، الفقرة {paragraphs}"),
    "task.leaders": fixed(
        en="Task Force leaders", fr="Responsables de l’équipe d’experts", es="Responsables del Equipo Técnico",
        ru="Руководители Целевой группы", zh="工作队牵头方", ar="قادة فرقة العمل"),
    "task.history": fixed(
        en="History of the task", fr="Historique de la tâche", es="Historial de la tarea",
        ru="История задачи", zh="任务沿革", ar="تاريخ المهمة"),
}
# fmt: on
