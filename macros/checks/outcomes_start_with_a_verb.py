"""An outcome starts with a verb that somebody can watch a learner do."""

from collections.abc import Iterator

from macros.checks.outcomes_are_taught import OUTCOME
from macros.model.problem import Finding, quoted
from macros.model.programme import Programme

FIX = "Start with a verb you can watch: describe, record, explain, plan."

GOOD = OUTCOME.format(outcome="Describe three cues", teaches=" teaches=cues")
BAD = OUTCOME.format(outcome="Understand who we are ◀", teaches=" teaches=cues")

#: Verbs of doing, after the revised taxonomy of Bloom. Understand, know and feel are not among them.
VERBS = frozenset(
    """
    adapt analyse anticipate apply appraise argue arrange ask assess build calculate challenge choose classify collect
    combine compare complete compose conduct construct contrast coordinate correct critique decide defend define
    demonstrate describe design differentiate discuss distinguish draft draw estimate evaluate examine explain
    formulate gather give group identify illustrate interpret judge justify label list locate map match measure name
    note observe organise outline place plan practise prepare present prioritise produce propose question rank rate
    recall recognise recommend record reframe report restate review revise rewrite select separate sequence set show
    sketch solve sort state suggest summarise support synthesise teach tell test trace translate use weigh write
    """.split()
)


def check(programme: Programme) -> Iterator[Finding]:
    for module in programme.modules:
        for name, outcome in module.matter.outcomes.items():
            first = outcome.split()[0].lower().strip(",.") if outcome.split() else ""
            if first not in VERBS:
                yield Finding(module.line_of("outcomes", name), f"Nobody can see a learner do this: {quoted(outcome)}.")
