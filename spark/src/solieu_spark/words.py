"""Words for people of what only this package finds out. Everything else is worded by the program."""

from __future__ import annotations


def other_content(language: str) -> str:
    if language == "vi":
        return (
            "Nội dung tệp không phải nội dung mà danh sách ghi (sha256 khác). Hãy lấy lại tệp, hoặc lập lại danh sách."
        )
    return (
        "The file's content is not what the manifest says (its sha256 differs). Fetch it again, or make a new manifest."
    )
