"""Whatever progress, printed codes or links depend on has a name: activities, questions, reflections, cases."""

FIX = "Write a name in braces behind the kind of the block: `{#watch}`."

GOOD = "::: reflection {#my-visit}\nWhat did you see?\n:::"
BAD = "::: reflection ◀\nWhat did you see?\n:::"
