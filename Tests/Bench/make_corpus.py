#!/usr/bin/env python3
"""Makes DOCX reports as Word writes them, for measuring: eight pages, a head, prose and a table of 122 rows.

    make_corpus.py DIR [COUNT]
    make_corpus.py DIR large        one file with a table of 200,000 rows in lean markup, 50 MB of XML

The markup is as wordy as Word's own: every run has its properties, text is broken into several runs, paragraphs carry
revision numbers. The seed is fixed, so the same bytes come out everywhere. Standard library only.
"""
import os
import random
import sys
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

CONTENT_TYPES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"""
ROOT_RELATIONS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>"""
DOCUMENT_RELATIONS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>"""
STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"""

COMMUNES = ["Suối Trong", "Đồi Cao", "Bến Lở", "Nà Phai", "Vườn Cau", "Gò Sành", "Khe Tre", "Cầu Ngang"]
SUBJECTS = [
    "hồ sơ tiếp nhận trong kỳ", "hồ sơ giải quyết đúng hạn", "hồ sơ nộp trực tuyến", "văn bản đã ban hành",
    "thủ tục hành chính được công khai", "nhiệm vụ của kế hoạch", "cuộc kiểm tra", "lượt công dân đến giao dịch",
    "cán bộ, công chức được tập huấn", "tin, bài đã đăng", "phản ánh, kiến nghị được trả lời",
]
VERBS = ["đã hoàn thành", "đã thực hiện", "đã tiếp nhận", "đã giải quyết", "đang xử lý"]
ASIDES = [
    "bảo đảm tiến độ đề ra", "tăng so với cùng kỳ năm trước", "không có hồ sơ quá hạn", "theo đúng quy trình",
    "được người dân đánh giá tốt", "còn chậm ở một số thôn",
]
TITLES = [
    "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "CẢI CÁCH THỂ CHẾ", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "TỔ CHỨC BỘ MÁY",
    "CHẾ ĐỘ CÔNG VỤ", "TÀI CHÍNH CÔNG", "CHÍNH QUYỀN SỐ", "KHÓ KHĂN, PHƯƠNG HƯỚNG",
]
UNITS = ["Hồ sơ", "%", "Văn bản", "Thủ tục", "Người", "Nhiệm vụ", "Triệu đồng"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.out = []

    def hexadecimal(self):
        return f"{self.random.randrange(1 << 32):08X}"

    def runs(self, text, bold=False, size=28):
        """The text in pieces, as spelling checks and edits leave it."""
        words = text.split(" ")
        pieces, at = [], 0
        while at < len(words):
            count = self.random.randrange(3, 12)
            pieces.append(" ".join(words[at : at + count]) + (" " if at + count < len(words) else ""))
            at += count
        weight = "<w:b/><w:bCs/>" if bold else ""
        look = f'{weight}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN"/>'
        return "".join(
            f'<w:r w:rsidRPr="{self.hexadecimal()}"><w:rPr>{look}</w:rPr>'
            f'<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
            for piece in pieces
        )

    def paragraph(self, text, align="both", bold=False):
        return (
            f'<w:p w:rsidR="{self.hexadecimal()}" w:rsidRDefault="{self.hexadecimal()}" w:rsidP="{self.hexadecimal()}">'
            f'<w:pPr><w:spacing w:before="60" w:after="60" w:line="276" w:lineRule="auto"/>'
            f'<w:ind w:firstLine="{720 if align == "both" else 0}"/><w:jc w:val="{align}"/></w:pPr>'
            f"{self.runs(text, bold)}</w:p>"
        )

    def cell_paragraph(self, text):
        runs = self.runs(text, size=24) if text else ""
        return f'<w:p w:rsidR="{self.hexadecimal()}" w:rsidRDefault="{self.hexadecimal()}"><w:pPr><w:jc w:val="center"/></w:pPr>{runs}</w:p>'

    def table(self, rows, widths, borders=True):
        line = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        sides = "".join(line.format(side) for side in ["top", "left", "bottom", "right", "insideH", "insideV"])
        frame = f"<w:tblBorders>{sides}</w:tblBorders>" if borders else ""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        body = "".join(
            f'<w:tr w:rsidR="{self.hexadecimal()}" w:rsidTr="{self.hexadecimal()}">'
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
                + "".join(self.cell_paragraph(part) for part in cell.split("\n"))
                + "</w:tc>"
                for cell, width in zip(row, widths)
            )
            + "</w:tr>"
            for row in rows
        )
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>{frame}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'

    def sentence(self):
        r = self.random
        total = r.randrange(20, 900)
        done = r.randrange(10, total)
        return (
            f"Trong quý, đơn vị {r.choice(VERBS)} {total} {r.choice(SUBJECTS)}, trong đó {done}/{total} đạt "
            f"{done * 100 // total}%, {r.choice(ASIDES)}; thực hiện Kế hoạch số {r.randrange(1, 200)}/KH-UBND ngày "
            f"{r.randrange(10, 29)}/{r.randrange(1, 13)}/2024."
        )

    def document(self):
        r = self.random
        commune, number = r.choice(COMMUNES), r.randrange(10, 300)
        parts = [
            self.table(
                [[f"ỦY BAN NHÂN DÂN\nXÃ {commune.upper()}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
                 [f"Số: {number}/BC-UBND", f"{commune}, ngày 12 tháng 12 năm 2024"]],
                [4200, 5400], borders=False,
            ),
            self.paragraph("BÁO CÁO", "center", bold=True),
            self.paragraph("Kết quả công tác cải cách hành chính quý IV năm 2024", "center", bold=True),
        ]
        for index, title in enumerate(TITLES):
            roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"][index]
            parts.append(self.paragraph(f"{roman}. {title}", "left", bold=True))
            parts += [self.paragraph(self.sentence()) for _ in range(5)]
        rows = [["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Kết quả"]]
        for index in range(121):
            rows.append([
                f"{index // 12 + 1}.{index % 12 + 1}.", f"Số {r.choice(SUBJECTS)} lần {index + 1}", r.choice(UNITS),
                str(r.randrange(0, 500)) if r.random() < 0.6 else "",
            ])
        parts.append(self.paragraph("PHỤ LỤC", "center", bold=True))
        parts.append(self.table(rows, [900, 5400, 1500, 1500]))
        body = "".join(parts)
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONS}"><w:body>{body}'
            '<w:sectPr><w:pgSz w:w="11907" w:h="16840"/></w:sectPr></w:body></w:document>'
        )


def write(path, document):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in [
            ("[Content_Types].xml", CONTENT_TYPES), ("_rels/.rels", ROOT_RELATIONS),
            ("word/document.xml", document), ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS),
            ("word/styles.xml", STYLES),
        ]:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode())


def large_document():
    cell = '<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>'.format
    rows = "".join(
        "<w:tr>" + cell(index) + cell(f"Số hồ sơ của thôn {index}") + cell("Hồ sơ") + cell(index % 997) + "</w:tr>"
        for index in range(200_000)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{WORD}"><w:body><w:tbl>{rows}'
        "</w:tbl></w:body></w:document>"
    )


def main():
    folder = sys.argv[1]
    if sys.argv[2:] == ["large"]:
        os.makedirs(folder, exist_ok=True)
        return write(os.path.join(folder, "large.docx"), large_document())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    os.makedirs(folder, exist_ok=True)
    for index in range(count):
        path = os.path.join(folder, f"report-{index:03}.docx")
        document = Writer(index).document()
        if index == 0:
            print(f"{count} files, {len(document.encode())} bytes of document.xml in the first")
        write(path, document)


main()
