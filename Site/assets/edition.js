typebookEdition("c892d7fb6defe3b1");
