"""The command line, one module a command: `add_parser(subparsers)` and `run(args) -> int`.

Exit codes: 0 all went through; 1 something wants a person's eye (an unknown parcel, a picture
without a code, central away); 2 it could not be done, the reason is on stderr. Heavy imports are
made in `run`, so that `--help` and `--version` answer at once.
"""
