// How an e-mail looks. Mail programs want styles on the element; dark colours go by class.

import type { CSSProperties } from "react";

const font = "Verdana, Arial, sans-serif";

export const look = {
  page: { backgroundColor: "#f7f6f2", margin: 0, padding: "12px 0", fontFamily: font },
  card: { backgroundColor: "#ffffff", borderRadius: "12px", maxWidth: "560px", width: "100%" },
  inner: { backgroundColor: "#ffffff", borderRadius: "12px", padding: "32px" },
  heading: { color: "#17272b", fontSize: "24px", lineHeight: "1.3", fontWeight: 700, margin: "0 0 16px" },
  paragraph: { color: "#17272b", fontSize: "16px", lineHeight: "1.6", margin: "0 0 14px" },
  small: { color: "#4b5d61", fontSize: "14px", lineHeight: "1.5", margin: "8px 0 0" },
  line: { border: "none", borderTop: "1px solid #e3e0d6", margin: "28px 0 16px" },
  button: {
    backgroundColor: "#0b5563",
    color: "#ffffff",
    borderRadius: "10px",
    fontSize: "16px",
    fontWeight: 700,
    padding: "14px 22px",
    marginTop: "8px",
    textDecoration: "none",
  },
  code: {
    color: "#17272b",
    backgroundColor: "#efede6",
    borderRadius: "10px",
    fontSize: "30px",
    lineHeight: "1.2",
    fontWeight: 700,
    letterSpacing: "4px",
    padding: "16px 20px",
    margin: "0 0 18px",
  },
} satisfies Record<string, CSSProperties>;

export const darkRules = `
@media (prefers-color-scheme: dark) {
  .page, .page td { background-color: #10181a !important; }
  .card, .card td { background-color: #172124 !important; border-radius: 12px; }
  .ink { color: #e9efee !important; }
  .soft { color: #a9b9bb !important; }
  .line { border-top-color: #33444a !important; }
  .code { color: #e9efee !important; background-color: #0b1112 !important; }
  .button { background-color: #6fd0df !important; color: #06222a !important; }
}`;
