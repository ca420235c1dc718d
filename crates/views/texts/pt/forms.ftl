## Formulários da rede
forms-title = Formulários
forms-lead = Um formulário permanece; o que pergunta é dito pelas suas versões. Uma versão publicada nunca muda, pelo que cada resposta pertence sempre às palavras a que foi dada.
forms-list = Formulários da rede
forms-form = Formulário
forms-newest = Versão mais recente
forms-draft = Em preparação
forms-calls-under-way = Chamadas em curso
forms-version-since = Versão { $n }, desde { $on }
forms-version-in-work = Versão { $n }

## Um formulário
forms-draft-there = A versão { $n } está a ser escrita. As cidades ainda não a veem.
forms-draft-none = Para alterar o formulário, comece uma nova versão. Só é publicada quando o disser; até lá nada muda para ninguém.
forms-draft-edit = Continuar a escrever
forms-draft-begin = Começar a versão { $n }
forms-versions = Versões
forms-version = Versão
forms-version-n = Versão { $n }
forms-state = Estado
forms-when = Quando e por quem
forms-take = Levar
forms-toml = Ficheiro TOML
forms-published = publicada
forms-in-work = em preparação
forms-hash = SHA-256
forms-shipped = veio com os ficheiros da rede
forms-calls = Chamadas que usam este formulário
forms-call = Chamada
forms-version-of-call = As novas candidaturas recebem
forms-files = Candidaturas
forms-files-none = Ainda nenhuma
forms-files-of-version = Versão { $n } – rascunhos: { $drafts }, em curso: { $underway }, decididas: { $decided }
forms-call-newer = Usar a versão mais recente
forms-done-begun = A nova versão foi começada. Diz o mesmo que a anterior; altere-a como precisar.
forms-done-saved = Guardado.
forms-done-moved = Movido.
forms-done-removed = Retirado.
forms-done-added = Acrescentado. Dê-lhe agora os textos nas outras línguas.
forms-done-published = Publicada. As cidades veem-na a partir de agora onde uma chamada a usar.
forms-done-bound = A chamada usa a versão mais recente. Os rascunhos que não perdem nenhuma resposta passaram para ela; as equipas dos restantes foram informadas.
forms-done-discarded = O rascunho foi deitado fora. As versões publicadas ficaram como estavam.

## Um rascunho
forms-draft-title = Rascunho da versão { $n }
forms-changed = Alterado em { $when }
forms-to-publication = Ver o que muda e publicar
forms-preview = Ver como uma cidade
forms-words = Título e introdução
forms-as-text = Editar como texto
forms-defects = { $count ->
    [one] Uma coisa a corrigir antes de esta versão poder ser publicada
   *[other] { $count } coisas a corrigir antes de esta versão poder ser publicada
}
forms-n-defects = { $count ->
    [one] uma coisa a corrigir
   *[other] { $count } coisas a corrigir
}
forms-section-empty = Ainda sem perguntas.
forms-required = resposta obrigatória
forms-optional = resposta facultativa
forms-with-rule = com condição
forms-up = Subir
forms-up-what = Subir: { $what }
forms-down = Descer
forms-down-what = Descer: { $what }
forms-remove = Retirar
forms-remove-what = Retirar: { $what }
forms-add = Acrescentar
forms-add-question = Acrescentar uma pergunta a esta secção
forms-add-label = Pergunta
forms-add-hint = Na língua que está a ler agora. As outras línguas seguem na página seguinte.
forms-add-kind = Tipo de resposta
forms-add-section = Acrescentar uma secção
forms-add-title = Título
forms-add-column = Acrescentar uma coluna
forms-add-heading = Título da coluna
forms-discard-title = Deitar fora o rascunho
forms-discard-lead = Tudo o que foi escrito neste rascunho perde-se. As versões publicadas e as candidaturas ficam como estão.
forms-discard = Deitar fora o rascunho

## Uma parte do rascunho
forms-words-title = Título e introdução
forms-lasting-id = As respostas são guardadas sob { $id }. Este nome nunca muda, sejam quais forem as palavras.
forms-kind-is = Tipo de resposta: { $kind }
forms-save = Guardar
forms-save-stay = Guardar e ficar aqui
forms-other-kind = Pedir outro tipo de resposta
forms-other-kind-hint = Os textos ficam; os limites e as opções que o novo tipo não conhece são retirados. Os rascunhos com resposta a esta pergunta não passarão para a nova versão.
forms-other-kind-do = Mudar o tipo
forms-levels-hint = Diga o que significa cada uma das cinco notas ou deixe tudo vazio e diga apenas o que significam 1 e 5.
forms-level = Nota { $n }
forms-choices-hint = A ordem é a dos números. Preencha uma linha vazia para acrescentar uma opção; guarde para obter mais linhas vazias.
forms-choice-n = Opção { $n }
forms-choice-new = Nova opção
forms-choice-place = Lugar
forms-choice-remove = Retirar esta opção
forms-back = Voltar ao formulário
forms-back-to-draft = Voltar ao rascunho

forms-key-title = Título
forms-key-intro = O que saber antes de começar
forms-key-label = Texto
forms-key-help = Ajuda
forms-key-required = Resposta obrigatória
forms-key-profile = Mostrada no perfil público de um membro
forms-key-translatable = Pode também ser dada na língua de trabalho
forms-key-max = No máximo
forms-key-min = No mínimo
forms-key-max-words = Máximo de palavras
forms-key-unit = Unidade ou moeda
forms-key-decimals = Casas decimais
forms-key-with-year = Perguntar o ano do valor
forms-key-with-source = Perguntar a sua fonte
forms-key-years-ahead = Anos futuros aceites (0 para nenhum)
forms-key-many = Pode escolher-se mais do que uma
forms-key-at-least = Escolher pelo menos
forms-key-at-most = Escolher no máximo
forms-key-options = Opções
forms-key-items = O que é avaliado
forms-key-low = O que significa 1
forms-key-high = O que significa 5
forms-key-levels = O que significa cada nota
forms-key-min-rows = Mínimo de linhas
forms-key-max-rows = Máximo de linhas
forms-key-columns = Colunas
forms-key-types = Tipos de ficheiro
forms-key-max-bytes = Maior ficheiro, em megabytes
forms-key-shown-if = Quando é perguntada
forms-key-required-if = Quando tem de ser respondida
forms-key-warn-usual-min = Pedir para confirmar abaixo de
forms-key-warn-usual-max = Pedir para confirmar acima de
forms-key-warn-older-than = Pedir para confirmar com mais de tantos anos
forms-key-warn-min-words = Pedir para confirmar com menos palavras do que
forms-kind-short-text = Uma linha de texto
forms-kind-long-text = Vários parágrafos, com limite de palavras
forms-kind-number = Número
forms-kind-money = Quantia de dinheiro
forms-kind-year = Ano
forms-kind-date = Data
forms-kind-choice = Escolha de uma lista
forms-kind-rating = Nota de 1 a 5
forms-kind-table = Tabela
forms-kind-people = Lista de pessoas
forms-kind-links = Endereços web
forms-kind-email = Endereço eletrónico
forms-kind-phone = Número de telefone
forms-kind-file = Ficheiros
forms-kind-declaration = Declaração a aceitar

forms-rule-condition = Condição
forms-rule-always = Sempre
forms-rule-never = Nunca por condição
forms-rule-is = é «{ $option }»
forms-rule-declared = foi aceite
forms-rule-answered = tem resposta
forms-rule-empty = ficou vazia
forms-rule-at-least = é pelo menos o número abaixo
forms-rule-number = Número de comparação
forms-rule-complex = Várias condições combinadas (mantidas como estão)
forms-rule-complex-hint = Podem ser alteradas no texto do formulário:

## O que está mal
forms-defect-text = { $key }: falta o texto em { $language }
forms-defect-missing = É preciso indicar: { $key }
forms-defect-max-below-min = O maior valor é inferior ao menor
forms-defect-empty-section = A secção não tem perguntas
forms-defect-empty-form = O formulário não tem secções
forms-defect-empty-table = A tabela não tem colunas
forms-defect-twice = O seu nome permanente é usado duas vezes
forms-defect-required-anyway = Uma condição de obrigatoriedade nada significa onde a resposta já é obrigatória
forms-defect-rule-gone = { $key }: não existe a pergunta { $id }
forms-defect-rule-later = { $key }: a pergunta { $id } vem depois
forms-defect-rule-option = { $key }: { $id } não oferece { $option }
forms-refusal-whole = { $key }: escreva um número inteiro em algarismos, como 200
forms-refusal-decimal = { $key }: escreva um número em algarismos, como 200 ou 0,5
forms-refusal-rule-number = Escreva em algarismos o número de comparação
forms-refusal-published = A versão { $n } está publicada e nunca muda. Comece uma nova versão.
forms-refusal-meanwhile = { $who } alterou o rascunho em { $when }. Nada do que escreveu foi guardado; ainda está aqui. Veja o rascunho como está agora e guarde de novo.
forms-refusal-meanwhile-act = O rascunho foi alterado entretanto, pelo que nada foi feito. Este é o rascunho como está agora.
forms-refusal-long = O texto tem mais de { $max } kilobytes, de que nenhum formulário precisa. Não foi guardado.
forms-refusal-forbidden = A linha { $line } contém caracteres que alteram a apresentação do texto. Retire-os; o texto não foi guardado.
forms-refusal-nothing = Esta versão pergunta exatamente o mesmo que a anterior. Não há nada a publicar.
forms-refusal-announced = Os resultados desta chamada estão anunciados; nada nela muda já.
forms-refusal-used = A chamada já usa esta versão ou uma posterior.
forms-refusal-draft-there = Já está a ser escrito um rascunho.
forms-somebody = Alguém

## Texto
forms-text-title = O rascunho como texto
forms-text-lead = Toda a definição em TOML, como nos ficheiros da rede. Um texto que não se consegue ler não é guardado e fica aqui com o que está mal, linha a linha. As notas no texto mantêm-se até que uma página desta área o altere.
forms-text-label = Definição (TOML)
forms-text-not-stored = Este texto não foi guardado.
forms-text-take = Levar como ficheiro
forms-text-bring = Trazer um ficheiro
forms-text-file = Ficheiro TOML
forms-text-bring-do = Pôr o ficheiro no lugar do rascunho

## Pré-visualização
forms-preview-lead = É assim que uma cidade o vê. Nada do que aqui for escrito é guardado. Mude a língua em cima para ver as outras línguas.
forms-preview-not-yet = O rascunho ainda não pode ser mostrado. Isto impede-o:
forms-preview-sections = Secções

## O que mudou
forms-change-added = nova
forms-change-removed = já não é perguntada
forms-change-order = está noutro lugar
forms-change-moved = agora na secção «{ $to }»
forms-change-changed = alterado: { $what }
forms-change-section-added = nova secção
forms-change-section-removed = secção retirada
forms-change-section-reworded = o título ou a ajuda lê-se de outra forma
forms-change-reworded = o título ou a introdução lê-se de outra forma
forms-change-before = antes: { $text }
forms-aspect-words = as palavras
forms-aspect-bounds = os limites ou as opções
forms-aspect-kind = o tipo de resposta
forms-aspect-rules = quando é perguntada ou obrigatória
forms-difference = O que a versão { $to } muda em relação à versão { $from }
forms-difference-first = A primeira versão
forms-difference-none = Nada difere.

## Publicação
forms-publish-title = Publicar a versão { $n }
forms-publish-calls = Chamadas em curso
forms-publish-calls-lead = Escolha as chamadas cujas novas candidaturas recebem já esta versão. Sem marca, uma chamada mantém a sua versão; pode mudá-la mais tarde.
forms-publish-for-call = Usar a versão { $to } nesta chamada a partir de agora (em vez da versão { $from })
forms-publish-frozen = A versão { $n } nunca mais mudará. Um lapso corrige-se com outra versão.
forms-publish-later = As chamadas que não marcou mantêm a versão que têm.
forms-publish = Publicar a versão { $n }
forms-what-will-happen = O que vai acontecer
forms-rule-of-decided = As candidaturas decididas nunca mudam.
forms-rule-of-under-way = As candidaturas submetidas ficam com a versão a que responderam.
forms-rule-of-drafts = Os rascunhos passam se nenhuma resposta se perder. Um rascunho que perderia uma resposta fica, e a sua equipa é informada do motivo.
forms-n-decided = { $count ->
    [0] Nenhuma candidatura decidida
    [one] { $count } candidatura decidida não muda
   *[other] { $count } candidaturas decididas não mudam
}
forms-n-under-way = { $count ->
    [0] Nenhuma candidatura em curso
    [one] { $count } candidatura em curso fica com a sua versão
   *[other] { $count } candidaturas em curso ficam com a sua versão
}
forms-n-moving = { $count ->
    [0] Nenhum rascunho passa
    [one] { $count } rascunho passa com todas as suas respostas
   *[other] { $count } rascunhos passam com todas as suas respostas
}
forms-n-staying = { $count ->
    [0] Nenhum rascunho tem de ficar
    [one] { $count } rascunho fica, porque se perderia uma resposta:
   *[other] { $count } rascunhos ficam, porque se perderiam respostas:
}
forms-n-drafts = { $count ->
    [one] { $count } rascunho
   *[other] { $count } rascunhos
}
forms-bind-title = Dar à chamada a versão { $n }
forms-bind = Usar a versão { $n } a partir de agora
forms-loss-removed = a pergunta já não é feita
forms-loss-kind = é pedido outro tipo de resposta
forms-loss-part = algo que foi escolhido ou preenchido já não existe
forms-loss-room = há menos espaço do que o preenchido
forms-loss-hidden = já não seria perguntada
forms-loss-declared = as palavras aceites mudaram

## Para a equipa
forms-news-title = O formulário mudou: novidades
forms-news-moved = O seu rascunho passou para a nova versão com todas as respostas. Veja o que mudou.
forms-news-stayed = O seu rascunho fica com a versão com que começou, pois de outro modo perder-se-iam respostas. Pode submetê-lo como está.
forms-news-losses = A nova versão não tem lugar para estas respostas:
forms-news-changes = O que muda na nova versão
forms-news-go-over-lead = Se preferir preencher a nova versão, esvazie primeiro estas respostas e passe depois.
forms-news-go-over = Passar para a nova versão
forms-news-read = Tomei conhecimento
forms-news-still-loses = O rascunho ainda tem respostas para as quais a nova versão não tem lugar. Nada foi alterado.
forms-news-went-over = O seu rascunho preenche agora a nova versão.
forms-unasked-title = O formulário mudou enquanto escrevia
forms-unasked-lead = Tudo o que o formulário ainda pergunta foi guardado. Estas perguntas já não são feitas, ou pedem outra coisa, pelo que o que escreveu não pôde ser guardado. Copie o que quiser usar noutro lugar.
forms-unasked-back = À candidatura
forms-happened-moved = O rascunho passou para uma nova versão do formulário
forms-happened-stayed = O rascunho ficou com a sua versão do formulário
forms-refusal-meanwhile-text = O rascunho foi alterado entretanto, pelo que este texto não foi guardado. Copie o que precisar, abra o rascunho como está agora e altere-o.
