"""Fixed words of the site about what changed since an earlier publication, in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# Counts have the form “name: number”, which is right for every number in every language.
# A table, so not formatted.
# fmt: off
NEWS_WORDS: Wording = {
    "news.last": fixed(
        en="What changed last", fr="Dernières modifications", es="Últimos cambios",
        ru="Последние изменения", zh="最近的修改", ar="آخر التعديلات"),
    "news.since": fixed(
        en="Changes since {name}", fr="Modifications depuis {name}", es="Cambios desde {name}",
        ru="Изменения после {name}", zh="自{name}以来的修改", ar="التعديلات منذ {name}"),
    "news.mine": fixed(
        en="What changed for me", fr="Ce qui a changé pour moi", es="Lo que ha cambiado para mí",
        ru="Что изменилось для меня", zh="对我而言的变化", ar="ما تغير بالنسبة إليّ"),
    "news.mine-intro": fixed(
        en="What became of the provisions since {name}: which are new for you, which are gone for you, and which read otherwise. Deleted words are struck through, inserted words are underlined.",
        fr="Ce que sont devenues les dispositions depuis {name}\u00a0: celles qui sont nouvelles pour vous, celles qui ne vous concernent plus et celles dont le texte a changé. Les mots supprimés sont barrés, les mots insérés sont soulignés.",
        es="Qué ha sido de las disposiciones desde {name}: cuáles son nuevas para usted, cuáles ya no le conciernen y cuáles han cambiado de texto. Las palabras suprimidas aparecen tachadas y las insertadas, subrayadas.",
        ru="Что стало с положениями после {name}: какие появились для вас, какие вас больше не касаются и какие изложены иначе. Исключенные слова зачеркнуты, вставленные подчеркнуты.",
        zh="自{name}以来各条款的变化：哪些对您是新增的，哪些不再适用于您，哪些的内容有改动。删除的文字加删除线，插入的文字加下划线。",
        ar="ما آلت إليه الأحكام منذ {name}: ما هو جديد بالنسبة إليكم، وما لم يعد يعنيكم، وما تغير نصه. الكلمات المحذوفة مشطوبة والكلمات المضافة تحتها خط."),
    "news.changes-intro": fixed(
        en="Every change since {name}, in the order of the text.",
        fr="Toutes les modifications depuis {name}, dans l’ordre du texte.",
        es="Todos los cambios desde {name}, en el orden del texto.",
        ru="Все изменения после {name} в порядке текста.",
        zh="自{name}以来的全部修改，按正文顺序排列。",
        ar="جميع التعديلات منذ {name} بترتيب النص."),
    "news.redline": fixed(
        en="The whole text with every change marked", fr="Le texte entier avec toutes les modifications",
        es="El texto completo con todos los cambios marcados", ru="Весь текст с пометками всех изменений",
        zh="标有全部修改的全文", ar="النص الكامل مع إظهار جميع التعديلات"),
    "news.only": fixed(
        en="Show only what changed", fr="Afficher uniquement ce qui a changé", es="Mostrar solo lo que ha cambiado",
        ru="Показать только изменения", zh="只显示变化", ar="عرض ما تغير فقط"),
    "news.none": fixed(
        en="Nothing changed for you.", fr="Rien n’a changé pour vous.", es="Nada ha cambiado para usted.",
        ru="Для вас ничего не изменилось.", zh="对您而言没有变化。", ar="لم يتغير شيء بالنسبة إليكم."),
    # What became of one provision.
    "news.kind.new": fixed(en="new", fr="nouvelle", es="nueva", ru="новое", zh="新增", ar="جديد"),
    "news.kind.gone": fixed(
        en="gone", fr="ne s’applique plus", es="ya no se aplica", ru="больше не действует", zh="不再适用", ar="لم يعد ينطبق"),
    "news.kind.stricter": fixed(
        en="stricter", fr="plus stricte", es="más estricta", ru="строже", zh="更严格", ar="أشد صرامة"),
    "news.kind.weaker": fixed(
        en="weaker", fr="moins stricte", es="menos estricta", ru="мягче", zh="更宽松", ar="أقل صرامة"),
    "news.kind.reworded": fixed(
        en="reworded", fr="reformulée", es="redactada de otro modo", ru="изложено иначе", zh="改写", ar="معاد الصياغة"),
    "news.kind.altered": fixed(
        en="changed otherwise", fr="autrement modifiée", es="modificada de otro modo",
        ru="изменено в ином", zh="其他改动", ar="معدَّل على نحو آخر"),
    # How many provisions.
    "news.count.new": fixed(
        en="new provisions: {count}", fr="nouvelles dispositions\u00a0: {count}", es="disposiciones nuevas: {count}",
        ru="новых положений: {count}", zh="新增条款：{count}", ar="الأحكام الجديدة: {count}"),
    "news.count.gone": fixed(
        en="gone: {count}", fr="qui ne s’appliquent plus\u00a0: {count}", es="que ya no se aplican: {count}",
        ru="больше не действует: {count}", zh="不再适用：{count}", ar="التي لم تعد تنطبق: {count}"),
    "news.count.stricter": fixed(
        en="stricter: {count}", fr="plus strictes\u00a0: {count}", es="más estrictas: {count}",
        ru="строже: {count}", zh="更严格：{count}", ar="الأشد صرامة: {count}"),
    "news.count.weaker": fixed(
        en="weaker: {count}", fr="moins strictes\u00a0: {count}", es="menos estrictas: {count}",
        ru="мягче: {count}", zh="更宽松：{count}", ar="الأقل صرامة: {count}"),
    "news.count.reworded": fixed(
        en="reworded: {count}", fr="reformulées\u00a0: {count}", es="redactadas de otro modo: {count}",
        ru="изложено иначе: {count}", zh="改写：{count}", ar="المعاد صياغتها: {count}"),
    "news.count.altered": fixed(
        en="changed otherwise: {count}", fr="autrement modifiées\u00a0: {count}", es="modificadas de otro modo: {count}",
        ru="изменено в ином: {count}", zh="其他改动：{count}", ar="المعدلة على نحو آخر: {count}"),
}
# fmt: on
