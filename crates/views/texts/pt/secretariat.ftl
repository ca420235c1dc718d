## Onde estão as candidaturas, e quem está atrasado
board-where = Onde estão as candidaturas
board-ages = metade há { $median } ou mais, a mais antiga há { $oldest }
board-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
board-act-read = Os peritos e o seu andamento
board-search = Cidade
board-late-only = Só com atraso
board-region = Região
board-every-region = Todas as regiões
board-expert = Perito
board-every-expert = Todos os peritos
board-sort = Ordem
board-sort-place = País e posição
board-sort-city = Nome da cidade
board-sort-waiting = A espera mais longa primeiro
board-export = { $kind }, tal como está
board-since-days = Dias
board-reviews-in = Avaliações entregues
board-reviews-all = Avaliações atribuídas
board-amending = A cidade está a completá-la
board-late = Com atraso
board-waits = De quem se espera
board-until = Até { $moment }.
board-over-since = O prazo terminou em { $moment }.
board-drafts = { $count ->
    [one] { $count } rascunho não foi submetido.
   *[other] { $count } rascunhos não foram submetidos.
}
board-commissions = Há Comissões Nacionais que não transmitiram:
board-not-forwarded = { $count ->
    [one] { $count } candidatura, há { $oldest }
   *[other] { $count } candidaturas, a mais antiga há { $oldest }
}
board-late-checks = { $count ->
    [one] { $count } candidatura espera há demasiado tempo pela verificação
   *[other] { $count } candidaturas esperam há demasiado tempo pela verificação
}
board-late-amendments = { $count ->
    [one] { $count } cidade não completou a candidatura a tempo
   *[other] { $count } cidades não completaram a candidatura a tempo
}
board-late-reviews = { $count ->
    [one] { $count } avaliação está com atraso
   *[other] { $count } avaliações estão com atraso
}
board-should-take = Não devia demorar mais de { $days }.

## A lista de verificação
check-lead = Veja cada ponto e diga o que encontrou. Todo o secretariado vê quem verificou o quê.
check-save = Guardar as verificações
check-eligible = Considerar elegível
check-eligible-hint = { $count ->
    [0] Tudo o que tem de estar em ordem está em ordem.
    [one] { $count } ponto obrigatório ainda não está em ordem.
   *[other] { $count } pontos obrigatórios ainda não estão em ordem.
}
check-ask = Pedir um complemento
check-ok = Em ordem
check-not-ok = Não está em ordem
check-not-applicable = Não se aplica
check-note = Nota: { $item }
check-required = Obrigatório.
check-not-required = Não obrigatório.
check-fact-yes = Tanto quanto a plataforma sabe: sim.
check-fact-no = Tanto quanto a plataforma sabe: não.
check-marked = Verificado por { $name }, { $moment }.
check-marked-before = Verificado por { $name }, { $moment }, antes do complemento. Verifique de novo.
check-refusal-meanwhile = { $name } verificou este ponto entretanto ({ $moment }). É mostrado o que encontrou; guarde de novo para o mudar.
check-refusal-no-note = Escreva na nota o que não está em ordem.
check-refusal-long = A nota é demasiado longa. Não ultrapasse { $max } caracteres.
check-refusal-open = Obrigatório e ainda não em ordem: { $items }.
check-refusal-endorsement = A Comissão Nacional aprovou a versão anterior ao complemento. Tem de aprovar primeiro esta.
check-refusal-runs = A cidade pode completar a candidatura até { $moment }. Espere até lá ou retire o pedido.
check-refusal-item = Este ponto já não está na lista. Carregue a página de novo.
check-done-by = { $name } chegou primeiro: «{ $what }», { $moment }.

## Complementos
amendment-title = Pedir um complemento: { $city }
amendment-lead = Escolha o que a cidade pode alterar e diga-lhe o que corrigir. Tem até { $moment }; depois tudo volta a fechar-se. O contacto e a Comissão Nacional recebem uma carta.
amendment-endorsement-stays = A aprovação da Comissão Nacional valerá também para a versão completada.
amendment-endorsement-lapses = O que a cidade altera não foi aprovado: a Comissão Nacional é informada e tem de aprovar a versão completada.
amendment-questions = O que a cidade pode alterar
amendment-note = O que há a corrigir
amendment-note-hint = A cidade e a Comissão Nacional leem isto, com estas palavras.
amendment-ask = Pedir o complemento
amendment-back = Voltar à candidatura
amendment-waits = Pediu-se à cidade que complete a candidatura até { $moment }.
amendment-late = A cidade devia completar a candidatura até { $moment } e não o fez. Decida como prosseguir.
amendment-take-back = Retirar o pedido
amendment-asked = Pedido por { $name }, { $moment }.
amendment-earlier = Complementos anteriores
amendment-ended-answered = A cidade submeteu-o em { $moment }.
amendment-ended-taken-back = Pedido retirado em { $moment }.
amendment-ended-lapsed = A cidade não o submeteu.
amendment-refusal-runs = { $name } já fez um pedido à cidade, que tem até { $moment }.
amendment-refusal-stage = Só uma candidatura transmitida pode ser completada. Esta avançou entretanto.
amendment-refusal-no-question = Escolha pelo menos uma pergunta.
amendment-refusal-no-note = Escreva o que há a corrigir. A cidade vai lê-lo.
amendment-refusal-long = O texto é demasiado longo. Não ultrapasse { $max } caracteres.
amendment-refusal-nothing = Não se espera nada: a cidade submeteu entretanto, ou o pedido foi retirado.
amendment-box = O secretariado pede-lhe que complete esta candidatura até { $moment }. Só pode ser alterado o que aqui se indica. Depois submeta-a de novo.
amendment-turn = complete e submeta de novo
amendment-happened-asked = O secretariado pediu um complemento
amendment-happened-answered = Complemento submetido
amendment-happened-taken-back = O secretariado retirou o pedido
case-event-amendment-asked = Complemento pedido
case-event-amendment-answered = Complemento submetido pela cidade
case-event-amendment-taken-back = Pedido de complemento retirado
case-event-checked = Pontos da lista verificados
amendment-letter-stands = A aprovação da sua comissão vale também para esta versão. Não precisa de fazer nada.
amendment-letter-lapsed = A sua comissão aprovou uma versão anterior. Veja por favor esta e confirme a aprovação, para que possa seguir:
case-event-endorsement-confirmed = Aprovação confirmada pela Comissão Nacional
case-event-by = { $what } · { $name }

confirmation-title = Confirmar a aprovação
confirmation-lead = Depois de a transmitir, a cidade completou esta candidatura a pedido do secretariado. A sua aprovação era da versão anterior.
confirmation-asked = O que o secretariado pediu
confirmation-read = Ler a candidatura completada
confirmation-confirm = Confirmar a aprovação: { $city }
confirmation-stands = A aprovação vale para a versão atual.
confirmation-not-here = Esta candidatura não está no secretariado; não há nada a confirmar.

## Os peritos e o seu andamento
reading-title = Os peritos e o seu andamento
reading-files = Candidaturas para ler
reading-short = { $count ->
    [0] Cada uma das { $all } candidaturas elegíveis tem peritos suficientes.
    [one] { $count } de { $all } candidaturas elegíveis tem peritos a menos.
   *[other] { $count } de { $all } candidaturas elegíveis têm peritos a menos.
}
reading-plan = Propor quem lê o quê
reading-experts = Peritos
reading-late-after = Está com atraso o que não é entregue ao fim de { $days }.
reading-per-application = Peritos por candidatura
reading-set = Mudar o número
reading-expert = Perito
reading-given = Atribuídas
reading-to-declare = Sem declaração
reading-begun = Em leitura
reading-handed-in = Entregues
reading-conflicts = Conflitos
reading-late = Com atraso
reading-remind-column = Lembrete
reading-caption = Avaliações de cada perito
reading-reads = lê { $languages }
reading-remind = Lembrar { $name }
reading-reminded = Lembrete: { $moment }
reading-done-letter = Segue uma carta para o perito.
reading-done-set = O número está mudado. O que está atribuído fica.
reading-done-taken = { $count ->
    [one] { $count } candidatura foi entregue a um perito.
   *[other] { $count } candidaturas foram entregues a peritos.
}
reading-refusal-number = Indique um número de 1 a { $max }.
reading-refusal-reminded = Outra pessoa acabou de enviar um lembrete. Não segue uma segunda carta.
reading-refusal-nothing = Esta pessoa não tem nada a entregar; não há nada a lembrar.

## Uma proposta de distribuição
plan-title = Quem lê o quê: uma proposta
plan-lead = Ninguém recebe uma candidatura do seu país, da sua equipa ou da sua comissão, e todos têm mais ou menos o mesmo número. Desmarque o que quiser fazer de outro modo; nada é entregue antes de o aceitar.
plan-nothing = Não há nada a propor: cada candidatura tem peritos suficientes, ou não resta ninguém que a possa ler.
plan-take = Entregar o que está marcado
plan-back = Voltar sem entregar nada
plan-later = { $count ->
    [one] Mais { $count } candidatura segue na próxima proposta.
   *[other] Mais { $count } candidaturas seguem nas próximas propostas.
}
plan-short = Peritos insuficientes
plan-missing = { $count ->
    [one] falta { $count } perito
   *[other] faltam { $count } peritos
}
plan-loads = O que cada perito teria
plan-loads-caption = Candidaturas de cada perito
plan-now = Agora
plan-then = Com esta proposta
plan-why-reads = lê { $language }
plan-why-reads-none = não lê nenhuma das suas línguas, tanto quanto se sabe
plan-why-load = { $has } até agora, { $then } com esta proposta
plan-why-other-region = outra região
plan-why-same-region = mesma região, outro país
plan-meanwhile = Nada foi entregue, porque algo mudou entretanto. Aqui está uma nova proposta.
plan-refused = { $expert }, { $city }: { $why }
plan-refusal-nothing = Marque pelo menos uma.

## Retomar uma candidatura
case-take-back = Retomá-la de { $name }
case-refusal-submitted = A avaliação está entregue e fica.
case-refusal-gone = Foi retomada entretanto, ou há um conflito de interesses.
case-taken-back = Retomada de { $name }, { $moment }.

## O que se sabe de uma pessoa
person-organisation = Organização
person-organisation-hint = Onde a pessoa trabalha. O secretariado vê-o quando escolhe quem lê o quê.
person-reads = Línguas que lê
person-reads-hint = As candidaturas vão de preferência para peritos que leem a sua língua.
refusal-organisation-long = É demasiado longo. Não ultrapasse 200 caracteres.
