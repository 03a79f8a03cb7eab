"""Every part has a title, a name and its minutes, and headings in a part begin with three hashes."""

FIX = "Write behind the title: `{#name minutes=8 teaches=outcome}`."

GOOD = "### A heading within the part\n\nText.\n\n## Another part {#another minutes=6 teaches=cues}\n\nText."
BAD = "## A part without a name ◀\n\nText."
