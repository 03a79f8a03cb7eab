"""Every word that the glossary explains, letter by letter."""

from itertools import groupby

from macros.model.library import Term
from macros.pages.view import View
from macros.text.words import escaped

EXAMPLE = "{{ glossary() }}"


def glossary(view: View) -> str:
    terms = sorted(view.programme.terms, key=lambda term: term.term.casefold())
    groups = [(letter, list(group)) for letter, group in groupby(terms, key=lambda term: term.term[0].upper())]
    pieces = [" ".join(f"[{letter}](#letter-{letter.lower()})" for letter, _ in groups) + "\n{ .letters }"]
    for letter, group in groups:
        pieces.append(f"## {letter} {{#letter-{letter.lower()}}}")
        for term in group:
            pieces += [f"### {escaped(term.term)} {{#{term.name}}}", *_forms(term), view.prose(term.meaning)]
    return "\n\n".join([*pieces, view.sources()])


def _forms(term: Term) -> list[str]:
    """The other forms of a term, in a line of their own."""
    forms = [form for form in term.also if form.casefold() != term.term.casefold()]
    return [f"Also: {escaped(', '.join(forms))}\n{{ .quiet }}"] if forms else []
