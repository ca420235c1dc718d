## Мій кабінет
desk-title = Мій кабінет
desk-waiting = Що чекає на вас
desk-nothing = Зараз на вас нічого не чекає. Коли настане ваша черга, про це буде сказано тут і в листі.
desk-nothing-new-here = На вас нічого не чекає. Щоб подати заявку свого міста, відкрийте конкурс нижче й починайте; щоб приєднатися до команди, попросіть її контактну особу запросити вас на цю адресу.
desk-nothing-no-call = На вас нічого не чекає, і відкритих конкурсів немає. Щоб приєднатися до команди, попросіть її контактну особу запросити вас на цю адресу.
desk-join = Приєднатися до команди: { $city }
desk-write = Написати й подати заявку: { $city }
desk-mend = Виправити заявку, яку повернула комісія: { $city }
desk-choose = { $count ->
    [one] Вибрати: { $count } заявка чекає на ваше рішення ({ $country }, { $call })
    [few] Вибрати: { $count } заявки чекають на ваше рішення ({ $country }, { $call })
    [many] Вибрати: { $count } заявок чекають на ваше рішення ({ $country }, { $call })
   *[other] Вибрати: { $count } заявки чекають на ваше рішення ({ $country }, { $call })
}
desk-forward = { $count ->
    [one] Передати { $count } схвалену заявку ({ $country }, { $call })
    [few] Передати { $count } схвалені заявки ({ $country }, { $call })
    [many] Передати { $count } схвалених заявок ({ $country }, { $call })
   *[other] Передати { $count } схваленої заявки ({ $country }, { $call })
}
desk-review = { $count ->
    [one] { $count } заявка чекає на ваше оцінювання ({ $call })
    [few] { $count } заявки чекають на ваше оцінювання ({ $call })
    [many] { $count } заявок чекають на ваше оцінювання ({ $call })
   *[other] { $count } заявки чекають на ваше оцінювання ({ $call })
}
desk-screen = { $count ->
    [one] { $count } передана заявка чекає на перевірку відповідності вимогам ({ $call })
    [few] { $count } передані заявки чекають на перевірку відповідності вимогам ({ $call })
    [many] { $count } переданих заявок чекають на перевірку відповідності вимогам ({ $call })
   *[other] { $count } переданої заявки чекають на перевірку відповідності вимогам ({ $call })
}
desk-files = Заявки ваших міст
desk-countries = Заявки вашої країни
desk-reviews = Заявки, які ви оцінюєте
desk-calls = Усі конкурси
desk-network = Ведення мережі
desk-no-call = Конкурсів ще немає. Підготуйте перший.
desk-new-call = Підготувати конкурс
desk-people = Люди та ролі
desk-open = Відкриті конкурси
desk-me = Мій профіль, ключі доступу та сеанси
desk-city = Місто
desk-country = Країна
desk-call = Конкурс
desk-state = Стан
desk-until = Строк
desk-n-files = Подано
desk-n-open = До рішення
desk-n-seats = Місця
desk-n-to-review = До оцінювання
desk-n-reviewed = Готово
desk-n-with-commissions = У комісіях
desk-n-to-check = До перевірки
desk-n-with-experts = В експертів
desk-stage-draft = Чернетка: ваша черга
desk-stage-submitted = Подано: черга комісії
desk-stage-returned = Повернено: ваша черга
desk-stage-reserved = У резерві
desk-stage-endorsed = Схвалено
desk-stage-refused = Відхилено
desk-stage-forwarded = У секретаріаті
desk-stage-eligible = В експертів
desk-stage-excluded = Не відповідає вимогам
desk-stage-withdrawn = Відкликано
desk-stage-admitted = Прийнято
desk-stage-declined = Не прийнято
desk-call-draft = Чернетка
desk-call-published = Оприлюднено
desk-call-closed = Приймання закрито
desk-call-announced = Оголошено
