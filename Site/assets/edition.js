typebookEdition("887d6bd3dcbdf9b2");
