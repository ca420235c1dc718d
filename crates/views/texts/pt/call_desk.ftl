## Redigir uma chamada
call-desk-new = Preparar uma chamada
call-desk-edit = Alterar o rascunho
call-desk-frame = Endereço
call-desk-slug = Palavra do endereço
call-desk-slug-hint = Letras minúsculas a–z, algarismos e hífenes, por exemplo 2027. A página ficará em /calls/ seguido desta palavra.
call-desk-clocks = Prazos
call-desk-clocks-lead = Cada prazo é um minuto no relógio de um fuso horário. O fuso escreve-se como na lista IANA, por exemplo Europe/Berlin.
call-desk-clock = Prazo
call-desk-clock-opens = Abertura
call-desk-clock-city = Prazo das cidades
call-desk-clock-commission = Prazo de transmissão das Comissões Nacionais
call-desk-clock-announcement = Anúncio dos resultados
call-desk-zone = Fuso horário: { $clock }
call-desk-instant-hint = Data, hora e minuto. Conta desde o início desse minuto.
call-desk-city-hint = Data, hora e minuto. Esse minuto ainda conta por inteiro.
call-desk-commission-hint = { $count ->
    [one] Se ficar vazio, é marcado { $count } dia depois do prazo das cidades, como propõe a regra da rede.
   *[other] Se ficar vazio, é marcado { $count } dias depois do prazo das cidades, como propõe a regra da rede.
}
call-desk-rules = Regras desta chamada
call-desk-quota = Lugares por país
call-desk-quota-hint = Quantas candidaturas uma Comissão Nacional pode aprovar, de 1 a 99.
call-desk-form = Formulário que as cidades preenchem
call-desk-criteria = Critérios que os peritos pontuam
call-desk-texts = Textos
call-desk-texts-lead = Uma linha vazia separa os parágrafos; uma linha que começa por «- » é um ponto de lista. Estes campos são preenchidos a partir dos prazos sempre que o texto é mostrado:
call-desk-text-title = Título
call-desk-text-summary = Resumo para listas
call-desk-text-body = Página
call-desk-text-flyer = Folheto
call-desk-save = Guardar o rascunho

## Publicar, abrir, encerrar
call-desk-what-will-happen = O que vai acontecer
call-desk-no-way-back = Este ato não pode ser anulado.
call-desk-seats = { $count ->
    [one] { $count } lugar por país.
   *[other] { $count } lugares por país.
}
call-desk-preview = Tal como o público o lerá: { $language }
call-desk-publish-title = Publicar a chamada
call-desk-publish-not-yet = A chamada ainda não pode ser publicada
call-desk-publish-public = Todos podem ler a chamada em { $path }, em todas as línguas.
call-desk-publish-seats = { $count ->
    [one] É aberto { $count } lugar por país.
   *[other] São abertos { $count } lugares por país.
}
call-desk-publish-frozen = Os textos, o formulário e os critérios já não podem ser alterados. Os prazos podem ser mudados por uma prorrogação.
call-desk-publish = Publicar a chamada
call-desk-open-title = Abrir a chamada antes da data prevista
call-desk-open-now = As cidades podem candidatar-se a partir deste momento.
call-desk-open-clocks = A abertura mostrada em toda a parte passa a ser este momento. Os outros prazos mantêm-se.
call-desk-open = Abrir a chamada agora
call-desk-close-title = Encerrar a receção
call-desk-close-now = Já ninguém pode aprovar nem transmitir candidaturas.
call-desk-close-files = { $count ->
    [0] Nenhuma candidatura fica de fora.
    [one] { $count } candidatura que não foi transmitida fica fora desta chamada.
   *[other] { $count } candidaturas que não foram transmitidas ficam fora desta chamada.
}
call-desk-close-then = A partir daqui podem preparar-se as decisões. A elegibilidade ainda pode ser verificada.
call-desk-close = Encerrar a receção

## Prorrogar
call-desk-extend-title = Prorrogar a chamada
call-desk-extend-lead = Todos os prazos mudam em conjunto, num só ato, por um motivo que todos leem. Deixe como está o prazo que não deve mudar.
call-desk-extend-change = Alterar primeiro
call-desk-extend-now = Agora: { $moment }
call-desk-extend-check = Mostrar antes e depois
call-desk-extend = Prorrogar a chamada
call-desk-before = Antes
call-desk-after = Depois
call-desk-unmoved = não muda
call-desk-reason = Motivo, para todos lerem
call-desk-extend-follows = { $count ->
    [0] A página e o folheto mostram logo as novas datas. Não há candidaturas em curso.
    [one] A página e o folheto mostram logo as novas datas e { $count } candidatura em curso segue-as. A sua equipa e as Comissões Nacionais recebem uma mensagem.
   *[other] A página e o folheto mostram logo as novas datas e { $count } candidaturas em curso seguem-nas. As suas equipas e as Comissões Nacionais recebem uma mensagem.
}
call-desk-extend-kept = As datas antigas e o motivo ficam na página.

## O que é recusado, e o remédio
call-desk-refusal-slug = Use de 1 a 40 letras minúsculas a–z, algarismos e hífenes, sem hífen no início nem no fim.
call-desk-refusal-slug-taken = Este endereço está ocupado. Escolha outra palavra.
call-desk-refusal-form = Escolha um dos formulários mostrados.
call-desk-refusal-quota = Indique um número inteiro de 1 a 99.
call-desk-refusal-criteria = Escolha pelo menos um critério.
call-desk-refusal-not-a-time = { $clock }: indique uma data com hora e minuto, por exemplo 2027-05-31 23:59.
call-desk-refusal-zone = O fuso horário «{ $zone }» não está na lista IANA. Escreva-o como Europe/Berlin ou Africa/Accra.
call-desk-refusal-gap = { $local } não existe em { $zone }: nessa noite os relógios saltam esse minuto. Escolha outro minuto.
call-desk-refusal-order = «{ $later }» tem de vir depois de «{ $earlier }». Mude um dos dois.
call-desk-refusal-text-long = { $text } ({ $language }): o texto é demasiado longo. Não ultrapasse { $max } caracteres.
call-desk-refusal-hole = { $text } ({ $language }): { $what }
call-desk-refusal-hole-empty = { $text } ({ $language }): falta o texto. Escreva-o antes de publicar.
call-desk-refusal-not-draft = A chamada foi entretanto publicada e já não pode ser alterada. Os seus prazos podem ser mudados por uma prorrogação.
call-desk-refusal-stale = Outra pessoa guardou este rascunho enquanto o escrevia. Abra-o noutra janela, junte as duas versões e guarde aí. Nada foi apagado.
call-desk-refusal-published = A chamada já está publicada.
call-desk-refusal-deadline-passed = O prazo das cidades já passou. Altere primeiro os prazos.
call-desk-refusal-not-published = Isto exige uma chamada publicada cuja receção não esteja encerrada.
call-desk-refusal-open-already = A chamada já está aberta.
call-desk-refusal-commissions-have-time = As Comissões Nacionais têm tempo até { $until }. Encerre a receção depois disso.
call-desk-refusal-not-extendable = Só se prorroga uma chamada publicada cuja receção não esteja encerrada.
call-desk-refusal-moves-back = Uma prorrogação nunca encurta um prazo. Escolha a data mostrada ou uma posterior.
call-desk-refusal-past = Este momento já passou: agora é { $now }. Escolha um posterior.
call-desk-refusal-nothing-moves = Nenhum prazo muda. Altere pelo menos um deles.
call-desk-refusal-no-reason = Escreva o motivo, pelo menos em inglês.
call-desk-refusal-reason-long = O motivo é demasiado longo. Não ultrapasse { $max } caracteres.
