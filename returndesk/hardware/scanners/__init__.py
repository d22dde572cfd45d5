"""Everything that gives a `ScannedCode`: pictures, camera frames, keyboard wedge."""
