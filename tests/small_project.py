"""A small project on a disk: one whole module, the pages that the theme links to, and the real theme."""

from __future__ import annotations

import calendar
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from macros.model.service import Frame
from macros.model.settings import SETTINGS

from .sample import BASE, MODULE, PROJECT, TODAY

#: The day that counts as today for a command, as the seconds that `SOURCE_DATE_EPOCH` takes.
EPOCH = str(calendar.timegm(TODAY.timetuple()))

#: A word that stands in the learner's text, and one that stands in a trainer's note, and neither anywhere else.
LEARNERS_WORD, TRAINERS_WORD = "quetzalcoatlus", "archaeopteryx"

WHOLE_MODULE = f"""\
---
title: Hold the baby in mind
summary: How to look at a baby before you speak.
kind: introduction
audience: [nqsw]
outcomes: {{cues: Describe three ways a baby communicates}}
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---

This module is about ten minutes with a baby [@good2020].

::: content-note
This module describes a frightened parent. You can stop at any time.
:::

## Tuning in {{#tuning-in minutes=8 teaches=cues}}

Babies communicate from birth [@good2020], and {{{{ 7 * 7 }}}} is text. The code `{{{{ helplines() }}}}` is a sample.
A {LEARNERS_WORD} would not. See [the question](#turns) and ![a square](images/square.svg).

{" ".join(["word"] * 420)}

::: activity {{#watch}} Watch the baby
minutes: 3
outcomes: cues
printable: yes

Watch for three minutes. Write down what you saw.
:::

::: reflection {{#last-visit}}
minutes: 1

When did you last look first?
:::

::: question {{#turns}}
outcomes: cues

Yusuf turns away. What do you do?

- [x] Wait.
  Waiting lets him come back.
- [ ] Talk.
  He may need the break.
:::

::: question {{#smiles}}
outcomes: cues

Yusuf smiles. What do you do?

- [x] Smile.
  He sees that you saw.
- [ ] Write it down first.
  He may have looked away by then.
:::

::: key-message
Say what you saw.
:::

::: trainer-note

#### Say

Ask the whole room to think of one {TRAINERS_WORD} and of nothing else.

#### What people find hard

Leaving out what they think it means when they speak.

#### If time is short

Leave out the swap, and keep the question about Yusuf.
:::
"""

PAGE = """\
---
title: The page {path}
summary: A page of the small project.
owner: The team
changed: 2026-11-22
review_by: 2027-11-22
---

# The page {path}

{text}
"""

FAMILY_PAGE = PAGE.replace("owner:", "tab: A page\nkey_message: Look.\ngroup: you\nkind: list\nowner:").replace("# The page {path}\n\n", "")

#: What a page says besides its title.
TEXTS = {
    "index.md": "{{ module_catalogue() }}",
    "learn/index.md": "{{ module_catalogue() }}\n\n{{ study_paths() }}",
    "learn/glossary.md": "{{ glossary() }}",
    "learn/sources.md": "{{ evidence_ledger() }}",
    "teach/index.md": "{{ trainer_catalogue() }}",
    "families/get-help-now.md": '{{ helplines("urgent") }}\n\nWrite `{{ helplines() }}` to list them.\n\n## Where this comes from {#from}\n\nA book [@good2020].',
}

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'

#: The settings that say which pages of the frame are not in their usual places: in the small project all are.
PAGES_ELSEWHERE = re.compile(r"(?m)^    pages:.*\n(?:      .*\n)*")


def written(folder: Path) -> Path:
    """Writes the project into `folder`."""
    for name in ("overrides", "docs/assets"):
        shutil.copytree(PROJECT / name, folder / name)
    (folder / "macros").symlink_to(PROJECT / "macros")
    write(folder, SETTINGS, PAGES_ELSEWHERE.sub("    pages: {}\n", (PROJECT / SETTINGS).read_text("utf-8")))
    for path in {"index.md", *TEXTS, *Frame().model_dump().values()}:
        form = FAMILY_PAGE if path.startswith("families/") else PAGE
        write(folder, f"docs/{path}", form.format(path=path, text=TEXTS.get(path, "Text.")))
    for path, text in (BASE | {MODULE: WHOLE_MODULE, "modules/sample/images/square.svg": SQUARE}).items():
        write(folder, path, text)
    return folder


def write(folder: Path, path: str, text: str | bytes) -> Path:
    """Writes one file of a project."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return target


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a Python module in the project, such as `macros build`, to its end."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **environment},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
