## What is on record of me
own-data-title = Os meus dados
own-data-me = Os meus dados: o que se guarda, levá-los, apagá-los
own-data-take = Levar os meus dados
own-data-take-lead = Tudo o que está registado a seu respeito num arquivo: um ficheiro que os programas leem (JSON) e os ficheiros que anexou. Não contém nada de mais ninguém.
own-data-take-button = Descarregar os meus dados
own-data-kept = O que se guarda, para quê e por quanto tempo
own-data-what = O quê, e para quê
own-data-basis = Fundamento
own-data-how-long = Durante quanto tempo
own-data-on-erasure = Se for apagado
own-data-days = { $count ->
    [one] { $count } dia depois de terminar
   *[other] { $count } dias depois de terminar
}
own-data-while-account = Enquanto tiver conta
own-data-with-record = Com o registo a que pertence
own-data-stays = Fica.
own-data-goes = Desaparece.
own-data-public-task = Missão da rede
own-data-legal-duty = Obrigação legal
own-data-contract = Contrato
own-data-consent = Consentimento
own-data-interest = Interesse legítimo
own-data-erase = Apagar-me
own-data-erase-lead = { $count ->
    [one] O seu pedido espera { $count } dia, durante o qual o pode retirar. Depois, o nome e o endereço dão lugar a uma palavra que nada diz, o que é só seu é eliminado e deixa as suas equipas. O que fica está indicado acima, com o motivo.
   *[other] O seu pedido espera { $count } dias, durante os quais o pode retirar. Depois, o nome e o endereço dão lugar a uma palavra que nada diz, o que é só seu é eliminado e deixa as suas equipas. O que fica está indicado acima, com o motivo.
}
own-data-erase-role = As suas funções terminam com isso.
own-data-erase-button = Pedir para ser apagado
own-data-due = Pediu para ser apagado. Será feito em { $when }. Até lá pode retirar o pedido.
own-data-withdraw = Retirar o pedido
refusal-erase-asked = Já pediu; o pedido está à espera.
refusal-erase-not-asked = Nenhum pedido está à espera.
refusal-erase-not-yet = Será feito em { $when }, no mínimo.
refusal-erase-last-contact = É o único contacto: { $city }. Torne primeiro outra pessoa o contacto.
refusal-erase-last-secretary = É a última pessoa a gerir a rede. Atribua primeiro a função a outra pessoa.
