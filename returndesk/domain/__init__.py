"""The truth about returns: frozen values, tables of legal moves and the merchant's rules.

Standard library only, no input or output: everything here can be called from the desk, from
the central service and from a test in the same way.
"""
