//! The pages, one module an area; each takes a shell and a view struct.
