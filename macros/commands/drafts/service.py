"""Writes the project of a new service: the starter that comes with the program, in the words of that service."""

from __future__ import annotations

import re
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from macros.commands.drafts import library_of_service, words_of_service
from macros.programme import package_data
from macros.programme.clock import today
from macros.text.words import day

#: Our own pages that say nothing of us: a new service has them as they are. What they link to is in the starter.
OURS = (
    "robots.txt",
    "search.md",
    "about/feedback.md",
    "about/privacy.md",
    "families/index.md",
    "families/your-phone.md",
    "learn/glossary.md",
    "learn/outcomes.md",
    "learn/reading.md",
    "learn/sources.md",
    "teach/build-a-session.md",
    "teach/evaluation.md",
)

#: What the program and its tools are pinned to.
LOCKS = ("requirements.lock", "requirements-npm.lock", "requirements-java.lock", "package.json", "package-lock.json")

#: What a folder of a project may be called, so that make, a shell and every system can read it.
FOLDER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def write(folder: Path, name: str, place: str) -> str:
    """Writes the project into `folder`, and returns a sentence on where it has its generator from.

    Raises `ValueError`, with words for whoever runs it, if that cannot be; then nothing is written.
    """
    words = {
        "name": words_of_service.plain(name, "--name", "Rosebud"),
        "place": words_of_service.plain(place, "--place", "Leicester"),
        "today": today().isoformat(),
        "day": day(today()),
        "review day": (today() + timedelta(days=365)).isoformat(),
    }
    try:
        return _written(_free(folder), words)
    except FileNotFoundError as error:
        raise ValueError(f"The program came without a file of the starter: {error}") from error
    except OSError as error:
        raise ValueError(f"{folder} cannot be written: {error.strerror}. Name another folder, or mend the permissions.") from error


def _written(folder: Path, words: dict[str, str]) -> str:
    """Writes the project beside its folder, and moves it there once it is whole."""
    texts = files(words)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        project = Path(beside) / folder.name
        for path, text in texts.items():
            _put(project / path, text)
        said = _generator(project)
        if folder.is_dir():
            folder.rmdir()
        project.rename(folder)
    return said


def files(words: dict[str, str]) -> dict[str, str]:
    """Every text of the project by its path, but for its generator. Raises `FileNotFoundError` where the program lacks one."""
    starter = package_data.starter()
    found = {path.relative_to(starter).as_posix(): path for path in sorted(starter.rglob("*")) if path.is_file()}
    texts = {path: words_of_service.filled(file.read_text("utf-8"), path, words) for path, file in found.items()}
    for path in OURS:
        texts[f"docs/{path}"] = words_of_service.begun((package_data.folder("docs") / path).read_text("utf-8"), words)
    texts |= {path: (package_data.folder("locks") / path).read_text("utf-8") for path in LOCKS}
    written = [text for path, text in texts.items() if path.endswith(".md")]
    shared = library_of_service.files(package_data.folder("library"), written)
    return texts | {f"modules/_library/{path}": text for path, text in shared.items()}


def _free(folder: Path) -> Path:
    """The folder's whole path, once it is sure that a project can be written there."""
    whole = folder.resolve()
    if not FOLDER.fullmatch(whole.name) or folder.name in ("", ".."):
        raise ValueError(f"“{folder}” cannot be the folder of a project. Use letters, digits and hyphens, such as rosebud.")
    if not whole.parent.is_dir():
        raise ValueError(f"There is no folder {whole.parent}. Make it first, or name another.")
    if whole.exists() and not (whole.is_dir() and not any(whole.iterdir())):
        raise ValueError(f"{folder} is there already, and it is not an empty folder. Choose another name.")
    return whole


def _generator(project: Path) -> str:
    """Gives the project the wheel of the program that runs, or the checkout that it runs from."""
    if wheel := package_data.wheel():
        (project / "generator").mkdir()
        shutil.copy(wheel, project / "generator")
        return f"The program that makes it is there too: generator/{wheel.name}."
    if checkout := package_data.checkout():
        makefile, at = project / "Makefile", str(checkout).replace("$", "$$").replace("#", r"\#")
        _put(makefile, re.sub(r"(?m)^GENERATOR := .*", lambda _: f"GENERATOR := {at}", makefile.read_text("utf-8")))
        return f"The program that makes it stays in {checkout}: the Makefile names that folder, so the project builds on this machine only."
    return "The wheel of the program was not found. Put it into the folder generator/ of the project before you run make."


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
