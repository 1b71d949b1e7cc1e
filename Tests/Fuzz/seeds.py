#!/usr/bin/env python3
"""Cut the corpus into small inputs to begin fuzzing with, and list the words of Word.

    seeds.py FOLDER      makes FOLDER/TARGET/ for each target and FOLDER/TARGET.dict

Small inputs are worth more than whole reports: the fuzzer changes them faster and sees what a change did.
The words come from the reader's own table of names, so that they never fall behind it.
"""
import glob
import hashlib
import io
import os
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}


def put(folder, target, data):
    place = os.path.join(folder, target)
    os.makedirs(place, exist_ok=True)
    with open(os.path.join(place, hashlib.sha1(data).hexdigest()[:16]), "wb") as file:
        file.write(data)


def corpus(pattern):
    paths = sorted(glob.glob(os.path.join(ROOT, "Corpus", pattern)))
    if not paths:
        sys.exit(f"seeds.py: there is no Corpus/{pattern}")
    return paths


def content(path):
    with open(path, "rb") as file:
        return file.read()


# ---------------------------------------------------------------- Word files

def shape(element):
    """What an element is made of, without its text: one seed a shape is enough."""
    inner = sorted({shape(child) for child in element})
    return element.tag.rsplit("}")[-1] + "(" + " ".join(inner) + ")" if inner else element.tag.rsplit("}")[-1]


def bodies(xml, seen):
    """A document for each block of the body whose shape has not been seen, without all but three rows of a table."""
    root = ET.fromstring(xml)
    for block in root.find(f"{{{W}}}body"):
        for row in block.findall(f"{{{W}}}tr")[3:]:
            block.remove(row)
        if shape(block) in seen:
            continue
        seen.add(shape(block))
        document = ET.Element(f"{{{W}}}document")
        ET.SubElement(document, f"{{{W}}}body").append(block)
        yield ET.tostring(document, encoding="utf-8")


def stored(archive, names):
    """An archive of these members, not compressed, so that a changed byte is a changed byte."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as copy:
        for name in names:
            copy.writestr(zipfile.ZipInfo(name), archive.read(name)[:4000])
    return buffer.getvalue()


def word_seeds(folder):
    seen = set()
    for path in corpus("reports/*/source.docx") + corpus("documents/*/source.docx"):
        put(folder, "archive", content(path))
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            main = archive.read("word/document.xml")
            put(folder, "archive", stored(archive, names))
            for body in bodies(main, seen):
                put(folder, "body", body)
            parts = [f"word/{name}.xml" for name in ("numbering", "styles", "footnotes")]
            parts.append("word/_rels/document.xml.rels")
            present = [archive.read(name) if name in names else b"" for name in parts]
            put(folder, "parts", b"\x1e".join(present))
            put(folder, "parts", b"\x1e".join(present[:3]))


# ---------------------------------------------------------------- texts

def pieces(data, size):
    """Whole lines up to a size, so that tables and heads stay together."""
    piece = b""
    for line in data.splitlines(keepends=True):
        if piece and len(piece) + len(line) > size:
            yield piece
            piece = b""
        piece += line
    if piece:
        yield piece


def text_seeds(folder):
    for path in corpus("reports/*/source.txt") + corpus("documents/*/source.txt"):
        data = content(path)
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            put(folder, "text", data[:2000])
            continue
        for piece in pieces(data, 1500):
            put(folder, "text", piece)
    for path in corpus("text/*.tsv") + corpus("documents/*.tsv"):
        target = "scan" if os.path.basename(os.path.dirname(path)) == "text" else "text"
        for line in content(path).splitlines():
            if line and not line.startswith(b"#"):
                field = line.split(b"\t")[0].replace(b"\\t", b"\t").replace(b"\\n", b"\n")
                put(folder, target, field)
    for line in content(corpus("prose/figures.md")[0]).splitlines():
        put(folder, "scan", line[:1000])


# ---------------------------------------------------------------- words

def dictionary(folder, target, words):
    with open(os.path.join(folder, target + ".dict"), "w", encoding="utf-8") as file:
        for word in dict.fromkeys(words):
            escaped = "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02x}" for b in word.encode())
            file.write(f'"{escaped}"\n')


def word_dictionaries(folder):
    source = content(os.path.join(ROOT, "Sources/Readers/Docx/XML/Name.swift")).decode()
    prefixes = {"word": "w", "compatibility": "mc", "math": "m", "drawing": "a", "packageRelationships": ""}
    elements = [(prefixes[space], name) for space, name in re.findall(r'\(\.(\w+), "(\w+)", \.\w+\)', source)
                if space in prefixes]
    attributes = re.findall(r'\("(\w+)", \.\w+\)', source)
    if len(elements) < 100 or len(attributes) < 10:
        sys.exit("seeds.py: Name.swift is not written as it was")
    words = ["\x1e", "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "&amp;", "&#x301;", "&#10;", "&#xF0B7;",
             "<!DOCTYPE a>"]
    for prefix, name in elements:
        name = f"{prefix}:{name}" if prefix else name
        words += [f"<{name}>", f"</{name}>", f"<{name}/>"]
    words += [f' w:{name}="' for name in attributes]
    words += [f'<w:{name} w:val="{value}"/>' for name in ("gridSpan", "vMerge", "gridBefore", "numId", "ilvl", "hMerge")
              for value in ("1", "2", "restart")]
    words += [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
    words += [f' xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items()]
    for target in ("body", "parts"):
        dictionary(folder, target, words)
    dictionary(folder, "archive", ["PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "PK\x06\x06", "PK\x06\x07", "PK\x07\x08",
                                   "word/document.xml", "_rels/.rels", "mimetype"])


def vietnamese_dictionaries(folder):
    """Words of the scanner's test rows: those that stand in several are the ones that mean something to it."""
    counts = {}
    for path in corpus("text/*.tsv"):
        for word in set(re.findall(r"\S+", content(path).decode())):
            counts[word] = counts.get(word, 0) + 1
    words = [word for word, count in sorted(counts.items()) if count > 1 and len(word) < 20]
    marks = ["\u0301", "\u0323", "\u0302", "\u031b", "\u00a0", "\u2013", "\u2212", "\u034f", "\u1161", "\u00ad"]
    dictionary(folder, "scan", words + marks)
    dictionary(folder, "text", words + marks + ["\t", "  ", " | ", "|---|---|", "+---+", "\n\n", "\f", "**", "<br>",
                                                "- 3 -", "Nơi nhận:", "TM. ", "STT", "1.1. ", "a) "])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for prefix, uri in SPACES.items():
        ET.register_namespace(prefix, uri)
    word_seeds(folder)
    text_seeds(folder)
    word_dictionaries(folder)
    vietnamese_dictionaries(folder)


if __name__ == "__main__":
    main()
