// The words of text messages. The Dutch file says why they are as they are.

import type { SmsTexts } from "../nl/sms.ts";

export const sms: SmsTexts = {
  code: (code, number, minutes, phone) =>
    `Your code is ${code}. It belongs to request ${number} and works for ${minutes} minutes. Not asked for? Give it to nobody. Call ${phone}.`,
  mandate: (code, number, minutes, phone) =>
    `Somebody asks ${number} for you. Agree? Give them code ${code} within ${minutes} minutes. Do you not agree? Then tell nobody. Call ${phone}.`,
};
