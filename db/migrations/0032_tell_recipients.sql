DROP INDEX "letters_once";--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "recipients_due_on" date;--> statement-breakpoint
CREATE INDEX "dossiers_recipients" ON "dossiers" USING btree ("recipients_due_on") WHERE recipients_due_on is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("dossier_id","kind") WHERE kind not in ('identity-code', 'identity-question', 'clarification', 'interim', 'not-identified', 'acknowledgement', 'duplicate', 'message', 'access-supplement', 'recipient-notice');