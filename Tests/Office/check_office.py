#!/usr/bin/env python3
"""Opens the workbook with other programs and holds it against the CSV files of the same run.

    check_office.py SOLIEU

openpyxl reads types and values; LibreOffice, under a Vietnamese and an American locale, shows every sheet as people see
it. Types, counts and sums must be those of the CSV, and no text may have become a formula or a link. What is not
installed is left out, and a line says so. `make test-office` calls it.
"""
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = ["=1+1", "+84 208 123", "-2+3", "@SUM(A1)", '=HYPERLINK("http://a.example")', "http://a.example/x", "0208"]
SHEETS = {
    "vi": ["Tổng hợp", "Số liệu", "Số liệu từng dòng", "Số liệu khác", "Phát hiện", "Số trong lời văn",
           "Văn bản viện dẫn", "Không đọc được", "Hướng dẫn"],
    "en": ["Summary", "Values", "Rows", "Other values", "Findings", "Figures of the prose", "Cited documents",
           "Not read", "Guide"],
}
NONE = {"vi": "không có", "en": "none"}
failures = 0


def check(condition, what):
    global failures
    if not condition:
        failures += 1
        print("FAIL: " + what)


def hostile_report(folder):
    """A table whose labels, units and cells are what a spreadsheet would run, and an input that is no report."""
    rows = [f"9.{i}\t{text}\t{text}\t{text}" for i, text in enumerate(HOSTILE, 1)]
    table = ["STT\tChỉ tiêu\tĐơn vị tính\tKết quả",
             "1.1.a\tSố nhiệm vụ đề ra trong kế hoạch\tNhiệm vụ\t1.234",
             "1.1.b\tSố nhiệm vụ đã hoàn thành\tNhiệm vụ\t-"]
    text = ["ỦY BAN NHÂN DÂN", "XÃ =GÒ+SÀNH", "Số: 0208/BC-UBND", "BÁO CÁO", "Kết quả cải cách hành chính quý I năm 2025",
            "Trong quý, xã tiếp nhận 1.234,5 triệu đồng và 12345678901234567 hồ sơ, theo =1+1 và http://a.example.",
            "", "Thống kê số liệu kết quả thực hiện cải cách hành chính", *table, *rows]
    (folder / "=1+1 hostile.txt").write_text("\n".join(text) + "\n", encoding="utf-8")
    (folder / "hỏng.docx").write_bytes(b"%PDF-1.7")
    shutil.copy(folder / "=1+1 hostile.txt", folder / "trùng.txt")


def convert(solieu, folder, language):
    inputs = sorted((ROOT / "Corpus/reports").glob("*/source.*"))
    run = subprocess.run([solieu, "convert", *map(str, inputs), str(folder / "in"), "-o", str(folder / "out"),
                          "--lang", language, "--quiet"], stderr=subprocess.PIPE, check=False)
    check(run.returncode in (0, 2), f"convert ended with {run.returncode}: {run.stderr.decode()}")
    return folder / "out"


def table(output, name):
    with open(output / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def labels():
    """What the numbers of choices mean, by code."""
    found = {}
    for path in (ROOT / "Schemas").glob("*.json"):
        for indicator in json.loads(path.read_text(encoding="utf-8")).get("indicators", []):
            if not isinstance(indicator, dict):
                continue
            words = {str(c["value"]): c["label"] for c in indicator.get("choices", [])}
            if indicator.get("type") == "yes_no":
                words = {"1": ("Có", "Yes"), "0": ("Không", "No")}
            for value, label in words.items():
                found.setdefault(indicator["code"], {}).setdefault(value, set()).update(
                    [label] if isinstance(label, str) else label)
    return found


def digits(number):
    return len(number.replace("-", "").replace(".", "").strip("0"))


def same(cell, expected, code, choices):
    """Whether a cell holds what the CSV has."""
    if expected == "":
        return cell is None or isinstance(cell, str)
    if isinstance(cell, bool):
        return False
    if isinstance(cell, (int, float)):
        return Decimal(repr(cell)) == Decimal(expected)
    if cell in choices.get(code, {}).get(expected, ()):
        return True
    return cell == expected and digits(expected) > 15


def check_openpyxl(output, language, choices):
    import openpyxl

    workbook = openpyxl.load_workbook(output / "solieu.xlsx")
    check(workbook.sheetnames == SHEETS[language], f"sheets are {workbook.sheetnames}")
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                check(cell.data_type != "f", f"{sheet.title}!{cell.coordinate} is a formula")
                link = cell.hyperlink
                check(link is None or (link.target is None and link.location), f"{cell.coordinate} leads outside")
    with zipfile.ZipFile(output / "solieu.xlsx") as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8", "replace")
            check("<f>" not in text and "<f " not in text, f"{name} has a formula")
            check('TargetMode="External"' not in text, f"{name} leads outside")

    summary, values, _, others, findings, figures, references, unread, _ = (workbook[n] for n in SHEETS[language])
    check_summary(summary, table(output, "records"), choices)
    check_values(values, table(output, "values"), choices)
    counts = {findings: len(table(output, "findings")), figures: len(table(output, "figures")),
              references: len(table(output, "references")),
              others: len(table(output, "other_values")) + len(table(output, "unknown_rows"))
              + sum(row["header"] != "" for row in table(output, "rows"))
              + sum(row["status"] != "" for row in table(output, "tables")),
              unread: len(table(output, "rejected")) + len(table(output, "duplicates"))}
    for sheet, count in counts.items():
        check(sheet.max_row - 1 == count, f"{sheet.title} has {sheet.max_row - 1} rows, the CSV {count}")
    severities = [row[0].value for row in findings.iter_rows(min_row=2)]
    check(severities == sorted(severities, key=list(dict.fromkeys(severities)).index), "findings are not in order")
    check_sum(figures, 5, [row["value"] or row["num"] for row in table(output, "figures")], "figures")


def check_summary(sheet, records, choices):
    codes = [cell.value for cell in sheet[3]]
    check(sheet.max_row - 3 == len(records), f"{sheet.title} has {sheet.max_row - 3} rows")
    for row, record in zip(sheet.iter_rows(min_row=4), records):
        for code, cell in zip(codes, row):
            if code in ("level", "period"):
                continue
            expected = record[code]
            if code in ("date", "period_from", "period_to"):
                shown = cell.value.date().isoformat() if cell.value else ""
                check(shown == expected, f"{cell.coordinate} is {shown}, not {expected}")
            elif codes.index(code) < 12:
                check((cell.value or "") == expected.removeprefix("'"), f"{cell.coordinate} is {cell.value!r}")
            else:
                check(same(cell.value, expected, code, choices), f"{cell.coordinate} is {cell.value!r}, not {expected}")
        links = row[0].hyperlink
        check(links is not None and links.location, f"{row[0].coordinate} leads nowhere")


def check_values(sheet, values, choices):
    check(sheet.max_row - 1 == len(values), f"{sheet.title} has {sheet.max_row - 1} rows")
    for row, value in zip(sheet.iter_rows(min_row=2), values):
        where = row[5].coordinate
        check(row[0].value == value["report"].removeprefix("'"), f"{where}: report {row[0].value}")
        check(row[2].value == value["code"] and row[2].data_type == "s", f"{where}: code {row[2].value!r}")
        check(same(row[5].value, value["value"], value["code"], choices), f"{where} is {row[5].value!r}")
        check((row[8].value or "") == value["quote"].removeprefix("'"), f"{where}: quote {row[8].value!r}")
        check(value["place"] in (row[9].value or ""), f"{where}: place {row[9].value!r}")
        check(not value["place"] or row[9].value.endswith(f"({value['place']})"), f"{where}: place {row[9].value!r}")


def check_sum(sheet, column, expected, name):
    cells = [row[column - 1].value for row in sheet.iter_rows(min_row=2)]
    total = sum(Decimal(repr(c)) for c in cells if isinstance(c, (int, float)))
    wanted = sum(Decimal(e) for e in expected if e and digits(e) <= 15)
    check(total == wanted, f"the sum of {name} is {total}, not {wanted}")


def number(shown, locale):
    """A number as LibreOffice shows it under a locale."""
    group, point = (".", ",") if locale.startswith("vi") else (",", ".")
    if not re.fullmatch(rf"-?\d{{1,3}}({re.escape(group)}\d{{3}})*({re.escape(point)}\d+)?", shown):
        return None
    return Decimal(shown.replace(group, "").replace(point, "."))


def check_libreoffice(output, language, locale, choices):
    with tempfile.TemporaryDirectory() as folder:
        shown_as = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
        run = subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", shown_as,
             "--outdir", folder, str(output / "solieu.xlsx")],
            env={**os.environ, "LC_ALL": locale, "LANG": locale}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            timeout=300, check=False)
        check(run.returncode == 0, f"LibreOffice ended with {run.returncode}")
        name = SHEETS[language][1]
        with open(f"{folder}/solieu-{name}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))[1:]
        values = table(output, "values")
        check(len(rows) == len(values), f"LibreOffice shows {len(rows)} rows of {name}")
        total = wanted = Decimal(0)
        for row, value in zip(rows, values):
            shown = row[5]
            if shown == NONE[language]:
                check(value["status"] == "none_stated", f"{value['code']} is shown as none")
            elif number(shown, locale) is not None and value["value"]:
                total += number(shown, locale)
                wanted += Decimal(value["value"])
            elif value["value"]:
                words = choices.get(value["code"], {}).get(value["value"], ())
                long = shown.startswith(value["value"]) and digits(value["value"]) > 15
                check(shown in words or long, f"{value['code']} is shown as {shown!r}, not {value['value']}")
            check(row[2] == value["code"], f"LibreOffice shows the code {value['code']} as {row[2]}")
        check(total == wanted, f"{locale}: the sum of what is shown is {total}, not {wanted}")


def installed(locale):
    known = subprocess.run(["locale", "-a"], stdout=subprocess.PIPE, check=False).stdout.decode().lower()
    return locale.lower().replace("-", "") in known.replace("-", "")


def main():
    solieu = os.path.abspath(sys.argv[1])
    choices = labels()
    try:
        import openpyxl  # noqa: F401
        has_openpyxl = True
    except ImportError:
        has_openpyxl = False
        print("openpyxl is not installed (pip install openpyxl): types and values are not checked")
    if not shutil.which("soffice"):
        print("LibreOffice is not installed (libreoffice-calc): what people see is not checked")
    for language in ("vi", "en"):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "in").mkdir()
            hostile_report(Path(folder) / "in")
            output = convert(solieu, Path(folder), language)
            if has_openpyxl:
                check_openpyxl(output, language, choices)
                print(f"openpyxl, {language}: checked")
            for locale in ("vi_VN.UTF-8", "en_US.UTF-8"):
                if not shutil.which("soffice"):
                    continue
                if not installed(locale):
                    print(f"the locale {locale} is not there (localedef): not checked")
                    continue
                check_libreoffice(output, language, locale, choices)
                print(f"LibreOffice, {language}, {locale}: checked")
    if failures:
        sys.exit(f"{failures} checks failed")


if __name__ == "__main__":
    main()
