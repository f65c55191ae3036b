typebookEdition("5b5bb073d81058ec");
