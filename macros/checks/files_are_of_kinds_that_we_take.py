"""Every file in `docs/` and `modules/` is of a kind that a site is made from: whatever else lies there is named, and never published."""

FIX = "Move it out of the folder, or write it as a page."

GOOD = {
    "docs/assets/ours.js": "'use strict';",
    "docs/robots.txt": "User-agent: *\nDisallow: /teach/\n",
    "docs/CNAME": "babies.example.org\n",
    "docs/assets/star.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
}
BAD = {
    "docs/backup.sql": "DROP TABLE babies; ◀",
    "docs/learn/notes.markdown": "Nobody reads this. ◀",
    "docs/_redirects": "/families/* https://elsewhere.example/ 302 ◀",
    "docs/robots.txt": "User-agent: *\nThe trainer's notes are in the other folder. ◀\n",
    "modules/sample/notes.md": "Ask the room. ◀",
    "modules/_library/words.yml": "[] # ◀",
}
