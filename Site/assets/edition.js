typebookEdition("9056d098479a11e2");
