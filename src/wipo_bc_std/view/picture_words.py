"""Fixed words of pictures that are drawn from data, and of what is said in their place; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
PICTURE_WORDS: Wording = {
    # Captions.
    "picture.components": fixed(
        en="Component view: {title}", fr="Vue des composants\u00a0: {title}", es="Vista de componentes: {title}",
        ru="Схема компонентов: {title}", zh="组件视图：{title}", ar="عرض المكوّنات: {title}"),
    "picture.functional": fixed(
        en="Functional view: {title}", fr="Vue fonctionnelle\u00a0: {title}", es="Vista funcional: {title}",
        ru="Функциональное представление: {title}", zh="功能视图：{title}", ar="المنظور الوظيفي: {title}"),
    "picture.sequence": fixed(
        en="Sequence diagram: {title}", fr="Diagramme de séquence\u00a0: {title}", es="Diagrama de secuencia: {title}",
        ru="Диаграмма последовательности: {title}", zh="时序图：{title}", ar="مخطط التسلسل: {title}"),
    "picture.life-cycle": fixed(
        en="Life cycle: {title}", fr="Cycle de vie\u00a0: {title}", es="Ciclo de vida: {title}",
        ru="Жизненный цикл: {title}", zh="生命周期：{title}", ar="دورة الحياة: {title}"),
    "picture.concept-map": fixed(
        en="Concept map", fr="Carte des concepts", es="Mapa de conceptos", ru="Карта понятий", zh="概念图", ar="خريطة المفاهيم"),
    "picture.concept-map-of": fixed(
        en="Concept map: {theme}", fr="Carte des concepts\u00a0: {theme}", es="Mapa de conceptos: {theme}",
        ru="Карта понятий: {theme}", zh="概念图：{theme}", ar="خريطة المفاهيم: {theme}"),
    "picture.phase-map": fixed(
        en="Phases in the life of a right, with their use cases", fr="Phases de la vie d’un droit et leurs cas d’utilisation",
        es="Fases de la vida de un derecho y sus casos de uso", ru="Этапы жизни права и варианты использования",
        zh="权利生命周期的各阶段及其用例", ar="مراحل حياة الحق وحالات استخدامها"),
    "picture.part": fixed(
        en="{caption} ({number} of {count})", fr="{caption} ({number} sur {count})", es="{caption} ({number} de {count})",
        ru="{caption} ({number} из {count})", zh="{caption}（{number}/{count}）", ar="{caption} ({number} من {count})"),
    # Layers of the functional view, from above.
    "picture.layer.outside": fixed(
        en="Outside the ledger system", fr="Hors du système de registre", es="Fuera del sistema de libro mayor",
        ru="Вне системы реестра", zh="账本系统之外", ar="خارج نظام السجل"),
    "picture.layer.user": fixed(
        en="User layer", fr="Couche utilisateur", es="Capa de usuario", ru="Пользовательский уровень", zh="用户层", ar="طبقة المستخدم"),
    "picture.layer.interface": fixed(
        en="Interface layer", fr="Couche d’interface", es="Capa de interfaz", ru="Уровень интерфейсов", zh="接口层", ar="طبقة الواجهة"),
    "picture.layer.platform": fixed(
        en="Platform layer", fr="Couche de plateforme", es="Capa de plataforma", ru="Уровень платформы", zh="平台层", ar="طبقة المنصة"),
    "picture.layer.infrastructure": fixed(
        en="Infrastructure layer", fr="Couche d’infrastructure", es="Capa de infraestructura",
        ru="Уровень инфраструктуры", zh="基础设施层", ar="طبقة البنية التحتية"),
    "picture.layer.cross-cutting": fixed(
        en="Cross-cutting: serves all layers", fr="Transversal\u00a0: sert toutes les couches",
        es="Transversal: sirve a todas las capas", ru="Сквозное: служит всем уровням",
        zh="跨层：服务于各层", ar="مشترك: يخدم جميع الطبقات"),
    "picture.layer.none": fixed(
        en="Layer not stated", fr="Couche non précisée", es="Capa no indicada", ru="Уровень не указан", zh="未注明层", ar="الطبقة غير محددة"),
    # Legends.
    "picture.actor": fixed(en="actor", fr="acteur", es="actor", ru="участник", zh="参与方", ar="جهة فاعلة"),
    "picture.component": fixed(en="component", fr="composant", es="componente", ru="компонент", zh="组件", ar="مكوّن"),
    "picture.boundary": fixed(
        en="trust boundary", fr="limite de confiance", es="frontera de confianza",
        ru="граница доверия", zh="信任边界", ar="حد ثقة"),
    "picture.on-ledger": fixed(
        en="data on the ledger", fr="données sur le registre distribué", es="datos en el libro mayor",
        ru="данные в распределенном реестре", zh="账本内数据", ar="بيانات في السجل الموزع"),
    "picture.off-ledger": fixed(
        en="data off the ledger", fr="données hors du registre distribué", es="datos fuera del libro mayor",
        ru="данные вне распределенного реестра", zh="账本外数据", ar="بيانات خارج السجل الموزع"),
    "picture.interaction": fixed(
        en="interaction, with the data that it carries", fr="interaction, avec les données transmises",
        es="interacción, con los datos que transmite", ru="взаимодействие и передаваемые данные",
        zh="交互及其传递的数据", ar="تفاعل مع البيانات التي ينقلها"),
    "picture.step": fixed(en="step", fr="étape", es="paso", ru="шаг", zh="步骤", ar="خطوة"),
    "picture.failure": fixed(
        en="what can go wrong, and what is done then", fr="défaillance possible et suite donnée",
        es="posible fallo y qué se hace entonces", ru="возможный сбой и действия при нем",
        zh="可能的故障及应对", ar="ما قد يتعطل وما يُفعل عندئذ"),
    "picture.state": fixed(en="state", fr="état", es="estado", ru="состояние", zh="状态", ar="حالة"),
    "picture.first-state": fixed(
        en="first state: nothing leads to it", fr="état initial\u00a0: rien n’y conduit", es="estado inicial: nada conduce a él",
        ru="начальное состояние: в него ничто не ведет", zh="初始状态：无前一状态", ar="حالة أولى: لا شيء يؤدي إليها"),
    "picture.last-state": fixed(
        en="last state: nothing leads on from it", fr="état final\u00a0: rien n’en part", es="estado final: nada parte de él",
        ru="конечное состояние: из него ничто не ведет", zh="最终状态：无后一状态", ar="حالة أخيرة: لا شيء ينطلق منها"),
    "picture.change": fixed(
        en="event that changes the state", fr="événement qui change l’état", es="evento que cambia el estado",
        ru="событие, меняющее состояние", zh="改变状态的事件", ar="حدث يغيّر الحالة"),
    "picture.phase": fixed(
        en="phase in the life of a right, in order", fr="phase de la vie d’un droit, dans l’ordre",
        es="fase de la vida de un derecho, en orden", ru="этап жизни права, по порядку",
        zh="权利生命周期的阶段，依次排列", ar="مرحلة من حياة الحق، بالترتيب"),
    "picture.use-case": fixed(
        en="use case", fr="cas d’utilisation", es="caso de uso", ru="вариант использования", zh="用例", ar="حالة استخدام"),
    "picture.no-use-case": fixed(
        en="no use case in this draft", fr="aucun cas d’utilisation dans le présent projet",
        es="ningún caso de uso en este proyecto", ru="в этом проекте нет вариантов использования",
        zh="本草案中无用例", ar="لا توجد حالة استخدام في هذه المسودة"),
    "picture.no-phase": fixed(
        en="Not tied to one phase", fr="Non liés à une phase", es="No vinculados a una fase",
        ru="Не относятся к одному этапу", zh="不属于特定阶段", ar="غير مرتبطة بمرحلة معيّنة"),
    "picture.generic": fixed(
        en="kinds of it (generic relation)", fr="ses espèces (relation générique)", es="sus tipos (relación genérica)",
        ru="его виды (родовидовая связь)", zh="属种关系", ar="أنواعه (علاقة نوعية)"),
    "picture.partitive": fixed(
        en="parts of it (partitive relation)", fr="ses parties (relation partitive)", es="sus partes (relación partitiva)",
        ru="его части (партитивная связь)", zh="整体与部分关系", ar="أجزاؤه (علاقة جزئية)"),
    "picture.associative": fixed(
        en="connected otherwise (associative relation)", fr="autre lien (relation associative)",
        es="otro vínculo (relación asociativa)", ru="иная связь (ассоциативная)", zh="关联关系", ar="صلة أخرى (علاقة ترابطية)"),
    "picture.foreign": fixed(
        en="concept of another theme", fr="concept d’un autre thème", es="concepto de otro tema",
        ru="понятие другой темы", zh="其他主题的概念", ar="مفهوم من موضوع آخر"),
    # What is said in the picture, or in its place.
    "picture.when": fixed(
        en="When: {when}", fr="Si\u00a0: {when}", es="Cuando: {when}", ru="Если: {when}", zh="情形：{when}", ar="عندما: {when}"),
    "picture.then": fixed(
        en="Then: {then}", fr="Alors\u00a0: {then}", es="Entonces: {then}", ru="Тогда: {then}", zh="此时：{then}", ar="عندئذ: {then}"),
    "picture.kinds-of": fixed(
        en="Kinds of “{broader}”: {narrower}", fr="Espèces de «\u00a0{broader}\u00a0»\u00a0: {narrower}",
        es="Tipos de «{broader}»: {narrower}", ru="Виды понятия «{broader}»: {narrower}",
        zh="“{broader}”的种类：{narrower}", ar="أنواع «{broader}»: {narrower}"),
    "picture.parts-of": fixed(
        en="Parts of “{broader}”: {narrower}", fr="Parties de «\u00a0{broader}\u00a0»\u00a0: {narrower}",
        es="Partes de «{broader}»: {narrower}", ru="Части понятия «{broader}»: {narrower}",
        zh="“{broader}”的组成部分：{narrower}", ar="أجزاء «{broader}»: {narrower}"),
    "picture.connected-with": fixed(
        en="Connected with “{broader}”: {narrower}", fr="En lien avec «\u00a0{broader}\u00a0»\u00a0: {narrower}",
        es="Vinculados con «{broader}»: {narrower}", ru="Связаны с понятием «{broader}»: {narrower}",
        zh="与“{broader}”相关联：{narrower}", ar="مرتبطة بـ«{broader}»: {narrower}"),
    "picture.alone": fixed(
        en="Not in the picture, as they have no relation to others: {terms}",
        fr="Absents de la figure, faute de relation avec d’autres\u00a0: {terms}",
        es="No figuran por no tener relación con otros: {terms}",
        ru="Нет на рисунке, поскольку не связаны с другими: {terms}",
        zh="因与其他概念无关系而未绘入图中：{terms}", ar="غير واردة في الشكل لعدم ارتباطها بغيرها: {terms}"),
    "picture.of-other-themes": fixed(
        en="Concepts of other themes: {terms}", fr="Concepts d’autres thèmes\u00a0: {terms}",
        es="Conceptos de otros temas: {terms}", ru="Понятия других тем: {terms}",
        zh="其他主题的概念：{terms}", ar="مفاهيم من مواضيع أخرى: {terms}"),
    "picture.drawn-elsewhere": fixed(
        en="Drawn in the map of another theme, to which their relation belongs: {terms}",
        fr="Représentés sur la carte d’un autre thème, dont relève leur relation\u00a0: {terms}",
        es="Figuran en el mapa de otro tema, al que pertenece su relación: {terms}",
        ru="Показаны на карте другой темы, к которой относится их связь: {terms}",
        zh="其关系属于其他主题，绘于该主题的概念图中：{terms}",
        ar="مرسومة في خريطة موضوع آخر تنتمي إليه علاقتها: {terms}"),
    "picture.sentence": fixed(en="{words}.", fr="{words}.", es="{words}.", ru="{words}.", zh="{words}。", ar="{words}."),
    "picture.between": fixed(en="; ", fr="\u202f; ", es="; ", ru="; ", zh="；", ar="؛ "),
}
# fmt: on
