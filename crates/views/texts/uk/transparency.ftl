transparency-title = Як пройшов конкурс
transparency-link = Як пройшов конкурс
transparency-lead = Пораховано за записами цієї платформи станом на { $moment }.
transparency-before = До оголошення результатів рахують лише те, що не може видати жодного результату.
transparency-intake = Заявки
transparency-submitted = { $count ->
    [one] подана заявка
    [few] подані заявки
   *[many] поданих заявок
}
transparency-countries = { $count ->
    [one] країна
    [few] країни
   *[many] країн
}
transparency-as-of = станом на { $day }
transparency-stages = За станом
transparency-stages-caption = Заявки за станом, якого вони досягли
transparency-by-country = За країнами
transparency-by-country-caption = Заявки за країнами
transparency-column-submitted = Подано
transparency-column-forwarded = Передано
transparency-column-admitted = Прийнято
transparency-column-n = Заявки
transparency-days = Скільки часу це тривало
transparency-days-caption = Медіана днів
transparency-column-stretch = Від – до
transparency-column-days = Медіана днів
transparency-column-files = Пораховано
transparency-stretch-commission = Від подання до передання Національною комісією
transparency-stretch-screening = Від передання до перевірки відповідності вимогам
transparency-stretch-decision = Від перевірки до оголошення
transparency-stretch-whole = Від подання до оголошення
transparency-rules = Чинні правила
transparency-quota = Скільки заявок може передати країна: { $count }
transparency-criteria = На що дивляться експерти
transparency-parties = Чиє погодження потрібне для подання
transparency-appeal-days = Днів на апеляцію щодо процедури: { $count }
transparency-extensions = Продовження
transparency-no-extension = Конкурс не продовжували.
transparency-waivers = Винятки
transparency-n-waivers = { $count ->
    [0] Нікому не дали більше часу, ніж іншим.
    [one] { $count } заявці дали більше часу.
    [few] { $count } заявкам дали більше часу.
   *[many] { $count } заявкам дали більше часу.
}
transparency-appeals = Апеляції щодо процедури
transparency-n-appeals = { $count ->
    [0] Ніхто не подавав апеляції.
    [one] { $count } апеляція
    [few] { $count } апеляції
   *[many] { $count } апеляцій
}
transparency-n-upheld = Задоволено: { $count }
transparency-n-dismissed = Відхилено: { $count }
transparency-n-open = Ще без відповіді: { $count }
transparency-corrections = Виправлення
transparency-no-correction = Результат не виправляли.
transparency-back = Конкурс
transparency-json = Ця сторінка у форматі JSON
