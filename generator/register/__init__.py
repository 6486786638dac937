"""The register of regulations, as data."""
