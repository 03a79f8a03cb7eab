"""Reads and writes CBOR (RFC 8949) as far as pagefind uses it: whole numbers, texts and lists."""

from __future__ import annotations

from typing import TypeAlias

Value: TypeAlias = "int | str | list[Value]"

#: What the first three bits of a value say that it is.
NUMBER, TEXT, LIST = 0, 3, 4

#: From here on, the five bits behind them say how many bytes the number or length has that follows.
_LONG = 24


def read(data: bytes) -> Value:
    """The one value that the bytes hold. Raises `ValueError` where they hold something else."""
    value, end = _value(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes are left behind the value.")
    return value


def write(value: Value) -> bytes:
    """The value in as few bytes as it needs."""
    if isinstance(value, int):
        return _head(NUMBER, value)
    if isinstance(value, str):
        text = value.encode()
        return _head(TEXT, len(text)) + text
    return _head(LIST, len(value)) + b"".join(write(item) for item in value)


def _value(data: bytes, at: int) -> tuple[Value, int]:
    """The value that begins at a byte, and where it ends."""
    kind, size = data[at] >> 5, data[at] & 31
    at += 1
    if size >= _LONG:
        width = 1 << (size - _LONG)
        size, at = int.from_bytes(data[at : at + width], "big"), at + width
    if kind == NUMBER:
        return size, at
    if kind == TEXT:
        return data[at : at + size].decode(), at + size
    if kind != LIST:
        raise ValueError(f"A value of kind {kind} is not known.")
    items: list[Value] = []
    for _ in range(size):
        item, at = _value(data, at)
        items.append(item)
    return items, at


def _head(kind: int, size: int) -> bytes:
    """The bytes before a value, or all of a number."""
    if size < _LONG:
        return bytes([kind << 5 | size])
    power = next(power for power in range(4) if size < 1 << (8 << power))
    return bytes([kind << 5 | _LONG + power]) + size.to_bytes(1 << power, "big")
