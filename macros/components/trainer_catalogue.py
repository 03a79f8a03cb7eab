"""Every module with its trainer's notes."""

from macros.components.module_catalogue import in_study_order
from macros.pages.view import View
from macros.text.words import escaped

EXAMPLE = "{{ trainer_catalogue() }}"


def trainer_catalogue(view: View) -> str:
    rows = [
        f"- [{escaped(module.title)}]({view.root}teach/notes/{module.slug}.md) <span>{module.minutes} min</span>"
        for module in in_study_order(view)
    ]
    return view.box("div.parts", "\n".join(rows))
