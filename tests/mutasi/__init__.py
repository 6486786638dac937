"""Mutation testing: would the tests notice if a rule were wrong?

`make mutasi` changes one thing at a time in a rule, a module that rules share or the reader of numbers, and runs
the tests that concern it; what none of them notices is listed in `hasil.md`. Not part of `make test`.
"""
