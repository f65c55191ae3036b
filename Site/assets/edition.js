typebookEdition("8d60760983826566");
