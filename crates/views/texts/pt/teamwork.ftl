## Comentários a uma pergunta
comments-title = Comentários da equipa
comments-inside = Só a sua equipa lê esta página: nem a comissão, nem o secretariado, nem os peritos a veem, também depois de submeter.
comments-back = Para a resposta
comments-threads = O que foi dito
comments-none = Ainda ninguém comentou esta pergunta.
comments-new = Começar uma conversa
comments-begin = Comentar
comments-link-label = { $words }: { $question }
comments-count = { $count ->
    [one] { $count } comentário
   *[other] { $count } comentários
}
comments-open = { $count ->
    [one] { $count } conversa em aberto
   *[other] { $count } conversas em aberto
}
comments-body = Comentário
comments-body-hint = { $count ->
    [one] Há espaço para { $count } caráter.
   *[other] Há espaço para { $count } carateres.
}
comments-language = Língua do comentário
comments-ask = Perguntar a alguém
comments-ask-hint = Essa pessoa recebe uma mensagem com uma ligação para esta página. De outro modo, ninguém recebe.
comments-ask-nobody = Ninguém em particular
comments-send = Escrever o comentário
comments-send-answer = Escrever a resposta
comments-answer = Responder
comments-mend = Alterar
comments-mend-hint = { $count ->
    [one] Pode alterar as suas próprias palavras durante { $count } minuto.
   *[other] Pode alterar as suas próprias palavras durante { $count } minutos.
}
comments-mend-send = Guardar a alteração
comments-delete = Apagar
comments-edited = alterado
comments-asks = pergunta a { $who }
comments-deleted = Apagado por { $who } (escrito em { $when })
comments-settle = Marcar como resolvida
comments-settled = Resolvida por { $who }, { $when }
comments-reopen = Reabrir
comments-done-said = O comentário está escrito.
comments-done-mended = O comentário foi alterado.
comments-done-deleted = O comentário foi apagado.
comments-done-settled = A conversa está resolvida.
comments-done-reopened = A conversa está de novo em aberto.
refusal-comment-language = Escolha a língua do comentário.
refusal-comment-blank = Escreva primeiro alguma coisa.
refusal-comment-too-long = Encurte o comentário: há espaço para { $max } carateres.
refusal-comment-too-many = Esta pergunta tem { $max } comentários. Apague primeiro alguns dos seus.
refusal-comment-not-in-team = A pessoa a quem pergunta não está na equipa. Escolha alguém da equipa.
refusal-comment-settled = Esta conversa está resolvida. Reabra-a primeiro.
refusal-comment-not-yours = Só quem escreveu um comentário o pode alterar ou apagar.
refusal-comment-too-late = { $count ->
    [one] Um comentário pode ser alterado durante { $count } minuto. Escreva antes outro.
   *[other] Um comentário pode ser alterado durante { $count } minutos. Escreva antes outro.
}
refusal-comment-deleted = Este comentário foi apagado.
refusal-comment-another-thread = Isto não é o começo de uma conversa sobre esta pergunta. Recarregue a página.

## Secções entregues a alguém
assignment-title = Quem escreve esta secção
assignment-give = Entregar a alguém
assignment-change = Alterar
assignment-given = { $who }, até { $until }
assignment-overdue = { $count ->
    [one] { $count } dia de atraso
   *[other] { $count } dias de atraso
}
assignment-nobody = Esta secção não está entregue a ninguém em particular.
assignment-who = Pessoa
assignment-until = Último dia
assignment-until-hint = O mais tardar em { $last }.
assignment-send = Entregar a secção
assignment-means = A pessoa recebe uma mensagem e encontra a secção em «A minha área». Os outros podem continuar a escrever nela.
assignment-end = Está feito, ou retirar a secção
assignment-done = A secção está entregue.
assignment-ended = A secção já não está entregue a ninguém em particular.
refusal-assign-not-writable = Neste momento não se pode escrever na candidatura.
refusal-assign-not-in-team = Escolha alguém da equipa.
refusal-assign-reader-only = Esta pessoa só lê. Escolha alguém que escreva.
refusal-assign-not-a-day = Indique um dia, por exemplo 2027-03-12.
refusal-assign-past = Escolha o dia de hoje ou um dia posterior.
refusal-assign-after-deadline = Escolha um dia o mais tardar em { $last }.
desk-section = Escrever «{ $section }» na candidatura: { $city }
desk-replace = Decidir sobre outro contacto para a equipa: { $city }
desk-replaced = Responder: a equipa pede outro contacto ({ $city })

## Convites
team-invitations = Convites
team-invitation-state = Estado
team-invitation-open = À espera de resposta
team-invitation-lapsed = Caducado
team-invitation-used = Aceite
team-invitation-revoked = Retirado
team-invitation-sent = { $count ->
    [one] Enviado em { $when }
   *[other] Último envio em { $when }, { $count } envios ao todo
}
team-invitation-until = Válido até { $until }
team-invitation-again = Enviar de novo
team-invitation-take-back = Retirar
team-invitation-sent-again = O convite segue mais uma vez, e o seu prazo recomeça.
team-invitation-taken-back = O convite foi retirado. A sua ligação já não funciona.
refusal-team-invitation-closed = Este convite já foi aceite ou retirado.
refusal-team-sent-just-now = O convite acabou de ser enviado. Espere uma hora antes de o enviar de novo.
refusal-team-sent-too-often = { $count ->
    [one] O convite foi enviado { $count } vez, e basta. Retire-o e fale com a pessoa de outro modo.
   *[other] O convite foi enviado { $count } vezes, e basta. Retire-o e fale com a pessoa de outro modo.
}

## Outro contacto
replacement-link = Não se consegue chegar ao contacto
replacement-ask-title = Pedir outro contacto
replacement-ask-lead = { $count ->
    [one] Se já não se consegue chegar ao contacto, o secretariado pode tornar contacto outra pessoa da equipa. O contacto atual é avisado por mensagem e tem { $count } dia para se opor.
   *[other] Se já não se consegue chegar ao contacto, o secretariado pode tornar contacto outra pessoa da equipa. O contacto atual é avisado por mensagem e tem { $count } dias para se opor.
}
replacement-no-candidate = Não há na equipa mais ninguém que possa ser o contacto.
replacement-open = Já há um pedido à espera do secretariado.
replacement-old = Contacto atual
replacement-new = Novo contacto
replacement-reason = Motivo
replacement-reason-hint = O contacto atual e o secretariado leem-no.
replacement-ask = Pedir ao secretariado
replacement-title = Outro contacto: { $city }
replacement-by = Pedido de
replacement-asked = Pedido em
replacement-until = Prazo para se opor
replacement-objection = Oposição
replacement-waits = O pedido está à espera. O contacto atual ainda se pode opor.
replacement-time-over = O prazo para se opor terminou. O secretariado decide.
replacement-confirmed = O contacto é { $new } desde { $when }.
replacement-refused = O contacto continua a ser { $old }. Decidido em { $when }.
replacement-object-heading = Ainda é o contacto?
replacement-object-means = Diga-o aqui. O secretariado lê antes de decidir.
replacement-object-words = A sua oposição
replacement-object = Opor-se
replacement-confirm-heading = Confirmar
replacement-confirm-means = Os papéis mudam de imediato: o novo contacto fala pela equipa, o atual fica com o papel que o novo tinha. Os três são avisados por mensagem.
replacement-note = Nota
replacement-note-needed = O contacto atual opôs-se ou ainda tem tempo: diga por que razão confirma. A equipa lê.
replacement-note-free = A equipa lê-a.
replacement-confirm = Tornar esta pessoa o contacto
replacement-refuse-heading = Recusar
replacement-refuse-note = Motivo da recusa
replacement-refuse = Manter o contacto
replacement-to-team = Para a equipa
replacement-to-desk = Para a minha área
refusal-replace-not-a-contact = Escolha um contacto da equipa.
refusal-replace-not-a-candidate = Escolha alguém da equipa que ainda não seja contacto.
refusal-replace-not-theirs = Só pode pedir quem escreve ou quem vem da mesma organização que o contacto.
refusal-replace-asked-already = Já há um pedido à espera do secretariado.
refusal-replace-no-reason = Diga a razão.
refusal-replace-too-long = Encurte: há espaço para { $max } carateres.
refusal-replace-decided = Este pedido já foi decidido.
refusal-replace-objected-already = Já se opôs a este pedido. O secretariado lê a oposição.
refusal-replace-moved = A equipa mudou entretanto: uma das duas pessoas já não tem o mesmo papel. Recuse o pedido; a equipa pode fazer outro.
refusal-replace-own-team = O seu nome está nesta equipa. Decide outra pessoa do secretariado.

## Acordo das partes
call-desk-parties = Acordo das partes
call-desk-parties-hint = Uma candidatura só pode ser submetida quando cada uma destas partes tiver dado o seu acordo a essa versão exata. Não marque nenhuma para não exigir acordo.
sign-off-heading = Acordo das partes
sign-off-lead = Cada parte dá o seu acordo exatamente ao que esta página mostra. Qualquer alteração posterior anula o acordo.
sign-off-name = Dizer que organização da equipa é cada parte
sign-off-unnamed = Nenhuma organização indicada
sign-off-waiting = Ainda não deu o seu acordo
sign-off-agreed = De acordo com esta versão
sign-off-agreed-by = { $who }, { $when }
sign-off-lifted = De acordo com uma versão anterior
sign-off-lifted-by = { $who } deu o seu acordo em { $when } a uma versão entretanto alterada. O que mudou:
sign-off-given-back = Foi submetida e devolvida.
sign-off-form = O formulário é outra versão.
sign-off-taken-back = Acordo retirado
sign-off-taken-back-by = { $who }, { $when }
sign-off-agree = Dar acordo a esta versão: { $party }
sign-off-take-back = Retirar o acordo
sign-off-first = { $count ->
    [one] Uma parte ainda não deu o seu acordo a esta versão: { $parties }
   *[other] { $count } partes ainda não deram o seu acordo a esta versão: { $parties }
}
sign-off-refused = { $count ->
    [one] Não submetida: uma parte não deu o seu acordo a esta versão. { $parties }
   *[other] Não submetida: { $count } partes não deram o seu acordo a esta versão. { $parties }
}
sign-off-count = { $count ->
    [one] Acordo das partes: { $agreed } de { $count }
   *[other] Acordo das partes: { $agreed } de { $count }
}
sign-off-party = Parte
sign-off-who = Acordo dado por
sign-off-when = Em
sign-off-of-hand-in = Acordo das partes a esta versão
sign-off-parties-title = Quem é cada parte
sign-off-parties-lead = Escolha a organização da sua equipa que fala por cada parte. Qualquer pessoa dessa organização pode então dar o acordo. Uma organização fala por uma só parte.
sign-off-parties-none = Esta chamada não exige o acordo de partes.
sign-off-parties-save = Guardar
sign-off-back = Para «Verifique as respostas»
refusal-agree-no-party = A chamada não pede esta parte.
refusal-agree-nobody-stands = Nenhuma organização da equipa está indicada para esta parte. O contacto indica uma.
refusal-agree-not-of-party = A sua organização não é a indicada para esta parte.
refusal-agree-not-writable = Neste momento não se pode escrever na candidatura, por isso o acordo está fechado.
refusal-agree-stale = A candidatura mudou desde que abriu a página. Leia-a de novo e dê depois o acordo.
refusal-agree-nothing-stands = Não há acordo para retirar.
refusal-party-no-organisation = Ninguém da equipa vem desta organização. Convide primeiro alguém.
refusal-party-stands-for-another = Esta organização fala por outra parte: { $party }. Escolha outra.
