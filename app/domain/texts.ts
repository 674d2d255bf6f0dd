// Free text is kept apart from the history, sealed with the dossier's key.

/** Points at a sealed text. The proof is a salted HMAC: the history can show that a text was not changed. */
export type TextRef = { textId: string; proof: string };
