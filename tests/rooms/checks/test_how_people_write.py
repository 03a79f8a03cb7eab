"""Whoever writes, from a word processor, from another program or for the first time: what would come out wrong is said once, and plain prose is left in peace."""

from __future__ import annotations

import pytest

from macros import checks
from macros.model.problem import Weight

from ...sample import programme, sample

#: What is pasted, the rule that speaks and the line, from 0, on which it does: once, and no other rule.
SAID = {
    "bullets with blank lines between them": ("•\tone\n\n•\ttwo\n\n•\tthree", "marks-are-known", 0),
    "bullets of an o with blanks": ("o   one\no   two", "marks-are-known", 0),
    "figure dashes": ("‒ one\n‒ two", "marks-are-known", 0),
    "two hyphens": ("-- one\n-- two", "marks-are-known", 0),
    "letters with brackets": ("a) one\nb) two", "lines-do-not-run-together", 0),
    "roman numbers": ("i. one\nii. two\niii. three", "lines-do-not-run-together", 0),
    "numbers in brackets": ("(1) one\n(2) two", "lines-do-not-run-together", 0),
    "numbers without a blank": ("1.one\n2.two", "lines-do-not-run-together", 0),
    "numbers with a hyphen": ("1- one\n2- two", "lines-do-not-run-together", 0),
    "numbers alone": ("1 one\n2 two\n3 three", "lines-do-not-run-together", 0),
    "steps": ("Step 1 – one\nStep 2 – two", "lines-do-not-run-together", 0),
    "hyphens without a blank": ("Look:\n-one\n-two", "lines-do-not-run-together", 1),
    "arrows": ("→ one\n→ two", "lines-do-not-run-together", 0),
    "boxes of both kinds": ("☐ one\n☑ two", "lines-do-not-run-together", 0),
    "a letter of a font of signs": ("Ø one\nØ two", "lines-do-not-run-together", 0),
    "labels": ("Name: Amina\nAge: three", "lines-do-not-run-together", 0),
    "columns of tabs": ("Name\tAge\nAmina\t3", "lines-do-not-run-together", 0),
    "columns of blanks": ("Name    Age\nAmina   3", "lines-do-not-run-together", 0),
    "rows of two cells": ("Name | Age\nAmina | 3", "lines-do-not-run-together", 0),
    "a table drawn with signs": ("+----+----+\n| a  | b  |\n+----+----+", "marks-are-known", 0),
    "rows with blank lines between them": ("| a | b |\n\n| - | - |\n\n| c | d |", "marks-are-known", 0),
    "a number of a note": ("It helps.[1]", "marks-are-known", 0),
    "a raised number of a note": ("It helps.¹", "marks-are-known", 0),
    "a note with a year": ("[1] Winnicott, 1964.", "marks-are-known", 0),
    "an item one blank in": ("- one\n - two\n  - three", "what-stands-below-belongs-to-it", 1),
    "bullets two blanks below a number": ("1. one\n  - two\n2. three", "what-stands-below-belongs-to-it", 1),
    "bullets three blanks below a number of two digits": ("10. one\n   - two", "what-stands-below-belongs-to-it", 1),
    "more of an item, not far enough in": ("1. one\n\n  more\n\n2. two", "what-stands-below-belongs-to-it", 2),
    "a sentence straight below a list": ("- one\n- two\nThen call.", "what-stands-below-belongs-to-it", 2),
    "a sentence straight below a table": ("| a |\n|---|\n| b |\nThen call.", "what-stands-below-belongs-to-it", 3),
    "an item too far in": ("- one\n      - two", "marks-are-known", 1),
    "lowered letters": ("H~2~O", "marks-are-known", 0),
    "raised letters": ("10^6^", "marks-are-known", 0),
    "a formula": ("$a^2 = b$", "marks-are-known", 0),
    "a call-out": ("> [!WARNING]\n> Be careful.", "marks-are-known", 0),
    "a comment for nobody": ("Text %%that only trainers may know%% here.", "marks-are-known", 0),
    "words that are hidden": ("It is >!the answer!< here.", "marks-are-known", 0),
    "an abbreviation": ("*[ASYE]: A year.", "marks-are-known", 0),
    "a list of headings": ("[[_TOC_]]", "marks-are-known", 0),
    "a link with slanted words": ("See [[the *page*]].", "marks-are-known", 0),
    "a link over two lines": ("[the page]\n(https://example.org)", "marks-are-known", 0),
    "a link with its brackets changed": ("(the page)[https://example.org]", "marks-are-known", 0),
    "a link that is not closed in time": ("[the page(https://example.org)", "marks-are-known", 0),
    "a link that is defined below": ("[the page]: https://example.org", "markup-is-plain", 0),
    "a link without words": ("[](#part)", "links-resolve", 0),
    "bold with an asterisk too few": ("**bold*", "marks-are-known", 0),
    "slanted with an asterisk too many": ("*slanted**", "marks-are-known", 0),
    "bold around a link with an asterisk too few": ("**see [it](#part) there*", "marks-are-known", 0),
    "a tag of a template": ("{% include 'a.md' %}", "marks-are-known", 0),
    "a call in a module": ("{{ helplines() }}", "marks-are-known", 0),
    "a property": ("status:: done", "marks-are-known", 0),
    "a size behind a picture": ("![A square](images/a.svg){width=50%}", "marks-are-known", 0),
    "a box of another program": ("/// note", "marks-are-known", 0),
    "three signs that no font has": ("👶🏽 and 宝宝", "signs-can-be-printed", 0),
    "a picture with a blank in its name": ("![A face](images/a face.svg)", "marks-are-known", 0),
    "a title in a quotation": ("> # Title", "headings-stand-at-their-level", 0),
    "a part's heading behind a blank": (" ## Two {#two minutes=6 teaches=cues}", "headings-stand-at-their-level", 0),
}

PROSE = """\
The ratio is 3:1, and then 2:1. Meet at 10:30, or 10:30–11:15.
Write to jane.smith@example.org. Room #4, no. 4 of 6, #BeKind and C#.
It costs £5 * 3 = £15, 5*3 = 15 or 5*3*2 = 30; 2 + 2 = 4, and 3 - 1 = 2.
Watch for ~ five, ~5 or ~5–~6 minutes. Yes/no, and/or, 24/7.
Hold (gently) the baby [sic]. Dear [Name], is it {this} or {that}?
Use the * button. M&S, P&O, C++. A baby < 3 months, a child > 5 years.
Use snake_case, kebab-case or CamelCase. See section 3.2.1, p. 3.
Wait... then look. Really?! No!!! Look -> wait => act.
She is 2 years old – or 3 – and well-known. She said — and left.
Boy | girl. Q: Why? A: Because. Note: this is a note.
:-) and ;-) and :) are smiles, and so is ^_^ and <3.
Dr. J. Smith, I. Newton, e.g. this and i.e. that.
a) is first and b) is second; (a) first, (b) second; 1) look, 2) wait.
A caret ^ here, x^2 there. C:\\Users\\Jane. AB:CD:EF.
It’s @ home. Ask ‘what’s happening?’ “1. Look” and “* look”.
1st, 2nd and 3rd; 1/2, ½ and m²; 5+.
$5 and $6, US$5 and US$6. 3;6 (years;months).
Name: ______ Date: ____/____/____ Age: ___
(see http://example.org/a_(b)?x=1&y=*2#z) and “https://example.org/c”.
Temperature 38°C | 100.4°F; std::vector and 1::2.
§ 17 of the Act, © the team, → the next page.
– is a dash, • is a bullet and · is a point, in the middle of it: · • –.
In that sentence stood 2 things, or
3 things. Then
(a) one thing only. She was
– as ever – glad. “Look,”
“wait,” he said. It is
-5 degrees or
-6 degrees.
Only a sentence: it goes on
here: and ends."""


@pytest.mark.parametrize("name", SAID)
def test_what_would_come_out_wrong_is_said_once_on_its_line(name):
    text, rule, line = SAID[name]
    found = problems(text)
    assert [(each.rule, each.where.line - FIRST) for each in found] == [(rule, line)]


@pytest.mark.parametrize("form", ["{}", "- {}", "> {}", "1. {}"])
def test_plain_prose_is_left_in_peace_line_by_line(form):
    sentences = [line for line in PROSE.split("\n") if not line.startswith("–")]
    assert problems("\n\n".join(form.replace("1", str(number)).format(f"And so: {each}") for number, each in enumerate(sentences, 1))) == []


def test_plain_prose_is_left_in_peace_as_a_paragraph():
    assert problems(PROSE.replace("\n– is", "\nWhat – is").replace("\n– as", "\nas")) == []


#: The line of the module on which a text begins, and what the rest of the sample lacks.
FIRST = sample("@").files["modules/sample/module.md"].decode().split("\n").index("@") + 1
ABOUT_THE_REST = {(each.rule, each.where.line) for each in checks.run(programme("Words."))} | {("images-exist", FIRST)}


def problems(text: str) -> list:
    """What stops a build because of a text, apart from what a sample lacks anyway."""
    found = checks.run(programme(text))
    return [
        each
        for each in found
        if each.weight is Weight.PROBLEM and (each.rule, each.where.line) not in ABOUT_THE_REST and each.rule != "minutes-add-up"
    ]
