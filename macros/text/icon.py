"""Line icons on a grid of 24, drawn in the colour of the text beside them."""

#: The marks of two views that stand side by side: a circle whose left half is filled, and one whose right half is.
HALVES = (
    '<path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor"/><circle cx="12" cy="12" r="9"/>',
    '<path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor"/><circle cx="12" cy="12" r="9"/>',
)


def icon_svg(paths: str) -> str:
    """An icon, hidden from screen readers because its words stand beside it."""
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{paths}</svg>'
