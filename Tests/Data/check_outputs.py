#!/usr/bin/env python3
"""Converts the corpus in every dialect and lets other people's programs read what comes out, without telling them anything:
frictionless by the data package, jsonschema by the schemas, DuckDB and pandas by what they find themselves.

    check_outputs.py PROGRAM

Ends with 1 when one of them cannot, or finds something else than what was written.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import duckdb
import frictionless
import pandas
from jsonschema import Draft202012Validator

program = os.path.abspath(sys.argv[1])
root = Path(__file__).resolve().parents[2]
place = Path(tempfile.mkdtemp(prefix="solieu-data-"))
faults = []
checks = 0


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        faults.append(what)
        print("FAULT:", what)


def run(*arguments, bytes_in=None):
    return subprocess.run([program, *map(str, arguments)], input=bytes_in, capture_output=True)


def convert(name, inputs, *options):
    out = place / name
    done = run("convert", *inputs, "-o", out, "--quiet", *options)
    check(done.returncode in (0, 2), f"{name}: convert ended with {done.returncode}: {done.stderr[:300]}")
    return out


def validator(name):
    schema = json.loads((root / f"Schemas/{name}.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def valid(schema, value, what):
    errors = [f"{list(e.absolute_path)}: {e.message[:120]}" for e in schema.iter_errors(value)]
    check(not errors, f"{what}: {errors[:3]}")


def package(out):
    """By frictionless, and that the types are more than words."""
    report = frictionless.validate(str(out / "datapackage.json"))
    errors = report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    check(report.valid, f"{out.name}: frictionless says {errors[:3]}")
    described = json.loads((out / "datapackage.json").read_text())
    check({r["path"] for r in described["resources"]} == {p.name for p in out.glob("*.csv")}, f"{out.name}: other files")
    # Through the description the numbers are those of the JSON.
    told = {}
    for line in (out / "reports.jsonl").read_text().splitlines():
        report = json.loads(line, parse_float=Decimal, parse_int=Decimal)
        for value in report["values"]:
            if value["type"] != "date":
                told[report["source"]["name"], value["code"]] = value["value"]
    table = frictionless.Package(str(out / "datapackage.json")).get_resource("values").extract()["values"]
    numbers = 0
    for row in table:
        key = row["report"], row["code"]
        if row["type"] == "date":
            continue
        check(key in told and row["value"] == told[key], f"{out.name}: {key} is {row['value']}, in JSON {told.get(key)}")
        numbers += row["value"] is not None
    check(numbers > 200, f"{out.name}: only {numbers} numbers")


def no_formulas(out, separator, encoding):
    """A cell of a text column that a spreadsheet would calculate; numbers are never touched."""
    kinds = {}
    for resource in json.loads((out / "datapackage.json").read_text())["resources"]:
        kinds[resource["path"]] = [field["type"] for field in resource["schema"]["fields"]]
    for path in out.glob("*.csv"):
        with open(path, encoding=encoding, newline="") as file:
            for row in list(csv.reader(file, delimiter=separator))[1:]:
                for cell, kind in zip(row, kinds[path.name]):
                    check(kind != "string" or cell[:1] not in "=+-@\t\r\n" or cell == "", f"{out.name}/{path.name}: {cell[:40]!r}")
                    check(kind == "string" or cell[:1] != "'", f"{out.name}/{path.name}: {cell[:40]!r} is no {kind}")


def without_options(out):
    for path in sorted(out.glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        count = len(rows) - 1
        if count == 0:
            continue
        frame = pandas.read_csv(path)
        check(len(frame) == count and list(frame.columns) == rows[0], f"pandas reads {path.name} as {frame.shape}")
        relation = duckdb.sql(f"SELECT * FROM '{path}'")
        check(len(relation) == count and relation.columns == rows[0], f"DuckDB reads {path.name} as {len(relation)} rows")
    values = pandas.read_csv(out / "values.csv")
    check(pandas.api.types.is_numeric_dtype(values["value"]), "pandas takes value for a number")
    kind = duckdb.sql(f"SELECT typeof(value) FROM '{out / 'values.csv'}' LIMIT 1").fetchall()[0][0]
    check(kind in ("DOUBLE", "BIGINT"), f"DuckDB takes value for {kind}")
    lines = len((out / "reports.jsonl").read_text().splitlines())
    found = duckdb.sql(f"SELECT count(*) FROM read_json_auto('{out / 'reports.jsonl'}', maximum_object_size=100000000)").fetchall()[0][0]
    check(found == lines, f"DuckDB reads {found} of {lines} reports")


def json_outputs(out, sources):
    report, blocks, scan, worker = (validator(name) for name in ("report", "blocks", "scan", "worker"))
    for line in (out / "reports.jsonl").read_text().splitlines():
        value = json.loads(line)
        valid(report, value, f"{value['source']['name']} of reports.jsonl")
    requests = b""
    for number, source in enumerate(sources):
        valid(report, json.loads(run("extract", source).stdout), f"extract {source.parent.name}")
        valid(blocks, json.loads(run("text", "--json", source).stdout), f"text {source.parent.name}")
        request = {"id": number, "path": str(source)}
        valid(worker, request, "a request")
        requests += json.dumps(request).encode() + b"\n"
    data = b"%PDF-1.7"
    for request in ({"id": "x", "name": "a.docx", "bytes": len(data)}, {"path": "/nowhere"}):
        valid(worker, request, "a request")
        requests += json.dumps(request).encode() + b"\n" + (data if "bytes" in request else b"")
    requests += b"no request\n"
    answers = run("worker", bytes_in=requests).stdout.splitlines()
    check(len(answers) == len(sources) + 3, f"{len(answers)} answers of the worker")
    for answer in answers:
        valid(worker, json.loads(answer), "an answer")
    for wrong in ({"id": 1}, {"id": 1, "path": "a", "bytes": 3}, {"status": "converted", "id": 1}, {"status": "rejected"}):
        check(not worker.is_valid(wrong), f"{wrong} is no request and no answer")
    lines = b"".join(path.read_bytes() for path in sorted((root / "Corpus/text").glob("*.tsv")))
    for line in run("scan", bytes_in=lines).stdout.splitlines():
        valid(scan, json.loads(line), "a line of scan")
    form = validator("form")
    for path in sorted((root / "Schemas").glob("*.json")):
        if not path.name.endswith(".schema.json"):
            valid(form, json.loads(path.read_text()), path.name)


try:
    sources = sorted((root / "Corpus/reports").glob("*/source.*"))
    extra = place / "in"
    extra.mkdir()
    (extra / "=1+1.txt").write_text("BÁO CÁO\nTrong quý, xã =2+2 có -3 hồ sơ, @x và +5 hồ sơ.\n", encoding="utf-8")
    (extra / "hong.docx").write_bytes(b"%PDF-1.7")
    shutil.copy(sources[0], extra / ("copy" + sources[0].suffix))
    standard = convert("standard", [*sources, extra])
    for name, separator, encoding in (("excel-vi", ";", "utf-8-sig"),):
        out = convert(name, [*sources, extra], "--csv", name)
        package(out)
        no_formulas(out, separator, encoding)
    package(standard)
    no_formulas(standard, ",", "utf-8")
    without_options(standard)
    json_outputs(standard, sources)
finally:
    shutil.rmtree(place, ignore_errors=True)
print(f"{checks} checks, {len(faults)} faults")
sys.exit(1 if faults else 0)
