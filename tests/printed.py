"""Reads what is on paper, with readers that are not ours: the text, tags and fonts of a PDF, and the text of a Word file."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from functools import lru_cache
from itertools import pairwise

import pikepdf
import pypdf


@lru_cache(maxsize=256)
def words(data: bytes) -> str:
    """The text of a PDF, or of a Word file, with every white space one blank."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            root = ET.fromstring(file.read("word/document.xml"))
        text = " ".join("".join(run.text or "" for run in paragraph.iter(f"{W}t")) for paragraph in root.iter(f"{W}p"))
    else:
        text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    return " ".join(text.split())


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Every element of the tree of tags, in the order in which it is read aloud."""
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        found.append(element)
        children = element.get("/K", [])
        children = list(children) if isinstance(children, pikepdf.Array) else [children]
        waiting += [child for child in reversed(children) if isinstance(child, pikepdf.Dictionary)]
    return found


def tags(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in elements(pdf) if "/S" in element]


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """The fonts of all pages, those inside drawings too."""
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"]


def assert_tagged(data: bytes, title: str) -> None:
    """Says what it is, in what language; has tags, an outline and its own fonts."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"].startswith(title)
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        levels = [int(tag[2:]) for tag in tags(pdf) if re.fullmatch(r"/H\d", tag)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
        with pdf.open_outline() as outline:
            assert outline.root
        assert fonts(pdf)
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts(pdf))
