/** Check digits of book and serial numbers. */

const bare = (text: string): string =>
  text
    .replace(/^\s*(?:urn:)?(?:isbn|issn)(?:-1[03])?[:\s]*/iu, '')
    .replace(/[\s\-‐‑–]/gu, '')
    .toUpperCase();

/** ISO 2108: an ISBN-13 weighs its digits 1 and 3 in turn, modulo 10. */
function checkDigit13(first12: string): string {
  let sum = 0;
  for (let i = 0; i < 12; i += 1) sum += Number(first12[i]) * (i % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** ISO 2108 (ISBN-10) and ISO 3297 (ISSN): weights fall to 2, modulo 11, where X stands for ten. */
function checkDigit11(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) sum += Number(digits[i]) * (digits.length + 1 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** An ISBN's thirteen digits (an ISBN-10 gets the prefix 978), or null if it has another length. No check. */
export function isbn13(text: string): string | null {
  const digits = bare(text);
  if (/^\d{13}$/u.test(digits)) return digits;
  if (!/^\d{9}[\dX]$/u.test(digits)) return null;
  const first12 = `978${digits.slice(0, 9)}`;
  return first12 + checkDigit13(first12);
}

/** Whether an ISBN, with or without hyphens, has the length and the check digit of one. */
export function validIsbn(text: string): boolean {
  const digits = bare(text);
  if (/^97[89]\d{10}$/u.test(digits)) return checkDigit13(digits.slice(0, 12)) === digits[12];
  return /^\d{9}[\dX]$/u.test(digits) && checkDigit11(digits.slice(0, 9)) === digits[9];
}

/** Whether an ISSN, with or without its hyphen, has the length and the check digit of one. */
export function validIssn(text: string): boolean {
  const digits = bare(text);
  return /^\d{7}[\dX]$/u.test(digits) && checkDigit11(digits.slice(0, 7)) === digits[7];
}
