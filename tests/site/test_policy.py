"""Under the real headers no page breaks its own policy, logs an error, or carries what the policy forbids."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from macros.finish.browser_policy import HEADERS, PAGE, policy
from macros.finish.built.brought import NOTHING, Brought, Templates

from .pages import LOADED, SEARCH

META = re.compile(r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">')


@pytest.mark.browser
def test_no_page_breaks_its_policy_or_logs_an_error(visited, built_pages):
    assert {path: visited[path]["errors"] for path in [*built_pages, SEARCH] if visited[path]["errors"]} == {}


@pytest.mark.browser
def test_an_error_would_be_heard(visited):
    assert any("404" in error for error in visited["not/a/page/"]["errors"])


@pytest.mark.browser
def test_the_browser_refuses_an_inline_script_and_another_host(tab, address):
    tab.goto(address)
    refused = tab.evaluate(
        """() => new Promise(done => {
            const refused = new Set();
            addEventListener('securitypolicyviolation', event => {
                refused.add(event.effectiveDirective.replace('-elem', ''));
                if (refused.size === 2) done([...refused].sort());
            });
            const script = document.createElement('script');
            script.textContent = 'window.ran = true';
            document.head.append(script);
            const image = document.createElement('img');
            image.src = 'https://example.org/picture.png';
            document.body.append(image);
        })"""
    )
    assert refused == ["img-src", "script-src"]
    assert tab.evaluate("window.ran === undefined")


def test_every_page_carries_its_policy_first_in_its_head(site, built_pages):
    for path in built_pages:
        page = (site / (path if path.endswith(".html") else f"{path}index.html")).read_text("utf-8")
        found = META.search(page)
        assert found, f"{path} has no policy"
        assert "unsafe-inline" not in found[1]
        assert "'unsafe-eval'" not in found[1]
        assert ("wasm-unsafe-eval" in found[1]) == (path == "search/"), path


def test_no_page_has_a_style_in_a_tag_or_a_script_inline(site):
    for path in site.rglob("*.html"):
        page = path.read_text("utf-8")
        assert not re.search(r"<[a-z][^>]*\sstyle=", page), path
        assert not re.search(r"<script(?![^>]*\ssrc=)", page), path


def test_a_style_stands_only_in_pages_for_families_and_its_hash_in_their_policy(site):
    for path in site.rglob("*.html"):
        page = path.read_text("utf-8")
        styles = re.findall(r"<style[^>]*>(.*?)</style>", page, re.DOTALL)
        assert bool(styles) == (path.relative_to(site).parts[0] == "families"), path
        for style in styles:
            assert f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in page, path


def test_the_headers_are_the_same_on_every_path(site):
    said = (site / "_headers").read_text("utf-8")
    assert re.findall(r"^\S.*$", said, re.MULTILINE) == ["/*"]
    assert all(f"  {name}: {value}\n" in said for name, value in HEADERS.items())
    nginx = (site.parent / "build" / "nginx-headers.conf").read_text("utf-8")
    assert all(f'add_header {name} "{value}" always;' in nginx for name, value in HEADERS.items())


def test_only_the_template_that_searches_may_compile_and_none_starts_workers_of_others():
    templates = Templates(LOADED)
    shells = [name for name in LOADED.templates if name.startswith("formats/")]
    own = [name for name in LOADED.templates if "/" not in name]
    assert shells and "search.html" in own
    said = {name: policy(name, templates.brought(name)) for name in (*shells, *own)}
    assert [name for name, allowed in said.items() if "wasm" in allowed] == ["search.html"]
    assert not any("worker-src" in allowed or "blob:" in allowed for allowed in said.values())
    assert "script-src 'self' 'wasm-unsafe-eval'" in said["search.html"]
    assert "script-src 'self';" in f"{said['formats/slides.html']};"
    assert "script-src" not in said["main.html"]


def test_what_stands_inline_is_allowed_by_its_hash_alone_and_only_where_its_template_brings_it():
    styled = Brought(styles=frozenset({"p{}"}))
    page = "<head><script>go()</script><style>p{}</style><style>q{}</style></head>"
    said = policy("family.html", styled, page)
    assert re.search(r"style-src 'self' 'sha256-[\w+/=]{44}'(?:;|$)", said)
    assert said.count("sha256") == 1
    assert "script-src" not in said
    assert policy("main.html", NOTHING, page) == "; ".join(f"{name} {' '.join(values)}" for name, values in PAGE.items())
