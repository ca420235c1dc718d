## Документи у PDF
typeset-as-pdf = Зберегти як PDF
typeset-no-pdf = PDF не вдалося створити. Натомість ви можете надрукувати цю сторінку.
typeset-qr = Код для сканування: { $address }
typeset-replaced = Там, де стоїть �, знак не вдалося надрукувати. Сама заявка зберігає кожен знак так, як його написано.
typeset-plain = Цей PDF не відповідає всім правилам доступних документів. Вебсторінка з тим самим змістом їм відповідає.

## Квитанція
typeset-receipt-lead = Місто подало заявку: { $city }.

## Сторінка для підпису
typeset-signature-summary = Місто коротко
typeset-signature-code = Код відповідей:

## Листівка
typeset-flyer-scan = Усе про конкурс і подання заявки:

## Уся форма на папері
typeset-form-link = Надрукувати всю форму (PDF)
typeset-form-kind = Форма для друку
typeset-form-required = Відповідь обов’язкова
typeset-form-required-if = Відповідь обов’язкова в окремих випадках: див. «{ $question }»
typeset-form-shown-if = Лише в окремих випадках: див. «{ $question }»
typeset-form-words = { $n ->
    [one] Щонайбільше { $n } слово
    [few] Щонайбільше { $n } слова
   *[other] Щонайбільше { $n } слів
}
typeset-form-characters = { $n ->
    [one] Щонайбільше { $n } знак
    [few] Щонайбільше { $n } знаки
   *[other] Щонайбільше { $n } знаків
}
typeset-form-range = Від { $min } до { $max }
typeset-form-year = Рік
typeset-form-source = Джерело
typeset-form-choose-one = Виберіть одне
typeset-form-choose-many = Виберіть усе, що підходить
typeset-form-links = { $n ->
    [one] До { $n } вебадреси, кожна в окремому рядку
    [few] До { $n } вебадрес, кожна в окремому рядку
   *[other] До { $n } вебадрес, кожна в окремому рядку
}
typeset-form-files = { $n ->
    [one] До { $n } файлу: { $types }
    [few] До { $n } файлів: { $types }
   *[other] До { $n } файлів: { $types }
}
typeset-form-enclose = Додайте копію та напишіть на ній це запитання.
