"""Makes a Word file with pandoc, in styles of our own: Georgia and Arial, which locked-down computers have, on A4."""

from __future__ import annotations

import html
import io
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pypandoc

from macros.formats.files.fixed_zip import fixed
from macros.formats.paper.subject import Subject
from macros.model.problem import CannotMake
from macros.programme.environment import of_another

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

#: The styles that are set in Georgia, each with its size in half points.
HEADINGS = {"Title": 56, "Heading1": 34, "Heading2": 28, "Heading3": 24, "Heading4": 22}

#: A4 and its margins of 19 mm, in twentieths of a point.
PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1077" w:right="1077" w:bottom="1077" w:left="1077" w:header="567" w:footer="567" w:gutter="0"/>'
)

LANGUAGE = "en-GB"

#: The foot of every page: its number among all, so that loose sheets find their order again.
FOOT = (
    f'<w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)

_OFFICE = "openxmlformats.org/officeDocument/2006/relationships"


def docx(subject: Subject, body: str) -> bytes:
    """The Word file of some HTML, the same bytes each time. Its title is the subject's.

    Raises `CannotMake` with the author's file and pandoc's own words.
    """
    page = f'<html lang="{LANGUAGE}"><head><title>{html.escape(subject.title)}</title></head><body>{body}</body></html>'
    with tempfile.TemporaryDirectory() as folder:
        reference, made = Path(folder, "reference.docx"), Path(folder, "made.docx")
        reference.write_bytes(_reference())
        command = [pypandoc.get_pandoc_path(), "--from=html", f"--reference-doc={reference}", f"--output={made}"]
        dated = of_another(SOURCE_DATE_EPOCH=str(subject.moment))
        done = subprocess.run(command, input=page, capture_output=True, encoding="utf-8", check=False, env=dated)
        if done.returncode:
            what = f"Pandoc could not make a Word file of this: {' '.join(done.stderr.split())}"
            raise CannotMake(subject.place, what, "Make what stands here simpler, or tell the site team.")
        return fixed(_changed(made.read_bytes(), _whole_rows))


@cache
def _reference() -> bytes:
    """Pandoc's own reference document with our styles, page and language in it."""
    command = [pypandoc.get_pandoc_path(), "--print-default-data-file=reference.docx"]
    plain = subprocess.run(command, capture_output=True, check=True).stdout
    return _changed(plain, _ours, {"word/footer1.xml": FOOT})


def _changed(file: bytes, change: Callable[[str, bytes], bytes], more: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """A Word file with each of its parts changed, and with more parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in more.items():
            new.writestr(name, part)
    return held.getvalue()


def _whole_rows(name: str, data: bytes) -> bytes:
    """No row of a table breaks over two pages: a trainer reads it at a glance."""
    if name != "word/document.xml":
        return data
    data = re.sub(rb"<w:tr>(?!\s*<w:trPr>)", b"<w:tr><w:trPr></w:trPr>", data)
    return data.replace(b"<w:trPr>", b"<w:trPr><w:cantSplit/>")


def _ours(name: str, data: bytes) -> bytes:
    if name == "word/styles.xml":
        return _styles(data)
    if name == "word/settings.xml":
        return re.sub(rb'(<w:themeFontLang w:val=)"[^"]*"', rb'\1"' + LANGUAGE.encode() + b'"', data)
    if name == "word/document.xml":
        foot = f'<w:footerReference xmlns:r="http://schemas.{_OFFICE}" w:type="default" r:id="foot"/>'
        return re.sub(
            rb"<w:sectPr[^>]*>", lambda opened: opened[0] + foot.encode(), data.replace(b"</w:sectPr>", PAGE.encode() + b"</w:sectPr>")
        )
    if name == "word/_rels/document.xml.rels":
        foot = f'<Relationship Id="foot" Type="http://schemas.{_OFFICE}/footer" Target="footer1.xml"/>'
        return data.replace(b"</Relationships>", foot.encode() + b"</Relationships>")
    if name == "[Content_Types].xml":
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
        return data.replace(b"</Types>", f'<Override PartName="/word/footer1.xml" ContentType="{kind}"/></Types>'.encode())
    return data


def _styles(data: bytes) -> bytes:
    """Georgia for headings, Arial for the rest, black, in British English; tables have lines."""
    for _, (prefix, address) in ET.iterparse(io.BytesIO(data), events=["start-ns"]):
        ET.register_namespace(prefix, address)
    root = ET.fromstring(data)
    defaults = _found(root, f"./{_tag('docDefaults')}/{_tag('rPrDefault')}/{_tag('rPr')}")
    _set_type(defaults, "Arial", 22)
    _found(defaults, _tag("lang")).set(_tag("val"), LANGUAGE)
    for style in root.findall(_tag("style")):
        name = style.get(_tag("styleId"), "")
        base = name.removesuffix("Char")
        if base in HEADINGS:
            kind = _found(style, _tag("rPr"))
            _set_type(kind, "Georgia", HEADINGS[base])
            for color in kind.findall(_tag("color")):
                kind.remove(color)
        if name == "Title":
            _found(style, f"{_tag('pPr')}/{_tag('jc')}").set(_tag("val"), "left")
        if name == "Table":
            _found(style, _tag("tblPr")).insert(1, _lines())
            header = ET.Element(_tag("rPr"))
            header.append(ET.Element(_tag("b")))
            _found(style, _tag("tblStylePr")).insert(0, header)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _found(element: ET.Element, path: str) -> ET.Element:
    """What pandoc's own reference document has at a path. Raises `LookupError` where another version of it has nothing."""
    found = element.find(path)
    if found is None:
        raise LookupError(f"Pandoc's reference document has no {path}.")
    return found


def _set_type(properties: ET.Element, face: str, half_points: int) -> None:
    """Puts a typeface and a size in place of those that are there."""
    for tag in ("rFonts", "sz", "szCs"):
        for found in properties.findall(_tag(tag)):
            properties.remove(found)
    fonts = ET.Element(_tag("rFonts"), {_tag(where): face for where in ("ascii", "hAnsi", "cs", "eastAsia")})
    properties.insert(0, fonts)
    after = next((index for index, child in enumerate(properties) if child.tag == _tag("lang")), len(properties))
    for offset, tag in enumerate(("sz", "szCs")):
        properties.insert(after + offset, ET.Element(_tag(tag), {_tag("val"): str(half_points)}))


def _lines() -> ET.Element:
    borders = ET.Element(_tag("tblBorders"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        given = {"val": "single", "sz": "4", "space": "0", "color": "737373"}
        ET.SubElement(borders, _tag(side), {_tag(name): value for name, value in given.items()})
    return borders


def _tag(name: str) -> str:
    return f"{{{_W}}}{name}"
