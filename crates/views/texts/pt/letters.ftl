## Letters
letter-no-notes = Os peritos não deixaram nenhuma nota para a sua cidade.
