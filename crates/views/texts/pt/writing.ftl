## Saving while writing
writing-saving = A guardar…
writing-saved = Guardado às { $time }
writing-unsaved = Ainda por guardar
writing-offline = Não guardado: sem ligação. O que escreveu fica aqui e será tentado de novo.
writing-signed-out = Não guardado: a sua sessão terminou.
writing-refused = Não guardado: já não é possível escrever aqui. Copie o seu texto e volte a carregar a página.
writing-too-long = Não guardado: o texto é demasiado longo.
writing-met = Ainda por guardar: outra pessoa guardou outro texto. Escolha acima deste campo.
writing-other-person = Não guardado: outra pessoa iniciou sessão neste navegador. Copie o seu texto e volte a carregar a página.
writing-last-saved = Guardado por { $who }, { $when }
writing-here = { $count ->
    [one] { $names } está nesta página.
   *[other] { $names } estão nesta página.
}
writing-signed-out-lead = A sua sessão terminou. Tudo o que escreveu está nesta página e nada se perdeu. Inicie sessão noutro separador e continue aqui.
writing-sign-in = Iniciar sessão num novo separador
writing-keep = Manter neste dispositivo o texto por enviar
writing-keep-hint = Para uma ligação fraca. O que ainda não foi possível guardar fica, protegido, neste navegador até ser guardado ou até terminar a sessão. Não use num computador partilhado.
writing-kept = Um texto seu de { $time } não foi guardado e ficou neste dispositivo:
writing-kept-use = Colocá-lo no campo
writing-kept-forget = Esquecê-lo

## Two texts
clash-heading = Dois textos encontraram-se aqui
clash-lead = { $who } guardou outro texto em { $when }, enquanto escrevia. Nada se perdeu: estão aqui os dois.
clash-mine = O seu texto
clash-theirs = O texto de { $name }
clash-choose = O que se mantém?
clash-keep-mine = O meu texto
clash-keep-theirs = O texto de { $name }
clash-keep-field = O que está no campo abaixo; junte aí os dois
clash-act = Manter o que escolhi

## Earlier texts
history-link = Textos anteriores
history-link-of = Textos anteriores: { $question }
history-title = Textos anteriores: { $question }
history-lead = Quem alterou esta resposta, quando e como, com a alteração mais recente em cima. Todos os textos guardados se conservam e podem ser repostos.
history-none = Ainda nada foi guardado aqui.
history-who = { $who }, { $when }
history-saves = { $count ->
    [one] guardado uma vez desde { $since }
   *[other] guardado { $count } vezes desde { $since }
}
history-current = O texto atual
history-emptied = A resposta foi esvaziada.
history-whole = O texto completo
history-restore = Repor este texto
history-restore-means = O texto atual fica entre os anteriores.
history-clashed = Entretanto alguém guardou, por isso nada foi reposto. Veja a alteração mais recente e decida de novo.
history-newest = Para a mais recente
history-older = Alterações mais antigas
history-each = Mostrar cada gravação
history-together = Juntar as gravações
history-back = Voltar à pergunta
difference-removed = retirado
difference-added = acrescentado

## Signed out while writing
held-title = A sua sessão terminou
held-lead = A sua sessão terminou enquanto escrevia. O que escreveu ainda não está guardado; fica à sua espera até { $time }.
held-then = Inicie sessão neste navegador: volta à página com tudo como o escreveu e guarda-o aí.
held-sign-in = Iniciar sessão
held-notice = A sua sessão terminou enquanto escrevia. Está aqui tudo como o escreveu. Ainda não está guardado: reveja e guarde.
held-discard = Deitar fora o que escrevi
