"""Fixed words of the questions about evidence that an office finds in its form, in six languages; see `wording`."""

from wipo_bc_std.review.vocabulary import REPLIES
from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
REVIEW_ASKED_WORDS: Wording = {
    **{
        f"review.asked.answer.{key}": fixed(
            en=said["en"], fr=said["fr"], es=said["es"], ru=said["ru"], zh=said["zh"], ar=said["ar"])
        for key, said in REPLIES.items()
    },
    # The name of a sheet: at most 31 letters, none of []:*?/\.
    "review.sheet.asked": fixed(
        en="Short questions", fr="Brèves questions", es="Preguntas breves", ru="Короткие вопросы", zh="简短问题", ar="أسئلة قصيرة"),
    "review.asked.intro": fixed(
        en="These are for your office alone, about five minutes each. You may leave any of them empty. What you say becomes public only if your office agrees.",
        fr="Elles s’adressent à votre seul office\u202f; comptez cinq minutes pour chacune. Vous pouvez n’y pas répondre. Vos réponses ne sont publiées qu’avec l’accord de votre office.",
        es="Son solo para su oficina y requieren unos cinco minutos cada una. Puede dejar cualquiera sin responder. Lo que diga se publica solo con la autorización de su oficina.",
        ru="Они обращены только к вашему ведомству; на каждый нужно около пяти минут. Любой можно оставить без ответа. Ответы публикуются только с разрешения вашего ведомства.",
        zh="这些问题仅向贵局提出，每题约需五分钟，可以不答。未经贵局同意，答复不予公开。",
        ar="هذه الأسئلة موجهة إلى مكتبكم وحده، ويستغرق كل منها نحو خمس دقائق، ولكم ترك أي منها. ولا يُنشر ما تقولونه إلا بموافقة مكتبكم."),
    "review.asked.question": fixed(
        en="Question {number}", fr="Question {number}", es="Pregunta {number}", ru="Вопрос {number}", zh="问题{number}", ar="السؤال {number}"),
    "review.asked.kind.evidence": fixed(
        en="Is this still true?", fr="Est-ce toujours vrai\u202f?", es="¿Sigue siendo cierto?", ru="Верно ли это по-прежнему?",
        zh="此说法是否仍然属实？", ar="هل ما زال هذا صحيحا؟"),
    "review.asked.kind.provision": fixed(
        en="Does this still fit what your office knows of practice?",
        fr="Est-ce toujours conforme à la pratique que connaît votre office\u202f?",
        es="¿Sigue ajustándose a la práctica que conoce su oficina?",
        ru="Соответствует ли это по-прежнему известной вашему ведомству практике?",
        zh="这是否仍符合贵局了解的实践？", ar="هل ما زال هذا يوافق الممارسة التي يعرفها مكتبكم؟"),
    "review.asked.kind.understanding": fixed(
        en="Can this text be understood? If not, what is unclear? No knowledge of blockchain is needed to answer.",
        fr="Ce texte est-il compréhensible\u202f? Sinon, qu’est-ce qui n’est pas clair\u202f? Aucune connaissance de la chaîne de blocs n’est nécessaire pour répondre.",
        es="¿Se entiende este texto? Si no, ¿qué no está claro? Para responder no hace falta saber de cadenas de bloques.",
        ru="Понятен ли этот текст? Если нет, что неясно? Для ответа не нужно разбираться в блокчейне.",
        zh="此文本是否易懂？如否，何处不清楚？回答无需了解区块链。",
        ar="هل هذا النص مفهوم؟ وإن لم يكن، فما الغامض فيه؟ لا تلزم للإجابة معرفة بسلسلة الكتل."),
    "review.asked.kind.application": fixed(
        en="What would your office need to apply it?", fr="De quoi votre office aurait-il besoin pour l’appliquer\u202f?",
        es="¿Qué necesitaría su oficina para aplicarlo?", ru="Что понадобилось бы вашему ведомству, чтобы это применить?",
        zh="贵局如要适用此条，需要什么？", ar="ما الذي يحتاج إليه مكتبكم لتطبيقه؟"),
    "review.asked.claim": fixed(
        en="What the draft relies on", fr="Ce sur quoi repose le projet", es="En qué se basa el proyecto",
        ru="На чем основан проект", zh="草案的依据", ar="ما تستند إليه المسودة"),
    "review.asked.check": fixed(
        en="What to look at", fr="Ce qu’il faut regarder", es="Qué comprobar", ru="Что проверить", zh="需查看什么", ar="ما ينبغي النظر فيه"),
    "review.asked.field.answer": fixed(
        en="{number}. Your answer", fr="{number}. Votre réponse", es="{number}. Su respuesta", ru="{number}. Ваш ответ",
        zh="{number}. 贵方的答复", ar="{number}. ردكم"),
    "review.asked.field.checked": fixed(
        en="{number}. What you looked at, in a sentence; if it changed or ended: how",
        fr="{number}. Ce que vous avez regardé, en une phrase\u202f; en cas de changement ou de fin\u00a0: comment",
        es="{number}. Qué ha comprobado, en una frase; si ha cambiado o terminado: cómo",
        ru="{number}. Что вы проверили (одним предложением); если изменилось или прекращено – как",
        zh="{number}. 您查看了什么（一句话）；如有变化或终止，请说明情况",
        ar="{number}. ما الذي نظرتم فيه، في جملة؛ وإن تغيَّر أو توقَّف فكيف"),
    "review.asked.field.source": fixed(
        en="{number}. Where it can be read now, such as a web address, if anywhere",
        fr="{number}. Où le lire aujourd’hui, par exemple une adresse web, le cas échéant",
        es="{number}. Dónde puede leerse ahora, por ejemplo una dirección web, si la hay",
        ru="{number}. Где это можно прочесть сейчас, например веб-адрес, если есть",
        zh="{number}. 现可在何处查阅，如网址（如有）", ar="{number}. أين يمكن قراءته الآن، مثل عنوان على الويب، إن وُجد"),
    "review.asked.field.passed-to": fixed(
        en="{number}. If another office knows better: which", fr="{number}. Si un autre office le sait mieux\u00a0: lequel",
        es="{number}. Si otra oficina lo sabe mejor: cuál", ru="{number}. Если лучше знает другое ведомство – какое",
        zh="{number}. 如另一主管局更了解：是哪一个", ar="{number}. إن كان مكتب آخر أدرى به: أي مكتب"),
    "review.asked.field.words": fixed(
        en="{number}. Your answer, in a few words", fr="{number}. Votre réponse, en quelques mots",
        es="{number}. Su respuesta, en pocas palabras", ru="{number}. Ваш ответ в нескольких словах",
        zh="{number}. 贵方的答复（几句话）", ar="{number}. ردكم في كلمات قليلة"),
}
# fmt: on
