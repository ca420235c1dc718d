## O quadro de uma chamada
board-title = Quadro da chamada
board-clocks = A chamada
board-call-draft = Um rascunho; só o secretariado o vê.
board-call-published = Publicada.
board-call-closed = A receção está encerrada; podem preparar-se as decisões.
board-call-announced = Os resultados estão anunciados.
board-extensions = Prorrogações
board-extended = Prorrogada em { $day }
board-acts = O que pode fazer
board-act-edit = Alterar o rascunho
board-act-publish = Rever e publicar
board-act-open = Abrir antes da data prevista
board-act-extend = Prorrogar a chamada
board-act-close = Encerrar a receção
board-act-announce = Anunciar os resultados
board-act-correct = Retificar um resultado
board-act-figures = Registar números impressos
board-public-page = Ver a página pública
board-files = Candidaturas
board-no-files = Ainda não foi submetida nenhuma candidatura. Os rascunhos são das equipas e não aparecem aqui.
board-none-such = Nenhuma candidatura corresponde. Mostre todas ou escolha de outro modo.
board-caption = { $shown } de { $total } candidaturas
board-narrow = Mostrar estas
board-show-all = Mostrar todas
board-every-stage = Todas as etapas
board-every-country = Todos os países
board-city = Cidade
board-country = País
board-stage = Etapa
board-since = Desde
board-rank = Posição
board-reviews = Avaliações
board-handed-in = { $n } de { $of }
board-decision = Decisão
board-none = –
board-admit = Admitir
board-decline = Não admitir

## Etapas de uma candidatura
board-stage-draft = Rascunho
board-stage-submitted = Submetida
board-stage-returned = Devolvida
board-stage-reserved = Em reserva
board-stage-endorsed = Aprovada
board-stage-refused = Recusada
board-stage-forwarded = Transmitida
board-stage-eligible = Elegível
board-stage-excluded = Não elegível
board-stage-withdrawn = Retirada
board-stage-admitted = Admitida
board-stage-declined = Não admitida

## Uma candidatura
case-dossier = Ler a candidatura
case-timeline = O que aconteceu
case-eligibility = Elegibilidade
case-not-forwarded = A Comissão Nacional não transmitiu esta candidatura; ainda não há nada a verificar.
case-eligible = Considerada elegível.
case-excluded = Considerada não elegível, por este motivo:
case-exclude-open = Considerar não elegível
case-exclude-reason = Motivo
case-exclude-hint = A cidade lê-o, com estas palavras.
case-exclude = Excluir a candidatura
case-experts = Peritos
case-no-experts = Esta chamada ainda não tem peritos.
case-name-experts = Nomear peritos
case-expert-files = { $count ->
    [0] ainda sem candidaturas
    [one] { $count } candidatura
   *[other] { $count } candidaturas
}
case-assign = Entregar a { $name }
case-country-unknown = país desconhecido
case-reviews = Avaliações
case-review-assigned = Atribuída
case-review-accepted = Em leitura
case-review-conflicted = Conflito de interesses
case-review-handed-in = Entregue
case-note-to-city = À cidade:
case-note-to-panel = Ao júri:
case-scores = Pontuações lado a lado
case-criterion = Critério
case-of-levels = em { $count }
case-mean = Média
case-median = Mediana
case-spread = Amplitude
case-from-to = { $low }–{ $high }
case-cannot-judge = não pode avaliar
case-cannot-judge-apart = «Não pode avaliar» não entra em nenhum número.
case-decision = Decisão
case-decision-lead = Prepare aqui a decisão. Pode ser mudada até ao anúncio.
case-decide-later = As decisões preparam-se para candidaturas elegíveis, depois de encerrada a receção e até ao anúncio.
case-secret = Uma decisão preparada é secreta: só o secretariado a vê antes do anúncio.
case-outcome = O que se decide
case-note = Nota
case-note-hint = Fica no secretariado, também depois do anúncio.
case-prepare = Preparar a decisão
case-change = Mudar a decisão
case-prepared-by = preparada por { $name }, { $moment }
case-told = Os resultados estão anunciados. Um erro repara-se por uma retificação.
case-refusal-own-country = Vem do país da candidatura: conflito segundo a regra.
case-refusal-country-unknown = O país desta pessoa é desconhecido, pelo que a regra sobre o próprio país não pode ser verificada. Indique-o primeiro.
case-refusal-in-team = Pertence à própria equipa da cidade.
case-refusal-officer = Trabalha na Comissão Nacional que aprovou a candidatura.
case-refusal-not-expert = Não faz parte dos peritos desta chamada.
case-refusal-has-it = Já tem esta candidatura.
case-refusal-not-eligible = Só uma candidatura elegível pode ser entregue a peritos e decidida. Verifique primeiro a sua elegibilidade.
case-refusal-checked = Só uma candidatura transmitida pode ser verificada. Esta avançou entretanto.
case-refusal-no-reason = Escreva o motivo. A cidade vai lê-lo.
case-refusal-no-outcome = Escolha uma das duas.
case-refusal-meanwhile = Outra pessoa preparou uma decisão enquanto via esta página. É mostrada acima; guarde de novo para a mudar.
case-refusal-note-long = A nota é demasiado longa. Não ultrapasse { $max } caracteres.
case-event-submitted = Submetida pela cidade
case-event-withdrawn = Retirada pela cidade
case-event-returned = Devolvida à cidade pela Comissão Nacional
case-event-refused = Recusada pela Comissão Nacional
case-event-ranked = Ordenada pela Comissão Nacional
case-event-endorsed = Aprovada pela Comissão Nacional
case-event-endorsement-withdrawn = Aprovação retirada pela Comissão Nacional
case-event-reserved = Posta em reserva pela Comissão Nacional
case-event-forwarded = Transmitida ao secretariado
case-event-screened = Considerada elegível
case-event-excluded = Considerada não elegível

## O anúncio
announcement-title = Anunciar os resultados
announcement-what = O que será anunciado
announcement-nobody = Não há candidaturas a decidir. A chamada termina sem novos membros.
announcement-admitted = { $count ->
    [one] { $count } cidade é admitida
   *[other] { $count } cidades são admitidas
}
announcement-declined = { $count ->
    [one] { $count } cidade não é admitida
   *[other] { $count } cidades não são admitidas
}
announcement-undecided = { $count ->
    [one] { $count } candidatura está por decidir
   *[other] { $count } candidaturas estão por decidir
}
announcement-not-before = Não antes de { $moment }.
announcement-files = As candidaturas e as suas decisões
announcement-at-once = Os membros, o resultado da chamada e a fonte de notícias mostram-no no mesmo instante. A adesão começa em { $day }.
announcement-letters = Cada cidade candidata recebe uma mensagem.
announcement-corrections = O anúncio não pode ser retirado. Um erro repara-se em público, por uma retificação.
announcement-tell = Anunciar os resultados agora
announcement-refusal-not-closed = A receção não está encerrada. Encerre-a primeiro.
announcement-refusal-told = Os resultados já foram anunciados.
announcement-refusal-undecided = { $count ->
    [one] { $count } candidatura está por verificar ou por decidir:
   *[other] { $count } candidaturas estão por verificar ou por decidir:
}
announcement-refusal-members = { $count ->
    [one] { $count } cidade já é membro e não pode ser admitida uma segunda vez. Mude a sua decisão:
   *[other] { $count } cidades já são membros e não podem ser admitidas uma segunda vez. Mude as suas decisões:
}

## Retificações
correction-title = Retificar um resultado
correction-members = Membros por esta chamada
correction-nobody = A chamada não trouxe nenhum membro.
correction-revoked = Admissão anulada em { $day }:
correction-ended = A adesão terminou.
correction-revoke-title = Anular uma admissão
correction-which = Cidade anunciada por engano
correction-public = A página da chamada mostra a todos a retificação e a sua nota.
correction-stays = A página da cidade mantém o seu período de adesão, com o dia em que terminou e porquê. A cidade recebe uma mensagem.
correction-note = Nota, para todos lerem
correction-revoke = Anular a admissão
correction-refusal-not-told = Os resultados ainda não foram anunciados; não há nada a retificar.
correction-refusal-other-call = Esta adesão não vem desta chamada. Escolha uma cidade da lista.
correction-refusal-ended = Esta adesão já tinha terminado.
correction-refusal-no-note = Escreva a nota, pelo menos em inglês.
correction-refusal-long = A nota é demasiado longa. Não ultrapasse { $max } caracteres.
correction-refusal-which = Escolha uma cidade da lista.

## Números impressos
figures-title = Registar números impressos
figures-lead = O que foi impresso noutro lugar sobre o resultado desta chamada. É mostrado à parte, com a sua fonte, ao lado dos números que o nosso próprio registo comprova.
figures-announced = Cidades anunciadas de início
figures-admitted = Cidades admitidas depois das retificações
figures-members = Membros da rede depois disso
figures-source = Fonte
figures-source-hint = Onde foi impresso: título, editor, data, endereço.
figures-record = Registar os números
figures-refusal-number = Indique um número inteiro, por exemplo 54.
figures-refusal-source = Indique a fonte, com { $max } caracteres no máximo.
figures-refusal-draft = A chamada é um rascunho; nada pode ter sido impresso sobre ela.
