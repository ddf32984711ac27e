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
        en="Specimen", fr="Spécimen", es="Modelo", ru="Образец", zh="样本", ar="نموذج"),
    "paper-form.running": fixed(
        en="specimen, not a WIPO document", fr="spécimen, pas un document de l’OMPI",
        es="modelo, no es un documento de la OMPI", ru="образец, не документ ВОИС",
        zh="样本，非世界知识产权组织文件", ar="نموذج، ليس وثيقة من وثائق الويبو"),
    "paper-form.not-issued": fixed(
        en="Specimen, not a WIPO document. Neither WIPO, nor the Committee on WIPO Standards (CWS), nor any office prepared, saw or approved it.",
        fr="Spécimen, pas un document de l’OMPI. Ni l’OMPI, ni le Comité des normes de l’OMPI (CWS), ni aucun office ne l’a établi, vu ou approuvé.",
        es="Modelo, no es un documento de la OMPI. Ni la OMPI, ni el Comité de Normas Técnicas de la OMPI (CWS), ni ninguna oficina lo ha preparado, visto o aprobado.",
        ru="Образец, не документ ВОИС. Ни ВОИС, ни Комитет по стандартам ВОИС (КСВ), ни какое-либо ведомство не готовили, не видели и не утверждали его.",
        zh="样本，非世界知识产权组织（产权组织）文件。产权组织、产权组织标准委员会（CWS）和任何主管局均未编拟、审阅或批准本文。",
        ar="نموذج، ليس وثيقة من وثائق الويبو. لم تُعدّه الويبو ولا اللجنة المعنية بمعايير الويبو (لجنة المعايير) ولا أي مكتب، ولم يطّلع عليه أي منها ولم يعتمده."),
    "paper-form.made": fixed(
        en="It was made with an independent toolchain, from the data of a draft or from test data, to show what a paper for a session could look like.",
        fr="Il a été produit à l’aide d’outils indépendants, à partir des données d’un projet ou de données d’essai, pour montrer à quoi un document de session pourrait ressembler.",
        es="Se ha generado con herramientas independientes, a partir de los datos de un proyecto o de datos de prueba, para mostrar cómo podría ser un documento de una sesión.",
        ru="Он создан независимыми средствами по данным проекта или по тестовым данным, чтобы показать, как мог бы выглядеть документ для сессии.",
        zh="本文由独立工具根据草案数据或测试数据生成，用以展示会议文件可能的样式。",
        ar="أُعد هذا النموذج بأدوات مستقلة، من بيانات مسودة أو من بيانات تجريبية، لبيان الشكل الذي قد تتخذه ورقة لدورة ما."),
    # What a document of the committee would tell in its first lines, and this one does not.
    "paper-form.session": fixed(
        en="Modelled on a paper for", fr="Sur le modèle d’un document destiné à", es="Según el modelo de un documento para",
        ru="По образцу документа для", zh="仿照的会议文件", ar="على غرار ورقة مقدَّمة إلى"),
    "paper-form.symbol": fixed(en="Symbol", fr="Cote", es="Signatura", ru="Условное обозначение", zh="文号", ar="الرمز"),
    "paper-form.date": fixed(en="Date", fr="Date", es="Fecha", ru="Дата", zh="日期", ar="التاريخ"),
    "paper-form.prepared-by": fixed(
        en="Prepared by", fr="Établi par", es="Preparado por", ru="Подготовил", zh="编拟者", ar="من إعداد"),
    "paper-form.blank": fixed(
        en="left blank", fr="laissé en blanc", es="en blanco", ru="не заполнено", zh="空白", ar="تُرك فارغا"),
    "paper-form.made-from": fixed(
        en="made from the data of {draft}", fr="établi à partir des données de {draft}", es="elaborado con los datos de {draft}",
        ru="составлено по данным {draft}", zh="根据{draft}的数据生成", ar="أُعد من بيانات {draft}"),
    "closing.annex-and-document-end-single": fixed(
        en="[End of Annex and of document]", fr="[Fin de l’annexe et du document]", es="[Fin del Anexo y del documento]",
        ru="[Конец приложения и документа]", zh="［附件和文件完］", ar="[نهاية المرفق والوثيقة]"),
}
