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
