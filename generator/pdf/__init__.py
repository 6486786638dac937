"""From the Word files on disk to PDF: one beside each paper, and all of them as one bundle for upload."""
