"""One worker process, and what may become of it."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from corpus import document, docx, hostile

from solieu_spark import Options, ProgramError
from solieu_spark.process import Document, Worker
from solieu_spark.program import describe

REPORT = "XÃ BẾN LỞ\nBÁO CÁO\nTrong quý I năm 2025, xã tiếp nhận 412 hồ sơ, đã giải quyết 400 hồ sơ.\n"


def worker(options: Options) -> Worker:
    return Worker(options, describe(options))


def documents(place: Path, count: int) -> list[Document]:
    result = []
    for number in range(count):
        path = place / f"{number}.txt"
        path.write_text(REPORT.replace("412", str(412 + number)))
        result.append(Document(path.name, str(path)))
    return result


def test_answers_come_in_the_order_of_the_documents_from_one_process(options: Options, place: Path) -> None:
    given = documents(place, 300)
    one = worker(options)
    answers = list(one.convert(iter(given)))
    assert [answer.document for answer in answers] == given
    assert all(answer.content and answer.content["status"] == "converted" for answer in answers)
    assert [answer.content and answer.content["name"] for answer in answers] == [document.report for document in given]
    assert [answer.content is None for answer in one.convert(given[:2])] == [False, False]
    assert one.starts == 1
    one.close()


def test_bytes_that_fill_both_pipes_hold_nobody_up(options: Options, place: Path) -> None:
    # Each is more than a pipe holds, and so is each answer.
    rows = [[f"1.{number}", "Số hồ sơ của thôn", "Hồ sơ", str(number)] for number in range(2000)]
    content = docx(document(REPORT.splitlines(), rows)) + bytes(200_000)
    text = (REPORT + "Thôn có 12 hộ, 4 tổ.\n" * 4000).encode()
    given = []
    for number in range(12):
        path = place / f"{number}.txt"
        path.write_bytes(text if number % 2 else content)
        given.append(Document(path.name, f"mock+file://{path}"))
    one = worker(options)
    one._store.read = lambda uri, _: Path(uri.removeprefix("mock+file://")).read_bytes()  # type: ignore[method-assign]
    answers = list(one.convert(given))
    assert len(answers) == 12
    assert {answer.content["status"] for answer in answers if answer.content} >= {"converted"}
    assert answers[1].content and answers[1].content["sha256"] == hashlib.sha256(text).hexdigest()
    one.close()


def test_a_worker_that_is_killed_is_replaced_and_no_document_lost(options: Options, place: Path) -> None:
    given = documents(place, 60)
    one = worker(options)
    answers = []
    for answer in one.convert(given):
        answers.append(answer)
        if len(answers) in (5, 20, 40):
            assert one.process_id is not None
            os.kill(one.process_id, signal.SIGKILL)
    assert [answer.document for answer in answers] == given
    assert all(answer.content and answer.content["status"] == "converted" for answer in answers)
    assert one.starts == 4
    one.close()


def test_a_worker_that_is_stopped_is_given_up_in_time(options: Options, place: Path) -> None:
    given = documents(place, 6)
    one = worker(replace(options, max_time=1))
    answers = []
    for answer in one.convert(given):
        answers.append(answer)
        if len(answers) == 2:
            assert one.process_id is not None
            os.kill(one.process_id, signal.SIGSTOP)
    # It computed nothing, so somebody stopped it; the document is not to blame and is tried again.
    assert all(answer.content and answer.content["status"] == "converted" for answer in answers)
    assert one.starts == 2
    one.close()


def test_hostile_documents_are_rejected_as_the_program_words_it(options: Options, place: Path) -> None:
    given = []
    for name, content in hostile().items():
        (place / name).write_bytes(content)
        given.append(Document(name, str(place / name)))
    given += [Document("missing", str(place / "missing.docx")), Document("folder", str(place))]
    one = worker(options)
    reasons = {}
    for answer in one.convert(given):
        assert answer.content and answer.content["status"] == "rejected", answer.document
        assert answer.content["tables"]["rejected"] == [
            answer.document.report,
            answer.content["reason"],
            answer.content["message"],
        ]
        reasons[answer.document.report] = answer.content["reason"]
    assert reasons["missing"] == "missing" and reasons["folder"] == "folder"
    assert reasons["pdf.docx"] == "not-a-report.pdf" and reasons["bomb.docx"] == "over-limit"
    one.close()


# A program that behaves as no version of ours does: it does what the name of the document says.
UNRULY = """#!{python}
import json, os, subprocess, sys, time
for line in sys.stdin:
    job = json.loads(line)
    if job.get("describe"):
        print({description!r}, flush=True)
        continue
    match job["name"]:
        case "dies": os._exit(3)
        case "computes":
            while True: pass
        case "grows":
            kept = bytearray(os.urandom(1 << 20)) * 200
            time.sleep(60)
        case "hangs":
            end = time.process_time() + 0.3
            while time.process_time() < end: pass
            time.sleep(60)
        case "babbles": print("???", flush=True)
        case _: print(json.dumps({{"id": job["id"], "status": "converted", "sha256": "0", "tables": {{}}}}), flush=True)
"""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("dies", "worker.died"),
        ("computes", "worker.cpu"),
        ("grows", "worker.memory"),
        ("hangs", "worker.time"),
        ("babbles", "worker.died"),
    ],
)
def test_what_ends_a_worker_is_told_and_the_rest_goes_on(options: Options, place: Path, name: str, reason: str) -> None:
    limits = replace(options, max_memory=100, max_cpu=1, max_time=3)
    description = describe(limits)
    unruly = place / "unruly"
    unruly.write_text(UNRULY.format(python=sys.executable, description=description.raw))
    unruly.chmod(0o755)
    one = Worker(replace(limits, program=str(unruly)), description)
    begin = time.monotonic()
    given = [Document(text, "-") for text in ("a", "b", name, "c", "d", "e", "f", "g")]
    answers = {answer.document.report: answer.content for answer in one.convert(given)}
    assert time.monotonic() - begin < 10
    bad = answers.pop(name)
    assert bad and (bad["reason"], bad["message"]) == (reason, description.messages[reason])
    assert bad["lasting"] is False
    assert list(answers) == ["a", "b", "c", "d", "e", "f", "g"]
    assert all(content and content["status"] == "converted" for content in answers.values())
    one.close()


def test_content_that_is_known_is_not_read(options: Options, place: Path) -> None:
    (given,) = documents(place, 1)
    known = hashlib.sha256(Path(given.path).read_bytes()).hexdigest()
    one = worker(options)
    same, other = one.convert([replace(given, known=known), replace(given, known="0" * 64)])
    assert same.content is None
    assert other.content and other.content["sha256"] == known
    one.close()


def test_another_program_than_the_drivers_is_refused(options: Options, place: Path) -> None:
    english = describe(replace(options, language="en"))
    with pytest.raises(ProgramError, match="not the program of the driver"):
        list(Worker(options, english).convert(documents(place, 1)))
    with pytest.raises(ProgramError, match="is not on this machine"):
        describe_nowhere()


def describe_nowhere() -> None:
    path, program = os.environ.pop("PATH"), os.environ.pop("SOLIEU", None)
    try:
        describe(Options(program="/nowhere/solieu"))
    finally:
        os.environ["PATH"] = path
        if program is not None:
            os.environ["SOLIEU"] = program
