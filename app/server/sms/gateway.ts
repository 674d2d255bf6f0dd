// What the portal asks of whoever brings its text messages.

export type SmsMessage = {
  /** Names this one message: a second copy under the same reference is not brought again. */
  reference: string;
  /** As `mobileNumber` writes it: "+31612345678". */
  to: string;
  text: string;
};

export type SmsGateway = {
  /** Hands a message over. Throws SmsRefused, or SmsFailed when it may work later. */
  send(message: SmsMessage): Promise<void>;
};

/** Thrown when the gateway says for good that it will not take this message. */
export class SmsRefused extends Error {
  override name = "SmsRefused";
  constructor(readonly code: string) {
    super(code);
  }
}

/** Thrown when it is not known that the gateway has the message. */
export class SmsFailed extends Error {
  override name = "SmsFailed";
  constructor(readonly code: string) {
    super(code);
  }
}
