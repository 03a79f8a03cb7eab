"""The only file that knows MkDocs: its events become calls of the rest, and no rule about training stands here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial, wraps
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from macros import checks, finish
from macros.components.calls import page_calls
from macros.extensions import WITHOUT_DOCSTRINGS, docstrings_are_there
from macros.finish.built.listed import Listed, listed
from macros.model import web_address
from macros.model.problem import Problem, Weight, as_text
from macros.pages import frame_pages
from macros.programme import environment, package_data
from macros.programme.load import load
from macros.site import assembly, processors, unexpected
from macros.site.macro_calls import as_macros
from macros.site.one_build import alone

log = logging.getLogger("mkdocs.site")

#: What a page knows once its text is HTML, besides its links to names.
MADE = ("content", "toc", "present_anchor_ids")

#: Before and after every other plug-in.
FIRST, LAST = 100, -100


class Settings(Config):  # type: ignore[no-untyped-call]  # what mkdocs does for each class of settings has no types
    """What `training` takes under `plugins:`: nothing."""


class Training(BasePlugin[Settings]):  # type: ignore[no-untyped-call]  # what mkdocs does for each plug-in has no types
    """Puts a programme of training in the place of a folder of pages. `training` under `plugins:` asks for it."""

    def __init__(self) -> None:
        self.serving = False
        #: What lets nobody else build until the engine ends, and where that is.
        self.alone, self.root = ExitStack(), Path()
        #: What was made of each page beforehand, by its path.
        self.ready: dict[str, dict[str, Any]] = {}
        #: What the built site may hold.
        self.listed = Listed({})

    def on_startup(self, *, command: str, **_: Any) -> None:
        if not docstrings_are_there():
            raise Abort(WITHOUT_DOCSTRINGS)
        self.serving = command == "serve"

    @event_priority(LAST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the programme afresh, stops at problems, and puts the second wall around what pages call."""
        self.root = root = _root(config)
        if not self.serving:
            self.alone.enter_context(alone(root))
        loaded = load(root, afresh=True)
        with ThreadPoolExecutor(1) as beside:
            # Pandoc formats the citations while the checks run; if it fails, that is said where they are wanted.
            beside.submit(lambda: loaded.citations)
            found = checks.run(loaded.programme)
        _stop_at([problem for problem in found if problem.weight is Weight.PROBLEM])
        config.nav = assembly.navigation(loaded.programme)
        if address := web_address.site(loaded.programme):
            config.site_url = address
        config.extra.update(frame_pages.extra(loaded.programme))
        _warn_of_every_link(config)
        # A project's own templates come first, then those of the program, then the theme's.
        default = str(package_data.folder("overrides"))
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, default)
        macros: Any = config.plugins["macros"]
        macros._env = page_calls.environment({name: _said(macro, root) for name, macro in as_macros(root).items()})
        self.ready = {}
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Puts every assembled page and picture in, and takes out all that is neither assembled nor published as it lies."""
        loaded = load(_root(config))
        assembled = assembly.assemble(loaded)
        for file in list(files):
            if file.src_uri not in loaded.as_they_lie or file.src_dir != config.docs_dir:
                files.remove(file)
        self.listed = listed(assembled, loaded.as_they_lie, loaded.handed_out or ())
        for path, content in assembled.items():
            written = files.get_file_from_path(path)
            if written:
                files.remove(written)
            files.append(File.generated(config, path, content=content))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Turns the text of all pages into HTML on all processors; in each page's turn, the engine is given that."""
        if self.serving or processors.number() == 1:
            return
        wanted = [file.page for file in files.documentation_pages() if file.page]
        made = processors.shared_out(partial(_rendered, config=config, files=files), wanted)
        self.ready = {page.file.src_uri: ready for page, ready in zip(wanted, made, strict=True) if ready}

    @event_priority(FIRST)
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str | None:
        """Leaves the engine no text to call macros in or to convert, for a page that is ready."""
        return "" if page.file.src_uri in self.ready else None

    @event_priority(FIRST)
    def on_page_content(self, html: str, *, page: Page, files: Files, **_: Any) -> str | None:
        """The HTML that was made of the page, with the names and links that the engine checks."""
        ready = self.ready.pop(page.file.src_uri, None)
        if ready is None:
            return None
        page.toc, page.present_anchor_ids = ready["toc"], ready["present_anchor_ids"]
        page.links_to_anchors = {file: anchors for path, anchors in ready["links"].items() if (file := files.get_file_from_path(path))}
        content: str = ready["content"]
        return content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finishes the built pages; while serving, without what only a whole build needs."""
        serving = self.serving or environment.serving()
        base = urlsplit(config.site_url or "/").path
        _stop_at(finish.run(Path(config.site_dir), load(self.root), serving, base, self.listed))

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        """Whatever stops a build is said in a sentence, and never as a traceback."""
        if not isinstance(error, (Abort, BuildError)):
            _stop_at(unexpected.problems(error, self.root))

    def on_shutdown(self) -> None:
        """Lets others build."""
        self.alone.close()


def refused(settings: Path) -> list[tuple[str, str]]:
    """What the engine does not take of a project's settings: each field with the engine's words. May raise whatever the engine does."""
    config = MkDocsConfig(config_file_path=str(settings))
    with settings.open("rb") as file:
        config.load_file(file)
    return [(field, str(said)) for found in config.validate() for field, said in found]


def _rendered(page: Page, config: MkDocsConfig, files: Files) -> dict[str, Any]:
    """What the engine makes of a page; nothing where it has something to say about it.

    Then the engine comes to that page again in its turn, and says it where it is counted.
    """
    logger, heard = logging.getLogger("mkdocs"), CountHandler()
    logger.handlers = [heard]
    try:
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
    except (Exception, SystemExit):
        return {}
    if heard.get_counts():
        return {}
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    return {name: getattr(page, name) for name in MADE} | {"links": links}


def _said(macro: Callable[..., str], root: Path) -> Callable[..., str]:
    """A macro whose failure is said in a sentence before the plug-in for macros can show its traceback."""

    @wraps(macro)
    def said(*arguments: str | int, **named: str) -> str:
        try:
            return macro(*arguments, **named)
        except Exception as error:
            log.error(as_text(unexpected.problems(error, root)))
            raise SystemExit(1) from error

    return said


def _warn_of_every_link(config: MkDocsConfig) -> None:
    """A link that leads nowhere, and a page that none leads to, stop the build, whatever a project's settings say of them."""
    for each in (config.validation.nav, config.validation.links):
        each.update(dict.fromkeys(each, logging.WARNING))


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _stop_at(problems: list[Problem]) -> None:
    if problems:
        raise Abort(f"{as_text(problems)}\n\n{len(problems)} problem{'s' if len(problems) != 1 else ''}. Nothing was published.")
