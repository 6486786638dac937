"""Workbooks: the year's tables as sheets, and sheets read as a person reads them."""
