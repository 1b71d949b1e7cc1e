#!/usr/bin/env python3
"""Reads DOCX files with another library, text and tables, and throws away what it read. Called by peers.py.

    peer_reads.py PEER FILE...
    peer_reads.py versions
"""
import sys
from importlib import metadata
from pathlib import Path


def python_docx():
    import docx

    def read(path):
        document = docx.Document(path)
        texts = [paragraph.text for paragraph in document.paragraphs]
        # `row.cells` makes the whole table for each row; this is the quickest way its makers offer.
        return texts, [[cell.text for cell in table._cells] for table in document.tables]

    return read


def docx2python():
    from docx2python import docx2python as opened

    def read(path):
        with opened(path) as document:
            return document.body

    return read


def mammoth():
    import mammoth as library

    def read(path):
        with open(path, "rb") as file:
            return library.convert_to_html(file).value

    return read


def markitdown():
    from markitdown import MarkItDown

    reader = MarkItDown()
    return lambda path: reader.convert(path).text_content


def kreuzberg():
    import kreuzberg as library

    return lambda path: library.extract_file_sync(path).content


def office_oxide():
    import office_oxide as library

    return library.to_markdown


def docling():
    from docling.backend.msword_backend import MsWordDocumentBackend
    from docling.datamodel.base_models import InputFormat
    from docling.datamodel.document import InputDocument

    def read(path):
        # The backend alone: `DocumentConverter` loads what only PDF needs.
        document = InputDocument(path_or_stream=Path(path), format=InputFormat.DOCX, backend=MsWordDocumentBackend)
        return document._backend.convert().export_to_markdown()

    return read


READERS = {
    "python-docx": python_docx, "docx2python": docx2python, "mammoth": mammoth, "markitdown": markitdown,
    "kreuzberg": kreuzberg, "office-oxide": office_oxide, "docling": docling,
}


def main():
    if sys.argv[1] == "versions":
        for name in [*READERS, "docx-extractor-cli"]:
            package = "docling-slim" if name == "docling" else name
            print(name.removesuffix("-cli"), metadata.version(package))
        return
    read = READERS[sys.argv[1]]()
    for path in sys.argv[2:]:
        if not read(path):
            sys.exit(f"{path}: nothing was read")


main()
