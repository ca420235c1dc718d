## A caixa de saída
outbox-title = Caixa de saída
outbox-letters = Cartas
outbox-all = ao todo
outbox-held = retida
outbox-approved = a caminho
outbox-scheduled = agendada
outbox-sent = enviada
outbox-failed = abandonada
outbox-cancelled = travada
outbox-no-relay = Não há servidor de correio configurado. As cartas ficam aqui até haver um.
outbox-wave-done = { $count ->
    [one] Feito para { $count } carta.
   *[other] Feito para { $count } cartas.
}
outbox-waves = À espera de uma segunda pessoa
outbox-waves-lead = Um só ato causou cartas a tantas pessoas que outra pessoa tem de as aprovar.
outbox-wave = { $count ->
    [one] { $count } carta
   *[other] { $count } cartas
}: { $kind } Ato de { $name }, { $when }.
outbox-wave-see = Ver estas cartas
outbox-wave-own = Foi o seu ato que as causou; outra pessoa tem de as aprovar. Pode travá-las.
outbox-wave-decide = Ver e decidir
outbox-wave-cancel = { $count ->
    [one] Travar { $count } carta
   *[other] Travar as { $count } cartas
}
outbox-bounced = Endereços de onde as cartas voltam
outbox-bounced-lead = Só as cartas obrigatórias ainda são enviadas para lá. Peça um endereço certo, depois abra a carta e volte a escrever para o endereço.
outbox-bounced-since = Desde { $when }, com o estado { $status }
outbox-state = Estado
outbox-kind = Tipo de carta
outbox-words = Endereço ou assunto
outbox-every-state = Qualquer estado
outbox-every-kind = Qualquer tipo
outbox-find = Procurar
outbox-show-all = Mostrar todas as cartas
outbox-subject = Assunto
outbox-to = Para
outbox-when = Quando
outbox-none = Nenhuma carta corresponde. Escolha outro estado ou menos palavras.
outbox-caption = Cartas, as mais recentes primeiro
outbox-tried = { $count ->
    [one] tentada uma vez em vão
   *[other] tentada { $count } vezes em vão
}
outbox-letter = Carta: { $kind }
outbox-language = Língua
outbox-written = Escrita
outbox-goes = Não sai antes de
outbox-went = Enviada
outbox-approved-by = Aprovada por
outbox-again-of = Novo envio de
outbox-first-letter = a primeira carta
outbox-n-again = Reenviada
outbox-wording = Texto de que foi feita
outbox-why = Obrigação
outbox-event = Número do acontecimento
outbox-says = O que diz
outbox-html = Vê-la em HTML, como os programas de correio a mostram
outbox-secret = Continha um código ou uma ligação que mais ninguém deve ler. As suas palavras não são mostradas aqui nem guardadas depois de sair.
outbox-acts = O que pode fazer
outbox-again-lead = O novo envio é uma carta à parte que diz que já foi enviada, porque os programas de correio escondem uma carta que já têm.
outbox-try-lead = A nova tentativa envia esta mesma carta. Se afinal chegou, a pessoa continua a ter só uma.
outbox-schedule-title = Enviar num momento
outbox-schedule-at = Dia e hora
outbox-schedule-hint = Pela hora de { $place }.
outbox-act-hold = Reter
outbox-act-approve = Aprovar
outbox-act-schedule = Agendar
outbox-act-cancel = Travar de vez
outbox-act-try = Tentar de novo
outbox-act-again = Reenviar
outbox-did = Feito.
outbox-address-bounced = As cartas para { $address } voltam desde { $when }. Só as cartas obrigatórias ainda são enviadas para lá.
outbox-address-restore = Voltar a escrever para este endereço
outbox-try = Tentativa
outbox-try-outcome = Resultado
outbox-try-words = O que o servidor disse
outbox-tries = Tentativas
outbox-no-try = Ainda não foi tentada.
outbox-tries-caption = Cada tentativa de a entregar ao servidor
outbox-by-clock = o relógio
outbox-outcome-taken = aceite pelo servidor
outbox-outcome-refused = abandonada
outbox-outcome-missed = a tentar de novo
outbox-outcome-open = sem resposta conhecida
outbox-report-hard = Voltou de vez, diz um relatório de { $when } (estado { $status }).
outbox-report-soft = Voltou por agora, diz um relatório de { $when } (estado { $status }).
outbox-held-mass = porque vai para muitíssimas pessoas
outbox-held-bounced = porque as cartas para este endereço voltam
outbox-held-hand = por alguém do secretariado
outbox-desk-bounced = { $count ->
    [one] Ver { $count } endereço de onde as cartas voltam
   *[other] Ver { $count } endereços de onde as cartas voltam
}
outbox-no-meanwhile = Nada foi feito: a carta mudou entretanto e está agora «{ $state }». Veja-a e depois decida.
outbox-no-now = Nada foi feito: uma carta «{ $state }» não pode ser alterada assim.
outbox-no-another = Nada foi feito: foi o seu ato que causou estas cartas, outra pessoa tem de as aprovar.
outbox-no-past = Esse momento já passou. Escolha outro mais tarde.
outbox-no-secret = Nada foi feito: as suas palavras não são guardadas. Quem precisa de um código pede um novo.
outbox-no-moment = Isso não é um dia e uma hora. Escreva-os como 2027-05-31 e 09:00.
outbox-no-gap = Nesse dia os relógios saltam este minuto. Escolha outro.
## O que dizem as cartas
wordings-title = O que dizem as cartas
wordings-letter = Carta
wordings-in-force = Texto em vigor
wordings-duty = Obrigação
wordings-has-draft = Há um rascunho em curso
wordings-lead = Cada carta vem com um texto em cada língua. Pode escrever outro; entra em vigor quando o publica, e cada carta guarda a versão de que foi feita.
wordings-caption = Cartas que a plataforma envia
wordings-shipped = Tal como veio
wordings-version = Versão { $n }
wordings-is-duty = Sempre enviada
wordings-no-duty = Pode cancelar-se
wordings-done = Feito.
wordings-go-on = Continuar o rascunho
wordings-begin = Escrever outro texto
wordings-to-in-force = Para o texto em vigor
wordings-says = O que diz, com exemplos
wordings-versions = Versões
wordings-published = Publicada em { $when } por { $name }
wordings-draft-title = Rascunho: { $letter }
wordings-changed = Alterado por último por { $name }, { $when }
wordings-saved = Guardado.
wordings-languages = Línguas do texto
wordings-whole = pode sair
wordings-not-whole = ainda não
wordings-subject = Assunto
wordings-body = Texto
wordings-save = Guardar e mostrar o exemplo
wordings-placeholder = Campo
wordings-holds = O que fica lá
wordings-placeholders = Campos
wordings-placeholders-lead = Cada um está algures no assunto ou no texto, em cada língua. O que as pessoas escreveram aparece sempre como simples palavras, nunca como ligação.
wordings-placeholders-caption = O que esta carta pode dizer
wordings-example = Exemplo
wordings-example-lead = O texto guardado, com valores inventados.
wordings-no-example = O texto guardado ainda não pode ser preenchido; o que o impede está dito em baixo.
wordings-publish-title = Publicar
wordings-publish-lead = Estão lá todas as línguas. A partir de agora as cartas são feitas deste texto, que nunca mais muda; o que foi enviado fica como está.
wordings-publish = Publicar este texto
wordings-flaws = Pode ser publicado quando isto for corrigido:
wordings-discard = Deitar fora o rascunho
wordings-example-city = Sumy
wordings-example-call = Chamada de candidaturas 2027
wordings-example-line = Olena Koval
wordings-example-text = Indique os parceiros e acrescente o ano dos números.
wordings-holds-network = O nome ou o endereço da rede
wordings-holds-line = Uma linha de palavras
wordings-holds-text = Palavras de uma ou mais linhas
wordings-holds-moment = Um dia ou momento com o seu lugar
wordings-holds-number = Um número
wordings-holds-code = Um código, sinal a sinal
wordings-holds-link = Um endereço deste sítio
wordings-holds-items = Títulos com os seus endereços
wordings-flaw-missing = Ainda não há nada escrito.
wordings-flaw-long = Tem mais de { $max } caracteres. Encurte-o.
wordings-flaw-lines = Um assunto é uma linha.
wordings-flaw-characters = Contém caracteres que comandam a apresentação. Escreva-o de novo.
wordings-flaw-unused = { $name } não está em lado nenhum. Ponha-o no assunto ou no texto.
wordings-no-published = A versão { $n } está publicada e nunca muda. Comece outro rascunho.
wordings-no-meanwhile = Outra pessoa guardou entretanto. Nada foi substituído; o que escreveu está em baixo.
wordings-no-nothing = Diz exatamente o que está em vigor.
wordings-no-flaws = Ainda não pode ser publicado. O que o impede está dito em baixo.
## Que cartas se quer receber
unsubscribe-title = Não receber mais destas cartas
unsubscribe-lead = Cartas como «{ $kind }» vão para { $address }. Prima o botão para não receber mais.
unsubscribe-button = Não enviar mais destas
unsubscribe-duty = As cartas obrigatórias, como comprovativos e decisões, continuam a chegar.
unsubscribe-done = Cartas como «{ $kind }» já não vão para { $address }.
unsubscribe-again = Se as quiser de novo, entre e escolha as suas cartas.
mailing-title = As suas cartas
mailing-lead = As cartas obrigatórias chegam sempre e de imediato. Sobre as outras decide quem as recebe.
mailing-every = O que não é urgente
mailing-at-once = cada uma por si, de imediato
mailing-daily = reunido, uma vez por dia
mailing-weekly = reunido, uma vez por semana
mailing-kinds = Cartas que quer receber
mailing-save = Guardar a escolha
mailing-saved = Guardado.
proposal-send-letters = { $count ->
    [one] Enviar { $count } carta: { $kind }
   *[other] Enviar { $count } cartas: { $kind }
}
