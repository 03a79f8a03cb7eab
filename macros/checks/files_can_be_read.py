"""Every file can be read: UTF-8 text of a sensible size, inside the project, in a folder that has its module."""

FIX = "Save the file as UTF-8 in your editor."

GOOD = {"modules/sample/module.md": "\ufeff---\r\ntitle: Windows line ends and a byte order mark are fine\r\n---\r\n"}
BAD = {"modules/sample/module.md": b"---\ntitle: Caf\xe9 \xe2\x97\x80\n---\n"}
