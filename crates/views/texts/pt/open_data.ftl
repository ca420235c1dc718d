## O que os programas encontram aqui
opensearch-description = Pesquisar em { $network }: cidades, chamadas, países

## O que os programas podem pedir
api-title = Dados para programas
api-lead = Tudo o que é público pode ser lido em JSON, sem chave. O que se segue é a descrição destinada aos programas, em inglês.
api-licence = Licença dos dados: { $licence }
api-limit = { $count ->
    [one] { $n } pedido por minuto de um endereço de rede.
   *[other] { $n } pedidos por minuto de um endereço de rede.
}
api-openapi = A mesma para programas (OpenAPI 3.1)
api-addresses = Endereços
api-things = O que as respostas contêm
api-parameters = Parâmetros
api-parameter = Parâmetro
api-answers = Respostas
api-status = Estado
api-kind = Tipo
api-meaning = Significado
api-fields = Campos: { $name }
api-field = Campo

## Dados abertos
open-data-title = Dados abertos
open-data-lead = O que aqui é público pode ser levado e usado: membros, chamadas e notícias, em formatos para pessoas e para programas.
open-data-licence = Licença
open-data-terms = Os dados estão sob { $licence }: use-os para qualquer fim, também comercial, e indique a fonte.
open-data-name-it = Indique-a assim:
open-data-named = { $publisher }, { $address }, em { $day }, { $licence }
open-data-not-people = Nada neles diz respeito a pessoas.
open-data-datasets = Conjuntos de dados
open-data-caption = Conjuntos de dados e os seus formatos
open-data-dataset = Conjunto de dados
open-data-holds = Conteúdo
open-data-shapes = Formatos
open-data-catalogue = A mesma lista para programas:
open-data-sources = Fontes
open-data-geonames = posições das cidades e nomes por que são encontradas
open-data-natural-earth = o contorno da terra nos mapas, no domínio público
open-data-cldr = nomes de países e línguas
open-data-members = Membros
open-data-members-about = Cada membro, com país, tipo de lugar e primeiro dia da adesão. A página da lista dá cada formato para qualquer filtro.
open-data-calls = Chamadas
open-data-calls-about = Cada chamada publicada, com os seus prazos, prorrogações, resultados e retificações.
open-data-news = Notícias
open-data-news-about = Chamadas publicadas e prorrogadas, resultados anunciados e retificados, cidades admitidas.
open-data-forms = Formulários
open-data-forms-about = O que as chamadas perguntam às cidades, versão a versão, com o esquema das respostas.
open-data-page = Página
