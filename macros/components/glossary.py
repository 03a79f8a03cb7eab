"""Every word that the glossary explains, in alphabetical order."""

from macros.render import View, escaped

EXAMPLE = "{{ glossary() }}"


def glossary(view: View) -> str:
    pieces = []
    for term in sorted(view.programme.terms, key=lambda term: term.term.casefold()):
        pieces.append(f"### {escaped(term.term)} {{#{term.name}}}")
        forms = [form for form in term.also if form.casefold() != term.term.casefold()]
        if forms:
            pieces.append(f"Also: {escaped(', '.join(forms))}\n{{ .quiet }}")
        pieces.append(view.prose(term.meaning))
    return "\n\n".join([*pieces, view.sources()])
