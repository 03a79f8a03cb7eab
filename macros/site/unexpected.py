"""Says in a sentence what stopped the program, where its own words are a programmer's."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from macros.model.problem import CannotMake, Problem, quoted
from macros.model.record import Place
from macros.model.settings import SETTINGS

#: Where all is written that a programmer wants to know of what stopped the program, from the project's root.
WHAT_HAPPENED = "build/what-happened.txt"

RULE = "builds-can-be-made"

_FULL = ("There is no room left on the disk.", "Make room, and do this again. Nothing that was published has changed.")
_FORBIDDEN = (
    "This may not be written or read.",
    "Give yourself the right to write here, or name a copy of the project with `--project`.",
)

#: What the system says, in a sentence, with a fix.
SAID = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _FORBIDDEN,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EADDRINUSE: ("Something else is served here already.", "Stop it, or name another place with `--port 8001`."),
}


def problems(error: BaseException, project: Path) -> list[Problem]:
    """What an exception comes to. What nobody foresaw is written into a file, which the fix asks to send."""
    if isinstance(error, CannotMake):
        return error.problems
    if isinstance(error, OSError) and error.errno is not None:
        what, fix = SAID.get(
            error.errno, (f"{error.strerror or 'The system refused this'}.", "Put what is needed here, and do this again.")
        )
        return [Problem(Place(_path(error.filename2 or error.filename, project)), what, fix, RULE)]
    if isinstance(error, TemplateSyntaxError):
        place = Place(_path(error.filename or error.name, project), error.lineno)
        return [
            Problem(place, f"This template does not parse: {(error.message or '').rstrip('.')}.", "Mend this line, or one above it.", RULE)
        ]
    if isinstance(error, TemplateNotFound):
        fix = "Correct its name where a page says `template:`, or where another template takes it in."
        return [Problem(Place("overrides"), f"There is no template {quoted(str(error.name))}.", fix, RULE)]
    if isinstance(error, (MemoryError, EOFError)):
        what = "A process ended before its work did: the machine has too little memory, or somebody stopped it."
        return [Problem(Place(SETTINGS), what, "Close other programs, and do this again.", RULE)]
    return [_unforeseen(error, project)]


def _unforeseen(error: BaseException, project: Path) -> Problem:
    words = quoted(str(error), 200) if str(error) else "it does not say why"
    try:
        target = project / WHAT_HAPPENED
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("".join(traceback.format_exception(error)), "utf-8")
        send = f"the file `{WHAT_HAPPENED}`"
    except OSError:
        send = "these lines"
    fix = f"Send {send}, and the text that you changed last, to the site team: this is a fault of the program."
    return Problem(_place(error, project), f"The program cannot go on: {words}.", fix, RULE)


def _place(error: BaseException, project: Path) -> Place:
    """The line of a template that failed, or else the innermost line of the program."""
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        path = _path(frame.filename, project)
        if path.endswith(".html") or "/site-packages/" not in f"/{path}" and "macros/" in path:
            return Place(path[path.find("macros/") :] if "macros/" in path else path, frame.lineno or 1)
    return Place(SETTINGS)


def _path(file: object, project: Path) -> str:
    """A path from the project's root, where it lies below that."""
    if not isinstance(file, (str, bytes)):
        return SETTINGS
    path = Path(file.decode("utf-8", "replace") if isinstance(file, bytes) else file)
    root = project.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
