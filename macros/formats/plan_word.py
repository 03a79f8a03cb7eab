"""The plan of a session as a Word file, so that a trainer can change it for their own room."""

import html

from macros.formats.paper.plan_sheet import lead, sheet
from macros.formats.paper.subject import Subject
from macros.formats.paper.word import docx
from macros.model import web_address
from macros.model.record import Audience
from macros.model.tree import Branch
from macros.programme.load import Loaded
from macros.programme.sessions import SessionPlan
from macros.text.tree_html import written

LABEL = "Session plan to edit"
ENDING = "docx"
STEM = "plan"
AUDIENCE = Audience.TRAINER
NEVER_LEAVES_OUT = True


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes:
    subject = Subject.session(plan)
    web = f"{loaded.programme.service.name}. Web page: {web_address.printed(subject.path, loaded.programme)}. {subject.dated}"
    body = f"<p>{html.escape(lead(plan))}</p>{written(_raised(sheet(plan, loaded)))}<p>{html.escape(web)}</p>"
    return docx(subject, body)


def _raised(branches: list[Branch]) -> list[Branch]:
    """Under a title of its own a Word file's headings begin at the first level."""
    return [{**branch, "level": branch["level"] - 1} if branch["kind"] == "heading" else branch for branch in branches]
