"""Fixed words for what would reopen a text, in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REOPENING_WORDS: Wording = {
    "reopening.separator": fixed(en="; or ", fr="\u202f; ou ", es="; o ", ru="; или ", zh="；或", ar="؛ أو "),
    "reopening.reference": fixed(
        en="{reference} is withdrawn or superseded", fr="{reference} est retiré ou remplacé",
        es="{reference} se retira o se sustituye", ru="документ {reference} отменен или заменен",
        zh="{reference}被撤销或取代", ar="سُحب {reference} أو استُبدل"),
    "reopening.algorithm": fixed(
        en="{algorithm} is withdrawn", fr="{algorithm} est retiré", es="{algorithm} se retira",
        ru="алгоритм {algorithm} отменен", zh="{algorithm}被撤销", ar="سُحبت خوارزمية {algorithm}"),
    "reopening.production": fixed(
        en="fewer than {count} offices have it in production", fr="moins de {count} offices l’utilisent en production",
        es="menos de {count} oficinas lo tienen en producción",
        ru="число ведомств, использующих это в рабочем режиме, меньше {count}",
        zh="投入生产使用的主管局少于{count}个", ar="قلّ عدد المكاتب التي تستخدمه فعليا عن {count}"),
    "reopening.date": fixed(
        en="{date} has come", fr="la date du {date} est arrivée", es="llega el {date}",
        ru="наступила дата {date}", zh="{date}已到", ar="حلّ تاريخ {date}"),
}
