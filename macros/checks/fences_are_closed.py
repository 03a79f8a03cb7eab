"""Every block that is opened is closed, and no block stands inside another."""

FIX = "Close the block with a line of three colons."

GOOD = "::: key-message\nKeep this.\n:::\n\n```\n::: not a block, but code\n```"
BAD = "::: key-message ◀\nKeep this.\n\n## The next part {#next minutes=6 teaches=cues}\n\nText."
