## Перелік членів
members-title = Члени мережі
members-search = Назва міста
members-region = Регіон
members-country = Країна
members-year = Рік вступу
members-any = Усі
members-filter = Показати
members-total = { $count ->
    [one] { $count } член мережі станом на { $day }
    [few] { $count } члени мережі станом на { $day }
   *[other] { $count } членів мережі станом на { $day }
}
members-found = { $count ->
    [one] { $count } член мережі з { $all } станом на { $day }
    [few] { $count } члени мережі з { $all } станом на { $day }
   *[other] { $count } членів мережі з { $all } станом на { $day }
}
members-order = Упорядковано за назвою, як у словнику.
members-none = За цим вибором нікого не знайдено.
members-show-all = Показати всіх членів мережі
members-caption = Члени мережі
members-name = Назва
members-kind = Вид місця
members-since = Член мережі з
members-until = Член мережі до
members-undated = день невідомий
members-all-on-one = Усі на одній сторінці
members-csv = Цей перелік у CSV
members-json = Цей перелік у JSON
members-xlsx = Цей перелік у книзі Excel
members-geojson = Цей перелік точками для карт (GeoJSON)
members-as-of = Станом на день
members-as-of-not-a-day = Такого дня в календарі немає. Натомість показано дані на сьогодні.
members-as-of-future = Цей день ще не настав. Натомість показано дані на сьогодні.
members-today = Члени мережі на сьогодні
members-rule = Як рахують членів
members-with-map = Показати на карті
members-without-map = Перелік без карти
members-chosen = Вибрано
members-without = Показати перелік без умови
members-size = Населення
members-size-below = менше ніж { $below }
members-size-between = від { $from } до { $below }
members-size-from = { $from } і більше
members-size-unknown = не вказано
members-size-source = Населення, яке члени вказали у своїх заявках, із роком і джерелом
members-spot = Одне місце на карті
members-state = Стан
members-state-member = Члени мережі
members-state-former = Колишні члени
members-former-total = { $count ->
    [one] { $count } колишній член мережі станом на { $day }
    [few] { $count } колишні члени мережі станом на { $day }
   *[other] { $count } колишніх членів мережі станом на { $day }
}
members-former-found = { $count ->
    [one] { $count } колишній член мережі з { $all } станом на { $day }
    [few] { $count } колишні члени мережі з { $all } станом на { $day }
   *[other] { $count } колишніх членів мережі з { $all } станом на { $day }
}

## Сторінка міста
city-member-since = Член мережі; початок членства: { $day }.
city-member = Член мережі; день початку членства невідомий.
city-not-a-member = Нині не є членом мережі.
city-successor = Його місце посіло: { $city }.
city-kind = Вид місця
city-names = Інші назви
city-website = Вебсайт
city-periods = Членство
city-since = Початок: { $from }
city-from-until = { $from } – { $until }
city-until = Кінець: { $until }
city-undated = Член мережі; перший день невідомий
city-basis = Відомо з джерела:
city-corrected = Виправлення від { $day }.
city-ended-left = Місто вийшло з мережі.
city-ended-ended = Мережа припинила членство.
city-ended-merged = Його місце посіло інше місто.
city-ended-revoked = Про прийняття оголосили помилково, його скасовано.
city-profile = Профіль
city-no-profile = Це місто ще не оприлюднило профілю.
city-profile-from = Із заявки, поданої { $day } ({ $call }).
city-place = Розташування
city-no-position = Розташування ще не внесено.
city-map = { $city } на карті світу
city-json = Ця сторінка у JSON
city-source = Джерело запису:
city-feed = Новини цього міста стрічкою (Atom)
badge-title = Значок
badge-lead = Це зображення показує стан членства на сьогодні. На вашому сайті воно змінюватиметься саме.
badge-code = Код для сайту
badge-png = Значок як файл зображення (PNG)
badge-since = Член мережі, початок: { $day }
badge-member = Член мережі
badge-from = Стане членом мережі: { $day }
badge-until = Членство завершилося: { $day }
badge-not = Не член мережі

## Члени мережі довкола міста
city-neighbours = Члени мережі поблизу
city-neighbour-km = { $km } км
city-neighbour-next-door = менше ніж 1 км
city-neighbours-rule = Відстані по прямій між внесеними точками.

## Написати місту
city-write = Написати місту ({ $city })
city-write-lead = Ваше повідомлення передадуть тим, хто відповідає за місто в мережі. Тут не показують нічиєї адреси; відповідь надійде на ту, яку ви вкажете.
city-write-name = Ваше ім’я
city-write-email = Ваша адреса електронної пошти
city-write-email-hint = На цю адресу надійде відповідь.
city-write-language = Мова вашого повідомлення
city-write-subject = Тема
city-write-message = Повідомлення
city-write-message-hint = Простий текст, щонайбільше символів: { $max }.
city-write-trap = Залиште це поле порожнім
city-write-kept = { $days ->
    [one] Місто отримає ваше ім’я, вашу адресу й повідомлення. Тут їх зберігають { $days } день.
    [few] Місто отримає ваше ім’я, вашу адресу й повідомлення. Тут їх зберігають { $days } дні.
   *[other] Місто отримає ваше ім’я, вашу адресу й повідомлення. Тут їх зберігають { $days } днів.
}
city-write-send = Надіслати повідомлення
city-write-secretariat = Повідомлення цьому місту передає секретаріат: { $email }
city-write-no-name = Укажіть ваше ім’я.
city-write-long-name = Скоротіть ім’я; найбільше символів: { $max }.
city-write-no-language = Оберіть мову повідомлення.
city-write-no-subject = Укажіть тему повідомлення.
city-write-long-subject = Скоротіть тему; найбільше символів: { $max }.
city-write-no-message = Напишіть повідомлення.
city-write-long-message = Скоротіть повідомлення: символів у ньому { $is }, а приймають { $max }.
city-write-trapped = Заповнено поле, якого люди не бачать; так роблять програми. Воно знову порожнє: надішліть повідомлення ще раз.
city-write-closed = Зараз це місто не приймає повідомлень через свою сторінку. Написане вами залишається тут; надішліть його секретаріату: { $email }
city-write-from-address = Із цієї адреси за добу надійшло стільки повідомлень, скільки передають. Написане вами залишається тут: надішліть його завтра або напишіть секретаріату: { $email }
city-write-to-city = Цьому місту за добу надійшло стільки повідомлень, скільки передають. Написане вами залишається тут: надішліть його завтра або напишіть секретаріату: { $email }
city-write-from-line = Із вашої мережі за годину надійшло стільки повідомлень, скільки передають. Написане вами залишається тут: надішліть його за годину або напишіть секретаріату: { $email }
city-written = Повідомлення надіслано
city-written-done = Ваше повідомлення в дорозі ({ $city }).
city-written-answer = Чи відповідати й коли, вирішує місто. Відповідь надійде на вказану вами адресу.
