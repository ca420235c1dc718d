## A equipa de uma cidade
team-title = A equipa: { $city }
team-back = Para a candidatura
team-members = Membros da equipa
team-name = Nome
team-part = Papel
team-organisation = Organização
team-organisation-hint = Por exemplo: câmara municipal, universidade, associação.
team-since = Desde
team-act = Ação
team-me = É a sua linha
team-leave = Sair da equipa
team-remove = Retirar { $name } da equipa
team-only-contact = O contacto da equipa convida novos membros e retira membros.
team-email = Endereço eletrónico
team-until = Prazo
team-invite = Convidar alguém
team-invite-lead = { $count ->
    [one] A pessoa recebe uma mensagem com uma ligação, válida por { $count } dia, uma só vez e só para este endereço.
   *[other] A pessoa recebe uma mensagem com uma ligação, válida por { $count } dias, uma só vez e só para este endereço.
}
team-contact-means = Fala pela equipa: convida, submete, retira.
team-editor-means = Escreve na candidatura.
team-reader-means = Lê a candidatura e nada altera.
team-send = Enviar o convite
team-invited-now = O convite para { $email } vai a caminho.
team-already-in = Quem tem este endereço já está na equipa.
team-already-invited = Este endereço já foi convidado. Espere pela resposta ou até o convite caducar.
team-no-part = Escolha o que a pessoa pode fazer.
team-no-organisation = Indique a organização de onde a pessoa vem.
team-long-organisation = Encurte o nome da organização: há espaço para { $max } caracteres.
refusal-team-last-contact = Uma equipa tem sempre um contacto. Convide primeiro outro contacto.
refusal-team-already-in = Já está nesta equipa.
refusal-team-invitation-over = Este convite já foi usado ou caducou. Peça um novo ao contacto da equipa.
refusal-team-another-address = Este convite é para outro endereço. Inicie sessão com esse.

## Um convite
invitation-title = Juntar-se à equipa: { $city }
invitation-by = Convite de
invitation-accept = Juntar-me à equipa
invitation-leave-it = Se não quiser entrar na equipa, não faça nada: o convite caduca.
invitation-over = Este convite já foi usado ou caducou. Peça um novo ao contacto da equipa.
