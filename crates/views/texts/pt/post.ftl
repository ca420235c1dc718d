## Levar o formulário e trazê-lo de volta
post-title = Por correio
post-panel = Preencha o formulário sem ligação e traga-o de volta. Nada muda aqui antes de alguém da sua equipa o aceitar.
post-xlsx = O formulário em folha de cálculo (XLSX)
post-bring = Trazer de volta uma folha preenchida
post-brought = Folhas trazidas de volta
post-away = Levar o formulário
post-away-lead = A folha de cálculo contém cada pergunta com a sua ajuda e os seus limites, e as suas respostas tal como estão agora. Abre no Excel, no LibreOffice e noutros programas. O formulário impresso serve para ler e para preencher à mão.
post-back = Trazê-lo de volta
post-back-lead = Envie aqui a folha preenchida. Verá então cada resposta que difere e decidirá quais quer adotar. O envio não substitui nada.
post-not-now = De momento não se recebem folhas: a candidatura não pode ser editada, ou o seu papel nesta equipa é de leitura.
post-file = A folha preenchida
post-send = Enviar a folha
post-waiting = Por ver
post-waiting-row = { $count ->
    [one] { $count } resposta por ver
   *[other] { $count } respostas por ver
} · trazida por { $who }, { $when } · guardada até { $until }

## Porque um ficheiro não foi recebido
post-no-missing = Escolha a folha preenchida.
post-no-too-large = Este ficheiro é maior do que qualquer formulário preenchido. Envie a folha que levou daqui, sem imagens.
post-no-too-much = Este ficheiro contém muito mais do que o formulário comporta. Envie a folha que levou daqui, sem linhas, imagens ou separadores seus.
post-no-locked = Este ficheiro está protegido por palavra-passe. Guarde-o sem palavra-passe e envie-o de novo.
post-no-other-format = Este ficheiro está noutro formato. Guarde-o como XLSX (livro do Excel) e envie-o de novo.
post-no-macros = Este ficheiro contém macros, que não são recebidas. Guarde-o como XLSX (livro do Excel sem macros) e envie-o de novo.
post-no-unreadable = Este ficheiro não pode ser lido como folha de cálculo. Abra-o, guarde-o como XLSX e envie-o de novo.
post-no-not-ours = Esta folha de cálculo não foi feita aqui. Leve o formulário desta página, preencha esse ficheiro e envie-o.
post-no-altered = As marcas ocultas desta folha foram alteradas e não é possível saber a que pertence. Leve de novo o formulário e copie para lá as suas respostas.
post-no-column = Falta uma coluna no separador «{ $tab }». Leve de novo o formulário e copie para lá as suas respostas.
post-no-tab = Falta o separador «{ $tab }». Leve de novo o formulário e copie para lá as suas respostas.
post-no-other-form = Esta folha pertence a outro formulário. Leve o formulário desta candidatura e copie para lá as suas respostas.
post-no-other-version = Esta folha foi feita a partir de outra versão do formulário. Leve de novo o formulário e copie para lá as suas respostas.
post-no-other-application = Esta folha pertence a outra candidatura. Envie-a lá, ou leve o formulário desta.
post-no-nothing-new = Esta folha diz o mesmo que quando foi levada: não há nada a adotar.
post-no-too-many = Já há dez folhas à espera. Veja primeiro uma delas, ou elimine-a.
post-no-closed = A folha não foi recebida: a candidatura já não pode ser editada. O prazo era { $until }.

## O que difere
post-sheet-title = O que diz a folha
post-sheet-about = { $name }, levada { $made }, trazida de volta { $received } por { $who }.
post-sheet-settled = Esta folha já não está à espera. O que foi adotado está na candidatura.
post-sheet-same = Tudo o que está nesta folha já se encontra na candidatura.
post-differences = { $count ->
    [one] { $count } resposta difere
   *[other] { $count } respostas diferem
}
post-yours = Na folha
post-here = Aqui, agora
post-meanwhile = Alterado aqui por { $who }, { $when }, depois de a folha ter sido levada. Leia ambas antes de adotar a sua.
post-formula = Uma célula continha uma fórmula. Foi lido o que ela mostrava; verifique.
post-too-long = Este texto é demasiado longo para ser guardado. Encurte-o na folha, ou escreva-o na página da sua secção.
post-gone = O formulário já não faz esta pergunta. Copie o texto daqui, se precisar dele.
post-strays = { $count ->
    [one] Há texto numa célula ao lado dos campos. Não foi lido:
   *[other] Há texto em { $count } células ao lado dos campos. Não foi lido:
}
post-take = Adotar o que diz a folha
post-take-of = Adotar o que diz a folha: { $question }
post-take-ticked = Adotar o que está assinalado
post-take-all = Adotar tudo
post-take-means = O que adotar substitui o que está aqui; o texto anterior fica no histórico. O que deixar de fora espera até { $until }.
post-discard = Eliminar o resto
post-discard-means = O que resta desta folha é apagado aqui. O seu próprio ficheiro fica como está.
post-take-clash = { $count ->
    [one] Alguém guardou uma destas respostas enquanto lia. Nada foi adotado. Está abaixo tal como é agora: compare, assinale e adote de novo.
   *[other] Alguém guardou { $count } destas respostas enquanto lia. Nada foi adotado. Estão abaixo tal como são agora: compare, assinale e adote de novo.
}
post-take-closed = Nada foi adotado: a candidatura já não pode ser editada.
post-take-nothing = Assinale pelo menos uma resposta a adotar.
post-take-settled = Nada foi feito: esta folha já não está à espera.
post-to-sheets = Ver todas as folhas
post-done-received = A folha chegou. Ainda nada mudou: veja abaixo as diferenças.
post-done-taken = Adotado. O que resta está abaixo.
post-done-all-taken = Foi tudo adotado.
post-done-discarded = O resto da folha foi eliminado.
post-by-sheet = por folha de cálculo

## Na própria folha
post-cover-tab = Comece aqui
post-cover-title = { $network }: formulário para preencher
post-cover-call = Chamada
post-cover-city = Cidade
post-cover-made = Levado
post-cover-until = Submeter até
post-cover-form = Formulário
post-cover-address = Trazer de volta a
post-cover-step-fill = Preencha as células amarelo-claras, separador a separador. O que já lá está são as suas respostas atuais. O asterisco (*) indica o que é obrigatório.
post-cover-step-choose = Algumas células oferecem uma lista: escolha nela.
post-cover-step-leave = Não mova, acrescente ou elimine separadores, linhas ou colunas: as respostas são encontradas pelo seu lugar.
post-cover-step-files = Os ficheiros e as assinaturas não vão na folha. Anexe-os no sítio.
post-cover-step-bring = Guarde como XLSX e envie o ficheiro para o endereço acima, as vezes que quiser.
post-cover-step-begin = Guarde como XLSX. Inicie uma candidatura no endereço acima, abra aí «Por correio» e envie o ficheiro.
post-cover-step-accept = Verá então cada resposta que difere e decidirá quais quer adotar. O envio do ficheiro não submete nada.
post-question = Pergunta
post-how = Como responder
post-answer = Resposta
post-year = Ano
post-source = Fonte
post-language = Língua do texto
post-working = O mesmo texto na língua de trabalho
post-row = Linha
post-person-name = Nome
post-person-role = Função
post-person-organisation = Organização
post-person-email = E-mail
post-yes = Sim
post-no = Não
post-file-here = Anexe os ficheiros no sítio.
post-not-here = Esta resposta não cabe numa folha de cálculo. Edite-a no sítio.
post-own-tab = Preencha as linhas no separador «{ $table }».
post-only-if = Só é perguntada com certas respostas acima.
post-max-characters = { $count ->
    [one] No máximo { $count } caráter.
   *[other] No máximo { $count } carateres.
}
post-max-words = { $count ->
    [one] No máximo { $count } palavra.
   *[other] No máximo { $count } palavras.
}
post-between = Um número de { $min } a { $max }.
post-whole = Sem casas decimais.
post-a-year = Um ano com quatro algarismos.
post-choose = Escolha na lista.
post-tick = Escolha «{ $yes }» ao lado de tudo o que se aplica.
post-declare = Escolha «{ $yes }» para fazer esta declaração.
post-rate = De 1 ({ $low }) a 5 ({ $high }).
post-max-rows = { $count ->
    [one] No máximo { $count } linha.
   *[other] No máximo { $count } linhas.
}
post-max-links = { $count ->
    [one] Um endereço web.
   *[other] No máximo { $count } endereços web, um por linha.
}

## De novo, noutra chamada
post-copy-link = Copiar para outra chamada
post-copy-title = Copiar a candidatura para outra chamada
post-copy-lead = Um novo rascunho começa com o que escreveu aqui. Esta candidatura fica como está. Os valores mantêm o seu ano e a sua fonte; tudo o que é levado fica assinalado até alguém o alterar ou confirmar.
post-copy-no-call = Não há agora outra chamada aberta. Assim que abrir uma, poderá copiar para lá esta candidatura.
post-copy-until = Submeter até { $until }
post-copy-comes = { $count ->
    [one] É levada { $count } resposta,
   *[other] São levadas { $count } respostas,
} { $files ->
    [0] sem ficheiros.
    [one] com { $files } ficheiro.
   *[other] com { $files } ficheiros.
}
post-copy-changed = Perguntas alteradas
post-copy-new = Perguntas novas
post-copy-dropped = Respostas que lá não têm lugar
post-copy-left = A fazer de novo, por pertencer à assinatura
post-copy-act = Copiar para: { $call }
post-copy-member = A sua cidade é membro da rede e não precisa de se candidatar de novo.
post-copy-applies = A sua cidade já tem uma candidatura nesta chamada.
post-aspect-words = redação
post-aspect-bounds = limites ou opções
post-aspect-kind = tipo de resposta
post-aspect-rules = quando é perguntada
post-copied = A candidatura foi copiada. Verifique o que foi levado, secção a secção.
post-happened-copied = Iniciada como cópia de uma candidatura anterior
post-happened-confirmed = Respostas anteriores confirmadas
post-carried = { $count ->
    [one] Foi levada { $count } resposta: verifique-a
   *[other] Foram levadas { $count } respostas: verifique-as
}
post-carried-lead = Foram escritas para uma candidatura anterior. Altere o que está desatualizado e confirme o que ainda é válido.
post-from = de { $year }: verificar · { $call }
post-from-figure = valor de { $year }: verificar · { $call }
post-confirm = Ainda é válido
post-confirm-of = Ainda é válido: { $question }

## Na página de uma chamada
post-call-form = Ver e preencher o formulário sem iniciar sessão (XLSX)
