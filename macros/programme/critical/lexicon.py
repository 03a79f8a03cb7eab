"""What the files of two languages give for the same names: what one of them lacks is not compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.model.language import Language
from macros.programme.critical.detail import Detail
from macros.programme.critical.spoken import Spoken

Forms = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Shared:
    """The forms of names that both languages give."""

    own: Forms
    theirs: Forms

    def said(self, english: Spoken, other: Spoken) -> tuple[dict[str, str], dict[str, str]]:
        """What each of two texts says, by its name, as it is written."""
        return _said(english, self.own), _said(other, self.theirs)


class Lexicon:
    """The words of English and of another language, side by side."""

    def __init__(self, own: Language, theirs: Language):
        translated = theirs.critical
        limits = {name: forms for name, forms in own.critical.limits.items() if name in translated.limits}
        ours = own.critical.model_copy(update={"limits": limits})
        self.english, self.other = (ours, own.months), (translated, theirs.months)
        self.negations = ours.negations != translated.negations and bool(translated.negations)
        self.length = translated.length
        self.words = _shared(ours.words, translated.words)
        self.kept = _shared(ours.kept, translated.kept)
        self.themes = _shared(ours.themes, translated.themes)
        self.instead = [_shared(forms, translated.instead.get(group, {})) for group, forms in ours.instead.items()]

    def lost(self, english: Spoken, other: Spoken) -> Iterator[Detail]:
        """What English says and the other text does not."""
        for shared in (self.words, self.kept):
            ours, theirs = shared.said(english, other)
            yield from (Detail("word", name, said) for name, said in ours.items() if name not in theirs)

    def turned_to_another(self, english: Spoken, other: Spoken) -> list[Detail]:
        """What a sentence is about, where less than half of it is said again."""
        ours, theirs = self.themes.said(english, other)
        lost = {name: said for name, said in ours.items() if name not in theirs}
        return _details(lost) if 2 * len(lost) > len(ours) else []

    def added(self, english: Spoken, other: Spoken) -> Iterator[Detail]:
        """What the other text says and English does not."""
        ours, theirs = self.words.said(english, other)
        yield from (Detail("word", name, said) for name, said in theirs.items() if name not in ours)

    def exchanged(self, english: Spoken, other: Spoken) -> Iterator[tuple[list[Detail], list[Detail]]]:
        """What is said one for another, group by group: warm for cold."""
        for shared in self.instead:
            ours, theirs = shared.said(english, other)
            if ours and theirs and not ours.keys() & theirs.keys():
                yield _details(ours), _details(theirs)


def _shared(own: Forms, theirs: Forms) -> _Shared:
    """What is still English in a copy of the English file is not given."""
    names = [name for name, forms in own.items() if theirs.get(name) and theirs[name] != forms]
    return _Shared({name: own[name] for name in names}, {name: theirs[name] for name in names})


def _details(said: Mapping[str, str]) -> list[Detail]:
    return [Detail("word", name, words) for name, words in said.items()]


def _said(text: Spoken, forms: Forms) -> dict[str, str]:
    return {name: text.quote(where) for name, where in text.named(forms)}
