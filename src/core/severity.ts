/** Errors stop the run; warnings are told (and stop it under --strict); notes are only told. */
export type Severity = "error" | "warning" | "note";
