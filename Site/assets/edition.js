typebookEdition("0068e8b7534cc8f2");
