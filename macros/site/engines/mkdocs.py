"""The only file that knows MkDocs: its events become calls of the rest, and no rule about training stands here."""

from __future__ import annotations

import logging
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from macros import checks, finish
from macros.components.calls import page_calls
from macros.model.problem import CannotMake, Weight, as_text
from macros.programme.load import load
from macros.site import assembly, processors
from macros.site.macro_calls import as_macros

log = logging.getLogger("mkdocs.site")

#: What a page knows once it is rendered, besides its links to names.
MADE = ("markdown", "meta", "content", "toc", "_title_from_render", "present_anchor_ids")

_serving = False


def on_startup(*, command: str, **_) -> None:
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads the programme afresh, stops at problems, and puts the second wall around what pages call."""
    root = _root(config)
    loaded = load(root, afresh=True)
    with ThreadPoolExecutor(1) as beside:
        # Pandoc formats the citations while the checks run; if it fails, that is said where they are wanted.
        beside.submit(lambda: loaded.citations)
        found = checks.run(loaded.programme)
    _stop_at([problem for problem in found if problem.weight is Weight.PROBLEM])
    config.nav = assembly.navigation(loaded.programme)
    if "SITE_URL" in os.environ:
        config.site_url = os.environ["SITE_URL"].rstrip("/") + "/"
    config.plugins["macros"]._env = page_calls.environment(as_macros(root))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Puts every assembled page and picture in, in the place of the pages that authors wrote."""
    try:
        assembled = assembly.assemble(load(_root(config)))
    except CannotMake as found:
        _stop_at(found.problems)
    for page in [page for page in files.documentation_pages() if page.src_uri not in assembled]:
        files.remove(page)
    for path, content in assembled.items():
        written = files.get_file_from_path(path)
        if written:
            files.remove(written)
        files.append(File.generated(config, path, content=content))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Turns the text of all pages into HTML on all processors; in each page's turn, the engine finds that done."""
    if _serving or processors.number() == 1:
        return
    wanted = [file.page for file in files.documentation_pages() if file.page]
    made = processors.shared_out(partial(_rendered, config=config, files=files), wanted)
    for page, ready in zip(wanted, made, strict=True):
        if ready:
            _hand_over(page, ready, files)


def _rendered(page: Page, config: MkDocsConfig, files: Files) -> dict[str, Any]:
    """What the engine makes of a page, by its attributes; nothing where it has something to say about it.

    Then the engine comes to that page again in its turn, and says it where it is counted.
    """
    logger, heard = logging.getLogger("mkdocs"), CountHandler()
    logger.handlers = [heard]
    try:
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(page.markdown, page=page, config=config, files=files)
        page.render(config, files)
    except (Exception, SystemExit):
        return {}
    if heard.get_counts():
        return {}
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    return {name: getattr(page, name) for name in MADE} | {"links_to_anchors": links}


def _hand_over(page: Page, ready: dict[str, Any], files: Files) -> None:
    """Leaves the engine nothing to read, to call or to convert for a page that is ready."""
    links = {files.get_file_from_path(path): anchors for path, anchors in ready["links_to_anchors"].items()}
    page.markdown, page.meta = "", {"render_macros": False}
    page.read_source = lambda config: None
    page.render = lambda config, files: vars(page).update(ready, links_to_anchors=links)


def on_post_build(config: MkDocsConfig) -> None:
    """Finishes the built pages; while serving, without what only a whole build needs."""
    base = urlsplit(config.site_url or "/").path
    _stop_at(finish.run(Path(config.site_dir), load(_root(config)), serving=_serving, base=base))


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _stop_at(problems: list) -> None:
    if problems:
        raise Abort(f"{as_text(problems)}\n\n{len(problems)} problem{'s' if len(problems) != 1 else ''}. Nothing was published.")
