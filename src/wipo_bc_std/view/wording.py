"""Fixed words in the six languages of the United Nations.

Each entry of `WORDING` has one `Fixed` a language; those of models, use cases, evidence and lists are in `record_words`, those of pictures in `picture_words`, those of the site in `site_words`, those of redlines in `redline_words`, those of publications and reasons in `revision_words`, those of stages in `stage_words`, those of forms in `review_form_words`. `reviewed` is true only where the words are WIPO's own (as printed in
its Standards or in documents of the CWS) or where a person answers for them: the authors answer for all of the English.
`unreviewed()` lists the rest. `{…}` are fields, the same in all languages.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from wipo_bc_std.model.keyword import FORCES, VERBAL_FORMS, Force
from wipo_bc_std.view.briefing_words import BRIEFING_WORDS
from wipo_bc_std.view.comment_words import COMMENT_WORDS
from wipo_bc_std.view.document_words import DOCUMENT_WORDS
from wipo_bc_std.view.fixed import LANGUAGES, Fixed, Language, Wording, fixed
from wipo_bc_std.view.freshness_words import FRESHNESS_WORDS
from wipo_bc_std.view.new_standard_words import NEW_STANDARD_WORDS
from wipo_bc_std.view.news_words import NEWS_WORDS
from wipo_bc_std.view.outcome_words import OUTCOME_WORDS
from wipo_bc_std.view.paper_form_words import PAPER_FORM_WORDS
from wipo_bc_std.view.paper_words import PAPER_WORDS
from wipo_bc_std.view.picture_words import PICTURE_WORDS
from wipo_bc_std.view.plan_words import PLAN_WORDS
from wipo_bc_std.view.questionnaire_words import QUESTIONNAIRE_WORDS
from wipo_bc_std.view.record_words import RECORD_WORDS
from wipo_bc_std.view.redline_words import REDLINE_WORDS
from wipo_bc_std.view.reopening_words import REOPENING_WORDS
from wipo_bc_std.view.review_asked_words import REVIEW_ASKED_WORDS
from wipo_bc_std.view.review_copy_words import REVIEW_COPY_WORDS
from wipo_bc_std.view.review_docx_words import REVIEW_DOCX_WORDS
from wipo_bc_std.view.review_form_words import REVIEW_FORM_WORDS
from wipo_bc_std.view.review_paper_words import REVIEW_PAPER_WORDS
from wipo_bc_std.view.review_receipt_words import REVIEW_RECEIPT_WORDS
from wipo_bc_std.view.revision_paper_words import REVISION_PAPER_WORDS
from wipo_bc_std.view.revision_words import REVISION_WORDS
from wipo_bc_std.view.round_paper_words import ROUND_PAPER_WORDS
from wipo_bc_std.view.scenario_words import SCENARIO_WORDS
from wipo_bc_std.view.session_words import SESSION_WORDS
from wipo_bc_std.view.site_words import SITE_WORDS
from wipo_bc_std.view.stage_words import STAGE_WORDS
from wipo_bc_std.view.world_words import WORLD_WORDS

AUTONYMS: Mapping[Language, str] = {
    "en": "English",
    "fr": "français",
    "es": "español",
    "ru": "русский",
    "zh": "中文",
    "ar": "العربية",
}
RIGHT_TO_LEFT: tuple[Language, ...] = ("ar",)


def direction(language: Language) -> Literal["ltr", "rtl"]:
    """Return the direction in which a language is written."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def _verbal(force: Force) -> Mapping[Language, Fixed]:
    return {language: Fixed(VERBAL_FORMS[force][language], reviewed=language == "en") for language in LANGUAGES}


# The front pages of documents of the CWS that were read (in copies): CWS/8/2 (English), CWS/8/24 Prov. (French), a
# document of CWS/7 dated 13 June 2019 (Spanish), CWS/7/29 (Russian), CWS/6/34 Prov. (Chinese). No Arabic one was read.
_FRONT_PAGES: tuple[Language, ...] = ("en", "fr", "es", "ru", "zh")

# Spaces that must not break are written out: \u00a0 before ":" and inside « », \u202f before ";".
# A table, so not formatted: the formatter would make it half as long again.
# fmt: off
WORDING: Wording = {
    **BRIEFING_WORDS,
    **RECORD_WORDS,
    **PAPER_FORM_WORDS,
    **PICTURE_WORDS,
    **QUESTIONNAIRE_WORDS,
    **PLAN_WORDS,
    **SCENARIO_WORDS,
    **SESSION_WORDS,
    **SITE_WORDS,
    **REDLINE_WORDS,
    **OUTCOME_WORDS,
    **PAPER_WORDS,
    **REVISION_WORDS,
    **REVISION_PAPER_WORDS,
    **NEWS_WORDS,
    **NEW_STANDARD_WORDS,
    **DOCUMENT_WORDS,
    **FRESHNESS_WORDS,
    **REOPENING_WORDS,
    **COMMENT_WORDS,
    **REVIEW_ASKED_WORDS,
    **REVIEW_COPY_WORDS,
    **REVIEW_DOCX_WORDS,
    **REVIEW_FORM_WORDS,
    **REVIEW_PAPER_WORDS,
    **REVIEW_RECEIPT_WORDS,
    **ROUND_PAPER_WORDS,
    **STAGE_WORDS,
    **WORLD_WORDS,
    **{f"keyword.{force}": _verbal(force) for force in FORCES},
    # Cover.
    # Whether the provisions of an annex count.
    "annex.normative": fixed(
        en="normative", fr="normative", es="normativo", ru="нормативное", zh="规范性", ar="معياري"),
    "annex.informative": fixed(
        en="informative", fr="informative", es="informativo", ru="справочное", zh="资料性", ar="للعلم"),
    "annex.approval.committee": fixed(
        en="changes are approved by the Committee", fr="modifications approuvées par le Comité",
        es="modificaciones aprobadas por el Comité", ru="изменения утверждает Комитет",
        zh="修改由委员会批准", ar="تعتمد اللجنة التعديلات"),
    "annex.approval.task-force": fixed(
        en="changes are approved by the Task Force", fr="modifications approuvées par l’équipe d’experts",
        es="modificaciones aprobadas por el Equipo Técnico", ru="изменения утверждает Целевая группа",
        zh="修改由工作队批准", ar="تعتمد فرقة العمل التعديلات"),
    "annex.approved-on": fixed(
        en="approved on {date}", fr="approuvé le {date}", es="aprobado el {date}",
        ru="утверждено {date}", zh="{date}批准", ar="اعتُمد في {date}"),
    "cover.version": fixed(
        en="version {version}", fr="version {version}", es="versión {version}",
        ru="версия {version}", zh="版本{version}", ar="النسخة {version}"),
    "cover.task": fixed(
        en="Offered in relation to CWS Task No. {task}",
        fr="Proposé en relation avec la tâche n°\u00a0{task} du CWS",
        es="Presentado en relación con la Tarea N.º\u00a0{task} del CWS",
        ru="Предлагается в связи с задачей №\u00a0{task} КСВ",
        zh="就标准委员会第{task}号任务提出", ar="نص مقدَّم فيما يتصل بالمهمة رقم {task} للجنة المعايير"),
    "cover.running-header-mandated": fixed(
        en="draft, not adopted", fr="projet, non adopté", es="proyecto, no aprobado",
        ru="проект, не принят", zh="草案，未通过", ar="مسودة غير معتمدة"),
    "cover.running-header": fixed(
        en="unofficial draft, not a WIPO document", fr="projet non officiel, pas un document de l’OMPI",
        es="proyecto no oficial, no es un documento de la OMPI", ru="неофициальный проект, не документ ВОИС",
        zh="非官方草案，非世界知识产权组织文件", ar="مسودة غير رسمية، ليست وثيقة من وثائق الويبو"),
    "notice.unofficial": fixed(
        en="This is an unofficial draft. It was not prepared or published by WIPO and is not a WIPO document.",
        fr="Le présent texte est un projet non officiel. Il n’a été ni établi ni publié par l’OMPI et n’est pas un document de l’OMPI.",
        es="El presente texto es un proyecto no oficial. No ha sido preparado ni publicado por la OMPI y no es un documento de la OMPI.",
        ru="Настоящий текст является неофициальным проектом. Он не подготовлен и не опубликован ВОИС и не является документом ВОИС.",
        zh="本文为非官方草案，并非由世界知识产权组织（产权组织）编拟或发布，不是产权组织的文件。",
        ar="هذا النص مسودة غير رسمية. لم تُعدّه الويبو ولم تنشره، وهو ليس وثيقة من وثائق الويبو."),
    "notice.not-adopted": fixed(
        en="It has not been adopted by the Committee on WIPO Standards (CWS) and binds nobody.",
        fr="Il n’a pas été adopté par le Comité des normes de l’OMPI (CWS) et n’engage personne.",
        es="No ha sido aprobado por el Comité de Normas Técnicas de la OMPI (CWS) y no obliga a nadie.",
        ru="Он не принят Комитетом по стандартам ВОИС (КСВ) и никого ни к чему не обязывает.",
        zh="本文未经世界知识产权组织标准委员会（CWS）通过，对任何人均无约束力。",
        ar="لم تعتمده اللجنة المعنية بمعايير الويبو (لجنة المعايير)، وهو غير ملزم لأحد."),
    "notice.no-endorsement": fixed(
        en="Nothing in it is the position of WIPO, of a State or of an office.",
        fr="Rien dans ce texte n’exprime la position de l’OMPI, d’un État ou d’un office.",
        es="Nada de lo que contiene expresa la posición de la OMPI, de un Estado o de una oficina.",
        ru="Ничто в нем не выражает позицию ВОИС, какого-либо государства или ведомства.",
        zh="本文的任何内容均不代表产权组织、任何国家或任何主管局的立场。",
        ar="لا يعبّر أي شيء فيه عن موقف الويبو أو أي دولة أو أي مكتب."),
    "notice.translation": fixed(
        en="This is a translation that has not been reviewed; the original is in {language}.",
        fr="Ceci est une traduction non révisée\u202f; langue de l’original\u00a0: {language}.",
        es="Esta es una traducción no revisada; idioma del original: {language}.",
        ru="Настоящий текст является непроверенным переводом; язык оригинала: {language}.",
        zh="本文为未经审校的译文；原文：{language}。", ar="هذه ترجمة غير مراجَعة؛ لغة النص الأصلي: {language}."),
    # Dates. The pattern, not only its words, is WIPO's ("22 DÉCEMBRE 2020", "2018年12月7日", "3 СЕНТЯБРЯ 2019 Г.").
    # Months stand in the case that the pattern needs (Russian: genitive). French writes the first day of a month "1er".
    "date.full": fixed(
        en="{month} {day}, {year}", fr="{day} {month} {year}",
        es="{day} de {month} de {year}", ru="{day} {month} {year}\u00a0г.",
        zh="{year}年{month}{day}日", ar="{day} {month} {year}", reviewed=_FRONT_PAGES),
    "date.day-first": fixed(en="1", fr="1er", es="1", ru="1", zh="1", ar="1"),
    "month.1": fixed(en="January", fr="janvier", es="enero", ru="января", zh="1月", ar="يناير"),
    "month.2": fixed(en="February", fr="février", es="febrero", ru="февраля", zh="2月", ar="فبراير"),
    "month.3": fixed(en="March", fr="mars", es="marzo", ru="марта", zh="3月", ar="مارس"),
    "month.4": fixed(en="April", fr="avril", es="abril", ru="апреля", zh="4月", ar="أبريل"),
    "month.5": fixed(en="May", fr="mai", es="mayo", ru="мая", zh="5月", ar="مايو"),
    "month.6": fixed(en="June", fr="juin", es="junio", ru="июня", zh="6月", ar="يونيو", reviewed=("en", "es")),
    "month.7": fixed(
        en="July", fr="juillet", es="julio",
        ru="июля", zh="7月", ar="يوليو", reviewed=("en", "es", "ru")),
    "month.8": fixed(en="August", fr="août", es="agosto", ru="августа", zh="8月", ar="أغسطس"),
    "month.9": fixed(
        en="September", fr="septembre", es="septiembre",
        ru="сентября", zh="9月", ar="سبتمبر", reviewed=("en", "ru")),
    "month.10": fixed(
        en="October", fr="octobre", es="octubre",
        ru="октября", zh="10月", ar="أكتوبر", reviewed=("en", "zh")),
    "month.11": fixed(
        en="November", fr="novembre", es="noviembre",
        ru="ноября", zh="11月", ar="نوفمبر", reviewed=("en", "fr")),
    "month.12": fixed(
        en="December", fr="décembre", es="diciembre",
        ru="декабря", zh="12月", ar="ديسمبر", reviewed=("en", "fr", "zh")),
    # Names of languages, for `notice.translation` and `cws.original`. English: front pages, there in capitals.
    "language.en": fixed(
        en="English", fr="anglais", es="inglés",
        ru="английский", zh="英文", ar="الإنكليزية", reviewed=_FRONT_PAGES),
    "language.fr": fixed(en="French", fr="français", es="francés", ru="французский", zh="法文", ar="الفرنسية"),
    "language.es": fixed(en="Spanish", fr="espagnol", es="español", ru="испанский", zh="西班牙文", ar="الإسبانية"),
    "language.ru": fixed(en="Russian", fr="russe", es="ruso", ru="русский", zh="俄文", ar="الروسية"),
    "language.zh": fixed(en="Chinese", fr="chinois", es="chino", ru="китайский", zh="中文", ar="الصينية"),
    "language.ar": fixed(en="Arabic", fr="arabe", es="árabe", ru="арабский", zh="阿拉伯文", ar="العربية"),
    # Labels of divisions, tables, figures.
    "label.annex": fixed(
        en="Annex {number}", fr="Annexe {number}", es="Anexo {number}",
        ru="Приложение {number}", zh="附件{number}", ar="المرفق {number}"),
    "label.paragraph-of-division": fixed(
        en="paragraph {number} of {division}", fr="paragraphe {number} de {division}",
        es="párrafo {number} de {division}", ru="пункт {number} раздела {division}",
        zh="{division}第{number}段", ar="الفقرة {number} من {division}"),
    "label.table": fixed(
        en="Table {number}", fr="Tableau {number}", es="Cuadro {number}",
        ru="Таблица {number}", zh="表{number}", ar="الجدول {number}"),
    "label.figure": fixed(
        en="Figure {number}", fr="Figure {number}", es="Figura {number}",
        ru="Рисунок {number}", zh="图{number}", ar="الشكل {number}"),
    "label.paragraph": fixed(
        en="paragraph {number}", fr="paragraphe {number}", es="párrafo {number}",
        ru="пункт {number}", zh="第{number}段", ar="الفقرة {number}"),
    "label.paragraph-of-annex": fixed(
        en="paragraph {number} of Annex {annex}", fr="paragraphe {number} de l’annexe {annex}",
        es="párrafo {number} del Anexo {annex}", ru="пункт {number} приложения {annex}",
        zh="附件{annex}第{number}段", ar="الفقرة {number} من المرفق {annex}"),
    "label.definition": fixed(
        en="definition {letter}", fr="définition {letter}", es="definición {letter}",
        ru="определение {letter}", zh="定义{letter}", ar="التعريف {letter}"),
    "label.note": fixed(en="Note", fr="Note", es="Nota", ru="Примечание", zh="注", ar="ملاحظة"),
    "label.note-numbered": fixed(
        en="Note {number}", fr="Note {number}", es="Nota {number}",
        ru="Примечание {number}", zh="注{number}", ar="الملاحظة {number}"),
    "label.example": fixed(en="Example", fr="Exemple", es="Ejemplo", ru="Пример", zh="示例", ar="مثال"),
    "label.rationale": fixed(
        en="Rationale", fr="Justification", es="Justificación",
        ru="Обоснование", zh="理由", ar="الأساس المنطقي"),
    "label.editor-note": fixed(
        en="Editor’s note", fr="Note de la rédaction", es="Nota editorial",
        ru="Примечание редактора", zh="编者注", ar="ملاحظة تحريرية"),
    "label.open-issue": fixed(
        en="Open issue", fr="Question en suspens", es="Cuestión pendiente",
        ru="Нерешенный вопрос", zh="未决问题", ar="مسألة معلقة"),
    "label.option": fixed(
        en="Alt. {number}", fr="Variante {number}", es="Alt. {number}",
        ru="Вариант {number}", zh="备选案文{number}", ar="البديل {number}"),
    "label.reservation": fixed(en="Reservation", fr="Réserve", es="Reserva", ru="Оговорка", zh="保留意见", ar="تحفظ"),
    "label.missing": fixed(en="Missing", fr="Manquant", es="Falta", ru="Отсутствует", zh="缺失", ar="ناقص"),
    "label.deleted": fixed(en="Deleted", fr="Supprimé", es="Suprimido", ru="Исключено", zh="已删除", ar="محذوف"),
    "label.quoted-term": fixed(
        en="“{term}”", fr="«\u00a0{term}\u00a0»", es="“{term}”",
        ru="«{term}»", zh="“{term}”", ar="«{term}»"),
    # Kinds of provision.
    "kind.requirement": fixed(
        en="Requirement", fr="Exigence", es="Requisito",
        ru="Требование", zh="要求", ar="اشتراط"),
    "kind.recommendation": fixed(
        en="Recommendation", fr="Recommandation", es="Recomendación",
        ru="Рекомендация", zh="建议", ar="توصية"),
    "kind.permission": fixed(en="Permission", fr="Autorisation", es="Permiso", ru="Разрешение", zh="允许", ar="إذن"),
    "kind.capability": fixed(en="Capability", fr="Capacité", es="Capacidad", ru="Возможность", zh="能力", ar="قدرة"),
    "kind.principle": fixed(en="Principle", fr="Principe", es="Principio", ru="Принцип", zh="原则", ar="مبدأ"),
    # Facts shown with a node.
    "fact.identifier": fixed(
        en="Identifier", fr="Identifiant", es="Identificador",
        ru="Идентификатор", zh="标识符", ar="المعرِّف"),
    "fact.statement": fixed(en="Provision", fr="Disposition", es="Disposición", ru="Положение", zh="条款", ar="الحكم"),
    "fact.kind": fixed(en="Kind", fr="Type", es="Tipo", ru="Вид", zh="类型", ar="النوع"),
    "fact.target": fixed(
        en="Target", fr="Destinataire", es="Destinatario",
        ru="Адресат", zh="适用对象", ar="الجهة المعنية"),
    "fact.verify": fixed(
        en="Verification", fr="Vérification", es="Verificación",
        ru="Проверка", zh="验证", ar="التحقق"),
    "fact.rights": fixed(en="Rights", fr="Droits", es="Derechos", ru="Права", zh="权利", ar="الحقوق"),
    "fact.setups": fixed(
        en="Setups", fr="Configurations", es="Configuraciones",
        ru="Конфигурации", zh="部署方式", ar="التشكيلات"),
    "fact.agreement": fixed(en="Agreement", fr="Accord", es="Acuerdo", ru="Согласование", zh="共识", ar="التوافق"),
    "fact.source": fixed(en="Source", fr="Source", es="Fuente", ru="Источник", zh="来源", ar="المصدر"),
    "fact.status": fixed(en="Status", fr="Statut", es="Estado", ru="Статус", zh="状态", ar="الحالة"),
    "fact.date": fixed(en="Date", fr="Date", es="Fecha", ru="Дата", zh="日期", ar="التاريخ"),
    "fact.read-at": fixed(
        en="Status read on", fr="Statut consulté le", es="Estado consultado el",
        ru="Дата проверки статуса", zh="状态查阅日期", ar="تاريخ الاطلاع على الحالة"),
    "fact.replaces": fixed(en="Replaces", fr="Remplace", es="Sustituye a", ru="Заменяет", zh="代替", ar="يحل محل"),
    "fact.question": fixed(en="Question", fr="Question", es="Pregunta", ru="Вопрос", zh="问题", ar="السؤال"),
    "fact.owner": fixed(
        en="To be answered by", fr="Réponse attendue de", es="Respuesta a cargo de",
        ru="Кто отвечает", zh="答复方", ar="الجهة المكلفة بالرد"),
    "fact.by": fixed(en="By", fr="Échéance", es="Plazo", ru="Срок", zh="期限", ar="المهلة"),
    "fact.related": fixed(
        en="Related concepts", fr="Concepts connexes", es="Conceptos relacionados",
        ru="Связанные понятия", zh="相关概念", ar="المفاهيم ذات الصلة"),
    "fact.reopen-when": fixed(
        en="Reopened when", fr="Condition de réexamen", es="Condición de reapertura",
        ru="Условие возобновления обсуждения", zh="重新讨论的条件", ar="شرط إعادة النظر"),
    "agreement.not-discussed": fixed(
        en="not discussed", fr="non examiné", es="no examinado",
        ru="не обсуждалось", zh="未讨论", ar="لم يُناقَش"),
    "agreement.open": fixed(
        en="open", fr="en suspens", es="pendiente",
        ru="не согласовано", zh="未决", ar="قيد النظر"),
    "agreement.agreed": fixed(en="agreed", fr="convenu", es="acordado", ru="согласовано", zh="已商定", ar="متفق عليه"),
    # Terms.
    "source.own": fixed(
        en="this draft", fr="le présent projet", es="el presente proyecto",
        ru="настоящий проект", zh="本草案", ar="هذه المسودة"),
    "source.adapted": fixed(
        en="adapted from {designation}", fr="adapté de {designation}", es="adaptado de {designation}",
        ru="адаптировано из {designation}", zh="改编自{designation}", ar="مقتبس بتصرف من {designation}"),
    "source.cited": fixed(
        en="as defined in {designation}", fr="au sens de {designation}", es="según se define en {designation}",
        ru="согласно определению в {designation}", zh="定义见{designation}", ar="بالمعنى المحدد في {designation}"),
    "source.identical": fixed(
        en="identical with {designation}", fr="identique à {designation}", es="idéntico a {designation}",
        ru="идентично {designation}", zh="与{designation}完全相同", ar="مطابق لما ورد في {designation}"),
    "source.entry": fixed(
        en="entry {entry}", fr="entrée {entry}", es="entrada {entry}",
        ru="статья {entry}", zh="条目{entry}", ar="المدخل {entry}"),
    "source.entry-unknown": fixed(
        en="entry to be checked", fr="entrée à vérifier", es="entrada por verificar",
        ru="статья подлежит уточнению", zh="条目待核实", ar="المدخل قيد التحقق"),
    "name.admitted": fixed(en="admitted", fr="toléré", es="admitido", ru="допустимый", zh="许用", ar="مقبول"),
    "name.deprecated": fixed(
        en="deprecated", fr="rejeté", es="desaconsejado",
        ru="нерекомендуемый", zh="拒用", ar="غير محبَّذ"),
    "name.not-reviewed": fixed(
        en="not reviewed", fr="non révisé", es="no revisado",
        ru="не проверено", zh="未经审校", ar="غير مراجَع"),
    "relation.generic": fixed(
        en="broader or narrower", fr="générique ou spécifique", es="genérico o específico",
        ru="родовое или видовое", zh="上位或下位", ar="أعم أو أخص"),
    "relation.partitive": fixed(
        en="whole or part", fr="tout ou partie", es="todo o parte",
        ru="целое или часть", zh="整体或部分", ar="كل أو جزء"),
    "relation.associative": fixed(
        en="associated", fr="associé", es="asociado",
        ru="ассоциативное", zh="关联", ar="مرتبط"),
    # Translations.
    "translation.untranslated": fixed(
        en="not translated", fr="non traduit", es="sin traducir",
        ru="не переведено", zh="未翻译", ar="غير مترجم"),
    "translation.stale": fixed(
        en="the original has changed since this was translated", fr="l’original a été modifié depuis cette traduction",
        es="el original ha cambiado desde esta traducción", ru="после перевода оригинал был изменен",
        zh="译文完成后原文已有改动", ar="تغيّر الأصل بعد هذه الترجمة"),
    # References.
    "use.normative": fixed(
        en="Normative references", fr="Références normatives", es="Referencias normativas",
        ru="Нормативные ссылки", zh="规范性引用文件", ar="المراجع المعيارية"),
    "use.informative": fixed(
        en="Informative references", fr="Références informatives", es="Referencias informativas",
        ru="Справочные ссылки", zh="资料性引用文件", ar="المراجع الإعلامية"),
    "reference.published": fixed(
        en="published", fr="publié", es="publicado",
        ru="опубликован", zh="已发布", ar="منشور"),
    "reference.under-revision": fixed(
        en="published, under revision", fr="publié, en cours de révision", es="publicado, en curso de revisión",
        ru="опубликован, пересматривается", zh="已发布，正在修订", ar="منشور، قيد المراجعة"),
    "reference.superseded": fixed(
        en="superseded", fr="remplacé", es="sustituido",
        ru="заменен", zh="已被代替", ar="حل محله غيره"),
    "reference.withdrawn": fixed(en="withdrawn", fr="retiré", es="retirado", ru="отменен", zh="已撤销", ar="مسحوب"),
    "reference.draft": fixed(en="draft", fr="projet", es="proyecto", ru="проект", zh="草案", ar="مسودة"),
    "reference.unknown": fixed(
        en="not known", fr="non connu", es="no se conoce",
        ru="неизвестно", zh="不详", ar="غير معروف"),
    # Closing marks. The English "[Annex follows]" is WIPO's wording (CWS/9/23); the other English is the authors'.
    # The other languages follow WIPO's habit and were not checked against a document.
    "closing.annex-follows-single": fixed(
        en="[Annex follows]", fr="[L’annexe suit]", es="[Sigue el Anexo]",
        ru="[Приложение следует]", zh="［后接附件］", ar="[يلي ذلك المرفق]"),
    "closing.annex-follows": fixed(
        en="[Annex {number} follows]", fr="[L’annexe {number} suit]", es="[Sigue el Anexo {number}]",
        ru="[Приложение {number} следует]", zh="［后接附件{number}］", ar="[يلي ذلك المرفق {number}]"),
    "closing.annex-end": fixed(
        en="[End of Annex {number}]", fr="[Fin de l’annexe {number}]", es="[Fin del Anexo {number}]",
        ru="[Конец приложения {number}]", zh="［附件{number}完］", ar="[نهاية المرفق {number}]"),
    "closing.annex-and-document-end": fixed(
        en="[End of Annex {number} and of document]", fr="[Fin de l’annexe {number} et du document]",
        es="[Fin del Anexo {number} y del documento]", ru="[Конец приложения {number} и документа]",
        zh="［附件{number}和文件完］", ar="[نهاية المرفق {number} والوثيقة]"),
    "closing.end": fixed(
        en="[End of document]", fr="[Fin du document]", es="[Fin del documento]",
        ru="[Конец документа]", zh="［文件完］", ar="[نهاية الوثيقة]"),
    # Documents of the CWS: WIPO's own wording, from the front pages named above, where reviewed. Only a paper that is
    # handed to WIPO may carry it, never the draft itself. On a front page, date and language stand in capitals.
    # "by the Secretariat": CWS/7/29 Prov. (English), CWS/8/24 Prov. (French), CWS/6/34 Prov. (Chinese); "adopted by the
    # Committee": CWS/7/29 (English, Russian). The letter A for Arabic is not sourced.
    "cws.language-letter": fixed(en="E", fr="F", es="S", ru="R", zh="C", ar="A", reviewed=_FRONT_PAGES),
    "cws.committee": fixed(
        en="Committee on WIPO Standards (CWS)",
        fr="Comité des normes de l’OMPI (CWS)",
        es="Comité de Normas Técnicas de la OMPI (CWS)",
        ru="Комитет по стандартам ВОИС (КСВ)",
        zh="世界知识产权组织标准委员会（CWS）",
        ar="اللجنة المعنية بمعايير الويبو (لجنة المعايير)",
        reviewed=_FRONT_PAGES),
    "cws.mandate": fixed(
        en="Shown as a document of the Committee with the permission of {by}, given on {date} and recorded in {record}.",
        fr="Présenté comme document du Comité avec l’autorisation de {by}, donnée le {date} et consignée dans {record}.",
        es="Se presenta como documento del Comité con la autorización de {by}, concedida el {date} y recogida en {record}.",
        ru="Оформлено как документ Комитета с разрешения {by} от {date}, см. {record}.",
        zh="经{by}于{date}许可，以委员会文件的形式呈现，见{record}。",
        ar="يُعرض بصفته وثيقة من وثائق اللجنة بإذن من {by} صادر في {date} ومدوَّن في {record}."),
    "cws.original": fixed(
        en="ORIGINAL: {language}", fr="ORIGINAL\u00a0: {language}", es="ORIGINAL: {language}",
        ru="ОРИГИНАЛ: {language}", zh="原文：{language}", ar="الأصل: ب{language}", reviewed=_FRONT_PAGES),
    "cws.date": fixed(
        en="DATE: {date}", fr="DATE\u00a0: {date}", es="FECHA: {date}",
        ru="ДАТА: {date}", zh="日期：{date}", ar="التاريخ: {date}", reviewed=_FRONT_PAGES),
    "cws.prepared-by-international-bureau": fixed(
        en="Document prepared by the International Bureau", fr="Document établi par le Bureau international",
        es="Documento preparado por la Oficina Internacional", ru="Документ подготовлен Международным бюро",
        zh="国际局编拟", ar="وثيقة من إعداد المكتب الدولي", reviewed=("en", "es")),
    "cws.prepared-by-secretariat": fixed(
        en="prepared by the Secretariat", fr="établi par le Secrétariat", es="preparado por la Secretaría",
        ru="подготовлено Секретариатом", zh="秘书处编拟", ar="من إعداد الأمانة", reviewed=("en", "fr", "zh")),
    "cws.adopted-by-committee": fixed(
        en="adopted by the Committee", fr="adopté par le comité", es="aprobado por el Comité",
        ru="принят Комитетом", zh="经委员会通过", ar="الذي اعتمدته اللجنة", reviewed=("en", "ru")),
    # Words of the formats.
    "words.contents": fixed(
        en="Contents", fr="Table des matières", es="Índice",
        ru="Содержание", zh="目录", ar="المحتويات"),
    "words.skip-to-text": fixed(
        en="Skip to the text", fr="Aller au texte", es="Ir al texto",
        ru="Перейти к тексту", zh="跳至正文", ar="الانتقال إلى النص"),
    "words.footnotes": fixed(
        en="Footnotes", fr="Notes de bas de page", es="Notas a pie de página",
        ru="Сноски", zh="脚注", ar="الحواشي"),
    "words.back-to-text": fixed(
        en="Back to the text", fr="Retour au texte", es="Volver al texto",
        ru="Вернуться к тексту", zh="返回正文", ar="العودة إلى النص"),
    "words.permalink": fixed(en="Link to", fr="Lien vers", es="Enlace a", ru="Ссылка:", zh="链接至", ar="رابط إلى"),
    "words.figure-description": fixed(
        en="Description of the figure", fr="Description de la figure", es="Descripción de la figura",
        ru="Описание рисунка", zh="图的说明", ar="وصف الشكل"),
    "words.other-languages": fixed(
        en="In other languages", fr="Dans d’autres langues", es="En otros idiomas",
        ru="На других языках", zh="其他语文版本", ar="بلغات أخرى"),
    "words.page": fixed(en="page", fr="page", es="página", ru="стр.", zh="页码", ar="الصفحة"),
    "words.open": fixed(en=" (", fr=" (", es=" (", ru=" (", zh="（", ar=" ("),
    "words.close": fixed(en=")", fr=")", es=")", ru=")", zh="）", ar=")"),
    "words.separator": fixed(en=": ", fr="\u00a0: ", es=": ", ru=": ", zh="：", ar=": "),
    "words.list-separator": fixed(en=", ", fr=", ", es=", ", ru=", ", zh="、", ar="، "),
}
# fmt: on


def word(key: str, language: Language, /, **fields: str) -> str:
    """Return the fixed words of `key` in `language`, with `{…}` filled from `fields`."""
    return WORDING[key][language].text.format(**fields)


def say_day(day: date, language: Language) -> str:
    """Return a day in words, as WIPO writes it in each language."""
    number = word("date.day-first", language) if day.day == 1 else str(day.day)
    month = word(f"month.{day.month}", language)
    return word("date.full", language, month=month, day=number, year=str(day.year))


def number_in(label: str, key: str, language: Language) -> str:
    """Return the number in a label that the fixed words of `key` make of it, such as II-1 in “Table II-1”."""
    before, _, after = WORDING[key][language].text.partition("{number}")
    return label.removeprefix(before).removesuffix(after)


def unreviewed() -> tuple[str, ...]:
    """Return "key/language" for all fixed words that nobody answers for yet, sorted."""
    return tuple(
        sorted(
            f"{key}/{language}" for key, words in WORDING.items() for language in words if not words[language].reviewed
        )
    )
