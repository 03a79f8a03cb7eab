"""The plan of a session to print: clock times, what everybody does, checkpoints, materials and what people find hard."""

from macros.formats.paper.plan_sheet import lead, sheet
from macros.formats.paper.subject import Subject
from macros.formats.paper.typst_pdf import pdf
from macros.model.record import Audience
from macros.programme.load import Loaded
from macros.programme.sessions import SessionPlan

LABEL = "Session plan"
ENDING = "pdf"
STEM = "plan"
AUDIENCE = Audience.TRAINER
NEVER_LEAVES_OUT = True


def of_session(plan: SessionPlan, loaded: Loaded) -> bytes:
    return pdf("plan", LABEL, Subject.session(plan), loaded, {"lead": lead(plan), "blocks": sheet(plan, loaded)})
