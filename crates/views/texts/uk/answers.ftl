## Що не так із відповіддю і як це виправити
answer-missing = Дайте відповідь.
answer-year-missing = Вкажіть рік цього показника.
answer-not-rated = Виберіть оцінку від 1 до 5.
answer-file-missing = Завантажте файл.
answer-not-declared = Поставте позначку, щоб зробити цю заяву.
answer-too-long = Скоротіть на { $over ->
        [one] { $over } знак
        [few] { $over } знаки
        [many] { $over } знаків
       *[other] { $over } знака
    }: зараз { $is }, а можна щонайбільше { $max }.
answer-too-many-words = Скоротіть на { $over ->
        [one] { $over } слово
        [few] { $over } слова
        [many] { $over } слів
       *[other] { $over } слова
    }: зараз { $is }, а можна щонайбільше { $max }.
answer-too-many = Тут { $is }. Залиште не більше { $max }.
answer-not-a-number = Введіть число цифрами, без слів та одиниць, наприклад 256474.
answer-ambiguous = Це можна прочитати як { $one } або як { $other }. Запишіть число без поділу на тисячі, а десяткові відділіть крапкою.
answer-not-whole = Введіть ціле число, без десяткових знаків.
answer-too-many-decimals = Залиште не більше { $max ->
        [one] { $max } десяткового знака
        [few] { $max } десяткових знаків
        [many] { $max } десяткових знаків
       *[other] { $max } десяткового знака
    }.
answer-out-of-range = Введіть число від { $min } до { $max }.
answer-not-a-year = Введіть рік чотирма цифрами, наприклад 2022.
answer-future-year = Введіть рік, не пізніший за { $latest }: цей ще не настав.
answer-early-year = Введіть рік, починаючи з { $earliest }.
answer-not-a-date = Введіть дату у вигляді рік-місяць-день, наприклад 2023-05-31.
answer-not-an-email = Введіть адресу електронної пошти, наприклад name@city.example.
answer-not-a-link = Це не вебадреса: { $link }. Пишіть по одній адресі в рядку, наприклад https://www.city.example.
answer-not-a-phone = Введіть номер телефону цифрами, наприклад +380 44 123 45 67.
answer-no-country-code = Почніть номер телефону з + і коду країни.
answer-not-one-of = Виберіть один із запропонованих варіантів.
answer-not-a-rating = Виберіть ціле число від 1 до 5.
answer-forbidden-characters = У цьому тексті були невидимі керівні символи. Їх вилучено: перевірте текст і збережіть ще раз.
answer-file-kind = Файл такого типу не приймається. Виберіть один із: { $types }.
answer-file-empty = Цей файл порожній. Виберіть файл ще раз.
answer-file-too-large = Цей файл завеликий. Виберіть файл до { $megabytes } МБ.
answer-too-few = Тут { $is }. Потрібно щонайменше { $min }.
answer-working-missing = Додайте цей самий текст однією з робочих мов конкурсу.

## На що варто глянути ще раз; подати заявку це не заважає
answer-warning-small = Це менше, ніж зазвичай (нижче { $usual }). Перевірте; якщо все правильно, залиште так.
answer-warning-large = Це більше, ніж зазвичай (вище { $usual }). Перевірте; якщо все правильно, залиште так.
answer-warning-old = { $year } рік — це понад { $years ->
        [one] { $years } рік
        [few] { $years } роки
       *[other] { $years } років
    } тому. Якщо є новіший показник, краще вкажіть його.
answer-warning-short = { $is ->
        [one] { $is } слово
        [few] { $is } слова
       *[other] { $is } слів
    }: читачам зазвичай потрібно щонайменше { $min }.
answer-warning-same-text = Обидва тексти однакові. Цей має бути робочою мовою.

## Чому текст ще не можна оприлюднити
template-no-value = Поле { $about } ще нічим не заповнене.
template-blank = Поле { $about } залишиться порожнім.
template-not-final = Те, чим заповнено { $about }, саме містить поле.
template-other-kind = Те, чим заповнено { $about }, не того виду.
template-loose-brace = Фігурна дужка без пари біля: { $about }
template-gap = Між цими словами чогось бракує: { $about }

## Поля рядками та мова тексту
field-check = Перевірте:
field-row = Рядок { $n }
field-person = Особа { $n }
field-in-row = { $question }, рядок { $n }, { $column }
field-of-person = { $question }, особа { $n }, { $column }
field-rows-hint = { $max ->
        [one] До { $max } рядка.
        [few] До { $max } рядків.
       *[other] До { $max } рядків.
    } Щоб вилучити рядок, очистьте його поля.
field-people-hint = { $max ->
        [one] До { $max } особи.
        [few] До { $max } осіб.
       *[other] До { $max } осіб.
    } Щоб вилучити когось, очистьте поля.
field-add-rows = Зберегти й додати рядки
field-add-people = Зберегти й додати осіб
field-person-name = Ім’я та прізвище
field-person-role = Роль
field-person-organisation = Організація
field-person-email = Електронна адреса
field-choose-between = Виберіть від { $min } до { $max }.
field-choose-at-least = Виберіть щонайменше { $min }.
field-choose-at-most = Виберіть не більше { $max }.
field-more-once-saved = Деякі запитання цієї сторінки залежать від відповідей. Вони з’являться після збереження.
field-answer-language = Мова текстів на цій сторінці
field-answer-language-hint = Пишіть мовою, якою працює ваше місто, хоч якою мовою ці сторінки.
field-text-language = Мова цього тексту
field-working = Робочою мовою: { $question }
field-working-hint = Спільні мови читачів: { $languages }. Той самий зміст однією з цих мов.
field-working-language = Робоча мова цього тексту
field-level = { $mark }: { $meaning }
