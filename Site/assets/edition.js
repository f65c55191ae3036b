typebookEdition("e16a0f989a8bd3b3");
