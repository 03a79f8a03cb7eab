"""Line icons on a grid of 24, drawn in the colour of the text beside them."""


def icon_svg(paths: str) -> str:
    """An icon, hidden from screen readers because its words stand beside it."""
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{paths}</svg>'
