"""Assembles training modules and pages into a site."""


def define_env(env) -> None:
    """Offers every component to pages as a macro. Nothing is loaded before a page calls one."""
    from pathlib import Path

    from macros.site.macro_calls import as_macros

    for name, macro in as_macros(Path(env.project_dir)).items():
        env.macro(macro, name)
