## A candidatura de uma equipa
application-title = Candidatura à adesão
application-back = Voltar à candidatura
application-sections = Secções
application-team = Equipa
application-team-link = Ver a equipa
application-part-contact = contacto
application-part-editor = redação
application-part-reader = leitura
application-receipts = Comprovativos
application-key-used = Este formulário já foi enviado com outro conteúdo. Desta vez nada foi feito. Verifique o que vê aqui e envie de novo.

## De quem é a vez
application-turn-start = começar a sua candidatura
application-turn-submit = submeter a candidatura
application-turn-mend = corrigir o que a Comissão pede e submeter de novo
application-turn-team = a equipa da cidade
application-turn-commission = a Comissão Nacional da UNESCO
application-turn-secretariat = o secretariado
application-turn-experts = os peritos
application-turn-announcement = o anúncio

## Começar
application-start-title = Começar uma candidatura
application-start-which = Para que cidade?
application-start-new = Outro lugar
application-start-new-heading = Outro lugar
application-start-name = Nome do lugar
application-start-name-hint = Tal como o próprio lugar o escreve. Um distrito, condado ou comuna escreve o seu próprio nome.
application-start-country = País
application-start-kind = Tipo de lugar
application-start-organisation = A sua organização
application-start-organisation-hint = Por exemplo, a câmara municipal. Outras pessoas podem juntar-se à equipa mais tarde.
application-start-act = Começar a candidatura
application-start-name-missing = Escreva o nome do lugar.
application-start-country-missing = Escolha um dos países apresentados.
application-start-kind-missing = Escolha o tipo de lugar.
application-start-organisation-missing = Escreva o nome da sua organização.
application-start-not-yours = Escolha uma das suas cidades, ou outro lugar.
application-start-too-long = Encurte este texto em { $over ->
        [one] um carácter
       *[other] { $over } caracteres
    }: há espaço para { $max }.
application-start-not-open = Esta chamada não recebe candidaturas neste momento.
application-start-opens = Esta chamada recebe candidaturas a partir de { $when }.
application-start-member = { $city } já é membro e não precisa de se candidatar. Se pensa noutro lugar com este nome, acrescente o que o distingue, como a região.
application-start-applies = A sua cidade já tem uma candidatura nesta chamada. { $link }
application-start-to-it = Ir para essa candidatura
application-start-running = A sua candidatura está aqui: { $city }

## Em que ponto está
application-stage-submitted = A candidatura foi submetida. Pode lê-la, mas já não a pode alterar.
application-stage-returned = A Comissão devolveu a candidatura. Corrija-a e submeta-a de novo. A Comissão escreve:
application-stage-reserved = A Comissão mantém a candidatura em reserva. Avança se ficar livre um lugar.
application-stage-endorsed = A Comissão aprovou a candidatura. Segue para o secretariado quando a Comissão a transmitir.
application-stage-refused = A Comissão recusou a candidatura. O motivo:
application-stage-forwarded = A Comissão transmitiu a candidatura ao secretariado.
application-stage-eligible = A candidatura está com os peritos. Conhecerá a decisão no anúncio.
application-stage-excluded = O secretariado verificou que a candidatura não pode participar nesta chamada. O motivo:
application-stage-withdrawn = A candidatura foi retirada.
application-stage-admitted = A sua cidade foi admitida: é membro da rede.
application-stage-declined = A sua cidade não foi admitida nesta chamada. Pode candidatar-se na próxima.
application-state-todo = Por começar
application-state-part = { $n } de { $total }
application-state-done = Concluída
application-state-optional = Facultativa
application-state-mend = A corrigir
application-section-saved = { $who } · guardado em { $when }
application-go-on = Continuar: { $section }
application-to-check = Verificar as respostas
application-to-dossier = Ler o que foi submetido
application-to-withdrawal = Retirar a candidatura

## O que aconteceu
application-happened = O que aconteceu
application-happened-place = Pela hora de { $place }
application-happened-started = Rascunho começado
application-happened-answered = Guardado:
application-happened-attached = Ficheiro anexado
application-happened-detached = Ficheiro removido
application-happened-submitted = Submetida, comprovativo
application-happened-withdrawn = Retirada
application-happened-returned = Devolvida pela Comissão
application-happened-refused = Recusada pela Comissão
application-happened-endorsed = Aprovada pela Comissão
application-happened-endorsement-withdrawn = Aprovação retirada pela Comissão
application-happened-reserved = Posta em reserva pela Comissão
application-happened-forwarded = Transmitida ao secretariado
application-happened-screened = Entregue aos peritos
application-happened-excluded = Considerada não elegível

## Uma secção
application-section-of = Secção { $n } de { $total }
application-save = Guardar
application-save-continue = Guardar e continuar
application-save-check = Guardar e verificar as respostas
application-save-back = Guardar e voltar
application-saved = Está tudo guardado.
application-saved-faulty = Está tudo guardado tal como escreveu. O que está assinalado tem de ser corrigido antes de submeter; pode fazê-lo agora ou mais tarde.
application-saved-not-all = O que é demasiado longo não foi guardado; continua no seu campo. Tudo o resto está guardado.
application-clash = { $count ->
    [one] Alguém guardou aqui outro texto enquanto escrevia. Nada se perdeu, nem do seu texto nem do outro: compare os dois abaixo e guarde de novo.
   *[other] Alguém guardou outro texto em { $count } campos enquanto escrevia. Nada se perdeu, nem do seu texto nem do outro: compare os dois abaixo e guarde de novo.
}
application-closed = O prazo para escrever passou. Pode ler e copiar tudo o que está aqui.
application-closed-not-stored = O prazo para escrever passou e isto não foi guardado. O que escreveu está aqui para poder copiar.
application-handed-in = A candidatura foi submetida. Pode lê-la, mas já não a pode alterar.
application-reader-only = Nesta equipa tem apenas leitura: a escrita cabe ao contacto e à redação.
application-with-unit = { $label } ({ $unit })
application-figure-year = { $figure }: ano deste valor
application-figure-source = { $figure }: fonte
application-date-hint = Na forma ano-mês-dia, como 2023-05-31.
application-declared = Sim, declarado
application-blank = Sem resposta
application-mark = { $mark } de 5
application-file-upload = Anexar este ficheiro
application-file-remove = Remover { $name }
application-file-replaces = Outro ficheiro substitui o que aqui está.
application-file-saved = O ficheiro está anexado.
application-file-replaced = O ficheiro está anexado. Substituiu o anterior.
application-file-removed = O ficheiro foi removido.
application-print-signature = Imprimir a página para assinar e carimbar
application-kilobytes = { $n } kB
application-megabytes = { $n } MB
application-files = Ficheiros
application-file-name = Ficheiro
application-file-size = Tamanho
application-no-files = Não foram submetidos ficheiros.

## Verificar e submeter
application-check-title = Verifique as respostas
application-check-lead = É isto que a Comissão, o secretariado e os peritos vão ler.
application-change = Alterar: { $section }
application-obstacles = { $count ->
    [one] Falta fazer uma coisa antes de submeter
   *[other] Falta fazer { $count } coisas antes de submeter
}
application-check-changed = A sua equipa guardou algo depois de ter aberto esta página. Nada foi submetido. Verifique de novo as respostas e submeta.
application-check-incomplete = { $count ->
    [one] Nada foi submetido: uma pergunta ainda precisa de resposta ou correção.
   *[other] Nada foi submetido: { $count } perguntas ainda precisam de resposta ou correção.
}
application-check-closed = Nada foi submetido: o prazo passou.
application-submit-heading = Submeter
application-submit-not-now = A candidatura não pode ser submetida neste momento.
application-submit-contact = Quem submete é o contacto da equipa. Diga-lhe que as respostas podem ser verificadas.
application-submit-first = Faça primeiro o que está indicado no topo desta página. O botão para submeter aparecerá então aqui.
application-submit-means = Ao submeter, a Comissão Nacional da UNESCO do seu país recebe a candidatura. Recebe depois um comprovativo, aqui e por correio eletrónico. Pode ler a candidatura, mas só a pode alterar se a Comissão a devolver.
application-confirm = Verifiquei as respostas e submeto-as em nome da minha cidade.
application-confirm-missing = Assinale esta caixa para submeter.
application-submit = Submeter a candidatura

## Comprovativo
application-receipt-title = Comprovativo { $number }
application-receipt-done = A candidatura foi submetida. Este é o seu comprovativo; chega também por correio eletrónico.
application-receipt-number = Comprovativo
application-receipt-city = Cidade
application-receipt-call = Chamada
application-receipt-when = Chegada
application-receipt-n = Número da submissão
application-receipt-hash = SHA-256 das respostas e dos ficheiros
application-receipt-verify = Como verificar este comprovativo
application-receipt-verify-how = O comprovativo é um ficheiro assinado. Com ele e com o dossiê, qualquer pessoa pode verificar, sem nos perguntar, que foi exatamente isto o submetido neste momento: na página «Verificar um comprovativo» ou com o comando «lyceum verify». O SHA-256 acima é o do ficheiro do dossiê.

## Página de assinatura
application-signature-title = Página para assinar e carimbar
application-signature-lead = Imprima esta página, peça a assinatura e o carimbo do presidente da câmara, digitalize-a ou fotografe-a e anexe-a à candidatura.
application-signature-declares = Li as respostas desta candidatura e submeto-a em nome da cidade.
application-signature-place = Local e data
application-signature-signature = Nome, cargo e assinatura
application-signature-stamp = Carimbo
application-signature-code = Código das respostas: { $code }, impresso em { $when }. Se as respostas mudarem depois, o código muda também.

## Processo
application-dossier-title = Candidatura: { $city }
application-dossier-of = Tal como submetida em { $when }, comprovativo { $number }
application-dossier-draft = Isto é um rascunho. Só a sua equipa o pode ler.

## Retirar
application-withdraw-title = Retirar a candidatura
application-withdraw-draft = Uma candidatura retirada não pode ser retomada. A sua cidade pode começar outra enquanto a chamada estiver aberta.
application-withdraw-handed-in = Uma candidatura retirada não pode ser retomada. A Comissão é informada; o lugar que ocupava fica livre para outra cidade.
application-withdraw-over = Não há nada a retirar: esta candidatura terminou.
application-withdraw = Retirar definitivamente
application-keep = Manter a candidatura

## A sessão terminou
application-resend-title = Inicie sessão de novo e reenvie
application-resend-lead = A sua sessão terminou enquanto escrevia. Ainda nada foi guardado, mas tudo o que escreveu está conservado nesta página. Não a feche.
application-resend-sign-in = Iniciar sessão num novo separador
application-resend-then = Depois de iniciar sessão, volte a esta página e reenvie.
application-resend-act = Reenviar o que escrevi
