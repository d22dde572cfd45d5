"""What the desk touches: scanners, cameras and printers, and their simulators."""
