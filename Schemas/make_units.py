#!/usr/bin/env python3
"""Makes units.tsv, the administrative units of Việt Nam, from the Python package vietnamadminunits.

    pip download --no-deps vietnamadminunits==1.0.4 && python3 make_units.py vietnamadminunits-1.0.4-*.whl > units.tsv

The package (MIT licence, (c) 2025 Tran Ngoc Minh Hieu) has the units of before 1 July 2025 and those since, with their
codes and which became which. Its coordinates are not official and are left out.

A line is a unit: key, code, name, what it lies in (the nearest first), first and last day, codes of its successors. The
program looks a key up by halving, so the lines are in the order of their bytes.
"""
import collections, io, json, sqlite3, sys, tempfile, unicodedata, zipfile

CHANGE = ("2025-06-30", "2025-07-01")
KINDS = ("Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Phường", "Quận", "Huyện", "Tỉnh", "Xã")


def bare(text):
    """Small letters without accents, i for y, words apart by one space; numbers without leading zeros."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(c for c in letters if not unicodedata.combining(c) and c not in "'’‘`")
    words = "".join(c if c.isalnum() else " " for c in letters.replace("y", "i")).split()
    return " ".join(w.lstrip("0") or "0" if w.isdigit() else w for w in words)


def small(name):
    """The kind with a small letter, as it stands in a sentence: "xã Kim Phượng"."""
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    return name[0].lower() + name[1:] if name.startswith(KINDS) else name


def read(package):
    with zipfile.ZipFile(package) as z:
        converter = json.loads(z.read("vietnamadminunits/data/converter_2025.json"))
        with tempfile.NamedTemporaryFile(suffix=".db") as f:
            f.write(z.read("vietnamadminunits/data/dataset.db"))
            f.flush()
            db = sqlite3.connect(f.name)
            old = db.execute("select province, provinceCode, provinceKey, district, districtCode, districtKey, ward,"
                             " wardCode, wardKey from admin_units_legacy").fetchall()
            new = db.execute("select province, provinceCode, provinceKey, ward, wardCode, wardKey"
                             " from admin_units").fetchall()
    return old, new, converter


def successors(new, converter):
    """Codes of the new units by the keys of the old ones that went into them."""
    codes = {(p[2], p[5]): p[4] for p in new}
    wards = collections.defaultdict(set)
    for province, parts in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in parts.items():
            for key in olds:
                wards[key].add(codes[province, ward])
    for province, parts in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, news in parts.items():
            wards[key].update(codes[province, each["newWardKey"]] for each in news)
    provinces = {}
    numbers = {p[2]: p[1] for p in new}
    for province, olds in converter["DICT_PROVINCE"].items():
        for key in olds:
            provinces[key] = {numbers[province]}
    return wards, provinces


def main(package):
    old, new, converter = read(package)
    wards, provinces = successors(new, converter)
    rows = set()

    def add(name, code, within, first, last, next_codes=()):
        rows.add((bare(name), code, small(name), ", ".join(small(each) for each in within), first, last,
                  ",".join(sorted(next_codes))))

    for province, pcode, pkey, district, dcode, dkey, ward, wcode, wkey in old:
        add(province, pcode, [], "", CHANGE[0], provinces[pkey])
        add(district, dcode, [province], "", CHANGE[0])
        if ward:
            add(ward, wcode, [district, province], "", CHANGE[0], wards.get(f"{pkey}_{dkey}_{wkey}", ()))
    for province, pcode, _, ward, wcode, _ in new:
        add(province, pcode, [], CHANGE[1], "")
        add(ward, wcode, [province], CHANGE[1], "")
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    for row in sorted(rows, key=lambda row: "\t".join(row).encode()):
        out.write("\t".join(row) + "\n")
    out.flush()


if __name__ == "__main__":
    main(sys.argv[1])
