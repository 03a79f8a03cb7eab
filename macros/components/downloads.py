"""The files of a module or a session to take away, each with its kind and size."""

from macros.pages.view import View

EXAMPLE = '{{ downloads("sample") }}'


def downloads(view: View, subject: str) -> str:
    rows = [f"- [{file.label}]({view.root}{file.path}) <span>{file.size}</span>" for file in view.files(subject)]
    return view.box("div.parts", "\n".join(rows)) if rows else ""
