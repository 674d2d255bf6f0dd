CREATE TABLE "masks" (
	"dossier_id" uuid NOT NULL,
	"connection" text NOT NULL,
	"key" text NOT NULL,
	"text_id" uuid NOT NULL,
	"bars" integer NOT NULL,
	CONSTRAINT "masks_dossier_id_connection_key_pk" PRIMARY KEY("dossier_id","connection","key")
);
