typebookEdition("d9b4d50c0ed04b7b");
