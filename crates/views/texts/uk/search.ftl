## Пошук у всьому публічному
search-title = Пошук
search-everywhere = Шукати на цьому сайті
search-submit = Шукати
search-what = Що ви шукаєте?
search-hint = Місто за будь-якою з його назв, конкурс, країна, слово. Дрібні помилки друку не завадять.
search-kind = Вид
search-language = Мова, якою можна читати
search-found = { $count ->
    [one] { $count } результат
    [few] { $count } результати
   *[other] { $count } результатів
}
search-none = Нічого не знайдено. Спробуйте менше слів, інше написання або всі види та мови.
search-filling = Пошук готується. Спробуйте ще раз за хвилину.
search-kind-city = Місто
search-kind-call = Конкурс
search-kind-country = Країна
search-kind-region = Регіон
search-kind-cluster = Тематична група
search-kind-page = Сторінка
