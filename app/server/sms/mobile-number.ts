// Telephone numbers as people write them, and as a gateway wants them (ITU-T E.164).

/** The number of a mobile telephone; null for anything else, since nobody guesses where a code goes. */
export function mobileNumber(written: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(written)) return null;
  const digits = written
    // "+31 (0)6": the zero is not dialled from abroad.
    .replace(/^(\s*(?:\+|00)[\d\s]*)\(0\)/, "$1")
    .replace(/[^\d+]/g, "")
    .replace(/^00/, "+")
    .replace(/^0/, "+31");
  if (!/^\+[1-9]\d{9,14}$/.test(digits)) return null;
  return !digits.startsWith("+31") || dutchMobile.test(digits) ? digits : null;
}

// 066 and 067 call no telephones: they were given to pagers and to dialling in.
const dutchMobile = /^\+316[0-589]\d{7}$/;
