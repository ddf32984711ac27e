"""Fixed words of the receipt for a filled form, in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REVIEW_RECEIPT_WORDS: Wording = {
    "receipt.title": fixed(
        en="Receipt", fr="Accusé de réception", es="Acuse de recibo",
        ru="Подтверждение получения", zh="回执", ar="إشعار بالاستلام"),
    "receipt.to": fixed(
        en="For: {sender}", fr="Pour\u00a0: {sender}", es="Para: {sender}", ru="Кому: {sender}", zh="致：{sender}", ar="إلى: {sender}"),
    "receipt.came": fixed(
        en="We received {file} on {date}.", fr="Nous avons reçu {file} le {date}.", es="Hemos recibido {file} el {date}.",
        ru="Мы получили файл {file} ({date}).", zh="我们于{date}收到{file}。", ar="استلمنا {file} بتاريخ {date}."),
    "receipt.round": fixed(
        en="It belongs to {round}: {purpose}", fr="Il concerne {round}\u00a0: {purpose}", es="Corresponde a {round}: {purpose}",
        ru="Он относится к {round}: {purpose}", zh="属于{round}：{purpose}", ar="وهو يخص {round}: {purpose}"),
    "receipt.late": fixed(
        en="It came after the last day, {date}. It counts all the same and is marked as late.",
        fr="Il est arrivé après le dernier jour, le {date}. Il compte néanmoins et porte la mention «\u00a0tardif\u00a0».",
        es="Llegó después del último día, {date}. Cuenta igualmente y figura como tardío.",
        ru="Он поступил после последнего дня срока ({date}). Он учитывается и отмечен как поступивший позже.",
        zh="收到时已过截止日期{date}。仍予计入，并注明为逾期。",
        ar="ورد بعد اليوم الأخير، {date}. وهو محسوب مع ذلك ومؤشَّر عليه بأنه متأخر."),
    "receipt.position": fixed(
        en="Your position: {position}.", fr="Votre position\u00a0: {position}.", es="Su posición: {position}.",
        ru="Ваша позиция: {position}.", zh="贵方立场：{position}。", ar="موقفكم: {position}."),
    "receipt.position.no-comment": fixed(
        en="read, no comment", fr="lu, sans observation", es="leído, sin observaciones",
        ru="прочитано, замечаний нет", zh="已阅，无意见", ar="قرأناها ولا تعليق لدينا"),
    "receipt.position.support": fixed(
        en="support", fr="appui", es="apoyo", ru="поддерживаем", zh="支持", ar="تأييد"),
    "receipt.position.support-with-comments": fixed(
        en="support, with comments", fr="appui, avec observations", es="apoyo, con observaciones",
        ru="поддерживаем с замечаниями", zh="支持，附意见", ar="تأييد مع تعليقات"),
    "receipt.position.discuss": fixed(
        en="discuss before going on", fr="à examiner avant de poursuivre", es="debe debatirse antes de continuar",
        ru="нужно обсудить, прежде чем продолжать", zh="须先讨论再继续", ar="تلزم المناقشة قبل المتابعة"),
    "receipt.position.abstain": fixed(
        en="abstain", fr="abstention", es="abstención", ru="воздерживаемся", zh="弃权", ar="امتناع"),
    "receipt.position.no-expertise": fixed(
        en="no expertise in this matter", fr="pas de compétence en la matière", es="sin conocimientos en la materia",
        ru="нет специалистов по этому вопросу", zh="缺乏此方面专长", ar="لا خبرة لدينا في هذا الموضوع"),
    "receipt.labels": fixed(
        en="Your comments. Please name them by these labels when you write to us:",
        fr="Vos observations. Merci d’indiquer ces références lorsque vous nous écrivez\u00a0:",
        es="Sus observaciones. Indique estas referencias cuando nos escriba:",
        ru="Ваши замечания. В переписке с нами указывайте, пожалуйста, эти обозначения:",
        zh="贵方的意见。来函时请注明以下编号：",
        ar="تعليقاتكم. يُرجى ذكر هذه الرموز عند مراسلتنا:"),
    "receipt.replies": fixed(
        en="Short questions answered: {count}.", fr="Brèves questions ayant reçu une réponse\u00a0: {count}.",
        es="Preguntas breves respondidas: {count}.", ru="Коротких вопросов, на которые дан ответ: {count}.",
        zh="已答复的简短问题：{count}。", ar="الأسئلة القصيرة التي أُجيب عنها: {count}."),
    "receipt.bare": fixed(
        en="Please tell us for these, in a sentence, what you looked at; without that we cannot use the answer:",
        fr="Pour les questions suivantes, merci de nous dire en une phrase ce que vous avez regardé\u202f; sans cela, la réponse ne peut être utilisée\u00a0:",
        es="En las siguientes, díganos en una frase qué ha comprobado; sin ello no podemos utilizar la respuesta:",
        ru="По следующим вопросам сообщите, пожалуйста, одним предложением, что вы проверили; без этого мы не можем использовать ответ:",
        zh="请就以下问题用一句话说明您查看了什么，否则我们无法采用该答复：",
        ar="يُرجى أن تذكروا لنا في جملة ما نظرتم فيه بشأن ما يلي، وإلا تعذر علينا استعمال الرد:"),
    "receipt.unclear": fixed(
        en="We could not tell which text these are about. Please tell us:",
        fr="Nous n’avons pas pu déterminer le texte visé par celles-ci. Merci de nous l’indiquer\u00a0:",
        es="No hemos podido determinar a qué texto se refieren estas. Le rogamos que nos lo indique:",
        ru="Мы не смогли определить, к какому тексту относятся эти замечания. Сообщите нам, пожалуйста:",
        zh="我们无法确定以下意见针对哪段文本，请告知：",
        ar="لم نتمكن من تحديد النص الذي تخصه التعليقات التالية. يُرجى إبلاغنا به:"),
    "receipt.refused": fixed(
        en="This we did not understand or did not take in. It is kept with your file; please tell us what is meant:",
        fr="Ce qui suit n’a pas été compris ou n’a pas été repris. Nous le conservons avec votre fichier\u202f; merci de préciser\u00a0:",
        es="Lo siguiente no se ha entendido o no se ha recogido. Se conserva con su archivo; le rogamos que lo aclare:",
        ru="Следующее мы не поняли или не внесли. Оно хранится вместе с вашим файлом; поясните, пожалуйста:",
        zh="以下内容我们未能理解或未予采录，已随文件保存，请说明其含义：",
        ar="لم نفهم ما يلي أو لم نُدرجه. وهو محفوظ مع ملفكم؛ يُرجى توضيح المقصود:"),
    "receipt.next": fixed(
        en="What happens next: each comment is answered with a reason, and we write to you what became of it.",
        fr="Prochaine étape\u00a0: chaque observation reçoit une réponse motivée, et nous vous écrirons pour vous dire la suite donnée.",
        es="Próximo paso: cada observación recibe una respuesta motivada, y le escribiremos para comunicarle el resultado.",
        ru="Что будет дальше: на каждое замечание дается обоснованный ответ, и мы напишем вам о результате.",
        zh="下一步：每条意见均将得到附理由的答复，我们会函告处理结果。",
        ar="الخطوة التالية: يُرد على كل تعليق مع بيان الأسباب، ونكتب إليكم بما آل إليه."),
    "receipt.newer": fixed(
        en="If you send a newer file, each of its rows replaces the earlier one on the same text; what you said before is kept.",
        fr="Si vous envoyez un fichier plus récent, chacune de ses lignes remplace la précédente sur le même texte\u202f; ce que vous aviez dit est conservé.",
        es="Si envía un archivo más reciente, cada una de sus filas sustituye a la anterior sobre el mismo texto; lo que dijo antes se conserva.",
        ru="Если вы пришлете новый файл, каждая его строка заменит прежнюю к тому же тексту; сказанное ранее сохраняется.",
        zh="如发送更新的文件，其中每一行将替换针对同一文本的旧意见；此前的意见予以保留。",
        ar="إذا أرسلتم ملفا أحدث، حل كل صف فيه محل الصف السابق بشأن النص نفسه، مع الاحتفاظ بما قلتموه من قبل."),
    "receipt.reply": fixed(
        en="If anything here is wrong, write to {to}.", fr="En cas d’erreur, écrivez à {to}.", es="Si hay algún error, escriba a {to}.",
        ru="Если что-то неверно, напишите: {to}.", zh="如有错误，请联系{to}。", ar="إن كان هناك خطأ فاكتبوا إلى {to}."),
    "receipt.reply-sender": fixed(
        en="If anything here is wrong, answer this message.", fr="En cas d’erreur, répondez à ce message.",
        es="Si hay algún error, responda a este mensaje.", ru="Если что-то неверно, ответьте на это сообщение.",
        zh="如有错误，请回复本函。", ar="إن كان هناك خطأ فردوا على هذه الرسالة."),
    "receipt.thanks": fixed(
        en="Thank you.", fr="Merci.", es="Gracias.", ru="Благодарим вас.", zh="谢谢。", ar="شكرا لكم."),
}
# fmt: on
