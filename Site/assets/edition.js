typebookEdition("2d42b14967e7b41d");
