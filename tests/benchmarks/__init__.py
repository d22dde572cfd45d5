"""Benchmarks: `python -m tests.benchmarks [NAME…]` prints a JSON line a figure.

Every figure comes with its peer or floor, measured in the same run on the same machine; quote the
ratios, not the times.
"""
