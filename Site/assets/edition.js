typebookEdition("696872a9e7bbfead");
