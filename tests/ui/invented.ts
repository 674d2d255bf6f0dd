// What the screens of both sides have in common.

export const number = "AVG-2026-0432";
export const formKey = "0f9b1c2e-5a10-4d7e-9f51-0c3f7c1f2a11";
export const fine = { formKey, errors: {} };
