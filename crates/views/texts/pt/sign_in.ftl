## Iniciar sessão
sign-in-title = Iniciar sessão
sign-in-lead = Introduza o seu endereço eletrónico. Enviamos-lhe um código e uma ligação; não há palavra-passe.
sign-in-email = Endereço eletrónico
sign-in-email-hint = Aquele que a sua equipa, a sua Comissão ou o secretariado conhece.
sign-in-send = Receber um código
sign-in-passkey = Iniciar sessão com uma chave de acesso
sign-in-newcomer = É a primeira vez? Introduza na mesma o seu endereço: bastam ele e o seu nome para começar uma candidatura.
sign-in-not-an-email = Introduza um endereço eletrónico, como nome@cidade.example.
sign-in-too-many = Já foram enviados vários códigos para este endereço. Use o último ou peça outro a partir das { $time }.
sign-in-code-title = Introduza o código
sign-in-code-lead = Enviámos uma mensagem com um código para o endereço que introduziu. É válido durante { $minutes } minutos.
sign-in-code = Código
sign-in-code-hint = { $count ->
    [one] { $count } algarismo
   *[other] { $count } algarismos
}. Os espaços não contam.
sign-in-enter = Iniciar sessão
sign-in-nothing-came = Não chegou nada? Procure no correio não desejado ou confirme o endereço.
sign-in-ask-again = Pedir um novo código
sign-in-code-missing = Introduza o código da mensagem: { $count ->
    [one] { $count } algarismo
   *[other] { $count } algarismos
}.
sign-in-code-wrong = Este não é o código que enviámos. { $left ->
    [one] Tem mais uma tentativa.
   *[other] Tem mais { $left } tentativas.
}
sign-in-link-title = Iniciar sessão
sign-in-link-lead = Prima o botão para iniciar sessão com este navegador.
sign-in-name-title = Qual é o seu nome?
sign-in-name-lead = O seu endereço está confirmado. É a primeira vez que aqui entra: diga-nos o seu nome e pode começar.
sign-in-begin = Começar
sign-in-over-title = Este código já não funciona
sign-in-over = Já foi usado, é demasiado antigo ou foi tentado demasiadas vezes. Peça um novo; demora um minuto.

## Uma pessoa
person-name = Nome
person-name-hint = Como os colegas o devem ler.
person-language = Língua das mensagens que lhe enviamos
person-country = País
person-no-country = Nenhum país
person-no-name = Introduza um nome.
person-long-name = Encurte o nome: há espaço para { $max } caracteres.
person-no-language = Escolha uma das línguas.
person-no-such-country = Escolha um país da lista.

## A própria página
me-title = O meu perfil
me-saved = O seu perfil foi guardado.
me-profile = Nome e língua
me-email = Inicia sessão com { $email }.
me-country-fixed = O seu país: { $country }. Como tem aqui uma função, só o secretariado o pode alterar.
me-save = Guardar o perfil
me-passkeys = Chaves de acesso
me-passkeys-lead = Com uma chave de acesso inicia sessão usando o bloqueio do seu telefone ou computador, sem mensagem.
me-no-passkey = Ainda não tem nenhuma chave de acesso.
me-passkey-add = Adicionar uma chave de acesso
me-passkey-remove = Remover
me-passkey-remove-named = Remover a chave de acesso { $name }
me-since = desde { $when }
me-sessions = Onde tem sessão iniciada
me-unknown-browser = Um navegador que não conhecemos
me-session-here = Este navegador
me-session-end = Terminar
me-session-end-named = Terminar a sessão em { $name }
me-end-others = Terminar todas as outras sessões
