"""Fixed words on what a session did with a draft, in six languages; see `wording`.

Each states what a document of the committee records, with that document; none speaks in the committee's name.
"""

from wipo_bc_std.view.fixed import Wording, fixed

# A table, so not formatted.
# fmt: off
OUTCOME_WORDS: Wording = {
    "outcome.adopted": fixed(
        en="At its session {session}, the Committee on WIPO Standards (CWS) adopted the state “{publication}” of this draft ({source}).",
        fr="À sa session {session}, le Comité des normes de l’OMPI (CWS) a adopté l’état «\u00a0{publication}\u00a0» du présent projet ({source}).",
        es="En su sesión {session}, el Comité de Normas Técnicas de la OMPI (CWS) aprobó la versión “{publication}” del presente proyecto ({source}).",
        ru="На сессии {session} Комитет по стандартам ВОИС (КСВ) принял редакцию «{publication}» настоящего проекта ({source}).",
        zh="世界知识产权组织标准委员会（CWS）在会议（{session}）上通过了本草案的“{publication}”文本（{source}）。",
        ar="اعتمدت اللجنة المعنية بمعايير الويبو (لجنة المعايير) في دورتها {session} نص هذه المسودة “{publication}” ({source})."),
    "outcome.adopted-with-amendments": fixed(
        en="At its session {session}, the Committee on WIPO Standards (CWS) adopted the state “{publication}” of this draft with amendments ({source}).",
        fr="À sa session {session}, le Comité des normes de l’OMPI (CWS) a adopté l’état «\u00a0{publication}\u00a0» du présent projet, avec des modifications ({source}).",
        es="En su sesión {session}, el Comité de Normas Técnicas de la OMPI (CWS) aprobó la versión “{publication}” del presente proyecto con modificaciones ({source}).",
        ru="На сессии {session} Комитет по стандартам ВОИС (КСВ) принял редакцию «{publication}» настоящего проекта с поправками ({source}).",
        zh="世界知识产权组织标准委员会（CWS）在会议（{session}）上通过了经修正的本草案“{publication}”文本（{source}）。",
        ar="اعتمدت اللجنة المعنية بمعايير الويبو (لجنة المعايير) في دورتها {session} نص هذه المسودة “{publication}” مع تعديلات ({source})."),
    "outcome.returned": fixed(
        en="At its session {session}, the Committee on WIPO Standards (CWS) returned the state “{publication}” of this draft to the task force ({source}).",
        fr="À sa session {session}, le Comité des normes de l’OMPI (CWS) a renvoyé l’état «\u00a0{publication}\u00a0» du présent projet à l’équipe d’experts ({source}).",
        es="En su sesión {session}, el Comité de Normas Técnicas de la OMPI (CWS) devolvió la versión “{publication}” del presente proyecto al equipo técnico ({source}).",
        ru="На сессии {session} Комитет по стандартам ВОИС (КСВ) вернул редакцию «{publication}» настоящего проекта целевой группе ({source}).",
        zh="世界知识产权组织标准委员会（CWS）在会议（{session}）上将本草案的“{publication}”文本退回工作队（{source}）。",
        ar="أعادت اللجنة المعنية بمعايير الويبو (لجنة المعايير) في دورتها {session} نص هذه المسودة “{publication}” إلى فرقة العمل ({source})."),
    "outcome.deferred": fixed(
        en="At its session {session}, the Committee on WIPO Standards (CWS) deferred its decision on the state “{publication}” of this draft ({source}).",
        fr="À sa session {session}, le Comité des normes de l’OMPI (CWS) a reporté sa décision sur l’état «\u00a0{publication}\u00a0» du présent projet ({source}).",
        es="En su sesión {session}, el Comité de Normas Técnicas de la OMPI (CWS) aplazó su decisión sobre la versión “{publication}” del presente proyecto ({source}).",
        ru="На сессии {session} Комитет по стандартам ВОИС (КСВ) отложил решение по редакции «{publication}» настоящего проекта ({source}).",
        zh="世界知识产权组织标准委员会（CWS）在会议（{session}）上推迟了对本草案“{publication}”文本的决定（{source}）。",
        ar="أرجأت اللجنة المعنية بمعايير الويبو (لجنة المعايير) في دورتها {session} قرارها بشأن نص هذه المسودة “{publication}” ({source})."),
    "outcome.number": fixed(
        en="The number given to it is {number}.", fr="Le numéro qui lui a été attribué est {number}.",
        es="El número que se le asignó es {number}.", ru="Ему присвоен номер {number}.",
        zh="赋予的编号为{number}。", ar="والرقم الذي أُعطي له هو {number}."),
    "outcome.counts": fixed(
        en="What counts is the text that WIPO publishes, not this draft.",
        fr="Seul fait foi le texte que publie l’OMPI, et non le présent projet.",
        es="El texto válido es el que publica la OMPI, no el presente proyecto.",
        ru="Значение имеет текст, публикуемый ВОИС, а не настоящий проект.",
        zh="以产权组织发布的文本为准，而非本草案。",
        ar="والعبرة بالنص الذي تنشره الويبو، لا بهذه المسودة."),
}
