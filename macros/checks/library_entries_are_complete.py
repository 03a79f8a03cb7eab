"""Every source, word, helpline, framework and path of the library has the fields it needs, and no others."""

FIX = "Add the missing field."

GOOD = {"modules/_library/paths.yaml": "- {name: first, title: First, for: New workers, modules: [sample]}\n"}
BAD = {"modules/_library/paths.yaml": "- name: first ◀\n  title: First\n  modules: [sample]\n"}
