# make demo: set-up and the main job; make test: set-up and everything that guards the project.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint format schema pages bench mutasi clean

demo: $(STAMP)
	$(BIN)/naskah buat sources --jejak
	@echo
	$(BIN)/naskah banding sources/kubutambahan/2022
	@echo
	@echo "Naskah ada di folder output/ (satu folder tiap kecamatan dan tahun). Lihat juga, sesudah perubahan:"
	@echo "  output/kubutambahan/2022/perubahan-1/matriks-perubahan.docx   semula, menjadi, selisih, alasan"
	@echo "  output/kubutambahan/2022/perubahan-2/pk-camat.jejak.docx      revisi Word yang dapat diterima atau ditolak"

test: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schema: $(STAMP)
	mkdir -p sources/skema && $(BIN)/python -m generator.sources.schema sources/skema

pages: $(STAMP)
	$(BIN)/python -c 'from generator.answers.pages import write_pages; write_pages()'

bench: $(STAMP) benchmarks/.peers/.installed
	$(BIN)/python -m benchmarks.run W1 W2 W3 W4 --whole --out benchmarks/hasil.md

mutasi: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt -e '.[dev,mutasi]'
	PYTHONPATH=tests $(BIN)/python -m mutasi

benchmarks/.peers/.installed: benchmarks/requirements.txt benchmarks/package.json
	benchmarks/install.sh $(BIN)/python

$(STAMP): pyproject.toml .ci/constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Perlu Python 3.11 atau lebih baru." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) output/* .mypy_cache .ruff_cache .import_linter_cache
