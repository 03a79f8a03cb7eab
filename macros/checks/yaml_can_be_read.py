"""Every YAML text parses, without tabs, anchors or a field that stands twice."""

FIX = "Correct this line or the one above."

GOOD = {"modules/_library/glossary.yaml": "- name: cue\n  term: Cue\n  meaning: A signal.\n"}
BAD = {"modules/_library/glossary.yaml": "- name: cue\n  term: Cue\n  meaning: A signal.\n  term: Signal ◀\n"}
