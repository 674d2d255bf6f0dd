// A text in which a Dutch citizen number may stand: nine digits that pass the eleven-test of that number.

/** As people write it: together, or in groups of three, or as 1234.56.789. */
const written = /(?<![\d.,-])(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3})(?![\d-])/g;
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** One in eleven of all numbers of nine digits passes: a person looks. */
export function mayHoldCitizenNumber(text: string): boolean {
  for (const [found] of text.matchAll(written)) if (passesElevenTest(found.replace(/\D/g, ""))) return true;
  return false;
}

function passesElevenTest(digits: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum % 11 === 0 && /[1-9]/.test(digits);
}
