"""Fixed words of scenarios in six languages; see `wording`."""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
SCENARIO_WORDS: Wording = {
    "kind.scenario": fixed(en="Scenario", fr="Scénario", es="Situación", ru="Сценарий", zh="情景", ar="سيناريو"),
    "scenario.needs": fixed(
        en="What is needed: {text}", fr="Ce qu’il faut\u00a0: {text}", es="Lo que se necesita: {text}",
        ru="Что требуется: {text}", zh="需要什么：{text}", ar="ما يلزم: {text}"),
    "scenario.answered-by": fixed(
        en="Answered by: {text}", fr="Ce qui y répond\u00a0: {text}", es="Lo que da respuesta: {text}",
        ru="На это отвечает: {text}", zh="对应条款：{text}", ar="ما يجيب عن ذلك: {text}"),
    "scenario.left-to": fixed(
        en="Left to: {text}", fr="Ce qui relève d’autres que le présent texte\u00a0: {text}",
        es="Lo que corresponde a otros: {text}", ru="Оставлено другим: {text}",
        zh="由其他方面处理：{text}", ar="ما يُترك لغير هذا النص: {text}"),
    "scenario.where": fixed(
        en="Where it happens: {text}", fr="Où cela se passe\u00a0: {text}", es="Dónde ocurre: {text}",
        ru="Где это происходит: {text}", zh="发生之处：{text}", ar="أين يحدث ذلك: {text}"),
    "scenario.unanswered": fixed(
        en="Nothing in this draft answers this step.", fr="Rien dans le présent projet ne répond à cette étape.",
        es="Nada en el presente proyecto da respuesta a este paso.", ru="Ничто в настоящем проекте не отвечает на этот шаг.",
        zh="本草案中没有任何内容对应这一步。", ar="لا شيء في هذه المسودة يجيب عن هذه الخطوة."),
    "scenario.ending": fixed(
        en="How it ends: {text}", fr="Comment cela se termine\u00a0: {text}", es="Cómo termina: {text}",
        ru="Чем это заканчивается: {text}", zh="结局：{text}", ar="كيف ينتهي الأمر: {text}"),
    "scenario.question": fixed(
        en="A question to you: {text}", fr="Une question pour vous\u00a0: {text}", es="Una pregunta para usted: {text}",
        ru="Вопрос к вам: {text}", zh="向您提问：{text}", ar="سؤال إليكم: {text}"),
    "fact.scenarios": fixed(
        en="Scenarios", fr="Scénarios", es="Situaciones", ru="Сценарии", zh="情景", ar="السيناريوهات"),
    "usage.answers": fixed(
        en="is answered by it", fr="y trouve une réponse", es="encuentra aquí respuesta",
        ru="находит здесь ответ", zh="由此得到解答", ar="يجد فيه جواباً"),
    "usage.walks-through": fixed(
        en="takes place in it", fr="s’y déroule", es="se desarrolla ahí", ru="происходит здесь", zh="在其中发生", ar="يجري فيه"),
}
# fmt: on
