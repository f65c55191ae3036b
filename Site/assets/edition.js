typebookEdition("04ee927727ed6ab5");
