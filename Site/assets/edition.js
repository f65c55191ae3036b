typebookEdition("e98f5ef4fe1f00ee");
