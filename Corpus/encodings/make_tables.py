#!/usr/bin/env python3
"""Makes Sources/Vietnamese/Encodings/LegacyTables.swift of the tables beside this script.

A row is the bytes in hexadecimal digits and the letter. Which kinds of rows an encoding takes stands in `ENCODINGS`;
a test holds the Swift file against the tables, so that neither is changed alone.
"""

import pathlib

HERE = pathlib.Path(__file__).parent
TARGET = HERE.parent.parent / "Sources/Vietnamese/Encodings/LegacyTables.swift"

# name in Swift, table, kinds of rows
ENCODINGS = [
    ("tcvn3", "tcvn3", {"base", "pair"}),
    ("tcvn5712", "tcvn3", {"base", "vn1", "combining"}),
    ("vni", "vni", {"base", "alt", "mixedcase"}),
    ("viscii", "viscii", {"base", "c0"}),
    ("vps", "vps", {"base", "c0"}),
    ("windows1258", "cp1258", {"base", "alt", "combining"}),
    ("vietwareX", "vietwarex", {"base"}),
]


def rows(table, kinds):
    seen = {}
    for line in (HERE / f"{table}.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        code, letter, _, kind = line.split("\t")[:4]
        if kind in kinds:
            seen.setdefault(code.replace(" ", ""), letter)
    for code, letter in seen.items():
        # A mark alone would join what stands before it in the source.
        yield code, letter if not 0x300 <= ord(letter) < 0x370 else f"\\u{{{ord(letter):X}}}"


def wrapped(words, width=112):
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def main():
    parts = [
        "/// Which bytes stand for which letter. Made by Corpus/encodings/make_tables.py of the tables there; not edited here.",
        "///",
        "/// Each row is one or two bytes in hexadecimal digits, then the letter. ASCII and what an encoding leaves to",
        "/// Windows-1252 are not in it.",
        "enum LegacyTables {",
    ]
    for index, (name, table, kinds) in enumerate(ENCODINGS):
        if index:
            parts.append("")
        parts.append(f'  static let {name} = """')
        parts += [f"    {line}" for line in wrapped(code + letter for code, letter in rows(table, kinds))]
        parts.append('    """')
    parts.append("}")
    TARGET.write_text("\n".join(parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
