"""How the first templates were made: `python -m docx_templates.cara_dibuat` from the repository root.

Made once; afterwards the secretariat edits the .docx files in Word. Running this again overwrites
their work, therefore a template that differs from what the builder makes is left alone unless
`--timpa` is given.
"""
