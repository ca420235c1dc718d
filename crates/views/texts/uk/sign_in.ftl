## Вхід
sign-in-title = Увійти
sign-in-lead = Введіть свою електронну адресу. Ми надішлемо вам код і посилання; пароля немає.
sign-in-email = Електронна адреса
sign-in-email-hint = Адреса, за якою вас знає ваша команда, комісія або секретаріат.
sign-in-send = Надіслати мені код
sign-in-passkey = Увійти з ключем доступу
sign-in-newcomer = Ви тут уперше? Усе одно введіть адресу: щоб почати заявку, потрібні лише вона та ваше ім’я.
sign-in-not-an-email = Введіть електронну адресу, наприклад name@city.example.
sign-in-too-many = На цю адресу вже надіслано кілька кодів. Скористайтеся останнім або попросіть новий після { $time }.
sign-in-code-title = Введіть код
sign-in-code-lead = Ми надіслали лист із кодом на адресу, яку ви ввели. Код діє { $minutes } хв.
sign-in-code = Код
sign-in-code-hint = { $count ->
    [one] { $count } цифра
    [few] { $count } цифри
    [many] { $count } цифр
   *[other] { $count } цифри
}. Пробіли не мають значення.
sign-in-enter = Увійти
sign-in-nothing-came = Нічого не надійшло? Перегляньте небажану пошту або перевірте адресу.
sign-in-ask-again = Попросити новий код
sign-in-code-missing = Введіть код із листа: { $count ->
    [one] { $count } цифра
    [few] { $count } цифри
    [many] { $count } цифр
   *[other] { $count } цифри
}.
sign-in-code-wrong = Це не той код, який ми надіслали. { $left ->
    [one] Залишилася { $left } спроба.
    [few] Залишилося { $left } спроби.
    [many] Залишилося { $left } спроб.
   *[other] Залишилося { $left } спроби.
}
sign-in-link-title = Увійти
sign-in-link-lead = Натисніть кнопку, щоб увійти в цьому браузері.
sign-in-name-title = Як вас звати?
sign-in-name-lead = Адресу підтверджено. Ви тут уперше: назвіть своє ім’я — і можна починати.
sign-in-begin = Почати
sign-in-over-title = Цей код більше не діє
sign-in-over = Його вже використано, він застарів або було забагато спроб. Попросіть новий — це займе хвилину.

## Особа
person-name = Ім’я та прізвище
person-name-hint = Так, як його мають читати колеги.
person-language = Мова листів до вас
person-country = Країна
person-no-country = Без країни
person-no-name = Введіть ім’я.
person-long-name = Скоротіть ім’я: є місце для { $max } знаків.
person-no-language = Виберіть одну з мов.
person-no-such-country = Виберіть країну зі списку.

## Власна сторінка
me-title = Мій профіль
me-saved = Ваш профіль збережено.
me-profile = Ім’я та мова
me-email = Ви входите з адресою { $email }.
me-country-fixed = Ваша країна: { $country }. Ви маєте тут роль, тому змінити її може лише секретаріат.
me-save = Зберегти профіль
me-passkeys = Ключі доступу
me-passkeys-lead = Із ключем доступу ви входите за допомогою блокування телефона чи комп’ютера, без листа.
me-no-passkey = У вас ще немає ключа доступу.
me-passkey-add = Додати ключ доступу
me-passkey-remove = Вилучити
me-passkey-remove-named = Вилучити ключ доступу { $name }
me-since = з { $when }
me-sessions = Де виконано вхід
me-unknown-browser = Невідомий браузер
me-session-here = Цей браузер
me-session-end = Завершити
me-session-end-named = Завершити сеанс у { $name }
me-end-others = Завершити всі інші сеанси
