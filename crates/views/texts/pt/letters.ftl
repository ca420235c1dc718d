## Letters
letter-no-notes = Os peritos não deixaram nenhuma nota para a sua cidade.
letter-again = Esta carta já lhe foi enviada em { $when }. É reenviada de propósito.
letter-why-team = Recebe esta carta porque pertence à equipa de uma cidade ({ $network }).
letter-why-contact = Recebe esta carta porque é o contacto de uma cidade que aceita mensagens através da sua página ({ $network }).
letter-why-commission = Recebe esta carta porque integra uma Comissão Nacional ({ $network }).
letter-why-expert = Recebe esta carta porque avalia candidaturas ({ $network }).
letter-why-secretariat = Recebe esta carta porque trabalha no secretariado ({ $network }).
letter-why-address = Recebe esta carta porque alguém indicou o seu endereço para este fim ({ $network }).
letter-why-account = Recebe esta carta porque este endereço participa na rede ({ $network }).
letter-duty = Faz parte de um procedimento e é sempre enviada.
letter-unsubscribe = Não receber mais cartas deste tipo:
