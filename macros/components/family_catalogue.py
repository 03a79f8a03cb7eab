"""Every page for families, by what it is about: the list that the families' front door shows."""

from macros.model.family import is_english
from macros.pages.view import View

EXAMPLE = "{{ family_catalogue() }}"

#: The groups in the order in which a family meets them, with the words above each.
GROUPS = {"your-baby": "Your baby", "you": "You", "people-who-help": "People who help"}


def family_catalogue(view: View) -> str:
    pages = [page for page in view.programme.family_pages if is_english(page) and page.name != "index"]
    written = []
    for group, title in GROUPS.items():
        own = sorted((page for page in pages if page.matter.group == group), key=lambda page: page.matter.title)
        if own:
            rows = "\n".join(f"- [{page.matter.title}]({view.root}{page.path}){{ .alone }}" for page in own)
            written.append(f"## {title} {{#{group}}}\n\n{rows}\n{{ .catalogue }}")
    return "\n\n".join(written)
