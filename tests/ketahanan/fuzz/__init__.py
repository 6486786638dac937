"""Coverage-guided fuzzing of the readers, and the inputs that it found worth keeping (`korpus/`).

The corpus is replayed by `make test`. To look for new inputs (Linux, Python 3.11 to 3.13):

    .venv/bin/python -m pip install -e '.[fuzz]'
    PYTHONPATH=.:tests:tests/ketahanan .venv/bin/python -m fuzz sumber --detik 600
    PYTHONPATH=.:tests:tests/ketahanan .venv/bin/python -m fuzz.ringkas

(`angka` is the other target.) What stops a run is left as a file `crash-…`; once put right, it
becomes a case.
"""
