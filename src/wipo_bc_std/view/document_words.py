"""Fixed words for citations of documents of the committee; see `wording`.

The English forms are those of the Blockchain Task Force's report to CWS/12: “document CWS/8/15”, “paragraph 67 of document
CWS/7/29”, “paragraphs 96 to 99 of document CWS/8/24”. No article stands first where a language has one that changes with
the sentence around it.
"""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
DOCUMENT_WORDS: Wording = {
    "document.whole": fixed(
        en="document {symbol}", fr="document {symbol}", es="documento {symbol}", ru="документ {symbol}",
        zh="文件{symbol}", ar="الوثيقة {symbol}"),
    "document.circular": fixed(
        en="circular {symbol}", fr="circulaire {symbol}", es="circular {symbol}", ru="циркулярное письмо {symbol}",
        zh="通函{symbol}", ar="التعميم {symbol}"),
    # A document behind its paragraphs.
    "document.of-whole": fixed(
        en="of document {symbol}", fr="du document {symbol}", es="del documento {symbol}", ru="документа {symbol}",
        zh="文件{symbol}", ar="من الوثيقة {symbol}"),
    "document.of-circular": fixed(
        en="of circular {symbol}", fr="de la circulaire {symbol}", es="de la circular {symbol}",
        ru="циркулярного письма {symbol}", zh="通函{symbol}", ar="من التعميم {symbol}"),
    "document.paragraph": fixed(
        en="paragraph {numbers} {document}", fr="paragraphe {numbers} {document}", es="párrafo {numbers} {document}",
        ru="пункт {numbers} {document}", zh="{document}第{numbers}段", ar="الفقرة {numbers} {document}"),
    "document.paragraphs": fixed(
        en="paragraphs {numbers} {document}", fr="paragraphes {numbers} {document}", es="párrafos {numbers} {document}",
        ru="пункты {numbers} {document}", zh="{document}第{numbers}段", ar="الفقرات {numbers} {document}"),
    "document.range": fixed(
        en="{first} to {last}", fr="{first} à {last}", es="{first} a {last}", ru="{first}–{last}", zh="{first}至{last}",
        ar="من {first} إلى {last}"),
    "document.and": fixed(
        en="{before} and {last}", fr="{before} et {last}", es="{before} y {last}", ru="{before} и {last}",
        zh="{before}和{last}", ar="{before} و{last}"),
}
