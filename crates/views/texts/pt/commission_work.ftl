## The desk
commission-rank-up = Subir
commission-rank-down = Descer
commission-rank-theirs = guardado entretanto: { $rank }
commission-ranked-by = Última ordenação: { $name }, { $when }.
commission-sign = Assinar a parte 2
commission-to-sign = parte 2 por assinar
commission-endorsement-void = aprovação anterior sem efeito
commission-signed-by = parte 2 assinada por { $name }, { $day }
commission-unsigned = Cada uma destas cidades ocupa um lugar sem que ninguém tenha assinado a parte 2 para o que diz agora: { $cities }. Assine a parte 2 antes de transmitir.
commission-lapsed = Aprovadas uma vez e alteradas depois: { $cities }. A aprovação anterior ficou sem efeito; aprove de novo o que o merecer.
commission-seat-free = Há um lugar livre e cidades na reserva. A seguinte é: { $city }.
commission-file-page = Notas, entrevista, parte 2
commission-n-notes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
commission-interview = Entrevista: { $moment }
commission-case-title = Na sua mesa: { $city }
commission-endorse-page = Aprovar ou assinar a parte 2

## Giving back
commission-return-lapses = Fica sem efeito com a devolução
commission-lapse-party = { $party }: acordo de { $organisation }, { $day }
commission-lapse-part-two = Parte 2, assinada por { $name }, { $day }; o lugar fica livre

## Endorsing
endorsing-city = Aprovar a candidatura: { $city }
endorsing-sign-city = Assinar a parte 2: { $city }
endorsing-what = O que assina
endorsing-version = Última submissão
endorsing-read = Ler a candidatura
endorsing-not-now = Esta candidatura não pode ser assinada agora: já está assinada, não espera por si ou o seu prazo terminou.
endorsing-as = A sua assinatura
endorsing-officer = Assina como { $name }, com a data de hoje.
endorsing-before = A sua aprovação vale exatamente para esta versão e ocupa um lugar. A equipa é informada de imediato. Se a candidatura mudar, a aprovação fica sem efeito e tem de ser dada de novo. Pode retirá-la até transmitir, o mais tardar até { $moment }.
endorsing-function = A sua função
endorsing-function-hint = Como deve constar sob o seu nome, por exemplo «Secretário-Geral».

## Part 2
part-two-title = Parte 2: aprovação
part-two-kind = Aprovação pela Comissão Nacional
part-two-declares = A Comissão Nacional da UNESCO ({ $country }) aprova a candidatura de { $city } a «{ $call }».
part-two-officer = Assinada por
part-two-function = Função
part-two-when = Data
part-two-code = Código da versão
part-two-content = SHA-256 do conteúdo
part-two-by-hand = Para assinatura e carimbo à mão, se a sua Comissão os usar:
part-two-by = { $name }, { $function }, { $moment }
part-two-version = Para a versão { $code }.
part-two-stands = em vigor
part-two-void = sem efeito
part-two-void-taken-back = Retirada pela Comissão.
part-two-void-returned = A candidatura foi devolvida.
part-two-void-withdrawn = A cidade retirou-se.
part-two-void-changed = A candidatura mudou.
part-two-signed = Quem aprovou que versão
part-two-none = Ninguém assinou a parte 2 para esta versão.
part-two-page-by-hand = A página assinada à mão
part-two-file = Digitalização da página assinada e carimbada
part-two-bring = Juntar a página assinada à mão
part-two-bring-means = Não é necessário, pois já assinou. Se a sua Comissão quiser um carimbo: imprima o PDF, peça a assinatura e o carimbo, digitalize-o e junte a cópia. O código diz para que versão vale.
part-two-bring-act = Juntar a página
part-two-open = Abrir a parte 2
part-two-to-case = Voltar ao processo

## The interview
interview-title = Entrevista
interview-none = Não há entrevista marcada.
interview-call-off = Cancelar a entrevista
interview-told = A equipa recebe uma carta com data e local e vê ambos na candidatura.
interview-when = Data e hora
interview-zone = Fuso horário
interview-zone-hint = Como na lista IANA, por exemplo Europe/Lisbon.
interview-place = Local
interview-link = Endereço de uma reunião em linha
interview-where-hint = Um local, o endereço de uma reunião em linha, ou ambos.
interview-set = Marcar a entrevista
interview-change = Alterar a entrevista
interview-done-set = A entrevista está marcada. A equipa recebe uma carta.
interview-done-off = A entrevista foi cancelada. A equipa recebe uma carta.
interview-refused-time = Indique uma data com hora e minuto, por exemplo 2027-05-31 14:00.
interview-refused-past = Este momento já passou. Escolha outro mais tarde.
interview-refused-nowhere = Diga onde: um local ou o endereço de uma reunião em linha.
interview-refused-address = Um endereço começa por https:// e não tem espaços.
interview-refused-stale = Entretanto, outra pessoa alterou a entrevista. O que vale agora está acima; envie de novo para a substituir.

## What the commission asks besides the form
own-title = As suas perguntas e documentos
own-lead = Aqui pede aos candidatos do seu país ({ $country }) o que o formulário da rede não pede. Só a sua Comissão lê as respostas, que não fazem parte da candidatura.
own-counts = { $asked } feitas, { $drafts } anotadas
own-drafts = Anotadas, ainda não feitas
own-ask-before = { $count ->
    [one] Uma cidade recebe uma só carta para todas. O que for pedido pode ser retirado, não alterado.
   *[other] { $count } cidades recebem cada uma uma só carta para todas. O que for pedido pode ser retirado, não alterado.
}
own-ask = { $count ->
    [one] Fazer esta pergunta
   *[other] Fazer estas { $count } perguntas
}
own-asked-now = Feitas
own-none-asked = Nada é pedido além do formulário da rede.
own-kind = O que pretende?
own-kind-text = uma resposta escrita
own-kind-file = um documento
own-language = Língua da pergunta
own-label = A pergunta, ou o documento pretendido
own-label-hint = Uma frase na sua língua de trabalho, { $max } caracteres no máximo.
own-help = O que mais se deve saber
own-until-label = A responder até
own-until-hint = O minuto conta até ao fim; o mais tardar { $moment }.
own-new = Anotar outra
own-draft = Anotar
own-take-back = Retirar
own-n-answers = { $count ->
    [one] { $count } resposta
   *[other] { $count } respostas
}
own-until = até { $moment }
own-to-desk = Perguntas e documentos próprios
own-asked-title = Pedido pela sua Comissão Nacional
own-asked-lead = A sua Comissão Nacional ({ $country }) pede isto além da candidatura. Só ela lê as suas respostas, que não fazem parte da candidatura nem alteram qualquer assinatura.
own-answered = respondido
own-open = por responder
own-missed = sem resposta a tempo
own-taken-back = Retirada entretanto.
own-said-by = { $who }, { $when }
own-your-answer = A sua resposta
own-your-document = O seu documento
own-answer-hint = No máximo { $max } caracteres. Pode alterá-la até à data acima.
own-save = Enviar à Comissão Nacional
own-theirs = Alguém da sua equipa respondeu entretanto:
own-to-answers = { $count ->
    [one] Responder à pergunta
   *[other] Responder às { $count } perguntas
}
own-n-answered = { $n } de { $total } respondidas
own-done-drafted = Anotado. As cidades veem-no quando o pedir.
own-done-asked = Pedido. Cada cidade recebe uma carta.
own-done-ended = Retirado.
own-done-answered = A sua resposta está na Comissão Nacional.
own-refused-blank = Escreva a pergunta.
own-refused-too-many = Não são possíveis mais de { $max } perguntas de cada vez. Retire uma primeiro.
own-refused-past = Esta data já passou. Escolha outra mais tarde.
own-refused-after = O seu próprio prazo termina a { $moment }. Escolha uma data anterior.
own-refused-nothing = Não há nada a pedir. Anote primeiro uma pergunta.
own-refused-choice = Escolha um dos que são mostrados.
own-refused-closed = Já não se pode responder a esta pergunta. O que já tinha enviado mantém-se.
own-refused-kind = Esta pergunta responde-se da outra forma.
own-refused-clash = Alguém da sua equipa respondeu entretanto. Nada foi substituído: os dois textos estão aqui. Envie de novo para pôr o seu no lugar.

## Notes
note-title = Notas internas
note-who-reads = Só os responsáveis da sua Comissão Nacional as leem. A cidade nunca.
note-label = Uma nota para os colegas
note-hint = No máximo { $max } caracteres.
note-save = Guardar a nota
note-remove = Eliminar
note-done-saved = A nota está guardada.
note-done-removed = A nota foi eliminada.
note-refused-blank = Escreva primeiro a nota.
note-refused-other = Só quem escreveu a nota a pode eliminar.

## Forwarding and the list of what went
commission-forward-choose = Quais?
commission-forward-chosen = Transmitir o que está assinalado
commission-forward-unsigned = Ainda não pode seguir: a parte 2 não está assinada para esta versão.
commission-forward-told = Cada cidade e o secretariado recebem uma carta.
cover-title = Candidaturas transmitidas
cover-kind = Transmitidas
cover-to = { $count ->
    [one] A lista da candidatura transmitida
   *[other] A lista das { $count } candidaturas transmitidas
}
cover-table = Transmitidas pela comissão, pela sua ordem: { $country }
cover-none = Ainda nada foi transmitido.
cover-receipt = Comprovativo e versão
cover-signed = Parte 2 assinada por
cover-forwarded = Transmitida em
cover-count = Número de candidaturas

## Comparing
comparison-choose = Escolher candidaturas e perguntas
comparison-files = Candidaturas
comparison-show = Mostrar só isto
comparison-all = Mostrar tudo
comparison-nothing = Não resta nada para comparar. Escolha pelo menos uma candidatura e uma pergunta.

## What happened
commission-happened-moved-up = Passou da reserva para um lugar
commission-happened-interview = Entrevista marcada pela Comissão Nacional
commission-happened-interview-off = Entrevista cancelada
commission-happened-own-answered = Resposta a uma pergunta da Comissão Nacional
commission-happened-void = A aprovação ficou sem efeito
commission-happened-signed = Parte 2 assinada

## Why an act did not happen, and what to do instead
refusal-commission-ranked-meanwhile = Entretanto, outra pessoa guardou outra ordem. Nada foi substituído: está ao lado da sua. Guarde de novo para pôr a sua no lugar.
refusal-commission-another-version = A candidatura foi submetida de novo desde que abriu esta página. Leia a nova versão e assine essa.
refusal-commission-no-function = Indique a sua função, em 200 caracteres no máximo.
refusal-commission-not-signed = A parte 2 não está assinada para o que uma delas diz agora. Assine-a primeiro; nada foi transmitido.
refusal-commission-nothing-chosen = Assinale pelo menos uma candidatura.
