#!/usr/bin/env python3
"""Lets `solieu watch` run for a long time while reports arrive, workers are killed and the disk gets full, and tells how its
memory and its descriptors went. Ends with 1 when something was lost or done twice, or when either grew.

    soak.py PROGRAM          SOAK_MINUTES (60), SOAK_SEED (1)
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

program = os.path.abspath(sys.argv[1])
minutes = float(os.environ.get("SOAK_MINUTES", "60"))
chance = random.Random(int(os.environ.get("SOAK_SEED", "1")))
place = Path(tempfile.mkdtemp(prefix="solieu-soak-"))
inbox, output, state = place / "inbox", place / "out", place / "state.json"
inbox.mkdir()
output.mkdir()
has_disk = os.geteuid() == 0 and subprocess.run(
    ["mount", "-t", "tmpfs", "-o", "size=1536m", "tmpfs", str(output)], stderr=subprocess.DEVNULL).returncode == 0


def report(number):
    received = chance.randrange(40, 4000)
    lines = [
        "ỦY BAN NHÂN DÂN", f"XÃ BẾN LỞ {number}", f"Số: {number}/BC-UBND", "BÁO CÁO",
        "Kết quả công tác cải cách hành chính quý I năm 2025", "1. Cải cách thủ tục hành chính",
        f"Trong quý, xã tiếp nhận {received} hồ sơ, đã giải quyết {received - 3} hồ sơ, còn 3 hồ sơ.",
    ]
    lines += [f"Thôn {index} có {chance.randrange(20, 400)} hộ, {chance.randrange(2, 40)} tổ." for index in range(chance.randrange(60))]
    return ("\n".join(lines) + "\n").encode()


def workers(parent):
    try:
        return [int(child) for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    except OSError:
        return []


def resident(process):
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def descriptors(process):
    return len(os.listdir(f"/proc/{process}/fd"))


# A form of one row: what is long here is the time, not the reports.
forms = place / "forms"
forms.mkdir()
(forms / "soak.json").write_text(json.dumps({
    "id": "soak", "version": "1", "title": "Bảng nhỏ",
    "indicators": [{"code": "1", "key": "one", "label": "Số hồ sơ", "unit": "hồ sơ", "type": "count"}]}))

log = open(place / "log", "wb")
watch = subprocess.Popen(
    [program, "watch", str(inbox), "-o", str(output), "--move", "--rest", "1", "--rebuild", "20", "--json",
     "--status", str(state), "--journal", str(place / "journal")], stderr=log,
    env={**os.environ, "SOLIEU_FORMS": str(forms)})
begin = time.monotonic()
sent = killed = rubbish = full = 0
samples = []
next_kill, next_full, next_sample = 10.0, 60.0, 5.0
ballast = output / ".ballast"
room_again = None
while (now := time.monotonic() - begin) < minutes * 60 and watch.poll() is None:
    for _ in range(chance.randrange(4)):
        sent += 1
        if chance.randrange(40) == 0:
            rubbish += 1
            content = b"PK\x03\x04" + chance.randbytes(2000)
        else:
            content = report(sent)
        part = inbox / f".{sent}"
        part.write_bytes(content)
        part.rename(inbox / f"{sent}.{'docx' if content.startswith(b'PK') else 'txt'}")
    if now > next_kill:
        next_kill = now + chance.uniform(5, 30)
        for worker in workers(watch.pid):
            try:
                os.kill(worker, chance.choice([signal.SIGKILL, signal.SIGSEGV]))
                killed += 1
            except ProcessLookupError:
                pass
    if has_disk and room_again is None and now > next_full:
        full += 1
        room_again = now + 15
        with open(ballast, "wb") as file:
            try:
                while True:
                    file.write(bytes(1 << 20))
                    file.flush()
            except OSError:
                pass
    if room_again is not None and now > room_again:
        ballast.unlink()
        room_again, next_full = None, now + chance.uniform(60, 240)
    if now > next_sample:
        next_sample = now + 5
        samples.append((now, resident(watch.pid), descriptors(watch.pid)))
    time.sleep(0.3)
ballast.unlink(missing_ok=True)
# What is still waiting, a full disk among the reasons, must come to its end.
deadline = time.monotonic() + 420
while time.monotonic() < deadline and watch.poll() is None and list(inbox.iterdir()):
    time.sleep(1)
left = len(list(inbox.iterdir()))
watch.send_signal(signal.SIGTERM)
watch.wait(30)
there = {kind: len([f for f in (place / kind).glob("*") if not f.name.endswith(".docx.txt")]) if (place / kind).is_dir() else 0
         for kind in ("done", "rejected", "duplicate")}
reports = [json.loads(line)["source"]["name"] for line in open(output / "reports.jsonl", encoding="utf-8")]

half = samples[len(samples) // 2:]
mean_time = sum(t for t, _, _ in half) / max(1, len(half))
mean_size = sum(s for _, s, _ in half) / max(1, len(half))
spread = sum((t - mean_time) ** 2 for t, _, _ in half) or 1
slope = sum((t - mean_time) * (s - mean_size) for t, s, _ in half) / spread * 86400 / 1024
print(f"{minutes:g} minutes: {sent} files ({rubbish} rubbish), {killed} workers killed, disk full {full} times")
print(f"done {there['done']}, rejected {there['rejected']}, duplicates {there['duplicate']}, left {left}; "
      f"reports in the set {len(reports)}, each once: {len(reports) == len(set(reports))}")
print(f"memory {samples[0][1] // 1024} to {samples[-1][1] // 1024} MiB, at most {max(s for _, s, _ in samples) // 1024} MiB; "
      f"slope of the second half {slope:.1f} MiB a day; descriptors {samples[0][2]} to {samples[-1][2]}, "
      f"at most {max(d for _, _, d in samples)}")
good = (watch.returncode == 0 and left == 0 and there["duplicate"] == 0 and sum(there.values()) == sent
        and len(reports) == len(set(reports)) == there["done"] and max(d for _, _, d in half) <= half[0][2] + 8)
print("good" if good else f"NOT GOOD, exit {watch.returncode}; the log is {place / 'log'}")
if has_disk:
    subprocess.run(["umount", str(output)])
if good:
    shutil.rmtree(place)
sys.exit(0 if good else 1)
