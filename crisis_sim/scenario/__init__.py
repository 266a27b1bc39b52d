"""What trainers write: models of the format, loading with positions, diagnostics and checks.

Nothing that judges, simulates or draws may enter here; every other room reads scenarios through this face.
"""
