/** The code of a language by its three letters (ISO 639-2, as MEDLINE's `LA` has them) in BCP 47; else the text. */
export function languageCode(text: string): string {
  const trimmed = text.trim();
  if (!/^[a-z]{3}$/i.test(trimmed) || /^(?:und|mul|zxx)$/i.test(trimmed)) return trimmed;
  try {
    return Intl.getCanonicalLocales(trimmed)[0] ?? trimmed;
  } catch {
    return trimmed;
  }
}
