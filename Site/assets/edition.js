typebookEdition("9722753f4e77c3d8");
