#!/usr/bin/env python3
"""Build the Word files of Corpus/reports from their descriptions.

    make_docx.py [FOLDER...]      each FOLDER has a make.txt; without arguments: all of them

A description is one line a block, `kind: text`. The same description gives the same bytes: archive members
carry a fixed date and nothing is random. Python 3.8+, standard library only.

Blocks     p: c: b: bc: i:        paragraph; centred; bold; bold and centred; italic
           h1: ... h4:  h3x:      Heading 1 to 4, numbered through their styles; h3x is a style based on Heading 3
           h1-: ... h4-:          the same with the number switched off (numId 0)
           n1: n2: n3:  -:        numbered or bulleted by numPr in the paragraph itself
           box: TEXT              a text box (with the VML copy that Word writes for old readers)
           page:                  a page break
           sdt: ... /sdt:         a content control around blocks
           table: grid 700 5200   a table and its column widths (grid or plain, that is without borders)
           head: row: end:        a row that repeats on each page, a row, the end of the table
Cells      A | B | C              {span 2} before the text: two columns; {top} and {up}: merged downwards; ¶: next paragraph
Inline     {b TEXT} {i TEXT} {bi TEXT} {ins TEXT} {del TEXT} {sdt TEXT} {link URL TEXT} {tab} {br}; ¦ starts another run
Others     title: TEXT            the title in the properties;  footer: page  a page number below;  ; COMMENT
"""
import os
import re
import sys
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (f'xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
          ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
          ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
          ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
          ' xmlns:v="urn:schemas-microsoft-com:vml"')
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BY_STYLE, DIRECT, BULLET = 1, 2, 3  # numId
CHANGE = 'w:author="Văn phòng" w:date="2025-03-12T08:00:00Z"'

# Kind of block: paragraph style, alignment, run formatting, (numId, level) in the paragraph.
KINDS = {"p": ("", "both", "", None), "c": ("", "center", "", None), "b": ("", "both", "b", None),
         "bc": ("", "center", "b", None), "i": ("", "both", "i", None), "h3x": ("MucNho", "", "", None),
         "-": ("ListParagraph", "both", "", (BULLET, 0))}
for level in range(4):
    KINDS[f"h{level + 1}"] = (f"Heading{level + 1}", "", "", None)
    KINDS[f"h{level + 1}-"] = (f"Heading{level + 1}", "", "", (0, 0))
    KINDS[f"n{level + 1}"] = ("", "both", "b", (DIRECT, level))

# Numbering: abstractNum for each numId, as (format, text, style) a level.
LEVELS = {BY_STYLE: [("upperRoman", "%1.", "Heading1"), ("decimal", "%2.", "Heading2"),
                     ("decimal", "%2.%3.", "Heading3"), ("lowerLetter", "%4)", "Heading4")],
          DIRECT: [("decimal", "%1.", ""), ("decimal", "%1.%2.", ""), ("decimal", "%1.%2.%3.", "")],
          BULLET: [("bullet", "-", "")]}


# ---------------------------------------------------------------- text inside a paragraph

def run(text, style=""):
    """One run; style is some of the letters b and i, or "link"."""
    props = '<w:rStyle w:val="Hyperlink"/>' if style == "link" else "".join(f"<w:{x}/>" for x in style)
    props = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r>{props}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


class Inline:
    """Turns the text of a block into runs; keeps the links and the numbers of changes."""

    token = re.compile(r"\{(\w+)(?: ([^{}]*))?\}|¦")

    def __init__(self):
        self.links, self.changes = [], 0

    def __call__(self, text, style=""):
        out, at = [], 0
        for m in self.token.finditer(text):
            out.append(run(text[at:m.start()], style))
            if m.group(1):
                out.append(self.special(m.group(1), m.group(2) or "", style))
            at = m.end()
        return "".join(out) + run(text[at:], style)

    def special(self, name, text, style):
        if name in ("tab", "br"):
            return f"<w:r><w:{name}/></w:r>"
        if name in ("b", "i", "bi"):
            return run(text, "".join(sorted(set(style + name))))
        if name == "link":
            url, text = text.split(" ", 1)
            self.links.append(url)
            return f'<w:hyperlink r:id="rLink{len(self.links)}" w:history="1">{run(text, "link")}</w:hyperlink>'
        if name == "sdt":
            return f'<w:sdt><w:sdtPr><w:alias w:val="O nhap"/><w:text/></w:sdtPr><w:sdtContent>{run(text, style)}</w:sdtContent></w:sdt>'
        if name in ("ins", "del"):
            self.changes += 1
            inner = run(text, style)
            inner = inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>") if name == "del" else inner
            return f'<w:{name} w:id="{self.changes}" {CHANGE}>{inner}</w:{name}>'
        raise ValueError(f"unknown markup {{{name}}}")


# ---------------------------------------------------------------- blocks

def paragraph(kind, text, inline):
    style, align, letters, number = KINDS[kind]
    props = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        props += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    props += f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:p><w:pPr>{props}</w:pPr>{inline(text, letters)}</w:p>"


def cell(text, widths, at, inline, bold):
    """The XML of a cell and the number of columns it takes."""
    flags = dict(re.findall(r"\{(span|top|up)(?: (\d+))?\}", text))
    text = re.sub(r"\{(?:span \d+|top|up)\}", "", text).strip()
    span = int(flags.get("span", 1))
    props = f'<w:tcW w:w="{sum(widths[at:at + span])}" w:type="dxa"/>'
    props += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    props += '<w:vMerge w:val="restart"/>' if "top" in flags else "<w:vMerge/>" if "up" in flags else ""
    body = "".join(paragraph("bc" if bold else "p", part.strip(), inline) for part in text.split("¶"))
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{body}</w:tc>", span


def row(text, widths, inline, head):
    out, at = [], 0
    for part in (" " + text + " ").split(" | "):
        xml, span = cell(part, widths, at, inline, head)
        out.append(xml)
        at += span
    if at != len(widths):
        raise ValueError(f"{at} columns, not {len(widths)}: {text}")
    props = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{props}{''.join(out)}</w:tr>"


def table(text, rows, inline):
    look, *widths = text.split()
    widths = [int(w) for w in widths]
    style = "TableGrid" if look == "grid" else "TableNormal"
    body = "".join(row(t, widths, inline, kind == "head") for kind, t in rows)
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return (f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>')


def text_box(text, inline, number):
    inner = "".join(paragraph("c", t.strip(), inline) for t in text.split("¶"))
    shape = ('<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="360000"/></a:xfrm>'
             '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>'
             f'{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>')
    drawing = ('<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="360000"/>'
               f'<wp:docPr id="{number}" name="Text Box {number}"/><a:graphic>'
               '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
               f'{shape}</a:graphicData></a:graphic></wp:inline></w:drawing>')
    old = (f'<w:pict><v:shape id="Box{number}" style="width:142pt;height:28pt"><v:textbox><w:txbxContent>'
           f'{inner}</w:txbxContent></v:textbox></v:shape></w:pict>')
    return (f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
            f'<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>')


def read(path):
    """The description as [(kind, text)]."""
    out = []
    with open(path, encoding="utf-8") as f:
        for n, line in enumerate(f, 1):
            line = line.rstrip("\n")
            if line.strip() and not line.startswith(";"):
                kind, colon, text = line.partition(":")
                if not colon:
                    raise ValueError(f"{path}:{n}: no kind")
                out.append((kind, text.strip()))
    return out


def body(lines, inline):
    out, rows, opened, boxes = [], [], None, 0
    for kind, text in lines:
        if kind == "table":
            opened, rows = text, []
        elif kind in ("row", "head"):
            rows.append((kind, text))
        elif kind == "end":
            out.append(table(opened, rows, inline))
        elif kind == "box":
            boxes += 1
            out.append(text_box(text, inline, boxes))
        elif kind == "page":
            out.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
        elif kind == "sdt":
            out.append('<w:sdt><w:sdtPr><w:alias w:val="Noi dung"/></w:sdtPr><w:sdtContent>')
        elif kind == "/sdt":
            out.append("</w:sdtContent></w:sdt>")
        elif kind not in ("title", "footer"):
            out.append(paragraph(kind, text, inline))
    return "".join(out)


# ---------------------------------------------------------------- the parts of the package

def document(lines, inline, footer):
    foot = '<w:footerReference w:type="default" r:id="rFooter"/>' if footer else ""
    return (f'{DECLARATION}<w:document {SPACES}><w:body>{body(lines, inline)}<w:sectPr>{foot}<w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/>'
            "</w:sectPr></w:body></w:document>")


def style(kind, name, title, based="", inner="", default=False):
    return (f'<w:style w:type="{kind}"{" w:default=" + chr(34) + "1" + chr(34) if default else ""} w:styleId="{name}"><w:name w:val="{title}"/>'
            + (f'<w:basedOn w:val="{based}"/>' if based else "") + inner + "</w:style>")


def styles():
    font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
    out = [f'<w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>'
           '<w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults>',
           style("paragraph", "Normal", "Normal", default=True),
           style("character", "DefaultParagraphFont", "Default Paragraph Font", default=True),
           style("table", "TableNormal", "Normal Table", default=True,
                 inner='<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'),
           style("numbering", "NoList", "No List", default=True)]
    for level in range(4):
        ilvl = f'<w:ilvl w:val="{level}"/>' if level else ""
        out.append(style("paragraph", f"Heading{level + 1}", f"heading {level + 1}", "Normal",
                         f'<w:pPr><w:keepNext/><w:numPr>{ilvl}<w:numId w:val="{BY_STYLE}"/></w:numPr><w:outlineLvl w:val="{level}"/></w:pPr>'
                         "<w:rPr><w:b/></w:rPr>"))
    edges = "".join(f'<w:{e} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for e in ("top", "left", "bottom", "right", "insideH", "insideV"))
    out += [style("paragraph", "MucNho", "Mục nhỏ", "Heading3", "<w:rPr><w:i/></w:rPr>"),
            style("paragraph", "ListParagraph", "List Paragraph", "Normal", '<w:pPr><w:ind w:left="720"/></w:pPr>'),
            style("character", "Hyperlink", "Hyperlink", "DefaultParagraphFont", '<w:rPr><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr>'),
            style("table", "TableGrid", "Table Grid", "TableNormal", f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>")]
    return f'{DECLARATION}<w:styles xmlns:w="{W}">{"".join(out)}</w:styles>'


def numbering():
    out = []
    for number, levels in LEVELS.items():
        out.append(f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>')
        for i, (form, text, linked) in enumerate(levels):
            linked = f'<w:pStyle w:val="{linked}"/>' if linked else ""
            out.append(f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>')
        out.append("</w:abstractNum>")
    out += [f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in LEVELS]
    return f'{DECLARATION}<w:numbering xmlns:w="{W}">{"".join(out)}</w:numbering>'


def footer_part():
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{t}"/></w:r>{x}' for t, x in
                    (("begin", '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'), ("separate", "<w:r><w:t>2</w:t></w:r>"), ("end", "")))
    return f'{DECLARATION}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p></w:ftr>'


def relationships(links, footer):
    out = [(f"r{t.capitalize()}", t, f"{t}.xml", "") for t in ("styles", "numbering", "settings")]
    out += [("rFooter", "footer", "footer1.xml", "")] if footer else []
    out += [(f"rLink{i}", "hyperlink", url, ' TargetMode="External"') for i, url in enumerate(links, 1)]
    body = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{t}" Target="{escape(to)}"{mode}/>' for i, t, to, mode in out)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{body}</Relationships>'


def core(title):
    return (f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>")


def content_types(footer):
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = [("word/document.xml", f"{main}.document.main+xml"), ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
    parts += [(f"word/{p}.xml", f"{main}.{p}+xml") for p in ("styles", "numbering", "settings")]
    parts += [("word/footer1.xml", f"{main}.footer+xml")] if footer else []
    body = "".join(f'<Override PartName="/{n}" ContentType="{t}"/>' for n, t in parts)
    return (f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{body}</Types>')


ROOT = (f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>')


def parts(lines):
    """The package as [(name, text)], in the order Word writes it."""
    inline, options = Inline(), dict(x for x in lines if x[0] in ("title", "footer"))
    footer = "footer" in options
    main = document(lines, inline, footer)
    out = [("[Content_Types].xml", content_types(footer)), ("_rels/.rels", ROOT), ("word/document.xml", main),
           ("word/_rels/document.xml.rels", relationships(inline.links, footer)), ("word/styles.xml", styles()),
           ("word/numbering.xml", numbering()), ("word/settings.xml", f'{DECLARATION}<w:settings xmlns:w="{W}"><w:defaultTabStop w:val="720"/></w:settings>')]
    out += [("word/footer1.xml", footer_part())] if footer else []
    return out + [("docProps/core.xml", core(options.get("title", "")))]


def build(folder):
    target = os.path.join(folder, "source.docx")
    made = parts(read(os.path.join(folder, "make.txt")))
    with zipfile.ZipFile(target, "w") as z:
        for name, text in made:
            member = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            member.compress_type, member.create_system, member.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            z.writestr(member, text.encode("utf-8"), compresslevel=9)
    return target


def main(folders):
    base = os.path.join(HERE, "reports")
    folders = folders or [os.path.join(base, d) for d in sorted(os.listdir(base)) if os.path.exists(os.path.join(base, d, "make.txt"))]
    for folder in folders:
        print(os.path.relpath(build(folder)))


if __name__ == "__main__":
    main(sys.argv[1:])
