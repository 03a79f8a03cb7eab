"""A reader who follows links from the learn page comes to every module and every part."""

from collections.abc import Iterator

from macros.finish.built.built_site import BuiltSite
from macros.model.problem import Finding
from macros.model.web_address import site_path

AFTER = ("links-lead-somewhere",)
FIX = "Call `{{ module_catalogue() }}` or `{{ study_paths() }}` on the learn page, which `extra: service: pages: learn` names."


def finish(site: BuiltSite) -> Iterator[Finding]:
    start = f"{site_path(site.programme.service.pages.learn)}index.html"
    seen, waiting = {start}, [start] if start in site.pages else []
    while waiting:
        for link in site.links(waiting.pop()):
            if link.tag == "a" and link.path not in seen and link.path in site.pages and link.path.startswith("learn/"):
                seen.add(link.path)
                waiting.append(link.path)
    for module in site.programme.modules:
        wanted = {f"learn/{module.slug}/index.html": module.place}
        wanted |= {f"learn/{module.slug}/{part.name}/index.html": part.place for part in module.parts}
        for path, place in wanted.items():
            if path not in seen:
                yield Finding(place, f"No links lead from the learn page to {path.removesuffix('index.html')}.")
