"""What stands in a field of a library, the settings or front matter is shown as words, or refused on its line: nothing reads it as anything else."""

from __future__ import annotations

import pytest

from macros import checks

from ...sample import BASE, MODULE, programme

REFERENCES = "modules/_library/references.yaml"
HELPLINES = "modules/_library/helplines.yaml"

SOURCE = "- {{id: {id}, type: book, title: A title, {field}checked: {{mark: V, on: 2026-11-22, what: The page was read.}}}}\n"

#: Fields of a source that no citation can be made from, or whose link would lead elsewhere.
SOURCES = {
    "a link that runs code": "URL: 'javascript:alert(1)'",
    "a link to another host": "URL: '//evil.example'",
    "a link with a name before the host": "URL: 'https://bank.example@evil.example/'",
    "a link that leaves its quotation marks": "URL: 'https://e.example/\" onclick=\"go()'",
    "data": "URL: 'data:text/html,a'",
    "a file": "URL: 'file:///etc/passwd'",
    "a DOI with a handler": "DOI: '10.1/a\" onclick=\"x'",
    "a DOI that is an address": "DOI: 'https://doi.org/10.1/a'",
    "a number of PubMed with a blank": "PMID: '1 onclick=x'",
    "names as a number": "author: 7",
    "names as words": "author: Good, translator: Bell",
    "a name as a list": "editor: [[Good]]",
    "a part of a name as a number": "author: [{family: Good, given: 7}]",
    "a day as a number": "issued: 2020",
    "a day as a list": "issued: [2020]",
    "a year that is no number": "issued: {date-parts: [[twenty]]}",
    "a year of twenty digits": "issued: {date-parts: [[99999999999999999999]]}",
    "a half year": "issued: {date-parts: [[2020.5]]}",
    "years without their list": "accessed: {date-parts: [2020]}",
    "a literal day that is a number": "issued: {literal: 2020}",
    "fields in a field": "volume: {a: b}",
    "a list in a field": "container-title: [a, b]",
    "no number": "volume: .nan",
    "a number without end": "issue: .inf",
    "yes or no": "page: yes",
}


@pytest.mark.parametrize("what", SOURCES)
def test_a_source_that_cannot_be_listed_is_refused_on_its_line(what):
    field = f"{SOURCES[what]}, "
    assert said("sources-can-be-listed", REFERENCES, BASE[REFERENCES] + SOURCE.format(id="a2020", field=field)) == {f"{REFERENCES}:5"}


@pytest.mark.parametrize("key", ["a b", "'e\"><script>'", "a;b", "'@a'", "a.", "'[a]'", "a&b"])
def test_a_source_that_no_citation_can_name_is_refused_on_its_line(key):
    assert said("sources-can-be-listed", REFERENCES, BASE[REFERENCES] + SOURCE.format(id=key, field="")) == {f"{REFERENCES}:5"}


@pytest.mark.parametrize(
    "field",
    [
        "URL: 'https://example.org/a_(b)?c=d&e=%20#f', ",
        "URL: 'http://example.org:8080/', ",
        "DOI: 10.1002/(SICI)1097-0355(199821)19:1<1::AID-IMHJ1>3.0.CO;2-3, ",
        "author: [{literal: The O'Neill & Sons team}, {family: Müller, given: Zoë, non-dropping-particle: von}], ",
        "issued: {date-parts: [[2020, 5, 1], [2020, 6]]}, ",
        "issued: {literal: no date}, ",
        "page: 12–19, volume: 4, issue: 2a, note: 'A < B & C', ",
        "authors_incomplete: true, ",
    ],
)
def test_a_source_as_it_is_found_in_catalogues_is_left_in_peace(field):
    assert said("sources-can-be-listed", REFERENCES, BASE[REFERENCES] + SOURCE.format(id="a2020", field=field)) == set()


HELPLINE = {
    "name": "friend",
    "title": "A friend",
    "kind": "urgent",
    "for": "Anybody",
    "number": "'0800 800 5000'",
    "source": "https://example.org/",
    "seen_on": "2026-11-22",
}


def helpline(**fields: str) -> str:
    """A library with one helpline."""
    return "- " + "\n  ".join(f"{name}: {value}" for name, value in (HELPLINE | fields).items()) + "\n"


#: What would be read as something else than words, by what would read it.
MARKS = {
    "the engine": "{{ trainer_notes('sample') }}",
    "the engine, half of it": "a }} b",
    "Markdown": "[a](https://evil.example)",
    "Markdown, as a table": "| a | b |",
    "another Markdown": "~~a~~",
    "our own blocks": "a ::: b",
    "Markdown, so that it is bold": "A **b**",
}

FIELDS = ["title", "for", "area", "cost", "hours", "languages"]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("reader", MARKS)
def test_a_mark_in_a_helpline_is_refused(reader, field):
    assert said("fields-hold-plain-words", HELPLINES, helpline(**{field: f'"{MARKS[reader]}"'})) == {f"{HELPLINES}:1"}


@pytest.mark.parametrize("words", ["A < B & C", "24 hours, 7 days (free)", "5 * 4", "A's {own} words", "a|b", "50% – or more!", "C#"])
def test_plain_words_in_a_helpline_are_left_in_peace(words):
    assert said("fields-hold-plain-words", HELPLINES, helpline(cost=f'"{words}"')) == set()


@pytest.mark.parametrize("number", ['0800" onclick="x', "0800;ext=1", "javascript:1", "call me", "0800\\n800"])
@pytest.mark.parametrize("field", ["number", "text_number"])
def test_a_number_that_is_more_than_digits_is_refused(field, number):
    found = checks.run(programme({HELPLINES: helpline(**{field: f"'{number}'"})}))
    assert [problem.fix for problem in found if problem.where.file == HELPLINES] == [
        "Write digits and blanks alone, such as 0808 800 5000."
    ]


@pytest.mark.parametrize("reader", MARKS)
def test_a_mark_in_a_source_a_word_a_path_an_outcome_a_title_of_a_block_and_a_channel_is_refused_on_its_line(reader):
    mark = MARKS[reader]
    outcome = BASE[MODULE].replace("Describe three cues", f'"Describe {mark}"' if "|" not in mark else f'"{mark}"')
    for path, text in {
        REFERENCES: BASE[REFERENCES].replace("title: A good book", f'title: "{mark}"'),
        "modules/_library/glossary.yaml": f'- {{name: cue, term: "{mark}", meaning: A sign.}}\n',
        "modules/_library/paths.yaml": f'- {{name: first, title: First, for: "{mark}", modules: [sample]}}\n',
        MODULE: outcome,
        "mkdocs.yml": f'site_name: A site\nextra:\n  service:\n    place: "{mark}"\n',
    }.items():
        assert len(said("fields-hold-plain-words", path, text)) == 1, path


def test_a_mark_in_the_title_and_the_materials_of_an_activity_is_refused():
    text = "::: activity {#watch} Watch ~~it~~\nminutes: 4\nmaterials: {{ trainer_notes('sample') }}\n\nWatch.\n:::"
    found = [problem for problem in checks.run(programme(text)) if problem.rule == "fields-hold-plain-words"]
    assert len(found) == 2


LONG = [f"0x{'f' * 5000}", f"0b{'1' * 5000}", f"{'1:' * 5000}1", f"0{'7' * 5000}", "9" * 5000, f"1.{'0' * 5000}"]


@pytest.mark.parametrize("number", LONG)
@pytest.mark.parametrize("field", ["changed: {}", "outcomes: {}", "approved_by: [{{role: The team, on: {}}}]"])
def test_a_number_that_takes_long_to_reckon_with_is_refused_on_its_line_however_it_is_written(field, number):
    name = field.partition(":")[0]
    rows = [row for row in BASE[MODULE].split("\n") if not row.startswith(f"{name}:")]
    rows.insert(3, field.format(number))
    found = [problem for problem in checks.run(programme({MODULE: "\n".join(rows)})) if problem.where.line == 4]
    assert [problem.rule for problem in found] == ["front-matter-is-complete"]


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("https://www.bbc.co.uk/weather", True),
        ("https://example.org:8080/a?b=c#d", True),
        ("https://bank.example@evil.example/", False),
        ('https://a.example/"><script>', False),
        ("https://a.example\\\\evil.example/", False),
        ("http://example.org/", False),
        ("javascript:go()", False),
    ],
)
def test_leaving_a_page_leads_to_a_plain_address(address, taken):
    found = said("settings-are-complete", "mkdocs.yml", f"site_name: A site\nextra:\n  service:\n    name: A\n    leave_to: '{address}'\n")
    assert (not found) is taken


def said(rule: str, path: str, text: str) -> set[str]:
    """Where a rule finds something, in a programme in which a file says this."""
    return {str(problem.where) for problem in checks.run(programme({path: text})) if problem.rule == rule}
