## Documentos em PDF
typeset-as-pdf = Guardar em PDF
typeset-no-pdf = Não foi possível produzir o PDF. Pode imprimir esta página em vez dele.
typeset-qr = Código para digitalizar: { $address }
typeset-replaced = Onde está �, um carácter não pôde ser impresso. A própria candidatura guarda cada carácter tal como foi escrito.
typeset-plain = Este PDF não cumpre todas as regras dos documentos acessíveis. A página web com o mesmo conteúdo cumpre-as.

## O comprovativo
typeset-receipt-lead = { $city } submeteu a sua candidatura.

## A página para assinar
typeset-signature-summary = A cidade em resumo
typeset-signature-code = Código das respostas:

## O folheto
typeset-flyer-scan = Saiba tudo sobre a chamada e candidate-se:

## Todo o formulário em papel
typeset-form-link = Imprimir todo o formulário (PDF)
typeset-form-kind = Formulário para imprimir
typeset-form-required = Resposta obrigatória
typeset-form-required-if = Resposta obrigatória em certos casos: ver «{ $question }»
typeset-form-shown-if = Só em certos casos: ver «{ $question }»
typeset-form-words = { $n ->
    [one] No máximo uma palavra
   *[other] No máximo { $n } palavras
}
typeset-form-characters = { $n ->
    [one] No máximo um carácter
   *[other] No máximo { $n } caracteres
}
typeset-form-range = De { $min } a { $max }
typeset-form-year = Ano
typeset-form-source = Fonte
typeset-form-choose-one = Escolha uma opção
typeset-form-choose-many = Escolha todas as que se aplicam
typeset-form-links = { $n ->
    [one] Um endereço web
   *[other] Até { $n } endereços web, um por linha
}
typeset-form-files = { $n ->
    [one] Um ficheiro: { $types }
   *[other] Até { $n } ficheiros: { $types }
}
typeset-form-enclose = Junte uma cópia e escreva nela esta pergunta.
