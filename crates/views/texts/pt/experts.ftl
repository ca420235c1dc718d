## As candidaturas do perito por data
reviews-files = As suas candidaturas
reviews-state = Estado
reviews-state-declare = Declarar interesses
reviews-state-score = Ler e pontuar
reviews-state-agree = Texto de consenso: é a sua vez
reviews-state-done = Entregue
reviews-call = Chamada
reviews-any = Todas
reviews-filter = Mostrar
reviews-none-filtered = Nenhuma candidatura corresponde.
reviews-all = Mostrar todas as suas candidaturas
reviews-city = Cidade
reviews-until = Até
reviews-given-on = Entregue em
reviews-no-limit = nada a fazer
reviews-table = { $count ->
    [one] Uma candidatura, por prazo
   *[other] { $count } candidaturas, por prazo
}
reviews-declared-done = Obrigado. O secretariado recebeu a sua declaração e a candidatura ficou-lhe vedada.
reviews-conflict-late-open = Declará-lo agora
reviews-aside-before = A sua avaliação é então posta de lado: fica guardada sob selo e deixa de contar, e a candidatura fica-lhe vedada em definitivo. Só o secretariado lê o seu motivo.
reviews-too-many-words = Reduza este texto a { $max } palavras no máximo; tem agora { $count }.
refusal-review-words = { $count ->
    [one] Uma nota é demasiado longa.
   *[other] { $count } notas são demasiado longas.
}
refusal-review-calibrate = Pontue primeiro as candidaturas anteriores desta chamada. Constam da lista das suas candidaturas.
reviews-met-lead = Isto foi guardado noutra janela enquanto escrevia aqui.
reviews-met-theirs = O que está guardado
reviews-met-keep = Manter o que está guardado

## Declarar uma ligação
interest-title = A sua ligação a esta candidatura
interest-tie = De que ligação se trata?
interest-year = Ano em que terminou ou terminará
interest-year-hint = Só para uma ligação que termina, como um projeto comum.
interest-within = { $count ->
    [one] Conta enquanto dura e no ano seguinte.
   *[other] Conta enquanto dura e nos { $count } anos seguintes.
}
interest-refusal-no-tie = Escolha de que ligação se trata.
interest-refusal-no-year = Indique o ano em que a ligação terminou ou terminará, por exemplo 2021.
interest-recused = Tem uma ligação a esta candidatura. Um colega tem de tratar dela; entregue-lha.
interest-declared = O que declarou
interest-too-old = há demasiado tempo para contar segundo as regras
interest-form = Declarar uma ligação
interest-lead = Tem uma ligação se trabalha ou trabalhou para esta cidade ou para a sua equipa, se alguém que lhe é próximo o faz, se aconselhou a candidatura, ou se pode ganhar ou perder com a decisão.
interest-before = A partir daí, não poderá ler esta candidatura na sua área nem agir sobre ela. Um colega terá de o fazer.
interest-declare = Declarar a ligação
interest-back = Voltar à sua área
interest-link = Declarar uma ligação a esta candidatura

## O texto de todos os peritos
consensus-title = Texto de consenso
consensus-lead = O que os peritos desta candidatura dizem em conjunto, por palavras. Nenhum número é tirado dele e não altera qualquer pontuação.
consensus-open = Abrir o texto de consenso
consensus-you-write = O secretariado pediu-lhe que escreva por todos os peritos desta candidatura.
consensus-none-yet = Ainda não há nada escrito.
consensus-you-agree = Outro perito escreveu por todos. Leia o texto e dê o seu acordo se disser o que pensa.
consensus-you-agreed = Está de acordo com o que está escrito.
consensus-saved = O texto está guardado.
consensus-frozen = Este texto já não pode ser alterado.
consensus-text = Texto
consensus-text-hint = O que todos veem da mesma forma e aquilo em que divergem.
consensus-lifts = Qualquer alteração anula os acordos dados: cada perito volta a pronunciar-se.
consensus-save = Guardar o texto
consensus-experts = Peritos desta candidatura
consensus-all-agreed = Todos os peritos estão de acordo com o texto tal como está.
consensus-no-experts = Nenhum perito entregou ainda uma avaliação.
consensus-writes = escreve o texto
consensus-agreed = De acordo
consensus-not-agreed = Não deu o seu acordo
consensus-take-back = Retirar o seu acordo
consensus-agree = Dar o seu acordo a este texto
consensus-name = Quem escreve o texto?
consensus-name-again = Outro perito encontra o texto tal como está, e todos os acordos são anulados.
consensus-name-expert = Pedir a { $name } que escreva
consensus-back = Voltar à sua avaliação
consensus-back-case = Voltar à candidatura
consensus-refusal-not-handed-in = Só pode participar um perito cuja avaliação desta candidatura esteja entregue e conte.
consensus-refusal-already = Este perito já escreve o texto.
consensus-refusal-empty = Ainda não há texto a que dar acordo.
consensus-refusal-stale = O texto mudou desde que o leu. Leia-o de novo antes de dar o seu acordo.

## Candidaturas anteriores pontuadas primeiro
calibration-title = Candidaturas anteriores pontuadas por todos os peritos
calibration-lead = Todos os peritos da chamada pontuam as mesmas candidaturas anteriores, para que se veja quem é exigente e quem é generoso.
calibration-must = As candidaturas da chamada abrem-se-lhe depois destas.
calibration-open = Por pontuar
calibration-first = { $count ->
    [one] Pontue primeiro uma candidatura anterior; depois abre-se esta.
   *[other] Pontue primeiro { $count } candidaturas anteriores; depois abre-se esta.
}
calibration-to-list = Para as suas candidaturas
calibration-desk-lead = { $count ->
    [one] Escolha uma candidatura de uma chamada anterior, decidida e anunciada.
   *[other] Escolha até { $count } candidaturas de chamadas anteriores, decididas e anunciadas.
}
calibration-of-call = Candidaturas de
calibration-show = Mostrar as suas candidaturas
calibration-choose = Escolher as candidaturas
calibration-file = Candidatura anterior { $number }
calibration-no-file = Nenhuma
calibration-required = As candidaturas da chamada só se abrem a peritos que entregaram estas pontuações
calibration-required-hint = As que já estão abertas a um perito assim continuam.
calibration-name = Guardar a escolha
calibration-saved = A escolha está guardada.
calibration-expert = Perito
calibration-handed-in = Entregues
calibration-experts = Peritos
calibration-table = Pontuações das candidaturas anteriores
calibration-reading-lead = Esta candidatura foi decidida numa chamada anterior. As suas pontuações nada mudam para a cidade; mostram como pontua ao lado dos outros peritos.
calibration-hand-in-before = Depois de entregues, estas pontuações não podem ser alteradas. Verá então o que todos deram.
calibration-hand-in = Entregar as pontuações
calibration-own = As suas pontuações
calibration-all = O que todos os peritos deram
calibration-board = Candidaturas anteriores pontuadas primeiro
calibration-refusal-not-past = { $count ->
    [one] Uma destas candidaturas não está decidida numa chamada anterior. Escolha outra.
   *[other] { $count } destas candidaturas não estão decididas numa chamada anterior. Escolha outras.
}
calibration-refusal-twice = A mesma candidatura está escolhida duas vezes. Escolha outra.
calibration-refusal-too-many = Escolha no máximo { $count }.
calibration-refusal-scored = Um perito já entregou pontuações: a escolha mantém-se, senão os outros não seriam comparados pelas mesmas candidaturas.

## O rigor de um perito
strictness = Rigor
strictness-lead = A diferença média entre as pontuações de um perito e as dos outros peritos para as mesmas candidaturas. Não altera qualquer pontuação e nada decide.
strictness-none = nada a comparar
strictness-below = { $figure } abaixo dos outros
strictness-above = { $figure } acima dos outros
strictness-equal = como os outros
strictness-scores = { $count ->
    [one] (uma pontuação)
   *[other] ({ $count } pontuações)
}
strip-title = { $name }: níveis { $levels }; média { $mean }, mediana { $median }
strip-legend = No desenho, cada ponto é um perito, o triângulo a média, a linha a mediana.

## As avaliações na página do secretariado
judging-cannot = Não pode avaliar
judging-strip = Desenho
judging-calibration = Nas candidaturas anteriores
judging-common = Nas candidaturas desta chamada
judging-interests = Ligações declaradas
judging-consensus = { $count ->
    [one] { $agreed } de um perito está de acordo.
   *[other] { $agreed } de { $count } peritos estão de acordo.
}
judging-no-consensus = Ninguém está encarregado de escrever um.
judging-aside-since = Uma avaliação foi posta de lado depois de preparada esta decisão. Reveja a decisão.
judging-give-another = { $count ->
    [one] Um conflito de interesses vedou esta candidatura a um perito. Entregue-a a mais um.
   *[other] Conflitos de interesses vedaram esta candidatura a peritos. Entregue-a a mais { $count }.
}
judging-set-aside = Posta de lado
judging-sealed = O que foi entregue fica guardado sob selo e não conta.
judging-aside-open = Pôr esta avaliação de lado
judging-aside-reason = De que conflito de interesses teve conhecimento?
judging-aside-hint = A avaliação fica guardada sob selo e deixa de contar; a candidatura fica vedada ao perito.
judging-aside = Pôr a avaliação de lado
case-refusal-own-organisation = Trabalha para uma organização da equipa: conflito de interesses por regra.
case-refusal-declared = Declarou uma ligação a esta candidatura.
problem-recused-title = Um colega tem de tratar disto
problem-recused = Tem uma ligação a esta candidatura, pelo que um colega tem de tratar dela. Entregue-lha.
