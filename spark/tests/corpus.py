"""Makes an archive of reports, hostile ones among them. The seed is fixed, so the same bytes come out everywhere."""

from __future__ import annotations

import io
import json
import random
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
PERIODS = [("quý I", 3), ("quý II", 6), ("quý III", 9), ("6 tháng đầu năm", 6), ("năm", 12)]
SYLLABLES = ["Suối", "Đồi", "Bến", "Nà", "Vườn", "Gò", "Khe", "Cầu", "Trong", "Cao", "Lở", "Phai", "Cau", "Sành", "Tre"]


def lines(chance: random.Random, number: int) -> list[str]:
    name = " ".join(chance.choices(SYLLABLES, k=3)) + f" {number}"
    period, month = chance.choice(PERIODS)
    year = chance.choice([2022, 2023, 2024, 2025])
    received, done = chance.randrange(200, 4000), chance.randrange(10, 200)
    return [
        "ỦY BAN NHÂN DÂN",
        f"XÃ {name.upper()}",
        f"Số: {chance.randrange(1, 400)}/BC-UBND",
        f"{name}, ngày {chance.randrange(10, 28)} tháng {month} năm {year}",
        "BÁO CÁO",
        f"Kết quả công tác cải cách hành chính {period} năm {year}",
        "1. Cải cách thủ tục hành chính",
        f"Trong kỳ, xã tiếp nhận {received} hồ sơ, đã giải quyết {received - done} hồ sơ, đạt "
        f"{chance.randrange(800, 1000) / 10:.1f}".replace(".", ",")
        + f"%, còn {done} hồ sơ đang giải quyết.",
        f"- Thực hiện Nghị định số {chance.randrange(1, 160)}/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.",
        f"= Thu {chance.randrange(2, 90)},{chance.randrange(1, 99):02} tỷ đồng, tăng 3,5% so với cùng kỳ.",
    ]


def rows(chance: random.Random) -> list[list[str]]:
    form = json.loads((ROOT / "Schemas/cchc-tt07-2021-xa.json").read_text())
    indicators = (
        form.get("indicators") or json.loads((ROOT / "Schemas/cchc-tt07-2021-huyen.json").read_text())["indicators"]
    )
    table = [["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Kết quả"]]
    for indicator in indicators[:40]:
        value = chance.choice([str(chance.randrange(0, 100)), f"{chance.randrange(0, 100)},5", "", "-", "=1+1"])
        table.append(
            [str(indicator.get("code", "")), str(indicator.get("label", "")), str(indicator.get("unit") or ""), value]
        )
    return table


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def document(texts: list[str], table: list[list[str]]) -> str:
    body = "".join(map(paragraph, texts)) + "<w:tbl>"
    for row in table:
        body += "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
    return f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:tbl></w:body></w:document>'


def docx(main: str | bytes, **more: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": main, **more}
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)
    return file.getvalue()


def hostile() -> dict[str, bytes]:
    """Twenty that give no report, each in another way."""
    good = docx(document(["BÁO CÁO"], [["1", "2"]]))
    head = f'<w:document xmlns:w="{WORD}"><w:body>'
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    noise = random.Random(7).randbytes(4000)
    return {
        "empty.docx": b"",
        "empty.txt": b"",
        "pdf.docx": b"%PDF-1.7\n" + noise,
        "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise,
        "rtf.docx": b"{\\rtf1 B\\'e1o c\\'e1o}",
        "page.docx": b"<!DOCTYPE html><html><body>12</body></html>",
        "picture.docx": b"\x89PNG\r\n\x1a\n" + noise,
        "noise.docx": noise,
        "noise.txt": bytes(range(256)) * 40,
        "cut.docx": good[: len(good) // 2],
        "cut-early.docx": good[:40],
        "no-word.docx": docx("x").replace(b"word/document.xml", b"ward/document.xml"),
        "broken.docx": docx(head + "<w:p><w:r><w:t>12"),
        "entities.docx": docx(
            f'<!DOCTYPE d [<!ENTITY e0 "12">{entities}]>' + head + "<w:p>&e9;</w:p></w:body></w:document>"
        ),
        "outside.docx": docx(
            '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + head + "&e;</w:body></w:document>"
        ),
        "deep.docx": docx(head + "<w:ins>" * 50_000 + "</w:ins>" * 50_000 + "</w:body></w:document>"),
        "bomb.docx": docx(head.encode() + b" " * (80 << 20) + b"</w:body></w:document>"),
        "long.txt": "Thôn có số liệu.\n".encode() * 300_000,
        "numbers.txt": b"12 345 6,7\n" * 40_000,
        "large.docx": good + bytes(33 << 20),
    }


def make(folder: Path, count: int) -> dict[str, int]:
    """`count` files in all. What is in them is the business of the tests; here is told how many are of which kind."""
    chance = random.Random(8)
    bad = hostile()
    real = sorted((ROOT / "Corpus/reports").glob("*/source.*"))
    made: list[bytes] = []
    kinds = {"hostile": len(bad), "duplicates": 0, "versions": 0}
    for name, content in bad.items():
        write(folder / "xấu" / name, content)
    for number in range(count - len(bad)):
        kind = number % 20
        name = f"tỉnh {number % 7}/báo cáo {number:05}"
        if number < len(real):
            content, suffix = real[number].read_bytes(), real[number].suffix
        elif kind == 3:
            content, suffix = made[-3], ".txt"
            kinds["duplicates"] += 1
        elif kind == 4:
            # The report before last once more, of another day and with another number in it.
            content, suffix = made[-2].replace("hồ sơ đang".encode(), "hồ sơ vẫn đang".encode()), ".txt"
            kinds["versions"] += 1
        elif kind in (7, 8, 9):
            content, suffix = docx(document(lines(chance, number), rows(chance))), ".docx"
        else:
            content, suffix = "\n".join(lines(chance, number)).encode() + b"\n", ".txt"
        made.append(content)
        write(folder / (name + suffix), content)
    return kinds


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
