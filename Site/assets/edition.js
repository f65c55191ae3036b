typebookEdition("f8fa15f45f87a1d6");
