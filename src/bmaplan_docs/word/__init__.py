"""Everything that knows WordprocessingML: forms, runs, blocks, tables, fields, the package, the audit."""

def find_form(a,b): return b""
def write(a,b,c): return None
