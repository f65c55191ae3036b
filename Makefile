# Builds the catalog and checks it. `make site` and `make test` install what is missing first.

PREFIX ?= /usr/local
swift_flags := --explicit-target-dependency-import-check error
# On Linux one program file that runs without the toolchain; macOS brings Swift's library itself.
static := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xlinker -s)
release_flags := --configuration release --product typebook $(static) $(swift_flags)
swift_sources := Package.swift Sources Tests Benchmarks

.PHONY: site test test-long lint debug-program debug-tests unit-tests site-tests browser-tests reproduced-site format sbom theme-readme clean install deb bench bench-classes bench-excess bench-names bench-preview bench-redlines bench-search bench-weights program

# The debug program takes a quarter of the time to compile, and makes this catalog in a blink.
site: debug-program
	.build/debug/typebook build

debug-program:
	@Scripts/require build
	@echo "Compiling the program: about a minute on two cores, less the next time."
	swift build --product typebook $(swift_flags)

# What is installed and measured. The optimizer takes its time.
program:
	@Scripts/require build
	@echo "Compiling the optimized program: a few minutes on two cores."
	swift build $(release_flags)

# Everything, in the shortest time that two cores allow.
test:
	@Scripts/check

# The same, with thousands of random inputs and faults where `make test` has hundreds or tens, and
# with sanitizers and fuzzers: some hours.
test-long:
	@TYPEBOOK_ROUNDS=25 Scripts/check

lint:
	swift format lint --strict --parallel --recursive $(swift_sources)
	Scripts/sbom --check
	Scripts/bundle --check

debug-tests:
	@Scripts/require build
	swift build --build-tests $(swift_flags)

unit-tests:
	@Scripts/require build
	swift test --disable-xctest --parallel $(swift_flags)

# Builds every catalog of the repository into a folder of its own, and checks the pages.
site-tests: debug-program
	@Scripts/require test
	.venv/bin/python -m pytest Tests/Site

# Reads the built catalogs in Chromium and Firefox, as readers do.
browser-tests: debug-program
	@Scripts/require test
	.venv/bin/python -m pytest Tests/Browser

# The optimized program makes the same site as the debug program, which made the committed one.
reproduced-site: program
	@rm -rf .cache/reproduced && mkdir -p .cache/reproduced
	.build/release/typebook build --output .cache/reproduced/Site
	diff --recursive Site .cache/reproduced/Site

format:
	swift format --in-place --parallel --recursive $(swift_sources)

# Writes what the program is made of, from Package.swift.
sbom:
	Scripts/sbom > typebook.cdx.json

# Writes the list of names that templates may use into the standard theme's README.
theme-readme:
	TYPEBOOK_REFRESH=1 swift test --disable-xctest --filter ThemeReferenceTests $(swift_flags)

clean:
	rm -rf .build .build-* .venv .cache

# Not every shell replaces the ~ of PREFIX=~/.local.
prefix := $(DESTDIR)$(patsubst ~/%,$(HOME)/%,$(PREFIX))
install: program
	install -d "$(prefix)/bin" "$(prefix)/share/man/man1" "$(prefix)/share/fish/vendor_completions.d"
	install -d "$(prefix)/share/bash-completion/completions" "$(prefix)/share/zsh/site-functions"
	install -m 755 .build/release/typebook "$(prefix)/bin/typebook"
	Scripts/manual .build/release/typebook "$(prefix)/share/man/man1"
	.build/release/typebook --generate-completion-script bash > "$(prefix)/share/bash-completion/completions/typebook"
	.build/release/typebook --generate-completion-script zsh > "$(prefix)/share/zsh/site-functions/_typebook"
	.build/release/typebook --generate-completion-script fish > "$(prefix)/share/fish/vendor_completions.d/typebook.fish"

# A Debian package with all of that, in .cache/deb.
deb: program
	Scripts/deb

# Against Hugo, on the same 6,000 pages: Benchmarks/README.md says how.
bench: program
	@Scripts/require bench
	.venv/bin/python Benchmarks/compare.py --typebook .build/release/typebook

# What search finds in a made-up catalog, how fast, and how large its index is. Other seeds make
# other catalogs: SEED=2.
bench-search: program
	@Scripts/require test
	.venv/bin/python Benchmarks/search.py --typebook .build/release/typebook --seed $(or $(SEED),1)

# What the pages of made-up catalogs weigh, and how quickly the list of 5,000 definitions answers.
bench-weights: program
	@Scripts/require test
	.venv/bin/python Benchmarks/weights.py --typebook .build/release/typebook --seed $(or $(SEED),1)

# How long a preview takes after an edit. Other edits: make bench-preview SEED=2
bench-preview: program
	python3 Benchmarks/preview.py --seed $(or $(SEED),1)

# How well names of definitions are found: make bench-names SEED=2
bench-names: program
	python3 Benchmarks/names.py --seed $(or $(SEED),1)

# How long redlines take. Another catalog, number or seed: make bench-redlines SEED=2
bench-redlines:
	@Scripts/require build
	swift build --configuration release --product redline-bench $(swift_flags)
	python3 Benchmarks/generate.py .cache/redlines --definitions 1500 --versions 3
	.build/release/redline-bench .cache/redlines/Content $(or $(COUNT),3000) $(or $(SEED),1)

# How many words of prose redlines mark beyond the fewest, beside git's word diff. Others: SEED=2
bench-excess: program
	.venv/bin/python Benchmarks/excess.py --seed $(or $(SEED),1)

# How well changes are judged, as a table of what known edits were told as. Other edits: SEED=2
bench-classes:
	@Scripts/require build
	swift build --configuration release --product class-bench $(swift_flags)
	python3 Benchmarks/generate.py .cache/classes --definitions 200 --versions 1
	.build/release/class-bench $(or $(SEED),1) $(or $(COUNT),4000) Content \
		Tests/Fixtures/Sites/Harbor/Content .cache/classes/Content
