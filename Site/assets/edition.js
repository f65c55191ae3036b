typebookEdition("4c70f50cf99e0a43");
