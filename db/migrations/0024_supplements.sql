DROP INDEX "letters_once";--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "supplement_due_on" date;--> statement-breakpoint
CREATE INDEX "dossiers_supplement" ON "dossiers" USING btree ("supplement_due_on") WHERE supplement_due_on is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("dossier_id","kind") WHERE kind not in ('identity-code', 'identity-question', 'clarification', 'interim', 'not-identified', 'acknowledgement', 'duplicate', 'message', 'access-supplement');