#!/bin/sh
# Throws arbitrary bytes at the readers: fuzz.sh [TARGET...]. README.md beside this file says what the targets are.
#
#   FUZZ_SECONDS  how long each target runs (900); 0 only builds
#   FUZZ_JOBS     how many targets run at a time (2)
#   SWIFTC        the compiler (swiftc)
set -eu
cd "$(dirname "$0")/../.."
seconds=${FUZZ_SECONDS:-900}
jobs=${FUZZ_JOBS:-2}
swiftc=${SWIFTC:-swiftc}
targets=${*:-archive body elements parts text scan}
out=.build/fuzz
finds=Tests/Fuzz/finds
mkdir -p $out "$finds"

# What is under test is watched for coverage and for memory; the harness only for memory.
modules="Quantities Model Vietnamese Readers Extraction"
shared=Tests/ReadersTests/Fuzz
harness="Tests/Fuzz/Driver.swift $shared/FuzzTarget.swift $shared/FuzzFile.swift $shared/FuzzElements.swift
  $shared/Soundness.swift Tests/ReadersTests/Docx/ZipWriter.swift"

check_runtime() {
  resources=$($swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
  for place in "$resources/clang" "$resources/../clang"; do
    [ -z "$(find -L "$place" -name 'libclang_rt.fuzzer*' 2>/dev/null)" ] || return 0
  done
  echo "This Swift has no libclang_rt.fuzzer, clang's runtime for fuzzing, under $resources/clang." >&2
  echo "The toolchains of swift.org for Linux have it." >&2
  exit 1
}

newer() {
  [ -n "$(find "$@" 2>&1)" ]
}

build() {
  flags="-O -g -swift-version 6 -wmo -parse-as-library -package-name solieu -I $out"
  flags="$flags -I Sources/CLibXML2 -I Sources/CLibZip"
  flags="$flags $(pkg-config --cflags-only-I libxml-2.0 libzip | sed 's/-I/-Xcc -I/g')"
  folders=""
  objects=""
  for module in $modules; do
    folders="$folders Sources/$module"
    objects="$objects $out/$module.o"
  done
  # shellcheck disable=SC2086 # lists of words on purpose, here and below
  if newer $folders -newer $out/modules; then
    check_runtime
    for module in $modules; do
      echo "compiling $module"
      # shellcheck disable=SC2046,SC2086
      $swiftc $flags -sanitize=fuzzer,address -module-name "$module" -emit-module \
        -emit-module-path "$out/$module.swiftmodule" -emit-object -o "$out/$module.o" \
        $(find "Sources/$module" -name '*.swift' | sort)
    done
    touch $out/modules
  fi
  # shellcheck disable=SC2086
  if newer $harness $out/modules -newer $out/fuzz; then
    echo "compiling the targets"
    # shellcheck disable=SC2086
    $swiftc $flags -sanitize=address -module-name Fuzz -emit-object -o $out/Fuzz.o $harness
    # shellcheck disable=SC2046,SC2086
    $swiftc -sanitize=fuzzer,address -use-ld=lld $objects $out/Fuzz.o -o $out/fuzz \
      $(pkg-config --libs libxml-2.0 libzip)
  fi
}

# Long inputs cost speed and find little that short ones do not.
longest() {
  case $1 in
    archive) echo 16384 ;;
    elements | scan) echo 1024 ;;
    *) echo 6144 ;;
  esac
}

run() {
  target=$1
  mkdir -p "$out/corpus/$target" "$out/seeds/$target"
  words=""
  if [ -f "$out/seeds/$target.dict" ]; then words="-dict=$out/seeds/$target.dict"; fi
  # libxml2 keeps its dictionaries, so leaks are not looked for; a small quarantine saves a fifth of the time.
  export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=4 SWIFT_BACKTRACE=enable=no
  # The program is the target it is called by. New inputs go to the first folder.
  # shellcheck disable=SC2086
  "$out/$target" "$out/corpus/$target" "$out/seeds/$target" "Corpus/fuzz/$target" $words \
    -artifact_prefix="$finds/$target-" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 \
    -max_len="$(longest "$target")" -print_final_stats=1 -reload=0 >"$out/$target.log" 2>&1
}

tell() {
  log=$out/$1.log
  rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")
  inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  if [ "$2" = 0 ]; then
    echo "$1: nothing in $inputs inputs, $rate a second"
  elif grep -q '^==.*ERROR' "$log"; then
    echo "$1: a find; its stack is in $log"
    grep -E 'Fatal error|^==[0-9]+==.*ERROR|Test unit written' "$log" | cut -c 1-300
  else
    echo "$1: it did not run; see $log"
    tail -n 3 "$log"
  fi
}

build
[ "$seconds" != 0 ] || exit 0
python3 Tests/Fuzz/seeds.py $out/seeds
for target in $targets; do ln -f $out/fuzz "$out/$target"; done

found=0
running=""
settle() {
  for each in $running; do
    status=0
    wait "${each#*:}" || status=$?
    tell "${each%:*}" $status
    [ $status = 0 ] || found=1
  done
  running=""
}
count=0
for target in $targets; do
  echo "running $target for $seconds s"
  run "$target" &
  running="$running $target:$!"
  count=$((count + 1))
  [ $((count % jobs)) -ne 0 ] || settle
done
settle
exit $found
