#!/bin/sh
# Other readers of DOCX beside ours. Called by `make bench-peers`. PEER_FILES (40) and PEER_ROUNDS (3) say how much.
set -eu
cd "$(dirname "$0")/../.."
work=.build/bench
venv=$work/peers-venv
mkdir -p "$work"
command -v pandoc >/dev/null 2>&1 || echo "No pandoc here; it is left out (apt-get install pandoc)." >&2
command -v soffice >/dev/null 2>&1 || echo "No LibreOffice here; it is left out (apt-get install libreoffice-writer-nogui)." >&2
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" -q --disable-pip-version-check install python-docx docx2python mammoth 'markitdown[docx]' kreuzberg \
  office-oxide docx-extractor-cli 'docling-slim[format-docx,convert-core,extract-core]' matplotlib
# shellcheck disable=SC2046 # a list of flags on purpose
cc -O2 -Wall -Wextra Tests/Bench/floor.c -o "$work/floor" $(pkg-config --cflags --libs libzip libxml-2.0)
rm -rf "$work/peers-corpus"
python3 Tests/Bench/make_corpus.py "$work/peers-corpus" "${PEER_FILES:-40}"
"$venv/bin/python" Tests/Bench/peers.py .build/release/solieu "$work/floor" "$work/peers-corpus" "$venv" \
  docs/benchmarks.md docs/benchmarks-peers.svg "${PEER_ROUNDS:-3}"
