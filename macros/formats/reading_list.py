"""The sources of a module in Harvard style, each with what was seen of it."""

from __future__ import annotations

from typing import Any

from macros.formats.paper.subject import Subject
from macros.formats.paper.typst_pdf import pdf
from macros.model.library import Reference
from macros.model.module import Module
from macros.model.record import Audience
from macros.programme.load import Loaded
from macros.text.citing import uses
from macros.text.tree import from_html
from macros.text.words import day

LABEL = "Reading list"
ENDING = "pdf"
AUDIENCE = Audience.LEARNER


def of_module(module: Module, loaded: Loaded) -> bytes | None:
    used = {key for _, key in uses(module.stretches)}
    references = loaded.programme.references
    sources = [_source(entry, references[key], loaded) for key, entry in loaded.citations.entries.items() if key in used]
    if not sources:
        return None
    lead = f"{len(sources)} source{'s' if len(sources) != 1 else ''}, in Harvard style, with what was seen of each and when."
    return pdf("reading_list", LABEL, Subject.module(module), loaded, {"lead": lead, "sources": sources})


def _source(entry: str, reference: Reference, loaded: Loaded) -> dict[str, Any]:
    checked = reference.checked
    newer = loaded.programme.references.get(reference.superseded_by or "")
    data = reference.data.words if reference.data else ""
    return {
        "entry": from_html(entry),
        "checked": f"{checked.seen} on {day(checked.on)}: {checked.what}",
        "data": f"Data: {data}." if data else "",
        "replaced": f"Replaced since by: {newer.title}." if newer else "",
    }
