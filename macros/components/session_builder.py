"""The session builder: a form that makes a plan, over a table of every module's parts that reads without it."""

from macros.components.module_catalogue import in_study_order
from macros.model.module import READERS, Module
from macros.model.must_say import NEVER_LEAVE_OUT, said
from macros.model.record import Audience
from macros.pages.view import View
from macros.programme import package_data
from macros.text.words import escaped, listed

EXAMPLE = "{{ session_builder() }}"

AUDIENCE = Audience.TRAINER

#: The form and the place of the plan. They stay hidden until the script of the page has come.
FORM = package_data.templates("components") / "session-builder.html"


def session_builder(view: View) -> str:
    modules = [_module(view, module) for module in in_study_order(view)]
    return "\n\n".join(
        [FORM.read_text("utf-8").strip(), "## Every part and its minutes {#every-part}", view.box("div.catalogue", "\n\n".join(modules))]
    )


def _module(view: View, module: Module) -> str:
    """One module, its audiences and its parts. What the script needs stands in `data-` attributes of what is read."""
    notes = f"{view.root}teach/notes/{module.slug}.md"
    body = [
        f"### [{escaped(module.title)}]({view.link_to(module.slug)}) {{#module-{module.slug}}}",
        f"{module.minutes} minutes, for {listed([_reader(name) for name in module.matter.audience])}. "
        f"[Trainer's notes]({notes}){{ .notes }}{_first(view, module)}",
        _table(view, module),
        _never_left_out(view, module),
    ]
    return view.box(f'section[data-module="{module.slug}"][data-after="{" ".join(module.matter.prerequisites)}"]', "\n\n".join(body))


def _reader(name: str) -> str:
    return f'<span data-audience="{name}">{READERS.get(name, name)}</span>'


def _first(view: View, module: Module) -> str:
    first = [view.programme.by_slug[slug] for slug in module.matter.prerequisites if slug in view.programme.by_slug]
    links = [f"[{escaped(each.title)}]({view.link_to(each.slug)})" for each in first]
    return f" It builds on {listed(links)}." if links else ""


def _table(view: View, module: Module) -> str:
    rows = ["| Part | Minutes |", "| --- | --: |"]
    for part in module.parts:
        data = f'{{ data-part="{part.name}" data-minutes="{part.minutes}" data-teaches="{" ".join(part.teaches)}" }}'
        rows.append(
            f"| [{escaped(part.title).replace('|', chr(92) + '|')}]({view.link_to(module.slug, part.name)}){data} | {part.minutes} |"
        )
    return "\n".join(rows)


def _never_left_out(view: View, module: Module) -> str:
    """The words that are said with a part wherever it is shown: a plan takes them with it."""
    rows = [
        f'- {escaped(part.title)}: <span data-words-of="{part.name}">{escaped(each.words)}</span>'
        for part in module.parts
        for each in said(part.blocks, view.programme)
    ]
    return f"**{NEVER_LEAVE_OUT}**\n\n{chr(10).join(rows)}" if rows else ""
