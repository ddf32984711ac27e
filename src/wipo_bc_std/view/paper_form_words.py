"""Fixed words of the form of papers: what specimens say, what stands at the head of pages, who prepared them; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
PAPER_FORM_WORDS: Wording = {
    # “Document prepared by the 3D Task Force Leader” (CWS/8/17): the role, and never a person.
    "cws.prepared-by-task-force-leader": fixed(
        en="Document prepared by the Blockchain Task Force Leader",
        fr="Document établi par le responsable de l’Équipe d’experts chargée de la chaîne de blocs",
        es="Documento preparado por el responsable del Equipo Técnico sobre la Cadena de Bloques",
        ru="Документ подготовлен руководителем Целевой группы по блокчейну",
        zh="区块链工作队牵头人编拟", ar="وثيقة من إعداد قائد فرقة العمل المعنية بسلسلة الكتل"),
    # The head of pages from the second on: CWS/8/2, and below it “page 2”; in an annex “Annex, page 3”.
    "paper-form.page": fixed(
        en="page {page}", fr="page {page}", es="página {page}", ru="стр. {page}", zh="第{page}页", ar="الصفحة {page}",
        reviewed=("en", "fr", "es", "ru")),
    "paper-form.annex-page": fixed(
        en="{annex}, page {page}", fr="{annex}, page {page}", es="{annex}, página {page}", ru="{annex}, стр. {page}",
        zh="{annex}第{page}页", ar="{annex}، الصفحة {page}"),
    "paper-form.annex": fixed(en="Annex", fr="Annexe", es="Anexo", ru="Приложение", zh="附件", ar="المرفق"),
    # Without a mandate.
    "paper-form.specimen": fixed(
        en="Specimen", fr="Spécimen", es="Modelo", ru="Образец", zh="样本", ar="عيّنة غير رسمية"),
    "paper-form.running": fixed(
        en="specimen, not a WIPO document", fr="spécimen, qui n’est pas un document de l’OMPI",
        es="modelo, no es un documento de la OMPI", ru="образец, не документ ВОИС",
        zh="样本，非世界知识产权组织文件", ar="عيّنة غير رسمية، ليست وثيقة من وثائق الويبو"),
    "paper-form.not-issued": fixed(
        en="Specimen, not a WIPO document. Neither WIPO, nor the Committee on WIPO Standards (CWS), nor its Blockchain Task Force, nor any office prepared, saw or approved it.",
        fr="Spécimen, qui n’est pas un document de l’OMPI. Ni l’OMPI, ni le Comité des normes de l’OMPI (CWS), ni son Équipe d’experts chargée de la chaîne de blocs, ni aucun office ne l’a établi, vu ou approuvé.",
        es="Modelo, no es un documento de la OMPI. Ni la OMPI, ni el Comité de Normas Técnicas de la OMPI (CWS), ni su Equipo Técnico sobre la Cadena de Bloques, ni ninguna oficina lo ha preparado, visto o aprobado.",
        ru="Образец, не документ ВОИС. Ни ВОИС, ни Комитет по стандартам ВОИС (КСВ), ни его Целевая группа по блокчейну, ни какое-либо ведомство не готовили, не видели и не утверждали его.",
        zh="样本，非世界知识产权组织（产权组织）文件。产权组织、产权组织标准委员会（CWS）、其区块链工作队和任何主管局均未编拟、审阅或批准本文。",
        ar="عيّنة غير رسمية، ليست وثيقة من وثائق الويبو. لم تُعدّه الويبو ولا اللجنة المعنية بمعايير الويبو (لجنة المعايير) ولا فرقة العمل التابعة لها المعنية بسلسلة الكتل ولا أي مكتب، ولم يطّلع عليه أي منها ولم يعتمده."),
    "paper-form.made": fixed(
        en="The editors of this unofficial draft made it with an independent toolchain, from the data of the draft or from test data, to show what a paper for a session could look like.",
        fr="Les rédacteurs de ce projet non officiel l’ont produit à l’aide d’outils indépendants, à partir des données du projet ou de données d’essai, pour montrer à quoi un document de session pourrait ressembler.",
        es="Los redactores de este proyecto no oficial lo han generado con herramientas independientes, a partir de los datos del proyecto o de datos de prueba, para mostrar cómo podría ser un documento de una sesión.",
        ru="Его создали составители этого неофициального проекта независимыми средствами по данным проекта или по тестовым данным, чтобы показать, как мог бы выглядеть документ для сессии.",
        zh="本文由本非官方草案的编者用独立工具根据草案数据或测试数据生成，用以展示会议文件可能的样式。",
        ar="أعدّ محررو هذه المسودة غير الرسمية هذه العيّنة بأدوات مستقلة، من بيانات المسودة أو من بيانات تجريبية، لبيان الشكل الذي قد تتخذه وثيقة لدورة ما."),
    # What a document of the committee would tell in its first lines, and this one does not.
    "paper-form.session": fixed(
        en="Modelled on a paper for", fr="Sur le modèle d’un document destiné à", es="Según el modelo de un documento para",
        ru="По образцу документа для", zh="仿照的会议文件", ar="على غرار الوثائق المعدّة لـ"),
    "paper-form.symbol": fixed(en="Symbol", fr="Cote", es="Signatura", ru="Условное обозначение", zh="文号", ar="الرمز"),
    "paper-form.date": fixed(en="Date", fr="Date", es="Fecha", ru="Дата", zh="日期", ar="التاريخ"),
    "paper-form.prepared-by": fixed(
        en="Prepared by", fr="Établi par", es="Preparado por", ru="Подготовил", zh="编拟者", ar="من إعداد"),
    "paper-form.symbol-blank": fixed(
        en="left blank: a specimen has no symbol", fr="laissée en blanc\u00a0: un spécimen n’a pas de cote", es="en blanco: un modelo no tiene signatura",
        ru="не заполнено: у образца нет условного обозначения", zh="空白：样本没有文号", ar="تُرك فارغًا: لا رمز للعيّنة غير الرسمية"),
    # The foot of its pages tells a day.
    "paper-form.date-blank": fixed(
        en="left blank: a specimen is not issued; the day at the foot of its pages is that of the draft",
        fr="laissée en blanc\u00a0: un spécimen n’est pas publié\u202f; la date au bas des pages est celle du projet",
        es="en blanco: un modelo no se publica; la fecha al pie de las páginas es la del proyecto",
        ru="не заполнено: образец не издается; дата внизу страниц – дата проекта",
        zh="空白：样本不发布；页脚的日期为草案日期", ar="تُرك فارغًا: لا تصدر العيّنة غير الرسمية؛ والتاريخ أسفل الصفحات هو تاريخ المسودة"),
    "paper-form.prepared-by-blank": fixed(
        en="left blank: the foot of the pages says who made the specimen", fr="laissé en blanc\u00a0: le bas des pages indique qui a produit le spécimen",
        es="en blanco: el pie de las páginas indica quién generó el modelo", ru="не заполнено: кто создал образец, указано внизу страниц",
        zh="空白：样本制作者见页脚", ar="تُرك فارغًا: يبيّن أسفل الصفحات من أعدّ العيّنة"),
    # A day that somebody assumed, and that no session has.
    "paper-form.assumed": fixed(
        en="(assumed)", fr="(supposé)", es="(supuesto)", ru="(предположительно)", zh="（假定）", ar="(مفترض)"),
    "paper-form.days-assumed": fixed(
        en="days assumed", fr="dates supposées", es="fechas supuestas", ru="даты предположительные", zh="日期为假定", ar="مواعيد مفترضة"),
    "paper-form.held": fixed(
        en="session already held", fr="session déjà tenue", es="sesión ya celebrada", ru="сессия уже прошла", zh="会议已举行", ar="دورة سبق عقدها"),
    "paper-form.held-told": fixed(
        en="Session already held: {session}.", fr="Session déjà tenue\u00a0: {session}.", es="Sesión ya celebrada: {session}.",
        ru="Сессия уже прошла: {session}.", zh="会议已举行：{session}。", ar="دورة سبق عقدها: {session}."),
    # What goes with a paper: files that travel alone.
    "paper-form.marked-since": fixed(
        en="with changes marked since {state}", fr="avec indication des modifications apportées depuis {state}", es="con los cambios señalados desde {state}",
        ru="с отметками изменений по сравнению с {state}", zh="标有自{state}以来的变化", ar="مع بيان التغييرات منذ {state}"),
    "paper-form.event": fixed(
        en="{specimen}: {told}", fr="{specimen}\u00a0: {told}", es="{specimen}: {told}", ru="{specimen}: {told}", zh="{specimen}：{told}", ar="{specimen}: {told}"),
    "paper-form.assumed-only": fixed(
        en="assumed", fr="date supposée", es="fecha supuesta", ru="дата предположительная", zh="日期为假定", ar="موعد مفترض"),
    "paper-form.asks": fixed(
        en="The editors of this unofficial draft ask.", fr="Les questions sont posées par les rédacteurs de ce projet non officiel.",
        es="Preguntan los redactores de este proyecto no oficial.", ru="Вопросы задают составители этого неофициального проекта.",
        zh="提问者为本非官方草案的编者。", ar="أصحاب الأسئلة هم محررو هذه المسودة غير الرسمية."),
    "paper-form.to-be-written": fixed(
        en="[to be written by the leader]", fr="[à compléter par le responsable]", es="[debe redactarlo el responsable]",
        ru="[заполняет руководитель]", zh="［由牵头人撰写］", ar="[يكتبه القائد]"),
    "paper-form.made-by": fixed(
        en="By the editors of the unofficial draft {draft}, not prepared, seen or approved by WIPO, the CWS or its Task Force",
        fr="Par les rédacteurs du projet non officiel {draft}, ni établi, ni vu, ni approuvé par l’OMPI, le CWS ou son équipe d’experts",
        es="Por los redactores del proyecto no oficial {draft}, no preparado, visto ni aprobado por la OMPI, el CWS o su equipo técnico",
        ru="Составители неофициального проекта {draft}; ВОИС, КСВ и его целевая группа документ не готовили, не видели и не утверждали",
        zh="非官方草案{draft}的编者；产权组织、CWS及其工作队均未编拟、审阅或批准",
        ar="من محرري المسودة غير الرسمية {draft}، ولم تُعدّه الويبو ولا لجنة المعايير ولا فرقة العمل التابعة لها ولم تطّلع عليه ولم تعتمده"),
    "closing.annex-and-document-end-single": fixed(
        en="[End of Annex and of document]", fr="[Fin de l’annexe et du document]", es="[Fin del Anexo y del documento]",
        ru="[Конец приложения и документа]", zh="［附件和文件完］", ar="[نهاية المرفق والوثيقة]"),
}
