## Pesquisa em tudo o que é público
search-title = Pesquisa
search-everywhere = Pesquisar neste sítio
search-submit = Pesquisar
search-what = O que procura?
search-hint = Uma cidade por qualquer dos seus nomes, uma chamada, um país, uma palavra. Pequenos erros de escrita não fazem mal.
search-kind = Tipo
search-language = Pode ler-se em
search-found = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
search-none = Nada foi encontrado. Tente menos palavras, outra grafia, ou todos os tipos e línguas.
search-filling = A pesquisa está a ser preparada. Tente de novo dentro de um minuto.
search-kind-city = Cidade
search-kind-call = Chamada
search-kind-country = País
search-kind-region = Região
search-kind-cluster = Grupo temático
search-kind-page = Página
