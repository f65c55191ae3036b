typebookEdition("a15ab37afe0373f5");
