DROP INDEX "letters_once";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "text_id" uuid;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_of_text" ON "files" USING btree ("text_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("dossier_id","kind") WHERE kind not in ('identity-code', 'identity-question', 'clarification', 'interim', 'not-identified', 'acknowledgement', 'duplicate', 'message');