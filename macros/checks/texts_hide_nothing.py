"""No character that cannot be seen changes what the words around it say."""

FIX = "Delete the character."

GOOD = "The baby's name is written عائشة, and that needs no hidden mark."
BAD = "Give the medicine \u202eyliad\u202c only. ◀"
