"""The service's channels, as its settings name them."""

from macros.pages.view import View
from macros.text.words import escaped

EXAMPLE = "{{ channels() }}"


def channels(view: View) -> str:
    rows = [f"- {escaped(channel.name)}: {escaped(channel.handle)}" for channel in view.programme.service.channels]
    return "\n".join(rows)
