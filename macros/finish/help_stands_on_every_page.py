"""Every page for families, in every language and beside the English, shows each sign, number and word that it names."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding, quoted
from macros.pages import parity
from macros.pages.two_languages import beside_path

FIX = "Tell the site team: the page is made without something that it names."

_TAG = re.compile(r"<[^>]*>")


def finish(site: BuiltSite) -> Iterator[Finding]:
    programme = site.loaded.programme
    translations = {page.path: page for page in programme.translations}
    for page in programme.family_pages:
        paths = [page.path, *([beside_path(translations[page.path])] if page.path in translations else [])]
        items = parity.of_page(page, programme)
        for path in paths:
            built = site.pages.get(f"{path.removesuffix('.md').removesuffix('index')}/index.html".replace("//", "/"))
            for item in parity.lost([html.unescape(_TAG.sub("", built))], items) if built else ():
                yield Finding(item.place, f"The page {quoted(path)} lost {item.what}: {quoted(item.words)}.")
