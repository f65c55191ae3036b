typebookEdition("2590005e1ea118b1");
