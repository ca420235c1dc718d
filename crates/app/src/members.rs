//! Members from a list: matched, dated, reported line by line.
