"""Sends our scripts without what only those who change them read: a page for families has few bytes to spare."""

import re

from macros.finish.built.built_site import BuiltSite

WHOLE_BUILD_ONLY = True

#: Lines that hold a comment and nothing else. A script with a `//` at the start of a line in a text is left as it is.
COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)

#: The blanks before a line of a script that has no text over several lines.
INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)


def finish(site: BuiltSite) -> None:
    for path in sorted(site.files):
        if path.startswith("assets/") and path.endswith(".js"):
            script = site.folder / path
            text = script.read_text("utf-8")
            if "`" not in text or not _in_a_text(text):
                text = COMMENT.sub("", text)
                script.write_text(text if "`" in text else INDENTED.sub("", text), "utf-8")


def _in_a_text(script: str) -> bool:
    """Whether a text between backticks, which may run over lines, holds a line that looks like a comment."""
    return any(COMMENT.search(f"{text}\n") for text in re.findall(r"`[^`]*`", script) if "\n" in text)
