"""What a page in `docs/` may say in double braces: a call of one of our macros, with plain words or numbers.

A template in a page is code on the build machine, so nothing else gets as far as the engine.
Two walls stand one behind the other: `faults` reads every page before the engine runs,
and `environment` is what the engine runs in.
"""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from types import ModuleType
from typing import Any, NoReturn

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from macros.extensions import discover
from macros.model.problem import nearest
from macros.text.braces import CALL, DELIMITERS, escaped


class OnlyGlobals(Context):
    """Knows the names that the environment knows, and none of those that the plug-in hands to every page."""

    def resolve_or_missing(self, key: str) -> Any:
        return self.environment.globals.get(key, missing)


class OnlyOurMacros(ImmutableSandboxedEnvironment):
    """Runs calls of our macros and nothing else: no attribute, no item, no method, no other callable."""

    context_class = OnlyGlobals

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return False

    def getattr(self, obj: Any, attribute: str) -> NoReturn:
        raise SecurityError(f"a page may not look at `.{attribute}`")

    def getitem(self, obj: Any, argument: Any) -> NoReturn:
        raise SecurityError(f"a page may not look at `[{argument}]`")

    def is_safe_callable(self, obj: Any) -> bool:
        return bool(getattr(obj, "is_component", False))


def environment(macros: Mapping[str, Callable[..., str]] | None = None) -> OnlyOurMacros:
    """The second wall: an environment that knows `macros`, and no name, filter or test besides."""
    made = OnlyOurMacros(undefined=StrictUndefined, **DELIMITERS)
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    made.globals.update(macros or {})
    return made


@cache
def _parser() -> OnlyOurMacros:
    return environment()


@lru_cache(maxsize=1 << 10)
def faults(text: str) -> tuple[tuple[int, str, str], ...]:
    """What in a page is not a call of our macros with literal arguments: line from 0, what, fix.

    What is read here is to the letter what the engine will get.
    """
    return tuple(_faults(text))


def _faults(text: str) -> Iterator[tuple[int, str, str]]:
    ready = escaped(text)
    known = discover("components")
    for match in re.finditer("[\ue000\ue001]", text):
        yield text.count("\n", 0, match.start()), "A character stands here that is kept for the engine.", "Delete it."
    try:
        tree = _parser().parse(ready)
    except TemplateSyntaxError as error:
        yield max(error.lineno - 1, 0), "The double braces here do not hold a call of a macro.", "Write a call, or put code in backticks."
        return
    except (RecursionError, OverflowError, ValueError):
        yield 0, "The double braces on this page cannot be read.", "Write a call, or put code in backticks."
        return
    written = Counter(ready.count("\n", 0, match.start("arguments")) for match in CALL.finditer(ready))
    for output in tree.body:
        if not isinstance(output, nodes.Output):
            yield output.lineno - 1, "A template instruction stands here.", "Delete it."
            continue
        for node in output.nodes:
            if isinstance(node, nodes.TemplateData) or (isinstance(node, nodes.Const) and node.value == "{{"):
                continue
            found = list(_call_faults(node, known))
            written[node.lineno - 1] -= 1
            if not found and written[node.lineno - 1] < 0:
                # What `placed` does not find would not be told where its page lies.
                found = [(node.lineno - 1, "A call is written in an unusual way here.", 'Write it as `{{ name("word") }}`.')]
            yield from found


def calls(text: str) -> Iterator[tuple[int, str, dict[str, str | int]]]:
    """Every call that a page without faults holds: line from 0, the macro's name, and its arguments by their names."""
    known = discover("components")
    for node in _parser().parse(escaped(text)).find_all(nodes.Call):
        if isinstance(node.node, nodes.Name):
            name = node.node.name
            function = getattr(known[name.replace("_", "-")], name)
            given = inspect.signature(function).bind(None, *(value.value for value in node.args if isinstance(value, nodes.Const)))
            yield node.lineno - 1, name, dict(list(given.arguments.items())[1:])


def _call_faults(node: nodes.Node, known: Mapping[str, ModuleType]) -> Iterator[tuple[int, str, str]]:
    line = node.lineno - 1
    names = ", ".join(f"`{name.replace('-', '_')}`" for name in known)
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
        yield line, "The double braces here hold more than a call of a macro.", f"Call one of: {names}."
        return
    name = node.node.name
    if name.replace("_", "-") not in known:
        yield line, f"There is no macro `{name}`.{nearest(name, [n.replace('-', '_') for n in known])}", f"Call one of: {names}."
        return
    values = [*node.args, *(pair.value for pair in node.kwargs)]
    literal = all(isinstance(value, nodes.Const) and isinstance(value.value, str | int) for value in values)
    if not literal or node.dyn_args or node.dyn_kwargs or node.kwargs:
        yield line, f"The call of `{name}` has an argument that is worked out.", "Write plain words in quotation marks, or a number."
        return
    function = getattr(known[name.replace("_", "-")], name)
    try:
        inspect.signature(function).bind(None, *node.args)
    except TypeError:
        wanted = list(inspect.signature(function).parameters)[1:]
        yield line, f"The call of `{name}` has {len(node.args)} arguments.", f"Give it: {', '.join(wanted) or 'none'}."
