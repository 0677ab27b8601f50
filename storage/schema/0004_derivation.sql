-- By which version of the program's derivation the facts of a frozen assessment
-- followed from its answers. All that were frozen before go by the first.
ALTER TABLE assessments ADD COLUMN derivation INTEGER NOT NULL DEFAULT 1 CHECK (derivation > 0);
