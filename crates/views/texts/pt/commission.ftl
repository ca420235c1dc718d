## A área de uma comissão
commission-title = As suas candidaturas
commission-title-looking = Candidaturas do país
commission-act-choose = escolher { $count ->
    [one] uma cidade
   *[other] até { $count } cidades
}
commission-act-forward = transmitir as candidaturas aprovadas
commission-who-opening = a abertura da chamada
commission-who-cities = as cidades
commission-who-commission = a Comissão Nacional da UNESCO
commission-who-secretariat = o secretariado
commission-who-experts = o secretariado e os peritos
commission-over = Os resultados foram anunciados em { $day }. Nada mais há a fazer aqui.
commission-empty = Nenhuma cidade deste país submeteu ainda uma candidatura. Cada candidatura aparece aqui logo que é submetida.
commission-table = Candidaturas do país: { $country }
commission-rank = Posição
commission-city = Cidade
commission-file = Candidatura
commission-state = Estado
commission-acts = Atos
commission-rank-of = Posição de { $city }
commission-rank-hint = 1 é a melhor posição. Uma candidatura sem número perde a sua posição. Todos os números são guardados em conjunto.
commission-rank-save = Guardar a ordenação
commission-filed = completa, submetida em { $day }
commission-n-files = { $count ->
    [one] { $count } ficheiro
   *[other] { $count } ficheiros
}
commission-note = O que foi dito à cidade
commission-compare = Comparar as candidaturas
commission-seats = Lugares
commission-seats-free = { $count ->
    [one] Há um lugar livre.
   *[other] Há { $count } lugares livres.
}
commission-seats-full = Todos os lugares estão ocupados. Outra candidatura pode ficar em reserva.
commission-reserve = Reserva
commission-reserve-none = Não há candidaturas em reserva.
commission-back = Voltar às candidaturas

## Atos sobre uma candidatura
commission-endorse = Aprovar
commission-take-back = Retirar a aprovação
commission-reserve-act = Pôr em reserva
commission-reserve-city = Pôr { $city } em reserva
commission-return = Devolver
commission-return-city = Devolver a candidatura de { $city }
commission-return-before = A equipa pode alterar a candidatura e submetê-la de novo até { $moment }. É avisada de imediato, com o seu comentário; a devolução não pode ser anulada.
commission-return-comment = O que deve a equipa alterar?
commission-refuse = Recusar
commission-refuse-city = Recusar a candidatura de { $city }
commission-refuse-before = A candidatura sai definitivamente desta chamada. A equipa é avisada de imediato, com o seu motivo.
commission-refuse-reason = Porque a recusa?
commission-city-reads = A equipa lê estas palavras tal como as escreve.

## Transmissão
commission-forward = Transmitir ao secretariado
commission-forward-title = Transmitir as candidaturas aprovadas
commission-forward-lead = Estas candidaturas seguem em conjunto para o secretariado:
commission-forward-before = Este ato não pode ser anulado: uma vez transmitida a candidatura, a aprovação já não pode ser retirada.
commission-forward-left = { $count ->
    [one] Uma candidatura não aprovada fica aqui.
   *[other] { $count } candidaturas não aprovadas ficam aqui.
}
commission-forward-until = Pode transmitir até { $moment }.
commission-forward-none = Nenhuma candidatura aprovada espera por ser transmitida. Aprove primeiro uma.

## Comparação
commission-comparison = As candidaturas lado a lado
commission-comparison-lead = Tal como foram submetidas da última vez. Abra uma candidatura para a ler sozinha e ver os seus ficheiros:
commission-question = Pergunta

## Estados, como a comissão os lê
commission-stage-draft = rascunho
commission-stage-submitted = por decidir
commission-stage-returned = devolvida à cidade
commission-stage-reserved = em reserva
commission-stage-endorsed = aprovada
commission-stage-refused = recusada
commission-stage-forwarded = transmitida
commission-stage-eligible = em avaliação
commission-stage-excluded = não elegível
commission-stage-withdrawn = retirada pela cidade
commission-stage-admitted = admitida
commission-stage-declined = não admitida

## Porque um ato não aconteceu, e o que fazer
refusal-commission-wrong-stage = A candidatura mudou entretanto; o seu estado é agora: { $stage }. Veja a lista abaixo antes de continuar.
refusal-commission-late = O seu prazo terminou: { $moment }. Nada foi alterado. Se algo ainda tem de mudar, escreva ao secretariado.
refusal-commission-quota-full = { $count ->
    [one] O único lugar está ocupado. Ponha esta cidade em reserva, ou retire primeiro a outra aprovação.
   *[other] Os { $count } lugares estão ocupados. Ponha esta cidade em reserva, ou retire primeiro outra aprovação.
}
refusal-commission-no-reason = Escreva pelo menos uma frase, para que a equipa saiba o que espera dela.
refusal-commission-ranks = Dê a cada candidatura o seu próprio número, de 1 a 999.
refusal-commission-too-long = Encurte este texto para { $max } caracteres no máximo.
