"""Leaves out of the site what the theme brings and no page uses: its scripts, styles, source maps and word lists."""

from macros.finish.built.built_site import BuiltSite

AFTER = ("whole-modules",)
WHOLE_BUILD_ONLY = True

#: The folders that the theme fills.
FOLDERS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "assets/_mkdocstrings.css")


def finish(site: BuiltSite) -> None:
    used = {link.path for path in site.pages for link in site.links(path)}
    for path in sorted(site.files):
        if path.startswith(FOLDERS) and path not in used:
            site.remove(path)
