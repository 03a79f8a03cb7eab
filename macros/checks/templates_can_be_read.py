"""Every template of a project can be read by what fills it."""

from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, TemplateSyntaxError

from macros.model.problem import Finding
from macros.model.programme import Programme
from macros.model.record import Place
from macros.model.templates import FOLDER

FIX = "Mend this line, or one above it: each block is closed by its own end, each brace by its like."

GOOD = {"overrides/odd.html": "{% if page %}{{ page.content|url }}{% endif %}"}
BAD = {"overrides/odd.html": "<p>\n{% if page %}{% endfor %} ◀\n</p>"}

#: What the engine adds to the filters that every template knows.
FILTERS = ("url", "script_tag")


@cache
def environment() -> Environment:
    """What reads a template as the engine does."""
    made = Environment(extensions=["jinja2.ext.i18n"])
    made.filters |= dict.fromkeys(FILTERS, str)
    return made


def check(programme: Programme) -> Iterator[Finding]:
    for name, text in programme.templates.own.items():
        try:
            environment().compile(text, name)
        except TemplateSyntaxError as error:
            said = (error.message or "").rstrip(".")
            yield Finding(Place(f"{FOLDER}{name}", error.lineno), f"This template does not parse: {said}.")
        except (RecursionError, MemoryError, SyntaxError):
            yield Finding(Place(f"{FOLDER}{name}"), "This template is nested too deeply.", "Take parts of it into templates of their own.")
