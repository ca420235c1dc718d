## O que está errado numa resposta, e como corrigir
answer-missing = Introduza uma resposta.
answer-year-missing = Indique o ano deste valor.
answer-not-rated = Escolha uma nota de 1 a 5.
answer-file-missing = Carregue o ficheiro.
answer-not-declared = Assinale a caixa para fazer esta declaração.
answer-too-long = Reduza { $over ->
        [one] { $over } carácter
       *[other] { $over } caracteres
    }: tem { $is } e o máximo é { $max }.
answer-too-many-words = Reduza { $over ->
        [one] { $over } palavra
       *[other] { $over } palavras
    }: tem { $is } e o máximo é { $max }.
answer-too-many = Há aqui { $is }. { $max ->
        [one] Mantenha só um
       *[other] Mantenha, no máximo, { $max }
    }.
answer-not-a-number = Introduza um número em algarismos, sem palavras nem unidades, por exemplo 256474.
answer-ambiguous = Isto pode ler-se como { $one } ou como { $other }. Escreva o número sem separar os milhares e com ponto nas decimais.
answer-not-whole = Introduza um número inteiro, sem casas decimais.
answer-too-many-decimals = Escreva, no máximo, { $max ->
        [one] { $max } casa decimal
       *[other] { $max } casas decimais
    }.
answer-out-of-range = Introduza um número de { $min } a { $max }.
answer-not-a-year = Introduza um ano com quatro algarismos, por exemplo 2022.
answer-future-year = Introduza um ano até { $latest }; este ainda não chegou.
answer-early-year = Introduza um ano a partir de { $earliest }.
answer-not-a-date = Introduza a data na forma ano-mês-dia, por exemplo 2023-05-31.
answer-not-an-email = Introduza um endereço de correio eletrónico, por exemplo nome@cidade.example.
answer-not-a-link = Isto não é um endereço web: { $link }. Escreva um endereço por linha, por exemplo https://www.city.example.
answer-not-a-phone = Introduza um número de telefone em algarismos, por exemplo +380 44 123 45 67.
answer-no-country-code = Comece o número de telefone com + e o indicativo do país.
answer-not-one-of = Escolha uma das opções apresentadas.
answer-not-a-rating = Escolha um número inteiro de 1 a 5.
answer-forbidden-characters = Este texto continha caracteres de controlo invisíveis. Foram retirados: verifique o texto e guarde-o de novo.
answer-file-kind = Este tipo de ficheiro não é aceite. Escolha um destes: { $types }.
answer-file-empty = Este ficheiro está vazio. Escolha de novo o ficheiro.
answer-file-too-large = Este ficheiro é demasiado grande. Escolha um com, no máximo, { $megabytes } MB.
answer-too-few = Há aqui { $is }. São necessários pelo menos { $min }.
answer-working-missing = Acrescente o mesmo texto numa língua de trabalho da chamada.

## O que merece um segundo olhar, sem impedir a submissão
answer-warning-small = É menos do que o habitual (abaixo de { $usual }). Verifique; se estiver certo, deixe ficar.
answer-warning-large = É mais do que o habitual (acima de { $usual }). Verifique; se estiver certo, deixe ficar.
answer-warning-old = { $year } foi há mais de { $years } anos. Se existir um valor mais recente, indique-o de preferência.
answer-warning-short = { $is ->
        [one] { $is } palavra
       *[other] { $is } palavras
    }: em geral, quem lê precisa de pelo menos { $min }.
answer-warning-same-text = Os dois textos são iguais. Este deveria estar na língua de trabalho.

## Porque é que um texto ainda não pode sair
template-no-value = Ainda nada preenche o campo { $about }.
template-blank = O campo { $about } ficaria em branco.
template-not-final = O que preenche { $about } contém ainda um campo.
template-other-kind = O que preenche { $about } não é do tipo certo.
template-loose-brace = Há uma chaveta sem par junto de: { $about }
template-gap = Falta alguma coisa entre estas palavras: { $about }

## Campos em linhas, e a língua de um texto
field-check = A verificar:
field-row = Linha { $n }
field-person = Pessoa { $n }
field-in-row = { $question }, linha { $n }, { $column }
field-of-person = { $question }, pessoa { $n }, { $column }
field-rows-hint = { $max ->
        [one] Uma linha.
       *[other] Até { $max } linhas.
    } Para retirar uma linha, esvazie os seus campos.
field-people-hint = { $max ->
        [one] Uma pessoa.
       *[other] Até { $max } pessoas.
    } Para retirar alguém, esvazie os seus campos.
field-add-rows = Guardar e acrescentar linhas
field-add-people = Guardar e acrescentar pessoas
field-person-name = Nome
field-person-role = Função
field-person-organisation = Organização
field-person-email = Endereço eletrónico
field-choose-between = Escolha de { $min } a { $max }.
field-choose-at-least = Escolha pelo menos { $min }.
field-choose-at-most = Escolha, no máximo, { $max }.
field-more-once-saved = Algumas perguntas desta página dependem das respostas. Aparecem depois de guardar.
field-answer-language = Língua dos textos desta página
field-answer-language-hint = Escreva na língua em que a sua cidade trabalha, seja qual for a língua destas páginas.
field-text-language = Língua deste texto
field-working = Numa língua de trabalho: { $question }
field-working-hint = Línguas comuns de quem lê: { $languages }. O mesmo conteúdo, numa destas línguas.
field-working-language = Língua de trabalho deste texto
field-level = { $mark }: { $meaning }
