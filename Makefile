# make demo: see it work. make test: every test. README.md says more.

PREFIX ?= /usr/local
BINARY := .build/release/solieu
SCHEMAS := $(wildcard Schemas/*.json) Schemas/units.tsv Schemas/units.LICENSE
# Acceptance cases that may lie beside the checkout; their score is printed and decides nothing.
ACCEPT := ../shared/accept/score.py

.PHONY: demo build test test-office test-review test-data test-spark fuzz soak bench bench-peers install dist clean format \
  lint setup

demo: build
	$(BINARY) convert Corpus/reports/*/source.* -o out || [ $$? -eq 2 ]
	@echo
	@echo "Open out/review.html first: which office must correct what, and each value beside the place it was read from."
	@echo "out/solieu.xlsx has one row a report, each value, and what to look at. For programs: out/values.csv,"
	@echo "out/datapackage.json, out/reports.jsonl. One report on its own: $(BINARY) extract FILE --pretty"

setup:
	@sh .ci/setup

# With Swift's own libraries inside, the program runs where no Swift is installed and starts in half the time.
build: setup
	swift build -c release --product solieu --static-swift-stdlib

test: setup
	swift build
	swift test
	@if [ -f $(ACCEPT) ]; then \
	  echo "score of .build/debug/solieu:"; \
	  python3 $(ACCEPT) --solieu .build/debug/solieu ../shared/reports/*.gold.json || true; \
	fi

# Opens the workbook with openpyxl and LibreOffice, where they are installed, and holds it against the CSV.
test-office: setup
	swift build --product solieu
	@if command -v python3 >/dev/null 2>&1; then python3 Tests/Office/check_office.py .build/debug/solieu; \
	else echo "python3 is not installed: the workbook is not opened with other programs"; fi

# The review pages in a real browser. SHOTS says where pictures of them go.
test-review: build
	sh Tests/Review/review.sh $(BINARY) $(SHOTS)

# What other programs make of the outputs: frictionless, jsonschema, DuckDB, pandas.
test-data: build
	sh Tests/Data/data.sh $(BINARY)

# FUZZ_SECONDS says how long each target runs; Tests/Fuzz/README.md tells the rest.
fuzz: setup
	sh Tests/Fuzz/fuzz.sh

# SOAK_MINUTES says how long; it needs Python, and root for a disk that gets full.
soak: build
	python3 Tests/Soak/soak.py $(BINARY)

bench: build
	sh Tests/Bench/bench.sh

# Other readers of DOCX beside ours, into docs/benchmarks.md; Python packages are fetched for it.
bench-peers: build
	sh Tests/Bench/peers.sh

# On Apache Spark, in clusters of this machine; SPARK_DOCUMENTS (2000) says over how many. It needs Java and Python.
test-spark: build
	sh spark/test.sh

# A Debian package and an archive for other systems, in .build/dist.
dist: build
	sh Packaging/dist.sh

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/solieu/Schemas $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/solieu
	install -m 644 $(SCHEMAS) $(DESTDIR)$(PREFIX)/share/solieu/Schemas
	install -m 644 docs/solieu.1 $(DESTDIR)$(PREFIX)/share/man/man1/solieu.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BINARY) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/solieu
	$(BINARY) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_solieu
	$(BINARY) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/solieu.fish

format:
	swift format -i -r Sources Tests Package.swift

lint:
	swift format lint --strict -r Sources Tests Package.swift

clean:
	rm -rf .build out
