## A demonstração
demo-cast = Experimente como uma das personagens
demo-cast-lead = Estas pessoas são inventadas. Tome o lugar de uma com um clique, faça o que ela faria e depois mude para outra.
demo-become = Ser { $name }
demo-mail-title = Mensagens da demonstração
demo-mail-lead = O que teria sido enviado por correio eletrónico, com a mais recente primeiro. Nada sai desta máquina.
demo-mail-none = Ainda não foi escrita nenhuma mensagem.
demo-mail-to = Para { $address }, { $when }
demo-clock-title = O relógio da demonstração
demo-clock-now = Agora, aqui: { $moment }.
demo-clock-day = Avançar até
demo-clock-hint = O dia começa à meia-noite no fuso horário da rede. O que termina até lá termina: prazos, códigos, sessões. Não há volta atrás.
demo-clock-move = Avançar o relógio
demo-clock-no-such-day = Escreva um dia que exista.
demo-clock-not-ahead = Escreva um dia que ainda não tenha começado.
demo-clock-too-far = Escreva um dia dos próximos dez anos.
demo-cast-more = { $n ->
    [one] Mais uma pessoa
   *[other] Mais { $n } pessoas
}
demo-cast-teams = Equipas das cidades
