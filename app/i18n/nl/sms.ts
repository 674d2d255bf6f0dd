// The words of text messages: at most 160 signs, of those that every telephone knows. Whom it is from, the sender says.

export const sms = {
  code: (code: string, number: string, minutes: number, phone: string) =>
    `Uw code is ${code}. Hij hoort bij verzoek ${number} en werkt ${minutes} minuten. Niet gevraagd? Geef hem aan niemand. Bel ${phone}.`,
  mandate: (code: string, number: string, minutes: number, phone: string) =>
    `Iemand doet namens u verzoek ${number}. Goed? Geef code ${code} binnen ${minutes} minuten aan die persoon. Niet goed? Houd hem geheim. Bel ${phone}.`,
};

export type SmsTexts = typeof sms;
