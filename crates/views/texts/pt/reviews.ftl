## A área de um perito
reviews-title = As suas avaliações
reviews-none = Nenhuma candidatura lhe foi atribuída. Quando for, receberá uma mensagem.
reviews-taken-back-line = Uma candidatura que lhe fora atribuída já não está em avaliação.
reviews-act-declare = dizer se tem um conflito de interesses
reviews-act-score = ler, pontuar e entregar a sua avaliação
reviews-closed-title = Processo vedado
reviews-back = Todas as suas avaliações

## Declaração de interesses
reviews-declare-title = Tem um conflito de interesses?
reviews-declare-lead = Tem-no se trabalha ou trabalhou para esta cidade ou para uma das organizações abaixo, se alguém próximo o faz, se deu conselhos sobre a candidatura ou se tem algo a ganhar ou a perder com a decisão. A candidatura só se abre depois da sua resposta.
reviews-organisations = Organizações da equipa:
reviews-accept = Não tenho conflito de interesses
reviews-conflict-title = Tem um conflito, ou tem dúvidas
reviews-conflict-before = A candidatura fica-lhe definitivamente vedada, e o que escreveu sobre ela é apagado. Só o secretariado lê o seu motivo.
reviews-conflict-reason = Qual é a sua ligação?
reviews-conflict-hint = Basta uma frase.
reviews-declare-conflict = Declarar um conflito de interesses
reviews-conflict-late = Encontrou um conflito de interesses durante a leitura

## A grelha de avaliação
reviews-dossier = Ler a candidatura
reviews-scores = Pontuação
reviews-notes = Notas
reviews-to-city = Nota à cidade
reviews-to-city-hint = O que é forte, e o que a tornaria mais forte. A cidade pode vir a receber estas palavras.
reviews-to-panel = Nota ao júri e ao secretariado
reviews-to-panel-hint = A cidade nunca a vê.
reviews-save = Guardar e continuar depois
reviews-saved = A sua pontuação e as suas notas estão guardadas.
reviews-hand-in = Entregar a avaliação
reviews-hand-in-before = Depois de entregue, a sua avaliação já não pode ser alterada. Verá então o que os outros peritos entregaram.
reviews-choose = Escolha um nível para «{ $criterion }», ou diga que não pode avaliar.
reviews-stale-title = O que foi guardado entretanto
reviews-stale-lead = É isto que está guardado. O que escreveu está mais abaixo, por guardar: junte os dois e guarde.
reviews-frozen = Entregou esta avaliação em { $day }. Já não pode ser alterada.
reviews-own = Perito { $sign } (a sua)
reviews-other = Perito { $sign }
reviews-no-others = Nenhum outro perito entregou ainda uma avaliação desta candidatura.
reviews-unscored = sem pontuação
reviews-no-note = sem nota

## Porque um ato não aconteceu, e o que fazer
refusal-review-wrong-stage = Esta avaliação avançou entretanto. A página mostra agora em que ponto está.
refusal-review-unscored = { $count ->
    [one] Um critério ainda não tem pontuação.
   *[other] { $count } critérios ainda não têm pontuação.
}
refusal-review-no-such-level = Uma das pontuações não é um nível desta chamada. Escolha de novo entre os níveis mostrados.
refusal-review-stale = A avaliação foi guardada noutro lugar enquanto esta página estava aberta. Nada foi substituído, e nada do que escreveu se perdeu.
refusal-review-no-reason = Escreva numa frase que ligação tem à cidade ou à equipa.
refusal-review-too-long = Encurte esta nota para { $max } caracteres no máximo.
refusal-review-announced = Os resultados desta chamada foram anunciados. As avaliações já não podem mudar.
