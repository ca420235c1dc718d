//! A city's application: started, written, handed in, taken back.
