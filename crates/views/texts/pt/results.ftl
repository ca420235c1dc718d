## The way to the announcement
results-nav = O caminho até ao anúncio
results-nav-decisions = Decisões
results-nav-what-if = E se?
results-nav-letters = Cartas
results-nav-rehearsal = Ensaio
results-nav-announcement = Anúncio

## Decisions in batch
decisions-title = Preparar as decisões
decisions-lead = As pontuações estão ao lado de cada candidatura e nada decidem. Uma decisão preparada pode ser mudada até ao anúncio.
decisions-n-all = { $count ->
    [0] Nenhuma candidatura elegível
    [one] { $count } candidatura elegível
   *[other] { $count } candidaturas elegíveis
}
decisions-n-undecided = { $count ->
    [0] Todas estão decididas
    [one] { $count } sem decisão
   *[other] { $count } sem decisão
}
decisions-none = Nenhuma candidatura foi ainda considerada elegível. Verifique primeiro a elegibilidade no quadro.
decisions-files = Candidaturas elegíveis
decisions-caption = Pontuações e decisões
decisions-from-set = As escolhas abaixo vêm do conjunto { $name }. Ainda nada foi guardado.
decisions-saved = { $count ->
    [0] Nada era diferente, por isso nada foi guardado.
    [one] { $count } decisão está preparada.
   *[other] { $count } decisões estão preparadas.
}
decisions-save-rows = Guardar as decisões desta página
decisions-picked-title = A mesma decisão para várias
decisions-for-picked = Decisão para as candidaturas assinaladas
decisions-save-picked = Prepará-la para as assinaladas
decisions-pick = Assinalar { $city }
decisions-outcome-of = Decisão sobre { $city }
decisions-note-of = Nota sobre { $city }
decisions-leave = –
decisions-clash = Outra pessoa decidiu esta enquanto estava a ver. A decisão dela é mostrada aqui; guarde de novo para a mudar.
decisions-refusal-meanwhile = { $city }: outra pessoa decidiu enquanto estava a ver. Nada foi guardado. Veja a linha e guarde de novo.
decisions-refusal-row = { $city }: já não pode ser decidida. Nada foi guardado.
decisions-refusal-long = { $city }: a nota é demasiado longa. Não ultrapasse { $max } caracteres.
decisions-refusal-none-picked = Assinale pelo menos uma candidatura.
decisions-refusal-no-outcome = Escolha a decisão para as candidaturas assinaladas.
decisions-refusal-closed = As decisões preparam-se depois de encerrada a receção e até ao anúncio. Nada foi guardado.

## What if
what-if-title = E se?
what-if-lead = Escolha um conjunto por limites, veja como se distribui, compare-o com outro, conserve um com as suas razões.
what-if-touches-nothing = Isto não muda nenhuma pontuação nem prepara nenhuma decisão.
what-if-limits = Limites
what-if-order = Tomar as candidaturas pela ordem
what-if-order-rank = da classificação das Comissões
what-if-order-mean = da média das pontuações
what-if-order-median = da mediana das pontuações
what-if-total = No máximo, ao todo
what-if-region = No máximo, de cada região
what-if-size = No máximo, de cada classe de população
what-if-country = No máximo, de cada país
what-if-first = Tomar primeiro os países sem membro
what-if-with = Comparar com
what-if-with-prepared = As decisões preparadas até agora
what-if-show = Mostrar este conjunto
what-if-spread = Como se distribui
what-if-chart-desc = Cada barra cinzenta é o total das candidaturas desse tipo, a barra sobre ela as do conjunto. A tabela abaixo diz o mesmo.
what-if-this = Este conjunto
what-if-of-all = Todas as candidaturas
what-if-group-regions = Por região
what-if-group-sizes = Por população
what-if-group-first = Países e primeiros membros
what-if-unknown = Desconhecida
what-if-countries = Países
what-if-first-time = Candidaturas de países sem membro
what-if-all-files = Candidaturas
what-if-files = As candidaturas
what-if-by-hand = Assinale ou desassinale candidaturas antes de conservar o conjunto. Quem o vir mais tarde saberá que isso foi feito à mão.
what-if-caption = Candidaturas de que o conjunto é escolhido
what-if-column-region = Região
what-if-column-size = População
what-if-column-first = País sem membro
what-if-choose = { $city }: no conjunto
what-if-yes = sim
what-if-name = Nome do conjunto
what-if-reasons = Razões
what-if-reasons-hint = Porquê este conjunto. Fica para sempre junto das decisões preparadas a partir dele.
what-if-keep = Conservar este conjunto
what-if-kept = Conjuntos conservados
what-if-kept-by = conservado por { $name }, { $moment }
what-if-n-files = { $count ->
    [one] { $count } candidatura
   *[other] { $count } candidaturas
}
what-if-altered = Este conjunto foi alterado depois de conservado: o seu conteúdo já não corresponde ao seu SHA-256.
what-if-prepare = Preencher decisões a partir deste conjunto
what-if-method = Como foi escolhido
what-if-no-limit = sem limite
what-if-by-hand-label = Mudado à mão
what-if-no = não
what-if-refusal-number = Escreva um número inteiro de pelo menos 1, ou deixe em branco.
what-if-refusal-name = Dê ao conjunto um nome de, no máximo, { $max } caracteres.
what-if-refusal-reasons = Escreva as razões, em { $max } caracteres no máximo.
what-if-refusal-empty = Assinale pelo menos uma candidatura.
what-if-refusal-closed = Um conjunto conserva-se depois de encerrada a receção e até ao anúncio.
what-if-refusal-moved = Uma candidatura do conjunto avançou entretanto. Mostre o conjunto de novo.

## Letters
letters-title = Cartas que comunicam os resultados
letters-lead = Cada contacto recebe uma carta na sua língua. Todas as cartas são escritas agora, lidas por um de vós, aprovadas por quem não as escreveu, e saem exatamente como foram aprovadas.
letters-day = Dizem que a adesão começa em { $day }.
letters-write = { $count ->
    [one] Escrever { $count } carta
   *[other] Escrever { $count } cartas
}
letters-read-next = Ler a carta seguinte
letters-approve = { $count ->
    [one] Aprovar { $count } carta
   *[other] Aprovar { $count } cartas
}
letters-approve-means = Aprova todas as cartas que foram lidas e que não escreveu. Uma carta cuja decisão mude depois tem de ser escrita, lida e aprovada de novo.
letters-own = Há cartas lidas à espera de quem não as escreveu.
letters-list = As cartas
letters-caption = Uma carta por candidatura e língua
letters-language = Língua
letters-state = Estado
letters-by = Por
letters-missing = Por escrever
letters-stale = Por escrever de novo
letters-written = Por ler
letters-read = Lida, por aprovar
letters-approved = Aprovada
letters-not-written = Nenhuma carta foi escrita, porque algumas não podem sê-lo:
letters-one = Carta a { $city }
letters-secret = Secreta até ao anúncio. Ninguém recebeu esta carta.
letters-mark-read = Eu li-a
letters-back = Todas as cartas
letters-by-written = escrita por { $name }
letters-by-read = lida por { $name }
letters-by-approved = aprovada por { $name }
letters-done-written = { $count ->
    [0] Todas as cartas estão como devem estar; nenhuma foi escrita de novo.
    [one] { $count } carta está escrita.
   *[other] { $count } cartas estão escritas.
}
letters-done-read = { $count ->
    [one] { $count } carta está marcada como lida.
   *[other] { $count } cartas estão marcadas como lidas.
}
letters-done-approved = { $count ->
    [one] { $count } carta está aprovada.
   *[other] { $count } cartas estão aprovadas.
}
letters-fault-language = A carta não existe nesta língua: { $language }. Acrescente-a às cartas da rede, ou peça ao contacto que escolha outra língua.
letters-fault-contact = Ninguém fala por esta cidade. Dê primeiro um contacto à sua equipa.
letters-fault-undecided = Não está decidida. Prepare primeiro a decisão.
letters-fault-field = O campo «{ $field }» está vazio ou é desconhecido. Corrija a carta ou aquilo que a preenche.
letters-refusal-closed = As cartas escrevem-se depois de encerrada a receção e até ao anúncio.
letters-refusal-changed = A carta foi escrita de novo enquanto a lia. Leia-a outra vez.
letters-refusal-none = Nenhuma carta espera a sua aprovação. As cartas que escreveu são aprovadas por outra pessoa, depois de lidas.

## Rehearsal
rehearsal-title = Ensaio
rehearsal-mark = Ensaio
rehearsal-means = Um ensaio. Só o secretariado vê isto. Seria anunciado em { $moment }.
rehearsal-pdf = O resultado em PDF, marcado como ensaio
rehearsal-members = A lista de membros
rehearsal-n-members = { $count ->
    [one] { $count } membro depois do anúncio
   *[other] { $count } membros depois do anúncio
}
rehearsal-newest = Os novos membros
rehearsal-letters = As cartas
rehearsal-no-letters = Nenhuma carta está ainda escrita.
rehearsal-not-approved = ainda não aprovada
results-pdf-title = Resultado: { $call }
results-pdf-lead = { $count ->
    [one] { $count } cidade é admitida.
   *[other] { $count } cidades são admitidas.
}
results-pdf-city = Cidade
results-pdf-country = País
results-pdf-footer = Não anunciado. Só para o secretariado.

## Planning the announcement
announcement-plan-title = Planear o anúncio
announcement-two = Um de vós planeia-o, outro dá o seu acordo. Depois acontece por si, à sua hora.
announcement-when = Quando
announcement-when-planned = Neste instante
announcement-when-at-once = Logo que outra pessoa dê o seu acordo
announcement-local = Dia e hora
announcement-zone = Fuso horário
announcement-plan = Planear o anúncio
announcement-planned-title = O plano
announcement-planned-at = Os resultados são anunciados em { $moment }.
announcement-planned-at-once = Os resultados são anunciados logo que outra pessoa dê o seu acordo.
announcement-planned-by = Planeado por { $name }
announcement-agreed-by = Acordo de { $name }
announcement-not-agreed = Mais ninguém deu ainda o seu acordo.
announcement-agree = Dar acordo a este anúncio
announcement-another = Tem de dar acordo alguém que não o planeou.
announcement-call-off = Desistir deste plano
announcement-changed = Decisões ou cartas mudaram depois do acordo. É preciso dar acordo de novo.
announcement-doubted = A hora chegou, mas o relógio desta máquina saltou, ou a plataforma não estava a funcionar nesse momento. Veja outro relógio. Se a hora estiver certa, diga-o; os resultados são então anunciados.
announcement-confirm-hour = A hora está certa: anunciar
announcement-refusal-letters = { $count ->
    [one] { $count } cidade não tem carta lida e aprovada:
   *[other] { $count } cidades não têm carta lida e aprovada:
}
announcement-refusal-not-ready = Algo retém os resultados. Está indicado abaixo.
announcement-refusal-planned = Já há um plano à espera. Desista dele primeiro.
announcement-refusal-past = Este instante já passou. Escolha um mais tarde.
announcement-refusal-before = Não antes de { $moment }: a chamada prometeu-o.
announcement-refusal-same = Foi o seu plano; outra pessoa tem de dar acordo.
announcement-refusal-over = Este plano terminou entretanto.
announcement-refusal-agreed = Alguém deu entretanto acordo a exatamente isto.
announcement-refusal-not-agreed = Mais ninguém deu ainda o seu acordo.
announcement-refusal-changed = Decisões ou cartas mudaram desde então. Dê acordo de novo.
announcement-refusal-doubtful = A hora é duvidosa. Diga primeiro que está certa.
announcement-refusal-not-doubted = A hora não está em dúvida.
announcement-refusal-gap = Este minuto não existe em { $zone }: os relógios saltam-no. Escolha outro.
announcement-refusal-time = Escreva um dia e uma hora.
announcement-refusal-zone = Escreva um fuso horário como Europe/Berlin.
announcement-refusal-when = Escolha quando.

## Late admission
late-title = Admitir uma cidade tardiamente
late-which = Cidade a admitir
late-begins = A sua adesão começa hoje, e recebe a carta de admissão.
late-admit = Admitir a cidade
late-refusal-stage = Só uma cidade que não foi admitida, ou cuja candidatura um recurso levou de novo à decisão, pode ser admitida tardiamente.
late-refusal-member = Esta cidade já é membro.
late-refusal-which = Escolha uma cidade da lista.
call-correction-late = admitida depois do anúncio
call-correction-revoked = admissão revogada
board-act-decide = Preparar decisões
board-act-appeals = Recursos

## Corrections that wait for a second person
proposal-admit-late = Admitir { $city } tardiamente: { $call }
proposal-revoke-admission = Revogar a admissão de { $city }: { $call }
proposal-public-note = Nota pública ({ $language })
