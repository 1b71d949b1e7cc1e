#!/bin/sh
# CPU time of `solieu convert` over that of the floor, on the same files, in one run. Called by `make bench`.
set -eu
cd "$(dirname "$0")/../.."
work=.build/bench
mkdir -p "$work"
# shellcheck disable=SC2046 # a list of flags on purpose
cc -O2 -Wall -Wextra Tests/Bench/floor.c -o "$work/floor" $(pkg-config --cflags --libs libzip libxml-2.0)
python3 Tests/Bench/make_corpus.py "$work/corpus"
python3 Tests/Bench/make_corpus.py "$work/large" large
# What the scanner is tested on, many times over: every kind of number and of text without any.
cut -f 1 Corpus/text/*.tsv > "$work/once.txt"
: > "$work/lines.txt"
while [ "$(wc -c < "$work/lines.txt")" -lt 20000000 ]; do
  for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$work/once.txt"; done >> "$work/lines.txt"
done
python3 Tests/Bench/ratios.py .build/release/solieu "$work/floor" "$work/corpus" "$work/large" "$work/lines.txt" "$work/out"
