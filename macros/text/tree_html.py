"""Writes the plain tree of words as HTML, for a program that makes other documents from it."""

from __future__ import annotations

import html

from macros.model.tree import Branch, Node, Table

_MARKS = {"strong": "strong", "emphasis": "em"}


def written(tree: list[Branch]) -> str:
    """The blocks as HTML. Pictures are told in words."""
    return "\n".join(_block(block) for block in tree)


def _block(block: Branch) -> str:
    if block["kind"] == "paragraph":
        return f"<p>{line(block['words'])}</p>"
    if block["kind"] == "heading":
        return f"<h{block['level']}>{line(block['words'])}</h{block['level']}>"
    if block["kind"] == "list":
        tag = f'ol start="{block["start"]}"' if block["ordered"] else "ul"
        items = "".join(f"<li>{_item(item)}</li>" for item in block["items"])
        return f"<{tag}>{items}</{tag[:2]}>"
    if block["kind"] == "table":
        return _table(block)
    if block["kind"] == "code":
        return f"<pre><code>{html.escape(block['text'])}</code></pre>"
    if block["kind"] == "quote":
        return f"<blockquote>{written(block['blocks'])}</blockquote>"
    if block["kind"] == "picture":
        return f"<p>{html.escape(block['alt'])}</p>"
    return "<hr>"


def _item(item: list[Branch]) -> str:
    """An item of one paragraph stands close to its neighbours."""
    return line(item[0]["words"]) if len(item) == 1 and item[0]["kind"] == "paragraph" else written(item)


def _table(block: Table) -> str:
    widths = block.get("columns") or [1] * len(block["header"])
    columns = "".join(f'<col style="width: {100 * width / sum(widths):.1f}%">' for width in widths)
    head = "".join(f"<th>{line(cell)}</th>" for cell in block["header"])
    rows = "".join(f"<tr>{''.join(f'<td>{line(cell)}</td>' for cell in row)}</tr>" for row in block["rows"])
    return f"<table><colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def line(words: list[Node]) -> str:
    """One line of words as HTML."""
    return "".join(_word(node) for node in words)


def _word(node: Node) -> str:
    if isinstance(node, str):
        return html.escape(node)
    if node["kind"] == "code":
        return f"<code>{html.escape(node['text'])}</code>"
    if node["kind"] == "break":
        return "<br>"
    if node["kind"] == "link":
        return f'<a href="{html.escape(node["to"])}">{line(node["words"])}</a>'
    return f"<{_MARKS[node['kind']]}>{line(node['words'])}</{_MARKS[node['kind']]}>"
