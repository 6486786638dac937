"""Entry point of `python -m docx_templates.cara_dibuat`."""

from __future__ import annotations

from .buat import main

raise SystemExit(main())
