"""The settings of the service, `extra: service:` in `mkdocs.yml`, hold only fields that we know."""

FIX = "Correct the setting."

GOOD = {"mkdocs.yml": "site_name: A site\nextra:\n  service:\n    name: A service\n"}
BAD = {"mkdocs.yml": "site_name: A site\nextra:\n  service:\n    nmae: A service ◀\n"}
