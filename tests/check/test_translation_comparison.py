"""Where the comparison of translations draws its lines: what translators write, and what is a slip."""

import pytest

from tests.project import check_all, make_project, sample_files
from wipo_bc_std.check.negation import count_denials, is_added, is_lost
from wipo_bc_std.check.numbers_in_text import compare_numbers, read_numbers
from wipo_bc_std.check.translated_words import beside
from wipo_bc_std.model.fields import LanguageCode

# Translations as people write them, made up for this test: none may raise an alarm.
NATURAL: tuple[tuple[str, LanguageCode, str], ...] = (
    ("Without them the hash value cannot be recomputed", "fr", "Sans eux, la valeur de hachage ne peut être recalculée"),
    ("Without them the hash value cannot be recomputed", "es", "Sin ellos, el valor resumen no puede volver a calcularse"),
    ("Without them the hash value cannot be recomputed", "ru", "Без них хеш-значение нельзя вычислить заново"),
    ("Without them the hash value cannot be recomputed", "zh", "没有它们，就无法重新计算哈希值"),
    ("Without them the hash value cannot be recomputed", "ar", "بدونها لا يمكن إعادة حساب قيمة التجزئة"),
    ("Disclosure before its time cannot be undone", "fr", "Une divulgation prématurée est irréversible"),
    ("Disclosure before its time cannot be undone", "zh", "提前披露不可逆转"),
    ("Disclosure before its time cannot be undone", "ar", "لا رجعة في الكشف قبل الأوان"),
    ("Nobody else needs to verify them", "fr", "Personne d’autre n’a besoin de les vérifier"),
    ("Nobody else needs to verify them", "es", "Nadie más necesita verificarlos"),
    ("Nobody else needs to verify them", "ru", "Никому больше не нужно их проверять"),
    ("Nobody else needs to verify them", "zh", "其他任何人都无需核实"),
    ("They contain no provision.", "ru", "Они не содержат никаких положений."),
    ("They contain no provision.", "ar", "وهي لا تتضمن أي حكم."),
    ("It is kept only off the ledger.", "fr", "Il n’est conservé que hors du registre."),
    ("It is kept unless the law says otherwise.", "ru", "Он хранится, если закон не предусматривает иное."),
    ("It is kept unless the law says otherwise.", "zh", "除非法律另有规定，予以保留。"),
    ("An office answers not later than on the third day.", "fr", "Un office répond au plus tard le troisième jour."),
    ("An office answers not later than on the third day.", "es", "La oficina responde a más tardar el tercer día."),
    ("Whether or not it is read, it stays.", "fr", "Qu’il soit lu ou non, il reste."),
    ("Neither the office nor the applicant is told.", "fr", "Ni l’office ni le déposant n’en est informé."),
    ("Neither the office nor the applicant is told.", "es", "No se informa ni a la oficina ni al solicitante."),
    ("Neither the office nor the applicant is told.", "zh", "既不通知主管局，也不通知申请人。"),
    ("Each office keeps a different copy.", "zh", "各局保存不同的副本。"),
    ("This is especially so in the future.", "ar", "وينطبق ذلك على المستقبل ولا سيما القريب منه."),
    ("It is necessary to keep it for a while.", "ru", "Его необходимо хранить некоторое время."),
    ("The office of Task No. 59 is independent.", "fr", "Le bureau de la tâche n° 59 est indépendant."),
    ("on 1 December 2026 at 16.30", "zh", "2026年12月1日16:30"),
    ("on 1 December 2026", "fr", "le 1er décembre 2026"),
    ("on December 1, 2026", "ar", "في ١ ديسمبر ٢٠٢٦"),
    ("in 1,000 of 12,500.5 cases", "fr", "dans 1 000 cas sur 12 500,5"),
    ("in 1,000 of 12,500.5 cases", "es", "en 1.000 casos de 12.500,5"),
    ("in 1,000 of 12,500.5 cases", "ar", "في ١٬٠٠٠ من ١٢٬٥٠٠٫٥ حالة"),
    ("within 18 months", "zh", "十八个月内"),
    ("There are three ways to place it.", "zh", "有3种放置方式。"),
    ("There are two ways to place it.", "ar", "هناك طريقتان لوضعه."),
    ("It is sent to a third party once.", "zh", "一次性发送给第三方。"),
    ("It is done once a year by both offices.", "ru", "Это делают оба ведомства 1 раз в год."),
    ("It may happen in May.", "fr", "Cela peut arriver en mai."),
    ("60 % of the 2nd part", "zh", "第2部分的60%"),
)  # fmt: skip
SLIPS: tuple[tuple[str, LanguageCode, str], ...] = (
    ("It is not read.", "fr", "Il est lu."),
    ("It is read.", "fr", "Il n’est pas lu."),
    ("It is not read.", "es", "Se lee."),
    ("It is not read by nobody who is not told.", "ru", "Его не читает тот, кому говорят."),
    ("It is read.", "zh", "不予阅读。"),
    ("It is read.", "ar", "لا يُقرأ."),
    ("It is read first. It is not kept.", "fr", "Il n’est pas lu d’abord. Il est conservé."),
    ("within 18 months", "zh", "十六个月内"),
    ("within 18 months", "ar", "في غضون ١٦ شهرا"),
    ("on 1 December 2026", "zh", "2026年11月1日"),
    ("There are three ways.", "ru", "Есть четыре способа."),
    ("from 16 to 18", "fr", "de 16 à 16"),
    ("18, then 18, then 16", "fr", "18, puis 16, puis 16"),
)


def is_told(original: str, language: LanguageCode, translated: str) -> bool:
    counts = [
        (count_denials(ours, "en"), count_denials(theirs, language)) for ours, theirs in beside(original, translated)
    ]
    lacking, beyond = compare_numbers(read_numbers(original, "en"), read_numbers(translated, language), language)
    return any(is_lost(*pair) or is_added(*pair) for pair in counts) or bool(lacking or beyond)


@pytest.mark.parametrize(("original", "language", "translated"), NATURAL)
def test_what_translators_write_raises_no_alarm(original: str, language: LanguageCode, translated: str) -> None:
    assert not is_told(original, language, translated)


@pytest.mark.parametrize(("original", "language", "translated"), SLIPS)
def test_slips_are_told(original: str, language: LanguageCode, translated: str) -> None:
    assert is_told(original, language, translated)


@pytest.mark.parametrize("text", ["一" * 20_000, "1" * 20_000, "not " * 5_000, "n’" * 5_000, "0" * 9, "²½Ⅻ١٢٣"])
@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
def test_any_text_is_compared(text: str, language: LanguageCode) -> None:
    assert not is_lost(count_denials(text, language), count_denials(text, language))
    assert compare_numbers(read_numbers(text, language), read_numbers(text, language), language) == ([], [])


def test_an_exemption_above_an_entry_is_about_the_whole_of_it() -> None:
    entry = (
        '# allow L011: the denial is in the verb\nmsgctxt "GA-01/rationale-1/paragraph-1"\n'
        'msgid ""\n"Offices that follow different drafts cannot "\n"exchange data."\n'
        'msgstr "Des offices échangent des données."\n'
    )
    standard = sample_files()["standard.yml"].decode() + "languages: {fr: translation}\n"
    found = check_all(make_project({"standard.yml": standard, "i18n/fr.po": entry}))
    assert {item.code for item in found} == {"L009"}
    found = check_all(make_project({"standard.yml": standard, "i18n/fr.po": entry.replace("cannot", "do")}))
    # The text is another now, so it is not compared, and the exemption exempts nothing.
    assert {item.code for item in found} == {"L008", "L009", "S026"}
