## Tokens para programas
token-title = Tokens para programas
token-lead = O que os programas podem pedir é público, e nenhum precisa de token. Os pedidos de um programa que traz um token são contados à parte. Um token não abre mais nada; quem o tiver pode gastar os seus pedidos, por isso guarde-o para si.
token-budget = { $count ->
    [one] { $n } pedido por minuto com um token.
   *[other] { $n } pedidos por minuto com um token.
}
token-shown = Este é o seu token. Copie-o já para o seu programa: só é mostrado uma vez.
token-token = Token
token-header = O programa envia-o no cabeçalho de cada pedido. Num endereço é recusado, porque os endereços ficam anotados pelo caminho.
token-none = Não tem nenhum token.
token-caption = Os seus tokens válidos
token-begins = Começa por
token-scope = O que lê
token-until = Válido até
token-used = Último uso
token-not-used = ainda não
token-new = Criar um token
token-name = Como lhe chama
token-name-hint = Por exemplo, o programa que o usa.
token-days = Durante quanto tempo vale
token-days-n = { $count ->
    [one] { $n } dia
   *[other] { $n } dias
}
token-everything = Tudo o que é público
token-members = Membros
token-calls = Chamadas e formulários
token-numbers = Números
token-make = Criar o token
token-revoke = Revogar
token-revoke-named = Revogar o token { $name }
token-no-name = Dê um nome ao token, para o reconhecer.
token-long-name = Um nome tem no máximo { $max } carateres: encurte-o.
token-no-scope = Escolha o que o token lê.
token-no-days = Escolha durante quanto tempo o token vale.
token-too-many = Tem { $most } tokens válidos, tantos quantos uma pessoa pode ter: revogue um primeiro.
api-token = Um programa pode trazer um token seu e tem então o seu próprio limite: { $link }.
