# Ficheiros a caminho, e porque um ficheiro não é aceite.

upload-pictures = As imagens são guardadas sem os dados ocultos que as câmaras acrescentam, como o lugar e a hora.
upload-stopped = { $name }: chegaram { $done } de { $total }. Para continuar, escolha de novo o mesmo ficheiro.
upload-forget = Apagar o que chegou de { $name }
upload-progress = Parte do ficheiro que já chegou
upload-percent = { $percent } de { $total } já chegaram
upload-sending = O ficheiro está a ser enviado. Pode continuar a escrever nesta página.
upload-paused = Em pausa. O que chegou fica guardado.
upload-cut = A ligação caiu. O envio continua sozinho assim que ela voltar.
upload-checking = O ficheiro chegou e está a ser verificado.
upload-signed-out = A sua sessão terminou. Entre noutra janela e escolha depois Continuar. O que chegou fica guardado.
upload-failed = De momento, o envio não funciona. Escolha Continuar para tentar de novo. O que chegou fica guardado.
upload-gone = O que tinha chegado deste ficheiro já não está aqui. Escolha-o de novo.
upload-pause = Pausar
upload-continue = Continuar
upload-give-up = Desistir
upload-removed = O que tinha chegado do ficheiro foi apagado.
upload-picture-attached = A imagem está anexada. Os dados ocultos que as câmaras acrescentam foram removidos.
upload-picture-replaced = A imagem está anexada e substituiu o ficheiro anterior. Os dados ocultos que as câmaras acrescentam foram removidos.

upload-refused-no-room = Em conjunto, os ficheiros desta candidatura excederiam { $megabytes } MB, incluindo os que foram removidos. Escolha um ficheiro mais pequeno.
upload-refused-too-many-files = { $max ->
    [one] Esta candidatura pode ter { $max } ficheiro, incluindo os que foram removidos.
   *[other] Esta candidatura pode ter { $max } ficheiros, incluindo os que foram removidos. Junte várias páginas num só PDF.
}
upload-refused-too-many-at-once = { $max ->
    [one] Já está a enviar { $max } ficheiro. Espere que chegue, ou desista dele.
   *[other] Já está a enviar { $max } ficheiros. Espere que um deles chegue, ou desista de um.
}
upload-refused-picture-too-large = { $megapixels ->
    [one] Esta imagem tem mais de { $megapixels } milhão de píxeis. Digitalize-a ou fotografe-a com uma resolução mais baixa.
   *[other] Esta imagem tem mais de { $megapixels } milhões de píxeis. Digitalize-a ou fotografe-a com uma resolução mais baixa.
}
upload-refused-picture-broken = Não é possível ler esta imagem. Abra-a no seu dispositivo, guarde-a de novo e volte a escolhê-la.
upload-refused-has-macros = Este documento contém macros. Guarde-o sem macros, ou em PDF, e volte a escolhê-lo.
upload-refused-unpacks-too-far = Depois de descomprimido, este documento é muito maior do que o seu tamanho. Guarde-o em PDF e escolha esse PDF.
upload-refused-two-kinds = Este ficheiro é de dois tipos ao mesmo tempo. Imprima-o para um novo PDF e escolha esse PDF.
