"""How slides are drawn, in the browser and in PowerPoint."""
