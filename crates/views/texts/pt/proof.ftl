## A second factor, and proving oneself anew
proof-title = Confirme que é a própria pessoa
proof-title-none = A sua função exige um segundo fator
proof-lead-none = Quem avalia ou decide não inicia sessão só com o correio eletrónico: precisa de uma chave de acesso ou de um código mostrado por um telefone. Configure um dos dois; demora um minuto, e continua onde estava.
proof-lead-strong = Iniciou sessão por correio eletrónico. Aqui é precisa também a sua chave de acesso ou um código.
proof-lead-fresh = { $count ->
    [one] Este ato é importante: exige uma confirmação com menos de { $count } minuto.
   *[other] Este ato é importante: exige uma confirmação com menos de { $count } minutos.
}
proof-kept = O que enviou está guardado. Ainda nada foi feito; pode continuar depois da confirmação.
proof-lost = O que enviou não pôde ser guardado. Confirme primeiro e envie de novo.
proof-by-passkey = Com uma chave de acesso
proof-use-passkey = Confirmar com uma chave de acesso
proof-passkey-script = Neste navegador, as chaves de acesso exigem JavaScript. Um código de telefone não.
proof-by-code = Com um código
proof-code = Código
proof-code-hint = Seis algarismos do seu telefone, ou um dos seus códigos de recuperação.
proof-confirm = Confirmar
proof-other = Não tem nenhum à mão?
proof-other-lead = Use um código de recuperação em vez do código. Se perdeu tudo, escreva para { $email }: duas pessoas do secretariado podem remover os seus fatores, para que configure outros.
proof-by-mail = Com um código por correio eletrónico
proof-by-mail-lead = Ainda não tem um segundo fator, por isso basta um novo código por correio eletrónico.
proof-mail-code = Iniciar sessão de novo por correio eletrónico
proof-kept-title = Continuar com o que enviou
proof-kept-lead = Está confirmado. O que tinha enviado está guardado e é feito quando premir o botão.
proof-kept-go-on = Continuar
proof-kept-drop = Abandonar
proof-kept-none = Já nada espera aqui.
refusal-code-none = Não há nenhuma aplicação de códigos a confirmar. Comece de novo.
refusal-code-wrong = Este código não está certo. Use o que aparece agora.
refusal-code-used = Este código já foi usado. Espere pelo seguinte.
refusal-code-paused = Demasiados códigos errados. Tente de novo a partir das { $time }.
refusal-code-there = Já tem uma aplicação de códigos. Remova-a antes de acrescentar outra.
authenticator-heading = Aplicação de códigos
authenticator-lead = Uma aplicação no seu telefone mostra um código de seis algarismos que muda a cada meio minuto. Não precisa de rede.
authenticator-begin = Configurar uma aplicação de códigos
authenticator-title = Configurar uma aplicação de códigos
authenticator-scan = Leia este sinal
authenticator-scan-lead = Abra no telefone a aplicação que mostra códigos, escolha acrescentar uma conta e leia o sinal.
authenticator-sign = Sinal a ler por uma aplicação de códigos
authenticator-type = Se não puder ler o sinal, escreva esta chave na aplicação (baseada no tempo):
authenticator-once = O sinal e a chave só são mostrados esta vez. Se sair desta página, comece de novo.
authenticator-confirm-heading = Escreva o código que aparece
authenticator-first-code = Código do telefone
authenticator-code-hint = Seis algarismos.
authenticator-confirm = Confirmar a aplicação de códigos
authenticator-anew = Começar de novo
authenticator-to-me = Para o meu perfil
authenticator-since = Em vigor desde { $when }.
authenticator-remove = Remover a aplicação de códigos
recovery-title = Os seus códigos de recuperação
recovery-lead = Se perder o telefone, cada um destes códigos substitui-o uma vez. Imprima-os ou copie-os para um lugar seguro: não voltam a ser mostrados.
recovery-kept = Já os guardei
recovery-left = { $count ->
    [0] Não resta nenhum código de recuperação.
    [one] Resta { $count } código de recuperação.
   *[other] Restam { $count } códigos de recuperação.
}
recovery-renew = Criar novos códigos de recuperação
desk-no-factor = A sua função exige um segundo fator antes de poder agir aqui.
desk-no-factor-set = Configurar um segundo fator
me-confirm-first = Confirme que é a própria pessoa antes de adicionar uma chave de acesso
me-factors-changed = As suas formas de iniciar sessão mudaram. Avisámos por correio eletrónico.
factor-passkey-added = foi acrescentada uma chave de acesso
factor-passkey-removed = foi removida uma chave de acesso
factor-authenticator-added = foi acrescentada uma aplicação de códigos
factor-authenticator-removed = foi removida uma aplicação de códigos
factor-recovery-made = foram criados novos códigos de recuperação
factor-recovery-used = foi usado um código de recuperação
