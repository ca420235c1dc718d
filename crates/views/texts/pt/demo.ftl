## A demonstração
demo-cast = Experimente como uma das personagens
demo-cast-lead = Estas pessoas são inventadas. Tome o lugar de uma com um clique, faça o que ela faria e depois mude para outra.
demo-become = Ser { $name }
demo-mail-title = Mensagens da demonstração
demo-mail-lead = O que teria sido enviado por correio eletrónico, com a mais recente primeiro. Nada sai desta máquina.
demo-mail-none = Ainda não foi escrita nenhuma mensagem.
demo-mail-to = Para { $address }, { $when }
